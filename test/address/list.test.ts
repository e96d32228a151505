import { describe, expect, test } from "vitest";
import { IdSet } from "../../src/address/id-set.ts";
import { allocateAddresses, type DirectoryEntry, type Subject, tuyenQuang } from "../../src/index.ts";
import { expectOneByOne } from "./one-by-one.ts";

const named = (id: string, more: Partial<Subject> = {}): Subject => ({ id, fullName: "Nguyễn Văn Hà", organization: "skhcn", ...more });

function given(subjects: readonly Subject[], existing: readonly DirectoryEntry[] = []): readonly string[] {
	return [...allocateAddresses(tuyenQuang, subjects, existing)].map(({ decision }) => {
		const [finding] = decision.findings;
		return decision.value === undefined ? (finding?.code ?? "") : `${decision.value.localPart.split(".")[0]} ${decision.value.resolution}`;
	});
}

describe("a set of ids", () => {
	test("numbers behind the same letters, with and without zeros, and anything else, are each one id", () => {
		const ids = ["e1", "e01", "e001", "e10", "e9999999999999", "e99999999999999999", "e", "E1", "f1", "1", "", "e-1", "e1 ", "e1.0", "é1", "__proto__"];
		const set = new IdSet();
		for (const id of ids) expect([id, set.has(id), set.add(id), set.has(id), set.add(id)]).toEqual([id, false, true, true, false]);
	});

	test("numbers far apart are told apart, more of them than there are pages", () => {
		const set = new IdSet();
		const ids = Array.from({ length: 3000 }, (_, index) => String(index * 1_000_003 + 7));
		for (const id of ids) expect(set.add(id)).toBe(true);
		for (const id of ids) expect([set.has(id), set.add(id), set.has(`${id}0`)]).toEqual([true, false, false]);
	});

	test("the first id may have no number", () => {
		const set = new IdSet();
		expect(["a", "a", "a1", "a1", "1"].map((id) => set.add(id))).toEqual([true, false, true, false, true]);
	});
});

test("people of one name alone have nothing to be lengthened", () => {
	const of = (id: string, fullName: string): Subject => named(id, { fullName });
	expect(given([of("e1", "Hà"), of("e2", "Hạ"), of("e3", "Lê Hà"), of("e4", "Hà")])).toEqual(["ha base", "ha1 ordinal", "lha base", "ha2 ordinal"]);
	expectOneByOne(tuyenQuang, [
		{ id: "e1", fullName: "Hà", organization: "skhcn" },
		{ id: "e2", fullName: "Hạ", organization: "skhcn" },
	]);
});

test("a person's id that a body has, too, is the person's own", () => {
	const body: Subject = { kind: "agency", abbreviation: "SKHCN", id: "e1" };
	expect(given([body, named("e1"), named("e2"), named("e1"), named("e2")])).toEqual([
		"skhcn base",
		"nvha base",
		"nvha1 ordinal",
		"nvha existing",
		"nvha1 existing",
	]);
	const agency = { kind: "agency", abbreviation: "SKHCN" };
	expect(given([body, named("e1", { organization: agency }), named("e1")])).toEqual(["skhcn base", "nvha base", "nvha existing"]);
});

describe("numbers in a list that nobody asked for yet", () => {
	const four = ["e1", "e2", "e3", "e4"].map((id) => named(id));
	const numbers = ["nvha base", "nvha1 ordinal", "nvha2 ordinal", "nvha3 ordinal"];

	test("are their holders' when these come again, and count on after it", () => {
		expect(given([...four, named("e3"), named("e1"), named("e5"), named("e5"), named("e4")])).toEqual([
			...numbers,
			"nvha2 existing",
			"nvha existing",
			"nvha4 ordinal",
			"nvha4 existing",
			"nvha3 existing",
		]);
	});

	test("are taken for a body whose abbreviation looks like one", () => {
		const body: Subject = { kind: "unit", abbreviation: "NVHA3", parent: { kind: "agency", abbreviation: "SKHCN" } };
		expect(given([...four, body, named("e5")])).toEqual([...numbers, "address.unresolved", "nvha4 ordinal"]);
		expect(given([...four.slice(0, 3), body, ...four.slice(3)])).toEqual([...numbers.slice(0, 3), "nvha3 base", "nvha4 ordinal"]);
	});

	test("are in the way of somebody without an id", () => {
		expect(given([...four, { fullName: "Nguyễn Vân Hạ", organization: "skhcn" }, named("e5")])).toEqual([
			...numbers,
			"address.identity-unknown",
			"nvha4 ordinal",
		]);
	});

	test("leave out those that others hold already", () => {
		const held = (localPart: string, id: string): DirectoryEntry => ({
			address: `${localPart}.skhcn@tuyenquang.gov.vn`,
			holder: { kind: "person", id, fullName: "Lê Hoa" },
		});
		expect(given(four, [held("nvha2", "x1"), held("nvha4", "x2")])).toEqual(["nvha base", "nvha1 ordinal", "nvha3 ordinal", "nvha5 ordinal"]);
	});

	test("are counted by each of two holders of one local part", () => {
		const existing: DirectoryEntry[] = [
			["Nguyễn Văn Hà", "x1"],
			["Ngô Vũ Hà", "x2"],
		].map(([fullName = "", id = ""]) => ({ address: "nvha.skhcn@tuyenquang.gov.vn", holder: { kind: "person", id, fullName } }));
		const all = given([...four, named("e5", { fullName: "Ngô Vũ Hạ" }), named("e6"), named("e7", { fullName: "Ngô Vũ Hạ" })], existing);
		expect(new Set(all.map((one) => one.split(" ")[0])).size).toBe(7);
	});
});
