import { describe, expect, it } from "vitest";
import { allocateAddresses } from "../../src/address/allocate-addresses.ts";
import { auditDirectory } from "../../src/address/audit-directory.ts";
import { checkAddress } from "../../src/address/check-address.ts";
import { createDirectory } from "../../src/address/directory.ts";
import { organizationAddress } from "../../src/address/organization-address.ts";
import { personAddress } from "../../src/address/person-address.ts";
import { personAddressAsync } from "../../src/address/person-address-async.ts";
import { withReadings } from "../../src/profile/readings.ts";
import type { Profile } from "../../src/profile/types.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";

const TQ = "tuyenquang.gov.vn";
const ha = { kind: "person", id: "e1", fullName: "Nguyễn Văn Hà" };
const other = { kind: "person", id: "e2", fullName: "Trần Thị Lan" };
const address = `nvha.skhcn@${TQ}`;
const found = ({ findings }: { readonly findings: readonly { readonly level: string; readonly code: string }[] }): readonly string[] =>
	findings.map(({ level, code }) => `${level} ${code.replace("address.", "")}`);
const audited = (entries: Parameters<typeof auditDirectory>[1], profile: Profile = tuyenQuang): readonly (readonly string[])[] =>
	auditDirectory(profile, entries).entries.map(({ decision }) => found(decision));

// One namespace a domain, each address one holder; a retired address never goes to anybody else, and may return to the same id.
describe("an address that the directory knows", () => {
	const subject = { id: "e1", fullName: "Nguyễn Văn Hà", organization: "skhcn" };

	it.each([
		["nobody's", [], []],
		["the subject's own", [{ address, holder: ha }], []],
		["the subject's own of before", [{ address, holder: ha, retired: true }], []],
		["somebody else's", [{ address, holder: other }], ["must duplicate"]],
		["somebody else's of before", [{ address, holder: other, retired: true }], ["must retired"]],
		["a body's", [{ address, holder: { kind: "agency", abbreviation: "NVHA" } }], ["must duplicate"]],
	])("checked for a person: %s", (_, directory, expected) => {
		expect(found(checkAddress(tuyenQuang, address, { subject, directory }))).toEqual(expected);
	});

	it.each([
		["nobody's", [], []],
		["its own", [{ address: `skhcn@${TQ}`, holder: { kind: "agency", id: "o1", abbreviation: "SKHCN" } }], []],
		["another body's", [{ address: `skhcn@${TQ}`, holder: { kind: "agency", id: "o2", abbreviation: "SKHCN" } }], ["must duplicate"]],
		["another body's of before", [{ address: `skhcn@${TQ}`, holder: { kind: "agency", id: "o2", abbreviation: "SKHCN" }, retired: true }], ["must retired"]],
		["a person's", [{ address: `skhcn@${TQ}`, holder: other }], ["must duplicate"]],
	])("checked for a body: %s", (_, directory, expected) => {
		expect(found(checkAddress(tuyenQuang, `skhcn@${TQ}`, { subject: { kind: "agency", id: "o1", abbreviation: "SKHCN" }, directory }))).toEqual(expected);
	});

	it("checked for nobody: a note where all its holders are of before", () => {
		expect(found(checkAddress(tuyenQuang, address, { directory: [{ address, holder: ha, retired: true }] }))).toEqual(["note retired"]);
		expect(
			found(
				checkAddress(tuyenQuang, address, {
					directory: [
						{ address, holder: ha, retired: true },
						{ address, holder: other },
					],
				}),
			),
		).toEqual([]);
		expect(found(checkAddress(tuyenQuang, address, { directory: [] }))).toEqual([]);
	});

	it("checked for a body: in no format, its own error", () => {
		const formless = checkAddress(bacNinh, "so_khcn@bacninh.gov.vn", { subject: { kind: "agency", abbreviation: "SKHCN" } });
		expect(found(formless)).toEqual(["must no-matching-format"]);
	});
});

describe("an audit", () => {
	const lan = { address: `ttlan.skhcn@${TQ}`, holder: other };

	it("one address of two people: must, for each of the two", () => {
		expect(
			audited([
				{ address, holder: ha },
				{ address, holder: { ...ha, id: "e9" } },
			]),
		).toEqual([["must duplicate"], ["must duplicate"]]);
	});

	it("a retired address that somebody else has: must for the present holder only", () => {
		expect(
			audited([
				{ address, holder: { ...ha, id: "e9" }, retired: true },
				{ address, holder: ha },
			]),
		).toEqual([[], ["must retired"]]);
	});

	it("one entry twice: a note", () => {
		expect(audited([lan, lan])).toEqual([["note duplicate"], ["note second-address", "note duplicate"].toSorted()]);
		expect(
			audited([
				{ ...lan, retired: true },
				{ ...lan, retired: true },
			]),
		).toEqual([["note duplicate"], ["note duplicate"]]);
	});

	it("a second address of one person: a note, or must under the other reading", () => {
		const entries = [lan, { ...lan, address: `ttlan.stc@${TQ}` }];
		expect(audited(entries)).toEqual([[], ["note second-address"]]);
		expect(audited(entries, withReadings(tuyenQuang, { "TQ-ONE-EACH": "holder-unique" }))).toEqual([[], ["must second-address"]]);
	});

	it("nobody is named, or only an address is known", () => {
		expect(audited([{ address }, { address: lan.address, holder: null }])).toEqual([[], []]);
		expect(audited([{ address, holder: { kind: "person" } }])).toEqual([["note holder-unknown"]]);
	});

	it("a name in `name` alone counts as the full name", () => {
		expect(audited([{ address, holder: { kind: "person", name: "Nguyễn Văn Hà" } }])).toEqual([[]]);
		expect(audited([{ address, holder: { kind: "person", name: "Trần Thị Lan" } }])).toEqual([["must not-derived-from-subject"]]);
	});

	it("a person with a body's address, a body with a person's", () => {
		expect(audited([{ address: `skhcn@${TQ}`, holder: ha }])).toEqual([["must not-derived-from-subject"]]);
		expect(audited([{ address: `stc@${TQ}`, holder: { kind: "agency", abbreviation: "SKHCN" } }])).toEqual([["must not-derived-from-subject"]]);
	});

	it("an address in no format: older than the regulation it stays in Bắc Ninh (11.7), later it is against it", () => {
		const old = "nguyen_van_ha@bacninh.gov.vn";
		expect(audited([{ address: old, createdOn: "2025-12-04" }], bacNinh)).toEqual([["note no-matching-format"]]);
		expect(audited([{ address: old, createdOn: "2025-12-05" }], bacNinh)).toEqual([["must no-matching-format"]]);
		expect(audited([{ address: old }], bacNinh)).toEqual([["must no-matching-format"]]);
		// What is no civil date is for a human to mend.
		for (const createdOn of ["01/02/2020", "2025-02-30", "1999", "2025-12-04T17:00:00Z"])
			expect(audited([{ address: old, createdOn }], bacNinh), createdOn).toEqual([["open missing-fact"]]);
		// What is wrong whenever it was issued is found beside it.
		const lanAddress = { address: `ttlan.skhcn@${TQ}`, holder: ha, createdOn: "01/02/2020" };
		expect(audited([lanAddress])).toEqual([["open missing-fact", "must not-derived-from-subject"]]);
		const reallocate = withReadings(bacNinh, { "BN-LEGACY": "reallocate" });
		expect(audited([{ address: old, createdOn: "2025-12-04" }], reallocate)).toEqual([["must no-matching-format"]]);
	});
});

it("where addresses are not regulated, every answer says so", async () => {
	const silent: Profile = { ...tuyenQuang, readings: [], address: { unstated: true } };
	const person = { fullName: "Nguyễn Văn Hà", organization: "skhcn" };
	expect(auditDirectory(silent, [{ address }]).summary.byOutcome).toMatchObject({ unregulated: 1 });
	for (const directory of [undefined, []]) expect(personAddress(silent, person, directory).outcome).toBe("unregulated");
	expect((await personAddressAsync(silent, person, { byLocalPart: () => Promise.reject(new Error("not asked")) })).outcome).toBe("unregulated");
	expect([...allocateAddresses(silent, [person])].map(({ decision }) => decision.outcome)).toEqual(["unregulated"]);
	expect(organizationAddress(silent, { kind: "agency", abbreviation: "SKHCN" }).outcome).toBe("unregulated");
	expect(checkAddress(silent, address).outcome).toBe("unregulated");
});

describe("wrong calls", () => {
	const person = { fullName: "Nguyễn Văn Hà", organization: "skhcn" };
	const call = (rule: unknown, ...values: readonly unknown[]): unknown => Reflect.apply(Object(rule), undefined, values);

	it.each([
		[null, "entries[0]: expected a directory entry, got null"],
		["a@b", "entries[0]: expected a directory entry, got string"],
		[{ address: 1 }, "entries[0].address: expected text, got number"],
		[{ address, holder: "Hà" }, "entries[0].holder: expected an object or null, got string"],
		[{ address, retired: "no" }, "entries[0].retired: expected a boolean, got string"],
	])("an entry that is none %#", (entry, message) => {
		for (const rule of [createDirectory, (entries: unknown) => call(auditDirectory, tuyenQuang, entries)]) {
			expect(() => call(rule, [entry])).toThrow(new TypeError(message));
		}
	});

	it.each([null, 5, {}, "a@b"])("entries that are no list: %j", (entries) => {
		const error = new TypeError("entries: expected an array or another iterable of directory entries");
		expect(() => call(createDirectory, entries)).toThrow(error);
		expect(() => call(auditDirectory, tuyenQuang, entries)).toThrow(error);
	});

	it("allocateAddresses: an index that others use, a subject that is none", () => {
		expect(() => call(allocateAddresses, tuyenQuang, [], createDirectory([]))).toThrow(/^existing: expected directory entries/);
		for (const [subject, kind] of [
			[null, "null"],
			[[], "array"],
			["Nguyễn Văn Hà", "string"],
		]) {
			const list: unknown = call(allocateAddresses, tuyenQuang, [person, subject]);
			expect(() => [...Object(list)]).toThrow(new TypeError(`subjects[1]: expected an object of facts, got ${kind}`));
		}
	});

	it.each<readonly [lookup: unknown, message: string]>([
		[{}, "lookup.byLocalPart: expected a function"],
		[{ byLocalPart: () => null, byHolder: "e1" }, "lookup.byHolder: expected a function"],
		[{ byLocalPart: () => "nvha" }, "lookup: expected a directory entry, several, or null, got string"],
		[{ byLocalPart: () => null, byHolder: () => true }, "lookup: expected a directory entry, several, or null, got boolean"],
	])("personAddressAsync: %#", async (lookup, message) => {
		await expect(call(personAddressAsync, tuyenQuang, person, lookup)).rejects.toThrow(new TypeError(message));
	});

	it("a parent without a kind", () => {
		expect(() => call(organizationAddress, tuyenQuang, { kind: "unit", abbreviation: "VP", parent: { abbreviation: "SKHCN" } })).toThrow(
			new TypeError("organization.parent.kind: expected a string"),
		);
	});

	it("personAddressAsync: a look-up that finds a homonym behind every number is not asked for ever", async () => {
		let asked = 0;
		const lookup = {
			byLocalPart: (localPart: string) => {
				asked += 1;
				return { address: `${localPart}@tuyenquang.gov.vn`, holder: { kind: "person" as const, id: `other-${asked}`, fullName: "Nguyễn Văn Hà" } };
			},
		};
		const newcomer = { id: "e2", fullName: "Nguyễn Văn Hạ", organization: "skhcn" };
		await expect(personAddressAsync(tuyenQuang, newcomer, lookup)).rejects.toThrow(
			new RangeError("lookup.byLocalPart: 100000 candidates are said to be taken"),
		);
		expect(asked).toBe(100_000);
	});
});
