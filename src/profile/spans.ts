import type { Calendar } from "../calendar/types.ts";
import { type CalendarAnswer, compileCalendar, workingDayAfter, workingDayFrom } from "../calendar/working-days.ts";
import { COUNTED_BY, ROLLED_BY } from "../core/civil-code.ts";
import type { CivilDay } from "../core/civil-date.ts";
import { amountOf, type Duration, isClockUnit } from "../core/duration.ts";
import { lastDayOf } from "../core/period.ts";
import { asProfile } from "./compile.ts";
import { forceSpan } from "./in-force.ts";
import type { Ruling } from "./ruling.ts";
import type { Profile } from "./types.ts";

/*
 * Spans and time limits of a regulation, in whole civil days. Both say how they were counted: they note the readings and cite the Civil Code on the ruling.
 * What the calendar cannot answer becomes an open finding on it, and there is no span.
 */

/** A span of civil days. */
export interface Span {
	/** The day of the event, or the day from which the regulation counts it. It is not part of the span. */
	readonly start: CivilDay;
	/** The first day counted. */
	readonly firstDay: CivilDay;
	/** The last day by the calendar. */
	readonly rawLastDay: CivilDay;
	/** The last day, after a roll where one applies; the span ends with it, at 24:00. */
	readonly lastDay: CivilDay;
	/** The day after the last day: what the span holds back is possible from here. */
	readonly from: CivilDay;
}

/**
 * A span of fact (idle, suspended, logged, a password's age): it starts on the day the regulation took effect where the event came before it
 * (`periods.beforeForce`), and its end does not roll (unless `periods.roll` says that all do).
 *
 * @param event - The day of the event.
 * @param source - The profile value that sets the span; an open finding cites its clauses.
 */
export function spanOfFact(ruling: Ruling, profile: Profile, event: CivilDay, duration: Duration, calendar: Calendar, source: object): Span | undefined {
	return timeLimit(ruling, profile, startInForce(ruling, profile, event), { span: duration }, calendar, source);
}

/** The day from which a span of fact runs: the event's, or that of the regulation's coming into force where that is later and the reading says so. */
export function startInForce(ruling: Ruling, profile: Profile, event: CivilDay): CivilDay {
	const { from } = forceSpan(profile);
	if (event >= from) return event;
	const { beforeForce } = profile.periods;
	ruling.note(beforeForce);
	return asProfile(() => "value" in beforeForce && beforeForce.value === "whole-span") ? event : from;
}

/**
 * A time limit of days or longer: it starts with the event, whenever that was, and where `rolls` is set its end moves to the next working day (Civil Code 148.5).
 *
 * @param event - The day of the event; it is never counted, worked or not.
 * @param source - The profile value that sets the limit; an open finding cites its clauses.
 */
export function timeLimit(
	ruling: Ruling,
	profile: Profile,
	event: CivilDay,
	{ span, rolls }: { readonly span: Duration; readonly rolls?: boolean },
	calendar: Calendar,
	source: object,
): Span | undefined {
	const { unit, count } = amountOf(span);
	ruling.cite(...COUNTED_BY[unit]);
	if (unit === "workingDays") {
		const last = count === 0 ? event : settle(ruling, workingDayAfter(compileCalendar(calendar), event, count), source);
		return last === undefined ? undefined : spanTo(event, last, last);
	}
	const raw = lastDayOf(event, { unit, count });
	if (isClockUnit(unit) || !rollsHere(ruling, profile, rolls)) return spanTo(event, raw, raw);
	const last = settle(ruling, workingDayFrom(compileCalendar(calendar), raw), source);
	return last === undefined ? undefined : spanTo(event, raw, last);
}

/** Whether the end of a period moves to the next working day: as the limit says, unless all periods do. */
function rollsHere(ruling: Ruling, { periods: { roll } }: Profile, rolls: boolean | undefined): boolean {
	if (rolls === true || asProfile(() => "value" in roll && roll.value === "all")) {
		ruling.note(roll);
		ruling.cite(ROLLED_BY);
		return true;
	}
	ruling.noteReadings(roll);
	return false;
}

function settle(ruling: Ruling, answer: CalendarAnswer<CivilDay>, source: object): CivilDay | undefined {
	if (answer.ok) return answer.value;
	ruling.find(answer.code, "open", answer.params, source);
	return undefined;
}

function spanTo(start: CivilDay, rawLastDay: CivilDay, lastDay: CivilDay): Span {
	return { start, firstDay: start + 1, rawLastDay, lastDay, from: lastDay + 1 };
}
