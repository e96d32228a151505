import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { checkAttachment } from "../../src/attachment/check-attachment.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { crc32, join, le32, le64, type Piece, patched, text, zeros } from "./writers/bytes.ts";
import { portable } from "./writers/executables.ts";
import { LZMA_PROPERTIES, lzmaLiterals } from "./writers/lzma.ts";
import { zip } from "./writers/zip.ts";

/** A number of the database: small ones only. */
function number(value: number): number[] {
	return value < 0x80 ? [value] : [0x80 | (value >> 8), value & 255];
}

function utf16(name: string): number[] {
	return [...Array.from(name, (character) => character.charCodeAt(0)), 0].flatMap((unit) => [unit & 255, unit >> 8]);
}

function names(...list: readonly string[]): Uint8Array {
	const bytes = join([0], list.flatMap(utf16));
	return join([17], number(bytes.length), bytes);
}

/** A whole file around packed data and a header. */
function archive(data: Uint8Array, header: Uint8Array): Uint8Array {
	const start = join(le64(data.length), le64(header.length), le32(crc32(header)));
	return join([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4], le32(crc32(start)), start, data, header);
}

/** Copies what is packed. */
const COPY = [1, 1, 0];

interface Database {
	readonly packed?: readonly Uint8Array[];
	/** Coders of each folder; one that copies each packed stream unless they are given. */
	readonly folders?: Piece;
	readonly sizes?: readonly number[];
	/** Behind the sizes of the folders: their checksums. */
	readonly folderTail?: Piece;
	readonly packTail?: Piece;
	/** What stands between the folders and the end of the streams. */
	readonly sub?: Piece;
	readonly before?: Piece;
	readonly count: number;
	readonly files: Piece;
}

function database({ packed = [], folders, sizes, folderTail = [], packTail = [], sub = [], before = [], count, files }: Database): Uint8Array {
	const copies = join(number(packed.length), [0], ...packed.map(() => COPY));
	const unpacked = (sizes ?? packed.map(({ length }) => length)).flatMap(number);
	const streams = join(
		[4, 6, 0],
		number(packed.length),
		[9],
		packed.flatMap(({ length }) => number(length)),
		packTail,
		[0, 7, 11],
		folders ?? copies,
		[12],
		unpacked,
		folderTail,
		[0],
		sub,
		[0],
	);
	return archive(join(...packed), join([1], before, streams, [5], number(count), files, [0, 0]));
}

const check = (content: Uint8Array, name = "tai-lieu.7z"): ReturnType<typeof checkAttachment> => checkAttachment(bacNinh, { names: [name], content });
const codes = (content: Uint8Array, name?: string): readonly string[] => check(content, name).findings.map(({ code }) => code);
const IN_ARCHIVE = "attachment.executable-in-archive";
const damaged = { outcome: "undetermined", findings: [{ code: "attachment.cannot-inspect", params: { reason: "damaged" } }] };

const letter = text(100);
const program = portable();

describe("each file is looked at where 7-Zip unpacks it from", () => {
	test("the second of two folders", () => {
		expect(codes(database({ packed: [letter, program], count: 2, files: names("a.txt", "b.txt") }))).toEqual([IN_ARCHIVE]);
		expect(check(database({ packed: [letter, letter], count: 2, files: names("a.txt", "b.txt") }))).toMatchObject({
			outcome: "compliant",
			value: { members: 2 },
		});
	});

	test("a folder without files gives its place to the next", () => {
		expect(codes(database({ packed: [letter, program], sub: [8, 13, 0, 1, 0], count: 1, files: names("a.txt") }))).toEqual([IN_ARCHIVE]);
		expect(codes(database({ packed: [program, letter], sub: [8, 13, 0, 1, 0], count: 1, files: names("a.txt") }))).toEqual([]);
	});

	test("several files in one folder, with their checksums before or behind their number", () => {
		const packed = [join(letter, program)];
		const sizes = join([9], number(letter.length));
		const files = names("a.txt", "b.txt");
		expect(codes(database({ packed, sub: join([8, 13, 2], sizes, [10, 1], zeros(8), [0]), count: 2, files }))).toEqual([IN_ARCHIVE]);
		expect(codes(database({ packed, sub: join([8, 13, 2], sizes, [10, 0, 0x40], zeros(4), [0]), count: 2, files }))).toEqual([IN_ARCHIVE]);
	});

	test("a file whose folder has the checksum has none of its own", () => {
		const folderTail = join([10, 1], zeros(4));
		const decision = check(database({ packed: [program], folderTail, sub: [8, 10, 1, 0], count: 1, files: names("a.txt") }));
		expect(decision).toMatchObject({ outcome: "violation", findings: [{ code: IN_ARCHIVE, params: { member: "a.txt" } }] });
		const other = join([10, 0, 0x80], zeros(4));
		expect(codes(database({ packed: [letter, program], folderTail: other, sub: join([8, 10, 1], zeros(4), [0]), count: 2, files: names("a", "b") }))).toEqual([
			IN_ARCHIVE,
		]);
	});

	test("checksums of packed streams, and records that are not known, are passed over by their length", () => {
		const dummy = [0x19, 3, 5, 0, 0];
		const packTail = join([10, 1], zeros(4), dummy);
		const folderTail = dummy;
		const sub = join([8], dummy, [0]);
		expect(codes(database({ packed: [program], packTail, folderTail, sub, count: 1, files: join(dummy, names("a.txt")) }))).toEqual([IN_ARCHIVE]);
	});

	test("properties of the archive and additional streams come first", () => {
		const before = [2, 0x19, 2, 7, 7, 0, 3, 0];
		expect(codes(database({ before, packed: [letter], count: 1, files: names("a.exe") }))).toEqual([IN_ARCHIVE]);
	});

	test("an empty file takes no data", () => {
		const files = join([14, 1, 0x80], names("a.txt", "b.txt"));
		expect(check(database({ packed: [program], count: 2, files }))).toMatchObject({ findings: [{ code: IN_ARCHIVE, params: { member: "b.txt" } }] });
	});

	test("a file without a name has the archive's, as 7-Zip gives it", () => {
		expect(codes(database({ packed: [program], count: 1, files: [] }))).toEqual([IN_ARCHIVE]);
		expect(codes(database({ packed: [letter], count: 1, files: [] }), "cai-dat.exe.7z")).toEqual([IN_ARCHIVE]);
		expect(codes(database({ packed: [letter], count: 1, files: [] }), "bao-cao.txt.7z")).toEqual([]);
	});
});

describe("what no honest program writes is neither clean nor encrypted", () => {
	test.each<readonly [string, Uint8Array]>([
		["names in another stream", database({ packed: [letter], count: 1, files: [17, 2, 1, 0] })],
		["folders in another stream", database({ packed: [letter], folders: join([1, 1], COPY), count: 1, files: names("a.txt") })],
		["more files than bytes", database({ packed: [letter], count: 16_000, files: names("a.txt") })],
		["a number of nine bytes", archive(letter, join([1, 4, 6], new Uint8Array(9).fill(0xff), [0, 0]))],
		["a record that is none, among the streams", archive(letter, join([1, 4, 0x30, 0, 0]))],
		["a record that is none, in the database", archive(letter, join([1, 0x30, 0, 0]))],
		["33 coders", database({ packed: [letter], folders: [1, 0, 33], count: 1, files: names("a.txt") })],
		["33 inputs of a coder", database({ packed: [letter], folders: [1, 0, 1, 0x11, 0, 33, 1], count: 1, files: names("a.txt") })],
		["more files than data", database({ packed: [letter], count: 2, files: names("a.txt", "b.txt") })],
	])("%s", (_, content) => {
		expect(check(content)).toMatchObject(damaged);
	});

	test("a coder with several inputs, one with none, data that are not there", () => {
		const four = join([1, 0, 1, 0x11, 3, 4, 1], [0, 1, 2, 3]);
		expect(check(database({ packed: [letter], folders: four, sizes: [9], count: 1, files: names("a.txt") }))).toMatchObject({
			outcome: "compliant",
			value: { notChecked: ["member-content"] },
		});
		const none = [1, 0, 1, 0x11, 3, 1, 0];
		expect(check(database({ packed: [letter], folders: none, sizes: [], sub: [8, 13, 2, 9, 5, 0], count: 2, files: names("a.txt", "b.txt") })).outcome).toBe(
			"compliant",
		);
		const two = join([2, 0], COPY, COPY);
		expect(check(database({ packed: [letter], folders: two, sizes: [100, 50], count: 2, files: names("a.txt", "b.exe") })).outcome).toBe("violation");
	});

	test("checksums that are wrong, and a header of another kind", () => {
		const sound = database({ packed: [letter], count: 1, files: names("a.txt") });
		const changed = sound.slice();
		changed[28] = (changed[28] ?? 0) ^ 1;
		expect(check(changed)).toMatchObject(damaged);
		expect(check(archive(letter, join([7, 0])))).toMatchObject(damaged);
	});

	test("a header that is too long", () => {
		expect(check(archive(zeros(0), join([1, 0], zeros(1_048_576))))).toMatchObject({
			outcome: "undetermined",
			value: { bounds: ["header"], encryption: { answer: "cannot-tell" } },
		});
	});
});

describe("an encoded header", () => {
	const plain = join([1, 5, 1, 14, 1, 0x80], names("a.exe"), [0, 0]);
	const encoded = (packed: Uint8Array, coder: Piece, size: number, packedSize = packed.length, more: Piece = []): Uint8Array =>
		archive(packed, join([0x17, 6, 0, 1, 9], number(packedSize), [0, 7, 11, 1, 0], coder, [12], number(size), more, [0, 0]));
	const DEFLATE = [1, 3, 4, 1, 8];
	const LZMA = [1, 0x23, 3, 1, 1, 5, ...LZMA_PROPERTIES];

	test("deflated or in LZMA", () => {
		expect(codes(encoded(new Uint8Array(deflateRawSync(plain)), DEFLATE, plain.length))).toEqual([IN_ARCHIVE]);
		expect(codes(encoded(lzmaLiterals(plain), LZMA, plain.length))).toEqual([IN_ARCHIVE]);
	});

	test.each<readonly [string, Uint8Array, string]>([
		["no folder", archive(zeros(0), join([0x17, 0])), "damaged"],
		["two coders", encoded(plain, [2, 1, 0, 1, 0, 0, 0], plain.length, plain.length, [5]), "unknown-method"],
		["no coder", archive(plain, join([0x17, 6, 0, 1, 9], number(plain.length), [0, 7, 11, 1, 0, 0, 12, 0, 0])), "unknown-method"],
		["data that are not there", encoded(plain, COPY, plain.length, 200), "truncated"],
		["no data", encoded(zeros(0), COPY, 0), "truncated"],
		["LZMA that is none", encoded(zeros(3), LZMA, 50), "damaged"],
		["LZMA whose first byte is not 0, as 7-Zip wants it", encoded(patched(lzmaLiterals(plain), 0, 1), LZMA, plain.length), "damaged"],
	])("%s", (_, content, reason) => {
		expect(check(content)).toMatchObject({ outcome: "undetermined", findings: [{ params: { reason } }], value: { encryption: { answer: "cannot-tell" } } });
	});

	test("models that take more memory, in all, than may be decompressed", () => {
		const large = [1, 0x23, 3, 1, 1, 5, 4 * 9 + 8, 0, 0, 1, 0];
		const member = { name: "a.7z", data: encoded(lzmaLiterals(plain), large, plain.length) };
		expect(check(zip([member, member]), "a.zip").value?.bounds).toEqual([]);
		expect(check(zip([member, member, member]), "a.zip")).toMatchObject({ outcome: "undetermined", value: { bounds: ["inflated"] } });
	});
});
