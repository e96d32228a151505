import { foldText } from "./fold-text.ts";
import type { Folded, Unfolded } from "./folded.ts";
import { requireString } from "./require-string.ts";

/** A person's name in its parts, for people whose name has another order or parts of several syllables. */
export interface NameParts {
	/** Family name (họ); `""` for people who have none. */
	readonly family: string;
	/** Middle name (tên đệm), as one text or as a list. */
	readonly middle?: string | readonly string[] | undefined;
	/** Given name (tên). */
	readonly given: string;
}

/** How a person's name is given: `name` wins over `fullName`. */
export interface PersonName {
	/** The full name in Vietnamese order: the last syllable is the given name. */
	readonly fullName?: string | undefined;
	/** The name in its parts. */
	readonly name?: NameParts | undefined;
}

/** The folded syllables of a person's name. */
export interface FoldedPersonName {
	/** Syllables of the family name; none for a name of one syllable. */
	readonly family: readonly string[];
	/** Syllables of the middle name. */
	readonly middle: readonly string[];
	/** Syllables of the given name, at least one. */
	readonly given: readonly string[];
	/** All of them, family name first: two persons have the same unaccented name when these are equal. */
	readonly all: readonly string[];
}

function fromFullName(fullName: string): Folded<FoldedPersonName> {
	const folded = foldText(fullName);
	if (!folded.ok) return folded;
	const all = folded.value.split(" ");
	return { ok: true, value: { family: all.length > 1 ? all.slice(0, 1) : [], middle: all.slice(1, -1), given: all.slice(-1), all } };
}

const NO_GIVEN_NAME: Unfolded = Object.freeze({ ok: false, codePoints: Object.freeze([]), reason: "empty" });

function syllablesOf(part: string): readonly string[] {
	const folded = foldText(part);
	return folded.ok ? folded.value.split(" ") : [];
}

function fromParts(family: string, middle: string, given: string): Folded<FoldedPersonName> {
	// The name as a whole is what can be in a legacy encoding; a space composes with no mark, so the parts fold alike on their own.
	const whole = foldText(`${family} ${middle} ${given}`);
	if (!whole.ok) return whole;
	const parts = { family: syllablesOf(family), middle: syllablesOf(middle), given: syllablesOf(given) };
	return parts.given.length === 0 ? NO_GIVEN_NAME : { ok: true, value: { ...parts, all: whole.value.split(" ") } };
}

/**
 * Folds a person's name to the syllables that addresses are made of.
 *
 * @param person - Whose name: the parts where they are given, the full name otherwise. Neither is a wrong call.
 * @returns The syllables, or why there are none, over the whole name; a given name without a letter is `empty`.
 * @throws TypeError where there is no name, or a part of it is no string.
 *
 * @example
 * ```ts
 * foldPersonName({ fullName: "Nguyễn Văn Hà" }) // => { ok: true, value: { family: ["nguyen"], middle: ["van"], given: ["ha"], all: ["nguyen", "van", "ha"] } }
 * ```
 */
export function foldPersonName(person: PersonName): Folded<FoldedPersonName> {
	const { name, fullName } = person;
	if (name === undefined) {
		requireString(fullName, "foldPersonName", "fullName");
		return fromFullName(fullName);
	}
	if (typeof name !== "object" || name === null) throw new TypeError("foldPersonName: name must be an object with family and given");
	requireString(name.family, "foldPersonName", "name.family");
	requireString(name.given, "foldPersonName", "name.given");
	const middle = Array.isArray(name.middle) ? name.middle : [name.middle ?? ""];
	for (const part of middle) requireString(part, "foldPersonName", "name.middle");
	return fromParts(name.family, middle.join(" "), name.given);
}
