import { expect, test } from "vitest";
import {
	accountStatus,
	type Decision,
	type IdleRule,
	type LifecycleRules,
	type PasswordRules,
	type Procedure,
	type Profile,
	tuyenQuang,
} from "../../src/index.ts";
import { sound } from "./sound-account.ts";

/*
 * In the built-in regulations several rules stand in one clause, so that one cited in place of another is not seen. Here each has its own.
 */
const limit = (span: { readonly days: number } | { readonly workingDays: number }, relation: "within" | "after", own: string, other: string): Procedure => ({
	limit: { value: { span, relation: { value: relation, basis: [other] }, startsWith: "request" }, basis: [own] },
});
const idle: IdleRule = {
	span: { months: 6 },
	activities: { value: ["login", "send"], basis: ["1.2"] },
	excuse: { value: "notified-absence", basis: ["1.3"] },
	startsAt: { value: "last-activity", basis: ["1.4"] },
	action: "suspend",
};
const lifecycle: LifecycleRules = {
	idle: { value: idle, basis: ["1.1"] },
	idleAfterRestore: { value: "restart", basis: ["1.5"] },
	defaultPassword: { value: { span: { months: 1 } }, basis: ["2.3"] },
	grounds: [{ value: { ground: "compromised" }, basis: ["3.1"] }],
	whileSuspended: { login: { value: false, basis: ["4.1"] }, send: { value: true, basis: ["4.2"] }, receive: { unstated: true, basis: ["4.3"] } },
	deletion: [
		{ value: { from: "suspension", after: { years: 3 } }, basis: ["5.1"] },
		{ value: { from: "cancellation" }, basis: ["5.2"] },
	],
	leaver: { value: { action: "request", procedure: "ask", termination: "end" }, basis: ["6.1"] },
	checkEvery: { unstated: true },
};
if ("unstated" in tuyenQuang.password) throw new Error("Tuyên Quang has rules on passwords");
const password: PasswordRules = {
	...tuyenQuang.password,
	age: {
		user: { value: { span: { months: 3 }, strength: "mandatory" }, basis: ["7.1"] },
		administrator: { value: { span: { months: 2 }, strength: "encouraged" }, basis: ["7.2"] },
	},
	firstLogin: [
		{ value: { after: ["issue"], change: { at: "once" } }, basis: ["8.1"] },
		{ value: { after: ["reset"], change: { at: "limit", within: { days: 3 } } }, basis: ["8.2"] },
	],
};
const apart: Profile = {
	...tuyenQuang,
	readings: [],
	lifecycle,
	password,
	procedures: { ask: limit({ days: 15 }, "within", "6.2", "6.3"), end: limit({ days: 2 }, "after", "6.4", "6.5") },
};
const without = (rules: Partial<LifecycleRules>, passwords: Partial<PasswordRules> = {}): Profile => ({
	...apart,
	lifecycle: { ...lifecycle, ...rules },
	password: { ...password, ...passwords },
});
const silent = { unstated: true, basis: ["1.6"] } as const;
const idleWith = (parts: Partial<IdleRule>): Profile => without({ idle: { value: { ...idle, ...parts }, basis: ["1.1"] }, defaultPassword: silent });

const UNUSED = { initialPasswordChangedAt: null, passwordChangedAt: null };
const LATE = { passwordChangedAt: "2026-11-30" };
/** Of each account: what is found, what is to be done now or later, each with the places that it cites; and the places that the answer cites. */
const CASES: readonly (readonly [string, Profile, object, string, readonly string[], string])[] = [
	[
		"both deletions",
		apart,
		{ suspendedSince: "2026-06-10", cancelledAt: "2026-06-12" },
		"2029-07-01",
		["must account.suspended-too-long 5.1", "must account.cancelled 5.2", "delete 5.2", "delete 5.1"],
		"5.1,147.2,148.4,148.3,148.6,5.2,4.1,4.2,4.3",
	],
	[
		"issue and reset on one day",
		apart,
		{ issuedAt: "2026-05-20", ...UNUSED, passwordResetAt: "2026-05-20" },
		"2026-06-10",
		["must account.must-change-password 8.1,8.2", "change-password 8.1,8.2", "later suspend 2.3", "later change-password 7.1", "later suspend 1.1"],
		"1.1,1.2,1.4,147.2,148.3,148.6,2.3,8.1,8.2,7.1",
	],
	["idle later", apart, {}, "2026-07-01", ["later change-password 7.1", "later suspend 1.1"], "1.1,1.2,1.4,147.2,148.3,148.6,2.3,8.1,7.1"],
	[
		"idle now",
		apart,
		LATE,
		"2026-12-02",
		["must account.inactive 1.1", "suspend 1.1", "later change-password 7.1"],
		"1.1,1.2,1.4,147.2,148.3,148.6,2.3,8.1,7.1",
	],
	[
		"idle, unless the record is late",
		apart,
		{ ...LATE, uncertaintyDays: 6 },
		"2026-12-03",
		["open account.inactive 1.1", "later suspend 1.1", "later change-password 7.1"],
		"1.1,1.2,1.4,147.2,148.3,148.6,2.3,8.1,7.1",
	],
	[
		"idle, absence notified",
		apart,
		{ ...LATE, absenceNotified: true },
		"2026-12-03",
		["later change-password 7.1"],
		"1.1,1.2,1.4,1.3,147.2,148.3,148.6,2.3,8.1,7.1",
	],
	[
		"idle, login unknown",
		apart,
		{ ...LATE, lastLoginAt: undefined },
		"2026-12-03",
		["open account.missing-fact 1.1", "later change-password 7.1"],
		"1.1,1.2,1.4,147.2,148.3,148.6,2.3,8.1,7.1",
	],
	[
		"idle, restored",
		apart,
		{ suspendedSince: "2026-06-02", restoredAt: "2026-06-10" },
		"2026-07-01",
		["later change-password 7.1", "later suspend 1.1"],
		"1.1,1.2,1.4,1.5,147.2,148.3,148.6,8.1,7.1",
	],
	[
		"idle, no word on activities",
		idleWith({ activities: silent }),
		LATE,
		"2026-12-03",
		["open account.inactive 1.1", "later change-password 7.1"],
		"1.1,1.6,1.4,147.2,148.3,148.6,8.1,7.1",
	],
	[
		"idle, no word on absence",
		idleWith({ excuse: silent }),
		{ ...LATE, absenceNotified: true },
		"2026-12-03",
		["must account.inactive 1.1", "suspend 1.1", "later change-password 7.1"],
		"1.1,1.2,1.4,1.6,147.2,148.3,148.6,8.1,7.1",
	],
	[
		"idle, no word on the start",
		idleWith({ startsAt: silent }),
		LATE,
		"2026-12-03",
		["must account.inactive 1.1", "suspend 1.1", "later change-password 7.1"],
		"1.1,1.2,1.6,147.2,148.3,148.6,8.1,7.1",
	],
	[
		"idle, rolled beyond the calendar",
		{ ...apart, periods: { ...apart.periods, roll: { value: "all", basis: ["9.9"] } } },
		{ ...LATE, lastLoginAt: "2026-07-02", lastSentAt: null, compromisedOn: "2026-07-03" },
		"2027-01-04",
		["open calendar.beyond-horizon 1.1", "must account.compromised 3.1", "note calendar.beyond-horizon 7.1", "suspend 3.1"],
		"1.1,1.2,1.4,147.2,148.3,148.6,9.9,148.5,2.3,3.1,8.1,7.1",
	],
	["no idle rule", without({ idle: silent, defaultPassword: silent }), {}, "2026-07-01", ["later change-password 7.1"], "1.6,8.1,7.1,147.2,148.3,148.6"],
	[
		"default password later",
		apart,
		{ issuedAt: "2026-05-20", ...UNUSED },
		"2026-06-10",
		["must account.must-change-password 8.1", "change-password 8.1", "later suspend 2.3", "later change-password 7.1", "later suspend 1.1"],
		"1.1,1.2,1.4,147.2,148.3,148.6,2.3,8.1,7.1",
	],
	[
		"default password",
		apart,
		{ issuedAt: "2026-05-20", ...UNUSED },
		"2026-07-01",
		[
			"must account.default-password 2.3",
			"must account.must-change-password 8.1",
			"change-password 8.1",
			"suspend 2.3",
			"later change-password 7.1",
			"later suspend 1.1",
		],
		"1.1,1.2,1.4,147.2,148.3,148.6,2.3,8.1,7.1",
	],
	[
		"default password, change unknown",
		apart,
		{ initialPasswordChangedAt: undefined, passwordChangedAt: null },
		"2026-07-01",
		["open account.missing-fact 2.3", "later suspend 1.1"],
		"1.1,1.2,1.4,147.2,148.3,148.6,2.3,8.1,7.1",
	],
	[
		"default password, issue unknown",
		apart,
		{ issuedAt: undefined, ...UNUSED },
		"2026-07-01",
		["open account.missing-fact 2.3", "must account.must-change-password 8.1", "change-password 8.1", "later suspend 1.1"],
		"1.1,1.2,1.4,147.2,148.3,148.6,2.3,2.1,8.1,7.1",
	],
	[
		"compromised",
		apart,
		{ compromisedOn: "2026-06-10" },
		"2026-07-01",
		["must account.compromised 3.1", "suspend 3.1", "later change-password 7.1", "later suspend 1.1"],
		"1.1,1.2,1.4,147.2,148.3,148.6,2.3,3.1,8.1,7.1",
	],
	["suspended", apart, { suspendedSince: "2026-06-10" }, "2026-07-01", ["later delete 5.1"], "5.1,147.2,148.4,148.3,148.6,4.1,4.2,4.3"],
	[
		"suspended for long",
		apart,
		{ suspendedSince: "2026-06-10" },
		"2029-07-01",
		["must account.suspended-too-long 5.1", "delete 5.1"],
		"5.1,147.2,148.4,148.3,148.6,4.1,4.2,4.3",
	],
	["cancelled", apart, { cancelledAt: "2026-06-10" }, "2026-07-01", ["must account.cancelled 5.2", "delete 5.2"], "5.2"],
	[
		"left",
		apart,
		{ leftByDecisionOn: "2026-06-20" },
		"2026-07-01",
		["note account.left 6.1,6.2", "request-termination 6.1,6.2", "later change-password 7.1", "later suspend 1.1"],
		"1.1,1.2,1.4,147.2,148.3,148.6,2.3,6.1,6.2,6.3,148.1,8.1,7.1",
	],
	[
		"left long ago",
		apart,
		{ leftByDecisionOn: "2026-06-01" },
		"2026-07-01",
		["must account.left 6.1,6.2", "request-termination 6.1,6.2", "later change-password 7.1", "later suspend 1.1"],
		"1.1,1.2,1.4,147.2,148.3,148.6,2.3,6.1,6.2,6.3,148.1,8.1,7.1",
	],
	[
		"end asked for",
		apart,
		{ terminationRequestedAt: "2026-06-30" },
		"2026-07-01",
		["later terminate 6.1,6.4", "later change-password 7.1", "later suspend 1.1"],
		"1.1,1.2,1.4,147.2,148.3,148.6,2.3,6.1,6.4,6.5,148.1,8.1,7.1",
	],
	[
		"end asked for, wait over",
		apart,
		{ terminationRequestedAt: "2026-06-20" },
		"2026-07-01",
		["note account.left 6.1,6.4", "terminate 6.1,6.4", "later change-password 7.1", "later suspend 1.1"],
		"1.1,1.2,1.4,147.2,148.3,148.6,2.3,6.1,6.4,6.5,148.1,8.1,7.1",
	],
	[
		"locked",
		without({ leaver: { value: { action: "lock" }, basis: ["6.1"] } }),
		{ leftByDecisionOn: "2026-06-20" },
		"2026-07-01",
		["must account.left 6.1", "suspend 6.1", "later change-password 7.1", "later suspend 1.1"],
		"1.1,1.2,1.4,147.2,148.3,148.6,2.3,6.1,8.1,7.1",
	],
	[
		"left without a limit",
		{ ...apart, procedures: { ask: { limit: { unstated: true, basis: ["6.2"] } } } },
		{ leftByDecisionOn: "2026-06-20" },
		"2026-07-01",
		["note account.left 6.1,6.2", "request-termination 6.1,6.2", "later change-password 7.1", "later suspend 1.1"],
		"1.1,1.2,1.4,147.2,148.3,148.6,2.3,6.1,6.2,8.1,7.1",
	],
	[
		"left, limit beyond the calendar",
		{ ...apart, procedures: { ask: limit({ workingDays: 2 }, "within", "6.2", "6.3") } },
		{ ...LATE, leftByDecisionOn: "2026-12-31", lastLoginAt: "2026-12-30" },
		"2026-12-31",
		["open calendar.beyond-horizon 6.2", "note account.left 6.1,6.2", "request-termination 6.1,6.2", "later change-password 7.1", "later suspend 1.1"],
		"1.1,1.2,1.4,147.2,148.3,148.6,2.3,6.1,6.2,6.3,148.1,8.1,7.1",
	],
	[
		"a user's password too old",
		apart,
		{ passwordChangedAt: "2026-03-01" },
		"2026-07-01",
		["must account.password-expired 7.1", "change-password 7.1", "later suspend 1.1"],
		"1.1,1.2,1.4,147.2,148.3,148.6,2.3,8.1,7.1",
	],
	[
		"an administrator's password too old",
		apart,
		{ role: "administrator", passwordChangedAt: "2026-03-01" },
		"2026-07-01",
		["should account.password-expired 7.2", "later suspend 1.1"],
		"1.1,1.2,1.4,147.2,148.3,148.6,2.3,8.1,7.2",
	],
	[
		"a password too old for either role",
		apart,
		{ role: undefined, passwordChangedAt: "2026-03-01" },
		"2026-07-01",
		["open account.missing-fact 7.1,7.2", "later suspend 1.1"],
		"1.1,1.2,1.4,147.2,148.3,148.6,2.3,8.1,7.1,7.2",
	],
	[
		"age alone, first change unknown",
		without({ defaultPassword: silent }, { firstLogin: [] }),
		{ initialPasswordChangedAt: undefined, passwordChangedAt: null },
		"2026-07-01",
		["open account.missing-fact 7.1", "later suspend 1.1"],
		"1.1,1.2,1.4,147.2,148.3,148.6,7.1",
	],
	[
		"age alone, issue unknown",
		without({ defaultPassword: silent }, { firstLogin: [] }),
		{ issuedAt: undefined, ...UNUSED },
		"2026-07-01",
		["open account.missing-fact 7.1", "later suspend 1.1"],
		"1.1,1.2,1.4,147.2,148.3,148.6,7.1,2.1",
	],
	[
		"first login, first change unknown",
		without({ defaultPassword: silent }),
		{ initialPasswordChangedAt: undefined, passwordChangedAt: null },
		"2026-07-01",
		["open account.missing-fact 8.1", "later suspend 1.1"],
		"1.1,1.2,1.4,147.2,148.3,148.6,8.1,7.1",
	],
	[
		"first login, issue unknown",
		without({ defaultPassword: silent }, { firstLogin: [{ value: { after: ["issue"], change: { at: "limit", within: { days: 3 } } }, basis: ["8.3"] }] }),
		{ issuedAt: undefined, ...UNUSED },
		"2026-07-01",
		["open account.missing-fact 8.3", "later suspend 1.1"],
		"1.1,1.2,1.4,147.2,148.3,148.6,8.3,7.1,2.1",
	],
	[
		"reset",
		apart,
		{ passwordResetAt: "2026-06-30" },
		"2026-07-01",
		["note account.must-change-password 8.2", "change-password 8.2", "later change-password 7.1", "later suspend 1.1"],
		"1.1,1.2,1.4,147.2,148.3,148.6,2.3,8.2,148.1,7.1",
	],
	[
		"reset long ago",
		apart,
		{ passwordResetAt: "2026-06-20" },
		"2026-07-01",
		["must account.must-change-password 8.2", "change-password 8.2", "later change-password 7.1", "later suspend 1.1"],
		"1.1,1.2,1.4,147.2,148.3,148.6,2.3,8.2,148.1,7.1",
	],
	[
		"reset, limit beyond the calendar",
		without({}, { firstLogin: [{ value: { after: ["reset"], change: { at: "limit", within: { workingDays: 3 } } }, basis: ["8.4"] }] }),
		{ ...LATE, passwordResetAt: "2026-12-31", lastLoginAt: "2026-12-30" },
		"2026-12-31",
		["open calendar.beyond-horizon 8.4", "note account.must-change-password 8.4", "change-password 8.4", "later change-password 7.1", "later suspend 1.1"],
		"1.1,1.2,1.4,147.2,148.3,148.6,2.3,8.4,148.1,7.1",
	],
];
test.each(CASES)("%s", (_, profile, facts, asOf, lines, basis) => {
	const answer = accountStatus(profile, { ...sound, ...facts }, asOf);
	expect([
		...answer.findings.map((finding) => `${finding.level} ${finding.code} ${places(finding)}`),
		...(answer.value?.actions ?? []).map((action) => `${action.kind} ${places(action)}`),
		...(answer.value?.upcoming ?? []).map((action) => `later ${action.kind} ${places(action)}`),
	]).toEqual(lines);
	expect(places(answer)).toBe(basis);
});

/** The places that an answer, a finding or an action cites, as printed. */
function places({ basis }: Pick<Decision, "basis">): string {
	return basis.map(({ article, clause }) => `${article}.${clause}`).join();
}
