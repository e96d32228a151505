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
 * - `unconfirmed`: not counted, and where counting it would change an answer, there is none.
 */
export type DayStatus = "announced" | "computed" | "unconfirmed";

/** One day that is not what its weekday says. */
export interface CalendarDay {
	readonly date: CivilDate;
	/** Whether it is worked. */
	readonly works: boolean;
	readonly kind: DayKind;
	readonly status: DayStatus;
	/** Where it was announced, or what it follows from. */
	readonly source: string;
	readonly name: string;
}

/** Times of a day, from and to, as `HH:MM`; `24:00` is the end of the day. In order, without overlaps. */
export type DayHours = readonly (readonly [from: string, to: string])[];

/** Office hours by day of the week (`"1"` for Monday to `"7"` for Sunday); `default` for worked days that have none of their own, such as a swapped Saturday. */
export interface OfficeHours {
	readonly "1"?: DayHours;
	readonly "2"?: DayHours;
	readonly "3"?: DayHours;
	readonly "4"?: DayHours;
	readonly "5"?: DayHours;
	readonly "6"?: DayHours;
	readonly "7"?: DayHours;
	readonly default?: DayHours;
}

/**
 * Which days are worked: plain data. All days of rest and of work from `coversFrom` to `coversTo`, both included, are known; nothing is known of any other day.
 *
 * Treat a calendar as immutable: the functions remember what they derived from it.
 */
export interface Calendar {
	readonly id: string;
	readonly coversFrom: CivilDate;
	readonly coversTo: CivilDate;
	/** Days of the week that are not worked: 1 for Monday to 7 for Sunday. */
	readonly restWeekdays: readonly number[];
	/** The exceptions, each date once, in any order. */
	readonly days: readonly CalendarDay[];
	/** Office hours, for limits that run in them only. */
	readonly hours?: OfficeHours;
}
