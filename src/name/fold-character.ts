import { lazyPattern } from "../core/lazy-pattern.ts";

/*
 * One character for each code unit: the letter a-z or digit that it folds to, " " where syllables split, "'" where it is deleted, "!" where it is an error.
 * Literals, because a table that is built at load costs more than folding thousands of names; a test derives both from Unicode's canonical decompositions
 * again. All these code units are stable under NFC as long as no combining mark follows.
 */
const LATIN =
	"!!!!!!!!!     !!!!!!!!!!!!!!!!!! !!!!!!'!!!!! !!0123456789!!!!!!" + // U+0000
	"!abcdefghijklmnopqrstuvwxyz!!!!!'abcdefghijklmnopqrstuvwxyz!!!!!" + // U+0040
	"!!!!! !!!!!!!!!!!!!!!!!!!!!!!!!! !!!!!!!!!!!!!!!!!!!'!!!!!!!!!!!" + // U+0080
	"aaaaaa!ceeeeiiiidnooooo!ouuuuy!!aaaaaa!ceeeeiiiidnooooo!ouuuuy!y" + // U+00C0
	"aaaaaaccccccccddddeeeeeeeeeegggggggghh!!iiiiiiiiii!!jjkk!llllll!" + // U+0100
	"!llnnnnnn!!!oooooo!!rrrrrrsssssssstttt!!uuuuuuuuuuuuwwyyyzzzzzz!" + // U+0140
	"b!!!!!!!!d!!!!!!!!!!!!!!!!!!!!!!oo!!!!!!!!!!!!!uu!!!!!!!!!!!!!!!"; // U+0180

const TONED =
	"aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" + // U+1EA0
	"eeeeeeeeiiiioooooooooooooooooooo" + // U+1EC0
	"oooouuuuuuuuuuuuuuyyyyyyyy!!!!!!"; // U+1EE0
const TONED_START = 0x1ea0;

/** What a character does to a name: the letter or digit that it becomes, or one of the four marks below. */
export type CharacterFold = string;

/** Splits syllables. */
export const SEPARATOR = " ";
/** Deleted: an apostrophe. */
export const APOSTROPHE = "'";
/** Deleted after a vowel: a Vietnamese tone or shape mark that NFC could not compose, as in ê̆ or in an e with its tone before its circumflex. */
export const MARK = "^";
/** An error. */
export const UNMAPPABLE = "!";

/** Folds a code unit of the two tables; `""` outside them, and where the answer is an error. */
export function foldCodeUnit(unit: number): CharacterFold {
	const fold = LATIN.charAt(unit) || TONED.charAt(unit - TONED_START);
	return fold === UNMAPPABLE ? "" : fold;
}

// U+2018, U+2019, U+02BC, U+02B9, U+2032, U+FF07; U+0027, U+0060 and U+00B4 stand in the table.
const APOSTROPHES = "\u2018\u2019\u02bc\u02b9\u2032\uff07";
// Dashes are punctuation between words and no hyphens; the soft hyphen is a format character.
const separators = /* @__PURE__ */ lazyPattern("[\\p{White_Space}\\u2010\\u2011]", "u");
// Grave, acute, tilde, hook above, dot below; circumflex, breve, horn.
const MARKS = "\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b";
const LOOKALIKES: ReadonlyMap<string, string> = new Map([
	["\u0243", "b"],
	["\u0256", "d"],
]);
const markedLetter = /* @__PURE__ */ lazyPattern("^[A-Za-z]\\p{M}", "u");

/**
 * Folds any character of a text in NFC.
 *
 * A Latin letter outside the tables folds where its canonical decomposition is one letter of a-z with marks, and is an error otherwise. Canonical
 * decompositions never change between versions of Unicode, so neither do addresses.
 */
export function foldCharacter(character: string): CharacterFold {
	const known = foldCodeUnit(character.charCodeAt(0));
	if (known !== "") return known;
	if (APOSTROPHES.includes(character)) return APOSTROPHE;
	if (separators().test(character)) return SEPARATOR;
	if (MARKS.includes(character)) return MARK;
	const lookalike = LOOKALIKES.get(character);
	if (lookalike !== undefined) return lookalike;
	const decomposed = character.normalize("NFD");
	return markedLetter().test(decomposed) ? decomposed.charAt(0).toLowerCase() : UNMAPPABLE;
}
