import { archiveCases, archiveNotes } from "./corpus-archives.ts";
import type { CorpusCase } from "./corpus-case.ts";
import { contentCases, contentNotes } from "./corpus-content.ts";
import { nameCases, nameNotes } from "./corpus-names.ts";

/** The files of the corpus, by name. */
export const corpus: Readonly<Record<string, { readonly notes: Readonly<Record<string, string>>; readonly cases: readonly CorpusCase[] }>> = {
	names: { notes: nameNotes, cases: nameCases },
	content: { notes: contentNotes, cases: contentCases },
	archives: { notes: archiveNotes, cases: archiveCases },
};

/** A file of the corpus as conformance vectors. */
export function vectorsOf(name: string): unknown {
	const file = corpus[name];
	if (file === undefined) throw new RangeError(`no such file: ${name}`);
	const cases = file.cases.map(({ title, flags, clauses, names, content, size, expected }, index) => ({
		id: `bn-attachment-${name}-${index + 1}`,
		title,
		...(clauses === undefined ? {} : { clauses }),
		...(flags === undefined ? {} : { flags }),
		args: [
			{
				names,
				...(content === undefined ? {} : { content: { $base64: Buffer.from(content).toString("base64") } }),
				...(size === undefined ? {} : { size }),
			},
		],
		expected,
	}));
	return { version: 1, function: "checkAttachment", profile: "bac-ninh", notes: file.notes, cases };
}
