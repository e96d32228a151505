import { describe, expect, test } from "vitest";
import {
	allocateAddresses,
	auditDirectory,
	checkAddress,
	type DirectoryEntry,
	type Holder,
	type Organization,
	organizationAddress,
	type Person,
	type Profile,
	parseAddress,
	personAddress,
	withReadings,
} from "../../src/index.ts";
import { parseProfile } from "../../src/profile/parse.ts";
import { invented } from "./profiles.ts";

const profileOf = (id: string): Profile => parseProfile(invented.get(id));

const vanTri = profileOf("van-tri");
const lacGiang = profileOf("lac-giang");
const phuVinh = profileOf("phu-vinh");
const sonLoc = profileOf("son-loc");
const haiTam = profileOf("hai-tam");
const dongXuyen = profileOf("dong-xuyen");
const namKhe = profileOf("nam-khe");
const tayLam = profileOf("tay-lam");

/** A person of the department skhcn; every fact that some format needs is there. */
const person = (id: string, fullName: string, more: Partial<Person> = {}): Person => ({ id, fullName, organization: "skhcn", ...more });

/** The person as a directory holds one; the organisation only where addresses do not show it. */
const holderOf = ({ id, fullName, organization, citizenId, birthDate }: Person, hidden = false): Holder => ({
	kind: "person",
	...(id === undefined ? {} : { id }),
	...(fullName === undefined ? {} : { fullName }),
	...(hidden && typeof organization === "string" ? { organization } : {}),
	...(citizenId === undefined ? {} : { citizenId }),
	...(birthDate === undefined ? {} : { birthDate }),
});

/** What a list of people comes to: the local part with its resolution, or the codes of what is open. */
function allocated(profile: Profile, people: readonly Person[], existing: readonly DirectoryEntry[] = []): readonly string[] {
	return [...allocateAddresses(profile, people, existing)].map(({ decision: { outcome, value, findings } }) =>
		value === undefined
			? `${outcome}: ${findings.map(({ code, params }) => [code, params["fact"] ?? params["reason"] ?? ""].join(" ").trim()).join(", ")}`
			: `${value.localPart} ${value.resolution}`,
	);
}

const body = (profile: Profile, organization: Organization): string | undefined => organizationAddress(profile, organization, []).value?.localPart;

describe("Vân Trì: the organisation first", () => {
	const first = person("1", "Nguyễn Văn Hà");

	test("organisation, given name, initials", () => {
		expect(allocated(vanTri, [first, person("2", "Trần Thị Thu Hương"), person("3", "Hà")])).toEqual([
			"skhcn_ha.nv base",
			"skhcn_huong.ttt base",
			"skhcn_ha base",
		]);
	});

	test("a homonym gets a number, but where numbers start is not stated: a human decides, unless a reading does", () => {
		const second = person("2", "Nguyễn Văn Hạ");
		expect(allocated(vanTri, [first, second])).toEqual(["skhcn_ha.nv base", "undetermined: address.unresolved start-unstated"]);
		const open = personAddress(vanTri, second, [{ address: "skhcn_ha.nv@vantri.example", holder: holderOf(first) }]);
		expect(open.readings).toContain("VT-ORDINAL-START");
		expect(open.findings[0]?.basis.map(({ clause, point }) => `${clause}.${point}`)).toContain("2.b");
		const third = person("3", "Nguyễn Vân Hà");
		expect(allocated(withReadings(vanTri, { "VT-ORDINAL-START": "from-1" }), [first, second, third])).toEqual([
			"skhcn_ha.nv base",
			"skhcn_ha-1.nv ordinal",
			"skhcn_ha-2.nv ordinal",
		]);
		expect(allocated(withReadings(vanTri, { "VT-ORDINAL-START": "from-2" }), [first, second])).toEqual(["skhcn_ha.nv base", "skhcn_ha-2.nv ordinal"]);
	});

	test("another name is lengthened from the right, until people settle it", () => {
		expect(allocated(vanTri, [first, person("2", "Nông Viết Hà"), person("3", "Ngô Viễn Hà"), person("4", "Nghiêm Viết Hà")])).toEqual([
			"skhcn_ha.nv base",
			"skhcn_ha.nvi extended",
			"skhcn_ha.nvie extended",
			"skhcn_ha.nviet extended",
		]);
		expect(allocated(vanTri, [person("1", "Oa An"), person("2", "O An")])).toEqual(["skhcn_an.o base", "undetermined: address.unresolved negotiated"]);
	});

	test("bodies: a commune's abbreviation after a literal, a unit after its organisation", () => {
		expect(body(vanTri, { kind: "commune", abbreviation: "YD" })).toBe("ubndyd");
		expect(body(vanTri, { kind: "unit", abbreviation: "VP", parent: { kind: "agency", abbreviation: "SKHCN" } })).toBe("skhcn-vp");
		expect(
			body(vanTri, { kind: "unit", abbreviation: "TH", parent: { kind: "unit", abbreviation: "VP", parent: { kind: "commune", abbreviation: "YD" } } }),
		).toBe("ubndyd-vp-th");
		const stranger = organizationAddress(vanTri, { kind: "association", abbreviation: "X" }, []);
		expect(stranger.value).toBeUndefined();
		expect(stranger.outcome).not.toBe("compliant");
	});

	test("addresses are read and checked in either domain", () => {
		for (const domain of ["vantri.example", "mail.vantri.example"]) {
			expect(parseAddress(vanTri, `skhcn_ha.nv@${domain}`)).toEqual(
				expect.arrayContaining([expect.objectContaining({ kind: "person", organization: "skhcn", form: "base" })]),
			);
			expect(checkAddress(vanTri, `skhcn_ha.nv@${domain}`, { subject: first }).outcome).toBe("compliant");
		}
		expect(checkAddress(vanTri, "ha.nv@vantri.example", { subject: first }).outcome).toBe("violation");
	});
});

describe("Lạc Giang: full names, then the birth year, then the birth month", () => {
	const born = (id: string, birthDate: string): Person => person(id, "Nguyễn Văn An", { birthDate });

	test("full names with dots; a separator beside an empty part goes", () => {
		expect(
			allocated(lacGiang, [
				person("1", "Nguyễn Văn An"),
				person("2", "Lê An"),
				person("3", "An"),
				person("4", "", { name: { family: "Trần", middle: "Thị", given: "Minh Anh" } }),
			]),
		).toEqual(["nguyen.van.an base", "le.an base", "an base", "tran.thi.minh.anh base"]);
	});

	test("each template in its order, whatever the names, and then people", () => {
		expect(allocated(lacGiang, [born("1", "1985-01-02"), born("2", "1990-03-07"), born("3", "1990-11-02"), born("4", "1990-11-30")])).toEqual([
			"nguyen.van.an base",
			"nguyen.van.an90 birth-year",
			"nguyen.van.an111990 birth-month",
			"undetermined: address.unresolved negotiated",
		]);
		const entries = [...allocateAddresses(lacGiang, [born("1", "1985-01-02"), born("2", "1990-03-07"), born("3", "1990-11-02"), born("4", "1990-11-30")])];
		expect(entries[1]?.decision.value?.trace).toEqual([{ localPart: "nguyen.van.an", rejected: "same-name" }, { localPart: "nguyen.van.an90" }]);
		expect(entries[3]?.decision.findings[0]?.params["mustContain"]).toEqual(["an", "1990"]);
	});

	test("a date of birth is a missing fact only once a template needs it", () => {
		expect(allocated(lacGiang, [person("1", "Nguyễn Văn An"), person("2", "Nguyễn Văn An")])).toEqual([
			"nguyen.van.an base",
			"undetermined: address.missing-fact birthDate",
		]);
		expect(allocated(lacGiang, [person("1", "Nguyễn Văn An"), born("2", "1990-02-30")])[1]).toMatch(/^undetermined: address\.invalid-date/);
	});

	test("bodies of a commune are told apart by their literals; a unit stands before its organisation", () => {
		expect(["commune-committee", "commune-party", "commune-council"].map((kind) => body(lacGiang, { kind, name: "Phường Yên Dũng" }))).toEqual([
			"ubnd.yendung",
			"du.yendung",
			"hdnd.yendung",
		]);
		expect(body(lacGiang, { kind: "unit", abbreviation: "VP", parent: { kind: "agency", abbreviation: "SKHCN" } })).toBe("vp.skhcn");
		expect(body(lacGiang, { kind: "unit", abbreviation: "VP", parent: { kind: "commune-committee", name: "Yên Dũng" } })).toBe("vp.ubnd.yendung");
	});

	test("an address issued before the rules keeps its name; one issued later does not", () => {
		const holder = { kind: "person", id: "1", fullName: "Nguyễn Văn An" };
		const entry = (createdOn: string): DirectoryEntry => ({ address: "annv1@lacgiang.example", holder, createdOn });
		const subject = person("1", "Nguyễn Văn An");
		const kept = personAddress(lacGiang, subject, [entry("2023-06-30")]);
		expect(kept.value).toMatchObject({ localPart: "annv1", resolution: "existing" });
		expect(kept.basis.map(({ article }) => article)).toContain("12");
		const replaced = personAddress(lacGiang, subject, [entry("2023-07-01")]);
		expect(replaced.value).toMatchObject({ localPart: "nguyen.van.an", resolution: "base", replaces: "annv1@lacgiang.example" });
		expect(auditDirectory(lacGiang, [entry("2023-06-30")]).entries.map(({ decision }) => decision.outcome)).toEqual(["compliant"]);
		expect(auditDirectory(lacGiang, [entry("2023-07-01")]).entries.map(({ decision }) => decision.outcome)).toEqual(["violation"]);
	});

	test("a date that is none makes no address older", () => {
		const holder = { kind: "person", id: "1", fullName: "Nguyễn Văn An" };
		for (const createdOn of ["01/02/2020", "2023-02-30", "1999"]) {
			const { value } = personAddress(lacGiang, person("1", "Nguyễn Văn An"), [{ address: "annv1@lacgiang.example", holder, createdOn }]);
			expect(value, createdOn).toMatchObject({ resolution: "base", replaces: "annv1@lacgiang.example" });
		}
	});

	test("one address for each holder is a duty here", () => {
		const holder = { kind: "person", id: "1", fullName: "Nguyễn Văn An", birthDate: "1990-03-07" };
		const audit = auditDirectory(lacGiang, [
			{ address: "nguyen.van.an@lacgiang.example", holder },
			{ address: "nguyen.van.an90@lacgiang.example", holder },
		]);
		expect(
			audit.entries.flatMap(({ decision }) => decision.findings.filter(({ code, level }) => code === "address.second-address" && level === "must")),
		).not.toHaveLength(0);
	});
});

describe("Phú Vinh: the number goes to the earlier holder", () => {
	test("the newcomer takes the plain form, and the earlier holder is renamed", () => {
		const people = [person("1", "Nguyễn Văn Hà"), person("2", "Nguyễn Văn Hạ"), person("3", "Nguyễn Vân Hà")];
		const decisions = [...allocateAddresses(phuVinh, people)].map(({ decision }) => decision);
		expect(decisions.map(({ value }) => value?.localPart)).toEqual(["ngvha", "ngvha", "ngvha"]);
		expect(decisions.map(({ value }) => value?.renames)).toEqual([
			undefined,
			[{ from: "ngvha@phuvinh.example", to: "ngvha1@phuvinh.example", id: "1" }],
			[{ from: "ngvha@phuvinh.example", to: "ngvha2@phuvinh.example", id: "2" }],
		]);
		expect(decisions.map(({ outcome }) => outcome)).toEqual(["compliant", "compliant", "compliant"]);
		expect(decisions[1]?.basis.map(({ article, clause }) => `${article}.${clause}`)).toContain("3.2");
	});

	test("after the rename the next run changes nothing", () => {
		const existing: readonly DirectoryEntry[] = [
			{ address: "ngvha1@phuvinh.example", holder: { kind: "person", id: "1", fullName: "Nguyễn Văn Hà" } },
			{ address: "ngvha@phuvinh.example", holder: { kind: "person", id: "2", fullName: "Nguyễn Văn Hạ" } },
		];
		expect(allocated(phuVinh, [person("1", "Nguyễn Văn Hà"), person("2", "Nguyễn Văn Hạ")], existing)).toEqual(["ngvha1 existing", "ngvha existing"]);
	});

	test("initials are leading consonants; another name lengthens them in turn", () => {
		expect(
			allocated(phuVinh, [
				person("1", "Nguyễn Văn Hà"),
				person("2", "Nghiêm Viết Hà"),
				person("3", "Ngô Văn Hà"),
				person("4", "Phạm Thị Khánh"),
				person("5", "Trương Quốc Giang"),
			]),
		).toEqual(["ngvha base", "nghvha base", "ngovha extended", "pthkhanh base", "trqugiang base"].map((expected) => expected.replace("pthkhanh", "phthkhanh")));
	});

	test("a commune by its type and initials; a unit with its organisation's label", () => {
		expect(body(phuVinh, { kind: "commune", name: "Phường Yên Dũng" })).toBe("phuongyd");
		expect(body(phuVinh, { kind: "commune", name: "Yên Dũng", communeType: "xa" })).toBe("xayd");
		expect(body(phuVinh, { kind: "unit", abbreviation: "VP", parent: { kind: "agency", abbreviation: "SKHCN" } })).toBe("vp_skhcn");
	});
});

describe("Sơn Lộc: a literal prefix, digits, addresses that people settle", () => {
	const numbered = (id: string, fullName: string, citizenIdLast4: string): Person => person(id, fullName, { citizenIdLast4 });

	test("the prefix, the name, two digits", () => {
		expect(allocated(sonLoc, [numbered("1", "Nguyễn Văn Hà", "0123"), numbered("2", "Nguyễn Văn Hạ", "0124")])).toEqual(["cb.hanv23 base", "cb.hanv24 base"]);
	});

	test("a homonym is settled by people, who are told what the address must contain", () => {
		const decisions = [...allocateAddresses(sonLoc, [numbered("1", "Nguyễn Văn Hà", "0123"), numbered("2", "Nguyễn Văn Hạ", "4523")])].map(
			({ decision }) => decision,
		);
		expect(decisions[1]?.outcome).toBe("undetermined");
		expect(decisions[1]?.findings).toEqual([
			expect.objectContaining({
				code: "address.unresolved",
				level: "open",
				params: expect.objectContaining({ reason: "negotiated", mustContain: ["ha", "4523"] }),
			}),
		]);
	});

	test("another name takes six digits, which four do not hold", () => {
		const first = numbered("1", "Nguyễn Văn Hà", "0123");
		expect(allocated(sonLoc, [first, numbered("2", "Nông Viết Hà", "4523")])).toEqual(["cb.hanv23 base", "undetermined: address.missing-fact citizenId"]);
		expect(allocated(sonLoc, [first, person("2", "Nông Viết Hà", { citizenId: "001090784523" })])).toEqual(["cb.hanv23 base", "cb.hanv784523 longer-suffix"]);
	});

	test("kinds of bodies without a format of their own are settled by people, or not regulated", () => {
		const association = organizationAddress(sonLoc, { kind: "association", abbreviation: "HNB" }, []);
		expect(association.outcome).toBe("undetermined");
		expect(association.findings).toEqual([expect.objectContaining({ code: "address.unresolved", params: expect.objectContaining({ mustContain: ["hnb"] }) })]);
		expect(association.basis.map(({ article, clause }) => `${article}.${clause}`)).toContain("2.4");
		expect(organizationAddress(sonLoc, { kind: "enterprise", abbreviation: "ABC" }, []).outcome).toBe("undetermined");
		expect(organizationAddress(sonLoc, { kind: "unit", abbreviation: "VP", parent: { kind: "agency", abbreviation: "SKHCN" } }, []).value).toBeUndefined();
		expect(body(sonLoc, { kind: "commune", name: "Xã Yên Dũng" })).toBe("xa-yendung");
	});

	test("what people settled is accepted where it contains what it must", () => {
		const subject: Organization = { kind: "association", abbreviation: "HNB" };
		expect(checkAddress(sonLoc, "hnb.tinh@sonloc.example", { subject }).outcome).not.toBe("violation");
		expect(checkAddress(sonLoc, "nhabao@sonloc.example", { subject }).outcome).toBe("violation");
	});
});

describe("Hải Tâm: silence", () => {
	test("every question about addresses is unregulated", () => {
		const subject = person("1", "Nguyễn Văn Hà");
		for (const decision of [
			personAddress(haiTam, subject, []),
			organizationAddress(haiTam, { kind: "agency", abbreviation: "SKHCN" }, []),
			checkAddress(haiTam, "ha@haitam.example", { subject }),
		]) {
			expect(decision.outcome).toBe("unregulated");
			expect(decision.findings.filter(({ level }) => level !== "note")).toEqual([]);
		}
		expect(parseAddress(haiTam, "ha@haitam.example")).toEqual([]);
	});
});

describe("Đồng Xuyên: initials of the given name, numbers in the middle", () => {
	test("numbers of two digits from 0, on the first form", () => {
		const people = ["Nguyễn Văn Hà", "Nguyễn Văn Hạ", "Nguyễn Vân Hà"].map((name, index) => person(String(index), name, { organization: "so-skhcn" }));
		expect(allocated(dongXuyen, people)).toEqual(["nguyen-vh.so-skhcn base", "nguyen00-vh.so-skhcn ordinal", "nguyen01-vh.so-skhcn ordinal"]);
	});

	test("another name lengthens its initials; a homonym of the lengthened form is numbered on the first form", () => {
		const people = ["Nguyễn Văn Hà", "Nguyễn Viết Hải", "Nguyễn Viết Hai"].map((name, index) => person(String(index), name, { organization: "so-skhcn" }));
		expect(allocated(dongXuyen, people)).toEqual(["nguyen-vh.so-skhcn base", "nguyen-vih.so-skhcn extended", "nguyen00-vh.so-skhcn ordinal"]);
	});

	test("the unit's local part stands for the organisation", () => {
		const agency: Organization = { kind: "agency", abbreviation: "SKHCN" };
		const unit: Organization = { kind: "unit", abbreviation: "VP", parent: agency };
		expect(body(dongXuyen, agency)).toBe("so-skhcn");
		expect(body(dongXuyen, unit)).toBe("so-skhcn.vp");
		expect(allocated(dongXuyen, [person("1", "Nguyễn Văn Hà", { organization: unit }), person("2", "Nguyễn Văn Hà", { organization: agency })])).toEqual([
			"nguyen-vh.so-skhcn.vp base",
			"nguyen-vh.so-skhcn base",
		]);
		expect(body(dongXuyen, { kind: "commune", abbreviation: "YD", name: "Yên Dũng" })).toBe("yd");
	});
});

describe("Nam Khê: one template after the other, then numbers", () => {
	const member = (id: string, fullName: string, birthDate: string): Person => person(id, fullName, { unit: "VP", birthDate });

	test("each step as its condition comes up", () => {
		expect(
			allocated(namKhe, [
				member("1", "Nguyễn Văn Hà", "1990-03-07"),
				member("2", "Nông Viết Hà", "1991-03-07"),
				member("3", "Nguyễn Văn Hạ", "1992-03-07"),
				member("4", "Nguyễn Vân Hà", "1993-03-07"),
				member("5", "Nguyễn Văn Hà", "1994-03-07"),
			]),
		).toEqual(["ha_n_v.vp.skhcn base", "ha_nong.vp.skhcn full-family", "ha_0703.vp.skhcn birth-day", "ha.vp.skhcn numbered", "ha_2.vp.skhcn ordinal"]);
	});

	test("a person's unit is a missing fact", () => {
		expect(allocated(namKhe, [person("1", "Nguyễn Văn Hà")])).toEqual(["undetermined: address.missing-fact unit"]);
	});

	test("bodies by the initials of their names", () => {
		expect(body(namKhe, { kind: "commune", name: "Yên Dũng" })).toBe("ubnd-yd");
		expect(body(namKhe, { kind: "unit", abbreviation: "VP", parent: { kind: "commune", name: "Yên Dũng" } })).toBe("vp.ubnd-yd");
	});
});

describe("Tây Lâm: homonyms of the same organisation only", () => {
	const digits = { citizenIdLast3: "123" };

	test("a homonym lengthens from the left; one of another organisation counts as another name, and lengthens from the right", () => {
		expect(allocated(tayLam, [person("1", "Nguyễn Văn Hà", digits), person("2", "Nguyễn Văn Hạ", digits)])).toEqual(["nvha.123 base", "ngvha.123 extended"]);
		expect(allocated(tayLam, [person("1", "Nguyễn Văn Hà", digits), person("2", "Nguyễn Văn Hạ", { ...digits, organization: "stc" })])).toEqual([
			"nvha.123 base",
			"nvaha.123 extended",
		]);
	});

	test("hyphens between the initials of a family name of two syllables", () => {
		expect(allocated(tayLam, [person("1", "", { name: { family: "Tôn Thất", middle: "Văn", given: "Hà" }, ...digits })])).toEqual(["t-tvha.123 base"]);
	});
});

/** People of one organisation with every fact: homonyms, equal initials, one syllable, a given name of two, five syllables. */
const STAFF: readonly Person[] = [
	"Nguyễn Văn Hà",
	"Nông Viết Hà",
	"Nguyễn Văn Hạ",
	"Nguyễn Vân Hà",
	"Hà",
	"Lê Hà",
	"Nguyễn Thị Thu Thuỷ Hà",
	"Ngô Vĩnh Hà",
	"Phạm Quỳnh Anh",
	"Phan Quang Anh",
	"Phạm Quỳnh Ánh",
].map(
	(fullName, index): Person => ({
		id: `e${index}`,
		fullName,
		organization: "skhcn",
		unit: "VP",
		birthDate: `19${70 + index}-0${1 + (index % 9)}-${10 + index}`,
		citizenId: `0010901${String(23_456 + index * 1111)}`,
	}),
);

describe.each([vanTri, lacGiang, phuVinh, sonLoc, dongXuyen, namKhe, tayLam])("$id, whatever the name", (profile) => {
	const settled = [...allocateAddresses(profile, STAFF)];
	/** The directory after the run: renames carried out. */
	const renamed = new Map(settled.flatMap(({ decision }) => decision.value?.renames ?? []).map(({ id, to }) => [id, to]));
	const entries = settled.flatMap(({ subject, decision }): DirectoryEntry[] => {
		const address = renamed.get(subject.id) ?? decision.value?.address;
		return address === undefined ? [] : [{ address, holder: holderOf(subject, profile === tayLam || profile === phuVinh) }];
	});

	test("no address is given twice, and each is well formed", () => {
		expect(entries.length).toBeGreaterThan(5);
		expect(new Set(entries.map(({ address }) => address)).size).toBe(entries.length);
		for (const { address } of entries) expect(address).toMatch(/^[a-z0-9]+(?:[._-][a-z0-9]+)*@[a-z]+\.example$/);
	});

	test("each can be read again, and is the holder's own", () => {
		for (const { address, holder } of entries) {
			expect(
				parseAddress(profile, address).map(({ kind }) => kind),
				address,
			).toContain("person");
			const subject = STAFF.find(({ id }) => id === holder?.id);
			expect(
				checkAddress(profile, address, { subject }).findings.filter(({ level }) => level === "must"),
				address,
			).toEqual([]);
			expect(
				checkAddress(profile, address, { subject, directory: entries }).findings.filter(({ level }) => level === "must"),
				address,
			).toEqual([]);
		}
	});

	test("a second run changes nothing", () => {
		for (const { subject, decision } of allocateAddresses(profile, STAFF, entries)) {
			const entry = entries.find(({ holder }) => holder?.id === subject.id);
			if (entry === undefined) expect(decision.value).toBeUndefined();
			else expect([decision.value?.address, decision.value?.resolution]).toEqual([entry.address, "existing"]);
		}
	});

	test("an audit of the result finds nothing against the text", () => {
		for (const { address, decision } of auditDirectory(profile, entries).entries) {
			expect(
				decision.findings.filter(({ level }) => level === "must").map(({ code }) => code),
				address,
			).toEqual([]);
		}
	});
});
