import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { formatPointer } from "../../src/profile/json-pointer.ts";
import { plainJson } from "../../src/profile/plain-json.ts";

/** What is wrong, each as `path: expected; found`. */
function problems(data: unknown): readonly string[] {
	const result = plainJson(data);
	return result.ok ? [] : result.issues.map(({ path, expected, found }) => `${formatPointer(path)}: ${expected}; ${found}`);
}

/** An array in an array and so on, as many as said. */
function nested(levels: number): unknown {
	let data: unknown = 1;
	for (let level = 0; level < levels; level++) data = [data];
	return data;
}

const list = (length: number): number[] => Array.from({ length }, () => 0);
const keyed = (key: PropertyKey, value: unknown = 1): object => ({ [key]: value });

describe("what is JSON is copied", () => {
	test.each([
		["", 0, -0.5, true, false, null],
		[{}, [], [[]], { a: { b: [1, { c: null }] } }],
		[Object.assign(Object.create(null), { a: 1 }), runInNewContext("({ a: [{}] })"), runInNewContext("[1]")],
	])("%j, %j and so on", (...values) => {
		for (const value of values) {
			const result = plainJson(value);
			expect(result.ok ? JSON.stringify(result.value) : result.issues).toBe(JSON.stringify(value));
			if (result.ok && typeof value === "object" && value !== null) expect(result.value).not.toBe(value);
		}
	});

	test("an array stays an array, an object an object, in the order of their keys", () => {
		const result = plainJson({ b: [1, 2], a: {} });
		expect(result).toEqual({ ok: true, value: { b: [1, 2], a: {} } });
		expect(result.ok ? Object.keys(Object(result.value)) : []).toEqual(["b", "a"]);
	});
});

describe("what is no JSON is told where it stands", () => {
	test.each<[unknown, string]>([
		[undefined, ": plain JSON data; nothing"],
		[[undefined], "/0: plain JSON data; nothing"],
		[Object.assign([1], { 2: 3 }), "/1: plain JSON data; nothing"],
		[{ a: () => 1 }, "/a: plain JSON data; a function"],
		[{ a: 1n }, "/a: plain JSON data; a bigint"],
		[{ a: Symbol("b") }, "/a: plain JSON data; a symbol"],
		[{ a: { b: Number.NaN } }, "/a/b: a finite number; NaN"],
		[[Number.POSITIVE_INFINITY], "/0: a finite number; Infinity"],
		[{ a: new Date(0) }, "/a: plain JSON data; an object"],
		[new Map(), ": plain JSON data; an object"],
		[Object.create({ a: 1 }), ": plain JSON data; an object"],
		[Object.create({ hasOwnProperty: () => true }), ": plain JSON data; an object"],
		[Object.create(Object.create(null)), ": plain JSON data; an object"],
		[Object.defineProperty({}, "hidden", { value: 1n }), "/hidden: plain JSON data; a bigint"],
		[keyed(Symbol("a")), ": short text as keys; a symbol"],
		[JSON.parse('{"__proto__":1}'), '/__proto__: another name for this key, one that not every object has; "__proto__"'],
		[{ a: keyed("toString") }, '/a/toString: another name for this key, one that not every object has; "toString"'],
	])("%o", (data, problem) => {
		expect(problems(data)).toEqual([problem]);
	});

	test("everything at once, not the first alone", () => {
		expect(problems({ a: 1n, b: [2n], c: 3 })).toHaveLength(2);
	});
});

describe("data out of all proportion", () => {
	test("32 levels are read, 33 are not", () => {
		expect(problems(nested(32))).toEqual([]);
		expect(problems(nested(33))).toEqual([`${"/0".repeat(32)}: at most 32 levels of nesting; an array`]);
	});

	test("a text of 100,000 characters, a key of 1,000", () => {
		expect(problems("a".repeat(100_000))).toEqual([]);
		expect(problems("a".repeat(100_001))).toEqual([": at most 100000 characters; a text of 100001 characters"]);
		expect(problems(keyed("k".repeat(1000)))).toEqual([]);
		expect(problems(keyed("k".repeat(1001)))).toEqual([": short text as keys; a text of 1001 characters"]);
	});

	test("200,000 values, the whole being one of them", () => {
		expect(problems(list(199_999))).toEqual([]);
		expect(problems(list(200_000))).toEqual([": at most 200000 values; more"]);
		expect(problems([list(100_000), list(99_997)])).toEqual([]);
		expect(problems([list(100_000), list(99_998)])).toEqual([": at most 200000 values; more"]);
	});

	test("the last of as many as there may be is looked at, too", () => {
		expect(problems([keyed(Symbol("a")), ...list(199_998)])).toEqual(["/0: short text as keys; a symbol"]);
	});

	test("an array that claims to be longer is not walked through", () => {
		const long: unknown[] = [];
		long.length = 4_000_000_000;
		expect(problems(long)).toEqual([": at most 200000 values; more"]);
	});

	test("after a hundred problems no further object is looked at", () => {
		const wrong = (count: number): unknown => Array.from({ length: count }, () => ({ a: 1n }));
		expect(problems(wrong(99))).toHaveLength(99);
		expect(problems(wrong(150))).toHaveLength(100);
	});

	test("a circle ends", () => {
		const circle: Record<string, unknown> = {};
		circle["self"] = circle;
		expect(problems(circle)).toEqual([`${"/self".repeat(32)}: at most 32 levels of nesting; an object`]);
	});
});
