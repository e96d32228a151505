import { checkSync } from "recheck";
import { describe, expect, test } from "vitest";
import { filesBelow } from "../support/files.ts";
import { patternsOf } from "./patterns/patterns-of.ts";

const FOLDERS = ["src", "test", ".ci", "examples", "docs/playground"];
/** What is built stands in folders that git does not keep. */
const NOT_KEPT = /(?:^|\/)(?:dist|\.cache)\//u;

const files = FOLDERS.flatMap((folder) => filesBelow(folder, "")).filter((file) => /\.(?:[cm]?[jt]s|tsx)$/u.test(file) && !NOT_KEPT.test(file));
const found = files.map((file) => patternsOf(file));
const patterns = found.flatMap(({ patterns: one }) => one);
const built = found.flatMap(({ built: one }) => one);

/** Patterns of what users run, that the checker cannot clear; each with the reason why they are harmless. */
const CLEARED: Readonly<Record<string, string>> = {
	"/[0-9]+(?=[.@])/gu": "reads addresses that the library made: 254 octets at most",
};
/** Patterns of tests that the checker does not decide in time; they see what the test itself wrote. */
const UNDECIDED: Readonly<Record<string, string>> = {
	'/import(\\{[^}]*\\}from)?"[^"]+";|var \\w+=[\\w*+-]+(,\\w+=[\\w*+-]+)*;/g': "reads a bundle that the test made",
	"/^dn: uid=([^,]*),.*?^userPassword: ?(: )?(.*?)$/gms": "reads an LDIF that the test made",
};
/** Patterns put together at run time: by a reader of this list, from parts that are themselves bounded. */
const BUILT: Readonly<Record<string, string>> = {
	"src/address/form-shapes.ts": "classes of letters and digits with fixed separators, from a profile's template",
	"src/core/lazy-pattern.ts": "texts that stand where it is called, which are read there",
	"src/password/name-pattern.ts": "one class a letter, no repetition",
	"src/profile/schema-values.ts": "a constant, checked where it is made",
};

interface Judged {
	readonly status: string;
	readonly kind: string;
}

const judgements = new Map<string, Judged>();
function judge(source: string, flags: string): Judged {
	const key = `/${source}/${flags}`;
	const known = judgements.get(key);
	if (known !== undefined) return known;
	const verdict = checkSync(source, flags, { timeout: 60_000 });
	const judged = { status: verdict.status, kind: verdict.status === "vulnerable" ? verdict.complexity.type : "" };
	judgements.set(key, judged);
	return judged;
}

/** Tests and scripts read what the project itself wrote, so a square is no danger there; a power is. */
const isOurs = (place: string): boolean => /^(?:test|\.ci)\//u.test(place) || /^examples\/[^/]+\/test\//u.test(place);

describe("every regular expression of the tree", () => {
	test("is found", () => {
		expect(files.length).toBeGreaterThan(400);
		expect(patterns.length).toBeGreaterThan(400);
	});

	test("has no exception for a pattern that is gone", () => {
		const keys = new Set(patterns.map(({ source, flags }) => `/${source}/${flags}`));
		expect([...Object.keys(CLEARED), ...Object.keys(UNDECIDED)].filter((key) => !keys.has(key))).toEqual([]);
	});

	test("takes linear time on any text that users give", { timeout: 900_000 }, () => {
		const slow = patterns
			.filter(({ place }) => !isOurs(place))
			.map((pattern) => ({ ...pattern, ...judge(pattern.source, pattern.flags) }))
			.filter(({ status, source, flags }) => status !== "safe" && CLEARED[`/${source}/${flags}`] === undefined);
		expect(slow).toEqual([]);
	});

	test("takes no exponential time anywhere", { timeout: 900_000 }, () => {
		const slow = patterns
			.map((pattern) => ({ ...pattern, ...judge(pattern.source, pattern.flags) }))
			.filter(
				({ status, kind, source, flags }) =>
					(status === "vulnerable" && kind !== "polynomial") || (status === "unknown" && UNDECIDED[`/${source}/${flags}`] === undefined),
			);
		expect(slow).toEqual([]);
	});

	test("that is put together at run time, in what users run, was looked at", () => {
		const places = built.map(({ place }) => place.replace(/:\d+$/u, "")).filter((place) => !isOurs(`${place}:1`));
		expect([...new Set(places)].sort()).toEqual(Object.keys(BUILT).sort());
	});
});

describe("the check itself", () => {
	const planted = [
		"const slow = /^(a+)+$/;",
		'const built = new RegExp("(x*)*y");',
		'text.match("(b|b)*c");',
		"const square = /a*a*b/u;",
		"new RegExp(made);",
	].join("\n");

	test("finds what was planted, and condemns it", () => {
		const { patterns: seen, built: unseen } = patternsOf("planted.ts", planted);
		expect(seen.map(({ place, source }) => [place, source])).toEqual([
			["planted.ts:1", "^(a+)+$"],
			["planted.ts:2", "(x*)*y"],
			["planted.ts:3", "(b|b)*c"],
			["planted.ts:4", "a*a*b"],
		]);
		expect(unseen).toEqual([{ place: "planted.ts:5", text: "new RegExp(made)" }]);
		expect(seen.map(({ source, flags }) => judge(source, flags).kind)).toEqual(["exponential", "exponential", "exponential", "polynomial"]);
		expect(judge("^[a-z]+$", "u").status).toBe("safe");
	});
});
