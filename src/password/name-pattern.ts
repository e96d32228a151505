import type { MatchRule } from "../profile/types.ts";
import { foldCharacters } from "./fold-characters.ts";
import { letterBits, type PasswordView } from "./password-view.ts";

/** A rule that looks for pieces of names. */
export type TokenRule = Extract<MatchRule, { long: number }>;

/** What a piece was made from, with the least letters that it counts from, and whether it counts inside a word when it is one letter short of long. */
export type Piece = readonly [text: string, least: number, inside: boolean];

// In a folded text, every character beyond ASCII is a letter.
const LETTERS = "a-z\\x80-\\u{10ffff}";

/** The folded syllables of a name. Apostrophes go before the folding, which would take some of them for spaces. */
export function syllables(text: string): string[] {
	return foldCharacters(text.replace(/['‘’ʼʹ′`´＇]/g, "")).match(/[0-9a-z\x80-\u{10ffff}]+/gu) ?? [];
}

/** The pieces of a person's name. */
export function personPieces(family: readonly string[], middle: readonly string[], given: readonly string[], rule: TokenRule): readonly Piece[] {
	const [f, m, g] = [family.join(""), middle.join(""), given.join("")];
	const names = [f + m + g, g + f + m, g + m + f].map((text): Piece => [text, 1, true]);
	if (rule.by === "full-names") return names;
	const others = [...family, ...middle];
	const initials = others.map(([letter]) => letter).join("");
	const least = Math.max(rule.long, 4);
	if (given.length > 1) others.push(...given);
	return [...names, [g, 1, true], [initials + g, least, false], [g + initials, least, false], ...others.map((text): Piece => [text, 2, false])];
}

/**
 * Tells whether a password shows any of the pieces.
 *
 * It is seen in four views: folded; with swapped characters read as letters, too; and both without what is neither letter nor digit. The second view holds
 * the first, since a character that may be read as a letter also stands for itself; so the four come down to three: swapped without gaps, swapped with gaps,
 * plain with gaps. A match covers at least one letter. No repetition is nested, and a gap holds nothing that a piece can begin with, so the time is the
 * length of the password times that of the pieces at most.
 */
export function nameFinder(pieces: readonly Piece[], { by, long, swaps }: TokenRule, whole: boolean): (view: PasswordView) => boolean {
	const signs: Record<string, string> = {};
	let swapped = "";
	for (const [sign, letters] of Object.entries(swaps)) {
		const escaped = `\\u{${sign.codePointAt(0)?.toString(16)}}`;
		swapped += escaped;
		for (const letter of letters) signs[letter] = (signs[letter] ?? "") + escaped;
	}
	const patternOf = (letters: readonly string[], inside: boolean): RegExp => {
		const any = letters.map((letter) => `[${letter}${signs[letter] ?? ""}]`);
		const dull = letters.map((letter, index) => (/\d/.test(letter) ? any[index] : `[${signs[letter] ?? ""}]`));
		const gap = `[^0-9${LETTERS}${swapped}]*`;
		const guard = dull.includes("[]") ? "" : `(?!${dull.join(gap)})`;
		const near = guard + any.join("");
		const pattern =
			letters.length >= long
				? `${guard + any.join(gap)}|${letters.join(`[^0-9${LETTERS}]*`)}`
				: inside && letters.length === long - 1
					? near
					: `(?<![${LETTERS}])${letters[1] ? near : letters[0]}(?![${LETTERS}])`;
		return new RegExp(whole ? `^(?:${pattern})$` : pattern, "u");
	};
	const finders = pieces.flatMap(([text, least, inside]) => {
		const letters = [...text];
		const short = letters.length < least || (by === "any-length" && letters.length < long) || !/\D/.test(text);
		let pattern: RegExp | undefined;
		// Compiling a pattern takes longer than everything else, and few passwords have all the letters of a piece.
		const finds = (folded: string): boolean => {
			pattern ??= patternOf(letters, inside);
			return pattern.test(folded);
		};
		return short ? [] : { bits: letterBits(text), finds };
	});
	return ({ folded, letters }) => finders.some(({ bits, finds }) => (bits & letters) === bits && finds(folded));
}
