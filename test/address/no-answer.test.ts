import { describe, expect, test } from "vitest";
import { bacNinh, type DirectoryEntry, type Holder, type Person, personAddress, tuyenQuang, withReadings } from "../../src/index.ts";
import { HA, held, other, settled, told } from "./told.ts";

describe("why there is no answer, by the reading of the text", () => {
	const read = (readings: Readonly<Record<string, string>>, directory: readonly DirectoryEntry[]): string =>
		settled(withReadings(tuyenQuang, readings), directory);
	const body: Holder = { kind: "unit", abbreviation: "NVHA" };
	test.each<readonly [string, readonly DirectoryEntry[], Readonly<Record<string, string>>, string]>([
		["a unit counts as another name", [held("nvha.stc", body)], {}, "ngvha.stc extended"],
		["a unit has no rule", [held("nvha.stc", body)], { "TQ-CROSS-KIND": "unresolved" }, "unresolved other-kind nvha.stc"],
		["nobody known, retired, as another name", [held("nvha.stc", null, true)], {}, "ngvha.stc extended"],
		["nobody known, retired, has no rule", [held("nvha.stc", null, true)], { "TQ-CROSS-KIND": "unresolved" }, "unresolved other-kind nvha.stc"],
		["nobody known, living, as another name", [held("nvha.stc", null)], { "TQ-CROSS-KIND": "unresolved" }, "ngvha.stc extended"],
		[
			"nobody known, living, has no rule",
			[held("nvha.stc", null)],
			{ "HOLDER-UNKNOWN": "unresolved" },
			"holder-unknown nvha.stc; unresolved holder-unknown nvha.stc",
		],
		["nobody known, retired, whatever a living one is", [held("nvha.stc", null, true)], { "HOLDER-UNKNOWN": "unresolved" }, "ngvha.stc extended"],
	])("%s", (_, directory, readings, expected) => {
		expect(read(readings, directory)).toBe(expected);
	});

	test("letters are used up, and tell all that was tried", () => {
		const forms = ["lha", "leha"].map((stem) => `${stem}.stc`);
		const person: Person = { id: "1", fullName: "Lê Hà", organization: "stc" };
		const taken = forms.map((form, index) => held(form, { kind: "person", id: `x${index}`, fullName: "Lý Hà" }));
		expect(settled(tuyenQuang, taken, person)).toBe("unresolved forms-exhausted lha.stc,leha.stc");
		expect(settled(withReadings(tuyenQuang, { "TQ-EXHAUSTED": "number" }), taken, person)).toBe("leha1.stc ordinal");
	});

	test("digits of the citizen number are used up (BN 5.2.b, BN-EXHAUSTED)", () => {
		const person: Person = { id: "1", fullName: "Nguyễn Văn Hà", citizenId: "001090010123" };
		const forms = Array.from({ length: 10 }, (_, index) => `hanv${"001090010123".slice(-3 - index)}`);
		const taken = forms.map((form, index) => ({ address: `${form}@bacninh.gov.vn`, holder: { ...other, id: `x${index}` } }));
		const more = withReadings(bacNinh, { "BN-EXHAUSTED": "more-digits" });
		expect(settled(bacNinh, taken.slice(0, 1), person)).toBe("hanv0123 longer-suffix");
		expect(settled(bacNinh, taken.slice(0, 2), person)).toBe("unresolved forms-exhausted hanv123,hanv0123");
		for (let count = 2; count < 10; count++) expect(settled(more, taken.slice(0, count), person)).toBe(`${forms[count]} longer-suffix`);
		expect(settled(more, taken, person)).toBe(`unresolved forms-exhausted ${forms.join(",")}`);
	});
});

describe("the name of who is in the way", () => {
	const another = "ngvha.stc extended";
	const unknown = "ngvha.stc extended address.holder-unknown";
	test.each<readonly [string, object, string]>([
		["a full name", { fullName: "Nguyễn Vân Hạ" }, "nvha1.stc ordinal"],
		["one text under `name`", { name: "Nguyễn Vân Hạ" }, "nvha1.stc ordinal"],
		["its parts", { name: { family: "Nguyễn", middle: "Vân", given: "Hạ" } }, "nvha1.stc ordinal"],
		["its parts before a full name", { name: { family: "Ngô", middle: "Vũ", given: "Hạ" }, fullName: "Nguyễn Vân Hạ" }, another],
		["the full name before a text under `name`", { name: "Ngô Vũ Hạ", fullName: "Nguyễn Vân Hạ" }, "nvha1.stc ordinal"],
		["the given name alone", { name: { given: "Hạ" } }, another],
		["parts of which none is told", { name: {} }, unknown],
		["a name that does not fold", { fullName: "Nguyễn Văn Hà 2" }, unknown],
		["a blank one", { fullName: " " }, unknown],
		["none", {}, unknown],
	])("%s", (_, facts, expected) => {
		const decision = personAddress(tuyenQuang, HA, [held("nvha.stc", { kind: "person", id: "2", ...facts })]);
		expect([told(decision), ...decision.findings.map(({ code }) => code)].join(" ")).toBe(expected);
	});
});
