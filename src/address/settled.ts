import type { Trail } from "../profile/trail.ts";
import type { FoldedName } from "./folded-name.ts";
import type { Held } from "./held.ts";
import type { InitialLengths } from "./initials.ts";
import type { NumberPlace } from "./render.ts";
import type { Resolution, TraceStep } from "./types.ts";

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
	| { readonly end: "missing-fact"; readonly fact: string }
	| {
			readonly end: "unresolved";
			readonly reason: UnresolvedReason;
			readonly mustContain?: readonly string[];
			/** The value of the profile that leaves it open. */
			readonly source: object;
	  };

/** Why a collision has no answer. */
export type UnresolvedReason = "no-rule" | "forms-exhausted" | "other-kind" | "holder-unknown" | "negotiated" | "start-unstated";

/** Numbers under way. */
export interface Numbering {
	number: number;
	readonly lengths: InitialLengths | undefined;
	/** Who holds the form without a number: the next number is kept there. */
	readonly anchor: Held | undefined;
	/** The earlier holder who gets the number, and the local part that becomes free for the newcomer. */
	readonly rename: { readonly held: Held; readonly localPart: string } | undefined;
}

/** Where the numbers of one name in one organisation begin: every homonym who comes later gets there on the same way. */
export interface NumberingStart {
	readonly start: number;
	readonly lengths: InitialLengths | undefined;
	readonly place: NumberPlace;
	readonly anchor: Held;
	/** What had been consulted, and tried, by then. */
	readonly trail: Trail;
	readonly trace: readonly TraceStep[];
}

/**
 * Where the numbers of homonyms begin, kept while a list is worked through.
 *
 * In a list addresses are only ever added, so a way that led to numbers once leads there again. A rename takes an address away: then all is forgotten.
 */
export class NumberingStarts {
	#known = new Map<FoldedName, Map<string, NumberingStart>>();

	get(name: FoldedName, organization: string | undefined): NumberingStart | undefined {
		return this.#known.get(name)?.get(organization ?? "");
	}

	set(name: FoldedName, organization: string | undefined, start: NumberingStart): void {
		const ofName = this.#known.get(name) ?? new Map<string, NumberingStart>();
		ofName.set(organization ?? "", start);
		this.#known.set(name, ofName);
	}

	forget(): void {
		this.#known = new Map();
	}
}
