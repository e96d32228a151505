import { describe, expect, it } from "vitest";
import { accountStatus } from "../../src/account/account-status.ts";
import { formatClauseRef } from "../../src/core/clause.ts";
import type { PasswordRules, Profile } from "../../src/profile/types.ts";
import { regulation, rolling, told, whole } from "./regulation.ts";

type Age = PasswordRules["age"]["user"];
const lasting = (months: number, strength: "mandatory" | "encouraged" = "mandatory"): Age => ({ value: { span: { months }, strength }, basis: ["4.2"] });
const none: Age = { unstated: true };
const ages = (user: Age, administrator: Age, periods = {}): Profile => regulation({ password: { age: { user, administrator } }, periods });

const nothing = { found: [], due: [], soon: [] };
const expired = { found: ["must password-expired"], due: ["change-password 2026-04-07 password-expired"], soon: [] };
const announced = { found: [], due: [], soon: ["change-password 2026-04-07 password-expired"] };
const missing = (...facts: readonly string[]) => ({ ...nothing, found: facts.map((fact) => `open missing-fact ${fact}`) });
const unusable = (field: string) => ({ ...nothing, found: [`open invalid-date ${field}`] });

/** Its password was last changed on 6 January 2026. */
const account = { role: "user", issuedAt: "2026-01-05", initialPasswordChangedAt: "2026-01-06", passwordChangedAt: null };

describe("three months, for some or for all", () => {
	const three = lasting(3);
	it.each([
		["users only, a user, the last day", ages(three, none), "user", "2026-04-06", announced],
		["users only, a user, the day after", ages(three, none), "user", "2026-04-07", expired],
		["users only, an administrator", ages(three, none), "administrator", "2026-04-07", nothing],
		["users only, the role unknown", ages(three, none), undefined, "2026-04-06", nothing],
		["users only, the role unknown, the day after", ages(three, none), undefined, "2026-04-07", missing("role")],
		["administrators only, an administrator", ages(none, three), "administrator", "2026-04-07", expired],
		["administrators only, a user", ages(none, three), "user", "2026-04-07", nothing],
		["administrators only, the role unknown", ages(none, three), undefined, "2026-04-06", nothing],
		["administrators only, the role unknown, the day after", ages(none, three), undefined, "2026-04-07", missing("role")],
		["all, the role unknown", ages(three, three), undefined, "2026-04-07", expired],
		["nobody, the role unknown", ages(none, none), undefined, "2026-04-07", nothing],
	])("%s", (_, profile, role, on, expected) => {
		expect(told(profile, { ...account, role }, on)).toEqual(expected);
	});

	it("without the role, a duty of some that others are only encouraged to is certain for nobody", () => {
		const unknown = { ...account, role: undefined };
		const encouraged = lasting(3, "encouraged");
		const should = { ...nothing, found: ["should password-expired"] };
		expect(told(ages(encouraged, encouraged), unknown, "2026-04-06")).toEqual(nothing);
		expect(told(ages(encouraged, encouraged), unknown, "2026-04-07")).toEqual(should);
		for (const [user, administrator] of [
			[three, encouraged],
			[encouraged, three],
			[lasting(6), encouraged],
			[encouraged, lasting(6)],
			[lasting(6, "encouraged"), three],
		] as const) {
			expect(told(ages(user, administrator), unknown, "2026-07-07")).toEqual(missing("role"));
		}
	});

	it("without the role, where both end on one day, the users' clause is cited", () => {
		const { role: _, ...unknown } = account;
		const other: Age = { value: { span: { months: 3 }, strength: "mandatory" }, basis: ["4.1"] };
		const clauses = (profile: Profile) => accountStatus(profile, unknown, "2026-04-07").findings.map(({ basis }) => basis.map(formatClauseRef));
		expect(clauses(ages(three, other))).toEqual([["4.2"]]);
		expect(clauses(ages(other, three))).toEqual([["4.1"]]);
	});

	it("what is only encouraged is not announced", () => {
		expect(told(ages(lasting(3, "encouraged"), none), account, "2026-04-06")).toEqual(nothing);
	});
});

describe("what is not known of the password", () => {
	const profile = ages(lasting(3), none);
	const { initialPasswordChangedAt: _, ...unknown } = account;
	it.each([
		["the first change unknown: counted from issue", unknown, "2026-04-05", nothing],
		["the first change unknown, over", unknown, "2026-04-06", missing("initialPasswordChangedAt")],
		["the first change unknown, a later one known", { ...unknown, passwordChangedAt: "2026-01-06" }, "2026-04-07", expired],
		[
			"the first change unknown, a reset known, issue not",
			{ ...unknown, issuedAt: undefined, passwordResetAt: "2026-01-06" },
			"2026-04-07",
			missing("initialPasswordChangedAt"),
		],
		["neither it nor issue: from the day in force", { ...unknown, issuedAt: undefined }, "2026-03-05", nothing],
		["neither it nor issue, over", { ...unknown, issuedAt: undefined }, "2026-03-06", missing("initialPasswordChangedAt", "issuedAt")],
		["never changed, issue unknown", { ...account, issuedAt: undefined, initialPasswordChangedAt: null }, "2026-03-06", missing("issuedAt")],
		["never issued, the first change unknown", { ...unknown, issuedAt: null }, "2026-12-01", nothing],
		["a change that is no date", { ...account, passwordChangedAt: "?" }, "2026-04-07", unusable("passwordChangedAt")],
		["a reset that is no date", { ...account, passwordResetAt: "?" }, "2026-04-07", unusable("passwordResetAt")],
		[
			"a first change that is no date",
			{ ...account, initialPasswordChangedAt: "?", passwordResetAt: "2026-01-06" },
			"2026-04-07",
			unusable("initialPasswordChangedAt"),
		],
		["a change that is no date, before the end: nothing is announced", { ...account, passwordChangedAt: "?" }, "2026-04-06", unusable("passwordChangedAt")],
	])("%s", (_name, facts, on, expected) => {
		expect(told(profile, facts, on)).toEqual(expected);
	});

	it("with no start and spans from before the regulation, there is nothing to count", () => {
		const facts = { ...account, issuedAt: undefined, initialPasswordChangedAt: null };
		expect(told(ages(lasting(3), none, { ...whole, ...rolling }), facts, "2026-01-10")).toEqual(missing("issuedAt"));
	});

	it("an end that the calendar cannot tell is open once the months are over, and a note until then", () => {
		const facts = { ...account, passwordChangedAt: "2026-10-20" };
		const rolled = ages(lasting(3), none, rolling);
		expect(told(rolled, facts, "2027-01-20")).toEqual({ ...nothing, found: ["note calendar.beyond-horizon"] });
		expect(told(rolled, facts, "2027-01-21")).toEqual({ ...nothing, found: ["open calendar.beyond-horizon"] });
	});
});
