import { describe, expect, test } from "vitest";
import { allocateAddresses } from "../../src/address/allocate-addresses.ts";
import { clauseUses } from "../../src/analysis/clause-uses.ts";
import { compareProfiles } from "../../src/analysis/compare-profiles.ts";
import { passwordPossible } from "../../src/analysis/password-possible.ts";
import { profileRules } from "../../src/analysis/profile-rules.ts";
import { withoutAddress } from "../../src/analysis/without-address.ts";
import { parsePointer, valueAt } from "../../src/profile/json-pointer.ts";
import { parseProfile } from "../../src/profile/parse.ts";
import type { PasswordRules, Profile } from "../../src/profile/types.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { provinces } from "../../src/provinces/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { invented } from "../profiles/profiles.ts";

const profiles: readonly Profile[] = [...provinces, ...[...invented.values()].map((json) => parseProfile(json))];

describe.each(profiles.map((profile) => [profile.id, profile] as const))("the rules of %s", (_id, profile) => {
	const rules = profileRules(profile);

	test("stand where their pointers say", () => {
		expect(rules.length).toBeGreaterThan(5);
		for (const { pointer, state, value } of rules) {
			const found = valueAt(profile, parsePointer(pointer));
			expect(found.found, pointer).toBe(true);
			const node = found.found ? found.value : undefined;
			expect(node, pointer).toMatchObject(state === "stated" ? { value } : state === "none" ? { none: true } : { unstated: true });
		}
	});

	test("have names that occur once, and every reading patches one of them", () => {
		const names = rules.map(({ rule }) => rule);
		expect(new Set(names).size).toBe(names.length);
		const patched = new Set(rules.flatMap(({ readings }) => readings));
		expect(profile.readings.map(({ id }) => id).filter((id) => !patched.has(id))).toEqual([]);
	});

	test("are all there: every value with clauses is one of them", () => {
		const pointers = new Set(rules.map(({ pointer }) => pointer));
		const missing: string[] = [];
		const visit = (node: unknown, pointer: string): void => {
			if (typeof node !== "object" || node === null) return;
			if ("basis" in node && Array.isArray(node.basis) && !pointers.has(pointer)) missing.push(pointer);
			for (const [key, part] of Object.entries(node)) visit(part, `${pointer}/${key}`);
		};
		for (const group of ["exclusions", "address", "password", "periods", "lifecycle", "procedures", "retention", "attachment", "text"]) {
			visit(Reflect.get(profile, group), `/${group}`);
		}
		// A reading that patches the clauses themselves, not a value.
		expect(missing).toEqual([]);
	});
});

describe("the uses of clauses", () => {
	test("list the values and defects of each place", () => {
		for (const profile of provinces) {
			const uses = clauseUses(profile);
			expect(uses.map(({ clause }) => clause)).toEqual(profile.clauses.map(({ clause }) => clause));
			expect(uses.flatMap(({ defects }) => defects).length).toBeGreaterThanOrEqual(profile.defects.length);
			for (const { clause, values } of uses) for (const { basis } of values) expect(basis).toContain(clause);
			for (const { id, clauses } of profile.defects)
				expect(uses.filter(({ defects }) => defects.includes(id)).map(({ clause }) => clause)).toEqual(
					uses.map(({ clause }) => clause).filter((clause) => clauses.includes(clause)),
				);
		}
		expect(
			clauseUses(tuyenQuang)
				.find(({ clause }) => clause === "8.4")
				?.values.map(({ rule }) => rule),
		).toEqual(["lifecycle.deletion.suspension"]);
	});
});

describe("profiles side by side", () => {
	const { rules, pairs } = compareProfiles([bacNinh, tuyenQuang]);
	const where = Object.assign({}, ...(pairs[0]?.groups ?? []).map((group) => group.where));

	test.each([
		["password.minimumLength.administrator", "bac-ninh"],
		["password.minimumLength.user", undefined],
		["password.classes", "bac-ninh"],
		["password.restrictions.contains-person", "tuyen-quang"],
		["password.history", "bac-ninh"],
		["password.firstLogin.issue", undefined],
		["password.firstLogin.reset", "bac-ninh"],
		["password.firstLogin.restore", "tuyen-quang"],
		["lifecycle.idle", "bac-ninh"],
		["lifecycle.deletion.suspension", "tuyen-quang"],
		["procedures.restore-account.limit", "bac-ninh"],
		["retention.log", "tuyen-quang"],
		["retention.log.keep", undefined],
		["attachment.rules.executable", "bac-ninh"],
		["address.person.format", undefined],
	])("%s: %s is stricter", (rule, id) => {
		expect(rules.map((entry) => entry.rule)).toContain(rule);
		expect(where[rule]).toBe(id);
	});

	test("the order of the profiles changes nothing but the order", () => {
		const [other] = compareProfiles([tuyenQuang, bacNinh]).pairs;
		const verdicts = (pair: typeof other) => Object.fromEntries((pair?.groups ?? []).map(({ group, stricter }) => [group, stricter]));
		expect(verdicts(other)).toEqual(verdicts(pairs[0]));
	});

	test("group by group", () => {
		expect(pairs.map((pair) => pair.groups.map(({ group, stricter }) => [group, stricter]))).toEqual([
			[
				["exclusions", "incomparable"],
				["address", "mixed"],
				["password", "mixed"],
				["periods", "equal"],
				["lifecycle", "mixed"],
				["procedures", "bac-ninh"],
				["retention", "tuyen-quang"],
				["attachment", "bac-ninh"],
				["text", "tuyen-quang"],
			],
		]);
	});

	test("rules come in the order of the first profile, and one that it lacks behind the one that it follows in its own", () => {
		for (const first of provinces) {
			for (const second of profiles) {
				if (first === second) continue;
				const names = compareProfiles([first, second]).rules.map(({ rule }) => rule);
				const [own, other] = [first, second].map((profile) => profileRules(profile).map(({ rule }) => rule));
				expect(names.filter((name) => own?.includes(name))).toEqual(own);
				expect([...names].sort()).toEqual([...new Set([...(own ?? []), ...(other ?? [])])].sort());
				for (const [index, name] of (other ?? []).entries()) {
					if (own?.includes(name)) continue;
					expect(names.indexOf(name), name).toBe(index === 0 ? 0 : names.indexOf(other?.[index - 1] ?? "") + 1);
				}
			}
		}
	});

	test("a part of a rule that both have is compared, one that only one has is not", () => {
		if ("unstated" in tuyenQuang.retention || !("value" in tuyenQuang.retention.log)) throw new Error("the profile has rules for logs");
		const { log } = tuyenQuang.retention;
		const keep = { value: { years: 10 }, basis: ["10.2"] };
		const longer = { ...tuyenQuang, id: "longer", retention: { ...tuyenQuang.retention, log: { ...log, value: { ...log.value, keep } } } };
		const whereOf = (one: Profile, other: Profile) => compareProfiles([one, other]).pairs[0]?.groups.find(({ group }) => group === "retention")?.where;
		expect(whereOf(longer, tuyenQuang)).toEqual({ "retention.log.keep": "longer" });
		expect(whereOf(tuyenQuang, longer)).toEqual({ "retention.log.keep": "longer" });
		expect(Object.keys(whereOf(tuyenQuang, bacNinh) ?? {}).filter((rule) => rule.startsWith("retention.log"))).toEqual(["retention.log"]);
	});

	test("every two of many are compared, without a contradiction, and as if they were alone", () => {
		const all = compareProfiles(profiles);
		const byId = new Map(profiles.map((profile) => [profile.id, profile]));
		for (const pair of all.pairs) {
			const two = [pair.first, pair.second].flatMap((id) => byId.get(id) ?? []);
			expect(compareProfiles(two).pairs).toEqual([pair]);
			for (const { group, where: places } of pair.groups) for (const rule of Object.keys(places)) expect(rule.split(".")[0]).toBe(group);
		}
		expect(all.pairs).toHaveLength((profiles.length * (profiles.length - 1)) / 2);
		for (const { first, second, groups } of all.pairs) {
			for (const { stricter, where: places } of groups) {
				const winners = new Set(Object.values(places));
				expect([first, second, "equal", "mixed", "incomparable"]).toContain(stricter);
				expect(winners.size === 2, stricter).toBe(stricter === "mixed");
				if (winners.size === 1) expect([...winners]).toEqual([stricter]);
			}
		}
		for (const { rule, values } of all.rules) {
			expect(values).toHaveLength(profiles.length);
			expect(values.some((value) => value?.rule === rule)).toBe(true);
		}
	});

	test("a profile against itself under another id is equal wherever strictness is known", () => {
		for (const profile of profiles) {
			const [pair] = compareProfiles([profile, { ...profile, id: "twin" }]).pairs;
			for (const { group, stricter } of pair?.groups ?? []) expect(["equal", "incomparable"], `${profile.id} ${group}`).toContain(stricter);
		}
	});

	test("a wrong call says what is wrong", () => {
		expect(() => compareProfiles([bacNinh])).toThrow(/two or more/);
		expect(() => compareProfiles([bacNinh, bacNinh])).toThrow(/same id/);
		expect(() => Reflect.apply(compareProfiles, undefined, [bacNinh])).toThrow(new TypeError("profiles: expected an array of profiles"));
	});
});

describe("whether a password can exist", () => {
	const changed = (rules: Partial<PasswordRules>): Profile => {
		if ("unstated" in bacNinh.password) throw new Error("bacNinh has rules for passwords");
		return { ...bacNinh, password: { ...bacNinh.password, ...rules } };
	};
	const at = (value: number) => ({ value, basis: ["4.1"] });

	test.each(profiles.map((profile) => [profile.id, profile] as const))("under %s one can", (_id, profile) => {
		expect(passwordPossible(profile)).toEqual({ possible: "yes", because: [], roles: [], basis: [] });
	});

	test("a role of null is unknown, like in a check; another text is a wrong call", () => {
		expect(passwordPossible(changed({ maximumLength: at(7) }), JSON.parse('{"role":null}')).roles).toEqual(["user", "administrator"]);
		expect(() => passwordPossible(changed({}), JSON.parse('{"role":"guest"}'))).toThrow(new RangeError("context.role: expected user or administrator"));
	});

	test("a greatest length below the least is a contradiction, for the roles that it meets", () => {
		expect(passwordPossible(changed({ maximumLength: at(9) }))).toMatchObject({
			possible: "no",
			because: ["longer-than-the-longest"],
			roles: ["administrator"],
			basis: [{ article: "4", clause: "1" }],
		});
		expect(passwordPossible(changed({ maximumLength: at(9) }), { role: "user", login: "hanv123" }).possible).toBe("yes");
		expect(passwordPossible(changed({ maximumLength: at(7) })).roles).toEqual(["user", "administrator"]);
		expect(passwordPossible(changed({ maximumLength: at(10) })).possible).toBe("yes");
	});

	test("too few characters for the classes, or no special character at all, is one too", () => {
		const needed = ["lowercase", "uppercase", "digit", "special"] as const;
		const classes = (atLeast: number) => ({ value: { classes: needed, atLeast }, basis: ["4.2"] });
		const clauses = (rules: Partial<PasswordRules>) => passwordPossible(changed(rules)).basis.map(({ article, clause }) => `${article}.${clause}`);
		const short = { minimumLength: { user: at(1), administrator: at(1) }, maximumLength: { value: 3, basis: ["4.1"] }, classes: classes(4) };
		expect(passwordPossible(changed(short))).toMatchObject({ possible: "no", because: ["too-short-for-its-classes"] });
		expect(clauses(short)).toEqual(["4.2", "4.1"]);
		const none = { special: { value: { set: "closed", characters: "", others: "forbidden" }, basis: ["4.1"] } } as const;
		expect(passwordPossible(changed(none))).toMatchObject({ possible: "no", because: ["no-special-character"] });
		expect(clauses({ ...none, classes: classes(4) })).toEqual(["4.2", "4.1"]);
		const apart = {
			minimumLength: { user: { value: 2, basis: ["1.1"] }, administrator: { value: 5, basis: ["1.2"] } },
			maximumLength: { value: 3, basis: ["1.3"] },
			classes: { value: { classes: needed, atLeast: 4 }, basis: ["1.4"] },
			special: { value: { set: "closed", characters: "", others: "forbidden" }, basis: ["1.5"] },
		} as const;
		expect(clauses(apart)).toEqual(["1.4", "1.3", "1.5", "1.2"]);
		expect(clauses({ minimumLength: apart.minimumLength, maximumLength: apart.maximumLength, classes: classes(1) })).toEqual(["1.2", "1.3"]);
		expect(passwordPossible(changed(apart))).toMatchObject({
			because: ["too-short-for-its-classes", "no-special-character", "longer-than-the-longest"],
			roles: ["user", "administrator"],
		});
		// Three of four classes, of which one has no character: the three others will do.
		expect(passwordPossible(changed({ ...none, classes: classes(3) })).possible).toBe("yes");
	});

	test("a context that nothing was found for is not called a contradiction", () => {
		const one = changed({
			special: { value: { set: "closed", characters: "#", others: "forbidden" }, basis: ["4.1"] },
			classes: { value: { classes: ["special"] }, basis: ["4.1"] },
			minimumLength: { user: at(1), administrator: at(1) },
			maximumLength: at(1),
		});
		expect(passwordPossible(one).possible).toBe("yes");
		expect(passwordPossible(one, { role: "user", login: "hanv123", previousPasswords: ["#"] })).toEqual({
			possible: "unknown",
			because: ["none-found"],
			roles: ["user"],
			basis: [],
		});
	});

	test("a regulation that is silent allows any", () => {
		expect(passwordPossible({ ...bacNinh, password: { unstated: true } }).possible).toBe("yes");
	});
});

describe("who has no address", () => {
	const people = [
		{ id: "1", fullName: "Nguyễn Văn Hà", citizenIdLast4: "0123" },
		{ id: "2", fullName: "Trần Thị Mai" },
		{ id: "3", fullName: "Nguyễn Vân Hà", citizenIdLast4: "0123" },
		{ id: "4", fullName: "Lê 2", citizenIdLast4: "0456" },
		{ id: "5", fullName: "Nông Việt Hạ", citizenIdLast4: "0123" },
	];

	test("is exactly who has none in the allocation", () => {
		const expected = [...allocateAddresses(bacNinh, people)].filter(({ decision }) => decision.value?.address === undefined);
		expect([...withoutAddress(bacNinh, people)]).toEqual(expected);
		expect(expected.map(({ index, decision }) => [index, decision.findings.map(({ code }) => code)])).toEqual([
			[1, ["address.missing-fact"]],
			[3, ["address.name-has-digit"]],
			[4, ["address.unresolved"]],
		]);
	});

	test("depends on the directory so far, and comes one by one", () => {
		function* endless(): Generator<{ id: string; fullName: string }> {
			for (let index = 0; ; index += 1) yield { id: String(index), fullName: "Trần Thị Mai" };
		}
		expect(withoutAddress(bacNinh, endless()).next().value).toMatchObject({ index: 0 });
		const held = [
			{ address: "hanv123@bacninh.gov.vn", holder: { kind: "person", id: "8", fullName: "Nguyễn Văn Hà" } },
			{ address: "hanv0123@bacninh.gov.vn", holder: { kind: "person", id: "9", fullName: "Nguyễn Văn Hà" } },
		];
		expect([...withoutAddress(bacNinh, people.slice(0, 1), held)].map(({ index }) => index)).toEqual([0]);
	});
});

describe("names of rules", () => {
	const ground = { value: { ground: "compromised" }, basis: ["7.1"] } as const;
	const namesOf = (profile: Profile): readonly string[] => profileRules(profile).map(({ rule }) => rule);

	test("the second of its kind in a list has a number", () => {
		if ("unstated" in bacNinh.lifecycle) throw new Error("the profile has rules for accounts");
		const twice = { ...bacNinh, lifecycle: { ...bacNinh.lifecycle, grounds: [ground, ground, ground] } };
		expect(namesOf(twice).filter((name) => name.startsWith("lifecycle.grounds."))).toEqual([
			"lifecycle.grounds.compromised",
			"lifecycle.grounds.compromised.2",
			"lifecycle.grounds.compromised.3",
		]);
	});

	test("an entry that is about nothing with a name is called by its place, and one that is no object is no rule", () => {
		const odd = JSON.parse(
			JSON.stringify({ ...bacNinh, lifecycle: { grounds: [{ value: {}, basis: [] }, { unstated: true, basis: 5 }, "text", { value: 5, basis: [] }, null] } }),
		);
		expect(profileRules(odd).filter(({ group }) => group === "lifecycle")).toStrictEqual([
			{ group: "lifecycle", rule: "lifecycle.grounds.1", pointer: "/lifecycle/grounds/0", state: "stated", value: {}, basis: [], readings: [] },
			{ group: "lifecycle", rule: "lifecycle.grounds.2", pointer: "/lifecycle/grounds/1", state: "unstated", basis: [], readings: [] },
			{ group: "lifecycle", rule: "lifecycle.grounds.4", pointer: "/lifecycle/grounds/3", state: "stated", value: 5, basis: [], readings: [] },
		]);
	});

	test("an entry is called by what it is about: a relation and its text, events, or one name", () => {
		const named = (value: object): readonly string[] => {
			const odd = JSON.parse(JSON.stringify({ ...bacNinh, lifecycle: { grounds: [{ value, basis: [] }] } }));
			return namesOf(odd)
				.filter((name) => name.startsWith("lifecycle."))
				.map((name) => name.slice("lifecycle.grounds.".length));
		};
		expect(named({ relation: "contains", text: "person", kind: "x" })).toEqual(["contains-person"]);
		expect(named({ relation: "contains", kind: "x" })).toEqual(["x"]);
		expect(named({ text: "person", kind: "x" })).toEqual(["x"]);
		expect(named({ after: ["issue", "reset"], kind: "x" })).toEqual(["issue", "reset"]);
		expect(named({ ground: "a", kind: "b", from: "c" })).toEqual(["a"]);
		expect(named({ kind: "b", from: "c" })).toEqual(["b"]);
		expect(named({ from: "c" })).toEqual(["c"]);
		// A step of a collision, whatever it does.
		expect(named({ do: "number", kind: "x" })).toEqual(["1"]);
	});

	test("a pointer escapes the names that it goes through", () => {
		const limit = { value: { span: { days: 1 }, relation: { value: "within", basis: ["6.3"] }, startsWith: "request" }, basis: ["6.3"] } as const;
		const rules = profileRules({ ...bacNinh, procedures: { "a/b~c": { limit } } });
		expect(rules.filter(({ group }) => group === "procedures").map(({ pointer }) => pointer)).toEqual([
			"/procedures/a~1b~0c/limit",
			"/procedures/a~1b~0c/limit/value/relation",
		]);
	});

	test("a reading belongs to the value that it patches, in whole or in part, and to none inside or beside it", () => {
		const [reading] = bacNinh.readings;
		if (reading === undefined || "unstated" in bacNinh.password) throw new Error("the profile has readings and rules for passwords");
		const by = (target: string): readonly string[] =>
			profileRules({ ...bacNinh, readings: [{ ...reading, id: "X", options: { a: {}, b: { [target]: 1 } } }] })
				.filter(({ readings }) => readings.includes("X"))
				.map(({ rule }) => rule);
		expect(by("/password/minimumLength/user/value")).toEqual(["password.minimumLength.user"]);
		expect(by("/password/minimumLength/user")).toEqual(["password.minimumLength.user"]);
		expect(by("/password/minimumLength")).toEqual(["password.minimumLength.user", "password.minimumLength.administrator"]);
		expect(by("/lifecycle/idle/value/span")).toEqual(["lifecycle.idle"]);
		expect(by("/lifecycle/idle/value/excuse/value")).toEqual(["lifecycle.idle.excuse"]);
		expect(by("/password/minimum")).toEqual([]);
	});
});
