import { describe, expect, test } from "vitest";
import { type AddressPart, bacNinh, checkAddress, type DirectoryEntry, type Person, type Profile, withReadings } from "../../src/index.ts";
import { lengthens, madeUp, numbers, template, tries } from "./made-up-rules.ts";
import { HA, held, homonym, judged, other } from "./told.ts";

const T = template("f m g # . o");
const REACHABLE = "undetermined; collision-form-unverified open";
const NOT_THEIRS = "violation; not-derived-from-subject must";
const digits = (last: number): AddressPart => ({ part: "citizen-id", last });
const YEAR: AddressPart = { part: "birth-year", digits: 2 };

const check = (rules: Profile, localPart: string, subject: Person = HA, directory?: readonly DirectoryEntry[]): string =>
	judged(checkAddress(rules, `${localPart}@tuyenquang.gov.vn`, { subject, directory }));

describe("numbers when nothing is left", () => {
	const LE_HA: Person = { id: "1", fullName: "Lê Hà", organization: "stc" };
	const rules = madeUp({ template: T, steps: [lengthens("different-name"), numbers("same-name", 3)], exhausted: "number" });

	test("start where the steps' numbers start", () => {
		expect(["leha1.stc", "leha2.stc", "leha3.stc", "leha12.stc"].map((localPart) => check(rules, localPart, LE_HA))).toEqual([
			NOT_THEIRS,
			NOT_THEIRS,
			REACHABLE,
			REACHABLE,
		]);
	});

	test("stand on the form with all letters, though those of a homonym stand on the first", () => {
		const onBase = madeUp({ template: T, steps: [lengthens("different-name"), numbers("same-name")], exhausted: "number" });
		const everywhere = [held("lha.stc", other), held("leha.stc", { ...other, id: "4" })];
		expect(check(onBase, "leha1.stc", LE_HA, everywhere)).toBe("compliant");
		expect(check(onBase, "lha1.stc", LE_HA, everywhere)).toBe("undetermined; unjustified-collision-form open");
		expect(check(onBase, "lha1.stc", LE_HA, [held("lha.stc", other), held("leha.stc", { ...homonym, fullName: "Lê Hạ" })])).toBe("compliant");
	});
});

test("where numbers start is not stated, nobody has one", () => {
	const step = numbers("any");
	if (step.do !== "number") throw new Error("a step that gives numbers");
	const rules = madeUp({ template: T, steps: [{ ...step, start: { unstated: true, basis: ["5.2"] } }] });
	expect(["nvha.stc", "nvha1.stc"].map((localPart) => check(rules, localPart))).toEqual(["compliant", NOT_THEIRS]);
});

describe("a step that people settle, or that has no rule, leads to no form", () => {
	test.each([
		{ when: "same-name", do: "unresolved" },
		{ when: "same-name", do: "negotiate", mustContain: template("g") },
	] as const)("$do", (step) => {
		const rules = madeUp({ template: T, steps: [step, tries("any", template("g f m . o"))] });
		expect(check(rules, "hanv.stc")).toBe(REACHABLE);
		expect(check(rules, "hanv.stc", HA, [held("nvha.stc", other)])).toBe("compliant");
		expect(check(rules, "hanv.stc", HA, [held("nvha.stc", homonym)])).toBe("undetermined; unjustified-collision-form open");
	});
});

describe("templates one after the other", () => {
	const rules = madeUp({ template: T, steps: [tries("any", template("g f m . o")), tries("any", template("g - f m . o")), lengthens("any")] });

	test("each is tried once, and then the letters of the last", () => {
		const before = ["nvha.stc", "hanv.stc", "ha-nv.stc"].map((localPart) => held(localPart, { ...other, id: localPart }));
		expect(check(rules, "ha-nv.stc", HA, before.slice(0, 2))).toBe("compliant");
		expect(check(rules, "ha-nv.stc", HA, before.slice(0, 1))).toBe("undetermined; unjustified-collision-form open hanv.stc");
		expect(check(rules, "ha-nv.stc", HA, [])).toBe("undetermined; unjustified-collision-form open nvha.stc,hanv.stc");
		expect(check(rules, "ha-ngv.stc", HA, before)).toBe("compliant");
		expect(["ngvha.stc", "hangv.stc"].map((localPart) => check(rules, localPart))).toEqual([NOT_THEIRS, NOT_THEIRS]);
	});
});

describe("letters up to what an address may hold", () => {
	const rules = madeUp({ template: template("f g . o"), steps: [lengthens("any")] });
	const person: Person = { id: "1", fullName: `${"n".repeat(40)} Ha`, organization: "x".repeat(30) };
	const local = (letters: number): string => `${"n".repeat(letters)}ha.${"x".repeat(30)}`;

	test("64 octets and more can be read as the person's, and are too long", () => {
		expect(check(rules, local(31), person)).toBe(REACHABLE);
		for (const letters of [32, 40]) expect(check(rules, local(letters), person)).toBe(`undetermined; too-long open ${letters + 33} 64 local-part`);
		expect(check(rules, local(41), person)).toBe("violation; too-long open 74 64 local-part; not-derived-from-subject must");
	});
});

describe("facts that are not known", () => {
	test("an address by another template shows nothing of those of the base form", () => {
		const rules = madeUp({
			template: [...template("f m g"), YEAR, ...template(". o")],
			steps: [tries("any", [...template("g f m"), digits(3), ...template(". o")])],
		});
		const known: Person = { ...HA, citizenIdLast3: "123" };
		expect(check(rules, "hanv123.stc", known)).toBe("undetermined; missing-fact open birthDate");
		expect(check(rules, "hoa123.stc", known)).toBe("violation; missing-fact open birthDate; not-derived-from-subject must");
		expect(check(rules, "hanv124.stc", known)).toBe("violation; missing-fact open birthDate; not-derived-from-subject must");
	});

	test("digits that one template takes from the citizen number, and another from the date of birth, may be either", () => {
		const rules = madeUp({
			template: [...template("f m g"), digits(2), ...template(". o")],
			steps: [tries("any", [...template("f m g"), YEAR, ...template(". o")])],
		});
		const of = (localPart: string, facts: Person): string => check(rules, localPart, { ...HA, ...facts });
		expect(of("nvha90.stc", { birthDate: "1991-05-06" })).toBe("undetermined; missing-fact open citizenIdLast3");
		expect(of("nvha90.stc", { citizenIdLast3: "191", birthDate: "1990-05-06" })).toBe(REACHABLE);
		expect(of("nvha90.stc", { citizenIdLast3: "191", birthDate: "1991-05-06" })).toBe(NOT_THEIRS);
		expect(of("nvha90.stc", { citizenIdLast3: "191" })).toBe("undetermined; missing-fact open birthDate");
	});

	test("two digits are no year of four", () => {
		const year: AddressPart = { part: "birth-year", digits: 4 };
		const rules = madeUp({
			template: [...template("f m g"), year, ...template(". o")],
			steps: [tries("any", [...template("f m g"), digits(2), ...template(". o")])],
		});
		expect(check(rules, "nvha90.stc", { ...HA, citizenIdLast3: "191" })).toBe("violation; missing-fact open birthDate; not-derived-from-subject must");
		expect(check(rules, "nvha91.stc", { ...HA, citizenIdLast3: "191" })).toBe("undetermined; missing-fact open birthDate");
	});

	test("more digits than are known of the person are asked for, where more and more are taken (BN-EXHAUSTED)", () => {
		const more = withReadings(bacNinh, { "BN-EXHAUSTED": "more-digits" });
		const subject: Person = { id: "1", fullName: "Nguyễn Văn Hà", citizenIdLast4: "0123" };
		const directory = ["hanv123", "hanv0123"].map((localPart) => ({ address: `${localPart}@bacninh.gov.vn`, holder: { ...other, id: localPart } }));
		const of = (rules: Profile, localPart: string): string => judged(checkAddress(rules, `${localPart}@bacninh.gov.vn`, { subject, directory }));
		expect(of(more, "hanv10123")).toBe("undetermined; missing-fact open citizenId");
		expect(of(more, "hanv10124")).toBe(NOT_THEIRS);
		expect(of(bacNinh, "hanv0123")).toBe("violation; duplicate must");
	});
});
