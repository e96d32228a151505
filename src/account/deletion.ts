import { formatCivilDate } from "../core/civil-date.ts";
import type { DeletionRule } from "../profile/types.ts";
import type { AccountReason } from "./account.ts";
import { type Fact, isBefore, isDay, NEVER, UNUSABLE } from "./facts.ts";
import type { Inquiry } from "./inquiry.ts";
import type { Rule } from "./plan.ts";

const REASONS: Readonly<Record<DeletionRule["from"], AccountReason>> = {
	suspension: "suspended-too-long",
	"suspension-without-restore-request": "suspended-too-long",
	leaving: "left",
	cancellation: "cancelled",
};

/** Accounts that are deleted for good, after a span or, where the regulation sets none, at once. */
export function deletion(inquiry: Inquiry): void {
	for (const rule of inquiry.plan.deletion) {
		const event = eventOf(inquiry, rule.value.from);
		if (isDay(event)) decide(inquiry, rule, event);
	}
}

function decide(inquiry: Inquiry, rule: Rule<DeletionRule>, event: Fact): void {
	inquiry.consult(rule.consult);
	const reason = REASONS[rule.value.from];
	const last = rule.span === undefined ? event - 1 : inquiry.lastDayOf(event, rule, rule.span);
	if (last === undefined) return;
	const from = last + 1;
	if (from > inquiry.asOf) {
		inquiry.later("delete", from, reason, rule.basis);
		return;
	}
	if (rule.span === undefined) inquiry.find(reason, "must", { since: formatCivilDate(event) }, rule.basis);
	else inquiry.findPast(reason, "must", event, last, rule.basis);
	inquiry.due("delete", from, reason, rule.basis);
}

/** The day that the span starts from; no day where there was no such event, or where it is not certain. */
function eventOf({ facts, given, suspended }: Inquiry, from: DeletionRule["from"]): Fact {
	if (from === "leaving") return facts.leftByDecisionOn;
	if (from === "cancellation") return facts.cancelledAt;
	if (suspended !== true) return NEVER;
	if (from === "suspension") return facts.suspendedSince;
	const requested = facts.restoreRequestedAt === UNUSABLE || !isBefore(facts, given, "restoreRequestedAt", "suspendedSince");
	return requested ? NEVER : facts.suspendedSince;
}
