import { isDay, NEVER, UNKNOWN } from "./facts.ts";
import type { Inquiry } from "./inquiry.ts";

/** The password handed out at issue, left as it is for too long. A restoration ends the matter: the password has to be changed then anyway. */
export function defaultPassword(inquiry: Inquiry): void {
	const { plan, facts, asOf, suspended } = inquiry;
	const rule = plan.defaultPassword;
	if (rule === undefined || suspended !== false || facts.issuedAt === NEVER || facts.restoredAt !== NEVER) return;
	inquiry.consult(rule.consult);
	const changed = facts.initialPasswordChangedAt;
	if (isDay(changed) || facts.passwordChangedAt !== NEVER || (changed !== NEVER && changed !== UNKNOWN)) return;
	const issued = isDay(facts.issuedAt);
	const start = issued ? facts.issuedAt : inquiry.earliestStart();
	const last = isDay(start) ? inquiry.lastDayOf(start, rule, rule.span) : NEVER;
	if (last === undefined) return;
	if (asOf <= last) {
		if (issued && changed === NEVER) inquiry.later("suspend", last + 1, "default-password", rule.basis);
		return;
	}
	if (changed === UNKNOWN) inquiry.miss("initialPasswordChangedAt", rule.basis);
	if (facts.issuedAt === UNKNOWN) inquiry.miss("issuedAt", rule.basis);
	if (!issued || changed === UNKNOWN) return;
	inquiry.findPast("default-password", "must", facts.issuedAt, last, rule.basis);
	inquiry.due("suspend", last + 1, "default-password", rule.basis);
}
