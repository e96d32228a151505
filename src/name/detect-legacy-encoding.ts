import { normalize } from "../core/normalize.ts";
import type { LegacyEncoding } from "./legacy-encoding.ts";
import { findLegacyWords, mayBeLegacy } from "./legacy-words.ts";
import { requireString } from "./require-string.ts";

/**
 * Recognises a name or a few words in TCVN3 or VNI that were read as Latin-1 (or Windows-1252).
 *
 * One word is enough: one that is no Vietnamese syllable as it stands and becomes one when it is decoded, through characters that do not occur in Unicode Vietnamese.
 * Words that read well either way (`Hoà`) say nothing, so a short name can go unrecognised; minority and foreign names are left alone. The time is linear
 * in the text. For running text, where one odd word is no evidence, see `detectLegacyText`.
 *
 * @param text - A name; any string.
 * @returns The encoding with the most words, VNI where both have equally many, or `undefined`.
 * @throws TypeError where `text` is no string.
 *
 * @example
 * ```ts
 * detectLegacyEncoding("Nguyeãn Vaên Haø") // => "VNI"
 * ```
 */
export function detectLegacyEncoding(text: string): LegacyEncoding | undefined {
	requireString(text, "detectLegacyEncoding", "text");
	const composed = normalize(text);
	return mayBeLegacy(composed) ? findLegacyWords(composed).encoding : undefined;
}
