import { type CivilDay, formatCivilDate } from "../core/civil-date.ts";
import type { ClauseRef } from "../core/clause.ts";
import type { AccountAction, AccountActionKind, AccountReason } from "./account.ts";
import { ByDay } from "./by-day.ts";
import { Lists } from "./lists.ts";

interface ActionParts {
	readonly kind: AccountActionKind;
	readonly from: CivilDay;
	readonly by: CivilDay | undefined;
	readonly reason: AccountReason;
	readonly basis: readonly ClauseRef[];
}

/** The actions of accounts. Equal ones without a last day are shared. */
export class Actions {
	readonly lists: Lists<AccountAction> = new Lists();
	/** By their first day. */
	private readonly known = new ByDay<AccountAction>();

	/** An action as data. */
	of({ kind, from, by, reason, basis }: ActionParts): AccountAction {
		if (by !== undefined) return Object.freeze({ kind, from: formatCivilDate(from), by: formatCivilDate(by), reason, basis });
		const shared = this.known.get(basis, from);
		if (shared !== undefined && shared.kind === kind && shared.reason === reason) return shared;
		const made = this.lists.share(Object.freeze({ kind, from: formatCivilDate(from), reason, basis }));
		this.known.set(basis, from, made);
		return made;
	}
}
