import slugify from "slugify";
import { describe, expect, it } from "vitest";
import { foldName } from "../../src/name/fold-name.ts";
import { processorTime } from "../support/processor-time.ts";
import { LETTERS, spellings } from "./vietnamese-letters.ts";

const ok = (value: string) => ({ ok: true, value });
const codePoint = (character: string) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

describe("Vietnamese letters", () => {
	it("are 146", () => {
		expect(new Set(LETTERS.map(({ composed }) => composed)).size).toBe(146);
	});

	it("fold in every spelling, alone and inside a syllable", () => {
		let tried = 0;
		for (const letter of LETTERS)
			for (const spelling of spellings(letter)) {
				expect(foldName(spelling), codePoint(spelling)).toEqual(ok(letter.base));
				expect(foldName(`T${spelling}nh`), codePoint(spelling)).toEqual(ok(`t${letter.base}nh`));
				tried++;
			}
		expect(tried).toBeGreaterThan(300);
	});

	it("fold as slugify's vi locale folds them", () => {
		for (const { composed, base } of LETTERS) {
			expect(slugify(composed, { locale: "vi", strict: true, lower: true })).toBe(base);
			expect(foldName(composed)).toEqual(ok(base));
		}
	});
});

describe("look-alikes and letters of minority languages", () => {
	it.each([
		["\u0111\u0110\u00f0\u00d0\u0256\u0189", "dddddd"],
		["\u0180\u0243", "bb"],
		["łŁ", "ll"],
		["øØ", "oo"],
		["ıİ", "ii"],
		["ŏŎĭĬŭŬĕĔčČñÑ", "oohiihuuheeccnn".replaceAll("h", "")],
		["ê\u0306Ê\u0306ô\u0306ơ\u0306ư\u0306", "eeoou"],
		["\u212a\u212b", "ka"],
		["ǎḧṽẍǖ", "ahvxu"],
	])("%s is %s", (text, value) => {
		expect(foldName(text)).toEqual(ok(value));
	});

	it.each(["æ", "Œ", "ß", "ẞ", "þ", "ŋ", "ŉ", "ǿ", "ɓ", "ə", "Ａ", "ª", "ﬁ", "ſ", "ⅰ", "Я", "α", "阮", "أ"])("%s is an error", (letter) => {
		expect(foldName(`An ${letter}`)).toMatchObject({ ok: false, reason: "unmappable", codePoints: [codePoint(letter)] });
	});
});

describe("separators and apostrophes", () => {
	const SPACES = [
		0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0x85, 0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a,
	];
	const MORE_SPACES = [0x2028, 0x2029, 0x202f, 0x205f, 0x3000];
	it.each([...SPACES, ...MORE_SPACES, 0x2d, 0x2010, 0x2011])("%i splits syllables", (code) => {
		const separator = String.fromCodePoint(code);
		expect(foldName(`Văn${separator}Hà`)).toEqual(ok("van ha"));
		expect(foldName(`${separator}${separator}Văn ${separator} Hà${separator}`)).toEqual(ok("van ha"));
	});

	it.each([0x27, 0x60, 0xb4, 0x2b9, 0x2bc, 0x2018, 0x2019, 0x2032, 0xff07])("%i is deleted and bridges no space", (code) => {
		const apostrophe = String.fromCodePoint(code);
		expect(foldName(`H${apostrophe}Mông`)).toEqual(ok("hmong"));
		expect(foldName(`K${apostrophe} Choi`)).toEqual(ok("k choi"));
		expect(foldName(`${apostrophe} Choi ${apostrophe}`)).toEqual(ok("choi"));
		expect(foldName(apostrophe)).toEqual({ ok: false, codePoints: [], reason: "empty" });
	});

	it.each([0xad, 0x2012, 0x2013, 0x2014, 0x2212, 0x200b, 0x200d, 0x202e, 0x2066, 0xfeff, 0x00, 0x7f, 0x2bb, 0x201c])("%i is an error", (code) => {
		const character = String.fromCodePoint(code);
		expect(foldName(`Văn${character}Hà`)).toEqual({ ok: false, codePoints: [codePoint(character)], reason: "unmappable" });
	});
});

it("folds every code point below U+3000 by the rule or reports it", () => {
	const special = new Map<string, string>([..."đðɖ"].map((letter) => [letter, "d"] as const));
	for (const [letters, fold] of [
		["ĐÐƉ", "d"],
		["ƀɃ", "b"],
		["łŁ", "l"],
		["øØ", "o"],
		["ı", "i"],
	] as const)
		for (const letter of letters) special.set(letter, fold);
	const deleted = new Set("'`´\u02b9\u02bc\u2018\u2019\u2032");
	const counts = { folded: 0, separators: 0, errors: 0 };
	for (let code = 0; code < 0x3000; code++) {
		const character = String.fromCodePoint(code);
		const answer = foldName(`x${character}z`);
		const decomposed = character.normalize("NFD");
		const base = special.get(character) ?? (/^[A-Za-z]\p{M}*$/u.test(decomposed) ? decomposed.charAt(0).toLowerCase() : undefined);
		if (base !== undefined) {
			expect(answer, codePoint(character)).toEqual(ok(`x${base}z`));
			counts.folded++;
		} else if (deleted.has(character.normalize("NFC"))) expect(answer, codePoint(character)).toEqual(ok("xz"));
		else if (/[\p{White_Space}\u2010\u2011-]/u.test(character)) {
			expect(answer, codePoint(character)).toEqual(ok("x z"));
			counts.separators++;
		} else {
			// A mark may compose with the x; no mark that does not belongs there.
			const wrong = [...`x${character}`.normalize("NFC")].slice(1);
			const reason = /[0-9]/.test(character) ? "digit" : "unmappable";
			const expected = wrong.length === 0 ? ok("xz") : { ok: false, codePoints: wrong.map(codePoint), reason };
			expect(answer, codePoint(character)).toEqual(expected);
			counts.errors++;
		}
	}
	expect(counts.folded).toBeGreaterThan(500);
	expect(counts.separators).toBeGreaterThan(20);
	expect(counts.errors).toBeGreaterThan(9000);
});

it("agrees with slugify wherever both know one letter", () => {
	let compared = 0;
	for (let code = 0x80; code < 0x3000; code++) {
		const character = String.fromCodePoint(code);
		const slug = slugify(character, { locale: "vi", strict: true, lower: true });
		const answer = foldName(character);
		if (!answer.ok || !/^[a-z]$/.test(slug)) continue;
		expect(answer.value, codePoint(character)).toBe(slug);
		compared++;
	}
	expect(compared).toBeGreaterThan(200);
});

it("does not change when another package extends slugify", () => {
	const names = ["Đỗ Thị Hằng", "Muñoz", "Ĝan", "Ɖinh", "Æsa"];
	const before = names.map((name) => foldName(name));
	const other = { đ: "dj", ằ: "xx", ñ: "ny", Ĝ: "gh", ĝ: "gh", Ɖ: "", Æ: "a", d: "t" };
	const own = Object.fromEntries(Object.keys(other).map((letter) => [letter, slugify(letter)]));
	slugify.extend(other);
	try {
		expect(slugify("đằd")).toBe("djxxt");
		expect(names.map((name) => foldName(name))).toEqual(before);
	} finally {
		slugify.extend(own);
	}
});

describe("what is wrong with a name", () => {
	it.each([
		["", [], "empty"],
		["  - \u00a0", [], "empty"],
		["Hà 2", ["U+0032"], "digit"],
		["Hà 21 12", ["U+0032", "U+0031"], "digit"],
		["Hà 2!", ["U+0032", "U+0021"], "unmappable"],
		["Nguyễn, Văn; Hà, An", ["U+002C", "U+003B"], "unmappable"],
		["Hà ٣", ["U+0663"], "unmappable"],
		["Hà 😀", ["U+1F600"], "unmappable"],
		["Hà \ud800", ["U+D800"], "unmappable"],
		["\u0301Hà", ["U+0301"], "unmappable"],
		["H'\u0301à", ["U+0301"], "unmappable"],
		["n\u0308", ["U+0308"], "unmappable"],
		["x\u0302", ["U+0302"], "unmappable"],
		["H\u031b", ["U+031B"], "unmappable"],
		["a\u0336", ["U+0336"], "unmappable"],
		["Thu & Hà", ["U+0026"], "unmappable"],
	])("%j", (text, codePoints, reason) => {
		expect(foldName(text)).toEqual({ ok: false, codePoints, reason });
	});

	it("names the legacy encoding, also of names that would fold", () => {
		expect(foldName("NguyÔn V¨n Hµ")).toEqual({ ok: false, codePoints: ["U+00D4", "U+00A8", "U+00B5"], reason: "legacy-encoding", encoding: "TCVN3" });
		expect(foldName("Nguyeãn Vaên Haø")).toEqual({ ok: false, codePoints: ["U+00E3", "U+00EA", "U+00F8"], reason: "legacy-encoding", encoding: "VNI" });
		expect(foldName("Trần Văn Dö")).toMatchObject({ reason: "legacy-encoding", encoding: "VNI" });
	});
});

it("gives frozen answers", () => {
	for (const answer of [foldName("Hà"), foldName("H’Mông"), foldName("2"), foldName("Haø")]) expect(Object.isFrozen(answer)).toBe(true);
});

it.each([undefined, null, 42, {}, [], Symbol("x")])("refuses what is no string without showing it", (value) => {
	const call: (text: never) => unknown = foldName;
	expect(() => Reflect.apply(call, undefined, [value])).toThrow(TypeError);
	expect(() => Reflect.apply(call, undefined, [value])).toThrow(/^foldName: text must be a string, got (?!.*42)/);
});

it("takes a mebibyte of anything in its stride", () => {
	for (const part of ["a", "à", "a ", "'", "\u0301", "\ud800", "NguyÔn ", "Haø", "\0", "–"]) {
		const text = part.repeat(2 ** 20 / part.length);
		expect(processorTime(() => foldName(text))).toBeLessThan(20_000);
	}
}, 120_000);
