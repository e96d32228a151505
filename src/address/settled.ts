import type { Held } from "./held.ts";
import type { Anchor, Counter, NumberPlace } from "./numbering.ts";
import type { Resolution } from "./types.ts";

/** How a settlement ends. */
export type Settled =
	| {
			readonly end: "allocated";
			readonly localPart: string;
			readonly resolution: Resolution;
			readonly rename?: { readonly held: Held; readonly localPart: string };
	  }
	| { readonly end: "existing"; readonly held: Held }
	| { readonly end: "identity-unknown"; readonly held: Held }
	/** `source`: the value of the profile that needs it. */
	| { readonly end: "missing-fact"; readonly fact: string; readonly source: object }
	| {
			readonly end: "unresolved";
			readonly reason: UnresolvedReason;
			readonly mustContain?: readonly string[];
			/** The value of the profile that leaves it open. */
			readonly source: object;
	  };

/** Why a collision has no answer. */
export type UnresolvedReason = "no-rule" | "forms-exhausted" | "other-kind" | "holder-unknown" | "negotiated" | "start-unstated";

/** Who keeps a counter that gave a number. */
export interface Counted {
	readonly anchor: Anchor;
	readonly counter: Counter;
}

/** Numbers under way. */
export interface Numbering {
	number: number;
	/** The first of them. */
	readonly start: number;
	readonly place: NumberPlace;
	readonly anchor: Anchor;
	/** What was counted of them before. */
	readonly counter: Counter | undefined;
	/** The earlier holder who gets the number, and the local part that becomes free for the newcomer. */
	readonly rename: { readonly held: Held; readonly localPart: string } | undefined;
}
