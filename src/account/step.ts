import { COUNTED_BY } from "../core/civil-code.ts";
import type { DurationUnit } from "../core/duration.ts";
import type { Trail } from "../profile/trail.ts";

/**
 * Several values of the profile that are always consulted together.
 *
 * Where it leads is remembered: the accounts of a list take the same few ways through the rules, and each then pays for one comparison.
 */
export class Step {
	private readonly sources: readonly object[];
	private readonly roll: object | undefined;
	private readonly unit: DurationUnit | undefined;
	private readonly memory = new Map<Trail, Trail>();
	private lastFrom: Trail | undefined;
	private lastTo: Trail | undefined;

	/**
	 * @param sources - Values whose clauses and readings are noted.
	 * @param roll - The value that says which periods roll; only its readings are noted, since a span of fact does not.
	 * @param unit - The unit by which the Civil Code's clauses on counting are cited.
	 */
	constructor(sources: readonly object[], roll?: object, unit?: DurationUnit) {
		this.sources = sources;
		this.roll = roll;
		this.unit = unit;
	}

	/** The trail one step on. */
	after(trail: Trail): Trail {
		if (trail === this.lastFrom && this.lastTo !== undefined) return this.lastTo;
		let next = this.memory.get(trail);
		if (next === undefined) {
			next = this.take(trail);
			this.memory.set(trail, next);
		}
		this.lastFrom = trail;
		this.lastTo = next;
		return next;
	}

	private take(trail: Trail): Trail {
		let next = trail;
		for (const source of this.sources) next = next.with(source);
		if (this.unit !== undefined) for (const clause of COUNTED_BY[this.unit]) next = next.with(clause);
		return this.roll === undefined ? next : next.withReadingsOf(this.roll);
	}
}
