import type { AddressTemplate, Sourced } from "../profile/types.ts";
import { type Directory, type Held, isPerson, listOf } from "./directory.ts";
import { initialLengths, lengthen } from "./initials.ts";
import { missingFact } from "./person-facts.ts";
import { type AddressPlan, citizenDigits } from "./plan.ts";
import { lastTemplate, readPersonForms, templatesOf, withDigits } from "./read-form.ts";
import { type PreparedPerson, rendererOf } from "./render.ts";
import { isSamePerson } from "./settlement.ts";

/** How a local part can be a person's, or that it cannot. */
export type Derivation =
	| { readonly is: "base" }
	/** A form that only a collision leads to, with who must be in the way for it. */
	| { readonly is: "collision"; readonly neighbours: readonly Neighbour[] }
	| { readonly is: "not-derived" };

/** A local part that must be somebody else's for a collision form to be right. */
interface Neighbour {
	readonly localPart: string;
	/** Whose: a homonym's, anybody's but a homonym's, or just anybody's. */
	readonly of: "same-name" | "different-name" | "any";
}

const MOST_DIGITS = 12;
const NOT_DERIVED: Derivation = { is: "not-derived" };

/** How a local part can be this person's: the base form, a form that collisions lead to, or none. */
export function derive(plan: AddressPlan, person: PreparedPerson, localPart: string): Derivation {
	const { template } = plan;
	if (template === undefined) return NOT_DERIVED;
	const ordinals = [...new Set(readPersonForms(plan, localPart).flatMap(({ ordinal }) => ordinal ?? []))];
	const order = lengthenOrder(plan);
	const shorter: Neighbour[] = [];
	for (const candidate of reachableTemplates(plan, person)) {
		const chain: Neighbour[] = [...shorter];
		const renderer = rendererOf(candidate);
		const syllables = renderer.initials(person);
		const initial = initialLengths(plan, syllables);
		let lengths: readonly number[] | undefined = initial;
		while (lengths !== undefined) {
			const text = renderer.write(person, lengths, undefined);
			if (text === localPart) return chain.length === 0 ? { is: "base" } : { is: "collision", neighbours: chain };
			for (const ordinal of ordinals) {
				if (renderer.write(person, lengths, ordinal) === localPart) return { is: "collision", neighbours: [...chain, { localPart: text, of: "same-name" }] };
			}
			chain.push({ localPart: text, of: "different-name" });
			lengths = order === undefined ? undefined : lengthen(syllables, initial, lengths, order);
		}
		shorter.push({ localPart: renderer.write(person, initial, undefined), of: "any" });
	}
	return NOT_DERIVED;
}

function lengthenOrder({ steps }: AddressPlan): "left" | "right" | "round-robin" | undefined {
	for (const { value } of steps) if (value.do === "lengthen") return "value" in value.order ? value.order.value : "left";
	return undefined;
}

/** The base template, those of the collision steps, and longer and longer suffixes, as far as the person's facts reach. */
function reachableTemplates(plan: AddressPlan, person: PreparedPerson): readonly AddressTemplate[] {
	const templates = [...templatesOf(plan)];
	const { exhausted } = plan.rules.person.collisions;
	if ("value" in exhausted && exhausted.value === "more-digits") {
		const last = lastTemplate(plan);
		for (let digits = Math.max(0, ...citizenDigits(last)) + 1; last.length > 0 && digits <= MOST_DIGITS; digits++) templates.push(withDigits(last, digits));
	}
	return templates.filter((candidate) => missingFact(candidate, person) === undefined);
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
export function isExplained(plan: AddressPlan, person: PreparedPerson, neighbours: readonly Neighbour[], directory: Directory): boolean {
	return neighbours.every(({ localPart, of }) => listOf(directory.at(plan.domain, localPart)).some((held) => isInTheWay(plan, person, held, of)));
}

function isInTheWay(plan: AddressPlan, person: PreparedPerson, held: Held, of: Neighbour["of"]): boolean {
	if (!isPerson(held)) return of !== "same-name";
	if (person.id !== undefined && person.id === held.id) return false;
	if (person.id === undefined && isSamePerson(plan, person, held, "id") === "yes") return false;
	const name = held.nameKey;
	return of === "any" || name === undefined || (name === person.name.key) === (of === "same-name");
}
