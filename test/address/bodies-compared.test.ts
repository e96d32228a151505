import { describe, expect, test } from "vitest";
import {
	allocateAddresses,
	type DirectoryEntry,
	type Organization,
	organizationAddress,
	type Profile,
	personAddress,
	personAddressAsync,
	tuyenQuang,
} from "../../src/index.ts";
import { madeUpUnits } from "./made-up-rules.ts";
import { HA, held, told } from "./told.ts";

const call = (rule: unknown, ...values: readonly unknown[]): unknown => Reflect.apply(Object(rule), undefined, values);
const of = (facts: object, directory: readonly DirectoryEntry[] = [], profile: Profile = tuyenQuang): ReturnType<typeof organizationAddress> =>
	Reflect.apply(organizationAddress, undefined, [profile, { kind: "agency", abbreviation: "STC", ...facts }, directory]);

describe("an id that is no text is named", () => {
	test.each<readonly [string, readonly DirectoryEntry[]]>([
		["where nobody holds the address", []],
		["where somebody does", [held("stc", { kind: "agency", abbreviation: "STC" })]],
		["where it is not known who does", [held("stc", null)]],
		["where somebody gave it up", [held("stc", { kind: "agency", id: "1" }, true)]],
	])("%s", (_, directory) => {
		expect(() => of({ id: 5 }, directory)).toThrow(new TypeError("organization.id: expected text, got number"));
	});
});

describe("a body whose own abbreviation its address does not show", () => {
	// Each unit's address is made of its manager's alone.
	const rules = madeUpUnits([
		{ part: "literal", text: "vp-" },
		{ part: "parent", form: "local-part" },
	]);
	const unit = (facts: object, holder: DirectoryEntry["holder"] = { kind: "unit", abbreviation: "VP" }): string =>
		told(of({ kind: "unit", parent: "stc", ...facts }, [held("vp-stc", holder ?? null)], rules));

	test.each<readonly [object, DirectoryEntry["holder"], string]>([
		[{ abbreviation: "VP" }, { kind: "unit", abbreviation: "v p" }, "vp-stc existing"],
		[{ abbreviation: "TC" }, { kind: "unit", abbreviation: "VP" }, "unresolved clash vp-stc unit"],
		[{ abbreviation: undefined }, { kind: "unit", abbreviation: "VP" }, "identity-unknown vp-stc@tuyenquang.gov.vn"],
		[{ abbreviation: "VP" }, { kind: "unit" }, "identity-unknown vp-stc@tuyenquang.gov.vn"],
		[{ abbreviation: undefined }, { kind: "unit" }, "identity-unknown vp-stc@tuyenquang.gov.vn"],
		[{ abbreviation: undefined, name: "Văn phòng" }, { kind: "unit", name: "Văn Phòng" }, "vp-stc existing"],
	])("is compared by it all the same: %j, %j", (facts, holder, expected) => {
		expect(unit(facts, holder)).toBe(expected);
	});

	test("one that is no text is named", () => {
		expect(() => unit({ abbreviation: 5 })).toThrow(new TypeError("organization.abbreviation: expected text, got number"));
	});
});

test("of two who hold an address, one without an id, both may be the body: in a list it is then known whose both are", () => {
	const agency = (id?: string): Organization => ({ kind: "agency", abbreviation: "STC", ...(id === undefined ? {} : { id }) });
	const holder = { kind: "agency", abbreviation: "STC" };
	const both = [held("stc", holder), held("stc", { ...holder, id: "a" })];
	const given = (...ids: readonly (string | undefined)[]): readonly string[] =>
		[...allocateAddresses(tuyenQuang, ids.map(agency), both)].map(({ decision }) => told(decision));
	expect(given("a", undefined, "a")).toEqual(["stc existing", "stc existing", "stc existing"]);
	expect(given("b", "a")).toEqual(["unresolved clash stc agency", "stc existing"]);
	expect(given(undefined, "a", "b")).toEqual(["stc existing", "stc existing", "unresolved clash stc agency"]);
});

describe("what is no object of facts is named", () => {
	const lookup = { byLocalPart: () => null };
	test.each<readonly [unknown, readonly unknown[], string]>([
		[organizationAddress, [null], "organization: expected an object of facts, got null"],
		[personAddress, [[HA]], "person: expected an object of facts, got array"],
		[personAddress, ["Nguyễn Văn Hà"], "person: expected an object of facts, got string"],
	])("%#", (rule, values, message) => {
		expect(() => call(rule, tuyenQuang, ...values)).toThrow(new TypeError(message));
	});

	test.each<readonly [readonly unknown[], string]>([
		[[null, lookup], "person: expected an object of facts, got null"],
		[[HA, undefined], "lookup: expected an object of facts, got undefined"],
		[[HA, () => null], "lookup: expected an object of facts, got function"],
	])("also where the answer comes later: %#", async (values, message) => {
		await expect(call(personAddressAsync, tuyenQuang, ...values)).rejects.toThrow(new TypeError(message));
	});

	test("and so is a way of telling people apart that there is not", async () => {
		const error = new RangeError('options.identity: expected "id", "name" or "none"');
		for (const identity of ["", "ids", 5]) {
			expect(() => call(personAddress, tuyenQuang, HA, [], { identity })).toThrow(error);
			expect(() => call(allocateAddresses, tuyenQuang, [HA], [], { identity })).toThrow(error);
			await expect(call(personAddressAsync, tuyenQuang, HA, lookup, { identity })).rejects.toThrow(error);
		}
	});
});
