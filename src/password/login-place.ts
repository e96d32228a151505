import type { AddressFormat, Profile, Sourced } from "../profile/types.ts";

/** Whose name a part of a login is. */
export type LoginPlace = "person" | "organization" | "unit";

/** The format of a person's address, which a login mostly is; silence where the regulation has no rules for addresses. */
export function loginFormat({ address }: Profile): Sourced<AddressFormat> {
	return "person" in address ? address.person.format : address;
}

/**
 * Whose name stands at a place of a login, by the profile's format of a person's address.
 *
 * The organisation is at the end where the format has it behind the name, at the start where it has it before; the person is at the other end, and what
 * stands between them is the unit, unless the format spreads the name itself over several parts. A format without an organisation is the person's all
 * through. A body's own login ends (or starts) with the organisation and names its units before (or behind) it.
 *
 * @param index - Which part, from 0.
 * @param count - How many parts the login has, between dots.
 * @param body - Whether the mailbox is a body's.
 */
export function loginPlace(profile: Profile, index: number, count: number, body: boolean): LoginPlace {
	const format = loginFormat(profile);
	const template = "value" in format && "template" in format.value ? format.value.template : [];
	const find = (...parts: readonly string[]): number => template.findIndex(({ part }) => parts.includes(part));
	const organization = find("organization");
	const first = organization !== -1 && organization < find("family", "given");
	if (!body && (organization === -1 || count === 1)) return "person";
	if (index === (first ? 0 : count - 1)) return "organization";
	const dots = template.filter((part) => ("text" in part && part.text.includes(".")) || ("separator" in part && part.separator === ".")).length;
	if (!body && (index === (first ? count - 1 : 0) || (dots > 1 && find("unit") === -1))) return "person";
	return "unit";
}
