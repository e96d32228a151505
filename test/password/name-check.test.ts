import { describe, expect, test } from "vitest";
import { checkPassword } from "../../src/password/check-password.ts";
import type { PersonNameParts } from "../../src/password/password-context.ts";
import { withReadings } from "../../src/profile/readings.ts";
import type { AddressRules, AddressTemplate, Profile } from "../../src/profile/types.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";

const PERSON = "password.contains-person-name";
const ORGANIZATION = "password.contains-organization-name";
const UNIT = "password.contains-unit-name";

const codes = (password: string, context: Parameters<typeof checkPassword>[2], profile = tuyenQuang): readonly string[] =>
	checkPassword(profile, password, context).findings.map(({ code }) => code);
const named = (personName: string | null, rest: object = {}) => ({ role: "user" as const, personName, organizationNames: [], ...rest });
const body = (...organizationNames: string[]) => ({ role: "user" as const, personName: null, organizationNames });

describe("tokens of a person", () => {
	const an = named("Nguyễn Thị An");
	test.each([
		["Anhem@2026", false, "a given name of two letters inside a word"],
		["An@12345", true, "a given name of two letters alone"],
		["4n@Xy2345", true, "the same with a swapped letter"],
		["@n#Xy2345", true, "the same with a sign for a letter"],
		["M4n@12345", false, "a letter before it"],
		["1An1#Xyzk", true, "digits beside it are no letters"],
		["Nguyen@2026", true, "a family name"],
		["Ng.uyen#2026x", true, "a family name with a gap"],
		["Nguy3n#2026x", true, "a family name with a swapped letter"],
		["Ng.uy3n#2026x", true, "a gap and a swapped letter"],
		["Ng@uy3n#2026x", false, "a sign as a gap and a digit as a letter are no single view"],
		["Ng@uyen#2026x", true, "a sign as a gap"],
		["Ng uy3n#2026x", true, "a space as a gap and a swapped letter"],
		["ＮＧＵＹＥＮ#2026x", true, "full-width letters look the same"],
		["ＮＧＵＹＥＮ＃２０２６", true, "nothing but full-width characters"],
		["Nguуen#2026x", true, "a Cyrillic letter that looks the same"],
		["Thi@2026x", true, "a middle name of three letters alone"],
		["Thien@2026", false, "a middle name of three letters inside a word"],
		["7h1@Xy2026", true, "a middle name of three letters, swapped, alone"],
		["xNTAN#2026", true, "initials and given name"],
		["xANNT#2026", true, "given name and initials"],
		["xNTHAN#2026", false, "no initials form"],
	])("%s", (password, expected) => {
		expect(codes(password, an)).toEqual(expected ? [PERSON] : []);
	});

	test.each([
		["Nguyễn Văn Lan", "Xlanq#2026", true, "a given name of three letters counts inside words"],
		["Nguyễn Văn Lan", "L.an#2026", false, "but not with gaps"],
		["Nguyễn Văn Lan", "1an#2026X", true, "1 may be l"],
		["Nguyễn Văn Linh", "11nh#2026X", true, "and i in the same word"],
		["Nguyễn Văn Linh", "iinh#2026X", false, "but i is no l"],
		["Lê Văn Hùng", "Gnu#Hera26", false, "the letters of a name in another order"],
		["Lê Ý", "Xleyq#2026", true, "a full name of three letters counts inside words"],
		["Trần Ý", "Y@123456", true, "a given name of one letter alone"],
		["Trần Ý", "My@12345", false, "and inside a word"],
		["Y Khánh", "X-y#20268", false, "another syllable of one letter, though it stands alone"],
		["Trần I", "1@Bc2345", false, "one letter is read in the folded view only"],
		["Hà An", "Xhaan#2026", true, "initials and given name need four letters: full name, four letters"],
		["Lê An", "Xlan#2026", false, "initials forms of three letters do not count"],
		["Lý Tố Ái", "70#12345X", false, "no letter is covered"],
		["Lý Văn Sáo", "5@0Xbcd12", false, "digits alone are no name"],
		["Lý Văn Sáo", "5a0#Xbcd12", true, "one letter is enough"],
		["Toàn", "Xtoanb#26", true, "a name of one syllable"],
		["An", "Van@12345", false, "a short name of one syllable inside a word"],
		["An", "X9@an#2026", true, "and alone"],
		["H'Mông Văn Kha", "Hmong#2026", true, "an apostrophe is deleted"],
		["H'Len Niê", "Hlen#2026X", true, "and splits no syllable"],
		["Y K’Choi", "Kchoi#2026", true, "a typographic one too"],
		["Y K´Choi", "Kchoi#2026", true, "an acute accent as one"],
		["Lê Thị Thu-Hà", "Thuha#2026", false, "a hyphen splits syllables: thu and ha are apart"],
		["李 小 明", "李小明@A1xy", true, "a name in another script is compared as it is"],
	])("%s: %s", (name, password, expected) => {
		expect(codes(password, named(name))).toEqual(expected ? [PERSON] : []);
	});

	test("a password of nothing but letters of another script shows the name that it is", () => {
		expect(codes("李小明", named("李 小 明"))).toContain(PERSON);
	});

	test.each<[PersonNameParts, string, boolean, string]>([
		[{ family: "Nguyễn", middle: "Thị", given: "An" }, "Thi@2026x", true, "a middle name"],
		[{ family: "Nguyễn", middle: ["Thị", "Thu"], given: "An" }, "Thu@2026X", true, "the second of two middle names"],
		[{ family: "Lê", given: "An" }, "Xlean#2026", true, "a full name without middle names"],
		[{ family: "Nguyen", given: "?" }, "Nguyen@2026", false, "a name that cannot be used, since its given name is none"],
	])("of a name in its parts: %j, %s, %s: %s", (personName, password, expected) => {
		const found = codes(password, { role: "user", personName, organizationNames: [] });
		expect(found.includes(PERSON)).toBe(expected);
	});

	test("a given name of two syllables counts joined, and each syllable like a middle name", () => {
		const parts = { family: "Nguyễn", middle: "Thị", given: "Thu An" };
		const context = { role: "user" as const, personName: parts, organizationNames: [] };
		expect(codes("Xthuan#2026", context)).toEqual([PERSON]);
		expect(codes("Thu@2026X", context)).toEqual([PERSON]);
		expect(codes("Thuy@2026X", context)).toEqual([]);
		expect(codes("An@2026Xy", context)).toEqual([PERSON]);
		expect(codes("Anhem@2026", { ...context, personName: { family: "Nguyễn", middle: ["Thị"], given: "An" } })).toEqual([]);
	});
});

describe("tokens of bodies", () => {
	test.each([
		[["Sở Khoa học và Công nghệ", "SKHCN"], "sokhoahocvacongnghe#A1", true],
		[["Sở Khoa học và Công nghệ", "SKHCN"], "Khoahoc#2026", false],
		[["Sở Khoa học và Công nghệ", "SKHCN"], "skhcn#A12", true],
		[["Sở Khoa học và Công nghệ", "SKHCN"], "5khcn#A12", true],
		[["Sở Khoa học và Công nghệ", "SKHCN"], "S.K.H.C.N#12", true],
		[["STC"], "Xstcq#2026", true],
		[["STC"], "S.T.C#2026", false],
		[["SY"], "Sy#202612", true],
		[["SY"], "Sym#202612", false],
		[["A"], "A#2026bcd", false],
		[["PC06"], "Pc06#Xyzk", true],
		[["Xã Hà Giang 1"], "Xahagiang1#A", true],
	])("%j: %s", (names, password, expected) => {
		expect(codes(password, body(...names)).filter((code) => code.includes("contains"))).toEqual(expected ? [ORGANIZATION] : []);
	});

	test("a unit's name is reported as the unit's", () => {
		expect(codes("Vanphong#2026", { ...named(null), unitNames: ["Văn phòng", "VP"] })).toEqual([UNIT]);
		expect(codes("VP#202612", { ...named(null), unitNames: ["Văn phòng", "VP"] })).toEqual([UNIT]);
		expect(codes("MVP#202612", { ...named(null), unitNames: ["Văn phòng", "VP"] })).toEqual([]);
	});
});

describe("parts of the login", () => {
	test.each([
		["nvbinh.skhcn@tuyenquang.gov.vn", "x", "Xnvbinh#2026", [PERSON]],
		["nvbinh.skhcn@tuyenquang.gov.vn", "x", "Xskhcn#2026", [ORGANIZATION]],
		["nvbinh.vpub.skhcn@tuyenquang.gov.vn", "x", "Xvpub#2026", [UNIT]],
		["nvbinh.vpub.skhcn", "x", "Q.vpub.skhcn#2026", [ORGANIZATION, UNIT]],
		["nv-binh.skhcn", "x", "Xnvbinh#2026", [PERSON]],
		["nvbinh", "x", "Xnvbinh#2026", [PERSON]],
		["skhcn@tuyenquang.gov.vn", null, "Xskhcn#2026", [ORGANIZATION]],
		["vpub.skhcn@tuyenquang.gov.vn", null, "Xvpub#2026", [UNIT]],
		["nvb.stc@tuyenquang.gov.vn", "x", "Xnvbq#2026", [PERSON]],
		["nvb.stc@tuyenquang.gov.vn", "x", "N.v.b#2026", []],
		["vb.st@tuyenquang.gov.vn", "x", "Vb#St#2026", []],
		["nvbinh.skhcn@tuyenquang.gov.vn", "x", "Xtuyenquang#2026", []],
	])("%s, %s: %s", (login, personName, password, expected) => {
		expect(codes(password, named(personName, { login }))).toEqual(expected);
	});
});

describe("whose a part of the login is, by the format of another regulation", () => {
	const withFormat = (format: AddressRules["person"]["format"]): Profile => {
		if (!("person" in tuyenQuang.address)) throw new Error("Tuyên Quang speaks of addresses");
		return { ...tuyenQuang, readings: [], address: { ...tuyenQuang.address, person: { ...tuyenQuang.address.person, format } } };
	};
	const template = (...parts: AddressTemplate): Profile => withFormat({ value: { template: parts }, basis: ["5.2"] });
	const dot = { part: "literal", text: "." } as const;
	const organization = { part: "organization", of: "organization" } as const;
	const given = { part: "given", form: "full" } as const;
	const family = { part: "family", form: "full", separator: "." } as const;
	const hyphen = { part: "literal", text: "-" } as const;
	const hyphened = { ...family, separator: "-" } as const;

	test.each([
		["addresses are not regulated", { ...tuyenQuang, readings: [], address: { unstated: true } } satisfies Profile, "x", [PERSON, PERSON, PERSON]],
		["no format is stated", withFormat({ unstated: true }), "x", [PERSON, PERSON, PERSON]],
		[
			"people settle the address",
			withFormat({ value: { negotiated: { mustContain: [given, dot, organization] } }, basis: ["5.2"] }),
			"x",
			[PERSON, PERSON, PERSON],
		],
		["the organisation comes first", template(organization, dot, given), "x", [ORGANIZATION, UNIT, PERSON]],
		["the organisation comes first, a body's mailbox", template(organization, dot, given), null, [ORGANIZATION, UNIT, UNIT]],
		[
			"the organisation comes first, behind a word of the regulation",
			template({ part: "literal", text: "cq-" }, organization, dot, given),
			"x",
			[ORGANIZATION, UNIT, PERSON],
		],
		["the organisation comes before a name that is the family name alone", template(organization, dot, hyphened), "x", [ORGANIZATION, UNIT, PERSON]],
		["no format is stated, a body's mailbox", withFormat({ unstated: true }), null, [UNIT, UNIT, ORGANIZATION]],
		["the format is a name alone, a body's mailbox", template(given), null, [UNIT, UNIT, ORGANIZATION]],
		[
			"the name takes one part, with hyphens",
			template(hyphened, given, hyphen, { part: "middle", form: "full", separator: "-" }, dot, organization),
			"x",
			[PERSON, UNIT, ORGANIZATION],
		],
		["the organisation comes last", template(given, dot, organization), "x", [PERSON, UNIT, ORGANIZATION]],
		["the name takes several parts", template(family, given, dot, organization), "x", [PERSON, PERSON, ORGANIZATION]],
		[
			"the name takes several parts, and so does the unit",
			template(family, given, dot, { part: "unit" }, dot, organization),
			"x",
			[PERSON, UNIT, ORGANIZATION],
		],
	] as const)("%s", (_, profile, personName, expected) => {
		const context = named(personName, { login: "phong1.phong2.phong3" });
		expect(["Xphong1#2026", "Xphong2#2026", "Xphong3#2026"].flatMap((password) => codes(password, context, profile))).toEqual(expected);
	});
});

describe("other ways of reading the clause", () => {
	const fullNames = withReadings(tuyenQuang, { "TQ-NAME-IN-PASSWORD": "full-names" });
	const any3 = withReadings(tuyenQuang, { "TQ-NAME-IN-PASSWORD": "any-3" });

	test.each([
		["Nguyen@2026", false, true],
		["Nguyenthian@1", true, true],
		["Annguyenthi@1", true, true],
		["Anthinguyen@1", true, true],
		["N.guyenth1an@1", true, true],
		["Thienha@2026", false, true],
		["An@12345", false, false],
		["Ntanx@2026", false, true],
	])("%s: full names %s, any three letters %s", (password, full, any) => {
		expect(codes(password, named("Nguyễn Thị An"), fullNames)).toEqual(full ? [PERSON] : []);
		expect(codes(password, named("Nguyễn Thị An"), any3)).toEqual(any ? [PERSON] : []);
	});

	test("full names: every syllable of family and middle names, in the three orders, and no part of the login", () => {
		const personName = { family: "Nguyễn Phúc", middle: "Thị Thu", given: "An" };
		const context = { role: "user" as const, personName, organizationNames: [], login: "nptan.skhcn" };
		for (const password of ["Nguyenphucthithuan@1", "Annguyenphucthithu@1", "Anthithunguyenphuc@1"])
			expect(codes(password, context, fullNames)).toEqual([PERSON]);
		for (const password of ["Xnptan#2026", "Xskhcn#2026", "Nguyenphuc@1"]) expect(codes(password, context, fullNames)).toEqual([]);
	});

	test("any three letters: initials with the given name still need four", () => {
		expect(codes("Xlan#2026", named("Lê An"), any3)).toEqual([]);
		expect(codes("Xlvan#2026", named("Lê Vi An"), any3)).toEqual([PERSON]);
	});
});
