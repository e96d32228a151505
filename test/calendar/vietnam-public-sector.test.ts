import { describe, expect, it } from "vitest";
import { vietnamPublicSector } from "../../src/calendar/vietnam-public-sector.ts";
import { compileCalendar } from "../../src/calendar/working-days.ts";

const YEARS = ["2024", "2025", "2026"];

function days(year: string, kind: string, confirmed = true): string[] {
	return vietnamPublicSector.days
		.filter((entry) => entry.date.startsWith(year) && entry.kind === kind && (entry.status !== "unconfirmed") === confirmed)
		.map(({ date }) => date);
}

function isWeekend(date: string): boolean {
	return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}

describe("the public-sector calendar", () => {
	it("has the eleven holidays of the Labour Code in every year, and a day off for each that fell on a weekend", () => {
		for (const year of YEARS) {
			const holidays = days(year, "holiday");
			expect(holidays, year).toHaveLength(11);
			expect(days(year, "compensatory"), year).toHaveLength(holidays.filter(isWeekend).length);
		}
	});

	it("makes up for every swapped working day on a Saturday of the same year", () => {
		expect(Object.fromEntries(YEARS.map((year) => [year, [days(year, "swap-day-off"), days(year, "swap-working-day")]]))).toEqual({
			"2024": [["2024-04-29"], ["2024-05-04"]],
			"2025": [["2025-05-02"], ["2025-04-26"]],
			"2026": [
				["2026-01-02", "2026-08-31"],
				["2026-01-10", "2026-08-22"],
			],
		});
	});

	it("holds 24 November 2026 without counting it", () => {
		expect(YEARS.flatMap((year) => days(year, "holiday", false))).toEqual(["2026-11-24"]);
	});

	it("counts as many working days as each year has weekdays, less the holidays and days off that fall on them", () => {
		const { standing, from } = compileCalendar(vietnamPublicSector);
		const workedIn = (year: string): number => {
			const first = Date.UTC(Number(year), 0, 1) / 86_400_000 - from;
			const next = Date.UTC(Number(year) + 1, 0, 1) / 86_400_000 - from;
			return (standing.before[next] ?? 0) - (standing.before[first] ?? 0);
		};
		expect(YEARS.map(workedIn)).toEqual([262 - 11, 261 - 11, 261 - 11]);
	});

	it("names a source and a name for every day, in order", () => {
		const dates = vietnamPublicSector.days.map(({ date }) => date);
		expect(dates).toEqual([...dates].sort());
		expect(vietnamPublicSector.days.filter(({ source, name }) => source === "" || name === "")).toEqual([]);
		expect(Object.isFrozen(vietnamPublicSector.days[0])).toBe(true);
		expect(JSON.parse(JSON.stringify(vietnamPublicSector))).toEqual(vietnamPublicSector);
	});
});
