import { constants, deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { crc32 } from "../../src/attachment/bytes.ts";
import { Inflater } from "../../src/attachment/content/inflate.ts";
import { decodeLzma, decodeLzma2 } from "../../src/attachment/content/lzma.ts";
import { crc32 as slowCrc32 } from "./writers/crc32.ts";
import { LZMA_PROPERTIES, lzma2Literals, lzmaLiterals } from "./writers/lzma.ts";

/** Bytes of several kinds: one letter, few letters with repeats, noise. */
function samples(): Uint8Array[] {
	let seed = 7;
	const next = (): number => {
		seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
		return seed >>> 16;
	};
	return [0, 1, 2, 100, 511, 512, 513, 4096, 5000, 40_000, 70_000].flatMap((length) => [
		new Uint8Array(length).fill(65),
		Uint8Array.from({ length }, () => 97 + (next() % 4)),
		Uint8Array.from({ length }, (_, index) => (index % 50 < 30 ? 98 : next() & 255)),
		Uint8Array.from({ length }, () => next() & 255),
	]);
}

describe("inflate", { timeout: 60_000 }, () => {
	const strategies = [constants.Z_DEFAULT_STRATEGY, constants.Z_HUFFMAN_ONLY, constants.Z_RLE, constants.Z_FIXED];

	test("gives back what zlib packed, at every level and strategy, and stops at every limit", () => {
		const inflater = new Inflater();
		let compared = 0;
		for (const sample of samples()) {
			for (const level of [0, 1, 6, 9]) {
				for (const strategy of strategies) {
					const packed = new Uint8Array(deflateRawSync(sample, { level, strategy }));
					const whole = inflater.inflate(packed, sample.length + 10);
					expect(whole.end).toBe("end");
					expect(whole.used).toBe(packed.length);
					expect(Buffer.compare(whole.output, sample)).toBe(0);
					for (const limit of [1, 512, 4096].filter((least) => least < sample.length)) {
						const part = inflater.inflate(packed, limit);
						expect(part.end).toBe("limit");
						expect(Buffer.compare(part.output, sample.subarray(0, limit))).toBe(0);
						compared++;
					}
				}
			}
		}
		expect(compared).toBeGreaterThan(500);
	});

	test("a stream that ends early gives what came before", () => {
		const inflater = new Inflater();
		const [sample = new Uint8Array(0)] = samples().slice(-3);
		const packed = new Uint8Array(deflateRawSync(sample));
		for (let length = 0; length < packed.length; length += 41) {
			const { output, end } = inflater.inflate(packed.subarray(0, length), sample.length);
			expect(end).toBe("truncated");
			expect(Buffer.compare(output, sample.subarray(0, output.length))).toBe(0);
		}
	});
});

describe("LZMA", { timeout: 60_000 }, () => {
	const none = new Uint8Array(0);

	test("decodes literals, raw and in LZMA2", () => {
		for (const sample of samples().filter(({ length }) => length > 0 && length < 60_000)) {
			const packed = lzmaLiterals(sample);
			expect(Buffer.compare(decodeLzma(packed, Uint8Array.from(LZMA_PROPERTIES), sample.length) ?? none, sample)).toBe(0);
			if (packed.length < 65_536) expect(Buffer.compare(decodeLzma2(lzma2Literals(sample), sample.length) ?? none, sample)).toBe(0);
		}
	});

	/** Made by an independent encoder: 1,000 bytes "ngày tháng năm " over and over, which takes matches, repeated matches and short ones. */
	const MATCHES = "003719d4a6b3c78e8f0c995107695b6d21ebdf90416afc5e1b36b4c9f8a04d47fffe3b2800";

	test("decodes matches", () => {
		const expected = new TextEncoder().encode("ngày tháng năm ".repeat(80)).subarray(0, 1000);
		const packed = Uint8Array.from(Buffer.from(MATCHES, "hex"));
		expect(decodeLzma(packed, Uint8Array.from(LZMA_PROPERTIES), 1000)).toEqual(expected);
	});

	test("a damaged stream is refused or gives other bytes, never more than were asked for", () => {
		const packed = lzmaLiterals(new Uint8Array(300).fill(66));
		for (let at = 0; at < packed.length; at++) {
			const changed = packed.slice();
			changed[at] = (changed[at] ?? 0) ^ 0x55;
			const decoded = decodeLzma(changed, Uint8Array.from(LZMA_PROPERTIES), 300);
			if (decoded !== undefined) expect(decoded.length).toBe(300);
		}
		expect(decodeLzma(packed, Uint8Array.from([225, 0, 0, 1, 0]), 300)).toBeUndefined();
		expect(decodeLzma(new Uint8Array(3), Uint8Array.from(LZMA_PROPERTIES), 300)).toBeUndefined();
	});
});

test("the checksum is that of a loop over bits", () => {
	for (const sample of samples()) expect(crc32(sample)).toBe(slowCrc32(sample));
	expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
});
