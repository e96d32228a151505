/** What a vector file must have to be counted; the rest is checked by those who run it. */
interface Counted {
	readonly profile?: unknown;
	readonly cases?: unknown;
}

/**
 * Which vectors test which clause: those of a function with a case that names it, or expects it among the clauses of the answer. The folders are told and not
 * the files, so that a document does not change with every case that is added.
 *
 * @param files - Parsed vector files by name, such as `personAddress/bac-ninh-format`.
 * @param profile - A built-in profile's id; files of other profiles are left out.
 * @returns Names of folders by clause in short form.
 */
export function vectorsByClause(files: ReadonlyMap<string, unknown>, profile: string): ReadonlyMap<string, readonly string[]> {
	const found = new Map<string, string[]>();
	for (const [name, json] of files) {
		const file: Counted = { ...Object(json) };
		if (file.profile !== profile || !Array.isArray(file.cases)) continue;
		const folder = name.replace(/\/.*/su, "");
		for (const clause of new Set(file.cases.flatMap((vector: unknown) => clausesOf(vector)))) {
			const folders = found.get(clause) ?? [];
			if (!folders.includes(folder)) found.set(clause, [...folders, folder].sort());
		}
	}
	return found;
}

function clausesOf(vector: unknown): readonly string[] {
	const { clauses, expected }: { readonly clauses?: unknown; readonly expected?: unknown } = { ...Object(vector) };
	const { basis }: { readonly basis?: unknown } = { ...Object(expected) };
	return [clauses, basis].flatMap((list) => (Array.isArray(list) ? list.filter((entry) => typeof entry === "string") : []));
}
