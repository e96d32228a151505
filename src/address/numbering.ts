import type { Trail } from "../profile/trail.ts";
import type { InitialLengths } from "./initials.ts";
import type { TraceStep } from "./types.ts";

/** A local part but for the number that tells homonyms apart. */
export interface NumberPlace {
	readonly before: string;
	readonly after: string;
	/** Least digits of the number. */
	readonly digits: number;
}

/** The first number that is not known to be taken. */
export interface NextNumber {
	/** The plan by which numbers are counted. */
	readonly plan: object;
	number: number;
}

/** Who holds the form without a number: the next number is kept there. */
export interface Anchor {
	readonly localPart: string;
	nextNumber: NextNumber | undefined;
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
export class ListedStart implements NumberingStart, NextNumber {
	/** Where the next number is kept: here, or with the first name that got numbers at the same anchor. */
	readonly next: NextNumber;
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
	readonly plan: object;

	/** @param next - What is kept at the anchor; no number below it is free. */
	constructor({ start, lengths, place: { before, after, digits }, anchor, nameKey, trail, trace }: FoundStart, next: NextNumber) {
		this.next = next instanceof ListedStart ? next : this;
		this.number = next.number;
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
		this.plan = next.plan;
	}
}
