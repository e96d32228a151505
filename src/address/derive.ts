import type { AddressTemplate, Sourced } from "../profile/types.ts";
import type { DirectoryIndex } from "./directory.ts";
import { type Held, isPerson, listOf } from "./held.ts";
import { type InitialLengths, initialLengths, lengthen } from "./initials.ts";
import { isHomonym } from "./judge-holders.ts";
import { missingFact } from "./person-facts.ts";
import type { AddressPlan } from "./plan.ts";
import { longerTemplates, readPersonForms, templatesOf } from "./read-form.ts";
import { type PreparedPerson, rendererOf } from "./render.ts";

/** How a local part can be a person's, or that it cannot. */
export type Derivation =
	| { readonly is: "base" }
	/** A form that only a collision leads to, with who must be in the way for it: each way is enough. */
	| { readonly is: "collision"; readonly ways: readonly (readonly Neighbour[])[] }
	| { readonly is: "not-derived" };

/** A local part that must be somebody else's for a collision form to be right. */
interface Neighbour {
	readonly localPart: string;
	/** Whose: a homonym's, anybody's but a homonym's, or just anybody's. */
	readonly of: "same-name" | "different-name" | "any";
}

const NOT_DERIVED: Derivation = { is: "not-derived" };

/** How a local part can be this person's: the base form, a form that collisions lead to, or none. */
export function derive(plan: AddressPlan, person: PreparedPerson, localPart: string): Derivation {
	const ordinals = [...new Set(readPersonForms(plan, localPart).flatMap(({ ordinal }) => ordinal ?? []))];
	const order = lengthenOrder(plan);
	const before: Neighbour[] = [];
	for (const candidate of reachableTemplates(plan, person)) {
		const renderer = rendererOf(candidate);
		const syllables = renderer.initials(person);
		const initial = initialLengths(plan, syllables);
		const forms: string[] = [];
		let numbered = -1;
		for (let lengths: InitialLengths | undefined = initial; lengths !== undefined; ) {
			const written: InitialLengths = lengths;
			const text = renderer.write(person, written, undefined);
			if (text === localPart) return before.length + forms.length === 0 ? { is: "base" } : { is: "collision", ways: [[...before, ...others(forms)]] };
			if (ordinals.some((ordinal) => renderer.write(person, written, ordinal) === localPart)) numbered = forms.length;
			forms.push(text);
			lengths = order === undefined ? undefined : lengthen(syllables, initial, written, order);
		}
		const ways = numbered === -1 ? [] : waysToNumber(plan, forms, numbered);
		if (ways.length > 0) return { is: "collision", ways: ways.map((way) => [...before, ...way]) };
		before.push({ localPart: renderer.write(person, initial, undefined), of: "any" });
	}
	return NOT_DERIVED;
}

function others(forms: readonly string[]): readonly Neighbour[] {
	return forms.map((localPart) => ({ localPart, of: "different-name" }));
}

/** Who must be in the way for a number: a homonym at that form (at any form, where numbers go to the base), or others at all forms. */
function waysToNumber({ steps, rules }: AddressPlan, forms: readonly string[], numbered: number): readonly (readonly Neighbour[])[] {
	const { exhausted } = rules.person.collisions;
	const ways: (readonly Neighbour[])[] = [];
	for (const { value } of steps) {
		if (value.do !== "number") continue;
		const toBase = "value" in value.stem && value.stem.value === "base";
		for (const [place, localPart] of forms.entries()) {
			if (toBase ? numbered === 0 : place === numbered)
				ways.push([...others(forms.slice(0, place)), { localPart, of: value.when === "any" ? "any" : "same-name" }]);
		}
	}
	if ("value" in exhausted && exhausted.value === "number" && numbered === forms.length - 1) ways.push(others(forms));
	return ways;
}

function lengthenOrder({ steps }: AddressPlan): "left" | "right" | "round-robin" | undefined {
	for (const { value } of steps) if (value.do === "lengthen") return "value" in value.order ? value.order.value : "left";
	return undefined;
}

/** The base template, those of the collision steps, and longer and longer suffixes, as far as the person's facts reach. */
function reachableTemplates(plan: AddressPlan, person: PreparedPerson): readonly AddressTemplate[] {
	const { exhausted } = plan.rules.person.collisions;
	const longer = "value" in exhausted && exhausted.value === "more-digits" ? longerTemplates(plan) : [];
	return [...templatesOf(plan), ...longer].filter((candidate) => missingFact(candidate, person) === undefined);
}

/** The values of the profile that a collision form rests on. */
export function collisionSources({ steps, rules }: AddressPlan): readonly Sourced<unknown>[] {
	const sources: Sourced<unknown>[] = [];
	for (const step of steps) {
		const remedy = step.value;
		sources.push(step);
		if (remedy.do === "lengthen") sources.push(remedy.order);
		if (remedy.do === "number") sources.push(remedy.start, remedy.stem, remedy.to);
	}
	return [...sources, rules.person.collisions.exhausted];
}

/** Whether the directory shows somebody in the way of each shorter form, living or retired. */
export function isExplained(plan: AddressPlan, person: PreparedPerson, ways: readonly (readonly Neighbour[])[], directory: DirectoryIndex): boolean {
	return ways.some((way) => way.every(({ localPart, of }) => listOf(directory.at(plan.domain, localPart)).some((held) => isInTheWay(plan, person, held, of))));
}

function isInTheWay(plan: AddressPlan, person: PreparedPerson, held: Held, of: Neighbour["of"]): boolean {
	if (!isPerson(held)) return of !== "same-name";
	if (person.id !== undefined && person.id === held.id) return false;
	// A name that is not known counts as another one, so it leads to no number.
	return of === "any" || isHomonym(plan, person, held) === (of === "same-name");
}
