import { readDateArgument } from "../calendar/calendar-decision.ts";
import type { Calendar } from "../calendar/types.ts";
import { vietnamPublicSector } from "../calendar/vietnam-public-sector.ts";
import { compileCalendar } from "../calendar/working-days.ts";
import { type CivilDay, type Moment, readDay } from "../core/civil-date.ts";
import { type Decision, outcomeOf } from "../core/decision.ts";
import { kindOf } from "../core/kind-of.ts";
import { checkInForce } from "../profile/in-force.ts";
import { Ruling } from "../profile/ruling.ts";
import type { Profile } from "../profile/types.ts";
import type { Account, AccountAction, AccountCode, AccountStatus } from "./account.ts";
import { capabilities } from "./capabilities.ts";
import { checkFacts } from "./check-facts.ts";
import { defaultPassword } from "./default-password.ts";
import { deletion } from "./deletion.ts";
import { type GivenAccount, isBefore, isDay, NEVER, problemOf, readFacts, UNUSABLE } from "./facts.ts";
import { idle } from "./idle.ts";
import { Inquiry, type Suspended } from "./inquiry.ts";
import { leaver } from "./leaver.ts";
import { noteDisputes } from "./note-disputes.ts";
import { passwordAge } from "./password-age.ts";
import { passwordChange } from "./password-change.ts";
import { type Plan, planOf } from "./plan.ts";
import { suspensionGrounds } from "./suspension-grounds.ts";

/**
 * The state of an account on a day, what has to be done with it, from which day, by which day, and what comes later.
 *
 * Spans count in civil days and do not include the day of the event; an action is possible from the day after the last one. A span that began before the
 * regulation was in force runs from the day in force. For a suspended account, neither suspension nor a change of password is listed. An action that is due is a
 * `must` finding until it is done; inside a time limit it is a note. For a cancelled account, nothing but its deletion is listed.
 *
 * Unknown facts (see {@link Account}) matter only once the span from the latest known start has ended: then `account.missing-fact`. A moment that is no
 * date is `account.invalid-date`, one after `asOf` or before issue `account.inconsistent-dates`; such a moment is left out, the action that would need it is
 * not listed, and the rest of the answer is given. An `asOf` that is no date gives no value. Before the regulation is in force, and after, the answer is
 * `unregulated`.
 *
 * @param profile - The regulation.
 * @param account - What is known of the account.
 * @param asOf - The day asked about: a civil date, or an instant, of which the civil day in Vietnam is taken.
 * @param calendar - Which days are worked; the public sector's where absent.
 * @throws TypeError or RangeError where `account` is no object, `asOf` is neither text nor a `Date`, or the profile or the calendar is not valid.
 *
 * @example
 * ```ts
 * accountStatus(tuyenQuang, { issuedAt: "2026-01-20", initialPasswordChangedAt: "2026-01-21", lastLoginAt: "2026-02-15", lastSentAt: null, lastReceivedAt: null }, "2026-08-16").value?.state // => "suspension-due"
 * ```
 */
export function accountStatus(
	profile: Profile,
	account: Account,
	asOf: Moment,
	calendar: Calendar = vietnamPublicSector,
): Decision<AccountStatus, AccountCode> {
	const plan = planOf(profile);
	const given = assertAccount(account);
	if (calendar !== vietnamPublicSector) compileCalendar(calendar);
	const day = readDay(asOf);
	if (day === undefined) return withoutDay(profile, asOf);
	const { from, to } = plan.force;
	if (day < from || day > to) return notInForce(profile, day);
	const inquiry = new Inquiry(plan, given, readFacts(given), day, calendar);
	checkFacts(inquiry);
	inquiry.suspended = isSuspended(inquiry);
	// A cancelled account is nobody's any more: all that is left is to delete it, where the regulation says so. One that may be cancelled may be nobody's.
	const cancelled = inquiry.facts.cancelledAt !== NEVER;
	if (!cancelled) {
		idle(inquiry);
		defaultPassword(inquiry);
		suspensionGrounds(inquiry);
	}
	deletion(inquiry);
	if (!cancelled) {
		leaver(inquiry);
		passwordChange(inquiry);
		passwordAge(inquiry);
	}
	if (plan.disputes.size > 0) noteDisputes(inquiry, cancelled);
	return conclude(plan, inquiry);
}

function assertAccount(account: unknown): GivenAccount {
	if (typeof account !== "object" || account === null || Array.isArray(account)) throw new TypeError(`account: expected an object, got ${kindOf(account)}`);
	return account;
}

/** Suspended and not restored since; on one day only two instants can tell which came later, and two dates count as restored. */
function isSuspended({ facts, given }: Inquiry): Suspended {
	const { suspendedSince, restoredAt } = facts;
	if (suspendedSince === UNUSABLE) return undefined;
	if (!isDay(suspendedSince)) return false;
	if (restoredAt === UNUSABLE) return undefined;
	return isBefore(facts, given, "restoredAt", "suspendedSince");
}

const KINDS: readonly AccountAction["kind"][] = ["delete", "terminate", "request-termination", "suspend", "change-password"];

function conclude(plan: Plan, inquiry: Inquiry): Decision<AccountStatus, AccountCode> {
	if (inquiry.suspended === true) inquiry.reach("suspended");
	const { findings, state, keptAliveBy } = inquiry;
	const actions = plan.actions.lists.of(inOrder(inquiry.actions));
	const upcoming = plan.actions.lists.of(inOrder(inquiry.upcoming));
	const can = capabilities(inquiry);
	const value = keptAliveBy === undefined ? { state, actions, upcoming, capabilities: can } : { state, actions, upcoming, capabilities: can, keptAliveBy };
	return Object.freeze({
		outcome: findings.length === 0 && plan.regulated ? "compliant" : outcomeOf(findings, plan.regulated),
		value: Object.freeze(value),
		findings: plan.pastSpans.lists.of(findings),
		basis: inquiry.trail.basis,
		readings: inquiry.trail.readings,
	});
}

/** By the first day, then by weight. */
function inOrder(actions: AccountAction[]): readonly AccountAction[] {
	const [first, second] = actions;
	if (actions.length > 2) return actions.sort(compare);
	return first !== undefined && second !== undefined && compare(first, second) > 0 ? actions.reverse() : actions;
}

/** Dates of four-digit years sort as text; the longer text of a later year sorts last. */
function compare(first: AccountAction, second: AccountAction): number {
	if (first.from === second.from) return KINDS.indexOf(first.kind) - KINDS.indexOf(second.kind);
	return first.from.length - second.from.length || (first.from < second.from ? -1 : 1);
}

function notInForce(profile: Profile, asOf: CivilDay): Decision<AccountStatus, AccountCode> {
	const ruling = new Ruling<AccountCode>(profile);
	checkInForce(ruling, profile, asOf);
	return ruling.decide();
}

function withoutDay(profile: Profile, asOf: unknown): Decision<AccountStatus, AccountCode> {
	// Throws where it is neither text nor a date.
	readDateArgument(asOf, "asOf");
	const ruling = new Ruling<AccountCode>(profile);
	ruling.find("account.invalid-date", "open", { field: "asOf", ...problemOf(asOf) });
	return ruling.decide();
}
