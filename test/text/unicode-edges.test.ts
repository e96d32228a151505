import { describe, expect, it } from "vitest";
import type { Profile } from "../../src/profile/types.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { checkTextEncoding } from "../../src/text/check-text-encoding.ts";
import { decodeUnicode } from "../../src/text/decode-unicode.ts";

const utf32 = (points: readonly number[], littleEndian: boolean): Uint8Array => {
	const bytes = new Uint8Array(points.length * 4);
	const view = new DataView(bytes.buffer);
	for (const [index, point] of points.entries()) view.setUint32(index * 4, point, littleEndian);
	return bytes;
};

describe("decodeUnicode", () => {
	it("gives the text behind each byte order mark, and leaves the mark out", () => {
		for (const text of ["", "Đ", "Hà 😀", "a".repeat(8192), `${"ế".repeat(8193)}.`]) {
			const points = Array.from(`\ufeff${text}`, (character) => character.codePointAt(0) ?? 0);
			for (const littleEndian of [true, false]) expect(decodeUnicode(utf32(points, littleEndian))).toBe(text);
			for (const littleEndian of [true, false]) {
				const marked = `\ufeff${text}`;
				const bytes = new Uint8Array(marked.length * 2);
				const view = new DataView(bytes.buffer);
				for (let index = 0; index < marked.length; index += 1) view.setUint16(index * 2, marked.charCodeAt(index), littleEndian);
				expect(decodeUnicode(bytes)).toBe(text);
			}
			expect(decodeUnicode(new TextEncoder().encode(`\ufeff${text}`))).toBe(text);
			expect(decodeUnicode(new TextEncoder().encode(text))).toBe(text);
		}
	});

	it("leaves a second mark in the text", () => {
		expect(decodeUnicode(new TextEncoder().encode("\ufeff\ufeffa"))).toBe("\ufeffa");
		expect(decodeUnicode(utf32([0xfeff, 0xfeff, 0x61], true))).toBe("\ufeffa");
	});

	it("takes the last code point that there is, and none after it, wherever it stands", () => {
		for (const littleEndian of [true, false]) expect(decodeUnicode(utf32([0xfeff, 0x10ffff], littleEndian))).toBe("\u{10ffff}");
		// Little-endian bytes that are no UTF-32 may still be UTF-16 that starts with U+0000.
		expect(decodeUnicode(utf32([0xfeff, 0x61, 0x110000, 0x61], false))).toBeUndefined();
		expect(decodeUnicode(utf32([0xfeff, 0x61, 0xd800], false))).toBeUndefined();
	});

	it("has no text for bytes that end within a unit", () => {
		const whole = utf32([0xfeff, 0x61], false);
		for (const length of [5, 6, 7]) expect(decodeUnicode(whole.subarray(0, length))).toBeUndefined();
		expect(decodeUnicode(Uint8Array.of(0xfe, 0xff, 0x00, 0x61, 0x00))).toBeUndefined();
		expect(decodeUnicode(Uint8Array.of(0xff, 0xfe, 0x61))).toBeUndefined();
		expect(decodeUnicode(Uint8Array.of(0xff))).toBeUndefined();
	});
});

describe("checkTextEncoding", () => {
	it("is free of findings where the regulation says that there is no such rule, and unregulated where it is silent", () => {
		for (const [encoding, outcome] of [
			[{ none: true, basis: ["3.3"] }, "compliant"],
			[{ unstated: true }, "unregulated"],
		] as const) {
			const profile: Profile = { ...tuyenQuang, text: { encoding } };
			expect(checkTextEncoding(profile, Uint8Array.of(0x80))).toMatchObject({ outcome, findings: [] });
		}
	});
});
