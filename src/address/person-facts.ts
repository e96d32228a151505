import { parseCivilDate } from "../core/civil-date.ts";
import type { NameParts } from "../name/fold-person-name.ts";
import type { Unfolded } from "../name/folded.ts";
import type { Ruling } from "../profile/ruling.ts";
import type { AddressTemplate, Sourced } from "../profile/types.ts";
import { isUnit, readBody, readLocalPart, topOf, unitLocalPart } from "./body.ts";
import { FoldedName, Memo, readFoldedName } from "./folded-name.ts";
import { findMissing, findUnfolded, nameFact, textFact } from "./name-finding.ts";
import { type AddressPlan, CITIZEN_ID_LENGTH, citizenDigits } from "./plan.ts";
import type { PreparedPerson } from "./render.ts";
import type { AddressCode, Person } from "./types.ts";

const DIGITS = /^[0-9]+$/;
const CITIZEN_FIELDS = [
	["citizenId", CITIZEN_ID_LENGTH],
	["citizenIdLast4", 4],
	["citizenIdLast3", 3],
] as const;

/** A person's facts as far as they could be read; what is absent is told by `missing`, what is wrong is a finding. */
export interface ReadPerson extends Omit<PreparedPerson, "name"> {
	readonly name: FoldedName | undefined;
	/** Facts that the base form needs and that were not given. */
	readonly missing: readonly string[];
}

/** Reads what an address needs of people's facts; in a list, names and organisations that come again are read once. */
export class PersonReader {
	readonly #plan: AddressPlan;
	readonly #names = new Memo((fullName) => readFoldedName({ fullName }));

	constructor(plan: AddressPlan) {
		this.#plan = plan;
	}

	/**
	 * One person's facts. What is wrong becomes a finding, what is absent is listed.
	 *
	 * @throws TypeError where a fact has the wrong type.
	 */
	read(person: Person, ruling: Ruling<AddressCode>): ReadPerson {
		const plan = this.#plan;
		const { format } = plan.rules.person;
		const missing: string[] = [];
		const name = this.#readName(person, format, ruling, missing);
		const { later } = plan;
		/** Facts that a collision may need, and that nobody misses before. */
		const unneeded: string[] = [];
		const needed = plan.organization ?? (plan.comparesInOrganization ? "organization" : undefined);
		const names = needed ?? later.organization;
		const organization = names === undefined ? undefined : readOrganization(plan, names, person, format, ruling, needed === undefined ? unneeded : missing);
		const unit = plan.unit || later.unit ? readUnit(plan, person, format, ruling, plan.unit ? missing : unneeded) : undefined;
		const digits = plan.citizenDigits > 0 || later.citizenDigits ? readCitizenDigits(plan, person, format, ruling, missing) : "";
		const birth = plan.birth || later.birth ? readBirth(person, format, ruling, plan.birth ? missing : unneeded) : undefined;
		return { id: textFact(person.id, "person.id"), name, organization, unit, digits, birth, missing };
	}

	/** The name of a person who has a full name, where an address needs no more than that and an organisation; `undefined` otherwise. */
	readPlainName(person: Person): FoldedName | undefined {
		if (!this.#plan.nameAlone || this.#plan.organization !== "organization") return undefined;
		const { fullName } = person;
		if (typeof fullName !== "string" || (person.name ?? undefined) !== undefined) return undefined;
		const folded = this.#names.get(fullName);
		return folded instanceof FoldedName ? folded : undefined;
	}

	#readName(person: Person, format: object, ruling: Ruling<AddressCode>, missing: string[]): FoldedName | undefined {
		const parts = person.name ?? undefined;
		const fullName = nameFact(person.fullName, "person.fullName");
		const folded = parts !== undefined ? readParts(parts) : fullName === undefined ? undefined : this.#names.get(fullName);
		if (folded === undefined) {
			missing.push("fullName");
			return undefined;
		}
		if (folded instanceof FoldedName) return folded;
		findUnfolded(ruling, parts === undefined ? "fullName" : "name", folded, format);
		return undefined;
	}
}

/** The name in its parts. */
function readParts({ family, middle, given }: NameParts): FoldedName | Unfolded {
	return readFoldedName({ name: { family: nameFact(family, "name.family") ?? "", middle, given: nameFact(given, "name.given") ?? "" } });
}

/** Everything that a local part is made of; each missing fact becomes a finding. */
export function preparePerson(plan: AddressPlan, read: ReadPerson, ruling: Ruling<AddressCode>): PreparedPerson | undefined {
	const { format, collisions } = plan.rules.person;
	for (const fact of read.missing) findMissing(ruling, fact, fact === "organization" && plan.organization === undefined ? collisions.scope : format);
	return read.missing.length === 0 && isNamed(read) ? read : undefined;
}

/** The first fact that a template needs and that is not known of the person. */
export function missingFact(template: AddressTemplate, person: PreparedPerson): string | undefined {
	const digits = Math.max(0, ...citizenDigits(template));
	if (digits > person.digits.length) return citizenFact(digits);
	for (const { part } of template) {
		if ((part === "birth-year" || part === "birth-month" || part === "birth-day") && person.birth === undefined) return "birthDate";
		if ((part === "organization" || part === "unit") && person[part] === undefined) return part;
	}
	return undefined;
}

/** Whether the name could be read. */
export function isNamed(read: ReadPerson): read is ReadPerson & PreparedPerson {
	return read.name !== undefined;
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
	const unit = of === "unit" ? textFact(person.unit, "person.unit") : undefined;
	if (unit === undefined || localPart === undefined) return localPart;
	const label = readLocalPart(unit, "unit", format, ruling);
	if (label === undefined) return undefined;
	return unitLocalPart(plan, label, localPart, format, ruling);
}

function readUnit(plan: AddressPlan, person: Person, format: object, ruling: Ruling<AddressCode>, missing: string[]): string | undefined {
	const { organization } = person;
	const isOwn = typeof organization === "object" && organization !== null && isUnit(plan, organization);
	const text = textFact(person.unit, "person.unit") ?? (isOwn ? textFact(organization.abbreviation, "organization.abbreviation") : undefined);
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
