import { type CivilDay, formatCivilDate } from "../core/civil-date.ts";
import type { Activity, IdleRule } from "../profile/types.ts";
import { type Fact, isDay, type MomentField, NEVER, UNKNOWN, UNUSABLE } from "./facts.ts";
import type { Inquiry } from "./inquiry.ts";
import type { SpanRule } from "./plan.ts";

const FIELD_OF: Readonly<Record<Activity, "lastLoginAt" | "lastSentAt" | "lastReceivedAt">> = {
	login: "lastLoginAt",
	send: "lastSentAt",
	receive: "lastReceivedAt",
};
const FIELDS_THAT_COUNT: readonly MomentField[] = ["lastLoginAt", "lastSentAt", "lastReceivedAt", "issuedAt"];

/** An account that nobody used for too long. A suspended one cannot be used, so nothing is asked of it. */
export function idle(inquiry: Inquiry): void {
	const { plan, facts, asOf, suspended } = inquiry;
	const rule = plan.idle;
	if (suspended !== false) return;
	inquiry.consult(plan.idleStep);
	if (rule === undefined) return;
	const used = lastUse(inquiry, rule);
	const neverUsedOnly = startsWhenNeverUsed(rule);
	if (neverUsedOnly && isDay(used.day)) {
		inquiry.keptAliveBy = used.by;
		return;
	}
	const renewed = lastRenewal(inquiry);
	const known = Math.max(facts.issuedAt, used.day, renewed.day);
	if (facts.issuedAt === NEVER && known === NEVER && !used.open && !renewed.open) return;
	const start = isDay(known) ? known : inquiry.earliestStart();
	const open = used.open || renewed.open || !isDay(known);
	const excused = excuse(inquiry, rule);
	const last = isDay(start) ? inquiry.lastDayOf(start, rule, rule.span, excused !== true) : NEVER;
	if (last === undefined) return;
	if (asOf <= last) {
		if (used.day === start) inquiry.keptAliveBy = used.by;
		if (!open && excused === false) announce(inquiry, rule, latestStart(inquiry, used.day, start, renewed.perhaps), last);
		return;
	}
	if (excused === true) inquiry.keptAliveBy = "notified-absence";
	if (excused !== false) return;
	if (open) for (const field of FIELDS_THAT_COUNT) if (isOpen(inquiry, rule, field, known)) inquiry.miss(field, rule.basis);
	if (!isDay(start)) return;
	if ("unstated" in rule.value.activities) inquiry.findPast("inactive", "open", start, last, rule.basis);
	if (!open) decide(inquiry, rule, latestStart(inquiry, used.day, start, renewed.perhaps), start, last);
}

/** The span from the latest known start has ended: certain, unless it may have started later. */
function decide(inquiry: Inquiry, rule: SpanRule<IdleRule>, perhaps: Fact | undefined, start: CivilDay, last: CivilDay): void {
	const kind = rule.value.action;
	const latest = latestLastDay(inquiry, rule, perhaps, last);
	if (latest === undefined) return;
	if (inquiry.asOf <= latest) {
		const params = { since: formatCivilDate(inquiry.startInForce(start)), lastDay: formatCivilDate(last), latestLastDay: formatCivilDate(latest) };
		inquiry.find("inactive", "open", params, rule.basis);
		inquiry.later(kind, latest + 1, "inactive", rule.basis);
		return;
	}
	inquiry.findPast("inactive", "must", start, latest, rule.basis);
	inquiry.due(kind, latest + 1, "inactive", rule.basis);
}

function announce(inquiry: Inquiry, rule: SpanRule<IdleRule>, perhaps: Fact | undefined, last: CivilDay): void {
	const latest = latestLastDay(inquiry, rule, perhaps, last);
	if (latest !== undefined) inquiry.later(rule.value.action, latest + 1, "inactive", rule.basis);
}

/**
 * The latest day from which the span may run: the recorded activity may be older than the true one, and where the regulation does not say whether a restoration
 * starts the span anew, it may. `NEVER` where that is no later than the known start, `undefined` where it cannot be told.
 */
function latestStart({ uncertainty }: Inquiry, used: Fact, start: CivilDay, restored: Fact): Fact | undefined {
	if (isDay(used) && uncertainty < 0) return undefined;
	const latest = Math.max(isDay(used) ? used + uncertainty : NEVER, restored);
	return latest > start ? latest : NEVER;
}

/** The last day of the span from the latest day from which it may run. */
function latestLastDay(inquiry: Inquiry, rule: SpanRule<IdleRule>, perhaps: Fact | undefined, last: CivilDay): CivilDay | undefined {
	if (perhaps === undefined) return undefined;
	return isDay(perhaps) ? inquiry.lastDayOf(perhaps, rule, rule.span) : last;
}

/** The latest activity that counts; `open` where one is unknown or unusable. */
function lastUse({ facts }: Inquiry, { value }: SpanRule<IdleRule>): { readonly day: Fact; readonly by: Activity | undefined; readonly open: boolean } {
	let day = NEVER;
	let by: Activity | undefined;
	// Where nothing says which activities count, any may.
	let open = "unstated" in value.activities;
	for (const activity of "value" in value.activities ? value.activities.value : []) {
		const fact = facts[FIELD_OF[activity]];
		if (fact === UNKNOWN || fact === UNUSABLE) open = true;
		else if (fact > day) {
			day = fact;
			by = activity;
		}
	}
	return { day, by, open };
}

/** The restoration that the span starts anew from, where it does; `perhaps` where the regulation does not say. */
function lastRenewal(inquiry: Inquiry): { readonly day: Fact; readonly perhaps: Fact; readonly open: boolean } {
	const { plan, facts } = inquiry;
	const rule = plan.lifecycle?.idleAfterRestore;
	if (rule === undefined || facts.restoredAt === NEVER) return NOT_RENEWED;
	inquiry.trail = inquiry.trail.with(rule);
	const silent = "unstated" in rule;
	if (!silent && !("value" in rule && rule.value === "restart")) return NOT_RENEWED;
	if (!isDay(facts.restoredAt)) return { day: NEVER, perhaps: NEVER, open: true };
	return silent ? { day: NEVER, perhaps: facts.restoredAt, open: false } : { day: facts.restoredAt, perhaps: NEVER, open: false };
}

const NOT_RENEWED = { day: NEVER, perhaps: NEVER, open: false };

function startsWhenNeverUsed({ value }: SpanRule<IdleRule>): boolean {
	return "value" in value.startsAt && value.startsAt.value === "never-used";
}

/** Whether a notified absence keeps the account; `undefined` where something unusable stands in its place. */
function excuse(inquiry: Inquiry, { value }: SpanRule<IdleRule>): boolean | undefined {
	const notified = inquiry.facts.absenceNotified;
	if (notified === undefined || notified === null || notified === false) return false;
	inquiry.trail = inquiry.trail.with(value.excuse);
	if (!("value" in value.excuse) || value.excuse.value !== "notified-absence") return false;
	return notified === true ? true : undefined;
}

/** Whether an unknown fact keeps the answer open: an activity that counts, or the day of issue where no later start is known. */
function isOpen({ facts }: Inquiry, { value }: SpanRule<IdleRule>, field: MomentField, known: Fact): boolean {
	if (facts[field] !== UNKNOWN) return false;
	if (field === "issuedAt") return !isDay(known);
	return "value" in value.activities && value.activities.value.some((activity) => FIELD_OF[activity] === field);
}
