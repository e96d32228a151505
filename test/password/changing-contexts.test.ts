import { describe, expect, test } from "vitest";
import { checkPassword } from "../../src/password/check-password.ts";
import type { PasswordContext } from "../../src/password/password-context.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { invented, stated } from "./invented-profile.ts";

const codes = (password: string, context: PasswordContext, profile = tuyenQuang): readonly string[] =>
	checkPassword(profile, password, context).findings.map(({ code }) => code.replace("password.", ""));

const BEFORE = {
	role: "user",
	login: "lthuong.syt",
	personName: "Lê Thị Hương",
	organizationNames: ["Sở Y tế"],
	unitNames: ["Văn phòng"],
	birthDate: "1990-03-07",
} as const satisfies PasswordContext;
const AFTER = {
	role: "administrator",
	login: "tvphong.stc",
	personName: "Trần Văn Phong",
	organizationNames: ["Kho bạc"],
	unitNames: ["Thanh tra"],
	birthDate: "1991-04-08",
} as const satisfies PasswordContext;

describe("after another context, a password is judged by its own", () => {
	test.each<[string, PasswordContext, string, readonly string[], PasswordContext, readonly string[]]>([
		["every fact another one", BEFORE, "Xphong#2026", [], AFTER, ["contains-person-name"]],
		["every fact another one, back", AFTER, "Xphong#2026", ["contains-person-name"], BEFORE, []],
		[
			"the only list emptied",
			{ ...BEFORE, unitNames: [] },
			"Xsoyte#2026",
			["contains-organization-name"],
			{ ...BEFORE, organizationNames: [], unitNames: [] },
			[],
		],
		["a list filled", { ...BEFORE, unitNames: [] }, "Xvanphong#26", [], BEFORE, ["contains-unit-name"]],
		["a list become longer", BEFORE, "Xkhobac#2026", [], { ...BEFORE, organizationNames: ["Sở Y tế", "Kho bạc"] }, ["contains-organization-name"]],
		["another entry of a list", BEFORE, "Xkhobac#2026", [], { ...BEFORE, organizationNames: ["Kho bạc"] }, ["contains-organization-name"]],
		["a list become none", BEFORE, "Xsoyte#2026", ["contains-organization-name"], { ...BEFORE, organizationNames: null }, []],
		["a name become unknown", BEFORE, "Ruong#bac8", [], { role: "user", organizationNames: [] }, ["missing-fact"]],
	])("%s", (_, first, password, expected, second, then) => {
		expect(codes(password, first)).toEqual(expected);
		expect(codes(password, second)).toEqual(then);
		expect(codes(password, { ...second })).toEqual(then);
	});

	test("after one that was refused, too", () => {
		expect(codes("Xsoyte#2026", BEFORE)).toEqual(["contains-organization-name"]);
		expect(() => Reflect.apply(checkPassword, undefined, [tuyenQuang, "x", { ...BEFORE, unitNames: [5] }])).toThrow(/^context\.unitNames/);
		expect(codes("Xsoyte#2026", BEFORE)).toEqual(["contains-organization-name"]);
	});
});

test.each<[string, PasswordContext]>([
	["texts and lists", BEFORE],
	["none of any", { role: "user", login: null, personName: null, organizationNames: null, unitNames: null, birthDate: null }],
	["nothing known", {}],
])("an equal context is not worked out again: equal answers are one object, %s", (_, context) => {
	const answer = checkPassword(tuyenQuang, "Ruong#bac8", context);
	expect(checkPassword(tuyenQuang, "Dong#nuoc9", { ...context })).toBe(answer);
	expect(checkPassword(tuyenQuang, "dong#nuoc9", { ...context })).not.toBe(answer);
});

test("answers to one context are told apart by every condition, whether previous passwords are known or not", () => {
	const context = { role: "user", login: "le.thuong8" } as const;
	const cases = ["Ruong#bac8", "Le.thuong8", "le.thuong8", "Ruong8"].flatMap((password) =>
		[undefined, [], [password]].map((previous) => [password, previous === undefined ? context : { ...context, previousPasswords: previous }] as const),
	);
	const answers = cases.map(([password, given]) => checkPassword(bacNinh, password, given));
	const alone = cases.map(([password, given]) => checkPassword({ ...bacNinh }, password, given));
	expect(answers).toEqual(alone);
	expect(answers.slice(0, 3).map(({ outcome, value }) => [outcome, value?.notChecked])).toEqual([
		["compliant", ["history"]],
		["compliant", []],
		["violation", []],
	]);
});

test("many conditions are told apart to the last", () => {
	const twice = stated({ relation: "contains", text: "account", match: stated({ by: "exact-case" } as const) } as const);
	const profile = invented({
		minimumLength: { user: stated(8), administrator: stated(8) },
		restrictions: Array.from({ length: 60 }, () => twice),
		history: stated({ count: 1, counted: "current-included" }),
	});
	const context = { role: "user", login: "lthuong" } as const;
	expect(codes("short", { ...context, previousPasswords: ["other"] }, profile)).toEqual(["too-short"]);
	expect(codes("short", { ...context, previousPasswords: ["short"] }, profile)).toEqual(["too-short", "reused"]);
});
