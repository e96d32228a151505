import { describe, expect, test } from "vitest";
import { shapesOf } from "../../src/address/form-shapes.ts";
import { type AddressPart, auditDirectory, type Holder, parseAddress, personAddress } from "../../src/index.ts";
import { madeUp, madeUpUnits, numbers, template } from "./made-up-rules.ts";
import { HA, held, homonym, judged, own, told } from "./told.ts";

const CITIZEN: AddressPart = { part: "citizen-id", last: 3 };
const YEAR: AddressPart = { part: "birth-year", digits: 4 };
const DAY: AddressPart = { part: "birth-day", digits: 2 };
const UNIT: AddressPart = { part: "unit" };
const ABBREVIATION: AddressPart = { part: "abbreviation" };
const LABEL: AddressPart = { part: "parent", form: "label" };
const PARENT: AddressPart = { part: "parent", form: "local-part" };

type Parts = readonly (AddressPart | string)[];

/** Whether organisations of each length are looked for in an address of these parts. */
function triesLengths(parts: Parts, numbered: boolean): boolean {
	const whole = parts.flatMap((part) => (typeof part === "string" ? template(part) : [part]));
	return shapesOf("x", "base", whole, numbered, { value: whole, basis: [] }).some(({ ofLength }) => ofLength !== undefined);
}

describe("an organisation is looked for once", () => {
	test.each<readonly [string, Parts, boolean]>([
		["behind a separator that no name holds", ["f m g . o"], false],
		["in front of one", ["o . g"], false],
		["of three that are there", ["o _ g - f"], false],
		["whatever else stands between names", ["o - g . f"], false],
		["beside text", ["cb o . g"], false],
		["beside as many digits as ever", [CITIZEN, YEAR, DAY, "o . g"], false],
		["behind a number that has the separator, since both are always there", ["f m g -# - o"], true],
		["behind a unit, which has no dot", [UNIT, ". o"], false],
		["where a unit names its manager behind a dot", [ABBREVIATION, ".", PARENT], false],
		["or the label behind another separator", [ABBREVIATION, "_", LABEL], false],
		["or in front of it", [LABEL, "-", ABBREVIATION], false],
	])("%s", (_, parts, numbered) => {
		expect(triesLengths(parts, numbered)).toBe(false);
	});
});

describe("each length is tried", () => {
	test.each<readonly [string, Parts, boolean]>([
		["without a separator behind the name", ["f m g o"], false],
		["or in front of it", ["g . o f"], false],
		["or behind digits only", ["o", CITIZEN, "g"], false],
		["where names hold the dot, too", ["o . g . f"], false],
		["or the hyphen", ["o - g - f"], false],
		["or the low line", ["g _ f _ o"], false],
		["where a unit holds the hyphen", [UNIT, "- o"], false],
		["or the low line, behind it", ["o _", UNIT], false],
		["where one of the parts behind it holds the dot", ["o .", UNIT, "_ f . g"], false],
		["in front of a number in a place of its own", ["g . o #"], true],
		["or of one that goes to the end", ["g . o"], true],
		["where a unit's abbreviation stands beside its manager", [ABBREVIATION, PARENT], false],
		["or beside the label", [ABBREVIATION, LABEL], false],
		["where two organisations are named", ["o . o"], false],
	])("%s", (_, parts, numbered) => {
		expect(triesLengths(parts, numbered)).toBe(true);
	});
});

describe("a number behind the organisation may have any of the digits", () => {
	const rules = madeUp({ template: template("f m g . o"), steps: [numbers("same-name")], scope: "organization" });

	test("it is read in every way", () => {
		const people = parseAddress(rules, "nvha.stc10@tuyenquang.gov.vn").filter(({ kind }) => kind === "person");
		expect(people.map(({ organization, ordinal }) => [organization, ordinal])).toEqual([
			["stc10", undefined],
			["stc", 10],
		]);
	});

	test("whoever has such a number is of the organisation", () => {
		const numbered: Holder = { ...homonym, organization: "stc" };
		const taken = [held("nvha.stc", own), ...Array.from({ length: 10 }, (_, index) => held(`nvha.stc${index + 1}`, { ...homonym, id: `h${index}` }))];
		expect(told(personAddress(rules, { ...HA, id: "9" }, taken))).toBe("nvha.stc11 ordinal");
		const { entries } = auditDirectory(rules, [held("nvha.stc", own), held("nvha.stc10", numbered), held("nvha.stc10", numbered)]);
		expect(entries.map(({ decision }) => judged(decision))).toEqual([
			"compliant",
			"compliant; duplicate note 2",
			"compliant; duplicate note 2; second-address note",
		]);
	});
});

test("a label that runs into the unit's abbreviation is read in every way, and has no dot", () => {
	const rules = madeUpUnits([ABBREVIATION, LABEL]);
	const units = (localPart: string): readonly string[] =>
		parseAddress(rules, `${localPart}@tuyenquang.gov.vn`)
			.filter(({ kind }) => kind === "unit")
			.map(({ unit, organization }) => `${unit} ${organization}`);
	expect(units("vpst")).toEqual(["vps t", "vp st", "v pst"]);
	expect(units("vp.st")).toEqual([]);
});
