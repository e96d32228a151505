import { lazyPattern } from "../core/lazy-pattern.ts";
import { normalize } from "../core/normalize.ts";
import type { CharacterClass } from "../profile/types.ts";
import { foldCharacters } from "./fold-characters.ts";

/** By the code of an ASCII character, the letters that it may be read as, as bits. */
export type SwappedLetters = readonly number[];

/** What is looked at of a password, worked out once for all conditions. */
export interface PasswordView {
	/** In NFC. */
	readonly text: string;
	/** In code points. */
	readonly length: number;
	/** The classes of an ASCII password as bits; `UNICODE` or more where it is none. */
	readonly kinds: number;
	/** Folded, where names are looked for. */
	readonly folded: string;
	/** The letters that it can show, as bits: those that its digits and signs may be read as among them. */
	readonly letters: number;
}

const CLASSES: Readonly<Record<CharacterClass, readonly [bit: number, pattern: () => RegExp]>> = {
	lowercase: [1, /* @__PURE__ */ lazyPattern("\\p{Ll}", "u")],
	uppercase: [2, /* @__PURE__ */ lazyPattern("\\p{Lu}", "u")],
	digit: [4, /* @__PURE__ */ lazyPattern("\\p{Nd}", "u")],
	special: [8, /* @__PURE__ */ lazyPattern("[\\p{P}\\p{S}]", "u")],
};
const UNICODE = 16;

/** The letters of a text as bits. Several characters may share a bit: bits tell what cannot be, never what is. */
export function letterBits(text: string): number {
	let bits = 0;
	for (let index = 0; index < text.length; index++) bits |= 1 << text.charCodeAt(index);
	return bits;
}

/** Looks at a password; linear in it. */
export function viewPassword(password: string, swapped: SwappedLetters | undefined): PasswordView {
	let kinds = 0;
	for (let index = 0; index < password.length; index++) {
		const code = password.charCodeAt(index);
		kinds |= code > 126 ? UNICODE : code > 96 && code < 123 ? 1 : code > 64 && code < 91 ? 2 : code > 47 && code < 58 ? 4 : code > 32 ? 8 : 0;
	}
	const text = kinds < UNICODE ? password : normalize(password);
	let folded = "";
	let letters = 0;
	if (swapped) {
		folded = kinds < UNICODE ? text.toLowerCase() : foldCharacters(text);
		for (let index = 0; index < folded.length; index++) {
			const code = folded.charCodeAt(index);
			letters |= (1 << code) | (swapped[code] ?? 0);
		}
	}
	return { text, length: kinds < UNICODE ? text.length : [...text].length, kinds, folded, letters };
}

/** Whether there is a class of that name. */
export function isClass(name: string): boolean {
	return Object.hasOwn(CLASSES, name);
}

/** Whether a text has a character of a class. */
export function holdsClass(text: string, name: CharacterClass): boolean {
	const [, pattern] = CLASSES[name];
	return pattern().test(text);
}

/** Whether a password has a character of a class. */
export function hasClass({ text, kinds }: PasswordView, name: CharacterClass): boolean {
	const [bit] = CLASSES[name];
	return kinds < UNICODE ? (kinds & bit) !== 0 : holdsClass(text, name);
}
