import { type CivilDate, type CivilDay, formatCivilDate, formatInstant, type Moment, parseCivilDate, startOfDay, weekdayOf } from "../core/civil-date.ts";
import type { Decision } from "../core/decision.ts";
import type { Duration } from "../core/duration.ts";
import { openDecision, type PeriodCode, periodDecision } from "./calendar-decision.ts";
import { countPeriod, type PeriodOptions } from "./count-period.ts";
import type { Calendar, DayKind } from "./types.ts";
import { vietnamPublicSector } from "./vietnam-public-sector.ts";

/** A day that the count or the roll passed over, and why it is not worked. */
export interface SkippedDay {
	/** The day. */
	readonly date: CivilDate;
	/** A day of rest by its weekday, or what the calendar says of it. */
	readonly why: "rest-day" | Exclude<DayKind, "swap-working-day">;
	/** The calendar's name of it, where it has one. */
	readonly name?: string;
}

/** How a period in days, weeks, months or years was counted, step by step. */
export interface DayPeriodSteps {
	/** The day of the event, which is not counted. */
	readonly eventDay: CivilDate;
	/** The first day counted. */
	readonly firstDay: CivilDate;
	/** The last day by the calendar, before any roll. */
	readonly rawLastDay: CivilDate;
	/** Days that are not worked: those that the roll passed over, or for working days those that were not counted. */
	readonly skipped: readonly SkippedDay[];
	/** The last day. */
	readonly lastDay: CivilDate;
	/** 24:00 of the last day, as an instant: the first moment that is too late. */
	readonly endsAt: string;
}

/** How a period in minutes or hours was counted. */
export interface MomentPeriodSteps {
	/** The moment of the event, as an instant. */
	readonly startsAt: string;
	/** The last moment that is on time. */
	readonly endsAt: string;
}

/** Every step of a period. */
export type PeriodSteps = DayPeriodSteps | MomentPeriodSteps;

/**
 * How the end of a period is found: the day of the event, the first day counted, the last day by the calendar, the days passed over and why, the last day and the
 * final moment. Arguments, findings and edges are those of `endOfPeriod`, which gives the end alone.
 *
 * @param start - The event: a civil date or an instant.
 * @param duration - One of minutes, hours, days, workingDays, weeks, months, years.
 * @param options - The calendar, and whether the end rolls.
 * @throws TypeError or RangeError where an argument is of the wrong type, or the duration or the calendar is not valid.
 *
 * @example
 * ```ts
 * explainPeriod("2026-08-14", { days: 1 }, { roll: true }).value // => { eventDay: "2026-08-14", firstDay: "2026-08-15", rawLastDay: "2026-08-15", skipped: [{ date: "2026-08-15", why: "rest-day" }, { date: "2026-08-16", why: "rest-day" }], lastDay: "2026-08-17", endsAt: "2026-08-18T00:00:00+07:00" }
 * ```
 */
export function explainPeriod(start: Moment, duration: Duration, options: PeriodOptions = {}): Decision<PeriodSteps, PeriodCode> {
	const period = countPeriod(start, duration, options);
	if (period.kind === "none") return openDecision(period.code, period.params, period.clauses);
	if (period.kind === "moment") return periodDecision({ startsAt: formatInstant(period.startMs), endsAt: formatInstant(period.endMs) }, period.clauses);
	const { event, rawLastDay, lastDay, workingDays } = period;
	const steps: DayPeriodSteps = {
		eventDay: formatCivilDate(event),
		firstDay: formatCivilDate(event + 1),
		rawLastDay: formatCivilDate(rawLastDay),
		skipped: skippedDays(options.calendar ?? vietnamPublicSector, workingDays ? event + 1 : rawLastDay, lastDay),
		lastDay: formatCivilDate(lastDay),
		endsAt: formatInstant(startOfDay(lastDay + 1)),
	};
	return periodDecision(steps, period.clauses);
}

/** The days that are not worked, from one day to the day before another. */
function skippedDays(calendar: Calendar, from: CivilDay, until: CivilDay): readonly SkippedDay[] {
	const known = new Map(calendar.days.filter(({ status }) => status !== "unconfirmed").map((entry) => [parseCivilDate(entry.date), entry]));
	const skipped: SkippedDay[] = [];
	for (let day = from; day < until; day += 1) {
		const entry = known.get(day);
		const date = formatCivilDate(day);
		if (entry === undefined) {
			if (calendar.restWeekdays.includes(weekdayOf(day))) skipped.push({ date, why: "rest-day" });
		} else if (entry.kind !== "swap-working-day") skipped.push({ date, why: entry.kind, name: entry.name });
	}
	return skipped;
}
