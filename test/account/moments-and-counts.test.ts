import { describe, expect, it } from "vitest";
import type { Account } from "../../src/account/account.ts";
import { accountStatus } from "../../src/account/account-status.ts";
import { MOMENT_FIELDS } from "../../src/account/facts.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { regulation } from "./regulation.ts";

const ON = "2026-07-01";
const events = MOMENT_FIELDS.filter((field) => field !== "issuedAt");
const silent = regulation({});
/** What is wrong with the facts, under a regulation that asks nothing of accounts. */
const wrong = (facts: object, on = ON): readonly string[] => {
	const account: Account = facts;
	return accountStatus(silent, account, on).findings.map(({ code, params }) =>
		[code.replace("account.", ""), params["fact"] ?? params["field"], params["after"] ?? params["before"]].filter((part) => part !== undefined).join(" "),
	);
};

it("there are seventeen moments beside the issue", () => {
	expect(new Set(events).size).toBe(17);
});

describe.each(events)("%s", (field) => {
	const full = Object.fromEntries(MOMENT_FIELDS.map((each) => [each, "2026-06-10"]));

	it("alone, or beside all others: the day before issue, the day of issue, the day asked about, the day after, no date", () => {
		for (const others of [{ issuedAt: "2026-06-10" }, full]) {
			expect(wrong({ ...others, [field]: "2026-06-09" })).toEqual([`inconsistent-dates ${field} issuedAt`]);
			expect(wrong({ ...others, [field]: "2026-06-10" })).toEqual([]);
			expect(wrong({ ...others, [field]: ON })).toEqual([]);
			expect(wrong({ ...others, [field]: "2026-07-02" })).toEqual([`inconsistent-dates ${field} asOf`]);
			expect(wrong({ ...others, [field]: "?" })).toEqual([`invalid-date ${field}`]);
		}
		expect(wrong({ [field]: "2026-07-02" })).toEqual([`inconsistent-dates ${field} asOf`]);
		expect(wrong({ [field]: "2020-01-01" })).toEqual([]);
	});

	it("before issue by days that a record can be late is no contradiction of an activity, and of nothing else", () => {
		const late = { issuedAt: "2026-06-10", uncertaintyDays: 6 };
		expect(wrong({ ...late, [field]: "2026-06-03" })).toEqual([`inconsistent-dates ${field} issuedAt`]);
		expect(wrong({ ...late, [field]: "2026-06-04" })).toEqual(
			["lastLoginAt", "lastSentAt", "lastReceivedAt"].includes(field) ? [] : [`inconsistent-dates ${field} issuedAt`],
		);
	});
});

it("an issue after the day asked about, alone, is a contradiction; on that day it is none", () => {
	expect(wrong({ issuedAt: "2026-07-02" })).toEqual(["inconsistent-dates issuedAt asOf"]);
	expect(wrong({ issuedAt: ON })).toEqual([]);
});

it("what is sound stays so beside what is not", () => {
	const facts = { issuedAt: "2026-06-10", lastLoginAt: "2026-06-10", lastSentAt: ON, passwordChangedAt: ON, compromisedOn: "?", uncertaintyDays: -1 };
	expect(wrong(facts)).toEqual(["invalid-date compromisedOn", "missing-fact uncertaintyDays"]);
});

it.each([
	["ten numbers", Array.from({ length: 10 }, () => 1), "array"],
	["something ten long", { length: 10 }, "object"],
])("%s is no date, and stops nothing", (_, suspendedSince, kind) => {
	const facts: object = { suspendedSince };
	expect(accountStatus(silent, facts, ON).findings.map(({ params }) => params)).toEqual([{ field: "suspendedSince", reason: "not-a-date", kind }]);
});

describe("facts that are no moments", () => {
	const fields = ["role", "absenceNotified", "uncertaintyDays", "failedLogins", "outsideMessages"];

	it.each(fields)("%s: null and absent say nothing, a text is the wrong kind", (field) => {
		expect(wrong({ [field]: null })).toEqual([]);
		expect(wrong({ [field]: undefined })).toEqual([]);
		const facts: object = { [field]: "x" };
		expect(accountStatus(silent, facts, ON).findings).toStrictEqual([
			{ code: "account.missing-fact", level: "open", params: { fact: field, kind: "string" }, basis: [] },
		]);
	});

	it.each(fields.slice(2))("%s: none and some are numbers of things, less than none is not", (field) => {
		expect([0, 1, 7].flatMap((count) => wrong({ [field]: count }))).toEqual([]);
		expect(wrong({ [field]: -1 })).toEqual([`missing-fact ${field}`]);
		expect(wrong({ [field]: 1.5 })).toEqual([`missing-fact ${field}`]);
	});
});

it("what is missing is told with its name, and with its kind only where something stands in its place", () => {
	const { findings } = accountStatus(bacNinh, { issuedAt: "2026-01-20", initialPasswordChangedAt: null, passwordChangedAt: "2026-05-01", role: "user" }, ON);
	expect(findings.map(({ params }) => params)).toStrictEqual([{ fact: "lastLoginAt" }]);
});

it("of an account that was never issued and never used nothing is asked, and nothing cited", () => {
	const never = { role: "user", issuedAt: null, lastLoginAt: null, lastSentAt: null, lastReceivedAt: null } as const;
	for (const profile of [bacNinh, tuyenQuang]) {
		const { findings, basis, readings } = accountStatus(profile, never, "2026-12-01");
		expect(findings).toEqual([]);
		expect(basis.map(({ instrument }) => instrument)).not.toContain("civil-code-2015");
		expect(readings).not.toContain("SPAN-BEFORE-FORCE");
		// TQ 8.2.d, on the default password.
		expect(basis.filter(({ point }) => point === "d")).toEqual([]);
	}
});
