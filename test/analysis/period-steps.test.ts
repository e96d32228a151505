import { describe, expect, test } from "vitest";
import { periodSteps } from "../../src/analysis/period-steps.ts";
import { procedureDeadline } from "../../src/deadline/procedure-deadline.ts";
import { passwordExpiry } from "../../src/password/password-expiry.ts";
import { withReadings } from "../../src/profile/readings.ts";
import type { Profile } from "../../src/profile/types.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";

const plain = { outcome: "compliant", findings: [], basis: [], readings: [] } as const;
const facts = { startedAt: "2026-02-12" };
const deadlineSteps = (profile: Profile, ...args: Parameters<typeof procedureDeadline> extends [unknown, ...infer Rest] ? Rest : never) =>
	periodSteps(profile, "procedureDeadline", args, procedureDeadline(profile, ...args));

describe("how the time of an answer was counted", () => {
	test("of a procedure, with the days passed over", () => {
		expect(deadlineSteps(bacNinh, "terminate-account", facts)).toMatchObject({
			eventDay: "2026-02-12",
			lastDay: "2026-02-23",
			endsAt: "2026-02-24T00:00:00+07:00",
		});
	});

	test("of a limit whose last day moves on, and of one whose last day stays", () => {
		expect(deadlineSteps(bacNinh, "request-termination", { startedAt: "2026-02-06" })).toMatchObject({ rawLastDay: "2026-02-21", lastDay: "2026-02-23" });
		expect(deadlineSteps(bacNinh, "request-termination", { startedAt: "2026-03-02" })).toMatchObject({ rawLastDay: "2026-03-17", lastDay: "2026-03-17" });
	});

	test("of a procedure whose id is the word for silence", () => {
		const BASIS = ["7.1"] as const;
		const unstated = { limit: { value: { span: { days: 3 }, relation: { value: "within", basis: BASIS }, startsWith: "request" }, basis: BASIS } } as const;
		expect(deadlineSteps({ ...bacNinh, procedures: { unstated } }, "unstated", facts)).toMatchObject({ lastDay: "2026-02-15" });
	});

	test("of a limit in hours", () => {
		expect(deadlineSteps(bacNinh, "reset-password", { startedAt: "2026-03-02T09:00:00+07:00" })).toMatchObject({ endsAt: "2026-03-02T11:00:00+07:00" });
	});

	test("by the calendar that was given", () => {
		const mine = { id: "mine", coversFrom: "2026-01-01", coversTo: "2026-12-31", restWeekdays: [7], days: [] } as const;
		expect(deadlineSteps(bacNinh, "terminate-account", facts, mine)).toMatchObject({ lastDay: "2026-02-14", skipped: [] });
	});

	test("of a password's age, by its role", () => {
		if ("unstated" in bacNinh.password) throw new Error("the profile has rules for passwords");
		const administrator = { value: { span: { months: 3 }, strength: "mandatory" }, basis: ["4.1"] } as const;
		const profile: Profile = { ...bacNinh, password: { ...bacNinh.password, age: { ...bacNinh.password.age, administrator } } };
		for (const [role, lastDay] of [
			["user", "2026-07-15"],
			["administrator", "2026-04-15"],
		] as const) {
			const facts = { role, changedAt: "2026-01-15" };
			expect(periodSteps(profile, "passwordExpiry", [facts], passwordExpiry(profile, facts)), role).toMatchObject({ eventDay: "2026-01-15", lastDay });
		}
	});

	test("of a password's age that ends on a Saturday, as it is read", () => {
		const facts = { role: "user", changedAt: "2026-01-18" } as const;
		const stepsOf = (profile: Profile, ...calendar: readonly Parameters<typeof passwordExpiry>[2][]) =>
			periodSteps(profile, "passwordExpiry", [facts, ...calendar], passwordExpiry(profile, facts, ...calendar));
		expect(stepsOf(bacNinh)).toMatchObject({ rawLastDay: "2026-07-18", lastDay: "2026-07-18" });
		const rolled = withReadings(bacNinh, { "PERIOD-ROLL": "all" });
		expect(stepsOf(rolled)).toMatchObject({ rawLastDay: "2026-07-18", lastDay: "2026-07-20" });
		const mine = { id: "mine", coversFrom: "2026-01-01", coversTo: "2026-12-31", restWeekdays: [6, 7, 1], days: [] } as const;
		expect(stepsOf(rolled, mine)).toMatchObject({ rawLastDay: "2026-07-18", lastDay: "2026-07-21" });
	});

	test("by the built-in calendar, where no calendar stands in its place", () => {
		const answer = procedureDeadline(bacNinh, "terminate-account", facts);
		for (const calendar of [undefined, null, {}, "x"])
			expect(periodSteps(bacNinh, "procedureDeadline", ["terminate-account", facts, calendar], answer)).toMatchObject({ lastDay: "2026-02-23" });
	});
});

describe("there are no steps", () => {
	const answer = procedureDeadline(bacNinh, "terminate-account", facts);
	const none = (profile: Profile, name: string, args: readonly unknown[], decision: Parameters<typeof periodSteps>[3] = answer): void => {
		expect(periodSteps(profile, name, args, decision)).toBeUndefined();
	};

	test("where the answer has no value, or none that starts", () => {
		none(bacNinh, "procedureDeadline", ["terminate-account", facts], plain);
		for (const value of [null, "x", {}, { startedAt: 5 }]) none(bacNinh, "procedureDeadline", ["terminate-account", facts], { ...plain, value });
		none(bacNinh, "procedureDeadline", ["terminate-account", facts], { ...plain, value: { startedAt: "gone" } });
		none(bacNinh, "procedureDeadline", ["terminate-account", facts], { ...plain, value: { startedAt: "gone", lastDay: "2026-02-13" } });
		none(bacNinh, "procedureDeadline", ["terminate-account", facts], { ...plain, value: { startedAt: "2026-02-12", lastDay: "2026-02-13" } });
	});

	test("where nothing must be done before a day, but only after it", () => {
		const wait = withReadings(tuyenQuang, { "TQ-AFTER-3-DAYS": "not-before" });
		expect(procedureDeadline(wait, "restore-account", { startedAt: "2026-08-20" }).value).toHaveProperty("notBefore");
		expect(deadlineSteps(wait, "restore-account", { startedAt: "2026-08-20" })).toBeUndefined();
	});

	test("where office hours were counted, which is not by the clock", () => {
		const working = withReadings(bacNinh, { "BN-HOURS": "working" });
		const hours = { default: [["08:00", "12:00"]] } as const;
		const office = { id: "office", coversFrom: "2026-01-01", coversTo: "2026-12-31", restWeekdays: [6, 7], days: [], hours } as const;
		expect(procedureDeadline(working, "reset-password", { startedAt: "2026-03-02T11:00:00+07:00" }, office).value?.dueAt).toBe("2026-03-03T09:00:00+07:00");
		expect(deadlineSteps(working, "reset-password", { startedAt: "2026-03-02T11:00:00+07:00" }, office)).toBeUndefined();
	});

	test("where the profile has no such limit", () => {
		none(bacNinh, "procedureDeadline", ["gone", facts]);
		none(bacNinh, "procedureDeadline", ["constructor", facts]);
		none(bacNinh, "procedureDeadline", [5, facts]);
		none({ ...bacNinh, procedures: { unstated: true } }, "procedureDeadline", ["terminate-account", facts]);
		none({ ...bacNinh, procedures: { "terminate-account": { limit: { unstated: true } } } }, "procedureDeadline", ["terminate-account", facts]);
		const start = { ...plain, value: { start: "2026-01-15", lastDay: "2026-07-15" } };
		for (const first of [null, "user", {}]) none(tuyenQuang, "passwordExpiry", [first], start);
		none({ ...tuyenQuang, password: { unstated: true } }, "passwordExpiry", [{ role: "user" }], start);
		if ("unstated" in tuyenQuang.password) throw new Error("the profile has rules for passwords");
		const silent = { user: { unstated: true }, administrator: { unstated: true } } as const;
		none({ ...tuyenQuang, password: { ...tuyenQuang.password, age: silent } }, "passwordExpiry", [{ role: "user" }], start);
	});

	test("where the function has no single period", () => {
		none(bacNinh, "accountStatus", ["terminate-account", facts]);
		none(bacNinh, "accountStatus", [{ role: "user" }], { ...plain, value: { start: "2026-01-15", lastDay: "2026-07-15" } });
	});
});

test("a wrong call says what is wrong", () => {
	const call = (...args: readonly unknown[]) => expect(() => Reflect.apply(periodSteps, undefined, args));
	call(null, "x", [], plain).toThrow(/profile/u);
	call(bacNinh, "x", {}, plain).toThrow(new TypeError("args: expected an array of the arguments after the profile"));
	for (const decision of [null, "x"]) call(bacNinh, "x", [], decision).toThrow(new TypeError("decision: expected a decision"));
});
