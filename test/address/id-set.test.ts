import { describe, expect, test } from "vitest";
import { IdSet } from "../../src/address/id-set.ts";

function setOf(...ids: readonly string[]): IdSet {
	const set = new IdSet();
	for (const id of ids) set.add(id);
	return set;
}

describe("the key of an id is its number, with a 1 before it, where there is a small one behind the letters of the first id", () => {
	test.each([
		["e1", "e0", 10],
		["e1", "e7", 17],
		["e1", "e9", 19],
		["e1", "e09", 109],
		["e1", "e00", 100],
		["e1", "e42", 142],
		["e1", "e999999999", 1_999_999_999],
		["e0", "e8", 18],
		["e9", "e8", 18],
		["e90", "e8", 18],
		["e", "e8", 18],
		["7", "8", 18],
		["", "8", 18],
		["-7", "-8", 18],
		["a/7", "a/8", 18],
		["a:7", "a:8", 18],
		["a1b7", "a1b8", 18],
		["ông-7", "ông-8", 18],
	])("first %s, then %s", (first, id, key) => {
		const set = setOf(first, id);
		expect(set.keyOf(id)).toBe(key);
		expect(set.idOf(key)).toBe(id);
	});

	test.each([
		["e1", "e"],
		["e1", "f7"],
		["e1", "7"],
		["e1", "7e"],
		["e1", "E7"],
		["e1", "e/"],
		["e1", "e:"],
		["e1", "e7a"],
		["e1", "e7 "],
		["e1", "e-7"],
		["e1", "ea"],
		["e1", "e٣"],
		["e1", "e1000000000"],
		["-7", "7"],
		["a1b7", "a7"],
		["7", ""],
	])("first %s: %s is itself", (first, id) => {
		const set = setOf(first, id);
		expect(set.keyOf(id)).toBe(id);
		expect(set.idOf(id)).toBe(id);
	});
});

test("ids that differ only behind what a number can hold are told apart", () => {
	for (const digits of [14, 15, 16, 17, 30]) {
		const set = setOf("e1");
		const ids = ["7", "8"].map((last) => `e${last.padStart(digits, "9")}`);
		expect(ids.map((id) => [set.has(id), set.add(id)])).toEqual(ids.map(() => [false, true]));
		expect(ids.map((id) => [set.has(id), set.add(id)])).toEqual(ids.map(() => [true, false]));
	}
});

describe("the memory of numbers", () => {
	/** Bytes that a set of these ids takes in pages. Memory that is cleaned up meanwhile counts against them: hence three runs. */
	function bytes(ids: readonly string[]): number {
		const grown = [1, 2, 3].map(() => {
			const before = process.memoryUsage().arrayBuffers;
			const set = setOf(...ids);
			return set.has(ids[0] ?? "") ? process.memoryUsage().arrayBuffers - before : Number.NaN;
		});
		return Math.max(...grown);
	}
	const PAGE = 4096;
	const range = (count: number, of: (index: number) => string): readonly string[] => Array.from({ length: count }, (_, index) => of(index));

	test.each<readonly [string, readonly string[], number]>([
		["one number: a page", ["e1"], PAGE],
		["a thousand in a row: the same", range(1000, (index) => `e${1000 + index}`), PAGE],
		["numbers of two, three and five digits: the same", ["e1", "e31", "e5535"], PAGE],
		["the last number of a page and the first of the next: two pages", ["e31071", "e31072"], 2 * PAGE],
		["fourteen digits: a page", ["e12345678901234"], PAGE],
		["fifteen digits: none", ["e123456789012345"], 0],
		["no number: none", ["e", "ông"], 0],
		["two thousand far apart: four mebibytes, and no more", range(2000, (index) => `e${index}000000`), 2 ** 22],
	])("%s", (_, ids, expected) => {
		expect(bytes(ids)).toBe(expected);
	});
});
