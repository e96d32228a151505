import { describe, expect, test } from "vitest";
import {
	allocateAddresses,
	createDirectory,
	type DirectoryEntry,
	type Identity,
	organizationAddress,
	type Person,
	type Profile,
	personAddress,
	personAddressAsync,
	type Subject,
	tuyenQuang,
} from "../../src/index.ts";
import { parseProfile } from "../../src/profile/parse.ts";
import { invented } from "../profiles/profiles.ts";
import { madeUp, numbers, template } from "./made-up-rules.ts";
import { expectOneByOne } from "./one-by-one.ts";

const HA: Person = { id: "1", fullName: "Nguyễn Văn Hà", organization: "stc" };
const silent = parseProfile(invented.get("hai-tam"));

function rows(subjects: unknown, existing: unknown = [], profile = tuyenQuang): readonly unknown[] {
	return [...Reflect.apply(allocateAddresses<Subject>, undefined, [profile, subjects, existing])].map(({ decision }) => decision.value?.localPart);
}

describe("allocateAddresses, called wrongly, says which argument it is", () => {
	test.each([["nobody"], [null], [undefined], [5], [{}], [() => []]])("subjects: %s", (subjects) => {
		expect(() => rows(subjects)).toThrow(/^subjects: expected an array or another iterable of people and bodies$/u);
	});

	test("a directory that others use is not changed", () => {
		expect(() => rows([HA], createDirectory([]))).toThrow(/^existing: expected directory entries; a directory that others use/u);
	});

	test.each([null, "x", []])("a subject that is no object: %s", (subject) => {
		for (const profile of [tuyenQuang, silent]) expect(() => rows([HA, subject], [], profile)).toThrow(/^subjects\[1\]: expected an object of facts/u);
	});

	test("a kind that is no text", () => {
		expect(() => rows([{ ...HA, kind: 5 }])).toThrow(/^kind: expected text, got number$/u);
	});

	test("entries are looked at, whatever the regulation says of addresses", () => {
		for (const profile of [tuyenQuang, silent]) expect(() => rows([HA], [5], profile)).toThrow(/^entries\[0\]/u);
	});
});

test("a list takes any iterable, and people who say that they are persons", () => {
	expect(
		rows(
			new Set([
				{ ...HA, kind: "person" },
				{ ...HA, id: "2", kind: "person" },
			]),
		),
	).toEqual(["nvha.stc", "nvha1.stc"]);
	expect(rows([HA], [], silent)).toEqual([undefined]);
});

test("whoever was answered in a list keeps the address in it, whatever else is told of them later", () => {
	const agency = { kind: "agency", abbreviation: "STC" };
	expect(rows([HA, { ...HA, organization: "syt" }, { ...HA, fullName: "Lê Thị Hoa" }])).toEqual(["nvha.stc", "nvha.stc", "nvha.stc"]);
	const existing = ["nvha.sct", "nvha.stc", "nvha.syt"].map((localPart) => ({
		address: `${localPart}@tuyenquang.gov.vn`,
		holder: { kind: "person", id: "1", fullName: "Nguyễn Văn Hà" },
	}));
	expect(rows([HA, { ...HA, organization: "syt" }, { ...HA, organization: "sct" }], existing)).toEqual(["nvha.stc", "nvha.stc", "nvha.stc"]);
	expect(rows([{ ...HA, organization: "sct" }, HA], existing)).toEqual(["nvha.sct", "nvha.sct"]);
	// A row that had no answer is none that was answered.
	expect(
		rows(
			[
				{ ...HA, fullName: "Hà 2" },
				{ ...HA, organization: "syt" },
			],
			existing,
		),
	).toEqual([undefined, "nvha.syt"]);
	const { organization: _, ...nowhere } = HA;
	expect(rows([HA, nowhere])).toEqual(["nvha.stc", undefined]);
	expect(
		rows([
			{ ...HA, organization: agency },
			{ ...HA, organization: "syt" },
		]),
	).toEqual(["nvha.stc", "nvha.stc"]);
});

describe("how people are told apart decides who is new in a list", () => {
	const people = ["1", "2", "1"].map((id) => ({ ...HA, id }));
	test.each<readonly [Identity, readonly string[]]>([
		["id", ["nvha.stc base", "nvha1.stc ordinal", "nvha.stc existing"]],
		["name", ["nvha.stc base", "nvha.stc existing", "nvha.stc existing"]],
		["none", ["nvha.stc base", "nvha1.stc ordinal", "nvha2.stc ordinal"]],
	])("%s", (identity, expected) => {
		expect(expectOneByOne(tuyenQuang, people, [], identity)).toEqual(expected);
	});

	test("within an organisation, where an address does not tell which it is", () => {
		const rules = madeUp({ template: template("f m g o"), scope: "organization", steps: [numbers("same-name")] });
		const of = (id: string, organization: string): Person => ({ ...HA, id, organization });
		expect(expectOneByOne(rules, [of("1", "s.t"), of("2", "s.t"), of("3", "s.t")])).toEqual(["nvhas.t base", "nvhas.t1 ordinal", "nvhas.t2 ordinal"]);
	});
});

describe("a fact that is no text, said with its name", () => {
	const address = (profile: Profile, facts: object): unknown => Reflect.apply(personAddress, undefined, [profile, { ...HA, ...facts }, []]);
	test.each([
		[{ fullName: [] }, "person.fullName: expected text, got array"],
		[{ fullName: 5 }, "person.fullName: expected text, got number"],
		[{ fullName: {} }, "person.fullName: expected text, got object"],
		[{ id: 17 }, "person.id: expected text, got number"],
		[{ organization: 5 }, "person.organization: expected text, got number"],
		[{ name: { family: 5, given: "Hà" } }, "name.family: expected text, got number"],
		[{ name: { family: "Lê", given: ["Hà"] } }, "name.given: expected text, got array"],
	])("%j", (facts, message) => {
		expect(() => address(tuyenQuang, facts)).toThrow(new TypeError(message));
	});

	test("one that is null is absent", () => {
		expect(address(tuyenQuang, { id: null, name: null, unit: null })).toMatchObject({ value: { localPart: "nvha.stc" } });
		expect(address(tuyenQuang, { fullName: null })).toMatchObject({ findings: [{ code: "address.missing-fact", params: { fact: "fullName" } }] });
		expect(address(tuyenQuang, { name: { given: "Hà" } })).toMatchObject({ value: { localPart: "ha.stc" } });
		expect(address(tuyenQuang, { name: { family: "Lê", given: null } })).toMatchObject({
			findings: [{ code: "address.name-empty", params: { fact: "name" } }],
		});
	});

	test("of bodies, and of those who hold what they are to get", () => {
		const at = (organization: object, holder: object): unknown =>
			Reflect.apply(organizationAddress, undefined, [
				tuyenQuang,
				{ kind: "agency", abbreviation: "STC", ...organization },
				[{ address: "stc@tuyenquang.gov.vn", holder: { kind: "agency", abbreviation: "STC", ...holder } }],
			]);
		expect(at({ name: null, id: null }, { name: null, fullName: null, id: null })).toMatchObject({ value: { resolution: "existing" } });
		expect(at({}, { abbreviation: null })).toMatchObject({ findings: [{ code: "address.identity-unknown" }] });
		expect(() => at({ kind: 5 }, {})).toThrow(new TypeError("organization.kind: expected text, got number"));
		expect(() => at({ id: 5 }, {})).toThrow(new TypeError("organization.id: expected text, got number"));
		expect(() => at({ abbreviation: 5 }, {})).toThrow(new TypeError("organization.abbreviation: expected text, got number"));
		expect(() => at({ name: 5 }, {})).toThrow(new TypeError("organization.name: expected text, got number"));
		const phuVinh = parseProfile(invented.get("phu-vinh"));
		const commune = (facts: object): unknown => Reflect.apply(organizationAddress, undefined, [phuVinh, { kind: "commune", name: "Đa Mai", ...facts }]);
		expect(() => commune({ communeType: 5 })).toThrow(new TypeError("organization.communeType: expected text, got number"));
		expect(() => commune({ name: 5 })).toThrow(new TypeError("organization.name: expected text, got number"));
		expect(() => at({}, { abbreviation: 5 })).toThrow(new TypeError("holder.abbreviation: expected text, got number"));
		expect(() => at({}, { fullName: 5 })).toThrow(new TypeError("holder.fullName: expected text, got number"));
	});

	test("and a step that there is not, with the profile", () => {
		const wrong = JSON.parse(JSON.stringify(tuyenQuang).replace('"do":"lengthen"', '"do":"shorten"'));
		expect(() => address(wrong, {})).toThrow(new TypeError("profile: address.person.collisions has a step that there is not"));
	});

	test("and a part of an address that is not a person's, or not a body's, with the profile", () => {
		const wrong = (was: string, is: string): unknown => {
			const text = JSON.stringify(tuyenQuang);
			expect(text).toContain(was);
			return JSON.parse(text.replace(was, is));
		};
		const commune = wrong('{"part":"organization","of":"organization"}', '{"part":"commune-type"}');
		expect(() => address(Object(commune), {})).toThrow(new TypeError("profile: commune-type is no part of a person's address"));
		const given = wrong('{"part":"abbreviation"}', '{"part":"given","form":"full"}');
		expect(() => Reflect.apply(organizationAddress, undefined, [given, { kind: "agency", abbreviation: "STC" }])).toThrow(
			new TypeError("profile: given is no part of a body's address"),
		);
	});

	test("and a domain that is none, with the profile", () => {
		const wrong = JSON.parse(JSON.stringify(tuyenQuang).replace('"domain":{"value":"tuyenquang.gov.vn"', '"domain":{"value":5'));
		expect(() => address(wrong, {})).toThrow(new TypeError("profile: address.domain is no text"));
	});
});

describe("personAddressAsync", () => {
	const found = async (answer: unknown): Promise<string | undefined> => {
		const lookup = { byLocalPart: (localPart: string) => (localPart === "nvha.stc" ? answer : null) };
		const decision = await Reflect.apply(personAddressAsync, undefined, [tuyenQuang, { ...HA, id: "9" }, lookup]);
		return decision.value?.localPart;
	};
	const entry: DirectoryEntry = { address: "nvha.stc@tuyenquang.gov.vn", holder: { kind: "person", id: "1", fullName: "Nguyễn Văn Hà" } };

	test("a look-up finds one entry, several, or nobody", async () => {
		expect(await found(entry)).toBe("nvha1.stc");
		expect(await found([entry])).toBe("nvha1.stc");
		expect(await found(new Set([entry, { ...entry, retired: true }]))).toBe("nvha1.stc");
		for (const nobody of [null, undefined, []]) expect(await found(nobody)).toBe("nvha.stc");
	});

	test("nobody is asked for where the facts cannot make an address", async () => {
		let asked = 0;
		const ask = (): null => {
			asked += 1;
			return null;
		};
		const lookup = { byLocalPart: ask, byHolder: ask };
		for (const facts of [{ fullName: "Hà 2" }, { organization: "§" }]) {
			const { outcome } = await personAddressAsync(tuyenQuang, { ...HA, ...facts }, lookup);
			expect([outcome, asked]).toEqual(["undetermined", 0]);
		}
		expect((await personAddressAsync(tuyenQuang, { id: "1", organization: "stc" }, lookup)).outcome).toBe("undetermined");
		expect((await personAddressAsync(tuyenQuang, HA, lookup)).value?.localPart).toBe("nvha.stc");
		expect(asked).toBe(3);
	});

	test("anything else is a wrong answer", async () => {
		await expect(found("nvha")).rejects.toThrow(/^lookup: expected a directory entry, several, or null, got string$/u);
		await expect(found([5])).rejects.toThrow(/^lookup\.byLocalPart: expected a directory entry, got number$/u);
		await expect(found({ address: 5 })).rejects.toThrow(/^lookup\.byLocalPart\.address: expected text/u);
	});
});
