import { describe, expect, it } from "vitest";
import type { Account } from "../../src/account/account.ts";
import { accountStatus } from "../../src/account/account-status.ts";
import { withReadings } from "../../src/profile/readings.ts";
import type { LifecycleRules } from "../../src/profile/types.ts";
import type { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { regulation, rolling, told, whole } from "./regulation.ts";
import { sound } from "./sound-account.ts";

const basis = ["7.1"];
const nothing = { found: [], due: [], soon: [] };
const found = (...findings: readonly string[]) => ({ ...nothing, found: findings });
const answer = (profile: typeof bacNinh, facts: object, on: string) => {
	const account: Account = facts;
	return accountStatus(profile, account, on);
};

describe("the default password, unchanged for a month", () => {
	const defaultPassword: LifecycleRules["defaultPassword"] = { value: { span: { months: 1 } }, basis };
	const profile = regulation({ lifecycle: { defaultPassword } });
	const facts = { issuedAt: "2026-01-31", initialPasswordChangedAt: null };
	it.each([
		["the last day", facts, "2026-02-28", { ...nothing, soon: ["suspend 2026-03-01 default-password"] }],
		["the day after", facts, "2026-03-01", { found: ["must default-password"], due: ["suspend 2026-03-01 default-password"], soon: [] }],
		["whether it was changed is not known", { issuedAt: "2026-01-31" }, "2026-02-28", nothing],
		["whether it was changed is not known, over", { issuedAt: "2026-01-31" }, "2026-03-01", found("open missing-fact initialPasswordChangedAt")],
		["when it was issued is not known: from the day in force", { initialPasswordChangedAt: null }, "2026-01-05", nothing],
		["when it was issued is not known, over", { initialPasswordChangedAt: null }, "2026-01-06", found("open missing-fact issuedAt")],
		["neither is known", {}, "2026-01-06", found("open missing-fact initialPasswordChangedAt", "open missing-fact issuedAt")],
		["never issued", { issuedAt: null }, "2026-12-01", nothing],
		["changed on a day that is none", { ...facts, initialPasswordChangedAt: "?" }, "2026-03-01", found("open invalid-date initialPasswordChangedAt")],
	])("%s", (_, given, on, expected) => {
		expect(told(profile, given, on)).toEqual(expected);
	});

	it("with no start and spans from before the regulation, there is nothing to count", () => {
		const counted = regulation({ lifecycle: { defaultPassword }, periods: { ...whole, ...rolling } });
		expect(told(counted, { initialPasswordChangedAt: null }, "2025-12-06")).toEqual(found("open missing-fact issuedAt"));
	});

	it("an end that the calendar cannot tell suspends nobody", () => {
		const rolled = regulation({ lifecycle: { defaultPassword }, periods: rolling });
		expect(told(rolled, { ...facts, issuedAt: "2026-12-05" }, "2027-01-05")).toEqual(found("note calendar.beyond-horizon"));
		expect(told(rolled, { ...facts, issuedAt: "2026-12-05" }, "2027-01-06")).toEqual(found("open calendar.beyond-horizon"));
	});
});

describe("grounds of suspension", () => {
	it("a restoration whose day is none may have settled the event", () => {
		const { value, findings } = answer(tuyenQuang, { ...sound, compromisedOn: "2026-06-10", restoredAt: "?" }, "2026-07-01");
		expect(findings.map(({ code }) => code)).toEqual(["account.invalid-date"]);
		expect(value?.actions).toEqual([]);
		// It was never suspended, whatever the restoration was.
		expect(value?.capabilities).toEqual({ login: true, send: true, receive: true });
	});

	it("what counts is told with its limit, from the day that is given; other events with their day alone", () => {
		const profile = regulation({
			lifecycle: {
				grounds: [
					{ value: { ground: "outside-messages", moreThan: 100, window: { hours: 1 } }, basis },
					{ value: { ground: "compromised" }, basis },
				],
			},
		});
		const facts = { outsideMessages: 101, outsideMessagesAt: "2026-03-30", compromisedOn: "2026-03-31" };
		expect(told(profile, facts, "2026-04-01").due).toEqual(["suspend 2026-03-30 outside-messages", "suspend 2026-03-31 compromised"]);
		expect(answer(profile, facts, "2026-04-01").findings.map(({ params }) => params)).toEqual([
			{ since: "2026-03-30", count: 101, limit: 100 },
			{ since: "2026-03-31" },
		]);
	});

	it.each([
		["no number", "50"],
		["no whole number", 6.5],
		["less than none", -1],
	])("a count that is none is missing, and suspends nobody: %s", (_, failedLogins) => {
		const profile = regulation({ lifecycle: { grounds: [{ value: { ground: "failed-logins", moreThan: 5 }, basis }] } });
		expect(told(profile, { failedLogins, lastFailedLoginAt: "2026-03-30" }, "2026-04-01")).toEqual(found("open missing-fact failedLogins"));
	});

	it("an account restored at the very moment of its suspension is restored", () => {
		const moment = "2026-06-10T08:00:00+07:00";
		const { value } = answer(tuyenQuang, { ...sound, passwordChangedAt: "2026-06-11", suspendedSince: moment, restoredAt: moment }, "2026-07-01");
		expect(value?.state).toBe("active");
	});

	it("one that there is not is refused", () => {
		const profile = JSON.parse(JSON.stringify(regulation({ lifecycle: { grounds: [{ value: { ground: "compromised" }, basis }] } })));
		profile.lifecycle.grounds[0].value.ground = "asleep";
		expect(() => answer(profile, {}, "2026-04-01")).toThrow("profile: lifecycle.grounds has a ground that there is not");
	});
});

describe("deletion", () => {
	const facts = { issuedAt: "2026-01-20", initialPasswordChangedAt: "2026-01-20", suspendedSince: "2026-03-01" };

	it("Tuyên Quang: after three years of suspension, whoever asked to lift it (TQ 8.4)", () => {
		const due = { found: ["must suspended-too-long"], due: ["delete 2029-03-02 suspended-too-long"], soon: [] };
		expect(told(tuyenQuang, { ...facts, restoreRequestedAt: "2027-01-01" }, "2029-03-02")).toEqual(due);
	});

	it("nothing is deleted, or announced, whose end the calendar cannot tell", () => {
		const all = withReadings(tuyenQuang, { "PERIOD-ROLL": "all" });
		expect(told(all, facts, "2026-07-01")).toEqual(found("note calendar.beyond-horizon"));
		expect(told(all, facts, "2029-03-02")).toEqual(found("open calendar.beyond-horizon"));
	});

	it("where a request to restore keeps the account, so does one whose day cannot be used", () => {
		const profile = regulation({ lifecycle: { deletion: [{ value: { from: "suspension-without-restore-request", after: { days: 30 } }, basis }] } });
		const due = { found: ["must suspended-too-long"], due: ["delete 2026-04-01 suspended-too-long"], soon: [] };
		expect(told(profile, facts, "2026-04-01")).toEqual(due);
		expect(told(profile, { ...facts, restoreRequestedAt: "2026-02-28" }, "2026-04-01")).toEqual(due);
		expect(told(profile, { ...facts, restoreRequestedAt: "2026-03-01" }, "2026-04-01")).toEqual(nothing);
		expect(told(profile, { ...facts, restoreRequestedAt: "?" }, "2026-04-01")).toEqual(found("open invalid-date restoreRequestedAt"));
		expect(told(profile, { ...facts, restoreRequestedAt: "2026-04-02" }, "2026-04-01")).toEqual(found("open inconsistent-dates restoreRequestedAt"));
	});
});
