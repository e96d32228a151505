import { assertClauseRef, type ClauseRef } from "../core/clause.ts";
import { assertCatalogue } from "./assert-catalogue.ts";
import type { Catalogue } from "./catalogue.ts";
import { fill } from "./fill.ts";
import { sanitize } from "./sanitize.ts";

/**
 * A clause in words, as a citation: point, clause, article and text in Vietnamese, article first in English.
 *
 * A text that the catalogue does not know is called by its identifier; `forProfile` adds the texts of a profile.
 *
 * @throws TypeError where the clause names no instrument or no article, or a label is no text; where the catalogue is not valid.
 *
 * @example
 * ```ts
 * formatClause({ instrument: "civil-code-2015", article: "148", clause: "5" }, vi) // => "khoản 5 Điều 148 Bộ luật Dân sự số 91/2015/QH13"
 * ```
 */
export function formatClause(ref: ClauseRef, catalogue: Catalogue): string {
	assertClauseRef(ref, "ref");
	assertCatalogue(catalogue);
	const { phrases } = catalogue;
	const text = Object.hasOwn(catalogue.instruments, ref.instrument) ? catalogue.instruments[ref.instrument] : undefined;
	const place = placeOf(ref, catalogue, text?.sections === true);
	const regulation = text?.regulation ?? sanitize(ref.instrument);
	if (ref.part === "decision") return fill(phrases.decision, { place, decision: decisionOf(text?.decision, regulation, catalogue) }).text;
	if (text?.sections === true) return `${regulation} ${place}`;
	return fill(phrases.regulation, { place, regulation }).text;
}

const ISSUING: Readonly<Record<Catalogue["language"], string>> = { vi: "Quyết định ban hành", en: "the Decision that issues the" };

/** What a regulation's deciding part is called, whose articles have numbers of their own. */
export function decisionOf(decision: string | undefined, regulation: string, { language }: Catalogue): string {
	return decision ?? `${ISSUING[language]} ${regulation}`;
}

/** Vietnamese has words of its own for first and fourth. */
const ORDINALS: Readonly<Record<number, string>> = { 1: "nhất", 4: "tư" };

/** The place alone, without the text that it is in. */
export function placeOf(ref: ClauseRef, { phrases, language }: Catalogue, section: boolean = false): string {
	const values = {
		article: sanitize(ref.article),
		...(ref.clause === undefined ? {} : { clause: sanitize(ref.clause) }),
		...(ref.point === undefined ? {} : { point: sanitize(ref.point) }),
	};
	const form = section ? phrases.section : ref.point !== undefined ? phrases.point : ref.clause !== undefined ? phrases.clause : phrases.article;
	const place = fill(form, values).text;
	return ref.item === undefined ? place : fill(phrases.item, { item: (language === "vi" ? ORDINALS[ref.item] : undefined) ?? String(ref.item), place }).text;
}
