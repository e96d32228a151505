import type { ClauseRef } from "./clause.ts";
import { freeze } from "./decision.ts";
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

/** The same for a period whose last day is moved where it is not worked. */
export const ROLLED_AND_COUNTED_BY: Readonly<Record<"days" | "weeks" | "months" | "years", readonly CivilCodeClause[]>> = /* @__PURE__ */ rolled(COUNTED_BY);

function rolled({ days, weeks, months, years }: typeof COUNTED_BY): typeof ROLLED_AND_COUNTED_BY {
	return { days: [...days, ROLLED_BY], weeks: [...weeks, ROLLED_BY], months: [...months, ROLLED_BY], years: [...years, ROLLED_BY] };
}

const references = /* @__PURE__ */ new WeakMap<readonly CivilCodeClause[], readonly ClauseRef[]>();

/** Clauses of the Civil Code as frozen references, made once for each list. */
export function civilCode(clauses: readonly CivilCodeClause[]): readonly ClauseRef[] {
	let refs = references.get(clauses);
	if (refs === undefined) {
		refs = freeze(clauses.map(reference));
		references.set(clauses, refs);
	}
	return refs;
}

function reference(clause: CivilCodeClause): ClauseRef {
	const place = clause.slice(CIVIL_CODE.length + 1);
	return { instrument: CIVIL_CODE, article: place.slice(0, 3), clause: place.slice(4) };
}
