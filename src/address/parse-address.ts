import type { Profile } from "../profile/types.ts";
import { planOf } from "./plan.ts";
import { type FormReading, readBodyForms, readPersonForms } from "./read-form.ts";
import { readAddress } from "./syntax.ts";
import type { ParsedAddress } from "./types.ts";

/**
 * Every way in which an address can be read: as a person's in each form, and as each kind of body's. Initials and given name are not told apart: nobody could.
 *
 * @param profile - The province's regulation.
 * @param address - The address, in any case of letters.
 * @returns The readings, people first; none for what is no address, is in another domain, or has no form of the profile.
 * @throws TypeError where the profile or the address has the wrong type.
 *
 * @example
 * ```ts
 * parseAddress(tuyenQuang, "nvha1.skhcn@tuyenquang.gov.vn")[0] // => { kind: "person", organization: "skhcn", stem: "nvha", ordinal: 1, form: "ordinal" }
 * ```
 */
export function parseAddress(profile: Profile, address: string): readonly ParsedAddress[] {
	const plan = planOf(profile);
	if (typeof address !== "string") throw new TypeError(`address: expected text, got ${typeof address}`);
	const parts = readAddress(address);
	if (plan === undefined || typeof parts === "string" || !plan.domains.has(parts.domain)) return Object.freeze([]);
	return withoutSources([...readPersonForms(plan, parts.localPart), ...readBodyForms(plan, parts.localPart)]);
}

/** The readings as users see them. */
export function withoutSources(readings: readonly FormReading[]): readonly ParsedAddress[] {
	return Object.freeze(readings.map(({ source: _, ...reading }) => Object.freeze(reading)));
}
