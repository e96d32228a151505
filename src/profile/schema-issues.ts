import type * as z from "zod";
import { valueAt } from "./json-pointer.ts";
import { inWords, type Mismatch, mismatch } from "./schema-error.ts";

type Issue = z.core.$ZodIssue;

const TYPES: Readonly<Record<string, string>> = {
	string: "text",
	number: "a number",
	int: "a whole number",
	boolean: "true or false",
	array: "an array",
	tuple: "an array",
	object: "an object",
	record: "an object",
	null: "null",
};

/** The issues of the schema in words: of a union, those of the member that the data comes nearest to. */
export function mismatches(issues: readonly Issue[], input: unknown): readonly Mismatch[] {
	return issues.flatMap((issue) => inSentences(issue, [], input));
}

function inSentences(issue: Issue, above: readonly PropertyKey[], input: unknown): readonly Mismatch[] {
	const path = [...above, ...issue.path];
	const at = valueAt(input, path);
	const found = inWords(at.found ? at.value : undefined);
	switch (issue.code) {
		case "unrecognized_keys":
			return issue.keys.map((key) => mismatch([...path, key], `only the keys ${issue.message}`, "an unknown key"));
		case "invalid_union": {
			const nearest = nearestMember(issue.errors, path, input);
			if (nearest !== undefined) return nearest.flatMap((inner) => inSentences(inner, path, input));
			return [mismatch(path, "options" in issue && issue.options !== undefined ? oneOf(issue.options) : issue.message, found)];
		}
		case "invalid_key":
			return [mismatch(path, `a key that is ${issue.issues.map((inner) => inner.message).join(" and ")}`, inWords(path.at(-1)))];
		case "custom": {
			const params: Readonly<Record<string, unknown>> = issue.params ?? {};
			return [mismatch(path, issue.message, typeof params["found"] === "string" ? params["found"] : found)];
		}
		default:
			return [mismatch(path, expectation(issue), found)];
	}
}

function expectation(issue: Issue): string {
	const type = issue.code === "invalid_type" ? TYPES[issue.expected] : undefined;
	if (type !== undefined) return type;
	switch (issue.code) {
		case "invalid_value":
			return oneOf(issue.values);
		case "too_small":
		case "too_big": {
			const bound = issue.code === "too_big" ? `at most ${issue.maximum}` : `${issue.inclusive === false ? "more than" : "at least"} ${issue.minimum}`;
			return issue.origin === "string" ? `${bound} characters` : issue.origin === "array" ? `${bound} entries` : bound;
		}
		default:
			return issue.message;
	}
}

function oneOf(values: readonly unknown[]): string {
	const written = values.map((value) => (typeof value === "string" ? JSON.stringify(value) : String(value)));
	return written.length === 1 ? written.join() : `one of ${written.join(", ")}`;
}

/** The member of a union that the data was meant for: the one that knows most of its keys, then the one with the fewest problems; none where two are as near. */
function nearestMember(members: readonly (readonly Issue[])[], path: readonly PropertyKey[], input: unknown): readonly Issue[] | undefined {
	const at = valueAt(input, path);
	if (!at.found || typeof at.value !== "object" || at.value === null || Array.isArray(at.value)) return undefined;
	const keys = Object.keys(at.value).length;
	let nearest: readonly Issue[] | undefined;
	let best = 0;
	for (const member of members) {
		const here = member.filter((issue) => issue.path.length === 0);
		const foreign = here.reduce((sum, issue) => sum + (issue.code === "unrecognized_keys" ? issue.keys.length : keys), 0);
		const nearness = Math.max(0, keys - foreign) * 1000 - Math.min(999, member.length);
		if (nearness === best) nearest = undefined;
		if (nearness <= best) continue;
		best = nearness;
		nearest = member;
	}
	return nearest;
}
