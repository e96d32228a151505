import { describe, expect, test } from "vitest";
import { planOf } from "../../src/address/plan.ts";
import { longerTemplates, readBodyForms, readShown } from "../../src/address/read-form.ts";
import {
	type AddressPart,
	type AddressTemplate,
	allocateAddresses,
	type Person,
	type Profile,
	parseAddress,
	personAddress,
	tuyenQuang,
} from "../../src/index.ts";
import { madeUp, template, tries } from "./made-up-rules.ts";
import { HA, settled } from "./told.ts";

const NAME = template("f m g . o");
const UNIT: AddressPart = { part: "unit" };
const YEAR: AddressPart = { part: "birth-year", digits: 4 };
const MONTH: AddressPart = { part: "birth-month", digits: 2 };
const DAY: AddressPart = { part: "birth-day", digits: 2 };
const CITIZEN: AddressPart = { part: "citizen-id", last: 3 };
const { address } = tuyenQuang;
if ("unstated" in address) throw new Error("Tuyên Quang has rules on addresses");

/** Tuyên Quang, did people settle their addresses, which hold these parts. */
function settledByPeople(mustContain: AddressTemplate): Profile {
	if ("unstated" in address) throw new Error("Tuyên Quang has rules on addresses");
	const person = { ...address.person, format: { value: { negotiated: { mustContain } }, basis: ["5.2"] } };
	return { ...tuyenQuang, address: { ...address, person }, readings: [] };
}

describe("whether name and organisation alone make an address, in every form", () => {
	test.each<readonly [string, AddressTemplate, boolean]>([
		["name and organisation", NAME, true],
		["digits of the citizen number", [...NAME, CITIZEN], false],
		["the unit", [...NAME, ...template("-"), UNIT], false],
		["the year of birth", [...NAME, YEAR], false],
		["the month", [...NAME, MONTH], false],
		["the day", [...NAME, DAY], false],
	])("%s", (_, parts, expected) => {
		const rules: readonly Profile[] = [
			madeUp({ template: parts, steps: [] }),
			madeUp({ template: NAME, steps: [tries("any", parts)] }),
			madeUp({ template: NAME, steps: [{ when: "any", do: "negotiate", mustContain: parts }] }),
			settledByPeople(parts),
		];
		expect(rules.map((profile) => planOf(profile)?.nameAlone)).toEqual(rules.map(() => expected));
	});

	test("facts that an address shows are read in a list, too", () => {
		const person: Person = { ...HA, unit: "VP", birthDate: "1990-03-07" };
		for (const [part, localPart] of [
			[UNIT, "nvhavp.stc"],
			[YEAR, "nvha1990.stc"],
			[MONTH, "nvha03.stc"],
			[DAY, "nvha07.stc"],
		] as const) {
			const rules = madeUp({ template: [...template("f m g"), part, ...template(". o")], steps: [] });
			expect(settled(rules, [], person)).toBe(`${localPart} base`);
			expect([...allocateAddresses(rules, [person])].map(({ decision }) => decision.value?.localPart)).toEqual([localPart]);
		}
	});
});

test("initials have digraphs only where they are read so, and as far as the text names them, the longest first", () => {
	const digraphsOf = (initials: "letter" | "digraph", digraphs: readonly string[] | undefined): unknown => {
		const { digraphs: _, ...person } = address.person;
		const read = { ...person, initials: { value: initials, basis: [] }, ...(digraphs === undefined ? {} : { digraphs }) };
		return planOf({ ...tuyenQuang, address: { ...address, person: read }, readings: [] })?.digraphs;
	};
	expect(digraphsOf("digraph", ["ng", "ngh", "tr"])).toEqual(["ngh", "ng", "tr"]);
	expect([digraphsOf("letter", ["ng"]), digraphsOf("digraph", undefined)]).toEqual([[], []]);
});

test("TQ-ORG-MAIL bears on an address that names the organisation", () => {
	const readings = tuyenQuang.readings.filter(({ id }) => id === "TQ-ORG-MAIL");
	const of = (text: string): readonly string[] => personAddress({ ...madeUp({ template: template(text), steps: [] }), readings }, HA, []).readings;
	expect([of("f m g . o"), of("f m g")]).toEqual([["TQ-ORG-MAIL"], []]);
});

test("a kind that is no text is none, though it reads like one", () => {
	const organization: unknown = { kind: ["unit"], abbreviation: "VP", parent: "syt" };
	expect(() => Reflect.apply(personAddress, undefined, [tuyenQuang, { ...HA, organization }, []])).toThrow(
		new TypeError("organization.kind: expected text, got array"),
	);
});

describe("where no form is fixed", () => {
	test("a person's address has no digits to be more of", () => {
		const plan = planOf(settledByPeople([...NAME, CITIZEN]));
		expect(plan && longerTemplates(plan)).toEqual([]);
	});

	test("nor has a body's that the text is silent on", () => {
		const organizations = { agency: { format: { unstated: true } as const } };
		const plan = planOf({ ...tuyenQuang, address: { ...address, organizations }, readings: [] });
		expect(plan && readBodyForms(plan, "stc")).toEqual([]);
	});
});

test("a local part of more than 254 characters is not looked into, though it does not show where the organisation begins", () => {
	const rules = madeUp({ template: template("g f m o"), steps: [] });
	const plan = planOf(rules);
	const read = (length: number): readonly boolean[] => [
		parseAddress(rules, `${"a".repeat(length)}@tuyenquang.gov.vn`).length > 0,
		(plan ? readShown(plan, "a".repeat(length)) : []).length > 0,
	];
	expect([read(254), read(255)]).toEqual([
		[true, true],
		[false, false],
	]);
});
