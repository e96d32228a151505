import type { AddressPart, AddressTemplate, Sourced } from "../profile/types.ts";
import { type AddressPlan, citizenDigits } from "./plan.ts";
import type { ParsedAddress } from "./types.ts";

/** A local part longer than this is not looked into: RFC 5321 allows 64 octets, and old directories a little more. */
const LONGEST = 254;
const CITIZEN_ID_LENGTH = 12;

/** What a run of the local part is made from. */
type Role = "stem" | "ordinal" | "digits" | "organization" | "unit";

/** One shape that a local part may have. */
interface Shape {
	readonly kind: string;
	readonly form: string;
	readonly pattern: RegExp;
	readonly roles: readonly Role[];
	/** Least number, for shapes with an ordinal. */
	readonly from: number;
	readonly digits: number;
	/** The value of the profile that the shape comes from. */
	readonly source: Sourced<unknown>;
}

/** A reading of a local part, with the values of the profile that it rests on. */
export interface FormReading extends ParsedAddress {
	readonly source: Sourced<unknown>;
}

/** Every shape that the plan gives to a person's local part. */
const personShapes = /* @__PURE__ */ perPlan((plan) => {
	const { template, steps, rules } = plan;
	if (template === undefined) return [];
	const { format, collisions } = rules.person;
	const shapes = [...shapesOf("person", "base", template, false, format)];
	for (const step of steps) {
		const remedy = step.value;
		if (remedy.do === "number" && "value" in remedy.start) {
			for (const numbered of templatesOf(plan)) {
				if (numbered === template || numbered.some(({ part }) => part === "ordinal"))
					shapes.push(...shapesOf("person", "ordinal", numbered, true, remedy.start, remedy.start.value));
			}
		}
		if (remedy.do === "template") shapes.push(...shapesOf("person", remedy.form, remedy.template, false, step));
	}
	if ("value" in collisions.exhausted && collisions.exhausted.value === "more-digits") {
		const last = lastTemplate(plan);
		for (let digits = Math.max(0, ...citizenDigits(last)) + 1; last.length > 0 && digits <= CITIZEN_ID_LENGTH; digits++) {
			shapes.push(...shapesOf("person", "longer-suffix", withDigits(last, digits), false, collisions.exhausted));
		}
	}
	if ("value" in collisions.exhausted && collisions.exhausted.value === "number") {
		const start = steps
			.map(({ value }) => (value.do === "number" && "value" in value.start ? value.start.value : undefined))
			.find((number) => number !== undefined);
		if (start === undefined) shapes.push(...shapesOf("person", "ordinal", template, true, collisions.exhausted, 1));
	}
	return shapes;
});

const bodyShapes = /* @__PURE__ */ perPlan(({ rules }) =>
	Object.entries(rules.organizations).flatMap(([kind, { format }]) =>
		!("value" in format) ? [] : "template" in format.value ? shapesOf(kind, "base", format.value.template, false, format) : [negotiatedShape(kind, format)],
	),
);

function perPlan<T>(make: (plan: AddressPlan) => T): (plan: AddressPlan) => T {
	const known = new WeakMap<AddressPlan, T>();
	return (plan) => {
		const made = known.get(plan) ?? make(plan);
		known.set(plan, made);
		return made;
	};
}

/** The last template with digits of the citizen number: the one that grows by more of them. */
export function lastTemplate(plan: AddressPlan): AddressTemplate {
	return templatesOf(plan).findLast((template) => citizenDigits(template).length > 0) ?? [];
}

/** The base template and those of the collision steps. */
export function templatesOf({ template = [], steps }: AddressPlan): readonly AddressTemplate[] {
	return [template, ...steps.flatMap(({ value }) => (value.do === "template" ? [value.template] : []))];
}

/** A template that shows so many digits of the citizen number. */
export function withDigits(template: AddressTemplate, digits: number): AddressTemplate {
	return template.map((part) => (part.part === "citizen-id" ? { part: "citizen-id", last: digits } : part));
}

/** The shapes of a template: where names stand apart from each other, a person without a family or middle name has one of its own. */
function shapesOf(kind: string, form: string, template: AddressTemplate, ordinal: boolean, source: Sourced<unknown>, from = 0): readonly Shape[] {
	const apart = joinNames(template).filter(({ part }) => part === "names").length > 1;
	const absent: readonly (readonly string[])[] = apart ? [[], ["middle"], ["family", "middle"]] : [[]];
	const shapes = absent.map((parts) => shapeOf(kind, form, written(template, ordinal ? parts : [...parts, "ordinal"]), ordinal, source, from));
	return shapes.filter((shape, index) => shapes.findIndex(({ pattern }) => pattern.source === shape.pattern.source) === index);
}

/** What is written of a template when some parts are empty: of separators that then stand side by side, the last; none at either end. */
function written(template: AddressTemplate, absent: readonly string[]): AddressTemplate {
	const parts: AddressPart[] = [];
	let separator: AddressPart | undefined;
	for (const part of template) {
		if (absent.includes(part.part)) continue;
		if (part.part === "literal" && /^[._-]+$/.test(part.text)) separator = part;
		else {
			const last = parts.at(-1);
			const ends = last === undefined || (last.part === "literal" && /[._-]$/.test(last.text));
			if (separator !== undefined && !ends) parts.push(separator);
			parts.push(part);
			separator = undefined;
		}
	}
	return parts;
}

function shapeOf(kind: string, form: string, template: AddressTemplate, ordinal: boolean, source: Sourced<unknown>, from = 0): Shape {
	const roles: Role[] = [];
	let pattern = "";
	let digits = 1;
	for (const part of joinNames(template)) {
		const run = runOf(part, ordinal);
		pattern += run.pattern;
		roles.push(...run.roles);
		if (part.part === "ordinal") digits = part.digits ?? 1;
	}
	if (ordinal && !template.some(({ part }) => part === "ordinal")) {
		pattern += "([0-9]+)";
		roles.push("ordinal");
	}
	return { kind, form, pattern: new RegExp(`^${pattern}$`), roles, from, digits, source };
}

/** Any local part may be what people settled. */
function negotiatedShape(kind: string, source: Sourced<unknown>): Shape {
	return { kind, form: "negotiated", pattern: /^([a-z0-9._-]+)$/, roles: ["stem"], from: 0, digits: 1, source };
}

type NameRun = { readonly part: "names"; readonly separators: string };

/** Name parts and the separators between them become one run: an address does not tell where one syllable ends. */
function joinNames(template: AddressTemplate): readonly (AddressPart | NameRun)[] {
	const joined: (AddressPart | NameRun)[] = [];
	for (const [index, part] of template.entries()) {
		const last = joined.at(-1);
		if (isName(part)) {
			const separator = part.separator ?? "";
			if (last?.part === "names") joined[joined.length - 1] = { part: "names", separators: last.separators + separator };
			else joined.push({ part: "names", separators: separator });
		} else if (part.part === "literal" && last?.part === "names" && /^[._-]$/.test(part.text) && isName(template[index + 1])) {
			joined[joined.length - 1] = { part: "names", separators: last.separators + part.text };
		} else joined.push(part);
	}
	return joined;
}

function isName(part: AddressPart | undefined): part is Extract<AddressPart, { part: "family" | "middle" | "given" }> {
	return part?.part === "family" || part?.part === "middle" || part?.part === "given";
}

function runOf(part: AddressPart | NameRun, ordinal: boolean): { readonly pattern: string; readonly roles: readonly Role[] } {
	switch (part.part) {
		case "names":
			return { pattern: part.separators === "" ? "([a-z]+)" : `([a-z${escapeClass(part.separators)}]+)`, roles: ["stem"] };
		case "literal":
			return { pattern: escapeText(part.text), roles: [] };
		case "ordinal":
			return ordinal ? { pattern: `${escapeText(part.separator ?? "")}([0-9]+)`, roles: ["ordinal"] } : { pattern: "", roles: [] };
		case "citizen-id":
			return { pattern: `([0-9]{${part.last}})`, roles: ["digits"] };
		case "birth-year":
		case "birth-month":
		case "birth-day":
			return { pattern: `([0-9]{${part.digits}})`, roles: ["digits"] };
		case "organization":
			return { pattern: "([a-z0-9._-]+)", roles: ["organization"] };
		case "parent":
			return { pattern: part.form === "local-part" ? "([a-z0-9._-]+)" : "([a-z0-9_-]+)", roles: ["organization"] };
		case "unit":
			return { pattern: "([a-z0-9_-]+)", roles: ["unit"] };
		case "commune-type":
			return { pattern: "((?:phuong|xa))", roles: ["stem"] };
		default:
			return { pattern: "([a-z0-9]+)", roles: ["stem"] };
	}
}

function escapeText(text: string): string {
	return text.replaceAll(/[.*+?^${}()|[\]\\-]/g, "\\$&");
}

function escapeClass(characters: string): string {
	return [...new Set(characters)].map(escapeText).join("");
}

/** Every reading of a local part as a person's. */
export function readPersonForms(plan: AddressPlan, localPart: string): readonly FormReading[] {
	return readShapes(personShapes(plan), localPart);
}

/** Values of the profile that decide whether a number in the local part is one that tells homonyms apart. */
export function numberSources(plan: AddressPlan, localPart: string): readonly Sourced<unknown>[] {
	return personShapes(plan).flatMap((shape) => (shape.roles.includes("ordinal") && shape.pattern.test(localPart) ? [shape.source] : []));
}

/** Every reading of a local part as a body's. */
export function readBodyForms(plan: AddressPlan, localPart: string): readonly FormReading[] {
	return readShapes(bodyShapes(plan), localPart);
}

function readShapes(shapes: readonly Shape[], localPart: string): readonly FormReading[] {
	if (localPart.length > LONGEST) return [];
	const readings: FormReading[] = [];
	for (const shape of shapes) {
		const reading = readShape(shape, localPart);
		if (reading !== undefined) readings.push(reading);
	}
	return readings;
}

function readShape(shape: Shape, localPart: string): FormReading | undefined {
	const match = shape.pattern.exec(localPart);
	if (match === null) return undefined;
	const texts: Record<Role, string> = { stem: "", ordinal: "", digits: "", organization: "", unit: "" };
	for (const [index, role] of shape.roles.entries()) {
		const text = match[index + 1] ?? "";
		if (role !== "ordinal" && !isDotAtom(text)) return undefined;
		texts[role] += text;
	}
	const { stem, ordinal, digits, organization, unit } = texts;
	const number = ordinal === "" ? undefined : Number(ordinal);
	if (number !== undefined && (number < shape.from || String(number).padStart(shape.digits, "0") !== ordinal)) return undefined;
	const body = shape.kind === "person" ? {} : bodyOf(localPart, stem, organization);
	return {
		kind: shape.kind,
		...(organization === "" ? {} : { organization }),
		...(unit === "" ? {} : { unit }),
		...body,
		stem,
		...(number === undefined ? {} : { ordinal: number }),
		...(digits === "" ? {} : { digits }),
		form: shape.form,
		source: shape.source,
	};
}

/** A unit is read as its abbreviation and its organisation; any other body is the organisation. */
function bodyOf(localPart: string, stem: string, organization: string): { readonly organization: string; readonly unit?: string } {
	return organization === "" ? { organization: localPart } : { organization, unit: stem };
}

function isDotAtom(text: string): boolean {
	return !/^[._-]|[._-]$|[._-]{2}/.test(text);
}
