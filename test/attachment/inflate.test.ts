import { constants, deflateRawSync, inflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { Inflater } from "../../src/attachment/content/inflate.ts";
import { samples } from "./samples.ts";

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
