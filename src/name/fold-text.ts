import { normalize } from "../core/normalize.ts";
import { APOSTROPHE, foldCharacter, MARK, SEPARATOR, UNMAPPABLE } from "./fold-character.ts";
import { foldQuickly } from "./fold-quickly.ts";
import type { Folded, Unfolded } from "./folded.ts";
import { findLegacyWords, mayBeLegacy } from "./legacy-words.ts";

/** In a commune's name or an abbreviation digits may stay; unless it is said, as for a person's name, they may not. */
export type Digits = "digits-allowed";

const VOWELS = "aeiouy";

function isDigit(fold: string): boolean {
	return fold >= "0" && fold <= "9";
}

/** How messages write a code point: `U+` and at least four hexadecimal digits. */
function formatCodePoint(character: string): string {
	return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`;
}

function refuse(characters: Iterable<string>, reason: "empty" | "unmappable" | "digit"): Unfolded {
	return Object.freeze({ ok: false, codePoints: Object.freeze([...characters].map(formatCodePoint)), reason });
}

function refuseLegacy(text: string): Unfolded | undefined {
	const { encoding, characters } = findLegacyWords(text);
	if (encoding === undefined) return undefined;
	return Object.freeze({ ok: false, codePoints: Object.freeze([...characters].map(formatCodePoint)), reason: "legacy-encoding", encoding });
}

/** Folds a text in NFC character by character and collects what is in the way. */
function foldCarefully(text: string, digits: Digits | undefined): Folded {
	const wrong = new Set<string>();
	let onlyDigitsWrong = true;
	let folded = "";
	let atStart = true;
	let afterVowel = false;
	for (const character of text) {
		const fold = foldCharacter(character);
		const refusedDigit = digits !== "digits-allowed" && isDigit(fold);
		if (fold === UNMAPPABLE || refusedDigit || (fold === MARK && !afterVowel)) {
			wrong.add(character);
			onlyDigitsWrong &&= refusedDigit;
			afterVowel = false;
		} else if (fold === SEPARATOR || fold === APOSTROPHE) {
			atStart ||= fold === SEPARATOR;
			afterVowel = false;
		} else if (fold !== MARK) {
			folded += atStart && folded !== "" ? SEPARATOR + fold : fold;
			atStart = false;
			afterVowel = VOWELS.includes(fold);
		}
	}
	if (wrong.size > 0) return refuse(wrong, onlyDigitsWrong ? "digit" : "unmappable");
	return folded === "" ? refuse([], "empty") : Object.freeze({ ok: true, value: folded });
}

/**
 * Folds a text: syllables of a-z (and 0-9, where digits are allowed) joined by one space. Linear in the text, which may hold anything at all.
 *
 * Common names never leave the quick loop, or get there once they are normalised; only other text is looked at character by character.
 */
export function foldText(text: string, digits?: Digits): Folded {
	const folded = foldQuickly(text);
	if (folded !== "") return Object.freeze({ ok: true, value: folded });
	const composed = normalize(text);
	const again = composed === text ? "" : foldQuickly(composed);
	if (again !== "") return Object.freeze({ ok: true, value: again });
	return (mayBeLegacy(composed) ? refuseLegacy(composed) : undefined) ?? foldCarefully(composed, digits);
}
