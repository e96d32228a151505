import { describe, expect, test } from "vitest";
import { decodeLzma, decodeLzma2 } from "../../src/attachment/content/lzma.ts";
import { text } from "./writers/bytes.ts";
import { LZMA_PROPERTIES, lzma2Literals, lzmaChunks, lzmaLiterals, lzmaThenPair, lzmaZeros } from "./writers/lzma.ts";

const encoded = (letters: string): Uint8Array => new TextEncoder().encode(letters);
const properties = Uint8Array.from(LZMA_PROPERTIES);
const stored = (control: number, letters: string): number[] => [control, (letters.length - 1) >> 8, (letters.length - 1) & 0xff, ...encoded(letters)];
/** A chunk of so many bytes; the properties where its control says that there are some. */
const packed = (control: number, length: number, data: Uint8Array): number[] => [
	control,
	0,
	length - 1,
	0,
	data.length - 1,
	...(control >= 0xc0 ? [0x5d] : []),
	...data,
];
function decoded(size: number, ...bytes: readonly number[]): string | undefined {
	const output = decodeLzma2(Uint8Array.from(bytes), size);
	return output === undefined ? undefined : new TextDecoder().decode(output);
}

describe("a copy", () => {
	test.each([
		["a", 0, "aa"],
		["ab", 0, "bb"],
		["ab", 1, "ab"],
		["abc", 2, "ab"],
		["abcd", 3, "ab"],
		["", 0, undefined],
		["a", 1, undefined],
		["ab", 2, undefined],
		["abc", 3, undefined],
	])("after %j from slot %i", (letters, slot, pair) => {
		const output = decodeLzma(lzmaThenPair(encoded(letters), slot), properties, letters.length + 2);
		expect(output).toEqual(pair === undefined ? undefined : encoded(letters + pair));
	});

	test.each([
		[0, 129],
		[1, 145],
		[2, 161],
		[3, 177],
	])("whose distance has plain bits of %i is from %i bytes back, where there are as many", (plain, distance) => {
		for (const length of [distance - 1, distance, distance + 1]) {
			const letters = text(length);
			const output = decodeLzma(lzmaThenPair(letters, 14, plain), properties, length + 2);
			const start = length - distance;
			expect(output, String(length)).toEqual(start < 0 ? undefined : Uint8Array.from([...letters, ...letters.slice(start, start + 2)]));
		}
	});
});

test("after a copy of zeros a zero that goes on like it is one byte", () => {
	expect(decodeLzma(lzmaZeros(0x61), properties, 5)).toEqual(Uint8Array.of(0, 0, 0, 0, 0x61));
});

describe("chunks of LZMA2", () => {
	test("that go on with the models of the one before", () => {
		const [one, two, three] = ["mot hai ba ", "bon nam ", "sau bay"];
		const parts = lzmaChunks([encoded(one), encoded(two), encoded(three)]);
		const chunks = (control: number): number[] =>
			[one, two, three].flatMap((letters, index) => packed(index === 0 ? 0xe0 : control, letters.length, parts[index] ?? new Uint8Array(0)));
		expect(decoded(26, ...chunks(0x80), 0)).toBe(one + two + three);
		// The low five bits are of the size: two megabytes, of which the caller wants the beginning.
		expect(decoded(19, ...chunks(0x9f))).toBe(one + two);
		expect(decoded(19, ...chunks(0x7f))).toBeUndefined();
	});

	test("that begin with new models, and say to hold two megabytes", () => {
		expect(decoded(4, ...packed(0xe0, 3, lzmaLiterals(encoded("abc"))), ...packed(0xbf, 1, lzmaLiterals(encoded("d"))))).toBe("abcd");
		expect(decoded(1, ...packed(0xbf, 1, lzmaLiterals(encoded("a"))))).toBeUndefined();
	});

	test.each([
		["a copy from a stored chunk before", [...stored(1, "ab"), ...stored(2, "cd"), ...packed(0xc0, 2, lzmaThenPair(encoded(""), 3))], "abcdab"],
		["in a chunk that says to hold two megabytes", [...stored(1, "ab"), ...stored(2, "cd"), ...packed(0xdf, 2, lzmaThenPair(encoded(""), 3))], "abcdab"],
		[
			"not from one before a stored chunk that begins anew",
			[...stored(1, "ab"), ...stored(1, "cd"), ...packed(0xc0, 2, lzmaThenPair(encoded(""), 2))],
			undefined,
		],
		["from that chunk itself", [...stored(1, "ab"), ...stored(1, "cd"), ...packed(0xc0, 2, lzmaThenPair(encoded(""), 1))], "abcdcd"],
		["not from one before a packed chunk that begins anew", [...stored(1, "ab"), ...packed(0xe0, 3, lzmaThenPair(encoded("c"), 1))], undefined],
		["from within that chunk", [...stored(1, "ab"), ...packed(0xe0, 4, lzmaThenPair(encoded("cd"), 1))], "abcdcd"],
	])("%s", (_, chunks, whole) => {
		expect(decoded(whole?.length ?? 6, ...chunks, 0)).toBe(whole);
	});

	test.each([
		["may be stored, of more than 256 bytes", 600, [...stored(1, "a".repeat(300)), ...stored(2, "b".repeat(300)), 0], "a".repeat(300) + "b".repeat(300)],
		["are cut where the caller says", 5, [...stored(1, "abc"), ...stored(2, "def"), 0], "abcde"],
		["may begin with a model after a stored one", 4, [...stored(1, "abc"), ...packed(0xc0, 1, lzmaLiterals(encoded("d")))], "abcd"],
		["need a model", 1, packed(0xa0, 1, lzmaLiterals(encoded("a"))), undefined],
		["begin with one that is not their end", 1, [0, 0, 0, 0x61, 0], undefined],
		["are not those behind their end", 2, [...stored(1, "a"), 0, ...stored(2, "b")], undefined],
		["need a control that there is", 1, [], undefined],
		["need the bytes that they say", 2, [1, 0, 1, 0x61], undefined],
	])("%s", (_, size, bytes, whole) => {
		expect(decoded(size, ...bytes)).toBe(whole);
	});

	test("may hold more than 65,536 bytes", () => {
		const zeros = new Uint8Array(66_000);
		expect(Buffer.compare(decodeLzma2(lzma2Literals(zeros), zeros.length) ?? new Uint8Array(0), zeros)).toBe(0);
	});

	test("whose input ends before they do are damaged, like a stream without chunks", () => {
		const letters = encoded("mot hai ba bon nam sau");
		const whole = lzma2Literals(letters);
		const raw = lzmaLiterals(letters);
		expect(decodeLzma2(whole.slice(0, -1), letters.length)).toEqual(letters);
		for (let cut = 4; cut < raw.length; cut++) {
			expect(decodeLzma(raw.slice(0, -cut), properties, letters.length)).toBeUndefined();
			expect(decodeLzma2(whole.slice(0, -1 - cut), letters.length), String(cut)).toBeUndefined();
		}
	});
});
