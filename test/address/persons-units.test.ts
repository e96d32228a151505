import { describe, expect, test } from "vitest";
import {
	type Decision,
	formatClauseRef,
	type Organization,
	organizationAddress,
	type Person,
	type Profile,
	personAddress,
	tuyenQuang,
	withReadings,
} from "../../src/index.ts";
import { parseProfile } from "../../src/profile/parse.ts";
import { invented } from "../profiles/profiles.ts";
import { madeUp, template } from "./made-up-rules.ts";
import { HA, settled, told } from "./told.ts";

describe("the unit that a person's address names", () => {
	const byUnit = withReadings(tuyenQuang, { "TQ-PERSON-SUFFIX": "unit" });
	const at = (organization: NonNullable<Person["organization"]>, unit?: string): string =>
		settled(byUnit, [], { ...HA, organization, ...(unit === undefined ? {} : { unit }) });

	test("stands before its organisation, where there is one", () => {
		expect(at("stc")).toBe("nvha.stc base");
		expect(at("stc", "VP")).toBe("nvha.vp.stc base");
		expect(at("stc", "§")).toBe("name-unmappable unit unmappable U+00A7");
		expect(at("§", "VP")).toBe("name-unmappable organization unmappable U+00A7");
		expect(at({ kind: "unit", abbreviation: "VP", parent: "stc" })).toBe("nvha.vp.stc base");
		expect(settled(tuyenQuang, [], { ...HA, unit: "VP" })).toBe("nvha.stc base");
	});

	test("has no local part where the text has no format for units", () => {
		const { address } = byUnit;
		if ("unstated" in address) throw new Error("Tuyên Quang says nothing of addresses");
		const { unit, ...organizations } = address.organizations;
		if (unit === undefined) throw new Error("Tuyên Quang has no units");
		const negotiated = { ...unit, format: { value: { negotiated: { mustContain: template("vp") } }, basis: ["5.1"] } };
		for (const kinds of [organizations, { ...organizations, unit: { ...unit, format: { unstated: true } as const } }, { ...organizations, unit: negotiated }]) {
			const rules: Profile = { ...byUnit, readings: [], address: { ...address, organizations: kinds } };
			expect(settled(rules, [], { ...HA, unit: "VP" })).toBe("unresolved no-format");
			expect(settled(rules, [])).toBe("nvha.stc base");
		}
	});

	test("is joined to the manager's own label where units are, whether it is told as a text or as a body", () => {
		const { address } = byUnit;
		if ("unstated" in address || address.organizations["unit"] === undefined) throw new Error("Tuyên Quang has units");
		const format = { value: { template: [{ part: "abbreviation" }, ...template("."), { part: "parent", form: "label" }] as const }, basis: ["5.1"] };
		const rules: Profile = { ...byUnit, readings: [], address: { ...address, organizations: { unit: { ...address.organizations["unit"], format } } } };
		const body: Organization = { kind: "unit", abbreviation: "TC", parent: "vp.stc" };
		expect(settled(rules, [], { ...HA, organization: body })).toBe("nvha.tc.vp base");
		expect(settled(rules, [], { ...HA, organization: "vp.stc", unit: "TC" })).toBe("nvha.tc.vp base");
	});

	test("is cited and rests on readings like the body, however it is told", () => {
		const decide = (organization: Organization | string, unit?: string): Decision =>
			personAddress(byUnit, { fullName: "Nguyễn Văn Hà", organization, ...(unit === undefined ? {} : { unit }) }, []);
		const { basis, readings } = decide("stc", "VP");
		expect(basis.map(formatClauseRef)).toEqual(["5.2", "5.1"]);
		expect([basis, readings]).toEqual([
			decide({ kind: "unit", abbreviation: "VP", parent: "stc" }).basis,
			decide({ kind: "unit", abbreviation: "VP", parent: "stc" }).readings,
		]);
	});

	test("is a part of its own where the format has one: as it is told, or the body's", () => {
		const apart = madeUp({ template: [...template("f m g ."), { part: "unit" }, ...template(". o")], steps: [] });
		const unit: Organization = { kind: "unit", abbreviation: "VP", parent: "stc" };
		expect(settled(apart, [], { ...HA, unit: "TC" })).toBe("nvha.tc.stc base");
		expect(settled(apart, [], { ...HA, organization: unit })).toBe("nvha.vp.stc base");
		expect(settled(apart, [], { ...HA, organization: unit, unit: "TC" })).toBe("nvha.tc.stc base");
		expect(settled(apart, [])).toBe("missing-fact unit");
		expect(settled(apart, [], { ...HA, organization: { kind: "agency", abbreviation: "STC" } })).toBe("missing-fact unit");
		expect(settled(apart, [], { ...HA, organization: { kind: "unit", name: "Văn phòng", parent: "stc" } })).toBe("missing-fact unit");
		expect(settled(apart, [], { ...HA, unit: "§" })).toBe("name-unmappable unit unmappable U+00A7");
	});
});

describe("a person whose organisation is a body", () => {
	test("at the end of sixteen managers, no more", () => {
		const chain = (length: number): Organization =>
			length === 0 ? { kind: "agency", abbreviation: "STC" } : { kind: "unit", abbreviation: "VP", parent: chain(length - 1) };
		expect(settled(tuyenQuang, [], { ...HA, organization: chain(1) })).toBe("nvha.stc base");
		expect(settled(tuyenQuang, [], { ...HA, organization: chain(16) })).toBe("nvha.stc base");
		expect(settled(tuyenQuang, [], { ...HA, organization: chain(17) })).toBe("unresolved no-format unit agency");
		expect(settled(tuyenQuang, [], { ...HA, organization: chain(20) })).toBe("unresolved no-format unit unit");
		const named = (length: number): Organization => ({ kind: "unit", abbreviation: "VP", parent: length === 1 ? "stc" : named(length - 1) });
		expect(settled(tuyenQuang, [], { ...HA, organization: named(17) })).toBe("nvha.stc base");
		expect(settled(tuyenQuang, [], { ...HA, organization: named(18) })).toBe("unresolved no-format unit unit");
	});

	test("that manages itself", () => {
		const circle: { kind: string; abbreviation: string; parent?: Organization } = { kind: "unit", abbreviation: "VP" };
		circle.parent = circle;
		expect(settled(tuyenQuang, [], { ...HA, organization: circle })).toBe("unresolved no-format unit unit");
	});
});

describe("chains of units", () => {
	const chain = (length: number): Organization =>
		length === 0 ? { kind: "agency", abbreviation: "STC" } : { kind: "unit", abbreviation: "VP", parent: chain(length - 1) };

	test("sixteen managers are followed, no more", () => {
		expect(told(organizationAddress(tuyenQuang, chain(16), []))).toBe(`${"vp.".repeat(16)}stc base`);
		expect(told(organizationAddress(tuyenQuang, chain(17), []))).toBe("unresolved no-format unit agency");
	});

	test("a manager's label is what it has without its own manager", () => {
		const phuVinh = parseProfile(invented.get("phu-vinh"));
		expect(told(organizationAddress(phuVinh, { kind: "unit", abbreviation: "VP", parent: { kind: "agency", abbreviation: "SKHCN" } }, []))).toBe(
			"vp_skhcn base",
		);
	});
});
