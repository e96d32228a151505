import { type CivilCodeClause, civilCode } from "../core/civil-code.ts";
import { type MomentReading, readMoment } from "../core/civil-date.ts";
import { type Decision, type FindingParams, freeze } from "../core/decision.ts";
import { kindOf } from "../core/kind-of.ts";
import type { CalendarCode } from "./working-days.ts";

/** What can go wrong with a question about a calendar or a period. */
export type PeriodCode = CalendarCode | "deadline.invalid-date" | "deadline.missing-fact";

/** Shared by all answers: making and freezing lists took most of the time of one. */
const NONE: readonly never[] = /* @__PURE__ */ Object.freeze([]);

/** An answer that rests on the Civil Code alone. */
export function periodDecision<Value>(value: Value, clauses: readonly CivilCodeClause[]): Decision<Value, PeriodCode> {
	return Object.freeze<Decision<Value, PeriodCode>>({ outcome: "compliant", value: freeze(value), findings: NONE, basis: civilCode(clauses), readings: NONE });
}

/** No answer: a human has to settle something first. */
export function openDecision(code: PeriodCode, params: FindingParams, clauses: readonly CivilCodeClause[]): Decision<never, PeriodCode> {
	const basis = civilCode(clauses);
	return freeze<Decision<never, PeriodCode>>({ outcome: "undetermined", findings: [{ code, level: "open", params, basis }], basis, readings: NONE });
}

/** Reads a date argument. A value that is neither text nor a `Date` is a wrong call. */
export function readDateArgument(input: unknown, argument: string): MomentReading {
	const read = readMoment(input);
	if (!read.ok && read.reason === "not-a-date" && typeof input !== "string") throw new TypeError(`${argument}: expected a date, got ${kindOf(input)}`);
	return read;
}
