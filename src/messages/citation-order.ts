import type { ClauseRef } from "../core/clause.ts";

/** Labels of points in the order of the Vietnamese alphabet, in which đ follows d. */
const POINTS = "aăâbcdđeêghiklmnoôơpqrstuưvxy";

/** Clauses in the order of their text: the texts as they first come up, the deciding part first, then article, clause, point and dash. */
export function citationOrder(refs: readonly ClauseRef[]): readonly ClauseRef[] {
	const instruments = [...new Set(refs.map(({ instrument }) => instrument))];
	return refs
		.map((ref) => ({ ref, place: placeOf(ref, instruments) }))
		.sort(({ place: one }, { place: other }) => one.map((rank, depth) => rank - (other[depth] ?? 0)).find((difference) => difference !== 0) ?? 0)
		.map(({ ref }) => ref);
}

/** Where a clause stands, what weighs most first; as many numbers for each. */
function placeOf({ instrument, part, article, clause, point, item = 0 }: ClauseRef, instruments: readonly string[]): readonly number[] {
	const [first, second, third] = article.split(".");
	return [
		instruments.indexOf(instrument),
		part === "decision" ? 0 : 1,
		...[first, second, third, clause].map((label) => labelRank(label)),
		point === undefined ? -1 : POINTS.indexOf(point),
		item,
	];
}

/** Labels are numbers; an inserted one has a letter after its number: 5a stands between 5 and 6. */
function labelRank(label: string = ""): number {
	const letter = label.replace(/^[0-9]*/u, "").charAt(0);
	return (Number.parseInt(label, 10) || 0) + ` ${POINTS}`.indexOf(letter) / 100;
}
