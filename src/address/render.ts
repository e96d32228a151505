import type { AddressPart, AddressTemplate } from "../profile/types.ts";
import type { FoldedName } from "./folded-name.ts";
import type { InitialLengths } from "./initials.ts";
import { type NumberPlace, PLACEHOLDER } from "./numbering.ts";

/** A person's facts, ready to be written into an address. */
export interface PreparedPerson {
	readonly id: string | undefined;
	readonly name: FoldedName;
	/** Local part of the organisation that the address names. */
	readonly organization: string | undefined;
	readonly unit: string | undefined;
	/** The last digits of the citizen number, as many as are known. */
	readonly digits: string;
	readonly birth: { readonly year: string; readonly month: string; readonly day: string } | undefined;
}

/** A number with at least so many digits. */
export function writeNumber(number: number, digits: number): string {
	return digits === 1 ? String(number) : String(number).padStart(digits, "0");
}

/** A local part with its number. */
export function putNumber({ pattern, digits }: NumberPlace, number: number): string {
	return pattern.replaceAll(PLACEHOLDER, writeNumber(number, digits));
}

/** Part of a template: names with the separators between them, or something else. */
type Run = { readonly names: AddressTemplate } | { readonly fact: AddressPart };

const ONLY_SEPARATORS = /^[._-]+$/;

/**
 * Writes local parts by one template. A separator that stands between parts, of which one is empty (a name of one syllable has no family name), is left out.
 *
 * The facts that the template needs must be there: `preparePerson` sees to it.
 */
export class Renderer {
	readonly template: AddressTemplate;
	readonly #runs: readonly Run[];
	/** Least digits of the number; `undefined` where the template has no place for one. */
	readonly #ordinalDigits: number | undefined;

	constructor(template: AddressTemplate) {
		this.template = template;
		this.#runs = runsOf(template);
		const ordinal = template.find(({ part }) => part === "ordinal");
		this.#ordinalDigits = ordinal?.part === "ordinal" ? (ordinal.digits ?? 1) : undefined;
	}

	/** @param lengths - Letters of each initial; one each where absent. */
	write(person: PreparedPerson, lengths: InitialLengths | undefined): string {
		return this.#compose(person, lengths, "");
	}

	/** What stands around the number that tells homonyms apart; it goes to the end where the template has no place for it. */
	around(person: PreparedPerson, lengths: InitialLengths | undefined): NumberPlace {
		return { pattern: this.#compose(person, lengths, PLACEHOLDER), digits: this.#ordinalDigits ?? 1 };
	}

	#compose(person: PreparedPerson, lengths: InitialLengths | undefined, ordinal: string): string {
		let text = "";
		let separator = "";
		let initial = 0;
		for (const run of this.#runs) {
			let piece: string;
			if ("names" in run) {
				piece =
					lengths === undefined
						? person.name.written(run, (name) => writeNames(run.names, name, undefined, 0))
						: writeNames(run.names, person.name, lengths, initial);
				if (lengths !== undefined) initial += initialsOf(run.names, person.name).length;
			} else if (run.fact.part !== "literal") piece = writeFact(run.fact, person, ordinal);
			else if (ONLY_SEPARATORS.test(run.fact.text)) {
				separator = run.fact.text;
				continue;
			} else piece = run.fact.text;
			if (piece === "") continue;
			text += text === "" || ONLY_SEPARATORS.test(text.slice(-1)) ? piece : separator + piece;
			separator = "";
		}
		return this.#ordinalDigits === undefined ? text + ordinal : text;
	}

	/** The syllables that are written by their initials, in the order of the template. */
	initials(person: PreparedPerson): readonly string[] {
		return initialsOf(this.template, person.name);
	}
}

const renderers = /* @__PURE__ */ new WeakMap<AddressTemplate, Renderer>();

/** What each of the parts comes to: what an address that people settle must contain. */
export function contentsOf(parts: AddressTemplate, person: PreparedPerson): readonly string[] {
	return parts.map((part) => new Renderer([part]).write(person, undefined)).filter((text) => text !== "");
}

/** The renderer of a template, made once. */
export function rendererOf(template: AddressTemplate): Renderer {
	const known = renderers.get(template) ?? new Renderer(template);
	renderers.set(template, known);
	return known;
}

/** Names stand in one run as long as their initials follow each other, so that letters are counted over all of them. */
function runsOf(template: AddressTemplate): readonly Run[] {
	const first = template.findIndex(isName);
	const last = template.findLastIndex(isName);
	const between = template.slice(first, last + 1);
	if (first === -1) return template.map((fact) => ({ fact }));
	if (!between.every((part) => isName(part) || (part.part === "literal" && ONLY_SEPARATORS.test(part.text))))
		return template.map((part) => (isName(part) ? { names: [part] } : { fact: part }));
	return [...template.slice(0, first).map((fact) => ({ fact })), { names: between }, ...template.slice(last + 1).map((fact) => ({ fact }))];
}

function isName(part: AddressPart): part is Extract<AddressPart, { part: "family" | "middle" | "given" }> {
	return part.part === "family" || part.part === "middle" || part.part === "given";
}

function initialsOf(template: AddressTemplate, name: FoldedName): readonly string[] {
	return template.flatMap((part) => (isName(part) && part.form === "initials" ? name[part.part] : []));
}

function writeNames(names: AddressTemplate, name: FoldedName, lengths: InitialLengths | undefined, firstInitial: number): string {
	let text = "";
	let separator = "";
	let initial = firstInitial;
	for (const part of names) {
		if (part.part === "literal") separator = text === "" ? "" : part.text;
		if (!isName(part)) continue;
		for (const syllable of name[part.part]) {
			text += separator + (part.form === "full" ? syllable : syllable.slice(0, lengths?.[initial++] ?? 1));
			separator = part.separator ?? "";
		}
		if (name[part.part].length > 0) separator = "";
	}
	return text;
}

function writeFact(part: AddressPart, person: PreparedPerson, ordinal: string): string {
	switch (part.part) {
		case "ordinal":
			return ordinal === "" ? "" : `${part.separator ?? ""}${ordinal}`;
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
			throw new TypeError(`profile: ${part.part} is no part of a person's address`);
	}
}
