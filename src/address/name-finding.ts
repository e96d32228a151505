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

/**
 * A text among the facts: `undefined` where it is absent, `null` or blank.
 *
 * @throws TypeError where it is anything but text.
 */
export function textFact(value: unknown, fact: string): string | undefined {
	if (value === undefined || value === null) return undefined;
	if (typeof value !== "string") throw new TypeError(`${fact}: expected text, got ${Array.isArray(value) ? "an array" : typeof value}`);
	return value.trim() === "" ? undefined : value;
}
