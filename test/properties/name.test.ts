import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectLegacyEncoding } from "../../src/name/detect-legacy-encoding.ts";
import { detectLegacyText } from "../../src/name/detect-legacy-text.ts";
import { foldAbbreviation } from "../../src/name/fold-abbreviation.ts";
import { foldCommuneName } from "../../src/name/fold-commune-name.ts";
import { foldLabel } from "../../src/name/fold-label.ts";
import { foldName } from "../../src/name/fold-name.ts";
import { foldPersonName } from "../../src/name/fold-person-name.ts";
import { splitName } from "../../src/name/split-name.ts";
import { suggestAbbreviation } from "../../src/name/suggest-abbreviation.ts";
import { LETTERS, spellings } from "../name/vietnamese-letters.ts";
import { runs } from "../support/runs.ts";

const FOLDED = /^[a-z]+( [a-z]+)*$/;
const anything = fc.oneof(
	fc.string({ unit: "binary", maxLength: 40 }),
	fc.string({ unit: "grapheme", maxLength: 40 }),
	fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
	fc.string({ unit: fc.integer({ min: 0x20, max: 0x24f }).map((unit) => String.fromCharCode(unit)), maxLength: 300 }),
);
const spelling = fc.constantFrom(...LETTERS.map(spellings)).chain((ways) => fc.constantFrom(...ways));
const nameLike = fc.string({ unit: fc.oneof(spelling, fc.constantFrom(..."aBcDghnT  -'’\u00a0\u0301ŏñ2.")), maxLength: 40 });
const text = fc.oneof(anything, nameLike);

describe("any text", () => {
	it("never throws, and is answered with syllables or with what is wrong", () => {
		let folded = 0;
		fc.assert(
			fc.property(text, (name) => {
				const answer = foldName(name);
				if (answer.ok) {
					folded++;
					expect(answer.value).toMatch(FOLDED);
				} else {
					expect(new Set(answer.codePoints).size).toBe(answer.codePoints.length);
					for (const point of answer.codePoints) expect(point).toMatch(/^U\+[0-9A-F]{4,6}$/);
					expect(answer.codePoints.length === 0).toBe(answer.reason === "empty");
				}
				detectLegacyEncoding(name);
				detectLegacyText(name);
				expect(suggestAbbreviation(name)).toMatch(/^[a-z0-9]*$/);
				const [label, abbreviation, commune] = [foldLabel(name), foldAbbreviation(name), foldCommuneName(name)];
				if (label.ok) expect(abbreviation).toEqual({ ok: true, value: label.value.replaceAll(" ", "") });
				else expect([abbreviation, commune]).toEqual([label, label]);
			}),
			runs(3000),
		);
		expect(folded).toBeGreaterThan(100);
	});

	it("folds alike in NFC and NFD, on either path, and again", () => {
		fc.assert(
			fc.property(text, (name) => {
				const answer = foldName(name);
				expect(foldName(name.normalize("NFC"))).toEqual(answer);
				expect(foldName(name.normalize("NFD"))).toEqual(answer);
				// The leading apostrophe sends every text down the careful path.
				expect(foldName(`\u2019${name.normalize("NFC").replace(/^\p{M}/u, "\u0000$&")}`).ok).toBe(answer.ok);
				if (answer.ok) {
					expect(foldName(`\u2019${name}`)).toEqual(answer);
					expect(foldName(answer.value)).toEqual(answer);
					// Lower-casing takes U+0130 apart, and makes VNI of "aÙ".
					const lower = name.normalize("NFC").replaceAll("\u0130", "I").toLowerCase();
					if (detectLegacyEncoding(lower) === undefined) expect(foldName(lower)).toEqual(answer);
				}
			}),
			runs(3000),
		);
	});

	it("loses no syllable when it is split", () => {
		fc.assert(
			fc.property(nameLike, (name) => {
				const [answer, split, person] = [foldName(name), splitName(name), foldPersonName({ fullName: name })];
				expect([split.ok, person.ok]).toEqual([answer.ok, answer.ok]);
				if (!answer.ok || !split.ok || !person.ok) return;
				const { family, middle, given } = split.value;
				expect(foldName([family, ...middle, given].join(" "))).toEqual(answer);
				expect(foldPersonName({ name: { family, middle, given } })).toEqual(person);
				expect(person.value.all.join(" ")).toBe(answer.value);
			}),
			runs(2000),
		);
	});
});
