import { describe, expect, test } from "vitest";
import type { Account } from "../../src/account/account.ts";
import { accountStatus } from "../../src/account/account-status.ts";
import { withReadings } from "../../src/profile/readings.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";

// Spans of fact that began before the regulation was in force are told from the day from which they count: three months are three months.
describe.each([
	["bac-ninh", bacNinh, "2025-12-05"],
	["tuyen-quang", tuyenQuang, "2026-01-20"],
] as const)("the first day told of a span in %s", (id, profile, inForce) => {
	const before: Account = {
		role: "user",
		issuedAt: "2025-01-05",
		initialPasswordChangedAt: "2025-01-06",
		lastLoginAt: "2025-06-01",
		lastSentAt: null,
		lastReceivedAt: null,
	};
	const told = (account: Account, asOf: string, whole = false): readonly unknown[] =>
		accountStatus(whole ? withReadings(profile, { "SPAN-BEFORE-FORCE": "whole-span" }) : profile, account, asOf).findings.flatMap(({ code, params }) =>
			"lastDay" in params ? [[code, params["since"], params["lastDay"]]] : [],
		);

	test("is the day in force, or the event's where the time before counts", () => {
		const late = id === "bac-ninh" ? ["2026-03-05", "2026-06-05", "2026-06-06"] : ["2026-07-20", undefined, "2026-07-21"];
		const [idleEnd, passwordEnd, asOf = ""] = late;
		expect(told(before, asOf)).toEqual([
			["account.inactive", inForce, idleEnd],
			...(passwordEnd === undefined ? [] : [["account.password-expired", inForce, passwordEnd]]),
		]);
		expect(told(before, asOf, true)[0]).toEqual(["account.inactive", "2025-06-01", id === "bac-ninh" ? "2025-09-01" : "2025-12-01"]);
	});

	test("is the event's day from the day in force on", () => {
		const [idle] = told({ ...before, lastLoginAt: inForce }, "2026-12-30");
		expect(idle).toEqual(["account.inactive", inForce, id === "bac-ninh" ? "2026-03-05" : "2026-07-20"]);
		const [later] = told({ ...before, lastLoginAt: "2026-02-28" }, "2026-12-30");
		expect(later).toEqual(["account.inactive", "2026-02-28", id === "bac-ninh" ? "2026-05-28" : "2026-08-28"]);
	});

	test("where the activity may be later than recorded", () => {
		const end = id === "bac-ninh" ? "2026-03-05" : "2026-07-20";
		const [open] = told(
			{ ...before, lastLoginAt: id === "bac-ninh" ? "2025-12-01" : "2026-01-15", uncertaintyDays: 30 },
			id === "bac-ninh" ? "2026-03-06" : "2026-07-21",
		);
		expect(open).toEqual(["account.inactive", inForce, end]);
	});
});

test("a default password and a suspension of before Tuyên Quang's regulation", () => {
	const account: Account = { issuedAt: "2025-01-05", initialPasswordChangedAt: null, lastLoginAt: "2026-02-01", lastSentAt: null, lastReceivedAt: null };
	const params = (given: Account, asOf: string): unknown => accountStatus(tuyenQuang, given, asOf).findings.find(({ params: { lastDay } }) => lastDay)?.params;
	expect(params(account, "2026-02-21")).toEqual({ since: "2026-01-20", lastDay: "2026-02-20" });
	expect(params({ ...account, suspendedSince: "2025-06-01" }, "2029-01-21")).toEqual({ since: "2026-01-20", lastDay: "2029-01-20" });
	expect(accountStatus(tuyenQuang, { ...account, cancelledAt: "2026-01-10" }, "2026-02-21").findings[0]?.params).toEqual({ since: "2026-01-10" });
});
