import Ajv, { type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parsePointer, valueAt } from "../../src/profile/json-pointer.ts";
import { parseProfile } from "../../src/profile/parse.ts";
import { profileJsonSchema } from "../../src/profile/schema.ts";
import { invented } from "../profiles/profiles.ts";

const PERSON = "/address/person/format/value/template";
const STEPS = "/address/person/collisions/steps";
const KINDS = "/address/organizations";

/** What other provinces' regulations say, and where an invented province says it: the shape, the profile, the place and what stands there. */
const ITEMS: readonly [shape: string, id: string, pointer: string, value: unknown][] = [
	// Names
	["family name in full", "lac-giang", `${PERSON}/0/form`, "full"],
	["family name in initials", "van-tri", `${PERSON}/5/form`, "initials"],
	["middle names in full", "lac-giang", `${PERSON}/2`, { part: "middle", form: "full", separator: "." }],
	["middle names in initials", "phu-vinh", `${PERSON}/1`, { part: "middle", form: "initials" }],
	["given name in full", "van-tri", `${PERSON}/2`, { part: "given", form: "full" }],
	["given name in initials", "dong-xuyen", `${PERSON}/4`, { part: "given", form: "initials" }],
	["the given name first", "nam-khe", `${PERSON}/0/part`, "given"],
	["the family name first", "dong-xuyen", `${PERSON}/0/part`, "family"],
	["the organisation before the name", "van-tri", `${PERSON}/0`, { part: "organization", of: "organization" }],
	["the organisation after the name", "nam-khe", `${PERSON}/8`, { part: "organization", of: "organization" }],
	[
		"no organisation",
		"phu-vinh",
		PERSON,
		[{ part: "family", form: "initials" }, { part: "middle", form: "initials" }, { part: "given", form: "full" }, { part: "ordinal" }],
	],
	["birth year, two digits", "lac-giang", `${STEPS}/0/value/template/5`, { part: "birth-year", digits: 2 }],
	["birth year, four digits", "lac-giang", `${STEPS}/1/value/template/6`, { part: "birth-year", digits: 4 }],
	["birth month, two digits", "lac-giang", `${STEPS}/1/value/template/5`, { part: "birth-month", digits: 2 }],
	["birth day, two digits", "nam-khe", `${STEPS}/1/value/template/2`, { part: "birth-day", digits: 2 }],
	["last n digits of the citizen number", "son-loc", `${PERSON}/4`, { part: "citizen-id", last: 2 }],
	["no separator", "phu-vinh", `${PERSON}/2/part`, "given"],
	['separator "."', "lac-giang", `${PERSON}/1/text`, "."],
	['separator "_"', "van-tri", `${PERSON}/1/text`, "_"],
	['separator "_" between initials', "nam-khe", `${PERSON}/2/separator`, "_"],
	['separator "-"', "dong-xuyen", `${PERSON}/2/text`, "-"],
	["a literal prefix", "son-loc", `${PERSON}/0`, { part: "literal", text: "cb." }],
	["a unit before its organisation", "lac-giang", `${KINDS}/unit/format/value/template/2`, { part: "parent", form: "local-part" }],
	["a unit after its organisation", "van-tri", `${KINDS}/unit/format/value/template/0`, { part: "parent", form: "local-part" }],
	["a person's unit", "nam-khe", `${PERSON}/6`, { part: "unit" }],
	["a commune's full name", "lac-giang", `${KINDS}/commune-committee/format/value/template/1`, { part: "name" }],
	["a commune's abbreviation", "dong-xuyen", `${KINDS}/commune/format/value/template`, [{ part: "abbreviation" }]],
	["the initials of a commune's name", "phu-vinh", `${KINDS}/commune/format/value/template/1`, { part: "name-initials" }],
	["a commune with its type", "son-loc", `${KINDS}/commune/format/value/template/0`, { part: "commune-type" }],
	["the literal ubnd", "van-tri", `${KINDS}/commune/format/value/template/0/text`, "ubnd"],
	["the literal du.", "lac-giang", `${KINDS}/commune-party/format/value/template/0/text`, "du."],
	["the literal hdnd.", "lac-giang", `${KINDS}/commune-council/format/value/template/0/text`, "hdnd."],
	[
		"a kind settled by people, with what the address must contain",
		"son-loc",
		`${KINDS}/association/format/value/negotiated/mustContain`,
		[{ part: "abbreviation" }],
	],
	["a kind settled by people, without more", "son-loc", `${KINDS}/enterprise/format/value/negotiated/mustContain`, []],
	["addresses issued before a date keep their names", "lac-giang", "/address/grandfathered/value/issuedBefore", "2023-07-01"],
	// Collisions
	["a step for the same name", "van-tri", `${STEPS}/0/value/when`, "same-name"],
	["a step for a different name", "van-tri", `${STEPS}/1/value/when`, "different-name"],
	["more digits at last", "tay-lam", "/address/person/collisions/exhausted/value", "more-digits"],
	["a step for any name", "lac-giang", `${STEPS}/0/value/when`, "any"],
	["lengthen from the left", "dong-xuyen", `${STEPS}/1/value/order/value`, "left"],
	["lengthen from the right", "van-tri", `${STEPS}/1/value/order/value`, "right"],
	["lengthen in turn", "phu-vinh", `${STEPS}/1/value/order/value`, "round-robin"],
	["a number from 0", "dong-xuyen", `${STEPS}/0/value/start/value`, 0],
	["a number from 1", "phu-vinh", `${STEPS}/0/value/start/value`, 1],
	["a number whose start is not stated", "van-tri", `${STEPS}/0/value/start`, { unstated: true, basis: ["6.2.b"] }],
	["a number in the middle", "dong-xuyen", `${PERSON}/1`, { part: "ordinal", digits: 2 }],
	["a number at the end", "phu-vinh", `${PERSON}/3`, { part: "ordinal" }],
	["a number for the newcomer", "van-tri", `${STEPS}/0/value/to/value`, "newcomer"],
	["a number for the earlier holder", "phu-vinh", `${STEPS}/0/value/to/value`, "earlier-holder"],
	["a number on the first form", "dong-xuyen", `${STEPS}/0/value/stem/value`, "base"],
	["another template", "son-loc", `${STEPS}/1/value/do`, "template"],
	["a second template, in order", "lac-giang", `${STEPS}/1/value/form`, "birth-month"],
	["a collision settled by people", "son-loc", `${STEPS}/0/value/mustContain/1`, { part: "citizen-id", last: 4 }],
	["a collision settled by people at last", "van-tri", "/address/person/collisions/exhausted/value", "negotiated"],
	["a collision without a rule", "dong-xuyen", `${STEPS}/2/value/do`, "unresolved"],
	["homonyms of the organisation", "van-tri", "/address/person/collisions/scope/value", "organization"],
	["homonyms of the domain", "lac-giang", "/address/person/collisions/scope/value", "domain"],
	// Passwords
	["8 characters for a user", "van-tri", "/password/minimumLength/user/value", 8],
	["10 characters for an administrator", "van-tri", "/password/minimumLength/administrator/value", 10],
	["9 characters", "lac-giang", "/password/minimumLength/user/value", 9],
	["all of the classes", "van-tri", "/password/classes/value", { classes: ["lowercase", "uppercase", "digit", "special"] }],
	["3 of 4 classes", "lac-giang", "/password/classes/value/atLeast", 3],
	["2 of 3 classes", "phu-vinh", "/password/classes/value", { classes: ["lowercase", "uppercase", "digit"], atLeast: 2 }],
	["any special characters", "van-tri", "/password/special/value/set", "open"],
	["a closed set of special characters, others allowed", "lac-giang", "/password/special/value", { set: "closed", characters: "!@#$%^&*", others: "allowed" }],
	["a closed set of special characters, others forbidden", "phu-vinh", "/password/special/value/others", "forbidden"],
	[
		"must not contain the account",
		"van-tri",
		"/password/restrictions/0/value",
		{ relation: "contains", text: "account", match: { value: { by: "ignore-case" }, basis: ["7.3"] } },
	],
	["must not equal the account", "phu-vinh", "/password/restrictions/4/value/relation", "equals"],
	["must not contain the person, by tokens", "van-tri", "/password/restrictions/1/value/match/value/by", "tokens"],
	["must not equal the person", "phu-vinh", "/password/restrictions/0/value/text", "person"],
	["must not contain the organisation", "lac-giang", "/password/restrictions/2/value/text", "organization"],
	["must not equal the organisation", "phu-vinh", "/password/restrictions/2/value/text", "organization"],
	["must not contain the unit, by tokens of any length", "van-tri", "/password/restrictions/2/value/match/value/by", "any-length"],
	["must not contain the unit, by full names", "phu-vinh", "/password/restrictions/3/value/match/value/by", "full-names"],
	["must not contain the date of birth, in its renderings", "lac-giang", "/password/restrictions/0/value/renderings/3", "dd/mm/yyyy"],
	["must not equal the date of birth", "phu-vinh", "/password/restrictions/1/value/text", "birth-date"],
	["must not contain any syllable of the name", "lac-giang", "/password/restrictions/1/value/text", "name-syllable"],
	["compared by exact case", "dong-xuyen", "/password/restrictions/0/value/match/value/by", "exact-case"],
	["compared folded", "phu-vinh", "/password/restrictions/0/value/match/value/by", "folded"],
	["the age of a password, a duty", "van-tri", "/password/age/user/value", { span: { days: 90 }, strength: "mandatory" }],
	["the age of a password, encouraged", "lac-giang", "/password/age/user/value/strength", "encouraged"],
	["the last n passwords", "van-tri", "/password/history/value", { count: 5, counted: "before-current" }],
	["a change at first login, at once", "van-tri", "/password/firstLogin/0/value/change", { at: "once" }],
	["a change at first login, within n days", "lac-giang", "/password/firstLogin/0/value/change", { at: "limit", within: { days: 5 } }],
	["a second factor", "van-tri", "/password/secondFactor/value", "required"],
	["a second factor, encouraged", "lac-giang", "/password/secondFactor/value", "encouraged"],
	// Lifecycle
	["idle for days", "van-tri", "/lifecycle/idle/value/span", { days: 90 }],
	["idle for months", "lac-giang", "/lifecycle/idle/value/span", { months: 6 }],
	["login counts", "van-tri", "/lifecycle/idle/value/activities/value", ["login"]],
	["login, sending and receiving count", "lac-giang", "/lifecycle/idle/value/activities/value", ["login", "send", "receive"]],
	["with an excuse", "lac-giang", "/lifecycle/idle/value/excuse/value", "notified-absence"],
	["without an excuse", "van-tri", "/lifecycle/idle/value/excuse/value", "none"],
	["no idle rule: silence", "son-loc", "/lifecycle/idle", { unstated: true, basis: ["4"] }],
	["no idle rule: an express none", "phu-vinh", "/lifecycle/idle", { none: true, basis: ["6.1"] }],
	["a suspended mailbox receives", "van-tri", "/lifecycle/whileSuspended/receive/value", true],
	["a suspended mailbox does not receive", "lac-giang", "/lifecycle/whileSuspended/receive/value", false],
	["whether it receives is not stated", "phu-vinh", "/lifecycle/whileSuspended/receive", { unstated: true, basis: ["6.4"] }],
	[
		"deletion after 30 days without a restore request",
		"van-tri",
		"/lifecycle/deletion/0/value",
		{ from: "suspension-without-restore-request", after: { days: 30 } },
	],
	["deletion after 6 months of suspension", "lac-giang", "/lifecycle/deletion/0/value", { from: "suspension", after: { months: 6 } }],
	["deletion after 3 years of suspension", "phu-vinh", "/lifecycle/deletion/0/value", { from: "suspension", after: { years: 3 } }],
	["leavers locked at once", "van-tri", "/lifecycle/leaver/value", { action: "lock" }],
	["leavers deleted after 3 months", "van-tri", "/lifecycle/deletion/1/value", { from: "leaving", after: { months: 3 } }],
	["more than n failed logins in a row", "van-tri", "/lifecycle/grounds/0/value", { ground: "failed-logins", moreThan: 5 }],
	[
		"more than n messages per window to outside addresses",
		"lac-giang",
		"/lifecycle/grounds/0/value",
		{ ground: "outside-messages", moreThan: 100, window: { hours: 1 } },
	],
	["a limit in hours, from a detection", "van-tri", "/procedures/report-incident/limit/value/span", { hours: 24 }],
	["a limit in days", "lac-giang", "/procedures/issue-mailbox/limit/value/span", { days: 5 }],
	["a limit in working days", "van-tri", "/procedures/issue-mailbox/limit/value/span", { workingDays: 3 }],
	["within", "van-tri", "/procedures/issue-mailbox/limit/value/relation/value", "within"],
	["after", "van-tri", "/procedures/restore-account/limit/value/relation/value", "after"],
	["started by a request", "van-tri", "/procedures/issue-mailbox/limit/value/startsWith", "request"],
	["started by a decision", "van-tri", "/procedures/request-termination/limit/value/startsWith", "decision"],
	["whose end rolls", "lac-giang", "/procedures/issue-mailbox/limit/value/rolls", true],
	["whose end does not roll", "lac-giang", "/procedures/change-mailbox/limit/value/rolls", false],
	// Attachments, quota
	["a forbidden kind", "van-tri", "/attachment/rules/0/value/stance", "forbidden"],
	["a discouraged kind", "van-tri", "/attachment/rules/1/value/stance", "discouraged"],
	["an encouraged kind", "van-tri", "/attachment/rules/2/value", { kind: "extension", stance: "encouraged", extensions: ["pdf", "docx", "xlsx"] }],
	["a largest size in MB of 1,000,000 bytes", "van-tri", "/attachment/maximumSize/value", { amount: 25, unit: "MB", base: 1000 }],
	["a largest size in MB of 1,048,576 bytes", "lac-giang", "/attachment/maximumSize/value/base", 1024],
	["a smallest quota for people", "van-tri", "/retention/minimumQuota/value/person", { amount: 2, unit: "GB", base: 1024 }],
	["a smallest quota for bodies", "van-tri", "/retention/minimumQuota/value/organization", { amount: 5, unit: "GB", base: 1024 }],
	// Silence is a value, and different from none and from 0
	...["address", "password", "lifecycle", "procedures", "retention", "attachment"].map((group): (typeof ITEMS)[number] => [
		`silence about ${group}`,
		"hai-tam",
		`/${group}`,
		{ unstated: true, basis: ["1"] },
	]),
	["silence about text", "hai-tam", "/text", { unstated: true }],
	["silence about a figure", "son-loc", "/password/minimumLength/user", { unstated: true, basis: ["3"] }],
	["an express none for a figure", "phu-vinh", "/password/maximumLength", { none: true, basis: ["4.1"] }],
	["a figure of 0", "phu-vinh", "/lifecycle/grounds/1/value/moreThan", 0],
	["silence about a limit", "phu-vinh", "/procedures/issue-mailbox/limit", { unstated: true, basis: ["6.8"] }],
	["an express none for a limit", "phu-vinh", "/procedures/change-mailbox/limit", { none: true, basis: ["6.8"] }],
	["fields of a log whose period is not stated", "lac-giang", "/retention/log/value/keep", { unstated: true, basis: ["8.1"] }],
	["silence about a format", "son-loc", `${KINDS}/unit/format`, { unstated: true, basis: ["2.6"] }],
	// The instrument
	["bodies left out", "van-tri", "/exclusions/value/0/en", "the provincial police"],
	["nobody left out, expressly", "phu-vinh", "/exclusions", { none: true, basis: ["2"] }],
	["a draft without number and date", "son-loc", "/instruments/0/number", null],
	["a regulation that is no longer in force", "phu-vinh", "/instruments/0/inForce/value/to", "2025-12-31"],
	["a second instrument", "lac-giang", "/instruments/1/id", "lac-giang-2025-amendment"],
	["what it repeals", "nam-khe", "/instruments/0/repeals/value/0/number", "11/2019/QĐ-UBND"],
	["who checked it and when", "van-tri", "/instruments/0/checked/0/on", "2026-06-01"],
	["a further domain", "van-tri", "/address/otherDomains/value", ["mail.vantri.example"]],
	[
		"a reading that turns silence into a figure",
		"van-tri",
		"/readings/1/options/from-2/~1address~1person~1collisions~1steps~10~1value~1start",
		{ value: 2, basis: ["6.2.b"] },
	],
];

describe("every shape that other regulations have", () => {
	test("is told once in the list", () => {
		expect(new Set(ITEMS.map(([shape]) => shape)).size).toBe(ITEMS.length);
		expect(ITEMS.length).toBeGreaterThan(120);
		expect(new Set(ITEMS.map(([, id]) => id))).toEqual(new Set(invented.keys()));
		expect(invented.size).toBeGreaterThanOrEqual(6);
	});

	test.each(ITEMS)("%s: %s%s", (_shape, id, pointer, value) => {
		expect(valueAt(parseProfile(invented.get(id)), parsePointer(pointer))).toEqual({ found: true, value });
	});
});

interface Schema {
	readonly $ref?: string;
	readonly $defs?: Readonly<Record<string, Schema>>;
	readonly anyOf?: readonly Schema[];
	readonly oneOf?: readonly Schema[];
	readonly type?: string;
	readonly enum?: readonly unknown[];
	readonly const?: unknown;
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly additionalProperties?: unknown;
	readonly items?: unknown;
	readonly prefixItems?: readonly Schema[];
}

const isSchema = (value: unknown): value is Schema => typeof value === "object" && value !== null;

describe("the invented profiles together", () => {
	const root: Schema = JSON.parse(JSON.stringify(profileJsonSchema()));
	const resolve = (schema: Schema, pointer: string): readonly [Schema, string] => {
		const name = schema.$ref?.replace("#/$defs/", "");
		const target = name === undefined ? undefined : root.$defs?.[name];
		return target === undefined ? [schema, pointer] : resolve(target, `/$defs/${name}`);
	};
	const alternatives = (schema: Schema): readonly Schema[] | undefined => schema.anyOf ?? schema.oneOf;
	const inner = (schema: Schema, pointer: string): readonly (readonly [Schema, string])[] => [
		...Object.entries(schema.properties ?? {}).map(([key, part]): [Schema, string] => [part, `${pointer}/${key}`]),
		...(alternatives(schema) ?? []).map((part, index): [Schema, string] => [part, `${pointer}/|${index}`]),
		...(isSchema(schema.additionalProperties) ? [[schema.additionalProperties, `${pointer}/*`] as const] : []),
		...(isSchema(schema.items) ? [[schema.items, `${pointer}/[]`] as const] : []),
		...(schema.prefixItems ?? []).map((part, index): [Schema, string] => [part, `${pointer}/[${index}]`]),
	];

	/** Every key, alternative, allowed value and truth value that the schema knows. */
	const known = new Set<string>();
	const list = (start: Schema, at: string): void => {
		const [schema, pointer] = resolve(start, at);
		const seen = known.has(pointer);
		known.add(pointer);
		if (seen) return;
		for (const value of schema.enum ?? []) known.add(`${pointer}=${JSON.stringify(value)}`);
		if (schema.type === "boolean" && schema.const === undefined) for (const value of [true, false]) known.add(`${pointer}=${value}`);
		for (const [part, place] of inner(schema, pointer)) list(part, place);
	};
	list(root, "");

	const ajv = new Ajv({ strict: false });
	const validators = new Map<Schema, ValidateFunction>();
	const accepts = (schema: Schema, data: unknown): boolean => {
		let validate = validators.get(schema);
		if (validate === undefined) {
			validate = ajv.compile({ ...schema, $defs: root.$defs });
			validators.set(schema, validate);
		}
		return validate(data);
	};

	const used = new Set<string>();
	const use = (start: Schema, at: string, data: unknown): void => {
		const [schema, pointer] = resolve(start, at);
		used.add(pointer);
		if (schema.enum !== undefined || (schema.type === "boolean" && schema.const === undefined)) used.add(`${pointer}=${JSON.stringify(data)}`);
		for (const [index, option] of (alternatives(schema) ?? []).entries()) if (accepts(option, data)) use(option, `${pointer}/|${index}`, data);
		if (typeof data !== "object" || data === null) return;
		for (const [key, value] of Object.entries(data)) {
			const property = schema.properties?.[key];
			if (property !== undefined) use(property, `${pointer}/${key}`, value);
			else if (schema.prefixItems?.[Number(key)] !== undefined) use(schema.prefixItems[Number(key)] ?? {}, `${pointer}/[${key}]`, value);
			else if (Array.isArray(data) && isSchema(schema.items)) use(schema.items, `${pointer}/[]`, value);
			else if (isSchema(schema.additionalProperties)) use(schema.additionalProperties, `${pointer}/*`, value);
		}
	};
	for (const data of invented.values()) use(root, "", data);

	test("use every key, every alternative and every allowed value of the schema", () => {
		expect(known.size).toBeGreaterThan(400);
		expect([...known].filter((place) => !used.has(place)).sort()).toEqual([]);
	});
});
