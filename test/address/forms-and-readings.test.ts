import { describe, expect, test } from "vitest";
import { bacNinh, checkAddress, type Profile, parseAddress, personAddress, tuyenQuang, withReadings } from "../../src/index.ts";
import { madeUp, template, tries } from "./made-up-rules.ts";
import { HA, held, own, settled, told } from "./told.ts";

const domainOf = ({ id }: Profile): string => (id === "bac-ninh" ? "bacninh.gov.vn" : "tuyenquang.gov.vn");

/** What a local part shows of a person, a text for each way to read it. */
const read = (profile: Profile, localPart: string): readonly string[] =>
	parseAddress(profile, `${localPart}@${domainOf(profile)}`)
		.filter(({ kind }) => kind === "person")
		.map(({ form, stem, digits = "", ordinal = "" }) => [form, stem, digits, ordinal].filter((part) => part !== "").join(" "));

/** Bắc Ninh's rules (5.2.b), but that numbers are counted up where its digits do not help. */
const { address } = bacNinh;
if ("unstated" in address) throw new Error("Bắc Ninh has rules on addresses");
const counting: Profile = {
	...bacNinh,
	readings: bacNinh.readings.filter(({ id }) => id !== "BN-EXHAUSTED"),
	address: {
		...address,
		person: { ...address.person, collisions: { ...address.person.collisions, exhausted: { value: "number", basis: ["5.2.b"] } } },
	},
};
const moreDigits = withReadings(bacNinh, { "BN-EXHAUSTED": "more-digits" });

describe("what a person's local part can be", () => {
	test.each<readonly [string, Profile, string, readonly string[]]>([
		["three digits (BN 5.2.a)", bacNinh, "hanv123", ["base hanv 123"]],
		["four (BN 5.2.b)", bacNinh, "hanv1234", ["longer-suffix hanv 1234"]],
		["five are nobody's, the text has no rule for them", bacNinh, "hanv12345", []],
		["nor are two", bacNinh, "hanv12", []],
		["five where more digits are taken", moreDigits, "hanv12345", ["longer-suffix hanv 12345"]],
		["all twelve", moreDigits, "hanv123456789012", ["longer-suffix hanv 123456789012"]],
		["there are no thirteen", moreDigits, "hanv1234567890123", []],
		["a number behind three digits may be a fourth digit", counting, "hanv1231", ["longer-suffix hanv 1231", "ordinal hanv 123 1"]],
		["a number behind either", counting, "hanv12341", ["ordinal hanv 123 41", "ordinal hanv 1234 1"]],
		["numbers begin with 1", counting, "hanv1230", ["longer-suffix hanv 1230"]],
		["and have no zero in front", counting, "hanv12301", ["ordinal hanv 1230 1"]],
		["a number without the digits is nobody's", counting, "hanv1", []],
		["Tuyên Quang counts at the name (TQ 5.2)", tuyenQuang, "nvha1.skhcn", ["ordinal nvha 1"]],
		["and in the same place where letters are exhausted", withReadings(tuyenQuang, { "TQ-EXHAUSTED": "number" }), "nvha1.skhcn", ["ordinal nvha 1"]],
		["nobody has number 1 where they begin with 2", withReadings(tuyenQuang, { "TQ-ORDINAL-START": "2" }), "nvha1.skhcn", []],
	])("%s", (_, profile, localPart, expected) => {
		expect(read(profile, localPart)).toEqual(expected);
	});
});

describe("the reading that decides whether it is a person's is named", () => {
	const readings = (profile: Profile, localPart: string): readonly string[] => checkAddress(profile, `${localPart}@${domainOf(profile)}`).readings;
	test("only where it decides", () => {
		expect(readings(bacNinh, "hanv12345")).toContain("BN-EXHAUSTED");
		expect(readings(bacNinh, "hanv12")).not.toContain("BN-EXHAUSTED");
		expect(readings(tuyenQuang, "nvha1.skhcn")).toContain("TQ-ORDINAL-START");
		expect(readings(tuyenQuang, "nvha.skhcn")).not.toContain("TQ-ORDINAL-START");
	});
});

test("a reading tells what the address shows, and nothing that it does not", () => {
	expect(parseAddress(tuyenQuang, "skhcn@tuyenquang.gov.vn")).toStrictEqual([{ kind: "agency", organization: "skhcn", stem: "skhcn", form: "base" }]);
	expect(parseAddress(tuyenQuang, "vp.skhcn@tuyenquang.gov.vn")).toStrictEqual([
		{ kind: "person", organization: "skhcn", stem: "vp", form: "base" },
		{ kind: "unit", organization: "skhcn", unit: "vp", stem: "vp", form: "base" },
	]);
	expect(parseAddress(bacNinh, "hanv123@bacninh.gov.vn").filter(({ kind }) => kind === "person")).toStrictEqual([
		{ kind: "person", stem: "hanv", digits: "123", form: "base" },
	]);
});

test("the reading by which any form gets a number in the end is named where it would make an address the person's", () => {
	const plain = madeUp({ template: template("f m g . o"), steps: [tries("any", template("g f m # - o"))] });
	const [pattern] = tuyenQuang.readings.filter(({ id }) => id === "TQ-EXHAUSTED");
	if (pattern === undefined) throw new Error("Tuyên Quang has that reading");
	const rules: Profile = { ...plain, readings: [pattern] };
	const replaced = personAddress(rules, HA, [held("hanv2-stc", own)]);
	expect([told(replaced), replaced.readings]).toEqual(["nvha.stc base for hanv2-stc@tuyenquang.gov.vn", ["TQ-EXHAUSTED"]]);
	expect(settled(withReadings(rules, { "TQ-EXHAUSTED": "number" }), [held("hanv2-stc", own)])).toBe("hanv2-stc existing");
	expect(personAddress(rules, HA, [held("nvha-stc", own)]).readings).toEqual([]);
});
