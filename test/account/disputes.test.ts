import { describe, expect, it } from "vitest";
import { accountStatus } from "../../src/account/account-status.ts";
import { withReadings } from "../../src/profile/readings.ts";
import type { Profile } from "../../src/profile/types.ts";
import { regulation } from "./regulation.ts";
import { sound } from "./sound-account.ts";

const basis = ["7.1"];
const unstated = { unstated: true } as const;
const ground = (moreThan: number) => [{ value: { ground: "failed-logins" as const, moreThan }, basis: ["8.2"] }];
const age = { user: { value: { span: { days: 30 }, strength: "mandatory" as const }, basis }, administrator: unstated };
const stated = regulation({
	lifecycle: { grounds: ground(5), leaver: { value: { action: "lock" }, basis } },
	password: { age, firstLogin: [{ value: { after: ["reset"], change: { at: "once" } }, basis }] },
});

/** The regulation with one reading, as it stands or as another value there. */
const disputed = (place: string, one: unknown, other: unknown, profile: Profile = stated): Profile => ({
	...profile,
	readings: [{ id: "R", clauses: basis, default: "one", selected: "one", options: { one: { [place]: one }, other: { [place]: other } } }],
});
const listed = (profile: Profile, facts: object) => accountStatus(profile, { ...sound, ...facts }, "2026-07-01").readings;
const answers = (profile: Profile, facts: object, option: string) => {
	const { outcome, value, findings, readings } = accountStatus(withReadings(profile, { R: option }), { ...sound, ...facts }, "2026-07-01");
	return { outcome, value, findings, readings };
};

const left = { leftByDecisionOn: "2026-06-01" };
const suspended = { suspendedSince: "2026-06-15" };
const cancelled = { cancelledAt: "2026-06-20" };
const unknown = { suspendedSince: "?" };

describe("a reading is listed where it may change the answer, though the rule that it changes says nothing as it stands", () => {
	const within = { procedure: "ending" };
	const span = { value: { span: { months: 1 } }, basis };
	const deletion = [{ value: { from: "suspension" }, basis }];
	const ofAdministrators = regulation({ password: { age: { user: unstated, administrator: age.user } } });
	const silent: Profile = { ...stated, lifecycle: unstated, password: unstated };

	it.each([
		["how many failed logins", disputed("/lifecycle/grounds/0/value/moreThan", 5, 4), { failedLogins: 5 }, [{}, { failedLogins: 5, ...suspended }]],
		[
			"which event suspends",
			disputed("/lifecycle/grounds/0/value", ground(5)[0]?.value, { ground: "compromised" }),
			{ compromisedOn: "2026-06-01" },
			[{}, cancelled],
		],
		["whether anything suspends", disputed("/lifecycle/grounds", ground(5), []), { outsideMessages: 9 }, [{}, unknown]],
		["what is done of leavers", disputed("/lifecycle/leaver/value/action", "lock", "request"), { ...left, ...suspended }, [{}, suspended]],
		[
			"whether a request ends the account",
			disputed("/lifecycle/leaver/value", { action: "lock" }, { action: "request", ...within }),
			{ terminationRequestedAt: "2026-06-01" },
			[{}],
		],
		["whether suspended accounts are deleted", disputed("/lifecycle/deletion", [], deletion), suspended, [{}]],
		["whether leavers' accounts are deleted", disputed("/lifecycle/deletion", [], [{ value: { from: "leaving" }, basis }]), left, [{}]],
		["whether cancelled accounts are deleted", disputed("/lifecycle/deletion", [], [{ value: { from: "cancellation" }, basis }]), cancelled, [{}]],
		[
			"default passwords",
			disputed("/lifecycle/defaultPassword", unstated, span),
			{ initialPasswordChangedAt: null },
			[suspended, { restoredAt: "2026-06-01" }],
		],
		[
			"how long an administrator's password lasts",
			disputed("/password/age/administrator", unstated, age.user),
			{ role: "administrator" },
			[{ role: "user" }, suspended],
		],
		[
			"how long a user's password lasts",
			disputed("/password/age/user", unstated, age.user, ofAdministrators),
			{ role: "user" },
			[{ role: "administrator" }, suspended],
		],
		["for which role", disputed("/password/age", age, { user: unstated, administrator: unstated }), { role: "user" }, [cancelled]],
		[
			"after which event a password is changed",
			disputed("/password/firstLogin/0/value/after", ["reset"], ["restore"]),
			{ restoredAt: "2026-06-01" },
			[suspended, cancelled],
		],
		["whether the regulation speaks of accounts", disputed("/lifecycle", unstated, stated.lifecycle, silent), { restoredAt: "2026-06-01" }, []],
		["whether the regulation speaks of passwords", disputed("/password", unstated, stated.password, silent), cancelled, []],
	])("%s", (_, profile, facts, others) => {
		expect(listed(profile, facts)).toEqual(["R"]);
		for (const other of others) {
			expect(listed(profile, other)).toEqual([]);
			expect(answers(profile, other, "other")).toEqual(answers(profile, other, "one"));
		}
	});

	it("one that changes another rule as well", () => {
		const places = { "/lifecycle/grounds/0/value": ground(5)[0]?.value, "/lifecycle/leaver/value/action": "lock" };
		const options = { one: places, other: { ...places, "/lifecycle/grounds/0/value": { ground: "compromised" } } };
		const both: Profile = { ...stated, readings: [{ id: "R", clauses: basis, default: "one", selected: "one", options }] };
		expect([listed(both, { compromisedOn: "2026-06-01" }), listed(both, {})]).toEqual([["R"], []]);
	});

	it("one that has no other option is not", () => {
		const [reading] = disputed("/lifecycle/grounds/0/basis", basis, basis).readings;
		if (reading === undefined) throw new Error("there is a reading");
		const single: Profile = { ...stated, readings: [{ ...reading, options: { one: { "/lifecycle/grounds/0/basis": basis } } }] };
		expect(listed(single, { compromisedOn: "2026-06-01" })).toEqual([]);
	});
});

it("failed logins within the limit rest on its clause", () => {
	const cited = (facts: object) =>
		accountStatus(stated, { ...sound, ...facts }, "2026-07-01").basis.some(({ article, clause }) => `${article}.${clause}` === "8.2");
	expect([cited({ failedLogins: 5 }), cited({})]).toEqual([true, false]);
});

it("spans of hours do not roll: which periods do changes nothing", () => {
	const hours = regulation({ lifecycle: { deletion: [{ value: { from: "suspension", after: { hours: 48 } }, basis }] } });
	const rolls = disputed("/periods/roll/value", "as-worded", "all", hours);
	expect(listed(rolls, suspended)).toEqual([]);
	expect(answers(rolls, suspended, "other")).toEqual(answers(rolls, suspended, "one"));
});
