import { describe, expect, it } from "vitest";
import { accountStatus } from "../../src/account/account-status.ts";
import { procedureDeadline } from "../../src/deadline/procedure-deadline.ts";
import { checkPassword } from "../../src/password/check-password.ts";
import { withReadings } from "../../src/profile/readings.ts";
import type { Profile } from "../../src/profile/types.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { invented } from "../password/invented-profile.ts";

/** Profiles that nobody checked: what is wrong in them is a wrong call of the rule that comes upon it. */
describe("a profile that parseProfile has not seen", () => {
	it.each([["/periods/none/value"], ["/periods/roll/value/more/and/more"], ["/nowhere/at/all"], [""]])(
		"a reading that patches %j, which is not there: RangeError",
		(pointer) => {
			const reading = { id: "R", clauses: ["4"], default: "a", selected: "a", options: { a: { [pointer]: 1 } } };
			const profile: Profile = { ...bacNinh, readings: [reading] };
			expect(() => withReadings(profile, { R: "a" })).toThrow(new RangeError(`profile: reading R patches ${pointer}, which is not there`));
		},
	);

	it.each([[{ from: "2025-02-30", to: null }], [{ from: "2025-12-05", to: "mãi mãi" }]])("in force %j: TypeError", (value) => {
		const [first, ...others] = bacNinh.instruments;
		const profile: Profile = { ...bacNinh, instruments: [{ ...first, inForce: { ...first.inForce, value } }, ...others] };
		expect(() => accountStatus(profile, {}, "2026-07-01")).toThrow(new TypeError("profile: instruments[0].inForce must hold dates that exist"));
	});

	it("no working day at all, which no schema lets pass, ends with the day itself", () => {
		const limit = {
			value: { span: { workingDays: 0 }, relation: { value: "within" as const, basis: ["6.3"] }, startsWith: "request" as const },
			basis: ["6.3"],
		};
		const profile: Profile = { ...bacNinh, readings: [], procedures: { "issue-mailbox": { limit } } };
		expect(procedureDeadline(profile, "issue-mailbox", { startedAt: "2026-02-16" }).value).toMatchObject({ lastDay: "2026-02-16" });
	});

	it("what is no plain data, in a circle or too deep to be looked through: TypeError that names the group", () => {
		const circle: Record<string, unknown> = {};
		circle["self"] = circle;
		let deep: object = {};
		for (let depth = 0; depth < 50_000; depth += 1) deep = { deep };
		const wrong = "profile: a value of it is of the wrong kind, which parseProfile names";
		for (const [value, message] of [
			[circle, "profile: names holds what is no plain JSON data"],
			[{ vi: new Date(0) }, "profile: names holds what is no plain JSON data"],
			[{ vi: () => "" }, "profile: names holds what is no plain JSON data"],
			[deep, wrong],
		] as const) {
			const profile = Object.defineProperty({ ...bacNinh }, "names", { value, enumerable: true });
			expect(() => accountStatus(profile, {}, "2026-07-01")).toThrow(new TypeError(message));
		}
	});

	it("a ground of suspension or a class of characters that there is not: TypeError", () => {
		const changed = (text: string, other: string): Profile => JSON.parse(JSON.stringify(tuyenQuang).replaceAll(text, other));
		expect(() => accountStatus(changed('"ground":"requested"', '"ground":"constructor"'), {}, "2026-07-01")).toThrow(
			new TypeError("profile: lifecycle.grounds has a ground that there is not"),
		);
		expect(() => checkPassword(changed('"uppercase"', '"constructor"'), "abc", { role: "user" })).toThrow(
			new TypeError("profile: password.classes names a class that there is not"),
		);
	});

	it("a basis that is no clause: TypeError", () => {
		const profile = invented({ minimumLength: { user: { value: 8, basis: ["4..1"] }, administrator: { value: 8, basis: ["4..1"] } } });
		expect(() => checkPassword(profile, "abc", { role: "user" })).toThrow(new TypeError('profile: "4..1" is no clause in short form'));
	});
});
