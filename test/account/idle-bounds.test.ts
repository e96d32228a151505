import { describe, expect, it } from "vitest";
import type { Account } from "../../src/account/account.ts";
import { accountStatus } from "../../src/account/account-status.ts";
import { withReadings } from "../../src/profile/readings.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { idleRule, regulation, rolling, told, whole } from "./regulation.ts";

const threeMonths = regulation({ lifecycle: { idle: idleRule() } });
const nothing = { found: [], due: [], soon: [] };

/** Idle in Tuyên Quang from 16 August 2026. */
const used = {
	issuedAt: "2026-01-20",
	initialPasswordChangedAt: "2026-01-20",
	lastLoginAt: "2026-02-15",
	lastSentAt: null,
	lastReceivedAt: null,
};
const keptAliveBy = (facts: object, on: string, profile = tuyenQuang): unknown => {
	const account: Account = facts;
	return accountStatus(profile, account, on).value?.keptAliveBy;
};
const suspended = { found: ["must inactive"], due: ["suspend 2026-08-16 inactive"], soon: [] };
const announced = { found: [], due: [], soon: ["suspend 2026-08-16 inactive"] };

describe("where the span starts", () => {
	it.each([
		[
			"never issued, but used: from its use",
			{ issuedAt: null, lastLoginAt: "2026-01-10" },
			"2026-04-10",
			{ ...nothing, soon: ["suspend 2026-04-11 inactive"] },
		],
		[
			"never issued, but used, and over",
			{ issuedAt: null, lastLoginAt: "2026-01-10" },
			"2026-04-11",
			{ found: ["must inactive"], due: ["suspend 2026-04-11 inactive"], soon: [] },
		],
		["never issued, use unknown: from the day in force at the earliest", { issuedAt: null }, "2026-03-05", nothing],
		["never issued, use unknown, and over", { issuedAt: null }, "2026-03-06", { ...nothing, found: ["open missing-fact lastLoginAt"] }],
		["of activities that do not count none is missed", { issuedAt: "2026-01-05" }, "2026-04-06", { ...nothing, found: ["open missing-fact lastLoginAt"] }],
		["issue and use unknown", {}, "2026-03-06", { ...nothing, found: ["open missing-fact lastLoginAt", "open missing-fact issuedAt"] }],
	])("%s", (_, facts, on, expected) => {
		expect(told(threeMonths, facts, on)).toEqual(expected);
	});

	it("with no start and spans from before the regulation, there is nothing to count: the day of issue is missing", () => {
		const missing = { ...nothing, found: ["open missing-fact issuedAt"] };
		const unused = { lastLoginAt: null };
		expect(told(regulation({ lifecycle: { idle: idleRule() }, periods: { ...whole, ...rolling } }), unused, "2026-01-10")).toEqual(missing);
		expect(told(regulation({ lifecycle: { idle: idleRule({ activities: { unstated: true } }) }, periods: whole }), unused, "2026-01-10")).toEqual(missing);
	});

	it("a restoration whose day is none leaves the end open, and does not bring it nearer", () => {
		const { lastSentAt: _, ...facts } = { ...used, lastLoginAt: "2026-06-01", restoredAt: "?" };
		expect(told(tuyenQuang, facts, "2026-08-01").found).toEqual(["open invalid-date restoredAt"]);
		expect(told(tuyenQuang, facts, "2026-12-01").found).toEqual(["open invalid-date restoredAt"]);
		expect(told(tuyenQuang, facts, "2026-12-02").found).toEqual(["open invalid-date restoredAt", "open missing-fact lastSentAt"]);
	});

	describe("after a restoration of which the regulation says nothing", () => {
		const silent = regulation({ lifecycle: { idle: idleRule(), idleAfterRestore: { unstated: true } } });
		const facts = { issuedAt: "2026-01-05", lastLoginAt: "2026-01-10", restoredAt: "2026-05-01" };
		const soon = ["suspend 2026-08-02 inactive"];

		it.each([
			["the old span is over, a new one is not: open", facts, "2026-05-01", { ...nothing, found: ["open inactive"], soon }],
			["both are over", facts, "2026-08-02", { ...nothing, found: ["must inactive"], due: soon }],
			["neither is over", { ...facts, restoredAt: "2026-02-01" }, "2026-04-10", { ...nothing, soon: ["suspend 2026-05-02 inactive"] }],
			[
				"used since: certain",
				{ ...facts, lastLoginAt: "2026-05-02" },
				"2026-08-03",
				{ ...nothing, found: ["must inactive"], due: ["suspend 2026-08-03 inactive"] },
			],
			["on a day that is none", { ...facts, restoredAt: "?" }, "2026-05-01", { ...nothing, found: ["open invalid-date restoredAt"] }],
		])("%s", (_, given, on, expected) => {
			expect(told(silent, given, on)).toEqual(expected);
		});

		it("an express none starts no span anew", () => {
			const none = regulation({ lifecycle: { idle: idleRule(), idleAfterRestore: { none: true, basis: ["7.1"] } } });
			expect(told(none, facts, "2026-05-01").due).toEqual(["suspend 2026-04-11 inactive"]);
		});
	});

	it("where the calendar cannot tell the end, nothing is missing and nothing keeps the account alive", () => {
		const { lastSentAt: _, ...facts } = { ...used, lastLoginAt: "2026-07-20" };
		const all = withReadings(tuyenQuang, { "PERIOD-ROLL": "all" });
		expect(told(all, facts, "2027-01-21")).toEqual({ ...nothing, found: ["open calendar.beyond-horizon"] });
		expect(keptAliveBy(facts, "2027-01-21", all)).toBeUndefined();
	});
});

describe("what keeps an account alive", () => {
	it("is the latest activity, of several on one day the first in the regulation, and none once the span is over", () => {
		expect(keptAliveBy(used, "2026-08-15")).toBe("login");
		expect(keptAliveBy({ ...used, lastReceivedAt: "2026-02-15" }, "2026-08-15")).toBe("login");
		expect(keptAliveBy({ ...used, lastReceivedAt: "2026-02-16" }, "2026-08-15")).toBe("receive");
		expect(Object.keys(accountStatus(tuyenQuang, used, "2026-08-16").value ?? {})).toEqual(["state", "actions", "upcoming", "capabilities"]);
	});

	it.each([
		[undefined, suspended, undefined],
		[null, suspended, undefined],
		[false, suspended, undefined],
		[true, nothing, "notified-absence"],
		["yes", { ...nothing, found: ["open missing-fact absenceNotified"] }, undefined],
	])("absence notified: %s", (absenceNotified, expected, by) => {
		expect(told(tuyenQuang, { ...used, absenceNotified }, "2026-08-16")).toEqual(expected);
		expect(keptAliveBy({ ...used, absenceNotified }, "2026-08-16")).toBe(by);
	});
});

describe("activities that may be later than recorded", () => {
	const missing = { ...nothing, found: ["open missing-fact uncertaintyDays"] };
	const unused = { ...used, lastLoginAt: null };
	it.each([
		["absent: certain", used, undefined, "2026-08-15", announced],
		["null: certain", used, null, "2026-08-15", announced],
		["by no day", used, 0, "2026-08-15", announced],
		["by no day, over", used, 0, "2026-08-16", suspended],
		["by six", used, 6, "2026-08-15", { ...nothing, soon: ["suspend 2026-08-22 inactive"] }],
		["by less than none: no end is told", used, -1, "2026-08-15", missing],
		["by less than none, over", used, -1, "2026-08-16", missing],
		["without any, the number does not matter", unused, -1, "2026-07-20", { ...missing, soon: ["suspend 2026-07-21 inactive"] }],
		[
			"without any, over",
			unused,
			-1,
			"2026-07-21",
			{ found: ["open missing-fact uncertaintyDays", "must inactive"], due: ["suspend 2026-07-21 inactive"], soon: [] },
		],
		["without any, by six", unused, 6, "2026-07-20", { ...nothing, soon: ["suspend 2026-07-21 inactive"] }],
		["by more than a hundred years", used, 36_526, "2026-08-15", missing],
	])("%s", (_, facts, uncertaintyDays, on, expected) => {
		expect(told(tuyenQuang, { ...facts, uncertaintyDays }, on)).toEqual(expected);
	});

	it("by a hundred years is a number of days", () => {
		expect(told(tuyenQuang, { ...used, uncertaintyDays: 36_525 }, "2026-08-15").found).toEqual([]);
	});
});
