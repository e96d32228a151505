import { describe, expect, test } from "vitest";
import { readRar5 } from "../../src/attachment/archive/rar5.ts";
import { crc32, join, le32, type Piece, text, zeros } from "./writers/bytes.ts";
import { rar5 } from "./writers/rar.ts";
import { type Report, witness } from "./writers/witness.ts";

const letter = { name: "a.txt", data: text(60) };
const block = (...pieces: readonly Piece[]): Uint8Array => {
	const body = join(...pieces);
	const rest = join([body.length], body);
	return join(le32(crc32(rest)), rest);
};
const MAIN = block([1, 0, 0]);
const END = block([5, 0, 0]);
const START = 8 + MAIN.length;
const archive = (...pieces: readonly Piece[]): Uint8Array => join("Rar!", [0x1a, 7, 1, 0], ...pieces);
const read = (...pieces: readonly Piece[]): Report => witness(archive(MAIN, ...pieces, END), readRar5);
/** Behind type, flags and the sizes of further areas: a file's own flags, its size, attributes, method, system and name. */
const fields = (
	name: string,
	{ attributes = [0], compression = [0] }: { readonly attributes?: readonly number[]; readonly compression?: readonly number[] } = {},
): Uint8Array => join([0, 0], attributes, compression, [0, name.length], name);

test("each member has its name, its place, its size and its method; the archive ends behind its end mark", () => {
	const content = rar5([letter, { ...letter, name: "b.txt", compressed: true }, { name: "d", directory: true }]);
	const at = START + 4 + 1 + 9 + 5;
	expect(witness(join(content, text(50)), readRar5)).toEqual({
		end: content.length,
		members: [
			{ names: ["a.txt"], encrypted: false, packed: [{ method: "stored", at, length: 60, size: 60 }] },
			{ names: ["b.txt"], encrypted: false, packed: [{ method: "other", at: at + 60 + 20, length: 60, size: 60 }] },
			{ names: [], encrypted: false, packed: [] },
		],
		notes: [],
		scanned: [8, 19, 20, 15, 8],
		decompressed: [],
		fetches: 1,
	});
});

describe("headers", () => {
	test("a file that goes on from another volume is not seen from its beginning", () => {
		const { members } = read(block([2, 8], fields("a.txt")));
		expect(members).toMatchObject([{ packed: [{ method: "other" }] }]);
		expect(witness(rar5([], { volume: true }), readRar5).notes).toEqual(["cannot: split-archive, content"]);
	});

	test.each([
		["stored", [0]],
		["stored", [0x41]],
		["stored, with the bits of a dictionary behind the method", [0x80, 0x80, 1]],
		...[1, 2, 3, 4, 5].map((method): [string, number[]] => ["other", [0x80, method]]),
	])("%s: the compression %j", (method, compression) => {
		expect(read(block([2, 0], fields("a.txt", { compression }))).members).toMatchObject([{ packed: [{ method: method.split(",", 1)[0] }] }]);
	});

	test("a name of 127 bytes has a length of one byte", () => {
		const name = "a".repeat(127);
		expect(witness(rar5([{ ...letter, name }]), readRar5)).toMatchObject({ members: [{ names: [name] }], notes: [] });
	});

	test("six bytes behind the last one are too few for another", () => {
		expect(witness(archive(MAIN, zeros(6)), readRar5).notes).toEqual(["cannot: truncated, structure"]);
	});

	test("a number has ten bytes at the most", () => {
		const attributes = new Array<number>(10).fill(0x80);
		expect(read(block([2, 0], fields("b.exe", { attributes }))).members).toMatchObject([{ names: ["b.exe"] }]);
	});

	test("one of three bytes may be the last", () => {
		const content = archive(MAIN, block([9, 0]));
		expect(witness(content, readRar5)).toMatchObject({ end: content.length, notes: [] });
	});

	test("one of 2 MiB is too long for this file, one of a byte more for the format", () => {
		const stating = (...length: readonly number[]): Report => witness(archive(MAIN, zeros(4), length, zeros(20)), readRar5);
		expect(stating(0x80, 0x80, 0x80, 1).notes).toEqual(["cannot: truncated, structure"]);
		expect(stating(0x81, 0x80, 0x80, 1)).toMatchObject({ end: START, notes: ["cannot: damaged, structure"] });
		expect(stating(0)).toMatchObject({ end: START, notes: ["cannot: damaged, structure"] });
	});

	test("one that could not be fetched is no damage", () => {
		const content = rar5([{ ...letter, data: text(70_000) }, letter]);
		expect(witness(content, readRar5, 65_600)).toMatchObject({ members: [{ names: ["a.txt"] }], notes: ["cannot: fetched, structure"] });
	});
});

describe("encryption", () => {
	const FILE = "rar 5 file header, file encryption record of a.txt";
	const SERVICE = "rar 5 service header, file encryption record";

	test("of the headers, behind which nothing is seen", () => {
		const content = rar5([], { encryptedHeaders: true });
		expect(witness(content, readRar5)).toMatchObject({
			end: content.length,
			members: [],
			notes: ["encrypted at 13: rar 5 archive encryption header", "hidden: encrypted-names"],
		});
	});

	test.each<readonly [string, Uint8Array, string]>([
		["the only record", block([2, 1, 2], fields("a.txt"), [1, 1]), FILE],
		["the second record", block([2, 1, 5], fields("a.txt"), [2, 3, 9, 1, 1]), FILE],
		["of a service header", block([3, 1, 2], fields("CMT"), [1, 1]), SERVICE],
		["of a service header without fields", block([3, 1, 2, 1, 1]), SERVICE],
	])("%s, of which its kind is the last byte", (_, header, field) => {
		expect(read(header).notes).toEqual([`encrypted at ${START + header.length - 1}: ${field}`]);
	});

	test.each<readonly [string, Uint8Array]>([
		["the locator of an archive's header, which has the same number", block([1, 1, 3, 0], [2, 1, 0])],
		["a record of no known kind", block([2, 1, 3], fields("a.txt"), [2, 3, 1])],
		["a record without length", block([2, 1, 3], fields("a.txt"), [0, 1, 1])],
		["an extra area that would take in the kind of its header", block([2, 1, 14], fields("a.txt"))],
		["an extra area that would take in its own size", block([3, 1, 3, 1, 1])],
		["an extra area that would begin before the header", block([2, 1, 60], fields("a.txt"))],
	])("is not %s", (_, header) => {
		expect(read(header)).toMatchObject({ end: START + header.length + END.length, notes: [] });
	});

	test("a file of which the record says so is encrypted, and its content is not looked at", () => {
		expect(read(block([2, 1, 2], fields("a.txt"), [1, 1])).members).toEqual([{ names: ["a.txt"], encrypted: true, packed: [] }]);
	});
});
