import type { ClauseRef } from "../core/clause.ts";
import { type Decision, type Finding, type FindingParams, freeze, type Level, outcomeOf, type ReadingId } from "../core/decision.ts";
import { type CompiledProfile, compile, sourceOf } from "./compile.ts";
import type { Profile, Sourced, Stated } from "./types.ts";

/**
 * A decision in the making: it notes which values of the profile were consulted, with their clauses and readings, and which conditions failed.
 *
 * The order of clauses, readings and findings is the order in which they came up.
 */
export class Ruling<Code extends string = string> {
	readonly #compiled: CompiledProfile;
	readonly #basis = new Set<ClauseRef>();
	readonly #readings = new Set<ReadingId>();
	readonly #findings: Finding<Code>[] = [];
	#regulated = false;

	constructor(profile: Profile) {
		this.#compiled = compile(profile);
	}

	/** Consults a value of the profile: it comes back, `undefined` where the regulation is silent or says "none", and its source is noted. */
	use<T>(sourced: Stated<T>): T;
	use<T>(sourced: Sourced<T>): T | undefined;
	use<T>(sourced: Sourced<T>): T | undefined {
		this.note(sourced);
		if (!("unstated" in sourced)) this.#regulated = true;
		if (!("value" in sourced)) return undefined;
		return sourced.value;
	}

	/** Notes the source of a value without taking it for a rule that speaks of the matter. */
	note(sourced: object): void {
		const source = sourceOf(this.#compiled, sourced);
		for (const ref of source.basis) this.#basis.add(ref);
		for (const id of source.readings) this.#readings.add(id);
	}

	/** Cites clauses that no profile value carries: the Civil Code, a standard. Pass shared constants, or texts of the profile (`"civil-code-2015/148.5"`). */
	cite(...refs: readonly (ClauseRef | string)[]): void {
		for (const ref of refs) this.#basis.add(typeof ref === "string" ? this.#compiled.clause(ref) : ref);
	}

	/** Adds a finding. Its basis is that of the sources given: profile values, clause references, or clause texts. */
	find(code: Code, level: Level, params: FindingParams, ...sources: readonly (object | ClauseRef | string)[]): void {
		const basis = new Set<ClauseRef>();
		for (const source of sources) {
			if (typeof source === "string") basis.add(this.#compiled.clause(source));
			else if ("instrument" in source && "article" in source) basis.add(source as ClauseRef);
			else {
				this.note(source);
				for (const ref of sourceOf(this.#compiled, source).basis) basis.add(ref);
			}
		}
		for (const ref of basis) this.#basis.add(ref);
		this.#findings.push({ code, level, params, basis: [...basis] });
	}

	/** Whether a finding of this level stands. */
	has(level: Level): boolean {
		return this.#findings.some((finding) => finding.level === level);
	}

	/** Closes the ruling. Without findings it is compliant where a stated value was consulted, unregulated otherwise; `regulated` overrides that. */
	decide<Value>(value?: Value, regulated: boolean = this.#regulated): Decision<Value, Code> {
		return freeze({
			outcome: outcomeOf(this.#findings, regulated),
			...(value === undefined ? {} : { value }),
			findings: [...this.#findings],
			basis: [...this.#basis],
			readings: [...this.#readings],
		});
	}
}
