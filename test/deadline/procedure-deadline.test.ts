import { describe, expect, it } from "vitest";
import type { Calendar } from "../../src/calendar/types.ts";
import { vietnamPublicSector } from "../../src/calendar/vietnam-public-sector.ts";
import { formatClauseRef } from "../../src/core/clause.ts";
import type { Decision } from "../../src/core/decision.ts";
import { procedureDeadline } from "../../src/deadline/procedure-deadline.ts";
import type { Deadline, ProcedureFacts } from "../../src/deadline/types.ts";
import { withReadings } from "../../src/profile/readings.ts";
import type { Profile } from "../../src/profile/types.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { datesBetween, dayAfter, naiveRoll, naiveTable, naiveWorkingDays } from "../calendar/naive.ts";

const SIX = ["issue-mailbox", "change-mailbox", "reset-password", "restore-account", "request-termination", "terminate-account"];
const working = withReadings(bacNinh, { "BN-HOURS": "working" });
const wait = withReadings(tuyenQuang, { "TQ-AFTER-3-DAYS": "not-before" });
const office: Calendar = {
	...vietnamPublicSector,
	id: "office",
	hours: {
		"1": [
			["07:30", "11:30"],
			["13:00", "17:00"],
		],
		"5": [["07:30", "11:30"]],
		default: [
			["08:00", "12:00"],
			["13:00", "16:30"],
		],
	},
};

function codes(profile: Profile, procedure: string, facts: ProcedureFacts, calendar?: Calendar): readonly unknown[] {
	const { outcome, findings } = procedureDeadline(profile, procedure, facts, calendar);
	return [outcome, ...findings.map(({ code, level }) => `${code} ${level}`)];
}

function due(profile: Profile, procedure: string, facts: ProcedureFacts, calendar?: Calendar): string | undefined {
	return procedureDeadline(profile, procedure, facts, calendar).value?.dueAt;
}

describe("limits of days", () => {
	it("are those of the examples that the rules are explained with", () => {
		const cases: readonly [Profile, string, string, Partial<Deadline>][] = [
			[
				bacNinh,
				"request-termination",
				"2026-02-01",
				{ firstDay: "2026-02-02", lastDay: "2026-02-23", rolledFrom: "2026-02-16", dueAt: "2026-02-24T00:00:00+07:00" },
			],
			[bacNinh, "terminate-account", "2026-02-12", { firstDay: "2026-02-13", lastDay: "2026-02-23", dueAt: "2026-02-24T00:00:00+07:00" }],
			[tuyenQuang, "restore-account", "2026-08-20", { firstDay: "2026-08-21", lastDay: "2026-08-24", dueAt: "2026-08-25T00:00:00+07:00" }],
		];
		for (const [profile, procedure, startedAt, expected] of cases) {
			const decision = procedureDeadline(profile, procedure, { startedAt });
			expect(decision.value, procedure).toEqual({ startedAt, ...expected });
			expect([decision.outcome, decision.findings], procedure).toEqual(["compliant", []]);
		}
	});

	it("agree with counting day by day on every date of three years", () => {
		const without = naiveTable(vietnamPublicSector, false);
		const counted = naiveTable(vietnamPublicSector, true);
		const limits: readonly [Profile, string, number | "15 days"][] = [
			[bacNinh, "issue-mailbox", 2],
			[bacNinh, "change-mailbox", 2],
			[bacNinh, "restore-account", 2],
			[bacNinh, "terminate-account", 2],
			[tuyenQuang, "restore-account", 3],
			[bacNinh, "request-termination", "15 days"],
		];
		const tally = { certain: 0, undetermined: 0 };
		for (const [profile, procedure, length] of limits) {
			const end = (works: ReadonlyMap<string, boolean>, date: string): string | undefined =>
				length === "15 days" ? naiveRoll(works, datesBetween(date, "2027-02-01")[15] ?? "") : naiveWorkingDays(works, date, length)[length - 1];
			for (const startedAt of datesBetween("2024-01-01", "2026-12-31")) {
				const [last, other] = [end(without, startedAt), end(counted, startedAt)];
				const { outcome, value, findings } = procedureDeadline(profile, procedure, { startedAt });
				if (last !== undefined && last === other) {
					tally.certain += 1;
					expect([outcome, value?.lastDay, value?.dueAt], `${procedure} ${startedAt}`).toEqual(["compliant", last, `${dayAfter(last)}T00:00:00+07:00`]);
				} else {
					tally.undetermined += 1;
					const code = last === undefined ? "calendar.beyond-horizon" : "calendar.unconfirmed-day";
					expect([outcome, value, findings.map((finding) => finding.code)], `${procedure} ${startedAt}`).toEqual(["undetermined", undefined, [code]]);
				}
			}
		}
		expect(tally.certain).toBeGreaterThan(6400);
		expect(tally.undetermined).toBeGreaterThan(20);
	}, 60_000);

	it("are kept on the last day and missed from the first moment of the next", () => {
		const startedAt = "2026-02-12T16:59:00+07:00";
		for (const [moment, late] of [
			["2026-02-22", false],
			["2026-02-23", false],
			["2026-02-24", true],
			["2026-02-23T23:59:59.999+07:00", false],
			["2026-02-23T16:59:59Z", false],
			["2026-02-24T00:00:00+07:00", true],
			["2026-02-23T17:00:00Z", true],
			["2026-02-23T12:00:00-05:00", true],
		] as const) {
			expect(codes(bacNinh, "terminate-account", { startedAt, completedAt: moment }), moment).toEqual(
				late ? ["violation", "deadline.missed must"] : ["compliant"],
			);
			expect(codes(bacNinh, "terminate-account", { startedAt, asOf: moment }), moment).toEqual(
				late ? ["violation", "deadline.missed must"] : ["compliant", "deadline.due note"],
			);
			// What was done is what counts, however late the answer is asked for.
			expect(codes(bacNinh, "terminate-account", { startedAt, completedAt: moment, asOf: "2026-06-01" }), moment).toEqual(
				late ? ["violation", "deadline.missed must"] : ["compliant"],
			);
		}
	});

	it("cite the regulation and the Civil Code", () => {
		const { basis, readings } = procedureDeadline(bacNinh, "request-termination", { startedAt: "2026-02-01" });
		expect(basis.map((ref) => `${ref.instrument} ${formatClauseRef(ref)}`)).toEqual([
			"bac-ninh-79-2025 7.2",
			"civil-code-2015 147.2",
			"civil-code-2015 148.1",
			"civil-code-2015 148.6",
			"civil-code-2015 148.5",
		]);
		expect(readings).toEqual(["PERIOD-ROLL"]);
		expect(procedureDeadline(bacNinh, "issue-mailbox", { startedAt: "2026-02-02" }).readings).toEqual([]);
	});

	it("start before the regulation too, since a request's day is a fact", () => {
		expect(due(bacNinh, "terminate-account", { startedAt: "2025-12-03" })).toBe("2025-12-06T00:00:00+07:00");
	});
});

describe("limits of hours", () => {
	const startedAt = "2026-08-21T16:30:00+07:00";

	it("run by the clock, are kept at the moment itself, and never roll", () => {
		expect(procedureDeadline(bacNinh, "reset-password", { startedAt })).toMatchObject({
			outcome: "compliant",
			value: { startedAt, dueAt: "2026-08-21T18:30:00+07:00" },
			readings: ["BN-HOURS"],
		});
		expect(Object.keys(procedureDeadline(bacNinh, "reset-password", { startedAt }).value ?? {})).toEqual(["startedAt", "dueAt"]);
		for (const [completedAt, late] of [
			["2026-08-21T18:29:59.999+07:00", false],
			["2026-08-21T11:30:00Z", false],
			["2026-08-21T18:30:00.001+07:00", true],
		] as const) {
			expect(codes(bacNinh, "reset-password", { startedAt, completedAt }), completedAt).toEqual(late ? ["violation", "deadline.missed must"] : ["compliant"]);
			expect(codes(bacNinh, "reset-password", { startedAt, asOf: completedAt }), completedAt).toEqual(
				late ? ["violation", "deadline.missed must"] : ["compliant", "deadline.due note"],
			);
		}
	});

	it("miss the time where a date alone does not tell", () => {
		const missing = ["undetermined", "deadline.missing-fact open"];
		expect(codes(bacNinh, "reset-password", { startedAt: "2026-08-21" })).toEqual(missing);
		expect(codes(bacNinh, "reset-password", { startedAt, completedAt: "2026-08-21" })).toEqual(missing);
		expect(codes(bacNinh, "reset-password", { startedAt, asOf: "2026-08-21" })).toEqual(missing);
		expect(codes(bacNinh, "reset-password", { startedAt, completedAt: "2026-08-22" })).toEqual(["violation", "deadline.missed must"]);
		expect(codes(bacNinh, "reset-password", { startedAt: "2026-08-21T23:00:00+07:00", completedAt: "2026-08-21" })).toEqual(["compliant"]);
	});

	it("run in office hours where they are read so", () => {
		// 2026-08-21 is a Friday, the 22nd a worked Saturday; Monday the 24th to Friday the 28th are ordinary.
		for (const [start, end] of [
			["2026-08-24T08:00:00+07:00", "2026-08-24T10:00:00+07:00"],
			["2026-08-24T09:30:00+07:00", "2026-08-24T11:30:00+07:00"],
			["2026-08-24T10:30:00+07:00", "2026-08-24T14:00:00+07:00"],
			["2026-08-24T12:00:00+07:00", "2026-08-24T15:00:00+07:00"],
			["2026-08-24T03:00:00+07:00", "2026-08-24T09:30:00+07:00"],
			["2026-08-24T16:30:00+07:00", "2026-08-25T09:30:00+07:00"],
			["2026-08-24T17:00:00+07:00", "2026-08-25T10:00:00+07:00"],
			["2026-08-24T23:00:00+07:00", "2026-08-25T10:00:00+07:00"],
			["2026-08-21T10:30:00+07:00", "2026-08-22T09:00:00+07:00"],
			["2026-08-22T15:00:00+07:00", "2026-08-24T08:00:00+07:00"],
			["2026-08-28T11:00:00+07:00", "2026-09-03T09:30:00+07:00"],
		] as const) {
			expect(due(working, "reset-password", { startedAt: start }, office), start).toBe(end);
		}
	});

	it("have no answer without office hours, on an unconfirmed day, or past the calendar", () => {
		expect(codes(working, "reset-password", { startedAt })).toEqual(["undetermined", "deadline.missing-fact open"]);
		expect(codes(working, "reset-password", { startedAt }, { ...office, hours: { "1": [["07:30", "11:30"]] } })).toEqual([
			"undetermined",
			"deadline.missing-fact open",
		]);
		expect(codes(working, "reset-password", { startedAt: "2026-11-24T08:00:00+07:00" }, office)).toEqual(["undetermined", "calendar.unconfirmed-day open"]);
		expect(codes(working, "reset-password", { startedAt: "2026-11-24T16:30:00+07:00" }, office)).toEqual(["compliant"]);
		expect(codes(working, "reset-password", { startedAt: "2026-11-24T15:30:00+07:00" }, office)).toEqual(["undetermined", "calendar.unconfirmed-day open"]);
		expect(codes(working, "reset-password", { startedAt: "2026-12-31T16:00:00+07:00" }, office)).toEqual(["undetermined", "calendar.beyond-horizon open"]);
		expect(codes(working, "reset-password", { startedAt: "2027-03-01T08:00:00+07:00" }, office)).toEqual(["undetermined", "calendar.beyond-horizon open"]);
	});
});

describe("a limit read as a wait", () => {
	it("gives the first day on which it may be done, and no day by which it must", () => {
		const { value, readings, findings } = procedureDeadline(wait, "restore-account", { startedAt: "2026-08-20", asOf: "2026-12-01" });
		expect(value).toEqual({ startedAt: "2026-08-20", firstDay: "2026-08-21", lastDay: "2026-08-24", notBefore: "2026-08-25" });
		expect([readings, findings]).toEqual([["TQ-AFTER-3-DAYS"], []]);
	});
});

describe("what is not regulated", () => {
	it("is every procedure of Tuyên Quang but one, whatever the facts", () => {
		for (const procedure of SIX) {
			if (procedure === "restore-account") continue;
			for (const facts of [{}, { startedAt: "2026-08-20" }, { startedAt: "2026-02-30", asOf: "x" }]) {
				const decision = procedureDeadline(tuyenQuang, procedure, facts);
				expect([decision.outcome, decision.value, decision.findings, decision.readings], procedure).toEqual(["unregulated", undefined, [], []]);
				expect(decision.basis.length, procedure).toBeGreaterThan(0);
			}
		}
	});

	it("is one of the six that a profile does not name, and all of them where it is silent", () => {
		const silent: Profile = { ...bacNinh, procedures: { unstated: true } };
		const few: Profile = { ...bacNinh, procedures: {} };
		for (const procedure of SIX) {
			for (const profile of [silent, few]) expect(codes(profile, procedure, { startedAt: "2026-08-20" }), procedure).toEqual(["unregulated"]);
		}
	});

	it("is a day on which the regulation is not in force", () => {
		const notInForce = ["unregulated", "profile.not-in-force note"];
		expect(codes(bacNinh, "issue-mailbox", { startedAt: "2025-12-03", asOf: "2025-12-04" })).toEqual(notInForce);
		expect(codes(bacNinh, "issue-mailbox", { startedAt: "2025-12-03", asOf: "2025-12-05" })).toEqual(["compliant", "deadline.due note"]);
		expect(codes(bacNinh, "issue-mailbox", { startedAt: "2025-12-03", asOf: "2025-12-04T16:59:59Z" })).toEqual(notInForce);
		expect(codes(bacNinh, "issue-mailbox", { startedAt: "2025-12-03", asOf: "2025-12-04T17:00:00Z" })).toEqual(["compliant", "deadline.due note"]);
		expect(codes(tuyenQuang, "restore-account", { startedAt: "2026-01-16", asOf: "2026-01-19" })).toEqual(notInForce);
		expect(codes(tuyenQuang, "restore-account", { startedAt: "2026-01-16", asOf: "2026-01-20" })).toEqual(["compliant", "deadline.due note"]);
	});
});

describe("facts that cannot be used", () => {
	const find = (facts: unknown): unknown => {
		const { outcome, value, findings }: Decision<Deadline> = Reflect.apply(procedureDeadline, undefined, [bacNinh, "issue-mailbox", facts]);
		return [outcome, value?.lastDay, ...findings.map(({ code, params }) => [code, params])];
	};

	it("are open findings that name the fact and the value's kind; the rest is answered", () => {
		expect(find({})).toEqual(["undetermined", undefined, ["deadline.missing-fact", { fact: "startedAt" }]]);
		expect(find({ startedAt: null })).toEqual(["undetermined", undefined, ["deadline.missing-fact", { fact: "startedAt" }]]);
		for (const [value, reason, kind] of [
			["2026-02-30", "impossible", "string"],
			["2026-08-20T08:00:00", "no-offset", "string"],
			["20/08/2026", "not-a-date", "string"],
			[20_260_820, "not-a-date", "number"],
			[["2026-08-20"], "not-a-date", "array"],
			[new Date(Number.NaN), "impossible", "object"],
		]) {
			expect(find({ startedAt: value })).toEqual(["undetermined", undefined, ["deadline.invalid-date", { fact: "startedAt", reason, kind }]]);
			expect(find({ startedAt: "2026-08-20", completedAt: value })).toEqual([
				"undetermined",
				"2026-08-22",
				["deadline.invalid-date", { fact: "completedAt", reason, kind }],
			]);
			expect(find({ startedAt: "2026-08-20", asOf: value })).toEqual(["undetermined", "2026-08-22", ["deadline.invalid-date", { fact: "asOf", reason, kind }]]);
		}
	});

	it("are an unreadable day of the answer, which leaves a late completion late", () => {
		const { findings } = procedureDeadline(bacNinh, "issue-mailbox", { startedAt: "2026-08-20", completedAt: "2026-08-27", asOf: "31/08" });
		expect(findings.map(({ code }) => code)).toEqual(["deadline.invalid-date", "deadline.missed"]);
	});

	it("are dates out of order", () => {
		const out = (fact: string, reason: string): unknown => ["undetermined", "2026-08-22", ["deadline.invalid-date", { fact, reason, kind: "string" }]];
		expect(find({ startedAt: "2026-08-20", completedAt: "2026-08-19" })).toEqual(out("completedAt", "before-start"));
		expect(find({ startedAt: "2026-08-20T08:00:00+07:00", completedAt: "2026-08-20T00:59:59Z" })).toEqual(out("completedAt", "before-start"));
		expect(find({ startedAt: "2026-08-20T08:00:00+07:00", completedAt: "2026-08-20" })).toEqual(["compliant", "2026-08-22"]);
		expect(find({ startedAt: "2026-08-20", completedAt: "2026-08-27", asOf: "2026-08-26" })).toEqual(out("completedAt", "after-as-of"));
		expect(find({ startedAt: "2026-08-20", asOf: "2026-08-19" })).toEqual(out("startedAt", "after-as-of"));
	});
});

describe("wrong calls", () => {
	const call = (...args: readonly unknown[]): unknown => Reflect.apply(procedureDeadline, undefined, args);

	it("name the argument, and the procedures that there are", () => {
		const facts = { startedAt: "2026-08-20" };
		expect(() => call(undefined, "issue-mailbox", facts)).toThrow(/^profile: /u);
		expect(() => call({}, "issue-mailbox", facts)).toThrow(TypeError);
		expect(() => call(bacNinh, 1, facts)).toThrow(/^procedure: expected a string/u);
		expect(() => call(bacNinh, "issue-mailbox")).toThrow(/^facts: /u);
		expect(() => call(bacNinh, "issue-mailbox", null)).toThrow(TypeError);
		expect(() => call(bacNinh, "issue-mailbox", facts, "vn-public-sector")).toThrow(/^calendar: /u);
		// Hours by the clock need none.
		expect(() => call(bacNinh, "reset-password", { startedAt: "2026-08-20T08:00:00+07:00" }, "vn-public-sector")).toThrow(/^calendar: /u);
		for (const name of ["issue", "__proto__", "toString", "unstated", ""]) {
			for (const profile of [bacNinh, tuyenQuang, { ...bacNinh, procedures: { unstated: true } }]) {
				expect(() => call(profile, name, facts), name).toThrow(RangeError);
				for (const known of SIX) expect(() => call(profile, name, facts), name).toThrow(known);
			}
		}
	});
});
