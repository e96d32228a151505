import { type Fact, isDay, NEVER, UNKNOWN, UNUSABLE } from "./facts.ts";
import type { Inquiry } from "./inquiry.ts";
import type { AgeRule } from "./plan.ts";

/** A password that is older than the regulation allows for the holder's role. */
export function passwordAge(inquiry: Inquiry): void {
	const { plan, facts, suspended } = inquiry;
	const { user, administrator } = plan.age;
	if (suspended !== false || (user === undefined && administrator === undefined)) return;
	const { role } = facts;
	if (role === "user" || role === "administrator") {
		const rule = plan.age[role];
		if (rule !== undefined) ofRole(inquiry, rule);
	} else ofUnknownRole(inquiry, user, administrator);
}

function ofRole(inquiry: Inquiry, rule: AgeRule): void {
	const age = ageUnder(inquiry, rule);
	if (age === undefined) return;
	const { start, last, open } = age;
	const reason = "password-expired";
	if (inquiry.asOf <= last) {
		if (!open && rule.value.strength === "mandatory") inquiry.later("change-password", last + 1, reason, rule.basis);
		return;
	}
	if (open) {
		missStart(inquiry, rule);
		return;
	}
	inquiry.findPast(reason, rule.value.strength === "mandatory" ? "must" : "should", start, last, rule.basis);
	if (rule.value.strength === "mandatory") inquiry.due("change-password", last + 1, reason, rule.basis);
}

/** Without the role, only what holds for every role is certain. */
function ofUnknownRole(inquiry: Inquiry, user: AgeRule | undefined, administrator: AgeRule | undefined): void {
	const rules = [user, administrator];
	const over = rules.flatMap((rule) => {
		if (rule === undefined) return [];
		const age = ageUnder(inquiry, rule);
		return age !== undefined && inquiry.asOf > age.last ? [{ rule, last: age.last }] : [];
	});
	const [first, second] = over;
	if (first === undefined) return;
	const last = second !== undefined && second.last > first.last ? second : first;
	const { strength } = last.rule.value;
	if (over.length === rules.length && over.every(({ rule }) => rule.value.strength === strength)) ofRole(inquiry, last.rule);
	else inquiry.miss("role", over.reduce((trail, { rule }) => trail.with(rule.sourced), inquiry.plan.start).basis);
}

/** From when to when the password lasts; `open` where facts that would start the span anew, or start it at all, are not known. */
function ageUnder(inquiry: Inquiry, rule: AgeRule): { readonly start: Fact; readonly last: Fact; readonly open: boolean } | undefined {
	const { facts } = inquiry;
	inquiry.consult(rule.consult);
	const { passwordChangedAt, passwordResetAt, initialPasswordChangedAt } = facts;
	const known = Math.max(passwordChangedAt, passwordResetAt, initialPasswordChangedAt);
	const latest = isDay(known) ? known : facts.issuedAt;
	if (latest === NEVER) return undefined;
	const start = isDay(latest) ? latest : inquiry.earliestStart();
	const last = isDay(start) ? inquiry.lastDayOf(start, rule, rule.span) : NEVER;
	const unusable = passwordChangedAt === UNUSABLE || passwordResetAt === UNUSABLE || initialPasswordChangedAt === UNUSABLE;
	// The first change cannot be later than the last one.
	const unknown = initialPasswordChangedAt === UNKNOWN && !isDay(passwordChangedAt);
	return last === undefined ? undefined : { start, last, open: unusable || unknown || !isDay(latest) };
}

function missStart(inquiry: Inquiry, rule: AgeRule): void {
	const { initialPasswordChangedAt, issuedAt, passwordChangedAt, passwordResetAt } = inquiry.facts;
	if (initialPasswordChangedAt === UNKNOWN) inquiry.miss("initialPasswordChangedAt", rule.basis);
	if (issuedAt === UNKNOWN && Math.max(initialPasswordChangedAt, passwordChangedAt, passwordResetAt) <= NEVER) inquiry.miss("issuedAt", rule.basis);
}
