import { describe, expect, test } from "vitest";
import { auditDirectory, checkAddress, createDirectory, organizationAddress, personAddress, tuyenQuang } from "../../src/index.ts";
import { parseProfile } from "../../src/profile/parse.ts";
import { invented } from "../profiles/profiles.ts";
import { HA, held, homonym, own, settled, told } from "./told.ts";

const silent = parseProfile(invented.get("hai-tam"));
const call = (rule: unknown, ...values: readonly unknown[]): unknown => Reflect.apply(Object(rule), undefined, values);

describe("an entry that is none is named by its place", () => {
	const good = held("nvha.stc", own);
	test.each<readonly [object, string]>([
		[{ address: 1 }, "entries[1].address: expected text, got number"],
		[{ ...good, holder: 5 }, "entries[1].holder: expected an object or null, got number"],
		[{ ...good, holder: { kind: 5 } }, "entries[1].holder.kind: expected text, got number"],
		[{ ...good, holder: { id: 5 } }, "entries[1].holder.id: expected text, got number"],
		[{ ...good, createdOn: 2020 }, "entries[1].createdOn: expected text, got number"],
	])("%j", (entry, message) => {
		for (const rule of [createDirectory, (entries: unknown) => call(auditDirectory, tuyenQuang, entries)])
			expect(() => call(rule, [good, entry])).toThrow(new TypeError(message));
	});
});

test("null says as little as nothing", () => {
	const entry = { address: "nvha.stc@tuyenquang.gov.vn", retired: null, createdOn: null, holder: { ...own, id: null, kind: null } };
	expect(told(Object(call(personAddress, tuyenQuang, { ...HA, id: "2" }, [{ ...entry, holder: null }])))).toBe("ngvha.stc extended");
	expect(told(Object(call(personAddress, tuyenQuang, HA, [entry])))).toBe("identity-unknown nvha.stc@tuyenquang.gov.vn");
	expect(told(Object(call(personAddress, tuyenQuang, HA, [{ ...entry, holder: own }])))).toBe("nvha.stc existing");
	const unit = { kind: "unit", abbreviation: "VP", parent: null };
	expect(told(Object(call(personAddress, tuyenQuang, { ...HA, organization: unit }, [])))).toBe("missing-fact parent");
});

test("spaces around an entry's address, and capital letters in it, make no difference", () => {
	for (const address of [" nvha.stc@tuyenquang.gov.vn", "nvha.stc@tuyenquang.gov.vn\t", "NVHa.stc@TuyenQuang.gov.vn"])
		expect(settled(tuyenQuang, [{ address, holder: homonym }])).toBe("nvha1.stc ordinal");
});

test("what has no @ is in no domain", () => {
	for (const address of ["nvha.stc", "nvha.stcx", "tuyenquang.gov.vn", "@"]) {
		expect(settled(tuyenQuang, [{ address, holder: homonym }])).toBe("nvha.stc base");
		expect(settled(tuyenQuang, [{ address, holder: own }])).toBe("nvha.stc base");
	}
});

test("what has no @ still tells whom it is of", () => {
	const holder = { kind: "person", fullName: "Nguyễn Văn Hà" };
	expect(settled(tuyenQuang, [{ address: "nvha.stc", holder }])).toBe("identity-unknown nvha.stc");
	expect(settled(tuyenQuang, [{ address: "nvha.syt", holder }])).toBe("nvha.stc base");
});

test("a single letter before the @ is a local part like any other", () => {
	const taken = held("s", { kind: "agency", id: "2", abbreviation: "S" });
	expect(told(organizationAddress(tuyenQuang, { kind: "agency", id: "1", abbreviation: "S" }, [taken]))).toBe("unresolved clash s agency");
});

describe("whose an entry is", () => {
	test("a body with the number of a person's id is not the person", () => {
		const body = { kind: "unit", id: "1", abbreviation: "NVHA" };
		expect(settled(tuyenQuang, [held("vp.stc", body)])).toBe("nvha.stc base");
		expect(settled(tuyenQuang, [held("nvha.stc", body)])).toBe("ngvha.stc extended");
	});

	test("a homonym with an id is somebody else, though others of the name have none", () => {
		const { id: _, ...nobody } = own;
		expect(settled(tuyenQuang, [held("nvha.stc", homonym), held("nvha.syt", nobody)])).toBe("nvha1.stc ordinal");
		expect(settled(tuyenQuang, [held("nvha1.stc", nobody), held("nvha.syt", homonym)])).toBe("identity-unknown nvha1.stc@tuyenquang.gov.vn");
	});
});

describe("what is asked with the wrong type is named", () => {
	const address = "nvha.stc@tuyenquang.gov.vn";
	test.each<readonly [readonly unknown[], string]>([
		[[5], "address: expected text, got number"],
		[[undefined], "address: expected text, got undefined"],
		[[address, null], "options: expected an object of facts, got null"],
		[[address, []], "options: expected an object of facts, got array"],
		[[address, { subject: null }], "options.subject: expected an object of facts, got null"],
		[[address, { subject: "Hà" }], "options.subject: expected an object of facts, got string"],
	])("checkAddress: %j", (values, message) => {
		for (const profile of [tuyenQuang, silent]) expect(() => call(checkAddress, profile, ...values)).toThrow(new TypeError(message));
	});
});
