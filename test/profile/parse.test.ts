import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { formatPointer, valueAt } from "../../src/profile/json-pointer.ts";
import { parseProfile, safeParseProfile } from "../../src/profile/parse.ts";
import { profileSchema } from "../../src/profile/schema.ts";
import { SchemaError } from "../../src/profile/schema-error.ts";
import { mismatches } from "../../src/profile/schema-issues.ts";
import { profileShape } from "../../src/profile/schema-shape.ts";
import { all } from "../profiles/profiles.ts";
import { processorTime } from "../support/processor-time.ts";

type Path = readonly (string | number)[];

/** Keys whose value is a duration. */
const DURATIONS: ReadonlySet<string> = new Set(["span", "within", "after", "window", "value"]);

/** Objects whose keys are the profile's own. */
const MAPS: ReadonlySet<string> = new Set(["references", "organizations", "procedures", "swaps", "options"]);

/** Keys that may be left out, at least somewhere. */
const OPTIONAL: ReadonlySet<string> = new Set(
	"basis digraphs parents commune separator digits atLeast renderings moreThan window after procedure termination rolls hours extensions documents functions readings text title problem handling amendment".split(
		" ",
	),
);

function profileData(id: string): object {
	const data = structuredClone(all.get(id));
	if (typeof data !== "object" || data === null) throw new Error(`no profile ${id}`);
	return data;
}

/** Every object and array at and below a node, with its path. */
function* containers(node: unknown, path: Path = []): Generator<{ node: object; path: Path }> {
	if (typeof node !== "object" || node === null) return;
	yield { node, path };
	for (const [key, part] of Object.entries(node)) yield* containers(part, [...path, Array.isArray(node) ? Number(key) : key]);
}

/** Inside a patch anything may stand, as long as the patched profile is valid. */
const isPatch = (path: Path): boolean => path[0] === "readings" && path[2] === "options" && path.length > 4;

const issuePaths = (data: unknown): readonly string[] => {
	const parsed = safeParseProfile(data);
	return parsed.ok ? [] : parsed.issues.map(({ path }) => path);
};

/** The paths of the shape alone: the loops below try thousands of profiles. */
const shapePaths = (data: unknown): readonly string[] => {
	const result = profileShape.safeParse(data);
	return result.success ? [] : mismatches(result.error.issues, data).map(({ path }) => formatPointer(path));
};

function deepFrozen(node: unknown): boolean {
	return typeof node !== "object" || node === null || (Object.isFrozen(node) && Object.values(node).every(deepFrozen));
}

describe.each([...all])("%s", (_id, data) => {
	test("is read as it is, frozen, as a copy, and comes back after JSON", () => {
		const before = JSON.stringify(data);
		const profile = parseProfile(data);
		expect(profile).toEqual(data);
		expect(profile).not.toBe(data);
		expect(deepFrozen(profile)).toBe(true);
		expect(JSON.stringify(data)).toBe(before);
		expect(parseProfile(JSON.parse(JSON.stringify(profile)))).toEqual(profile);
		expect(profileSchema.parse(data)).toEqual(profile);
	});

	test("keeps the order in which kinds of bodies, procedures and options stand", () => {
		const profile = parseProfile(data);
		for (const path of [["address", "organizations"], ["procedures"]]) {
			const before = valueAt(data, path);
			const after = valueAt(profile, path);
			expect(after.found ? Object.keys(Object(after.value)) : []).toEqual(before.found ? Object.keys(Object(before.value)) : []);
		}
	});
});

describe.each(["bac-ninh", "van-tri", "phu-vinh"])("%s, spoiled in every place", { timeout: 60_000 }, (id) => {
	/** Spoils each object and array in turn, and mends it again. */
	function* spoilt(): Generator<{ readonly node: object; readonly path: Path; readonly data: object }> {
		const data = profileData(id);
		for (const { node, path } of [...containers(data)]) if (!isPatch(path)) yield { node, path, data };
	}

	test("an unknown key is an error that names its path, wherever it stands", () => {
		let tried = 0;
		for (const { data, path, node } of spoilt()) {
			if (Array.isArray(node)) continue;
			Reflect.set(node, "unknown key", 1);
			const pointer = formatPointer([...path, "unknown key"]);
			// A duration has one key, so nobody can tell which of two is the unknown one.
			const accepted = DURATIONS.has(String(path.at(-1))) ? [pointer, formatPointer(path)] : [pointer];
			expect(shapePaths(data), pointer).toEqual(expect.arrayContaining([expect.toBeOneOf(accepted)]));
			Reflect.deleteProperty(node, "unknown key");
			tried += 1;
		}
		expect(tried).toBeGreaterThan(100);
	});

	test("a value of another type is an error that names its path, wherever it stands", () => {
		let tried = 0;
		for (const { data, path, node } of spoilt()) {
			if (path[0] === "readings" && path.length === 4) continue;
			for (const [key, value] of Object.entries(node)) {
				Reflect.set(node, key, [["no", "such"], { thing: 1 }]);
				const pointer = formatPointer([...path, key]);
				// A union names the union where no member fits.
				expect(
					shapePaths(data).some((found) => found !== "" && (found.startsWith(pointer) || pointer.startsWith(found))),
					pointer,
				).toBe(true);
				Reflect.set(node, key, value);
				tried += 1;
			}
		}
		expect(tried).toBeGreaterThan(300);
	});

	test("a key that is missing is an error, unless the shape does without it", () => {
		let tried = 0;
		for (const { data, path, node } of spoilt()) {
			if (Array.isArray(node) || MAPS.has(String(path.at(-1))) || path.at(-2) === "minimumQuota" || (path[0] === "readings" && path.length === 4)) continue;
			for (const [key, value] of Object.entries(node)) {
				if (OPTIONAL.has(key)) continue;
				Reflect.deleteProperty(node, key);
				expect(shapePaths(data).length, formatPointer([...path, key])).toBeGreaterThan(0);
				Reflect.set(node, key, value);
				tried += 1;
			}
		}
		expect(tried).toBeGreaterThan(200);
	});
});

describe("what an error says", () => {
	test("where, what was expected, what was found", () => {
		const data: object = { ...profileData("bac-ninh"), schemaVersion: 2, colour: "red" };
		const thrown = ((): unknown => {
			try {
				return parseProfile(data);
			} catch (error) {
				return error;
			}
		})();
		expect(thrown).toBeInstanceOf(SchemaError);
		expect(thrown).toBeInstanceOf(TypeError);
		if (!(thrown instanceof SchemaError)) return;
		expect(thrown.issues).toEqual([
			{ path: "/schemaVersion", expected: "1", message: "/schemaVersion: expected 1; found 2" },
			{
				path: "/colour",
				expected: expect.stringMatching(/^only the keys schemaVersion, id, names/),
				message: expect.stringMatching(/^\/colour: expected only the keys .*; found an unknown key$/),
			},
		]);
		expect(thrown.message).toMatch(/^profile: 2 problems\n {2}\/schemaVersion: expected 1; found 2\n {2}\/colour: /);
	});

	test.each([
		[undefined, "the whole: expected plain JSON data; found nothing"],
		[null, "the whole: expected an object; found null"],
		[7, "the whole: expected an object; found 7"],
		["bac-ninh", 'the whole: expected an object; found "bac-ninh"'],
		[[], "the whole: expected an object; found an empty array"],
		[new Map(), "the whole: expected plain JSON data; found an object"],
		[() => 1, "the whole: expected plain JSON data; found a function"],
	])("data of another kind: %s", (data, message) => {
		const parsed = safeParseProfile(data);
		expect(parsed.ok ? [] : parsed.issues.map((issue) => issue.message)).toEqual([message]);
	});

	test("of a union, what the data was meant for", () => {
		const data = profileData("bac-ninh");
		const cases: readonly [Path, unknown, string][] = [
			[["address", "legacy"], { value: "kep", basis: ["11.7"] }, '/address/legacy/value: expected one of "keep", "reallocate"; found "kep"'],
			[["address", "legacy"], { value: "keep", basis: [] }, "/address/legacy/basis: expected at least 1 entries; found an empty array"],
			[["address", "legacy"], { unstated: false }, "/address/legacy/unstated: expected true; found false"],
			[["address", "legacy"], {}, "/address/legacy: expected { value, basis }, { none: true, basis } or { unstated: true }; found an object"],
			[["password", "age", "user", "value", "span"], { months: 0 }, "/password/age/user/value/span/months: expected at least 1; found 0"],
			[["password", "age", "user", "value", "span"], { months: 100_001 }, "/password/age/user/value/span/months: expected at most 100000; found 100001"],
			[
				["password", "age", "user", "value", "span"],
				{ months: 1, days: 2 },
				"/password/age/user/value/span: expected a duration in exactly one of minutes, hours, days, workingDays, weeks, months, years; found an object",
			],
			[["names", "vi"], "", '/names/vi: expected at least 1 characters; found ""'],
			[
				["attachment", "maximumSize"],
				{ value: { amount: 0, unit: "MB", base: 1024 }, basis: ["4.6"] },
				"/attachment/maximumSize/value/amount: expected more than 0; found 0",
			],
			[
				["attachment", "maximumSize"],
				{ value: { amount: 1, unit: "MB", base: 1000.5 }, basis: ["4.6"] },
				"/attachment/maximumSize/value/base: expected one of 1000, 1024; found 1000.5",
			],
			[
				["attachment", "maximumSize"],
				{ value: { amount: 1, unit: "MB", base: { k: 1024 } }, basis: ["4.6"] },
				"/attachment/maximumSize/value/base: expected one of 1000, 1024; found an object",
			],
			[["text"], 3, "/text: expected a group of rules, or { unstated: true }; found 3"],
			[["instruments", 0, "issuedOn"], "2025-02-30", '/instruments/0/issuedOn: expected a date that exists, YYYY-MM-DD; found "2025-02-30"'],
		];
		for (const [path, value, message] of cases) {
			const spoiled = structuredClone(data);
			const at = valueAt(spoiled, path.slice(0, -1));
			if (at.found) Reflect.set(Object(at.value), path.at(-1) ?? "", value);
			const parsed = safeParseProfile(spoiled);
			expect(parsed.ok ? [] : parsed.issues.map((issue) => issue.message)).toEqual([message]);
		}
	});
});

describe("an error of many problems", () => {
	test("shows eight and counts the rest", () => {
		const unknown = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`key${index}`, index]));
		const parsed = safeParseProfile({ ...profileData("bac-ninh"), ...unknown });
		expect(parsed.ok ? 0 : parsed.issues.length).toBe(10);
		const thrown = (): unknown => parseProfile({ ...profileData("bac-ninh"), ...unknown });
		expect(thrown).toThrow(/^profile: 10 problems(?:\n {2}\/key[0-7]: [^\n]*){8}\n {2}and 2 more$/);
	});

	test("shortens a long path in the sentence, and nowhere else", () => {
		const key = "k".repeat(300);
		const parsed = safeParseProfile({ ...profileData("bac-ninh"), [key]: 1 });
		const issues = parsed.ok ? [] : parsed.issues;
		expect(issues.map(({ path }) => path)).toEqual([`/${key}`]);
		expect(issues[0]?.message).toMatch(/^\/k{199}…: expected only the keys /);
	});
});

describe("hostile data", () => {
	test("names that every object has are refused wherever they stand, and pollute nothing", () => {
		const text = JSON.stringify(profileData("bac-ninh"));
		for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
			for (const [place, pointer] of [
				['"references":{', "/references"],
				['"procedures":{', "/procedures"],
				['"address":{', "/address"],
				['"options":{', "/readings/0/options"],
			] as const) {
				const data: unknown = JSON.parse(text.replace(place, `${place}${JSON.stringify(name)}:{"polluted":true},`));
				expect(issuePaths(data)).toEqual([`${pointer}/${name}`]);
			}
		}
		expect(Reflect.get({}, "polluted")).toBeUndefined();
	});

	test("depth, size, circles and long texts are errors, quickly", () => {
		const circle: Record<string, unknown> = {};
		circle["self"] = circle;
		const deep: unknown = JSON.parse(`${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`);
		const base = profileData("bac-ninh");
		const hostile: readonly unknown[] = [
			circle,
			deep,
			{ ...base, readings: deep },
			{ ...base, id: "x".repeat(1 << 20) },
			{ ...base, [`${"k".repeat(1 << 20)}`]: 1 },
			{ ...base, names: { vi: "\u{d800}".repeat(1 << 20), en: "" } },
			{ ...base, clauses: new Array(1_000_000).fill({}) },
			{ ...base, clauses: new Array(4_000_000_000) },
			{ ...base, id: Symbol("id") },
			{ ...base, id: 10n },
			{ ...base, schemaVersion: Number.NaN },
			{ ...base, id: "a\u0000b" },
			{ ...base, [Symbol("key")]: 1 },
			new Date(0),
			Object.create(base),
		];
		const milliseconds = processorTime(() => {
			for (const data of hostile) {
				const parsed = safeParseProfile(data);
				expect(parsed.ok).toBe(false);
				if (!parsed.ok) for (const { message } of parsed.issues) expect(message.length).toBeLessThan(2000);
			}
		});
		expect(milliseconds).toBeLessThan(5000);
	});

	test("an object without a prototype, or of another realm, is plain data too", () => {
		const data = profileData("bac-ninh");
		expect(safeParseProfile(Object.assign(Object.create(null), data)).ok).toBe(true);
		expect(safeParseProfile(runInNewContext(`JSON.parse(${JSON.stringify(JSON.stringify(data))})`)).ok).toBe(true);
	});
});
