import { type CivilDay, civilDay, daysInMonth, partsOf } from "./civil-date.ts";

/**
 * The corresponding day so many months later, or the last day of that month where it has no such day (Civil Code 148.3, 148.4; 29 February by analogy).
 *
 * Months are added once, from the start; adding them one by one would lose days for good.
 */
export function addMonths(day: CivilDay, months: number): CivilDay {
	const start = partsOf(day);
	const counted = start.year * 12 + start.month - 1 + months;
	const year = Math.floor(counted / 12);
	const month = counted - year * 12 + 1;
	return civilDay(year, month, Math.min(start.dayOfMonth, daysInMonth(year, month)));
}
