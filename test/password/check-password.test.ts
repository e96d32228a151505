import { describe, expect, test } from "vitest";
import { formatClauseRef } from "../../src/core/clause.ts";
import { checkPassword } from "../../src/password/check-password.ts";
import type { PasswordContext } from "../../src/password/password-context.ts";
import { withReadings } from "../../src/profile/readings.ts";
import type { PasswordRestriction, Profile } from "../../src/profile/types.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { ALPHABET_SWAPS, invented, stated } from "./invented-profile.ts";

const codes = (profile: Profile, password: string, context: PasswordContext = {}): readonly string[] =>
	checkPassword(profile, password, context).findings.map(({ code }) => code.replace("password.", ""));
const user: PasswordContext = { role: "user", login: "hanv123@bacninh.gov.vn", previousPasswords: [] };
const holder: PasswordContext = { role: "user", personName: null, organizationNames: [] };

describe("length", () => {
	const text = (length: number): string => "Aa1#".padEnd(length, "x");
	test.each([
		["user", 8],
		["administrator", 10],
	] as const)("Bắc Ninh: %s needs %i code points", (role, minimum) => {
		for (let length = 4; length < 40; length++) expect(codes(bacNinh, text(length), { ...user, role })).toEqual(length < minimum ? ["too-short"] : []);
		expect(checkPassword(bacNinh, text(minimum - 1), { ...user, role }).findings[0]?.params).toEqual({ minimum });
	});

	test("Tuyên Quang: 8 for either role", () => {
		for (const role of ["user", "administrator"] as const) {
			expect(codes(tuyenQuang, text(7), { ...holder, role })).toEqual(["too-short"]);
			expect(codes(tuyenQuang, text(8), { ...holder, role })).toEqual([]);
		}
	});

	test("counts code points after NFC", () => {
		expect(codes(bacNinh, "Aa1#ệệệ".normalize("NFD"), user)).toEqual(["too-short"]);
		expect(codes(bacNinh, "Aa1#ệệệệ".normalize("NFD"), user)).toEqual([]);
		expect(codes(bacNinh, "Aa1#😀😀😀", user)).toEqual(["too-short"]);
		expect(codes(bacNinh, "Aa1#😀😀😀😀", user)).toEqual([]);
		expect(codes(bacNinh, "\u1112\u1161\u11ab".repeat(7), user)).toContain("too-short");
		expect(codes(bacNinh, "\u1112\u1161\u11ab".repeat(8), user)).not.toContain("too-short");
		expect(codes(bacNinh, "Aa1#\ud800\ud800\ud800", user)).toEqual(["too-short"]);
		expect(codes(bacNinh, "Aa1#\ud800\ud800\ud800\ud800", user)).toEqual([]);
	});

	test("a greatest length counts in the same way", () => {
		const profile = invented({ maximumLength: stated(9, "4.1") });
		expect(codes(profile, "😀".repeat(9))).toEqual([]);
		expect(codes(profile, "😀".repeat(10))).toEqual(["too-long"]);
		expect(checkPassword(profile, "x".repeat(10), {}).findings[0]?.params).toEqual({ maximum: 9 });
	});

	test("without a role: a missing fact, beside what is wrong for every role", () => {
		expect(codes(bacNinh, text(9), { login: "x" })).toEqual(["missing-fact"]);
		expect(codes(bacNinh, text(12), { login: "x" })).toEqual(["missing-fact"]);
		expect(codes(bacNinh, text(7), { login: "x" })).toEqual(["missing-fact", "too-short"]);
		expect(checkPassword(bacNinh, text(9), { login: "x" })).toMatchObject({ outcome: "undetermined", findings: [{ level: "open", params: { fact: "role" } }] });
		expect(checkPassword(bacNinh, "xxxxxxxxx", { login: "x" }).outcome).toBe("violation");
	});

	test("a length stated for one role only", () => {
		const profile = invented({ minimumLength: { user: { unstated: true }, administrator: stated(9) } });
		expect(checkPassword(profile, "", { role: "user" }).outcome).toBe("unregulated");
		expect(codes(profile, "12345678", { role: "administrator" })).toEqual(["too-short"]);
		expect(codes(profile, "12345678")).toEqual(["missing-fact"]);
	});
});

describe("classes of characters", () => {
	const class_of = (character: string): string | undefined =>
		/\p{Ll}/u.test(character)
			? "lowercase"
			: /\p{Lu}/u.test(character)
				? "uppercase"
				: /\p{Nd}/u.test(character)
					? "digit"
					: /[\p{P}\p{S}]/u.test(character)
						? "special"
						: undefined;
	const OF_EACH = { lowercase: "đ", uppercase: "Đ", digit: "4", special: "~" };

	test("every character up to U+FFFF counts as its class, or as none", () => {
		const wrong: string[] = [];
		for (let code = 0; code <= 0xffff; code++) {
			const character = String.fromCharCode(code).normalize("NFC");
			if ([...character].length !== 1) continue;
			const found = class_of(character);
			// Filled up with a letter that has no case.
			const missing = codes(bacNinh, `${character}ªªªªªªª${character}`, user).filter((code) => code.startsWith("missing-"));
			const expected = Object.keys(OF_EACH).filter((name) => name !== found);
			if (missing.join() !== expected.map((name) => `missing-${name}`).join()) wrong.push(code.toString(16));
		}
		expect(wrong).toEqual([]);
	});

	test("every character of ASCII counts as its class, or as none, among spaces as well", () => {
		const wrong: string[] = [];
		for (let code = 0; code < 128; code++) {
			const found = class_of(String.fromCharCode(code));
			const expected = Object.keys(OF_EACH).filter((name) => name !== found);
			const missing = codes(bacNinh, String.fromCharCode(code).padEnd(10), user);
			if (missing.join() !== expected.map((name) => `missing-${name}`).join()) wrong.push(code.toString(16));
		}
		expect(wrong).toEqual([]);
	});

	test.each(Object.keys(OF_EACH))("each absent class is a finding of its own: all but %s", (absent) => {
		const password = Object.entries(OF_EACH)
			.map(([name, character]) => (name === absent ? "" : character))
			.join("")
			.padEnd(10, "中");
		expect(codes(bacNinh, password, user)).toEqual([`missing-${absent}`]);
		expect(codes(tuyenQuang, password, holder)).toEqual(absent === "lowercase" ? [] : [`missing-${absent}`]);
	});

	test("TQ-DIGIT-SPECIAL: special-only needs no digit", () => {
		expect(codes(tuyenQuang, "XXXXXXX#", holder)).toEqual(["missing-digit"]);
		expect(codes(withReadings(tuyenQuang, { "TQ-DIGIT-SPECIAL": "special-only" }), "XXXXXXX#", holder)).toEqual([]);
	});

	test.each([1, 2, 3, 4])("%i of four classes", (atLeast) => {
		const profile = invented({ classes: stated({ classes: ["lowercase", "uppercase", "digit", "special"], atLeast }) });
		const characters = Object.values(OF_EACH);
		for (let chosen = 0; chosen < 16; chosen++) {
			const password = characters.filter((_, index) => chosen & (1 << index)).join("");
			expect(codes(profile, password)).toEqual([...password].length < atLeast ? ["too-few-classes"] : []);
		}
		expect(checkPassword(profile, "", {}).findings[0]?.params).toEqual({ atLeast, classes: ["lowercase", "uppercase", "digit", "special"] });
	});

	test("a closed set of special characters says nothing of the other classes", () => {
		const profile = invented({
			classes: stated({ classes: ["lowercase", "special"] }),
			special: stated({ set: "closed", characters: "#", others: "allowed" }),
		});
		expect(["A#", "a!", "a#"].map((password) => codes(profile, password))).toEqual([["missing-lowercase"], ["missing-special"], []]);
	});

	test("a closed set of special characters", () => {
		const rules = { classes: stated({ classes: ["special"] as const }) };
		const allowed = invented({ ...rules, special: stated({ set: "closed", characters: "#]^-", others: "allowed" }) });
		const forbidden = invented({ ...rules, special: stated({ set: "closed", characters: "#]^-", others: "forbidden" }) });
		for (const character of "#]^-") for (const profile of [allowed, forbidden]) expect(codes(profile, `a${character}`)).toEqual([]);
		expect(codes(allowed, "a!")).toEqual(["missing-special"]);
		expect(codes(forbidden, "a!")).toEqual(["missing-special", "forbidden-character"]);
		expect(codes(allowed, "a#!")).toEqual([]);
		expect(codes(forbidden, "a#!")).toEqual(["forbidden-character"]);
		expect(codes(forbidden, "a# \u0000中")).toEqual([]);
		expect(checkPassword(forbidden, "a#!", {}).findings[0]?.params).toEqual({ allowed: "#]^-" });
	});
});

describe("equal to the login", () => {
	const exact = withReadings(bacNinh, { "BN-EQUAL-LOGIN": "exact-case" });
	test.each([
		["hanv123@bacninh.gov.vn", true, true],
		["hanv123", true, true],
		["HaNV123@bacninh.gov.vn", true, false],
		["HANV123", true, false],
		["hanv123@", false, false],
		["hanv1234", false, false],
		["anv123", false, false],
		["", false, false],
	])("%j: ignoring case %s, exact %s", (password, ignoring, exactly) => {
		expect(codes(bacNinh, password, user).includes("equals-login")).toBe(ignoring);
		expect(codes(exact, password, user).includes("equals-login")).toBe(exactly);
	});

	test("a login without a domain, one with two @, one in NFD", () => {
		expect(codes(bacNinh, "Hanv123#", { ...user, login: "hanv123#" })).toEqual(["equals-login"]);
		expect(codes(bacNinh, "Ha@nv123", { ...user, login: "ha@nv123@x" })).toEqual(["equals-login"]);
		expect(codes(bacNinh, "Hà#nv123", { ...user, login: "hà#nv123".normalize("NFD") })).toEqual(["equals-login"]);
		expect(codes(bacNinh, "Hanv123#", { ...user, login: " hanv123# " })).toEqual(["equals-login"]);
	});

	test("without case, a dotless i is still no i", () => {
		expect(codes(bacNinh, "Binh123#", { ...user, login: "bınh123#" })).toEqual([]);
	});

	test("an absent or empty login is a missing fact; null says that there is none", () => {
		for (const login of [undefined, "", "  ", "@@", "x".repeat(301)]) {
			const { findings, outcome } = checkPassword(bacNinh, "Ruong#bac8", { role: "user", ...(login === undefined ? {} : { login }) });
			expect(outcome).toBe("undetermined");
			expect(findings).toMatchObject([{ code: "password.missing-fact", params: { fact: "login" } }]);
		}
		for (const login of [null, "x".repeat(300)]) expect(checkPassword(bacNinh, "Ruong#bac8", { role: "user", login }).outcome).toBe("compliant");
	});
});

describe("history", () => {
	const earlier = ["Muoi#2025d", "Chin#2025c", "Tams#2025b", "Bayx#2025a", "Saux#2024z"];
	const context = { ...user, previousPasswords: earlier };
	test("the last three, the present one among them", () => {
		expect(earlier.map((password) => codes(bacNinh, password, context).length)).toEqual([1, 1, 1, 0, 0]);
		expect(codes(bacNinh, "Muoi#2025d", context)).toEqual(["reused"]);
	});
	test("BN-LAST-3 before-current: the three before the present one", () => {
		const profile = withReadings(bacNinh, { "BN-LAST-3": "before-current" });
		expect(earlier.map((password) => codes(profile, password, context).length)).toEqual([0, 1, 1, 1, 0]);
	});
	test("compares after NFC", () => {
		expect(codes(bacNinh, "Mười#2025".normalize("NFD"), { ...user, previousPasswords: ["Mười#2025"] })).toEqual(["reused"]);
		expect(codes(bacNinh, "Mười#2025", { ...user, previousPasswords: ["Mười#2025".normalize("NFD")] })).toEqual(["reused"]);
	});
	test("without it: told, and no reading of it consulted", () => {
		const { value, readings, outcome } = checkPassword(bacNinh, "Ruong#bac8", { role: "user", login: "x" });
		expect([value, readings, outcome]).toEqual([{ notChecked: ["history"] }, ["BN-EQUAL-LOGIN"], "compliant"]);
		expect(checkPassword(bacNinh, "Ruong#bac8", user)).toMatchObject({ value: { notChecked: [] }, readings: ["BN-EQUAL-LOGIN", "BN-LAST-3"] });
	});
	test("a regulation without a rule has nothing to leave out", () => {
		expect(checkPassword(tuyenQuang, "Ruong#bac8", holder).value).toEqual({ notChecked: [] });
	});
});

describe("names that are missing", () => {
	test.each([
		[{ organizationNames: [] }, ["personName"]],
		[{ personName: null }, ["organizationNames"]],
		[{}, ["organizationNames", "personName"]],
		[{ personName: "", organizationNames: [] }, ["personName"]],
		[{ personName: " \u00a0", organizationNames: ["SKHCN", "--"] }, ["organizationNames", "personName"]],
		[{ personName: "\ud800", organizationNames: [] }, ["personName"]],
		[{ personName: "x".repeat(1 << 20), organizationNames: [] }, ["personName"]],
		[{ personName: null, organizationNames: [], unitNames: [""] }, ["unitNames"]],
		[{ personName: null, organizationNames: [], login: " " }, ["login"]],
		[{ personName: { family: "Lê", given: "" }, organizationNames: [] }, ["personName"]],
		[{ personName: { family: "Ruong", given: "?" }, organizationNames: [] }, ["personName"]],
		[{ personName: { family: "Lê", middle: "", given: "An" }, organizationNames: [] }, []],
		[{ personName: { family: "", given: "An" }, organizationNames: [] }, []],
		[{ personName: null, organizationNames: null, unitNames: null, login: null }, []],
	])("%#", (facts, missing) => {
		const { outcome, findings } = checkPassword(tuyenQuang, "Ruong#bac8", { role: "user", ...facts });
		expect(findings.map(({ code, level, params }) => [code, level, params["fact"]])).toEqual(missing.map((fact) => ["password.missing-fact", "open", fact]));
		expect(outcome).toBe(missing.length === 0 ? "compliant" : "undetermined");
	});

	test("beside the violations that can be seen", () => {
		expect(codes(tuyenQuang, "xskhcn", { login: "nvbinh.skhcn" })).toEqual([
			"missing-fact",
			"too-short",
			"missing-uppercase",
			"missing-digit",
			"missing-special",
			"missing-fact",
			"contains-organization-name",
			"missing-fact",
		]);
	});
});

describe("what must not be contained or equal, each with its own way of matching", () => {
	const restriction = (value: Omit<PasswordRestriction, "match">, by: "exact-case" | "ignore-case" | "folded"): Profile =>
		invented({ restrictions: [stated({ ...value, match: stated({ by }, "4.2") }, "4.2")] });
	const context: PasswordContext = {
		login: "tranha@x.vn",
		personName: "Trần Thu Hà",
		organizationNames: ["Sở Y tế", "SYT"],
		unitNames: ["Văn phòng"],
		birthDate: "1990-03-07",
	};

	test.each([
		["contains", "account", "exact-case", "XtranhaX", "XTranhaX"],
		["contains", "account", "ignore-case", "XTRANHAX", "XTrànhaX"],
		["contains", "account", "folded", "XTrầnHÀX", "Xtran.haX"],
		["equals", "account", "folded", "TRẦNHÀ", "tranha1"],
		["contains", "person", "exact-case", "1Trần Thu Hà1", "1trần thu hà1"],
		["contains", "person", "ignore-case", "1trầnthuhà1", "1tranthuha1"],
		["contains", "person", "folded", "1TRANTHUHA1", "1tran-thuha1"],
		["equals", "person", "folded", "Tran Thu Ha", "Tran Thu Ha1"],
		["contains", "name-syllable", "exact-case", "xThux", "xthux"],
		["contains", "name-syllable", "ignore-case", "xTHUx", "xTHỨx"],
		["contains", "name-syllable", "folded", "chao", "chào".replace("à", "o")],
		["contains", "organization", "exact-case", "xSYTx", "xsytx"],
		["contains", "organization", "ignore-case", "xsởytếx", "xsoytex"],
		["contains", "organization", "folded", "xsoytex", "xso.ytex"],
		["contains", "unit", "folded", "xVANPHONGx", "xvan-phongx"],
		["equals", "unit", "ignore-case", "văn phòng", "vanphong"],
	] as const)("%s %s %s: %s, but not %s", (relation, text, by, broken, kept) => {
		const profile = restriction({ relation, text }, by);
		const label = { account: "login", person: "person-name", "name-syllable": "person-name", organization: "organization-name", unit: "unit-name" }[text];
		expect(codes(profile, broken, context)).toEqual([`${relation}-${label}`]);
		expect(codes(profile, broken.normalize("NFD"), context)).toEqual([`${relation}-${label}`]);
		expect(codes(profile, kept, context)).toEqual([]);
	});

	test("a date of birth in its renderings", () => {
		const renderings = ["ddmmyyyy", "ddmmyy", "d/m/yyyy", "yyyy-mm-dd", "mmdd"];
		const profile = restriction({ relation: "contains", text: "birth-date", renderings }, "exact-case");
		for (const shown of ["07031990", "070390", "7/3/1990", "1990-03-07", "0307"])
			expect(codes(profile, `x${shown}x`, context)).toEqual(["contains-birth-date"]);
		for (const shown of ["7031990", "1990", "7390", "070391", "07-03-1990", "8/3/1990"]) expect(codes(profile, `x${shown}x`, context)).toEqual([]);
		for (const [birthDate, shown] of [
			["1990-03-15", "15031990"],
			["1990-10-20", "20101990"],
			["1990-12-31", "31121990"],
		] as const) {
			expect(codes(profile, `x${shown}x`, { birthDate })).toEqual(["contains-birth-date"]);
		}
		for (const birthDate of [
			undefined,
			"",
			"7/3/1990",
			"1990-13-01",
			"1990-02-30",
			"1991-02-29",
			"1990-04-31",
			"1990-02-32",
			"1990",
			"11990-03-07",
			"1990-03-071",
		]) {
			expect(codes(profile, "x", birthDate === undefined ? {} : { birthDate })).toEqual(["missing-fact"]);
		}
		expect(codes(profile, "x", { birthDate: null })).toEqual([]);
	});

	test("tokens of a login, of syllables, and of a whole password", () => {
		const by = stated({ by: "tokens" as const, long: 4, swaps: ALPHABET_SWAPS });
		const account = invented({ restrictions: [stated({ relation: "contains", text: "account", match: by })] });
		expect(codes(account, "xTr4nh@x", context)).toEqual(["contains-login"]);
		const syllable = invented({ restrictions: [stated({ relation: "contains", text: "name-syllable", match: by })] });
		expect(codes(syllable, "x.Ha.x", context)).toEqual(["contains-person-name"]);
		expect(codes(syllable, "xHax", context)).toEqual([]);
		expect(codes(syllable, "xThux", context)).toEqual([]);
		expect([codes(syllable, "xThux", { personName: "Lê Hà Thu" }), codes(syllable, "xLehathux", { personName: "Lê Hà Thu" })]).toEqual([[], []]);
		expect([codes(syllable, "x2y2", { personName: "Y Khánh" }), codes(syllable, "2y2", { personName: "Y Khánh" })]).toEqual([[], []]);
		const equal = invented({ restrictions: [stated({ relation: "equals", text: "person", match: by })] });
		expect(codes(equal, "Tr4n.Thu.Ha", context)).toEqual(["equals-person-name"]);
		expect(codes(equal, "Tr4n.Thu.Ha1", context)).toEqual([]);
	});

	test("the domain of a login is no token", () => {
		const by = stated({ by: "tokens" as const, long: 4, swaps: ALPHABET_SWAPS });
		const account = invented({ restrictions: [stated({ relation: "contains", text: "account", match: by })] });
		expect(codes(account, "xHaxvnx", { login: "ha@x.vn" })).toEqual([]);
	});

	test("a date of birth is looked for in its renderings where names are looked for by tokens", () => {
		const by = stated({ by: "tokens" as const, long: 4, swaps: ALPHABET_SWAPS });
		const date = invented({ restrictions: [stated({ relation: "contains", text: "birth-date", match: by, renderings: ["ddmmyyyy"] })] });
		expect(codes(date, "x07031990x", context)).toEqual(["contains-birth-date"]);
	});

	test.each([
		["Trần  Hà", "xyz", []],
		["Trần  Hà", "xHàx", ["contains-person-name"]],
		["Trần - Hà", "xyz", []],
	])("more than one separator makes no empty syllable: %s, %s", (personName, password, expected) => {
		expect(codes(restriction({ relation: "contains", text: "name-syllable" }, "exact-case"), password, { personName })).toEqual(expected);
	});

	test.each(["Trần Hà-", "-Hà", "Trần – Hà", "Hà \u0301", { family: "Trần", given: "Hà-" }])("a sign without letters is no syllable: %j", (personName) => {
		const profile = restriction({ relation: "contains", text: "name-syllable" }, "folded");
		expect(codes(profile, "x- yz", { personName })).toEqual([]);
		expect(codes(profile, "xHax", { personName })).toEqual(["contains-person-name"]);
	});

	test.each([
		["person", "H’Duyên Niê", "xHDuyenNie1"],
		["person", "Lê Thu-Hà", "xlethuha1"],
		["person", "Lê Thu-Hà", "xlethu-ha1"],
		["name-syllable", "H’Duyên Niê", "xhduyen1"],
		["name-syllable", "H’Duyên Niê", "xH'Duyen1"],
		["name-syllable", "HʼDuyên Niê", "xH´Duyen1"],
		["name-syllable", "Niê (Hà)", "xha1"],
		["organization", "Sở KH-CN", "xsokhcn1"],
		["organization", "Sở Nông nghiệp & Môi trường", "xsonongnghiepmoitruong1"],
		["unit", "“VP”", "xvp1"],
	] as const)("the signs in a name need not be typed: %s, %s, %s", (text, name, password) => {
		const names = {
			person: { personName: name },
			"name-syllable": { personName: name },
			organization: { organizationNames: [name] },
			unit: { unitNames: [name] },
		};
		expect(codes(restriction({ relation: "contains", text }, "folded"), password, names[text])).toHaveLength(1);
	});

	test.each([
		[{ family: "Trần", middle: "Thu", given: "Hà" }, "xTrần Thu Hàx"],
		[{ family: "Trần", middle: ["Thị", "Thu"], given: "Hà" }, "xTrần Thị Thu Hàx"],
		[{ family: "Trần", given: "Hà" }, "xTrần Hàx"],
		[" Trần Hà ", "xTrần Hàx"],
	])("a name is its parts, with a space between them: %j", (personName, password) => {
		expect(codes(restriction({ relation: "contains", text: "person" }, "exact-case"), password, { personName })).toEqual(["contains-person-name"]);
	});

	test("where the regulation does not say how, only the very text counts", () => {
		const profile = invented({ restrictions: [stated({ relation: "contains", text: "person", match: { unstated: true } })] });
		expect(codes(profile, "xTrần Thu Hàx", context)).toEqual(["contains-person-name"]);
		expect(codes(profile, "xtranthuhax", context)).toEqual([]);
	});
});

describe("a regulation that is silent", () => {
	test("about passwords altogether, or about all of it", () => {
		expect(checkPassword({ ...bacNinh, password: { unstated: true } }, "", {})).toMatchObject({ outcome: "unregulated", findings: [], basis: [] });
		expect(checkPassword(invented({}), "", {})).toMatchObject({ outcome: "unregulated", findings: [], basis: [] });
	});

	test("a text that says that there is no limit speaks of the matter; one that touches it without settling it is cited", () => {
		const none = { none: true as const, basis: ["4.2"] };
		expect(checkPassword(invented({ maximumLength: none }), "", {})).toMatchObject({ outcome: "compliant", basis: [{ article: "4", clause: "2" }] });
		expect(checkPassword(invented({ history: none }), "", {})).toMatchObject({ outcome: "compliant", value: { notChecked: [] } });
		const touched = { unstated: true as const, basis: ["4.2"] };
		expect(checkPassword(invented({ maximumLength: touched }), "", {})).toMatchObject({ outcome: "unregulated", basis: [{ article: "4", clause: "2" }] });
	});

	test("the clause that lists the special characters is cited beside the one that asks for them", () => {
		const special = stated({ set: "closed", characters: "#!", others: "allowed" } as const, "4.2");
		for (const atLeast of [undefined, 2]) {
			const classes = stated({ classes: ["lowercase", "special"] as const, ...(atLeast === undefined ? {} : { atLeast }) }, "4.1");
			const { findings } = checkPassword(invented({ classes, special }), "a-", {});
			expect(findings.map(({ basis }) => basis.map(formatClauseRef))).toEqual([["4.1", "4.2"]]);
		}
		const lower = checkPassword(invented({ classes: stated({ classes: ["lowercase"] }, "4.1"), special }), "A-", {});
		expect(lower.basis.map(formatClauseRef)).toEqual(["4.1"]);
	});
});

describe("clauses", () => {
	test("a restriction cites its own and that of how it matches, and a forbidden sign that of the signs", () => {
		const match = stated({ by: "folded" } as const, "4.3");
		const profile = invented({
			special: stated({ set: "closed", characters: "#", others: "forbidden" }, "4.1"),
			restrictions: [stated({ relation: "contains", text: "account", match }, "4.2")],
		});
		const { findings } = checkPassword(profile, "hanv!", { login: "hanv" });
		expect(findings.map(({ code, basis }) => [code, basis.map(({ clause }) => clause)])).toEqual([
			["password.forbidden-character", ["1"]],
			["password.contains-login", ["2", "3"]],
		]);
	});

	test("each finding has its own", () => {
		const shown = (profile: Profile, context: PasswordContext, password: string) =>
			checkPassword(profile, password, context).findings.map(({ code, basis }) => [
				code.replace("password.", ""),
				basis.map(({ article, clause }) => `${article}.${clause}`).join(),
			]);
		expect(shown(bacNinh, { ...user, previousPasswords: ["hanv123"] }, "hanv123")).toEqual([
			["too-short", "4.1"],
			["missing-uppercase", "4.1"],
			["missing-special", "4.1"],
			["equals-login", "4.2"],
			["reused", "4.2"],
		]);
		expect(shown(tuyenQuang, { ...holder, personName: "Lê Thị Hương" }, "huong")).toEqual([
			["too-short", "6.2"],
			["missing-uppercase", "6.2"],
			["missing-digit", "6.2"],
			["missing-special", "6.2"],
			["contains-person-name", "6.2"],
		]);
	});
});

describe("hostile passwords", () => {
	test.each([
		["empty", "", ["too-short", "missing-lowercase", "missing-uppercase", "missing-digit", "missing-special"]],
		["white space", " \t\u00a0\u3000\u2028     ", ["missing-lowercase", "missing-uppercase", "missing-digit", "missing-special"]],
		["NUL", "\0".repeat(10), ["missing-lowercase", "missing-uppercase", "missing-digit", "missing-special"]],
		["lone surrogates", "\ud800\udfff".repeat(1).concat("\udc00".repeat(10)), ["missing-lowercase", "missing-uppercase", "missing-digit", "missing-special"]],
		["zero width", "\u200b".repeat(10), ["missing-lowercase", "missing-uppercase", "missing-digit", "missing-special"]],
		["__proto__", "__proto__", ["missing-uppercase", "missing-digit"]],
	])("%s", (_, password, expected) => {
		expect(codes(bacNinh, password, user)).toEqual(expected);
	});
});

describe("a context may change between calls", () => {
	test("and the answer with it", () => {
		const context = { role: "user" as const, personName: "Lê Thị Hương", organizationNames: ["SYT"] };
		expect(codes(tuyenQuang, "Phong#2026", context)).toEqual([]);
		context.personName = "Lê Văn Phong";
		expect(codes(tuyenQuang, "Phong#2026", context)).toEqual(["contains-person-name"]);
		context.organizationNames.push("Phòng A");
		expect(codes(tuyenQuang, "xPhonga#26", context)).toEqual(["contains-organization-name", "contains-person-name"]);
		const parts = { ...context, organizationNames: [], personName: { family: "Lê", given: "Phong" } };
		expect(codes(tuyenQuang, "Phong#2026", parts)).toEqual(["contains-person-name"]);
		parts.personName.given = "Hương";
		expect(codes(tuyenQuang, "Phong#2026", parts)).toEqual([]);
	});
});

describe("wrong calls", () => {
	// Callers without types can pass anything.
	const call =
		(...args: readonly unknown[]) =>
		(): unknown =>
			Reflect.apply(checkPassword, undefined, args);
	test.each([
		["profile", call({}, "x", {}), /profile/],
		["password", call(bacNinh, 12345678, {}), /^password: expected a string$/],
		["no password", call(bacNinh, undefined, {}), /^password/],
		["context", call(bacNinh, "x", null), /^context/],
		["context that is a text", call(bacNinh, "x", "user"), /^context: expected an object$/],
		["role", call(bacNinh, "x", { role: "boss" }), /^context\.role/],
		["login", call(bacNinh, "x", { login: 5 }), /^context\.login: expected a string$/],
		["login in parts", call(bacNinh, "x", { login: { family: "Lê", given: "An" } }), /^context\.login: expected a string$/],
		["names", call(tuyenQuang, "x", { organizationNames: "SYT" }), /^context\.organizationNames: expected an array of strings$/],
		["a name", call(tuyenQuang, "x", { organizationNames: [5] }), /^context\.organizationNames/],
		["a person", call(tuyenQuang, "x", { personName: ["Lê"] }), /^context\.personName/],
		["parts of a name", call(tuyenQuang, "x", { personName: { family: 1, given: "An" } }), /^context\.personName/],
		["a middle name", call(tuyenQuang, "x", { personName: { family: "Lê", middle: 5, given: "An" } }), /^context\.personName: expected a string$/],
		["a class that there is not", call(invented(JSON.parse('{"classes":{"value":{"classes":["vowel"]},"basis":["4.1"]}}')), "x", {}), /^profile: .*class/],
		["history", call(bacNinh, "x", { login: "x", previousPasswords: "x" }), /previous/],
		["a previous password", call(bacNinh, "x", { login: "x", previousPasswords: [5] }), /previous/],
	])("%s", (_, wrong, message) => {
		expect(wrong).toThrow(message);
		expect(wrong).toThrow(/^(?!.*12345678)/);
	});
});
