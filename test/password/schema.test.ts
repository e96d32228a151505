import { describe, expect, test } from "vitest";
import type { PasswordContext } from "../../src/password/password-context.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { addressSchema } from "../../src/schema/address-schema.ts";
import { passwordSchema } from "../../src/schema/password-schema.ts";

describe("passwordSchema", () => {
	const schema = passwordSchema(bacNinh, { role: "user", login: "hanv123@bacninh.gov.vn" });

	test("lets a password pass that the check has nothing against", () => {
		expect(schema.parse("Ruong#bac8thang")).toBe("Ruong#bac8thang");
	});

	test("makes an issue of each violation, with code, parameters and clauses, and without the password", () => {
		const { error } = schema.safeParse("xyzabc");
		expect(error?.issues).toHaveLength(4);
		expect(error?.issues[0]).toMatchObject({
			code: "custom",
			path: [],
			params: { code: "password.too-short", level: "must", params: { minimum: 8 }, clause: ["4.1"] },
		});
		expect(JSON.stringify(error?.issues)).not.toContain("xyza");
		expect(String(error)).not.toContain("xyza");
	});

	test("makes an issue of a missing fact: nobody knows whether the password is allowed", () => {
		const { error } = passwordSchema(tuyenQuang, { role: "user", organizationNames: [] }).safeParse("Ruong#bac8thang");
		expect(error?.issues).toMatchObject([{ params: { code: "password.missing-fact", params: { fact: "personName" }, clause: ["6.2"] } }]);
	});

	test.each<readonly [string, PasswordContext, string]>([
		["TCVN3", { personName: "NguyÔn V¨n Hµ" }, "personName"],
		["VNI", { personName: "Nguyeãn Vaên Haø" }, "personName"],
		["a part of a name", { personName: { family: "NguyÔn", middle: ["V¨n"], given: "Ha" } }, "personName"],
		["an organisation's name", { personName: null, organizationNames: ["Së Néi vô", "SNV"] }, "organizationNames"],
		["a unit's name", { personName: null, unitNames: ["VP", "V¨n phßng"] }, "unitNames"],
	])("a name in a legacy encoding is a missing fact: %s", (_, names, fact) => {
		const { error } = passwordSchema(tuyenQuang, { role: "user", organizationNames: [], ...names }).safeParse("Ruong#bac8thang");
		expect(error?.issues).toMatchObject([{ params: { code: "password.missing-fact", params: { fact } } }]);
	});

	test("other names of the same context are looked for all the same, and names in Unicode are none of these", () => {
		const context = { role: "user", personName: null, organizationNames: ["Së Néi vô", "SNV"] } as const;
		const { error } = passwordSchema(tuyenQuang, context).safeParse("Snv#bac8thang");
		expect(error?.issues.map(({ message }) => message.split(" ")[0])).toEqual(["password.missing-fact", "password.contains-organization-name"]);
		const unit = passwordSchema(tuyenQuang, { ...context, organizationNames: [], personName: "NguyÔn V¨n Hµ", unitNames: ["Phòng Kỹ thuật"] });
		const said = unit.safeParse("Phongkythuat#8").error?.issues.map(({ message }) => message.split(" ")[0]);
		expect(said).toEqual(["password.contains-unit-name", "password.missing-fact"]);
		const unicode = { role: "user", personName: { family: "Nguyễn", given: "Hà" }, organizationNames: ["Sở Nội vụ"], unitNames: null } as const;
		expect(passwordSchema(tuyenQuang, unicode).safeParse("Ruong#bac8thang").success).toBe(true);
	});

	test("a context that is none is a wrong call", () => {
		for (const context of [null, undefined, "user"])
			expect(() => Reflect.apply(passwordSchema, undefined, [tuyenQuang, context]).safeParse("x")).toThrow(new TypeError("context: expected an object"));
	});

	test("writes messages as the caller wants them", () => {
		const { error } = passwordSchema(bacNinh, { role: "user", login: null }, { message: ({ code }) => `<${code}>` }).safeParse("Matkhau8");
		expect(error?.issues.map(({ message }) => message)).toEqual(["<password.missing-special>"]);
	});

	test.each([
		[null, "options: expected an object, got null"],
		["vi", "options: expected an object, got string"],
		[{ message: "vi" }, "options.message: expected a function, got string"],
	])("options that are none are a wrong call: %j", (options, message) => {
		for (const make of [passwordSchema, addressSchema]) {
			expect(() => Reflect.apply(make, undefined, [bacNinh, {}, options])).toThrow(new TypeError(message));
		}
	});

	test("is a Standard Schema", async () => {
		const { validate, version, vendor } = schema["~standard"];
		expect([version, vendor]).toEqual([1, "zod"]);
		expect(await validate("Ruong#bac8thang")).toEqual({ value: "Ruong#bac8thang" });
		const { issues } = await validate("short");
		expect(issues?.map(({ message }) => message)).toContain("password.too-short (4.1)");
	});

	test("refuses what is no text, as zod does", () => {
		expect(schema.safeParse(12345678).error?.issues).toMatchObject([{ code: "invalid_type" }]);
	});
});

describe("addressSchema", () => {
	test("lets an address pass that has a format", () => {
		expect(addressSchema(bacNinh).parse("hanv123@bacninh.gov.vn")).toBe("hanv123@bacninh.gov.vn");
	});

	test("makes an issue of each finding that stands in the way", () => {
		const { error } = addressSchema(bacNinh).safeParse("HaNV123@bacninh.gov.vn");
		expect(error?.issues).toMatchObject([{ code: "custom", params: { code: "address.not-lowercase", level: "must" } }]);
	});

	test("names every clause in its message", () => {
		const { error } = addressSchema(bacNinh).safeParse("hanv123@gmail.com");
		expect(error?.issues.map(({ message }) => message)).toEqual(["address.wrong-domain (5.1, 5.2)"]);
	});

	test("lets notes pass", () => {
		expect(addressSchema(tuyenQuang).safeParse("NVHa.skhcn@tuyenquang.gov.vn").success).toBe(true);
	});

	test("takes a subject", () => {
		const schema = addressSchema(bacNinh, { subject: { fullName: "Nguyễn Văn Hà", citizenIdLast4: "0123" } });
		expect(schema.safeParse("hanv123@bacninh.gov.vn").success).toBe(true);
		expect(schema.safeParse("binhnv123@bacninh.gov.vn").error?.issues).toMatchObject([{ params: { code: "address.not-derived-from-subject" } }]);
	});
});
