import type { Trail } from "../profile/trail.ts";
import type { InitialLengths } from "./initials.ts";
import type { TraceStep } from "./types.ts";

/** A local part but for the number that tells homonyms apart. */
export interface NumberPlace {
	/** The local part, with `PLACEHOLDER` where the number stands. */
	readonly pattern: string;
	/** Least digits of the number. */
	readonly digits: number;
}

/** Stands for the number; no local part holds it. */
export const PLACEHOLDER = "#";

/** Numbers that are counted: all from the first one on that are below `number` are taken. */
export interface Counter extends NumberPlace {
	/** The plan by which they are counted. */
	readonly plan: object;
	/** The first of them. */
	readonly start: number;
	number: number;
}

/**
 * Who holds the form without a number: counters are kept there. One holder may have several: two names that are written alike can have their numbers in
 * different places, and two steps can start with different numbers.
 */
export interface Anchor {
	readonly localPart: string;
	counters: readonly Counter[];
}

/** The counter of these numbers, where they were counted before. */
export function counterOf({ counters }: Anchor, plan: object, start: number, { pattern, digits }: NumberPlace): Counter | undefined {
	return counters.find((counter) => counter.plan === plan && counter.start === start && counter.pattern === pattern && counter.digits === digits);
}

/** Keeps a counter that is new; those of other plans are forgotten. */
export function keepCounter(anchor: Anchor, counter: Counter): void {
	anchor.counters = [...anchor.counters.filter(({ plan }) => plan === counter.plan), counter];
}

/** Where the numbers of one name in one organisation begin: every homonym who comes later gets there on the same way. */
export interface NumberingStart {
	readonly start: number;
	readonly lengths: InitialLengths | undefined;
	readonly anchor: Anchor;
	/** What had been consulted, and tried, by then. */
	readonly trail: Trail;
	readonly trace: readonly TraceStep[];
}

/** The same as it is found, with what the numbers are written with. */
export interface FoundStart extends NumberingStart {
	readonly place: NumberPlace;
	/** The unaccented name of those who get the numbers. */
	readonly nameKey: string;
}

const LETTERS = /^[a-z]+$/;
const NOTHING_OR_DOT = /^(?:$|\.)/;

/**
 * The same as a list keeps it. Each of a thousand homonyms reads it, among thousands of other names: what all of them need stands first and together, and all
 * of these objects have one shape.
 */
export class ListedStart implements NumberingStart, Counter {
	/** Where the next number is kept: here, or with the first name that got these numbers. */
	readonly next: Counter;
	number: number;
	readonly before: string;
	readonly after: string;
	readonly trail: Trail;
	/** The step before, where there is just one: nearly always. */
	readonly step: TraceStep | undefined;
	/** Whether a number can be told from what stands around it: it follows letters, and is followed by nothing or a dot. */
	readonly apart: boolean;
	/** Its place in the list of people who got numbers, once it is there. */
	listed: number | undefined = undefined;
	readonly digits: number;
	readonly start: number;
	readonly lengths: InitialLengths | undefined;
	readonly anchor: Anchor;
	readonly trace: readonly TraceStep[];
	readonly nameKey: string;
	readonly pattern: string;
	readonly plan: object;

	/** @param counter - What is kept at the anchor. */
	constructor({ start, lengths, place: { pattern, digits }, anchor, nameKey, trail, trace }: FoundStart, counter: Counter) {
		const [before, after] = around(pattern);
		this.next = counter instanceof ListedStart ? counter : this;
		this.number = counter.number;
		this.before = before;
		this.after = after;
		this.trail = trail;
		this.step = trace.length === 1 ? trace[0] : undefined;
		this.apart = digits === 1 && LETTERS.test(before) && NOTHING_OR_DOT.test(after) && before + after === anchor.localPart;
		this.digits = digits;
		this.start = start;
		this.lengths = lengths;
		this.anchor = anchor;
		this.trace = trace;
		this.nameKey = nameKey;
		this.pattern = pattern;
		this.plan = counter.plan;
	}
}

/** What stands before the number, and what after it. */
function around(pattern: string): readonly [string, string] {
	const place = pattern.indexOf(PLACEHOLDER);
	return [pattern.slice(0, place), pattern.slice(place + 1)];
}
