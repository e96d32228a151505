import { foldText } from "./fold-text.ts";
import type { Folded } from "./folded.ts";
import { requireString } from "./require-string.ts";

/**
 * Folds an abbreviation and joins it: small letters without marks, written as one word (BN 5.1.a: "viết liền và không dấu"; TQ 5.1).
 *
 * Spaces and hyphens join, digits stay; `&`, a dot, a comma or a slash is an error, because nobody can say what it stands for.
 *
 * @param text - The abbreviation; any string.
 * @returns Letters a-z and digits, or why there are none.
 * @throws TypeError where `text` is no string.
 *
 * @example
 * ```ts
 * foldAbbreviation("VP ĐĐBQH") // => { ok: true, value: "vpddbqh" }
 * ```
 */
export function foldAbbreviation(text: string): Folded {
	requireString(text, "foldAbbreviation", "text");
	const folded = foldText(text, "digits-allowed");
	return folded.ok ? Object.freeze({ ok: true, value: folded.value.replaceAll(" ", "") }) : folded;
}
