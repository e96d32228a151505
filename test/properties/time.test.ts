import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addWorkingDays } from "../../src/calendar/add-working-days.ts";
import { endOfPeriod } from "../../src/calendar/end-of-period.ts";
import type { Calendar, CalendarDay, DayStatus } from "../../src/calendar/types.ts";
import { addMonths } from "../../src/core/add-months.ts";
import { dayOfInstant, formatCivilDate, formatInstant, parseCivilDate, readMoment, startOfDay, weekdayOf } from "../../src/core/civil-date.ts";
import { procedureDeadline } from "../../src/deadline/procedure-deadline.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { naiveMonths, naiveTable, naiveWorkingDays } from "../calendar/naive.ts";
import { runs } from "../support/runs.ts";

const FIRST = parseCivilDate("0001-01-01") ?? 0;
const LAST = parseCivilDate("9999-12-31") ?? 0;
const civilDays = fc.integer({ min: FIRST, max: LAST });
const YEAR_2026 = parseCivilDate("2026-01-01") ?? 0;

/** A calendar of up to 120 days with any days of rest and any exceptions that agree with them. */
const calendars: fc.Arbitrary<Calendar> = fc
	.record({
		length: fc.integer({ min: 1, max: 120 }),
		restWeekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }),
		exceptions: fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 119 }), fc.constantFrom<DayStatus>("announced", "computed", "unconfirmed")), {
			selector: ([offset]) => offset,
			maxLength: 20,
		}),
	})
	.map(({ length, restWeekdays, exceptions }) => ({
		id: "made",
		coversFrom: formatCivilDate(YEAR_2026),
		coversTo: formatCivilDate(YEAR_2026 + length - 1),
		restWeekdays,
		days: exceptions
			.filter(([offset]) => offset < length)
			.map(([offset, status]): CalendarDay => {
				const works = restWeekdays.includes(weekdayOf(YEAR_2026 + offset));
				const kind = works ? "swap-working-day" : "holiday";
				return { date: formatCivilDate(YEAR_2026 + offset), works, kind, status, source: "made", name: "made" };
			}),
	}));

describe("moments", () => {
	it("come back from text at any offset", () => {
		const offsets = fc.integer({ min: -1439, max: 1439 });
		const instants = fc.integer({ min: startOfDay(FIRST + 2), max: startOfDay(LAST - 2) });
		fc.assert(
			fc.property(instants, offsets, (ms, offset) => {
				const local = new Date(ms + offset * 60_000).toISOString().replace("Z", "");
				const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, "0");
				const minutes = String(Math.abs(offset) % 60).padStart(2, "0");
				const read = readMoment(`${local}${offset < 0 ? "-" : "+"}${hours}:${minutes}`);
				expect(read).toEqual({ ok: true, kind: "instant", day: dayOfInstant(ms), ms });
				expect(readMoment(formatInstant(ms))).toEqual(read);
			}),
			runs(),
		);
	});

	it("never throw, whatever the text", () => {
		fc.assert(
			fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[0-9T:+.Z -]{0,40}$/u)), (text) => {
				const read = readMoment(text);
				if (!read.ok) return ["not-a-date", "no-offset", "impossible"].includes(read.reason);
				return read.day >= FIRST && read.day <= LAST;
			}),
			runs(),
		);
	});
});

describe("periods", () => {
	it("of months end where writing the date out says, on any date", () => {
		fc.assert(
			fc.property(
				fc.integer({ min: parseCivilDate("1000-01-01") ?? 0, max: parseCivilDate("9899-12-31") ?? 0 }),
				fc.integer({ min: 0, max: 1199 }),
				(day, months) => {
					expect(formatCivilDate(addMonths(day, months))).toBe(naiveMonths(formatCivilDate(day), months));
				},
			),
			runs(),
		);
	});

	it("that start later never end earlier, and longer ones never earlier than shorter ones", () => {
		const units = fc.constantFrom("days", "weeks", "months", "years");
		fc.assert(
			fc.property(civilDays, fc.nat(400), units, fc.nat(60), fc.nat(60), (day, later, unit, length, more) => {
				const end = (from: number, count: number): number => {
					const duration = unit === "days" ? { days: count } : unit === "weeks" ? { weeks: count } : unit === "months" ? { months: count } : { years: count };
					const text = endOfPeriod(formatCivilDate(Math.min(from, LAST)), duration).value ?? "";
					// Years past 9999 have a sign and six digits.
					return Date.parse(text);
				};
				expect(end(day + later, length)).toBeGreaterThanOrEqual(end(day, length));
				expect(end(day, length + more)).toBeGreaterThanOrEqual(end(day, length));
			}),
			runs(),
		);
	});
});

describe("working days", () => {
	it("of any calendar agree with walking", () => {
		fc.assert(
			fc.property(calendars, fc.integer({ min: -3, max: 123 }), fc.integer({ min: 1, max: 60 }), (calendar, offset, n) => {
				const date = formatCivilDate(YEAR_2026 + offset);
				const tables = [false, true].map((counted) => naiveTable(calendar, counted));
				// Beside "none counted" and "all counted", the unconfirmed days off alone, and the worked ones alone.
				const only = (works: boolean): Calendar => ({ ...calendar, days: calendar.days.filter((day) => day.status !== "unconfirmed" || day.works === works) });
				tables.push(naiveTable(only(false), true), naiveTable(only(true), true));
				const [end, ...ends] = tables.map((works) => naiveWorkingDays(works, date, n)[n - 1]);
				const { value, findings } = addWorkingDays(date, n, calendar);
				const code = end === undefined ? "calendar.beyond-horizon" : ends.some((other) => other !== end) ? "calendar.unconfirmed-day" : undefined;
				expect([value, findings[0]?.code]).toEqual([code === undefined ? end : undefined, code]);
			}),
			runs(2000),
		);
	});

	it("add up: m and then n are m + n", () => {
		fc.assert(
			fc.property(calendars, fc.integer({ min: -1, max: 119 }), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }), (calendar, offset, m, n) => {
				const sure: Calendar = { ...calendar, days: calendar.days.filter(({ status }) => status !== "unconfirmed") };
				const date = formatCivilDate(YEAR_2026 + offset);
				const { value: middle } = addWorkingDays(date, m, sure);
				fc.pre(middle !== undefined && m > 0);
				expect(addWorkingDays(middle ?? "", n, sure).value).toBe(addWorkingDays(date, m + n, sure).value);
			}),
			runs(),
		);
	});
});

describe("deadlines", () => {
	it("are missed from one moment on, and due before it", () => {
		const start = Date.parse("2025-12-10T00:00:00Z");
		fc.assert(
			fc.property(
				fc.constantFrom("issue-mailbox", "reset-password", "request-termination"),
				fc.integer({ min: start, max: Date.parse("2026-10-01T00:00:00Z") }),
				fc.nat(40 * 86_400_000),
				(procedure, ms, later) => {
					const { value, findings } = procedureDeadline(bacNinh, procedure, { startedAt: new Date(ms), asOf: new Date(ms + later) });
					const due = Date.parse(value?.dueAt ?? "");
					const missed = procedure === "reset-password" ? ms + later > due : ms + later >= due;
					expect(findings.map(({ code }) => code)).toEqual([missed ? "deadline.missed" : "deadline.due"]);
				},
			),
			runs(),
		);
	});
});
