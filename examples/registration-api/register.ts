import { setTimeout as pause } from "node:timers/promises";
import { type AddressCode, type AllocatedAddress, type Decision, type Person, type Profile, personAddressAsync } from "thu-cong-vu";
import type { Facts } from "./facts.ts";
import type { Registered, Store } from "./store.ts";

/** How a registration ends. */
export type Registration =
	| { readonly end: "registered"; readonly registered: Registered; readonly attempts: number }
	/** The person had the address before: a retry, or a second request at the same time. */
	| { readonly end: "repeated"; readonly registered: Registered; readonly attempts: number }
	/** The id is somebody's whose facts are others. */
	| { readonly end: "other-facts"; readonly attempts: number }
	/** The regulation gives no address: a fact is missing or wrong, or it has no rule. */
	| { readonly end: "refused"; readonly decision: Decision<AllocatedAddress, AddressCode>; readonly attempts: number }
	/** Others were faster until the time was over; nothing is stored. */
	| { readonly end: "busy"; readonly attempts: number };

/** Who was beaten to an address comes back after a random time of up to so many milliseconds: fewer then propose the same one again. */
const LONGEST_PAUSE = 64;

/**
 * Registers one person. No lock, no queue, no memory of what goes on elsewhere: ask, propose, let the unique constraints decide, ask again.
 *
 * Nothing is doubled, since an address that is stored twice is what the key on `address` refuses, and a second address of one person what the index on the
 * id refuses. Nobody is lost, since a proposal that is refused was refused by somebody who is stored: each round settles at least one of those who compete,
 * and the others meet that one's address in the next. A process that dies leaves a whole row or none, and the retry of its client finds out which.
 *
 * @param until - When to give up, in milliseconds of `performance.now()`.
 */
export async function register(store: Store, profile: Profile, facts: Facts, until: number): Promise<Registration> {
	let attempts = 0;
	while (attempts === 0 || performance.now() < until) {
		if (attempts > 0) await pause(Math.random() * Math.min(LONGEST_PAUSE, 2 ** attempts));
		attempts++;
		const earlier = await store.ofPerson(facts.id);
		if (earlier !== undefined) return isSame(earlier, facts) ? { end: "repeated", registered: earlier, attempts } : { end: "other-facts", attempts };
		const decision = await personAddressAsync(profile, personOf(facts), store.lookup());
		if (decision.value === undefined) return { end: "refused", decision, attempts };
		// Met among the candidates: the same person was stored since we looked.
		if (decision.value.resolution === "existing") continue;
		const registered = await store.keep(facts, decision.value.address, decision);
		if (registered !== undefined) return { end: "registered", registered, attempts };
	}
	return { end: "busy", attempts };
}

/** A retry brings the same facts. Other facts under the same id are a mistake, or a change that a person must decide; a late retry must not undo one. */
function isSame(earlier: Registered, { fullName, organization }: Facts): boolean {
	return earlier.fullName === fullName && earlier.organization === (organization ?? null);
}

function personOf({ id, fullName, organization, citizenIdLast4 }: Facts): Person {
	return { id, fullName, ...(organization === undefined ? {} : { organization }), ...(citizenIdLast4 === undefined ? {} : { citizenIdLast4 }) };
}
