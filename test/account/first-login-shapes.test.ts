import { describe, expect, it } from "vitest";
import { accountStatus } from "../../src/account/account-status.ts";
import { formatClauseRef } from "../../src/core/clause.ts";
import type { FirstLoginRule, Profile } from "../../src/profile/types.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { regulation, told } from "./regulation.ts";
import { sound } from "./sound-account.ts";

const owed = (after: FirstLoginRule["after"], change: FirstLoginRule["change"] = { at: "once" }): Profile =>
	regulation({ password: { firstLogin: [{ value: { after, change }, basis: ["6.5"] }] } });
const params = (profile: Profile, facts: object, on: string) => accountStatus(profile, facts, on).findings.map((finding) => finding.params);
const account = { issuedAt: "2026-01-05", initialPasswordChangedAt: null };

describe("how soon", () => {
	it.each([
		["at once", { at: "once" }, "2026-01-05", ["must must-change-password"], ["change-password 2026-01-05 must-change-password"], {}],
		[
			"within five days, the last one",
			{ at: "limit", within: { days: 5 } },
			"2026-01-10",
			["note must-change-password"],
			["change-password 2026-01-05..2026-01-10 must-change-password"],
			{ lastDay: "2026-01-10" },
		],
		[
			"within five days, the day after",
			{ at: "limit", within: { days: 5 } },
			"2026-01-11",
			["must must-change-password"],
			["change-password 2026-01-05..2026-01-10 must-change-password"],
			{ lastDay: "2026-01-10" },
		],
		[
			"within more working days than the calendar has: never late",
			{ at: "limit", within: { workingDays: 400 } },
			"2026-12-31",
			["open calendar.beyond-horizon", "note must-change-password"],
			["change-password 2026-01-05 must-change-password"],
			{},
		],
	] as const)("%s", (_, change, on, found, due, lastDay) => {
		const profile = owed(["issue"], change);
		expect(told(profile, account, on)).toEqual({ found, due, soon: [] });
		expect(params(profile, account, on).at(-1)).toStrictEqual({ since: "2026-01-05", after: "issuedAt", ...lastDay });
	});
});

describe("within a time, counted from a day that is not known", () => {
	const within = owed(["issue"], { at: "limit", within: { days: 5 } });
	const { issuedAt: _, ...unknown } = account;

	it("the day of issue is missing, and no last day is made up", () => {
		expect(told(within, unknown, "2026-05-01")).toEqual({ found: ["open missing-fact issuedAt"], due: [], soon: [] });
		expect(told(within, { ...unknown, passwordResetAt: "2026-04-01" }, "2026-05-01").found).toEqual(["open missing-fact issuedAt"]);
	});

	it("both days are missing where the first change is not known either", () => {
		const { initialPasswordChangedAt: _, ...nothing } = unknown;
		expect(told(within, nothing, "2026-05-01").found).toEqual(["open missing-fact initialPasswordChangedAt", "open missing-fact issuedAt"]);
	});

	it("the day of issue cannot be used: nothing is said beside that", () => {
		expect(told(within, { ...unknown, issuedAt: "?" }, "2026-05-01")).toEqual({ found: ["open invalid-date issuedAt"], due: [], soon: [] });
	});

	it("at once is certain without the day", () => {
		expect(told(owed(["issue"]), unknown, "2026-05-01").found).toEqual(["must must-change-password"]);
	});
});

describe("after which event", () => {
	it.each([
		["the latest", ["reset", "restore"], { restoredAt: "2026-03-01", passwordResetAt: "2026-04-01" }, "2026-04-01", "passwordResetAt"],
		["the latest, named first", ["reset", "restore"], { restoredAt: "2026-04-01", passwordResetAt: "2026-03-01" }, "2026-04-01", "restoredAt"],
		["of two on one day the first in the regulation", ["issue", "reset"], { passwordResetAt: "2026-01-05" }, "2026-01-05", "issuedAt"],
		["of two on one day the first in the regulation, a reset", ["reset", "issue"], { passwordResetAt: "2026-01-05" }, "2026-01-05", "passwordResetAt"],
		[
			"where the day of issue is not known, any other",
			["issue", "reset"],
			{ issuedAt: undefined, passwordResetAt: "2026-02-01" },
			"2026-02-01",
			"passwordResetAt",
		],
	] as const)("%s", (_, events, facts, since, after) => {
		expect(params(owed(events), { ...account, ...facts }, "2026-05-01")).toEqual([{ since, after }]);
	});

	it("a reset whose day is none demands nothing", () => {
		expect(told(owed(["reset"]), { ...account, passwordResetAt: "?" }, "2026-05-01")).toEqual({
			found: ["open invalid-date passwordResetAt"],
			due: [],
			soon: [],
		});
	});

	it("Tuyên Quang: an answer cites the clauses of that event alone, issue (TQ 6.1, 12.1) or restoration (TQ 8.3.c)", () => {
		const cited = (facts: object) =>
			accountStatus(tuyenQuang, { ...sound, ...facts }, "2026-07-01")
				.basis.map(formatClauseRef)
				.filter((clause) => ["6.1", "12.1", "8.3.c"].includes(clause));
		expect(cited({})).toEqual(["6.1", "12.1"]);
		expect(cited({ suspendedSince: "2026-04-01", restoredAt: "2026-05-01" })).toEqual(["8.3.c"]);
	});
});
