import { type CivilDay, formatCivilDate } from "../core/civil-date.ts";
import type { ClauseRef } from "../core/clause.ts";
import type { AccountAction, AccountActionKind, AccountReason } from "./account.ts";
import { Lists } from "./lists.ts";

const MOST = 8192;

interface ActionParts {
	readonly kind: AccountActionKind;
	readonly from: CivilDay;
	readonly by: CivilDay | undefined;
	readonly reason: AccountReason;
	readonly basis: readonly ClauseRef[];
}

/** The actions of accounts. Equal ones without a last day are shared: the accounts of a list have few different days among them. */
export class Actions {
	readonly lists: Lists<AccountAction> = new Lists();
	/** By the clauses that they cite and by their first day. */
	private readonly known = new Map<readonly ClauseRef[], Map<CivilDay, AccountAction>>();

	/** An action as data. */
	of({ kind, from, by, reason, basis }: ActionParts): AccountAction {
		if (by !== undefined) return Object.freeze({ kind, from: formatCivilDate(from), by: formatCivilDate(by), reason, basis });
		let onDays = this.known.get(basis);
		if (onDays === undefined || onDays.size > MOST) {
			onDays = new Map();
			this.known.set(basis, onDays);
		}
		const shared = onDays.get(from);
		if (shared !== undefined && shared.kind === kind && shared.reason === reason) return shared;
		const made = this.lists.share(Object.freeze({ kind, from: formatCivilDate(from), reason, basis }));
		onDays.set(from, made);
		return made;
	}
}
