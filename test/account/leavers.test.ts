import { describe, expect, it } from "vitest";
import { accountStatus } from "../../src/account/account-status.ts";
import { formatClauseRef } from "../../src/core/clause.ts";
import type { LeaverRule, Profile } from "../../src/profile/types.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { regulation, told } from "./regulation.ts";
import { sound } from "./sound-account.ts";

const left = (value: LeaverRule, limit?: { readonly workingDays: number; readonly relation: "within" | "after" }): Profile =>
	regulation({
		lifecycle: { leaver: { value, basis: ["7.2"] } },
		...(limit && {
			procedures: {
				ending: {
					limit: {
						value: { span: { workingDays: limit.workingDays }, relation: { value: limit.relation, basis: ["7.2"] }, startsWith: "leaving" },
						basis: ["7.2"],
					},
				},
			},
		}),
	});
const params = (profile: Profile, facts: object, on: string) => accountStatus(profile, facts, on).findings.map((finding) => [finding.level, finding.params]);

describe("locked or ended at once", () => {
	const facts = { issuedAt: "2026-01-05", leftByDecisionOn: "2026-03-16" };

	it.each([
		["lock", "suspend"],
		["terminate", "terminate"],
	] as const)("%s: a request to end the account changes nothing", (action, kind) => {
		const expected = { found: ["must left"], due: [`${kind} 2026-03-16 left`], soon: [] };
		expect(told(left({ action }), facts, "2026-03-16")).toEqual(expected);
		expect(told(left({ action }), { ...facts, terminationRequestedAt: "2026-03-17" }, "2026-03-18")).toEqual(expected);
	});

	it("a restoration whose day is none may have come after the lock; it does not stop an end", () => {
		const restored = { ...facts, restoredAt: "?" };
		expect(told(left({ action: "lock" }), restored, "2026-03-16")).toEqual({ found: ["open invalid-date restoredAt"], due: [], soon: [] });
		expect(told(left({ action: "terminate" }), restored, "2026-03-16").due).toEqual(["terminate 2026-03-16 left"]);
	});
});

describe("within a limit, or after a wait", () => {
	// 16 March 2026 is a Monday.
	const facts = { issuedAt: "2026-01-05", leftByDecisionOn: "2026-03-16" };
	const value: LeaverRule = { action: "terminate", procedure: "ending" };

	it.each([
		["within", "2026-03-18", ["note left"], ["terminate 2026-03-16..2026-03-18 left"], []],
		["within", "2026-03-19", ["must left"], ["terminate 2026-03-16..2026-03-18 left"], []],
		["after", "2026-03-18", [], [], ["terminate 2026-03-19 left"]],
		["after", "2026-03-19", ["note left"], ["terminate 2026-03-19 left"], []],
	] as const)("%s two working days, on %s", (relation, on, found, due, soon) => {
		const profile = left(value, { workingDays: 2, relation });
		expect(told(profile, facts, on)).toEqual({ found, due, soon });
		for (const [, given] of params(profile, facts, on)) expect(given).toEqual({ since: "2026-03-16", action: "terminate", lastDay: "2026-03-18" });
	});

	it("that the calendar cannot count: nothing is late, and nothing announced", () => {
		const within = left(value, { workingDays: 400, relation: "within" });
		expect(told(within, facts, "2026-03-19")).toEqual({ found: ["open calendar.beyond-horizon", "note left"], due: ["terminate 2026-03-16 left"], soon: [] });
		expect(params(within, facts, "2026-03-19")[1]).toStrictEqual(["note", { since: "2026-03-16", action: "terminate" }]);
		const after = left(value, { workingDays: 400, relation: "after" });
		expect(told(after, facts, "2026-03-19")).toEqual({ found: ["open calendar.beyond-horizon"], due: [], soon: [] });
	});
});

describe("the built-in regulations", () => {
	const clauses = (facts: object) =>
		accountStatus(tuyenQuang, { ...sound, ...facts }, "2026-07-01").value?.actions.map(({ basis }) => basis.map(formatClauseRef));

	it("Tuyên Quang cites the clause on leaving, and for the end the clause on ending (TQ 7.1.a, 7.2)", () => {
		expect(clauses({ leftByDecisionOn: "2026-06-15" })).toEqual([["7.1.a"]]);
		expect(clauses({ leftByDecisionOn: "2026-06-15", terminationRequestedAt: "2026-06-20" })).toEqual([["7.1.a", "7.2"]]);
		expect(params(tuyenQuang, { ...sound, leftByDecisionOn: "2026-06-15" }, "2026-07-01")).toEqual([
			["note", { since: "2026-06-15", action: "request-termination" }],
		]);
	});

	it("Bắc Ninh: fifteen days from 25 December 2026 end beyond the calendar", () => {
		const facts = { ...sound, lastLoginAt: "2026-12-20", passwordChangedAt: "2026-12-20", leftByDecisionOn: "2026-12-25" };
		expect(told(bacNinh, facts, "2026-12-26")).toMatchObject({
			found: ["open calendar.beyond-horizon", "note left"],
			due: ["request-termination 2026-12-25 left"],
		});
	});
});
