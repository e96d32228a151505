import { type ClauseRef, parseClauseRef } from "../core/clause.ts";
import { freeze, type ReadingId } from "../core/decision.ts";
import { asProfile, perProfile } from "./compile.ts";
import { parsePointer } from "./json-pointer.ts";
import type { Profile, Sourced } from "./types.ts";

/** What the sources of a profile's values are made of, worked out once. */
interface Sources {
	/** One shared, frozen reference per clause text. */
	readonly clause: (text: string) => ClauseRef;
	/** The readings that patch a value. */
	readonly readings: ReadonlyMap<unknown, readonly ReadingId[]>;
}

/**
 * The clauses and readings that an answer rests on so far.
 *
 * Trails of one profile are shared: the same values consulted in the same order give the very same trail, so a million answers hold one copy of it.
 */
export class Trail {
	readonly basis: readonly ClauseRef[];
	readonly readings: readonly ReadingId[];
	readonly #sources: Sources;
	readonly #next = new Map<object, Trail>();

	constructor(sources: Sources, basis: readonly ClauseRef[], readings: readonly ReadingId[]) {
		this.#sources = sources;
		this.basis = freeze(basis);
		this.readings = freeze(readings);
	}

	/**
	 * This trail and the clauses and readings of one more source: a value of the profile, a reference that is a shared constant, or a clause text of the
	 * profile (`"civil-code-2015/148.5"`).
	 */
	with(source: object | string): Trail {
		return this.#after(typeof source === "string" ? asProfile(() => this.#sources.clause(source)) : source);
	}

	/** This trail and the readings of one more value, whose clauses the answer has already. */
	withReadingsOf(sourced: object): Trail {
		const readings = this.#sources.readings.get(sourced);
		return readings ? this.#after(readings) : this;
	}

	#after(source: object): Trail {
		let next = this.#next.get(source);
		if (next === undefined) {
			next = asProfile(() => this.#made(source));
			this.#next.set(source, next);
		}
		return next;
	}

	#made(source: object): Trail {
		const { clause, readings } = this.#sources;
		const clauses = isClauseRef(source) ? [source] : isSourced(source) ? source.basis?.map(clause) : undefined;
		const basis = new Set([...this.basis, ...(clauses ?? [])]);
		const ids = new Set([...this.readings, ...(Array.isArray(source) ? source : (readings.get(source) ?? []))]);
		return basis.size + ids.size > this.basis.length + this.readings.length ? new Trail(this.#sources, [...basis], [...ids]) : this;
	}
}

/** The trail of a profile on which nothing has been consulted yet. */
export const startTrail: (profile: Profile) => Trail = /* @__PURE__ */ perProfile((profile) => {
	const known = new Map<string, ClauseRef>();
	const clause = (text: string): ClauseRef => {
		let ref = known.get(text);
		if (ref === undefined) {
			const [place = "", instrument = profile.instruments[0].id] = text.split("/").reverse();
			ref = parseClauseRef(place, instrument);
			if (ref === undefined) throw new TypeError(`profile: ${JSON.stringify(text)} is no clause in short form`);
			known.set(text, freeze(ref));
		}
		return ref;
	};
	return new Trail({ clause, readings: patched(profile) }, [], []);
});

/** The readings that patch each value: a patch concerns the nearest value at or above it, and all values below. */
function patched({ readings, ...profile }: Profile): Sources["readings"] {
	const found = new Map<unknown, ReadingId[]>();
	const add = (node: unknown, id: ReadingId): void => {
		found.set(node, [...new Set([...(found.get(node) ?? []), id])]);
	};
	const addBelow = (node: unknown, id: ReadingId): void => {
		if (typeof node !== "object" || node === null) return;
		add(node, id);
		for (const part of Object.values(node)) addBelow(part, id);
	};
	for (const { id, options } of readings) {
		for (const pointer of Object.values(options).flatMap(Object.keys)) {
			let node: unknown = profile;
			let nearest: unknown;
			for (const key of parsePointer(pointer)) {
				node = Object(node)[key];
				if (isSourced(node)) nearest = node;
			}
			add(nearest, id);
			addBelow(node, id);
		}
	}
	return found;
}

function isSourced(node: unknown): node is Sourced<unknown> {
	return typeof node === "object" && node !== null && ("basis" in node || "unstated" in node);
}

function isClauseRef(source: object): source is ClauseRef {
	return "article" in source;
}
