import { describe, expect, test } from "vitest";
import { decodeEncodedWords, decodeExtendedValues, decodePercent } from "../../src/attachment/names/encoded-words.ts";

describe("encoded words (RFC 2047)", () => {
	test.each([
		["=?utf-8?B?YS5leGU=?=", "a.exe"],
		["=?utf-8?Q?a=2Eexe?=", "a.exe"],
		["=?utf-8?q?a=2eexe_b?=", "a.exe b"],
		["=?utf-8*vi?Q?a?=", "a"],
		["=?utf-8?Q?a?= =?utf-8?Q?b?=", "ab"],
		["=?utf-8?Q?a?= =?iso-8859-1?Q?=E0?=", "aà"],
		["=?utf-8?Q?=C3?= =?utf-8?Q?=A0?=", "à"],
		["=?UTF-8?Q?=C3?= =?utf-8?Q?=A0?=", "à"],
		["=?utf-8?Q??= =?utf-8?Q?a?=", "a"],
		["=?utf-8?X?a?= =?utf-8?Q?a?=", "=?utf-8?X?a?= a"],
		["=?utf-8?Q?\ud800=41😀?=", "\ufffdA😀"],
		["=?none?Q?=E0?=", "à"],
		["=?utf-8?Q?cài=ZZ=4?=", "cài=ZZ=4"],
		["=?utf-8?Q?=6@=6`=6/=6:?=", "=6@=6`=6/=6:"],
		["x =?utf-8?Q?a?= y", "x a y"],
		[" =?utf-8?Q?a?= ", " a "],
		["x=?utf-8?Q?a?=", "xa"],
		["=?utf-8?Q?a?=x=?utf-8?Q?b?=", "axb"],
		["=?utf-8?Q?a?= x =?utf-8?Q?b?=", "a x b"],
		[`=?${"a".repeat(64)}?Q?=41?=`, "A"],
		["=?utf-8?Q?=39=3A=2f=2F=4F?=", "9://O"],
	])("%s is %s", (text, expected) => {
		expect(decodeEncodedWords(text)).toBe(expected);
	});

	test.each([
		"a.exe",
		"=?",
		"=? =?utf-8",
		"=?utf-8?X?a?=",
		"=?utf-8?QQ?a?=",
		"=?utf-8?Q?a",
		`=?${"a".repeat(65)}?Q?a?=`,
		`q?x=?${"a".repeat(80)}?=`,
		`xq?=?${"a".repeat(80)}?=`,
		`xxq?=?${"a".repeat(80)}?=`,
	])("%s is no encoded word", (text) => {
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
		['filename="a.exe"', "a.exe"],
		["name=a.exe", "a.exe"],
		['  FileName= "a.exe" ', "a.exe"],
		['filename="a"b.exe"', ['a"b.exe', "a"]],
		['filename="a.\\exe"; size=5', ["a.\\exe", "a.exe"]],
		['filename="a;b.exe"; size=5', "a;b.exe"],
		['name="a.exe"; filename="a.pdf"', ["a.exe", "a.pdf"]],
		['filename*0="a.e"; filename*1="xe"; filename="a.pdf"', ["a.exe", "a.pdf"]],
		['name*0="a.e"; filename*0="b.p"; name*1="xe"; filename*1="df"', ["a.exe", "b.pdf"]],
		["filename*=UTF-8''a%2Eexe", "a.exe"],
		["filename*0=a; filename*1*=%2Eexe", "a.exe"],
		["filename*0*=a%2E; filename*1=exe", "a%2Eexe"],
		["filename*0=a; filename*1=%2Eexe", "a%2Eexe"],
		['name*2="c"; name*10="k"; name*1="b"', "bck"],
		['name*100="z"; name*99="y"', "yz"],
		['filename*0="a\n"; filename*1="b"', "a\nb"],
		['filename*0 ="a.e"; filename*1 = "xe"', "a.exe"],
		["name*1000=x", undefined],
		["name*", undefined],
		["filename*a.exe", undefined],
		['name*1="b"; name*0="a"; name*1="c"', "abc"],
		["iso-8859-1'vi'báo.exe", "báo.exe"],
		["ISO-8859-1''b%E1o.exe", "báo.exe"],
		["name=a; xname=b; name =c", ["a", "c"]],
		["size=5; filename=a.exe", "a.exe"],
		["xname=a.exe", undefined],
		["x y utf-8'vi'b%41", undefined],
		["a.exe", undefined],
		["a=b", undefined],
	])("%s is %s", (text, expected) => {
		expect(decodeExtendedValues(text)).toEqual(expected === undefined ? [] : typeof expected === "string" ? [expected] : expected);
	});

	test("percent signs that stand for no byte stay", () => {
		expect(decodePercent("\u0080%41\u00ff")).toBe("\u0080A\u00ff");
		expect(decodePercent("100%.exe %4 %G1 cài%20đặt 😀%41")).toBe("100%.exe %4 %G1 cài đặt 😀A");
	});
});
