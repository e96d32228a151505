import { describe, expect, test } from "vitest";
import { nameFact, textFact } from "../../src/address/name-finding.ts";
import { parseAddress, personAddress, tuyenQuang } from "../../src/index.ts";
import { HA } from "./told.ts";

describe("of a name that does not fold a finding tells what stands in the way", () => {
	test.each([
		["Hà 2", { fact: "fullName", reason: "digit", codePoints: ["U+0032"] }],
		["", { fact: "fullName", reason: "empty", codePoints: [] }],
		["NguyÔn V¨n Hµ", { fact: "fullName", reason: "legacy-encoding", codePoints: ["U+00D4", "U+00A8", "U+00B5"], encoding: "TCVN3" }],
		["Nguyeãn Vaên Haø", { fact: "fullName", reason: "legacy-encoding", codePoints: ["U+00E3", "U+00EA", "U+00F8"], encoding: "VNI" }],
	])("%j", (fullName, params) => {
		expect(personAddress(tuyenQuang, { ...HA, fullName }, []).findings.map((finding) => finding.params)).toStrictEqual([params]);
	});
});

describe("a text among the facts", () => {
	// White space of ECMAScript, in ASCII and beyond it.
	test.each(["", " ", "\t", "\r\n", "\u00A0", "\u2003", "\u3000", "\uFEFF", " \u00A0 "])("is absent where it is blank: %j", (text) => {
		expect([textFact(text, "fact"), nameFact(text, "fact")]).toEqual([undefined, text]);
	});

	test.each(["!", "~", "a", "Đ", " a", "\u00A0a", "\u007F", "\u200B"])("is there otherwise, as it stands: %j", (text) => {
		expect(textFact(text, "fact")).toBe(text);
	});
});

test("an address that is no text is told as such", () => {
	for (const [address, got] of [
		[5, "number"],
		[undefined, "undefined"],
		[["nvha.stc@tuyenquang.gov.vn"], "object"],
	])
		expect(() => Reflect.apply(parseAddress, undefined, [tuyenQuang, address])).toThrow(new TypeError(`address: expected text, got ${got}`));
});
