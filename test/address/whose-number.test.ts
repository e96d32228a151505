import { describe, expect, test } from "vitest";
import {
	type AddressTemplate,
	checkAddress,
	type DirectoryEntry,
	type Holder,
	type Person,
	type Profile,
	personAddress,
	tuyenQuang,
	withReadings,
} from "../../src/index.ts";
import { lengthens, madeUp, numbers, template, tries } from "./made-up-rules.ts";
import { HA, held, homonym, judged, other, own, told } from "./told.ts";

const check = (rules: Profile, localPart: string, directory?: readonly DirectoryEntry[], subject: Person = HA): string =>
	judged(checkAddress(rules, `${localPart}@tuyenquang.gov.vn`, { subject, directory }));

const REACHABLE = "undetermined; collision-form-unverified open";
const NOT_THEIRS = "violation; not-derived-from-subject must";
const unexplained = (missing: string): string => `undetermined; unjustified-collision-form open ${missing}`.trim();

describe("numbers on the base form (TQ-ORDINAL-STEM)", () => {
	const rules = withReadings(tuyenQuang, { "TQ-ORDINAL-STEM": "base-stem" });
	test.each<readonly [string, string, readonly DirectoryEntry[] | undefined, string]>([
		["a homonym at the base form leads to it", "nvha1.stc", [held("nvha.stc", homonym)], "compliant"],
		["a homonym at a longer form leads to it as well", "nvha1.stc", [held("nvha.stc", other), held("ngvha.stc", homonym)], "compliant"],
		["none is on a longer form", "ngvha1.stc", undefined, NOT_THEIRS],
		["the plain longer form needs no number", "ngvha.stc", [held("nvha.stc", other)], "compliant"],
	])("%s", (_, localPart, directory, expected) => {
		expect(check(rules, localPart, directory)).toBe(expected);
	});

	test("nobody may be missing at the forms before the homonym's", () => {
		const subject: Person = { id: "1", fullName: "Lê Hà", organization: "stc" };
		const directory = [held("leha.stc", { kind: "person", id: "9", fullName: "Lê Hạ" })];
		expect(check(rules, "lha1.stc", directory, subject)).toBe(unexplained("lha.stc"));
	});
});

describe("when all letters are used up (TQ-EXHAUSTED)", () => {
	const subject: Person = { id: "1", fullName: "Lê Hà", organization: "stc" };
	const namesake: Holder = { kind: "person", id: "9", fullName: "Lê Hạ" };
	const everywhere = [held("lha.stc", other), held("leha.stc", { ...other, id: "4" })];
	const numbered = withReadings(tuyenQuang, { "TQ-EXHAUSTED": "number" });

	test("the text leaves it at that: only a homonym leads to a number", () => {
		expect(check(tuyenQuang, "leha1.stc", everywhere, subject)).toBe(unexplained(""));
		expect(check(tuyenQuang, "leha1.stc", [held("lha.stc", other), held("leha.stc", namesake)], subject)).toBe("compliant");
	});

	test("read otherwise, people of other names lead to it too, where they are at every form", () => {
		expect(check(numbered, "leha1.stc", everywhere, subject)).toBe("compliant");
		expect(check(numbered, "leha1.stc", [held("lha.stc", other), held("leha.stc", namesake)], subject)).toBe("compliant");
		expect(check(numbered, "leha1.stc", everywhere.slice(1), subject)).toBe(unexplained("lha.stc"));
		expect(check(numbered, "lha1.stc", everywhere, subject)).toBe(unexplained(""));
	});
});

describe("where names are compared within an organisation", () => {
	const rules = madeUp({ template: template("f m g #"), steps: [numbers("same-name"), lengthens("different-name")], scope: "organization" });
	const inOrganization = (organization: string): readonly DirectoryEntry[] => [held("nvha", { ...homonym, organization })];
	test.each<readonly [string, string, string, string]>([
		["ngvha", "syt", "ngvha extended", "compliant"],
		["nvha1", "syt", "ngvha extended", "undetermined; unjustified-collision-form"],
		["nvha1", "stc", "nvha1 ordinal", "compliant"],
		["ngvha", "stc", "nvha1 ordinal", "undetermined; unjustified-collision-form"],
	])("%s beside a homonym of %s: the check says of it what is given", (localPart, organization, given, expected) => {
		expect(told(personAddress(rules, HA, inOrganization(organization)))).toBe(given);
		expect(check(rules, localPart, inOrganization(organization)).split(" open")[0]).toBe(expected);
	});
});

describe("digits that only a collision shows", () => {
	const citizenDigits = { part: "citizen-id", last: 3 } as const;
	const rules = madeUp({ template: template("f m g . o"), steps: [tries("any", [...template("g f m"), citizenDigits, ...template(". o")])] });
	test.each<readonly [string, Person, string]>([
		["are not known", HA, "undetermined; missing-fact open citizenIdLast3"],
		["are those of the person", { ...HA, citizenIdLast3: "123" }, "compliant"],
		["are somebody else's", { ...HA, citizenIdLast3: "124" }, NOT_THEIRS],
	])("%s", (_, subject, expected) => {
		expect(check(rules, "hanv123.stc", [held("nvha.stc", other)], subject)).toBe(expected);
	});
});

describe("who is in the way", () => {
	const { id: _, ...withoutId } = HA;
	test.each<readonly [string, string, Holder, Person, string]>([
		["a body that is called like the person is no homonym", "nvha1.stc", { kind: "unit", name: "Nguyễn Văn Hà" }, HA, unexplained("")],
		["a body that is called like the person is somebody else", "ngvha.stc", { kind: "unit", name: "Nguyễn Văn Hà" }, HA, "compliant"],
		["a body with the number of the person's id is somebody else", "ngvha.stc", { kind: "unit", id: "1", abbreviation: "NVHA" }, HA, "compliant"],
		["the person is not", "ngvha.stc", { kind: "person", id: "1", fullName: "Ngô Vũ Hà" }, HA, unexplained("")],
		["somebody of another name is, where neither has an id", "ngvha.stc", { kind: "person", fullName: "Ngô Vũ Hà" }, withoutId, "compliant"],
	])("%s", (_name, localPart, holder, subject, expected) => {
		expect(check(tuyenQuang, localPart, [held("nvha.stc", holder)], subject)).toBe(expected);
	});
});

describe("another template, tried at a collision", () => {
	const T = template("f m g # . o");

	test("its longer initials are no base form", () => {
		const rules = madeUp({ template: T, steps: [lengthens("different-name"), tries("any", template("g f m . o"))] });
		expect(["nvha.stc", "hangv.stc", "hanguv.stc"].map((localPart) => check(rules, localPart))).toEqual(["compliant", REACHABLE, REACHABLE]);
	});

	test("nothing is written by one whose facts are not known", () => {
		const digits: AddressTemplate = [...template("g f m"), { part: "citizen-id", last: 3 }, ...template(". o")];
		const rules = madeUp({ template: T, steps: [tries("any", digits)] });
		expect(check(rules, "hanv123.stc", undefined, { ...HA, citizenIdLast3: "123" })).toBe(REACHABLE);
		for (const subject of [HA, { ...HA, citizenIdLast3: "123" }]) expect(check(rules, "hanv.stc", undefined, subject)).toBe(NOT_THEIRS);
	});
});

test("in an order that is not stated, all letters of the first syllable come before those of the next", () => {
	const rules = madeUp({ template: template("f m g . o"), steps: [{ when: "any", do: "lengthen", order: { unstated: true, basis: ["5.2"] } }] });
	expect(["nguvha.stc", "ngvaha.stc"].map((localPart) => check(rules, localPart))).toEqual([REACHABLE, NOT_THEIRS]);
});

describe("an answer names the readings that it rests on", () => {
	const readings = (localPart: string, subject: Person = HA): readonly string[] =>
		checkAddress(tuyenQuang, `${localPart}@tuyenquang.gov.vn`, { subject, directory: [] }).readings.map(String);
	const ofCollisions = ["TQ-EXTEND-ORDER", "TQ-ORDINAL-START", "TQ-ORDINAL-STEM", "TQ-EXHAUSTED"];

	test("how collisions are settled, where the form is not the base form", () => {
		for (const localPart of ["nvha1.stc", "ngvha.stc", "hoa.stc"]) expect(readings(localPart)).toEqual(expect.arrayContaining(ofCollisions));
		expect(ofCollisions.filter((id) => readings("nvha.stc").includes(id))).toEqual([]);
	});

	test("what an initial is, where the name has any", () => {
		expect(readings("nvha.stc")).toContain("TQ-INITIAL");
		expect(readings("lha.stc", { ...HA, fullName: "Lê Hà" })).toContain("TQ-INITIAL");
		expect(readings("hlha.stc", { id: "1", organization: "stc", name: { family: "Hoàng", middle: "Lê", given: "Hà" } })).toContain("TQ-INITIAL");
		expect(readings("ha.stc", { ...HA, fullName: "Hà" })).not.toContain("TQ-INITIAL");
	});

	test("that an address has one holder, where it has another one", () => {
		const told = (directory: readonly DirectoryEntry[]): readonly string[] =>
			checkAddress(tuyenQuang, "nvha.stc@tuyenquang.gov.vn", { subject: HA, directory }).readings.map(String);
		expect(told([held("nvha.stc", homonym)])).toContain("TQ-ONE-EACH");
		expect(told([held("nvha.stc", own)])).not.toContain("TQ-ONE-EACH");
	});
});
