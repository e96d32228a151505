import { inWords, type Mismatch, mismatch } from "./schema-error.ts";
import { statedIn } from "./stated.ts";
import type { AddressFormat, AddressPart, AddressRules, AddressTemplate, CollisionRules, CollisionStep, Sourced } from "./types.ts";

type Path = readonly PropertyKey[];

const OF_PEOPLE: ReadonlySet<AddressPart["part"]> = new Set([
	"family",
	"middle",
	"given",
	"ordinal",
	"citizen-id",
	"birth-year",
	"birth-month",
	"birth-day",
	"organization",
	"unit",
]);
const OF_BODIES: ReadonlySet<AddressPart["part"]> = new Set(["abbreviation", "name", "name-initials", "commune-type", "parent"]);

/** Checks what the shape of the address rules cannot tell: parts that a template needs or cannot have, collision steps that are never reached. */
export function checkAddressRules(rules: AddressRules): readonly Mismatch[] {
	const issues: Mismatch[] = [];
	const path: Path = ["address"];
	if ("value" in rules.otherDomains && rules.otherDomains.value.includes(rules.domain.value)) {
		issues.push(mismatch([...path, "otherDomains", "value"], "further domains only", inWords(rules.domain.value)));
	}
	issues.push(...checkPerson(rules, [...path, "person"]));
	for (const [kind, { format, parents, commune }] of Object.entries(rules.organizations)) {
		const at = [...path, "organizations", kind];
		for (const [index, parent] of (parents ?? []).entries()) {
			if (!Object.hasOwn(rules.organizations, parent)) issues.push(mismatch([...at, "parents", index], "one of the kinds of organizations", inWords(parent)));
		}
		const parts = partsOf(format);
		issues.push(...foreignParts(parts, OF_PEOPLE, "parts of a body's address", [...at, "format"]));
		if (isFixed(format) && !has(format, "abbreviation", "name", "name-initials")) {
			issues.push(mismatch([...at, "format"], "a part that tells the bodies of a kind apart: abbreviation, name or name-initials", "none"));
		}
		if (has(format, "parent") && parents === undefined) issues.push(mismatch([...at, "parents"], "the kinds that the part parent may stand for", "nothing"));
		if (has(format, "commune-type") && commune !== true)
			issues.push(mismatch([...at, "commune"], "true, since the format has a commune-type", inWords(commune)));
	}
	return issues;
}

function checkPerson({ person }: AddressRules, path: Path): readonly Mismatch[] {
	const issues: Mismatch[] = [];
	const { format, initials, digraphs, collisions } = person;
	if ("value" in initials && initials.value === "digraph" && (digraphs ?? []).length === 0) {
		issues.push(mismatch([...path, "digraphs"], "the consonants that make one initial", "none"));
	}
	issues.push(...foreignParts(partsOf(format), OF_BODIES, "parts of a person's address", [...path, "format"]));
	if (isFixed(format) && !has(format, "family", "middle", "given")) {
		issues.push(mismatch([...path, "format"], "a part of the person's name: family, middle or given", "none"));
	}
	const steps = collisions.steps.map(({ value }) => value);
	const templates: readonly AddressTemplate[] = [partsOf(format), ...steps.flatMap((step) => (step.do === "template" ? [step.template] : []))];
	const anyHas: AnyHas = (wanted) => "unstated" in format || templates.some((template) => template.some(wanted));
	return [
		...issues,
		...checkSteps(steps, anyHas, [...path, "collisions", "steps"]),
		...checkExhausted(collisions, anyHas, [...path, "collisions", "exhausted"]),
	];
}

/** Whether a part is in any template that a person's address may be written by; where no format is stated, it may be. */
type AnyHas = (wanted: (part: AddressPart) => boolean) => boolean;

const isOrdinal = ({ part }: AddressPart): boolean => part === "ordinal";

/** Each step can be reached, has something to work on, and leads to a form of its own. */
function checkSteps(steps: readonly CollisionStep[], anyHas: AnyHas, path: Path): readonly Mismatch[] {
	const issues: Mismatch[] = [];
	const open = new Set(["same-name", "different-name"]);
	for (const [index, step] of steps.entries()) {
		const at = [...path, index, "value"];
		const applies = step.when === "any" ? [...open] : open.has(step.when) ? [step.when] : [];
		if (applies.length === 0) issues.push(mismatch(at, "a step that can be reached", "one behind a step that always settles the same case"));
		if (isFinal(step)) for (const when of applies) open.delete(when);
		if (step.do === "template" || step.do === "negotiate") {
			const parts = step.do === "template" ? step.template : step.mustContain;
			issues.push(...foreignParts(parts, OF_BODIES, "parts of a person's address", at));
		}
		if (step.do === "number" && !anyHas(isOrdinal)) issues.push(mismatch(at, "a template with an ordinal part, for the number to go to", "none"));
		if (step.do === "lengthen" && !anyHas((part) => "form" in part && part.form === "initials")) {
			issues.push(mismatch(at, "a template with initials, to be lengthened", "none"));
		}
	}
	const forms = steps.flatMap((step) => (step.do === "template" ? [step.form] : []));
	if (new Set(forms).size < forms.length) issues.push(mismatch(path, "a form of its own for each template", forms.join(", ")));
	return issues;
}

/** What holds once no step applies has a place in an address. */
function checkExhausted({ exhausted }: CollisionRules, anyHas: AnyHas, path: Path): readonly Mismatch[] {
	const last = statedIn(exhausted);
	if (last === "number" && !anyHas(isOrdinal)) return [mismatch(path, "a template with an ordinal part, for the number to go to", "none")];
	if (last === "more-digits" && !anyHas(({ part }) => part === "citizen-id"))
		return [mismatch(path, "a template with a citizen-id part, to take more digits of", "none")];
	return [];
}

/** Whether a step settles every case that it applies to, so that none is left for later steps. */
function isFinal(step: CollisionStep): boolean {
	return step.do === "number" || step.do === "negotiate" || step.do === "unresolved";
}

/** The parts of a format, or those that a settled address must contain; none where nothing is stated. */
function partsOf(format: Sourced<AddressFormat>): AddressTemplate {
	if (!("value" in format)) return [];
	return "template" in format.value ? format.value.template : format.value.negotiated.mustContain;
}

/** Whether a format is a template; an address that people settle may be made of anything. */
function isFixed(format: Sourced<AddressFormat>): boolean {
	return "value" in format && "template" in format.value;
}

function has(format: Sourced<AddressFormat>, ...wanted: readonly AddressPart["part"][]): boolean {
	return partsOf(format).some(({ part }) => wanted.includes(part));
}

/** Parts that have no place there, and ordinal parts beyond the first. */
function foreignParts(parts: AddressTemplate, foreign: ReadonlySet<AddressPart["part"]>, expected: string, path: Path): readonly Mismatch[] {
	const found = parts.filter(({ part }) => foreign.has(part)).map(({ part }) => part);
	const ordinals = parts.filter(({ part }) => part === "ordinal").length;
	return [
		...(found.length > 0 ? [mismatch(path, expected, found.join(", "))] : []),
		...(ordinals > 1 ? [mismatch(path, "one ordinal part at most", String(ordinals))] : []),
	];
}
