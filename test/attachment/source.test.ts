import { describe, expect, test } from "vitest";
import { LIMITS } from "../../src/attachment/limits.ts";
import { type BlobContent, ByteSource, runInMemory, runOverBlob, type Task } from "../../src/attachment/source.ts";

/** The byte that stands at a place of the blob. */
const byteAt = (place: number): number => (place * 31 + (place >> 8)) & 255;

/** A blob that notes which ranges were asked for, as start and length; of a range of more than 1 MB it only says that it came. */
function noted(): { readonly blob: BlobContent; readonly asked: (readonly [number, number])[] } {
	const asked: (readonly [number, number])[] = [];
	const blob: BlobContent = {
		size: 0,
		slice: (start, end) => ({
			arrayBuffer: async () => {
				asked.push([start, end - start]);
				return Uint8Array.from({ length: end - start > 1_000_000 ? 0 : end - start }, (_, index) => byteAt(start + index)).buffer;
			},
		}),
	};
	return { blob, asked };
}

/** Reads ranges one after the other; gives back what was asked of the blob, and what came. */
async function readAll(source: ByteSource, ranges: readonly (readonly [offset: number, length: number, ahead?: number])[]) {
	const { blob, asked } = noted();
	function* work(): Task<readonly (readonly number[])[]> {
		const read: number[][] = [];
		for (const [offset, length, ahead] of ranges) read.push([...(yield* source.read(offset, length, ahead))]);
		return read;
	}
	return { read: await runOverBlob(work(), blob), asked };
}

const bytes = (start: number, length: number): number[] => Array.from({ length }, (_, index) => byteAt(start + index));

describe("what is fetched of a blob", () => {
	test.each<readonly [string, readonly [number, number, number?], readonly [number, number], number]>([
		["a little comes with a page", [0, 10], [0, 1024], 10],
		["a page begins where it is wanted", [700, 10], [700, 1024], 10],
		["more than a page comes as it is", [0, 5000], [0, 5000], 5000],
		["neighbours come along", [500, 10, 3000], [500, 3000], 10],
		["fewer neighbours than are wanted themselves are of no account", [0, 5000, 3000], [0, 5000], 5000],
		["nothing behind the end is asked for", [99_990, 50], [99_990, 10], 10],
		["neighbours end where the blob ends", [98_000, 10, 30_000], [98_000, 2000], 10],
	])("%s", async (_, range, fetched, length) => {
		const source = ByteSource.fetched(100_000);
		const { read, asked } = await readAll(source, [range]);
		expect(asked).toEqual([fetched]);
		expect(read).toEqual([bytes(range[0], length)]);
		expect(source.fetchedBytes).toBe(fetched[1]);
	});

	test("neighbours of a part end where the part ends, but for the least that is fetched", async () => {
		const part = ByteSource.fetched(100_000).part(2000, 4000);
		const { read, asked } = await readAll(part, [
			[3500, 10, 3000],
			[3990, 50],
		]);
		expect(asked).toEqual([[5500, 1024]]);
		expect(read).toEqual([bytes(5500, 10), bytes(5990, 10)]);
	});

	test.each<readonly [string, readonly [number, number], boolean]>([
		["the very same range", [1000, 1024], true],
		["its beginning", [1000, 5], true],
		["its end", [2020, 4], true],
		["one byte before it", [999, 10], false],
		["one byte behind it", [2020, 5], false],
		["far behind it", [5000, 10], false],
	])("what was fetched is not fetched again: %s", async (_, again, known) => {
		const source = ByteSource.fetched(100_000);
		const { read, asked } = await readAll(source, [[1000, 10], again]);
		expect(asked.length).toBe(known ? 1 : 2);
		expect(read[1]).toEqual(bytes(...again));
	});

	test("the last four ranges are kept, and no more", async () => {
		const five = [0, 10_000, 20_000, 30_000, 40_000].map((offset) => [offset, 10] as const);
		const last = await readAll(ByteSource.fetched(100_000), [...five, ...five.slice(1)]);
		expect(last.asked.map(([start]) => start)).toEqual([0, 10_000, 20_000, 30_000, 40_000]);
		expect(last.read.slice(5)).toEqual(five.slice(1).map(([offset]) => bytes(offset, 10)));
		const first = await readAll(ByteSource.fetched(100_000), [...five, [0, 10]]);
		expect(first.asked.map(([start]) => start)).toEqual([0, 10_000, 20_000, 30_000, 40_000, 0]);
	});

	test.each<readonly [string, readonly [number, number]]>([
		["behind the end", [100_000, 10]],
		["far behind the end", [200_000, 10]],
		["of no length", [5, 0]],
		["before the beginning", [-5, 10]],
	])("a range %s is empty, and takes no fetch", async (_, range) => {
		expect(await readAll(ByteSource.fetched(100_000), [range])).toEqual({ read: [[]], asked: [] });
	});

	test("up to the limit all is fetched; what would exceed it is empty, and said to be", async () => {
		const source = ByteSource.fetched(2 * LIMITS.fetched);
		const exact = await readAll(source, [
			[5000, LIMITS.fetched - 2000],
			[0, 2000],
		]);
		expect(exact.asked).toEqual([
			[5000, LIMITS.fetched - 2000],
			[0, 2000],
		]);
		expect(source).toMatchObject({ exhausted: false, fetchedBytes: LIMITS.fetched });
		expect(await readAll(source, [[3000, 10]])).toEqual({ read: [[]], asked: [] });
		expect(source).toMatchObject({ exhausted: true, fetchedBytes: LIMITS.fetched });
		expect(source.part(0, 10).exhausted).toBe(true);
	});
});

describe("bytes in memory", () => {
	const whole = Uint8Array.from(bytes(0, 50));

	test("are at hand as they were given, and a part of them as a part", () => {
		const source = ByteSource.of(whole);
		expect(source.memory).toBe(whole);
		expect([...(source.part(10, 5).memory ?? [])]).toEqual(bytes(10, 5));
		expect(ByteSource.fetched(50).memory).toBeUndefined();
		expect(runInMemory(source.read(40, 100))).toEqual(whole.subarray(40));
	});

	test("nothing outside of a part is shown", () => {
		const part = ByteSource.of(whole).part(10, 20);
		expect([part.peek(-5, 10), part.peek(20, 5), part.peek(30, 5)]).toEqual([new Uint8Array(0), new Uint8Array(0), new Uint8Array(0)]);
		expect(part.peek(15, 100)).toEqual(whole.subarray(25, 30));
	});

	test("a task that asks for more is no task over them", () => {
		expect(() => runInMemory(ByteSource.fetched(50).read(0, 5))).toThrow(new Error("a task over bytes in memory asked for bytes"));
	});
});
