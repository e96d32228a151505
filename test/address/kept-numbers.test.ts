import { describe, expect, test } from "vitest";
import { allocateAddresses, type DirectoryEntry, type Person } from "../../src/index.ts";
import { lengthens, madeUp, numbers, template, tries } from "./made-up-rules.ts";
import { expectOneByOne } from "./one-by-one.ts";
import { held, told } from "./told.ts";

const HA = "Nguyễn Văn Hà";
/** The same initials and given name, and another name. */
const OTHER = "Ngô Vũ Hà";

const people = (...names: readonly string[]): readonly Person[] => names.map((fullName, index) => ({ id: `e${index}`, fullName, organization: "stc" }));

describe("homonyms of exactly the same name, one after the other", () => {
	test("have the number in each of its two places", () => {
		const rules = madeUp({ template: template("f m # g # . o"), steps: [numbers("any")] });
		const given = ["nvha.stc base", "nv1ha1.stc ordinal", "nv2ha2.stc ordinal", "nv3ha3.stc ordinal"];
		expect(expectOneByOne(rules, people(HA, HA, HA, HA))).toEqual(given);
		expect(expectOneByOne(rules, people(HA, HA, HA, HA), [], "none")).toEqual(given);
	});

	test("are each told that the holder of the form is not known by name", () => {
		const rules = madeUp({ template: template("f m g # . o"), steps: [numbers("any")] });
		const existing: readonly DirectoryEntry[] = [held("nvha.stc", { kind: "person", id: "x" })];
		expect(expectOneByOne(rules, people(HA, HA, HA), existing)).toEqual(["nvha1.stc ordinal", "nvha2.stc ordinal", "nvha3.stc ordinal"]);
		const codes = [...allocateAddresses(rules, people(HA, HA, HA), existing)].map(({ decision }) => decision.findings.map(({ code }) => code));
		expect(codes).toEqual([["address.holder-unknown"], ["address.holder-unknown"], ["address.holder-unknown"]]);
	});

	test("count in the template that a collision led to, whether people are told apart or not", () => {
		const rules = madeUp({ template: template("f m g # . o"), steps: [numbers("same-name"), tries("different-name", template("g f m # . o"))] });
		const given = ["nvha.stc base", "hanv.stc another", "hanv1.stc ordinal", "hanv2.stc ordinal", "nvha1.stc ordinal", "nvha2.stc ordinal"];
		expect(expectOneByOne(rules, people(HA, OTHER, OTHER, OTHER, HA, HA))).toEqual(given);
		expect(expectOneByOne(rules, people(HA, OTHER, OTHER, OTHER, HA, HA), [], "none")).toEqual(given);
	});

	test("move on one by one where each takes the address of the one before", () => {
		const rules = madeUp({ template: template("f m g # . o"), steps: [numbers("any", 1, { to: "earlier-holder" })] });
		const rows = [...allocateAddresses(rules, people(HA, HA, HA, OTHER, HA))];
		expect(rows.map(({ decision }) => [told(decision), decision.value?.renames?.map(({ id, to }) => `${id} ${to}`).join(" ") ?? ""])).toEqual([
			["nvha.stc base", ""],
			["nvha.stc base", "e0 nvha1.stc@tuyenquang.gov.vn"],
			["nvha.stc base", "e1 nvha2.stc@tuyenquang.gov.vn"],
			["nvha.stc base", "e2 nvha3.stc@tuyenquang.gov.vn"],
			["nvha.stc base", "e3 nvha4.stc@tuyenquang.gov.vn"],
		]);
	});

	test("count on the first form of the name, though that is another's, where numbers stand there", () => {
		const rules = madeUp({ template: template("f m g # . o"), steps: [numbers("same-name"), lengthens("different-name")] });
		expect(expectOneByOne(rules, people(OTHER, HA, HA, HA, OTHER, HA))).toEqual([
			"nvha.stc base",
			"ngvha.stc extended",
			"nvha1.stc ordinal",
			"nvha2.stc ordinal",
			"nvha3.stc ordinal",
			"nvha4.stc ordinal",
		]);
	});
});

test("a reserved name is given with its note to who is new and plain, too", () => {
	const rules = madeUp({ template: template("g o #"), steps: [numbers("any")] });
	const person: Person = { id: "1", fullName: "Nguyễn In", organization: "fo" };
	expectOneByOne(rules, [person, { ...person, id: "2" }]);
	const [first, second] = [...allocateAddresses(rules, [person, { ...person, id: "2" }])].map(({ decision }) => decision);
	expect([first?.value?.localPart, first?.findings.map(({ code, level }) => `${code} ${level}`)]).toEqual(["info", ["address.reserved note"]]);
	expect([second?.value?.localPart, second?.findings]).toEqual(["info1", []]);
});
