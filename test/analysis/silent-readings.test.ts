import { describe, expect, test } from "vitest";
import { auditDirectory } from "../../src/address/audit-directory.ts";
import { checkAddress } from "../../src/address/check-address.ts";
import { personAddress } from "../../src/address/person-address.ts";
import type { DirectoryEntry } from "../../src/address/types.ts";
import { checkAttachment } from "../../src/attachment/check-attachment.ts";
import type { Decision } from "../../src/core/decision.ts";
import { procedureDeadline } from "../../src/deadline/procedure-deadline.ts";
import { checkPassword } from "../../src/password/check-password.ts";
import { checkPasswordHistory } from "../../src/password/check-password-history.ts";
import { parseProfile } from "../../src/profile/parse.ts";
import { withReadings } from "../../src/profile/readings.ts";
import type { Profile, Reading } from "../../src/profile/types.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";

type Patch = Reading["options"][string];

/** A regulation with one disputed place: as it stands, and as it would be otherwise. */
function disputed(base: Profile, now: Patch, otherwise: Patch): Profile {
	const { readings, ...data } = structuredClone(base);
	const question = { vi: "?", en: "?" };
	const plain = {
		...data,
		readings: [],
		clauses: data.clauses.map(({ readings: _, disposition, ...entry }) => ({
			...entry,
			disposition: disposition === "disputed" ? "implemented" : disposition,
		})),
	};
	for (const [pointer, value] of Object.entries(now)) {
		const keys = pointer.split("/").slice(1);
		const last = keys.pop();
		let node: object = plain;
		for (const key of keys) node = Reflect.get(node, key);
		Reflect.set(node, String(last), value);
	}
	expect(readings.length).toBeGreaterThan(0);
	const reading = {
		id: "X",
		clauses: ["4.1"],
		default: "now",
		selected: "now",
		options: { now, otherwise },
		text: { question, options: { now: question, otherwise: question } },
	};
	return parseProfile({ ...plain, readings: [reading] });
}

const basis = ["5.1"];
const unstated = { unstated: true };
const user = {
	role: "user",
	login: "nvha.skhcn@tuyenquang.gov.vn",
	personName: null,
	organizationNames: [],
	unitNames: [],
	previousPasswords: ["Ruong#bac8x"],
} as const;
const ha = { id: "1", fullName: "Nguyễn Văn Hà", organization: "skhcn", unit: "vp", citizenIdLast4: "0123" };
const other = { value: ["cu.bacninh.gov.vn"], basis };
const password = (profile: Profile): Decision => checkPassword(profile, "Ruong#bac8x", { ...user, organizationNames: ["Ruong"] });

/** What an audit says of the last entry. */
function audited(profile: Profile, entries: readonly DirectoryEntry[]): Decision {
	const decision = auditDirectory(profile, entries).entries.at(-1)?.decision;
	if (decision === undefined) throw new Error("an audit answers for each entry");
	return decision;
}

describe("a decision lists the reading of a value that it met silent, or empty, when the other option changes the answer", () => {
	test.each<[string, (profile: Profile) => Decision | Promise<Decision>, Profile, Patch, Patch]>([
		["passwords as a whole", password, bacNinh, { "/password": unstated }, { "/password": bacNinh.password }],
		["a least length", password, bacNinh, { "/password/minimumLength/user": unstated }, { "/password/minimumLength/user": { value: 12, basis } }],
		["a greatest length", password, bacNinh, { "/password/maximumLength": unstated }, { "/password/maximumLength": { value: 10, basis } }],
		["no greatest length", password, bacNinh, { "/password/maximumLength": { none: true, basis } }, { "/password/maximumLength": { value: 10, basis } }],
		[
			"classes",
			(profile) => checkPassword(profile, "ruong#bac8", user),
			bacNinh,
			{ "/password/classes": unstated },
			{ "/password/classes": { value: { classes: ["uppercase"] }, basis } },
		],
		[
			"which characters are special",
			password,
			bacNinh,
			{ "/password/special": { value: { set: "open" }, basis } },
			{ "/password/special": { value: { set: "closed", characters: "!", others: "forbidden" }, basis } },
		],
		[
			"an empty list of restrictions",
			password,
			tuyenQuang,
			{ "/password/restrictions": [] },
			{
				"/password/restrictions": [
					{ value: { relation: "equals", text: "account", match: { value: { by: "exact-case" }, basis } }, basis },
					{ value: { relation: "contains", text: "organization", match: { value: { by: "folded" }, basis } }, basis },
				],
			},
		],
		["a history", password, bacNinh, { "/password/history": unstated }, { "/password/history": { value: { count: 1, counted: "current-included" }, basis } }],
		[
			"a history that is not given",
			(profile) => checkPassword(profile, "Ruong#bac8", { ...user, previousPasswords: undefined } as never),
			bacNinh,
			{ "/password/history": { value: { count: 1, counted: "current-included" }, basis } },
			{ "/password/history": unstated },
		],
		[
			"hashes and a history",
			(profile) => checkPasswordHistory(profile, "Ruong#bac8", ["h"], () => true),
			bacNinh,
			{ "/password/history": unstated },
			{ "/password/history": { value: { count: 1, counted: "current-included" }, basis } },
		],
		[
			"hashes and passwords as a whole",
			(profile) => checkPasswordHistory(profile, "Ruong#bac8", ["h"], () => true),
			bacNinh,
			{ "/password": unstated },
			{ "/password": bacNinh.password },
		],
		[
			"where a login has the organisation",
			(profile) => checkPassword(profile, "Skhcn#2026", user),
			tuyenQuang,
			{
				"/address/person/format/value": {
					template: [
						{ part: "given", form: "full" },
						{ part: "literal", text: "." },
						{ part: "middle", form: "full" },
						{ part: "ordinal" },
						{ part: "family", form: "initials" },
					],
				},
			},
			{
				"/address/person/format/value": {
					template: [
						{ part: "organization", of: "organization" },
						{ part: "literal", text: "." },
						{ part: "family", form: "initials" },
						{ part: "given", form: "full" },
						{ part: "ordinal" },
					],
				},
			},
		],
		[
			"further domains, none",
			(profile) => checkAddress(profile, "hanv123@cu.bacninh.gov.vn"),
			bacNinh,
			{ "/address/otherDomains": unstated },
			{ "/address/otherDomains": other },
		],
		[
			"further domains, some",
			(profile) => checkAddress(profile, "hanv123@cu.bacninh.gov.vn"),
			bacNinh,
			{ "/address/otherDomains": other },
			{ "/address/otherDomains": unstated },
		],
		[
			"an address of one's own in another domain",
			(profile) => personAddress(profile, ha, [{ address: "hanv123@cu.bacninh.gov.vn", holder: { kind: "person", ...ha, unit: undefined } } as never]),
			bacNinh,
			{ "/address/otherDomains": unstated },
			{ "/address/otherDomains": other },
		],
		[
			"the format that a person's unit takes",
			(profile) => personAddress(withUnits(profile), ha, []),
			tuyenQuang,
			{
				"/address/organizations/unit/format": {
					value: { template: [{ part: "abbreviation" }, { part: "literal", text: "." }, { part: "parent", form: "local-part" }] },
					basis,
				},
			},
			{
				"/address/organizations/unit/format": {
					value: { template: [{ part: "abbreviation" }, { part: "literal", text: "-" }, { part: "parent", form: "local-part" }] },
					basis,
				},
			},
		],
		[
			"a unit's format that is not stated",
			(profile) => personAddress(withUnits(profile), ha, []),
			tuyenQuang,
			{ "/address/organizations/unit/format": unstated },
			{
				"/address/organizations/unit/format": {
					value: { template: [{ part: "abbreviation" }, { part: "literal", text: "-" }, { part: "parent", form: "local-part" }] },
					basis,
				},
			},
		],
		[
			"whose names are compared",
			(profile) => personAddress(profile, { ...ha, organization: "" }, []),
			bacNinh,
			{ "/address/person/collisions/scope": { value: "domain", basis } },
			{ "/address/person/collisions/scope": { value: "organization", basis } },
		],
		[
			"a format that does not fit",
			(profile) => checkAddress(profile, "skhcn@bacninh.gov.vn"),
			bacNinh,
			{
				"/address/person/format/value/template": [
					{ part: "given", form: "full" },
					{ part: "citizen-id", last: 3 },
				],
			},
			{
				"/address/person/format/value/template": [
					{ part: "given", form: "full" },
					{ part: "family", form: "initials" },
				],
			},
		],
		[
			"procedures as a whole",
			(profile) => procedureDeadline(profile, "reset-password", { startedAt: "2026-03-02T08:00+07:00" }),
			withoutLeavers(),
			{ "/procedures": unstated },
			{ "/procedures": bacNinh.procedures },
		],
		[
			"whose names are compared, of a collision form",
			(profile) => checkAddress(profile, "hanv0123@bacninh.gov.vn", { subject: { ...ha, organization: "" }, directory: [] }),
			bacNinh,
			{ "/address/person/collisions/scope": { value: "domain", basis } },
			{ "/address/person/collisions/scope": { value: "organization", basis } },
		],
		[
			"what is executable by definition",
			(profile) => checkAttachment(profile, { names: ["a.scr"] }),
			bacNinh,
			{ "/attachment/executables/byDefinition": unstated },
			{ "/attachment/executables/byDefinition": { value: ["scr"], basis } },
		],
		[
			"a step in whose form an address of one's own is",
			(profile) => personAddress(profile, ha, [{ address: "nguyenvanha@bacninh.gov.vn", holder: { kind: "person", id: "1", fullName: "Nguyễn Văn Hà" } }]),
			{ ...bacNinh, address: { ...bacNinh.address, legacy: { value: "reallocate", basis } } as typeof bacNinh.address },
			{ "/address/person/collisions/steps": [] },
			{
				"/address/person/collisions/steps": [
					{
						value: {
							when: "any",
							do: "template",
							form: "whole",
							template: [
								{ part: "family", form: "full" },
								{ part: "middle", form: "full" },
								{ part: "given", form: "full" },
							],
						},
						basis,
					},
				],
			},
		],
		[
			"up to when addresses keep their names, in an audit",
			(profile) => audited(profile, [{ address: "ha_nv@bacninh.gov.vn", createdOn: "2025-12-31" }]),
			bacNinh,
			{ "/address/grandfathered": unstated, "/address/legacy": { value: "reallocate", basis } },
			{ "/address/grandfathered": { value: { issuedBefore: "2026-01-01" }, basis }, "/address/legacy": { value: "reallocate", basis } },
		],
		[
			"up to when addresses keep their names, of a body's form",
			(profile) => audited(profile, [{ address: "syt@bacninh.gov.vn", createdOn: "2025-12-31", holder: { kind: "agency", abbreviation: "SKHCN" } }]),
			bacNinh,
			{ "/address/grandfathered": unstated },
			{ "/address/grandfathered": { value: { issuedBefore: "2026-01-01" }, basis } },
		],
		[
			"further domains, where somebody has an address in one",
			(profile) =>
				audited(profile, [
					{ address: "hanv123@cu.bacninh.gov.vn", holder: { kind: "person", id: "1" } },
					{ address: "hanv123@bacninh.gov.vn", holder: { kind: "person", id: "1" } },
				]),
			{ ...bacNinh, address: { ...bacNinh.address, oneEach: { value: "address-unique", basis } } as typeof bacNinh.address },
			{ "/address/otherDomains": other },
			{ "/address/otherDomains": unstated },
		],
		[
			"an empty list of rules for attachments",
			(profile) => checkAttachment(profile, { names: ["a.exe"] }),
			bacNinh,
			{ "/attachment/rules": [] },
			{ "/attachment/rules": "rules" in bacNinh.attachment ? bacNinh.attachment.rules : [] },
		],
	])("%s", async (_, decide, base, now, otherwise) => {
		const profile = disputed(base, now, otherwise);
		const first = await decide(profile);
		const second = await decide(withReadings(profile, { X: "otherwise" }));
		expect([first.outcome, first.value, first.findings]).not.toEqual([second.outcome, second.value, second.findings]);
		expect([first.readings, second.readings]).toEqual([["X"], ["X"]]);
	});
});

function withUnits(profile: Profile): Profile {
	const copy = structuredClone(profile);
	Reflect.set(Reflect.get(Reflect.get(Reflect.get(copy, "address"), "person"), "format").value.template[5], "of", "unit");
	return copy;
}

function withoutLeavers(): Profile {
	return { ...bacNinh, lifecycle: { unstated: true } };
}
