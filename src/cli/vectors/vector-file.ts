/** What a case expects; each key that is present must hold. */
export interface Expected {
	readonly outcome?: string;
	/** Of a decision: objects match partially, arrays whole and in order. */
	readonly value?: unknown;
	/** Of anything that is no decision, in the same way. */
	readonly result?: unknown;
	/** Exactly these finding codes, notes apart, in any order. */
	readonly codes?: readonly string[];
	/** Among the codes of the notes. */
	readonly notes?: readonly string[];
	/** Among the clauses: a short form, `instrument/short form`, or an instrument alone. */
	readonly basis?: readonly string[];
	/** Among the readings. */
	readonly readings?: readonly string[];
	/** Name of the error. */
	readonly throws?: string;
}

/** One case of a vector file. */
export interface VectorCase {
	readonly id: string;
	readonly title?: string;
	readonly clauses?: readonly string[];
	readonly flags?: readonly string[];
	/** The arguments after the profile. */
	readonly args: readonly unknown[];
	readonly expected: Expected;
}

/** A file of conformance vectors: cases of one function under one profile. */
export interface VectorFile {
	readonly version: 1;
	readonly function: string;
	/** A built-in profile's id, a profile, or `null` for a function that takes none. */
	readonly profile: string | null | Readonly<Record<string, unknown>>;
	readonly readings?: Readonly<Record<string, string>>;
	readonly notes?: Readonly<Record<string, string>>;
	readonly cases: readonly VectorCase[];
}
