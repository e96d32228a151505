import { parsePointer, valueAt } from "../../src/profile/json-pointer.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { all } from "../profiles/profiles.ts";

/** A change of a profile: the value at a JSON pointer is set (an array's `-` adds an entry, `undefined` removes it). */
export type Change = readonly [pointer: string, value: unknown];

/** The profile of this id with some values changed. */
export function changed(id: string, changes: readonly Change[]): unknown {
	const data = structuredClone(all.get(id));
	for (const [pointer, value] of changes) {
		const path = parsePointer(pointer);
		const parent = valueAt(data, path.slice(0, -1));
		if (!parent.found) throw new Error(`${id} has no ${pointer}`);
		const key = path.at(-1) ?? "";
		if (Array.isArray(parent.value) && key === "-") parent.value.push(value);
		else if (value === undefined) Reflect.deleteProperty(Object(parent.value), key);
		else Reflect.set(Object(parent.value), key, value);
	}
	return data;
}

const STEPS = "/address/person/collisions/steps";
const unresolved = (when: string): unknown => ({ value: { when, do: "unresolved" }, basis: ["5.2.b"] });

const TWICE: unknown = { id: "R", clauses: ["4"], default: "a", selected: "a", options: { a: { "/periods/roll": { unstated: true } } } };

/** A profile, a change that spoils it, the path of the one issue (`LAST` is the entry added to the register), and a part of its message. */
type Case = readonly [id: string, changes: readonly Change[], path: string, message: RegExp];

/** Each part that only a person's address can have, and that only a body's can. */
const OF_PEOPLE = [
	{ part: "family", form: "full" },
	{ part: "middle", form: "initials" },
	{ part: "given", form: "full" },
	{ part: "ordinal" },
	{ part: "citizen-id", last: 3 },
	{ part: "birth-year", digits: 4 },
	{ part: "birth-month", digits: 2 },
	{ part: "birth-day", digits: 2 },
	{ part: "organization", of: "organization" },
	{ part: "unit" },
];
const OF_BODIES = [{ part: "abbreviation" }, { part: "name" }, { part: "name-initials" }, { part: "commune-type" }, { part: "parent", form: "label" }];

const NUMBER = {
	when: "any",
	do: "number",
	start: { value: 1, basis: ["5.2.b"] },
	stem: { value: "colliding", basis: ["5.2.b"] },
	to: { value: "newcomer", basis: ["5.2.b"] },
};
const NUMBERED = { when: "any", do: "template", form: "numbered", template: [{ part: "given", form: "full" }, { part: "ordinal" }] };
const step = (value: unknown): unknown => ({ value, basis: ["5.2.b"] });

/** What no shape can tell. */
export const CASES: readonly Case[] = [
	// Clauses
	["bac-ninh", [["/address/legacy/basis/0", "5.9"]], "/address/legacy/basis/0", /stands in the clause register.*"5\.9"/],
	["bac-ninh", [["/address/legacy/basis/0", "rfc5321/4.5.3"]], "/address/legacy/basis/0", /text that instruments or references name.*"rfc5321/],
	["bac-ninh", [["/address/legacy/basis/0", "bac-ninh-79-2025/5.9"]], "/address/legacy/basis/0", /register/],
	["bac-ninh", [["/address/legacy/basis/0", "5..a"]], "/address/legacy/basis/0", /clause in short form/],
	["bac-ninh", [["/address/legacy/basis/0", "điều 5"]], "/address/legacy/basis/0", /clause in short form/],
	["bac-ninh", [["/address/legacy/basis/0", "civil-code-2015/"]], "/address/legacy/basis/0", /clause in short form/],
	["bac-ninh", [["/address/legacy/basis/-", "11.7"]], "/address/legacy/basis", /every entry once.*"11\.7" twice/],
	["bac-ninh", [["/lifecycle/idle/value/activities/value", ["login", "login"]]], "/lifecycle/idle/value/activities/value", /every entry once/],
	["bac-ninh", [["/clauses/-", { clause: "5.2.a", disposition: "stated" }]], "/clauses/LAST/clause", /every one once.*"5\.2\.a" again/],
	["bac-ninh", [["/clauses/-", { clause: "16", disposition: "disputed" }]], "/clauses/LAST/readings", /readings of a disputed clause/],
	["bac-ninh", [["/clauses/-", { clause: "16", disposition: "disputed", readings: ["BN-NO-SUCH"] }]], "/clauses/LAST/readings/0", /id of one of the readings/],
	["bac-ninh", [["/clauses/-", { clause: "16..a", disposition: "stated" }]], "/clauses/LAST/clause", /clause in short form.*"16\.\.a"/],
	["bac-ninh", [["/readings/0/clauses/0", "99"]], "/readings/0/clauses/0", /register/],
	["bac-ninh", [["/defects/0/clauses", ["99"]]], "/defects/0/clauses/0", /register/],
	["van-tri", [["/text/encoding/basis/0", "99"]], "/text/encoding/basis/0", /register/],
	["bac-ninh", [["/defects/-", { id: "bn-net-extension", clauses: ["2.7"] }]], "/defects/6/id", /every one once; found "bn-net-extension" again/],
	// Instruments
	[
		"lac-giang",
		[
			["/instruments/1/id", "lac-giang-2023"],
			["/instruments/1/inForce/basis", ["QĐ:2"]],
			["/instruments/1/repeals", { unstated: true }],
		],
		"/instruments/1/id",
		/every one once/,
	],
	["bac-ninh", [["/references/bac-ninh-79-2025", { vi: "x", en: "x" }]], "/references/bac-ninh-79-2025", /no instrument has/],
	["phu-vinh", [["/instruments/0/inForce/value/to", "2022-09-14"]], "/instruments/0/inForce/value/to", /not before 2022-09-15/],
	// Domains
	["van-tri", [["/address/otherDomains/value/-", "vantri.example"]], "/address/otherDomains/value", /further domains only/],
	// Templates
	["bac-ninh", [["/address/organizations/unit/parents/-", "ministry"]], "/address/organizations/unit/parents/5", /one of the kinds/],
	["bac-ninh", [["/address/organizations/unit/parents", undefined]], "/address/organizations/unit/parents", /part parent/],
	["bac-ninh", [["/address/organizations/agency/format/value/template/-", { part: "commune-type" }]], "/address/organizations/agency/commune", /commune-type/],
	[
		"bac-ninh",
		[["/address/organizations/agency/format/value/template/0", { part: "literal", text: "so" }]],
		"/address/organizations/agency/format",
		/tells the bodies of a kind apart/,
	],
	[
		"bac-ninh",
		[["/address/organizations/agency/format/value/template/-", { part: "given", form: "full" }]],
		"/address/organizations/agency/format",
		/body's address; found given/,
	],
	["bac-ninh", [["/address/person/format/value/template/-", { part: "abbreviation" }]], "/address/person/format", /person's address; found abbreviation/],
	["bac-ninh", [["/address/person/format/value/template", [{ part: "citizen-id", last: 4 }]]], "/address/person/format", /part of the person's name/],
	["tuyen-quang", [["/address/person/format/value/template/3", { part: "literal", text: "-" }]], `${STEPS}/0/value`, /ordinal part/],
	["tuyen-quang", [["/address/person/format/value/template/4", { part: "ordinal" }]], "/address/person/format", /one ordinal part at most; found 2/],
	[
		"tuyen-quang",
		[
			["/address/person/format/value/template/0/form", "full"],
			["/address/person/format/value/template/1/form", "full"],
		],
		`${STEPS}/1/value`,
		/template with initials/,
	],
	[
		"tuyen-quang",
		[
			["/address/person/initials/value", "digraph"],
			["/readings/4/selected", "digraph"],
			["/address/person/digraphs", undefined],
		],
		"/address/person/digraphs",
		/consonants/,
	],
	["nam-khe", [[`${STEPS}/1/value/form`, "numbered"]], STEPS, /form of its own/],
	["nam-khe", [["/address/person/collisions/exhausted/value", "more-digits"]], "/address/person/collisions/exhausted", /citizen-id part/],
	["son-loc", [["/address/person/collisions/exhausted/value", "number"]], "/address/person/collisions/exhausted", /ordinal part/],
	...OF_PEOPLE.map(
		(part): Case => [
			"bac-ninh",
			[["/address/organizations/agency/format/value/template/-", part]],
			"/address/organizations/agency/format",
			new RegExp(`parts of a body's address; found ${part.part}$`, "u"),
		],
	),
	...OF_BODIES.flatMap((part): readonly Case[] => {
		const message = new RegExp(`parts of a person's address; found ${part.part}$`, "u");
		return [
			["bac-ninh", [["/address/person/format/value/template/-", part]], "/address/person/format", message],
			["bac-ninh", [[`${STEPS}/0/value/template/-`, part]], `${STEPS}/0/value`, message],
			["bac-ninh", [[`${STEPS}/0/value`, { when: "any", do: "negotiate", mustContain: [part] }]], `${STEPS}/0/value`, message],
		];
	}),
	// The order of collision steps
	["bac-ninh", [[STEPS, [unresolved("any"), unresolved("same-name")]]], `${STEPS}/1/value`, /can be reached/],
	["bac-ninh", [[STEPS, [unresolved("same-name"), unresolved("different-name"), unresolved("any")]]], `${STEPS}/2/value`, /can be reached/],
	["bac-ninh", [[STEPS, [step(NUMBERED), step(NUMBER), unresolved("any")]]], `${STEPS}/2/value`, /can be reached/],
	[
		"bac-ninh",
		[[STEPS, [step({ when: "any", do: "negotiate", mustContain: [{ part: "given", form: "full" }] }), unresolved("any")]]],
		`${STEPS}/1/value`,
		/can be reached/,
	],
	["bac-ninh", [[STEPS, [unresolved("same-name"), unresolved("same-name")]]], `${STEPS}/1/value`, /can be reached/],
	// Passwords
	["van-tri", [["/password/maximumLength/value", 9]], "/password/minimumLength/administrator/value", /at most the greatest length, 9; found 10/],
	["lac-giang", [["/password/classes/value/classes", ["digit", "special"]]], "/password/classes/value/atLeast", /at most the 2 classes/],
	[
		"lac-giang",
		[["/password/restrictions/0/value/renderings", undefined]],
		"/password/restrictions/0/value/renderings",
		/renderings of a date of birth; found nothing/,
	],
	["lac-giang", [["/password/restrictions/1/value/renderings", ["ddmm"]]], "/password/restrictions/1/value/renderings", /renderings of a birth-date only/],
	// Accounts, attachments
	["bac-ninh", [["/lifecycle/leaver/value/procedure", "no-such"]], "/lifecycle/leaver/value/procedure", /one of the procedures/],
	["bac-ninh", [["/lifecycle/leaver/value/termination", "no-such"]], "/lifecycle/leaver/value/termination", /one of the procedures/],
	[
		"lac-giang",
		[
			["/procedures", { unstated: true }],
			["/lifecycle/leaver/value/termination", undefined],
		],
		"/lifecycle/leaver/value/procedure",
		/one of the procedures/,
	],
	// Its name is that of the key that says the silence.
	[
		"lac-giang",
		[
			["/procedures", { unstated: true }],
			["/lifecycle/leaver/value/procedure", "unstated"],
			["/lifecycle/leaver/value/termination", undefined],
		],
		"/lifecycle/leaver/value/procedure",
		/one of the procedures; found "unstated"/,
	],
	["bac-ninh", [["/lifecycle/grounds/0/value/moreThan", 3]], "/lifecycle/grounds/0/value", /failed-logins and outside-messages only/],
	["lac-giang", [["/lifecycle/grounds/1/value/window", { hours: 1 }]], "/lifecycle/grounds/1/value", /failed-logins and outside-messages only/],
	// Without a number nothing can be counted; silence is no 0.
	["van-tri", [["/lifecycle/grounds/0/value/moreThan", undefined]], "/lifecycle/grounds/0/value/moreThan", /number above which.*found nothing/],
	["van-tri", [["/attachment/rules/2/value/extensions", undefined]], "/attachment/rules/2/value/extensions", /extensions that the rule is about/],
	[
		"bac-ninh",
		[["/attachment/rules/-", { value: { kind: "executable", stance: "encouraged" }, basis: ["4.6"] }]],
		"/attachment/rules/2/value",
		/second one for executable/,
	],
	[
		"van-tri",
		[["/attachment/rules/-", { value: { kind: "extension", stance: "forbidden", extensions: ["pdf"] }, basis: ["11.3"] }]],
		"/attachment/rules/3/value",
		/second one for \.pdf/,
	],
	// Readings
	["son-loc", [["/readings", [TWICE, TWICE]]], "/readings/1/id", /every one once/],
	["tuyen-quang", [["/readings/0/default", "some"]], "/readings/0/default", /one of the options: as-worded, all; found "some"/],
	["tuyen-quang", [["/readings/0/selected", "some"]], "/readings/0/selected", /one of the options/],
	["tuyen-quang", [["/readings/0/selected", "all"]], "/readings/0/options/all/~1periods~1roll~1value", /since this option is selected/],
	["tuyen-quang", [["/periods/roll/value", "all"]], "/readings/0/options/as-worded/~1periods~1roll~1value", /since this option is selected/],
	[
		"tuyen-quang",
		[
			["/readings/0/options/all", { "/periods/roll/basis": ["99"] }],
			["/readings/0/options/as-worded", { "/periods/roll/basis": ["civil-code-2015/148.5"] }],
		],
		"/readings/0/options/all",
		/leaves the profile valid.*register/,
	],
	// An empty object is no empty list.
	[
		"son-loc",
		[
			["/readings", [{ id: "R", clauses: ["4"], default: "a", selected: "a", options: { a: { "/exclusions": { value: {}, basis: ["4"] } } } }]],
			["/exclusions", { value: [], basis: ["4"] }],
		],
		"/readings/0/options/a/~1exclusions",
		/since this option is selected/,
	],
	["tuyen-quang", [["/readings/0/options/all", {}]], "/readings/0/options/all", /same places as in the other options.*no \/periods\/roll\/value/],
	...[
		"/periods/rolls/value",
		"/periods/roll/value/x",
		"/lifecycle/grounds/length",
		"/lifecycle/grounds/9",
		"/lifecycle/grounds/00",
		"/lifecycle/grounds/-",
	].map(
		(place): Case => [
			"tuyen-quang",
			[["/readings/0/options", { "as-worded": { [place]: 1 } }]],
			`/readings/0/options/as-worded/${place.replaceAll("/", "~1")}`,
			/place that the profile has; found nothing there/,
		],
	),
	...["/id", "/readings/0/selected", "/clauses/0/clause", "/schemaVersion"].map(
		(place): Case => [
			"tuyen-quang",
			[["/readings/0/options", { "as-worded": { [place]: 1 } }]],
			`/readings/0/options/as-worded/${place.replaceAll("/", "~1")}`,
			/a place in instruments, exclusions, address/,
		],
	),
	["van-tri", [["/readings/0/text/options/binary", undefined]], "/readings/0/text/options/binary", /text of this option/],
	["van-tri", [["/readings/0/text/options/other", { vi: "x", en: "x" }]], "/readings/0/text/options/other", /texts of the options only/],
];

/** Changes that leave a profile valid: the last value before the one that is refused, and a part or a step that is one of those wanted. */
export const FINE: readonly (readonly [id: string, changes: readonly Change[]])[] = [
	...OF_PEOPLE.slice(0, 3).map((part): (typeof FINE)[number] => ["bac-ninh", [["/address/person/format/value/template", [part]]]]),
	...OF_BODIES.slice(0, 3).map((part): (typeof FINE)[number] => ["bac-ninh", [["/address/organizations/agency/format/value/template", [part]]]]),
	["bac-ninh", [[STEPS, [step(NUMBERED), step(NUMBER)]]]],
	["bac-ninh", [[STEPS, [step(NUMBERED), unresolved("any")]]]],
	["bac-ninh", [["/clauses/-", { clause: "bac-ninh-79-2025/16", disposition: "stated" }]]],
	["bac-ninh", [[`/clauses/${bacNinh.clauses.findIndex(({ clause }) => clause === "5.2.a")}/clause`, "bac-ninh-79-2025/5.2.a"]]],
	[
		"bac-ninh",
		[
			["/address/person/format", { unstated: true }],
			[STEPS, [step(NUMBER)]],
		],
	],
	["phu-vinh", [["/instruments/0/inForce/value/to", "2022-09-15"]]],
	["van-tri", [["/password/maximumLength/value", 10]]],
	["lac-giang", [["/password/classes/value/classes", ["lowercase", "digit", "special"]]]],
	["bac-ninh", [["/address/person/format/value/template/-", { part: "ordinal" }]]],
];

/** What the shape of a text, or of a patched profile, refuses. */
export const WRONG_TEXTS: readonly Case[] = [
	...["BACNINH.gov.vn", "bacninh", "-a.vn", "a-.vn", "a..vn", ".vn", "a.vn.", "a b.vn", "ủy.vn", `${"a".repeat(64)}.vn`, "a@b.vn", ""].map(
		(domain): Case => ["bac-ninh", [["/address/domain/value", domain]], "/address/domain/value", /lower-case domain/],
	),
	...["", "ddd", "yyy", "dmd", "hhmm", "dd\nmm", "dd--mm.x"].map(
		(rendering): Case => [
			"lac-giang",
			[["/password/restrictions/0/value/renderings/0", rendering]],
			"/password/restrictions/0/value/renderings/0",
			/rendering of a date/,
		],
	),
	["phu-vinh", [["/instruments/0/inForce/value/from", "2022-02-29"]], "/instruments/0/inForce/value/from", /date that exists/],
	[
		"tuyen-quang",
		[["/readings/0/options/all", { "/periods/roll/value": "sometimes" }]],
		"/readings/0/options/all",
		/leaves the profile valid; found this: \/periods\/roll\/value: expected one of/,
	],
];

/** The path of a case's issue. */
export function pathOf([id, , path]: Case): string {
	const clauses = valueAt(all.get(id), ["clauses"]);
	return path.replace("LAST", String(clauses.found ? Object.keys(Object(clauses.value)).length : ""));
}
