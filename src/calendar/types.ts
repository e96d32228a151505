import type { CivilDate } from "../core/civil-date.ts";

/**
 * Why a day is not what its weekday says.
 *
 * - `holiday`: a day off by law;
 * - `compensatory`: a day off for a holiday that fell on a day of rest;
 * - `swap-day-off`: a working day that is taken off and made up for on another day;
 * - `swap-working-day`: a day of rest that is worked instead.
 */
export type DayKind = "holiday" | "compensatory" | "swap-day-off" | "swap-working-day";

/**
 * How sure a day is.
 *
 * - `announced`: decided by the authority; `computed`: follows from the law; both are counted;
 * - `unconfirmed`: not counted, and where counting it would change an answer, no answer is given.
 */
export type DayStatus = "announced" | "computed" | "unconfirmed";

/** One day that is not what its weekday says. */
export interface CalendarDay {
	/** The day. */
	readonly date: CivilDate;
	/** Whether it is worked. */
	readonly works: boolean;
	/** Why it is not what its weekday says. */
	readonly kind: DayKind;
	/** How sure it is. */
	readonly status: DayStatus;
	/** Where it was announced, or what it follows from. */
	readonly source: string;
	/** What it is called. */
	readonly name: string;
}

/** Times of a day, from and to, as `HH:MM`; `24:00` is the end of the day. In order, without overlaps. */
export type DayHours = readonly (readonly [from: string, to: string])[];

/** Office hours by day of the week (`"1"` for Monday to `"7"` for Sunday); `default` for worked days that have none of their own, such as a swapped Saturday. */
export interface OfficeHours {
	/** Monday. */
	readonly "1"?: DayHours;
	/** Tuesday. */
	readonly "2"?: DayHours;
	/** Wednesday. */
	readonly "3"?: DayHours;
	/** Thursday. */
	readonly "4"?: DayHours;
	/** Friday. */
	readonly "5"?: DayHours;
	/** Saturday. */
	readonly "6"?: DayHours;
	/** Sunday. */
	readonly "7"?: DayHours;
	/** Worked days that have no hours of their own. */
	readonly default?: DayHours;
}

/**
 * Which days are worked: plain data. All days of rest and of work from `coversFrom` to `coversTo`, both included, are known; nothing is known of any other day.
 *
 * Treat a calendar as immutable: the functions remember what they derived from it.
 */
export interface Calendar {
	/** Names the calendar in findings. */
	readonly id: string;
	/** The first day of which everything is known. */
	readonly coversFrom: CivilDate;
	/** The last day of which everything is known. */
	readonly coversTo: CivilDate;
	/** Days of the week that are not worked: 1 for Monday to 7 for Sunday. */
	readonly restWeekdays: readonly number[];
	/** The exceptions, each date once, in any order. */
	readonly days: readonly CalendarDay[];
	/** Office hours, for limits that run in them only. */
	readonly hours?: OfficeHours;
}
