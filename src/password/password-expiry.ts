import type { Calendar } from "../calendar/types.ts";
import { vietnamPublicSector } from "../calendar/vietnam-public-sector.ts";
import { type CalendarCode, compileCalendar } from "../calendar/working-days.ts";
import { type CivilDate, formatCivilDate, type Moment, readMoment } from "../core/civil-date.ts";
import type { Decision } from "../core/decision.ts";
import { kindOf } from "../core/kind-of.ts";
import { assertProfile } from "../profile/compile.ts";
import { Ruling } from "../profile/ruling.ts";
import { spanOfFact } from "../profile/spans.ts";
import type { Profile, Role } from "../profile/types.ts";

/** A span of civil days. */
export interface Period {
	/** The day that the span is counted from; not part of it. */
	readonly start: CivilDate;
	/** The first day counted. */
	readonly firstDay: CivilDate;
	/** The last day; it counts to 24:00. */
	readonly lastDay: CivilDate;
	/** The day after the last. */
	readonly expiredFrom: CivilDate;
}

/** What a password's age is computed from. */
export interface PasswordAgeFacts {
	/** Whose password it is. */
	readonly role?: Role | null;
	/** The latest of change, first change and reset, otherwise issue: a civil date, or an instant, of which the civil day in Vietnam is taken. */
	readonly changedAt?: Moment | null;
}

/** What can stand in the way of an expiry. */
export type PasswordExpiryCode = "password.missing-fact" | CalendarCode;

/**
 * Until when a password lasts, and from which day it has expired.
 *
 * A password's age is a span of fact: it starts at the earliest on the day the regulation took effect (reading `SPAN-BEFORE-FORCE`), ends on the corresponding day of
 * the last month, or on that month's last day, and does not roll (reading `PERIOD-ROLL`). A role whose passwords have no maximum age is unregulated.
 *
 * A missing or unknown role, a missing date, and a date that cannot be read are `password.missing-fact` (open).
 *
 * @param profile - The regulation.
 * @param facts - The role and the day of the latest change.
 * @param calendar - Which days are worked, for readings that roll; the public sector's where absent.
 * @throws TypeError or RangeError where an argument is of the wrong type, or the profile or the calendar is not valid.
 *
 * @example
 * ```ts
 * passwordExpiry(bacNinh, { role: "user", changedAt: "2026-08-31" }).value // => { start: "2026-08-31", firstDay: "2026-09-01", lastDay: "2027-02-28", expiredFrom: "2027-03-01" }
 * ```
 */
export function passwordExpiry(profile: Profile, facts: PasswordAgeFacts, calendar: Calendar = vietnamPublicSector): Decision<Period, PasswordExpiryCode> {
	assertProfile(profile);
	if (typeof facts !== "object" || facts === null) throw new TypeError(`facts: expected an object, got ${kindOf(facts)}`);
	compileCalendar(calendar);
	const ruling = new Ruling<PasswordExpiryCode>(profile);
	const { password } = profile;
	if ("unstated" in password) {
		ruling.note(password);
		return ruling.decide<Period>(undefined, false);
	}
	const { role } = facts;
	const changedAt = readMoment(facts.changedAt);
	const age = role === "user" || role === "administrator" ? password.age[role] : undefined;
	const ages = age ? [age] : [password.age.user, password.age.administrator];
	const missing = (fact: keyof PasswordAgeFacts, more?: { readonly reason?: string }): void => {
		ruling.find("password.missing-fact", "open", { fact, kind: kindOf(facts[fact]), ...more }, ...ages);
	};
	for (const age of ages) ruling.note(age);
	if (!ages.some((age) => "value" in age))
		return ruling.decide<Period>(
			undefined,
			ages.every((age) => "none" in age),
		);
	if (!age) missing("role");
	if (!changedAt.ok) missing("changedAt", facts.changedAt === undefined || facts.changedAt === null ? {} : { reason: changedAt.reason });
	if (!age || !changedAt.ok || !("value" in age)) return ruling.decide<Period>();
	const span = spanOfFact(ruling, profile, changedAt.day, ruling.use(age).span, calendar, age);
	if (span === undefined) return ruling.decide<Period>();
	const { start, firstDay, lastDay, from } = span;
	return ruling.decide({
		start: formatCivilDate(start),
		firstDay: formatCivilDate(firstDay),
		lastDay: formatCivilDate(lastDay),
		expiredFrom: formatCivilDate(from),
	});
}
