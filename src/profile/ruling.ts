import type { ClauseRef } from "../core/clause.ts";
import { type Decision, type Finding, type FindingParams, freeze, type Level, outcomeOf } from "../core/decision.ts";
import { startTrail, type Trail } from "./trail.ts";
import type { Profile, Sourced, Stated } from "./types.ts";

/** The findings of every answer that has none. */
const NONE: readonly never[] = Object.freeze([]);

/**
 * A decision in the making: it notes which values of the profile were consulted, with their clauses and readings, and which conditions failed.
 *
 * The order of clauses, readings and findings is the order in which they came up.
 */
export class Ruling<Code extends string = string> {
	readonly #start: Trail;
	#findings: Finding<Code>[] | undefined;
	#trail: Trail;
	#regulated = false;

	/** Starts from nothing, or from a trail of the same profile. */
	constructor(profile: Profile, trail?: Trail) {
		this.#start = startTrail(profile);
		this.#trail = trail ?? this.#start;
	}

	/** Consults a value of the profile: it comes back, `undefined` where the regulation is silent or says "none" (then it speaks of the matter), and its source is noted. */
	use<T>(sourced: Stated<T>): T;
	use<T>(sourced: Sourced<T>): T | undefined;
	use<T>(sourced: Sourced<T>): T | undefined {
		this.note(sourced);
		if (!("unstated" in sourced)) this.#regulated = true;
		if (!("value" in sourced)) return undefined;
		return sourced.value;
	}

	/** What was consulted so far, where nothing was found. */
	get plain(): Trail | undefined {
		return this.#findings === undefined ? this.#trail : undefined;
	}

	/** Goes on from where an equal case got to without a finding. */
	continue(trail: Trail): void {
		this.#trail = trail;
		this.#regulated = true;
	}

	/** Notes the source of a value without taking it for a rule that speaks of the matter. */
	note(sourced: object): void {
		this.#trail = this.#trail.with(sourced);
	}

	/** Notes the readings of a value whose clauses say nothing of this case. */
	noteReadings(sourced: object): void {
		this.#trail = this.#trail.withReadingsOf(sourced);
	}

	/** Cites clauses that no profile value carries: the Civil Code, a standard. Pass shared constants, or texts of the profile (`"civil-code-2015/148.5"`). */
	cite(...refs: readonly (ClauseRef | string)[]): void {
		for (const ref of refs) this.#trail = this.#trail.with(ref);
	}

	/** Adds a finding. Its basis is that of the sources given: profile values, clause references, or clause texts. */
	find(code: Code, level: Level, params: FindingParams, ...sources: readonly (object | string)[]): void {
		let own = this.#start;
		for (const source of sources) {
			own = own.with(source);
			this.#trail = this.#trail.with(source);
		}
		this.#findings ??= [];
		this.#findings.push({ code, level, params, basis: own.basis });
	}

	/** Whether a finding of this level stands. */
	has(level: Level): boolean {
		return this.#findings?.some((finding) => finding.level === level) ?? false;
	}

	/** Closes the ruling. Without findings it is compliant where a stated value was consulted, unregulated otherwise; `regulated` overrides that. */
	decide<Value>(value?: Value, regulated: boolean = this.#regulated): Decision<Value, Code> {
		const findings = this.#findings === undefined ? NONE : freeze([...this.#findings]);
		const outcome = outcomeOf(findings, regulated);
		const { basis, readings } = this.#trail;
		return Object.freeze(value === undefined ? { outcome, findings, basis, readings } : { outcome, value: freeze(value), findings, basis, readings });
	}
}
