import { describe, expect, test } from "vitest";
import { auditDirectory, bacNinh, type DirectoryEntry, type Holder, type Profile, tuyenQuang, withReadings } from "../../src/index.ts";
import { parseProfile } from "../../src/profile/parse.ts";
import { invented } from "../profiles/profiles.ts";
import { lengthens, madeUp, template, tries } from "./made-up-rules.ts";
import { judged } from "./told.ts";

const HA: Holder = { kind: "person", id: "1", fullName: "Nguyễn Văn Hà" };
const STRANGER: Holder = { kind: "person", fullName: "Lê Thị Hoa" };

/** What an audit says of each entry: the outcome, then each finding with its level and what it tells. */
function audited(profile: Profile, entries: readonly (DirectoryEntry & { readonly address: string })[]): readonly string[] {
	return auditDirectory(profile, entries).entries.map(({ decision }) => judged(decision));
}

const at =
	(domain: string) =>
	(localPart: string, holder: Holder | null, more: Omit<Partial<DirectoryEntry>, "address"> = {}) => ({
		address: `${localPart}@${domain}`,
		holder,
		...more,
	});
const tq = at("tuyenquang.gov.vn");
const bn = at("bacninh.gov.vn");

describe("one holder, several addresses", () => {
	test("each live address after the first is told, in the domains that count", () => {
		const entries = [
			{ address: "nvha.stc@gmail.com", holder: HA },
			tq("nvha.sct", HA, { retired: true }),
			tq("nvha.stc", HA),
			tq("nvha.syt", HA),
			tq("nvha.sxd", { kind: "person", fullName: "Nguyễn Văn Hà" }),
			tq("nvha.sgd", { ...HA, id: "2" }),
		];
		expect(audited(tuyenQuang, entries)).toEqual([
			"violation; wrong-domain must gmail.com tuyenquang.gov.vn",
			"compliant",
			"compliant",
			"compliant; second-address note",
			"compliant",
			"compliant",
		]);
	});
});

test("a body that has a person's id is nobody's second address, and no holder of the same one", () => {
	const unit = (abbreviation: string): Holder => ({ kind: "unit", id: "1", abbreviation });
	expect(audited(tuyenQuang, [tq("nvha.stc", HA), tq("vp.stc", unit("VP"))])).toEqual(["compliant", "compliant"]);
	expect(audited(tuyenQuang, [tq("nvha.stc", HA), tq("nvha.stc", unit("NVHA"))])).toEqual(["violation; duplicate must 2", "violation; duplicate must 2"]);
	expect(audited(tuyenQuang, [tq("vp.stc", unit("VP")), tq("vp.stc", unit("VP"))])).toEqual([
		"compliant; duplicate note 2",
		"compliant; duplicate note 2; second-address note",
	]);
});

test("an entry that tells the organisation, where addresses name the unit (TQ-PERSON-SUFFIX)", () => {
	const byUnit = withReadings(tuyenQuang, { "TQ-PERSON-SUFFIX": "unit" });
	const entry = (localPart: string, organization: string): DirectoryEntry => tq(localPart, { ...HA, organization });
	const told = (localPart: string, organization: string): readonly string[] => audited(byUnit, [entry(localPart, organization)]);
	for (const localPart of ["nvha.stc", "nvha.vp.stc", "nvha.to1.vp.stc"]) expect(told(localPart, "stc")).toEqual(["compliant"]);
	expect(told("nvha.vp.stc", "vp.stc")).toEqual(["compliant"]);
	for (const organization of ["syt", "tc.stc", "vp"]) expect(told("nvha.vp.stc", organization)).toEqual(["violation; not-derived-from-subject must"]);
	const onCollision = madeUp({ template: template("f m g"), steps: [tries("any", [...template("f m g ."), { part: "organization", of: "unit" }])] });
	const entries = [tq("nvha", { ...HA, id: "2" }), entry("nvha.vp.stc", "stc")];
	expect(audited(onCollision, entries)).toEqual(["compliant", "compliant"]);
});

test("a date of birth that an entry does not tell is what the address shows", () => {
	const lacGiang = parseProfile(invented.get("lac-giang"));
	const lg = at("lacgiang.example");
	const AN: Holder = { kind: "person", id: "2", fullName: "Nguyễn Văn An" };
	const entries = [lg("nguyen.van.an", AN), lg("nguyen.van.an90", { ...AN, id: "3" }), lg("nguyen.van.an91", { ...AN, id: "4", birthDate: "1990-01-01" })];
	expect(audited(lacGiang, entries)).toEqual(["compliant", "compliant", "violation; not-derived-from-subject must"]);
});

test("where the base form cannot be told, each address that is missing on the way is named once", () => {
	const steps = [tries("any", template("g . f m")), lengthens("any")];
	const rules = madeUp({ template: [...template("g f m"), { part: "citizen-id", last: 3 }], steps });
	expect(audited(rules, [tq("ha.ngv", HA)])).toEqual(["undetermined; unjustified-collision-form open ha.nv"]);
	expect(audited(rules, [tq("ha.ngv", HA), tq("ha.nv", { ...HA, id: "2" })])).toEqual(["compliant", "compliant"]);
	// A step whose own facts cannot be told, either, leads nowhere.
	const year = { part: "birth-year", digits: 2 } as const;
	const born = madeUp({
		template: [...template("g f m"), { part: "citizen-id", last: 3 }],
		steps: [tries("any", template("g . f m")), tries("any", [...template("g - f m"), year])],
	});
	expect(audited(born, [tq("ha.nv", HA)])).toEqual(["compliant"]);
});

test("a second address where the regulation does not say that there is one for each", () => {
	const facts: Holder = { ...HA, citizenIdLast4: "0123" };
	expect(audited(bacNinh, [bn("hanv123", facts), bn("hanv0123", facts)])).toEqual(["compliant", "undetermined; unjustified-collision-form open"]);
	expect(audited(bacNinh, [bn("hanv123", facts), bn("hanv123", facts)])).toEqual(["compliant; duplicate note 2", "compliant; duplicate note 2"]);
});

describe("one address, several holders", () => {
	test.each<readonly [string, readonly DirectoryEntry[], readonly string[]]>([
		["two living holders", [tq("nvha.stc", HA), tq("nvha.stc", { ...HA, id: "2" })], ["violation; duplicate must 2", "violation; duplicate must 2"]],
		[
			"three of them",
			[tq("nvha.stc", HA), tq("nvha.stc", { ...HA, id: "2" }), tq("nvha.stc", { ...HA, id: "3" })],
			Array(3).fill("violation; duplicate must 3"),
		],
		["one who gave it up", [tq("nvha.stc", HA), tq("nvha.stc", { ...HA, id: "2" }, { retired: true })], ["violation; retired must", "compliant"]],
		["the same person, who gave it up before", [tq("nvha.stc", HA), tq("nvha.stc", HA, { retired: true })], ["compliant", "compliant"]],
		["the same person twice", [tq("nvha.stc", HA), tq("nvha.stc", HA)], ["compliant; duplicate note 2", "compliant; duplicate note 2; second-address note"]],
		[
			"the same person, who gave it up twice",
			[tq("nvha.stc", HA, { retired: true }), tq("nvha.stc", HA, { retired: true })],
			["compliant; duplicate note 2", "compliant; duplicate note 2"],
		],
		[
			"one without an id, who gave it up, and one living",
			[tq("nvha.stc", { kind: "person", fullName: "Nguyễn Văn Hà" }, { retired: true }), tq("nvha.stc", HA)],
			["compliant", "violation; retired must"],
		],
		[
			"two without ids, who gave it up",
			Array(2).fill(tq("nvha.stc", { kind: "person", fullName: "Nguyễn Văn Hà" }, { retired: true })),
			["compliant", "compliant"],
		],
		[
			"two without ids, living",
			Array(2).fill(tq("nvha.stc", { kind: "person", fullName: "Nguyễn Văn Hà" })),
			["violation; duplicate must 2", "violation; duplicate must 2"],
		],
		[
			"one without an id, living, and one who gave it up",
			[tq("nvha.stc", { kind: "person", fullName: "Nguyễn Văn Hà" }), tq("nvha.stc", HA, { retired: true })],
			["violation; retired must", "compliant"],
		],
	])("%s", (_, entries, expected) => {
		expect(audited(tuyenQuang, entries)).toEqual(expected);
	});
});

describe("addresses in no format", () => {
	const lacGiang = parseProfile(invented.get("lac-giang"));
	const lg = at("lacgiang.example");

	test("older than the day up to which addresses keep their names, or not, or of a day that is none", () => {
		const person = (id: string): Holder => ({ ...HA, id });
		expect(
			audited(lacGiang, [
				lg("an_nv", person("1"), { createdOn: "2023-06-30" }),
				lg("an_nv2", person("2"), { createdOn: "2023-07-01" }),
				lg("an_nv3", person("3"), { createdOn: "30/06/2023" }),
				lg("an_nv4", person("4")),
			]),
		).toEqual([
			"compliant; no-matching-format note",
			"violation; no-matching-format must",
			"undetermined; missing-fact open createdOn",
			"violation; no-matching-format must",
		]);
	});

	test("nor are those looked into that are in a format, but of old", () => {
		const entry = (createdOn: string): DirectoryEntry => lg("le.thi.hoa", { kind: "person", id: createdOn, fullName: "Nguyễn Văn An" }, { createdOn });
		expect(audited(lacGiang, [entry("2023-06-30")])).toEqual(["compliant"]);
		expect(audited(lacGiang, [entry("2023-07-01")])).toEqual(["violation; not-derived-from-subject must"]);
	});

	test("older than a regulation that lets older addresses be, or not, whoever holds them", () => {
		const { inForce } = bacNinh.instruments[0];
		const { from } = inForce.value;
		expect(
			audited(bacNinh, [
				bn("ha--nv", HA, { createdOn: "2020-01-01" }),
				bn("ha--nv1", { ...HA, id: "2" }, { createdOn: from }),
				bn("ha--nv2", { ...HA, id: "3" }),
				bn("ha--nv3", { kind: "agency", abbreviation: "X" }),
				bn("ha--nv4", null),
				bn("ha--nv5", { kind: "nonsense" }),
			]),
		).toEqual(["compliant; no-matching-format note", ...Array(5).fill("violation; no-matching-format must")]);
	});

	test("malformed ones are judged no further", () => {
		expect(audited(tuyenQuang, [tq("nv ha", HA), tq("nv ha", HA)])).toEqual(["violation; malformed must local-part", "violation; malformed must local-part"]);
		const [first] = auditDirectory(tuyenQuang, [tq("nv ha", HA)]).entries;
		expect(first?.decision.value).toEqual({ readings: [] });
	});
});

describe("whether an address can be its holder's", () => {
	test.each<readonly [string, DirectoryEntry, string]>([
		["nobody known", tq("nvha.stc", null), "compliant"],
		["a person of whom nothing is known", tq("nvha.stc", { kind: "person" }), "compliant; holder-unknown note"],
		["a holder of no kind, of whom nothing is known", tq("nvha.stc", {}), "compliant; holder-unknown note"],
		["a name of no kind", tq("nvha.stc", { fullName: "Nguyễn Văn Hà" }), "compliant"],
		["another name", tq("nvha.stc", STRANGER), "violation; not-derived-from-subject must"],
		["another name of no kind", tq("nvha.stc", { fullName: "Lê Thị Hoa" }), "violation; not-derived-from-subject must"],
		["a name in one text under `name`", tq("nvha.stc", { kind: "person", name: "Nguyễn Văn Hà" }), "compliant"],
		["another one", tq("nvha.stc", { kind: "person", name: "Lê Thị Hoa" }), "violation; not-derived-from-subject must"],
		["the full name before `name`", tq("nvha.stc", { kind: "person", fullName: "Nguyễn Văn Hà", name: "Lê Thị Hoa" }), "compliant"],
		["a name in its parts", tq("nvha.stc", { kind: "person", name: { family: "Nguyễn", middle: "Văn", given: "Hà" } }), "compliant"],
		["other parts", tq("nvha.stc", { kind: "person", name: { family: "", given: "Hà" } }), "violation; not-derived-from-subject must"],
		["a name that cannot be read", tq("nvha.stc", { kind: "person", fullName: "Hà 2" }), "undetermined; name-has-digit open fullName digit U+0032"],
		["a person at a body's address", tq("stc", { kind: "person", fullName: "Nguyễn Văn Hà" }), "violation; not-derived-from-subject must"],
		["somebody of no kind at a body's address", tq("stc", { fullName: "Nguyễn Văn Hà" }), "compliant"],
		["a number whose homonym is not there", tq("nvha1.stc", HA), "undetermined; unjustified-collision-form open nvha.stc"],
		["a unit", tq("vp.stc", { kind: "unit", abbreviation: "VP" }), "compliant"],
		["another unit", tq("vp.stc", { kind: "unit", abbreviation: "TH" }), "violation; not-derived-from-subject must unit"],
		["an agency of which the name alone is known", tq("stc", { kind: "agency", name: "Sở" }), "compliant"],
		["a kind that the regulation does not know", tq("stc", { kind: "x" }), "violation; not-derived-from-subject must x"],
		["an agency at a unit's address", tq("vp.stc", { kind: "agency", abbreviation: "VP" }), "violation; not-derived-from-subject must agency"],
	])("%s", (_, entry, expected) => {
		expect(audited(tuyenQuang, [entry])).toEqual([expected]);
	});

	test("by a date of birth that the address shows, as far as it is known", () => {
		const rules = madeUp({ template: [...template("f m g"), { part: "birth-year", digits: 2 }], steps: [] });
		expect(
			audited(rules, [
				tq("nvha90", { ...HA, birthDate: "1990-03-07" }),
				tq("nvha91", { ...HA, id: "2", birthDate: "1990-03-07" }),
				tq("nvha92", { ...HA, id: "3", birthDate: "1990-02-30" }),
				tq("nvha93", { ...HA, id: "4" }),
			]),
		).toEqual(["compliant", "violation; not-derived-from-subject must", "undetermined; invalid-date open birthDate", "compliant"]);
	});

	test("where nothing is said of a name but that there is none", () => {
		const nothing = (facts: object): DirectoryEntry => Object.assign(tq("nvha.stc", {}), { holder: { kind: "person", ...facts } });
		expect(audited(tuyenQuang, [nothing({ fullName: null, name: null, id: null })])).toEqual(["compliant; holder-unknown note"]);
		expect(audited(tuyenQuang, [nothing({ fullName: null, name: "Lê Thị Hoa" })])).toEqual(["violation; not-derived-from-subject must"]);
		for (const name of [{ given: "Hà" }, { family: null, given: "Hà" }])
			expect(audited(tuyenQuang, [nothing({ name })])).toEqual(["violation; not-derived-from-subject must"]);
		expect(audited(tuyenQuang, [nothing({ name: {} })])).toEqual(["undetermined; name-empty open name empty"]);
	});

	test("a commune's bodies by the commune's name, as far as it can be read", () => {
		const council = (name: string): Holder => ({ kind: "commune-council", name });
		expect(audited(bacNinh, [bn("hdnd.damai", council("Phường Đa Mai"))])).toEqual(["compliant"]);
		expect(audited(bacNinh, [bn("hdnd.damai", council("Phường Kinh Bắc"))])).toEqual(["violation; not-derived-from-subject must commune-council"]);
	});
});

test("a regulation that is silent on addresses says nothing of any entry", () => {
	const silent = parseProfile(invented.get("hai-tam"));
	expect(audited(silent, [tq("nvha.stc", HA), tq("nv ha", HA)])).toEqual(["unregulated", "unregulated"]);
});

test("entries keep their addresses as they stand, and are counted", () => {
	const { entries, summary } = auditDirectory(tuyenQuang, [tq("NVHA.stc", HA), tq("hoa.stc", STRANGER), tq("lthoa.stc", STRANGER)]);
	expect(entries.map(({ index, address }) => [index, address])).toEqual([
		[0, "NVHA.stc@tuyenquang.gov.vn"],
		[1, "hoa.stc@tuyenquang.gov.vn"],
		[2, "lthoa.stc@tuyenquang.gov.vn"],
	]);
	expect(summary).toMatchObject({ total: 3, byCode: { "address.not-lowercase": 1, "address.not-derived-from-subject": 1 } });
	expect(Object.values(summary.byOutcome).reduce((sum, count) => sum + count, 0)).toBe(3);
});
