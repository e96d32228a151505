import { type CivilDay, formatCivilDate } from "../core/civil-date.ts";
import type { ClauseRef } from "../core/clause.ts";
import type { FirstLoginRule } from "../profile/types.ts";
import { type AccountFacts, type Fact, isBefore, isDay, type MomentField, NEVER, UNKNOWN, UNUSABLE } from "./facts.ts";
import type { Inquiry } from "./inquiry.ts";
import type { Owing, Rule } from "./plan.ts";

/**
 * A password that somebody else handed out and that has to be changed: after issue, a reset or a restoration, as the regulation says.
 *
 * One change is owed, after the latest of these events; it settles the earlier ones too.
 */
export function passwordChange(inquiry: Inquiry): void {
	const { plan, facts, suspended } = inquiry;
	if (suspended !== false) return;
	const owing = latest(inquiry);
	if (owing === undefined) return;
	const day = dayOf(facts, owing.field);
	for (const each of plan.owing) if (happened(facts, each.field) && dayOf(facts, each.field) === day) inquiry.consult(each.rule.consult);
	if (settles(inquiry, "passwordChangedAt", owing.field) || settles(inquiry, "initialPasswordChangedAt", owing.field)) return;
	if (facts.passwordChangedAt === UNUSABLE || facts.initialPasswordChangedAt === UNUSABLE) return;
	const basis = basisOn(inquiry, day);
	// The first change cannot be later than the last one, which came before the event.
	const unchanged = facts.initialPasswordChangedAt !== UNKNOWN || isDay(facts.passwordChangedAt);
	if (!unchanged) inquiry.miss("initialPasswordChangedAt", basis);
	// A time cannot be counted from a day that is not known.
	const counted = isDay(day) || owing.rule.value.change.at === "once";
	if (!counted && facts.issuedAt === UNKNOWN) inquiry.miss("issuedAt", basis);
	if (unchanged && counted) demand(inquiry, owing.rule, owing.field, isDay(day) ? day : inquiry.asOf, basis);
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

/** The latest event after which a change is owed; of several on one day, the first in the profile. */
function latest({ plan, facts }: Inquiry): Owing | undefined {
	let found: Owing | undefined;
	for (const owing of plan.owing) {
		if (happened(facts, owing.field) && (found === undefined || dayOf(facts, owing.field) > dayOf(facts, found.field))) found = owing;
	}
	return found;
}

/** Whether there was such an event. An account was issued, even where the day that is given cannot be used. */
function happened(facts: AccountFacts, field: Owing["field"]): boolean {
	const fact = factOf(facts, field);
	return fact !== NEVER && (fact !== UNUSABLE || field === "issuedAt");
}

/** Where the day of issue is not known, it was before everything else. */
function dayOf(facts: AccountFacts, field: Owing["field"]): Fact {
	return Math.max(factOf(facts, field), NEVER);
}

/** Told apart by hand: a key that varies from call to call is looked up anew each time. */
function factOf(facts: AccountFacts, field: Owing["field"]): Fact {
	if (field === "issuedAt") return facts.issuedAt;
	return field === "restoredAt" ? facts.restoredAt : facts.passwordResetAt;
}

function settles({ facts, given }: Inquiry, change: MomentField, event: MomentField): boolean {
	return isDay(facts[change]) && !isBefore(facts, given, change, event);
}

function basisOn({ plan, facts }: Inquiry, day: Fact): readonly ClauseRef[] {
	let trail = plan.start;
	for (const { field, rule } of plan.owing) if (happened(facts, field) && dayOf(facts, field) === day) trail = trail.with(rule.sourced);
	return trail.basis;
}
