import { describe, expect, it } from "vitest";
import { detectLegacyEncoding } from "../../src/name/detect-legacy-encoding.ts";
import { detectLegacyText } from "../../src/name/detect-legacy-text.ts";
import { foldName } from "../../src/name/fold-name.ts";
import { foldQuickly } from "../../src/name/fold-quickly.ts";
import { mayBeLegacy } from "../../src/name/legacy-words.ts";
import { isVietnameseSyllable } from "../../src/name/vietnamese-syllable.ts";
import { processorTime } from "../support/processor-time.ts";
import { LETTERS } from "./vietnamese-letters.ts";

const TCVN3_NAMES = [
	"NguyÔn V¨n Hµ",
	"TrÇn ThÞ H­¬ng",
	"Lª §øc Anh",
	"Ph¹m Quang Dòng",
	"§ç Minh T©m",
	"Bïi ThÞ YÕn",
	"Huúnh Ngäc",
	"Hoµng V¨n Th¸i",
	"Ng« Hång",
];
const VNI_NAMES = [
	"Nguyeãn Vaên Haø",
	"Traàn Thò Höông",
	"Leâ Ñöùc Anh",
	"Phaïm Quang Duõng",
	"Ñoã Minh Taâm",
	"Buøi Thò Yeán",
	"NGUYEÃN VAÊN AÙI",
	"Voõ Vaên Thaùi",
	"Ngoâ Hoàng",
];
const LEFT_OVERS = ["Trần Văn Dö", "Phạm Thanh Löông", "Đỗ Văn Giaõ"];

it.each(TCVN3_NAMES)("recognises TCVN3: %s", (name) => {
	expect(detectLegacyEncoding(name)).toBe("TCVN3");
	expect(foldName(name)).toMatchObject({ ok: false, reason: "legacy-encoding", encoding: "TCVN3" });
});

it.each([...VNI_NAMES, ...LEFT_OVERS])("recognises VNI: %s", (name) => {
	expect(detectLegacyEncoding(name)).toBe("VNI");
	expect(foldName(name)).toMatchObject({ ok: false, reason: "legacy-encoding", encoding: "VNI" });
});

const UNICODE = [
	..."Hoà Hòa Thuý Thúy Thuỷ Quý Quí Xuân Hoàng Huệ Khuê Tuyền Nguyên NGUYÊN NGUYỄN Toàn TOÀN Huỳnh Hùynh Đoàn Ðoàn Ðỗ Ðào Trí Ý Ân Êm Ông Khoẻ Goá Hoã".split(
		" ",
	),
	...[
		"Y Ñhă Niê",
		"H’Wĕn Mlô",
		"Êñuôl",
		"Y Thuôl Êban",
		"Rơ Châm H′Phik",
		"Ksor H’Bơ Khăp",
		"Y Bkrông",
		"Ñun",
		"K’ Choi",
		"Kpă Tiô",
		"Điểu Kâ",
		"Byă",
		"Néang Sóc",
		"Thạch Sơn",
	],
	...["José García", "François Müller", "Björn Håkansson", "Raphaël", "Anaïs", "Núñez", "Zoé", "Søren", "Großmann", "Käthe", "São João", "Łukasz"],
];

it.each(UNICODE)("leaves Unicode alone: %s", (name) => {
	for (const text of [name, name.normalize("NFD"), name.toUpperCase(), name.toLowerCase()]) {
		expect(detectLegacyEncoding(text)).toBeUndefined();
		expect(detectLegacyText(text)).toBeUndefined();
	}
});

it("leaves every Vietnamese letter alone, between any two consonants", () => {
	for (const { composed } of LETTERS)
		for (const before of ["", "H", "Ng", "Tr", "Y "])
			for (const after of ["", "n", "nh", "m"]) {
				const word = `${before}${composed.toLowerCase()}${after}`;
				for (const text of [word, word.toUpperCase(), `${composed}${after}`]) expect(detectLegacyEncoding(text), text).toBeUndefined();
			}
});

it("looks closely at every pair of letters that could be legacy", () => {
	const units = [...Array.from({ length: 0x1c0 - 0x20 }, (_, index) => index + 0x20), ...Array.from({ length: 0x60 }, (_, index) => index + 0x1ea0)];
	let suspect = 0;
	for (const first of units)
		for (const second of units) {
			const text = String.fromCharCode(first, second);
			if (!mayBeLegacy(text)) continue;
			suspect++;
			if (foldQuickly(text) !== "") expect.fail(text);
		}
	expect(suspect).toBeGreaterThan(1000);
});

describe("running text", () => {
	it.each([
		["Th«ng b¸o vÒ viÖc häp giao ban th¸ng 8", "TCVN3"],
		["Thoâng baùo veà vieäc hoïp giao ban thaùng 8", "VNI"],
		["Kính göûi", "VNI"],
	])("%s", (text, encoding) => {
		expect(detectLegacyText(text)).toBe(encoding);
	});

	it.each([
		"",
		"Please measure 5 µm and 10 µm at 20 °C, ± 2 %, © 2026 Acme® – ½ price × 3",
		"Où est Loïc ? Il est né en août, à Orléans ; le goût du thé français est très prisé.",
		"Kính gửi anh Loïc, đề nghị các đơn vị gửi báo cáo trước ngày thứ hai.",
		"Kính gửi các đơn vị, xem lại tệp của anh Nguyeãn Vaên Haø gửi hôm qua",
		"Đề nghị các đơn vị, cá nhân kiểm tra lại danh sách; tệp cũ tên là Haø bị lỗi phông chữ.",
	])("%s", (text) => {
		expect(detectLegacyText(text)).toBeUndefined();
	});

	it("is judged in linear time", () => {
		for (const part of ["Nguyeãn Vaên Haø ", "NguyÔn", "aø", "µ", "ê", "\ud800", "e\u0301"]) {
			const text = part.repeat(2 ** 20 / part.length);
			const milliseconds = processorTime(() => {
				detectLegacyText(text);
				detectLegacyEncoding(text);
			});
			expect(milliseconds).toBeLessThan(20_000);
		}
	}, 120_000);
});

it("knows a syllable from a word", () => {
	for (const syllable of ["nguyễn", "quý", "gì", "giỏi", "nghiêng", "khuya", "thuở", "hoặc", "uống", "yến", "huỳnh", "của", "mía"])
		expect(isVietnameseSyllable(syllable), syllable).toBe(true);
	for (const word of ["", "ngh", "goût", "cát\u0301", "càt", "cải\u0303", "aú", "ñun", "hòan", "tíeng", "krông", "hlong", "strasse"])
		expect(isVietnameseSyllable(word), word).toBe(false);
});

it("refuses what is no string", () => {
	expect(() => Reflect.apply(detectLegacyEncoding, undefined, [1])).toThrow("detectLegacyEncoding: text must be a string, got number");
	expect(() => Reflect.apply(detectLegacyText, undefined, [null])).toThrow("detectLegacyText: text must be a string, got null");
});
