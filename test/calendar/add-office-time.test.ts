import { describe, expect, it } from "vitest";
import { addOfficeTime } from "../../src/calendar/add-office-time.ts";
import type { Calendar } from "../../src/calendar/types.ts";
import { compileCalendar } from "../../src/calendar/working-days.ts";
import { formatInstant } from "../../src/core/civil-date.ts";

const MINUTE = 60_000;
const DAY = { date: "2026-03-04", works: false, kind: "holiday", status: "announced", source: "test", name: "test" } as const;
/** Every day of the week with hours of its own, 1 March 2026 being a Sunday; the worked Saturday has those of `default`. */
const CALENDAR: Calendar = {
	id: "office",
	coversFrom: "2026-03-01",
	coversTo: "2026-03-13",
	restWeekdays: [6],
	days: [DAY, { ...DAY, date: "2026-03-07", works: true, kind: "swap-working-day" }],
	hours: {
		"1": [["07:00", "11:00"]],
		"2": [
			["07:10", "11:10"],
			["13:00", "17:00"],
		],
		"3": [["07:20", "07:30"]],
		"4": [["00:00", "00:40"]],
		"5": [["07:30", "11:00"]],
		"7": [["23:00", "24:00"]],
		default: [["08:00", "09:00"]],
	},
};
const NAMES = ["7", "1", "2", "3", "4", "5", "6"] as const;
const at = (text: string): number => Date.parse(`${text}:00+07:00`);
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Whether the minute that starts at this moment is one of office hours, asked for each minute anew. */
function isOpen(ms: number): boolean {
	const local = new Date(ms + 7 * 60 * MINUTE);
	const date = local.toISOString().slice(0, 10);
	const exception = CALENDAR.days.find((entry) => entry.date === date);
	const weekday = NAMES[local.getUTCDay()] ?? "7";
	if (!(exception?.works ?? weekday !== "6")) return false;
	const minute = local.getUTCHours() * 60 + local.getUTCMinutes();
	return (CALENDAR.hours?.[weekday] ?? CALENDAR.hours?.default ?? []).some(([from, to]) => minute >= minutesOf(from) && minute < minutesOf(to));
}

const FIRST = at("2026-03-01T00:00");
const OPEN = Array.from({ length: 13 * 1440 }, (_, minute) => isOpen(FIRST + minute * MINUTE));

function naive(start: number, minutes: number): number | undefined {
	let left = minutes;
	for (let minute = (start - FIRST) / MINUTE; minute < OPEN.length; minute += 1) {
		if (OPEN[minute]) left -= 1;
		if (left === 0) return FIRST + (minute + 1) * MINUTE;
	}
	return undefined;
}

describe("office time", () => {
	it("is what counting minute by minute gives, from every ten minutes of two weeks to the end of what is covered", () => {
		const known = compileCalendar(CALENDAR);
		let ended = 0;
		let beyond = 0;
		for (let start = at("2026-03-01T00:00"); start < at("2026-03-14T00:00"); start += 10 * MINUTE) {
			for (const minutes of [1, 10, 40, 240, 725]) {
				const expected = naive(start, minutes);
				const answer = addOfficeTime(known, start, minutes * MINUTE);
				if (expected === undefined) beyond += 1;
				else ended += 1;
				if (answer.ok ? answer.value !== expected : expected !== undefined || answer.code !== "calendar.beyond-horizon") {
					expect.fail(`${formatInstant(start)} + ${minutes} minutes: ${JSON.stringify(answer)}, not ${expected && formatInstant(expected)}`);
				}
			}
		}
		expect([ended > 5000, beyond > 200]).toEqual([true, true]);
	});

	it("may end at the moment of closing, and no time at all ends where it may start", () => {
		const known = compileCalendar(CALENDAR);
		expect(addOfficeTime(known, at("2026-03-02T10:00"), 60 * MINUTE)).toEqual({ ok: true, value: at("2026-03-02T11:00") });
		expect(addOfficeTime(known, at("2026-03-02T11:00"), 0)).toEqual({ ok: true, value: at("2026-03-02T11:00") });
		expect(addOfficeTime(known, at("2026-03-02T11:01"), 0)).toEqual({ ok: true, value: at("2026-03-03T07:10") });
	});

	it("is not known before what is covered, nor where a worked day has no hours", () => {
		const known = compileCalendar(CALENDAR);
		for (const start of ["2026-02-28T23:00", "2026-03-14T00:00"])
			expect(addOfficeTime(known, at(start), MINUTE)).toMatchObject({ code: "calendar.beyond-horizon" });
		const { default: _, ...own } = CALENDAR.hours ?? {};
		expect(addOfficeTime(compileCalendar({ ...CALENDAR, hours: own }), at("2026-03-06T12:00"), MINUTE)).toEqual({ ok: false, code: "no-hours" });
		expect(addOfficeTime(compileCalendar({ ...CALENDAR, hours: own }), at("2026-03-06T10:00"), MINUTE)).toEqual({ ok: true, value: at("2026-03-06T10:01") });
		const { hours: _hours, ...bare } = CALENDAR;
		expect(addOfficeTime(compileCalendar(bare), at("2026-03-06T10:00"), MINUTE)).toEqual({ ok: false, code: "no-hours" });
	});

	it("of a worked Saturday is that of its own hours where it has some", () => {
		const known = compileCalendar({ ...CALENDAR, hours: { ...CALENDAR.hours, "6": [["10:00", "12:00"]] } });
		expect(addOfficeTime(known, at("2026-03-07T07:00"), 90 * MINUTE)).toEqual({ ok: true, value: at("2026-03-07T11:30") });
	});
});
