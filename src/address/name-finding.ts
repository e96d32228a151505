import { kindOf } from "../core/kind-of.ts";
import type { Unfolded } from "../name/folded.ts";
import type { Ruling } from "../profile/ruling.ts";
import type { AddressCode } from "./types.ts";

const CODES = {
	empty: "address.name-empty",
	unmappable: "address.name-unmappable",
	digit: "address.name-has-digit",
	"legacy-encoding": "address.legacy-encoding",
	"body-word": "address.name-unmappable",
} as const satisfies Record<Unfolded["reason"], AddressCode>;

/** Adds the finding about a name that does not fold: which fact it was, which characters are in the way. */
export function findUnfolded(ruling: Ruling<AddressCode>, fact: string, unfolded: Unfolded, source: object): void {
	const { codePoints, reason, encoding } = unfolded;
	ruling.find(CODES[reason], "open", { fact, reason, codePoints, ...(encoding === undefined ? {} : { encoding }) }, source);
}

/** Adds the finding about a fact that an address needs and that was not given. */
export function findMissing(ruling: Ruling<AddressCode>, fact: string, source: object): void {
	ruling.find("address.missing-fact", "open", { fact }, source);
}

const FIRST_VISIBLE = 0x21;
const LAST_ASCII = 0x7e;

/** Whether there is nothing but white space; most texts tell by their first character. */
function isBlank(text: string): boolean {
	const first = text.charCodeAt(0);
	return !(first >= FIRST_VISIBLE && first <= LAST_ASCII) && text.trim() === "";
}

/**
 * A name among the facts: `undefined` where it is absent or `null`. A blank one was given, and folds to nothing.
 *
 * @throws TypeError where it is anything but text.
 */
export function nameFact(value: unknown, fact: string): string | undefined {
	if (value === undefined || value === null) return undefined;
	if (typeof value !== "string") throw new TypeError(`${fact}: expected text, got ${kindOf(value)}`);
	return value;
}

/**
 * A text among the facts: `undefined` where it is absent, `null` or blank.
 *
 * @throws TypeError where it is anything but text.
 */
export function textFact(value: unknown, fact: string): string | undefined {
	const text = nameFact(value, fact);
	return text === undefined || isBlank(text) ? undefined : text;
}
