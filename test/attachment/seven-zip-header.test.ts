import { describe, expect, test } from "vitest";
import { SevenZipHeader } from "../../src/attachment/archive/seven-zip-header.ts";
import { join, type Piece, zeros } from "./writers/bytes.ts";

type Database = ReturnType<SevenZipHeader["database"]> & { readonly over: boolean };

/** A database of the 7z format, from behind its first byte. */
function database(...pieces: readonly Piece[]): Database {
	const header = new SevenZipHeader(join(...pieces), 0);
	return { ...header.database(), over: header.over };
}

const utf16 = (name: string): number[] => [...Array.from(name, (character) => character.charCodeAt(0)), 0].flatMap((unit) => [unit & 255, unit >> 8]);
const names = (...list: readonly string[]): Uint8Array => {
	const bytes = join([0], list.flatMap(utf16));
	return join([17, bytes.length], bytes);
};
/** One coder that copies. */
const COPY = [1, 1, 0];
const folderOf = (coders: Piece, sizes: readonly number[], tail: Piece = [0]): Uint8Array => join([7, 11, 1, 0], coders, [12], sizes, tail);
const streams = (...pieces: readonly Piece[]): Database => database([4], ...pieces, [0, 0]);

describe("what is not stated is not there", () => {
	test("no streams, no files", () => {
		expect(database([0])).toEqual({ streams: { packedAt: 0, packedSizes: [], folders: [] }, files: [], over: false });
	});

	test("packed streams without sizes, folders without sizes, packed streams that are not described", () => {
		expect(streams([6, 9, 1, 0]).streams).toEqual({ packedAt: 9, packedSizes: [], folders: [] });
		const folder = { packedIndex: 0, packedCount: 1, sizes: [0], files: [], count: 1, checked: false };
		const coders = [{ method: "00", at: 7, properties: zeros(0) }];
		expect(streams([7, 11, 1, 0], COPY, [0])).toEqual({ streams: { packedAt: 0, packedSizes: [], folders: [{ ...folder, coders }] }, files: [], over: false });
		expect(streams([7, 11, 1, 0], COPY, [0], [8, 9, 0]).streams.folders[0]?.files).toEqual([]);
	});
});

test.each<readonly [string, readonly number[], number]>([
	["one byte", [0x7f], 127],
	["two bytes", [0x81, 2], 258],
	["three bytes", [0xc1, 2, 3], 0x01_03_02],
	["eight bytes", [0xfe, 5, 1, 0, 0, 0, 0, 0], 261],
	["nine bytes", [0xff, 5, 1, 0, 0, 0, 0, 0, 0], 261],
])("a number of %s", (_, bytes, expected) => {
	expect(streams([6], bytes, [0, 0])).toMatchObject({ streams: { packedAt: expected }, over: false });
});

describe("folders", () => {
	const many = (count: number): Uint8Array =>
		folderOf(
			join(
				[count],
				new Uint8Array(count * 2).map((_, index) => (index + 1) % 2),
				zeros((count - 1) * 2),
			),
			new Array<number>(count).fill(7),
		);

	test("of 32 coders, but of no more", () => {
		expect(streams(many(32))).toMatchObject({ streams: { folders: [{ packedCount: 1, files: [7] }] }, over: false });
		expect(streams(many(33)).over).toBe(true);
	});

	test("of two coders: one packed stream, and one size of what comes out", () => {
		const two = join([2], [1, 0, 1, 0], [1, 0]);
		expect(streams(folderOf(two, [60, 50]))).toMatchObject({
			streams: { folders: [{ sizes: [60, 50], files: [50], packedIndex: 0, packedCount: 1 }] },
			over: false,
		});
	});

	test("of a coder with four inputs, before another", () => {
		const four = join([1, 0x11, 3, 4, 1], [0, 1, 2, 3]);
		expect(streams([7, 11, 2, 0], four, COPY, [12, 9, 8, 0])).toMatchObject({
			streams: {
				folders: [
					{ packedIndex: 0, packedCount: 4 },
					{ packedIndex: 4, packedCount: 1, files: [8] },
				],
			},
			over: false,
		});
	});

	test("whose checksums are stated for all of them, or bit by bit", () => {
		const folders = (tail: Piece): Uint8Array => join([7, 11, 9, 0], ...Array.from({ length: 9 }, () => COPY), [12], new Uint8Array(9).fill(7), tail, [0]);
		const checked = (tail: Piece): readonly boolean[] => streams(folders(tail)).streams.folders.map((folder) => folder.checked);
		const none = new Array<boolean>(9).fill(false);
		expect(checked([])).toEqual(none);
		expect(checked(join([10, 1], zeros(36)))).toEqual(new Array<boolean>(9).fill(true));
		expect(checked(join([10, 0, 0, 0x80], zeros(4)))).toEqual([...none.slice(1), true]);
		expect(checked(join([10, 0, 0x80, 0x7f], zeros(4)))).toEqual([true, ...none.slice(1)]);
	});
});

describe("the files of a folder", () => {
	const packed = [6, 0, 1, 9, 10, 0];
	const checkedFolder = folderOf(COPY, [10], join([10, 1], zeros(4), [0]));
	const files = (folder: Piece, ...sub: readonly Piece[]): readonly (readonly number[])[] => {
		const { over, ...read } = streams(packed, folder, [8], ...sub, [0]);
		expect(over).toBe(false);
		return read.streams.folders.map((one) => one.files);
	};

	test("the last has what is left, which is not less than nothing", () => {
		expect(files(folderOf(COPY, [10]), [13, 3, 9, 3, 4])).toEqual([[3, 4, 3]]);
		expect(files(folderOf(COPY, [10]), [13, 3, 9, 8, 4])).toEqual([[8, 4, 0]]);
		expect(files(folderOf(COPY, [10]), [13, 1, 9])).toEqual([[10]]);
		expect(files(folderOf(COPY, [10]), [13, 0, 9])).toEqual([[]]);
	});

	const full = (count: number): Uint8Array => new Uint8Array(4 * count).fill(0xff);

	test.each<readonly [string, Piece, readonly Piece[], readonly number[]]>([
		["a folder of two files has checksums of its own for both", checkedFolder, [[13, 2, 9, 4, 10, 1], full(2)], [4, 6]],
		["a folder of one file has none but its own", checkedFolder, [[10, 1]], [10]],
		["a folder without one has one for its file", folderOf(COPY, [10]), [[10, 1], full(1)], [10]],
		["padding of the bits that say which checksums are there counts for nothing", folderOf(COPY, [10]), [[10, 0, 0xff], full(1)], [10]],
	])("%s", (_, folder, sub, expected) => {
		expect(files(folder, ...sub)).toEqual([expected]);
	});
});

describe("records that are not known are passed over by their length", () => {
	const unknown = [0x19, 9, 0x80, 2, 3, 4, 5, 6, 7, 8, 9];

	test("among packed streams, folders, files of folders and the list of files", () => {
		const read = streams([6, 0, 1], unknown, [9, 10], unknown, [0], folderOf(COPY, [10], join(unknown, [0])), [8], unknown, [0]);
		expect(read).toMatchObject({ streams: { packedSizes: [10], folders: [{ files: [10], checked: false, count: 1 }] }, over: false });
		const list = database([5, 2], unknown, names("a", "b"), unknown, [0, 0]);
		expect(list).toMatchObject({
			files: [
				{ name: "a", empty: false },
				{ name: "b", empty: false },
			],
			over: false,
		});
	});

	test("but at the top, and among streams, there are no others", () => {
		expect(database([0x30], zeros(9)).over).toBe(true);
		expect(streams([0x30], zeros(9)).over).toBe(true);
		expect(database([2, 0x30, 1, 9, 0], [5, 1], names("a"), [0, 0])).toMatchObject({ files: [{ name: "a" }], over: false });
	});
});

describe("the list of files", () => {
	test("which of them are empty is said bit by bit", () => {
		const list = Array.from({ length: 9 }, (_, index) => `${index}`);
		const { files, over } = database([5, 9, 14, 2, 0x40, 0x80], names(...list), [0, 0]);
		expect(files.map(({ empty }) => empty)).toEqual([false, true, false, false, false, false, false, false, true]);
		expect(over).toBe(false);
	});

	test("names end at two bytes of 0, not at a letter with a byte of 0", () => {
		const { files, over } = database([5, 4], names("a\u0100.exe", "\u0100b", "\u5000", "c"), [0x14, 1, 0], [0, 0]);
		expect(files.map(({ name }) => name)).toEqual(["a\u0100.exe", "\u0100b", "\u5000", "c"]);
		expect(over).toBe(false);
	});

	test("fewer names than files: the others have none; a name that does not end is damage", () => {
		const cut = database([5, 2], [17, 7, 0], utf16("a"), [0x62, 0]);
		expect(cut).toMatchObject({ files: [{ name: "a" }, { name: "b" }], over: true });
		expect(database([5, 2, 0, 0])).toEqual({
			streams: { packedAt: 0, packedSizes: [], folders: [] },
			files: [
				{ name: "", empty: false },
				{ name: "", empty: false },
			],
			over: false,
		});
	});
});
