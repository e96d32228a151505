import { constants, deflateRawSync, inflateRawSync } from "node:zlib";
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

	test("agrees with zlib on streams with one bit changed: what zlib takes comes out the same, what is called damaged zlib refuses", () => {
		const inflater = new Inflater();
		const [, , few = new Uint8Array(0)] = samples().filter(({ length }) => length === 513);
		let damaged = 0;
		for (const [level, strategy] of [
			[0, constants.Z_DEFAULT_STRATEGY],
			[9, constants.Z_DEFAULT_STRATEGY],
			[9, constants.Z_FIXED],
		] as const) {
			const packed = new Uint8Array(deflateRawSync(few, { level, strategy }));
			for (let bit = 0; bit < packed.length * 8; bit++) {
				const changed = packed.slice();
				changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
				const ours = inflater.inflate(changed, 100_000);
				let theirs: Uint8Array | undefined;
				try {
					theirs = inflateRawSync(changed);
				} catch {}
				if (theirs !== undefined) expect({ end: ours.end, same: Buffer.compare(ours.output, theirs) }).toEqual({ end: "end", same: 0 });
				if (ours.end === "corrupt") damaged++;
			}
		}
		expect(damaged).toBeGreaterThan(100);
	});

	test("codes that no packer writes are damage", () => {
		const inflater = new Inflater();
		const endOf = (...bits: readonly string[]): string => {
			const all = bits.join("").padEnd(Math.ceil(bits.join("").length / 8) * 8 + 64, "0");
			const bytes = (all.match(/.{8}/gu) ?? []).map((eight) => Number.parseInt([...eight].reverse().join(""), 2));
			return inflater.inflate(Uint8Array.from(bytes), 1000).end;
		};
		/** Fixed codes, last block; a literal "A" first. */
		const fixed = ["1", "10", "01110001"];
		expect(endOf(...fixed, "11000110")).toBe("corrupt"); // length symbol 286
		expect(endOf(...fixed, "0000001", "11110")).toBe("corrupt"); // distance symbol 30
		expect(endOf(...fixed, "0000001", "00010")).toBe("corrupt"); // further back than there is
		expect(endOf("1", "11")).toBe("corrupt");
		/** Dynamic codes: 257 literals, 1 distance; the code of code lengths has "16" and "0" alone. */
		const dynamic = ["1", "01", "00000", "00000", "0000"];
		expect(endOf(...dynamic, "100", "000", "000", "100", "1")).toBe("corrupt"); // repeats what is not there
		expect(endOf(...dynamic, "100", "100", "100", "100")).toBe("corrupt"); // four codes of one bit
		expect(endOf(...dynamic, "000", "000", "100", "100", "1", "1111111", "1", "1111111")).toBe("corrupt"); // 276 lengths of 258
		const ends = ["1", "01", "00000", "00000", "0111", "000", "000", "100", ...new Array<string>(14).fill("000"), "100"];
		expect(endOf(...ends, "1", "1111111", "1", "1101011", "0", "0", "0")).toBe("end"); // the end of the block alone has a code
		expect(endOf(...ends, "1", "1111111", "1", "1101011", "0", "0", "1")).toBe("corrupt"); // and this is none
		expect(endOf("1", "01", "01111", "00000", "0000")).toBe("corrupt"); // 287 literals
		expect(inflater.inflate(Uint8Array.of(1, 5, 0, 1, 1, 0, 0, 0, 0, 0), 100).end).toBe("corrupt");
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
		for (const stream of [packed, Uint8Array.from(Buffer.from(MATCHES, "hex"))]) {
			for (let bit = 0; bit < stream.length * 8; bit++) {
				const changed = stream.slice();
				changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
				const decoded = decodeLzma(changed, Uint8Array.from(LZMA_PROPERTIES), 300);
				if (decoded !== undefined) expect(decoded.length).toBe(300);
			}
		}
		expect(decodeLzma(packed, Uint8Array.from([225, 0, 0, 1, 0]), 300)).toBeUndefined();
		expect(decodeLzma(new Uint8Array(3), Uint8Array.from(LZMA_PROPERTIES), 300)).toBeUndefined();
	});
});

describe("LZMA2", () => {
	const first = new TextEncoder().encode("mot hai ba\n\n");
	const second = new TextEncoder().encode("bon nam sau");
	const chunk = (control: number, data: Uint8Array, properties: readonly number[] = []): number[] => {
		const packed = lzmaLiterals(data);
		return [control, 0, data.length - 1, 0, packed.length - 1, ...properties, ...packed];
	};
	const stored = (control: number, data: Uint8Array): number[] => [control, 0, data.length - 1, ...data];
	const decode = (...parts: readonly number[]): string | undefined => {
		const size = first.length + second.length;
		const decoded = decodeLzma2(Uint8Array.from(parts), size);
		return decoded === undefined ? undefined : new TextDecoder().decode(decoded);
	};
	const whole = "mot hai ba\n\nbon nam sau";

	test("stored chunks, and chunks that keep the dictionary, the properties or neither", () => {
		expect(first.length % 4).toBe(0);
		expect(decode(...stored(1, first), ...stored(2, second), 0)).toBe(whole);
		expect(decode(...stored(1, first), ...chunk(0xe0, second, [0x5d]), 0)).toBe(whole);
		expect(decode(...chunk(0xe0, first, [0x5d]), ...chunk(0xc0, second, [0x5d]), 0)).toBe(whole);
		expect(decode(...chunk(0xe0, first, [0x5d]), ...chunk(0xa0, second), 0)).toBe(whole);
		expect(decode(...chunk(0xe0, first, [0x5d]), ...stored(2, second), 0)).toBe(whole);
	});

	test("a chunk that keeps a model which is not there, or goes on with one that expects other bytes", () => {
		expect(decode(...chunk(0x80, first), ...chunk(0x80, second), 0)).toBeUndefined();
		expect(decode(...chunk(0xa0, first), ...chunk(0xa0, second), 0)).toBeUndefined();
		expect(decode(...chunk(0xe0, first, [0x5d]), ...chunk(0x80, second), 0)).not.toBe(whole);
	});

	test("what ends early, is of no kind, or has impossible properties", () => {
		expect(decode(...stored(1, first), 0)).toBeUndefined();
		expect(decode(...stored(1, first))).toBeUndefined();
		expect(decode(...stored(3, first), ...stored(2, second), 0)).toBeUndefined();
		expect(decode(...chunk(0xe0, first, [225]), 0)).toBeUndefined();
		expect(decode(0xe0, 0, 22, 0, 1, 0x5d, 0, 0xff, 0xff)).toBeUndefined();
	});
});

test("the checksum is that of a loop over bits", () => {
	for (const sample of samples()) expect(crc32(sample)).toBe(slowCrc32(sample));
	expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
});
