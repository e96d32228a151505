/** A clause in short form (`"5.2.a"`, `"5.2#2"`, `"QĐ:2"`): of the profile's first instrument, or `id/5.2.a` of the one with that id. */
export type ClauseText = string;

/** A text in both languages. */
export interface Localized {
	/** In Vietnamese. */
	readonly vi: string;
	/** In English. */
	readonly en: string;
}

/** A value that a regulation states, with the clauses that state it. */
export interface Stated<T> {
	/** What it states. */
	readonly value: T;
	/** At least one clause. */
	readonly basis: readonly ClauseText[];
}

/** Silence: the regulation does not say. That is different from "none" and from 0. */
export interface Unstated {
	/** Always `true`. */
	readonly unstated: true;
	/** Clauses that touch the matter without settling it, or that leave it to somebody. */
	readonly basis?: readonly ClauseText[];
}

/** An express "none": the regulation says that there is no such limit, duty or thing. It speaks of the matter, so an answer that rests on it is not `unregulated`. */
export interface StatedNone {
	/** Always `true`. */
	readonly none: true;
	/** At least one clause. */
	readonly basis: readonly ClauseText[];
}

/** A value, an express "none", or silence. */
export type Sourced<T> = Stated<T> | StatedNone | Unstated;

export type { Duration } from "../../core/duration.ts";
