import fc from "fast-check";
import { expect, test } from "vitest";
import { bacNinh, checkPassword, type PasswordContext, type Profile, tuyenQuang, withReadings } from "../../../src/index.ts";
import { type ModelContext, type PasswordReadings, passwordCodes } from "../../models/password-conditions.ts";
import { runs } from "../../support/runs.ts";

const syllables = fc.constantFrom("Nguyễn", "Trần", "Lê", "Vũ", "Đỗ", "Ngô", "Ý", "Ô", "Thị", "Văn", "Thu", "Hà", "An", "Ái", "Hoàng", "Linh", "Á");
const names = fc.record({
	family: fc.array(syllables, { minLength: 1, maxLength: 1 }),
	middle: fc.array(syllables, { maxLength: 2 }),
	given: fc.array(syllables, { minLength: 1, maxLength: 2 }),
});
const bodies = fc.array(fc.constantFrom("Sở Khoa học và Công nghệ", "SKHCN", "SY", "Văn phòng", "VP", "TTr", "Sở Y tế", "BQL"), { maxLength: 3 });
const logins = fc.constantFrom(
	"nvha.skhcn@tuyenquang.gov.vn",
	"nvha1.skhcn",
	"nvha.vp.skhcn@tuyenquang.gov.vn",
	"vp.skhcn",
	"ntan.sy@tuyenquang.gov.vn",
	"hanv123@bacninh.gov.vn",
	"Hanv123",
	"skhcn",
);
const pieces = fc.constantFrom(
	..."a A e 1 0 3 4 5 7 @ $ # . - _ x Q i l o t s T 9 é".split(" "),
	..."an An @n 4n ha Ha h4 nguyen NGUYEN nguy3n Nguyễn thi 7h1 Thi t.h.i van linh 1inh skhcn SKHCN s.k.h.c.n 5khcn sy SY vp VP ttr bql nvha NVHA nvha1 hanv hanv123 Hanv123 HANV123@bacninh.gov.vn".split(
		" ",
	),
	..."y o ai hoang Hoàng hòang tranthu leha hale soyte SoYTe vanphong 2026 Anhem@2026".split(" "),
	"\u0301",
	" ",
	"\ud800",
	"😀",
	"٣",
);
const password = fc.array(pieces, { maxLength: 7 }).map((parts) => parts.join(""));

const context: fc.Arbitrary<ModelContext> = fc.record(
	{
		role: fc.constantFrom("user", "administrator"),
		login: logins,
		person: fc.option(names, { nil: null, freq: 8 }),
		organizationNames: fc.option(bodies, { nil: null, freq: 8 }),
		unitNames: fc.option(bodies, { nil: null, freq: 8 }),
		previousPasswords: fc.array(fc.oneof(password, fc.constant("Anhem@2026")), { maxLength: 5 }),
	},
	{ requiredKeys: [] },
);

function contextOf({ person, ...rest }: ModelContext): PasswordContext {
	if (person === undefined || person === null) return { ...rest, ...(person === null ? { personName: null } : {}) };
	return { ...rest, personName: { family: person.family.join(" "), middle: person.middle, given: person.given.join(" ") } };
}

const readingsArbitrary: fc.Arbitrary<PasswordReadings> = fc.record({
	classes: fc.constantFrom("digit-and-special", "special-only"),
	login: fc.constantFrom("ignore-case", "exact-case"),
	last: fc.constantFrom("current-included", "before-current"),
});

const read = (province: "tuyen-quang" | "bac-ninh", { classes, login, last }: PasswordReadings): Profile =>
	province === "tuyen-quang"
		? withReadings(tuyenQuang, { "TQ-DIGIT-SPECIAL": classes })
		: withReadings(bacNinh, { "BN-EQUAL-LOGIN": login, "BN-LAST-3": last });

test.each(["tuyen-quang", "bac-ninh"] as const)("a password meets the conditions of %s exactly where each, taken literally, is met", (province) => {
	let caught = 0;
	fc.assert(
		fc.property(password, context, readingsArbitrary, (text, whose, readings) => {
			const expected = passwordCodes(province, text, whose, readings);
			const { outcome, findings, value } = checkPassword(read(province, readings), text, contextOf(whose));
			expect([...new Set(findings.filter(({ level }) => level !== "note").map(({ code }) => code))].sort()).toEqual(expected);
			const isWrong = expected.some((code) => code !== "password.missing-fact");
			expect(outcome).toBe(isWrong ? "violation" : expected.length > 0 ? "undetermined" : "compliant");
			const untold = province === "bac-ninh" && whose.previousPasswords === undefined;
			expect(value?.notChecked).toEqual(untold ? ["history"] : []);
			if (expected.some((code) => code.includes("contains"))) caught += 1;
		}),
		runs(4000),
	);
	if (province === "tuyen-quang") expect(caught).toBeGreaterThan(400);
});
