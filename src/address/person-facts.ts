import { parseCivilDate } from "../core/civil-date.ts";
import { type FoldedPersonName, foldPersonName } from "../name/fold-person-name.ts";
import type { Ruling } from "../profile/ruling.ts";
import type { Sourced } from "../profile/types.ts";
import { readBody, readLocalPart, topOf } from "./body.ts";
import { findMissing, findUnfolded, textFact } from "./name-finding.ts";
import type { AddressPlan } from "./plan.ts";
import type { PreparedPerson } from "./render.ts";
import type { AddressCode, Person } from "./types.ts";

const DIGITS = /^[0-9]+$/;
const CITIZEN_FIELDS = [
	["citizenId", 12],
	["citizenIdLast4", 4],
	["citizenIdLast3", 3],
] as const;

/** A person's facts as far as they could be read; what is absent is told by `missing`, what is wrong is a finding. */
export interface ReadPerson extends Omit<PreparedPerson, "family" | "middle" | "given" | "nameKey"> {
	readonly folded: FoldedPersonName | undefined;
	/** Facts that the base form needs and that were not given. */
	readonly missing: readonly string[];
}

/**
 * Reads what an address needs of a person's facts.
 *
 * @throws TypeError where a fact has the wrong type.
 */
export function readPerson(plan: AddressPlan, person: Person, ruling: Ruling<AddressCode>): ReadPerson {
	const { format } = plan.rules.person;
	const missing: string[] = [];
	const folded = readName(person, format, ruling, missing);
	const names = plan.organization ?? (plan.comparesInOrganization ? "organization" : undefined);
	const organization = names === undefined ? undefined : readOrganization(plan, names, person, format, ruling, missing);
	const unit = plan.unit ? readUnit(person, format, ruling, missing) : undefined;
	const digits = plan.citizenDigits > 0 ? readCitizenDigits(plan, person, format, ruling, missing) : "";
	const birth = plan.birth ? readBirth(person, format, ruling, missing) : undefined;
	return { id: textFact(person.id, "person.id"), folded, organization, unit, digits, birth, missing };
}

/** Everything that a local part is made of; each missing fact becomes a finding. */
export function preparePerson(plan: AddressPlan, read: ReadPerson, ruling: Ruling<AddressCode>): PreparedPerson | undefined {
	for (const fact of read.missing) findMissing(ruling, fact, plan.rules.person.format);
	if (read.folded === undefined || read.missing.length > 0) return undefined;
	const { id, organization, unit, digits, birth } = read;
	const { family, middle, given, all } = read.folded;
	return { id, family, middle, given, nameKey: all.join(" "), organization, unit, digits, birth };
}

function readName(person: Person, format: object, ruling: Ruling<AddressCode>, missing: string[]): FoldedPersonName | undefined {
	const { name } = person;
	const fullName = textFact(person.fullName, "person.fullName");
	if (
		name === undefined || name === null
			? fullName === undefined
			: textFact(name.family, "name.family") === undefined && textFact(name.given, "name.given") === undefined
	) {
		missing.push("fullName");
		return undefined;
	}
	const folded = foldPersonName(
		name === undefined || name === null ? { fullName } : { name: { family: name.family ?? "", middle: name.middle, given: name.given ?? "" } },
	);
	if (folded.ok) return folded.value;
	findUnfolded(ruling, name === undefined || name === null ? "fullName" : "name", folded, format);
	return undefined;
}

function readOrganization(
	plan: AddressPlan,
	of: "organization" | "unit",
	person: Person,
	format: object,
	ruling: Ruling<AddressCode>,
	missing: string[],
): string | undefined {
	const { organization } = person;
	const named = typeof organization === "object" && organization !== null && of === "organization" ? topOf(plan, organization) : organization;
	if (typeof named === "object" && named !== null) return readBody(plan, named, ruling)?.localPart;
	const text = textFact(named, "person.organization");
	if (text === undefined) {
		missing.push("organization");
		return undefined;
	}
	const localPart = readLocalPart(text, "organization", format, ruling);
	const unit = of === "unit" && typeof organization === "string" ? textFact(person.unit, "person.unit") : undefined;
	if (unit === undefined || localPart === undefined) return localPart;
	const label = readLocalPart(unit, "unit", format, ruling);
	return label === undefined ? undefined : `${label}.${localPart}`;
}

function readUnit(person: Person, format: object, ruling: Ruling<AddressCode>, missing: string[]): string | undefined {
	const { organization } = person;
	const text =
		textFact(person.unit, "person.unit") ??
		(typeof organization === "object" && organization !== null ? textFact(organization.abbreviation, "organization.abbreviation") : undefined);
	if (text === undefined) {
		missing.push("unit");
		return undefined;
	}
	return readLocalPart(text, "unit", format, ruling);
}

/**
 * The last digits of the citizen number, from whichever fields are given. They are text, because a number would lose its leading zeros; a field of
 * another length, or two that contradict each other, is a finding that never repeats a digit.
 */
function readCitizenDigits(plan: AddressPlan, person: Person, format: Sourced<unknown>, ruling: Ruling<AddressCode>, missing: string[]): string {
	let digits = "";
	let valid = true;
	for (const [field, length] of CITIZEN_FIELDS) {
		const text = textFact(person[field], `person.${field}`);
		if (text === undefined) continue;
		const reason = !DIGITS.test(text)
			? "not-digits"
			: text.length !== length
				? "length"
				: digits !== "" && !digits.endsWith(text)
					? "contradiction"
					: undefined;
		if (reason !== undefined) {
			ruling.find("address.citizen-id-invalid", "open", { field, reason, expected: length }, format);
			valid = false;
		} else if (digits === "") digits = text;
	}
	if (valid && digits.length < plan.citizenDigits) missing.push(citizenFact(plan.citizenDigits));
	return digits;
}

/** The least of the person's facts that holds so many digits of the citizen number. */
export function citizenFact(digits: number): "citizenIdLast3" | "citizenIdLast4" | "citizenId" {
	return digits <= 3 ? "citizenIdLast3" : digits === 4 ? "citizenIdLast4" : "citizenId";
}

function readBirth(person: Person, format: object, ruling: Ruling<AddressCode>, missing: string[]): PreparedPerson["birth"] {
	const text = textFact(person.birthDate, "person.birthDate");
	if (text === undefined) {
		missing.push("birthDate");
		return undefined;
	}
	if (parseCivilDate(text) === undefined) {
		ruling.find("address.invalid-date", "open", { field: "birthDate" }, format);
		return undefined;
	}
	return { year: text.slice(0, 4), month: text.slice(5, 7), day: text.slice(8, 10) };
}
