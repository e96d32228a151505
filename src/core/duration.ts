import { kindOf } from "./kind-of.ts";

/** A length of time, in exactly one unit. */
export type Duration =
	| {
			/** Run from the moment. */
			readonly minutes: number;
	  }
	| {
			/** Run from the moment. */
			readonly hours: number;
	  }
	| {
			/** Days of the calendar; the first is not counted. */
			readonly days: number;
	  }
	| {
			/** Days that are worked; the first is not counted. */
			readonly workingDays: number;
	  }
	| {
			/** Seven days each. */
			readonly weeks: number;
	  }
	| {
			/** End on the corresponding day, or on the month's last. */
			readonly months: number;
	  }
	| {
			/** End on the corresponding day; 29 February on the 28th where there is none. */
			readonly years: number;
	  };

/** The unit of a length of time. */
export type DurationUnit = "minutes" | "hours" | "days" | "workingDays" | "weeks" | "months" | "years";

/** A length of time as a unit and a number of them. */
export interface Amount {
	readonly unit: DurationUnit;
	readonly count: number;
}

/** The units that run from the moment, by the clock; all others count whole days. */
export type ClockUnit = "minutes" | "hours";

/** Whether a unit runs from the moment. */
export function isClockUnit(unit: DurationUnit): unit is ClockUnit {
	return unit === "minutes" || unit === "hours";
}

/** So much time by the clock in milliseconds. */
export function clockTime(unit: ClockUnit, count: number): number {
	return count * (unit === "hours" ? 3_600_000 : 60_000);
}

/** Keeps every sum inside what a `Date` can hold; no regulation counts that far. */
export const LARGEST_COUNT = 100_000;

const UNITS: readonly DurationUnit[] = ["minutes", "hours", "days", "workingDays", "weeks", "months", "years"];

/** Takes a length of time apart. Throws a `TypeError` or `RangeError` where it is none: a wrong call, or a wrong profile. */
export function amountOf(duration: Duration): Amount {
	if (typeof duration !== "object" || duration === null) throw new TypeError(`duration: expected an object such as { days: 15 }, got ${kindOf(duration)}`);
	const [key, ...others] = Object.keys(duration);
	const unit = UNITS.find((each) => each === key);
	if (unit === undefined || others.length > 0) throw new RangeError(`duration: expected exactly one of ${UNITS.join(", ")}`);
	const { [unit]: count }: Partial<Record<DurationUnit, unknown>> = duration;
	assertCount(count, `duration.${unit}`);
	return { unit, count };
}

/** Checks a count of days, hours and the like. */
export function assertCount(count: unknown, argument: string): asserts count is number {
	if (typeof count !== "number") throw new TypeError(`${argument}: expected a number, got ${kindOf(count)}`);
	if (!Number.isInteger(count) || count < 0 || count > LARGEST_COUNT)
		throw new RangeError(`${argument}: expected a whole number from 0 to ${LARGEST_COUNT}, got ${count}`);
}
