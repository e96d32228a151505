import { describe, expect, it } from "vitest";
import { decodeTcvn3, decodeVni } from "../../src/name/decode-legacy.ts";
import { isVietnameseSyllable, looksVietnamese } from "../../src/name/vietnamese-syllable.ts";

/** TCVN 5712:1993 (VN3), code by code, in the order of the alphabet. */
const TCVN3: ReadonlyMap<number, string> = new Map([
	...pairs([0xa1, 0xa2, 0xa7, 0xa3, 0xa4, 0xa5, 0xa6], "ĂÂĐÊÔƠƯ"),
	...pairs([0xa8, 0xa9, 0xae, 0xaa, 0xab, 0xac, 0xad], "ăâđêôơư"),
	...pairs([0xb5, 0xb6, 0xb7, 0xb8, 0xb9], "àảãáạ"),
	...pairs([0xbb, 0xbc, 0xbd, 0xbe, 0xc6], "ằẳẵắặ"),
	...pairs([0xc7, 0xc8, 0xc9, 0xca, 0xcb], "ầẩẫấậ"),
	...pairs([0xcc, 0xce, 0xcf, 0xd0, 0xd1], "èẻẽéẹ"),
	...pairs([0xd2, 0xd3, 0xd4, 0xd5, 0xd6], "ềểễếệ"),
	...pairs([0xd7, 0xd8, 0xdc, 0xdd, 0xde], "ìỉĩíị"),
	...pairs([0xdf, 0xe1, 0xe2, 0xe3, 0xe4], "òỏõóọ"),
	...pairs([0xe5, 0xe6, 0xe7, 0xe8, 0xe9], "ồổỗốộ"),
	...pairs([0xea, 0xeb, 0xec, 0xed, 0xee], "ờởỡớợ"),
	...pairs([0xef, 0xf1, 0xf2, 0xf3, 0xf4], "ùủũúụ"),
	...pairs([0xf5, 0xf6, 0xf7, 0xf8, 0xf9], "ừửữứự"),
	...pairs([0xfa, 0xfb, 0xfc, 0xfd, 0xfe], "ỳỷỹýỵ"),
]);

function pairs(codes: readonly number[], letters: string): readonly (readonly [number, string])[] {
	return [...letters].map((letter, index) => [codes[index] ?? 0, letter]);
}

/** How VNI writes each letter that takes two characters. */
const VNI: ReadonlyMap<string, string> = new Map([
	...marked("aeouyôö", "aeouyơư", "ùøûõï", "\u0301\u0300\u0309\u0303\u0323"),
	...marked("aeo", "âêô", "âáàåãä", " \u0301\u0300\u0309\u0303\u0323"),
	...marked("a", "ă", "êéèúüë", " \u0301\u0300\u0309\u0303\u0323"),
]);

function marked(vowels: string, letters: string, marks: string, tones: string): readonly (readonly [string, string])[] {
	return [...vowels].flatMap((vowel, at) => [...marks].map((mark, tone) => [vowel + mark, `${letters[at]}${tones[tone]?.trim()}`.normalize("NFC")] as const));
}

describe("TCVN3", () => {
	it("has these letters, and no others", () => {
		expect(TCVN3.size).toBe(74);
		for (let code = 0; code <= 0xff; code += 1) {
			const character = String.fromCharCode(code);
			const letter = code < 0x80 ? character : code === 0x80 || code < 0xa1 || code === 0xff ? undefined : (TCVN3.get(code) ?? "?");
			expect(decodeTcvn3(character), code.toString(16)).toBe(letter);
			expect(decodeTcvn3(`H${character}n`), code.toString(16)).toBe(letter === undefined ? undefined : `H${letter}n`);
		}
	});
});

describe("VNI", () => {
	const ALONE: ReadonlyMap<string, string> = new Map([..."ôơ öư ñđ óĩ òị".split(" ").map(([vni = "", letter = ""]) => [vni, letter] as const)]);
	const CHARACTERS = [
		..."abcdeghiklmnopqrstuvxyz",
		...Array.from({ length: 31 }, (_, index) => String.fromCharCode(0xe0 + index)).filter((letter) => letter !== "÷"),
	];

	it("writes these letters with two characters, and no others", () => {
		expect(VNI.size).toBe(35 + 18 + 6);
		const wrong: string[] = [];
		for (const first of CHARACTERS)
			for (const second of CHARACTERS) {
				const pair = VNI.get(first + second);
				const singly = [first, second].map((character) => ALONE.get(character) ?? character).join("");
				const isMarked = pair !== undefined || first === "ö" || second === "ö";
				for (const word of [first + second, (first + second).toUpperCase()]) {
					const text = decodeVni(word);
					if (text?.decoded !== (pair ?? singly).normalize("NFC") || text.marked !== isMarked) wrong.push(word);
				}
			}
		expect(wrong).toEqual([]);
	});

	it.each([
		["", "", false],
		["Höông", "hương", true],
		["ñöôøng", "đường", true],
		["nguyeãn", "nguyễn", true],
		["aaù", "aá", true],
		["thò", "thị", false],
	])("%s", (word, decoded, isMarked) => {
		expect(decodeVni(word)).toEqual({ decoded, marked: isMarked });
	});

	it("has no capital mark behind a small vowel", () => {
		expect(decodeVni("haÊn")).toBeUndefined();
		expect(decodeVni("öÏ")).toBeUndefined();
		expect(decodeVni("HAÊN")).toEqual({ decoded: "hăn", marked: true });
		expect(decodeVni("Haên")).toEqual({ decoded: "hăn", marked: true });
	});
});

describe("a Vietnamese syllable", () => {
	it.each(["an", "nguyễn", "NGUYỄN", "gì", "giờ", "quý", "quyết", "nghiêng", "hoà", "hòa", "khuỷu", "yêu", "ương", "oan", "ách", "mệt"])("is %s", (word) => {
		expect(isVietnameseSyllable(word)).toBe(true);
		expect(isVietnameseSyllable(word.normalize("NFD"))).toBe(true);
	});

	it.each(["", "\u0301", "\u0301an", "n\u0301a", "n\u0301", "ánà", "án\u0301", "nn", "ngan1", "xann", "étn", "strong", "ấn độ", "manh hoà"])(
		"does not look like %j",
		(word) => {
			expect(looksVietnamese(word)).toBe(false);
			expect(isVietnameseSyllable(word)).toBe(false);
		},
	);

	it.each(["mat", "mạ\u0301t", "màt", "mảp", "hõc", "nhềch", "hieụ", "aó", "mía\u0323", "tóanh"])(
		"is none in %s: no tone, or one in the wrong place or of the wrong kind",
		(word) => {
			expect(isVietnameseSyllable(word)).toBe(false);
		},
	);
});
