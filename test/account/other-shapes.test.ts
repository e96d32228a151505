import { describe, expect, it } from "vitest";
import type { Account } from "../../src/account/account.ts";
import { accountStatus } from "../../src/account/account-status.ts";
import { parseProfile } from "../../src/profile/parse.ts";
import type { LifecycleRules, PasswordRules, Profile } from "../../src/profile/types.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { all } from "../profiles/profiles.ts";

/** Bắc Ninh with other rules on accounts: data alone makes another regulation. */
function regulation(change: { readonly lifecycle?: Partial<LifecycleRules>; readonly password?: Partial<PasswordRules> }): Profile {
	const { lifecycle, password } = bacNinh;
	if ("unstated" in lifecycle || "unstated" in password) throw new Error("Bắc Ninh speaks of accounts and passwords");
	const silent: LifecycleRules = { ...lifecycle, idle: { unstated: true }, grounds: [], leaver: { unstated: true } };
	const noAge: PasswordRules = { ...password, age: { user: { unstated: true }, administrator: { unstated: true } }, firstLogin: [] };
	const changed: unknown = {
		...bacNinh,
		readings: [],
		clauses: bacNinh.clauses.map(({ readings: _, ...entry }) => ({ ...entry, ...(entry.disposition === "disputed" ? { disposition: "implemented" } : {}) })),
		lifecycle: { ...silent, ...change.lifecycle },
		password: { ...noAge, ...change.password },
	};
	return parseProfile(JSON.parse(JSON.stringify(changed)));
}

const sound: Account = {
	role: "user",
	issuedAt: "2026-01-05",
	initialPasswordChangedAt: "2026-01-05",
	lastLoginAt: "2026-03-02",
	lastSentAt: null,
	lastReceivedAt: null,
};
const brief = (profile: Profile, facts: Account, on: string): readonly unknown[] => {
	const { outcome, value, findings } = accountStatus(profile, facts, on);
	return [
		outcome,
		value?.state,
		findings.map(({ level, code }) => `${level} ${code.replace(/^account\./u, "")}`).join(", "),
		value?.actions.map(({ kind, from, by }) => `${kind} ${from}${by === undefined ? "" : `..${by}`}`).join(", "),
	];
};
const basis = ["7.1"];

describe("other regulations, by data alone", () => {
	it("idle for days, deleted at once", () => {
		const profile = regulation({
			lifecycle: {
				idle: {
					value: {
						span: { days: 90 },
						activities: { value: ["login"], basis },
						excuse: { value: "none", basis },
						startsAt: { value: "last-activity", basis },
						action: "delete",
					},
					basis,
				},
			},
		});
		expect(brief(profile, sound, "2026-05-31")).toEqual(["compliant", "active", "", ""]);
		expect(brief(profile, sound, "2026-06-01")).toEqual(["violation", "deletion-due", "must inactive", "delete 2026-06-01"]);
	});

	it("idle for weeks or working days", () => {
		const idle = (span: { readonly weeks: number } | { readonly workingDays: number }): Profile =>
			regulation({
				lifecycle: {
					idle: {
						value: {
							span,
							activities: { value: ["login"], basis },
							excuse: { value: "none", basis },
							startsAt: { value: "last-activity", basis },
							action: "suspend",
						},
						basis,
					},
				},
			});
		expect(brief(idle({ weeks: 2 }), sound, "2026-03-17")).toEqual(["violation", "suspension-due", "must inactive", "suspend 2026-03-17"]);
		expect(brief(idle({ workingDays: 10 }), sound, "2026-03-16")).toEqual(["compliant", "active", "", ""]);
		expect(brief(idle({ workingDays: 10 }), sound, "2026-03-17")).toEqual(["violation", "suspension-due", "must inactive", "suspend 2026-03-17"]);
	});

	it("a span of working days that leaves the calendar has no answer, at any time", () => {
		const idle: LifecycleRules["idle"] = {
			value: {
				span: { workingDays: 400 },
				activities: { value: ["login"], basis },
				excuse: { value: "none", basis },
				startsAt: { value: "last-activity", basis },
				action: "suspend",
			},
			basis,
		};
		expect(brief(regulation({ lifecycle: { idle } }), sound, "2026-03-03")).toEqual(["undetermined", "active", "open calendar.beyond-horizon", ""]);
	});

	it("a regulation that is no longer in force regulates its last day, and nothing after it", () => {
		const profile = parseProfile(all.get("phu-vinh"));
		const facts: Account = { issuedAt: "2023-01-01", compromisedOn: "2025-12-01" };
		expect(accountStatus(profile, facts, "2025-12-31").value?.state).toBe("suspension-due");
		const after = accountStatus(profile, facts, "2026-01-01");
		expect([after.outcome, after.value, after.findings.map(({ code, params }) => [code, params["to"]])]).toEqual([
			"unregulated",
			undefined,
			[["profile.not-in-force", "2025-12-31"]],
		]);
	});

	it("no idle rule: said expressly it is compliant, unsaid it is unregulated", () => {
		expect(brief(regulation({ lifecycle: { idle: { none: true, basis } } }), sound, "2030-01-01")).toEqual(["compliant", "active", "", ""]);
		expect(brief(regulation({}), sound, "2030-01-01")).toEqual(["unregulated", "active", "", ""]);
	});

	it("what a suspended mailbox can do: yes, no, unstated", () => {
		const whileSuspended = { login: { value: false, basis }, send: { unstated: true as const }, receive: { value: true, basis } };
		const { value, outcome } = accountStatus(regulation({ lifecycle: { whileSuspended } }), { ...sound, suspendedSince: "2026-03-10" }, "2026-04-01");
		expect([outcome, value?.state, value?.capabilities]).toEqual(["compliant", "suspended", { login: false, send: "unstated", receive: true }]);
		const unlimited = regulation({ lifecycle: { whileSuspended: { ...whileSuspended, send: { none: true, basis } } } });
		expect(accountStatus(unlimited, { ...sound, suspendedSince: "2026-03-10" }, "2026-04-01").value?.capabilities.send).toBe(true);
	});

	it("deleted after 30 days of suspension that nobody asked to lift", () => {
		const profile = regulation({ lifecycle: { deletion: [{ value: { from: "suspension-without-restore-request", after: { days: 30 } }, basis }] } });
		const facts = { ...sound, suspendedSince: "2026-03-10" };
		expect(brief(profile, facts, "2026-04-09")).toEqual(["compliant", "suspended", "", ""]);
		expect(brief(profile, facts, "2026-04-10")).toEqual(["violation", "deletion-due", "must suspended-too-long", "delete 2026-04-10"]);
		expect(brief(profile, { ...facts, restoreRequestedAt: "2026-03-10" }, "2026-04-10")).toEqual(["compliant", "suspended", "", ""]);
		expect(brief(profile, { ...facts, restoreRequestedAt: "2026-03-09" }, "2026-04-10")).toEqual([
			"violation",
			"deletion-due",
			"must suspended-too-long",
			"delete 2026-04-10",
		]);
	});

	it.each([
		[{ months: 6 }, "2026-09-10"],
		[{ years: 3 }, "2029-03-10"],
	] as const)("deleted after %o of suspension", (after, last) => {
		const profile = regulation({ lifecycle: { deletion: [{ value: { from: "suspension", after }, basis }] } });
		const facts = { ...sound, suspendedSince: "2026-03-10" };
		expect(brief(profile, facts, last)[1]).toBe("suspended");
		const dayAfter = `${last.slice(0, 8)}11`;
		expect(brief(profile, facts, dayAfter)).toEqual(["violation", "deletion-due", "must suspended-too-long", `delete ${dayAfter}`]);
		expect(brief(profile, { ...facts, restoredAt: "2026-03-11" }, dayAfter)[1]).toBe("active");
	});

	it("leavers are locked at once and deleted after 3 months", () => {
		const profile = regulation({
			lifecycle: { leaver: { value: { action: "lock" }, basis }, deletion: [{ value: { from: "leaving", after: { months: 3 } }, basis }] },
		});
		const facts = { ...sound, leftByDecisionOn: "2026-03-15" };
		expect(brief(profile, facts, "2026-03-15")).toEqual(["violation", "suspension-due", "must left", "suspend 2026-03-15"]);
		const locked = { ...facts, suspendedSince: "2026-03-16" };
		expect(brief(profile, locked, "2026-06-15")).toEqual(["compliant", "suspended", "", ""]);
		expect(brief(profile, locked, "2026-06-16")).toEqual(["violation", "deletion-due", "must left", "delete 2026-06-16"]);
		expect(brief(profile, { ...locked, restoredAt: "2026-03-20" }, "2026-06-15")).toEqual(["compliant", "active", "", ""]);
	});

	it("leavers' accounts end at once, or in a procedure", () => {
		const atOnce = regulation({ lifecycle: { leaver: { value: { action: "terminate" }, basis } } });
		const facts = { ...sound, leftByDecisionOn: "2026-02-12" };
		const before = { ...facts, lastLoginAt: "2026-02-01" };
		expect(brief(atOnce, before, "2026-02-12")).toEqual(["violation", "termination-due", "must left", "terminate 2026-02-12"]);
		const within = regulation({ lifecycle: { leaver: { value: { action: "terminate", procedure: "terminate-account" }, basis } } });
		expect(brief(within, before, "2026-02-23")).toEqual(["compliant", "active", "note left", "terminate 2026-02-12..2026-02-23"]);
		expect(brief(within, before, "2026-02-24")).toEqual(["violation", "termination-due", "must left", "terminate 2026-02-12..2026-02-23"]);
	});

	it("more than n failed logins in a row, more than n messages to outside addresses", () => {
		const profile = regulation({
			lifecycle: {
				grounds: [
					{ value: { ground: "failed-logins", moreThan: 5 }, basis },
					{ value: { ground: "outside-messages", moreThan: 100, window: { hours: 1 } }, basis },
				],
			},
		});
		expect(brief(profile, { ...sound, failedLogins: 5, outsideMessages: 100 }, "2026-04-01")).toEqual(["compliant", "active", "", ""]);
		expect(brief(profile, { ...sound, failedLogins: 6, lastFailedLoginAt: "2026-03-30" }, "2026-04-01")).toEqual([
			"violation",
			"suspension-due",
			"must failed-logins",
			"suspend 2026-03-30",
		]);
		expect(brief(profile, { ...sound, outsideMessages: 101 }, "2026-04-01")).toEqual([
			"violation",
			"suspension-due",
			"must outside-messages",
			"suspend 2026-04-01",
		]);
		const restored = { ...sound, failedLogins: 6, lastFailedLoginAt: "2026-03-30", restoredAt: "2026-03-31" };
		expect(brief(profile, restored, "2026-04-01")).toEqual(["compliant", "active", "", ""]);
	});

	it("a first password changed within n days", () => {
		const profile = regulation({ password: { firstLogin: [{ value: { after: ["issue"], change: { at: "limit", within: { days: 5 } } }, basis }] } });
		const facts = { ...sound, initialPasswordChangedAt: null };
		expect(brief(profile, { ...facts, lastLoginAt: null }, "2026-01-10")).toEqual([
			"compliant",
			"active",
			"note must-change-password",
			"change-password 2026-01-05..2026-01-10",
		]);
		expect(brief(profile, { ...facts, lastLoginAt: null }, "2026-01-11")).toEqual([
			"violation",
			"password-change-required",
			"must must-change-password",
			"change-password 2026-01-05..2026-01-10",
		]);
	});

	it("an age that is only encouraged discourages, and is no action", () => {
		const age = { value: { span: { days: 60 }, strength: "encouraged" as const }, basis };
		const profile = regulation({ password: { age: { user: age, administrator: age } } });
		expect(brief(profile, { ...sound, lastLoginAt: "2026-01-05" }, "2026-03-06")).toEqual(["compliant", "active", "", ""]);
		expect(brief(profile, { ...sound, lastLoginAt: "2026-01-05" }, "2026-03-07")).toEqual(["discouraged", "active", "should password-expired", ""]);
	});

	it("a cancelled account is deleted in Tuyên Quang", () => {
		const facts = { ...sound, issuedAt: "2026-01-20", initialPasswordChangedAt: "2026-01-20", cancelledAt: "2026-03-10" };
		expect(brief(tuyenQuang, facts, "2026-03-10")).toEqual(["violation", "deletion-due", "must cancelled", "delete 2026-03-10"]);
		expect(brief(bacNinh, { ...sound, cancelledAt: "2026-03-10" }, "2026-03-10")).toEqual(["compliant", "active", "", ""]);
	});
});

describe("a sweep over every profile, the first day of each quarter from 2024 to 2026", () => {
	const quarters = [2024, 2025, 2026].flatMap((year) => ["01", "04", "07", "10"].map((month) => `${year}-${month}-01`));
	const STATES = ["deletion-due", "termination-due", "suspended", "suspension-due", "password-change-required", "active"];

	it("there are eight or more", () => {
		expect(all.size).toBeGreaterThanOrEqual(8);
	});

	it.each([...all.keys()])("%s gives an answer for every account", (id) => {
		const profile = parseProfile(all.get(id));
		const [{ inForce }] = profile.instruments;
		let answers = 0;
		for (const on of quarters) {
			const inside = on >= inForce.value.from && (inForce.value.to === null || on <= inForce.value.to);
			for (const start of quarters.filter((day) => day <= on)) {
				const events = [
					"lastLoginAt",
					"suspendedSince",
					"restoredAt",
					"passwordChangedAt",
					"passwordResetAt",
					"compromisedOn",
					"prohibitedActOn",
					"suspensionRequestedOn",
					"leftByDecisionOn",
					"terminationRequestedAt",
					"cancelledAt",
					"restoreRequestedAt",
				];
				const accounts: readonly Account[] = [
					{},
					{ issuedAt: start },
					{ role: "user", issuedAt: start, initialPasswordChangedAt: null, lastLoginAt: null, lastSentAt: null, lastReceivedAt: null },
					...events.map((event) => ({
						role: "administrator" as const,
						issuedAt: "2023-06-01",
						initialPasswordChangedAt: "2023-06-01",
						lastLoginAt: null,
						lastSentAt: null,
						lastReceivedAt: null,
						failedLogins: 9,
						outsideMessages: 999,
						[event]: start,
					})),
				];
				for (const facts of accounts) {
					const { outcome, value, findings } = accountStatus(profile, facts, on);
					answers += 1;
					if (!inside) {
						expect([outcome, value, findings.map(({ code }) => code)]).toEqual(["unregulated", undefined, ["profile.not-in-force"]]);
						continue;
					}
					expect(STATES).toContain(value?.state);
					// Every finding says what to do, what is missing, or why the calendar cannot tell.
					for (const { code, level } of findings) if (level === "must") expect(value?.actions.length, code).toBeGreaterThan(0);
					for (const action of value?.actions ?? []) expect([action.from <= on, action.basis.length > 0]).toEqual([true, true]);
					if (value?.state === "suspended") expect("suspendedSince" in facts).toBe(true);
					if (outcome === "undetermined") expect(findings.some(({ level }) => level === "open")).toBe(true);
				}
			}
		}
		expect(answers).toBe(78 * 15);
	});
});
