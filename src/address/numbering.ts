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
	readonly place: NumberPlace;
	readonly anchor: Anchor;
	/** The unaccented name of those who get the numbers. */
	readonly nameKey: string;
	/** What had been consulted, and tried, by then. */
	readonly trail: Trail;
	readonly trace: readonly TraceStep[];
}

const LETTERS = /^[a-z]+$/;
const NOTHING_OR_DOT = /^(?:$|\.)/;

/** Where the numbers of homonyms begin, as a list keeps it: everything that each of a thousand homonyms needs lies together. */
export class ListedStart implements NumberingStart {
	readonly start: number;
	readonly before: string;
	readonly after: string;
	readonly digits: number;
	/** Whether a number can be told from what stands around it: it follows letters, and is followed by nothing or a dot. */
	readonly apart: boolean;
	readonly anchor: Anchor;
	readonly trail: Trail;
	readonly trace: readonly TraceStep[];
	readonly nameKey: string;
	readonly lengths: InitialLengths | undefined;
	readonly place: NumberPlace;

	constructor({ start, lengths, place, anchor, nameKey, trail, trace }: NumberingStart) {
		this.start = start;
		this.before = place.before;
		this.after = place.after;
		this.digits = place.digits;
		this.apart = place.digits === 1 && LETTERS.test(place.before) && NOTHING_OR_DOT.test(place.after) && place.before + place.after === anchor.localPart;
		this.anchor = anchor;
		this.trail = trail;
		this.trace = trace;
		this.nameKey = nameKey;
		this.lengths = lengths;
		this.place = place;
	}
}
