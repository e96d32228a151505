import type { Place } from "./disputes.ts";
import { isCount, isDay, NEVER } from "./facts.ts";
import type { Inquiry } from "./inquiry.ts";

/** Notes the readings under which a rule may have been asked that was not. */
export function noteDisputes(inquiry: Inquiry, cancelled: boolean): void {
	const { facts, plan, suspended } = inquiry;
	const left = isDay(facts.leftByDecisionOn);
	const note = (place: Place, asked = true): void => {
		const ids = asked ? plan.disputes.get(place) : undefined;
		if (ids !== undefined) inquiry.trail = inquiry.trail.with(ids);
	};
	// Whether the regulation speaks of accounts at all depends on the groups.
	note("/lifecycle");
	note("/password");
	note("/lifecycle/deletion", left || isDay(facts.cancelledAt) || suspended === true);
	if (cancelled) return;
	note("/lifecycle/leaver", left || facts.terminationRequestedAt !== NEVER);
	if (suspended !== false) return;
	const events = [facts.compromisedOn, facts.prohibitedActOn, facts.suspensionRequestedOn];
	note("/lifecycle/grounds", events.some(isDay) || isCount(facts.failedLogins) || isCount(facts.outsideMessages));
	note("/lifecycle/defaultPassword", facts.restoredAt === NEVER);
	note("/password/age/user", facts.role !== "administrator");
	note("/password/age/administrator", facts.role !== "user");
	note("/password/firstLogin");
}
