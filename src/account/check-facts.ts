import { formatCivilDate } from "../core/civil-date.ts";
import { isDay, kindOf, MOMENT_FIELDS, type MomentField, problemOf, UNUSABLE } from "./facts.ts";
import type { Inquiry } from "./inquiry.ts";

const ACTIVITIES: readonly MomentField[] = ["lastLoginAt", "lastSentAt", "lastReceivedAt"];
const COUNTS = ["failedLogins", "outsideMessages"] as const;

/**
 * Reports what cannot be used: moments that are none, that lie after the day asked about or before the issue of the account, and other values of the wrong
 * kind. Such a moment becomes unusable, so that no answer rests on it, and the other answers stand.
 */
export function checkFacts(inquiry: Inquiry): void {
	if (!areMomentsSound(inquiry)) for (const field of MOMENT_FIELDS) checkMoment(inquiry, field);
	const { absenceNotified, role, uncertaintyDays } = inquiry.given;
	if (absenceNotified !== undefined && absenceNotified !== null && typeof absenceNotified !== "boolean") {
		inquiry.miss("absenceNotified", NO_CLAUSE, kindOf(absenceNotified));
	}
	if (role !== undefined && role !== null && role !== "user" && role !== "administrator") inquiry.miss("role", NO_CLAUSE, kindOf(role));
	if (inquiry.uncertainty < 0) inquiry.miss("uncertaintyDays", NO_CLAUSE, kindOf(uncertaintyDays));
	for (const count of COUNTS) {
		const counted = inquiry.given[count];
		if (counted !== undefined && counted !== null && !isCount(counted)) inquiry.miss(count, NO_CLAUSE, kindOf(counted));
	}
}

/** Most days that a recorded activity can be late. */
const LATEST = 36_525;

/** The days by which activities may be later than recorded, -1 where what is given is no such number. */
export function readUncertainty(given: unknown): number {
	if (given === undefined || given === null) return 0;
	return isCount(given) && given <= LATEST ? given : -1;
}

const NO_CLAUSE: readonly never[] = Object.freeze([]);

function isCount(value: unknown): value is number {
	return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

/** One look at all moments, because in nearly every account they are sound. */
function areMomentsSound({ facts, asOf }: Inquiry): boolean {
	const { issuedAt } = facts;
	for (const field of MOMENT_FIELDS) {
		const fact = facts[field];
		if (fact === UNUSABLE || fact > asOf || (fact < issuedAt && isDay(fact))) return false;
	}
	return true;
}

function checkMoment(inquiry: Inquiry, field: MomentField): void {
	const { facts, asOf, given, uncertainty } = inquiry;
	const fact = facts[field];
	if (fact === UNUSABLE) {
		inquiry.reject("account.invalid-date", field, problemOf(given[field]));
		return;
	}
	if (!isDay(fact)) return;
	const latest = ACTIVITIES.includes(field) && uncertainty > 0 ? fact + uncertainty : fact;
	if (fact > asOf) inquiry.reject("account.inconsistent-dates", field, { date: formatCivilDate(fact), after: "asOf", asOf: formatCivilDate(asOf) });
	else if (latest < facts.issuedAt) {
		inquiry.reject("account.inconsistent-dates", field, { date: formatCivilDate(fact), before: "issuedAt", issuedAt: formatCivilDate(facts.issuedAt) });
	} else return;
	facts[field] = UNUSABLE;
}
