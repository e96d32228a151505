import { type CivilDay, formatCivilDate } from "../core/civil-date.ts";
import { kindOf } from "../core/kind-of.ts";
import { type Fact, isCount, isDay, MOMENT_FIELDS, type MomentField, NEVER, problemOf, UNKNOWN, UNUSABLE } from "./facts.ts";
import type { Inquiry } from "./inquiry.ts";

const ACTIVITIES: readonly MomentField[] = ["lastLoginAt", "lastSentAt", "lastReceivedAt"];
const COUNTS = ["failedLogins", "outsideMessages"] as const;

/**
 * Reports what cannot be used: moments that are none, that lie after the day asked about or before the issue of the account, and other values of the wrong
 * kind. Such a moment becomes unusable, so that no answer rests on it, and the other answers stand.
 */
export function checkFacts(inquiry: Inquiry): void {
	if (!areMomentsSound(inquiry)) for (const field of MOMENT_FIELDS) checkMoment(inquiry, field);
	const { absenceNotified, role, uncertaintyDays } = inquiry.facts;
	if (absenceNotified !== undefined && absenceNotified !== null && typeof absenceNotified !== "boolean") {
		inquiry.miss("absenceNotified", NO_CLAUSE, kindOf(absenceNotified));
	}
	if (role !== undefined && role !== null && role !== "user" && role !== "administrator") inquiry.miss("role", NO_CLAUSE, kindOf(role));
	if (inquiry.uncertainty < 0) inquiry.miss("uncertaintyDays", NO_CLAUSE, kindOf(uncertaintyDays));
	for (const count of COUNTS) {
		const counted = inquiry.facts[count];
		if (counted !== undefined && counted !== null && !isCount(counted)) inquiry.miss(count, NO_CLAUSE, kindOf(counted));
	}
}

const NO_CLAUSE: readonly never[] = Object.freeze([]);

/** One look at all moments, because in nearly every account they are sound. Written out, because a loop over keys takes longer than all else here. */
function areMomentsSound({ facts, asOf }: Inquiry): boolean {
	const { issuedAt } = facts;
	const first = Math.max(issuedAt, NEVER);
	return (
		issuedAt !== UNUSABLE &&
		issuedAt <= asOf &&
		isSound(facts.initialPasswordChangedAt, first, asOf) &&
		isSound(facts.passwordChangedAt, first, asOf) &&
		isSound(facts.passwordResetAt, first, asOf) &&
		isSound(facts.lastLoginAt, first, asOf) &&
		isSound(facts.lastSentAt, first, asOf) &&
		isSound(facts.lastReceivedAt, first, asOf) &&
		isSound(facts.suspendedSince, first, asOf) &&
		isSound(facts.restoredAt, first, asOf) &&
		isSound(facts.restoreRequestedAt, first, asOf) &&
		isSound(facts.compromisedOn, first, asOf) &&
		isSound(facts.prohibitedActOn, first, asOf) &&
		isSound(facts.suspensionRequestedOn, first, asOf) &&
		isSound(facts.leftByDecisionOn, first, asOf) &&
		isSound(facts.terminationRequestedAt, first, asOf) &&
		isSound(facts.cancelledAt, first, asOf) &&
		isSound(facts.lastFailedLoginAt, first, asOf) &&
		isSound(facts.outsideMessagesAt, first, asOf)
	);
}

function isSound(fact: Fact, first: CivilDay, last: CivilDay): boolean {
	return fact >= first ? fact <= last : fact === NEVER || fact === UNKNOWN;
}

function checkMoment(inquiry: Inquiry, field: MomentField): void {
	const { facts, asOf, given, uncertainty } = inquiry;
	const fact = facts[field];
	if (fact === UNUSABLE) {
		inquiry.reject("account.invalid-date", field, problemOf(given[field]));
		return;
	}
	if (!isDay(fact)) return;
	const latest = ACTIVITIES.includes(field) ? fact + Math.max(uncertainty, 0) : fact;
	if (fact > asOf) inquiry.reject("account.inconsistent-dates", field, { date: formatCivilDate(fact), after: "asOf", asOf: formatCivilDate(asOf) });
	else if (latest < facts.issuedAt) {
		inquiry.reject("account.inconsistent-dates", field, { date: formatCivilDate(fact), before: "issuedAt", issuedAt: formatCivilDate(facts.issuedAt) });
	} else return;
	facts[field] = UNUSABLE;
}
