import type { ClauseRef } from "../core/clause.ts";

/** Labels of points in the order of the Vietnamese alphabet, in which đ follows d. */
const POINTS = "aăâbcdđeêghiklmnoôơpqrstuưvxy";

/** Clauses in the order of their text: the texts as they first come up, the deciding part first, then article, clause, point and dash. */
export function citationOrder(refs: readonly ClauseRef[]): readonly ClauseRef[] {
	const instruments = [...new Set(refs.map(({ instrument }) => instrument))];
	const ranks: readonly ((ref: ClauseRef) => number)[] = [
		({ instrument }) => instruments.indexOf(instrument),
		({ part }) => (part === "decision" ? 0 : 1),
		({ article }) => labelRank(article.split(".")[0]),
		({ article }) => labelRank(article.split(".")[1]),
		({ article }) => labelRank(article.split(".")[2]),
		({ clause }) => labelRank(clause),
		({ point = "none" }) => POINTS.indexOf(point),
		({ item = 0 }) => item,
	];
	// Sorting keeps the order of equals, so what weighs most comes last.
	return ranks.reduceRight((sorted, rank) => sorted.sort((one, other) => rank(one) - rank(other)), [...refs]);
}

/** Labels are numbers; an inserted one has a letter after its number: 5a stands between 5 and 6. */
function labelRank(label: string = ""): number {
	const letter = label.replace(/[0-9]*/u, "");
	return (Number.parseInt(label, 10) || 0) + ` ${POINTS}`.indexOf(letter) / 100;
}
