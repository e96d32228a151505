import { describe, expect, it } from "vitest";
import { addWorkingDays } from "../../src/calendar/add-working-days.ts";
import { calendarProblem } from "../../src/calendar/calendar-problem.ts";
import { endOfPeriod } from "../../src/calendar/end-of-period.ts";
import { explainPeriod } from "../../src/calendar/explain-period.ts";
import type { Calendar } from "../../src/calendar/types.ts";
import { compileCalendar } from "../../src/calendar/working-days.ts";
import type { Decision } from "../../src/core/decision.ts";
import type { Duration } from "../../src/core/duration.ts";

const DAY = { date: "2026-03-02", works: false, kind: "holiday", status: "announced", source: "test", name: "test" } as const;
const BASE: Calendar = { id: "test", coversFrom: "2026-03-01", coversTo: "2026-03-31", restWeekdays: [6, 7], days: [DAY] };
const day = (changes: object): object => ({ ...BASE, days: [{ ...DAY, ...changes }] });
const SHAPE = 'expected times such as [["07:30", "11:30"], ["13:00", "17:00"]], in order and without overlaps';

const WRONG: readonly [unknown, string][] = [
	[null, "calendar: expected a calendar, got null"],
	[[], "calendar: expected a calendar, got array"],
	["vn", "calendar: expected a calendar, got string"],
	[{ ...BASE, id: 1 }, "calendar.id: expected a string, got number"],
	[{ ...BASE, coversFrom: 2026 }, "calendar.coversFrom: expected a date, got number"],
	[{ ...BASE, coversFrom: "2026-02-30" }, "calendar.coversFrom: expected a date that exists, YYYY-MM-DD"],
	[{ ...BASE, coversTo: null }, "calendar.coversTo: expected a date, got null"],
	[{ ...BASE, coversTo: "31/03/2026" }, "calendar.coversTo: expected a date that exists, YYYY-MM-DD"],
	[{ ...BASE, coversTo: "2026-02-28" }, "calendar.coversTo: 2026-02-28 is before coversFrom 2026-03-01"],
	[{ ...BASE, restWeekdays: 7 }, "calendar.restWeekdays: expected an array, got number"],
	[{ ...BASE, restWeekdays: [7, "6"] }, "calendar.restWeekdays.1: expected a number, got string"],
	[{ ...BASE, restWeekdays: [0] }, "calendar.restWeekdays.0: 0 is no day of the week, 1 to 7"],
	[{ ...BASE, restWeekdays: [7, 7] }, "calendar.restWeekdays: a day of the week is given twice"],
	[{ ...BASE, days: {} }, "calendar.days: expected an array, got object"],
	[{ ...BASE, days: [DAY, null] }, "calendar.days.1: expected an object, got null"],
	[{ ...BASE, days: [[]] }, "calendar.days.0: expected an object, got array"],
	[day({ date: 5 }), "calendar.days.0.date: expected a date, got number"],
	[day({ date: "2026-02-30" }), "calendar.days.0.date: expected a date that exists, YYYY-MM-DD"],
	[day({ date: "2026-04-01" }), "calendar.days.0.date: 2026-04-01 is outside the range that the calendar covers"],
	[{ ...BASE, days: [DAY, DAY] }, "calendar.days.1.date: 2026-03-02 is given twice"],
	[day({ works: 0 }), "calendar.days.0.works: expected true or false, got number"],
	[day({ kind: "fair" }), "calendar.days.0.kind: expected one of holiday, compensatory, swap-day-off, swap-working-day"],
	[day({ status: "rumoured" }), "calendar.days.0.status: expected one of announced, computed, unconfirmed"],
	[day({ source: null }), "calendar.days.0.source: expected a string, got null"],
	[day({ name: [] }), "calendar.days.0.name: expected a string, got array"],
	[day({ works: true }), "calendar.days.0.works: 2026-03-02 is a holiday and cannot be worked"],
	[day({ date: "2026-03-07", kind: "swap-working-day" }), "calendar.days.0.works: 2026-03-07 is a swap-working-day and cannot be off"],
	[day({ works: true, kind: "swap-working-day" }), "calendar.days.0.date: 2026-03-02 is a swap-working-day, but its weekday is worked anyway"],
	[day({ date: "2026-03-08", kind: "swap-day-off" }), "calendar.days.0.date: 2026-03-08 is a swap-day-off, but its weekday is a day of rest anyway"],
	[day({ date: "2026-03-07", kind: "compensatory" }), "calendar.days.0.date: 2026-03-07 is a compensatory, but its weekday is a day of rest anyway"],
	[{ ...BASE, hours: 8 }, "calendar.hours: expected an object, got number"],
	[{ ...BASE, hours: { "8": [] } }, "calendar.hours.8: expected a day of the week, 1 to 7, or default"],
	[{ ...BASE, hours: { "2": "07:30" } }, "calendar.hours.2: expected an array, got string"],
	...[
		["07:30-11:30"],
		[null],
		[["07:30"]],
		[["07:30", "11:30", "13:00"]],
		[[730, 1130]],
		[[["07:30"], "11:30"]],
		[["0730", "1130"]],
		[["07:30", "07:30"]],
		[["07:30", "24:01"]],
		[["25:00", "26:00"]],
		[["7:30", "11:30"]],
		[["07:30x", "11:30"]],
		[["x07:30", "11:30"]],
		[["07:60", "11:30"]],
		[["07:30", "11:3"]],
		[
			["07:30", "11:30"],
			["11:29", "17:00"],
		],
	].map((spans): [unknown, string] => [{ ...BASE, hours: { "2": spans } }, `calendar.hours.2: ${SHAPE}`]),
];

describe("of a wrong calendar", () => {
	it.each(WRONG)("%# names the place and what was expected there", (calendar, message) => {
		expect(() => Reflect.apply(compileCalendar, undefined, [calendar])).toThrow(expect.objectContaining({ message }));
	});
});

describe("of a right calendar nothing is said", () => {
	it("with every kind of day, on both edges of its range, and hours for each day of the week", () => {
		const hours = Object.fromEntries(
			["1", "2", "3", "4", "5", "6", "7", "default"].map((key) => [
				key,
				[
					["00:00", "09:59"],
					["09:59", "24:00"],
				],
			]),
		);
		const days = [
			{ ...DAY, date: "2026-03-01", kind: "swap-working-day", works: true },
			{ ...DAY, date: "2026-03-07" },
			{ ...DAY, date: "2026-03-10", kind: "compensatory", status: "computed" },
			{ ...DAY, date: "2026-03-31", kind: "swap-day-off", status: "unconfirmed" },
		];
		expect(calendarProblem({ ...BASE, restWeekdays: [1, 7], days, hours })).toBeUndefined();
		expect(calendarProblem({ ...BASE, coversTo: BASE.coversFrom, days: [] })).toBeUndefined();
	});
});

const said = ({ outcome, findings }: Decision): readonly unknown[] => [outcome, findings.map(({ level, code, params }) => [level, code, params])];

describe("of a question that has no answer", () => {
	it("which argument is no date, why, and of which kind it is", () => {
		for (const [date, reason, kind] of [
			["2026-02-30", "impossible", "string"],
			[new Date(Number.NaN), "impossible", "object"],
			["12/02/2026", "not-a-date", "string"],
		] as const) {
			expect(said(addWorkingDays(date, 0))).toEqual(["undetermined", [["open", "deadline.invalid-date", { fact: "date", reason, kind }]]]);
			for (const answer of [endOfPeriod(date, { days: 1 }), explainPeriod(date, { hours: 1 })]) {
				expect(said(answer)).toEqual(["undetermined", [["open", "deadline.invalid-date", { fact: "start", reason, kind }]]]);
			}
		}
	});

	it("from where the calendar would have been asked, and what it covers", () => {
		const params = { calendar: "test", coversFrom: "2026-03-01", coversTo: "2026-03-31" };
		for (const [answer, from] of [
			[addWorkingDays("2026-03-31", 1, BASE), "2026-03-31"],
			[addWorkingDays("2026-02-27", 1, BASE), "2026-02-27"],
			[addWorkingDays("2026-03-20", 20, BASE), "2026-03-21"],
			[endOfPeriod("2026-03-20", { workingDays: 20 }, { calendar: BASE }), "2026-03-21"],
			[endOfPeriod("2026-03-20", { days: 12 }, { calendar: BASE, roll: true }), "2026-03-31"],
		] as const) {
			expect(said(answer)).toEqual(["undetermined", [["open", "calendar.beyond-horizon", { ...params, from }]]]);
		}
		// The day before the range knows of the first day in it; the last day's own rest needs nothing after it.
		expect(addWorkingDays("2026-02-28", 1, BASE).value).toBe("2026-03-03");
		expect(addWorkingDays("2026-03-30", 1, BASE).value).toBe("2026-03-31");
	});

	it("which unconfirmed days between the first and the last that could count, in order, and both ends", () => {
		const doubt = (date: string): Calendar["days"][number] => ({ ...DAY, date, status: "unconfirmed" });
		const calendar: Calendar = { ...BASE, days: [doubt("2026-03-30"), doubt("2026-03-11"), doubt("2026-03-04"), doubt("2026-03-03")] };
		expect(said(addWorkingDays("2026-03-03", 3, calendar))).toEqual([
			"undetermined",
			[["open", "calendar.unconfirmed-day", { calendar: "test", days: ["2026-03-04"], ifNotCounted: "2026-03-06", ifCounted: "2026-03-09" }]],
		]);
		expect(said(addWorkingDays("2026-03-27", 2, calendar))).toEqual([
			"undetermined",
			[["open", "calendar.unconfirmed-day", { calendar: "test", days: ["2026-03-30"], ifNotCounted: "2026-03-31" }]],
		]);
		expect(addWorkingDays("2026-03-04", 4, calendar).value).toBe("2026-03-10");
		expect(said(endOfPeriod("2026-03-01", { days: 2 }, { calendar, roll: true }))).toEqual([
			"undetermined",
			[["open", "calendar.unconfirmed-day", { calendar: "test", days: ["2026-03-03", "2026-03-04"], ifNotCounted: "2026-03-03", ifCounted: "2026-03-05" }]],
		]);
		// An unconfirmed day off is passed over only where it is counted, so it is no step of a period.
		expect(explainPeriod("2026-03-04", { workingDays: 5 }, { calendar: { ...BASE, days: [doubt("2026-03-20")] } }).value).toMatchObject({
			skipped: [
				{ date: "2026-03-07", why: "rest-day" },
				{ date: "2026-03-08", why: "rest-day" },
			],
		});
	});

	it("and of a wrong call, what was expected", () => {
		const call = (...args: readonly unknown[]): unknown => Reflect.apply(endOfPeriod, undefined, args);
		expect(() => call("2026-03-02", { days: 1 }, null)).toThrow("options: expected an object, got null");
		expect(() => call("2026-03-02", { days: 1 }, "roll")).toThrow("options: expected an object, got string");
		expect(() => call("2026-03-02", { days: 1 }, { roll: 1 })).toThrow("options.roll: expected true or false, got number");
		expect(() => call(5, { days: 1 })).toThrow("start: expected a date, got number");
	});
});

describe("of the days that a period passes over", () => {
	const steps = (duration: Duration, options: { readonly roll?: boolean; readonly days?: Calendar["days"] }): unknown =>
		explainPeriod("2026-03-06", duration, { calendar: { ...BASE, days: options.days ?? [] }, roll: options.roll ?? false }).value;

	it("a worked Saturday is none", () => {
		const days = [{ ...DAY, date: "2026-03-07", works: true, kind: "swap-working-day" }] as const;
		expect(steps({ workingDays: 2 }, { days })).toMatchObject({ skipped: [{ date: "2026-03-08", why: "rest-day" }], lastDay: "2026-03-09" });
	});

	it("a Saturday is a day of rest, whatever it may yet be announced as", () => {
		const days = [{ ...DAY, date: "2026-03-07", status: "unconfirmed" }] as const;
		const skipped = ["2026-03-07", "2026-03-08"].map((date) => ({ date, why: "rest-day" }));
		expect(steps({ workingDays: 1 }, { days })).toMatchObject({ skipped, lastDay: "2026-03-09" });
		expect(steps({ days: 1 }, { days, roll: true })).toMatchObject({ skipped, rawLastDay: "2026-03-07", lastDay: "2026-03-09" });
	});

	it("there are none where the end does not roll, though days between and the last one are not worked", () => {
		for (const [duration, lastDay] of [
			[{ days: 1 }, "2026-03-07"],
			[{ days: 10 }, "2026-03-16"],
			[{ weeks: 1 }, "2026-03-13"],
		] as const) {
			expect(steps(duration, {})).toMatchObject({ skipped: [], rawLastDay: lastDay, lastDay });
		}
		expect(steps({ days: 10 }, { roll: true })).toMatchObject({ skipped: [], lastDay: "2026-03-16" });
	});
});

describe("of lengths that never roll", () => {
	it("the same with and without a roll, and nothing where there is nothing to count", () => {
		for (const roll of [false, true]) {
			for (const duration of [{ minutes: 5 }, { hours: 5 }, { workingDays: 5 }] as const) {
				expect(endOfPeriod("2026-03-06T08:00:00+07:00", duration, { calendar: BASE, roll })).toEqual(
					endOfPeriod("2026-03-06T08:00:00+07:00", duration, { calendar: BASE }),
				);
			}
			expect(endOfPeriod("2030-01-05", { workingDays: 0 }, { roll }).value).toBe("2030-01-05");
		}
		expect(endOfPeriod("2026-03-06T08:00:00+07:00", { minutes: 5 }, { roll: true }).basis.map(({ article, clause }) => `${article}.${clause}`)).toEqual([
			"147.1",
		]);
	});
});
