import { describe, expect, it } from "vitest";
import type { Account } from "../../src/account/account.ts";
import { accountStatus } from "../../src/account/account-status.ts";
import { formatClauseRef } from "../../src/core/clause.ts";
import type { LifecycleRules, PasswordRules } from "../../src/profile/types.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { idleRule, regulation, told } from "./regulation.ts";
import { sound } from "./sound-account.ts";

const basis = ["7.1"];
const DAY = "2026-03-10";

describe("actions are in order", () => {
	const profile = regulation({
		lifecycle: {
			grounds: [{ value: { ground: "requested" }, basis }],
			deletion: [{ value: { from: "leaving" }, basis }],
			leaver: { value: { action: "request" }, basis },
		},
		password: { firstLogin: [{ value: { after: ["reset"], change: { at: "once" } }, basis }] },
	});
	const kinds = (facts: object): readonly string[] => told(profile, facts, "2026-03-20").due.map((action) => action.split(" ")[0] ?? "");

	it("of one day: delete, terminate or request it, suspend, change the password", () => {
		const facts = { suspensionRequestedOn: DAY, leftByDecisionOn: DAY, passwordResetAt: DAY, initialPasswordChangedAt: null };
		expect(kinds(facts)).toEqual(["delete", "request-termination", "suspend", "change-password"]);
		expect(kinds({ ...facts, terminationRequestedAt: DAY })).toEqual(["delete", "terminate", "suspend", "change-password"]);
		expect(kinds({ suspensionRequestedOn: DAY, terminationRequestedAt: DAY })).toEqual(["terminate", "suspend"]);
	});

	it("of several days: by the day", () => {
		const facts = { suspensionRequestedOn: "2026-03-12", leftByDecisionOn: "2026-03-14", terminationRequestedAt: "2026-03-13", passwordResetAt: "2026-03-11" };
		expect(kinds({ ...facts, initialPasswordChangedAt: null })).toEqual(["change-password", "suspend", "terminate", "delete"]);
	});

	it("of one day and one kind: as the regulation lists their grounds", () => {
		expect(told(tuyenQuang, { ...sound, compromisedOn: "2026-06-10", prohibitedActOn: "2026-06-10" }, "2026-07-01").due).toEqual([
			"suspend 2026-06-10 compromised",
			"suspend 2026-06-10 prohibited-act",
		]);
	});
});

describe("accounts of one list do not answer for each other", () => {
	it("the same start, and ends that differ by what is not certain", () => {
		const lastDay = (uncertaintyDays: number): unknown =>
			accountStatus(tuyenQuang, { ...sound, lastLoginAt: "2026-02-15", lastSentAt: null, lastReceivedAt: null, uncertaintyDays }, "2026-08-22").findings[0]
				?.params;
		expect([6, 0, 6].map(lastDay)).toEqual(["2026-08-21", "2026-08-15", "2026-08-21"].map((day) => ({ since: "2026-02-15", lastDay: day })));
	});

	it("the same day and reason, and actions that differ", () => {
		const profile = regulation({ lifecycle: { leaver: { value: { action: "request" }, basis } } });
		const due = (facts: object): readonly string[] => told(profile, facts, "2026-03-20").due;
		expect(due({ leftByDecisionOn: DAY })).toEqual([`request-termination ${DAY} left`]);
		expect(due({ terminationRequestedAt: DAY })).toEqual([`terminate ${DAY} left`]);
	});

	it("rules that cite nothing, made by hand: the same days, and reasons or levels that differ", () => {
		const defaultPassword: LifecycleRules["defaultPassword"] = { value: { span: { months: 3 } }, basis: [] };
		const age = (strength: "mandatory" | "encouraged"): PasswordRules["age"]["user"] => ({ value: { span: { months: 3 }, strength }, basis: [] });
		const profile = regulation({
			lifecycle: { idle: { ...idleRule(), basis: [] }, defaultPassword },
			password: { age: { user: age("mandatory"), administrator: age("encouraged") } },
		});
		const facts = { issuedAt: DAY, initialPasswordChangedAt: null, lastLoginAt: null };
		expect(told(profile, { ...facts, role: "user" }, "2026-06-11")).toEqual({
			found: ["must inactive", "must default-password", "must password-expired"],
			due: ["suspend 2026-06-11 inactive", "suspend 2026-06-11 default-password", "change-password 2026-06-11 password-expired"],
			soon: [],
		});
		const changed = { ...facts, initialPasswordChangedAt: DAY, lastLoginAt: "2026-06-11" };
		expect(told(profile, { ...changed, role: "user" }, "2026-06-11").found).toEqual(["must password-expired"]);
		expect(told(profile, { ...changed, role: "administrator" }, "2026-06-11").found).toEqual(["should password-expired"]);
	});
});

describe("what an answer rests on", () => {
	const readings = (facts: Account, on: string): readonly string[] => accountStatus(bacNinh, facts, on).readings;
	const used: Account = { ...sound, issuedAt: "2025-12-01", initialPasswordChangedAt: "2025-12-10", passwordChangedAt: "2026-01-10" };

	it("a span that began before the regulation was in force rests on how that is read; on the day in force it does not", () => {
		expect(readings({ ...used, lastLoginAt: "2025-12-04", lastSentAt: null, lastReceivedAt: null }, "2026-02-01")).toContain("SPAN-BEFORE-FORCE");
		expect(readings({ ...used, lastLoginAt: "2025-12-05", lastSentAt: null, lastReceivedAt: null }, "2026-02-01")).not.toContain("SPAN-BEFORE-FORCE");
	});

	it("spans and limits of days rest on whether they roll, limits of working days do not", () => {
		const suspended: Account = { issuedAt: "2026-01-20", suspendedSince: "2026-02-01" };
		expect(readings(sound, "2026-07-01")).toContain("PERIOD-ROLL");
		expect(accountStatus(tuyenQuang, suspended, "2026-07-01").readings).toEqual(["PERIOD-ROLL"]);
		expect(readings({ ...suspended, leftByDecisionOn: "2026-06-15" }, "2026-07-01")).toContain("PERIOD-ROLL");
		expect(readings({ ...suspended, terminationRequestedAt: "2026-06-15" }, "2026-07-01")).not.toContain("PERIOD-ROLL");
	});

	it("of two states that hold, the first in their order is told", () => {
		const suspended: Account = { issuedAt: "2026-01-20", suspendedSince: "2026-02-01" };
		const state = (facts: Account, on: string): string | undefined => accountStatus(tuyenQuang, { ...suspended, ...facts }, on).value?.state;
		expect(state({}, "2026-07-01")).toBe("suspended");
		expect(state({ leftByDecisionOn: "2026-06-15" }, "2026-07-01")).toBe("termination-due");
		expect(state({ leftByDecisionOn: "2026-06-15" }, "2029-02-02")).toBe("deletion-due");
	});

	it("what is due later is in the order of days past the year 9999 as well", () => {
		const facts: Account = { ...sound, issuedAt: "9999-01-20", initialPasswordChangedAt: "9999-01-20", passwordChangedAt: "9999-05-01" };
		const answer = accountStatus(bacNinh, { ...facts, lastLoginAt: "9999-10-10", lastSentAt: null, lastReceivedAt: null }, "9999-10-30");
		expect(answer.value?.upcoming.map(({ kind, from }) => [kind, from])).toEqual([
			["change-password", "9999-11-02"],
			["suspend", "+010000-01-11"],
		]);
	});

	it("that there is no idle rule is cited where it is said", () => {
		const profile = regulation({ lifecycle: { idle: { none: true, basis } } });
		expect(accountStatus(profile, {}, "2026-07-01").basis.map(formatClauseRef)).toEqual(["7.1"]);
	});
});
