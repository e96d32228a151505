import { describe, expect, test } from "vitest";
import {
	type AddressPart,
	type AddressTemplate,
	bacNinh,
	checkAddress,
	type Person,
	type Profile,
	parseAddress,
	tuyenQuang,
	withReadings,
} from "../../src/index.ts";
import { madeUp, template } from "./made-up-rules.ts";
import { judged } from "./told.ts";

const TQ = "tuyenquang.gov.vn";
const literal = (text: string): AddressPart => ({ part: "literal", text });
const made = (...parts: readonly (AddressPart | string)[]): Profile =>
	madeUp({ template: parts.flatMap((part): AddressTemplate => (typeof part === "string" ? template(part) : [part])), steps: [] });
const check = (rules: Profile, localPart: string, fullName: string): string =>
	judged(checkAddress(rules, `${localPart}@${TQ}`, { subject: { id: "1", fullName, organization: "stc", birthDate: "1990-01-31" } satisfies Person }));
/** How a local part is read as a person's: name, digits, organisation. */
const read = (rules: Profile, localPart: string): readonly string[] =>
	parseAddress(rules, `${localPart}@${TQ}`)
		.filter(({ kind }) => kind === "person")
		.map(({ stem, digits, organization }) => [stem, digits, organization].filter((text) => text !== undefined).join(" "));

const YEAR: AddressPart = { part: "birth-year", digits: 2 };
const MONTH: AddressPart = { part: "birth-month", digits: 2 };
const DAY: AddressPart = { part: "birth-day", digits: 2 };

describe("names that stand apart from each other", () => {
	const rules = made("f", YEAR, "m", MONTH, "g", DAY, ". o");
	test.each([
		["Nguyễn Văn Hà", "n90v01ha31.stc", "nvha 900131 stc"],
		["Lê Hà", "l9001ha31.stc", "lha 900131 stc"],
		["Hà", "9001ha31.stc", "ha 900131 stc"],
	])("%s is %s", (fullName, localPart, reading) => {
		expect(check(rules, localPart, fullName)).toBe("compliant");
		expect(read(rules, localPart)).toEqual([reading]);
	});

	test("a separator goes with the name that is not there, however long it is", () => {
		const separated = made("f", literal("--"), YEAR, "g . o");
		expect(check(separated, "l--90ha.stc", "Lê Hà")).toBe("compliant");
		expect(check(separated, "90ha.stc", "Hà")).toBe("compliant");
		expect(["l--90ha.stc", "90ha.stc", "--90ha.stc"].map((localPart) => read(separated, localPart))).toEqual([["lha 90 stc"], ["ha 90 stc"], []]);
	});
});

describe("names with separators between them", () => {
	const rules = made("f . m - g _ o");

	test("are read as one, in one way", () => {
		expect(["n.v-ha_stc", "l-ha_stc", "ha_stc"].map((localPart) => read(rules, localPart))).toEqual([["n.v-ha stc"], ["l-ha stc"], ["ha stc"]]);
	});

	test("hold letters and these separators alone", () => {
		for (const localPart of ["n!v-ha_stc", "n.v1-ha_stc", "n v-ha_stc"]) expect(read(rules, localPart)).toEqual([]);
		for (const localPart of ["nv!ha.stc", "nv-ha.stc"]) expect(read(tuyenQuang, localPart)).toEqual([]);
	});

	test("any other text between them stands as it is", () => {
		for (const text of ["x-", "-x", "x"]) {
			const between = made("f", literal(text), "g . o");
			expect(read(between, `n${text}ha.stc`)).toEqual(["nha stc"]);
			for (const without of ["n-ha.stc", "nha.stc"]) expect(read(between, without)).toEqual([]);
		}
	});
});

describe("a separator", () => {
	test("after other text stays", () => {
		for (const text of ["x", ".a"]) expect(read(made("g", literal(text), ". o"), `ha${text}.stc`)).toEqual(["ha stc"]);
	});

	test("at the end is not written", () => {
		expect(check(made("f m g -"), "nvha", "Nguyễn Văn Hà")).toBe("compliant");
	});
});

test("BN-COMMUNE-NAME: the kind of commune is read with its name", () => {
	const committees = (localPart: string): readonly string[] =>
		parseAddress(withReadings(bacNinh, { "BN-COMMUNE-NAME": "with-type" }), `${localPart}@bacninh.gov.vn`)
			.filter(({ kind }) => kind === "commune-committee")
			.map(({ stem }) => stem);
	expect(["phuongdamai", "xayendung", "damai"].map(committees)).toEqual([["phuongdamai"], ["xayendung"], []]);
});

test("an address that people settle is made of letters, digits and separators alone", () => {
	const { address } = tuyenQuang;
	if ("unstated" in address) throw new Error("Tuyên Quang says nothing of addresses");
	const person = { ...address.person, format: { value: { negotiated: { mustContain: template("g") } }, basis: ["5.2"] } };
	const rules: Profile = { ...tuyenQuang, address: { ...address, person }, readings: [] };
	expect(["ha_nv.1", "ha+nv", "+ha", "ha+"].map((localPart) => read(rules, localPart).length)).toEqual([1, 0, 0, 0]);
});
