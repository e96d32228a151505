import { describe, expect, it } from "vitest";
import { withReadings } from "../../src/profile/readings.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { logRetention } from "../../src/retention/log-retention.ts";
import { dateOf, dayOf } from "../account/oracle.ts";

describe("logRetention", () => {
	it("keeps every line of 2024 to 2026 for six months from its day, or from the day in force", () => {
		let checked = 0;
		for (let at = dayOf("2024-01-01"); at <= dayOf("2026-12-31"); at += 1) {
			const start = Math.max(at, dayOf("2026-01-20"));
			const [year = 0, month = 0, day = 0] = dateOf(start).split("-").map(Number);
			const last = new Date(Date.UTC(year, month + 6, 0)).getUTCDate();
			const keepThrough = new Date(Date.UTC(year, month + 5, Math.min(day, last))).toISOString().slice(0, 10);
			const answer = logRetention(tuyenQuang, dateOf(at));
			expect([answer.outcome, answer.value], dateOf(at)).toEqual(["compliant", { keepThrough, purgeFrom: dateOf(dayOf(keepThrough) + 1) }]);
			expect(answer.readings.includes("SPAN-BEFORE-FORCE")).toBe(at < dayOf("2026-01-20"));
			checked += 1;
		}
		expect(checked).toBe(1096);
	});

	it("reads a line of before the day in force by its own day where the reading says so", () => {
		const whole = withReadings(tuyenQuang, { "SPAN-BEFORE-FORCE": "whole-span" });
		expect(logRetention(whole, "2025-08-31").value).toEqual({ keepThrough: "2026-02-28", purgeFrom: "2026-03-01" });
	});

	it("rolls where every period rolls, and says when the calendar cannot tell", () => {
		const all = withReadings(tuyenQuang, { "PERIOD-ROLL": "all" });
		expect(logRetention(all, "2026-02-15").value).toEqual({ keepThrough: "2026-08-17", purgeFrom: "2026-08-18" });
		expect(logRetention(all, "2026-07-15").findings.map(({ code, level }) => `${level} ${code}`)).toEqual(["open calendar.beyond-horizon"]);
		expect(logRetention(all, "2026-05-24").findings.map(({ code, level }) => `${level} ${code}`)).toEqual(["open calendar.unconfirmed-day"]);
	});

	it("counts an instant by its civil day in Vietnam", () => {
		expect(logRetention(tuyenQuang, "2026-08-31T17:00:00Z").value?.keepThrough).toBe("2027-03-01");
		expect(logRetention(tuyenQuang, new Date(Date.UTC(2026, 7, 31, 16, 59))).value?.keepThrough).toBe("2027-02-28");
	});

	it("is unregulated in Bắc Ninh", () => {
		const { outcome, value, findings } = logRetention(bacNinh, "2026-08-31");
		expect([outcome, value, findings]).toEqual(["unregulated", undefined, []]);
	});

	it("finds a day that is missing or none, and throws where the call is wrong", () => {
		expect(logRetention(tuyenQuang, null).findings.map(({ code, level }) => `${level} ${code}`)).toEqual(["open log.missing-fact"]);
		for (const day of ["2026-02-30", "", "31/08/2026", "2026-08-31T08:00:00"]) {
			const { outcome, findings, value } = logRetention(tuyenQuang, day);
			expect([outcome, findings.map(({ code, level }) => `${level} ${code}`), value], day).toEqual(["undetermined", ["open log.invalid-date"], undefined]);
		}
		const call = (...args: readonly unknown[]): unknown => Reflect.apply(logRetention, undefined, args);
		expect(() => call(tuyenQuang, 20260831)).toThrow(/^loggedAt: expected a date/);
		expect(() => call({}, "2026-08-31")).toThrow(/^profile/);
		expect(() => call(tuyenQuang, "2026-08-31", {})).toThrow(/^calendar/);
	});
});
