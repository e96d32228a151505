import type { Profile } from "../profile/types.ts";
import { isCount, isDay, NEVER } from "./facts.ts";
import type { Inquiry } from "./inquiry.ts";

/** A whole group holds other rules as well, which are asked for themselves. */
const GROUPS = ["/lifecycle", "/password"] as const;
const RULES = [
	"/lifecycle/defaultPassword",
	"/lifecycle/grounds",
	"/lifecycle/deletion",
	"/lifecycle/leaver",
	"/password/age/user",
	"/password/age/administrator",
	"/password/firstLogin",
] as const;

type Place = (typeof GROUPS | typeof RULES)[number];

/** The readings that change a part of a profile, by the place of the part. */
export type Disputes = ReadonlyMap<Place, readonly string[]>;

/** The readings on rules that may say nothing of an account, silent as they are or about another event, but would under another option. */
export function disputesOf({ readings }: Profile): Disputes {
	const found = new Map<Place, string[]>();
	const add = (place: Place, id: string): unknown => found.set(place, [...(found.get(place) ?? []), id]);
	for (const { id, options } of readings) {
		const patches = Object.values(options);
		const pointers = patches.length > 1 ? patches.flatMap(Object.keys) : [];
		for (const group of GROUPS) if (pointers.includes(group)) add(group, id);
		for (const rule of RULES) if (pointers.some((pointer) => holds(pointer, rule) || holds(rule, pointer))) add(rule, id);
	}
	return found;
}

function holds(outer: string, inner: string): boolean {
	return inner === outer || inner.startsWith(`${outer}/`);
}

/** Notes the readings under which a rule may have been asked that was not. */
export function noteDisputes(inquiry: Inquiry, cancelled: boolean): void {
	const { facts, plan, suspended } = inquiry;
	const left = isDay(facts.leftByDecisionOn);
	const note = (place: Place, asked = true): void => {
		const ids = asked ? plan.disputes.get(place) : undefined;
		if (ids !== undefined) inquiry.trail = inquiry.trail.with(ids);
	};
	// Whether the regulation speaks of accounts at all hangs on the groups.
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
