import type { ClauseRef } from "../core/clause.ts";
import { isRecord } from "../core/is-record.ts";
import type { Catalogue, RejectionName } from "./catalogue.ts";
import { citation } from "./citation.ts";
import { fill } from "./fill.ts";
import { formatValue, termOf } from "./format-value.ts";

type Fields = Readonly<Record<string, unknown>>;

/** More than this is counted, not shown. */
const MOST = 100;
const DEEPEST = 6;

/** What was computed, a line for each thing: candidates that were tried, actions with their days, everything else by its name. */
export function describeValue(value: unknown, catalogue: Catalogue): readonly string[] {
	return linesOf(value, catalogue, 0);
}

function linesOf(value: unknown, catalogue: Catalogue, depth: number): readonly string[] {
	if (!isRecord(value)) return [formatValue("value", value, catalogue)];
	return Object.entries(value).flatMap(([key, part]) => field(key, part, catalogue, depth));
}

function field(key: string, value: unknown, catalogue: Catalogue, depth: number): readonly string[] {
	const { phrases } = catalogue;
	if (key === "basis" || key === "readings" || value === undefined) return [];
	// All was looked at: there is nothing to tell.
	if (key === "notChecked" && Array.isArray(value) && value.length === 0) return [];
	if (Array.isArray(value) && value.some(isRecord)) {
		const describe = key === "trace" ? candidate : isAction(value[0]) ? action : isSkipped(value[0]) ? skipped : undefined;
		const title = key === "trace" ? phrases.tried : key === "actions" ? phrases.actions : key === "upcoming" ? phrases.upcoming : `${termOf(key, catalogue)}:`;
		const lines = value.slice(0, MOST).flatMap((part: unknown) => {
			if (!isRecord(part)) return [formatValue(key, part, catalogue)];
			if (describe !== undefined) return [describe(part, catalogue)];
			return depth >= DEEPEST ? [] : linesOf(part, catalogue, depth + 1);
		});
		const more = value.length > MOST ? [`… (${value.length})`] : [];
		return [title, ...indented([...lines, ...more])];
	}
	if (isRecord(value)) return depth >= DEEPEST ? [] : [`${termOf(key, catalogue)}:`, ...indented(linesOf(value, catalogue, depth + 1))];
	const text = formatValue(key, value, catalogue);
	if (key === "actions") return [`${phrases.actions} ${text}`];
	if (key === "upcoming") return [`${phrases.upcoming} ${text}`];
	return [`${termOf(key, catalogue)}: ${text}`];
}

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

function candidate(step: Fields, catalogue: Catalogue): string {
	const { phrases, rejections } = catalogue;
	const localPart = formatValue("localPart", step["localPart"], catalogue);
	const rejected = step["rejected"];
	if (typeof rejected !== "string") return fill(phrases.taken, { localPart }).text;
	return fill(phrases.rejected, { localPart, reason: isRejection(rejected, rejections) ? rejections[rejected] : termOf(rejected, catalogue) }).text;
}

function isRejection(name: string, known: Catalogue["rejections"]): name is RejectionName {
	return Object.hasOwn(known, name);
}

function isAction(value: unknown): boolean {
	return isRecord(value) && typeof value["kind"] === "string" && typeof value["from"] === "string";
}

function action(fields: Fields, catalogue: Catalogue): string {
	const values = Object.entries(fields)
		.filter(([, part]) => typeof part === "string")
		.map(([key, part]) => [key, formatValue(key, part, catalogue)] as const);
	const told: Readonly<Record<string, string>> = { ...Object.fromEntries(values), action: formatValue("kind", fields["kind"], catalogue) };
	const clauses = Array.isArray(fields["basis"]) ? citation(fields["basis"].filter(isClauseRef), catalogue) : "";
	if (clauses === "") return fill(catalogue.phrases.action, told).text;
	return fill(catalogue.phrases.action, { ...told, reason: told["reason"] === undefined ? clauses : `${told["reason"]}; ${clauses}` }).text;
}

function isSkipped(value: unknown): boolean {
	return isRecord(value) && typeof value["date"] === "string" && typeof value["why"] === "string";
}

/** A day that was passed over, with its reason. */
function skipped({ date, why, name }: Fields, catalogue: Catalogue): string {
	const reason = name === undefined ? termOf(String(why), catalogue) : `${termOf(String(why), catalogue)}: ${formatValue("name", name, catalogue)}`;
	return fill(catalogue.phrases.details, { text: formatValue("date", date, catalogue), details: reason }).text;
}

function isClauseRef(value: unknown): value is ClauseRef {
	return isRecord(value) && typeof value["instrument"] === "string" && typeof value["article"] === "string";
}
