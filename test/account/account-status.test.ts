import { describe, expect, it } from "vitest";
import type { Account, AccountStatus } from "../../src/account/account.ts";
import { accountStatus } from "../../src/account/account-status.ts";
import { formatClauseRef } from "../../src/core/clause.ts";
import { withReadings } from "../../src/profile/readings.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { dateOf, dayOf, oracle } from "./oracle.ts";
import { sound } from "./sound-account.ts";

const brief = ({ actions }: Pick<AccountStatus, "actions">): readonly string[] =>
	actions.map(({ kind, from, by, reason, basis }) => `${kind} ${from}${by === undefined ? "" : `..${by}`} ${reason} ${basis.map(formatClauseRef).join(" ")}`);
const soon = ({ upcoming }: Pick<AccountStatus, "upcoming">): readonly string[] => brief({ actions: upcoming });
const found = ({ findings }: ReturnType<typeof accountStatus>): readonly string[] => findings.map(({ level, code }) => `${level} ${code}`);
const statusOf = (answer: ReturnType<typeof accountStatus>): AccountStatus => {
	if (answer.value === undefined) throw new Error("the answer has a value");
	return answer.value;
};

describe("the worked examples of the regulations", () => {
	it("Tuyên Quang: last activity 15 February 2026, suspended from 16 August", () => {
		const facts = { ...sound, lastLoginAt: "2026-02-15", lastSentAt: null, lastReceivedAt: null };
		for (const on of ["2026-08-14", "2026-08-15"]) {
			const answer = accountStatus(tuyenQuang, facts, on);
			expect([answer.outcome, statusOf(answer).state, soon(statusOf(answer))]).toEqual(["compliant", "active", ["suspend 2026-08-16 inactive 8.2.a"]]);
			expect(statusOf(answer).keptAliveBy).toBe("login");
		}
		for (const on of ["2026-08-16", "2027-01-01"]) {
			const answer = accountStatus(tuyenQuang, facts, on);
			expect([answer.outcome, statusOf(answer).state, brief(statusOf(answer))]).toEqual(["violation", "suspension-due", ["suspend 2026-08-16 inactive 8.2.a"]]);
			expect(found(answer)).toEqual(["must account.inactive"]);
			expect(statusOf(answer).keptAliveBy).toBeUndefined();
		}
	});

	it("Tuyên Quang: issued 31 January 2026 with the default password, suspended from 1 March", () => {
		const facts = { issuedAt: "2026-01-31", initialPasswordChangedAt: null, lastLoginAt: null, lastSentAt: null, lastReceivedAt: null };
		const before = accountStatus(tuyenQuang, facts, "2026-02-28");
		expect(found(before)).toEqual(["must account.must-change-password"]);
		expect(statusOf(before).state).toBe("password-change-required");
		expect(brief(statusOf(before))).toEqual(["change-password 2026-01-31 must-change-password 6.1 12.1"]);
		expect(soon(statusOf(before))).toEqual(["suspend 2026-03-01 default-password 8.2.d", "suspend 2026-08-01 inactive 8.2.a"]);
		const after = accountStatus(tuyenQuang, facts, "2026-03-01");
		expect(found(after)).toEqual(["must account.default-password", "must account.must-change-password"]);
		expect(statusOf(after).state).toBe("suspension-due");
		expect(brief(statusOf(after))).toEqual(["change-password 2026-01-31 must-change-password 6.1 12.1", "suspend 2026-03-01 default-password 8.2.d"]);
	});

	it("Tuyên Quang: suspended since 1 March 2026, deleted from 2 March 2029", () => {
		const facts = { ...sound, suspendedSince: "2026-03-01", lastLoginAt: "2026-02-15" };
		const before = accountStatus(tuyenQuang, facts, "2029-03-01");
		expect([before.outcome, statusOf(before).state, soon(statusOf(before))]).toEqual(["compliant", "suspended", ["delete 2029-03-02 suspended-too-long 8.4"]]);
		expect(statusOf(before).capabilities).toEqual({ login: false, send: false, receive: false });
		const after = accountStatus(tuyenQuang, facts, "2029-03-02");
		expect([found(after), statusOf(after).state, brief(statusOf(after))]).toEqual([
			["must account.suspended-too-long"],
			"deletion-due",
			["delete 2029-03-02 suspended-too-long 8.4"],
		]);
	});

	it("Bắc Ninh: a user's password changed 31 August 2026 has expired from 1 March 2027", () => {
		const facts = { ...sound, passwordChangedAt: "2026-08-31", lastLoginAt: "2027-02-01" };
		expect(statusOf(accountStatus(bacNinh, facts, "2027-02-28")).state).toBe("active");
		const after = accountStatus(bacNinh, facts, "2027-03-01");
		expect([found(after), statusOf(after).state, brief(statusOf(after))]).toEqual([
			["must account.password-expired"],
			"password-change-required",
			["change-password 2027-03-01 password-expired 4.2"],
		]);
	});

	it("Bắc Ninh: last login 1 June 2025, counted from the day in force to 5 March 2026", () => {
		const facts = {
			...sound,
			issuedAt: "2024-01-01",
			initialPasswordChangedAt: "2024-01-01",
			passwordChangedAt: "2026-01-01",
			lastLoginAt: "2025-06-01",
			lastSentAt: null,
			lastReceivedAt: null,
		};
		expect(found(accountStatus(bacNinh, facts, "2026-03-05"))).toEqual([]);
		expect(brief(statusOf(accountStatus(bacNinh, facts, "2026-03-06")))).toEqual(["suspend 2026-03-06 inactive 7.1"]);
		expect(accountStatus(bacNinh, facts, "2026-03-06").readings).toContain("SPAN-BEFORE-FORCE");
		const whole = withReadings(bacNinh, { "SPAN-BEFORE-FORCE": "whole-span" });
		const read = { ...facts, passwordChangedAt: null };
		expect(brief(statusOf(accountStatus(whole, read, "2025-12-05")))).toContain("suspend 2025-09-02 inactive 7.1");
	});

	it("Bắc Ninh: decided on 1 February 2026, the request is due through 23 February, and then two working days for the end", () => {
		const facts = {
			...sound,
			issuedAt: "2025-12-10",
			initialPasswordChangedAt: "2025-12-10",
			lastLoginAt: "2026-01-31",
			passwordChangedAt: null,
			lastSentAt: null,
			lastReceivedAt: null,
			leftByDecisionOn: "2026-02-01",
		};
		for (const [on, level, state] of [
			["2026-02-01", "note", "active"],
			["2026-02-23", "note", "active"],
			["2026-02-24", "must", "termination-due"],
		] as const) {
			const answer = accountStatus(bacNinh, facts, on);
			expect([found(answer), statusOf(answer).state], on).toEqual([[`${level} account.left`], state]);
			expect(brief(statusOf(answer))).toEqual(["request-termination 2026-02-01..2026-02-23 left 7.2"]);
		}
		const requested = { ...facts, terminationRequestedAt: "2026-02-12" };
		for (const [on, level, state] of [
			["2026-02-12", "note", "active"],
			["2026-02-23", "note", "active"],
			["2026-02-24", "must", "termination-due"],
		] as const) {
			const answer = accountStatus(bacNinh, requested, on);
			expect([found(answer), statusOf(answer).state], on).toEqual([[`${level} account.left`], state]);
			expect(brief(statusOf(answer))).toEqual(["terminate 2026-02-12..2026-02-23 left 7.2"]);
		}
	});

	it("Tuyên Quang: who left is a note without a last day, and termination is due", () => {
		const answer = accountStatus(tuyenQuang, { ...sound, leftByDecisionOn: "2026-06-15" }, "2026-07-01");
		expect([answer.outcome, found(answer), statusOf(answer).state]).toEqual(["compliant", ["note account.left"], "termination-due"]);
		expect(brief(statusOf(answer))).toEqual(["request-termination 2026-06-15 left 7.1.a"]);
		const asked = accountStatus(tuyenQuang, { ...sound, leftByDecisionOn: "2026-06-15", terminationRequestedAt: "2026-06-20" }, "2026-07-01");
		expect([asked.outcome, statusOf(asked).state, brief(statusOf(asked))]).toEqual(["compliant", "termination-due", ["terminate 2026-06-20 left 7.1.a 7.2"]]);
	});
});

describe("the oracle agrees", () => {
	/** Each way in which one day starts a span. */
	const starts: Readonly<Record<string, (day: string) => Account>> = {
		"last login": (day) => ({
			...sound,
			issuedAt: "2024-01-01",
			initialPasswordChangedAt: "2024-01-01",
			passwordChangedAt: null,
			lastLoginAt: day,
			lastSentAt: null,
			lastReceivedAt: null,
		}),
		issue: (day) => ({ role: "administrator", issuedAt: day, initialPasswordChangedAt: null, lastLoginAt: null, lastSentAt: null, lastReceivedAt: null }),
		suspension: (day) => ({
			...sound,
			issuedAt: "2024-01-01",
			initialPasswordChangedAt: "2024-01-01",
			passwordChangedAt: null,
			lastLoginAt: null,
			lastSentAt: null,
			lastReceivedAt: null,
			suspendedSince: day,
		}),
		"a password change": (day) => ({
			...sound,
			issuedAt: "2024-01-01",
			initialPasswordChangedAt: day,
			passwordChangedAt: day,
			lastLoginAt: null,
			lastSentAt: null,
			lastReceivedAt: null,
		}),
		leaving: (day) => ({
			...sound,
			issuedAt: "2024-01-01",
			initialPasswordChangedAt: "2024-01-01",
			passwordChangedAt: null,
			lastLoginAt: null,
			lastSentAt: null,
			lastReceivedAt: null,
			leftByDecisionOn: day,
		}),
		"a request to terminate": (day) => ({
			...sound,
			issuedAt: "2024-01-01",
			initialPasswordChangedAt: "2024-01-01",
			passwordChangedAt: null,
			lastLoginAt: null,
			lastSentAt: null,
			lastReceivedAt: null,
			terminationRequestedAt: day,
		}),
	};
	/** Months that a span of either regulation can have, and days that a limit can. */
	const MONTHS = [1, 3, 6, 36];
	const DAYS = [2, 3, 4, 5, 9, 10, 11, 15, 16, 17, 22, 23];

	it.each(Object.keys(starts))(
		"on every day from 2024 to 2026 that starts a span by %s: the day before its end, the end and the day after",
		(name) => {
			const start = starts[name];
			if (start === undefined) throw new Error(name);
			let compared = 0;
			for (let at = dayOf("2024-01-01"); at <= dayOf("2026-12-31"); at += 1) {
				const day = dateOf(at);
				const facts = start(day);
				const end = (months: number): number => {
					const [year = 0, month = 0, dayOfMonth = 0] = day.split("-").map(Number);
					const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
					return Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, last)) / 86_400_000;
				};
				const days = [
					at,
					...MONTHS.flatMap((months) => [-1, 0, 1].map((shift) => end(months) + shift)),
					...(name.includes("le") ? DAYS.map((n) => at + n) : []),
				];
				for (const [id, profile, force] of [
					["tuyen-quang", tuyenQuang, "2026-01-20"],
					["bac-ninh", bacNinh, "2025-12-05"],
				] as const) {
					for (const on of days.map(dateOf)) {
						if (on < force || on < day) continue;
						const answer = accountStatus(profile, facts, on);
						const expected = oracle(id, {}, facts as Readonly<Record<string, unknown>>, on);
						const got = statusOf(answer);
						const plain = (actions: AccountStatus["actions"]) => actions.map(({ basis: _, ...action }) => action);
						if (answer.outcome !== expected.outcome || got.state !== expected.state)
							expect([id, day, on, answer.outcome, got.state]).toEqual([id, day, on, expected.outcome, expected.state]);
						if (JSON.stringify(plain(got.actions)) !== JSON.stringify(expected.actions))
							expect([id, day, on, plain(got.actions)]).toEqual([id, day, on, expected.actions]);
						if (JSON.stringify(plain(got.upcoming)) !== JSON.stringify(expected.upcoming))
							expect([id, day, on, plain(got.upcoming)]).toEqual([id, day, on, expected.upcoming]);
						compared += 1;
					}
				}
			}
			expect(compared).toBeGreaterThan(10_000);
		},
		120_000,
	);
});
