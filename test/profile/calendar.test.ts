import { describe, expect, test } from "vitest";
import { vietnamPublicSector } from "../../src/calendar/vietnam-public-sector.ts";
import { parseCalendar, safeParseCalendar } from "../../src/profile/parse-calendar.ts";
import { calendarSchema } from "../../src/profile/schema-calendar.ts";
import { SchemaError } from "../../src/profile/schema-error.ts";

const DAY = { date: "2026-09-02", works: false, kind: "holiday", status: "announced", source: "the Labour Code", name: "National Day" };
const CALENDAR = {
	id: "mine",
	coversFrom: "2026-01-01",
	coversTo: "2026-12-31",
	restWeekdays: [6, 7],
	days: [DAY],
	hours: {
		"5": [["08:00", "12:00"]],
		default: [
			["07:30", "11:30"],
			["13:00", "24:00"],
		],
	},
};

const issuesOf = (data: unknown): readonly string[] => {
	const parsed = safeParseCalendar(data);
	return parsed.ok ? [] : parsed.issues.map(({ path }) => path);
};

test("the built-in calendar is read as it is, frozen", () => {
	const data: unknown = JSON.parse(JSON.stringify(vietnamPublicSector));
	expect(parseCalendar(data)).toEqual(vietnamPublicSector);
	expect(Object.isFrozen(parseCalendar(data).days)).toBe(true);
	expect(calendarSchema.parse(data)).toEqual(vietnamPublicSector);
});

test("a calendar of one's own, with office hours or without", () => {
	expect(parseCalendar(CALENDAR)).toEqual(CALENDAR);
	const { hours: _, ...without } = CALENDAR;
	expect(parseCalendar(without)).toEqual(without);
});

describe("what is wrong is named by its path", () => {
	const cases: readonly [what: string, data: unknown, path: string][] = [
		["no object", [], ""],
		["an unknown key", { ...CALENDAR, colour: 1 }, "/colour"],
		["an unknown key of a day", { ...CALENDAR, days: [{ ...DAY, colour: 1 }] }, "/days/0/colour"],
		["a date that does not exist", { ...CALENDAR, coversFrom: "2026-02-29" }, "/coversFrom"],
		["a range the wrong way round", { ...CALENDAR, coversTo: "2025-12-31", days: [] }, "/coversTo"],
		["a day outside the range", { ...CALENDAR, days: [{ ...DAY, date: "2027-09-02" }] }, "/days/0/date"],
		["a day given twice", { ...CALENDAR, days: [DAY, DAY] }, "/days/1/date"],
		["a holiday that is worked", { ...CALENDAR, days: [{ ...DAY, works: true }] }, "/days/0/works"],
		["a day off swapped on a Saturday", { ...CALENDAR, days: [{ ...DAY, kind: "swap-day-off", date: "2026-09-05" }] }, "/days/0/date"],
		["a working day swapped in on a Monday", { ...CALENDAR, days: [{ ...DAY, kind: "swap-working-day", works: true, date: "2026-09-07" }] }, "/days/0/date"],
		["a weekday 8", { ...CALENDAR, restWeekdays: [8] }, "/restWeekdays/0"],
		["a weekday twice", { ...CALENDAR, restWeekdays: [7, 7] }, "/restWeekdays"],
		["an unknown kind", { ...CALENDAR, days: [{ ...DAY, kind: "party" }] }, "/days/0/kind"],
		["an unknown status", { ...CALENDAR, days: [{ ...DAY, status: "rumoured" }] }, "/days/0/status"],
		["a name that is missing", { ...CALENDAR, days: [{ ...DAY, name: undefined }] }, "/days/0/name"],
		["hours that are no times", { ...CALENDAR, hours: { default: [["8", "12:00"]] } }, "/hours/default/0/0"],
		[
			"hours that overlap",
			{
				...CALENDAR,
				hours: {
					default: [
						["08:00", "12:00"],
						["11:00", "17:00"],
					],
				},
			},
			"/hours/default",
		],
		["hours of a day 8", { ...CALENDAR, hours: { "8": [] } }, "/hours/8"],
		["a name that every object has", JSON.parse('{"__proto__":{}}'), "/__proto__"],
	];
	test.each(cases)("%s", (_what, data, path) => {
		expect(issuesOf(data)).toEqual([path]);
		expect(() => parseCalendar(data)).toThrow(SchemaError);
		expect(() => parseCalendar(data)).toThrow(/^calendar: 1 problem\n/);
	});
});
