import { describe, expect, test } from "vitest";
import { LIMITS } from "../../src/attachment/limits.ts";
import { join, le16, le32, text, zeros } from "./writers/bytes.ts";
import { aesExtra, type HeaderOptions, zip } from "./writers/zip.ts";
import { firstNames, zipLog } from "./zip-log.ts";

/** The end of a file, which is fetched first. */
const TAIL = 65_535 + 22 + 20 + 56;
/** Least that is fetched at once. */
const PAGE = 1024;

interface Placed {
	readonly offset: number;
	readonly name?: string;
	readonly local?: HeaderOptions;
}

/** A zip whose members lie at these places, and its directory at another; all else is 0. */
function placed(members: readonly Placed[], size: number, directory = size): Uint8Array {
	const written = members.map(({ offset, name = "a.txt", local = {} }) => zip([{ name, localOffset: offset, local }]));
	const heads = members.map(({ name = "a.txt", local = {} }) => zip([{ name, local }], { truncateDirectory: true }));
	const listed = join(...written.map((whole, index) => whole.subarray(heads[index]?.length, -22)));
	const stated = join("PK\u0005\u0006", zeros(4), le16(members.length), le16(members.length), le32(size - directory + listed.length), le32(directory), le16(0));
	const content = new Uint8Array(size + listed.length + stated.length);
	for (const [index, { offset }] of members.entries()) content.set(heads[index] ?? [], offset);
	content.set(listed, directory);
	content.set(stated, size + listed.length);
	return content;
}

/** What is fetched after the end of the file, of the members and not of the gaps between them. */
function askedFor(content: Uint8Array, places: readonly number[]): readonly (readonly [number, number])[] {
	return zipLog(content, { fetched: true })
		.asked.slice(1)
		.filter(([offset]) => places.includes(offset));
}

describe("members that lie close to each other are fetched together", () => {
	const START = 3000;
	const CLOSE = 8192;
	const every = Array.from({ length: 70 }, (_, index) => index * CLOSE);

	test.each<readonly [string, readonly number[], readonly (readonly [number, number])[]]>([
		["one alone", [0], [[0, PAGE]]],
		["as far from each other as is close", [0, CLOSE, 2 * CLOSE], [[0, 2 * CLOSE + 1024]]],
		[
			"one byte further",
			[0, CLOSE + 1, 2 * CLOSE + 1],
			[
				[0, PAGE],
				[CLOSE + 1, CLOSE + 1024],
			],
		],
		[
			"up to half a mebibyte",
			every,
			[
				[0, 64 * CLOSE + 1024],
				[65 * CLOSE, 4 * CLOSE + 1024],
			],
		],
		[
			"one byte more than half a mebibyte",
			[0, ...every.slice(0, 65).map((offset) => offset + 1)],
			[
				[0, 63 * CLOSE + 1 + 1024],
				[64 * CLOSE + 1, PAGE],
			],
		],
	])("%s", (_, distances, expected) => {
		const places = distances.map((distance) => START + distance);
		const content = placed(
			places.map((offset) => ({ offset })),
			700_000,
		);
		expect(askedFor(content, places)).toEqual(expected.map(([distance, length]) => [START + distance, length]));
		expect(zipLog(content, { fetched: true }).members).toHaveLength(places.length);
	});
});

test("of members that lie apart no more is fetched than the least, however long the directory is", () => {
	const places = Array.from({ length: 30 }, (_, index) => 9000 * index);
	const content = placed(
		places.map((offset) => ({ offset })),
		400_000,
	);
	expect(askedFor(content, places)).toEqual(places.map((offset) => [offset, PAGE]));
});

describe("a local header longer than what is fetched at first", () => {
	const unknown = (length: number): Uint8Array => join(le16(0x1234), le16(length - 4), zeros(length - 4));
	const far = { offset: 100_000, name: "b.txt" };

	test.each<readonly [number, readonly number[]]>([
		[0, [PAGE]],
		[512, [PAGE]],
		[513, [PAGE, 30 + 2 * 65_535]],
		[2000, [PAGE, 30 + 2 * 65_535]],
	])("an extra field of %i bytes", (length, lengths) => {
		const content = placed([{ offset: 0, local: length === 0 ? {} : { extra: unknown(length) } }, far], 300_000);
		expect(askedFor(content, [0])).toEqual(lengths.map((bytes) => [0, bytes]));
		expect(zipLog(content, { fetched: true }).told).toEqual([]);
	});

	test("encryption that the end of it tells is found", () => {
		const content = placed([{ offset: 0, local: { extra: join(unknown(2000), aesExtra()) } }, far], 300_000);
		expect(zipLog(content, { fetched: true }).told).toEqual(["encrypted at 2035: local header, extra field 0x9901; a.txt", "disagree: encryption, a.txt"]);
	});

	test("and a name longer than the listed one", () => {
		const name = `${"a".repeat(700)}.exe`;
		const content = placed([{ offset: 0, local: { name } }, far], 300_000);
		expect(zipLog(content, { fetched: true }).members[0]?.names).toEqual(["a.txt", name]);
	});
});

describe("a directory that does not lie at the end of the file", () => {
	test("is fetched", () => {
		const content = placed([{ offset: 0 }], 200_000, 50_000);
		expect(zipLog(content, { fetched: true })).toMatchObject({ isZip: true, told: [], members: [{ names: ["a.txt"] }] });
	});

	test.each<readonly [string, number, readonly string[]]>([
		["as long as may be", LIMITS.directory, []],
		["longer by one byte", LIMITS.directory + 1, ["cannot: directory, structure, "]],
	])("%s", (_, length, told) => {
		const content = placed([{ offset: 0 }], 5000 + length - 51, 5000);
		expect(zipLog(content, { fetched: true })).toMatchObject({ isZip: true, told, members: told.length === 0 ? [{}] : [] });
		expect(zipLog(content)).toMatchObject({ told: [], members: [{}] });
	});

	test("too long a one is passed over: what lies behind it is looked for, and nothing that it may list is called unlisted", () => {
		const letter = { name: "b.txt", data: text(60) };
		const content = placed([{ offset: 5 }, { offset: 100 }], 300 + LIMITS.directory, 300);
		const comment = zip([{ name: "d.exe", data: text(9), unlisted: true }, letter]);
		const whole = new Uint8Array(content.length + comment.length);
		whole.set(content);
		whole.set(le16(comment.length), content.length - 2);
		whole.set(comment, content.length);
		const log = zipLog(whole, { fetched: true });
		expect(log.told).toEqual(["disagree: directory, ", "cannot: directory, structure, ", "disagree: unlisted, d.exe"]);
		expect(firstNames(log)).toEqual(["b.txt", "d.exe"]);
	});
});

test("a local header for which too little is left to fetch is not read, and not called unlisted", () => {
	// The end, the beginning of the directory, all of it, two headers and the gap between them leave less than what is fetched at once.
	const gap = LIMITS.fetched - LIMITS.directory - TAIL - 3 * PAGE + 35 - 1000;
	const directory = gap + 20_000;
	const members = [{ offset: 0 }, { offset: gap, name: "b.txt" }, { offset: gap + 10_000, name: "c.txt" }];
	const content = placed(members, directory + LIMITS.directory - 3 * 51, directory);
	const log = zipLog(content, { fetched: true });
	expect(log.told).toEqual(["cannot: fetched, content, c.txt", "cannot: fetched, structure, "]);
	expect(log.members.map(({ names, packed }) => [names, packed])).toEqual(["a.txt", "b.txt", "c.txt"].map((name) => [[name], []]));
});
