import type { MatchRule } from "../profile/types.ts";
import { foldCharacters } from "./fold-characters.ts";
import { letterBits, type PasswordView } from "./password-view.ts";

/** A rule that looks for pieces of names. */
export type TokenRule = Extract<MatchRule, { long: number }>;

/** What a piece was made from, with the least letters that it counts from, and whether it counts inside a word when it is one letter short of long. */
export type Piece = readonly [text: string, least: number, inside: boolean];

// In a folded text, every character beyond ASCII is a letter.
const LETTERS = "a-z\\x80-\\u{10ffff}";

/** The folded syllables of a name; apostrophes part none. */
export function syllables(text: string): string[] {
	return (
		foldCharacters(text)
			.replace(/['`]/g, "")
			.match(/[0-9a-z\x80-\u{10ffff}]+/gu) ?? []
	);
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

/** Makes the pattern of a piece. */
type PatternMaker = (text: string, inside: boolean, whole: boolean) => RegExp;

/** More patterns than an organisation's names need; then it starts anew. */
const MOST_PATTERNS = 2000;

const makers = /* @__PURE__ */ new WeakMap<TokenRule, PatternMaker>();

/** Remembers the patterns of a rule: compiling one takes longer than the rest of a check, and names share their syllables. */
function makerOf(rule: TokenRule): PatternMaker {
	const signs: Record<string, string> = {};
	let swapped = "";
	for (const [sign, letters] of Object.entries(rule.swaps)) {
		const escaped = `\\u{${sign.codePointAt(0)?.toString(16)}}`;
		swapped += escaped;
		for (const letter of letters) signs[letter] = (signs[letter] ?? "") + escaped;
	}
	const known = new Map<string, RegExp>();
	return (text, inside, whole) => {
		const key = `${inside} ${whole} ${text}`;
		let made = known.get(key);
		if (made) return made;
		const letters = [...text];
		const any = letters.map((letter) => `[${letter}${signs[letter] ?? ""}]`);
		const dull = letters.map((letter, index) => (/\d/.test(letter) ? any[index] : `[${signs[letter] ?? ""}]`));
		const gap = `[^0-9${LETTERS}${swapped}]*`;
		const guard = dull.includes("[]") ? "" : `(?!${dull.join(gap)})`;
		const near = guard + any.join("");
		const pattern =
			letters.length >= rule.long
				? `${guard + any.join(gap)}|${letters.join(`[^0-9${LETTERS}]*`)}`
				: inside && letters.length === rule.long - 1
					? near
					: `(?<![${LETTERS}])${near}(?![${LETTERS}])`;
		made = new RegExp(whole ? `^(?:${pattern})$` : pattern, "u");
		if (known.size === MOST_PATTERNS) known.clear();
		known.set(key, made);
		return made;
	};
}

/**
 * Tells whether a password shows any of the pieces.
 *
 * It is seen in four views: folded; with swapped characters read as letters, too; and both without what is neither letter nor digit. The second view holds
 * the first, since a character that may be read as a letter also stands for itself; so the four come down to three: swapped without gaps, swapped with gaps,
 * plain with gaps. A match covers at least one letter. No repetition is nested, and a gap holds nothing that a piece can begin with, so the time is the
 * length of the password times that of the pieces at most.
 */
export function nameFinder(pieces: readonly Piece[], rule: TokenRule, whole: boolean): (view: PasswordView) => boolean {
	const patternOf = makers.get(rule) ?? makerOf(rule);
	makers.set(rule, patternOf);
	const finders = pieces.flatMap(([text, least, inside]) => {
		const { length } = [...text];
		const short = length < least || (rule.by === "any-length" && length < rule.long) || !/\D/.test(text);
		let pattern: RegExp | undefined;
		// Few passwords have all the letters of a piece.
		const finds = (folded: string): boolean => {
			pattern ??= patternOf(text, inside, whole);
			return pattern.test(folded);
		};
		return short ? [] : { bits: letterBits(text), finds };
	});
	return ({ folded, letters }) => finders.some(({ bits, finds }) => (bits & letters) === bits && finds(folded));
}
