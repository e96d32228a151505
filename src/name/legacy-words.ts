import { lazyPattern } from "../core/lazy-pattern.ts";
import { decodeTcvn3, decodeVni } from "./decode-legacy.ts";
import type { LegacyEncoding } from "./legacy-encoding.ts";
import { isVietnameseSyllable, looksVietnamese } from "./vietnamese-syllable.ts";

/*
 * What no name in correct Vietnamese holds, and legacy text nearly always does: symbols and foreign letters of Latin-1 inside words, a vowel with marks after
 * an a or e, or after an o, u or y where no syllable has it, a capital with marks after a small letter. It only decides whether to look closer.
 */
const SUSPECT = /[¡-¿×÷äåæçëîïñöøûüþß]|[ae][à-þ]|o[âõù]|u[õùú]|y[à-éë-þ]|ô[õù]/i;
const CAPITAL_INSIDE = /[a-z][Æ-Þ]/;

/** Whether a text is worth a search for legacy words. Cheap: nearly every name in Unicode says no. */
export function mayBeLegacy(text: string): boolean {
	return SUSPECT.test(text) || CAPITAL_INSIDE.test(text);
}

const wordPattern = /* @__PURE__ */ lazyPattern("[\\p{L}\\p{M}\\u00a1-\\u00ff]+", "gu");
const LETTER = /[A-Za-z]/;
const BEYOND_LATIN_1 = /[^\0-\xff]/;
const NOT_ASCII = /[^\0-\x7f]/;
// Letters and symbols that Unicode Vietnamese has nowhere (U+00D0 stands for Đ too often to count), three vowels in a row, uú.
const FOREIGN_TO_VIETNAMESE = /[¡-¿×÷ÆÇËÎÏÑÖØÜÞßäåæçëîïñöøûüþ]|[aeiouyÀ-ÿ]{3}|uú/i;
const ETH = /[ðÐ]/g;
// A tone on the wrong vowel in Unicode, and how VNI writes á, à, ả, ã, ạ.
const MARK_LETTER = /[ae][õù]/i;
const TONED = /[àáãèéìíòóõùúý]/i;
/** No syllable is longer, even with marks of its own for tone and shape. */
const LONGEST = 12;

// An initial ñ alone is a letter of Ê-đê and Gia-rai names; those have no tones.
function isVni(word: string): boolean {
	const text = decodeVni(word);
	return text !== undefined && (text.marked || (/ñ/i.test(word) && TONED.test(word))) && isVietnameseSyllable(text.decoded);
}

// A micro sign in front of an m is a unit of length.
function isTcvn3(word: string): boolean {
	if (word.startsWith("µ") || !(FOREIGN_TO_VIETNAMESE.test(word) || CAPITAL_INSIDE.test(word))) return false;
	const text = decodeTcvn3(word);
	return text !== undefined && isVietnameseSyllable(text);
}

/**
 * Whether a word may be in a legacy encoding at all: it is no Vietnamese syllable as it stands.
 *
 * A word that only looks odd is left alone: names of ethnic minorities and foreigners are no Vietnamese syllables in any reading.
 */
function isOdd(word: string): boolean {
	if (BEYOND_LATIN_1.test(word) || !LETTER.test(word)) return false;
	return CAPITAL_INSIDE.test(word) || MARK_LETTER.test(word) || !looksVietnamese(word.replace(ETH, "đ"));
}

/** What a search for legacy words found. */
export interface LegacyWords {
	/** The encoding with more words; `undefined` where there are none. */
	readonly encoding: LegacyEncoding | undefined;
	/** How many words are in that encoding. */
	readonly words: number;
	/** Whether at least two different words are. */
	readonly different: boolean;
	/** How many words there are in all, and how many of them have a letter beyond ASCII. */
	readonly allWords: number;
	readonly markedWords: number;
	/** The characters beyond ASCII of the words in that encoding, in order. */
	readonly characters: ReadonlySet<string>;
}

class Tally {
	words = 0;
	different = false;
	readonly characters = new Set<string>();
	#first = "";

	add(word: string): void {
		this.words++;
		if (this.#first === "") this.#first = word;
		this.different ||= word !== this.#first;
		for (const character of word) if (character > "\x7f") this.characters.add(character);
	}
}

/** The encodings that a word may be in: none for most, both for a few. */
function encodingsOf(word: string): readonly LegacyEncoding[] {
	if (!isOdd(word)) return [];
	const tcvn3 = isTcvn3(word);
	if (!isVni(word)) return tcvn3 ? ["TCVN3"] : [];
	return tcvn3 ? ["TCVN3", "VNI"] : ["VNI"];
}

/** Looks at every word of a text, and closely at each different one once. */
export function findLegacyWords(text: string): LegacyWords {
	const tallies = { TCVN3: new Tally(), VNI: new Tally() };
	const judged = new Map<string, readonly LegacyEncoding[]>();
	let allWords = 0;
	let markedWords = 0;
	for (const [word] of text.matchAll(wordPattern())) {
		allWords++;
		if (!NOT_ASCII.test(word)) continue;
		markedWords++;
		if (word.length > LONGEST) continue;
		const encodings = judged.get(word) ?? encodingsOf(word);
		judged.set(word, encodings);
		for (const encoding of encodings) tallies[encoding].add(word);
	}
	const encoding = tallies.TCVN3.words > tallies.VNI.words ? "TCVN3" : "VNI";
	const { words, different, characters } = tallies[encoding];
	return { encoding: words === 0 ? undefined : encoding, words, different, allWords, markedWords, characters };
}
