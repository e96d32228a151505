import { describe, expect, test } from "vitest";
import { Level } from "../../src/attachment/archive/level.ts";
import type { Packed } from "../../src/attachment/archive/member.ts";
import { Examination } from "../../src/attachment/examination.ts";
import { LIMITS } from "../../src/attachment/limits.ts";
import { ByteSource, runInMemory, runOverBlob } from "../../src/attachment/source.ts";
import { join, le16, text, zeros } from "./writers/bytes.ts";
import { deflateLiterals, deflateStored } from "./writers/deflate.ts";
import { dosHeader, installer, portable } from "./writers/executables.ts";
import { gzip } from "./writers/other-archives.ts";
import { zip } from "./writers/zip.ts";

const lists = { named: new Set(["exe", "msi"]), byDefinition: new Set<string>(), documents: new Set<string>(), archives: new Set(["zip"]) };

/** An empty examination whose archives inside are not opened; of each the size is noted. */
function begun(inflatedLeft: number = LIMITS.inflated) {
	const examination = new Examination(lists);
	examination.inflatedLeft = inflatedLeft;
	const inside: number[] = [];
	const level = new Level(examination, { depth: 0, path: "", type: "zip", named: true, names: [] }, function* (_, source) {
		inside.push(source.size);
		yield* [];
		return true;
	});
	const task = (packed: Packed) => level.member({ names: ["a.txt"], encrypted: false, packed: [packed] });
	return { examination, inside, task };
}

function judged(stream: Uint8Array, size = stream.length, inflatedLeft?: number) {
	const { examination, inside, task } = begun(inflatedLeft);
	const before = examination.inflatedLeft;
	runInMemory(task({ method: "deflated", source: ByteSource.of(stream), size }));
	const reasons = [...examination.unreadable.content.first, ...examination.unreadable.structure.first].map(({ reason }) => reason);
	return { runs: examination.executableMembers, reasons, inside, cost: before - examination.inflatedLeft };
}

/** Blocks of deflate without any byte in them. */
function emptyBlocks(count: number): Uint8Array {
	return Uint8Array.from({ length: 5 * count }, (_, index) => (index % 5 < 3 ? 0 : 0xff));
}

/** A stored block that is not the last. */
function openBlock(data: Uint8Array): Uint8Array {
	return join([0], le16(data.length), le16(~data.length & 0xffff), data);
}

const far = portable({ at: 600 });

describe("no more is decompressed than must be seen", () => {
	test.each<readonly [string, Uint8Array, number]>([
		["text, to know that it is none", text(2000), 512],
		["what has only the first letter of a program", join("Ma", text(2000)), 512],
		["what has only the second", join("aZ", text(2000)), 512],
		["a program that is all seen at once", dosHeader(8), 64],
		["a program, again and further", join(dosHeader(8), zeros(936)), 512 + 1000],
		["a compound file, as far as its class", join(installer("msi"), zeros(9000)), 512 + LIMITS.head],
	])("%s", (_, data, expected) => {
		const { cost } = judged(deflateLiterals(data));
		expect(cost).toBeGreaterThanOrEqual(expected);
		// Of the stream, some bytes more; a byte above 143 takes nine bits.
		expect(cost).toBeLessThan(expected * 1.02 + 8);
	});

	test("a stream that ends early is not decompressed twice", () => {
		const { cost, reasons } = judged(deflateLiterals(text(300)).slice(0, 200));
		expect(cost).toBeLessThan(210);
		expect(reasons).toEqual(["damaged"]);
	});
});

describe("what comes out", () => {
	test.each<readonly [string, Uint8Array, number, number, readonly string[]]>([
		["a program whose new header is not among the first bytes", deflateLiterals(far), far.length, 1, []],
		["one whose new header is too far", deflateLiterals(portable({ at: 5000 })), 5400, 0, ["inflated"]],
		["one whose new header would be behind the end, whatever size is stated", deflateLiterals(dosHeader(5000)), 10_000, 0, ["broken-executable-header"]],
		[
			"an installer whose class stands far behind",
			deflateLiterals(join(installer("msi").slice(0, 48), [20], installer("msi").slice(49, 512), zeros(512 * 20), installer("msi").slice(1024))),
			12_000,
			1,
			[],
		],
		["a program that was cut off behind its headers", deflateStored(join(portable(), zeros(200))).slice(0, 400), 512, 1, []],
		["text that was cut off", deflateStored(text(500)).slice(0, 400), 500, 0, ["damaged"]],
	])("%s", (_, stream, size, runs, reasons) => {
		expect(judged(stream, size)).toMatchObject({ runs, reasons });
	});

	test("a gzip stream comes with its own headers", () => {
		const { examination, task } = begun();
		runInMemory(task({ method: "gzip", source: ByteSource.of(gzip(portable(), "a.txt")), size: 1000 }));
		expect(examination.executableMembers).toBe(1);
	});

	test.each<readonly [string, Uint8Array, number, readonly string[]]>([
		["no beginning", join(emptyBlocks(26_300), deflateStored(portable())), 0, ["damaged"]],
		["the new header of a program", join(openBlock(far.slice(0, 550)), emptyBlocks(26_300), deflateStored(far.slice(550))), 0, ["inflated", "damaged"]],
		["a beginning close before", join(emptyBlocks(26_000), deflateStored(portable())), 1, []],
	])("behind 128 KiB of the stream is looked for %s", (_, stream, runs, reasons) => {
		expect(judged(stream)).toMatchObject({ runs, reasons });
	});

	test("an archive inside is decompressed whole, however it is packed", () => {
		const inner = zip([{ name: "a.txt", data: text(5) }]);
		const stream = join(openBlock(inner.slice(0, 40)), emptyBlocks(26_300), deflateStored(inner.slice(40)));
		expect(judged(stream)).toMatchObject({ reasons: [], inside: [inner.length] });
	});
});

describe("what may still be decompressed", () => {
	const { cost } = judged(deflateLiterals(text(2000)));

	test("a second look is taken if all of it fits, and only then", () => {
		expect(judged(deflateLiterals(far), far.length, cost + LIMITS.head)).toMatchObject({ runs: 1, reasons: [] });
		expect(judged(deflateLiterals(far), far.length, cost + LIMITS.head - 1)).toMatchObject({ runs: 0, reasons: ["inflated"], cost });
	});

	test("what a second look would have taken is left to the next member", () => {
		const { examination, task } = begun(cost + 500);
		for (const content of [far, portable()]) runInMemory(task({ method: "deflated", source: ByteSource.of(deflateLiterals(content)), size: content.length }));
		expect(examination.executableMembers).toBe(1);
		expect(examination.unreadable.content.first).toEqual([{ reason: "inflated", member: "a.txt" }]);
	});

	test("with nothing left, no member runs or does not", () => {
		expect(judged(deflateLiterals(portable()), 400, 0)).toMatchObject({ runs: 0, reasons: ["inflated"], cost: 0 });
	});
});

describe("what is fetched of a member in a blob", () => {
	const inner = deflateLiterals(zip([{ name: "a.txt", data: text(5) }]));
	const padded = join(emptyBlocks(400), deflateStored(portable()));

	test.each<readonly [string, Uint8Array, number, readonly number[], number]>([
		["text", deflateLiterals(text(3000)), 50_000, [1536], 0],
		["a program", deflateLiterals(join(far, zeros(3000))), 50_000, [1536, 1024 + LIMITS.head], 1],
		["one packed so badly that all is needed", padded, 50_000, [1536, 50_000], 1],
		["one of a long stream packed so badly", padded, 200_000, [1536, 128 * 1024], 1],
		["an archive, at once", inner, 20 * 1024 * 1024, [1536, 20 * 1024 * 1024], 0],
	])("%s", async (_, stream, size, lengths, runs) => {
		const { examination, task } = begun();
		const asked: number[] = [];
		const slice = (start: number, end: number) => {
			asked.push(end - start);
			return { arrayBuffer: async () => stream.slice(start, end).buffer };
		};
		await runOverBlob(task({ method: "deflated", source: ByteSource.fetched(size), size }), { size, slice });
		expect(asked).toEqual(lengths);
		expect(examination.executableMembers).toBe(runs);
	});

	test("both attempts count, where the first did not suffice", async () => {
		const { examination, task } = begun();
		const source = ByteSource.fetched(padded.length);
		await runOverBlob(task({ method: "deflated", source, size: 400 }), new Blob([padded.slice()]));
		expect(LIMITS.inflated - examination.inflatedLeft).toBe(1536 + padded.length);
	});
});
