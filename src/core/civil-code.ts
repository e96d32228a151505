import type { ClauseRef } from "./clause.ts";
import type { DurationUnit } from "./duration.ts";

/** The Civil Code's identifier in clause references. */
export const CIVIL_CODE = "civil-code-2015";

/** A clause of the Civil Code 91/2015/QH13 that periods are counted by, in the short form that a profile uses for other instruments. */
export type CivilCodeClause = `civil-code-2015/${"147.1" | "147.2" | "148.1" | "148.2" | "148.3" | "148.4" | "148.5" | "148.6"}`;

/**
 * The clauses that set how a period of a unit is counted: where it starts, which day is its last, and that the last day ends at 24:00.
 *
 * 29 February has no corresponding day in most years; 148.4 is silent on that, and 148.3 is applied by analogy.
 */
export const COUNTED_BY: Readonly<Record<DurationUnit, readonly CivilCodeClause[]>> = {
	minutes: ["civil-code-2015/147.1"],
	hours: ["civil-code-2015/147.1"],
	days: ["civil-code-2015/147.2", "civil-code-2015/148.1", "civil-code-2015/148.6"],
	workingDays: ["civil-code-2015/147.2", "civil-code-2015/148.1", "civil-code-2015/148.6"],
	weeks: ["civil-code-2015/147.2", "civil-code-2015/148.2", "civil-code-2015/148.6"],
	months: ["civil-code-2015/147.2", "civil-code-2015/148.3", "civil-code-2015/148.6"],
	years: ["civil-code-2015/147.2", "civil-code-2015/148.4", "civil-code-2015/148.3", "civil-code-2015/148.6"],
};

/** A last day that is not worked moves the end to the end of the next working day. */
export const ROLLED_BY: CivilCodeClause = "civil-code-2015/148.5";

/** A clause of the Civil Code as a reference. */
export function civilCode(clause: CivilCodeClause): ClauseRef {
	const place = clause.slice(CIVIL_CODE.length + 1);
	return { instrument: CIVIL_CODE, article: place.slice(0, 3), clause: place.slice(4) };
}
