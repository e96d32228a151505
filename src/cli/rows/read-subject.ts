import type { DirectoryEntry, Holder, Organization, Person, Subject } from "../../address/types.ts";
import type { Finding } from "../../core/decision.ts";
import { en } from "../../messages/en.ts";
import { vi } from "../../messages/vi.ts";
import type { Profile } from "../../profile/types.ts";
import { type Columns, cellOf } from "../csv/columns.ts";
import { foldHeading } from "../csv/fold-heading.ts";
import { unmaskedDigits } from "./citizen-number.ts";
import { BODY_FACTS, isBodyName } from "./is-body-name.ts";
import { readBoolean } from "./read-boolean.ts";
import { readBirthDate, readDate } from "./read-date.ts";
import { invalidValue } from "./row-finding.ts";

/** Kinds by their names in both languages, and by their identifiers. */
const kinds = new Map(
	[vi, en].flatMap((catalogue) => Object.entries(catalogue.kinds).flatMap(([kind, name]) => [kind, name].map((text) => [foldHeading(text), kind] as const))),
);

type Facts = Record<string, string>;

/** The person or body of a row, as the list gives it. Cells that are empty are facts that are missing. */
export function readSubject(columns: Columns, cells: readonly string[]): Subject {
	return subjectOf(kindOf(columns, cells), columns, cells);
}

/** What the rules may know of a subject: a body's name where its abbreviation should stand says no abbreviation, so the fact is missing. */
export function withoutBodyNames<T extends Subject>(subject: T): T;
export function withoutBodyNames(subject: Subject): object {
	const facts: Readonly<Record<string, unknown>> = { ...subject };
	const names: readonly string[] = BODY_FACTS.filter((fact) => typeof facts[fact] === "string" && isBodyName(facts[fact]));
	return names.length === 0 ? subject : Object.fromEntries(Object.entries(facts).filter(([fact]) => !names.includes(fact)));
}

function subjectOf(kind: string | undefined, columns: Columns, cells: readonly string[]): Subject {
	const texts = factsOf(columns, cells, ["id"]);
	if (kind === undefined || kind === "person") return person(columns, cells, texts);
	const name = cellOf(columns, cells, "name") ?? cellOf(columns, cells, "given");
	return {
		kind,
		...texts,
		...factsOf(columns, cells, ["abbreviation", "parent"]),
		...(name === undefined ? {} : { name }),
		...communeType(columns, cells),
	};
}

/** A directory entry as it was read, and the cells that cannot be. */
export interface ReadEntry {
	readonly entry: DirectoryEntry;
	readonly problems: readonly Finding[];
}

/**
 * The directory entry of a row; `undefined` where it has no address. A kind that is none of the regulation's says nothing of who has the address: least of all
 * that it is a body, whose name would be no homonym's.
 */
export function readEntry({ address: rules }: Profile, columns: Columns, cells: readonly string[]): ReadEntry | undefined {
	const address = cellOf(columns, cells, "address");
	if (address === undefined) return undefined;
	const problems: Finding[] = [];
	const cell = cellOf(columns, cells, "retired");
	const retired = cell === undefined ? undefined : readBoolean(cell);
	if (cell !== undefined && retired === undefined) problems.push(invalidValue("retired", "boolean"));
	const given = kindOf(columns, cells);
	// A regulation that is silent on addresses has no kinds to choose from.
	const known = "organizations" in rules ? ["person", ...Object.keys(rules.organizations)] : [];
	const isKnown = given === undefined || known.length === 0 || known.includes(given);
	if (!isKnown) problems.push(invalidValue("kind", known));
	const kind = isKnown ? given : undefined;
	const holder = holderOf(withoutBodyNames(subjectOf(kind, columns, cells)));
	const { kind: _kind, ...facts } = holder;
	const createdOn = cellOf(columns, cells, "createdOn");
	const entry = {
		address,
		...(Object.keys(facts).length === 0 && kind === undefined ? {} : { holder: isKnown ? holder : facts }),
		...(retired === undefined ? {} : { retired }),
		...(createdOn === undefined ? {} : { createdOn: readDate(createdOn) }),
	};
	return { entry, problems };
}

/** Whether facts are of a body: their `kind` says so. */
export function isBody(subject: Subject): subject is Organization {
	return subject.kind !== undefined && subject.kind !== "person";
}

function holderOf(subject: Subject): Holder {
	if (isBody(subject)) {
		const { parent: _parent, communeType: _type, ...holder } = subject;
		return holder;
	}
	const { organization: _organization, unit: _unit, ...holder } = subject;
	return { ...holder, kind: "person" };
}

function kindOf(columns: Columns, cells: readonly string[]): string | undefined {
	const text = cellOf(columns, cells, "kind");
	return text === undefined ? undefined : (kinds.get(foldHeading(text)) ?? text);
}

function factsOf(columns: Columns, cells: readonly string[], fields: readonly string[]): Facts {
	const facts: Facts = {};
	for (const field of fields) {
		const text = cellOf(columns, cells, field);
		if (text !== undefined) facts[field] = text;
	}
	return facts;
}

function person(columns: Columns, cells: readonly string[], texts: Facts): Person {
	const birthDate = cellOf(columns, cells, "birthDate");
	return {
		...texts,
		...nameOf(columns, cells),
		...factsOf(columns, cells, ["organization", "unit", "citizenIdLast4", "citizenIdLast3"]),
		...citizenNumber(cellOf(columns, cells, "citizenId")),
		...(birthDate === undefined ? {} : { birthDate: readBirthDate(birthDate) }),
	};
}

/** A number that an earlier output masked still tells its last four digits. */
function citizenNumber(cell: string | undefined): Pick<Person, "citizenId" | "citizenIdLast4"> {
	if (cell === undefined) return {};
	const masked = unmaskedDigits(cell);
	return masked === undefined ? { citizenId: cell } : { citizenIdLast4: masked };
}

/** The name in one column, in two (family and middle names together), or in its parts. Of a name that lacks a part, none is made of the others. */
function nameOf(columns: Columns, cells: readonly string[]): Pick<Person, "fullName" | "name"> {
	const cell = (field: string): string | undefined => cellOf(columns, cells, field);
	const [family, middle, given, familyMiddle] = [cell("family"), cell("middle"), cell("given"), cell("familyMiddle")];
	if (family !== undefined && given !== undefined) return { name: { family, ...(middle === undefined ? {} : { middle }), given } };
	const fullName = cell("fullName");
	if (fullName !== undefined) return goesOn(columns, cells, fullName, familyMiddle === undefined ? given : undefined) ? {} : { fullName };
	if (familyMiddle !== undefined) return given === undefined ? {} : inTwoColumns(familyMiddle, given);
	if (family !== undefined || middle !== undefined) return {};
	const single = given ?? cell("name");
	return single === undefined ? {} : { fullName: single };
}

/**
 * Whether a name goes on in the next column: a merged heading (Họ và tên) over two columns leaves the second one without a heading, or with that of given names.
 * Of its first part alone an address would be made that is somebody else's.
 */
function goesOn({ headings, places }: Columns, cells: readonly string[], fullName: string, given: string | undefined): boolean {
	const next = Number(places.get("fullName")) + 1;
	if (headings[next]?.trim() === "" && (cells[next] ?? "").trim() !== "") return true;
	return given !== undefined && !foldHeading(fullName).endsWith(foldHeading(given));
}

/** The last syllable of a full name is the given name, so one of several syllables is told apart. */
function inTwoColumns(familyMiddle: string, given: string): Pick<Person, "fullName" | "name"> {
	if (!/[\s-]/u.test(given)) return { fullName: `${familyMiddle} ${given}` };
	const [family = "", ...middle] = familyMiddle.split(/\s+/u);
	return { name: { family, ...(middle.length === 0 ? {} : { middle: middle.join(" ") }), given } };
}

function communeType(columns: Columns, cells: readonly string[]): Pick<Organization, "communeType"> {
	const text = foldHeading(cellOf(columns, cells, "communeType") ?? "");
	return text === "phuong" || text === "xa" ? { communeType: text } : {};
}
