import { type CivilDay, formatCivilDate } from "../core/civil-date.ts";
import type { ClauseRef } from "../core/clause.ts";
import type { Finding, Level } from "../core/decision.ts";
import type { AccountCode, AccountReason } from "./account.ts";

/** Findings made so far, by the clauses that they cite and by the first day of their span. */
export type PastSpans = Map<readonly ClauseRef[], Map<CivilDay, { readonly last: CivilDay; readonly finding: Finding<AccountCode> }>>;

const MOST = 8192;

/** The finding that a span is over. Equal ones are shared: the accounts of a list have few different days among them. */
export function pastSpan(
	known: PastSpans,
	reason: AccountReason,
	level: Level,
	start: CivilDay,
	last: CivilDay,
	basis: readonly ClauseRef[],
): Finding<AccountCode> {
	const code: AccountCode = `account.${reason}`;
	let onDays = known.get(basis);
	if (onDays === undefined || onDays.size > MOST) {
		onDays = new Map();
		known.set(basis, onDays);
	}
	const shared = onDays.get(start);
	if (shared !== undefined && shared.last === last && shared.finding.code === code && shared.finding.level === level) return shared.finding;
	const params = Object.freeze({ since: formatCivilDate(start), lastDay: formatCivilDate(last) });
	const finding = Object.freeze({ code, level, params, basis });
	onDays.set(start, { last, finding });
	return finding;
}
