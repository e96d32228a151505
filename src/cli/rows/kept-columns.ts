import type { Table } from "../csv/read-table.ts";
import { UsageError } from "../io.ts";
import type { Language } from "../texts.ts";
import { CITIZEN_NUMBER, holdsCitizenNumber, maskCitizenNumber, namesCitizenNumber } from "./citizen-number.ts";

/** The input's columns as they go into the output, with those that the command adds after them. */
export interface KeptColumns {
	readonly headings: readonly string[];
	/** A row of the output: the input's cells untouched but for whole citizen numbers, which no output shows, what was added, and cells that the header has no column for. */
	row(cells: readonly string[], added: readonly string[]): readonly string[];
	/** The cells that hold no fact, by their headings and as the output shows them: they say whose row it is. A heading that comes again gets a number. */
	others(cells: readonly string[]): Readonly<Record<string, string>>;
}

/**
 * Which of the input's columns are kept: all of them; but where the input is the command's own output, the columns that it added are written anew.
 *
 * @throws UsageError where only some of the added columns are there: they are the user's.
 */
export function keepColumns(table: Table, added: readonly string[], language: Language): KeptColumns {
	const { headings } = table.columns;
	const present = added.filter((heading) => headings.includes(heading));
	const own = present.length === added.length;
	if (present[0] !== undefined && !own) throw new UsageError(language.say("reservedColumn", { file: table.file, column: present[0] }));
	const kept = headings.flatMap((heading, place) => (own && added.includes(heading) ? [] : [{ heading, place }]));
	const { places } = table.columns;
	const citizenId = places.get("citizenId");
	const last = [places.get("citizenIdLast4"), places.get("citizenIdLast3")];
	const told = headings.map((heading, place) => place === citizenId || last.includes(place) || namesCitizenNumber(heading));
	const show = (cells: readonly string[], place: number): string => {
		const cell = cells[place] ?? "";
		return place === citizenId || (told[place] === true && holdsCitizenNumber(cell)) ? maskCitizenNumber(cell) : cell;
	};
	/** A comma without quotation marks moves the number to another column. */
	const moved = (cells: readonly string[]): readonly string[] =>
		!told.includes(true) || cells.length === headings.length ? cells : cells.map((cell) => cell.replaceAll(CITIZEN_NUMBER, maskCitizenNumber));
	const facts = new Set(places.values());
	const unknown = distinct(headings).flatMap((name, place) => (facts.has(place) ? [] : [{ name, place }]));
	return {
		headings: [...kept.map(({ heading }) => heading), ...added],
		row: (given, more) => {
			const cells = moved(given);
			return [...kept.map(({ place }) => show(cells, place)), ...more, ...cells.slice(headings.length)];
		},
		others: (given) => {
			const cells = moved(given);
			return Object.fromEntries(unknown.map(({ name, place }) => [name, show(cells, place)]));
		},
	};
}

/** The headings; one that comes again gets a number that makes it another one. */
function distinct(headings: readonly string[]): readonly string[] {
	const taken = new Set(headings);
	const numbers = new Map<string, number>();
	return headings.map((heading) => {
		let number = numbers.get(heading) ?? 1;
		if (number > 1) while (taken.has(`${heading} (${number})`)) number += 1;
		numbers.set(heading, number + 1);
		return number === 1 ? heading : `${heading} (${number})`;
	});
}
