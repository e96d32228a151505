import { describe, expect, test } from "vitest";
import { readAddress } from "../../src/address/syntax.ts";
import {
	bacNinh,
	type CollisionStep,
	type DirectoryEntry,
	type Holder,
	type Organization,
	organizationAddress,
	type Person,
	type Profile,
	parseAddress,
	personAddress,
	personAddressAsync,
	tuyenQuang,
	withReadings,
} from "../../src/index.ts";
import { parseProfile } from "../../src/profile/parse.ts";
import { invented } from "../profiles/profiles.ts";
import { lengthens, madeUp, numbers, template, tries } from "./made-up-rules.ts";
import { held, told } from "./told.ts";

const HA: Person = { id: "1", fullName: "Nguyễn Văn Hà", organization: "stc" };
const own: Holder = { kind: "person", id: "1", fullName: "Nguyễn Văn Hà" };
const homonym: Holder = { kind: "person", id: "2", fullName: "Nguyễn Vân Hạ" };
const other: Holder = { kind: "person", id: "3", fullName: "Ngô Vũ Hà" };
const settled = (profile: Profile, directory: readonly DirectoryEntry[], person = HA): string => told(personAddress(profile, person, directory));

describe("what a step does about a collision", () => {
	const T = template("f m g # . o");
	const rules = (...steps: readonly CollisionStep[]): Profile => madeUp({ template: T, steps });
	const taken = [held("nvha.stc", other)];

	test("no rule", () => {
		expect(settled(rules({ when: "any", do: "unresolved" }), taken)).toBe("unresolved no-rule nvha.stc");
		expect(settled(rules({ when: "same-name", do: "unresolved" }, numbers("different-name")), taken)).toBe("nvha1.stc ordinal");
		expect(settled(rules({ when: "same-name", do: "unresolved" }), taken)).toBe("unresolved no-rule nvha.stc");
	});

	test("people settle it, with the parts that the address must contain", () => {
		const step: CollisionStep = { when: "any", do: "negotiate", mustContain: [...template("g o"), { part: "citizen-id", last: 3 }] };
		expect(settled(rules(step), taken)).toBe("missing-fact citizenIdLast3 nvha.stc");
		expect(settled(rules(step), taken, { ...HA, citizenIdLast3: "007" })).toBe("unresolved negotiated nvha.stc ha,stc,007");
	});

	test("an order of lengthening that is not stated is from the left", () => {
		const unstated: CollisionStep = { when: "any", do: "lengthen", order: { unstated: true, basis: ["5.2"] } };
		expect(settled(rules(unstated), taken)).toBe("ngvha.stc extended");
		expect(settled(rules(lengthens("any", "right")), taken)).toBe("nvaha.stc extended");
		expect(settled(rules(lengthens("any", "round-robin")), [...taken, held("ngvha.stc", other)])).toBe("ngvaha.stc extended");
	});

	test("another template needs its facts once it is tried", () => {
		const later = madeUp({ template: template("f m g"), steps: [tries("any", template("f m g . o"))] });
		const { organization: _, ...nowhere } = HA;
		expect(settled(later, [], nowhere)).toBe("nvha base");
		expect(settled(later, [held("nvha", other)], nowhere)).toBe("missing-fact organization nvha");
		expect(settled(later, [held("nvha", other)])).toBe("nvha.stc another");
		const born = madeUp({ template: template("f m g"), steps: [tries("any", [...template("f m g"), { part: "birth-day", digits: 2 }])] });
		expect(settled(born, [held("nvha", other)])).toBe("missing-fact birthDate nvha");
		expect(settled(born, [held("nvha", other)], { ...HA, birthDate: "1990-03-07" })).toBe("nvha07 another");
		const unit = madeUp({ template: template("f m g"), steps: [tries("any", [...template("f m g ."), { part: "unit" }])] });
		expect(settled(unit, [held("nvha", other)])).toBe("missing-fact unit nvha");
		expect(settled(unit, [held("nvha", other)], { ...HA, unit: "VP" })).toBe("nvha.vp another");
	});

	test("when nothing is left: a number from where the steps' numbers start, else from 1", () => {
		const last = (...steps: readonly CollisionStep[]): Profile => madeUp({ template: T, steps, exhausted: "number" });
		expect(settled(last(numbers("same-name", 5)), taken)).toBe("nvha5.stc ordinal");
		expect(settled(last(), taken)).toBe("nvha1.stc ordinal");
		expect(settled(last(lengthens("different-name"), numbers("same-name", 3)), [...taken, held("ngvha.stc", homonym)])).toBe("nvha3.stc ordinal");
	});

	test("what has no answer tells what was tried, and no more than there is to tell", () => {
		const none = personAddress(rules({ when: "any", do: "unresolved" }), HA, taken);
		expect(none.findings.map(({ code, level, params }) => [code, level, params])).toStrictEqual([
			["address.unresolved", "open", { reason: "no-rule", candidates: ["nvha.stc"] }],
		]);
		const unknown = personAddress(tuyenQuang, HA, [held("nvha.stc", { kind: "person", fullName: "Nguyễn Văn Hà" })]);
		expect(unknown.findings.map(({ code, level, params }) => [code, level, params])).toStrictEqual([
			["address.identity-unknown", "open", { address: "nvha.stc@tuyenquang.gov.vn" }],
		]);
	});

	test("when nothing is left: people settle it", () => {
		const last = madeUp({ template: T, steps: [numbers("same-name")], exhausted: "negotiated" });
		expect(settled(last, taken)).toBe("unresolved negotiated nvha.stc");
		expect(settled(last, [held("nvha.stc", homonym)])).toBe("nvha1.stc ordinal");
	});
});

describe("several holders of one form", () => {
	const rules = madeUp({ template: template("f m g # . o"), steps: [numbers("same-name"), lengthens("different-name")] });
	test.each<readonly [string, readonly DirectoryEntry[], string]>([
		["a homonym counts before another name", [held("nvha.stc", other), held("nvha.stc", homonym)], "nvha1.stc ordinal"],
		["whichever is first", [held("nvha.stc", homonym), held("nvha.stc", other)], "nvha1.stc ordinal"],
		["other names alone", [held("nvha.stc", other), held("nvha.stc", { ...other, id: "4" })], "ngvha.stc extended"],
		["the person's own before all", [held("nvha.stc", homonym), held("nvha.stc", own)], "nvha.stc existing"],
		["one given up by the person beside somebody else's", [held("nvha.stc", own, true), held("nvha.stc", other)], "ngvha.stc extended"],
		[
			"who may be the person",
			[held("nvha.stc", other), held("nvha.stc", { kind: "person", fullName: "Nguyễn Văn Hà" })],
			"identity-unknown nvha.stc@tuyenquang.gov.vn",
		],
	])("%s", (_, directory, expected) => {
		expect(settled(rules, directory)).toBe(expected);
	});
});

describe("a person's own addresses", () => {
	test.each<readonly [string, readonly DirectoryEntry[], string]>([
		["of another organisation is replaced", [held("nvha.syt", own)], "nvha.stc base for nvha.syt@tuyenquang.gov.vn"],
		["the latest of them is", [held("nvha.syt", own), held("nvha.sxd", own)], "nvha.stc base for nvha.sxd@tuyenquang.gov.vn"],
		["given up is not", [held("nvha.syt", own, true)], "nvha.stc base"],
		["given up here comes back", [held("nvha.stc", own, true)], "nvha.stc base"],
		["in a domain that does not count is not", [{ address: "nvha.stc@example.com", holder: own }], "nvha.stc base"],
		["a number is kept", [held("nvha4.stc", own)], "nvha4.stc existing"],
		[
			"may be one of somebody without an id",
			[held("nvha4.stc", { kind: "person", fullName: "Nguyễn Văn Hà" })],
			"identity-unknown nvha4.stc@tuyenquang.gov.vn",
		],
		[
			"may be one of somebody without an id, though there is another of before",
			[held("nvha.syt", own), held("nvha4.stc", { kind: "person", fullName: "Nguyễn Văn Hà" })],
			"identity-unknown nvha4.stc@tuyenquang.gov.vn",
		],
		[
			"may be one that somebody without an id gave up",
			[held("nvha4.stc", { kind: "person", fullName: "Nguyễn Văn Hà" }, true)],
			"identity-unknown nvha4.stc@tuyenquang.gov.vn",
		],
		["is not one of somebody without an id elsewhere", [held("nvha4.syt", { kind: "person", fullName: "Nguyễn Văn Hà" })], "nvha.stc base"],
		["a number below those given up comes back", [held("nvha.stc", homonym), held("nvha1.stc", own, true), held("nvha2.stc", homonym)], "nvha1.stc ordinal"],
	])("%s", (_, directory, expected) => {
		expect(settled(tuyenQuang, directory)).toBe(expected);
	});

	const named: Person = { fullName: "Nguyễn Văn Hà", organization: "stc" };
	const nameless: Holder = { kind: "person", fullName: "Nguyễn Văn Hà" };
	test.each<readonly [string, readonly DirectoryEntry[], string]>([
		["in no format is replaced", [held("ha-nv", nameless)], "nvha.stc base for ha-nv@tuyenquang.gov.vn"],
		["in no format is replaced, beside one given up", [held("nvha.stc", nameless, true), held("ha-nv", nameless)], "nvha.stc base for ha-nv@tuyenquang.gov.vn"],
		[
			"the latest in no format is",
			[held("ha-nv", nameless), held("hanv", nameless), held("ha.n.v", nameless, true)],
			"nvha.stc base for hanv@tuyenquang.gov.vn",
		],
		["of another organisation is another person's", [held("nvha.syt", nameless)], "nvha.stc base"],
		["here is kept, whatever else there is", [held("ha-nv", nameless), held("nvha3.stc", nameless)], "nvha3.stc existing"],
	])("by name: %s", (_, directory, expected) => {
		expect(told(personAddress(tuyenQuang, named, directory, { identity: "name" }))).toBe(expected);
	});

	test("by name, ids make no difference", () => {
		const list = [held("nvha3.stc", other), held("nvha4.stc", { ...own, id: "2" })];
		expect(told(personAddress(tuyenQuang, HA, list, { identity: "name" }))).toBe("nvha4.stc existing");
		expect(told(personAddress(tuyenQuang, named, list, { identity: "name" }))).toBe("nvha4.stc existing");
		expect(told(personAddress(tuyenQuang, HA, list, { identity: "none" }))).toBe("nvha.stc base");
	});

	test("whose name or organisation is not told", () => {
		const nobody: Person = { organization: "stc" };
		for (const directory of [[], [held("nvha.stc", nameless)]]) expect(settled(tuyenQuang, directory, nobody)).toBe("missing-fact fullName");
		expect(settled(tuyenQuang, [held("nvha.stc", own)], { id: "1", organization: "stc" })).toBe("nvha.stc existing");
		expect(settled(tuyenQuang, [held("nvha.stc", own)], { id: "1", fullName: "Nguyễn Văn Hà" })).toBe("missing-fact organization");
	});

	test("by name: where older addresses stay, one in no format is kept", () => {
		const person: Person = { fullName: "Nguyễn Văn Hà", citizenIdLast3: "123" };
		const old: DirectoryEntry = { address: "nguyen_van_ha@bacninh.gov.vn", holder: nameless };
		expect(told(personAddress(bacNinh, person, [old], { identity: "name" }))).toBe("nguyen_van_ha existing");
		expect(told(personAddress(bacNinh, person, [{ ...old, retired: true }], { identity: "name" }))).toBe("hanv123 base");
	});

	test("is kept where the format gives it, though nobody could read it back from the address", () => {
		const runTogether = madeUp({ template: template("f m g o"), steps: [] });
		const here = { ...HA, organization: "s.t" };
		expect(parseAddress(runTogether, "nvhas.t@tuyenquang.gov.vn").filter(({ kind }) => kind === "person")).toEqual([]);
		expect(settled(runTogether, [], here)).toBe("nvhas.t base");
		expect(settled(runTogether, [held("nvhas.t", own)], here)).toBe("nvhas.t existing");
		expect(settled(runTogether, [held("nvhas.t", other)], here)).toBe("unresolved no-rule nvhas.t");
	});

	test("of another organisation is replaced, though older addresses in no format stay", () => {
		const { address } = tuyenQuang;
		if ("unstated" in address) throw new Error("Tuyên Quang says nothing of addresses");
		const keeps: Profile = { ...tuyenQuang, readings: [], address: { ...address, legacy: { value: "keep", basis: ["7.1.a"] } } };
		expect(settled(keeps, [held("nvha.syt", own)])).toBe("nvha.stc base for nvha.syt@tuyenquang.gov.vn");
		expect(settled(keeps, [held("ha-nv", own)])).toBe("ha-nv existing");
	});

	test("of another unit is replaced, where an address names it", () => {
		const apart = madeUp({ template: [...template("f m g ."), { part: "unit" }, ...template(". o")], steps: [] });
		expect(settled(apart, [held("nvha.vp.stc", own)], { ...HA, unit: "VP" })).toBe("nvha.vp.stc existing");
		expect(settled(apart, [held("nvha.vp.stc", own)], { ...HA, unit: "TC" })).toBe("nvha.tc.stc base for nvha.vp.stc@tuyenquang.gov.vn");
		const later = madeUp({ template: template("f m g"), steps: [tries("any", [...template("f m g ."), { part: "unit" }])] });
		expect(settled(later, [held("nvha", own)], { ...HA, unit: "VP" })).toBe("nvha existing");
		expect(settled(later, [held("nvha.tc", own)], { ...HA, unit: "VP" })).toBe("nvha base for nvha.tc@tuyenquang.gov.vn");
	});

	test("is answered whole: the address as it is held, and nothing tried", () => {
		const address = "nvha2.stc@tuyenquang.gov.vn";
		expect(personAddress(tuyenQuang, HA, [{ address: "NVHA2.STC@TuyenQuang.gov.vn", holder: own }]).value).toStrictEqual({
			address,
			localPart: "nvha2.stc",
			resolution: "existing",
			trace: [{ localPart: "nvha2.stc" }],
		});
	});

	test("issued before the day up to which addresses keep their names, one in no format is kept", () => {
		const lacGiang = parseProfile(invented.get("lac-giang"));
		const old = (createdOn: string): readonly DirectoryEntry[] => [{ address: "anh_an@lacgiang.example", holder: own, createdOn }];
		const person: Person = { id: "1", fullName: "Nguyễn Văn An" };
		expect(settled(lacGiang, old("2023-06-30"), person)).toBe("anh_an existing");
		expect(settled(lacGiang, old("2023-07-01"), person)).toBe("nguyen.van.an base for anh_an@lacgiang.example");
		const kept = personAddress(lacGiang, person, old("2023-06-30"));
		expect(kept.findings).toMatchObject([{ code: "address.no-matching-format", level: "note", params: { address: "anh_an@lacgiang.example" } }]);
	});

	test("where an address shows neither organisation nor digits, equal names may be one person everywhere", () => {
		const plain = madeUp({ template: template("f m g #"), steps: [numbers("same-name")] });
		const anywhere: Person = { fullName: "Nguyễn Văn Hà" };
		const there = [held("nvha", nameless), held("lthoa", { kind: "person" })];
		expect(settled(plain, there, anywhere)).toBe("identity-unknown nvha@tuyenquang.gov.vn");
		expect(told(personAddress(plain, anywhere, there, { identity: "name" }))).toBe("nvha existing");
		expect(told(personAddress(plain, anywhere, there, { identity: "none" }))).toBe("nvha1 ordinal");
	});

	test("are met one by one, where the person's other addresses are not looked up", async () => {
		const asked = async (entry: DirectoryEntry, person = HA): Promise<string> => {
			const byLocalPart = (localPart: string): DirectoryEntry | null => (entry.address.startsWith(`${localPart}@`) ? entry : null);
			return told(await personAddressAsync(tuyenQuang, person, { byLocalPart }));
		};
		expect(await asked(held("nvha.stc", own))).toBe("nvha.stc existing");
		expect(await asked(held("nvha.stc", own, true))).toBe("nvha.stc base");
		expect(await asked(held("nvha.stc", { kind: "person", fullName: "Nguyễn Văn Hà" }))).toBe("identity-unknown nvha.stc@tuyenquang.gov.vn");
		expect(await asked(held("nvha.stc", homonym))).toBe("nvha1.stc ordinal");
		expect(await asked(held("nvha.stc", null))).toBe("ngvha.stc extended");
	});
});

describe("the name of who is in the way", () => {
	const another = "ngvha.stc extended";
	const unknown = "ngvha.stc extended address.holder-unknown";
	test.each<readonly [string, object, string]>([
		["a full name", { fullName: "Nguyễn Vân Hạ" }, "nvha1.stc ordinal"],
		["one text under `name`", { name: "Nguyễn Vân Hạ" }, "nvha1.stc ordinal"],
		["its parts", { name: { family: "Nguyễn", middle: "Vân", given: "Hạ" } }, "nvha1.stc ordinal"],
		["its parts before a full name", { name: { family: "Ngô", middle: "Vũ", given: "Hạ" }, fullName: "Nguyễn Vân Hạ" }, another],
		["the full name before a text under `name`", { name: "Ngô Vũ Hạ", fullName: "Nguyễn Vân Hạ" }, "nvha1.stc ordinal"],
		["the given name alone", { name: { given: "Hạ" } }, another],
		["parts of which none is told", { name: {} }, unknown],
		["a name that does not fold", { fullName: "Nguyễn Văn Hà 2" }, unknown],
		["a blank one", { fullName: " " }, unknown],
		["none", {}, unknown],
	])("%s", (_, facts, expected) => {
		const decision = personAddress(tuyenQuang, HA, [held("nvha.stc", { kind: "person", id: "2", ...facts })]);
		expect([told(decision), ...decision.findings.map(({ code }) => code)].join(" ")).toBe(expected);
	});
});

describe("digits of the citizen number", () => {
	const digits = (facts: Partial<Person>): string => told(personAddress(bacNinh, { id: "1", fullName: "Nguyễn Văn Hà", ...facts }, []));
	test.each<readonly [Partial<Person>, string]>([
		[{}, "missing-fact citizenIdLast3"],
		[{ citizenIdLast3: "007" }, "hanv007 base"],
		[{ citizenIdLast4: "1007" }, "hanv007 base"],
		[{ citizenId: "001090001007" }, "hanv007 base"],
		[{ citizenId: "001090001007", citizenIdLast4: "1007", citizenIdLast3: "007" }, "hanv007 base"],
		[{ citizenIdLast3: "7" }, "citizen-id-invalid citizenIdLast3 length 3"],
		[{ citizenIdLast3: "0a7" }, "citizen-id-invalid citizenIdLast3 not-digits 3"],
		[{ citizenIdLast4: "007" }, "citizen-id-invalid citizenIdLast4 length 4"],
		[{ citizenId: "0010900010070" }, "citizen-id-invalid citizenId length 12"],
		[{ citizenIdLast4: "1007", citizenIdLast3: "008" }, "citizen-id-invalid citizenIdLast3 contradiction 3"],
		[{ citizenId: "001090001007", citizenIdLast4: "2007" }, "citizen-id-invalid citizenIdLast4 contradiction 4"],
	])("%j", (facts, expected) => {
		expect(digits(facts)).toBe(expected);
	});
});

describe("the unit that a person's address names", () => {
	const byUnit = withReadings(tuyenQuang, { "TQ-PERSON-SUFFIX": "unit" });
	const at = (organization: NonNullable<Person["organization"]>, unit?: string): string =>
		settled(byUnit, [], { ...HA, organization, ...(unit === undefined ? {} : { unit }) });

	test("stands before its organisation, where there is one", () => {
		expect(at("stc")).toBe("nvha.stc base");
		expect(at("stc", "VP")).toBe("nvha.vp.stc base");
		expect(at("stc", "§")).toBe("name-unmappable unit unmappable U+00A7");
		expect(at("§", "VP")).toBe("name-unmappable organization unmappable U+00A7");
		expect(at({ kind: "unit", abbreviation: "VP", parent: "stc" })).toBe("nvha.vp.stc base");
		expect(settled(tuyenQuang, [], { ...HA, unit: "VP" })).toBe("nvha.stc base");
	});

	test("has no local part where the text has no format for units", () => {
		const { address } = byUnit;
		if ("unstated" in address) throw new Error("Tuyên Quang says nothing of addresses");
		const { unit, ...organizations } = address.organizations;
		if (unit === undefined) throw new Error("Tuyên Quang has no units");
		const negotiated = { ...unit, format: { value: { negotiated: { mustContain: template("vp") } }, basis: ["5.1"] } };
		for (const kinds of [organizations, { ...organizations, unit: { ...unit, format: { unstated: true } as const } }, { ...organizations, unit: negotiated }]) {
			const rules: Profile = { ...byUnit, readings: [], address: { ...address, organizations: kinds } };
			expect(settled(rules, [], { ...HA, unit: "VP" })).toBe("unresolved no-format");
			expect(settled(rules, [])).toBe("nvha.stc base");
		}
	});

	test("is a part of its own where the format has one: as it is told, or the body's", () => {
		const apart = madeUp({ template: [...template("f m g ."), { part: "unit" }, ...template(". o")], steps: [] });
		const unit: Organization = { kind: "unit", abbreviation: "VP", parent: "stc" };
		expect(settled(apart, [], { ...HA, unit: "TC" })).toBe("nvha.tc.stc base");
		expect(settled(apart, [], { ...HA, organization: unit })).toBe("nvha.vp.stc base");
		expect(settled(apart, [], { ...HA, organization: unit, unit: "TC" })).toBe("nvha.tc.stc base");
		expect(settled(apart, [])).toBe("missing-fact unit");
		expect(settled(apart, [], { ...HA, organization: { kind: "agency", abbreviation: "STC" } })).toBe("missing-fact unit");
		expect(settled(apart, [], { ...HA, organization: { kind: "unit", name: "Văn phòng", parent: "stc" } })).toBe("missing-fact unit");
		expect(settled(apart, [], { ...HA, unit: "§" })).toBe("name-unmappable unit unmappable U+00A7");
	});
});

describe("a person whose organisation is a body", () => {
	test("at the end of sixteen managers, no more", () => {
		const chain = (length: number): Organization =>
			length === 0 ? { kind: "agency", abbreviation: "STC" } : { kind: "unit", abbreviation: "VP", parent: chain(length - 1) };
		expect(settled(tuyenQuang, [], { ...HA, organization: chain(1) })).toBe("nvha.stc base");
		expect(settled(tuyenQuang, [], { ...HA, organization: chain(16) })).toBe("nvha.stc base");
		expect(settled(tuyenQuang, [], { ...HA, organization: chain(17) })).toBe("unresolved no-format unit agency");
		expect(settled(tuyenQuang, [], { ...HA, organization: chain(20) })).toBe("unresolved no-format unit unit");
		const named = (length: number): Organization => ({ kind: "unit", abbreviation: "VP", parent: length === 1 ? "stc" : named(length - 1) });
		expect(settled(tuyenQuang, [], { ...HA, organization: named(17) })).toBe("nvha.stc base");
		expect(settled(tuyenQuang, [], { ...HA, organization: named(18) })).toBe("unresolved no-format unit unit");
	});

	test("that manages itself", () => {
		const circle: { kind: string; abbreviation: string; parent?: Organization } = { kind: "unit", abbreviation: "VP" };
		circle.parent = circle;
		expect(settled(tuyenQuang, [], { ...HA, organization: circle })).toBe("unresolved no-format unit unit");
	});
});

describe("chains of units", () => {
	const chain = (length: number): Organization =>
		length === 0 ? { kind: "agency", abbreviation: "STC" } : { kind: "unit", abbreviation: "VP", parent: chain(length - 1) };

	test("sixteen managers are followed, no more", () => {
		expect(told(organizationAddress(tuyenQuang, chain(16), []))).toBe(`${"vp.".repeat(16)}stc base`);
		expect(told(organizationAddress(tuyenQuang, chain(17), []))).toBe("unresolved no-format unit agency");
	});

	test("a manager's label is what it has without its own manager", () => {
		const phuVinh = parseProfile(invented.get("phu-vinh"));
		expect(told(organizationAddress(phuVinh, { kind: "unit", abbreviation: "VP", parent: { kind: "agency", abbreviation: "SKHCN" } }, []))).toBe(
			"vp_skhcn base",
		);
	});
});

describe("separators and literals", () => {
	const write = (text: string, fullName: string): string => settled(madeUp({ template: template(text), steps: [] }), [], { ...HA, fullName });
	test.each<readonly [string, string, string]>([
		["f m . g", "Nguyễn Văn Hà", "nv.ha base"],
		["f m . g", "Hà", "ha base"],
		["g . f m", "Hà", "ha base"],
		["f - m _ g", "Nguyễn Văn Hà", "n-v_ha base"],
		["f - m _ g", "Nguyễn Hà", "n_ha base"],
		["f m g .x", "Nguyễn Văn Hà", "nvha.x base"],
		["x. f m g", "Nguyễn Văn Hà", "x.nvha base"],
		["x. . f m g", "Nguyễn Văn Hà", "x.nvha base"],
		["f m g .x. o", "Nguyễn Văn Hà", "nvha.x.stc base"],
		["o . f . m . g", "Hà", "stc.ha base"],
	])("%s for %s", (text, fullName, expected) => {
		expect(write(text, fullName)).toBe(expected);
		const readings = parseAddress(madeUp({ template: template(text), steps: [] }), `${expected.split(" ")[0]}@tuyenquang.gov.vn`);
		expect(readings.map(({ kind, form }) => `${kind} ${form}`)).toContain("person base");
	});
});

describe("what is no address", () => {
	test.each([
		["", "empty"],
		["é@b.c", "not-ascii"],
		["a\u0001@b.c", "not-ascii"],
		["a@b.c\n", "not-ascii"],
		["a.b.c", "no-at"],
		["a@b@c", "several-ats"],
		["@b.c", "local-part"],
		["a b@c", "local-part"],
		["a,b@c", "local-part"],
		["(a@c", "local-part"],
		[".a@c", "local-part"],
		["a.@c", "local-part"],
		["a..b@c", "local-part"],
		["a@", "domain"],
		["a@b_c", "domain"],
		["a@_bc", "domain"],
		["a@bc_", "domain"],
		["a@.c", "domain"],
		["a@c.", "domain"],
		["a@b..c", "domain"],
		["a@-b.c", "domain"],
		["a@b-.c", "domain"],
		["a@b.-c", "domain"],
		["a@b.c-", "domain"],
	])("%j: %s", (text, reason) => {
		expect(readAddress(text)).toBe(reason);
	});

	test("anything that a dot-atom and a domain may hold is one, in lower case", () => {
		expect(readAddress("A!#$%&'*+/=?^_`{|}~-.9@X-1.b-c.D")).toEqual({ localPart: "a!#$%&'*+/=?^_`{|}~-.9", domain: "x-1.b-c.d" });
	});

	test("a local part is read up to 254 octets", () => {
		const read = (length: number): number => parseAddress(tuyenQuang, `${"a".repeat(length - 4)}.stc@tuyenquang.gov.vn`).length;
		expect([read(254) > 0, read(255)]).toEqual([true, 0]);
	});
});
