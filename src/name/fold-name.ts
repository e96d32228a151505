import { foldText } from "./fold-text.ts";
import type { Folded } from "./folded.ts";
import { requireString } from "./require-string.ts";

/**
 * Folds a person's name to syllables of a-z joined by one space: no marks, no case (TQ 5.2, BN 5.2.a: "không dấu", "chữ thường").
 *
 * After NFC, Vietnamese letters lose tone and shape; đ and its look-alikes U+00F0 and U+0256 become d, ƀ b, ł l, ø o, ı i; any other Latin letter folds where
 * its canonical decomposition is a letter of a-z with marks. Syllables split at Unicode white space and at the hyphens U+002D, U+2010 and U+2011; apostrophes
 * (U+0027, U+0060, U+00B4, U+02B9, U+02BC, U+2018, U+2019, U+2032, U+FF07) are deleted. A Vietnamese tone or shape mark that NFC could not compose is
 * part of the vowel before it (ê̆). Everything else is an error: nothing disappears without being reported. Two names are the same unaccented name when their values are equal.
 *
 * @param text - The name; any string, lone surrogates included.
 * @returns The folded name, or the code points in the way and the reason: `legacy-encoding` before `unmappable` before `digit`; `empty` for no letter at all.
 * @throws TypeError where `text` is no string.
 *
 * @example
 * ```ts
 * foldName("Nguyễn Văn Hà") // => { ok: true, value: "nguyen van ha" }
 * ```
 */
export function foldName(text: string): Folded {
	requireString(text, "foldName", "text");
	return foldText(text);
}
