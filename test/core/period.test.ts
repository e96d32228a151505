import { expect, it } from "vitest";
import { formatCivilDate, parseCivilDate } from "../../src/core/civil-date.ts";
import type { DurationUnit } from "../../src/core/duration.ts";
import { lastDayOf } from "../../src/core/period.ts";

// The first day is not counted (Civil Code 147.2); months and years end on the corresponding day, or the month's last (148.3, 148.4).
// Hours and minutes from an unknown time of a day are over, at the latest, when as many whole days have passed.
it.each([
	["2026-02-15", "months", 6, "2026-08-15"],
	["2026-01-31", "months", 1, "2026-02-28"],
	["2024-02-29", "years", 1, "2025-02-28"],
	["2026-03-01", "years", 3, "2029-03-01"],
	["2026-02-01", "days", 15, "2026-02-16"],
	["2026-02-01", "weeks", 2, "2026-02-15"],
	["2026-02-01", "hours", 1, "2026-02-02"],
	["2026-02-01", "hours", 24, "2026-02-02"],
	["2026-02-01", "hours", 25, "2026-02-03"],
	["2026-02-01", "minutes", 1, "2026-02-02"],
	["2026-02-01", "minutes", 1440, "2026-02-02"],
	["2026-02-01", "minutes", 1441, "2026-02-03"],
] as const satisfies readonly (readonly [string, DurationUnit, number, string])[])("from %s, %s of %i: through %s", (start, unit, count, last) => {
	const day = parseCivilDate(start);
	expect(day).toBeDefined();
	expect(formatCivilDate(lastDayOf(day ?? 0, { unit, count }))).toBe(last);
});
