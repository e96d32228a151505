import type { ClauseRef } from "./clause.ts";

/**
 * What an answer amounts to.
 *
 * - `violation`: a `must` finding.
 * - `undetermined`: an `open` finding and no `must`: a fact is missing, the text has no answer, or the input cannot be inspected; a human decides.
 * - `discouraged`: only `should` findings, and notes.
 * - `compliant`: nothing against it.
 * - `unregulated`: the regulation is silent.
 */
export type Outcome = "compliant" | "discouraged" | "violation" | "unregulated" | "undetermined";

/** How much a finding weighs: `must` and `should` are duties, `open` is for a human to settle, `note` never changes the outcome. */
export type Level = "must" | "should" | "open" | "note";

/** Identifier of a reading: a named, switchable interpretation of a disputed clause, such as `"TQ-ORDINAL-START"`. */
export type ReadingId = string;

/** What a finding says of its case: plain values that a message can be built from. Never a password, a citizen number or file content. */
export type FindingParams = Readonly<Record<string, string | number | readonly string[]>>;

/** One failed condition, with the clauses that set it. */
export interface Finding<Code extends string = string> {
	/** Which condition failed; a literal that stays the same between releases. */
	readonly code: Code;
	/** How much it weighs. */
	readonly level: Level;
	/** What a message about it needs. */
	readonly params: FindingParams;
	/** The clauses that set the condition. */
	readonly basis: readonly ClauseRef[];
}

/** An answer: plain, frozen data. */
export interface Decision<Value = unknown, Code extends string = string> {
	/** What the answer amounts to. */
	readonly outcome: Outcome;
	/** What was computed, where something was. */
	readonly value?: Value;
	/** One entry for each failed condition, in the profile's order. */
	readonly findings: readonly Finding<Code>[];
	/** Every clause that the answer rests on. */
	readonly basis: readonly ClauseRef[];
	/** Every disputed reading that the answer rests on. */
	readonly readings: readonly ReadingId[];
}

/**
 * The outcome that findings add up to: the heaviest one decides, notes count for nothing.
 *
 * @param findings - The findings of an answer.
 * @param regulated - Whether the regulation speaks of the matter at all.
 */
export function outcomeOf(findings: readonly Finding[], regulated: boolean): Outcome {
	let outcome: Outcome = regulated ? "compliant" : "unregulated";
	for (const { level } of findings) {
		if (level === "must") return "violation";
		if (level === "open") outcome = "undetermined";
		else if (level === "should" && outcome !== "undetermined") outcome = "discouraged";
	}
	return outcome;
}

/**
 * Freezes plain data all the way down, and gives it back.
 *
 * Parts that are frozen already are left as they are, so shared parts cost nothing.
 */
export function freeze<T>(data: T): T {
	if (typeof data !== "object" || data === null || Object.isFrozen(data) || ArrayBuffer.isView(data)) return data;
	Object.freeze(data);
	for (const part of Object.values(data)) freeze(part);
	return data;
}

/** A copy of plain data, changeable all the way down. */
export function copy<T>(data: T): T;
export function copy(data: unknown): unknown {
	if (Array.isArray(data)) return data.map((part: unknown) => copy(part));
	if (typeof data !== "object" || data === null) return data;
	return Object.fromEntries(Object.entries(data).map(([key, part]) => [key, copy(part)]));
}
