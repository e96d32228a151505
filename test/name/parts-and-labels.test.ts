import { describe, expect, it } from "vitest";
import { foldAbbreviation } from "../../src/name/fold-abbreviation.ts";
import { foldCommuneName } from "../../src/name/fold-commune-name.ts";
import { foldLabel } from "../../src/name/fold-label.ts";
import { foldName } from "../../src/name/fold-name.ts";
import { foldPersonName } from "../../src/name/fold-person-name.ts";
import { splitName } from "../../src/name/split-name.ts";
import { suggestAbbreviation } from "../../src/name/suggest-abbreviation.ts";

describe("splitName", () => {
	it.each([
		["Nguyễn Văn Hà", { family: "Nguyễn", middle: ["Văn"], given: "Hà" }],
		["  Nguyễn\u00a0Thị  Thu-Hà ", { family: "Nguyễn", middle: ["Thị", "Thu"], given: "Hà" }],
		["Nguyễn Văn Hà".normalize("NFD"), { family: "Nguyễn", middle: ["Văn"], given: "Hà" }],
		["TRẦN NAM", { family: "TRẦN", middle: [], given: "NAM" }],
		["Hà", { family: "", middle: [], given: "Hà" }],
		["K’ Choi", { family: "K’", middle: [], given: "Choi" }],
		["’ H’Bơ ' Khăp", { family: "H’Bơ", middle: [], given: "Khăp" }],
		["Công Tằng Tôn Nữ Thu Hà", { family: "Công", middle: ["Tằng", "Tôn", "Nữ", "Thu"], given: "Hà" }],
	])("%s", (fullName, value) => {
		expect(splitName(fullName)).toEqual({ ok: true, value });
	});

	it("is not ok for a name that does not fold", () => {
		expect(splitName(" ")).toEqual({ ok: false, codePoints: [], reason: "empty" });
		expect(splitName("Hà 2")).toEqual({ ok: false, codePoints: ["U+0032"], reason: "digit" });
		expect(splitName("Leâ Haø")).toMatchObject({ ok: false, reason: "legacy-encoding", encoding: "VNI" });
		expect(() => Reflect.apply(splitName, undefined, [{}])).toThrow("splitName: fullName must be a string, got object");
	});
});

describe("foldPersonName", () => {
	const value = (family: string[], middle: string[], given: string[]) => ({
		ok: true,
		value: { family, middle, given, all: [...family, ...middle, ...given] },
	});
	it.each([
		[{ fullName: "Nguyễn Văn Hà" }, value(["nguyen"], ["van"], ["ha"])],
		[{ fullName: "Hà" }, value([], [], ["ha"])],
		[{ fullName: "Lê An" }, value(["le"], [], ["an"])],
		[{ name: { family: "Nguyễn Phúc", middle: "Vĩnh", given: "Thu Hà" } }, value(["nguyen", "phuc"], ["vinh"], ["thu", "ha"])],
		[{ name: { family: "Nguyễn", middle: ["Thị", "Thu Hà"], given: "An" } }, value(["nguyen"], ["thi", "thu", "ha"], ["an"])],
		[{ name: { family: "", given: "Hà" } }, value([], [], ["ha"])],
		[{ name: { family: "Lê", middle: "", given: "An" }, fullName: "Somebody Else" }, value(["le"], [], ["an"])],
	])("%j", (person, expected) => {
		expect(foldPersonName(person)).toEqual(expected);
	});

	it("gives the same syllables whichever way the name was given", () => {
		const whole = foldPersonName({ fullName: "Nguyễn Thị Thu Hà" });
		const parts = foldPersonName({ name: { family: "Nguyễn", middle: "Thị", given: "Thu Hà" } });
		if (!whole.ok || !parts.ok) return expect.unreachable();
		expect(whole.value.all).toEqual(parts.value.all);
		expect(foldName("Nguyễn Thị Thu Hà")).toEqual({ ok: true, value: whole.value.all.join(" ") });
	});

	it("reports what is wrong in any part", () => {
		expect(foldPersonName({ name: { family: "Lê", given: "'" } })).toEqual({ ok: false, codePoints: [], reason: "empty" });
		expect(foldPersonName({ name: { family: "", given: "" } })).toEqual({ ok: false, codePoints: [], reason: "empty" });
		expect(foldPersonName({ name: { family: "L&", middle: "2", given: "\u0301An" } })).toEqual({
			ok: false,
			codePoints: ["U+0026", "U+0032", "U+0301"],
			reason: "unmappable",
		});
		expect(foldPersonName({ name: { family: "Voõ", given: "An" } })).toMatchObject({ reason: "legacy-encoding" });
		expect(foldPersonName({ fullName: "" })).toMatchObject({ reason: "empty" });
		expect(foldPersonName({ fullName: "4" })).toMatchObject({ reason: "digit" });
	});

	it.each([
		[{}, "fullName must be a string, got undefined"],
		[{ fullName: 5 }, "fullName must be a string, got number"],
		[{ name: null }, "name must be an object"],
		[{ name: { family: "Lê" } }, "name.given must be a string, got undefined"],
		[{ name: { family: 1, given: "An" } }, "name.family must be a string, got number"],
		[{ name: { family: "Lê", middle: [1], given: "An" } }, "name.middle must be a string, got number"],
	])("refuses %j", (person, message) => {
		expect(() => Reflect.apply(foldPersonName, undefined, [person])).toThrow(message);
	});
});

describe("labels", () => {
	it("may hold digits", () => {
		expect(foldLabel("Hà Giang 1")).toEqual({ ok: true, value: "ha giang 1" });
		expect(foldLabel("1 2")).toEqual({ ok: true, value: "1 2" });
		expect(foldLabel("1\u0301")).toEqual({ ok: false, codePoints: ["U+0301"], reason: "unmappable" });
		expect(foldLabel("１")).toEqual({ ok: false, codePoints: ["U+FF11"], reason: "unmappable" });
	});

	it("are joined where they are abbreviations", () => {
		expect(foldAbbreviation("SKHCN")).toEqual({ ok: true, value: "skhcn" });
		expect(foldAbbreviation("VP ĐĐBQH-2")).toEqual({ ok: true, value: "vpddbqh2" });
		for (const sign of "&.,/@+()_")
			expect(foldAbbreviation(`KH${sign}CN`)).toEqual({
				ok: false,
				codePoints: [`U+00${sign.charCodeAt(0).toString(16).toUpperCase()}`],
				reason: "unmappable",
			});
		expect(foldAbbreviation(" ")).toMatchObject({ reason: "empty" });
	});
});

describe("foldCommuneName", () => {
	it.each([
		["Yên Dũng", ["yen", "dung"], undefined],
		["Phường Hà Giang 1", ["ha", "giang", "1"], "phuong"],
		["  PHƯỜNG\u00a0Kinh Bắc", ["kinh", "bac"], "phuong"],
		["phường Đa Mai".normalize("NFD"), ["da", "mai"], "phuong"],
		["XÃ Tân Yên", ["tan", "yen"], "xa"],
		["xa\u0303 Kép", ["kep"], "xa"],
		["Xã-Kép", ["kep"], "xa"],
		["Phượng Sơn", ["phuong", "son"], undefined],
		["Phường Phượng Sơn", ["phuong", "son"], "phuong"],
		["Xà Hồ", ["xa", "ho"], undefined],
		["Xã Xã", ["xa"], "xa"],
		["Phườngan", ["phuongan"], undefined],
	])("%s", (text, syllables, type) => {
		expect(foldCommuneName(text)).toEqual({ ok: true, value: { syllables, joined: syllables.join(""), ...(type === undefined ? {} : { type }) } });
	});

	it.each([
		"UBND xã Kép",
		"ubnd",
		"Ủy ban nhân dân phường Kinh Bắc",
		"UỶ BAN NHÂN DÂN xã",
		"Xã UBND Kép",
		"HĐND xã Kép",
		"Đảng ủy xã Kép",
		"Hội đồng nhân dân",
	])("refuses %s", (text) => {
		expect(foldCommuneName(text)).toEqual({ ok: false, codePoints: [], reason: "body-word" });
	});

	it("looks for a body in front only", () => {
		expect(foldCommuneName("Tân UBND")).toEqual({ ok: true, value: { syllables: ["tan", "ubnd"], joined: "tanubnd" } });
	});

	it("looks for the type in front only", () => {
		expect(foldCommuneName("Trường Xã")).toEqual({ ok: true, value: { syllables: ["truong", "xa"], joined: "truongxa" } });
	});

	it("reports what does not fold", () => {
		expect(foldCommuneName("Xã")).toEqual({ ok: false, codePoints: [], reason: "empty" });
		expect(foldCommuneName("")).toEqual({ ok: false, codePoints: [], reason: "empty" });
		expect(foldCommuneName("Xã Tân/Yên")).toEqual({ ok: false, codePoints: ["U+002F"], reason: "unmappable" });
		expect(foldCommuneName("Xaõ Yeân Duõng")).toMatchObject({ reason: "legacy-encoding", encoding: "VNI" });
		expect(() => Reflect.apply(foldCommuneName, undefined, [7])).toThrow("foldCommuneName: text must be a string, got number");
	});
});

it.each([
	["Sở Khoa học và Công nghệ", "skhcn"],
	["SỞ KHOA HỌC VÀ CÔNG NGHỆ", "skhcn"],
	["Sở Khoa học và Công nghệ".normalize("NFD"), "skhcn"],
	["Văn phòng", "vp"],
	["Sở Văn hóa, Thể thao và Du lịch", "svhttdl"],
	["Ban Quản lý các khu công nghiệp", "bqlkcn"],
	["Ban Quản lý chợ", "bqlc"],
	["Sở GD&ĐT", "sgddt"],
	["Văn phòng UBND tỉnh", "vpubndt"],
	["Đài Phát thanh - Truyền hình", "dptth"],
	["Chi cục 12", "cc12"],
	["CHI CỤC 12", "cc12"],
	["Tổ b12", "tb"],
	["Tổ 12b", "t1"],
	...["và", "của", "cho", "với", "các", "những", "về", "tại", "trong"].map((word): [string, string] => [`Sở Ăn ${word} Uống`, "sau"]),
	["Xã H’Mông", "xh"],
	["Ủy ban – Æ", "ub"],
	["", ""],
	["!!! ☺ и", ""],
	["Sôû Khoa hoïc", ""],
	["và của", ""],
])("suggests for %s", (name, abbreviation) => {
	expect(suggestAbbreviation(name)).toBe(abbreviation);
});
