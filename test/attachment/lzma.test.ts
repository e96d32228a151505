import { describe, expect, test } from "vitest";
import { decodeLzma, decodeLzma2 } from "../../src/attachment/content/lzma.ts";
import { samples } from "./samples.ts";
import { LZMA_PROPERTIES, lzma2Literals, lzmaLiterals } from "./writers/lzma.ts";
import { LZMA_STREAMS, LZMA2_STREAM, unpacked } from "./writers/lzma-streams.ts";

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

	const packedOf = ({ packed }: { readonly packed: string }): Uint8Array => Uint8Array.from(Buffer.from(packed, "base64"));

	test.each(LZMA_STREAMS)("decodes what another encoder packed with properties $properties", (stream) => {
		const decoded = decodeLzma(packedOf(stream), Uint8Array.of(stream.properties, 0, 0, 16, 0), stream.size);
		expect(Buffer.compare(decoded ?? none, unpacked(stream))).toBe(0);
		expect(decodeLzma(packedOf(stream).slice(0, -9), Uint8Array.of(stream.properties, 0, 0, 16, 0), stream.size)).toBeUndefined();
	});

	test("decodes what another encoder packed as LZMA2, to any length", () => {
		const whole = unpacked(LZMA2_STREAM);
		for (const size of [1, 100, 8191, LZMA2_STREAM.size]) {
			expect(Buffer.compare(decodeLzma2(packedOf(LZMA2_STREAM), size) ?? none, whole.subarray(0, size))).toBe(0);
		}
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
