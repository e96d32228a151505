import { type CivilDay, formatCivilDate } from "../core/civil-date.ts";
import type { ClauseRef } from "../core/clause.ts";
import type { Finding, Level } from "../core/decision.ts";
import type { AccountCode, AccountReason } from "./account.ts";
import { ByDay } from "./by-day.ts";
import { Lists } from "./lists.ts";

/** Findings that a span is over. Equal ones are shared. */
export class PastSpans {
	readonly lists: Lists<Finding<AccountCode>> = new Lists();
	/** By the first day of their span. */
	private readonly known = new ByDay<{ readonly reason: AccountReason; readonly last: CivilDay; readonly finding: Finding<AccountCode> }>();

	/** The finding as data. */
	of(reason: AccountReason, level: Level, start: CivilDay, last: CivilDay, basis: readonly ClauseRef[]): Finding<AccountCode> {
		const shared = this.known.get(basis, start);
		if (shared !== undefined && shared.reason === reason && shared.last === last && shared.finding.level === level) return shared.finding;
		const params = Object.freeze({ since: formatCivilDate(start), lastDay: formatCivilDate(last) });
		const finding = this.lists.share(Object.freeze({ code: `account.${reason}`, level, params, basis }));
		this.known.set(basis, start, { reason, last, finding });
		return finding;
	}
}
