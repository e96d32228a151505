/*
 * What the names of a file, and the flags of a zip, say under BN 4.6 with 2.7 and 2.8.
 */

/** BN 2.7: the four that it names. */
export const NAMED: readonly string[] = ["exe", "com", "dll", "net"];
/** Others that run on Windows: the clause's definition covers them (BN-EXE-DEFINITION). */
export const BY_DEFINITION: readonly string[] =
	"scr pif bat cmd cpl msi msp mst msix appx vbs vbe js jse wsf wsh hta ps1 psm1 jar lnk reg inf chm scf sct msc ocx sys drv efi gadget application url".split(
		" ",
	);

/** A plain name: only what stands after its last dot decides, in any case of letters. */
export function judgeName(name: string, reach: "definition" | "named-only"): string | undefined {
	const dot = name.lastIndexOf(".");
	const extension = dot < 0 ? "" : name.slice(dot + 1).toLowerCase();
	if (NAMED.includes(extension)) return "attachment.executable-named";
	return reach === "definition" && BY_DEFINITION.includes(extension) ? "attachment.executable-by-definition" : undefined;
}

/** Every name counts, each problem once: the codes, sorted. */
export function judgeNames(names: readonly string[], reach: "definition" | "named-only"): readonly string[] {
	return [...new Set(names.map((name) => judgeName(name, reach)).filter((code) => code !== undefined))].sort();
}

/** One header of a zip's member, as far as encryption goes. */
export interface HeaderFlags {
	/** Bit 0. */
	readonly encrypted: boolean;
	/** Bit 6. */
	readonly strong: boolean;
	/** Method 99. */
	readonly aes: boolean;
}

const says = ({ encrypted, strong, aes }: HeaderFlags): boolean => encrypted || strong || aes;

/** A zip is encrypted where one header of one member says so, the local or the central one. */
export const zipIsEncrypted = (members: readonly { readonly local: HeaderFlags; readonly central: HeaderFlags }[]): boolean =>
	members.some(({ local, central }) => says(local) || says(central));
