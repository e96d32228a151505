import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	addWorkingDays,
	bacNinh,
	checkLogRecord,
	checkMailboxQuota,
	endOfPeriod,
	logRetention,
	passwordExpiry,
	procedureDeadline,
	tuyenQuang,
	withReadings,
} from "../../../src/index.ts";
import { daysAfter, type End, monthsAfter, moved, nextDay, type Province, workingDaysAfter } from "../../models/civil-days.ts";
import { dayInVietnam, limit, logKept, missingLogFields, passwordLasts, quotaNotes, type SpanReadings } from "../../models/spans-and-limits.ts";
import { runs } from "../../support/runs.ts";

const PROFILES = { "tuyen-quang": tuyenQuang, "bac-ninh": bacNinh } as const;
const provinces = fc.constantFrom<Province>("tuyen-quang", "bac-ninh");
const spanReadings: fc.Arbitrary<SpanReadings> = fc.record({
	rolls: fc.constantFrom("as-worded", "all"),
	before: fc.constantFrom("from-in-force", "whole-span"),
});
const dates = fc.integer({ min: 0, max: 1500 }).map((days) => dayInVietnam(Date.parse("2023-10-01T00:00:00Z") + days * 86_400_000));

const read = (province: Province, { rolls, before }: SpanReadings): typeof tuyenQuang =>
	withReadings(PROFILES[province], { "PERIOD-ROLL": rolls, "SPAN-BEFORE-FORCE": before });

interface Given {
	readonly outcome: string;
	readonly findings: readonly { readonly code: string; readonly level: string }[];
}

const inBrief = ({ outcome, findings }: Given, lastDay: string | undefined): object => ({
	outcome,
	codes: findings.filter(({ level }) => level !== "note").map(({ code }) => code),
	...(lastDay === undefined ? {} : { lastDay }),
});

describe("spans of fact", () => {
	test("of a log", () => {
		fc.assert(
			fc.property(provinces, dates, spanReadings, (province, logged, readings) => {
				const decision = logRetention(read(province, readings), logged);
				const model = logKept(province, logged, readings);
				expect(inBrief(decision, decision.value?.keepThrough)).toEqual(model);
				expect(decision.value?.purgeFrom).toBe(model.lastDay === undefined ? undefined : nextDay(model.lastDay));
			}),
			runs(1500),
		);
	});

	test("of a password", () => {
		fc.assert(
			fc.property(provinces, fc.constantFrom("user", "administrator"), dates, spanReadings, (province, role, changed, readings) => {
				const decision = passwordExpiry(read(province, readings), { role, changedAt: changed });
				const model = passwordLasts(province, role, changed, readings);
				expect(inBrief(decision, decision.value?.lastDay)).toEqual(model);
				expect(decision.value?.expiredFrom).toBe(model.lastDay === undefined ? undefined : nextDay(model.lastDay));
			}),
			runs(1500),
		);
	});
});

describe("ends", () => {
	const asEnd = ({ value, findings }: ReturnType<typeof endOfPeriod>): unknown => (value === undefined ? { code: findings[0]?.code } : { day: value });

	test("of working days, on every day that the calendar covers, to the fortieth", () => {
		let checked = 0;
		for (let date = "2024-01-01"; date <= "2026-12-31"; date = nextDay(date)) {
			for (const count of [1, 2, 3, 10, 40]) {
				checked += 1;
				expect([date, count, asEnd(addWorkingDays(date, count))]).toEqual([date, count, workingDaysAfter(date, count)]);
			}
		}
		expect(checked).toBe(1096 * 5);
	});

	test("of periods, rolled or not", () => {
		const kinds = fc.constantFrom("days", "weeks", "months", "years", "workingDays");
		fc.assert(
			fc.property(dates, kinds, fc.integer({ min: 1, max: 40 }), fc.boolean(), (date, kind, count, roll) => {
				const duration = {
					days: { days: count },
					weeks: { weeks: count },
					months: { months: count },
					years: { years: count },
					workingDays: { workingDays: count },
				}[kind];
				const raw = {
					days: () => daysAfter(date, count),
					weeks: () => daysAfter(date, count * 7),
					months: () => monthsAfter(date, count),
					years: () => monthsAfter(date, count * 12),
					workingDays: () => "",
				}[kind]();
				const model: End = kind === "workingDays" ? workingDaysAfter(date, count) : roll ? moved(raw) : { day: raw };
				expect(asEnd(endOfPeriod(date, duration, { roll }))).toEqual(model);
			}),
			runs(1500),
		);
	});
});

test("limits of every procedure, and what is late", () => {
	const procedures = fc.constantFrom("issue-mailbox", "change-mailbox", "reset-password", "restore-account", "request-termination", "terminate-account");
	const started = fc
		.integer({ min: Date.parse("2025-11-20T00:00:00Z") / 1000, max: Date.parse("2027-01-05T00:00:00Z") / 1000 })
		.map((seconds) => seconds * 1000);
	const delay = fc.option(fc.oneof(fc.integer({ max: 3_000_000, min: 0 }), fc.constantFrom(0, 7199, 7200, 7201, 86_400)), { nil: undefined });
	const midnight = fc.boolean();
	fc.assert(
		fc.property(provinces, procedures, started, delay, delay, midnight, (province, procedure, start, done, seen, atMidnight) => {
			const later = (seconds: number | undefined): number | undefined => {
				if (seconds === undefined) return undefined;
				const instant = start + seconds * 1000;
				// Right at the beginning of a day in Vietnam, where limits end.
				return atMidnight ? Math.max(start, Date.parse(`${dayInVietnam(instant)}T00:00:00+07:00`)) : instant;
			};
			let completedAt = later(done);
			const asOf = later(seen);
			if (completedAt !== undefined && asOf !== undefined && completedAt > asOf) completedAt = asOf;
			const model = limit(province, procedure, start, completedAt, asOf);
			const decision = procedureDeadline(PROFILES[province], procedure, {
				startedAt: new Date(start),
				...(completedAt === undefined ? {} : { completedAt: new Date(completedAt) }),
				...(asOf === undefined ? {} : { asOf: new Date(asOf).toISOString() }),
			});
			const { dueAt, notes, ...rest } = model;
			expect(inBrief(decision, decision.value?.lastDay)).toEqual(rest);
			expect(decision.value?.dueAt).toBe(dueAt);
			expect(decision.findings.filter(({ level }) => level === "note").map(({ code }) => code)).toEqual(notes);
		}),
		runs(3000),
	);
});

test("a full mailbox", () => {
	const sizes = fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }));
	fc.assert(
		fc.property(provinces, sizes, sizes, fc.integer({ min: -2, max: 2 }), fc.boolean(), (province, used, quota, off, near) => {
			const usedBytes = near ? Math.max(0, Number((BigInt(quota) * 9n) / 10n) + off) : used;
			const { outcome, findings } = checkMailboxQuota(PROFILES[province], { usedBytes, quotaBytes: quota });
			const notes = quotaNotes(province, usedBytes, quota);
			expect(findings.map(({ code }) => code)).toEqual(notes ?? []);
			expect(outcome).toBe(notes === undefined ? "unregulated" : "compliant");
		}),
		runs(1500),
	);
});

test("the facts of a log line", () => {
	const record = fc.record(
		{
			sentAt: fc.constantFrom(null, "2026-02-01T08:00:00+07:00"),
			from: fc.constantFrom(null, "a@tuyenquang.gov.vn"),
			to: fc.constantFrom(null, ["b@tuyenquang.gov.vn"]),
			senderIp: fc.constantFrom(null, "10.0.0.1"),
			sizeBytes: fc.constantFrom(null, 0, 12),
			systemErrors: fc.constantFrom(null, "none", []),
		},
		{ requiredKeys: [] },
	);
	fc.assert(
		fc.property(provinces, record, (province, line) => {
			const { outcome, findings } = checkLogRecord(PROFILES[province], line);
			const missing = missingLogFields(province, line);
			const told = findings.flatMap(({ code, params }) => (code === "log.missing-field" ? [params["field"] ?? params["fields"]] : [code])).flat();
			expect(told).toEqual(missing ?? []);
			expect(outcome).toBe(missing === undefined ? "unregulated" : missing.length > 0 ? "violation" : "compliant");
		}),
		runs(500),
	);
});
