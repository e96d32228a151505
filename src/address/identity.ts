import { isRecord } from "../core/is-record.ts";
import { kindOf } from "../core/kind-of.ts";
import type { Identity } from "./types.ts";

const IDENTITIES: ReadonlySet<unknown> = /* @__PURE__ */ new Set(["id", "name", "none"]);

/** Options of the functions that tell people apart. */
export interface IdentityOptions {
	/** How people are told apart; by id where absent. */
	readonly identity?: Identity | undefined;
}

/** @throws RangeError where the option is none of the three. */
export function readIdentity(options: IdentityOptions | undefined): Identity {
	const identity = options?.identity ?? "id";
	if (!IDENTITIES.has(identity)) throw new RangeError('options.identity: expected "id", "name" or "none"');
	return identity;
}

/** @throws TypeError where the facts are no object. */
export function requireFacts(facts: unknown, name: string): void {
	if (!isRecord(facts)) throw new TypeError(`${name}: expected an object of facts, got ${kindOf(facts)}`);
}
