import { parseCivilDate } from "../core/civil-date.ts";
import { asProfile, perProfile } from "../profile/compile.ts";
import type { Ruling } from "../profile/ruling.ts";
import { startTrail, type Trail } from "../profile/trail.ts";
import type { AddressPart, AddressRules, AddressTemplate, CollisionStep, OrganizationKindRules, Profile, Sourced, Stated } from "../profile/types.ts";
import type { HeldAs } from "./held-as.ts";
import { type Renderer, rendererOf } from "./render.ts";
import type { AddressCode } from "./types.ts";

/** Digits of a citizen identity number. */
export const CITIZEN_ID_LENGTH = 12;

/** What a profile's address rules come down to, worked out once. */
export interface AddressPlan {
	readonly profile: Profile;
	readonly rules: AddressRules;
	readonly domain: string;
	/** Every domain whose addresses count. */
	readonly domains: ReadonlySet<string>;
	/** The template of a person's address; absent where it is negotiated, or the text is silent. */
	readonly template: AddressTemplate | undefined;
	readonly renderer: Renderer | undefined;
	/** What a person's address must contain where people settle it. */
	readonly negotiated: AddressTemplate | undefined;
	/** Which of a person's bodies the address names. */
	readonly organization: "organization" | "unit" | undefined;
	/** Whether homonyms are compared within one organisation only. */
	readonly comparesInOrganization: boolean;
	/** Whether the address names the unit on its own. */
	readonly unit: boolean;
	/** How many digits of the citizen number the base form shows. */
	readonly citizenDigits: number;
	readonly birth: boolean;
	/** Facts that only collision steps name, or an address that people settle: they are read, and missing once such a template is tried. */
	readonly later: {
		readonly organization: "organization" | "unit" | undefined;
		readonly unit: boolean;
		readonly citizenDigits: boolean;
		readonly birth: boolean;
	};
	/** Leading consonants that count as one initial, longest first; none where an initial is a letter. */
	readonly digraphs: readonly string[];
	readonly steps: readonly Stated<CollisionStep>[];
	/** Whether a person's address is made of the name and the organisation alone, in every form. */
	readonly nameAlone: boolean;
	/** What every newly issued address of a person has in common. */
	readonly issued: HeldAs;
	/** Nothing consulted yet. */
	readonly start: Trail;
	/** The person's format consulted, and the readings that bear on every address of a person. */
	readonly personTrail: Trail;
	/** The same, where there are initials to be read. */
	readonly initialsTrail: Trail;
}

const STEPS: readonly CollisionStep["do"][] = ["lengthen", "number", "template", "negotiate", "unresolved"];

/** The plan of a profile; `undefined` where the regulation is silent on addresses. */
export const planOf: (profile: Profile) => AddressPlan | undefined = (profile) => plans(profile).plan;

const plans: (profile: Profile) => { readonly plan: AddressPlan | undefined } = /* @__PURE__ */ perProfile((profile) => {
	const rules = profile.address;
	if ("unstated" in rules) return { plan: undefined };
	const { person, domain } = rules;
	if (typeof domain.value !== "string") throw new TypeError("profile: address.domain is no text");
	// A step that does nothing would never end a collision.
	if (!person.collisions.steps.every(({ value }) => STEPS.includes(value.do)))
		throw new TypeError("profile: address.person.collisions has a step that there is not");
	const template = "value" in person.format && "template" in person.format.value ? person.format.value.template : undefined;
	const negotiated = "value" in person.format && "negotiated" in person.format.value ? person.format.value.negotiated.mustContain : undefined;
	const steps = person.collisions.steps.flatMap(({ value }) => ("template" in value ? value.template : "mustContain" in value ? value.mustContain : []));
	const base = template ?? [];
	const organization = base.find((part) => part.part === "organization");
	const templates = [...(negotiated ?? []), ...steps];
	const all = [...base, ...templates];
	const start = startTrail(profile);
	let personTrail = start.with(person.format).withReadingsOf(rules.lowerCase);
	// Where the format does not ask for the organisation, homonyms may: then it is needed from the start.
	personTrail = personTrail.withReadingsOf(organization !== undefined ? rules.organizationForm : person.collisions.scope);
	return {
		plan: {
			profile,
			rules,
			domain: rules.domain.value,
			domains: new Set([rules.domain.value, ...("value" in rules.otherDomains ? rules.otherDomains.value : [])]),
			template,
			renderer: template === undefined ? undefined : rendererOf(template),
			negotiated,
			organization: organization?.of,
			comparesInOrganization: "value" in person.collisions.scope && person.collisions.scope.value === "organization",
			unit: has(base, "unit"),
			citizenDigits: Math.max(0, ...citizenDigits(base)),
			birth: hasBirth(base),
			later: {
				organization: templates.find((part) => part.part === "organization")?.of,
				unit: has(templates, "unit"),
				citizenDigits: has(templates, "citizen-id"),
				birth: hasBirth(templates),
			},
			digraphs: digraphsOf(rules),
			steps: person.collisions.steps,
			nameAlone: !(has(all, "citizen-id") || has(all, "unit") || hasBirth(all)),
			issued: Object.freeze({ domain: rules.domain.value, kind: "person", holder: undefined, retired: false, createdOn: undefined }),
			start,
			personTrail,
			initialsTrail: personTrail.withReadingsOf(person.initials),
		},
	};
});

function has(template: AddressTemplate, kind: string): boolean {
	return template.some(({ part }) => part === kind);
}

/** The rules of a kind of body, `undefined` where the regulation knows none of that name. */
export function kindRules({ rules: { organizations } }: AddressPlan, kind: unknown): OrganizationKindRules | undefined {
	return typeof kind === "string" && Object.hasOwn(organizations, kind) ? organizations[kind] : undefined;
}

/** The format of a holder's address that the regulation does not set: of the kind told, or of any where it is not. */
export function silentFormat(plan: AddressPlan, kind: string | undefined): Sourced<unknown> | undefined {
	const { person, organizations } = plan.rules;
	const ofKind = kind === "person" ? person.format : kindRules(plan, kind)?.format;
	const formats = kind === undefined ? [person.format, ...Object.values(organizations).map(({ format }) => format)] : ofKind === undefined ? [] : [ofKind];
	return formats.find((format) => !("value" in format));
}

/** Whether an address was issued before the day up to which addresses keep their names, whatever their form. Whether there is such a day may be a reading. */
export function isGrandfathered({ rules: { grandfathered } }: AddressPlan, createdOn: string | undefined, ruling: Ruling<AddressCode>): boolean {
	if (createdOn === undefined || parseCivilDate(createdOn) === undefined) return false;
	ruling.noteReadings(grandfathered);
	return asProfile(() => "value" in grandfathered && createdOn < grandfathered.value.issuedBefore);
}

function hasBirth(template: AddressTemplate): boolean {
	return ["birth-year", "birth-month", "birth-day"].some((part) => has(template, part));
}

/** How many digits of the citizen number the parts show. */
export function citizenDigits(template: AddressTemplate): readonly number[] {
	return template.filter((part): part is Extract<AddressPart, { part: "citizen-id" }> => part.part === "citizen-id").map(({ last }) => last);
}

function digraphsOf({ person: { initials, digraphs = [] } }: AddressRules): readonly string[] {
	if (!("value" in initials) || initials.value === "letter") return [];
	return [...digraphs].sort((one, other) => other.length - one.length);
}
