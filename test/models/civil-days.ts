/*
 * Time as the two texts and the Civil Code count it, one day after the other (Articles 147 and 148). No arithmetic but "the next day".
 */
import { vietnamPublicSector } from "../../src/index.ts";

const DAY_LENGTH = 86_400_000;

/** The day after a written date. */
export const nextDay = (date: string): string => new Date(Date.parse(`${date}T00:00:00Z`) + DAY_LENGTH).toISOString().slice(0, 10);

/** So many days after a date. The first day is not counted (147.2): one day after the 1st ends with the 2nd. */
export function daysAfter(date: string, days: number): string {
	let end = date;
	for (let counted = 0; counted < days; counted += 1) end = nextDay(end);
	return end;
}

/** The corresponding day of the last month, or that month's last day (148.3, 148.4): walk until the month is reached, then on while the month and the day allow. */
export function monthsAfter(date: string, months: number): string {
	const monthOf = (written: string): number => Number(written.slice(0, 4)) * 12 + Number(written.slice(5, 7));
	const wanted = monthOf(date) + months;
	let end = date;
	while (monthOf(end) < wanted) end = nextDay(end);
	while (end.slice(8) < date.slice(8) && monthOf(nextDay(end)) === wanted) end = nextDay(end);
	return end;
}

/** Whether a day is worked, counting or not counting the unconfirmed day off; `undefined` where nobody knows. */
export function worked(date: string, countUnconfirmed: boolean): boolean | undefined {
	if (date < "2024-01-01" || date > "2026-12-31") return undefined;
	const row = vietnamPublicSector.days.find((day) => day.date === date && (countUnconfirmed || day.status !== "unconfirmed"));
	if (row !== undefined) return row.works;
	const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
	return weekday >= 1 && weekday <= 5;
}

/** An end, or why nobody can tell it. */
export type End = { readonly day: string } | { readonly code: "calendar.beyond-horizon" | "calendar.unconfirmed-day" };

function both(walk: (countUnconfirmed: boolean) => string | undefined): End {
	const without = walk(false);
	const counted = walk(true);
	if (without === undefined) return { code: "calendar.beyond-horizon" };
	return without === counted ? { day: without } : { code: "calendar.unconfirmed-day" };
}

/** The n-th working day after a day; the day itself is never counted. */
export function workingDaysAfter(date: string, count: number): End {
	return both((countUnconfirmed) => {
		let end = date;
		for (let left = count; left > 0; ) {
			end = nextDay(end);
			const works = worked(end, countUnconfirmed);
			if (works === undefined) return undefined;
			if (works) left -= 1;
		}
		return end;
	});
}

/** A last day that is not worked moves to the next working day (148.5). */
export function moved(date: string): End {
	return both((countUnconfirmed) => {
		for (let end = date; ; end = nextDay(end)) {
			const works = worked(end, countUnconfirmed);
			if (works !== false) return works === undefined ? undefined : end;
		}
	});
}

/** The day on which each regulation took effect (TQ QĐ:2.1, BN QĐ:2). */
export const IN_FORCE = { "tuyen-quang": "2026-01-20", "bac-ninh": "2025-12-05" } as const;
export type Province = keyof typeof IN_FORCE;

export const later = (one: string, other: string): string => (one > other ? one : other);
