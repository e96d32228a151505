import { describe, expect, it } from "vitest";
import { detectLegacyEncoding } from "../../src/name/detect-legacy-encoding.ts";
import { detectLegacyText } from "../../src/name/detect-legacy-text.ts";
import { foldAbbreviation } from "../../src/name/fold-abbreviation.ts";
import { foldLabel } from "../../src/name/fold-label.ts";
import { foldName } from "../../src/name/fold-name.ts";
import { foldPersonName } from "../../src/name/fold-person-name.ts";
import { suggestAbbreviation } from "../../src/name/suggest-abbreviation.ts";

describe("one word tells an encoding", () => {
	it.each([
		["viÖc", "TCVN3"],
		// The breve of VNI with a tone, the circumflex with one, a ñ with a tone alone.
		["maét", "VNI"],
		["naác", "VNI"],
		["ñònh", "VNI"],
		["ñónh", "VNI"],
		["thôøi", "VNI"],
	])("%s", (word, encoding) => {
		expect(detectLegacyEncoding(word)).toBe(encoding);
	});

	it.each([
		["viÖcÿ", "ÿ is no letter of TCVN3"],
		["VaÊn", "a capital mark letter never follows a small vowel in VNI"],
		["toâc", "no syllable in c is without a tone"],
		["µm", "a unit of length"],
		// Names of Ê-đê and Gia-rai people.
		["Ñe", "an initial ñ alone"],
		["Ñoc", "an initial ñ alone"],
		["Ñak", "an initial ñ alone"],
		// A foreign letter beside them makes the search look at every word.
		["Hoá Muñoz", "Hoá is a syllable as it stands"],
		["Béi Muñoz", "without a letter that Vietnamese lacks it may be any language"],
	])("but not %s: %s", (word) => {
		expect(detectLegacyEncoding(word)).toBeUndefined();
	});
});

describe("how many words tell the encoding of a text", () => {
	it.each([
		// One word, however often: a quarter of all words.
		["viÖc a b c", "TCVN3"],
		["viÖc a b c d", undefined],
		["viÖc viÖc a b c d e f", "TCVN3"],
		["viÖc viÖc a b c d e f g", undefined],
		// Two different ones: a quarter of the words with letters beyond ASCII.
		["viÖc häp a b c d e f g h i", "TCVN3"],
		["viÖc häp là là là là là là", "TCVN3"],
		["viÖc häp là là là là là là là", undefined],
	])("%s: %s", (text, encoding) => {
		expect(detectLegacyText(text)).toBe(encoding);
	});
});

describe("what is in the way of a name", () => {
	it.each(["0", "9"])("the digit %s", (digit) => {
		expect(foldName(`An ${digit}`)).toEqual({ ok: false, codePoints: [`U+003${digit}`], reason: "digit" });
	});

	it("a mark that stands behind something else than a vowel, too", () => {
		expect(foldName("a§\u0306")).toEqual({ ok: false, codePoints: ["U+00A7", "U+0306"], reason: "unmappable" });
	});
});

it.each([
	[foldAbbreviation, [], "foldAbbreviation: text must be a string, got array"],
	[foldLabel, null, "foldLabel: text must be a string, got null"],
	[suggestAbbreviation, 5, "suggestAbbreviation: name must be a string, got number"],
	[foldPersonName, {}, "foldPersonName: fullName must be a string, got undefined"],
	[foldPersonName, { name: "An" }, "foldPersonName: name must be an object with family and given"],
	[foldPersonName, { name: { family: "Lê" } }, "foldPersonName: name.given must be a string, got undefined"],
	[foldPersonName, { name: { given: "An" } }, "foldPersonName: name.family must be a string, got undefined"],
	[foldPersonName, { name: { family: "Lê", middle: 1, given: "An" } }, "foldPersonName: name.middle must be a string, got number"],
] as const)("a wrong call names the function and the argument %#", (call, value, message) => {
	expect(() => Reflect.apply(call, undefined, [value])).toThrow(new TypeError(message));
});
