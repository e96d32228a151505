import { type CivilDate, formatCivilDate, formatInstant, type Moment } from "../core/civil-date.ts";
import type { Decision } from "../core/decision.ts";
import type { Duration } from "../core/duration.ts";
import { openDecision, type PeriodCode, periodDecision } from "./calendar-decision.ts";
import { countPeriod, type PeriodOptions } from "./count-period.ts";

/**
 * The last day of a period by the Civil Code (Articles 147 and 148); it ends at 24:00 of that day.
 *
 * The day of the event is not counted. Months and years are added once and end on the corresponding day, or on the month's last day where it has no such day:
 * one month from 31 January ends on 28 or 29 February. With `roll`, a last day that is not worked moves the end to the next working day; working days never need
 * that. Minutes and hours run from the moment: `start` must then have a time, and the value is the final moment at Vietnam's offset.
 *
 * Undetermined, without a value: a start that cannot be read as a date (`deadline.invalid-date`), hours from a date without a time (`deadline.missing-fact`), a day outside the
 * calendar (`calendar.beyond-horizon`), an end that depends on an unconfirmed day (`calendar.unconfirmed-day`). `explainPeriod` gives each step.
 *
 * @param start - The event: a civil date, or an instant, of which the civil day in Vietnam is taken.
 * @param duration - One of minutes, hours, days, workingDays, weeks, months, years: a whole number from 0 to 100,000.
 * @param options - The calendar (the public sector's where absent), and whether the end rolls (no by default).
 * @throws TypeError or RangeError where an argument is of the wrong type, or the duration or the calendar is not valid.
 *
 * @example
 * ```ts
 * endOfPeriod("2026-02-15", { months: 6 }).value // => "2026-08-15"
 * ```
 */
export function endOfPeriod(start: Moment, duration: Duration, options: PeriodOptions = {}): Decision<CivilDate, PeriodCode> {
	const period = countPeriod(start, duration, options);
	if (period.kind === "none") return openDecision(period.code, period.params, period.clauses);
	return periodDecision(period.kind === "moment" ? formatInstant(period.endMs) : formatCivilDate(period.lastDay), period.clauses);
}
