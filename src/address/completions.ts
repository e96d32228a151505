import type { AddressPart, AddressTemplate } from "../profile/types.ts";
import { citizenFact } from "./person-facts.ts";
import type { AddressPlan } from "./plan.ts";
import { longerTemplates, templatesOf } from "./read-form.ts";
import type { PreparedPerson } from "./render.ts";
import type { ParsedAddress } from "./types.ts";

/** A person's facts, with what an address shows in the place of those that are not known: in each way in which its digits can be meant. */
export function completions(plan: AddressPlan, person: PreparedPerson, { organization, unit, digits }: ParsedAddress): readonly PreparedPerson[] {
	const known = { ...person, organization: person.organization ?? organization, unit: person.unit ?? unit };
	if (digits === undefined) return [known];
	return [...templatesOf(plan), ...longerTemplates(plan)].flatMap((template) => {
		const shown = readDigits(template, digits);
		if (shown === undefined) return [];
		return { ...known, digits: shown.citizen.endsWith(person.digits) ? shown.citizen : person.digits, birth: person.birth ?? shown.birth };
	});
}

/** The fact that is known of the one and not of the other. */
export function shownFact(person: PreparedPerson, whole: PreparedPerson): string {
	for (const fact of ["organization", "unit"] as const) if (person[fact] !== whole[fact]) return fact;
	return person.birth === whole.birth ? citizenFact(whole.digits.length) : "birthDate";
}

/** What digits mean that a template has written; `undefined` where it writes more of them, or fewer. */
function readDigits(template: AddressTemplate, digits: string): { readonly citizen: string; readonly birth: PreparedPerson["birth"] } | undefined {
	const texts = { year: "", month: "", day: "", citizen: "" };
	let from = 0;
	for (const part of template) {
		const [fact, count] = digitsOf(part);
		if (fact === undefined) continue;
		texts[fact] = digits.slice(from, from + count);
		from += count;
	}
	const { citizen, ...birth } = texts;
	if (from !== digits.length) return undefined;
	return { citizen, birth: citizen.length === from ? undefined : birth };
}

function digitsOf(part: AddressPart): readonly ["year" | "month" | "day" | "citizen", number] | readonly [undefined] {
	switch (part.part) {
		case "citizen-id":
			return ["citizen", part.last];
		case "birth-year":
			return ["year", part.digits];
		case "birth-month":
			return ["month", part.digits];
		case "birth-day":
			return ["day", part.digits];
		default:
			return [undefined];
	}
}
