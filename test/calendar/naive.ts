import type { Calendar } from "../../src/calendar/types.ts";

/*
 * Time counted a second way: day by day, on written dates, without any of the library's arithmetic.
 */

const DAY = 86_400_000;

/** The next date. */
export function dayAfter(date: string): string {
	return new Date(Date.parse(date) + DAY).toISOString().slice(0, 10);
}

/** Every date from one to another, both included. */
export function datesBetween(from: string, to: string): string[] {
	const dates: string[] = [];
	for (let date = from; date <= to; date = dayAfter(date)) dates.push(date);
	return dates;
}

/** Whether a date is worked: by its entry, unconfirmed ones only where they are to be counted, otherwise by its weekday. */
export function naiveWorks(calendar: Calendar, date: string, countUnconfirmed: boolean): boolean | undefined {
	if (date < calendar.coversFrom || date > calendar.coversTo) return undefined;
	for (const entry of calendar.days) {
		if (entry.date === date && (entry.status !== "unconfirmed" || countUnconfirmed)) return entry.works;
	}
	const weekday = new Date(Date.parse(date)).getUTCDay();
	return !calendar.restWeekdays.includes(weekday === 0 ? 7 : weekday);
}

/** Ends of the first to the n-th working day after a date; shorter where the calendar ends. */
export function naiveWorkingDays(works: ReadonlyMap<string, boolean>, date: string, n: number): string[] {
	const found: string[] = [];
	let at = date;
	while (found.length < n) {
		at = dayAfter(at);
		const worked = works.get(at);
		if (worked === undefined) break;
		if (worked) found.push(at);
	}
	return found;
}

/** Which dates are worked, for all that a calendar covers. */
export function naiveTable(calendar: Calendar, countUnconfirmed: boolean): ReadonlyMap<string, boolean> {
	return new Map(datesBetween(calendar.coversFrom, calendar.coversTo).map((date) => [date, naiveWorks(calendar, date, countUnconfirmed) === true]));
}

/** The date itself where it is worked, otherwise the first worked one after it. */
export function naiveRoll(works: ReadonlyMap<string, boolean>, date: string): string | undefined {
	let at = date;
	while (works.get(at) === false) at = dayAfter(at);
	return works.has(at) ? at : undefined;
}

/** The same day of a later month, or the last day that the month has. */
export function naiveMonths(date: string, months: number): string {
	let [year = 0, month = 0, day = 0] = date.split("-").map(Number);
	for (let step = 0; step < months; step += 1) {
		month += 1;
		if (month === 13) [year, month] = [year + 1, 1];
	}
	for (; day > 0; day -= 1) {
		const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
		const time = Date.parse(`${text}T00:00:00Z`);
		if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text)) return text;
	}
	throw new RangeError(`${date} + ${months} months is past the year 9999`);
}
