import { describe, expect, it } from "vitest";
import type { Account } from "../../src/account/account.ts";
import { accountStatus } from "../../src/account/account-status.ts";
import { formatCivilDate, parseCivilDate } from "../../src/core/civil-date.ts";
import { withReadings } from "../../src/profile/readings.ts";
import type { IdleRule, LifecycleRules, PasswordRules, Profile } from "../../src/profile/types.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { sound } from "./sound-account.ts";

/** Facts as they come from outside, where any value can stand in any place. */
const raw = (facts: object): Account => facts;
const brief = (profile: Profile, facts: object, on: string): readonly unknown[] => {
	const { outcome, value, findings } = accountStatus(profile, raw(facts), on);
	return [
		outcome,
		value?.state,
		findings.map(({ level, code, params }) =>
			[level, code.replace("account.", ""), params["fact"] ?? params["field"]].filter((part) => part !== undefined).join(" "),
		),
		value?.actions.map(({ kind, from }) => `${kind} ${from}`),
	];
};

/** Bắc Ninh, with other rules in places; readings and their patches are left out. */
function bacNinhWith(lifecycle: Partial<LifecycleRules>, password: Partial<PasswordRules> = {}): Profile {
	if ("unstated" in bacNinh.lifecycle || "unstated" in bacNinh.password) throw new Error("Bắc Ninh speaks of accounts and passwords");
	return { ...bacNinh, readings: [], lifecycle: { ...bacNinh.lifecycle, ...lifecycle }, password: { ...bacNinh.password, ...password } };
}
const basis = ["7.1"];

// A moment that cannot be used is left out: what would need it is not listed, every other answer stands.
describe("a moment that is no date", () => {
	it.each([
		[
			"restoredAt, of a suspended account: nobody knows whether it still is",
			tuyenQuang,
			{ ...sound, suspendedSince: "2026-06-10", restoredAt: "?" },
			"restoredAt",
		],
		[
			"restoredAt, of any other: the idle span may have started anew",
			tuyenQuang,
			{ ...sound, lastLoginAt: "2026-01-20", lastSentAt: null, lastReceivedAt: null, restoredAt: "?" },
			"restoredAt",
		],
		[
			"terminationRequestedAt: the end may have been requested",
			bacNinh,
			{ ...sound, leftByDecisionOn: "2026-08-01", terminationRequestedAt: "?" },
			"terminationRequestedAt",
		],
		[
			"passwordChangedAt: the change that is owed may be done",
			tuyenQuang,
			{ ...sound, initialPasswordChangedAt: null, passwordChangedAt: "?" },
			"passwordChangedAt",
		],
		[
			"initialPasswordChangedAt: so may the first one",
			tuyenQuang,
			{ ...sound, passwordChangedAt: null, initialPasswordChangedAt: "?" },
			"initialPasswordChangedAt",
		],
	] as const)("%s", (_, profile, facts, field) => {
		expect(brief(profile, facts, "2026-08-15")).toEqual(["undetermined", "active", [`open invalid-date ${field}`], []]);
	});

	it("what an object says of a moment is asked once for the answer; if it then says something else, it was no date", () => {
		let asked = 0;
		const account = {
			...sound,
			get restoredAt() {
				asked++;
				return asked === 1 ? "soon" : "2026-06-10";
			},
		};
		const { findings } = accountStatus(tuyenQuang, account, "2026-07-01");
		expect(findings.map(({ code, params }) => [code, params])).toEqual([
			["account.invalid-date", { field: "restoredAt", reason: "not-a-date", kind: "string" }],
		]);
	});
});

describe("the day of issue", () => {
	it("an account that was never issued and never used is not idle, and no password of it expires", () => {
		const never = {
			role: "user",
			issuedAt: null,
			initialPasswordChangedAt: null,
			passwordChangedAt: null,
			lastLoginAt: null,
			lastSentAt: null,
			lastReceivedAt: null,
		};
		for (const profile of [tuyenQuang, bacNinh]) expect(brief(profile, never, "2028-07-01")).toEqual(["compliant", "active", [], []]);
	});

	it("unknown, with the default password: missing under Tuyên Quang once the month since the day in force is over", () => {
		const facts = { ...sound, issuedAt: undefined, initialPasswordChangedAt: null, passwordChangedAt: null };
		const missing = (on: string, profile = tuyenQuang): unknown =>
			accountStatus(profile, raw(facts), on).findings.some(({ params }) => params["fact"] === "issuedAt");
		expect([missing("2026-06-15"), accountStatus(tuyenQuang, raw(facts), "2026-06-15").outcome]).toEqual([true, "violation"]);
		// In force 2026-01-20: the month ends on 2026-02-20, whenever the account was issued before.
		const early = { ...facts, lastLoginAt: "2026-02-01", lastSentAt: null, lastReceivedAt: null };
		const missingEarly = (on: string, profile: Profile): unknown =>
			accountStatus(profile, raw(early), on).findings.some(({ params }) => params["fact"] === "issuedAt");
		expect([missingEarly("2026-02-20", tuyenQuang), missingEarly("2026-02-21", tuyenQuang)]).toEqual([false, true]);
		// Read over the whole span, no start is known at all.
		const whole = withReadings(tuyenQuang, { "SPAN-BEFORE-FORCE": "whole-span" });
		expect(missingEarly("2026-02-02", whole)).toBe(true);
	});

	it("unknown, with a password that was never changed: a change is owed, whenever that was", () => {
		const facts = { ...sound, issuedAt: undefined, initialPasswordChangedAt: null, passwordChangedAt: null };
		expect(brief(bacNinh, facts, "2026-06-15")).toEqual([
			"violation",
			"password-change-required",
			["must must-change-password", "open missing-fact issuedAt"],
			["change-password 2026-06-15"],
		]);
	});

	it("no date, with a password that was never changed: nothing more is missing", () => {
		const facts = { ...sound, issuedAt: "?", initialPasswordChangedAt: null, passwordChangedAt: null };
		expect(brief(bacNinh, facts, "2026-06-15")[2]).toEqual(["open invalid-date issuedAt", "must must-change-password"]);
	});
});

describe("idle, where the recorded activity may be late", () => {
	const facts = { ...sound, lastLoginAt: "2026-02-15", lastSentAt: null, lastReceivedAt: null };

	it("by a number of days that is none: missing, before and after the end of the span", () => {
		for (const uncertaintyDays of [-1, 1.5, "7"]) {
			expect(brief(tuyenQuang, { ...facts, uncertaintyDays }, "2026-08-15")).toEqual(["undetermined", "active", ["open missing-fact uncertaintyDays"], []]);
			expect(brief(tuyenQuang, { ...facts, uncertaintyDays }, "2026-08-16")).toEqual(["undetermined", "active", ["open missing-fact uncertaintyDays"], []]);
		}
	});

	it("but not so late that it comes after a restoration: the span of six months from the restoration is certain", () => {
		const restored = { ...facts, uncertaintyDays: 7, restoredAt: "2026-03-01", passwordChangedAt: "2026-03-02" };
		expect(brief(tuyenQuang, restored, "2026-09-01")).toEqual(["compliant", "active", [], []]);
		expect(brief(tuyenQuang, restored, "2026-09-02")).toEqual(["violation", "suspension-due", ["must inactive"], ["suspend 2026-09-02"]]);
		// One day later it may be the later of the two.
		expect(brief(tuyenQuang, { ...restored, lastLoginAt: "2026-02-23" }, "2026-09-02")).toEqual(["undetermined", "active", ["open inactive"], []]);
	});
});

describe("other regulations", () => {
	const idle = (activities: IdleRule["activities"]): Profile =>
		bacNinhWith({
			idle: {
				value: {
					span: { months: 3 },
					activities,
					excuse: { value: "none", basis },
					startsAt: { value: "last-activity", basis },
					action: "suspend",
				},
				basis,
			},
		});
	const facts = {
		...sound,
		issuedAt: "2026-01-05",
		initialPasswordChangedAt: "2026-01-05",
		passwordChangedAt: "2026-04-01",
		lastLoginAt: "2026-04-01",
		lastSentAt: null,
		lastReceivedAt: null,
	};

	it("no activity counts, said expressly: idle from issue", () => {
		expect(brief(idle({ none: true, basis }), facts, "2026-04-05")).toEqual(["compliant", "active", [], []]);
		expect(brief(idle({ none: true, basis }), facts, "2026-04-06")).toEqual(["violation", "suspension-due", ["must inactive"], ["suspend 2026-04-06"]]);
	});

	it("which activities count is not stated: a human decides, once the span since issue is over", () => {
		expect(brief(idle({ unstated: true }), facts, "2026-04-05")).toEqual(["compliant", "active", [], []]);
		expect(brief(idle({ unstated: true }), facts, "2026-04-06")).toEqual(["undetermined", "active", ["open inactive"], []]);
	});

	it("administrators' passwords last longer than users': without the role only the longer one is certain", () => {
		const profile = bacNinhWith(
			{ idle: { none: true, basis } },
			{
				age: {
					user: { value: { span: { months: 3 }, strength: "mandatory" }, basis: ["4.2"] },
					administrator: { value: { span: { months: 6 }, strength: "mandatory" }, basis: ["4.2"] },
				},
			},
		);
		const without = { ...facts, role: undefined };
		expect(brief(profile, without, "2026-07-01")).toEqual(["compliant", "active", [], []]);
		expect(brief(profile, without, "2026-07-02")).toEqual(["undetermined", "active", ["open missing-fact role"], []]);
		expect(brief(profile, without, "2026-10-01")).toEqual(["undetermined", "active", ["open missing-fact role"], []]);
		expect(brief(profile, without, "2026-10-02")).toEqual(["violation", "password-change-required", ["must password-expired"], ["change-password 2026-10-02"]]);
	});

	it("leavers ended after a limit of working days that the calendar cannot count: no answer", () => {
		const profile: Profile = {
			...bacNinhWith({ leaver: { value: { action: "terminate", procedure: "terminate-account" }, basis: ["7.2"] } }),
			procedures: {
				"terminate-account": {
					limit: { value: { span: { workingDays: 400 }, relation: { value: "after", basis: ["7.2"] }, startsWith: "leaving" }, basis: ["7.2"] },
				},
			},
		};
		expect(brief(profile, { ...facts, leftByDecisionOn: "2026-04-02" }, "2026-04-03")).toEqual([
			"undetermined",
			"active",
			["open calendar.beyond-horizon"],
			[],
		]);
	});

	it("an unchecked ground that counts, without its number, suspends nobody", () => {
		const profile = bacNinhWith({ grounds: [{ value: { ground: "failed-logins" }, basis }] });
		expect(brief(profile, { ...facts, failedLogins: 50, lastFailedLoginAt: "2026-04-02" }, "2026-04-03")).toEqual(["compliant", "active", [], []]);
	});
});

it("the last days of more spans than are remembered are right, and come again", () => {
	const first = parseCivilDate("2026-01-20") ?? 0;
	const wrong: string[] = [];
	for (const round of [1, 2]) {
		for (let day = first; day < first + 8300; day++) {
			const on = formatCivilDate(day);
			const { value } = accountStatus(tuyenQuang, { ...sound, passwordChangedAt: on, lastLoginAt: on, lastSentAt: null, lastReceivedAt: null }, on);
			// Six months on: the corresponding day, or the last of that month; suspended from the day after.
			const [year = 0, month = 0, dayOfMonth = 0] = on.split("-").map(Number);
			const length = new Date(Date.UTC(year, month + 6, 0)).getUTCDate();
			const next = new Date(Date.UTC(year, month + 5, Math.min(dayOfMonth, length) + 1)).toISOString().slice(0, 10);
			if (value?.upcoming.find(({ reason }) => reason === "inactive")?.from !== next) wrong.push(`${round} ${on}`);
		}
	}
	expect(wrong).toEqual([]);
});
