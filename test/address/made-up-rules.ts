import { type AddressTemplate, type CollisionStep, type Profile, tuyenQuang } from "../../src/index.ts";

const basis = ["5.2"];
const sourced = <T>(value: T): { readonly value: T; readonly basis: readonly string[] } => ({ value, basis });

/** What rules about people's addresses are made up of. */
export interface MadeUp {
	readonly template: AddressTemplate;
	readonly steps: readonly CollisionStep[];
	readonly scope?: "domain" | "organization";
	readonly initials?: "letter" | "digraph";
	readonly exhausted?: "unresolved" | "number" | "more-digits" | "negotiated";
}

/** Tuyên Quang, were people's addresses made by other rules. */
export function madeUp({ template, steps, scope = "domain", initials = "letter", exhausted = "unresolved" }: MadeUp): Profile {
	const { address } = tuyenQuang;
	if ("unstated" in address) throw new Error("Tuyên Quang says nothing of addresses");
	const collisions = { ...address.person.collisions, scope: sourced(scope), steps: steps.map(sourced), exhausted: sourced(exhausted) };
	const person = { ...address.person, format: sourced({ template }), initials: sourced(initials), collisions };
	return { ...tuyenQuang, address: { ...address, person }, readings: [] };
}

/** Tuyên Quang, were units' addresses made by this template, and had units units of their own. */
export function madeUpUnits(unit: AddressTemplate): Profile {
	const { address } = tuyenQuang;
	if ("unstated" in address) throw new Error("Tuyên Quang says nothing of addresses");
	const units = { format: sourced({ template: unit }), parents: ["agency", "unit"] };
	return { ...tuyenQuang, address: { ...address, organizations: { ...address.organizations, unit: units } }, readings: [] };
}

/** A step that gives numbers. */
export function numbers(
	when: CollisionStep["when"],
	start = 1,
	{ stem = "base", to = "newcomer" }: { readonly stem?: "base" | "colliding"; readonly to?: "newcomer" | "earlier-holder" } = {},
): CollisionStep {
	return { when, do: "number", start: sourced(start), stem: sourced(stem), to: sourced(to) };
}

/** A step that lengthens initials. */
export function lengthens(when: CollisionStep["when"], order: "left" | "right" | "round-robin" = "left"): CollisionStep {
	return { when, do: "lengthen", order: sourced(order) };
}

/** A step that tries another template. */
export function tries(when: CollisionStep["when"], template: AddressTemplate, form = "another"): CollisionStep {
	return { when, do: "template", form, template };
}

const FAMILY = { part: "family", form: "initials" } as const;
const MIDDLE = { part: "middle", form: "initials" } as const;
const GIVEN = { part: "given", form: "full" } as const;
const NUMBER = { part: "ordinal" } as const;
const ORGANIZATION = { part: "organization", of: "organization" } as const;

const WORDS = {
	f: FAMILY,
	m: MIDDLE,
	g: GIVEN,
	"#": NUMBER,
	"##": { part: "ordinal", digits: 2 },
	"-#": { part: "ordinal", separator: "-" },
	o: ORGANIZATION,
} as const;

/** A template from words: `f`amily and `m`iddle initials, the whole `g`iven name, a number `#`, the `o`rganisation, and literals as they are. */
export function template(text: string): AddressTemplate {
	return text.split(" ").map((word) => Object.entries(WORDS).find(([key]) => key === word)?.[1] ?? { part: "literal", text: word });
}
