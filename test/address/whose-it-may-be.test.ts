import { describe, expect, test } from "vitest";
import {
	type AddressTemplate,
	bacNinh,
	checkAddress,
	type DirectoryEntry,
	type Organization,
	type Person,
	type Profile,
	tuyenQuang,
	withReadings,
} from "../../src/index.ts";
import { parseProfile } from "../../src/profile/parse.ts";
import { invented } from "../profiles/profiles.ts";
import { madeUp, template, tries } from "./made-up-rules.ts";
import { HA, held, judged } from "./told.ts";

const lacGiang = parseProfile(invented.get("lac-giang"));
const check = (rules: Profile, address: string, subject: object, directory?: readonly DirectoryEntry[]): string =>
	judged(checkAddress(rules, address, { subject, directory }));
const inTuyenQuang = (rules: Profile, localPart: string, subject: object): string => check(rules, `${localPart}@tuyenquang.gov.vn`, subject);

/** Tuyên Quang, did people settle their addresses, which hold these parts. */
function settledByPeople(mustContain: AddressTemplate, scope: "domain" | "organization"): Profile {
	const { address } = tuyenQuang;
	if ("unstated" in address) throw new Error("Tuyên Quang says nothing of addresses");
	const basis = ["5.2"];
	const collisions = { ...address.person.collisions, scope: { value: scope, basis }, steps: [] };
	return {
		...tuyenQuang,
		address: { ...address, person: { ...address.person, format: { value: { negotiated: { mustContain } }, basis }, collisions } },
		readings: [],
	};
}

describe("somebody without an id has no address of old among those without an id", () => {
	const nobodyKnown: DirectoryEntry = { address: "hoa@lacgiang.example", holder: { kind: "person", fullName: "Lê Thị Hoa" }, createdOn: "2023-06-30" };

	test("an address that keeps its name is its holder's", () => {
		const { address: _, ...entry } = nobodyKnown;
		expect(check(lacGiang, "hoa@lacgiang.example", { fullName: "Nguyễn Văn An" }, [nobodyKnown])).toBe(
			"violation; not-derived-from-subject must; duplicate must",
		);
		expect(check(lacGiang, "ho_a@lacgiang.example", { fullName: "Nguyễn Văn An" }, [{ address: "ho_a@lacgiang.example", ...entry }])).toBe(
			"violation; no-matching-format must",
		);
	});

	test("BN-LEGACY: an older address in no format stays with its holder", () => {
		const address = "ha--nv@bacninh.gov.vn";
		const directory = [{ address, holder: { kind: "person", fullName: "Lê Thị Hoa" } }];
		expect(check(bacNinh, address, { fullName: "Nguyễn Văn Hà", citizenIdLast3: "123" }, directory)).toBe("violation; no-matching-format must");
	});
});

test("BN-LEGACY: read otherwise, older addresses in no format do not stay", () => {
	const address = "ha--nv@bacninh.gov.vn";
	const subject: Person = { id: "1", fullName: "Nguyễn Văn Hà", citizenIdLast3: "123" };
	const directory = [{ address, holder: { kind: "person", id: "1" } }];
	const of = (rules: Profile): string => check(rules, address, subject, directory);
	expect([of(bacNinh), of(withReadings(bacNinh, { "BN-LEGACY": "reallocate" }))]).toEqual([
		"compliant; no-matching-format note",
		"violation; no-matching-format must",
	]);
});

describe("of somebody whose name is not known, an address is not accused", () => {
	test("where the organisation is not known either", () => {
		expect(inTuyenQuang(tuyenQuang, "nvha.stc", { id: "1" })).toBe("undetermined; missing-fact open fullName; missing-fact open organization");
	});

	test("where addresses show no organisation", () => {
		const rules = madeUp({ template: template("f m g"), scope: "organization", steps: [] });
		expect(inTuyenQuang(rules, "nvha", { organization: "stc" })).toBe("undetermined; missing-fact open fullName");
		expect(check(bacNinh, "hanv123@bacninh.gov.vn", { citizenIdLast3: "123" })).toBe("undetermined; missing-fact open fullName");
	});

	test("where one of several ways to read it names the organisation", () => {
		const rules = madeUp({ template: template("g . o"), steps: [tries("any", template("o . g"))] });
		for (const organization of ["stc", "ha"]) expect(inTuyenQuang(rules, "ha.stc", { organization })).toBe("undetermined; missing-fact open fullName");
		expect(inTuyenQuang(rules, "ha.stc", { organization: "syt" })).toBe("violation; missing-fact open fullName; not-derived-from-subject must");
	});
});

describe("facts that are not known may be what an address shows", () => {
	test("in one of several ways to read it", () => {
		const rules = madeUp({ template: template("g . o"), steps: [tries("any", template("o . g"))] });
		const subject = { fullName: "Nguyễn Văn Hà" };
		expect(inTuyenQuang(rules, "ha.stc", subject)).toBe("undetermined; missing-fact open organization");
		expect(inTuyenQuang(rules, "hoa.stc", subject)).toBe("violation; missing-fact open organization; not-derived-from-subject must");
	});

	test("a date of birth is not read from an address", () => {
		const rules = madeUp({ template: [...template("f m g"), { part: "birth-year", digits: 2 }, ...template(". o")], steps: [] });
		expect(inTuyenQuang(rules, "nvha90.stc", HA)).toBe("undetermined; missing-fact open birthDate");
		expect(inTuyenQuang(rules, "nvha90.stc", { ...HA, birthDate: "1990-01-01" })).toBe("compliant");
		expect(inTuyenQuang(rules, "nvha90.stc", { ...HA, birthDate: "1991-01-01" })).toBe("violation; not-derived-from-subject must");
	});

	test("a form that shows no digits may be of somebody whose digits are not known", () => {
		const rules = madeUp({
			template: [...template("f m g"), { part: "citizen-id", last: 3 }, ...template(". o")],
			steps: [tries("any", template("g f m . o"))],
		});
		expect(inTuyenQuang(rules, "hanv.stc", HA)).toBe("undetermined; missing-fact open citizenIdLast3");
		expect(inTuyenQuang(rules, "hoa.stc", HA)).toBe("violation; missing-fact open citizenIdLast3; not-derived-from-subject must");
	});
});

test("an address that people settle is judged by what it holds, whatever else is not known", () => {
	const rules = settledByPeople([{ part: "given", form: "full" }], "organization");
	const subject = { fullName: "Nguyễn Văn Hà" };
	expect(inTuyenQuang(rules, "ha.nv", subject)).toBe("compliant");
	expect(inTuyenQuang(rules, "hoa.nv", subject)).toBe("violation; not-derived-from-subject must ha");
});

describe("a body's own entry", () => {
	const agency: Organization = { kind: "agency", id: "a", abbreviation: "STC" };
	const of = (holder: DirectoryEntry["holder"], subject = agency, localPart = "stc"): string =>
		check(tuyenQuang, `${localPart}@tuyenquang.gov.vn`, subject, [held(localPart, holder ?? null)]);

	test("is told by its id, though it says no kind", () => {
		expect([of({ id: "a" }), of({ kind: "agency", id: "a" })]).toEqual(["compliant", "compliant"]);
	});

	test("may be any of which nothing is said", () => {
		expect(of(null)).toBe("compliant; holder-unknown note");
	});

	test("is not one of which something else is said", () => {
		expect([of({ id: "b" }), of({ fullName: "Sở Tài chính" })]).toEqual(["violation; duplicate must", "violation; duplicate must"]);
	});

	test("an address that is not a body's is told with the one that is", () => {
		expect(of({ kind: "agency", id: "a" }, agency, "syt")).toBe("violation; not-derived-from-subject must stc");
	});
});

test("an address that cannot be read has no readings", () => {
	for (const address of ["nvha", "nvha.stc@example.com"]) expect(checkAddress(tuyenQuang, address).value).toEqual({ readings: [] });
});
