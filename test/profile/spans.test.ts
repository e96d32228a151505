import { describe, expect, test } from "vitest";
import { vietnamPublicSector } from "../../src/calendar/vietnam-public-sector.ts";
import { formatCivilDate, parseCivilDate } from "../../src/core/civil-date.ts";
import { formatClauseRef, parseClauseRef } from "../../src/core/clause.ts";
import type { Duration } from "../../src/core/duration.ts";
import { checkInForce, forceSpan } from "../../src/profile/in-force.ts";
import { withReadings } from "../../src/profile/readings.ts";
import { Ruling } from "../../src/profile/ruling.ts";
import { type Span, spanOfFact, startInForce, timeLimit } from "../../src/profile/spans.ts";
import type { Profile, Sourced } from "../../src/profile/types.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";

const SOURCE: Sourced<number> = { value: 1, basis: ["7.2"] };
const rolling = withReadings(bacNinh, { "PERIOD-ROLL": "all" });
const whole = withReadings(bacNinh, { "SPAN-BEFORE-FORCE": "whole-span" });
const silent: Profile = { ...bacNinh, readings: [], periods: { roll: { unstated: true }, beforeForce: { unstated: true } } };

const day = (date: string): number => parseCivilDate(date) ?? Number.NaN;

function written(span: Span | undefined): object | undefined {
	return span && Object.fromEntries(Object.entries(span).map(([key, value]) => [key, formatCivilDate(value)]));
}

/** What the Civil Code is cited for. */
const cited = (ruling: Ruling): readonly string[] => ruling.decide().basis.map((ref) => formatClauseRef(ref).replace("civil-code-2015/", ""));

const DAYS = ["147.2", "148.1", "148.6"];

describe("a time limit", () => {
	// 2026-03-06 is a Friday.
	test.each<[profile: Profile, span: Duration, rolls: boolean | undefined, raw: string, last: string, basis: readonly string[], readings: readonly string[]]>([
		[bacNinh, { days: 1 }, undefined, "2026-03-07", "2026-03-07", DAYS, ["PERIOD-ROLL"]],
		[bacNinh, { days: 1 }, false, "2026-03-07", "2026-03-07", DAYS, ["PERIOD-ROLL"]],
		[bacNinh, { days: 1 }, true, "2026-03-07", "2026-03-09", [...DAYS, "148.5"], ["PERIOD-ROLL"]],
		[rolling, { days: 1 }, false, "2026-03-07", "2026-03-09", [...DAYS, "148.5"], ["PERIOD-ROLL"]],
		[rolling, { days: 3 }, true, "2026-03-09", "2026-03-09", [...DAYS, "148.5"], ["PERIOD-ROLL"]],
		[silent, { days: 1 }, false, "2026-03-07", "2026-03-07", DAYS, []],
		[silent, { days: 1 }, true, "2026-03-07", "2026-03-09", [...DAYS, "148.5"], []],
		[rolling, { weeks: 1 }, false, "2026-03-13", "2026-03-13", ["147.2", "148.2", "148.6", "148.5"], ["PERIOD-ROLL"]],
		[rolling, { months: 1 }, false, "2026-04-06", "2026-04-06", ["147.2", "148.3", "148.6", "148.5"], ["PERIOD-ROLL"]],
		[rolling, { hours: 24 }, true, "2026-03-07", "2026-03-07", ["147.1"], []],
		[rolling, { minutes: 1440 }, true, "2026-03-07", "2026-03-07", ["147.1"], []],
		[rolling, { workingDays: 1 }, true, "2026-03-09", "2026-03-09", DAYS, []],
		[bacNinh, { workingDays: 0 }, true, "2026-03-06", "2026-03-06", DAYS, []],
	])("%#: %o, rolls %s: %s, %s", (profile, span, rolls, raw, last, basis, readings) => {
		const ruling = new Ruling(profile);
		const limit = timeLimit(ruling, profile, day("2026-03-06"), { span, ...(rolls === undefined ? {} : { rolls }) }, vietnamPublicSector, SOURCE);
		expect(written(limit)).toEqual({
			start: "2026-03-06",
			firstDay: "2026-03-07",
			rawLastDay: raw,
			lastDay: last,
			from: formatCivilDate(day(last) + 1),
		});
		expect(cited(ruling)).toEqual(basis);
		expect(ruling.decide().readings).toEqual(readings);
	});

	test("starts with the event, also before the regulation was in force", () => {
		expect(timeLimit(new Ruling(bacNinh), bacNinh, day("2025-01-02"), { span: { days: 1 } }, vietnamPublicSector, SOURCE)).toMatchObject({
			start: day("2025-01-02"),
		});
	});

	test.each<[Duration]>([[{ workingDays: 1 }], [{ days: 1 }]])("what the calendar cannot answer is open, with the clauses of the limit: %o", (span) => {
		const ruling = new Ruling(bacNinh);
		expect(timeLimit(ruling, bacNinh, day("2099-01-02"), { span, rolls: true }, vietnamPublicSector, SOURCE)).toBeUndefined();
		expect(ruling.decide()).toMatchObject({
			outcome: "undetermined",
			findings: [{ code: "calendar.beyond-horizon", level: "open", basis: [{ article: "7", clause: "2" }] }],
		});
	});
});

describe("a span of fact", () => {
	test.each<[profile: Profile, event: string, start: string, readings: readonly string[]]>([
		[bacNinh, "2025-12-04", "2025-12-05", ["SPAN-BEFORE-FORCE"]],
		[bacNinh, "2025-12-05", "2025-12-05", []],
		[bacNinh, "2025-12-06", "2025-12-06", []],
		[whole, "2025-12-04", "2025-12-04", ["SPAN-BEFORE-FORCE"]],
		[silent, "2025-12-04", "2025-12-05", []],
	])("%#: of %s runs from %s", (profile, event, start, readings) => {
		const ruling = new Ruling(profile);
		expect(formatCivilDate(startInForce(ruling, profile, day(event)))).toBe(start);
		expect(ruling.decide().readings).toEqual(readings);
		expect(spanOfFact(new Ruling(profile), profile, day(event), { days: 1 }, vietnamPublicSector, SOURCE)).toMatchObject({
			start: day(start),
			lastDay: day(start) + 1,
		});
	});

	test("its end moves only where all do", () => {
		const end = (profile: Profile): string =>
			formatCivilDate(spanOfFact(new Ruling(profile), profile, day("2026-03-06"), { days: 1 }, vietnamPublicSector, SOURCE)?.lastDay ?? 0);
		expect([bacNinh, silent, rolling].map(end)).toEqual(["2026-03-07", "2026-03-07", "2026-03-09"]);
	});
});

describe("in force", () => {
	const [regulation, ...others] = bacNinh.instruments;
	const until = (to: string | null): Profile => ({
		...bacNinh,
		readings: [],
		instruments: [{ ...regulation, inForce: { value: { from: "2025-12-05", to }, basis: ["QĐ:2"] } }, ...others],
	});

	test.each<[to: string | null, asOf: string, params: object | undefined]>([
		[null, "2025-12-04", { asOf: "2025-12-04", from: "2025-12-05" }],
		[null, "2025-12-05", undefined],
		[null, "2999-12-31", undefined],
		["2026-06-30", "2025-12-04", { asOf: "2025-12-04", from: "2025-12-05", to: "2026-06-30" }],
		["2026-06-30", "2026-06-30", undefined],
		["2026-06-30", "2026-07-01", { asOf: "2026-07-01", from: "2025-12-05", to: "2026-06-30" }],
	])("until %s: on %s", (to, asOf, params) => {
		const profile = until(to);
		const ruling = new Ruling(profile);
		expect(checkInForce(ruling, profile, day(asOf))).toBe(params === undefined);
		const basis = [parseClauseRef("QĐ:2", regulation.id)];
		const findings = params === undefined ? [] : [{ code: "profile.not-in-force", level: "note", params, basis }];
		expect(ruling.decide()).toEqual({ outcome: "unregulated", findings, basis: params === undefined ? [] : basis, readings: [] });
	});

	test("the last day is infinite where none is set", () => {
		expect(forceSpan(until(null))).toEqual({ from: day("2025-12-05"), to: Number.POSITIVE_INFINITY });
		expect(forceSpan(until("2026-06-30"))).toEqual({ from: day("2025-12-05"), to: day("2026-06-30") });
	});
});
