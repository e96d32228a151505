import { describe, expect, test } from "vitest";
import { Memo } from "../../src/address/folded-name.ts";
import { formatClauseRef } from "../../src/core/clause.ts";
import {
	type AddressCode,
	type AllocatedAddress,
	allocateAddresses,
	auditDirectory,
	bacNinh,
	checkAddress,
	type Decision,
	type DirectoryEntry,
	type Organization,
	organizationAddress,
	type Person,
	type Profile,
	parseAddress,
	personAddress,
	tuyenQuang,
} from "../../src/index.ts";
import { parseProfile } from "../../src/profile/parse.ts";
import { invented } from "../profiles/profiles.ts";
import { madeUp, numbers, template } from "./made-up-rules.ts";
import { judged } from "./told.ts";

/** The local part, or the first finding with what it says. */
function told({ value, findings }: Decision<AllocatedAddress, AddressCode>): string {
	const [first] = findings;
	return value === undefined ? `${first?.code} ${Object.values(first?.params ?? {}).join(" ")}`.trim() : value.localPart;
}

const list = (profile: Profile, people: readonly Person[], existing: readonly DirectoryEntry[] = []): readonly string[] =>
	[...allocateAddresses(profile, people, existing)].map(({ decision }) => told(decision));

describe("what mail standards say", () => {
	const short = madeUp({ template: template("g"), steps: [numbers("any")] });

	test("a reserved name is given, with a note, alone and in a list", () => {
		const person = { id: "1", fullName: "Nguyễn List" };
		const alone = personAddress(short, person, []);
		expect([alone.outcome, alone.value?.localPart]).toEqual(["compliant", "list"]);
		expect(alone.findings).toMatchObject([{ code: "address.reserved", level: "note", params: { localPart: "list" } }]);
		expect([...allocateAddresses(short, [person])][0]?.decision).toEqual(alone);
	});

	const dotted = madeUp({ template: template("g # . o"), steps: [numbers("any")] });
	const long = (letters: number): string => `Nguyễn ${"n".repeat(letters)}`;

	test("64 octets before the @ are given, one more is a question; with the number that a homonym would get, too", () => {
		const of = (letters: number, id: string): Person => ({ id, fullName: long(letters), organization: "stc" });
		expect(list(dotted, [of(60, "1"), of(61, "2"), of(59, "3"), of(59, "4"), of(60, "5"), of(60, "6"), of(59, "7")])).toEqual([
			`${"n".repeat(60)}.stc`,
			"address.too-long 65 64 local-part",
			`${"n".repeat(59)}.stc`,
			`${"n".repeat(59)}1.stc`,
			"address.too-long 65 64 local-part",
			"address.too-long 65 64 local-part",
			`${"n".repeat(59)}2.stc`,
		]);
	});

	test("254 octets in all are given, one more is a question", () => {
		const { address } = dotted;
		if ("unstated" in address) throw new Error("there are addresses");
		const domain = `${"a".repeat(60)}.${"b".repeat(60)}.${"c".repeat(60)}.${"d".repeat(60)}`;
		const far = { ...dotted, address: { ...address, domain: { value: domain, basis: ["5"] } } };
		const octets = 254 - domain.length - 1;
		const of = (length: number, id: string): Person => ({ id, fullName: `Nguyễn ${"n".repeat(length - 2)}`, organization: "s" });
		expect(list(far, [of(octets, "1"), of(octets + 1, "2"), of(octets, "3"), of(octets - 1, "4"), of(octets - 1, "5")])).toEqual([
			`${"n".repeat(octets - 2)}.s`,
			"address.too-long 255 254 address",
			"address.too-long 255 254 address",
			`${"n".repeat(octets - 3)}.s`,
			`${"n".repeat(octets - 3)}1.s`,
		]);
	});
});

test("what is too long to be read is told by its length, and not by a format that nobody looked for", () => {
	const codes = ({ outcome, findings }: Decision): string =>
		`${outcome} ${findings.map(({ code, params }) => `${code} ${params["part"] ?? ""}`.trim()).join(", ")}`;
	for (const [profile, domain, subject, body] of [
		[tuyenQuang, "tuyenquang.gov.vn", { fullName: "Nguyễn Văn Hà", organization: "stc" }, { kind: "agency", abbreviation: "STC" }],
		[bacNinh, "bacninh.gov.vn", { fullName: "Nguyễn Văn Hà", citizenIdLast3: "123" }, { kind: "agency", abbreviation: "STC" }],
	] as const) {
		const of = (length: number): string => `nvha.${"s".repeat(length - 5)}@${domain}`;
		const long = "undetermined address.too-long local-part, address.too-long address";
		expect(codes(checkAddress(profile, of(255)))).toBe(long);
		expect(codes(checkAddress(profile, of(255), { subject }))).toBe(long);
		expect(codes(checkAddress(profile, of(255), { subject: body }))).toBe(
			"violation address.too-long local-part, address.too-long address, address.not-derived-from-subject",
		);
		for (const holder of [undefined, { kind: "person", ...subject }, body]) {
			const { entries } = auditDirectory(profile, [{ address: of(255), ...(holder === undefined ? {} : { holder }) }]);
			expect(entries.map(({ decision }) => codes(decision))).toEqual([long]);
		}
		// What can be read is.
		expect(codes(checkAddress(profile, `nv_ha${"+".repeat(249)}@${domain}`))).toContain("violation");
		expect(codes(checkAddress(profile, `nv_ha${"+".repeat(249)}@${domain}`))).toContain("address.no-matching-format");
	}
});

describe("a regulation without a format for people", () => {
	const { address } = tuyenQuang;
	if ("unstated" in address) throw new Error("Tuyên Quang says nothing of addresses");
	const { format } = address.person;
	const withFormat = (changed: typeof format): Profile => ({
		...tuyenQuang,
		readings: [],
		address: { ...address, person: { ...address.person, format: changed } },
	});
	const person = { id: "1", fullName: "Nguyễn Văn Hà", organization: "stc" };

	test("a format that is not stated gives no address", () => {
		expect(judged(personAddress(withFormat({ unstated: true, basis: ["5"] }), person, []))).toBe("undetermined; unresolved open no-format");
		expect(list(withFormat({ unstated: true, basis: ["5"] }), [person, person])).toEqual(["address.unresolved no-format", "address.unresolved no-format"]);
	});

	test("an address that people settle has parts that it must contain, as far as the name can be read", () => {
		const settled = withFormat({ value: { negotiated: { mustContain: template("g f m . o") } }, basis: ["5"] });
		expect(judged(personAddress(settled, person))).toBe("undetermined; unresolved open negotiated ha,n,v,stc");
		expect(personAddress(settled, person).findings[0]?.params).toEqual({ reason: "negotiated", mustContain: ["ha", "n", "v", "stc"] });
		const { findings } = personAddress(settled, { id: "1", organization: "stc" }, []);
		expect(findings.map(({ params }) => params)).toContainEqual({ reason: "negotiated", mustContain: [] });
	});

	test("what it must contain is told as far as the facts are known, the others are not asked for", () => {
		const parts = [
			...template("g o"),
			{ part: "unit" },
			{ part: "citizen-id", last: 3 },
			{ part: "birth-year", digits: 2 },
			{ part: "birth-month", digits: 2 },
			{ part: "birth-day", digits: 2 },
		] as const;
		const settled = withFormat({ value: { negotiated: { mustContain: parts } }, basis: ["5"] });
		const contents = (facts: Person): unknown => personAddress(settled, { fullName: "Nguyễn Văn Hà", ...facts }).findings.map(({ params }) => params);
		const told = (...mustContain: readonly string[]): unknown => [{ reason: "negotiated", mustContain }];
		expect(contents({})).toEqual(told("ha"));
		expect(contents({ organization: "stc", unit: "VP", citizenIdLast4: "0123", birthDate: "1990-03-07" })).toEqual(
			told("ha", "stc", "vp", "123", "90", "03", "07"),
		);
	});

	const at = (localPart: string): string => `${localPart}@tuyenquang.gov.vn`;
	const audited = (rules: Profile, localPart: string): string =>
		auditDirectory(rules, [{ address: at(localPart), holder: { kind: "person", fullName: "Nguyễn Văn Hà" } }])
			.entries.map(({ decision }) => judged(decision))
			.join();

	test("an address that is not stated may be any that a body has: nothing says that it is wrong", () => {
		const rules = withFormat({ unstated: true, basis: ["5"] });
		expect(parseAddress(rules, at("ha")).map(({ kind }) => kind)).toEqual(["agency"]);
		for (const localPart of ["ha", "hoa"]) {
			expect(judged(checkAddress(rules, at(localPart), { subject: person }))).toBe("compliant");
			expect(audited(rules, localPart)).toBe("compliant");
		}
	});

	test("nor is one in no format wrong, which only a kind of holder can have whose format is not stated", () => {
		const rules = withFormat({ unstated: true, basis: ["5"] });
		expect(judged(checkAddress(rules, at("ha_nv.x.y"), { subject: person }))).toBe("compliant");
		expect(judged(checkAddress(rules, at("ha_nv.x.y")))).toBe("compliant");
		expect(audited(rules, "ha_nv.x.y")).toBe("compliant");
		expect(checkAddress(rules, at("ha_nv.x.y")).basis.map(formatClauseRef)).toContain("5");
		const agency = { kind: "agency", abbreviation: "STC" };
		expect(judged(checkAddress(rules, at("ha_nv.x.y"), { subject: agency }))).toContain("violation; no-matching-format must");
		const { address } = rules;
		if ("unstated" in address) throw new Error("Tuyên Quang regulates addresses");
		const silent = { ...rules, address: { ...address, organizations: { agency: { format: { unstated: true } as const } } } };
		expect(judged(checkAddress(silent, at("ha_nv.x.y"), { subject: agency }))).toContain("undetermined; unresolved open no-format");
	});

	test("an address that people settle may be any that holds what it must contain", () => {
		const rules = withFormat({ value: { negotiated: { mustContain: template("g o") } }, basis: ["5"] });
		expect(parseAddress(rules, at("a-ha.2"))).toEqual([{ kind: "person", stem: "a-ha.2", form: "negotiated" }]);
		const check = (localPart: string, subject: Person): string => judged(checkAddress(rules, at(localPart), { subject, directory: [] }));
		expect(judged(checkAddress(rules, at("a-ha.2")))).toBe("compliant");
		expect(check("stc_ha-2", person)).toBe("compliant");
		expect(check("ha", person)).toBe("violation; not-derived-from-subject must ha,stc");
		expect(check("ha", { fullName: "Nguyễn Văn Hà" })).toBe("compliant");
		expect(check("hoa", { fullName: "Hà 2" })).toBe("undetermined; name-has-digit open fullName digit U+0032");
		expect([audited(rules, "hanv"), audited(rules, "hoa")]).toEqual(["compliant", "violation; not-derived-from-subject must ha"]);
		const others = [{ address: at("stc.ha"), holder: { kind: "person", id: "2", fullName: "Nguyễn Văn Hà" } }];
		expect(judged(checkAddress(rules, at("stc.ha"), { subject: person, directory: others }))).toBe("violation; duplicate must");
	});
});

describe("facts of bodies", () => {
	const phuVinh = parseProfile(invented.get("phu-vinh"));
	const body = (organization: Organization, profile = phuVinh): string => told(organizationAddress(profile, organization, []));

	test("a blank kind is none", () => {
		expect(body({ kind: " " }, tuyenQuang)).toBe("address.unresolved unknown-kind agency,unit");
		expect(body({ kind: "toString" }, tuyenQuang)).toBe("address.unresolved unknown-kind toString agency,unit");
	});

	test("the type of a commune is given, or begins its name", () => {
		expect(body({ kind: "commune" })).toBe("address.missing-fact communeType");
		expect(body({ kind: "commune", name: "12" })).toBe("address.missing-fact communeType");
		expect(body({ kind: "commune", name: "Yên Dũng", communeType: "xa" })).toBe("xayd");
		expect(body({ kind: "commune", name: "Xã Yên Dũng" })).toBe("xayd");
	});

	test("of a manager's local part, the label is what stands before the first dot", () => {
		expect(body({ kind: "unit", abbreviation: "VP", parent: "P.SKHCN" })).toBe("vp_p");
		expect(body({ kind: "unit", abbreviation: "VP", parent: "P.SKHCN" }, tuyenQuang)).toBe("vp.p.skhcn");
	});

	test("a manager that is no local part, or is missing", () => {
		expect(body({ kind: "unit", abbreviation: "VP", parent: "§" })).toBe("address.name-unmappable parent unmappable U+00A7");
		expect(body({ kind: "unit", abbreviation: "VP", parent: "" })).toBe("address.missing-fact parent");
	});
});

describe("a person's organisation", () => {
	const at = (organization: NonNullable<Person["organization"]>, profile = tuyenQuang): string =>
		told(personAddress(profile, { id: "1", fullName: "Nguyễn Văn Hà", organization }, []));

	test("is a local part, or a text that is folded to one", () => {
		expect(at("STC")).toBe("nvha.stc");
		expect(at(" Sở.vp_1 ")).toBe("nvha.so.vp_1");
		expect(at("§")).toBe("address.name-unmappable organization unmappable U+00A7");
	});

	test("is at the top of the units that lead to it", () => {
		const agency = { kind: "agency", abbreviation: "STC" };
		const unit = (parent: Organization | string): Organization => ({ kind: "unit", abbreviation: "VP", parent });
		expect(at(agency)).toBe("nvha.stc");
		expect(at(unit(agency))).toBe("nvha.stc");
		expect(at(unit(unit(agency)))).toBe("nvha.stc");
		expect(at(unit("syt"))).toBe("nvha.syt");
		expect(at({ kind: "unit", abbreviation: "VP" })).toBe("address.missing-fact parent");
		expect(at({ kind: "association", abbreviation: "HNB" })).toBe("address.unresolved unknown-kind association agency,unit");
	});

	test("makes no difference where addresses do not name it", () => {
		expect(told(personAddress(bacNinh, { id: "1", fullName: "Nguyễn Văn Hà", citizenIdLast3: "123", organization: "§" }, []))).toBe("hanv123");
	});
});

test("texts that come again are read once, and the memory of them is bounded", () => {
	let reads = 0;
	const memo = new Memo((text) => {
		reads++;
		return text.length;
	});
	for (let index = 0; index < 65_536; index++) memo.get(`name ${index}`);
	expect([memo.get("name 0"), memo.get("name 65535"), reads]).toEqual([6, 10, 65_536]);
	memo.get("one more");
	expect([memo.get("name 0"), memo.get("one more"), reads]).toEqual([6, 8, 65_538]);
});
