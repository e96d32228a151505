import type { Held } from "./held.ts";
import type { AddressPlan } from "./plan.ts";
import { readShown } from "./read-form.ts";
import type { PreparedPerson } from "./render.ts";
import type { Identity } from "./types.ts";

/**
 * Whether an entry is the person's own.
 *
 * Equal ids are one person, different ids are two. Where an id is lacking, an equal unaccented name (with an equal organisation, or equal digits as far as
 * both show them) leaves it `unknown`; under `name` it is the same person, and under `none` nobody ever is.
 */
export function isSamePerson(plan: AddressPlan, person: PreparedPerson, held: Held, identity: Identity): "yes" | "no" | "unknown" {
	if (identity === "none") return "no";
	if (identity === "id" && person.id !== undefined && held.id !== undefined) return person.id === held.id ? "yes" : "no";
	if (held.nameKey !== person.name.key) return "no";
	if (!mayShow(plan, person, held)) return "no";
	return identity === "name" ? "yes" : "unknown";
}

/** Whether the entry's address may be the person's, as far as it shows an organisation or digits. */
function mayShow(plan: AddressPlan, person: PreparedPerson, { localPart }: Held): boolean {
	if (plan.organization === undefined && plan.citizenDigits === 0) return true;
	const shown = readShown(plan, localPart);
	const [first] = shown;
	if (first === undefined) return true;
	if (plan.organization !== undefined) return shown.some(({ organization }) => organization === undefined || organization === person.organization);
	const { digits } = first;
	if (digits === undefined) return true;
	const length = Math.min(digits.length, person.digits.length);
	return digits.slice(-length) === person.digits.slice(-length);
}
