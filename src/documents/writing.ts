import type { ClauseRef } from "../core/clause.ts";
import { parseClauseRef } from "../core/clause.ts";
import type { Catalogue } from "../messages/catalogue.ts";
import { citationOrder } from "../messages/citation-order.ts";
import { formatClause, placeOf } from "../messages/format-clause.ts";
import { termOf } from "../messages/format-value.ts";
import type { Profile } from "../profile/types.ts";
import type { Writing } from "./rule-values.ts";

/** How a document writes words of a profile: those of the catalogue, procedures and kinds of bodies before words that are written alike. */
export function writingOf(catalogue: Catalogue): Writing {
	const named = new Map<string, string>(Object.entries({ ...catalogue.kinds, ...catalogue.procedures }));
	return { language: catalogue.language, termOf: (name) => named.get(name) ?? termOf(name, catalogue) };
}

/** Clauses in words and in the order of the text; those of the regulation itself without its title. */
export function clauseWords(clauses: readonly string[], profile: Profile, catalogue: Catalogue): string {
	const main = profile.instruments[0].id;
	const refs = clauses.flatMap((text): ClauseRef[] => {
		const slash = text.indexOf("/");
		return [parseClauseRef(text.slice(slash + 1), slash === -1 ? main : text.slice(0, slash))].filter((ref) => ref !== undefined);
	});
	return citationOrder(refs)
		.map((ref) => (ref.instrument === main && ref.part === undefined ? placeOf(ref, catalogue) : formatClause(ref, catalogue)))
		.join("; ");
}
