import { describe, expect, test } from "vitest";
import {
	type AddressPart,
	type AddressTemplate,
	allocateAddresses,
	bacNinh,
	type DirectoryEntry,
	type Holder,
	type Organization,
	organizationAddress,
	type Profile,
	parseAddress,
	tuyenQuang,
} from "../../src/index.ts";
import { parseProfile } from "../../src/profile/parse.ts";
import { invented } from "../profiles/profiles.ts";
import { madeUpUnits } from "./made-up-rules.ts";
import { told } from "./told.ts";

const namKhe = parseProfile(invented.get("nam-khe"));
const phuVinh = parseProfile(invented.get("phu-vinh"));
const sonLoc = parseProfile(invented.get("son-loc"));
const tayLam = parseProfile(invented.get("tay-lam"));
const vanTri = parseProfile(invented.get("van-tri"));
const dongXuyen = parseProfile(invented.get("dong-xuyen"));

const of = (profile: Profile, organization: Organization, directory: readonly DirectoryEntry[] = []): string =>
	told(organizationAddress(profile, organization, directory));

describe("the local part of a body", () => {
	const skhcn = { kind: "agency", abbreviation: "SKHCN" };
	test.each<readonly [string, Profile, Organization, string]>([
		["TQ 5.1: an organisation's abbreviation", tuyenQuang, skhcn, "skhcn base"],
		["TQ 5.1: folded and joined", tuyenQuang, { kind: "agency", abbreviation: "VP ĐĐBQH-1" }, "vpddbqh1 base"],
		["TQ 5.1: a unit's, before its organisation's", tuyenQuang, { kind: "unit", abbreviation: "VP", parent: skhcn }, "vp.skhcn base"],
		["TQ 5.1: the organisation as its local part", tuyenQuang, { kind: "unit", abbreviation: "VP", parent: " P.SKHCN " }, "vp.p.skhcn base"],
		["BN 5.1.a: an agency's abbreviation", bacNinh, skhcn, "skhcn base"],
		["BN 5.1.b: a commune's name", bacNinh, { kind: "commune-committee", name: "Yên Dũng" }, "yendung base"],
		["BN 5.1.b: without what kind of commune it is", bacNinh, { kind: "commune-committee", name: "Phường Đa Mai" }, "damai base"],
		["BN 5.1.c: the Party committee", bacNinh, { kind: "commune-party", name: "Xã Hà Giang 1" }, "du.hagiang1 base"],
		["BN 5.1.d: the People's Council", bacNinh, { kind: "commune-council", name: "Yên Dũng" }, "hdnd.yendung base"],
		["BN 5.1.e: a unit of an agency", bacNinh, { kind: "unit", abbreviation: "TC", parent: skhcn }, "tc.skhcn base"],
		[
			"BN 5.1.e: a unit of a unit",
			bacNinh,
			{ kind: "unit", abbreviation: "TC", parent: { kind: "unit", abbreviation: "VP", parent: skhcn } },
			"tc.vp.skhcn base",
		],
		[
			"BN 5.1.e: a unit of a commune's body",
			bacNinh,
			{ kind: "unit", abbreviation: "VP", parent: { kind: "commune-council", name: "Yên Dũng" } },
			"vp.hdnd.yendung base",
		],
		["BN 5.1.g: an association", bacNinh, { kind: "association", abbreviation: "HND" }, "hnd base"],
		[
			"BN 5.1.g: has no units",
			bacNinh,
			{ kind: "unit", abbreviation: "VP", parent: { kind: "association", abbreviation: "HND" } },
			"unresolved no-format unit association",
		],
		["initials of an agency's name", namKhe, { kind: "agency", name: "Sở Khoa học và Công nghệ 2" }, "skhvcn2 base"],
		["initials of an agency's that begins like a commune's", namKhe, { kind: "agency", name: "Xã hội và Lao động" }, "xhvld base"],
		["initials of a commune's", namKhe, { kind: "commune", name: "Xã Yên Dũng" }, "ubnd-yd base"],
		["kind of commune first", phuVinh, { kind: "commune", name: "Phường Đa Mai" }, "phuongdm base"],
		["kind of commune last", tayLam, { kind: "commune", name: "Đa Mai", communeType: "phuong" }, "damai_phuong base"],
		["kind of commune as it is told, not as the name has it", sonLoc, { kind: "commune", name: "Xã Đa Mai", communeType: "phuong" }, "phuong-damai base"],
		["a unit behind its manager", vanTri, { kind: "unit", abbreviation: "VP", parent: skhcn }, "skhcn-vp base"],
		["a literal before the abbreviation", dongXuyen, skhcn, "so-skhcn base"],
		["a manager's label alone", phuVinh, { kind: "unit", abbreviation: "VP", parent: skhcn }, "vp_skhcn base"],
		["a manager's label where its local part is told", phuVinh, { kind: "unit", abbreviation: "VP", parent: "PHC.SKHCN" }, "vp_phc base"],
	])("%s", (_, profile, organization, expected) => {
		expect(of(profile, organization)).toBe(expected);
	});

	test.each<readonly [Profile, Organization, string]>([
		[tuyenQuang, { kind: "agency" }, "missing-fact abbreviation"],
		[tuyenQuang, { kind: "unit" }, "missing-fact abbreviation; missing-fact parent"],
		[tuyenQuang, { kind: "agency", abbreviation: "" }, "name-empty abbreviation empty"],
		[tuyenQuang, { kind: "agency", abbreviation: "S&T" }, "name-unmappable abbreviation unmappable U+0026"],
		[tuyenQuang, { kind: "unit", abbreviation: "VP", parent: "S&T" }, "name-unmappable parent unmappable U+0026"],
		[tuyenQuang, { kind: "unit", abbreviation: "VP", parent: "a..b" }, "name-empty parent empty"],
		[tuyenQuang, { kind: "unit", abbreviation: "VP", parent: { kind: "agency" } }, "missing-fact abbreviation"],
		[bacNinh, { kind: "commune-committee" }, "missing-fact name"],
		[bacNinh, { kind: "commune-committee", name: "UBND xã Yên Dũng" }, "name-unmappable name body-word"],
		[bacNinh, { kind: "commune-committee", name: "Phường" }, "name-empty name empty"],
		[phuVinh, { kind: "commune", name: "Đa Mai" }, "missing-fact communeType"],
		[sonLoc, { kind: "unit", abbreviation: "VP", parent: "skhcn" }, "unresolved no-format unit"],
		[sonLoc, { kind: "association", abbreviation: "HND" }, "unresolved negotiated association hnd"],
		[sonLoc, { kind: "association" }, "missing-fact abbreviation; unresolved negotiated association"],
		[namKhe, { kind: "agency" }, "missing-fact name"],
		[namKhe, { kind: "agency", name: "§" }, "name-unmappable name unmappable U+00A7"],
		[phuVinh, { kind: "unit", abbreviation: "VP", parent: "§" }, "name-unmappable parent unmappable U+00A7"],
		[phuVinh, { kind: "unit", abbreviation: "VP", parent: { kind: "agency" } }, "missing-fact abbreviation"],
	])("%#: a fact that is missing or wrong", (profile, organization, expected) => {
		expect(of(profile, organization)).toBe(expected);
	});

	test("that is managed by null is managed by nobody who is known", () => {
		expect(told(Reflect.apply(organizationAddress, undefined, [tuyenQuang, { kind: "unit", abbreviation: "VP", parent: null }, []]))).toBe(
			"missing-fact parent",
		);
	});

	test("is the whole answer: the address, how it came about, and what was tried", () => {
		const value = { address: "skhcn@tuyenquang.gov.vn", localPart: "skhcn", resolution: "base", trace: [{ localPart: "skhcn" }] };
		expect(organizationAddress(tuyenQuang, skhcn, [])).toMatchObject({ outcome: "compliant", value, findings: [] });
		const { findings, ...unchecked } = organizationAddress(tuyenQuang, skhcn);
		expect(unchecked).toMatchObject({ outcome: "compliant", value });
		expect(findings).toMatchObject([{ code: "address.availability-unknown", level: "note", params: {} }]);
	});

	test("that an entry without an id holds belongs in a list to the first id that it is the same body as", () => {
		const agency = (id?: string): Organization => ({ kind: "agency", abbreviation: "SKHCN", ...(id === undefined ? {} : { id }) });
		const entry = { address: "skhcn@tuyenquang.gov.vn", kind: "agency", holder: { kind: "agency", abbreviation: "SKHCN" } } as const;
		const given = (...ids: readonly (string | undefined)[]): readonly string[] =>
			[...allocateAddresses(tuyenQuang, ids.map(agency), [entry])].map(({ decision }) => told(decision));
		expect(given("a", "a")).toEqual(["skhcn existing", "skhcn existing"]);
		expect(given("a", "b")).toEqual(["skhcn existing", "unresolved clash skhcn agency"]);
		expect(given("a", "b", "a")).toEqual(["skhcn existing", "unresolved clash skhcn agency", "skhcn existing"]);
		expect(given(undefined, "b", undefined)).toEqual(["skhcn existing", "skhcn existing", "skhcn existing"]);
		// From then on the id alone says whose it is.
		const renamed: Organization = { ...agency("b"), kind: "association" };
		const later = allocateAddresses(bacNinh, [agency(), agency("b"), renamed], []);
		expect([...later].map(({ decision }) => told(decision))).toEqual(["skhcn base", "skhcn existing", "skhcn existing"]);
	});

	test("is read back, with a manager's label as with a whole local part", () => {
		const read = (profile: Profile, address: string): readonly unknown[] => parseAddress(profile, address).filter(({ kind }) => kind === "unit");
		expect(read(phuVinh, "vp_skhcn@phuvinh.example")).toEqual([{ kind: "unit", organization: "skhcn", unit: "vp", stem: "vp", form: "base" }]);
		expect(read(phuVinh, "vp_skhcn.x@phuvinh.example")).toEqual([]);
		expect(read(tuyenQuang, "vp.tc.skhcn@tuyenquang.gov.vn")).toEqual([{ kind: "unit", organization: "tc.skhcn", unit: "vp", stem: "vp", form: "base" }]);
	});

	const abbreviation = { part: "abbreviation" } as const;
	const label = { part: "parent", form: "label" } as const;
	const text = (literal: string): AddressPart => ({ part: "literal", text: literal });
	test.each<readonly [string, AddressTemplate]>([
		["tc_vp", [abbreviation, text("_"), label]],
		["vp_tc", [label, text("_"), abbreviation]],
		["tcvp", [abbreviation, label]],
		["vptc", [label, abbreviation]],
		["p.tc_p.vp", [text("p."), abbreviation, text("_"), label]],
		["tc.p_vp.p", [abbreviation, text(".p"), text("_"), label]],
		["tc_vp-x", [abbreviation, text("_"), label, text("-x")]],
		["x-vp_tc", [text("x-"), label, text("_"), abbreviation]],
		["vp.x_tc.x", [label, text("_"), abbreviation, text(".x")]],
	])("a manager's label has nothing of its own manager's, nor what stands beside that: %s", (expected, template) => {
		const vp = { kind: "unit", abbreviation: "VP", parent: skhcn };
		expect(of(madeUpUnits(template), { kind: "unit", abbreviation: "TC", parent: vp })).toBe(`${expected} base`);
	});

	test("of a unit that nobody can manage by name", () => {
		const rules = madeUpUnits([abbreviation, text("."), { part: "parent", form: "local-part" }]);
		const { address } = rules;
		if ("unstated" in address) throw new Error("there are addresses");
		const { unit } = address.organizations;
		if (unit === undefined) throw new Error("there are units");
		const unmanaged = { ...rules, address: { ...address, organizations: { ...address.organizations, unit: { format: unit.format } } } };
		expect(of(unmanaged, { kind: "unit", abbreviation: "VP", parent: skhcn })).toBe("unresolved no-format unit agency");
		expect(of(unmanaged, { kind: "unit", abbreviation: "VP", parent: "skhcn" })).toBe("vp.skhcn base");
	});

	test("of a kind of commune that there is not", () => {
		const odd = Object.assign({ kind: "commune", name: "Đa Mai" }, { communeType: "huyen" });
		expect(told(Reflect.apply(organizationAddress, undefined, [phuVinh, odd, []]))).toBe("missing-fact communeType");
	});
});

describe("whose an entry at a body's local part is", () => {
	const subject: Organization = { kind: "agency", abbreviation: "HĐND" };
	const at = (holder: Holder | null, retired = false): DirectoryEntry => ({ address: "hdnd@bacninh.gov.vn", holder, retired });
	const own = "hdnd existing";
	const unknown = "identity-unknown hdnd@bacninh.gov.vn";
	const clash = "unresolved clash hdnd";

	test.each<readonly [string, Partial<Organization>, Holder | null, string]>([
		["equal ids", { id: "1" }, { kind: "agency", id: "1", abbreviation: "X" }, own],
		["different ids", { id: "1" }, { kind: "agency", id: "2", abbreviation: "HDND" }, `${clash} agency`],
		["an id on one side, equal abbreviations", { id: "1" }, { kind: "agency", abbreviation: "HDND" }, own],
		["an id on the other", {}, { kind: "agency", id: "1", abbreviation: "h-đ nd" }, own],
		["another abbreviation", {}, { kind: "agency", abbreviation: "HDN" }, `${clash} agency`],
		["an abbreviation that does not fold", {}, { kind: "agency", abbreviation: "H&D" }, unknown],
		["nothing known but the kind", {}, { kind: "agency" }, unknown],
		["equal names", { name: "Hội đồng nhân dân" }, { kind: "agency", name: "HỘI ĐỒNG NHÂN DÂN", abbreviation: "X" }, own],
		["equal names, one as a full name", { name: "Hội đồng nhân dân" }, { kind: "agency", fullName: "hoi dong nhan dan" }, own],
		["different names", { name: "Hội đồng nhân dân" }, { kind: "agency", name: "Hội đồng nghiệm thu", abbreviation: "HDND" }, `${clash} agency`],
		["a name on one side", {}, { kind: "agency", name: "Hội đồng nhân dân", abbreviation: "HDND" }, unknown],
		["a name on the other", { name: "Hội đồng nhân dân" }, { kind: "agency", abbreviation: "HDND" }, unknown],
		["a name that does not fold counts as none", { name: "§" }, { kind: "agency", abbreviation: "HDND" }, own],
		["another kind of body", {}, { kind: "association", abbreviation: "HDND" }, `${clash} association`],
		["a person", {}, { kind: "person", fullName: "Nguyễn Văn Hà" }, `${clash} person`],
		["a person with the id", { id: "1" }, { kind: "person", id: "1" }, `${clash} person`],
		["a holder of no kind", {}, { abbreviation: "HDND" }, clash],
		["a holder of no kind with the id", { id: "1" }, { id: "1" }, own],
		["nobody known", {}, null, unknown],
	])("%s", (_, facts, holder, expected) => {
		expect(of(bacNinh, { ...subject, ...facts }, [at(holder)])).toBe(expected);
	});

	test.each<readonly [string, Partial<Organization>, Holder | null, string]>([
		["comes back to an equal id", { id: "1" }, { kind: "agency", id: "1" }, "hdnd base"],
		["never to another", { id: "1" }, { kind: "agency", id: "2" }, `${clash} agency`],
		["nor where ids are not known, whatever the name", {}, { kind: "agency", abbreviation: "HDND" }, `${clash} agency`],
		["nor where one is not", { id: "1" }, { kind: "agency", abbreviation: "HDND" }, `${clash} agency`],
		["nor where nobody is known", {}, null, clash],
	])("given up: %s", (_, facts, holder, expected) => {
		expect(of(bacNinh, { ...subject, ...facts }, [at(holder, true)])).toBe(expected);
	});

	test("who is in the way is told by kind, where that is known", () => {
		const params = (holder: Holder): unknown => organizationAddress(bacNinh, subject, [at(holder)]).findings.map((finding) => finding.params);
		expect(params({ kind: "unit" })).toStrictEqual([{ reason: "clash", localPart: "hdnd", holderKind: "unit" }]);
		expect(params({ abbreviation: "X" })).toStrictEqual([{ reason: "clash", localPart: "hdnd" }]);
	});

	test("in a list: bodies are entered as they come", () => {
		const rows = (bodies: readonly Organization[], existing: readonly DirectoryEntry[] = []): readonly string[] =>
			[...allocateAddresses(bacNinh, bodies, existing)].map(({ decision }) => told(decision));
		const named = { ...subject, name: "Hội đồng nhân dân" };
		expect(rows([subject, subject, named])).toEqual(["hdnd base", own, unknown]);
		expect(rows([{ ...named, id: "1" }, { ...named, id: "2" }, { ...subject, id: "1" }, named])).toEqual(["hdnd base", `${clash} agency`, own, own]);
		expect(
			rows(
				[
					{ ...subject, id: "1" },
					{ ...subject, id: "2" },
				],
				[at({ kind: "agency", abbreviation: "HDND" })],
			),
		).toEqual([own, `${clash} agency`]);
		expect(rows([{ ...subject, id: "1" }, subject], [at({ kind: "agency", id: "1" }, true)])).toEqual(["hdnd base", `${clash} agency`]);
	});

	test("of several, the first of each sort is told", () => {
		const others = [at({ kind: "unit", abbreviation: "X" }), at({ kind: "association", abbreviation: "X" }), at(null), at({ kind: "agency" })];
		expect(of(bacNinh, subject, others)).toBe(`${unknown}; ${clash} unit`);
		expect(of(bacNinh, subject, [...others.slice(0, 2), at({ kind: "agency", abbreviation: "HDND" })])).toBe(`${clash} unit`);
		expect(of(bacNinh, subject, [at({ kind: "agency", abbreviation: "HDND" }), at({ kind: "agency", abbreviation: "HDND" })])).toBe(own);
	});

	test.each<readonly [string, string, string]>([
		["Phường Đa Mai", "Đa Mai", "hdnd.damai existing"],
		["Đa Mai", "Phường Đa Mai", "hdnd.damai existing"],
		["Đa Mai", "Đa Mải", "hdnd.damai existing"],
		["Đa Mai", "Đa Mai 2", "unresolved clash hdnd.damai commune-council"],
		["Đa Mai", "HĐND phường Đa Mai", "identity-unknown hdnd.damai@bacninh.gov.vn"],
	])("a commune's: %s and %s", (name, heldName, expected) => {
		const directory = [{ address: "hdnd.damai@bacninh.gov.vn", holder: { kind: "commune-council", name: heldName } }];
		expect(of(bacNinh, { kind: "commune-council", name }, directory)).toBe(expected);
	});
});
