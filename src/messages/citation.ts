import type { ClauseRef } from "../core/clause.ts";
import type { Catalogue } from "./catalogue.ts";
import { citationOrder } from "./citation-order.ts";
import { fill } from "./fill.ts";
import { decisionOf, formatClause, placeOf } from "./format-clause.ts";

/** Clauses as one citation, in the order of the texts; places of one text stand together, and it is named once. */
export function citation(refs: readonly ClauseRef[], catalogue: Catalogue): string {
	const groups: { readonly first: ClauseRef; readonly all: ClauseRef[] }[] = [];
	for (const ref of citationOrder(refs)) {
		const last = groups.at(-1);
		if (last !== undefined && last.first.instrument === ref.instrument && last.first.part === ref.part) last.all.push(ref);
		else groups.push({ first: ref, all: [ref] });
	}
	return groups.map(({ first, all }) => together(first, all, catalogue)).join("; ");
}

function together(first: ClauseRef, refs: readonly ClauseRef[], catalogue: Catalogue): string {
	const text = Object.hasOwn(catalogue.instruments, first.instrument) ? catalogue.instruments[first.instrument] : undefined;
	if (text === undefined || text.sections === true) return refs.map((ref) => formatClause(ref, catalogue)).join("; ");
	const place = refs.map((ref) => placeOf(ref, catalogue)).join(", ");
	const { phrases } = catalogue;
	if (first.part === "decision") return fill(phrases.decision, { place, decision: decisionOf(text.decision, text.regulation, catalogue) }).text;
	return fill(phrases.regulation, { place, regulation: text.regulation }).text;
}
