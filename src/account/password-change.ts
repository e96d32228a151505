import { type CivilDay, formatCivilDate } from "../core/civil-date.ts";
import type { ClauseRef } from "../core/clause.ts";
import type { FirstLoginRule } from "../profile/types.ts";
import { type AccountFacts, isBefore, isDay, type MomentField, NEVER, UNKNOWN, UNUSABLE } from "./facts.ts";
import type { Inquiry } from "./inquiry.ts";
import type { Rule } from "./plan.ts";

const FIELD_OF = { issue: "issuedAt", reset: "passwordResetAt", restore: "restoredAt" } as const;
const CHANGES = ["passwordChangedAt", "initialPasswordChangedAt"] as const;

/**
 * A password that somebody else handed out and that has to be changed: after issue, a reset or a restoration, as the regulation says.
 *
 * One change is owed, after the latest of these events; it settles the earlier ones too.
 */
export function passwordChange(inquiry: Inquiry): void {
	const { plan, facts, suspended } = inquiry;
	if (plan.firstLogin.length === 0 || suspended !== false) return;
	const owed = latestEvent(inquiry);
	if (owed === undefined) return;
	for (const rule of owed.rules) inquiry.consult(rule.consult);
	if (CHANGES.some((field) => settles(inquiry, field, owed.field))) return;
	const [first] = owed.rules;
	if (first === undefined || CHANGES.some((field) => facts[field] === UNUSABLE)) return;
	const basis = basisOf(inquiry, owed.rules);
	if (facts.initialPasswordChangedAt === UNKNOWN) {
		inquiry.miss("initialPasswordChangedAt", basis);
		return;
	}
	demand(inquiry, first, owed.field, isDay(facts[owed.field]) ? facts[owed.field] : inquiry.asOf, basis);
}

/** At once, or within a time from the event. */
function demand(inquiry: Inquiry, rule: Rule<FirstLoginRule>, field: MomentField, from: CivilDay, basis: readonly ClauseRef[]): void {
	const { change } = rule.value;
	const last = change.at === "limit" ? inquiry.limitOf(from, { span: change.within }, rule.sourced) : undefined;
	const params = { since: formatCivilDate(from), after: field, ...(last === undefined ? {} : { lastDay: formatCivilDate(last) }) };
	if (change.at === "once" || (last !== undefined && inquiry.asOf > last)) {
		inquiry.find("must-change-password", "must", params, basis);
		inquiry.due("change-password", from, "must-change-password", basis, last);
		return;
	}
	inquiry.find("must-change-password", "note", params, basis);
	inquiry.list("change-password", from, "must-change-password", basis, last);
}

/** The latest event after which a change is owed, with every rule that names an event of that day; `undefined` where there was none, or none that is certain. */
function latestEvent({ plan, facts }: Inquiry): { readonly field: MomentField; readonly rules: readonly Rule<FirstLoginRule>[] } | undefined {
	let latest: MomentField | undefined;
	let rules: Rule<FirstLoginRule>[] = [];
	for (const rule of plan.firstLogin) {
		for (const event of rule.value.after) {
			const field = FIELD_OF[event];
			if (facts[field] === NEVER || (facts[field] === UNUSABLE && field !== "issuedAt")) continue;
			const difference = latest === undefined ? 1 : dayOf(facts, field) - dayOf(facts, latest);
			if (difference < 0) continue;
			if (difference > 0) rules = [];
			if (difference > 0 || latest === undefined) latest = field;
			if (!rules.includes(rule)) rules.push(rule);
		}
	}
	return latest === undefined ? undefined : { field: latest, rules };
}

/** An account was issued even where the day is not known; it was before everything else. */
function dayOf(facts: AccountFacts, field: MomentField): number {
	return isDay(facts[field]) ? facts[field] : NEVER;
}

function settles({ facts, given }: Inquiry, change: MomentField, event: MomentField): boolean {
	return isDay(facts[change]) && !isBefore(facts, given, change, event);
}

function basisOf({ plan }: Inquiry, rules: readonly Rule<FirstLoginRule>[]): readonly ClauseRef[] {
	let trail = plan.start;
	for (const { sourced } of rules) trail = trail.with(sourced);
	return trail.basis;
}
