import type { AddressPart, AddressTemplate } from "../profile/types.ts";
import type { InitialLengths } from "./initials.ts";

/** A person's facts, ready to be written into an address. */
export interface PreparedPerson {
	readonly id: string | undefined;
	readonly family: readonly string[];
	readonly middle: readonly string[];
	readonly given: readonly string[];
	/** The unaccented name: equal for homonyms. */
	readonly nameKey: string;
	/** Local part of the organisation that the address names. */
	readonly organization: string | undefined;
	readonly unit: string | undefined;
	/** The last digits of the citizen number, as many as are known. */
	readonly digits: string;
	readonly birth: { readonly year: string; readonly month: string; readonly day: string } | undefined;
}

/** What varies between the forms of one person's address. */
export interface Variation {
	readonly lengths?: InitialLengths | undefined;
	readonly ordinal?: number | undefined;
}

const ONLY_SEPARATORS = /^[._-]+$/;

/**
 * Writes a person's local part. A separator that stands between parts, of which one is empty (a name of one syllable has no family name), is left out.
 *
 * The facts that the template needs must be there: `preparePerson` sees to it.
 */
export function renderPerson(template: AddressTemplate, person: PreparedPerson, { lengths, ordinal }: Variation): string {
	let text = "";
	let initial = 0;
	for (const part of template) {
		switch (part.part) {
			case "literal":
				text = text === "" && ONLY_SEPARATORS.test(part.text) ? text : joinLiteral(text, part.text);
				break;
			case "family":
			case "middle":
			case "given": {
				const syllables = person[part.part];
				const separator = part.separator ?? "";
				for (let index = 0; index < syllables.length; index++) {
					const syllable = syllables[index] ?? "";
					if (index > 0) text += separator;
					text += part.form === "full" ? syllable : syllable.slice(0, lengths?.[initial++] ?? 1);
				}
				break;
			}
			default:
				text += renderFact(part, person, ordinal);
		}
	}
	return text;
}

/** Two separators in a row stand where a name part is empty: one of them goes. */
function joinLiteral(text: string, literal: string): string {
	return ONLY_SEPARATORS.test(literal) && ONLY_SEPARATORS.test(text.slice(-1)) ? text : text + literal;
}

function renderFact(part: AddressPart, person: PreparedPerson, ordinal: number | undefined): string {
	switch (part.part) {
		case "ordinal":
			return ordinal === undefined ? "" : `${part.separator ?? ""}${String(ordinal).padStart(part.digits ?? 1, "0")}`;
		case "citizen-id":
			return person.digits.slice(-part.last);
		case "birth-year":
			return person.birth?.year.slice(-part.digits) ?? "";
		case "birth-month":
			return person.birth?.month ?? "";
		case "birth-day":
			return person.birth?.day ?? "";
		case "organization":
			return person.organization ?? "";
		case "unit":
			return person.unit ?? "";
		default:
			return "";
	}
}

/** The syllables that the template writes by their initials, in the order of the template. */
export function initialSyllables(template: AddressTemplate, person: PreparedPerson): readonly string[] {
	return template.flatMap((part) =>
		(part.part === "family" || part.part === "middle" || part.part === "given") && part.form === "initials" ? person[part.part] : [],
	);
}
