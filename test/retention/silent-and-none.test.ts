import { describe, expect, it } from "vitest";
import type { Decision } from "../../src/core/decision.ts";
import type { Profile, RetentionRules } from "../../src/profile/types.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { checkLogRecord } from "../../src/retention/check-log-record.ts";
import { checkMailboxQuota } from "../../src/retention/check-mailbox-quota.ts";
import { logRetention } from "../../src/retention/log-retention.ts";

const UNSTATED = { unstated: true } as const;
const NONE = { none: true, basis: ["9.1"] } as const;
const SILENT: RetentionRules = { log: UNSTATED, nearlyFull: UNSTATED, minimumQuota: UNSTATED };
const KEEP = { value: { months: 6 }, basis: ["9.1"] } as const;
const FIELDS = { value: ["sentAt", "systemErrors"], basis: ["9.1"] } as const;

const profileOf = (rules: Partial<RetentionRules>): Profile => ({ ...tuyenQuang, retention: { ...SILENT, ...rules } });
const said = ({ outcome, value, findings }: Decision): readonly unknown[] => [outcome, value, findings.map(({ level, code, params }) => [level, code, params])];
const cited = ({ basis }: Decision): readonly string[] => basis.map(({ article, clause }) => `${article}.${clause}`);

describe("a log of which the regulation says nothing, or that there is none", () => {
	it("is unregulated in the one case, and free of findings in the other, whatever the line holds", () => {
		for (const [log, outcome, basis] of [
			[UNSTATED, "unregulated", []],
			[NONE, "compliant", ["9.1"]],
		] as const) {
			const profile = profileOf({ log });
			for (const answer of [checkLogRecord(profile, {}), logRetention(profile, "2026-08-31"), logRetention(profile, null)]) {
				expect(said(answer)).toEqual([outcome, undefined, []]);
				expect(cited(answer)).toEqual(basis);
			}
		}
	});

	it("is settled for the fields and for the time apart", () => {
		const timeOnly = profileOf({ log: { value: { keep: KEEP, fields: UNSTATED }, basis: ["9.1"] } });
		expect(said(checkLogRecord(timeOnly, {}))).toEqual(["unregulated", undefined, []]);
		expect(said(logRetention(timeOnly, "2026-08-31"))).toEqual(["compliant", { keepThrough: "2027-02-28", purgeFrom: "2027-03-01" }, []]);
		const noFields = profileOf({ log: { value: { keep: KEEP, fields: NONE }, basis: ["9.1"] } });
		expect(said(checkLogRecord(noFields, {}))).toEqual(["compliant", undefined, []]);
		for (const [keep, outcome] of [
			[UNSTATED, "unregulated"],
			[NONE, "compliant"],
		] as const) {
			const fieldsOnly = profileOf({ log: { value: { keep, fields: FIELDS }, basis: ["9.1"] } });
			for (const day of ["2026-08-31", null, "2026-02-30"]) expect(said(logRetention(fieldsOnly, day))).toEqual([outcome, undefined, []]);
			expect(said(checkLogRecord(fieldsOnly, { sentAt: "2026-08-31", systemErrors: null }))).toEqual(["compliant", undefined, []]);
		}
	});
});

describe("what findings say", () => {
	it("of a log's day: the fact, or the field, its kind and why it cannot be read", () => {
		for (const missing of [null, undefined]) {
			expect(said(logRetention(tuyenQuang, missing))).toEqual(["undetermined", undefined, [["open", "log.missing-fact", { fact: "loggedAt" }]]]);
		}
		for (const [day, reason, kind] of [
			["2026-02-30", "impossible", "string"],
			["31/08/2026", "not-a-date", "string"],
			["2026-08-31T08:00:00", "no-offset", "string"],
			[new Date(Number.NaN), "impossible", "object"],
		] as const) {
			expect(said(logRetention(tuyenQuang, day))).toEqual(["undetermined", undefined, [["open", "log.invalid-date", { field: "loggedAt", reason, kind }]]]);
		}
	});

	it("of a line's time: it is missing where the text is empty, and open where it cannot be read", () => {
		const record = { from: "a@x.vn", to: "b@x.vn", senderIp: "10.0.0.1", sizeBytes: 1, systemErrors: null };
		expect(said(checkLogRecord(tuyenQuang, { ...record, sentAt: "" }))).toEqual([
			"violation",
			undefined,
			[["must", "log.missing-field", { field: "sentAt", kind: "string" }]],
		]);
		expect(said(checkLogRecord(tuyenQuang, { ...record, sentAt: "2026-08-31T08:00:00" }))).toEqual([
			"undetermined",
			undefined,
			[["open", "log.invalid-date", { field: "sentAt", kind: "string", reason: "no-offset" }]],
		]);
	});

	it("of errors: each has to be a text", () => {
		for (const systemErrors of [
			["450 busy", 1],
			[1, "450 busy"],
		]) {
			const record: object = { sentAt: "2026-08-31", from: "a@x.vn", to: "b@x.vn", senderIp: "10.0.0.1", sizeBytes: 1, systemErrors };
			expect(said(checkLogRecord(tuyenQuang, record))).toEqual([
				"violation",
				undefined,
				[["must", "log.missing-field", { field: "systemErrors", kind: "array" }]],
			]);
		}
	});

	it("of the least quota in each unit", () => {
		for (const [unit, bytes] of [
			["B", 3],
			["kB", 3072],
			["MB", 3_145_728],
			["GB", 3_221_225_472],
		] as const) {
			const profile = profileOf({ minimumQuota: { value: { person: { amount: 3, unit, base: 1024 } }, basis: ["9.2.a"] } });
			const outcomeOf = (quotaBytes: number): string => checkMailboxQuota(profile, { usedBytes: 0, quotaBytes, mailboxKind: "person" }).outcome;
			expect([outcomeOf(bytes - 1), outcomeOf(bytes)], unit).toEqual(["violation", "compliant"]);
		}
	});

	it("of a quota: the bytes, the share, and the least of the kind", () => {
		const params = { usedBytes: 90, quotaBytes: 100, percent: 90 };
		expect(said(checkMailboxQuota(tuyenQuang, { usedBytes: 90, quotaBytes: 100 }))).toEqual(["compliant", undefined, [["note", "quota.nearly-full", params]]]);
		expect(said(checkMailboxQuota(tuyenQuang, { usedBytes: 101, quotaBytes: 100 }))).toEqual([
			"compliant",
			undefined,
			[["note", "quota.full", { ...params, usedBytes: 101 }]],
		]);
		const least = profileOf({ minimumQuota: { value: { person: { amount: 2, unit: "kB", base: 1000 } }, basis: ["9.2.a"] } });
		expect(said(checkMailboxQuota(least, { usedBytes: 1999, quotaBytes: 1999, mailboxKind: "person" }))).toEqual([
			"violation",
			undefined,
			[["must", "quota.too-small", { quotaBytes: 1999, leastBytes: 2000 }]],
		]);
		expect(said(checkMailboxQuota(least, { usedBytes: 0, quotaBytes: 1999 }))).toEqual([
			"undetermined",
			undefined,
			[["open", "quota.missing-fact", { fact: "mailboxKind" }]],
		]);
		expect(said(checkMailboxQuota(least, { usedBytes: 0, quotaBytes: 2000 }))).toEqual(["compliant", undefined, []]);
	});

	it("and what errors say of a quota that is no number", () => {
		const call = (use: object): unknown => Reflect.apply(checkMailboxQuota, undefined, [tuyenQuang, use]);
		expect(() => call({ usedBytes: "1", quotaBytes: 1 })).toThrow("use.usedBytes: expected a number of bytes, got string");
		expect(() => call({ usedBytes: 1, quotaBytes: null })).toThrow("use.quotaBytes: expected a number of bytes, got null");
		expect(() => call({ usedBytes: -1, quotaBytes: 1 })).toThrow("use.usedBytes: expected a whole number of 0 or more, got -1");
		expect(() => call({ usedBytes: 2, quotaBytes: 0.5 })).toThrow("use.quotaBytes: expected a whole number of 1 or more, got 0.5");
	});
});
