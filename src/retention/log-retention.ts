import { readDateArgument } from "../calendar/calendar-decision.ts";
import type { Calendar } from "../calendar/types.ts";
import { vietnamPublicSector } from "../calendar/vietnam-public-sector.ts";
import { type CalendarCode, compileCalendar } from "../calendar/working-days.ts";
import { type CivilDate, formatCivilDate, type Moment } from "../core/civil-date.ts";
import type { Decision } from "../core/decision.ts";
import { kindOf } from "../core/kind-of.ts";
import { assertProfile } from "../profile/compile.ts";
import { Ruling } from "../profile/ruling.ts";
import { spanOfFact } from "../profile/spans.ts";
import type { Profile } from "../profile/types.ts";

/** How long a log line is kept. */
export interface LogRetention {
	/** Last day on which it must still be there. */
	readonly keepThrough: CivilDate;
	/** First day on which it may be deleted. */
	readonly purgeFrom: CivilDate;
}

/** What can stand in the way of a retention. */
export type LogRetentionCode = "log.missing-fact" | "log.invalid-date" | CalendarCode;

/**
 * Until when a line of the mail log is kept.
 *
 * The day of logging is not counted, and the end does not roll (reading `PERIOD-ROLL`). For a line logged before the regulation took effect, the time runs from that day (reading
 * `SPAN-BEFORE-FORCE`). A regulation without a stated time is unregulated.
 *
 * A day that is `null` or absent is `log.missing-fact`, one that cannot be read `log.invalid-date`; both leave the decision undetermined.
 *
 * @param profile - The regulation.
 * @param loggedAt - When the line was logged: a civil date, or an instant, of which the civil day in Vietnam is taken.
 * @param calendar - Which days are worked, for readings that roll; the public sector's where absent.
 * @throws TypeError or RangeError where `loggedAt` is neither text nor a `Date`, or the profile or the calendar is not valid.
 *
 * @example
 * ```ts
 * logRetention(tuyenQuang, "2026-08-31").value // => { keepThrough: "2027-02-28", purgeFrom: "2027-03-01" }
 * ```
 */
export function logRetention(
	profile: Profile,
	loggedAt: Moment | null | undefined,
	calendar: Calendar = vietnamPublicSector,
): Decision<LogRetention, LogRetentionCode> {
	assertProfile(profile);
	compileCalendar(calendar);
	const known = loggedAt !== undefined && loggedAt !== null;
	const read = known ? readDateArgument(loggedAt, "loggedAt") : undefined;
	const ruling = new Ruling<LogRetentionCode>(profile);
	const { retention } = profile;
	if (!("log" in retention)) {
		ruling.note(retention);
		return ruling.decide<LogRetention>(undefined, false);
	}
	const { log } = retention;
	ruling.note(log);
	if (!("value" in log)) return ruling.decide<LogRetention>(undefined, "none" in log);
	const { keep } = log.value;
	const span = ruling.use(keep);
	if (span === undefined) return ruling.decide<LogRetention>(undefined, "none" in keep);
	if (read === undefined) ruling.find("log.missing-fact", "open", { fact: "loggedAt" }, keep);
	else if (!read.ok) ruling.find("log.invalid-date", "open", { field: "loggedAt", reason: read.reason, kind: kindOf(loggedAt) }, keep);
	if (!read?.ok) return ruling.decide<LogRetention>();
	const kept = spanOfFact(ruling, profile, read.day, span, calendar, keep);
	return ruling.decide(kept && { keepThrough: formatCivilDate(kept.lastDay), purgeFrom: formatCivilDate(kept.from) });
}
