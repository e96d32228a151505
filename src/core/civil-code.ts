import type { ClauseRef } from "./clause.ts";
import type { DurationUnit } from "./duration.ts";

/** Clauses of the Civil Code 91/2015/QH13 that periods are counted by. */
export type CivilCodeClause = "147.1" | "147.2" | "148.1" | "148.2" | "148.3" | "148.4" | "148.5" | "148.6";

/** The Civil Code's identifier in clause references. */
export const CIVIL_CODE = "civil-code-2015";

/**
 * The clauses that set how a period of a unit is counted: where it starts, which day is its last, and that the last day ends at 24:00.
 *
 * 29 February has no corresponding day in most years; 148.4 is silent on that, and 148.3 is applied by analogy.
 */
export const COUNTED_BY: Readonly<Record<DurationUnit, readonly CivilCodeClause[]>> = {
	minutes: ["147.1"],
	hours: ["147.1"],
	days: ["147.2", "148.1", "148.6"],
	workingDays: ["147.2", "148.1", "148.6"],
	weeks: ["147.2", "148.2", "148.6"],
	months: ["147.2", "148.3", "148.6"],
	years: ["147.2", "148.4", "148.3", "148.6"],
};

/** A clause of the Civil Code as a reference. */
export function civilCode(clause: CivilCodeClause): ClauseRef {
	return { instrument: CIVIL_CODE, article: clause.slice(0, 3), clause: clause.slice(4) };
}
