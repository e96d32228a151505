import { describe, expect, test } from "vitest";
import {
	allocateAddresses,
	bacNinh,
	createDirectory,
	type DirectoryEntry,
	type Holder,
	type Person,
	personAddress,
	personAddressAsync,
	tuyenQuang,
} from "../../src/index.ts";
import { withReadings } from "../../src/profile/readings.ts";
import { madeUp, template, tries } from "./made-up-rules.ts";
import { expectOneByOne } from "./one-by-one.ts";
import { HA, held, homonym, own, settled, told } from "./told.ts";

const nameless: Holder = { kind: "person", fullName: "Nguyễn Văn Hà" };
const named: Person = { fullName: "Nguyễn Văn Hà", organization: "stc" };
const byName = { identity: "name" } as const;

describe("by name, the first address that still holds is kept", () => {
	const elsewhere: DirectoryEntry = { address: "nvha.stc@example.com", holder: nameless };
	test.each<readonly [string, readonly DirectoryEntry[]]>([
		["before one in a domain that does not count", [held("nvha4.stc", nameless), elsewhere]],
		["behind one in a domain that does not count", [elsewhere, held("nvha4.stc", nameless)]],
		["before another", [held("nvha4.stc", nameless), held("nvha2.stc", nameless)]],
	])("%s", (_, directory) => {
		expect(told(personAddress(tuyenQuang, named, directory, byName))).toBe("nvha4.stc existing");
	});

	test("though its holder has the number of somebody of another name", () => {
		const directory = [held("nvha4.stc", { ...own, fullName: "Ngô Vũ Hà" }), held("nvha2.stc", { ...nameless, id: "2" })];
		expect(told(personAddress(tuyenQuang, HA, directory, byName))).toBe("nvha2.stc existing");
	});

	// Were more digits given, the first of the two would be kept: the answer rests on how BN 5.2.b is read.
	test("which rests on the readings that an earlier one would be kept under", () => {
		const person: Person = { fullName: "Nguyễn Văn Hà", citizenIdLast3: "123" };
		const directory = ["hanv00123", "hanv123"].map((localPart) => ({ address: `${localPart}@bacninh.gov.vn`, holder: nameless }));
		const more = withReadings(bacNinh, { "BN-EXHAUSTED": "more-digits" });
		expect(told(personAddress(bacNinh, person, directory, byName))).toBe("hanv123 existing");
		expect(told(personAddress(more, person, directory, byName))).toBe("hanv00123 existing");
		for (const rules of [bacNinh, more]) expect(personAddress(rules, person, directory, byName).readings).toContain("BN-EXHAUSTED");
	});
});

test("an address that shows fewer digits than the base form may be of whoever has these", () => {
	const digits = (last: number) => [...template("f m g"), { part: "citizen-id", last } as const];
	const rules = madeUp({ template: digits(4), steps: [tries("any", digits(3))] });
	const of = (citizenIdLast4: string): Person => ({ fullName: "Nguyễn Văn Hà", citizenIdLast4 });
	const directory = [held("nvha123", nameless)];
	expect(told(personAddress(rules, of("0123"), directory, byName))).toBe("nvha123 existing");
	expect(told(personAddress(rules, of("0124"), directory, byName))).toBe("nvha0124 base");
	expect(settled(rules, directory, of("0123"))).toBe("identity-unknown nvha123@tuyenquang.gov.vn");
});

test("names are not read where ids tell everybody apart", () => {
	let reads = 0;
	const holder: Holder = {
		kind: "person",
		id: "9",
		get fullName() {
			reads += 1;
			return "Nguyễn Văn Hà";
		},
	};
	const directory = createDirectory([held("nvha.syt", holder)]);
	expect([told(personAddress(tuyenQuang, HA, directory)), reads]).toEqual(["nvha.stc base", 0]);
	expect([told(personAddress(tuyenQuang, named, directory)), reads]).toEqual(["nvha.stc base", 1]);
});

test("where everybody is new, nobody's addresses are looked up", async () => {
	const asked: string[] = [];
	const lookup = {
		byLocalPart: (localPart: string) => {
			asked.push(localPart);
			return null;
		},
		byHolder: ({ id }: Person) => {
			asked.push(`of ${id}`);
			return null;
		},
	};
	for (const identity of ["none", "name", "id"] as const) expect(told(await personAddressAsync(tuyenQuang, HA, lookup, { identity }))).toBe("nvha.stc base");
	expect(asked).toEqual(["nvha.stc", "of 1", "nvha.stc", "of 1", "nvha.stc"]);
});

describe("in a list", () => {
	const rows = (people: readonly Person[], existing: readonly DirectoryEntry[]): readonly string[] =>
		[...allocateAddresses(tuyenQuang, people, existing)].map(({ decision }) => told(decision));

	test("who comes with an address from elsewhere gets one here, and keeps that in further rows", () => {
		const moved = ["stc", "sct", "syt"].map((organization) => ({ ...HA, organization }));
		expect(rows(moved, [held("nvha.syt", own)])).toEqual(["nvha.stc base for nvha.syt@tuyenquang.gov.vn", "nvha.stc existing", "nvha.stc existing"]);
	});

	test("what somebody gave up comes back, though homonyms have got numbers since", () => {
		const people = ["2", "3", "1", "4"].map((id) => ({ ...HA, id }));
		const expected = ["nvha1.stc ordinal", "nvha2.stc ordinal", "nvha.stc base", "nvha3.stc ordinal"];
		expect(expectOneByOne(tuyenQuang, people, [held("nvha.stc", own, true)])).toEqual(expected);
		const withNumber = [held("nvha.stc", homonym), held("nvha1.stc", own, true)];
		expect(expectOneByOne(tuyenQuang, people, withNumber)).toEqual(["nvha.stc existing", "nvha2.stc ordinal", "nvha1.stc ordinal", "nvha3.stc ordinal"]);
	});
});

describe("of whom a fact is missing", () => {
	const { organization: _, ...nowhere } = HA;

	test("nothing is looked up or tried", () => {
		const { id: __, ...nobody } = nowhere;
		const directory = [held("ha-nv", nameless), held("nvha.", homonym)];
		expect(settled(tuyenQuang, directory, nobody)).toBe("missing-fact organization");
		expect(settled(tuyenQuang, directory, nowhere)).toBe("missing-fact organization");
	});

	test("nothing is said to rest on how initials are read", () => {
		expect(personAddress(tuyenQuang, HA, []).readings).toContain("TQ-INITIAL");
		for (const directory of [[], undefined]) expect(personAddress(tuyenQuang, nowhere, directory).readings).not.toContain("TQ-INITIAL");
	});
});
