import { describe, expect, test } from "vitest";
import { auditDirectory, bacNinh, type DirectoryEntry, parseAddress, tuyenQuang, withReadings } from "../../src/index.ts";
import { madeUp, numbers, template } from "./made-up-rules.ts";
import { held, homonym, judged, own } from "./told.ts";

const audited = (entries: readonly DirectoryEntry[], profile = tuyenQuang): readonly string[] =>
	auditDirectory(profile, entries).entries.map(({ decision }) => judged(decision));
const inBacNinh = (localPart: string, holder: object): DirectoryEntry => Object.assign({ address: `${localPart}@bacninh.gov.vn` }, { holder });

test("each entry is told with every way in which it can be read", () => {
	for (const localPart of ["nvha1.stc", "vp.stc", "stc", "so_tc"]) {
		const [entry] = auditDirectory(tuyenQuang, [held(localPart, null)]).entries;
		expect(entry?.decision.value).toEqual({ readings: parseAddress(tuyenQuang, `${localPart}@tuyenquang.gov.vn`) });
	}
});

test("an address that shows a unit of the organisation is not the person's, unless addresses name the unit (TQ-PERSON-SUFFIX)", () => {
	const entries = [held("nvha.vp.stc", { ...own, organization: "stc" })];
	expect(audited(entries)).toEqual(["violation; not-derived-from-subject must"]);
	expect(audited(entries, withReadings(tuyenQuang, { "TQ-PERSON-SUFFIX": "unit" }))).toEqual(["compliant"]);
});

test("of several ways to read an address the one that a collision could lead to counts, though nobody is in the way", () => {
	const rules = madeUp({ template: template("o f m g #"), steps: [numbers("same-name")] });
	const homonyms = [held("stcnvha1", own), held("stcnvha", homonym)];
	expect(audited(homonyms.slice(0, 1), rules)).toEqual(["undetermined; unjustified-collision-form open stcnvha"]);
	expect(audited(homonyms, rules)).toEqual(["compliant", "compliant"]);
});

describe("the name of a body", () => {
	test("is none where it is told in a person's parts", () => {
		const parts = { family: "Đa", given: "Mai" };
		expect(audited([held("vp.stc", { kind: "unit", abbreviation: "VP", name: parts })])).toEqual(["compliant"]);
		expect(audited([inBacNinh("hdnd.damai", { kind: "commune-council", name: parts })], bacNinh)).toEqual(["compliant"]);
	});

	test("says which commune it is, whatever its type", () => {
		const council = (name: string): string | undefined => audited([inBacNinh("hdnd.damai", { kind: "commune-council", name })], bacNinh)[0];
		expect(["Đa Mai", "Xã Đa Mai", "Yên Dũng"].map(council)).toEqual(["compliant", "compliant", "violation; not-derived-from-subject must commune-council"]);
	});
});

test("a person and a body of one id are two holders, and so are two ids", () => {
	const person = held("nvha.stc", own);
	const body = held("stc", { kind: "agency", id: "1", abbreviation: "STC" });
	expect(audited([person, body])).toEqual(["compliant", "compliant"]);
	expect(audited([person, held("nvha.syt", { ...own, id: "2" })])).toEqual(["compliant", "compliant"]);
	expect(audited([person, held("nvha.syt", own)])).toEqual(["compliant", "compliant; second-address note"]);
});
