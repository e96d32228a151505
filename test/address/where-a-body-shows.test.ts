import { describe, expect, test } from "vitest";
import { shapesOf } from "../../src/address/form-shapes.ts";
import { type AddressPart, auditDirectory, type Holder, type Profile, parseAddress, personAddress } from "../../src/index.ts";
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
		["behind a unit whose end a dot shows, behind a name", ["g -", UNIT, ". o"], false],
		["where a unit is between dots, and names have none", ["g .", UNIT, ". o"], false],
		["or behind the organisation", ["o .", UNIT, ". g"], false],
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
		["where a unit stands beside the name", ["g", UNIT, ". o"], false],
		["or the name beside the unit", ["o .", UNIT, "g"], false],
		["or a number behind it", ["g .", UNIT], true],
		["where a unit and names hold the hyphen", ["f - g -", UNIT], false],
		["where a unit is between dots, and so are names and the organisation", ["f . g .", UNIT, ". o"], false],
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

	test("whoever has it keeps it", () => {
		expect(told(personAddress(rules, HA, [held("nvha.stc10", own)]))).toBe("nvha.stc10 existing");
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

describe("a unit that runs into the name, or into the number", () => {
	const people = (rules: Profile, localPart: string): readonly string[] =>
		parseAddress(rules, `${localPart}@tuyenquang.gov.vn`)
			.filter(({ kind }) => kind === "person")
			.map(({ stem, unit, ordinal = "" }) => `${stem} ${unit} ${ordinal}`.trim());

	test("is read in every way, and is its holder's in one", () => {
		const rules = madeUp({ template: [...template("g"), UNIT, ...template(". o")], steps: [] });
		expect(people(rules, "havp.stc")).toEqual(["hav p", "ha vp", "h avp"]);
		expect(auditDirectory(rules, [held("havp.stc", own)]).entries.map(({ decision }) => judged(decision))).toEqual(["compliant"]);
	});

	test("a number of two digits stays with its holder", () => {
		const rules = madeUp({ template: [...template("g ."), UNIT], steps: [numbers("same-name")] });
		expect(people(rules, "ha.vp10")).toEqual(["ha vp10", "ha vp 10"]);
		expect(told(personAddress(rules, { ...HA, unit: "VP" }, [held("ha.vp10", own)]))).toBe("ha.vp10 existing");
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
