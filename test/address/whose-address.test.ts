import { describe, expect, it } from "vitest";
import { auditDirectory, bacNinh, checkAddress, type DirectoryEntry, formatClauseRef, type Profile, tuyenQuang, withReadings } from "../../src/index.ts";

const found = ({ findings }: { readonly findings: readonly { readonly level: string; readonly code: string }[] }): readonly string[] =>
	findings.map(({ level, code }) => `${level} ${code.replace("address.", "")}`);
const audited = (profile: Profile, entries: readonly DirectoryEntry[]): readonly (readonly string[])[] =>
	auditDirectory(profile, entries).entries.map(({ decision }) => found(decision));

const ha = { kind: "person", id: "e1", fullName: "Nguyễn Văn Hà" };
const subject = { id: "e1", fullName: "Nguyễn Văn Hà", organization: "skhcn" };
const nvha = "nvha.skhcn@tuyenquang.gov.vn";
const nvha1 = "nvha1.skhcn@tuyenquang.gov.vn";

describe("a holder whom nobody knows", () => {
	it.each([[null], [undefined], [{ kind: "person" }]])("is not said to be somebody else: %j", (holder) => {
		const directory = [{ address: nvha, ...(holder === undefined ? {} : { holder }) }];
		expect(found(checkAddress(tuyenQuang, nvha, { subject, directory }))).toEqual(["note holder-unknown"]);
	});

	it("is not said to be another body", () => {
		const directory = [{ address: "skhcn@tuyenquang.gov.vn", holder: null }];
		expect(found(checkAddress(tuyenQuang, "skhcn@tuyenquang.gov.vn", { subject: { kind: "agency", abbreviation: "SKHCN" }, directory }))).toEqual([
			"note holder-unknown",
		]);
	});

	it("has another name, so nobody gets a number because of it (HOLDER-UNKNOWN, TQ 5.2)", () => {
		const nameless = { address: nvha, holder: { kind: "person", id: "e2" } };
		expect(audited(tuyenQuang, [nameless, { address: nvha1, holder: ha }])[1]).toEqual(["open unjustified-collision-form"]);
		expect(audited(tuyenQuang, [nameless, { address: "ngvha.skhcn@tuyenquang.gov.vn", holder: ha }])[1]).toEqual([]);
		expect(found(checkAddress(tuyenQuang, nvha1, { subject, directory: [nameless] }))).toEqual(["open unjustified-collision-form"]);
	});
});

describe("ids of people and of bodies", () => {
	it("are two things: a body's older address is not kept for a person (BN 11.7)", () => {
		const address = "nguyen_van_ha@bacninh.gov.vn";
		const person = { id: "1", fullName: "Nguyễn Văn Hà", citizenIdLast4: "0123" };
		expect(found(checkAddress(bacNinh, address, { subject: person, directory: [{ address, holder: { kind: "association", id: "1" } }] }))).toEqual([
			"must no-matching-format",
		]);
	});

	it("a retired address of another kind of body is another's, though none has an id", () => {
		const directory = [{ address: "hnd@bacninh.gov.vn", holder: { kind: "agency", abbreviation: "HND" }, retired: true }];
		const check = (kind: string): readonly string[] =>
			found(checkAddress(bacNinh, "hnd@bacninh.gov.vn", { subject: { kind, abbreviation: "HND" }, directory }));
		expect(check("association")).toEqual(["must retired"]);
		expect(check("agency")).toEqual([]);
	});
});

describe("an audit", () => {
	it("of communes called by their type and name (BN-COMMUNE-NAME)", () => {
		const withType = withReadings(bacNinh, { "BN-COMMUNE-NAME": "with-type" });
		const commune = (address: string, name: string): DirectoryEntry => ({ address: `${address}@bacninh.gov.vn`, holder: { kind: "commune-committee", name } });
		expect(
			audited(withType, [
				commune("phuongdamai", "Phường Đa Mai"),
				commune("xadamai", "Phường Đa Mai"),
				commune("xayendung", "Yên Dũng"),
				commune("xadamai", "Yên Dũng"),
				commune("damai", "Phường Đa Mai"),
			]).map((findings) => findings.filter((finding) => !finding.includes("duplicate"))),
		).toEqual([[], ["must not-derived-from-subject"], [], ["must not-derived-from-subject"], ["must not-derived-from-subject"]]);
	});

	it("counts no address of another domain as a first one (TQ-ONE-EACH)", () => {
		const entries = [
			{ address: "nvha@gmail.com", holder: ha },
			{ address: nvha, holder: ha },
		];
		const holderUnique = withReadings(tuyenQuang, { "TQ-ONE-EACH": "holder-unique" });
		for (const profile of [tuyenQuang, holderUnique]) expect(audited(profile, entries)).toEqual([["must wrong-domain"], []]);
	});
});

describe("the fourth digit of a citizen number that nobody told", () => {
	const person = { id: "1", fullName: "Nguyễn Văn Hà" };
	const said = (digits: object, address = "hanv7123@bacninh.gov.vn"): unknown =>
		checkAddress(bacNinh, address, { subject: { ...person, ...digits } }).findings.map(({ code, level, params, basis }) => [
			level,
			code,
			params,
			basis.map(formatClauseRef),
		]);

	it("is missing where the address shows it, under the clause on clashes", () => {
		expect(said({ citizenIdLast3: "123" })).toEqual([["open", "address.missing-fact", { fact: "citizenIdLast4" }, ["5.2.b"]]]);
	});

	it("is not missing where the others are not the ones shown", () => {
		expect(said({ citizenIdLast3: "124" })).toEqual([["must", "address.not-derived-from-subject", {}, ["5.2.a"]]]);
		expect(said({ citizenIdLast3: "123" }, "hanv7124@bacninh.gov.vn")).toEqual([["must", "address.not-derived-from-subject", {}, ["5.2.a"]]]);
		expect(said({ citizenIdLast3: "123" }, "hant7123@bacninh.gov.vn")).toEqual([["must", "address.not-derived-from-subject", {}, ["5.2.a"]]]);
	});
});
