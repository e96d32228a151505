import { en } from "../messages/en.ts";
import { vi } from "../messages/vi.ts";
import type { Profile } from "../profile/types.ts";
import { comparisonDocument } from "./comparison-document.ts";
import { provinceDocument } from "./province-document.ts";
import { vectorsByClause } from "./vectors-by-clause.ts";

/** Where the documents of a language stand, and how the same document in the other one is reached from its folder. */
const LANGUAGES = [
	{ folder: "docs", catalogue: en, other: "Tiếng Việt", toOther: "vi/" },
	{ folder: "docs/vi", catalogue: vi, other: "English", toOther: "../" },
] as const;

/**
 * Every generated document, by its path from the project's root.
 *
 * @param profiles - The profiles that come with the library.
 * @param vectors - Parsed vector files by name.
 */
export function allDocuments(profiles: readonly Profile[], vectors: ReadonlyMap<string, unknown>): ReadonlyMap<string, string> {
	const documents = new Map<string, string>();
	for (const { folder, catalogue, other, toOther } of LANGUAGES) {
		for (const profile of profiles) {
			const page = provinceDocument(profile, catalogue, { vectors: vectorsByClause(vectors, profile.id) });
			documents.set(`${folder}/provinces/${profile.id}.md`, linked(page, `[${other}](../${toOther}provinces/${profile.id}.md)`));
		}
		documents.set(`${folder}/compare.md`, linked(comparisonDocument(profiles, catalogue), `[${other}](${toOther}compare.md)`));
	}
	return documents;
}

/** A document with a line under its title that leads to the other language. */
function linked(document: string, link: string): string {
	return document.replace("\n", `\n\n${link}\n`);
}
