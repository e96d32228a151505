import { type CivilDay, formatCivilDate } from "../core/civil-date.ts";
import type { LeaverRule } from "../profile/types.ts";
import type { AccountActionKind } from "./account.ts";
import { isBefore, isDay, NEVER } from "./facts.ts";
import type { Inquiry } from "./inquiry.ts";
import type { Rule } from "./plan.ts";

const ACTIONS: Readonly<Record<LeaverRule["action"], AccountActionKind>> = { request: "request-termination", lock: "suspend", terminate: "terminate" };

/** What happens to the account of somebody who retired or left: first the body asks for its end, then the operator ends it; or it is locked or ended at once. */
export function leaver(inquiry: Inquiry): void {
	const { facts, given, plan, suspended } = inquiry;
	const rule = plan.leaver;
	if (rule === undefined) return;
	const { action, procedure, termination } = rule.value;
	if (action === "request" && isDay(facts.terminationRequestedAt)) {
		inquiry.consult(rule.consult);
		act(inquiry, rule, "terminate", facts.terminationRequestedAt, termination);
		return;
	}
	if (!isDay(facts.leftByDecisionOn) || (action === "request" && facts.terminationRequestedAt !== NEVER)) return;
	if (action === "lock" && (suspended !== false || isBefore(facts, given, "leftByDecisionOn", "restoredAt"))) return;
	inquiry.consult(rule.consult);
	act(inquiry, rule, ACTIONS[action], facts.leftByDecisionOn, procedure);
}

/** Without a procedure the action is due at once; in one without a limit it is due, but never late. */
function act(inquiry: Inquiry, rule: Rule<LeaverRule>, kind: AccountActionKind, event: CivilDay, procedure: string | undefined): void {
	const { plan, asOf } = inquiry;
	const since = formatCivilDate(event);
	const limit = procedure !== undefined && Object.hasOwn(plan.procedures, procedure) ? plan.procedures[procedure]?.limit : undefined;
	if (limit !== undefined) inquiry.trail = inquiry.trail.with(limit);
	const basis = limit === undefined ? rule.basis : plan.start.with(rule.sourced).with(limit).basis;
	if (limit === undefined || !("value" in limit)) {
		inquiry.find("left", limit === undefined ? "must" : "note", { since, action: kind }, basis);
		inquiry.due(kind, event, "left", basis);
		return;
	}
	const { relation } = limit.value;
	inquiry.trail = inquiry.trail.with(relation);
	const last = inquiry.limitOf(event, limit.value, limit);
	const notBefore = "value" in relation && relation.value === "after";
	if (notBefore) {
		if (last === undefined) return;
		if (asOf <= last) {
			inquiry.later(kind, last + 1, "left", basis);
			return;
		}
		inquiry.find("left", "note", { since, action: kind }, basis);
		inquiry.due(kind, last + 1, "left", basis);
		return;
	}
	if (last === undefined || asOf <= last) {
		inquiry.find("left", "note", { since, action: kind, ...(last === undefined ? {} : { lastDay: formatCivilDate(last) }) }, basis);
		inquiry.list(kind, event, "left", basis, last);
		return;
	}
	inquiry.find("left", "must", { since, action: kind, lastDay: formatCivilDate(last) }, basis);
	inquiry.due(kind, event, "left", basis, last);
}
