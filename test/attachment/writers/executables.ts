import { join, le16, le32, patched, zeros } from "./bytes.ts";

/** Harmless stand-ins: headers that Windows would take, and no program behind them. */
export function dosHeader(newHeader: number): Uint8Array {
	return join("MZ", zeros(58), le32(newHeader));
}

export interface PortableOptions {
	readonly dll?: boolean;
	readonly managed?: boolean;
	readonly wide?: boolean;
	/** Where the new header is. */
	readonly at?: number;
}

export function portable({ dll = false, managed = false, wide = false, at = 64 }: PortableOptions = {}): Uint8Array {
	const optionalSize = (wide ? 112 : 96) + 16 * 8;
	const coff = join(le16(0x14c), le16(0), zeros(12), le16(optionalSize), le16(dll ? 0x2102 : 0x0102));
	const standard = join(le16(wide ? 0x20b : 0x10b), zeros((wide ? 112 : 96) - 2 - 4), le32(16));
	const directories = join(zeros(14 * 8), managed ? [...le32(0x2008), ...le32(72)] : zeros(8), zeros(8));
	return join(dosHeader(at), zeros(Math.max(0, at - 64)), "PE", [0, 0], coff, standard, directories);
}

export function newExecutable(signature: "NE" | "LE" | "LX"): Uint8Array {
	return join(dosHeader(64), signature, zeros(64));
}

/** A DOS image: 512 bytes in one page, a header of 32, an entry point right behind it. */
export function dosImage(): Uint8Array {
	return join("MZ", le16(0), le16(1), le16(0), le16(2), le16(0), le16(0xffff), zeros(10), le16(0x1c), zeros(512 - 26));
}

/** A compound file of one directory sector, whose root entry has a storage class. */
export function compoundFile(storageClass: readonly number[], directorySector = 1): Uint8Array {
	const header = join(
		[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
		zeros(16),
		le16(0x3e),
		le16(3),
		le16(0xfffe),
		le16(9),
		le16(6),
		zeros(10),
		le32(1),
		le32(directorySector),
		zeros(512 - 52),
	);
	const sectors = zeros(512 * (directorySector + 1));
	return patched(join(header, sectors), (directorySector + 1) * 512 + 80, ...storageClass);
}

const CLASS_END = [0x10, 0x0c, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46];

export function installer(kind: "msi" | "msp" | "mst"): Uint8Array {
	return compoundFile([{ msi: 0x84, msp: 0x86, mst: 0x82 }[kind], ...CLASS_END]);
}

/** The class of a Word document. */
export function wordDocument(directorySector = 1): Uint8Array {
	return compoundFile([0x06, 0x09, 0x02, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46], directorySector);
}

export function shortcut(): Uint8Array {
	return join(le32(0x4c), [0x01, 0x14, 0x02, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46], zeros(56));
}
