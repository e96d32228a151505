import { dayOfInstant, formatInstant, startOfDay, weekdayOf } from "../core/civil-date.ts";
import { type DayMinutes, dayHoursOf } from "./day-hours.ts";
import type { Calendar } from "./types.ts";
import { askCalendar, type CalendarAnswer, type CompiledCalendar, isWorked } from "./working-days.ts";

/**
 * The moment at which so much office time has passed. A moment outside office hours waits for the next opening; the end may be the very moment of closing.
 *
 * A day of rest that is worked has the hours of `default` where its own weekday has none.
 */
export function addOfficeTime(
	known: CompiledCalendar,
	startMs: number,
	lengthMs: number,
): CalendarAnswer<number> | { readonly ok: false; readonly code: "no-hours" } {
	const day = dayOfInstant(startMs);
	const byWeekday = hoursByWeekday(known.calendar);
	let lacking = false;
	const answer = askCalendar(
		known,
		day,
		(count) => {
			let left = lengthMs;
			for (let at = day; at >= known.from && at <= known.to; at += 1) {
				if (!isWorked(known, count, at)) continue;
				const spans = byWeekday[weekdayOf(at)] ?? byWeekday[0];
				if (spans === undefined) {
					lacking = true;
					return undefined;
				}
				for (const [from, to] of spans) {
					const opens = Math.max(startMs, startOfDay(at) + from * MINUTE_MS);
					const open = startOfDay(at) + to * MINUTE_MS - opens;
					if (open < 0) continue;
					if (left <= open) return opens + left;
					left -= open;
				}
			}
			return undefined;
		},
		formatInstant,
		dayOfInstant,
	);
	return lacking ? { ok: false, code: "no-hours" } : answer;
}

const MINUTE_MS = 60_000;

/** Spans by day of the week from 1; at 0 those of worked days without their own. */
function hoursByWeekday({ hours = {} }: Calendar): readonly (DayMinutes | undefined)[] {
	return [hours.default, hours["1"], hours["2"], hours["3"], hours["4"], hours["5"], hours["6"], hours["7"]].map((spans) => spans && dayHoursOf(spans));
}
