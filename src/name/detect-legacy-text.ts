import { normalize } from "../core/normalize.ts";
import type { LegacyEncoding } from "./legacy-encoding.ts";
import { findLegacyWords, mayBeLegacy } from "./legacy-words.ts";
import { requireString } from "./require-string.ts";

const SHARE = 4;

/**
 * Recognises running text, such as a whole message, in TCVN3 or VNI that was read as Latin-1 (or Windows-1252).
 *
 * It takes two different words in one encoding that make up at least a quarter of the words with letters beyond ASCII; one such word is enough where it is at
 * least a quarter of all words, as in a short subject line. A quoted line or a foreign name in a message in Unicode is therefore no evidence. The time is
 * linear in the text.
 *
 * @param text - The text; any string.
 * @returns The encoding, or `undefined`.
 * @throws TypeError where `text` is no string.
 *
 * @example
 * ```ts
 * detectLegacyText("Th«ng b¸o vÒ viÖc häp") // => "TCVN3"
 * ```
 */
export function detectLegacyText(text: string): LegacyEncoding | undefined {
	requireString(text, "detectLegacyText", "text");
	const composed = normalize(text);
	if (!mayBeLegacy(composed)) return undefined;
	const { encoding, words, different, allWords, markedWords } = findLegacyWords(composed);
	return words * SHARE >= (different ? markedWords : allWords) ? encoding : undefined;
}
