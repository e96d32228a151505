import { describe, expect, it } from "vitest";
import { vietnamPublicSector } from "../../src/calendar/vietnam-public-sector.ts";
import { formatClauseRef } from "../../src/core/clause.ts";
import type { Decision } from "../../src/core/decision.ts";
import { type Period, passwordExpiry } from "../../src/password/password-expiry.ts";
import { withReadings } from "../../src/profile/readings.ts";
import type { Profile } from "../../src/profile/types.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { datesBetween, dayAfter, naiveMonths, naiveRoll, naiveTable } from "../calendar/naive.ts";

it("without the role or the day, the ages of the roles are cited (BN 4.2)", () => {
	for (const facts of [{ changedAt: "2026-06-01" }, { role: "user" as const }]) {
		const { findings } = passwordExpiry(bacNinh, facts);
		expect(findings.map(({ code, basis }) => [code, basis.map(formatClauseRef)])).toEqual([["password.missing-fact", ["4.2"]]]);
	}
});

describe("the age of a password", () => {
	it("ends on the corresponding day after three or six months, on every day from the day in force", () => {
		for (const changedAt of datesBetween("2025-12-05", "2026-12-31")) {
			for (const [role, months] of [
				["administrator", 3],
				["user", 6],
			] as const) {
				const lastDay = naiveMonths(changedAt, months);
				expect(passwordExpiry(bacNinh, { role, changedAt })).toMatchObject({
					outcome: "compliant",
					value: { start: changedAt, firstDay: dayAfter(changedAt), lastDay, expiredFrom: dayAfter(lastDay) },
					findings: [],
				});
			}
		}
	});

	it("is counted from the day in force where the change came before it, unless the whole span is to count", () => {
		const whole = withReadings(bacNinh, { "SPAN-BEFORE-FORCE": "whole-span" });
		for (const [changedAt, last, wholeLast] of [
			["2025-06-01", "2026-06-05", "2025-12-01"],
			["2025-12-04", "2026-06-05", "2026-06-04"],
			["2025-12-05", "2026-06-05", "2026-06-05"],
			["2025-12-06", "2026-06-06", "2026-06-06"],
		] as const) {
			expect(passwordExpiry(bacNinh, { role: "user", changedAt }).value?.lastDay, changedAt).toBe(last);
			expect(passwordExpiry(whole, { role: "user", changedAt }).value?.lastDay, changedAt).toBe(wholeLast);
			expect(passwordExpiry(bacNinh, { role: "user", changedAt }).readings.includes("SPAN-BEFORE-FORCE"), changedAt).toBe(changedAt < "2025-12-05");
		}
	});

	it("rolls only where every period does", () => {
		const all = withReadings(bacNinh, { "PERIOD-ROLL": "all" });
		const works = naiveTable(vietnamPublicSector, false);
		for (const changedAt of datesBetween("2025-12-05", "2026-05-20")) {
			expect(passwordExpiry(all, { role: "user", changedAt }).value?.lastDay, changedAt).toBe(naiveRoll(works, naiveMonths(changedAt, 6)));
		}
		expect(passwordExpiry(all, { role: "user", changedAt: "2026-05-24" }).findings.map(({ code }) => code)).toEqual(["calendar.unconfirmed-day"]);
		expect(passwordExpiry(all, { role: "user", changedAt: "2026-07-01" }).findings.map(({ code }) => code)).toEqual(["calendar.beyond-horizon"]);
		expect(passwordExpiry(bacNinh, { role: "user", changedAt: "2026-07-01" }).value?.lastDay).toBe("2027-01-01");
	});

	it("takes the civil day in Vietnam", () => {
		expect(passwordExpiry(bacNinh, { role: "user", changedAt: "2026-08-30T17:00:00Z" }).value?.start).toBe("2026-08-31");
		expect(passwordExpiry(bacNinh, { role: "user", changedAt: new Date("2026-08-30T16:59:59Z") }).value?.start).toBe("2026-08-30");
	});

	it("cites its clause and the Civil Code", () => {
		expect(passwordExpiry(bacNinh, { role: "user", changedAt: "2026-08-31" }).basis.map(formatClauseRef)).toEqual(["4.2", "147.2", "148.3", "148.6"]);
	});

	it("is not regulated in Tuyên Quang, whatever is known", () => {
		for (const facts of [{}, { role: "user", changedAt: "2026-02-30" }, { role: "administrator", changedAt: "2026-08-31" }] as const) {
			const decision = passwordExpiry(tuyenQuang, facts);
			expect([decision.outcome, decision.value, decision.findings, decision.basis.map(formatClauseRef)]).toEqual(["unregulated", undefined, [], ["6.1"]]);
		}
		const silent: Profile = { ...bacNinh, password: { unstated: true } };
		expect(passwordExpiry(silent, { role: "user", changedAt: "2026-08-31" }).outcome).toBe("unregulated");
	});

	it.each([
		["none, of either", { none: true }, { none: true }, undefined, "compliant"],
		["none, of the role asked for", { none: true }, { unstated: true }, "user", "compliant"],
		["unstated, of the role asked for", { none: true }, { unstated: true }, "administrator", "unregulated"],
		["none of one and unstated of the other, and nobody knows whose it is", { none: true }, { unstated: true }, undefined, "unregulated"],
		["unstated of either", { unstated: true }, { unstated: true }, undefined, "unregulated"],
		["stated of one only, and nobody knows whose it is", { unstated: true }, undefined, undefined, "undetermined"],
		["stated of the other only", { none: true }, undefined, "user", "compliant"],
	] as const)("an age that is %s", (_, user, administrator, role, outcome) => {
		if (!("age" in bacNinh.password)) throw new Error("Bắc Ninh speaks of passwords");
		const { age } = bacNinh.password;
		const of = (silent: { readonly none: true } | { readonly unstated: true } | undefined, stated: typeof age.user): typeof age.user =>
			silent === undefined ? stated : "none" in silent ? { ...silent, basis: ["4.2"] } : silent;
		const profile: Profile = {
			...bacNinh,
			readings: [],
			password: { ...bacNinh.password, age: { user: of(user, age.user), administrator: of(administrator, age.administrator) } },
		};
		const decision = passwordExpiry(profile, { ...(role && { role }), changedAt: "2026-08-31" });
		expect([decision.outcome, decision.value]).toEqual([outcome, undefined]);
		expect(decision.findings.map(({ params }) => params["fact"])).toEqual(outcome === "undetermined" ? ["role"] : []);
	});

	it("misses a role or a date, and refuses wrong calls", () => {
		const find = (facts: unknown): unknown => {
			const { outcome, value, findings }: Decision<Period> = Reflect.apply(passwordExpiry, undefined, [bacNinh, facts]);
			return [outcome, value, ...findings.map(({ code, params }) => [code, params["fact"], params["reason"]])];
		};
		const code = "password.missing-fact";
		expect(find({})).toEqual(["undetermined", undefined, [code, "role", undefined], [code, "changedAt", undefined]]);
		expect(find({ role: "boss", changedAt: "2026-08-31" })).toEqual(["undetermined", undefined, [code, "role", undefined]]);
		expect(find({ role: "__proto__", changedAt: null })).toEqual(["undetermined", undefined, [code, "role", undefined], [code, "changedAt", undefined]]);
		expect(find({ role: "user", changedAt: "2026-02-30" })).toEqual(["undetermined", undefined, [code, "changedAt", "impossible"]]);
		expect(find({ role: "user", changedAt: 5 })).toEqual(["undetermined", undefined, [code, "changedAt", "not-a-date"]]);
		for (const wrong of [null, "user", 5]) expect(() => find(wrong)).toThrow(/^facts: expected an object, got /u);
		expect(() => Reflect.apply(passwordExpiry, undefined, [{}, {}])).toThrow(/^profile: /u);
		expect(() => Reflect.apply(passwordExpiry, undefined, [bacNinh, {}, {}])).toThrow(/^calendar\.id: /u);
	});
});
