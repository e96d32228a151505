import { COUNTED_BY } from "../core/civil-code.ts";
import { type CivilDate, formatCivilDate, type Moment } from "../core/civil-date.ts";
import type { Decision } from "../core/decision.ts";
import { assertCount } from "../core/duration.ts";
import { openDecision, type PeriodCode, periodDecision, readDateArgument } from "./calendar-decision.ts";
import type { Calendar } from "./types.ts";
import { vietnamPublicSector } from "./vietnam-public-sector.ts";
import { compileCalendar, workingDayAfter } from "./working-days.ts";

/**
 * The n-th working day after a date.
 *
 * The date itself is never counted, worked or not (Civil Code 147.2). For n = 0 nothing is counted, so the answer is the date itself, even where it is not worked or
 * not covered. The time that an answer takes does not grow with n.
 *
 * A date that cannot be read is `deadline.invalid-date`. A count that leaves the calendar's range is `calendar.beyond-horizon`; one that depends on an unconfirmed day is
 * `calendar.unconfirmed-day`, with both dates in its parameters. All three leave the decision undetermined, without a value.
 *
 * @param date - A civil date, or an instant, of which the civil day in Vietnam is taken.
 * @param n - How many working days, 0 to 100,000.
 * @param calendar - Which days are worked; the public sector's where absent.
 * @throws TypeError or RangeError where `date` is neither text nor a `Date`, `n` is no whole number in range, or `calendar` is not valid.
 *
 * @example
 * ```ts
 * addWorkingDays("2026-08-20", 3, vietnamPublicSector).value // => "2026-08-24"
 * ```
 */
export function addWorkingDays(date: Moment, n: number, calendar: Calendar = vietnamPublicSector): Decision<CivilDate, PeriodCode> {
	assertCount(n, "n");
	const known = compileCalendar(calendar);
	const start = readDateArgument(date, "date");
	const clauses = COUNTED_BY.workingDays;
	if (!start.ok) return openDecision("deadline.invalid-date", { fact: "date", reason: start.reason, kind: typeof date }, clauses);
	if (n === 0) return periodDecision(formatCivilDate(start.day), clauses);
	const end = workingDayAfter(known, start.day, n);
	return end.ok ? periodDecision(formatCivilDate(end.value), clauses) : openDecision(end.code, end.params, clauses);
}
