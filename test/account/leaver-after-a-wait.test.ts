import { expect, it } from "vitest";
import { accountStatus } from "../../src/account/account-status.ts";
import { copy } from "../../src/core/decision.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";

/** Bắc Ninh, with the two working days for ending an account read as a wait. */
function waiting(): typeof bacNinh {
	const profile = copy(bacNinh);
	const { limit } = Object(profile.procedures)["terminate-account"];
	limit.value.relation = { value: "after", basis: ["7.2"] };
	return profile;
}

const ACCOUNT = {
	role: "user",
	issuedAt: "2026-01-05",
	initialPasswordChangedAt: "2026-01-06",
	lastLoginAt: "2026-02-10",
	terminationRequestedAt: "2026-02-12",
} as const;

// Requested on Thursday 12 February: two working days end on Monday 23 February, behind Tết.
it.each([
	["2026-02-12", "active", [], [], [["terminate", "2026-02-24"]]],
	["2026-02-23", "active", [], [], [["terminate", "2026-02-24"]]],
	[
		"2026-02-24",
		"termination-due",
		[["note", "account.left", { since: "2026-02-12", action: "terminate", lastDay: "2026-02-23" }]],
		[["terminate", "2026-02-24"]],
		[],
	],
] as const)("where ending an account has to wait, it is due from the day after: as of %s %s", (asOf, state, findings, actions, upcoming) => {
	const { value, findings: found } = accountStatus(waiting(), ACCOUNT, asOf);
	expect(value?.state).toBe(state);
	expect(found.map(({ level, code, params }) => [level, code, params])).toEqual(findings);
	expect(value?.actions.map(({ kind, from }) => [kind, from])).toEqual(actions);
	expect(value?.upcoming.filter(({ reason }) => reason === "left").map(({ kind, from }) => [kind, from])).toEqual(upcoming);
});
