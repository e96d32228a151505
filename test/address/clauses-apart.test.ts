import { expect, test } from "vitest";
import {
	type AddressRules,
	auditDirectory,
	bacNinh,
	checkAddress,
	type Decision,
	type DirectoryEntry,
	type Holder,
	organizationAddress,
	type Profile,
	personAddress,
	type TraceStep,
	tuyenQuang,
} from "../../src/index.ts";

/*
 * In the built-in regulations several rules on addresses stand in one clause, so that one cited in place of another is not seen. Here each has its own.
 */
if ("unstated" in bacNinh.address || "unstated" in tuyenQuang.address) throw new Error("both regulate addresses");
const common = {
	domain: { value: "tinh.gov.vn", basis: ["1.1"] },
	otherDomains: { value: ["cu.tinh.gov.vn"], basis: ["1.2"] },
	lowerCase: { value: "must", basis: ["1.3"] },
	organizationForm: { value: "local-part", basis: ["1.4"] },
	oneEach: { value: "address-unique", basis: ["1.5"] },
	legacy: { value: "keep", basis: ["1.6"] },
	grandfathered: { value: { issuedBefore: "2026-01-01" }, basis: ["1.7"] },
	organizations: {
		agency: { format: { value: { template: [{ part: "abbreviation" }] }, basis: ["3.1"] } },
		unit: {
			format: { value: { template: [{ part: "abbreviation" }, { part: "literal", text: "." }, { part: "parent", form: "local-part" }] }, basis: ["3.2"] },
			parents: ["agency"],
		},
	},
} satisfies Partial<AddressRules>;
const settled = {
	scope: { value: "domain", basis: ["2.3"] },
	otherKind: { value: "different-name", basis: ["2.4"] },
	unknownName: { value: "different-name", basis: ["2.5"] },
} as const;
const { format, collisions } = bacNinh.address.person;
const [longer] = collisions.steps;
if (longer === undefined) throw new Error("Bắc Ninh has a step");
/** Names with digits; one more digit for each clash. */
const people: AddressRules["person"] = {
	format: { ...format, basis: ["2.1"] },
	initials: { value: "letter", basis: ["2.2"] },
	collisions: { ...settled, steps: [{ ...longer, basis: ["2.6"] }], exhausted: { value: "more-digits", basis: ["2.7"] } },
};
const digits: Profile = { ...bacNinh, readings: [], address: { ...common, person: people } };
/** Names with the organisation; homonyms are numbered, others get longer initials. */
const numbers: Profile = {
	...tuyenQuang,
	readings: [],
	address: {
		...common,
		person: {
			...tuyenQuang.address.person,
			format: { ...tuyenQuang.address.person.format, basis: ["2.1"] },
			initials: { value: "letter", basis: ["2.2"] },
			collisions: {
				...settled,
				steps: [
					{
						value: {
							when: "same-name",
							do: "number",
							start: { value: 1, basis: ["4.2"] },
							stem: { value: "colliding", basis: ["4.3"] },
							to: { value: "newcomer", basis: ["4.4"] },
						},
						basis: ["4.1"],
					},
					{ value: { when: "different-name", do: "lengthen", order: { value: "left", basis: ["4.6"] } }, basis: ["4.5"] },
				],
				exhausted: { value: "unresolved", basis: ["2.7"] },
			},
		},
	},
};

const club: AddressRules["organizations"] = { club: { format: { value: { negotiated: { mustContain: [{ part: "abbreviation" }] } }, basis: ["3.3"] } } };
const clubs: Profile = { ...digits, address: { ...common, person: people, organizations: club } };

/** Where bodies have no format, an address in none of a person's is in none at all. */
const alone: Profile = { ...digits, address: { ...common, person: people, organizations: {} } };
/** The same without such a day, where what was issued before the regulation stays. */
const latest: Profile = { ...alone, address: { ...common, person: people, organizations: {}, grandfathered: { unstated: true } } };
const formless = (own: AddressRules["person"]["format"]): Profile => ({ ...alone, address: { ...common, person: { ...people, format: own } } });
const audited = (localPart: string, holder?: Holder, more: Partial<DirectoryEntry> = {}, profile = alone, before: readonly DirectoryEntry[] = []): Decision => {
	const entry = auditDirectory(profile, [...before, at(localPart, holder, more)]).entries.at(-1);
	if (entry === undefined) throw new Error("each entry is judged");
	return entry.decision;
};

const at = (localPart: string, holder?: Holder, more: Partial<DirectoryEntry> = {}): DirectoryEntry => ({
	address: `${localPart}@tinh.gov.vn`,
	...(holder === undefined ? {} : { holder }),
	...more,
});
const named = (fullName: string, id: string): Holder => ({ kind: "person", id, fullName });
const ha = { id: "1", fullName: "Nguyễn Văn Hà", citizenIdLast4: "0123", organization: "stc" };
const lastSix = { ...ha, citizenId: "001099000123" };
const sameDigits = [at("hanv123", named("Ngô Vũ Hà", "2")), at("hanv0123", named("Ngô Vũ Hải", "3"))];

const person = (profile: Profile, subject: Parameters<typeof personAddress>[1], directory: readonly DirectoryEntry[] = []): Decision =>
	personAddress(profile, subject, directory);
const body = (subject: Parameters<typeof organizationAddress>[1], profile = digits): Decision => organizationAddress(profile, subject, []);
const check = (profile: Profile, localPart: string, more: Parameters<typeof checkAddress>[2] = {}, domain = "tinh.gov.vn"): Decision =>
	checkAddress(profile, `${localPart}@${domain}`, more);

/** Answers: what is found, with the places that it cites, and what was tried; and the places that the answer cites. */
const CASES: readonly (readonly [string, Decision, readonly string[], string])[] = [
	["formless, of nobody", check(alone, "ha.nguyen"), ["must address.no-matching-format 1.1"], "1.1,2.1"],
	["formless, somebody's", check(alone, "ha.nguyen", { subject: ha, directory: [] }), ["must address.no-matching-format 2.1"], "1.1,2.1"],
	[
		"formless, one's own",
		check(alone, "ha.nguyen", { subject: ha, directory: [at("ha.nguyen", named("Nguyễn Văn Hà", "1"))] }),
		["note address.no-matching-format 1.6"],
		"1.1,2.1,1.6",
	],
	[
		"formless, one's own from before the day",
		check(alone, "ha.nguyen", { subject: ha, directory: [at("ha.nguyen", named("Nguyễn Văn Hà", "1"), { createdOn: "2025-12-31" })] }),
		["note address.no-matching-format 1.7"],
		"1.1,2.1,1.7",
	],
	["audited, formless", audited("ha.nguyen", named("Nguyễn Văn Hà", "1")), ["must address.no-matching-format 2.1"], "1.1,2.1"],
	[
		"audited, formless, from before the day",
		audited("ha.nguyen", named("Nguyễn Văn Hà", "1"), { createdOn: "2025-12-31" }),
		["note address.no-matching-format 1.7"],
		"1.1,2.1,1.7",
	],
	[
		"audited, formless, from before the regulation",
		audited("ha.nguyen", named("Nguyễn Văn Hà", "1"), { createdOn: "2025-12-01" }, latest),
		["note address.no-matching-format 1.6"],
		"1.1,2.1,1.6",
	],
	["audited, undated", audited("ha.nguyen", named("Nguyễn Văn Hà", "1"), { createdOn: "31/12/2025" }), ["open address.missing-fact 1.6"], "1.1,2.1,1.6"],
	["audited, from before the day", audited("hanv999", named("Ngô Vũ Hải", "1"), { createdOn: "2025-12-31" }), [], "1.1,2.1,1.7"],
	["audited, of nobody", audited("hanv123"), [], "1.1,2.1"],
	["audited, a body's", audited("stc", { kind: "agency", abbreviation: "SXD" }, {}, digits), ["must address.not-derived-from-subject 3.1"], "1.1,3.1"],
	[
		"audited, second",
		audited("hanv124", named("Nguyễn Văn Hà", "1"), {}, digits, [at("hanv123", named("Nguyễn Văn Hà", "1"))]),
		["note address.second-address 1.5"],
		"1.1,2.1,3.1,1.5",
	],
	["identity unknown", person(digits, ha, [at("hanv123", { kind: "person", fullName: "Nguyễn Văn Hà" })]), ["open address.identity-unknown 2.1"], "2.1"],
	[
		"nothing left",
		person(
			numbers,
			{ id: "1", fullName: "Lê Hà", organization: "stc" },
			["lha.stc", "leha.stc"].map((localPart, index) => at(localPart, named("Lý Hà", `x${index}`))),
		),
		["open address.unresolved 2.7"],
		"2.1,4.5,4.6,2.7",
	],
	["no format", person(formless({ unstated: true, basis: ["2.8"] }), ha), ["open address.unresolved 2.8"], "2.8"],
	[
		"a format that is settled",
		person(formless({ value: { negotiated: { mustContain: [{ part: "given", form: "full" }] } }, basis: ["2.9"] }), ha),
		["open address.unresolved 2.9"],
		"2.9",
	],
	["silent", person({ ...bacNinh, address: { unstated: true, basis: ["9.1"] } }, ha), [], "9.1"],
	["no organisation, which the format shows", person(numbers, { id: "1", fullName: "Lê Hà" }), ["open address.missing-fact 2.1"], "2.1"],
	["digits, free", person(digits, ha), ["hanv123"], "2.1"],
	["digits, taken", person(digits, ha, sameDigits.slice(0, 1)), ["hanv123 different-name", "hanv0123"], "2.1,2.6"],
	[
		"digits, taken by somebody unknown",
		person(digits, ha, [at("hanv123", { kind: "person", id: "2" })]),
		["note address.holder-unknown 2.5", "hanv123 holder-unknown", "hanv0123"],
		"2.1,2.5,2.6",
	],
	[
		"digits, taken by nobody known",
		person(digits, ha, [at("hanv123")]),
		["note address.holder-unknown 2.5", "hanv123 holder-unknown", "hanv0123"],
		"2.1,2.5,2.6",
	],
	[
		"digits, taken by somebody retired and unknown",
		person(digits, ha, [at("hanv123", { kind: "person", id: "2" }, { retired: true })]),
		["hanv123 retired", "hanv0123"],
		"2.1,2.4,2.6",
	],
	[
		"digits, taken by a body",
		person(digits, ha, [at("hanv123", { kind: "agency", abbreviation: "HANV123" })]),
		["hanv123 other-kind", "hanv0123"],
		"2.1,2.4,2.6",
	],
	["digits, longer taken as well", person(digits, ha, sameDigits), ["open address.missing-fact 2.7"], "2.1,2.6,2.7"],
	[
		"digits, all known, longer taken as well",
		person(digits, lastSix, sameDigits),
		["hanv123 different-name", "hanv0123 different-name", "hanv00123"],
		"2.1,2.6,2.7",
	],
	[
		"digits, one's own of old",
		person(digits, ha, [at("ha.nguyen", named("Nguyễn Văn Hà", "1"))]),
		["note address.no-matching-format 1.6", "ha.nguyen"],
		"2.1,1.6",
	],
	[
		"digits, one's own from before the day",
		person(digits, ha, [at("ha.nguyen", named("Nguyễn Văn Hà", "1"), { createdOn: "2025-12-31" })]),
		["note address.no-matching-format 1.7", "ha.nguyen"],
		"2.1,1.7",
	],
	["digits, one's own", person(digits, ha, [at("hanv123", named("Nguyễn Văn Hà", "1"))]), ["hanv123"], "2.1"],
	["digits, one's own longer", person(digits, ha, [at("hanv0123", named("Nguyễn Văn Hà", "1"))]), ["hanv0123"], "2.1,2.6"],
	[
		"digits, one's own on the other domain",
		person(digits, ha, [{ ...at("hanv0123", named("Nguyễn Văn Hà", "1")), address: "hanv0123@cu.tinh.gov.vn" }]),
		["hanv0123"],
		"2.1,1.2,2.6",
	],
	["numbers, free", person(numbers, ha), ["nvha.stc"], "2.1"],
	["numbers, homonym", person(numbers, ha, [at("nvha.stc", named("Nguyễn Văn Hà", "2"))]), ["nvha.stc same-name", "nvha1.stc"], "2.1,4.1,4.2,4.3,4.4"],
	[
		"numbers, two homonyms",
		person(numbers, ha, [at("nvha.stc", named("Nguyễn Văn Hà", "2")), at("nvha1.stc", named("Nguyễn Văn Hạ", "3"))]),
		["nvha.stc same-name", "nvha2.stc"],
		"2.1,4.1,4.2,4.3,4.4",
	],
	["numbers, other name", person(numbers, ha, [at("nvha.stc", named("Ngô Vũ Hà", "2"))]), ["nvha.stc different-name", "ngvha.stc"], "2.1,4.5,4.6"],
	[
		"numbers, other name, then a homonym",
		person(numbers, ha, [at("nvha.stc", named("Ngô Vũ Hà", "2")), at("ngvha.stc", named("Nguyễn Văn Hà", "3"))]),
		["nvha.stc different-name", "ngvha.stc same-name", "ngvha1.stc"],
		"2.1,4.5,4.6,4.1,4.2,4.3,4.4",
	],
	["numbers, one's own number", person(numbers, ha, [at("nvha2.stc", named("Nguyễn Văn Hà", "1"))]), ["nvha2.stc"], "2.1,4.2"],
	[
		"numbers, taken by a body",
		person(numbers, ha, [at("nvha.stc", { kind: "unit", abbreviation: "NVHA" })]),
		["nvha.stc other-kind", "ngvha.stc"],
		"2.1,2.4,4.5,4.6",
	],
	["agency", body({ kind: "agency", abbreviation: "STC" }), ["stc"], "3.1"],
	["agency without abbreviation", body({ kind: "agency" }), ["open address.missing-fact 3.1"], "3.1"],
	["unit", body({ kind: "unit", abbreviation: "VP", parent: { kind: "agency", abbreviation: "STC" } }), ["vp.stc"], "3.2,3.1"],
	["unit of an unknown body", body({ kind: "unit", abbreviation: "VP" }), ["open address.missing-fact 3.2"], "3.2"],
	["club", body({ kind: "club", abbreviation: "HN" }, clubs), ["open address.unresolved 3.3"], "3.3"],
	["body of no kind", body({ kind: "ministry", abbreviation: "BTC" }), ["open address.unresolved 1.1"], "1.1"],
	["check, base", check(digits, "hanv123"), [], "1.1,2.1,3.1"],
	["check, longer", check(digits, "hanv0123"), ["note address.collision-form-unverified 2.6"], "1.1,2.6,3.1"],
	["check, more digits", check(digits, "hanv000123"), ["note address.collision-form-unverified 2.7"], "1.1,2.7,3.1"],
	["check, of somebody", check(digits, "hanv123", { subject: ha, directory: [] }), [], "1.1,2.1,3.1"],
	["check, longer, of somebody", check(digits, "hanv0123", { subject: ha }), ["open address.collision-form-unverified 2.6"], "1.1,2.6,3.1,2.1"],
	["check, longer, needlessly", check(digits, "hanv0123", { subject: ha, directory: [] }), ["open address.unjustified-collision-form 2.6"], "1.1,2.6,3.1,2.1"],
	["check, longer, explained", check(digits, "hanv0123", { subject: ha, directory: sameDigits.slice(0, 1) }), [], "1.1,2.6,3.1,2.1"],
	[
		"check, more digits, of somebody who shows fewer",
		check(digits, "hanv000123", { subject: ha, directory: sameDigits }),
		["open address.missing-fact 2.7"],
		"1.1,2.7,3.1,2.1",
	],
	["check, not somebody's", check(digits, "hanv124", { subject: ha, directory: [] }), ["must address.not-derived-from-subject 2.1"], "1.1,2.1,3.1"],
	["check, somebody else's", check(digits, "hanv123", { subject: ha, directory: sameDigits }), ["must address.duplicate 1.5"], "1.1,2.1,3.1,1.5"],
	["check, in a unit's form", check(digits, "ha.van.nguyen.x", { subject: ha, directory: [] }), ["must address.not-derived-from-subject 2.1"], "1.1,3.2,2.1"],
	[
		"check, in a unit's form, one's own",
		check(digits, "ha.van.nguyen.x", { subject: ha, directory: [at("ha.van.nguyen.x", named("Nguyễn Văn Hà", "1"))] }),
		["must address.not-derived-from-subject 2.1"],
		"1.1,3.2,2.1",
	],
	[
		"check, in a unit's form, one's own of old",
		check(digits, "ha.van.nguyen.x", { subject: ha, directory: [at("ha.van.nguyen.x", named("Nguyễn Văn Hà", "1"), { createdOn: "2025-12-31" })] }),
		[],
		"1.1,3.2,1.7",
	],
	["check, capitals", check(digits, "HANV123"), ["must address.not-lowercase 1.3"], "1.1,1.3,2.1,3.1"],
	["check, other domain", check(digits, "hanv123", {}, "cu.tinh.gov.vn"), [], "1.1,1.2,2.1,3.1"],
	["check, foreign domain", check(digits, "hanv123", {}, "example.vn"), ["must address.wrong-domain 1.1,1.2"], "1.1,1.2"],
	["check, in a unit's form, of nobody", check(digits, "ha.van.nguyen.x"), [], "1.1,3.2"],
	[
		"check, in a unit's form, an agency's",
		check(digits, "s.t.c", { subject: { kind: "agency", abbreviation: "STC" } }),
		["must address.not-derived-from-subject 3.1"],
		"1.1,3.2,3.1",
	],
	["check, number", check(numbers, "nvha2.stc"), ["note address.collision-form-unverified 4.2"], "1.1,4.2,3.2"],
	[
		"check, number, of somebody",
		check(numbers, "nvha2.stc", { subject: ha, directory: [] }),
		["open address.unjustified-collision-form 4.1,4.5"],
		"1.1,4.2,3.2,2.1,4.1,4.5",
	],
	[
		"check, longer initials, of somebody",
		check(numbers, "ngvha.stc", { subject: ha, directory: [] }),
		["open address.unjustified-collision-form 4.1,4.5"],
		"1.1,2.1,3.2,4.1,4.5",
	],
	["check, an agency's", check(digits, "stc", { subject: { kind: "agency", abbreviation: "STC" } }), [], "1.1,3.1"],
	[
		"check, not an agency's",
		check(digits, "stc", { subject: { kind: "agency", abbreviation: "SXD" } }),
		["must address.not-derived-from-subject 3.1"],
		"1.1,3.1",
	],
	["check, a club's", check(clubs, "hanoi", { subject: { kind: "club", abbreviation: "HN" } }), ["must address.not-derived-from-subject 3.3"], "1.1,3.3"],
	[
		"check, a person without the name",
		check(digits, "hanv123", { subject: { kind: "person", id: "1" } }),
		["open address.missing-fact 2.1", "open address.missing-fact 2.1"],
		"1.1,2.1,3.1",
	],
];
test.each(CASES)("%s", (_, answer, lines, basis) => {
	const { trace = [] }: { readonly trace?: readonly TraceStep[] } = Object(answer.value);
	expect([
		...answer.findings.map((finding) => `${finding.level} ${finding.code} ${places(finding)}`),
		...trace.map(({ localPart, rejected }) => [localPart, rejected].filter(Boolean).join(" ")),
	]).toEqual(lines);
	expect(places(answer)).toBe(basis);
});

/** The places that an answer or a finding cites, as printed. */
function places({ basis }: Pick<Decision, "basis">): string {
	return basis.map(({ article, clause }) => [article, clause].filter(Boolean).join(".")).join();
}
