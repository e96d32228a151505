import { describe, expect, test } from "vitest";
import { type AddressPart, allocateAddresses, bacNinh, type Organization, type Person, type Profile, personAddress, tuyenQuang } from "../../src/index.ts";
import { withReadings } from "../../src/profile/readings.ts";
import { madeUp, numbers, template, tries } from "./made-up-rules.ts";
import { expectOneByOne } from "./one-by-one.ts";
import { HA, held, homonym, settled, told } from "./told.ts";

/** What becomes of the person with other facts, whatever their type. */
const address = (profile: Profile, facts: object): ReturnType<typeof personAddress> =>
	Reflect.apply(personAddress, undefined, [profile, { ...HA, ...facts }, []]);

const UNIT: AddressPart = { part: "unit" };
const apart = madeUp({ template: [...template("f m g ."), UNIT, ...template(". o")], steps: [numbers("any")] });
const byUnit = withReadings(tuyenQuang, { "TQ-PERSON-SUFFIX": "unit" });
const born = madeUp({ template: [...template("f m g"), { part: "birth-year", digits: 2 }], steps: [] });

describe("facts that no form of an address names", () => {
	test.each([{ citizenId: 5 }, { citizenIdLast3: "x" }, { birthDate: 5 }, { birthDate: "yesterday" }, { unit: 5 }, { unit: "§" }])(
		"are not looked at: %j",
		(facts) => {
			expect(told(address(tuyenQuang, facts))).toBe("nvha.stc base");
			expect(told(address(tuyenQuang, { ...facts, organization: "STC" }))).toBe("nvha.stc base");
		},
	);
});

describe("a fact of the wrong type is named", () => {
	test.each<readonly [Profile, object, string]>([
		[bacNinh, { citizenId: 1 }, "person.citizenId: expected text, got number"],
		[bacNinh, { citizenIdLast4: [] }, "person.citizenIdLast4: expected text, got array"],
		[bacNinh, { citizenIdLast3: 123 }, "person.citizenIdLast3: expected text, got number"],
		[born, { birthDate: new Date(0) }, "person.birthDate: expected text, got object"],
		[apart, { unit: 5 }, "person.unit: expected text, got number"],
		[byUnit, { unit: 5 }, "person.unit: expected text, got number"],
		[apart, { organization: { kind: "unit", abbreviation: 5, parent: "stc" } }, "organization.abbreviation: expected text, got number"],
	])("%#", (profile, facts, message) => {
		expect(() => address(profile, facts)).toThrow(new TypeError(message));
	});
});

describe("an organisation", () => {
	test.each([
		["stc", "stc"],
		["Stc", "stc"],
		["stC", "stc"],
		["s", "s"],
		[" stc ", "stc"],
		["s.t", "s.t"],
		["s-t", "s-t"],
		["S_t", "s_t"],
		["Sở.tc", "so.tc"],
	])("told as %j is written %s, alone and in a list", (organization, written) => {
		expect(expectOneByOne(tuyenQuang, [{ ...HA, organization }])).toEqual([`nvha.${written} base`]);
	});

	test("that is null is not told", () => {
		for (const [profile, facts] of [
			[tuyenQuang, {}],
			[byUnit, {}],
			[apart, { unit: "VP" }],
		] as const)
			expect(told(address(profile, { ...facts, organization: null }))).toBe("missing-fact organization");
		expect(told(address(apart, { organization: null }))).toBe("missing-fact organization; missing-fact unit");
	});

	test("that cannot be written is told before its unit", () => {
		expect(told(address(byUnit, { organization: "§", unit: "†" }))).toBe("name-unmappable organization unmappable U+00A7");
	});

	test("of a person's unit is the one at its top, where homonyms are compared in it and no address names it", () => {
		const rules = madeUp({ template: template("f m g #"), scope: "organization", steps: [numbers("same-name"), tries("different-name", template("g f m"))] });
		const vp: Organization = { kind: "unit", abbreviation: "VP", parent: { kind: "agency", abbreviation: "STC" } };
		const there = (organization: string) => [held("nvha", { ...homonym, organization })];
		expect(settled(rules, there("stc"), { ...HA, organization: vp })).toBe("nvha1 ordinal");
		expect(settled(rules, there("vp.stc"), { ...HA, organization: vp })).toBe("hanv another");
	});
});

test("a unit that cannot be written is what is wrong, whether units have addresses or not", () => {
	const { address: rules } = byUnit;
	if ("unstated" in rules) throw new Error("Tuyên Quang says nothing of addresses");
	const { unit: _, ...organizations } = rules.organizations;
	const unitless: Profile = { ...byUnit, readings: [], address: { ...rules, organizations } };
	for (const profile of [byUnit, unitless]) expect(told(address(profile, { unit: "§" }))).toBe("name-unmappable unit unmappable U+00A7");
});

describe("in a list", () => {
	const of = (facts: object, id = "1"): Person => ({ ...HA, id, ...facts });

	test("a name in its parts is the person's, whatever the full name says", () => {
		const people = [of({ name: { family: "Lê", middle: "Thị", given: "Hoa" } }), of({}, "2"), of({ name: { family: "Lê", given: "Hoa" } }, "3")];
		expect(expectOneByOne(tuyenQuang, people)).toEqual(["lthoa.stc base", "nvha.stc base", "lhoa.stc base"]);
	});

	test("an organisation that is not told is missing", () => {
		const { organization: _, ...nowhere } = HA;
		expect(expectOneByOne(tuyenQuang, [nowhere, of({}, "2")])).toEqual(["address.missing-fact", "nvha.stc base"]);
	});

	test.each<readonly [string, AddressPart, object, string]>([
		["a unit", UNIT, { unit: "VP" }, "vp"],
		["digits", { part: "citizen-id", last: 3 }, { citizenIdLast3: "123" }, "123"],
		["a year of birth", { part: "birth-year", digits: 2 }, { birthDate: "1990-03-07" }, "90"],
	])("%s in the form is written beside name and organisation", (_, part, facts, written) => {
		const rules = madeUp({ template: [...template("f m g ."), part, ...template(". o")], steps: [numbers("any")] });
		expect(expectOneByOne(rules, [of(facts), of({}, "2")])).toEqual([`nvha.${written}.stc base`, "address.missing-fact"]);
	});

	test("who has no name, or one that does not fold, is told so beside the others", () => {
		const rows = [...allocateAddresses(tuyenQuang, [{ id: "1", organization: "stc" }, of({ fullName: "Hà 2" }, "2"), of({}, "3")])];
		expect(rows.map(({ decision }) => told(decision))).toEqual(["missing-fact fullName", "name-has-digit fullName digit U+0032", "nvha.stc base"]);
	});
});

test.each<readonly [AddressPart, object, string, string]>([
	[{ part: "birth-year", digits: 4 }, { birthDate: "1990-03-07" }, "1990", "birthDate"],
	[{ part: "birth-month", digits: 2 }, { birthDate: "1990-03-07" }, "03", "birthDate"],
	[{ part: "birth-day", digits: 2 }, { birthDate: "1990-03-07" }, "07", "birthDate"],
	[UNIT, { unit: "VP" }, "vp", "unit"],
	[{ part: "citizen-id", last: 3 }, { citizenIdLast3: "123" }, "123", "citizenIdLast3"],
])("what only a clash needs is missing once there is one: %j", (part, facts, written, fact) => {
	const rules = madeUp({ template: template("f m g . o"), steps: [tries("any", [...template("f m g ."), part, ...template(". o")])] });
	expect(settled(rules, [])).toBe("nvha.stc base");
	expect(settled(rules, [held("nvha.stc", homonym)], { ...HA, ...facts })).toBe(`nvha.${written}.stc another`);
	expect(settled(rules, [held("nvha.stc", homonym)])).toBe(`missing-fact ${fact} nvha.stc`);
});
