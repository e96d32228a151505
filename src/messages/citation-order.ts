import type { ClauseRef } from "../core/clause.ts";

/** Labels of points in the order of the Vietnamese alphabet, in which đ follows d. */
const POINTS = "aăâbcdđeêghiklmnoôơpqrstuưvxy";

/** Clauses in the order of their text: the texts as they first come up, the deciding part first, then article, clause, point and dash. */
export function citationOrder(refs: readonly ClauseRef[]): readonly ClauseRef[] {
	const instruments = [...new Set(refs.map(({ instrument }) => instrument))];
	const ranked = refs.map((ref) => ({ ref, rank: [instruments.indexOf(ref.instrument), ref.part === "decision" ? 0 : 1, ...placeRank(ref)] }));
	return ranked.sort((one, other) => compare(one.rank, other.rank)).map(({ ref }) => ref);
}

function placeRank({ article, clause, point, item }: ClauseRef): readonly number[] {
	const parts = article.split(".").map(Number);
	return [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0, Number(clause ?? 0), point === undefined ? -1 : POINTS.indexOf(point), item ?? 0];
}

function compare(one: readonly number[], other: readonly number[]): number {
	for (const [index, rank] of one.entries()) {
		const difference = rank - (other[index] ?? 0);
		if (difference !== 0 && !Number.isNaN(difference)) return difference;
	}
	return 0;
}
