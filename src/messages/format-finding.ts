import { assertFinding } from "../core/assert-decision.ts";
import type { Finding } from "../core/decision.ts";
import { assertCatalogue } from "./assert-catalogue.ts";
import type { Catalogue } from "./catalogue.ts";
import { fill } from "./fill.ts";
import { formatValue, termOf } from "./format-value.ts";
import { sanitize } from "./sanitize.ts";

/**
 * A finding in one sentence, without its clauses. Parameters that the sentence has no place for follow in brackets. Of a list the first 20 entries are given, and how many more
 * there are.
 *
 * No password, citizen number or control character comes through: a text of unknown origin is cleaned first.
 *
 * @throws TypeError where the finding or the catalogue is not valid.
 *
 * @example
 * ```ts
 * formatFinding({ code: "password.too-short", level: "must", params: { minimum: 8 }, basis: [] }, vi) // => "Mật khẩu quá ngắn: tối thiểu 8 ký tự"
 * ```
 */
export function formatFinding(finding: Finding, catalogue: Catalogue): string {
	assertFinding(finding, "finding");
	assertCatalogue(catalogue);
	const { code, params } = finding;
	const { reason } = params;
	const sentences: Readonly<Record<string, string>> = catalogue.findings;
	const sentence = Object.hasOwn(sentences, code) ? sentences[code] : undefined;
	const group = code.slice(0, code.indexOf(".") + 1);
	const told = Object.entries(params).filter(([key, value]) => !saysNothing(key, value));
	const values = Object.fromEntries(told.map(([key, value]) => [key, shown(key, value, catalogue, group)]));
	const { text, used } = fill(sentence ?? sanitize(code), values);
	// A reason that the code already names needs no second word.
	const rest = Object.entries(values).filter(([key]) => !used.has(key) && !(key === "reason" && typeof reason === "string" && code.endsWith(reason)));
	if (rest.length === 0) return text;
	return fill(catalogue.phrases.details, { text, details: rest.map(([key, value]) => `${termOf(key, catalogue)}: ${value}`).join("; ") }).text;
}

/**
 * Whether a parameter adds nothing to the sentence: an empty list, or the kind of a value that was not given at all. `kind` is there so that a value of the
 * wrong kind can be told; where nothing was given it is `undefined` or `null`, and the sentence says already that the fact is missing.
 */
function saysNothing(key: string, value: string | number | readonly string[]): boolean {
	return (Array.isArray(value) && value.length === 0) || (key === "kind" && (value === "undefined" || value === "null"));
}

/** A name can hold any number of wrong characters; nobody reads more than so many. */
const LISTED = 20;

/** Facts, fields and reasons that mean something else in one group of codes: who a message is `from`, and the day that something is due from. */
const IN_GROUP = new Set(["fact", "field", "reason"]);

function shown(key: string, value: string | number | readonly string[], catalogue: Catalogue, group: string): string {
	if (IN_GROUP.has(key) && typeof value === "string" && Object.hasOwn(catalogue.terms, `${group}${value}`)) return termOf(`${group}${value}`, catalogue);
	if (!Array.isArray(value) || value.length <= LISTED) return formatValue(key, value, catalogue);
	const list = formatValue(key, value.slice(0, LISTED), catalogue);
	return fill(catalogue.phrases.more, { list, count: String(value.length - LISTED) }).text;
}
