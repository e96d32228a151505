import { describe, expect, test } from "vitest";
import { crc32, entry, find, latin1, matches, memberName, u8, u16, u32, u64 } from "../../src/attachment/bytes.ts";
import { samples } from "./samples.ts";
import { crc32 as slowCrc32 } from "./writers/crc32.ts";

test("the checksum is that of a loop over bits", () => {
	for (const sample of samples()) expect(crc32(sample)).toBe(slowCrc32(sample));
	expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
});

test("numbers are little-endian, and what is past the end is 0", () => {
	const bytes = Uint8Array.of(0x81, 0x82, 0x83, 0x84, 0x85, 1, 0, 0, 0xff);
	expect([u8(bytes, 0), u8(bytes, 8), u8(bytes, 9)]).toEqual([0x81, 0xff, 0]);
	expect([u16(bytes, 0), u16(bytes, 8), u16(bytes, 9)]).toEqual([0x8281, 0xff, 0]);
	expect([u32(bytes, 0), u32(bytes, 7), u32(bytes, 9)]).toEqual([0x84838281, 0xff00, 0]);
	expect([u64(bytes, 0), u64(bytes, 5)]).toEqual([0x01_85_84_83_82_81, 0xff_00_00_01]);
	expect([entry(Uint16Array.of(7), 0), entry(Uint16Array.of(7), 1)]).toEqual([7, 0]);
});

test("bytes stand where each of them does", () => {
	const bytes = Uint8Array.of(1, 2, 3);
	expect([matches(bytes, 0, [1, 2]), matches(bytes, 1, [2, 3]), matches(bytes, 3, [])]).toEqual([true, true, true]);
	expect([matches(bytes, 0, [1, 3]), matches(bytes, 0, [2, 2]), matches(bytes, 2, [3, 0])]).toEqual([false, false, false]);
});

describe("a search", () => {
	/** A plain loop over places. */
	const slow = (bytes: Uint8Array, expected: readonly number[], from: number, before: number): number => {
		for (let at = from; at < Math.min(before, bytes.length); at++) if (matches(bytes, at, expected)) return at;
		return -1;
	};

	test("finds what a loop finds, however many near misses there are, near each other or not", () => {
		const wanted = [0x50, 0x4b, 3, 4];
		let compared = 0;
		for (const step of [1, 2, 3, 63, 64, 65, 200]) {
			for (const misses of [0, 1, 255, 256, 257, 600]) {
				const bytes = new Uint8Array(step * misses + 40);
				for (let miss = 0; miss < misses; miss++) bytes.set([0x50, miss % 3 === 0 ? 0x4b : 0x50].slice(0, step), miss * step);
				for (const place of [undefined, step * misses, step * misses + 7]) {
					const content = bytes.slice();
					if (place !== undefined) content.set(wanted, place);
					for (const from of [0, 1, step * misses, step * misses + 8])
						for (const before of [content.length, place ?? 5, (place ?? 5) + 1]) {
							expect(find(content, wanted, from, before), `${step} ${misses} ${place} ${from} ${before}`).toBe(slow(content, wanted, from, before));
							compared++;
						}
				}
			}
		}
		expect(compared).toBe(1512);
	});

	test("of one byte, and of what is cut off by the end", () => {
		expect(find(Uint8Array.of(1, 2, 2), [2], 0, 3)).toBe(1);
		expect(find(Uint8Array.of(1, 2, 2), [2], 2, 3)).toBe(2);
		expect(find(Uint8Array.of(1, 0x50, 0x4b), [0x50, 0x4b, 3], 0, 3)).toBe(-1);
	});
});

describe("the name of a member", () => {
	const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

	test("is UTF-8, of any length, its byte order mark with it", () => {
		for (const name of ["a.txt", "", "a".repeat(64), "a".repeat(65), "b".repeat(9000), "thư mời.docx", "đ", "\ufeffa.txt", "\u007f"]) {
			expect(memberName(encoded(name)), name).toBe(name);
		}
	});

	test("is a character a byte where it is not, and no control character among them", () => {
		expect(memberName(Uint8Array.of(0x61, 0xff))).toBe("aÿ");
		expect(memberName(Uint8Array.of(0x80, 0x61, 0x9f, 0x62, 0xa0, 0x7f))).toBe("\ufffda\ufffdb\u00a0\u007f");
		expect(memberName(new Uint8Array(70).fill(0xe0))).toBe("à".repeat(70));
		// Cut off within a character, then another name.
		expect(memberName(Uint8Array.of(0x61, 0xc3))).toBe("aÃ");
		expect(memberName(encoded("á"))).toBe("á");
	});

	test("is read byte by byte to its end", () => {
		const bytes = Uint8Array.from({ length: 9000 }, (_, index) => index & 0xff);
		expect(latin1(bytes)).toBe(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
		expect(latin1(bytes.slice(0, 4096))).toHaveLength(4096);
		expect(latin1(bytes.slice(0, 4097))).toHaveLength(4097);
	});
});
