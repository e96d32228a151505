import { describe, expect, test } from "vitest";
import { decodeEncodedWords, decodeExtendedValue, decodePercent } from "../../src/attachment/names/encoded-words.ts";

describe("encoded words (RFC 2047)", () => {
	test.each([
		["=?utf-8?B?YS5leGU=?=", "a.exe"],
		["=?utf-8?Q?a=2Eexe?=", "a.exe"],
		["=?utf-8?q?a=2eexe_b?=", "a.exe b"],
		["=?utf-8*vi?Q?a?=", "a"],
		["=?utf-8?Q?a?= =?utf-8?Q?b?=", "ab"],
		["=?utf-8?Q?a?= =?iso-8859-1?Q?=E0?=", "aà"],
		["=?utf-8?Q?=C3?= =?utf-8?Q?=A0?=", "à"],
		["=?none?Q?=E0?=", "à"],
		["=?utf-8?Q?cài=ZZ=4?=", "cài=ZZ=4"],
		["x =?utf-8?Q?a?= y", "x a y"],
	])("%s is %s", (text, expected) => {
		expect(decodeEncodedWords(text)).toBe(expected);
	});

	test.each(["a.exe", "=?", "=? =?utf-8", "=?utf-8?X?a?=", "=?utf-8?QQ?a?=", "=?utf-8?Q?a", `=?${"a".repeat(80)}?Q?a?=`])("%s is no encoded word", (text) => {
		expect(decodeEncodedWords(text)).toBe(text);
	});

	test("one that is none before one that is", () => {
		expect(decodeEncodedWords("=?utf-8?X?a?= =?utf-8?Q?b?= c")).toBe("=?utf-8?X?a?= b c");
		expect(decodeEncodedWords("=?utf-8?Q?a?= =?x =?utf-8?Q?b?=")).toBe("a =?x b");
	});
});

describe("parameters (RFC 2231)", () => {
	test.each([
		["utf-8'vi'b%C3%A1o.exe", "báo.exe"],
		['filename*0="a.e"; filename*1="xe"', "a.exe"],
		['filename*1="xe"; size=5; filename*0="a.e"', "a.exe"],
		["filename*0*=utf-8''b%C3%A1; filename*1*=o%2Eexe", "báo.exe"],
		["a.exe", undefined],
		["a=b", undefined],
	])("%s is %s", (text, expected) => {
		expect(decodeExtendedValue(text)).toBe(expected);
	});

	test("percent signs that stand for no byte stay", () => {
		expect(decodePercent("100%.exe %4 %G1 cài%20đặt 😀%41")).toBe("100%.exe %4 %G1 cài đặt 😀A");
	});
});
