import { type CivilDay, formatCivilDate, parseCivilDate, weekdayOf } from "../core/civil-date.ts";
import type { FindingParams } from "../core/decision.ts";
import { calendarProblem } from "./calendar-problem.ts";
import type { Calendar } from "./types.ts";

/** Working days of a calendar, counted once, so that no answer has to walk over days. */
export interface WorkingDayCount {
	/** Every working day, in order. */
	readonly days: Int32Array;
	/** For the n-th day covered, from 0, how many working days come before it; one entry more than days. */
	readonly before: Int32Array;
}

/** What is derived from a calendar once. */
export interface CompiledCalendar {
	readonly calendar: Calendar;
	readonly from: CivilDay;
	readonly to: CivilDay;
	/** As the calendar stands: unconfirmed days are what their weekday says. */
	readonly standing: WorkingDayCount;
	/** Unconfirmed days, and the counts with the fewest and with the most working days that they could leave. */
	readonly doubts?: { readonly days: readonly CivilDay[]; readonly counts: readonly WorkingDayCount[] };
}

/** Codes of what a calendar cannot answer. */
export type CalendarCode = "calendar.beyond-horizon" | "calendar.unconfirmed-day";

/** An answer of a calendar, or why it has none. */
export type CalendarAnswer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: CalendarCode; readonly params: FindingParams };

const compiled = /* @__PURE__ */ new WeakMap<Calendar, CompiledCalendar>();

/** Counts a calendar's working days, once a calendar. Throws a `TypeError` or `RangeError` where it is no calendar. */
export function compileCalendar(calendar: Calendar): CompiledCalendar {
	let made = compiled.get(calendar);
	if (made === undefined) {
		made = compileNew(calendar);
		compiled.set(calendar, made);
	}
	return made;
}

/**
 * Asks a calendar a question whose answer depends on which days are worked. Where it would be another if unconfirmed days were counted, there is none, and the
 * finding's parameters hold both.
 *
 * @param from - The day that the question starts from.
 * @param ask - Answers by one count; `undefined` where that leads outside the days covered.
 * @param day - The civil day of an answer.
 */
export function askCalendar<T extends number>(
	{ calendar, standing, doubts }: CompiledCalendar,
	from: CivilDay,
	ask: (count: WorkingDayCount) => T | undefined,
	write: (answer: T) => string,
	day: (answer: T) => CivilDay,
): CalendarAnswer<T> {
	const answer = ask(standing);
	if (answer === undefined) return beyondHorizon(calendar, from);
	if (doubts === undefined) return { ok: true, value: answer };
	for (const count of doubts.counts) {
		const other = ask(count);
		if (other === answer) continue;
		const last = Math.max(day(answer), other === undefined ? Number.POSITIVE_INFINITY : day(other));
		const days = doubts.days.filter((doubtful) => doubtful >= from && doubtful <= last).map(formatCivilDate);
		const params = { calendar: calendar.id, days, ifNotCounted: write(answer), ...(other === undefined ? {} : { ifCounted: write(other) }) };
		return { ok: false, code: "calendar.unconfirmed-day", params };
	}
	return { ok: true, value: answer };
}

/** The n-th working day after a day, n from 1; that day itself is never counted, worked or not. */
export function workingDayAfter(known: CompiledCalendar, day: CivilDay, n: number): CalendarAnswer<CivilDay> {
	const first = day + 1;
	if (first < known.from || first > known.to) return beyondHorizon(known.calendar, day);
	const index = first - known.from;
	return askCalendar(known, first, ({ days, before }) => days[Number(before[index]) + n - 1], formatCivilDate, itself);
}

/** The day itself where it is worked, otherwise the next working day. */
export function workingDayFrom(known: CompiledCalendar, day: CivilDay): CalendarAnswer<CivilDay> {
	return workingDayAfter(known, day - 1, 1);
}

/** Whether a day that is covered is worked. */
export function isWorked({ from }: CompiledCalendar, { before }: WorkingDayCount, day: CivilDay): boolean {
	const index = day - from;
	return before[index + 1] !== before[index];
}

/** The calendar knows nothing of a day that the answer depends on. */
function beyondHorizon(calendar: Calendar, from: CivilDay): CalendarAnswer<never> {
	const { id, coversFrom, coversTo } = calendar;
	return { ok: false, code: "calendar.beyond-horizon", params: { calendar: id, from: formatCivilDate(from), coversFrom, coversTo } };
}

function itself(day: CivilDay): CivilDay {
	return day;
}

function compileNew(calendar: Calendar): CompiledCalendar {
	const problem = calendarProblem(calendar);
	if (problem !== undefined) {
		const message = `${["calendar", ...problem.path].join(".")}: ${problem.message}`;
		throw problem.type ? new TypeError(message) : new RangeError(message);
	}
	const from = Number(parseCivilDate(calendar.coversFrom));
	const to = Number(parseCivilDate(calendar.coversTo));
	const sure = new Map<CivilDay, boolean>();
	const doubtful = new Map<CivilDay, boolean>();
	for (const { date, works, status } of calendar.days) (status === "unconfirmed" ? doubtful : sure).set(Number(parseCivilDate(date)), works);
	const rest = new Set(calendar.restWeekdays);
	const count = (exceptions: ReadonlyMap<CivilDay, boolean>): WorkingDayCount => countWorkingDays(from, to, rest, exceptions);
	const standing = count(sure);
	if (doubtful.size === 0) return { calendar, from, to, standing };
	const only = (works: boolean): ReadonlyMap<CivilDay, boolean> => new Map([...sure, ...[...doubtful].filter(([, worked]) => worked === works)]);
	return { calendar, from, to, standing, doubts: { days: [...doubtful.keys()].sort((a, b) => a - b), counts: [count(only(false)), count(only(true))] } };
}

function countWorkingDays(from: CivilDay, to: CivilDay, rest: ReadonlySet<number>, exceptions: ReadonlyMap<CivilDay, boolean>): WorkingDayCount {
	const before = new Int32Array(to - from + 2);
	const days = new Int32Array(to - from + 1);
	let counted = 0;
	for (let day = from; day <= to; day += 1) {
		before[day - from] = counted;
		if (exceptions.get(day) ?? !rest.has(weekdayOf(day))) {
			days[counted] = day;
			counted += 1;
		}
	}
	before[to - from + 1] = counted;
	return { before, days: days.slice(0, counted) };
}
