import { describe, expect, test } from "vitest";
import { allocateAddresses, type DirectoryEntry, type Person, personAddress, tuyenQuang, withReadings } from "../../src/index.ts";

function allocate(names: readonly string[], readings: Record<string, string> = {}, organization = "skhcn"): (string | undefined)[] {
	const people = names.map((fullName, index) => ({ id: `e${index}`, fullName, organization }));
	return [...allocateAddresses(withReadings(tuyenQuang, readings), people)].map(({ decision }) => decision.value?.localPart.replace(`.${organization}`, ""));
}

const FIVE = ["Nguyễn Văn Hà", "Nông Viết Hà", "Nguyễn Văn Hạ", "Nguyễn Vân Hà", "Nông Việt Hạ"];

function entry(localPart: string, holder: DirectoryEntry["holder"], more: Partial<DirectoryEntry> = {}): DirectoryEntry {
	return { address: `${localPart}@tuyenquang.gov.vn`, ...(holder === undefined ? {} : { holder }), ...more };
}

const HA: Person = { id: "new", fullName: "Nguyễn Văn Hà", organization: "skhcn" };

describe("collisions in Tuyên Quang", () => {
	test("the worked example of five people", () => {
		expect(allocate(FIVE)).toEqual(["nvha", "novha", "nvha1", "nvha2", "novha1"]);
	});

	test.each([
		["TQ-ORDINAL-START", "2", ["nvha", "novha", "nvha2", "nvha3", "novha2"]],
		["TQ-ORDINAL-STEM", "base-stem", ["nvha", "novha", "nvha1", "nvha2", "nvha3"]],
		["TQ-INITIAL", "digraph", ["ngvha", "nvha", "ngvha1", "ngvha2", "nvha1"]],
		["TQ-EXTEND-ORDER", "right", ["nvha", "nviha", "nvha1", "nvha2", "nviha1"]],
	] as const)("%s read as %s", (reading, option, expected) => {
		expect(allocate(FIVE, { [reading]: option })).toEqual(expected);
	});

	test.each([
		["left", ["nvha", "novha", "nonvha", "nongvha", "nongviha", "nongvieha", "nongvietha"]],
		["right", ["nvha", "nviha", "nvieha", "nvietha", "novietha", "nonvietha", "nongvietha"]],
		["round-robin", ["nvha", "novha", "noviha", "nonviha", "nonvieha", "nongvieha", "nongvietha"]],
	] as const)("initials are lengthened %s, one letter at a time, until none is left", (order, forms) => {
		const profile = withReadings(tuyenQuang, { "TQ-EXTEND-ORDER": order });
		const person = { id: "x", fullName: "Nông Viết Hà", organization: "skhcn" };
		for (let taken = 0; taken <= forms.length; taken++) {
			const directory = forms.slice(0, taken).map((form, index) => entry(`${form}.skhcn`, { kind: "person", id: `b${index}`, fullName: "Ngô Vũ Hà" }));
			expect(personAddress(profile, person, directory).value?.localPart).toBe(taken === forms.length ? undefined : `${forms[taken]}.skhcn`);
		}
	});

	test("an initial of a one-letter syllable is not lengthened", () => {
		const taken = [entry("yvha.skhcn", { kind: "person", id: "b", fullName: "Yên Vũ Hà" })];
		const { value } = personAddress(tuyenQuang, { id: "x", fullName: "Y Văn Hà", organization: "skhcn" }, taken);
		expect(value?.trace).toEqual([{ localPart: "yvha.skhcn", rejected: "different-name" }, { localPart: "yvaha.skhcn" }]);
	});

	test("the answer cites the dash that settles the collision, and the readings it rests on", () => {
		const decision = personAddress(tuyenQuang, HA, [entry("nvha.skhcn", { kind: "person", id: "old", fullName: "Nguyễn Vân Hạ" })]);
		expect(decision).toMatchObject({
			outcome: "compliant",
			value: {
				address: "nvha1.skhcn@tuyenquang.gov.vn",
				resolution: "ordinal",
				trace: [{ localPart: "nvha.skhcn", rejected: "same-name" }, { localPart: "nvha1.skhcn" }],
			},
			findings: [],
		});
		expect(decision.basis.map(({ article, clause, item }) => `${article}.${clause}#${item}`)).toContain("5.2#2");
		expect(decision.readings).toEqual(expect.arrayContaining(["TQ-ORDINAL-START", "TQ-ORDINAL-STEM", "TQ-INITIAL", "TQ-FOLD", "TQ-ORG-MAIL"]));
	});

	test("somebody who returns to the plain form gets it, though homonyms were numbered after it", () => {
		const existing = [entry("nvha.skhcn", { kind: "person", id: "old", fullName: "Nguyễn Văn Hà" }, { retired: true })];
		const given = [
			...allocateAddresses(
				tuyenQuang,
				["a", "b", "old", "c"].map((id) => ({ ...HA, id })),
				existing,
			),
		];
		expect(given.map(({ decision }) => decision.value?.localPart)).toEqual(["nvha1.skhcn", "nvha2.skhcn", "nvha.skhcn", "nvha3.skhcn"]);
	});

	test("of two who return, each finds the first number that is free or was the person's own", () => {
		const returning = (localPart: string, id: string): DirectoryEntry => entry(localPart, { kind: "person", id, fullName: "Nguyễn Văn Hà" }, { retired: true });
		const given = [
			...allocateAddresses(
				tuyenQuang,
				["a", "one", "other", "b"].map((id) => ({ ...HA, id })),
				[returning("nvha7.skhcn", "one"), returning("nvha1.skhcn", "other")],
			),
		];
		expect(given.map(({ decision }) => decision.value?.localPart)).toEqual(["nvha.skhcn", "nvha2.skhcn", "nvha1.skhcn", "nvha3.skhcn"]);
	});

	test("somebody who returns to an old number skips nobody else's", () => {
		const people = ["a", "b", "c", "returning", "d"].map((id) => ({ ...HA, id }));
		const existing = [entry("nvha2.skhcn", { kind: "person", id: "returning", fullName: "Nguyễn Văn Hà" }, { retired: true })];
		const given = [...allocateAddresses(tuyenQuang, people, existing)].map(({ decision }) => decision.value?.localPart);
		expect(given).toEqual(["nvha.skhcn", "nvha1.skhcn", "nvha3.skhcn", "nvha2.skhcn", "nvha4.skhcn"]);
	});
});
