import { type CivilDay, formatCivilDate } from "../core/civil-date.ts";
import type { SuspensionGround } from "../profile/types.ts";
import type { AccountReason } from "./account.ts";
import { isBefore, isDay, type MomentField, UNUSABLE } from "./facts.ts";
import type { Inquiry } from "./inquiry.ts";
import type { Rule } from "./plan.ts";

type Ground = SuspensionGround["ground"];

const EVENTS: Readonly<Record<Ground, { readonly field: MomentField; readonly reason: AccountReason; readonly count?: "failedLogins" | "outsideMessages" }>> = {
	requested: { field: "suspensionRequestedOn", reason: "suspension-requested" },
	compromised: { field: "compromisedOn", reason: "compromised" },
	"prohibited-act": { field: "prohibitedActOn", reason: "prohibited-act" },
	"failed-logins": { field: "lastFailedLoginAt", reason: "failed-logins", count: "failedLogins" },
	"outside-messages": { field: "outsideMessagesAt", reason: "outside-messages", count: "outsideMessages" },
};

/** Events upon which an account is suspended from the same day on. A later restoration settles them; one whose day cannot be used may have. */
export function suspensionGrounds(inquiry: Inquiry): void {
	if (inquiry.suspended !== false || inquiry.facts.restoredAt === UNUSABLE) return;
	for (const rule of inquiry.plan.grounds) {
		const { ground } = rule.value;
		if (!Object.hasOwn(EVENTS, ground)) throw new TypeError("profile: lifecycle.grounds has a ground that there is not");
		const { field, reason, count } = EVENTS[ground];
		if (count === undefined) onEvent(inquiry, rule, field, reason);
		else onCount(inquiry, rule, field, reason, count);
	}
}

function onEvent(inquiry: Inquiry, rule: Rule<SuspensionGround>, field: MomentField, reason: AccountReason): void {
	const day = inquiry.facts[field];
	if (!isDay(day)) return;
	inquiry.consult(rule.consult);
	if (!isBefore(inquiry.facts, inquiry.given, field, "restoredAt")) suspend(inquiry, rule, day, reason, {});
}

/** More than the stated number, counted by the mail system. Where the day is not given, it is the day asked about. */
function onCount(inquiry: Inquiry, rule: Rule<SuspensionGround>, field: MomentField, reason: AccountReason, count: "failedLogins" | "outsideMessages"): void {
	const counted = inquiry.facts[count];
	const limit = rule.value.moreThan;
	if (limit === undefined || typeof counted !== "number" || !(counted > limit)) return;
	inquiry.consult(rule.consult);
	const day = inquiry.facts[field];
	if (isDay(day) && isBefore(inquiry.facts, inquiry.given, field, "restoredAt")) return;
	suspend(inquiry, rule, isDay(day) ? day : inquiry.asOf, reason, { count: counted, limit });
}

function suspend(inquiry: Inquiry, rule: Rule<SuspensionGround>, from: CivilDay, reason: AccountReason, params: Readonly<Record<string, number>>): void {
	inquiry.find(reason, "must", { since: formatCivilDate(from), ...params }, rule.basis);
	inquiry.due("suspend", from, reason, rule.basis);
}
