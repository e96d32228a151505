import { describe, expect, test } from "vitest";
import { formatPointer, isWithin, parsePointer, valueAt } from "../../src/profile/json-pointer.ts";

/** The examples of RFC 6901, section 5, and what they mean. */
const DOCUMENT: unknown = { foo: ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\j": 5, 'k"l': 6, " ": 7, "m~n": 8, "o~1p": 9 };

describe("pointers of RFC 6901", () => {
	test.each([
		["", DOCUMENT],
		["/foo", ["bar", "baz"]],
		["/foo/0", "bar"],
		["/", 0],
		["/a~1b", 1],
		["/c%d", 2],
		["/e^f", 3],
		["/g|h", 4],
		["/i\\j", 5],
		['/k"l', 6],
		["/ ", 7],
		["/m~0n", 8],
		["/o~01p", 9],
	])("%j", (pointer, value) => {
		expect(valueAt(DOCUMENT, parsePointer(pointer))).toEqual({ found: true, value });
		expect(formatPointer(parsePointer(pointer))).toBe(pointer);
	});

	test("several signs of one key, and numbers", () => {
		expect(formatPointer(["a/b/c~d~e", 3, "f"])).toBe("/a~1b~1c~0d~0e/3/f");
		expect(parsePointer("/a~1b~1c~0d~0e/3/f")).toEqual(["a/b/c~d~e", "3", "f"]);
	});

	test.each(["/foo/2", "/foo/00", "/foo/01", "/foo/-", "/foo/length", "/foo/1x", "/foo/x1", "/foo/0/0", "/bar", "/toString", "/foo/map", "/a~1b/c"])(
		"%s leads nowhere",
		(pointer) => {
			expect(valueAt(DOCUMENT, parsePointer(pointer))).toEqual({ found: false });
		},
	);

	test("an entry of two digits; nothing else of an array; nothing below null", () => {
		expect(
			valueAt(
				Array.from({ length: 12 }, (_, index) => index),
				["10"],
			),
		).toEqual({ found: true, value: 10 });
		expect(valueAt(Object.assign([0], { x1: 1, "1x": 2 }), ["x1"])).toEqual({ found: false });
		expect(valueAt(Object.assign([0], { x1: 1, "1x": 2 }), ["1x"])).toEqual({ found: false });
		expect(valueAt(null, ["a"])).toEqual({ found: false });
		expect(valueAt({ a: null }, ["a", "b"])).toEqual({ found: false });
		expect(valueAt({ a: null }, ["a"])).toEqual({ found: true, value: null });
	});

	test.each([
		["/address/person", "/address/person", true],
		["/address/person/format", "/address/person", true],
		["/address", "/address/person", false],
		["/address/persons", "/address/person", false],
		["/password", "/address", false],
		["/address", "", true],
	])("%s lies in %j: %s", (pointer, outer, expected) => {
		expect(isWithin(pointer, outer)).toBe(expected);
	});
});
