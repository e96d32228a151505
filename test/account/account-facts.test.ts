import { describe, expect, it } from "vitest";
import type { Account, AccountStatus } from "../../src/account/account.ts";
import { accountStatus } from "../../src/account/account-status.ts";
import { withReadings } from "../../src/profile/readings.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { sound } from "./sound-account.ts";

const ON = "2026-07-01";
const SILENT = { unstated: true } as const;

/** Facts as they come from outside, where any value can stand in any place. */
const raw = (facts: object): Account => facts;
const found = ({ findings }: ReturnType<typeof accountStatus>): readonly string[] =>
	findings.map(({ level, code, params }) => [level, code.slice(8), params["fact"] ?? params["field"]].filter((part) => part !== undefined).join(" "));
const statusOf = (answer: ReturnType<typeof accountStatus>): AccountStatus => {
	if (answer.value === undefined) throw new Error("the answer has a value");
	return answer.value;
};

describe("grounds of suspension", () => {
	it.each([
		["suspensionRequestedOn", "suspension-requested", ["8.1"]],
		["compromisedOn", "compromised", ["8.1", "8.2.b"]],
		["prohibitedActOn", "prohibited-act", ["8.2.c", "3", "4"]],
	] as const)("Tuyên Quang: %s suspends from that day, until a later restoration", (field, reason, clauses) => {
		const facts = { ...sound, [field]: "2026-06-10" };
		const answer = accountStatus(tuyenQuang, facts, "2026-06-10");
		expect([found(answer), statusOf(answer).state]).toEqual([[`must ${reason}`], "suspension-due"]);
		expect(
			statusOf(answer).actions.map(({ kind, from, basis }) => [
				kind,
				from,
				basis.map(({ article, clause, point }) => [article, clause, point].filter(Boolean).join(".")),
			]),
		).toEqual([["suspend", "2026-06-10", clauses]]);
		for (const [restoredAt, due] of [
			["2026-06-09", true],
			["2026-06-10", true],
			["2026-06-11", false],
		] as const) {
			const restored = accountStatus(tuyenQuang, { ...facts, restoredAt, passwordChangedAt: "2026-06-11" }, ON);
			expect(found(restored), restoredAt).toEqual(due ? [`must ${reason}`] : []);
		}
		expect(statusOf(accountStatus(tuyenQuang, { ...facts, suspendedSince: "2026-06-10" }, ON)).actions).toEqual([]);
	});

	it("Tuyên Quang: the reading of 8.2.c's reference is listed with a prohibited act, and only then", () => {
		expect(accountStatus(tuyenQuang, { ...sound, prohibitedActOn: "2026-06-10" }, ON).readings).toContain("TQ-PROHIBITED-REF");
		expect(accountStatus(tuyenQuang, sound, ON).readings).not.toContain("TQ-PROHIBITED-REF");
	});

	it("Bắc Ninh: a prohibited act suspends by the e-transactions law; it knows no other event", () => {
		const answer = accountStatus(bacNinh, { ...sound, prohibitedActOn: "2026-06-10" }, ON);
		expect(found(answer)).toEqual(["must prohibited-act"]);
		expect(answer.findings[0]?.basis.map(({ instrument }) => instrument)).toEqual(["bac-ninh-79-2025", "law-20-2023-qh15"]);
		expect(found(accountStatus(bacNinh, { ...sound, compromisedOn: "2026-06-10", suspensionRequestedOn: "2026-06-10" }, ON))).toEqual([]);
	});

	it("the events of one day settle their order by the time of day where both have one", () => {
		const facts = { ...sound, passwordChangedAt: "2026-06-11" };
		const state = (suspendedSince: string, restoredAt: string): string =>
			statusOf(accountStatus(tuyenQuang, { ...facts, suspendedSince, restoredAt }, ON)).state;
		expect(state("2026-06-10", "2026-06-10")).toBe("active");
		expect(state("2026-06-10T08:00:00+07:00", "2026-06-10T15:00:00+07:00")).toBe("active");
		expect(state("2026-06-10T15:00:00+07:00", "2026-06-10T08:00:00+07:00")).toBe("suspended");
		expect(state("2026-06-10T15:00:00+07:00", "2026-06-10T07:59:59Z")).toBe("suspended");
		expect(state("2026-06-10T15:00:00+07:00", "2026-06-10")).toBe("active");
		expect(state("2026-06-09T17:00:00Z", "2026-06-09")).toBe("suspended");
		const due = (compromisedOn: string, restoredAt: string): boolean =>
			statusOf(accountStatus(tuyenQuang, { ...facts, compromisedOn, restoredAt }, ON)).actions.length > 0;
		expect(due("2026-06-10T08:00:00+07:00", "2026-06-10T15:00:00+07:00")).toBe(false);
		expect(due("2026-06-10T15:00:00+07:00", "2026-06-10T08:00:00+07:00")).toBe(true);
	});
});

describe("readings", () => {
	it("TQ-ACTIVITY: receiving keeps an account alive, unless it does not count", () => {
		const facts = { ...sound, lastLoginAt: "2026-01-25", lastSentAt: "2026-01-24", lastReceivedAt: "2026-07-20" };
		const written = accountStatus(tuyenQuang, facts, "2026-08-01");
		expect([found(written), statusOf(written).keptAliveBy]).toEqual([[], "receive"]);
		expect(written.readings).toContain("TQ-ACTIVITY");
		const otherwise = accountStatus(withReadings(tuyenQuang, { "TQ-ACTIVITY": "login-send" }), facts, "2026-08-01");
		expect([found(otherwise), statusOf(otherwise).actions.map(({ from }) => from)]).toEqual([["must inactive"], ["2026-07-26"]]);
	});

	it("IDLE-AFTER-RESTORE: the span starts anew with a restoration, unless it does not", () => {
		const facts = {
			...sound,
			issuedAt: "2025-12-05",
			initialPasswordChangedAt: "2025-12-06",
			passwordChangedAt: "2026-06-01",
			lastLoginAt: "2026-01-10",
			lastSentAt: null,
			lastReceivedAt: null,
			suspendedSince: "2026-04-11",
			restoredAt: "2026-05-20",
		};
		expect(found(accountStatus(bacNinh, facts, "2026-08-20"))).toEqual([]);
		expect(found(accountStatus(bacNinh, facts, "2026-08-21"))).toEqual(["must inactive"]);
		expect(statusOf(accountStatus(bacNinh, facts, "2026-08-20")).keptAliveBy).toBeUndefined();
		const otherwise = accountStatus(withReadings(bacNinh, { "IDLE-AFTER-RESTORE": "no-restart" }), facts, "2026-08-20");
		expect(statusOf(otherwise).actions.map(({ from }) => from)).toEqual(["2026-04-11"]);
		expect(accountStatus(bacNinh, sound, ON).readings).not.toContain("IDLE-AFTER-RESTORE");
	});

	it("BN-IDLE-START: an account that was once used is never idle, if only unused ones count", () => {
		const neverUsed = withReadings(bacNinh, { "BN-IDLE-START": "never-used" });
		const once = { ...sound, lastLoginAt: "2026-01-20" };
		expect(found(accountStatus(bacNinh, once, ON))).toEqual(["must inactive"]);
		expect(found(accountStatus(neverUsed, once, ON))).toEqual([]);
		const never = { ...sound, passwordChangedAt: null, lastLoginAt: null, lastSentAt: null, lastReceivedAt: null };
		for (const profile of [bacNinh, neverUsed]) {
			expect(found(accountStatus(profile, never, "2026-04-20"))).toEqual([]);
			expect(found(accountStatus(profile, never, "2026-04-21"))).toEqual(["must inactive"]);
		}
	});

	it("PERIOD-ROLL: every period rolls, or the calendar does not know", () => {
		const all = withReadings(tuyenQuang, { "PERIOD-ROLL": "all" });
		const facts = (lastLoginAt: string): Account => ({ ...sound, lastLoginAt, lastSentAt: null, lastReceivedAt: null, passwordChangedAt: null });
		// 15 August 2026 is a Saturday, 17 August a Monday; 22 August is a Saturday that is worked.
		expect(statusOf(accountStatus(all, facts("2026-02-15"), "2026-07-01")).upcoming.map(({ from }) => from)).toEqual(["2026-08-18"]);
		expect(statusOf(accountStatus(all, facts("2026-02-22"), "2026-07-01")).upcoming.map(({ from }) => from)).toEqual(["2026-08-23"]);
		// 24 November 2026 is not confirmed.
		const doubtful = accountStatus(all, facts("2026-05-24"), "2026-11-25");
		expect(doubtful.outcome).toBe("undetermined");
		expect(doubtful.findings.map(({ level, code, params }) => [level, code, params["ifNotCounted"], params["ifCounted"]])).toEqual([
			["open", "calendar.unconfirmed-day", "2026-11-24", "2026-11-25"],
		]);
		// Nothing hangs on it while the span runs.
		expect(accountStatus(all, facts("2026-05-24"), "2026-11-24").outcome).toBe("compliant");
		const beyond = accountStatus(all, facts("2026-07-20"), "2027-01-21");
		expect([beyond.outcome, beyond.findings.map(({ level, code }) => `${level} ${code}`)]).toEqual(["undetermined", ["open calendar.beyond-horizon"]]);
		expect(accountStatus(all, facts("2026-07-20"), "2027-01-20").findings.map(({ level, code }) => `${level} ${code}`)).toEqual([
			"note calendar.beyond-horizon",
		]);
	});
});

describe("what is not known", () => {
	it("an unknown activity matters only once the span from the latest known start has ended", () => {
		const { lastSentAt: _, lastReceivedAt: __, ...facts } = { ...sound, lastLoginAt: "2026-02-15" };
		const before = accountStatus(tuyenQuang, facts, "2026-08-15");
		expect([before.outcome, statusOf(before).upcoming, statusOf(before).keptAliveBy]).toEqual(["compliant", [], "login"]);
		const after = accountStatus(tuyenQuang, facts, "2026-08-16");
		expect([after.outcome, found(after), statusOf(after).state, statusOf(after).actions]).toEqual([
			"undetermined",
			["open missing-fact lastSentAt", "open missing-fact lastReceivedAt"],
			"active",
			[],
		]);
		expect(found(accountStatus(tuyenQuang, { ...facts, lastSentAt: null, lastReceivedAt: null }, "2026-08-16"))).toEqual(["must inactive"]);
		// Bắc Ninh does not count them.
		expect(found(accountStatus(bacNinh, { ...facts, passwordChangedAt: "2026-03-01" }, "2026-05-16"))).toEqual(["must inactive"]);
	});

	it("without a day of issue, no span can have ended before the day in force and its length have passed", () => {
		const facts: Account = { initialPasswordChangedAt: "2026-02-01", lastLoginAt: null, lastSentAt: null, lastReceivedAt: null };
		expect(found(accountStatus(tuyenQuang, facts, "2026-07-20"))).toEqual([]);
		expect(found(accountStatus(tuyenQuang, facts, "2026-07-21"))).toEqual(["open missing-fact issuedAt"]);
		expect(found(accountStatus(withReadings(tuyenQuang, { "SPAN-BEFORE-FORCE": "whole-span" }), facts, "2026-02-02"))).toEqual(["open missing-fact issuedAt"]);
		expect(found(accountStatus(tuyenQuang, { ...facts, lastLoginAt: "2026-07-01" }, "2026-07-21"))).toEqual([]);
	});

	it("nothing known at all is a question for each fact, and never an action", () => {
		expect(found(accountStatus(tuyenQuang, {}, "2026-02-01"))).toEqual(["open missing-fact initialPasswordChangedAt"]);
		const later = accountStatus(tuyenQuang, {}, "2027-01-01");
		expect(found(later)).toEqual(
			["lastLoginAt", "lastSentAt", "lastReceivedAt", "issuedAt", "initialPasswordChangedAt"].map((fact) => `open missing-fact ${fact}`),
		);
		expect([statusOf(later).state, statusOf(later).actions]).toEqual(["active", []]);
	});

	it("a changed password settles whether the first one was changed", () => {
		const { initialPasswordChangedAt: _, ...facts } = sound;
		expect(found(accountStatus(tuyenQuang, facts, ON))).toEqual([]);
		expect(found(accountStatus(tuyenQuang, { ...facts, passwordChangedAt: null }, ON))).toEqual(["open missing-fact initialPasswordChangedAt"]);
		expect(found(accountStatus(tuyenQuang, { ...facts, initialPasswordChangedAt: null }, ON))).toEqual([]);
	});

	it("without the role, only what holds for both is said", () => {
		const { role: _, ...facts } = { ...sound, passwordChangedAt: "2026-03-01", lastLoginAt: "2026-08-30" };
		const used = { ...facts, lastSentAt: null, lastReceivedAt: null };
		expect(found(accountStatus(bacNinh, { ...used, lastLoginAt: "2026-06-01" }, "2026-06-01"))).toEqual([]);
		expect(found(accountStatus(bacNinh, { ...used, lastLoginAt: "2026-06-01" }, "2026-06-02"))).toEqual(["open missing-fact role"]);
		expect(found(accountStatus(bacNinh, { ...used, lastLoginAt: "2026-08-30" }, "2026-09-01"))).toEqual(["open missing-fact role"]);
		expect(found(accountStatus(bacNinh, used, "2026-09-02"))).toEqual(["must password-expired"]);
		expect(statusOf(accountStatus(bacNinh, used, "2026-09-02")).actions.map(({ from }) => from)).toEqual(["2026-09-02"]);
	});

	it("a stamp that is refreshed once a week leaves six days between not yet and certain", () => {
		const facts: Account = { ...sound, passwordChangedAt: null, lastLoginAt: "2026-02-15", lastSentAt: null, lastReceivedAt: null, uncertaintyDays: 6 };
		for (const [on, expected, actions] of [
			["2026-08-15", [], []],
			["2026-08-16", ["open inactive"], []],
			["2026-08-21", ["open inactive"], []],
			["2026-08-22", ["must inactive"], ["2026-08-22"]],
		] as const) {
			const answer = accountStatus(tuyenQuang, facts, on);
			expect([found(answer), statusOf(answer).actions.map(({ from }) => from)], on).toEqual([expected, actions]);
		}
		// The stamp may be older than the account.
		expect(found(accountStatus(tuyenQuang, { ...facts, issuedAt: "2026-02-20", initialPasswordChangedAt: "2026-02-20" }, "2026-03-01"))).toEqual([]);
		expect(found(accountStatus(tuyenQuang, { ...facts, issuedAt: "2026-02-22", initialPasswordChangedAt: "2026-02-22" }, "2026-03-01"))).toEqual([
			"open inconsistent-dates lastLoginAt",
		]);
	});

	it("a notified absence keeps an account in Tuyên Quang, and does not in Bắc Ninh", () => {
		const facts = { ...sound, passwordChangedAt: null, lastLoginAt: "2026-02-15", lastSentAt: null, lastReceivedAt: null, absenceNotified: true };
		const excused = accountStatus(tuyenQuang, facts, "2026-08-16");
		expect([excused.outcome, statusOf(excused).keptAliveBy, statusOf(excused).upcoming]).toEqual(["compliant", "notified-absence", []]);
		expect(statusOf(accountStatus(tuyenQuang, facts, "2026-08-15"))).toMatchObject({ keptAliveBy: "login", upcoming: [] });
		expect(found(accountStatus(bacNinh, facts, "2026-05-16"))).toEqual(["must inactive"]);
	});
});

describe("passwords", () => {
	it("a restored account changes its password, and the default password does not suspend it again", () => {
		const facts = {
			issuedAt: "2026-01-31",
			initialPasswordChangedAt: null,
			lastLoginAt: null,
			lastSentAt: null,
			lastReceivedAt: null,
			suspendedSince: "2026-03-01",
			restoredAt: "2026-04-01",
		};
		const answer = accountStatus(tuyenQuang, facts, "2026-05-01");
		expect(found(answer)).toEqual(["must must-change-password"]);
		expect(statusOf(answer).actions.map(({ from, basis }) => [from, basis.map(({ article }) => article)])).toEqual([["2026-04-01", ["8"]]]);
		expect(found(accountStatus(tuyenQuang, { ...facts, passwordChangedAt: "2026-04-01" }, "2026-05-01"))).toEqual([]);
		expect(found(accountStatus(tuyenQuang, { ...facts, passwordChangedAt: "2026-03-31" }, "2026-05-01"))).toEqual(["must must-change-password"]);
		expect(found(accountStatus(bacNinh, { ...facts, role: "user", initialPasswordChangedAt: "2026-02-01", lastLoginAt: "2026-02-01" }, "2026-05-01"))).toEqual(
			[],
		);
	});

	it("a reset password is changed in Bắc Ninh; Tuyên Quang does not say so", () => {
		const facts = { ...sound, passwordResetAt: "2026-06-10" };
		const answer = accountStatus(bacNinh, facts, ON);
		expect([found(answer), statusOf(answer).actions.map(({ kind, from }) => `${kind} ${from}`)]).toEqual([
			["must must-change-password"],
			["change-password 2026-06-10"],
		]);
		expect(found(accountStatus(bacNinh, { ...facts, passwordChangedAt: "2026-06-10" }, ON))).toEqual([]);
		expect(
			found(accountStatus(bacNinh, { ...facts, passwordChangedAt: "2026-06-10T08:00:00+07:00", passwordResetAt: "2026-06-10T09:00:00+07:00" }, ON)),
		).toEqual(["must must-change-password"]);
		expect(found(accountStatus(tuyenQuang, facts, ON))).toEqual([]);
	});

	it("an administrator's password lasts 3 months, a user's 6, in Tuyên Quang for ever", () => {
		for (const [role, last, first] of [
			["administrator", "2026-05-31", "2026-06-01"],
			["user", "2026-08-31", "2026-09-01"],
		] as const) {
			const facts = (on: string): Account => ({ ...sound, role, passwordChangedAt: "2026-02-28", lastLoginAt: on, lastSentAt: on, lastReceivedAt: on });
			const ends = role === "user" ? "2026-08-28" : "2026-05-28";
			expect(found(accountStatus(bacNinh, facts(ends), ends)), role).toEqual([]);
			expect(found(accountStatus(bacNinh, facts(last), last)), role).toEqual(["must password-expired"]);
			expect(found(accountStatus(tuyenQuang, facts(first), first)), role).toEqual([]);
		}
	});

	it("a suspended account is told neither to suspend nor to change its password", () => {
		const facts = {
			issuedAt: "2025-12-10",
			initialPasswordChangedAt: null,
			lastLoginAt: null,
			lastSentAt: null,
			lastReceivedAt: null,
			prohibitedActOn: "2026-01-25",
			suspendedSince: "2026-02-01",
		};
		for (const profile of [tuyenQuang, bacNinh]) {
			const answer = accountStatus(profile, facts, "2027-06-01");
			expect([answer.outcome, statusOf(answer).state, statusOf(answer).actions]).toEqual(["compliant", "suspended", []]);
		}
		expect(statusOf(accountStatus(bacNinh, facts, "2027-06-01")).capabilities).toEqual({ login: "unstated", send: "unstated", receive: "unstated" });
	});
});

describe("time", () => {
	it("before the regulation is in force, nothing is regulated", () => {
		for (const [profile, before, from] of [
			[tuyenQuang, "2026-01-19", "2026-01-20"],
			[bacNinh, "2025-12-04", "2025-12-05"],
		] as const) {
			const answer = accountStatus(profile, { issuedAt: "2026-02-30", compromisedOn: "2020-01-01" }, before);
			expect([answer.outcome, answer.value, answer.findings.map(({ level, code }) => `${level} ${code}`)]).toEqual([
				"unregulated",
				undefined,
				["note profile.not-in-force"],
			]);
			expect(accountStatus(profile, {}, from).value).toBeDefined();
			expect(accountStatus(profile, {}, `${before}T16:59:59Z`).value).toBeUndefined();
			expect(accountStatus(profile, {}, `${before}T17:00:00Z`).value).toBeDefined();
		}
	});

	it("midnight in Vietnam belongs to the new day, in whatever offset it is given", () => {
		const facts = (lastLoginAt: string | Date): Account => ({ ...sound, lastLoginAt, lastSentAt: null, lastReceivedAt: null });
		for (const midnight of [
			"2026-02-16T00:00:00+07:00",
			"2026-02-15T17:00:00Z",
			"2026-02-15T12:00:00-05:00",
			"2026-02-16T07:00:00+14:00",
			new Date(Date.UTC(2026, 1, 15, 17)),
		]) {
			expect(statusOf(accountStatus(tuyenQuang, facts(midnight), ON)).upcoming.map(({ from }) => from)).toEqual(["2026-08-17"]);
		}
		expect(statusOf(accountStatus(tuyenQuang, facts("2026-02-15T16:59:59.999Z"), ON)).upcoming.map(({ from }) => from)).toEqual(["2026-08-16"]);
	});

	it("an asOf that is no date gives a finding, and no value", () => {
		for (const on of ["2026-02-30", "yesterday", "", "2026-07-01T08:00:00", new Date(Number.NaN)]) {
			const answer = accountStatus(tuyenQuang, sound, on);
			expect([answer.outcome, found(answer), answer.value]).toEqual(["undetermined", ["open invalid-date asOf"], undefined]);
		}
	});
});

describe("bad input", () => {
	it("a bad field is named with its kind, and the rest is answered", () => {
		for (const [value, kind, reason] of [
			["2026-02-30", "string", "impossible"],
			["20/01/2026", "string", "not-a-date"],
			["", "string", "not-a-date"],
			["2026-02-12T08:00:00", "string", "no-offset"],
			[46_000, "number", "not-a-date"],
			[true, "boolean", "not-a-date"],
			[[], "array", "not-a-date"],
			[{}, "object", "not-a-date"],
			[new Date(Number.NaN), "object", "impossible"],
			["\ud800".repeat(10), "string", "not-a-date"],
			["1".repeat(1_048_576), "string", "not-a-date"],
		] as const) {
			const answer = accountStatus(tuyenQuang, raw({ ...sound, suspendedSince: value, leftByDecisionOn: "2026-06-15" }), ON);
			expect(answer.findings[0]).toEqual({ code: "account.invalid-date", level: "open", params: { field: "suspendedSince", kind, reason }, basis: [] });
			expect([answer.outcome, statusOf(answer).state]).toEqual(["undetermined", "termination-due"]);
			// Whether it is suspended cannot be told.
			expect(statusOf(answer).capabilities).toEqual({ login: "unstated", send: "unstated", receive: "unstated" });
		}
	});

	it("dates after the day asked about, or before issue, are named and not acted upon", () => {
		const answer = accountStatus(tuyenQuang, { ...sound, compromisedOn: "2026-07-02", lastSentAt: "2026-01-19" }, ON);
		expect(answer.findings.map(({ code, params }) => [code, params["field"], params["after"] ?? params["before"]])).toEqual([
			["account.inconsistent-dates", "lastSentAt", "issuedAt"],
			["account.inconsistent-dates", "compromisedOn", "asOf"],
		]);
		expect([answer.outcome, statusOf(answer).actions]).toEqual(["undetermined", []]);
		expect(found(accountStatus(tuyenQuang, { ...sound, issuedAt: "2026-07-02" }, ON))).toEqual(["open inconsistent-dates issuedAt"]);
	});

	it("other values of the wrong kind are named too", () => {
		const facts = { ...sound, role: "boss", absenceNotified: "yes", uncertaintyDays: -1, failedLogins: "many", outsideMessages: 1.5 };
		const answer = accountStatus(tuyenQuang, raw(facts), ON);
		expect(answer.findings.map(({ level, code, params }) => [level, code, params["fact"], params["kind"]])).toEqual(
			[
				["absenceNotified", "string"],
				["role", "string"],
				["uncertaintyDays", "number"],
				["failedLogins", "string"],
				["outsideMessages", "number"],
			].map(([fact, kind]) => ["open", "account.missing-fact", fact, kind]),
		);
		for (const uncertaintyDays of [Number.NaN, Number.POSITIVE_INFINITY, 0.5, "6", 1e9]) {
			expect(found(accountStatus(tuyenQuang, raw({ ...sound, uncertaintyDays }), ON))).toEqual(["open missing-fact uncertaintyDays"]);
		}
	});

	it("accounts of any make are read: no prototype, getters, a class, strange keys", () => {
		const expected = accountStatus(bacNinh, { ...sound, lastLoginAt: "2026-01-25" }, ON);
		expect(expected.outcome).toBe("violation");
		const bare: object = Object.assign(Object.create(null), { ...sound, lastLoginAt: "2026-01-25" });
		class Row {
			readonly #facts = { ...sound, lastLoginAt: "2026-01-25" };
			get role() {
				return this.#facts.role;
			}
			get issuedAt() {
				return this.#facts.issuedAt;
			}
			get initialPasswordChangedAt() {
				return this.#facts.initialPasswordChangedAt;
			}
			get passwordChangedAt() {
				return this.#facts.passwordChangedAt;
			}
			get lastLoginAt() {
				return this.#facts.lastLoginAt;
			}
		}
		const strange: object = JSON.parse(
			`{ "__proto__": { "compromisedOn": "2026-06-01" }, "constructor": 1, "toString": null, ${JSON.stringify({ ...sound, lastLoginAt: "2026-01-25" }).slice(1)}`,
		);
		let reads = 0;
		const counted: object = Object.defineProperty({ ...sound }, "lastLoginAt", {
			enumerable: true,
			get: () => {
				reads += 1;
				return "2026-01-25";
			},
		});
		for (const facts of [bare, new Row(), strange, counted, Object.freeze({ ...sound, lastLoginAt: "2026-01-25", compromisedOn: undefined })])
			expect(accountStatus(bacNinh, raw(facts), ON)).toEqual(expected);
		expect(reads).toBe(1);
	});

	it("days out of order are told with the day that they contradict", () => {
		const params = (facts: Account): unknown => accountStatus(tuyenQuang, { ...sound, ...facts }, ON).findings.map((finding) => finding.params);
		expect(params({ compromisedOn: "2026-07-02" })).toEqual([{ field: "compromisedOn", date: "2026-07-02", after: "asOf", asOf: ON }]);
		expect(params({ lastSentAt: "2026-01-19" })).toEqual([{ field: "lastSentAt", date: "2026-01-19", before: "issuedAt", issuedAt: "2026-01-20" }]);
	});

	it("what cannot be used is told in the order of the facts, of an object of a class as of a plain one", () => {
		const moments = [
			["issuedAt", "initialPasswordChangedAt", "passwordChangedAt", "passwordResetAt", "lastLoginAt", "lastSentAt", "lastReceivedAt"],
			["compromisedOn", "prohibitedActOn", "suspensionRequestedOn", "lastFailedLoginAt", "outsideMessagesAt", "suspendedSince"],
			["restoreRequestedAt", "restoredAt", "leftByDecisionOn", "terminationRequestedAt", "cancelledAt"],
		].flat();
		const others = ["absenceNotified", "role", "uncertaintyDays", "failedLogins", "outsideMessages"];
		const plain = Object.fromEntries([...others, ...moments].reverse().map((field) => [field, "x"]));
		const told = [...moments.map((field) => `open invalid-date ${field}`), ...others.map((field) => `open missing-fact ${field}`)];
		for (const facts of [plain, Object.create(plain)]) expect(found(accountStatus(tuyenQuang, raw(facts), ON))).toEqual(told);
	});

	it("a regulation may be silent on accounts and speak of passwords, or the other way round", () => {
		const facts = { ...sound, initialPasswordChangedAt: null, passwordChangedAt: null };
		const [asWhole, accountsOnly, passwordsOnly] = [tuyenQuang, { ...tuyenQuang, password: SILENT }, { ...tuyenQuang, lifecycle: SILENT }].map((profile) =>
			found(accountStatus(profile, facts, ON)),
		);
		expect(asWhole).toEqual(["must default-password", "must must-change-password"]);
		expect([accountsOnly, passwordsOnly]).toEqual([["must default-password"], ["must must-change-password"]]);
	});

	it("a wrong call says which argument is wrong", () => {
		const call = (...args: readonly unknown[]): unknown => Reflect.apply(accountStatus, undefined, args);
		expect(() => call(undefined, sound, ON)).toThrow(/^profile:/);
		expect(() => call({}, sound, ON)).toThrow(/^profile:/);
		for (const account of [null, undefined, "x", 5, [sound]]) expect(() => call(tuyenQuang, account, ON)).toThrow(/^account: expected an object/);
		for (const on of [undefined, null, 20260701, {}]) expect(() => call(tuyenQuang, sound, on)).toThrow(/^asOf: expected a date/);
		expect(() => call(tuyenQuang, sound, ON, {})).toThrow(/^calendar/);
		expect(() => call(tuyenQuang, sound, ON, null)).toThrow(/^calendar/);
	});
});
