import { describe, expect, it } from "vitest";
import { addWorkingDays } from "../../src/calendar/add-working-days.ts";
import { calendarProblem } from "../../src/calendar/calendar-problem.ts";
import type { Calendar } from "../../src/calendar/types.ts";
import { vietnamPublicSector } from "../../src/calendar/vietnam-public-sector.ts";

const DAY = { date: "2026-03-02", works: false, kind: "holiday", status: "announced", source: "test", name: "test" };
const BASE = { id: "test", coversFrom: "2026-01-01", coversTo: "2026-12-31", restWeekdays: [6, 7], days: [DAY] };
const SWAP = { ...DAY, date: "2026-03-07", works: true, kind: "swap-working-day" };

const WRONG: readonly [string, unknown, string, "TypeError" | "RangeError"][] = [
	["nothing", undefined, "calendar", "TypeError"],
	["null", null, "calendar", "TypeError"],
	["an id", "vn-public-sector", "calendar", "TypeError"],
	["an array", [], "calendar", "TypeError"],
	["no id", { ...BASE, id: 1 }, "calendar.id", "TypeError"],
	["a range from no date", { ...BASE, coversFrom: "2026-02-30" }, "calendar.coversFrom", "RangeError"],
	["a range to no date", { ...BASE, coversTo: 2026 }, "calendar.coversTo", "TypeError"],
	["a range with an instant", { ...BASE, coversTo: "2026-12-31T00:00:00Z" }, "calendar.coversTo", "RangeError"],
	["a range that ends before it starts", { ...BASE, coversFrom: "2027-01-01" }, "calendar.coversTo", "RangeError"],
	["no days of rest", { ...BASE, restWeekdays: 7 }, "calendar.restWeekdays", "TypeError"],
	["a weekday as text", { ...BASE, restWeekdays: ["6"] }, "calendar.restWeekdays.0", "TypeError"],
	["weekday 0", { ...BASE, restWeekdays: [6, 0] }, "calendar.restWeekdays.1", "RangeError"],
	["weekday 8", { ...BASE, restWeekdays: [8] }, "calendar.restWeekdays.0", "RangeError"],
	["weekday 6.5", { ...BASE, restWeekdays: [6.5] }, "calendar.restWeekdays.0", "RangeError"],
	["a weekday twice", { ...BASE, restWeekdays: [6, 6] }, "calendar.restWeekdays", "RangeError"],
	["days that are none", { ...BASE, days: { 0: DAY } }, "calendar.days", "TypeError"],
	["a hole in the days", { ...BASE, days: [DAY, null] }, "calendar.days.1", "TypeError"],
	["a day without a date", { ...BASE, days: [{ ...DAY, date: undefined }] }, "calendar.days.0.date", "TypeError"],
	["a day that does not exist", { ...BASE, days: [{ ...DAY, date: "2026-02-29" }] }, "calendar.days.0.date", "RangeError"],
	["a day before the range", { ...BASE, days: [{ ...DAY, date: "2025-12-31" }] }, "calendar.days.0.date", "RangeError"],
	["a day after the range", { ...BASE, days: [DAY, { ...DAY, date: "2027-01-01" }] }, "calendar.days.1.date", "RangeError"],
	["a day twice", { ...BASE, days: [DAY, { ...DAY, name: "again" }] }, "calendar.days.1.date", "RangeError"],
	["works as text", { ...BASE, days: [{ ...DAY, works: "no" }] }, "calendar.days.0.works", "TypeError"],
	["an unknown kind", { ...BASE, days: [{ ...DAY, kind: "statutory" }] }, "calendar.days.0.kind", "RangeError"],
	["an unknown status", { ...BASE, days: [{ ...DAY, status: "rumoured" }] }, "calendar.days.0.status", "RangeError"],
	["no source", { ...BASE, days: [{ ...DAY, source: null }] }, "calendar.days.0.source", "TypeError"],
	["no name", { ...BASE, days: [{ ...DAY, name: 1 }] }, "calendar.days.0.name", "TypeError"],
	["a worked holiday", { ...BASE, days: [{ ...DAY, works: true }] }, "calendar.days.0.works", "RangeError"],
	["a swapped working day off", { ...BASE, days: [{ ...SWAP, works: false }] }, "calendar.days.0.works", "RangeError"],
	["a Monday that is worked instead", { ...BASE, days: [{ ...SWAP, date: "2026-03-02" }] }, "calendar.days.0.date", "RangeError"],
	["a Sunday that is swapped off", { ...BASE, days: [{ ...DAY, date: "2026-03-08", kind: "swap-day-off" }] }, "calendar.days.0.date", "RangeError"],
	["a Saturday off in lieu", { ...BASE, days: [{ ...DAY, date: "2026-03-07", kind: "compensatory" }] }, "calendar.days.0.date", "RangeError"],
	["hours that are none", { ...BASE, hours: 8 }, "calendar.hours", "TypeError"],
	["hours of weekday 0", { ...BASE, hours: { "0": [] } }, "calendar.hours.0", "RangeError"],
	["hours of a day as text", { ...BASE, hours: { "1": "07:30-11:30" } }, "calendar.hours.1", "TypeError"],
	[
		"hours that overlap",
		{
			...BASE,
			hours: {
				"1": [
					["07:30", "11:30"],
					["11:00", "17:00"],
				],
			},
		},
		"calendar.hours.1",
		"RangeError",
	],
	["hours that end before they start", { ...BASE, hours: { default: [["13:00", "11:30"]] } }, "calendar.hours.default", "RangeError"],
	["hours past the day", { ...BASE, hours: { "1": [["13:00", "24:01"]] } }, "calendar.hours.1", "RangeError"],
	["hours without a colon", { ...BASE, hours: { "1": [["0730", "1130"]] } }, "calendar.hours.1", "RangeError"],
	["hours with three ends", { ...BASE, hours: { "1": [["07:30", "11:30", "13:00"]] } }, "calendar.hours.1", "RangeError"],
];

describe("a wrong calendar", () => {
	it.each(WRONG)("with %s is a wrong call that names the place", (_what, calendar, place, error) => {
		let thrown: unknown;
		try {
			// What a caller without types can do.
			Reflect.apply(addWorkingDays, undefined, ["2026-03-02", 1, calendar === undefined ? null : calendar]);
		} catch (caught) {
			thrown = caught;
		}
		expect(thrown).toBeInstanceOf(error === "TypeError" ? TypeError : RangeError);
		expect(thrown).toHaveProperty("message", expect.stringMatching(new RegExp(`^${place.replaceAll(".", "\\.")}: `, "u")));
	});
});

describe("a right calendar", () => {
	it("is the built-in one, one without exceptions, one without days of rest, one with office hours to 24:00", () => {
		for (const calendar of [
			vietnamPublicSector,
			BASE,
			{ ...BASE, days: [] },
			{ ...BASE, restWeekdays: [], days: [] },
			{ ...BASE, hours: {} },
			{
				...BASE,
				hours: {
					"1": [
						["00:00", "12:00"],
						["12:00", "24:00"],
					],
					default: [],
				},
			},
		]) {
			expect(calendarProblem(calendar)).toBeUndefined();
		}
	});

	it("may cover a single day, and one that no day of is worked", () => {
		const calendar: Calendar = { id: "one", coversFrom: "2026-03-02", coversTo: "2026-03-02", restWeekdays: [], days: [] };
		expect(addWorkingDays("2026-03-01", 1, calendar).value).toBe("2026-03-02");
		expect(addWorkingDays("2026-03-01", 2, calendar).findings.map(({ code }) => code)).toEqual(["calendar.beyond-horizon"]);
		const idle: Calendar = { ...calendar, restWeekdays: [1] };
		expect(addWorkingDays("2026-03-01", 1, idle).findings.map(({ code }) => code)).toEqual(["calendar.beyond-horizon"]);
	});
});
