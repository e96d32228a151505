import { describe, expect, it } from "vitest";
import { addWorkingDays } from "../../src/calendar/add-working-days.ts";
import type { Calendar } from "../../src/calendar/types.ts";
import { vietnamPublicSector } from "../../src/calendar/vietnam-public-sector.ts";
import { datesBetween, naiveTable, naiveWorkingDays } from "./naive.ts";

const WEEKDAYS: Calendar = { id: "weekdays", coversFrom: "2026-01-01", coversTo: "2026-12-31", restWeekdays: [6, 7], days: [] };

describe("adding working days", () => {
	it("agrees with walking day by day, for every date from 2023-12-31 to 2026-12-31 and every n to 300", () => {
		const without = naiveTable(vietnamPublicSector, false);
		const counted = naiveTable(vietnamPublicSector, true);
		const tally = { certain: 0, unconfirmed: 0, beyond: 0 };
		for (const date of datesBetween("2023-12-31", "2026-12-31")) {
			const ends = naiveWorkingDays(without, date, 300);
			const others = naiveWorkingDays(counted, date, 300);
			for (let n = 1; n <= 300; n += 1) {
				const { outcome, value, findings } = addWorkingDays(date, n, vietnamPublicSector);
				const [end, other] = [ends[n - 1], others[n - 1]];
				const [finding] = findings;
				if (end === undefined) {
					if (outcome !== "undetermined" || value !== undefined || finding?.code !== "calendar.beyond-horizon") expect.fail(`${date} + ${n}: beyond`);
					tally.beyond += 1;
				} else if (end !== other) {
					const asked = finding?.code === "calendar.unconfirmed-day" && finding.params["ifNotCounted"] === end && finding.params["ifCounted"] === other;
					if (outcome !== "undetermined" || value !== undefined || !asked) expect.fail(`${date} + ${n}: ${end} or ${other}`);
					tally.unconfirmed += 1;
				} else {
					if (outcome !== "compliant" || value !== end || findings.length > 0) expect.fail(`${date} + ${n}: ${end}`);
					tally.certain += 1;
				}
			}
		}
		expect(tally.certain + tally.unconfirmed + tally.beyond).toBe(1097 * 300);
		expect(Math.min(tally.certain, tally.unconfirmed, tally.beyond)).toBeGreaterThan(5000);
	}, 60_000);

	it("gives the date itself for n = 0, worked or not, covered or not", () => {
		for (const date of ["2026-08-22", "2026-08-23", "2026-02-17", "2023-01-01", "2030-01-01"]) {
			expect(addWorkingDays(date, 0, vietnamPublicSector)).toMatchObject({ outcome: "compliant", value: date, findings: [] });
		}
	});

	it("never counts the day of receipt, worked or not", () => {
		// Friday, Saturday and Sunday before an ordinary Monday.
		for (const date of ["2026-03-06", "2026-03-07", "2026-03-08"]) expect(addWorkingDays(date, 1, vietnamPublicSector).value, date).toBe("2026-03-09");
		// A Saturday that is worked instead: received on it, or counted as the first day.
		expect(addWorkingDays("2026-08-22", 1, vietnamPublicSector).value).toBe("2026-08-24");
		expect(addWorkingDays("2026-08-21", 1, vietnamPublicSector).value).toBe("2026-08-22");
	});

	it("takes the civil day in Vietnam of an instant or a Date", () => {
		expect(addWorkingDays("2026-08-20T16:59:59Z", 3, vietnamPublicSector).value).toBe("2026-08-24");
		expect(addWorkingDays("2026-08-20T17:00:00Z", 3, vietnamPublicSector).value).toBe("2026-08-25");
		expect(addWorkingDays(new Date("2026-08-20T17:00:00Z"), 3, vietnamPublicSector).value).toBe("2026-08-25");
	});

	it("does not guess before or past what the calendar covers", () => {
		const codes = (date: string, n: number): unknown => addWorkingDays(date, n, vietnamPublicSector).findings.map(({ code }) => code);
		expect(codes("2023-12-30", 1)).toEqual(["calendar.beyond-horizon"]);
		expect(codes("2023-12-31", 1)).toEqual([]);
		expect(codes("2026-12-30", 1)).toEqual([]);
		expect(codes("2026-12-31", 1)).toEqual(["calendar.beyond-horizon"]);
		expect(codes("9999-12-31", 100_000)).toEqual(["calendar.beyond-horizon"]);
		expect(codes("0001-01-01", 1)).toEqual(["calendar.beyond-horizon"]);
	});

	it("leaves the last day of the range open where an unconfirmed day pushes it out", () => {
		const { outcome, findings } = addWorkingDays("2026-11-23", 28, vietnamPublicSector);
		expect(outcome).toBe("undetermined");
		expect(findings.map(({ code, params }) => [code, params])).toEqual([
			["calendar.unconfirmed-day", { calendar: "vn-public-sector", days: ["2026-11-24"], ifNotCounted: "2026-12-31" }],
		]);
	});

	it("sees an unconfirmed day that would be worked, and several at once", () => {
		const day = { status: "unconfirmed", source: "test", name: "test" } as const;
		const calendar: Calendar = {
			...WEEKDAYS,
			days: [
				{ date: "2026-03-04", works: false, kind: "holiday", ...day },
				{ date: "2026-03-07", works: true, kind: "swap-working-day", ...day },
				{ date: "2026-03-18", works: false, kind: "holiday", ...day },
			],
		};
		const asked = (n: number): unknown => {
			const { value, findings } = addWorkingDays("2026-03-02", n, calendar);
			return value ?? findings.map(({ params }) => [params["days"], params["ifNotCounted"], params["ifCounted"]]);
		};
		expect([1, 2, 5].map(asked)).toEqual([
			"2026-03-03",
			[[["2026-03-04"], "2026-03-04", "2026-03-05"]],
			[[["2026-03-04", "2026-03-07"], "2026-03-09", "2026-03-10"]],
		]);
		// Four working days end on Friday the 6th unless Wednesday is off; then on Monday, or on the worked Saturday.
		expect(asked(4)).toEqual([[["2026-03-04", "2026-03-07"], "2026-03-06", "2026-03-09"]]);
	});

	it("finds dates that are none", () => {
		for (const [date, reason] of [
			["2026-02-30", "impossible"],
			["2026-02-12T08:00:00", "no-offset"],
			["12/02/2026", "not-a-date"],
			["", "not-a-date"],
			["__proto__", "not-a-date"],
		] as const) {
			const { outcome, value, findings } = addWorkingDays(date, 1, vietnamPublicSector);
			expect([outcome, value, findings.map(({ code, level, params }) => [code, level, params["reason"]])], date).toEqual([
				"undetermined",
				undefined,
				[["deadline.invalid-date", "open", reason]],
			]);
		}
	});

	it("refuses wrong calls by the argument's name", () => {
		const call = (...args: readonly unknown[]): unknown => Reflect.apply(addWorkingDays, undefined, args);
		for (const n of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 100_001]) {
			expect(() => call("2026-02-12", n, vietnamPublicSector), String(n)).toThrow(/^n: expected a whole number/u);
			expect(() => call("2026-02-12", n, vietnamPublicSector), String(n)).toThrow(RangeError);
		}
		for (const n of ["2", null, undefined, 2n, {}]) expect(() => call("2026-02-12", n, vietnamPublicSector)).toThrow(TypeError);
		for (const date of [null, undefined, 20_260_212, {}, []]) {
			expect(() => call(date, 1, vietnamPublicSector)).toThrow(/^date: expected a date, got /u);
			expect(() => call(date, 1, vietnamPublicSector)).toThrow(TypeError);
		}
	});
});
