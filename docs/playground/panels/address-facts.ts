import type { AddressFormat, AddressPart, AddressTemplate, Profile, Sourced } from "../../../src/index.ts";

/** Facts that a person's address may need. */
export interface PersonNeeds {
	readonly organization: boolean;
	readonly unit: boolean;
	/** How many last digits of the citizen number; 0 for none. */
	readonly digits: number;
	readonly birthDate: boolean;
}

const NOTHING: PersonNeeds = { organization: false, unit: false, digits: 0, birthDate: false };

function partsOf(format: Sourced<AddressFormat>): AddressTemplate {
	if (!("value" in format)) return [];
	return "template" in format.value ? format.value.template : format.value.negotiated.mustContain;
}

/** Every part of a template that any reading of the regulation puts into a person's address. */
function allParts(profile: Profile): AddressTemplate {
	const { address } = profile;
	if ("unstated" in address) return [];
	const patched = profile.readings
		.flatMap(({ options }) => Object.values(options).flatMap((patch) => Object.entries(patch)))
		.flatMap(([pointer, value]) => {
			return pointer.startsWith("/address/person") ? templatesIn(value) : [];
		});
	const steps = address.person.collisions.steps.flatMap(({ value }) =>
		value.do === "template" ? value.template : value.do === "negotiate" ? value.mustContain : [],
	);
	return [...partsOf(address.person.format), ...steps, ...patched];
}

/** Parts of templates anywhere in a piece of a profile. */
function templatesIn(value: unknown): AddressTemplate {
	if (Array.isArray(value)) return value.flatMap(templatesIn);
	if (typeof value !== "object" || value === null) return [];
	return [...(isPart(value) ? [value] : []), ...Object.values(value).flatMap(templatesIn)];
}

const PARTS: ReadonlySet<unknown> = new Set(["organization", "unit", "citizen-id", "birth-year", "birth-month", "birth-day"]);

function isPart(value: object): value is AddressPart {
	return "part" in value && PARTS.has(value.part);
}

/** Which facts a person's address can need, whatever the readings and collisions. */
export function personNeeds(profile: Profile): PersonNeeds {
	let needs = NOTHING;
	for (const part of allParts(profile)) {
		if (part.part === "organization") needs = { ...needs, organization: true, unit: needs.unit || part.of === "unit" };
		else if (part.part === "unit") needs = { ...needs, unit: true };
		else if (part.part === "citizen-id") needs = { ...needs, digits: Math.max(needs.digits, part.last) };
		else if (part.part === "birth-year" || part.part === "birth-month" || part.part === "birth-day") needs = { ...needs, birthDate: true };
	}
	return needs;
}

/** Facts that the address of a body may need. */
export interface BodyNeeds {
	readonly name: boolean;
	readonly abbreviation: boolean;
	readonly communeType: boolean;
	readonly parent: boolean;
}

/** Which facts the address of a kind of body needs. */
export function bodyNeeds({ address, readings }: Profile, kind: string): BodyNeeds {
	const rules = "unstated" in address || !Object.hasOwn(address.organizations, kind) ? undefined : address.organizations[kind];
	if (rules === undefined) return { name: true, abbreviation: true, communeType: false, parent: false };
	const parts = new Set(partsOf(rules.format).map(({ part }) => part));
	const patched = JSON.stringify(readings.map(({ options }) => options));
	return {
		name: parts.has("name") || parts.has("name-initials"),
		abbreviation: parts.has("abbreviation"),
		communeType: parts.has("commune-type") || (rules.commune === true && patched.includes('"commune-type"')),
		parent: parts.has("parent"),
	};
}

/** The kinds of body that the regulation has an address for. */
export function bodyKinds({ address }: Profile): readonly string[] {
	return "unstated" in address ? [] : Object.keys(address.organizations);
}
