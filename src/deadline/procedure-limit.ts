import { addOfficeTime } from "../calendar/add-office-time.ts";
import type { Calendar } from "../calendar/types.ts";
import { compileCalendar } from "../calendar/working-days.ts";
import { COUNTED_BY } from "../core/civil-code.ts";
import { dayOfInstant, formatCivilDate, formatInstant, startOfDay } from "../core/civil-date.ts";
import { type ClockUnit, clockTime } from "../core/duration.ts";
import type { Ruling } from "../profile/ruling.ts";
import { timeLimit } from "../profile/spans.ts";
import type { Procedure, Profile, Stated } from "../profile/types.ts";
import type { Known } from "./read-request.ts";
import type { Deadline, DeadlineCode } from "./types.ts";

/** A limit that a profile states. */
export type StatedLimit = Extract<Procedure["limit"], Stated<unknown>>;

/** A limit as counted, and whether a point in time is after it; `undefined` where a date without a time leaves that open. */
export interface CountedLimit {
	readonly deadline: Deadline & { readonly dueAt: string };
	isAfter(moment: Known): boolean | undefined;
}

/** Counts a limit of days, from the day of the event. */
export function countDayLimit(
	ruling: Ruling<DeadlineCode>,
	profile: Profile,
	startedAt: Known,
	limit: StatedLimit,
	calendar: Calendar,
): CountedLimit | undefined {
	const span = timeLimit(ruling, profile, startedAt.day, limit.value, calendar, limit);
	if (span === undefined) return undefined;
	const { start, firstDay, rawLastDay, lastDay, from } = span;
	return {
		deadline: {
			startedAt: formatCivilDate(start),
			firstDay: formatCivilDate(firstDay),
			lastDay: formatCivilDate(lastDay),
			...(rawLastDay === lastDay ? {} : { rolledFrom: formatCivilDate(rawLastDay) }),
			dueAt: formatInstant(startOfDay(from)),
		},
		isAfter: ({ day }) => day > lastDay,
	};
}

/** Counts a limit of hours or minutes, from the moment: by the clock, or in office hours only. */
export function countClockLimit(
	ruling: Ruling<DeadlineCode>,
	startedAt: Known,
	{ unit, count }: { readonly unit: ClockUnit; readonly count: number },
	limit: StatedLimit,
	calendar: Calendar,
): CountedLimit | undefined {
	ruling.cite(...COUNTED_BY[unit]);
	const hours = limit.value.hours === undefined ? undefined : ruling.use(limit.value.hours);
	if (startedAt.kind === "date") {
		ruling.find("deadline.missing-fact", "open", { fact: "startedAt", needs: "time" }, limit);
		return undefined;
	}
	const length = clockTime(unit, count);
	const dueMs = hours === "working" ? officeTime(ruling, startedAt.ms, length, limit, calendar) : startedAt.ms + length;
	if (dueMs === undefined) return undefined;
	const dueDay = dayOfInstant(dueMs);
	return {
		deadline: { startedAt: formatInstant(startedAt.ms), dueAt: formatInstant(dueMs) },
		isAfter: (moment) => {
			if (moment.kind === "instant") return moment.ms > dueMs;
			return moment.day === dueDay ? undefined : moment.day > dueDay;
		},
	};
}

function officeTime(ruling: Ruling<DeadlineCode>, startMs: number, length: number, limit: StatedLimit, calendar: Calendar): number | undefined {
	const due = addOfficeTime(compileCalendar(calendar), startMs, length);
	if (due.ok) return due.value;
	if (due.code === "no-hours") ruling.find("deadline.missing-fact", "open", { fact: "calendar.hours", calendar: calendar.id }, limit);
	else ruling.find(due.code, "open", due.params, limit);
	return undefined;
}
