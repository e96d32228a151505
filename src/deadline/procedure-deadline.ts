import type { Calendar } from "../calendar/types.ts";
import { vietnamPublicSector } from "../calendar/vietnam-public-sector.ts";
import { compileCalendar } from "../calendar/working-days.ts";
import { formatCivilDate, formatInstant, readMoment } from "../core/civil-date.ts";
import type { Decision } from "../core/decision.ts";
import { amountOf, isClockUnit } from "../core/duration.ts";
import { kindOf } from "../core/kind-of.ts";
import { assertProfile } from "../profile/compile.ts";
import { checkInForce } from "../profile/in-force.ts";
import { proceduresOf } from "../profile/procedures.ts";
import { Ruling } from "../profile/ruling.ts";
import type { Procedure, Profile } from "../profile/types.ts";
import { type CountedLimit, countClockLimit, countDayLimit, type StatedLimit } from "./procedure-limit.ts";
import { type Request, readRequest } from "./read-request.ts";
import type { Deadline, DeadlineCode, ProcedureFacts } from "./types.ts";

/** Procedures that every profile is asked about; one that a profile says nothing of is unregulated. */
const PROCEDURES: readonly string[] = ["issue-mailbox", "change-mailbox", "reset-password", "restore-account", "request-termination", "terminate-account"];

/**
 * By when a request must be dealt with, or from which day it may be.
 *
 * Limits of days and working days do not count the day of the event, worked or not, and run to 24:00 of the last day; `dueAt` is 00:00+07:00 of the next day, and on
 * time is strictly before it. Limits of hours run from the moment, and on time is at or before `dueAt`; an event given as a date without a time is then a missing
 * fact. A limit that the regulation calls a time limit moves to the next working day where its last day is not worked (Civil Code 148.5).
 *
 * With `completedAt`, or else `asOf`, after the limit: `deadline.missed` (must). With `asOf` not after it and nothing completed: `deadline.due` (note). For a limit in
 * hours, a completion or `asOf` given only as the date of `dueAt` leaves open whether it is in time: `deadline.missing-fact`.
 *
 * A procedure without a limit, and an `asOf` on which the regulation is not in force, are unregulated. A date that cannot be read, or is out of order, is
 * `deadline.invalid-date` (open); what does not need it is still answered.
 *
 * @param profile - The regulation.
 * @param procedure - One of the six that the built-in profiles know, or one that the profile defines.
 * @param facts - When it started, when it was done, and the day or moment that is asked about. Without the first there is nothing to count from: `deadline.missing-fact`.
 * @param calendar - Which days are worked; the public sector's where absent.
 * @throws RangeError where there is no such procedure; TypeError where an argument is of the wrong type, or the profile or the calendar is not valid.
 *
 * @example
 * ```ts
 * procedureDeadline(bacNinh, "terminate-account", { startedAt: "2026-02-12" }).value // => { startedAt: "2026-02-12", firstDay: "2026-02-13", lastDay: "2026-02-23", dueAt: "2026-02-24T00:00:00+07:00" }
 * ```
 */
export function procedureDeadline(
	profile: Profile,
	procedure: string,
	facts: ProcedureFacts,
	calendar: Calendar = vietnamPublicSector,
): Decision<Deadline, DeadlineCode> {
	assertProfile(profile);
	const known = knownProcedure(profile, procedure);
	if (typeof facts !== "object" || facts === null) throw new TypeError(`facts: expected an object, got ${kindOf(facts)}`);
	compileCalendar(calendar);
	const ruling = new Ruling<DeadlineCode>(profile);
	const asOf = readMoment(facts.asOf);
	if (asOf.ok && !checkInForce(ruling, profile, asOf.day)) return ruling.decide<Deadline>(undefined, false);
	if (known === undefined) {
		ruling.note(profile.procedures);
		return ruling.decide<Deadline>(undefined, false);
	}
	const { limit } = known;
	ruling.use(limit);
	if (!("value" in limit)) return ruling.decide<Deadline>(undefined, "none" in limit);
	const { startedAt, reference } = readRequest(ruling, facts, limit);
	if (startedAt === undefined) return ruling.decide<Deadline>();
	const { span, relation } = limit.value;
	const { unit, count } = amountOf(span);
	const counted = isClockUnit(unit)
		? countClockLimit(ruling, startedAt, { unit, count }, limit, calendar)
		: countDayLimit(ruling, profile, startedAt, limit, calendar);
	const after = ruling.use(relation) === "after";
	if (counted === undefined) return ruling.decide<Deadline>();
	if (after) return ruling.decide(waitOf(counted.deadline));
	if (reference !== undefined) judge(ruling, procedure, counted, reference, limit);
	return ruling.decide(counted.deadline);
}

/** Whether the limit was kept, or still can be. */
function judge(
	ruling: Ruling<DeadlineCode>,
	procedure: string,
	{ deadline, isAfter }: CountedLimit,
	{ fact, moment }: NonNullable<Request["reference"]>,
	limit: StatedLimit,
): void {
	const late = isAfter(moment);
	const params = { procedure, dueAt: deadline.dueAt, [fact]: moment.kind === "date" ? formatCivilDate(moment.day) : formatInstant(moment.ms) };
	if (late === undefined) ruling.find("deadline.missing-fact", "open", { fact, needs: "time" }, limit);
	else if (late) ruling.find("deadline.missed", "must", params, limit);
	else if (fact === "asOf") ruling.find("deadline.due", "note", params, limit);
}

/** A limit read as a wait: it may be done from the day after the last, or in hours from the moment on, and nothing says by when. */
function waitOf({ dueAt, lastDay, ...deadline }: CountedLimit["deadline"]): Deadline {
	return lastDay === undefined ? { ...deadline, notBefore: dueAt } : { ...deadline, lastDay, notBefore: dueAt.slice(0, dueAt.indexOf("T")) };
}

function knownProcedure(profile: Profile, procedure: string): Procedure | undefined {
	if (typeof procedure !== "string") throw new TypeError(`procedure: expected a string, got ${kindOf(procedure)}`);
	const own = proceduresOf(profile);
	if (Object.hasOwn(own, procedure)) return own[procedure];
	if (PROCEDURES.includes(procedure)) return undefined;
	const names = [...new Set([...PROCEDURES, ...Object.keys(own)])];
	throw new RangeError(`procedure: profile ${profile.id} has no procedure ${JSON.stringify(procedure.slice(0, 64))}; it has ${names.join(", ")}`);
}
