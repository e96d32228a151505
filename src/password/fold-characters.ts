import { lazyPattern } from "../core/lazy-pattern.ts";
import { normalize } from "../core/normalize.ts";

/** Letters that no decomposition reduces to a-z, with the letters that they look like: bars and hooks of Latin first, then Cyrillic; then apostrophes. */
const ODD = "đðɖƀłøıавекмнорстухіјѕһ‘’ʼʹ′´";
const PLAIN = "dddbloiabekmhopctyxijsh''''''";

const marks = /* @__PURE__ */ lazyPattern("\\p{M}+", "gu");
const letter = /* @__PURE__ */ lazyPattern("\\p{L}", "u");
const digit = /* @__PURE__ */ lazyPattern("\\p{Nd}", "u");

/**
 * Folds a text character by character: marks go, capitals become small, letters that look like one of a-z become it; everything else stays.
 *
 * Unlike a name, a password may hold anything, so nothing is an error. Linear in the text. Beyond ASCII, only letters are left as they are: other digits become a
 * digit, everything else spaces, so that what follows can tell letters by their code alone.
 */
export function foldCharacters(text: string): string {
	const small = text.toLowerCase();
	return /^[ -~]*$/.test(small)
		? small
		: normalize(small, "NFD")
				.replace(marks(), "")
				.replace(/[^ -~]/gu, foldCharacter);
}

function foldCharacter(character: string): string {
	const plain = PLAIN[ODD.indexOf(character)] ?? character.normalize("NFKD").toLowerCase();
	if (/^[!-~]$/.test(plain)) return plain;
	return letter().test(character) ? character : digit().test(character) ? "2" : " ";
}
