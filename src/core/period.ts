import { addMonths } from "./add-months.ts";
import type { CivilDay } from "./civil-date.ts";
import type { Amount } from "./duration.ts";

/**
 * The last day of a period by the calendar, before any roll: the day of the event is not counted (Civil Code 147.2), and a period of months or years ends on
 * the corresponding day (148.3, 148.4).
 *
 * A span of hours that is only known to start on a day is over, at the latest, when as many whole days have passed.
 *
 * @param event - The day of the event that starts the period.
 * @param amount - How long it is, in any unit but working days, which only a calendar can count.
 */
export function lastDayOf(event: CivilDay, { unit, count }: Amount & { readonly unit: Exclude<Amount["unit"], "workingDays"> }): CivilDay {
	if (unit === "months") return addMonths(event, count);
	if (unit === "years") return addMonths(event, count * 12);
	if (unit === "days") return event + count;
	if (unit === "weeks") return event + count * 7;
	return event + Math.ceil(unit === "hours" ? count / 24 : count / 1440);
}
