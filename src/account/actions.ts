import { type CivilDay, formatCivilDate } from "../core/civil-date.ts";
import type { ClauseRef } from "../core/clause.ts";
import type { AccountAction, AccountActionKind, AccountReason } from "./account.ts";

/** Actions made so far, by the clauses that they cite and by their first day. */
export type Actions = Map<readonly ClauseRef[], Map<CivilDay, AccountAction>>;

const MOST = 8192;

interface ActionParts {
	readonly kind: AccountActionKind;
	readonly from: CivilDay;
	readonly by: CivilDay | undefined;
	readonly reason: AccountReason;
	readonly basis: readonly ClauseRef[];
}

/** An action as data. Equal ones without a last day are shared: the accounts of a list have few different days among them. */
export function actionOf(known: Actions, { kind, from, by, reason, basis }: ActionParts): AccountAction {
	if (by !== undefined) return Object.freeze({ kind, from: formatCivilDate(from), by: formatCivilDate(by), reason, basis });
	let onDays = known.get(basis);
	if (onDays === undefined || onDays.size > MOST) {
		onDays = new Map();
		known.set(basis, onDays);
	}
	const shared = onDays.get(from);
	if (shared !== undefined && shared.kind === kind && shared.reason === reason) return shared;
	const made = Object.freeze({ kind, from: formatCivilDate(from), reason, basis });
	onDays.set(from, made);
	return made;
}
