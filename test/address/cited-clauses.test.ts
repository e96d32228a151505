import { describe, expect, test } from "vitest";
import { auditDirectory } from "../../src/address/audit-directory.ts";
import { checkAddress } from "../../src/address/check-address.ts";
import { organizationAddress } from "../../src/address/organization-address.ts";
import { personAddress } from "../../src/address/person-address.ts";
import type { DirectoryEntry, Holder } from "../../src/address/types.ts";
import { formatClauseRef } from "../../src/core/clause.ts";
import type { Decision } from "../../src/core/decision.ts";
import { withReadings } from "../../src/profile/readings.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";

const entry = (localPart: string, holder?: Holder, retired = false): DirectoryEntry => ({
	address: `${localPart}@bacninh.gov.vn`,
	...(holder === undefined ? {} : { holder }),
	retired,
});
const cited = ({ findings }: Decision): readonly string[] =>
	findings.map(({ code, level, basis }) => `${level} ${code.slice("address.".length)}: ${basis.map(formatClauseRef).join(" ")}`);
const ha = { id: "1", fullName: "Nguyễn Văn Hà", citizenIdLast4: "0123" };
const another = { kind: "person", id: "2", fullName: "Ngô Vũ Hà" };

describe("whose the address is already", () => {
	test.each([
		[false, "must duplicate: 5.1 5.2"],
		[true, "must retired: 5.1 5.2"],
	])("somebody else's, retired: %s", (retired, finding) => {
		expect(cited(checkAddress(bacNinh, "hanv123@bacninh.gov.vn", { subject: ha, directory: [entry("hanv123", another, retired)] }))).toEqual([finding]);
		const agency = { kind: "agency", id: "a", abbreviation: "SKHCN" };
		const directory = [entry("skhcn", { kind: "agency", id: "b", abbreviation: "SKHCN" }, retired)];
		expect(cited(checkAddress(bacNinh, "skhcn@bacninh.gov.vn", { subject: agency, directory }))).toEqual([finding]);
	});

	test("nobody's any more", () => {
		expect(cited(checkAddress(bacNinh, "hanv123@bacninh.gov.vn", { directory: [entry("hanv123", another, true)] }))).toEqual(["note retired: 5.1 5.2"]);
	});

	test.each<[Holder, readonly string[]]>([
		[{ kind: "association", abbreviation: "HDND" }, ["must duplicate: 5.1 5.2"]],
		[{ kind: "agency", abbreviation: "HDND", name: "Hội đồng nghiệm thu" }, ["must duplicate: 5.1 5.2"]],
		[{ kind: "agency", abbreviation: "HĐND", name: "Hội đồng Nhân dân" }, []],
		[{ kind: "agency", abbreviation: "HĐND" }, []],
	])("another body's, without ids: %j", (holder, findings) => {
		const subject = { kind: "agency", abbreviation: "HĐND", name: "Hội đồng nhân dân" };
		expect(cited(checkAddress(bacNinh, "hdnd@bacninh.gov.vn", { subject, directory: [entry("hdnd", holder)] }))).toEqual(findings);
	});
});

describe("an address in no format is against the clause that its holder has to follow", () => {
	test.each<[Holder | undefined, string]>([
		[{ kind: "person", fullName: "Nguyễn Văn Hà" }, "5.2.a"],
		[{ kind: "agency", abbreviation: "SKHCN" }, "5.1.a"],
		[{ kind: "commune-committee", name: "Yên Dũng" }, "5.1.b"],
		[{ kind: "commune-party", name: "Yên Dũng" }, "5.1.c"],
		[{ kind: "commune-council", name: "Yên Dũng" }, "5.1.d"],
		[{ kind: "unit", abbreviation: "VP" }, "5.1.e"],
		[{ kind: "association", abbreviation: "CTĐ" }, "5.1.g"],
		[undefined, "5.1 5.2"],
		[{ kind: "constructor" }, "5.1 5.2"],
	])("of %j in a directory", (holder, clauses) => {
		const [audited] = auditDirectory(bacNinh, [entry("yen-dung", holder)]).entries;
		expect(audited && cited(audited.decision)).toEqual([`must no-matching-format: ${clauses}`]);
	});

	test("on its own, and of a body", () => {
		expect(cited(checkAddress(bacNinh, "yen-dung@bacninh.gov.vn"))).toEqual(["must no-matching-format: 5.1 5.2"]);
		const subject = { kind: "commune-party", name: "Yên Dũng" };
		expect(cited(checkAddress(bacNinh, "yen-dung@bacninh.gov.vn", { subject }))).toEqual(["must no-matching-format: 5.1.c"]);
	});
});

describe("digits that only a clash needs are missing under the clause on clashes", () => {
	const directory = [entry("hanv123", another), entry("hanv0123", { kind: "person", id: "3", fullName: "Ngô Vũ Hải" })];

	test("the last 4", () => {
		const { citizenIdLast4: _, ...person } = ha;
		expect(cited(personAddress(bacNinh, { ...person, citizenIdLast3: "123" }, directory))).toEqual(["open missing-fact: 5.2.b"]);
		expect(cited(personAddress(bacNinh, person, directory))).toEqual(["open missing-fact: 5.2.a"]);
	});

	test("more than 4, where they are taken", () => {
		expect(cited(personAddress(withReadings(bacNinh, { "BN-EXHAUSTED": "more-digits" }), ha, directory))).toEqual(["open missing-fact: 5.2.b"]);
	});
});

describe("a retired address that a clash led to", () => {
	const outcomes = (entries: readonly DirectoryEntry[]): readonly unknown[] =>
		auditDirectory(bacNinh, entries).entries.map(({ decision }) => [decision.outcome, ...cited(decision)]);
	const retired = entry("hanv0123", { kind: "person", id: "1", fullName: "Nguyễn Văn Hà" }, true);

	test("is explained by its neighbour, or needs one, as a live one does", () => {
		expect(outcomes([entry("hanv123", another), retired])).toEqual([["compliant"], ["compliant"]]);
		expect(outcomes([entry("hanv123", another, true), retired])).toEqual([["compliant"], ["compliant"]]);
		expect(outcomes([retired])).toEqual([["undetermined", "open unjustified-collision-form: 5.2.b"]]);
	});

	test("in Tuyên Quang with a number", () => {
		const held = (localPart: string, id: string, fullName: string, gone: boolean): DirectoryEntry => ({
			address: `${localPart}@tuyenquang.gov.vn`,
			holder: { kind: "person", id, fullName },
			retired: gone,
		});
		const { entries } = auditDirectory(tuyenQuang, [held("nvha.skhcn", "1", "Nguyễn Văn Hà", false), held("nvha1.skhcn", "2", "Nguyễn Văn Hạ", true)]);
		expect(entries.map(({ decision }) => decision.outcome)).toEqual(["compliant", "compliant"]);
	});
});

test.each([
	["address.reserved", "NOC", "rfc2142"],
	["address.too-long", "A".repeat(65), "rfc5321"],
])("%s cites the standard of mail, and no regulation", (code, abbreviation, instrument) => {
	const { findings } = organizationAddress(bacNinh, { kind: "agency", abbreviation }, []);
	expect(findings.map((finding) => [finding.code, finding.basis.map((ref) => ref.instrument)])).toEqual([[code, [instrument]]]);
});

test("where no letter is left, the dash that lengthens is cited (TQ 5.2)", () => {
	const taken = ["lha.stc", "leha.stc"].map((localPart, index) => ({
		address: `${localPart}@tuyenquang.gov.vn`,
		holder: { kind: "person", id: `x${index}`, fullName: "Lý Hà" },
	}));
	const { findings } = personAddress(tuyenQuang, { id: "1", fullName: "Lê Hà", organization: "stc" }, taken);
	expect(findings.map(({ code, basis }) => [code, basis.map(formatClauseRef)])).toEqual([["address.unresolved", ["5.2#1"]]]);
});

describe("a domain", () => {
	const otherDomains = { value: ["cu.bacninh.gov.vn"], basis: ["11.7"] };
	if ("unstated" in bacNinh.address) throw new Error("Bắc Ninh regulates addresses");
	const rules = { ...bacNinh, readings: [], address: { ...bacNinh.address, otherDomains } };

	test("that still counts rests on the clause that says so", () => {
		const { basis } = checkAddress(rules, "hanv123@cu.bacninh.gov.vn");
		expect(basis.map(formatClauseRef)).toContain("11.7");
		expect(checkAddress(rules, "hanv123@bacninh.gov.vn").basis.map(formatClauseRef)).not.toContain("11.7");
	});

	test("that does not count is held against both clauses", () => {
		expect(cited(checkAddress(rules, "hanv123@gmail.com"))).toEqual(["must wrong-domain: 5.1 5.2 11.7"]);
	});
});

describe("an organisation that only the comparison of homonyms asks for", () => {
	if ("unstated" in bacNinh.address) throw new Error("Bắc Ninh regulates addresses");
	const { person } = bacNinh.address;
	const collisions = { ...person.collisions, scope: { value: "organization", basis: ["11.7"] } } as const;
	const rules = { ...bacNinh, readings: [], address: { ...bacNinh.address, person: { ...person, collisions } } };

	test("is missing under the clause of that", () => {
		expect(cited(personAddress(rules, ha, []))).toEqual(["open missing-fact: 11.7"]);
	});

	test("makes no difference to the base form, nor to what cannot be the person's", () => {
		const check = (localPart: string, directory?: readonly DirectoryEntry[]): readonly string[] =>
			cited(checkAddress(rules, `${localPart}@bacninh.gov.vn`, { subject: ha, ...(directory === undefined ? {} : { directory }) }));
		expect(check("hanv123")).toEqual([]);
		expect(check("hanv123", [])).toEqual([]);
		expect(check("hanv124")).toEqual(["must not-derived-from-subject: 5.2.a"]);
		expect(check("hanv0123")).toEqual(["open missing-fact: 11.7"]);
		expect(check("hanv0123", [entry("hanv123", another)])).toEqual(["open missing-fact: 11.7"]);
	});
});
