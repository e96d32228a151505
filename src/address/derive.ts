import type { AddressTemplate, Sourced } from "../profile/types.ts";
import type { DirectoryIndex } from "./directory.ts";
import { isPerson, listOf } from "./held.ts";
import { type InitialLengths, initialLengths, lengthen } from "./initials.ts";
import { isHomonym } from "./judge-holders.ts";
import { type NumberPlace, PLACEHOLDER } from "./numbering.ts";
import { missingFact } from "./person-facts.ts";
import type { AddressPlan } from "./plan.ts";
import { longerTemplates } from "./read-form.ts";
import { type PreparedPerson, putNumber, rendererOf } from "./render.ts";
import { LONGEST_LOCAL_PART } from "./reserved.ts";

/** How a local part can be a person's, or that it cannot. */
export type Derivation =
	| { readonly is: "base" }
	/** A form that only collisions lead to, with the local parts that somebody else must have on the shortest way there. */
	| { readonly is: "collision"; readonly way: readonly string[] }
	| { readonly is: "not-derived" };

/** What somebody is to the person in whose way he stands. */
type Collision = "same-name" | "different-name";

/** A form that collisions led to. */
interface Form {
	readonly localPart: string;
	readonly template: AddressTemplate;
	/** The shortest initials, and how long they are by now. */
	readonly initial: InitialLengths;
	readonly lengths: InitialLengths;
	/** Steps that are used up, in their order. */
	readonly used: readonly number[];
	/** How many of the longer suffixes were tried. */
	readonly longer: number;
	/** The form that somebody else has. */
	readonly before: Form | undefined;
}

/** Numbers, from the first one on. */
interface Numbers {
	readonly start: number;
	readonly place: NumberPlace;
}

const NOT_DERIVED: Derivation = { is: "not-derived" };
const NOTHING_TRIED = { used: [], longer: 0, before: undefined };
const EITHER: readonly Collision[] = ["same-name", "different-name"];

/**
 * How a local part can be this person's: the base form, a form that collisions lead to, or none.
 *
 * @param directory - Where it is given, only those who are in it are in the way, living or retired.
 */
export function derive(plan: AddressPlan, person: PreparedPerson, localPart: string, directory?: DirectoryIndex): Derivation {
	const forms = startingForms(plan, person);
	const longest = Math.max(localPart.length, LONGEST_LOCAL_PART);
	const seen = new Set<string>();
	for (const form of forms) {
		if (form.localPart === localPart)
			return form.before === undefined && form.template === plan.template ? { is: "base" } : { is: "collision", way: wayTo(form.before) };
		for (const as of directory === undefined ? EITHER : collisionsAt(plan, person, form.localPart, directory)) {
			const next = afterCollision(plan, person, form, as, longest);
			if (next === undefined) continue;
			if ("place" in next) {
				if (isNumbered(next, localPart)) return { is: "collision", way: wayTo(form) };
				continue;
			}
			const key = `${next.longer} ${next.used} ${next.lengths}`;
			if (!seen.has(key)) forms.push(next);
			seen.add(key);
		}
	}
	return NOT_DERIVED;
}

/** The base form; where facts that it needs are lacking, those of the steps whose facts are known, each with its step used up. */
function startingForms(plan: AddressPlan, person: PreparedPerson): Form[] {
	const base = plan.template && firstForm(plan, person, plan.template, NOTHING_TRIED);
	if (base !== undefined) return [base];
	return plan.steps.flatMap(({ value }, index) =>
		value.do === "template" ? (firstForm(plan, person, value.template, { ...NOTHING_TRIED, used: [index] }) ?? []) : [],
	);
}

/** The first form of a template; none where a fact that it needs is not known. */
function firstForm(plan: AddressPlan, person: PreparedPerson, template: AddressTemplate, after: Pick<Form, "used" | "longer" | "before">): Form | undefined {
	if (missingFact(template, person) !== undefined) return undefined;
	const renderer = rendererOf(template);
	const initial = initialLengths(plan, renderer.initials(person));
	return { ...after, template, initial, lengths: initial, localPart: renderer.write(person, initial) };
}

/** What the first step that applies, and is not used up, leads to: another form, or numbers. */
function afterCollision(plan: AddressPlan, person: PreparedPerson, form: Form, as: Collision, longest: number): Form | Numbers | undefined {
	const used = [...form.used];
	for (const [index, { value }] of plan.steps.entries()) {
		if ((value.when !== "any" && value.when !== as) || used.includes(index)) continue;
		if (value.do === "number") return numbersOf(value.start, person, form, "value" in value.stem && value.stem.value === "base" ? form.initial : form.lengths);
		if (value.do === "negotiate" || value.do === "unresolved") return undefined;
		const longer = value.do === "lengthen" ? lengthened(person, form, value.order) : undefined;
		// What is too long to be an address gets no shorter by one more letter.
		if (longer !== undefined && longer.localPart.length <= longest) return { ...longer, used, before: form };
		used.push(index);
		const first = value.do === "template" ? firstForm(plan, person, value.template, { used, longer: form.longer, before: form }) : undefined;
		if (first !== undefined) return first;
	}
	return lastResort(plan, person, form, used);
}

/** With one more letter; none where no letter is left. */
function lengthened(person: PreparedPerson, form: Form, order: Sourced<"left" | "right" | "round-robin">): Form | undefined {
	const renderer = rendererOf(form.template);
	const lengths = lengthen(renderer.initials(person), form.initial, form.lengths, "value" in order ? order.value : "left");
	return lengths && { ...form, lengths, localPart: renderer.write(person, lengths) };
}

/** What is left once no step applies: numbers on this form, more digits of the citizen number, or nothing. */
function lastResort(plan: AddressPlan, person: PreparedPerson, form: Form, used: readonly number[]): Form | Numbers | undefined {
	const { exhausted } = plan.rules.person.collisions;
	const last = "value" in exhausted ? exhausted.value : "unresolved";
	if (last === "number") {
		const numbers = plan.steps.map(({ value }) => value).find((remedy) => remedy.do === "number");
		return numbersOf(numbers?.start ?? { value: 1, basis: [] }, person, form, form.lengths);
	}
	const longer = last === "more-digits" ? longerTemplates(plan)[form.longer] : undefined;
	return longer && firstForm(plan, person, longer, { used, longer: form.longer + 1, before: form });
}

function numbersOf(start: Sourced<number>, person: PreparedPerson, { template }: Form, lengths: InitialLengths): Numbers | undefined {
	return "value" in start ? { start: start.value, place: rendererOf(template).around(person, lengths) } : undefined;
}

function isNumbered({ start, place }: Numbers, localPart: string): boolean {
	const texts = place.pattern.split(PLACEHOLDER);
	const from = place.pattern.indexOf(PLACEHOLDER);
	const digits = localPart.slice(from, from + (localPart.length - texts.join("").length) / (texts.length - 1));
	return /^[0-9]+$/.test(digits) && Number(digits) >= start && putNumber(place, Number(digits)) === localPart;
}

/** What those who have a local part, living or retired, are to the person. A name that is not known counts as another one, and so does a body. */
function collisionsAt(plan: AddressPlan, person: PreparedPerson, localPart: string, directory: DirectoryIndex): readonly Collision[] {
	const others = listOf(directory.at(plan.domain, localPart)).filter((held) => !isPerson(held) || person.id === undefined || held.id !== person.id);
	return EITHER.filter((as) => others.some((held) => (isPerson(held) && isHomonym(plan, person, held)) === (as === "same-name")));
}

/** The local parts from the base form to this one. */
function wayTo(form: Form | undefined): readonly string[] {
	const way: string[] = [];
	for (let at = form; at !== undefined; at = at.before) way.unshift(at.localPart);
	return way;
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
