import type { Ruling } from "../profile/ruling.ts";
import { readForms } from "./parse-address.ts";
import type { AddressPlan } from "./plan.ts";
import type { FormReading } from "./read-form.ts";
import { personFormSources } from "./read-form.ts";
import { checkStandards } from "./reserved.ts";
import { readAddress } from "./syntax.ts";
import type { AddressCode } from "./types.ts";

/** What the form of an address alone tells. */
export interface JudgedForm {
	readonly localPart: string;
	readonly domain: string;
	/** None where the address is in no format. */
	readonly readings: readonly FormReading[];
}

/**
 * Judges the form of an address: its syntax, domain, case and length. That it is in no format is for the caller to say, who may know why.
 *
 * @returns What is left to judge; `undefined` where the address is malformed or in another domain.
 */
export function judgeForm(ruling: Ruling<AddressCode>, plan: AddressPlan, address: string): JudgedForm | undefined {
	const { domain, lowerCase, organizationForm } = plan.rules;
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
		ruling.find("address.wrong-domain", "must", { domain: parts.domain, expected: [...plan.domains] }, domain);
		return undefined;
	}
	checkStandards(ruling, parts.localPart, parts.domain);
	const readings = readForms(plan, parts.localPart);
	for (const { source } of readings) ruling.note(source);
	if (readings.length === 0) ruling.note(plan.rules.person.format);
	for (const { format } of Object.values(plan.rules.organizations)) ruling.noteReadings(format);
	for (const source of personFormSources(plan, parts.localPart)) ruling.noteReadings(source);
	if (readings.some(({ organization, unit, kind }) => unit !== undefined || (kind === "person" && organization !== undefined)))
		ruling.noteReadings(organizationForm);
	return { ...parts, readings };
}

/** Whether, read as a person's, an address can only be a collision form. */
export function isOnlyCollisionForm(readings: readonly FormReading[]): boolean {
	const people = readings.filter(({ kind }) => kind === "person");
	return people.length > 0 && people.every(({ form }) => form !== "base");
}
