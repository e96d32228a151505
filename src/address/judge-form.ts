import type { Ruling } from "../profile/ruling.ts";
import type { AddressPlan } from "./plan.ts";
import { type BodyReading, type FormReading, personFormSources, readBodyForms, readPersonForms } from "./read-form.ts";
import { checkStandards } from "./reserved.ts";
import { readAddress } from "./syntax.ts";
import type { AddressCode } from "./types.ts";

/** What the form of an address alone tells. */
export interface JudgedForm {
	readonly localPart: string;
	readonly domain: string;
	/** As people's and as bodies'; none where the address is in no format, or too long to be read. */
	readonly readings: readonly FormReading[];
	readonly people: readonly FormReading[];
	readonly bodies: readonly BodyReading[];
}

/**
 * Judges the form of an address: its syntax, domain, case and length. That it is in no format is for the caller to say, who may know why.
 *
 * @returns What is left to judge; `undefined` where the address is malformed or in another domain.
 */
export function judgeForm(ruling: Ruling<AddressCode>, plan: AddressPlan, address: string): JudgedForm | undefined {
	const { domain, otherDomains, lowerCase, organizationForm } = plan.rules;
	ruling.use(domain);
	const parts = readAddress(address);
	if (typeof parts === "string") {
		ruling.find("address.malformed", "must", { reason: parts }, domain);
		return undefined;
	}
	ruling.noteReadings(lowerCase);
	if (/[A-Z]/.test(address)) {
		const level = "value" in lowerCase ? lowerCase.value : "note";
		ruling.find("address.not-lowercase", level, {}, lowerCase);
	}
	if (!plan.domains.has(parts.domain)) {
		ruling.find("address.wrong-domain", "must", { domain: parts.domain, expected: [...plan.domains] }, domain, otherDomains);
		return undefined;
	}
	if (parts.domain !== plan.domain) ruling.use(otherDomains);
	checkStandards(ruling, parts.localPart, parts.domain);
	const people = readPersonForms(plan, parts.localPart);
	const bodies = readBodyForms(plan, parts.localPart);
	const readings = [...people, ...bodies];
	for (const { source } of readings) ruling.note(source);
	if (readings.length === 0) ruling.note(plan.rules.person.format);
	// A format that does not fit may fit where it is read another way.
	const { person, organizations } = plan.rules;
	for (const source of [person.format, person.collisions.steps, ...plan.steps, organizations]) ruling.noteReadings(source);
	for (const { format } of Object.values(organizations)) ruling.noteReadings(format);
	for (const source of personFormSources(plan, parts.localPart)) ruling.noteReadings(source);
	if (readings.some(({ unit }) => unit !== undefined) || people.some(({ organization }) => organization !== undefined)) ruling.noteReadings(organizationForm);
	return { ...parts, readings, people, bodies };
}

/** Whether, read as a person's, an address can only be a collision form. */
export function isOnlyCollisionForm({ people }: JudgedForm): boolean {
	return people.length > 0 && people.every(({ form }) => form !== "base" && form !== "negotiated");
}
