import { type CivilDay, formatCivilDate } from "../core/civil-date.ts";
import type { LeaverRule } from "../profile/types.ts";
import type { AccountActionKind } from "./account.ts";
import { isBefore, isDay, NEVER, UNUSABLE } from "./facts.ts";
import type { Inquiry } from "./inquiry.ts";
import type { Rule } from "./plan.ts";

const ACTIONS: Readonly<Record<LeaverRule["action"], AccountActionKind>> = { request: "request-termination", lock: "suspend", terminate: "terminate" };

/** What happens to the account of somebody who retired or left: first the body asks for its end, then the operator ends it; or it is locked or ended at once. */
export function leaver(inquiry: Inquiry): void {
	const { facts, given, plan, suspended } = inquiry;
	const rule = plan.leaver;
	if (rule === undefined) return;
	const { action, procedure, termination } = rule.value;
	if (action === "request" && facts.terminationRequestedAt !== NEVER) {
		if (!isDay(facts.terminationRequestedAt)) return;
		inquiry.consult(rule.consult);
		act(inquiry, rule, { kind: "terminate", event: facts.terminationRequestedAt, procedure: termination, withoutLimit: "note" });
		return;
	}
	if (!isDay(facts.leftByDecisionOn)) return;
	// A restoration whose day cannot be used may have come later, and settled it.
	if (action === "lock" && (suspended !== false || facts.restoredAt === UNUSABLE || isBefore(facts, given, "leftByDecisionOn", "restoredAt"))) return;
	inquiry.consult(rule.consult);
	act(inquiry, rule, { kind: ACTIONS[action], event: facts.leftByDecisionOn, procedure, withoutLimit: procedure === undefined ? "must" : "note" });
}

interface Task {
	readonly kind: AccountActionKind;
	readonly event: CivilDay;
	readonly procedure: string | undefined;
	/** Without a procedure the action is due at once; a requested end, or one in a procedure without a limit, is due but never late. */
	readonly withoutLimit: "must" | "note";
}

function act(inquiry: Inquiry, rule: Rule<LeaverRule>, { kind, event, procedure, withoutLimit }: Task): void {
	const { plan, asOf } = inquiry;
	const limit = plan.procedures.get(procedure)?.limit;
	const params = { since: formatCivilDate(event), action: kind };
	if (limit !== undefined) inquiry.trail = inquiry.trail.with(limit);
	const basis = limit === undefined ? rule.basis : plan.start.with(rule.sourced).with(limit).basis;
	if (limit === undefined || !("value" in limit)) {
		inquiry.find("left", withoutLimit, params, basis);
		inquiry.due(kind, event, "left", basis);
		return;
	}
	const { relation } = limit.value;
	inquiry.trail = inquiry.trail.with(relation);
	const last = inquiry.limitOf(event, limit.value, limit);
	const lastDay = last === undefined ? {} : { lastDay: formatCivilDate(last) };
	if ("value" in relation && relation.value === "after") {
		if (last === undefined) return;
		if (asOf > last) inquiry.find("left", "note", { ...params, ...lastDay }, basis);
		if (asOf > last) inquiry.due(kind, last + 1, "left", basis);
		else inquiry.later(kind, last + 1, "left", basis);
		return;
	}
	const late = last !== undefined && asOf > last;
	inquiry.find("left", late ? "must" : "note", { ...params, ...lastDay }, basis);
	if (late) inquiry.due(kind, event, "left", basis, last);
	else inquiry.list(kind, event, "left", basis, last);
}
