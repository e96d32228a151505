import { describe, expect, test } from "vitest";
import { bacNinh, checkAddress, formatClauseRef, type Profile, parseAddress, personAddress, tuyenQuang, withReadings } from "../../src/index.ts";
import { madeUp, numbers, template, tries } from "./made-up-rules.ts";
import { HA, held, judged, own } from "./told.ts";

const at = (localPart: string): string => `${localPart}@tuyenquang.gov.vn`;
const readings = (profile: Profile, localPart: string): readonly string[] => checkAddress(profile, at(localPart)).readings;

test("an address in no format is compared with a person's, too; one that is a body's alone is not (BN 5.2.a)", () => {
	const cites = (localPart: string): boolean => checkAddress(bacNinh, `${localPart}@bacninh.gov.vn`).basis.map(formatClauseRef).includes("5.2.a");
	expect(["so_khcn", "du.damai", "hanv123"].map(cites)).toEqual([true, false, true]);
});

describe("what stands for the organisation (TQ-ORG-MAIL) is named where an address shows one", () => {
	const only = { readings: tuyenQuang.readings.filter(({ id }) => id === "TQ-ORG-MAIL") };
	const kinds = (profile: Profile, localPart: string): readonly string[] => parseAddress(profile, at(localPart)).map(({ kind }) => kind);

	test("a unit's alone", () => {
		expect([kinds(tuyenQuang, "1vp.stc"), readings({ ...tuyenQuang, ...only }, "1vp.stc")]).toEqual([["unit"], ["TQ-ORG-MAIL"]]);
	});

	test("a person's alone", () => {
		const rules = { ...madeUp({ template: template("f m g - o"), steps: [] }), ...only };
		expect([kinds(rules, "nvha-stc"), readings(rules, "nvha-stc")]).toEqual([["person"], ["TQ-ORG-MAIL"]]);
	});

	test("not an agency's, nor that of a person without one", () => {
		const rules = { ...madeUp({ template: template("f m g"), steps: [] }), ...only };
		expect([kinds(rules, "nvha"), readings(rules, "nvha")]).toEqual([["person", "agency"], []]);
	});
});

describe("the reading that says where numbers begin is named where it keeps an address from being a person's", () => {
	const two = withReadings(tuyenQuang, { "TQ-ORDINAL-START": "2" });
	test.each([
		["nvha1.stc", true],
		["nvha2.stc", true],
		["nvha.stc", false],
		["nvha_1.stc", false],
	])("%s: %s", (localPart, expected) => {
		expect(readings(two, localPart).includes("TQ-ORDINAL-START")).toBe(expected);
	});

	test("so is one of the separator of a form that an address of one's own is in, or would not be in", () => {
		const options = { "with-hyphen": {}, "with-low-line": { "/address/person/collisions/steps/0/value/template/3/text": "_" } };
		const disputed = { id: "X-SEPARATOR", clauses: ["5.2"], default: "with-hyphen", selected: "with-hyphen", options };
		const rules: Profile = {
			...madeUp({ template: template("f m g . o"), steps: [tries("any", template("g f m - o"))] }),
			readings: [disputed],
		};
		expect(personAddress(rules, HA, [held("hanv-syt", own)]).readings).toEqual(["X-SEPARATOR"]);
		expect(personAddress(rules, HA, [held("hanv-stc", own)]).readings).toEqual(["X-SEPARATOR"]);
	});
});

describe("a form that only collisions lead to is noted", () => {
	const rules = madeUp({ template: template("f m g . o"), steps: [numbers("same-name")] });
	test.each<readonly [string, Profile, string, string]>([
		["a number, though a unit may be called so", tuyenQuang, "nvha1.stc", "compliant; collision-form-unverified note ordinal,base"],
		["not what may be a base form, too", rules, "nvha.stc1", "compliant"],
		["not a base form", tuyenQuang, "nvha.stc", "compliant"],
		["not a body's", tuyenQuang, "stc", "compliant"],
		["not a unit's", tuyenQuang, "1vp.stc", "compliant"],
	])("%s", (_, profile, localPart, expected) => {
		expect(judged(checkAddress(profile, at(localPart)))).toBe(expected);
	});
});

test("no part of an address begins or ends with a separator, or has two side by side", () => {
	const people = (localPart: string): number => parseAddress(tuyenQuang, at(localPart)).filter(({ kind }) => kind === "person").length;
	expect(["nvha.s-t_c", "nvha.-stc", "nvha._stc", "nvha.stc-", "nvha.s--tc", "nvha.s_-tc", "nvha.s.-tc"].map(people)).toEqual([1, 0, 0, 0, 0, 0, 0]);
});
