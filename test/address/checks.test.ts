import { describe, expect, test } from "vitest";
import {
	type AddressTemplate,
	bacNinh,
	type CheckAddressOptions,
	checkAddress,
	type DirectoryEntry,
	type Holder,
	type Organization,
	type Person,
	type Profile,
	parseAddress,
	tuyenQuang,
	withReadings,
} from "../../src/index.ts";
import { parseProfile } from "../../src/profile/parse.ts";
import { invented } from "../profiles/profiles.ts";
import { lengthens, madeUp, numbers, template, tries } from "./made-up-rules.ts";
import { judged } from "./told.ts";

const TQ = "tuyenquang.gov.vn";
const BN = "bacninh.gov.vn";
const LG = "lacgiang.example";
const SL = "sonloc.example";
const lacGiang = parseProfile(invented.get("lac-giang"));
const sonLoc = parseProfile(invented.get("son-loc"));
const PROFILES: Readonly<Record<string, Profile>> = { [TQ]: tuyenQuang, [BN]: bacNinh, [LG]: lacGiang, [SL]: sonLoc };

/** What a check says: the outcome, then each finding with its level and what it tells. */
function checked(address: string, options: CheckAddressOptions): string {
	const profile = PROFILES[address.slice(address.indexOf("@") + 1)];
	if (profile === undefined) throw new Error(`nobody regulates ${address}`);
	return judged(checkAddress(profile, address, options));
}

const HA: Person = { id: "1", fullName: "Nguyễn Văn Hà", organization: "stc" };
const AN: Person = { id: "1", fullName: "Nguyễn Văn An" };
const held = (address: string, holder: Holder, more: Omit<Partial<DirectoryEntry>, "address" | "holder"> = {}): DirectoryEntry => ({
	address,
	holder,
	...more,
});
const own: Holder = { kind: "person", id: "1", fullName: "Nguyễn Văn Hà" };
const homonym: Holder = { kind: "person", id: "2", fullName: "Nguyễn Vân Hạ" };
const other: Holder = { kind: "person", id: "2", fullName: "Ngô Vũ Hà" };

describe("facts that are not known", () => {
	test.each<readonly [string, Person, string]>([
		[`nvha.stc@${TQ}`, { organization: "stc" }, "undetermined; missing-fact open fullName"],
		[`nvha.syt@${TQ}`, { organization: "stc" }, "violation; missing-fact open fullName; not-derived-from-subject must"],
		[`nvha.stc@${TQ}`, { fullName: "Nguyễn Văn Hà" }, "undetermined; missing-fact open organization"],
		[`hoa.stc@${TQ}`, { fullName: "Nguyễn Văn Hà" }, "violation; missing-fact open organization; not-derived-from-subject must"],
		[`hanv123@${BN}`, { fullName: "Nguyễn Văn Hà" }, "undetermined; missing-fact open citizenIdLast3"],
		[`hanv1234@${BN}`, { fullName: "Nguyễn Văn Hà" }, "undetermined; missing-fact open citizenIdLast3"],
		[`hoa123@${BN}`, { fullName: "Nguyễn Văn Hà" }, "violation; missing-fact open citizenIdLast3; not-derived-from-subject must"],
		[`nguyen.van.an90@${LG}`, AN, "undetermined; missing-fact open birthDate"],
		[`nguyen.van.an051990@${LG}`, AN, "undetermined; missing-fact open birthDate"],
		[`nguyen.van.binh90@${LG}`, AN, "violation; not-derived-from-subject must"],
		[`nguyen.van.an90@${LG}`, { ...AN, birthDate: "1990-01-01" }, "undetermined; collision-form-unverified open"],
		[`nguyen.van.an91@${LG}`, { ...AN, birthDate: "1990-01-01" }, "violation; not-derived-from-subject must"],
	])("%s of %j", (address, subject, expected) => {
		expect(checked(address, { subject })).toBe(expected);
	});
});

test("a name of more syllables than fit on an engine's stack is nobody's whom the address shows", () => {
	const subject: Person = { fullName: `Nguyễn ${"a ".repeat(300_000)}Hà`, organization: "stc" };
	expect(checked(`nvha.stc@${TQ}`, { subject })).toBe("violation; not-derived-from-subject must");
});

describe("addresses of old", () => {
	const of = (address: string, subject: Person, holder: Holder, more: Omit<Partial<DirectoryEntry>, "address" | "holder">): string =>
		checked(address, { subject, directory: [held(address, holder, more)] });

	test("before the day up to which addresses keep their names, the person's own is right, in a format or in none", () => {
		for (const address of [`an_nv@${LG}`, `hoa@${LG}`]) expect(of(address, AN, own, { createdOn: "2023-06-30" })).toMatch(/^compliant/);
		expect(of(`an_nv@${LG}`, AN, own, { createdOn: "2023-06-30" })).toBe("compliant; no-matching-format note");
	});

	test("later ones, those given up and those of somebody else are not", () => {
		expect(of(`hoa@${LG}`, AN, own, { createdOn: "2023-07-01" })).toBe("violation; not-derived-from-subject must");
		expect(of(`hoa@${LG}`, { ...AN, id: "2" }, own, { createdOn: "2023-06-30" })).toBe("violation; not-derived-from-subject must; duplicate must");
		expect(of(`hoa@${LG}`, AN, own, { createdOn: "2023-06-30", retired: true })).toBe("violation; not-derived-from-subject must");
	});

	test("where older addresses stay, the person's own in no format is worth a note", () => {
		const subject = { ...HA, citizenIdLast3: "123" };
		expect(of(`ha--nv@${BN}`, subject, own, {})).toBe("compliant; no-matching-format note");
		expect(of(`ha--nv@${BN}`, subject, own, { retired: true })).toBe("violation; no-matching-format must");
		expect(of(`ha--nv@${BN}`, subject, homonym, {})).toContain("no-matching-format must");
		expect(checked(`ha--nv@${BN}`, { subject })).toBe("violation; no-matching-format must");
	});
});

describe("forms that only a collision leads to", () => {
	const base = `nvha.stc@${TQ}`;
	test.each<readonly [string, string, readonly DirectoryEntry[] | undefined, string]>([
		["a number, nothing known of others", `nvha1.stc@${TQ}`, undefined, "undetermined; collision-form-unverified open"],
		["a number, nobody there", `nvha1.stc@${TQ}`, [], "undetermined; unjustified-collision-form open nvha.stc"],
		["a number, a homonym there", `nvha1.stc@${TQ}`, [held(base, homonym)], "compliant"],
		["a number, a homonym was there", `nvha1.stc@${TQ}`, [held(base, homonym, { retired: true })], "compliant"],
		["a number, another name there", `nvha1.stc@${TQ}`, [held(base, other)], "undetermined; unjustified-collision-form open"],
		["a number, a body there", `nvha1.stc@${TQ}`, [held(base, { kind: "unit", abbreviation: "NVHA" })], "undetermined; unjustified-collision-form open"],
		["a number, the person there too", `nvha1.stc@${TQ}`, [held(base, own)], "undetermined; unjustified-collision-form open"],
		["longer initials, another name there", `ngvha.stc@${TQ}`, [held(base, other)], "compliant"],
		["longer initials, a homonym there", `ngvha.stc@${TQ}`, [held(base, homonym)], "undetermined; unjustified-collision-form open"],
		["longer initials, a body was there", `ngvha.stc@${TQ}`, [held(base, { kind: "unit", abbreviation: "NVHA" }, { retired: true })], "compliant"],
		["longer initials, others at each shorter form", `nguvha.stc@${TQ}`, [held(base, other), held(`ngvha.stc@${TQ}`, { ...other, id: "3" })], "compliant"],
		["longer initials, nobody at one of them", `nguvha.stc@${TQ}`, [held(base, other)], "undetermined; unjustified-collision-form open ngvha.stc"],
	])("%s", (_, address, directory, expected) => {
		expect(checked(address, { subject: HA, ...(directory === undefined ? {} : { directory }) })).toBe(expected);
	});
});

describe("whose the directory says it is", () => {
	const base = `nvha.stc@${TQ}`;
	test.each<readonly [string, readonly DirectoryEntry[], string]>([
		["the person's", [held(base, own)], "compliant"],
		["somebody else's", [held(base, homonym)], "violation; duplicate must"],
		["somebody else's once", [held(base, homonym, { retired: true })], "violation; retired must"],
		["somebody's of whom nothing is known", [held(base, { kind: "person" })], "compliant; holder-unknown note"],
		["a body's", [held(base, { kind: "unit", abbreviation: "NVHA" })], "violation; duplicate must"],
		["somebody's of whom the id alone is known", [held(base, { kind: "person", id: "2" })], "violation; duplicate must"],
	])("%s", (_, directory, expected) => {
		expect(checked(base, { subject: HA, directory })).toBe(expected);
	});

	test("of somebody without an id, who may be whoever has one and no name", () => {
		const { id: _, ...subject } = HA;
		expect(checked(base, { subject, directory: [held(base, { kind: "person", id: "2" })] })).toBe("compliant; holder-unknown note");
		expect(checked(base, { subject, directory: [held(base, other)] })).toBe("violation; duplicate must");
		expect(checked(base, { subject, directory: [held(base, own)] })).toBe("compliant");
	});

	test("of another organisation: a homonym's, and not the person's", () => {
		const { id: _, ...subject } = HA;
		const directory = [held(`nvha.syt@${TQ}`, { kind: "person", fullName: "Nguyễn Văn Hà" })];
		expect(checked(`nvha.syt@${TQ}`, { subject, directory })).toBe("violation; not-derived-from-subject must; duplicate must");
		expect(checked(`nvha.syt@${TQ}`, { subject: { ...subject, organization: "syt" }, directory })).toBe("compliant");
	});

	test("without a subject, that it was given up, and that only a collision leads to it", () => {
		expect(checked(base, { directory: [held(base, own, { retired: true })] })).toBe("compliant; retired note");
		expect(checked(base, { directory: [held(base, own, { retired: true }), held(base, own)] })).toBe("compliant");
		expect(checked(base, { directory: [] })).toBe("compliant");
		expect(checked(`nvha1.stc@${TQ}`, {})).toBe("compliant; collision-form-unverified note ordinal,base");
		expect(checked(`ha--nv@${BN}`, {})).toBe("violation; no-matching-format must");
	});
});

describe("forms that a collision leads to by other rules than those of a province", () => {
	const T = template("f m g # . o");
	const check = (rules: Profile, localPart: string, directory?: readonly DirectoryEntry[], subject = HA): string =>
		judged(checkAddress(rules, `${localPart}@${TQ}`, { subject, directory }));
	const at = (localPart: string, holder: Holder): DirectoryEntry => held(`${localPart}@${TQ}`, holder);

	test("a number that anybody in the way leads to", () => {
		const rules = madeUp({ template: T, steps: [numbers("any")] });
		expect(check(rules, "nvha1.stc")).toBe("undetermined; collision-form-unverified open");
		for (const holder of [homonym, other, { kind: "unit", abbreviation: "NVHA" }])
			expect(check(rules, "nvha1.stc", [at("nvha.stc", holder)])).toBe("compliant");
		expect(check(rules, "nvha1.stc", [at("nvha.stc", own)])).toBe("undetermined; unjustified-collision-form open");
		expect(check(rules, "ngvha1.stc")).toBe("violation; not-derived-from-subject must");
	});

	test("a number on the last form of all", () => {
		const last = madeUp({ template: T, steps: [lengthens("different-name")], exhausted: "number" });
		const subject: Person = { id: "1", fullName: "Lê Hà", organization: "stc" };
		const directory = [at("lha.stc", other), at("leha.stc", { ...other, id: "3" })];
		expect(check(last, "leha1.stc", undefined, subject)).toBe("undetermined; collision-form-unverified open");
		expect(check(last, "leha1.stc", directory, subject)).toBe("compliant");
		expect(check(last, "leha0.stc", directory, subject)).toBe("violation; not-derived-from-subject must");
		expect(check(last, "leha1.stc", directory.slice(1), subject)).toBe("undetermined; unjustified-collision-form open lha.stc");
		expect(check(last, "lha1.stc", directory, subject)).toBe("undetermined; unjustified-collision-form open");
		expect(check(last, "lha1.stc", [at("lha.stc", { ...other, fullName: "Lê Hạ" })], subject)).toBe("compliant");
		expect(check(last, "leha2.stc", [], { ...subject, fullName: "Lý Hà" })).toBe("violation; not-derived-from-subject must");
		expect(check(madeUp({ template: T, steps: [lengthens("different-name")] }), "leha1.stc", directory, subject)).toBe(
			"violation; not-derived-from-subject must",
		);
	});

	test("a number at the end, where the format has no place for it", () => {
		const last = madeUp({ template: template("g . o"), steps: [], exhausted: "number" });
		expect(check(last, "ha.stc7")).toBe("undetermined; collision-form-unverified open");
		expect(check(last, "ha.stc7", [at("ha.stc", other)])).toBe("compliant");
		expect(check(last, "ha.stc07", [at("ha.stc", other)])).toBe("violation; not-derived-from-subject must");
	});

	test("more and more digits of the citizen number (BN-EXHAUSTED)", () => {
		const more = withReadings(bacNinh, { "BN-EXHAUSTED": "more-digits" });
		const subject: Person = { id: "1", fullName: "Nguyễn Văn Hà", citizenId: "001090010123" };
		const taken = (localPart: string): DirectoryEntry => held(`${localPart}@${BN}`, { ...other, id: localPart });
		const digits = (localPart: string, directory?: readonly DirectoryEntry[], profile = more): string =>
			judged(checkAddress(profile, `${localPart}@${BN}`, { subject, directory }));
		expect(digits("hanv10123")).toBe("undetermined; collision-form-unverified open");
		expect(digits("hanv10123", [taken("hanv123"), taken("hanv0123")])).toBe("compliant");
		expect(digits("hanv10123", [taken("hanv123")])).toBe("undetermined; unjustified-collision-form open hanv0123");
		expect(
			digits(
				"hanv001090010123",
				["123", "0123", "10123", "010123", "0010123", "90010123", "090010123", "1090010123", "01090010123"].map((tail) => taken(`hanv${tail}`)),
			),
		).toBe("compliant");
		expect(digits("hanv20123")).toBe("violation; not-derived-from-subject must");
		expect(digits("hanv10123", undefined, bacNinh)).toBe("violation; not-derived-from-subject must");
	});

	test("nothing more, where the text does not say what holds in the end", () => {
		const { address, ...rest } = madeUp({ template: T, steps: [lengthens("different-name")] });
		if ("unstated" in address) throw new Error("these rules say something of addresses");
		const collisions = { ...address.person.collisions, exhausted: { unstated: true } as const };
		const rules: Profile = { ...rest, address: { ...address, person: { ...address.person, collisions } } };
		expect(check(rules, "nguyenvanha.stc")).toBe("undetermined; collision-form-unverified open");
		expect(check(rules, "nguyenvanha1.stc")).toBe("violation; not-derived-from-subject must");
	});

	test("letters in an order that is not stated are taken from the left", () => {
		const rules = madeUp({ template: T, steps: [{ when: "any", do: "lengthen", order: { unstated: true, basis: ["5.2"] } }] });
		expect(check(rules, "ngvha.stc", [at("nvha.stc", other)])).toBe("compliant");
		expect(check(rules, "nvaha.stc", [at("nvha.stc", other)])).toBe("violation; not-derived-from-subject must");
	});

	test("another template needs everybody at the forms before it", () => {
		const rules = madeUp({ template: T, steps: [tries("any", template("g f m . o"))] });
		expect(check(rules, "hanv.stc")).toBe("undetermined; collision-form-unverified open");
		expect(check(rules, "hanv.stc", [])).toBe("undetermined; unjustified-collision-form open nvha.stc");
		for (const holder of [homonym, other]) expect(check(rules, "hanv.stc", [at("nvha.stc", holder)])).toBe("compliant");
	});

	test("another template for another name, past the one for homonyms", () => {
		const rules = madeUp({ template: T, steps: [tries("same-name", template("g f m . o")), tries("different-name", template("g - f m . o"))] });
		expect(check(rules, "ha-nv.stc", [at("nvha.stc", other)])).toBe("compliant");
		expect(check(rules, "ha-nv.stc", [at("nvha.stc", homonym)])).toBe("undetermined; unjustified-collision-form open");
		expect(check(rules, "ha-nv.stc", [at("nvha.stc", homonym), at("hanv.stc", { ...other, id: "3" })])).toBe("compliant");
	});

	test("letters from the left for a homonym, from the right for another name, as each comes up", () => {
		const rules = madeUp({ template: T, steps: [lengthens("same-name", "left"), lengthens("different-name", "right")] });
		for (const localPart of ["ngvha.stc", "nvaha.stc", "ngvaha.stc"]) expect(check(rules, localPart)).toBe("undetermined; collision-form-unverified open");
		expect(check(rules, "nvaha.stc", [at("nvha.stc", other)])).toBe("compliant");
		expect(check(rules, "ngvha.stc", [at("nvha.stc", other)])).toBe("undetermined; unjustified-collision-form open");
		expect(check(rules, "ngvaha.stc", [at("nvha.stc", other), at("nvaha.stc", { ...homonym, id: "3" })])).toBe("compliant");
	});

	test("another template once all letters are used up", () => {
		const rules = madeUp({ template: T, steps: [lengthens("any"), tries("any", template("g f m . o"))] });
		const subject: Person = { id: "1", fullName: "Vi An", organization: "stc" };
		const before = ["van.stc", "vian.stc"].map((localPart) => at(localPart, { ...other, id: localPart }));
		expect(check(rules, "anv.stc", before, subject)).toBe("compliant");
		expect(check(rules, "anv.stc", before.slice(0, 1), subject)).toBe("undetermined; unjustified-collision-form open vian.stc");
	});

	test("a year of birth that looks like a number", () => {
		const year = [...template("f m g"), { part: "birth-year", digits: 2 } as const, ...template(". o")];
		const rules = madeUp({ template: T, steps: [numbers("same-name", 2), tries("different-name", year)] });
		expect(check(rules, "nvha94.stc", [at("nvha.stc", other)], { ...HA, birthDate: "1994-05-06" })).toBe("compliant");
		expect(check(rules, "nvha94.stc", [at("nvha.stc", other)], { ...HA, birthDate: "1993-05-06" })).toBe("undetermined; unjustified-collision-form open");
		expect(check(rules, "nvha94.stc", [at("nvha.stc", other)])).toBe("undetermined; missing-fact open birthDate");
		expect(check(rules, "nvha94.stc", [at("nvha.stc", homonym)])).toBe("compliant");
	});

	test("a fact that only a collision shows, and that is not known, is named", () => {
		const shown = (...facts: AddressTemplate): Profile =>
			madeUp({ template: T, steps: [tries("any", [...template("f m g ."), ...facts, ...template(". o")])] });
		const directory = [at("nvha.stc", other)];
		expect(check(shown({ part: "unit" }), "nvha.vp.stc", directory)).toBe("undetermined; missing-fact open unit");
		expect(check(shown({ part: "unit" }), "nvha.vp.stc", directory, { ...HA, unit: "VP" })).toBe("compliant");
		const digits = shown({ part: "birth-day", digits: 2 }, { part: "birth-month", digits: 2 }, { part: "citizen-id", last: 3 });
		expect(check(digits, "nvha.0605123.stc", directory)).toBe("undetermined; missing-fact open birthDate");
		expect(check(digits, "nvha.0605123.stc", directory, { ...HA, birthDate: "1994-05-06" })).toBe("undetermined; missing-fact open citizenIdLast3");
		expect(check(digits, "nvha.0605123.stc", directory, { ...HA, birthDate: "1994-06-05" })).toBe("violation; not-derived-from-subject must");
		expect(check(digits, "nvha.0605123.stc", directory, { ...HA, birthDate: "1994-05-06", citizenIdLast3: "123" })).toBe("compliant");
	});

	test("a number that stands twice is the same twice", () => {
		const rules = madeUp({ template: template("f m # g # . o"), steps: [numbers("any")] });
		expect(check(rules, "nv1ha1.stc")).toBe("undetermined; collision-form-unverified open");
		expect(check(rules, "nv1ha2.stc")).toBe("violation; not-derived-from-subject must");
		const kinds = (localPart: string): readonly string[] => parseAddress(rules, `${localPart}@${TQ}`).map(({ kind }) => kind);
		expect([kinds("nv1ha1.stc"), kinds("nv1ha2.stc")]).toEqual([["person", "unit"], ["unit"]]);
	});
});

describe("a body's address", () => {
	const check = (localPart: string, subject: Organization, domain = TQ): string => checked(`${localPart}@${domain}`, { subject });

	test("of a kind that the regulation does not know is nobody's to judge", () => {
		for (const kind of ["x", "toString", "__proto__"]) {
			expect(check("skhcn", { kind, abbreviation: "SKHCN" })).toBe(`undetermined; unresolved open unknown-kind ${kind} agency,unit`);
			expect(check("s--khcn", { kind, abbreviation: "SKHCN" })).toBe(`violation; unresolved open unknown-kind ${kind} agency,unit; no-matching-format must`);
		}
	});

	test("that its people settle holds what it must, and each fact that is missing is told once", () => {
		const association = (facts: object): Organization => ({ kind: "association", ...facts });
		expect(check("hoi-hnd", association({ abbreviation: "HND" }), SL)).toBe("compliant");
		expect(check("hoi-nd", association({ abbreviation: "HND" }), SL)).toBe("violation; not-derived-from-subject must hnd");
		expect(check("hoi-hnd", association({}), SL)).toBe("undetermined; missing-fact open abbreviation");
		expect(check("hoi-hnd", association({ abbreviation: "H&D" }), SL)).toBe("undetermined; name-unmappable open abbreviation unmappable U+0026");
		expect(check("anything", { kind: "enterprise" }, SL)).toBe("compliant");
	});

	test("in no format where there is none for its kind", () => {
		expect(check("vp.skhcn", { kind: "unit", abbreviation: "VP", parent: "skhcn" }, SL)).toBe("undetermined; unresolved open no-format unit");
	});
});

test("capital letters, where the regulation does not speak of them, are worth a note", () => {
	expect(checked(`CB.hanv23@${SL}`, {})).toBe("compliant; not-lowercase note");
	expect(checked(`cb.hanv23@${SL}`, {})).toBe("compliant");
	expect(checked(`NVHA.stc@${TQ}`, {})).toBe("compliant; not-lowercase note");
	expect(checked(`Hanv123@${BN}`, {})).toBe("violation; not-lowercase must");
});
