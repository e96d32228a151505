import type { ClauseRef } from "../core/clause.ts";
import { freeze, type ReadingId } from "../core/decision.ts";
import { type CompiledProfile, compile, perProfile, sourceOf } from "./compile.ts";
import type { Profile } from "./types.ts";

/**
 * The clauses and readings that an answer rests on so far.
 *
 * Trails of one profile are shared: the same values consulted in the same order give the very same trail, so a million answers hold one copy of it.
 */
export class Trail {
	readonly basis: readonly ClauseRef[];
	readonly readings: readonly ReadingId[];
	readonly #compiled: CompiledProfile;
	readonly #next = new Map<object, Trail>();
	readonly #nextForReadings = new Map<object, Trail>();

	constructor(compiled: CompiledProfile, basis: readonly ClauseRef[], readings: readonly ReadingId[]) {
		this.#compiled = compiled;
		this.basis = freeze(basis);
		this.readings = freeze(readings);
	}

	/** This trail and the clauses and readings of one more value of the profile. */
	with(sourced: object): Trail {
		let next = this.#next.get(sourced);
		if (next === undefined) {
			const { basis, readings } = sourceOf(this.#compiled, sourced);
			next = this.#extend(basis, readings);
			this.#next.set(sourced, next);
		}
		return next;
	}

	/** This trail and the readings of one more value, whose clauses the answer has already. */
	withReadingsOf(sourced: object): Trail {
		let next = this.#nextForReadings.get(sourced);
		if (next === undefined) {
			next = this.#extend([], sourceOf(this.#compiled, sourced).readings);
			this.#nextForReadings.set(sourced, next);
		}
		return next;
	}

	/** This trail and one more clause: a reference that is a shared constant, or a clause text of the profile. */
	citing(clause: ClauseRef | string): Trail {
		const ref = typeof clause === "string" ? this.#compiled.clause(clause) : clause;
		let next = this.#next.get(ref);
		if (next === undefined) {
			next = this.#extend([ref], []);
			this.#next.set(ref, next);
		}
		return next;
	}

	#extend(basis: readonly ClauseRef[], readings: readonly ReadingId[]): Trail {
		const moreBasis = basis.filter((ref) => !this.basis.includes(ref));
		const moreReadings = readings.filter((id) => !this.readings.includes(id));
		if (moreBasis.length === 0 && moreReadings.length === 0) return this;
		return new Trail(this.#compiled, [...this.basis, ...moreBasis], [...this.readings, ...moreReadings]);
	}
}

/** The trail of a profile on which nothing has been consulted yet. */
export const startTrail: (profile: Profile) => Trail = /* @__PURE__ */ perProfile((profile) => new Trail(compile(profile), [], []));
