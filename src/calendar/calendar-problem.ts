import { parseCivilDate, weekdayOf } from "../core/civil-date.ts";
import { isRecord } from "../core/is-record.ts";
import { kindOf } from "../core/kind-of.ts";
import { dayHoursOf } from "./day-hours.ts";

const KINDS: readonly unknown[] = ["holiday", "compensatory", "swap-day-off", "swap-working-day"];
const STATUSES: readonly unknown[] = ["announced", "computed", "unconfirmed"];
const HOURS_KEYS: readonly string[] = ["1", "2", "3", "4", "5", "6", "7", "default"];

/** Something that is wrong with a calendar: where, and what. `type` tells a value of the wrong type from a wrong value. */
export interface CalendarProblem {
	readonly path: readonly (string | number)[];
	readonly message: string;
	readonly type: boolean;
}

/**
 * The first thing that is wrong with a calendar: a value of the wrong type, a date that is none, a covered range that ends before it starts, a day outside it,
 * a day given twice, a kind that its weekday or its `works` contradicts, office hours that are no times or overlap.
 */
export function calendarProblem(calendar: unknown): CalendarProblem | undefined {
	if (!isRecord(calendar)) return { path: [], message: `expected a calendar, got ${kindOf(calendar)}`, type: true };
	const { id, coversFrom, coversTo, restWeekdays, days, hours } = calendar;
	if (typeof id !== "string") return wrongType(["id"], "a string", id);
	const from = dayOf(coversFrom);
	if (from === undefined) return noDate(["coversFrom"], coversFrom);
	const to = dayOf(coversTo);
	if (to === undefined) return noDate(["coversTo"], coversTo);
	if (to < from) return wrong(["coversTo"], `${coversTo} is before coversFrom ${coversFrom}`);
	if (!Array.isArray(restWeekdays)) return wrongType(["restWeekdays"], "an array", restWeekdays);
	const rest = new Set<unknown>(restWeekdays);
	for (const [index, weekday] of restWeekdays.entries()) {
		if (typeof weekday !== "number") return wrongType(["restWeekdays", index], "a number", weekday);
		if (!(Number.isInteger(weekday) && weekday >= 1 && weekday <= 7)) return wrong(["restWeekdays", index], `${weekday} is no day of the week, 1 to 7`);
	}
	if (rest.size !== restWeekdays.length) return wrong(["restWeekdays"], "a day of the week is given twice");
	if (!Array.isArray(days)) return wrongType(["days"], "an array", days);
	const seen = new Set<number>();
	for (const [index, entry] of days.entries()) {
		const problem = dayProblem(entry, index, from, to, rest, seen);
		if (problem !== undefined) return problem;
	}
	return hours === undefined ? undefined : hoursProblem(hours);
}

function dayProblem(entry: unknown, index: number, from: number, to: number, rest: ReadonlySet<unknown>, seen: Set<number>): CalendarProblem | undefined {
	const at = (key: string): readonly (string | number)[] => ["days", index, key];
	if (!isRecord(entry)) return wrongType(["days", index], "an object", entry);
	const { date, works, kind, status, source, name } = entry;
	const day = dayOf(date);
	if (day === undefined) return noDate(at("date"), date);
	if (day < from || day > to) return wrong(at("date"), `${date} is outside the range that the calendar covers`);
	if (seen.has(day)) return wrong(at("date"), `${date} is given twice`);
	seen.add(day);
	if (typeof works !== "boolean") return wrongType(at("works"), "true or false", works);
	if (!KINDS.includes(kind)) return wrong(at("kind"), `expected one of ${KINDS.join(", ")}`);
	if (!STATUSES.includes(status)) return wrong(at("status"), `expected one of ${STATUSES.join(", ")}`);
	if (typeof source !== "string") return wrongType(at("source"), "a string", source);
	if (typeof name !== "string") return wrongType(at("name"), "a string", name);
	if (works !== (kind === "swap-working-day")) return wrong(at("works"), `${date} is a ${kind} and cannot be ${works ? "worked" : "off"}`);
	const resting = rest.has(weekdayOf(day));
	if (kind === "swap-working-day" && !resting) return wrong(at("date"), `${date} is a ${kind}, but its weekday is worked anyway`);
	if ((kind === "swap-day-off" || kind === "compensatory") && resting)
		return wrong(at("date"), `${date} is a ${kind}, but its weekday is a day of rest anyway`);
	return undefined;
}

function hoursProblem(hours: unknown): CalendarProblem | undefined {
	if (!isRecord(hours)) return wrongType(["hours"], "an object", hours);
	for (const [key, spans] of Object.entries(hours)) {
		if (!HOURS_KEYS.includes(key)) return wrong(["hours", key], "expected a day of the week, 1 to 7, or default");
		if (!Array.isArray(spans)) return wrongType(["hours", key], "an array", spans);
		if (dayHoursOf(spans) === undefined)
			return wrong(["hours", key], 'expected times such as [["07:30", "11:30"], ["13:00", "17:00"]], in order and without overlaps');
	}
	return undefined;
}

function dayOf(value: unknown): number | undefined {
	return typeof value === "string" ? parseCivilDate(value) : undefined;
}

function noDate(path: readonly (string | number)[], value: unknown): CalendarProblem {
	return typeof value === "string" ? wrong(path, "expected a date that exists, YYYY-MM-DD") : wrongType(path, "a date", value);
}

function wrong(path: readonly (string | number)[], message: string): CalendarProblem {
	return { path, message, type: false };
}

function wrongType(path: readonly (string | number)[], expected: string, value: unknown): CalendarProblem {
	return { path, message: `expected ${expected}, got ${kindOf(value)}`, type: true };
}
