import type { Reading } from "../profile/types.ts";

/** Where a reading makes a difference, as JSON pointers: each option puts the same value at all of them. */
type Pointers = readonly string[];
/** What may stand there: a text that names the option as well, or a name and a value. */
type Option = string | readonly [name: string, value: unknown];
/** A reading in a row, the default first. */
type Row = readonly [id: string, clauses: readonly string[], at: Pointers, standard: Option, ...others: readonly Option[]];

/** The readings of a regulation, as nearly all of them can be written; those whose options differ in more than one value are given whole. */
export function readingsOf(rows: readonly (Row | Reading)[]): readonly Reading[] {
	return rows.map((row) => {
		if ("id" in row) return row;
		const [id, clauses, pointers, ...options] = row;
		const named = options.map((option) => (typeof option === "string" ? ([option, option] as const) : option));
		const [[selected] = [""]] = named;
		return {
			id,
			clauses,
			default: selected,
			selected,
			options: Object.fromEntries(named.map(([name, value]) => [name, Object.fromEntries(pointers.map((pointer) => [pointer, value]))])),
		};
	});
}
