import { type CivilCodeClause, COUNTED_BY, ROLLED_AND_COUNTED_BY } from "../core/civil-code.ts";
import type { CivilDay, Moment } from "../core/civil-date.ts";
import type { FindingParams } from "../core/decision.ts";
import { amountOf, clockTime, type Duration, isClockUnit } from "../core/duration.ts";
import { kindOf } from "../core/kind-of.ts";
import { lastDayOf } from "../core/period.ts";
import { type PeriodCode, readDateArgument } from "./calendar-decision.ts";
import type { Calendar } from "./types.ts";
import { vietnamPublicSector } from "./vietnam-public-sector.ts";
import { compileCalendar, workingDayAfter, workingDayFrom } from "./working-days.ts";

/** How the end of a period is found. */
export interface PeriodOptions {
	/** Which days are worked, for working days and for a roll; the public sector's where absent. */
	readonly calendar?: Calendar;
	/** Whether a last day that is not worked moves the end to the next working day, as it does for a time limit (Civil Code 148.5). No by default. */
	readonly roll?: boolean;
}

/** A period as counted, or why it cannot be. */
export type CountedPeriod = { readonly clauses: readonly CivilCodeClause[] } & (
	| { readonly kind: "days"; readonly event: CivilDay; readonly rawLastDay: CivilDay; readonly lastDay: CivilDay; readonly workingDays: boolean }
	| { readonly kind: "moment"; readonly startMs: number; readonly endMs: number }
	| { readonly kind: "none"; readonly code: PeriodCode; readonly params: FindingParams }
);

/** Counts a period by the Civil Code. Throws where the call is wrong. */
export function countPeriod(start: Moment, duration: Duration, options: PeriodOptions): CountedPeriod {
	const { unit, count } = amountOf(duration);
	const { calendar = vietnamPublicSector, roll = false } = optionsOf(options);
	const known = compileCalendar(calendar);
	const from = readDateArgument(start, "start");
	const rolls = roll && !isClockUnit(unit) && unit !== "workingDays";
	const clauses = rolls ? ROLLED_AND_COUNTED_BY[unit] : COUNTED_BY[unit];
	if (!from.ok) return { kind: "none", code: "deadline.invalid-date", params: { fact: "start", reason: from.reason, kind: typeof start }, clauses };
	const event = from.day;
	if (isClockUnit(unit)) {
		if (from.kind === "date") return { kind: "none", code: "deadline.missing-fact", params: { fact: "start", needs: "time" }, clauses };
		return { kind: "moment", startMs: from.ms, endMs: from.ms + clockTime(unit, count), clauses };
	}
	if (unit === "workingDays") {
		const end = count === 0 ? { ok: true as const, value: event } : workingDayAfter(known, event, count);
		if (!end.ok) return { kind: "none", code: end.code, params: end.params, clauses };
		return { kind: "days", event, rawLastDay: end.value, lastDay: end.value, workingDays: true, clauses };
	}
	const rawLastDay = lastDayOf(event, { unit, count });
	if (!rolls) return { kind: "days", event, rawLastDay, lastDay: rawLastDay, workingDays: false, clauses };
	const end = workingDayFrom(known, rawLastDay);
	if (!end.ok) return { kind: "none", code: end.code, params: end.params, clauses };
	return { kind: "days", event, rawLastDay, lastDay: end.value, workingDays: false, clauses };
}

function optionsOf(options: unknown): PeriodOptions {
	if (typeof options !== "object" || options === null) throw new TypeError(`options: expected an object, got ${kindOf(options)}`);
	const { roll }: { readonly roll?: unknown } = options;
	if (roll !== undefined && typeof roll !== "boolean") throw new TypeError(`options.roll: expected true or false, got ${kindOf(roll)}`);
	return options;
}
