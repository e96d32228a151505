import { type CivilDay, formatCivilDate } from "../core/civil-date.ts";
import type { ClauseRef } from "../core/clause.ts";
import type { Finding, Level } from "../core/decision.ts";
import type { AccountCode, AccountReason } from "./account.ts";
import { Lists } from "./lists.ts";

const MOST = 8192;

/** Findings that a span is over. Equal ones are shared: the accounts of a list have few different days among them. */
export class PastSpans {
	readonly lists: Lists<Finding<AccountCode>> = new Lists();
	/** By the clauses that they cite and by the first day of their span. */
	private readonly known = new Map<readonly ClauseRef[], Map<CivilDay, { readonly last: CivilDay; readonly finding: Finding<AccountCode> }>>();

	/** The finding as data. */
	of(reason: AccountReason, level: Level, start: CivilDay, last: CivilDay, basis: readonly ClauseRef[]): Finding<AccountCode> {
		const code: AccountCode = `account.${reason}`;
		let onDays = this.known.get(basis);
		if (onDays === undefined || onDays.size > MOST) {
			onDays = new Map();
			this.known.set(basis, onDays);
		}
		const shared = onDays.get(start);
		if (shared !== undefined && shared.last === last && shared.finding.code === code && shared.finding.level === level) return shared.finding;
		const params = Object.freeze({ since: formatCivilDate(start), lastDay: formatCivilDate(last) });
		const finding = this.lists.share(Object.freeze({ code, level, params, basis }));
		onDays.set(start, { last, finding });
		return finding;
	}
}
