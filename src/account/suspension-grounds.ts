import { type CivilDay, formatCivilDate } from "../core/civil-date.ts";
import type { AccountReason } from "./account.ts";
import { isBefore, isCount, isDay, UNUSABLE } from "./facts.ts";
import type { Inquiry } from "./inquiry.ts";
import type { GroundRule } from "./plan.ts";

/** Events upon which an account is suspended from the same day on. A later restoration settles them; one whose day cannot be used may have. */
export function suspensionGrounds(inquiry: Inquiry): void {
	if (inquiry.suspended !== false || inquiry.facts.restoredAt === UNUSABLE) return;
	for (const event of inquiry.plan.grounds) {
		if (event.count === undefined) onEvent(inquiry, event);
		else onCount(inquiry, event, event.count);
	}
}

function onEvent(inquiry: Inquiry, { rule, field, reason }: GroundRule): void {
	const day = inquiry.facts[field];
	if (!isDay(day)) return;
	inquiry.consult(rule.consult);
	if (!isBefore(inquiry.facts, inquiry.given, field, "restoredAt")) suspend(inquiry, rule, day, reason, {});
}

/** More than the stated number, counted by the mail system. Where the day is not given, it is the day asked about. */
function onCount(inquiry: Inquiry, { rule, field, reason }: GroundRule, count: NonNullable<GroundRule["count"]>): void {
	const counted = inquiry.facts[count];
	const limit = rule.value.moreThan;
	if (limit === undefined || !isCount(counted)) return;
	inquiry.consult(rule.consult);
	if (counted <= limit) return;
	const day = inquiry.facts[field];
	if (isDay(day) && isBefore(inquiry.facts, inquiry.given, field, "restoredAt")) return;
	suspend(inquiry, rule, isDay(day) ? day : inquiry.asOf, reason, { count: counted, limit });
}

function suspend(inquiry: Inquiry, { basis }: GroundRule["rule"], from: CivilDay, reason: AccountReason, params: Readonly<Record<string, number>>): void {
	inquiry.find(reason, "must", { since: formatCivilDate(from), ...params }, basis);
	inquiry.due("suspend", from, reason, basis);
}
