import { type CivilCodeClause, civilCode } from "../core/civil-code.ts";
import { type MomentReading, readMoment } from "../core/civil-date.ts";
import { type Decision, type FindingParams, freeze } from "../core/decision.ts";
import { kindOf } from "../core/duration.ts";
import type { CalendarCode } from "./working-days.ts";

/** What can go wrong with a question about a calendar or a period. */
export type PeriodCode = CalendarCode | "deadline.invalid-date" | "deadline.missing-fact";

/** An answer that rests on the Civil Code alone. */
export function periodDecision<Value>(value: Value, clauses: readonly CivilCodeClause[]): Decision<Value, PeriodCode> {
	return freeze<Decision<Value, PeriodCode>>({ outcome: "compliant", value, findings: [], basis: clauses.map(civilCode), readings: [] });
}

/** No answer: a human has to settle something first. */
export function openDecision(code: PeriodCode, params: FindingParams, clauses: readonly CivilCodeClause[]): Decision<never, PeriodCode> {
	const basis = clauses.map(civilCode);
	return freeze<Decision<never, PeriodCode>>({ outcome: "undetermined", findings: [{ code, level: "open", params, basis }], basis, readings: [] });
}

/** Reads a date argument. A value that is neither text nor a `Date` is a wrong call. */
export function readDateArgument(input: unknown, argument: string): MomentReading {
	const read = readMoment(input);
	if (!read.ok && read.reason === "not-a-date" && typeof input !== "string") throw new TypeError(`${argument}: expected a date, got ${kindOf(input)}`);
	return read;
}
