import type { CivilDay } from "../core/civil-date.ts";
import type { ClauseRef } from "../core/clause.ts";

const MOST = 8192;

/** What was made so far, by the clauses that it cites and by a day: the accounts of a list have few different days among them. */
export class ByDay<T> {
	private readonly known = new Map<readonly ClauseRef[], Map<CivilDay, T>>();

	get(basis: readonly ClauseRef[], day: CivilDay): T | undefined {
		return this.known.get(basis)?.get(day);
	}

	/** Keeps it; what was kept for these clauses is forgotten when it gets too much. */
	set(basis: readonly ClauseRef[], day: CivilDay, made: T): void {
		let onDays = this.known.get(basis);
		if (onDays === undefined || onDays.size > MOST) {
			onDays = new Map();
			this.known.set(basis, onDays);
		}
		onDays.set(day, made);
	}
}
