import { foldText } from "./fold-text.ts";
import type { Folded } from "./folded.ts";
import { requireString } from "./require-string.ts";

/**
 * Folds the name of a body or a place, as `foldName` folds a person's, but with the digits 0-9 allowed. Nothing in front of the name is removed.
 *
 * @param text - The name; any string.
 * @returns Syllables of a-z and 0-9 joined by one space, or why there are none.
 * @throws TypeError where `text` is no string.
 *
 * @example
 * ```ts
 * foldLabel("Hà Giang 1") // => { ok: true, value: "ha giang 1" }
 * ```
 */
export function foldLabel(text: string): Folded {
	requireString(text, "foldLabel", "text");
	return foldText(text, "digits-allowed");
}
