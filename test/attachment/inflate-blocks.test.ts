import { constants, deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { Inflater } from "../../src/attachment/content/inflate.ts";

/** Bytes of bits as they are read: the low one first. */
function bytesOf(bits: string): number[] {
	return (bits.padEnd(Math.ceil(bits.length / 8) * 8, "0").match(/.{8}/gu) ?? []).map((eight) => Number.parseInt([...eight].reverse().join(""), 2));
}

const STORED = [3, 0, 0xfc, 0xff, 0x61, 0x62, 0x63];
const END = "0000000";

describe("blocks of several kinds", () => {
	test("a stored block begins with a whole byte, wherever the one before it ended", () => {
		for (const [code, byte] of [
			["01100000", 0x30],
			["110010000", 0x90],
		] as const) {
			for (let count = 0; count < 20; count++) {
				const coded = bytesOf(`010${code.repeat(count)}${END}100`);
				const { output, end, used } = new Inflater().inflate(Uint8Array.from([...coded, ...STORED]), 1000);
				expect({ output: [...output], end, used }, `${code} ${count}`).toEqual({
					output: [...new Array<number>(count).fill(byte), 0x61, 0x62, 0x63],
					end: "end",
					used: coded.length + STORED.length,
				});
			}
		}
	});

	test.each([
		[2, [0x61, 0x62]],
		[3, [0x61, 0x62, 0x63]],
		[4, [0x61, 0x62, 0x63, 0x61]],
		[5, [0x61, 0x62, 0x63, 0x61, 0x62]],
	])("%i bytes of two stored blocks are no more", (limit, output) => {
		const answer = new Inflater().inflate(Uint8Array.from([0, ...STORED, 1, ...STORED]), limit);
		expect([[...answer.output], answer.end]).toEqual([output, "limit"]);
	});

	test("a stored block that ends in its header ends early", () => {
		for (let length = 0; length < 5; length++) {
			const { output, end } = new Inflater().inflate(Uint8Array.of(1, 3, 0xff, 0xfc, 0).subarray(0, length), 1000);
			expect([output.length, end]).toEqual([0, "truncated"]);
		}
	});

	test("what was asked for past the beginning stays when the next stream comes", () => {
		const inflater = new Inflater();
		const { output } = inflater.inflate(Uint8Array.from([1, ...STORED]), 4097);
		inflater.inflate(Uint8Array.from([1, ...STORED.with(4, 0x7a)]), 10);
		expect([...output]).toEqual([0x61, 0x62, 0x63]);
	});
});

describe("codes of a block", () => {
	const inflater = new Inflater();
	const endOf = (...bits: readonly string[]): string =>
		inflater.inflate(Uint8Array.from([...bytesOf(bits.join("")), ...new Array<number>(8).fill(0)]), 1000).end;
	/** Symbols 1 and 18 alone have a code, of one bit: "0" and "1". */
	const lengthCode = ["0111", "000", "000", "100", ...new Array<string>(14).fill("000"), "100"];
	const zeros256 = ["1", "1111111", "1", "1101011"];
	const NO_DISTANCE_MORE = "00000";

	test.each([
		[286, "10111", "0100100", "end"],
		[287, "01111", "1100100", "corrupt"],
	])("of %i literals and lengths", (_, count, zeros, end) => {
		// The end of the block alone has a code, then come zeros, then a distance.
		expect(endOf("1", "01", count, NO_DISTANCE_MORE, ...lengthCode, ...zeros256, "0", "1", zeros, "0", "0")).toBe(end);
	});

	test("may not repeat a length past their number", () => {
		const codes = ["1", "01", "00000", NO_DISTANCE_MORE, ...lengthCode, ...zeros256, "0"];
		expect(endOf(...codes, "0", "0")).toBe("end");
		expect(endOf(...codes, "1", "0000000", "0")).toBe("corrupt");
	});

	test("have up to 15 bits, where each byte is as common as the two rarer ones together", () => {
		const counts = [1, 2];
		while (counts.length < 17) counts.push((counts.at(-1) ?? 0) + (counts.at(-2) ?? 0) + 1);
		const sample = Uint8Array.from(counts.flatMap((count, byte) => new Array<number>(count).fill(byte)));
		const { output, end } = inflater.inflate(deflateRawSync(sample, { strategy: constants.Z_HUFFMAN_ONLY }), 20_000);
		expect(end).toBe("end");
		expect(output).toEqual(sample);
	});

	test("that are none are not those of the stream before", () => {
		expect(endOf("1", "10", END)).toBe("end");
		expect(endOf("1", "01", "00000", "00000", "0000", "000", "000", "100", "000", "1")).toBe("corrupt");
	});
});
