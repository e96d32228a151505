import { describe, expect, test } from "vitest";
import type { ProfileRule } from "../../src/analysis/profile-rules.ts";
import { stricter } from "../../src/analysis/strictness.ts";

const rule = (value: unknown): ProfileRule => ({ group: "lifecycle", rule: "", pointer: "", state: "stated", value, basis: [], readings: [] });
const silent: ProfileRule = { group: "lifecycle", rule: "", pointer: "", state: "unstated", basis: [], readings: [] };
const none: ProfileRule = { ...silent, state: "none" };
/** Which of two values is stricter, whichever stands first. */
function verdict(name: string, one: unknown, other: unknown): "first" | "second" | "equal" | "unknown" {
	const there = stricter(name, rule(one), rule(other));
	const back = stricter(name, rule(other), rule(one));
	if (there === undefined || back === undefined) {
		expect([there, back], "the other way round").toEqual([undefined, undefined]);
		return "unknown";
	}
	expect(Math.sign(there) + Math.sign(back), "the other way round").toBe(0);
	return there > 0 ? "first" : there < 0 ? "second" : "equal";
}

describe("which of two values is stricter", () => {
	const log = (...names: readonly string[]) => names;
	const wait = (relation: string, days: number) => ({ span: { days }, relation: { value: relation, basis: [] } });
	test.each<[string, unknown, unknown, ReturnType<typeof verdict>]>([
		["address.lowerCase", "must", "note", "first"],
		["address.lowerCase", "must", "gone", "unknown"],
		["address.oneEach", "holder-unique", "address-unique", "first"],
		["address.legacy", "reallocate", "keep", "first"],
		["address.person.format", "a", "b", "unknown"],
		["password.minimumLength.user", 10, 8, "first"],
		["password.minimumLength.user", 8, 8, "equal"],
		["password.minimumLength.user", 8, "8", "unknown"],
		["password.maximumLength", 8, 20, "unknown"],
		["password.classes", { classes: ["digit", "special"] }, { classes: ["digit"] }, "first"],
		["password.classes", { classes: ["digit", "special"] }, { classes: ["digit", "lowercase"] }, "unknown"],
		["password.classes", { classes: ["digit", "special"] }, { classes: ["special", "digit"], atLeast: 2 }, "equal"],
		["password.classes", { classes: ["a", "b", "c", "d"], atLeast: 3 }, { classes: ["a", "b", "c", "e"], atLeast: 2 }, "first"],
		["password.classes", { classes: ["a", "b", "c", "d"], atLeast: 3 }, { classes: ["a", "b"] }, "unknown"],
		["password.classes", { classes: ["a", "b"] }, { classes: ["a", "b", "c"], atLeast: 2 }, "unknown"],
		["password.restrictions.contains-person", {}, { renderings: ["x"] }, "equal"],
		["password.restrictions.contains-person.match", { by: "any-length" }, { by: "full-names" }, "first"],
		["password.restrictions.contains-person.match", { by: "folded" }, { by: "ignore-case" }, "first"],
		["password.restrictions.contains-person.match", { by: "ignore-case" }, { by: "exact-case" }, "first"],
		["password.restrictions.contains-person.match", { by: "tokens" }, { by: "any-length" }, "second"],
		["password.history", { count: 5 }, { count: 3 }, "first"],
		["password.age.user", { strength: "mandatory", span: { months: 6 } }, { strength: "encouraged", span: { months: 3 } }, "first"],
		["password.age.user", { strength: "mandatory", span: { months: 6 } }, { strength: "mandatory", span: { months: 3 } }, "second"],
		["password.firstLogin.issue", { change: { at: "once" } }, { change: { at: "limit", within: { days: 1 } } }, "first"],
		["password.firstLogin.issue", { change: { at: "limit", within: { days: 2 } } }, { change: { at: "limit", within: { days: 1 } } }, "second"],
		["password.firstLogin.issue", { change: { at: "once" } }, { change: { at: "once" } }, "equal"],
		["password.secondFactor", "required", "encouraged", "first"],
		["password.secondFactor", "none", "encouraged", "second"],
		["lifecycle.idle", { span: { months: 3 }, action: "suspend" }, { span: { months: 6 }, action: "delete" }, "first"],
		["lifecycle.idle", { span: { months: 6 }, action: "suspend" }, { span: { months: 6 }, action: "delete" }, "second"],
		["lifecycle.idle.activities", log("login"), log("login", "send"), "first"],
		["lifecycle.idle.activities", log("login"), log("send"), "unknown"],
		["lifecycle.idle.activities", log("login"), "login", "unknown"],
		["lifecycle.idle.excuse", "none", "notified-absence", "first"],
		["lifecycle.idle.startsAt", "last-activity", "never-used", "first"],
		["lifecycle.idleAfterRestore", "no-restart", "restart", "first"],
		["lifecycle.defaultPassword", { span: { days: 1 } }, { span: { days: 2 } }, "first"],
		["lifecycle.whileSuspended.login", false, true, "first"],
		["lifecycle.deletion.suspension", { after: { months: 1 } }, {}, "second"],
		["lifecycle.leaver", { action: "terminate" }, { action: "lock" }, "first"],
		["lifecycle.leaver", { action: "lock" }, { action: "request" }, "first"],
		["lifecycle.checkEvery", { days: 1 }, { weeks: 1 }, "first"],
		["lifecycle.checkEvery", { days: 6 }, { weeks: 1 }, "first"],
		["lifecycle.checkEvery", { days: 7 }, { weeks: 1 }, "unknown"],
		["lifecycle.checkEvery", { days: 8 }, { weeks: 1 }, "second"],
		["lifecycle.checkEvery", { minutes: 1439 }, { days: 1 }, "first"],
		["lifecycle.checkEvery", { minutes: 1440 }, { days: 1 }, "unknown"],
		["lifecycle.checkEvery", { minutes: 1441 }, { days: 1 }, "second"],
		["periods.beforeForce", "whole-span", "from-in-force", "first"],
		["procedures.restore-account.limit", { span: { workingDays: 2 } }, { span: { workingDays: 3 } }, "first"],
		["procedures.restore-account.limit", wait("after", 1), wait("within", 3), "unknown"],
		["procedures.restore-account.limit", wait("after", 1), { span: { days: 3 }, relation: { unstated: true } }, "unknown"],
		["procedures.restore-account.limit", wait("within", 1), { span: { days: 3 }, relation: { unstated: true } }, "first"],
		["procedures.restore-account.limit", wait("after", 1), wait("after", 3), "first"],
		["procedures.restore-account.limit.hours", "clock", "working", "first"],
		["retention.log", {}, {}, "equal"],
		["retention.log.keep", { years: 1 }, { months: 6 }, "first"],
		["retention.log.fields", log("from", "to"), log("from"), "first"],
		["retention.nearlyFull", { percent: 80 }, { percent: 90 }, "first"],
		["attachment.rules.executable", { stance: "forbidden" }, { stance: "discouraged" }, "first"],
		["attachment.rules.executable", { stance: "discouraged" }, { stance: "encouraged" }, "first"],
		["attachment.executables.named", log("exe", "msi"), log("exe"), "first"],
		["attachment.executables.byDefinition", log("exe"), log("exe"), "equal"],
		["attachment.executables.reach", "definition", "named-only", "first"],
		["attachment.executables.insideArchives", "counts", "ignored", "first"],
		["attachment.maximumSize", { amount: 20, unit: "MB", base: 1024 }, { amount: 20, unit: "MB", base: 1000 }, "second"],
		["attachment.maximumSize", { amount: 900, unit: "kB", base: 1000 }, { amount: 1, unit: "MB", base: 1000 }, "first"],
		["attachment.maximumSize", { amount: 2, unit: "GB", base: 1024 }, { amount: 2048, unit: "MB", base: 1024 }, "equal"],
		["attachment.maximumSize", { amount: 2, unit: "B", base: 1024 }, { amount: 3, unit: "B", base: 1000 }, "first"],
		["attachment.maximumSize", { amount: 1500, unit: "B", base: 1000 }, { amount: 1, unit: "kB", base: 1000 }, "second"],
		["attachment.maximumSize", { amount: 1, unit: "kB", base: 1000 }, { amount: 500, unit: "B", base: 1000 }, "second"],
		["attachment.maximumSize", { unit: "B", base: 1000 }, { amount: 3, unit: "B", base: 1000 }, "unknown"],
		["attachment.maximumSize", { amount: 2 }, { amount: 3, unit: "B", base: 1000 }, "unknown"],
		["text.encoding", "unicode", "unicode", "equal"],
	])("%s: %j beside %j", (name, one, other, expected) => {
		expect(verdict(name, one, other)).toBe(expected);
	});

	test("a rule of another name, longer or shorter, has no strictness", () => {
		const exact: readonly (readonly [string, unknown, unknown])[] = [
			["address.lowerCase", "note", "must"],
			["address.oneEach", "address-unique", "holder-unique"],
			["address.legacy", "keep", "reallocate"],
			["password.classes", { classes: ["a"] }, { classes: ["a", "b"] }],
			["password.restrictions.contains-person.match", { by: "folded" }, { by: "tokens" }],
			["password.history", { count: 1 }, { count: 2 }],
			["password.secondFactor", "none", "required"],
			["lifecycle.idle.activities", ["a", "b"], ["a"]],
			["lifecycle.idle.excuse", "notified-absence", "none"],
			["lifecycle.idle.startsAt", "never-used", "last-activity"],
			["lifecycle.idleAfterRestore", "restart", "no-restart"],
			["lifecycle.defaultPassword", { span: { days: 2 } }, { span: { days: 1 } }],
			["lifecycle.leaver", { action: "request" }, { action: "lock" }],
			["lifecycle.checkEvery", { days: 2 }, { days: 1 }],
			["periods.beforeForce", "from-in-force", "whole-span"],
			["procedures.reset-password.limit", { span: { days: 2 } }, { span: { days: 1 } }],
			["procedures.reset-password.limit.hours", "working", "clock"],
			["retention.log", {}, {}],
			["retention.log.keep", { days: 1 }, { days: 2 }],
			["retention.log.fields", ["a"], ["a", "b"]],
			["retention.nearlyFull", { percent: 90 }, { percent: 80 }],
			["attachment.executables.named", ["a"], ["a", "b"]],
			["attachment.executables.byDefinition", ["a"], ["a", "b"]],
			["attachment.executables.reach", "named-only", "definition"],
			["attachment.executables.insideArchives", "ignored", "counts"],
			["attachment.maximumSize", { amount: 2, unit: "B", base: 1 }, { amount: 1, unit: "B", base: 1 }],
			["text.encoding", "a", "a"],
		];
		for (const [name, one, other] of exact) {
			expect(verdict(name, one, other), name).toBe(["retention.log", "text.encoding"].includes(name) ? "equal" : "second");
			expect(verdict(`x.${name}`, one, other), name).toBe("unknown");
			expect(verdict(`${name}.x`, one, other), name).toBe("unknown");
		}
		const span = [
			{ strength: "mandatory", span: { days: 2 }, after: { days: 2 } },
			{ strength: "mandatory", span: { days: 1 }, after: { days: 1 } },
		] as const;
		for (const [name, one, other] of [
			["password.minimumLength.user", 8, 10],
			["password.restrictions.contains-person", {}, {}],
			["password.age.user", ...span],
			["password.firstLogin.issue", { change: { at: "limit" } }, { change: { at: "once" } }],
			["lifecycle.idle", ...span],
			["lifecycle.grounds.failed-logins", { moreThan: 5 }, {}],
			["lifecycle.whileSuspended.login", true, false],
			["lifecycle.deletion.suspension", ...span],
			["attachment.rules.executable", { stance: "encouraged" }, { stance: "forbidden" }],
		] as const) {
			expect(verdict(name, one, other), name).not.toBe("unknown");
			expect(verdict(`x.${name}`, one, other), name).toBe("unknown");
		}
	});

	test.each<[object | undefined, object | undefined, ReturnType<typeof verdict>]>([
		[undefined, undefined, "equal"],
		[undefined, { minutes: 1 }, "first"],
		[{ minutes: 59 }, { hours: 1 }, "first"],
		[{ minutes: 61 }, { hours: 1 }, "second"],
		[{ hours: 23 }, { days: 1 }, "first"],
		[{ hours: 25 }, { days: 1 }, "second"],
		[{ days: 6 }, { weeks: 1 }, "first"],
		[{ days: 27 }, { months: 1 }, "first"],
		[{ days: 30 }, { months: 1 }, "unknown"],
		[{ days: 32 }, { months: 1 }, "second"],
		[{ days: 364 }, { years: 1 }, "first"],
		[{ days: 366 }, { years: 1 }, "unknown"],
		[{ days: 367 }, { years: 1 }, "second"],
		[{ months: 12 }, { years: 1 }, "unknown"],
		[{ days: 4 }, { workingDays: 5 }, "first"],
		[{ days: 17 }, { workingDays: 5 }, "unknown"],
		[{ days: 18 }, { workingDays: 5 }, "second"],
		[{ fortnights: 1 }, { days: 1 }, "unknown"],
		[{ fortnights: 1 }, { fortnights: 2 }, "unknown"],
	])("of the spans %j and %j", (one, other, expected) => {
		expect(verdict("lifecycle.deletion.suspension", { after: one }, { after: other })).toBe(expected);
	});
});

describe("which ground for a suspension is stricter", () => {
	test.each<[object, object, ReturnType<typeof verdict>]>([
		[{}, {}, "equal"],
		[{}, { moreThan: 5, window: { days: 1 } }, "first"],
		[{ moreThan: 5 }, { moreThan: 10 }, "first"],
		[{ moreThan: 5, window: { days: 1 } }, { moreThan: 10, window: { days: 1 } }, "first"],
		[{ moreThan: 5, window: { hours: 1 } }, { moreThan: 5, window: { days: 1 } }, "second"],
		[{ moreThan: 5 }, { moreThan: 5, window: { days: 1 } }, "first"],
		// Six in an hour are too many for the first only, eleven in a day for the second only.
		[{ moreThan: 5, window: { hours: 1 } }, { moreThan: 10, window: { days: 1 } }, "unknown"],
		[{ moreThan: 5, window: { days: 30 } }, { moreThan: 5, window: { months: 1 } }, "unknown"],
		[{ moreThan: 5, window: { days: 30 } }, { moreThan: 10, window: { months: 1 } }, "unknown"],
	])("%j beside %j", (one, other, expected) => {
		expect(verdict("lifecycle.grounds.outside-messages", one, other)).toBe(expected);
	});
});

describe("a rule beside none", () => {
	test("is stricter, and silence is like none", () => {
		for (const absent of [undefined, silent, none]) {
			expect(stricter("password.history", rule({ count: 1 }), absent)).toBe(1);
			expect(stricter("password.history", absent, rule({ count: 1 }))).toBe(-1);
			for (const other of [undefined, silent, none]) expect(stricter("password.history", absent, other)).toBe(0);
		}
	});

	test.each<[string, unknown, unknown]>([
		["lifecycle.whileSuspended.receive", true, false],
		["lifecycle.idle.excuse", "notified-absence", "none"],
		["lifecycle.idleAfterRestore", "restart", "no-restart"],
		["password.secondFactor", "none", "encouraged"],
	])("says nothing where it only allows: %s, %j", (name, allows, demands) => {
		for (const absent of [undefined, silent, none]) {
			expect(stricter(name, rule(allows), absent)).toBe(0);
			expect(stricter(name, absent, rule(allows))).toBe(0);
			expect(stricter(name, rule(demands), absent)).toBe(1);
		}
	});

	test("says nothing where it only encourages, or where there is no strictness", () => {
		expect(stricter("attachment.rules.archive", rule({ stance: "encouraged" }), silent)).toBe(0);
		expect(stricter("attachment.rules.archive", undefined, rule({ stance: "encouraged" }))).toBe(0);
		expect(stricter("attachment.rules.archive", rule({ stance: "forbidden" }), silent)).toBe(1);
		expect(stricter("address.person.format", rule({}), undefined)).toBeUndefined();
	});
});
