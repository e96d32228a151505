import { asProfile } from "../profile/compile.ts";
import type { AddressTemplate, Sourced } from "../profile/types.ts";
import { negotiatedShape, type Role, type Shape, shapesOf } from "./form-shapes.ts";
import { type AddressPlan, CITIZEN_ID_LENGTH, citizenDigits } from "./plan.ts";
import type { ParsedAddress } from "./types.ts";

/** A local part longer than this is not looked into: RFC 5321 allows 64 octets, and old directories a little more. */
const LONGEST = 254;
/** A reading of a local part, with the values of the profile that it rests on. */
export interface FormReading extends ParsedAddress {
	readonly source: Sourced<unknown>;
}

/** A reading of a local part as a body's: it always names the organisation. */
export interface BodyReading extends FormReading {
	readonly organization: string;
}

/** Every shape that the plan gives to a person's local part; those that another reading of the text would give do not count. */
const personShapes = /* @__PURE__ */ perPlan((plan) => {
	const { template, negotiated, steps, rules } = plan;
	const { format, collisions } = rules.person;
	if (template === undefined) return negotiated === undefined ? [] : [negotiatedShape("person", format)];
	const { exhausted } = collisions;
	const shapes = [...shapesOf("person", "base", template, false, format)];
	let numbers = false;
	for (const step of steps) {
		const remedy = step.value;
		if (remedy.do === "number") {
			numbers = true;
			const start = "value" in remedy.start ? remedy.start.value : Number.POSITIVE_INFINITY;
			for (const numbered of templatesOf(plan)) shapes.push(...shapesOf("person", "ordinal", numbered, true, remedy.start, start));
		}
		if (remedy.do === "template") shapes.push(...shapesOf("person", remedy.form, remedy.template, false, step));
	}
	for (const longer of longerTemplates(plan)) shapes.push(...counting("more-digits", exhausted, shapesOf("person", "longer-suffix", longer, false, exhausted)));
	for (const numbered of numbers ? [] : templatesOf(plan))
		shapes.push(...counting("number", exhausted, shapesOf("person", "ordinal", numbered, true, exhausted, 1)));
	return shapes;
});

/** Shapes that count where this is what the text says when nothing is left. */
function counting(what: string, exhausted: Sourced<string>, shapes: readonly Shape[]): readonly Shape[] {
	const counts = "value" in exhausted && exhausted.value === what;
	return shapes.map((shape) => ({ ...shape, counts }));
}

const bodyShapes = /* @__PURE__ */ perPlan(({ rules }) =>
	Object.entries(rules.organizations).flatMap(([kind, { format }]) =>
		!("value" in format) ? [] : "template" in format.value ? shapesOf(kind, "base", format.value.template, false, format) : [negotiatedShape(kind, format)],
	),
);

function perPlan<T>(make: (plan: AddressPlan) => T): (plan: AddressPlan) => T {
	const known = new WeakMap<AddressPlan, T>();
	return (plan) => {
		const made = known.get(plan) ?? asProfile(() => make(plan));
		known.set(plan, made);
		return made;
	};
}

/** The base template and those of the collision steps. */
export function templatesOf({ template = [], steps }: AddressPlan): readonly AddressTemplate[] {
	return [template, ...steps.flatMap(({ value }) => (value.do === "template" ? [value.template] : []))];
}

/** The last template with digits of the citizen number, with one more digit each time, up to the whole number. */
export const longerTemplates: (plan: AddressPlan) => readonly AddressTemplate[] = /* @__PURE__ */ perPlan((plan) => {
	const last = templatesOf(plan).findLast((template) => citizenDigits(template).length > 0);
	if (last === undefined) return [];
	const longer: AddressTemplate[] = [];
	for (let digits = Math.max(...citizenDigits(last)) + 1; digits <= CITIZEN_ID_LENGTH; digits++) {
		longer.push(last.map((part) => (part.part === "citizen-id" ? { part: "citizen-id", last: digits } : part)));
	}
	return longer;
});

/** Every reading of a local part as a person's. */
export function readPersonForms(plan: AddressPlan, localPart: string): readonly FormReading[] {
	return readShapes(personShapes(plan), localPart);
}

/** Everything that a local part may show of a person, however the text is read: a number too low to be given, more digits than are ever given. */
export function readShown(plan: AddressPlan, localPart: string): readonly FormReading[] {
	return personShapes(plan).flatMap((shape) => readShape(shape, localPart));
}

/** Values of the profile that decide whether a local part is a person's: where numbers start, whether more digits are taken. */
export function personFormSources(plan: AddressPlan, localPart: string): readonly Sourced<unknown>[] {
	const deciding = personShapes(plan).filter((shape) => (!shape.counts || shape.roles.includes("ordinal")) && match(shape, localPart) !== null);
	return deciding.map(({ source }) => source);
}

/** Every reading of a local part as a body's. */
export function readBodyForms(plan: AddressPlan, localPart: string): readonly BodyReading[] {
	return readShapes(bodyShapes(plan), localPart).map(({ kind, ...reading }) => ({ kind, ...bodyOf(localPart, reading), ...reading }));
}

function readShapes(shapes: readonly Shape[], localPart: string): readonly FormReading[] {
	const readings: FormReading[] = [];
	for (const shape of shapes) {
		if (!shape.counts) continue;
		for (const reading of readShape(shape, localPart)) if ((reading.ordinal ?? shape.from) >= shape.from) readings.push(reading);
	}
	return readings;
}

/** Whether a local part is too long to be looked into: then it has no reading, and nobody knows of a format that it is not in. */
export function isUnread(localPart: string): boolean {
	return localPart.length > LONGEST;
}

function match({ pattern }: Shape, localPart: string): RegExpExecArray | null {
	return isUnread(localPart) ? null : pattern.exec(localPart);
}

/** Mostly one reading; several where it does not show by itself which part of it is the organisation. */
function readShape(shape: Shape, localPart: string): readonly FormReading[] {
	const found = match(shape, localPart);
	if (found === null) return [];
	const { ofLength } = shape;
	const ways = ofLength === undefined ? [found] : Array.from(localPart, (_, before) => ofLength(before + 1).exec(localPart));
	return ways.flatMap((way) => (way === null ? [] : (readWay(shape, way) ?? [])));
}

function readWay(shape: Shape, found: RegExpExecArray): FormReading | undefined {
	const texts: Record<Role, string> = { stem: "", ordinal: "", digits: "", organization: "", unit: "" };
	for (const [index, text] of found.entries()) {
		// The whole local part comes first, and has no role.
		const role = shape.roles[index - 1];
		if (role === undefined) continue;
		if (role === "ordinal") {
			// A template that has the number twice has the same one twice.
			if (texts.ordinal !== "" && texts.ordinal !== text) return undefined;
			texts.ordinal = text;
		} else if (isDotAtom(text)) texts[role] += text;
		else return undefined;
	}
	const { stem, ordinal, digits, organization, unit } = texts;
	const number = ordinal === "" ? undefined : Number(ordinal);
	if (number !== undefined && String(number).padStart(shape.digits, "0") !== ordinal) return undefined;
	return {
		kind: shape.kind,
		...(organization === "" ? {} : { organization }),
		...(unit === "" ? {} : { unit }),
		stem,
		...(number === undefined ? {} : { ordinal: number }),
		...(digits === "" ? {} : { digits }),
		form: shape.form,
		source: shape.source,
	};
}

/** A unit is read as its abbreviation and its organisation; any other body is the organisation. */
function bodyOf(localPart: string, { stem, organization }: Omit<ParsedAddress, "kind">): { readonly organization: string; readonly unit?: string } {
	return organization === undefined ? { organization: localPart } : { organization, unit: stem };
}

function isDotAtom(text: string): boolean {
	return !/^[._-]|[._-]$|[._-]{2}/.test(text);
}
