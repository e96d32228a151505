import { describe, expect, test } from "vitest";
import {
	bacNinh,
	type DirectoryEntry,
	type Holder,
	type Person,
	type Profile,
	parseAddress,
	personAddress,
	personAddressAsync,
	tuyenQuang,
} from "../../src/index.ts";
import { parseProfile } from "../../src/profile/parse.ts";
import { invented } from "../profiles/profiles.ts";
import { madeUp, numbers, template, tries } from "./made-up-rules.ts";
import { HA, held, homonym, other, own, settled, told } from "./told.ts";

describe("a person's own addresses", () => {
	test.each<readonly [string, readonly DirectoryEntry[], string]>([
		["of another organisation is replaced", [held("nvha.syt", own)], "nvha.stc base for nvha.syt@tuyenquang.gov.vn"],
		["the latest of them is", [held("nvha.syt", own), held("nvha.sxd", own)], "nvha.stc base for nvha.sxd@tuyenquang.gov.vn"],
		["given up is not", [held("nvha.syt", own, true)], "nvha.stc base"],
		["given up here comes back", [held("nvha.stc", own, true)], "nvha.stc base"],
		["in a domain that does not count is not", [{ address: "nvha.stc@example.com", holder: own }], "nvha.stc base"],
		["a number is kept", [held("nvha4.stc", own)], "nvha4.stc existing"],
		[
			"may be one of somebody without an id",
			[held("nvha4.stc", { kind: "person", fullName: "Nguyễn Văn Hà" })],
			"identity-unknown nvha4.stc@tuyenquang.gov.vn",
		],
		[
			"may be one of somebody without an id, though there is another of before",
			[held("nvha.syt", own), held("nvha4.stc", { kind: "person", fullName: "Nguyễn Văn Hà" })],
			"identity-unknown nvha4.stc@tuyenquang.gov.vn",
		],
		[
			"may be one that somebody without an id gave up",
			[held("nvha4.stc", { kind: "person", fullName: "Nguyễn Văn Hà" }, true)],
			"identity-unknown nvha4.stc@tuyenquang.gov.vn",
		],
		["is not one of somebody without an id elsewhere", [held("nvha4.syt", { kind: "person", fullName: "Nguyễn Văn Hà" })], "nvha.stc base"],
		["a number below those given up comes back", [held("nvha.stc", homonym), held("nvha1.stc", own, true), held("nvha2.stc", homonym)], "nvha1.stc ordinal"],
	])("%s", (_, directory, expected) => {
		expect(settled(tuyenQuang, directory)).toBe(expected);
	});

	const named: Person = { fullName: "Nguyễn Văn Hà", organization: "stc" };
	const nameless: Holder = { kind: "person", fullName: "Nguyễn Văn Hà" };
	test.each<readonly [string, readonly DirectoryEntry[], string]>([
		["in no format is replaced", [held("ha-nv", nameless)], "nvha.stc base for ha-nv@tuyenquang.gov.vn"],
		["in no format is replaced, beside one given up", [held("nvha.stc", nameless, true), held("ha-nv", nameless)], "nvha.stc base for ha-nv@tuyenquang.gov.vn"],
		[
			"the latest in no format is",
			[held("ha-nv", nameless), held("hanv", nameless), held("ha.n.v", nameless, true)],
			"nvha.stc base for hanv@tuyenquang.gov.vn",
		],
		["of another organisation is another person's", [held("nvha.syt", nameless)], "nvha.stc base"],
		["here is kept, whatever else there is", [held("ha-nv", nameless), held("nvha3.stc", nameless)], "nvha3.stc existing"],
	])("by name: %s", (_, directory, expected) => {
		expect(told(personAddress(tuyenQuang, named, directory, { identity: "name" }))).toBe(expected);
	});

	test("by name, ids make no difference", () => {
		const list = [held("nvha3.stc", other), held("nvha4.stc", { ...own, id: "2" })];
		expect(told(personAddress(tuyenQuang, HA, list, { identity: "name" }))).toBe("nvha4.stc existing");
		expect(told(personAddress(tuyenQuang, named, list, { identity: "name" }))).toBe("nvha4.stc existing");
		expect(told(personAddress(tuyenQuang, HA, list, { identity: "none" }))).toBe("nvha.stc base");
	});

	test("whose name or organisation is not told", () => {
		const nobody: Person = { organization: "stc" };
		for (const directory of [[], [held("nvha.stc", nameless)]]) expect(settled(tuyenQuang, directory, nobody)).toBe("missing-fact fullName");
		expect(settled(tuyenQuang, [held("nvha.stc", own)], { id: "1", organization: "stc" })).toBe("nvha.stc existing");
		expect(settled(tuyenQuang, [held("nvha.stc", own)], { id: "1", fullName: "Nguyễn Văn Hà" })).toBe("missing-fact organization");
	});

	test("by name: where older addresses stay, one in no format is kept", () => {
		const person: Person = { fullName: "Nguyễn Văn Hà", citizenIdLast3: "123" };
		const old: DirectoryEntry = { address: "nguyen_van_ha@bacninh.gov.vn", holder: nameless };
		expect(told(personAddress(bacNinh, person, [old], { identity: "name" }))).toBe("nguyen_van_ha existing");
		expect(told(personAddress(bacNinh, person, [{ ...old, retired: true }], { identity: "name" }))).toBe("hanv123 base");
	});

	test("is kept where the format gives it, though nobody could read it back from the address", () => {
		const runTogether = madeUp({ template: [...template("f m"), { part: "unit" }, ...template("g . o")], steps: [] });
		const here = { ...HA, unit: "P1" };
		expect(parseAddress(runTogether, "nvp1ha.stc@tuyenquang.gov.vn").flatMap(({ kind, unit }) => (kind === "person" ? unit : []))).not.toContain("p1");
		expect(settled(runTogether, [], here)).toBe("nvp1ha.stc base");
		expect(settled(runTogether, [held("nvp1ha.stc", own)], here)).toBe("nvp1ha.stc existing");
		expect(settled(runTogether, [held("nvp1ha.stc", other)], here)).toBe("unresolved no-rule nvp1ha.stc");
	});

	test("of another organisation is replaced, though older addresses in no format stay", () => {
		const { address } = tuyenQuang;
		if ("unstated" in address) throw new Error("Tuyên Quang says nothing of addresses");
		const keeps: Profile = { ...tuyenQuang, readings: [], address: { ...address, legacy: { value: "keep", basis: ["7.1.a"] } } };
		expect(settled(keeps, [held("nvha.syt", own)])).toBe("nvha.stc base for nvha.syt@tuyenquang.gov.vn");
		expect(settled(keeps, [held("ha-nv", own)])).toBe("ha-nv existing");
	});

	test("may be one that shows more digits than are known of the person", () => {
		const person: Person = { fullName: "Nguyễn Văn Hà", citizenIdLast3: "123" };
		const entry = (localPart: string): DirectoryEntry => ({ address: `${localPart}@bacninh.gov.vn`, holder: nameless });
		expect(told(personAddress(bacNinh, person, [entry("hanv0123")]))).toBe("identity-unknown hanv0123@bacninh.gov.vn");
		expect(told(personAddress(bacNinh, person, [entry("hanv0124")]))).toBe("hanv123 base");
		expect(told(personAddress(bacNinh, person, [entry("hanv0123")], { identity: "name" }))).toBe("hanv0123 existing");
		expect(told(personAddress(bacNinh, { ...person, citizenIdLast4: "9123" }, [entry("hanv0123")]))).toBe("hanv123 base");
	});

	test("of another unit is replaced, where an address names it", () => {
		const apart = madeUp({ template: [...template("f m g ."), { part: "unit" }, ...template(". o")], steps: [] });
		expect(settled(apart, [held("nvha.vp.stc", own)], { ...HA, unit: "VP" })).toBe("nvha.vp.stc existing");
		expect(settled(apart, [held("nvha.vp.stc", own)], { ...HA, unit: "TC" })).toBe("nvha.tc.stc base for nvha.vp.stc@tuyenquang.gov.vn");
		const later = madeUp({ template: template("f m g"), steps: [tries("any", [...template("f m g ."), { part: "unit" }])] });
		expect(settled(later, [held("nvha", own)], { ...HA, unit: "VP" })).toBe("nvha existing");
		expect(settled(later, [held("nvha.tc", own)], { ...HA, unit: "VP" })).toBe("nvha base for nvha.tc@tuyenquang.gov.vn");
	});

	test("is answered whole: the address as it is held, and nothing tried", () => {
		const address = "nvha2.stc@tuyenquang.gov.vn";
		expect(personAddress(tuyenQuang, HA, [{ address: "NVHA2.STC@TuyenQuang.gov.vn", holder: own }]).value).toStrictEqual({
			address,
			localPart: "nvha2.stc",
			resolution: "existing",
			trace: [{ localPart: "nvha2.stc" }],
		});
	});

	test("issued before the day up to which addresses keep their names, one in no format is kept", () => {
		const lacGiang = parseProfile(invented.get("lac-giang"));
		const old = (createdOn: string): readonly DirectoryEntry[] => [{ address: "anh_an@lacgiang.example", holder: own, createdOn }];
		const person: Person = { id: "1", fullName: "Nguyễn Văn An" };
		expect(settled(lacGiang, old("2023-06-30"), person)).toBe("anh_an existing");
		expect(settled(lacGiang, old("2023-07-01"), person)).toBe("nguyen.van.an base for anh_an@lacgiang.example");
		const kept = personAddress(lacGiang, person, old("2023-06-30"));
		expect(kept.findings).toMatchObject([{ code: "address.no-matching-format", level: "note", params: { address: "anh_an@lacgiang.example" } }]);
	});

	test("where an address shows neither organisation nor digits, equal names may be one person everywhere", () => {
		const plain = madeUp({ template: template("f m g #"), steps: [numbers("same-name")] });
		const anywhere: Person = { fullName: "Nguyễn Văn Hà" };
		const there = [held("nvha", nameless), held("lthoa", { kind: "person" })];
		expect(settled(plain, there, anywhere)).toBe("identity-unknown nvha@tuyenquang.gov.vn");
		expect(told(personAddress(plain, anywhere, there, { identity: "name" }))).toBe("nvha existing");
		expect(told(personAddress(plain, anywhere, there, { identity: "none" }))).toBe("nvha1 ordinal");
	});

	test("are met one by one, where the person's other addresses are not looked up", async () => {
		const asked = async (entry: DirectoryEntry, person = HA): Promise<string> => {
			const byLocalPart = (localPart: string): DirectoryEntry | null => (entry.address.startsWith(`${localPart}@`) ? entry : null);
			return told(await personAddressAsync(tuyenQuang, person, { byLocalPart }));
		};
		expect(await asked(held("nvha.stc", own))).toBe("nvha.stc existing");
		expect(await asked(held("nvha.stc", own, true))).toBe("nvha.stc base");
		expect(await asked(held("nvha.stc", { kind: "person", fullName: "Nguyễn Văn Hà" }))).toBe("identity-unknown nvha.stc@tuyenquang.gov.vn");
		expect(await asked(held("nvha.stc", homonym))).toBe("nvha1.stc ordinal");
		expect(await asked(held("nvha.stc", null))).toBe("ngvha.stc extended");
	});
});
