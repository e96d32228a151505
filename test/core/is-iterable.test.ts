import { expect, test } from "vitest";
import { isIterable } from "../../src/core/is-iterable.ts";
import { allocateAddresses, auditDirectory, createDirectory, tuyenQuang } from "../../src/index.ts";

test.each<readonly [string, unknown, boolean]>([
	["a list", [], true],
	["a set", new Set(), true],
	["a generator", (function* () {})(), true],
	["a text", "abc", false],
	["nothing", undefined, false],
	["null", null, false],
	["an object", {}, false],
	["an object whose iterator is no function", { [Symbol.iterator]: 1 }, false],
])("%s", (_, value, expected) => {
	expect(isIterable(value)).toBe(expected);
});

test("an object whose iterator is no function is refused by the argument's name", () => {
	const wrong = Object({ [Symbol.iterator]: 1 });
	expect(() => allocateAddresses(tuyenQuang, wrong)).toThrow(/^subjects: expected an array/u);
	expect(() => auditDirectory(tuyenQuang, wrong)).toThrow(/^entries: expected an array/u);
	expect(() => createDirectory(wrong)).toThrow(/^entries: expected an array/u);
});
