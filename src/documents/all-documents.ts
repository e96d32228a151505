import { en } from "../messages/en.ts";
import { vi } from "../messages/vi.ts";
import type { Profile } from "../profile/types.ts";
import { comparisonDocument } from "./comparison-document.ts";
import { provinceDocument } from "./province-document.ts";
import { vectorsByClause } from "./vectors-by-clause.ts";

/**
 * Every generated document, by its path from the project's root.
 *
 * @param profiles - The profiles that come with the library.
 * @param vectors - Parsed vector files by name.
 */
export function allDocuments(profiles: readonly Profile[], vectors: ReadonlyMap<string, unknown>): ReadonlyMap<string, string> {
	const documents = new Map<string, string>();
	for (const [folder, catalogue] of [
		["docs", en],
		["docs/vi", vi],
	] as const) {
		for (const profile of profiles) {
			documents.set(`${folder}/provinces/${profile.id}.md`, provinceDocument(profile, catalogue, { vectors: vectorsByClause(vectors, profile.id) }));
		}
		documents.set(`${folder}/compare.md`, comparisonDocument(profiles, catalogue));
	}
	return documents;
}
