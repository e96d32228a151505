import { crc32 } from "node:zlib";
import { describe, expect, test } from "vitest";
import { decodeLzma, decodeLzma2, modelSize } from "../../src/attachment/content/lzma.ts";
import { samples } from "./samples.ts";
import { LZMA_PROPERTIES, lzma2Literals, lzmaLiterals } from "./writers/lzma.ts";
import { LZMA_STREAMS, LZMA2_STREAM, unpacked } from "./writers/lzma-streams.ts";

const none = new Uint8Array(0);
const packedOf = ({ packed }: { readonly packed: string }): Uint8Array => Uint8Array.from(Buffer.from(packed, "base64"));

describe("LZMA", { timeout: 60_000 }, () => {
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

	test("decodes the last bit of the highest bytes as the others, where a copy ended one bit before", () => {
		// By liblzma: a digit is that much below 255, copies end where a digit differs in its last bit.
		const digits = "101300201202000110002102013003020001100120201202000111201213002112020100201203130020121013002013";
		const packed = "007f3fdbc37615d27b915fcb9cb952f13910eacbc60b595d17176923f6c533f5073adef175111b53f8c5f6da1ffbfffe722a40";
		const expected = Uint8Array.from(digits, (digit) => 255 - Number(digit));
		expect(decodeLzma(Uint8Array.from(Buffer.from(packed, "hex")), Uint8Array.from(LZMA_PROPERTIES), digits.length)).toEqual(expected);
	});

	test.each(LZMA_STREAMS)("decodes what another encoder packed with properties $properties", (stream) => {
		const decoded = decodeLzma(packedOf(stream), Uint8Array.of(stream.properties, 0, 0, 16, 0), stream.size);
		expect(Buffer.compare(decoded ?? none, unpacked(stream))).toBe(0);
		expect(decodeLzma(packedOf(stream).slice(0, -9), Uint8Array.of(stream.properties, 0, 0, 16, 0), stream.size)).toBeUndefined();
	});

	test("of a stream with one bit changed, takes what another decoder takes, and gives the same", () => {
		// By liblzma, up to the nine bytes of the end mark, which is not read here.
		const TAKEN = [
			8, 9, 10, 11, 16, 17, 18, 23, 24, 30, 31, 37, 38, 39, 820, 914, 972, 982, 1004, 1012, 1029, 1080, 1083, 1088, 1089, 1091, 1092, 1095, 1096, 1098, 1100,
			1103, 1107, 1111, 1112, 1114, 1115, 1116, 1127, 1130, 1140, 1143, 1144, 1152, 1156, 1157, 1160, 1161, 1164, 1166, 1168, 1169, 1170, 1171, 1172, 1173,
			1174, 1175,
		];
		const [stream] = LZMA_STREAMS;
		if (stream === undefined) throw new Error("there is no stream");
		const packed = packedOf(stream);
		const taken: number[] = [];
		let checksum = 0;
		for (let bit = 0; bit < packed.length * 8 - 72; bit++) {
			const changed = packed.slice();
			changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
			const decoded = decodeLzma(changed, Uint8Array.of(stream.properties, 0, 0, 16, 0), stream.size);
			if (decoded === undefined) continue;
			taken.push(bit);
			checksum = crc32(decoded, checksum);
		}
		expect(taken).toEqual(TAKEN);
		expect(checksum).toBe(0x67635d30);
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

	test("a dictionary that begins anew counts places from there, whatever came before", () => {
		const before = new TextEncoder().encode("mot hai ba xyz");
		for (const length of [1, 2, 3, 13]) {
			const head = before.slice(before.length - length);
			const size = length + second.length;
			const decoded = decodeLzma2(Uint8Array.from([...stored(1, head), ...chunk(0xe0, second, [0x5d]), 0]), size);
			expect(new TextDecoder().decode(decoded ?? none)).toBe(`${new TextDecoder().decode(head)}bon nam sau`);
		}
		// With another encoder's matches behind it, and cut where the caller says.
		const whole = [...stored(1, before), ...packedOf(LZMA2_STREAM)];
		for (const size of [10, 14, 15, 5000]) {
			const expected = [...before, ...unpacked(LZMA2_STREAM)].slice(0, size);
			expect(decodeLzma2(Uint8Array.from(whole), size)).toEqual(Uint8Array.from(expected));
		}
	});

	test("properties that make no sense, and streams too short to begin", () => {
		const packed = lzmaLiterals(second);
		const read = (properties: readonly number[], input = packed): boolean => decodeLzma(input, Uint8Array.from(properties), 1) !== undefined;
		expect(read([0x5d, 0, 0, 1, 0])).toBe(true);
		expect(read([0x5d, 0, 0, 1])).toBe(false);
		expect(read([224, 0, 0, 1, 0])).toBe(true);
		expect(read([225, 0, 0, 1, 0])).toBe(false);
		expect(read([0x5d, 0, 0, 1, 0], packed.slice(0, 4))).toBe(false);
		expect(decodeLzma(Uint8Array.of(0, 0, 0, 0, 0), Uint8Array.of(0x5d, 0, 0, 1, 0), 0)).toEqual(none);
		expect(decodeLzma(Uint8Array.of(0, 0, 0, 0), Uint8Array.of(0x5d, 0, 0, 1, 0), 0)).toBeUndefined();
		expect(modelSize(Uint8Array.of(0x5d, 0, 0, 1, 0))).toBe(0x600 << 3);
		expect(modelSize(Uint8Array.of(224, 0, 0, 1, 0))).toBe(0x600 << 12);
		for (const properties of [[225, 0, 0, 1, 0], [224, 0, 0, 1], []]) expect(modelSize(Uint8Array.from(properties))).toBe(0x3000);
		expect(decode(...chunk(0xe0, first, [224]), 0)).toBeUndefined();
		// The first byte comes out the same whatever the properties are, if they are any.
		const firstByte = (properties: number): Uint8Array | undefined => decodeLzma2(Uint8Array.from(chunk(0xe0, first.slice(0, 1), [properties])), 1);
		expect(firstByte(224)).toEqual(first.slice(0, 1));
		expect(firstByte(225)).toBeUndefined();
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
