import { type ClauseRef, formatClauseRef } from "../../core/clause.ts";
import { isRecord } from "../../core/is-record.ts";
import { isDecision } from "./is-decision.ts";
import type { Expected } from "./vector-file.ts";

/** What an answer lacks of what a case expects: nothing where it holds. */
export function differences(expected: Expected, actual: unknown): readonly string[] {
	const problems: string[] = [];
	if ("result" in expected) problems.push(...mismatches(expected.result, actual, "result"));
	if (!["outcome", "value", "codes", "notes", "basis", "readings"].some((key) => Object.hasOwn(expected, key))) return problems;
	if (!isDecision(actual)) return [...problems, "the answer is no decision"];
	if (expected.outcome !== undefined && expected.outcome !== actual.outcome) problems.push(`outcome: expected ${expected.outcome}, got ${actual.outcome}`);
	if ("value" in expected) problems.push(...mismatches(expected.value, actual.value, "value"));
	const codes = (note: boolean): Set<string> => new Set(actual.findings.filter(({ level }) => (level === "note") === note).map(({ code }) => code));
	if (expected.codes !== undefined) {
		const wanted = new Set(expected.codes);
		const got = codes(false);
		if (wanted.size !== got.size || [...wanted].some((code) => !got.has(code))) problems.push(`codes: expected [${[...wanted]}], got [${[...got]}]`);
	}
	problems.push(...lacking("notes", expected.notes, (code) => codes(true).has(code), codes(true)));
	problems.push(...lacking("basis", expected.basis, (clause) => actual.basis.some((ref) => isCited(ref, clause)), actual.basis.map(longForm)));
	problems.push(...lacking("readings", expected.readings, (id) => actual.readings.includes(id), actual.readings));
	return problems;
}

function lacking(key: string, wanted: readonly string[] | undefined, holds: (text: string) => boolean, got: Iterable<string>): readonly string[] {
	const missing = (wanted ?? []).filter((text) => !holds(text));
	return missing.length === 0 ? [] : [`${key}: expected ${missing.join(", ")} among [${[...got].join(", ")}]`];
}

const longForm = (ref: ClauseRef): string => `${ref.instrument}/${formatClauseRef(ref)}`;

function isCited(ref: ClauseRef, text: string): boolean {
	return text === ref.instrument || text === formatClauseRef(ref) || text === longForm(ref);
}

/** Objects match partially, arrays whole and in order, their elements partially. */
function mismatches(expected: unknown, actual: unknown, path: string): readonly string[] {
	if (Array.isArray(expected)) {
		if (!Array.isArray(actual)) return [`${path}: expected an array, got ${show(actual)}`];
		if (expected.length !== actual.length) return [`${path}: expected ${expected.length} elements, got ${actual.length}: ${show(actual)}`];
		return expected.flatMap((part, index) => mismatches(part, actual[index], `${path}[${index}]`));
	}
	if (isRecord(expected)) {
		if (!isRecord(actual)) return [`${path}: expected an object, got ${show(actual)}`];
		return Object.entries(expected).flatMap(([key, part]) =>
			Object.hasOwn(actual, key) ? mismatches(part, actual[key], `${path}.${key}`) : [`${path}.${key}: expected ${show(part)}, got nothing`],
		);
	}
	return expected === actual ? [] : [`${path}: expected ${show(expected)}, got ${show(actual)}`];
}

function show(value: unknown): string {
	const text = JSON.stringify(value) ?? String(value);
	return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
