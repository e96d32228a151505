import { describe, expect, it } from "vitest";
import { endOfPeriod } from "../../src/calendar/end-of-period.ts";
import { explainPeriod } from "../../src/calendar/explain-period.ts";
import { vietnamPublicSector } from "../../src/calendar/vietnam-public-sector.ts";
import { formatClauseRef } from "../../src/core/clause.ts";
import type { Duration } from "../../src/core/duration.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { invented } from "../profiles/profiles.ts";
import { datesBetween, dayAfter, naiveMonths, naiveRoll, naiveTable, naiveWorkingDays } from "./naive.ts";

/** Every length of time that a profile holds, wherever it stands. */
function durationsOf(node: unknown): Duration[] {
	if (typeof node !== "object" || node === null) return [];
	return isDuration(node) ? [node] : Object.values(node).flatMap(durationsOf);
}

function isDuration(node: object): node is Duration {
	const [key, ...more] = Object.keys(node);
	return key !== undefined && more.length === 0 && ["minutes", "hours", "days", "workingDays", "weeks", "months", "years"].includes(key);
}

function distinct(durations: readonly Duration[]): readonly Duration[] {
	return [...new Map(durations.map((duration) => [JSON.stringify(duration), duration])).values()];
}

function naiveEnd(date: string, duration: Duration, works: ReadonlyMap<string, boolean>): string | undefined {
	if ("workingDays" in duration) return naiveWorkingDays(works, date, duration.workingDays)[duration.workingDays - 1];
	if ("months" in duration) return naiveMonths(date, duration.months);
	if ("years" in duration) return naiveMonths(date, duration.years * 12);
	let end = date;
	const days = "days" in duration ? duration.days : "weeks" in duration ? duration.weeks * 7 : Number.NaN;
	for (let step = 0; step < days; step += 1) end = dayAfter(end);
	return end;
}

const used = distinct([bacNinh, tuyenQuang].flatMap((profile) => durationsOf([profile.lifecycle, profile.password, profile.procedures, profile.retention])));
const more: readonly Duration[] = [...invented.values()].flatMap(durationsOf);
const others: readonly Duration[] = [
	...more,
	{ days: 1 },
	{ days: 30 },
	{ days: 366 },
	{ weeks: 2 },
	{ months: 2 },
	{ months: 12 },
	{ months: 13 },
	{ years: 1 },
	{ years: 4 },
	{ workingDays: 20 },
];

describe("the end of a period", () => {
	it("is asked of every duration that the built-in profiles use", () => {
		expect(used.map((duration) => JSON.stringify(duration)).sort()).toEqual(
			[{ days: 1 }, { days: 15 }, { hours: 2 }, { months: 1 }, { months: 3 }, { months: 6 }, { workingDays: 2 }, { workingDays: 3 }, { years: 3 }]
				.map((duration) => JSON.stringify(duration))
				.sort(),
		);
	});

	it("agrees with counting day by day, from every date of 2024 to 2026, with and without a roll", () => {
		const without = naiveTable(vietnamPublicSector, false);
		const counted = naiveTable(vietnamPublicSector, true);
		const tally = { certain: 0, rolled: 0, unconfirmed: 0, beyond: 0 };
		for (const duration of distinct([...used, ...others])) {
			if ("hours" in duration || "minutes" in duration) continue;
			for (const date of datesBetween("2024-01-01", "2026-12-31")) {
				for (const roll of [false, true]) {
					const raw = naiveEnd(date, duration, without);
					const other = naiveEnd(date, duration, counted);
					const rolls = roll && !("workingDays" in duration);
					const end = rolls && raw !== undefined ? naiveRoll(without, raw) : raw;
					const otherEnd = rolls && other !== undefined ? naiveRoll(counted, other) : other;
					const { outcome, value, findings } = endOfPeriod(date, duration, { calendar: vietnamPublicSector, roll });
					const code = end === undefined ? "calendar.beyond-horizon" : end === otherEnd ? undefined : "calendar.unconfirmed-day";
					const expected = code === undefined ? ["compliant", end, undefined] : ["undetermined", undefined, code];
					if (JSON.stringify([outcome, value, findings[0]?.code]) !== JSON.stringify(expected)) {
						throw new Error(`${date} + ${JSON.stringify(duration)}${roll ? " rolled" : ""}: ${value}, not ${expected}`);
					}
					const kind = code === undefined ? (end === raw ? "certain" : "rolled") : code === "calendar.beyond-horizon" ? "beyond" : "unconfirmed";
					tally[kind] += 1;
				}
			}
		}
		expect(Object.values(tally).every((count) => count > 20)).toBe(true);
	}, 60_000);

	it("agrees from one day to the next: a later event never ends earlier", () => {
		for (const duration of distinct([...used, ...others])) {
			if ("hours" in duration || "minutes" in duration) continue;
			for (const roll of [false, true]) {
				const ends = datesBetween("2024-01-01", "2026-12-31").flatMap((date) => endOfPeriod(date, duration, { roll }).value ?? []);
				// Only a roll may lead out of the calendar, each time.
				expect(ends.length > 1 || roll, JSON.stringify(duration)).toBe(true);
				expect(
					ends.filter((end, index) => end < (ends[index - 1] ?? "")),
					JSON.stringify(duration),
				).toEqual([]);
			}
		}
	});

	it("is that of the examples that the rules are explained with", () => {
		const cases: readonly [string, Duration, boolean, string][] = [
			["2026-02-15", { months: 6 }, false, "2026-08-15"],
			["2026-01-31", { months: 1 }, false, "2026-02-28"],
			["2026-03-01", { years: 3 }, false, "2029-03-01"],
			["2026-08-31", { months: 6 }, false, "2027-02-28"],
			["2025-12-05", { months: 3 }, false, "2026-03-05"],
			["2026-02-01", { days: 15 }, true, "2026-02-23"],
			["2026-02-12", { workingDays: 2 }, false, "2026-02-23"],
			["2026-08-20", { workingDays: 3 }, false, "2026-08-24"],
			["2024-02-29", { years: 1 }, false, "2025-02-28"],
			["2024-02-29", { years: 4 }, false, "2028-02-29"],
			["2023-08-31", { months: 6 }, false, "2024-02-29"],
		];
		for (const [start, duration, roll, end] of cases) expect(endOfPeriod(start, duration, { roll }).value, `${start} ${JSON.stringify(duration)}`).toBe(end);
	});

	it("runs from the moment in hours and minutes, and never rolls", () => {
		expect(endOfPeriod("2026-08-21T16:30:00+07:00", { hours: 2 }, { roll: true }).value).toBe("2026-08-21T18:30:00+07:00");
		expect(endOfPeriod("2026-08-21T16:30:15.250Z", { hours: 2 }).value).toBe("2026-08-22T01:30:15.250+07:00");
		expect(endOfPeriod(new Date("2026-12-31T16:59:00Z"), { minutes: 1 }).value).toBe("2027-01-01T00:00:00+07:00");
		expect(endOfPeriod("2026-08-21", { hours: 2 }).findings.map(({ code, params }) => [code, params])).toEqual([
			["deadline.missing-fact", { fact: "start", needs: "time" }],
		]);
	});

	it("cites the clauses that it rests on", () => {
		const basis = (duration: Duration, roll: boolean): string[] => endOfPeriod("2026-02-12T08:00:00+07:00", duration, { roll }).basis.map(formatClauseRef);
		expect(basis({ hours: 2 }, true)).toEqual(["147.1"]);
		expect(basis({ days: 15 }, true)).toEqual(["147.2", "148.1", "148.6", "148.5"]);
		expect(basis({ weeks: 1 }, false)).toEqual(["147.2", "148.2", "148.6"]);
		expect(basis({ months: 6 }, false)).toEqual(["147.2", "148.3", "148.6"]);
		expect(basis({ years: 3 }, false)).toEqual(["147.2", "148.4", "148.3", "148.6"]);
		expect(basis({ workingDays: 2 }, true)).toEqual(["147.2", "148.1", "148.6"]);
	});

	it("cites them where there is no end as well, in the answer and in what it found", () => {
		const cited = (start: string, duration: Duration): readonly string[][] => {
			const { basis, findings } = endOfPeriod(start, duration);
			return [basis, ...findings.map((finding) => finding.basis)].map((refs) => refs.map(formatClauseRef));
		};
		expect(cited("2026-12-31", { workingDays: 1 })).toEqual(Array(2).fill(["147.2", "148.1", "148.6"]));
		expect(cited("2026-02-12", { hours: 2 })).toEqual(Array(2).fill(["147.1"]));
	});

	it("of days that do not roll is explained from the day of the event", () => {
		expect(explainPeriod("2026-08-13", { days: 2 }).value).toEqual({
			eventDay: "2026-08-13",
			firstDay: "2026-08-14",
			rawLastDay: "2026-08-15",
			skipped: [],
			lastDay: "2026-08-15",
			endsAt: "2026-08-16T00:00:00+07:00",
		});
	});

	it("is a date with a sign past the year 9999, never an error", () => {
		expect(endOfPeriod("9999-12-31", { days: 1 }).value).toBe("+010000-01-01");
		expect(endOfPeriod("9999-12-31", { years: 100_000 }).value).toBe("+109999-12-31");
		expect(endOfPeriod("9999-12-31", { days: 1 }, { roll: true }).findings.map(({ code }) => code)).toEqual(["calendar.beyond-horizon"]);
	});

	it("refuses wrong calls by the argument's name", () => {
		const call = (...args: readonly unknown[]): unknown => Reflect.apply(endOfPeriod, undefined, args);
		const cases: readonly [readonly unknown[], RegExp, typeof TypeError | typeof RangeError][] = [
			[[5, { days: 1 }], /^start: /u, TypeError],
			[[null, { days: 1 }], /^start: /u, TypeError],
			[["2026-02-12"], /^duration: /u, TypeError],
			[["2026-02-12", 15], /^duration: /u, TypeError],
			[["2026-02-12", []], /^duration: /u, RangeError],
			[["2026-02-12", {}], /^duration: /u, RangeError],
			[["2026-02-12", { fortnights: 1 }], /^duration: /u, RangeError],
			[["2026-02-12", { days: 1, months: 1 }], /^duration: /u, RangeError],
			[["2026-02-12", { days: -1 }], /^duration\.days: /u, RangeError],
			[["2026-02-12", { months: 0.5 }], /^duration\.months: /u, RangeError],
			[["2026-02-12", { years: 1e300 }], /^duration\.years: /u, RangeError],
			[["2026-02-12", { hours: "2" }], /^duration\.hours: /u, TypeError],
			[["2026-02-12", { days: 1 }, null], /^options: /u, TypeError],
			[["2026-02-12", { days: 1 }, { roll: "yes" }], /^options\.roll: /u, TypeError],
			[["2026-02-12", { days: 1 }, { calendar: {} }], /^calendar\.id: /u, TypeError],
		];
		for (const [args, message, error] of cases) {
			expect(() => call(...args), String(message)).toThrow(message);
			expect(() => call(...args), String(message)).toThrow(error);
		}
	});
});

describe("the steps of a period", () => {
	it("end on the day that endOfPeriod gives, and say why they passed over each day between", () => {
		const works = naiveTable(vietnamPublicSector, false);
		for (const duration of [{ days: 15 }, { workingDays: 3 }, { months: 1 }]) {
			for (const date of datesBetween("2025-01-01", "2026-10-20")) {
				const { value } = explainPeriod(date, duration, { roll: true });
				if (value === undefined || !("lastDay" in value)) throw new Error(`${date} has steps`);
				expect(value.lastDay).toBe(endOfPeriod(date, duration, { roll: true }).value);
				expect([value.eventDay, value.firstDay, value.endsAt]).toEqual([date, dayAfter(date), `${dayAfter(value.lastDay)}T00:00:00+07:00`]);
				const first = "workingDays" in duration ? value.firstDay : value.rawLastDay;
				const expected = datesBetween(first, value.lastDay).filter((day) => works.get(day) === false);
				expect(value.skipped.map((day) => day.date)).toEqual(expected);
			}
		}
	});

	it("name holidays, swapped days off and days of rest", () => {
		expect(explainPeriod("2026-08-28", { workingDays: 1 }).value).toEqual({
			eventDay: "2026-08-28",
			firstDay: "2026-08-29",
			rawLastDay: "2026-09-03",
			skipped: [
				{ date: "2026-08-29", why: "rest-day" },
				{ date: "2026-08-30", why: "rest-day" },
				{ date: "2026-08-31", why: "swap-day-off", name: "Nghỉ hoán đổi" },
				{ date: "2026-09-01", why: "holiday", name: "Quốc khánh (ngày liền kề)" },
				{ date: "2026-09-02", why: "holiday", name: "Quốc khánh" },
			],
			lastDay: "2026-09-03",
			endsAt: "2026-09-04T00:00:00+07:00",
		});
	});

	it("are two moments in hours, and none where there is no end", () => {
		expect(explainPeriod("2026-08-28T08:00:00Z", { hours: 2 }).value).toEqual({ startsAt: "2026-08-28T15:00:00+07:00", endsAt: "2026-08-28T17:00:00+07:00" });
		expect(explainPeriod("2026-02-30", { days: 1 })).toMatchObject({ outcome: "undetermined", findings: [{ code: "deadline.invalid-date" }] });
	});
});
