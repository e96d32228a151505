import { describe, expect, it } from "vitest";
import { vietnamPublicSector } from "../../src/calendar/vietnam-public-sector.ts";
import type { Decision } from "../../src/core/decision.ts";
import { procedureDeadline } from "../../src/deadline/procedure-deadline.ts";
import type { ProcedureFacts } from "../../src/deadline/types.ts";
import { withReadings } from "../../src/profile/readings.ts";
import type { Procedure, Profile } from "../../src/profile/types.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";

const BASIS = ["7.2"] as const;
const limited = (limit: Procedure["limit"]): Profile => ({ ...bacNinh, procedures: { "reset-password": { limit } } });
const span = (
	length: { readonly hours: number } | { readonly minutes: number } | { readonly days: number },
	relation: "within" | "after" = "within",
): Profile => limited({ value: { span: length, relation: { value: relation, basis: BASIS }, startsWith: "request" }, basis: BASIS });
const said = ({ outcome, value, findings }: Decision): readonly unknown[] => [outcome, value, findings.map(({ level, code, params }) => [level, code, params])];
const ask = (profile: Profile, facts: ProcedureFacts): readonly unknown[] => said(procedureDeadline(profile, "reset-password", facts));

const START = "2026-08-21T08:00:00+07:00";

describe("a limit", () => {
	it("that the regulation says there is none of is free of findings, and one that it is silent about is unregulated", () => {
		expect(ask(limited({ none: true, basis: BASIS }), { startedAt: START })).toEqual(["compliant", undefined, []]);
		expect(ask(limited({ unstated: true }), { startedAt: START })).toEqual(["unregulated", undefined, []]);
	});

	it("of hours or minutes runs from the moment, whether or not the regulation says of which hours", () => {
		for (const [length, dueAt] of [
			[{ hours: 2 }, "2026-08-21T10:00:00+07:00"],
			[{ minutes: 30 }, "2026-08-21T08:30:00+07:00"],
		] as const) {
			expect(ask(span(length), { startedAt: START })).toEqual(["compliant", { startedAt: START, dueAt }, []]);
			expect(ask(span(length), { startedAt: START, completedAt: dueAt })).toEqual(["compliant", { startedAt: START, dueAt }, []]);
			expect(ask(span(length, "after"), { startedAt: START })).toEqual(["compliant", { startedAt: START, notBefore: dueAt }, []]);
		}
	});

	it("read as a wait gives the day after the last where it is one of days", () => {
		const value = { startedAt: "2026-08-21", firstDay: "2026-08-22", lastDay: "2026-08-23", notBefore: "2026-08-24" };
		expect(ask(span({ days: 2 }, "after"), { startedAt: "2026-08-21", asOf: "2026-09-30" })).toEqual(["compliant", value, []]);
	});

	it("of a procedure may be named like the word for silence", () => {
		const procedures = {
			unstated: { limit: { value: { span: { hours: 1 }, relation: { value: "within", basis: BASIS }, startsWith: "request" }, basis: BASIS } },
		};
		const profile: Profile = Object.assign({}, bacNinh, { procedures });
		expect(procedureDeadline(profile, "unstated", { startedAt: START }).value?.dueAt).toBe("2026-08-21T09:00:00+07:00");
	});
});

describe("what a finding says", () => {
	const hours = span({ hours: 2 });
	const days = span({ days: 2 });
	const due = { procedure: "reset-password", dueAt: "2026-08-21T10:00:00+07:00" };
	const dueDay = { procedure: "reset-password", dueAt: "2026-08-24T00:00:00+07:00" };
	const hoursValue = { startedAt: START, dueAt: due.dueAt };
	const daysValue = { startedAt: "2026-08-21", firstDay: "2026-08-22", lastDay: "2026-08-23", dueAt: dueDay.dueAt };

	it("of a limit missed, or still to be kept: by when, and the day or the moment that was looked at", () => {
		for (const fact of ["completedAt", "asOf"] as const) {
			const late = "2026-08-24T09:00:00+07:00";
			expect(ask(hours, { startedAt: START, [fact]: "2026-08-24T02:00:00Z" })).toEqual([
				"violation",
				hoursValue,
				[["must", "deadline.missed", { ...due, [fact]: late }]],
			]);
			expect(ask(hours, { startedAt: START, [fact]: "2026-08-24" })).toEqual([
				"violation",
				hoursValue,
				[["must", "deadline.missed", { ...due, [fact]: "2026-08-24" }]],
			]);
			expect(ask(days, { startedAt: START, [fact]: late })).toEqual(["violation", daysValue, [["must", "deadline.missed", { ...dueDay, [fact]: late }]]]);
			expect(ask(days, { startedAt: START, [fact]: "2026-08-24" })).toEqual([
				"violation",
				daysValue,
				[["must", "deadline.missed", { ...dueDay, [fact]: "2026-08-24" }]],
			]);
		}
		expect(ask(days, { startedAt: START, asOf: "2026-08-23" })).toEqual([
			"compliant",
			daysValue,
			[["note", "deadline.due", { ...dueDay, asOf: "2026-08-23" }]],
		]);
		expect(ask(hours, { startedAt: START, asOf: "2026-08-21T01:30:00Z" })).toEqual([
			"compliant",
			hoursValue,
			[["note", "deadline.due", { ...due, asOf: "2026-08-21T08:30:00+07:00" }]],
		]);
	});

	it("of a time that a date alone does not tell: which fact it belongs to", () => {
		expect(ask(hours, { startedAt: "2026-08-21" })).toEqual([
			"undetermined",
			undefined,
			[["open", "deadline.missing-fact", { fact: "startedAt", needs: "time" }]],
		]);
		for (const fact of ["completedAt", "asOf"] as const) {
			expect(ask(hours, { startedAt: START, [fact]: "2026-08-21" })).toEqual([
				"undetermined",
				hoursValue,
				[["open", "deadline.missing-fact", { fact, needs: "time" }]],
			]);
		}
	});

	it("of office hours that the calendar lacks: which calendar it is", () => {
		const working = withReadings(bacNinh, { "BN-HOURS": "working" });
		expect(ask(working, { startedAt: START })).toEqual([
			"undetermined",
			undefined,
			[["open", "deadline.missing-fact", { fact: "calendar.hours", calendar: vietnamPublicSector.id }]],
		]);
	});

	it("of a completion before the event: never where a date may hold the moment, and never of the same moment", () => {
		const before = ["open", "deadline.invalid-date", { fact: "completedAt", reason: "before-start", kind: "string" }];
		for (const [startedAt, completedAt, early] of [
			[START, START, false],
			[START, "2026-08-21T07:59:59.999+07:00", true],
			[START, "2026-08-21T00:59:59Z", true],
			[START, "2026-08-20", true],
			[START, "2026-08-21", false],
			["2026-08-21", "2026-08-20T23:59:59+07:00", true],
			["2026-08-21", "2026-08-21T00:00:00+07:00", false],
			["2026-08-21", "2026-08-20", true],
		] as const) {
			expect(ask(days, { startedAt, completedAt }), `${startedAt} ${completedAt}`).toEqual(
				early ? ["undetermined", daysValue, [before]] : ["compliant", daysValue, []],
			);
			// The same order between completion and answer, and between event and answer.
			const [, , late] = ask(days, { startedAt: "2026-08-19", completedAt: startedAt, asOf: completedAt });
			expect(late, `${startedAt} ${completedAt}`).toEqual(
				early ? [["open", "deadline.invalid-date", { fact: "completedAt", reason: "after-as-of", kind: "string" }]] : [],
			);
			const [outcome] = ask(days, { startedAt, asOf: completedAt });
			expect(outcome, `${startedAt} ${completedAt}`).toBe(early ? "undetermined" : "compliant");
		}
	});
});

describe("a wrong call", () => {
	const call = (...args: readonly unknown[]): unknown => Reflect.apply(procedureDeadline, undefined, args);

	it("is told what was expected, and at most 64 characters of what was given", () => {
		for (const [facts, kind] of [
			[null, "null"],
			[undefined, "undefined"],
			["2026-08-20", "string"],
		]) {
			expect(() => call(bacNinh, "issue-mailbox", facts)).toThrow(new TypeError(`facts: expected an object, got ${kind}`));
		}
		expect(() => call(bacNinh, null, {})).toThrow(new TypeError("procedure: expected a string, got null"));
		const names = "issue-mailbox, change-mailbox, reset-password, restore-account, request-termination, terminate-account";
		expect(() => call(bacNinh, "x".repeat(100), {})).toThrow(
			new RangeError(`procedure: profile bac-ninh has no procedure "${"x".repeat(64)}"; it has ${names}`),
		);
	});
});
