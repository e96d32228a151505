import { lazyPattern } from "../core/lazy-pattern.ts";
import { normalize } from "../core/normalize.ts";
import { foldText } from "./fold-text.ts";
import { requireString } from "./require-string.ts";

// Words that Vietnamese abbreviations of bodies leave out, with their marks: "cho" is a connective, "chợ" (market) is none.
const CONNECTIVES: ReadonlySet<string> = new Set(["và", "của", "cho", "với", "các", "những", "về", "tại", "trong"]);
// A word keeps its apostrophes, which folding deletes.
const wordPattern = /* @__PURE__ */ lazyPattern("[\\p{L}\\p{M}\\p{Nd}'\\u2019\\u02bc]+", "gu");
const DIGITS = /^[0-9]+$/;

/**
 * Suggests the abbreviation of a body's name, for a person to confirm: neither regulation says how abbreviations are made.
 *
 * The first letters of the folded words, without the connectives và, của, cho, với, các, những, về, tại and trong; punctuation and `&` only separate. Numbers
 * stay whole, and so do words in capitals (UBND) in a name that has small letters too. Words that do not fold are left out.
 *
 * @param name - The name; any string.
 * @returns Letters a-z and digits; `""` where nothing is usable.
 * @throws TypeError where `name` is no string.
 *
 * @example
 * ```ts
 * suggestAbbreviation("Sở Khoa học và Công nghệ") // => "skhcn"
 * ```
 */
export function suggestAbbreviation(name: string): string {
	requireString(name, "suggestAbbreviation", "name");
	const composed = normalize(name);
	const whole = foldText(composed);
	if (!whole.ok && whole.reason === "legacy-encoding") return "";
	const hasSmallLetters = composed !== composed.toUpperCase();
	let abbreviation = "";
	for (const [word] of composed.matchAll(wordPattern())) {
		const folded = CONNECTIVES.has(word.toLowerCase()) ? undefined : foldText(word, "digits-allowed");
		if (!folded?.ok) continue;
		const kept = DIGITS.test(folded.value) || (hasSmallLetters && word === word.toUpperCase());
		abbreviation += kept ? folded.value : folded.value.charAt(0);
	}
	return abbreviation;
}
