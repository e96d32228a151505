import { describe, expect, test } from "vitest";
import { readRar4, readRar14 } from "../../src/attachment/archive/rar-old.ts";
import { rarUnicodeName } from "../../src/attachment/archive/rar-unicode-name.ts";
import { crc32, join, le16, le32, type Piece, patched, text, zeros } from "./writers/bytes.ts";
import { rar4, rar14 } from "./writers/rar.ts";
import { type Report, witness } from "./writers/witness.ts";

const letter = { name: "a.txt", data: text(60) };
const namesOf = ({ members }: Report): readonly (readonly string[])[] => members.map(({ names }) => names);

describe("rar 4", () => {
	/** The checksum of an archive's header covers its first 13 bytes only. */
	const block = (type: number, flags: number, body: Piece = [], covered = Number.POSITIVE_INFINITY): Uint8Array => {
		const rest = join([type], le16(flags), le16(7 + join(body).length), body);
		return join(le16(crc32(rest.slice(0, covered - 2)) & 0xffff), rest);
	};
	/** The fields of a file's header. */
	const file = (name: string, size = 0, more: Piece = []): Uint8Array =>
		join(le32(size), le32(size), [2], le32(0), le32(0), [29, 0x30], le16(name.length), le32(0x20), more, name);
	const MAIN = block(0x73, 0, zeros(6));
	const END = block(0x7b, 0x4000);
	const archive = (...pieces: readonly Piece[]): Uint8Array => join("Rar!", [0x1a, 7, 0], MAIN, ...pieces, END);
	const read = (...pieces: readonly Piece[]): Report => witness(archive(...pieces), readRar4);

	test("each member has its name, its place, its size and its method; the archive ends behind its end mark", () => {
		const content = rar4([letter, { ...letter, name: "b.txt", compressed: true }, { ...letter, name: "c.txt", flags: 1 }, { name: "d", directory: true }]);
		const at = (index: number): number => 20 + index * (37 + 60) + 37;
		const packed = { length: 60, size: 60 };
		expect(witness(join(content, text(50)), readRar4)).toEqual({
			end: content.length,
			members: [
				{ names: ["a.txt"], encrypted: false, packed: [{ ...packed, method: "stored", at: at(0) }] },
				{ names: ["b.txt"], encrypted: false, packed: [{ ...packed, method: "other", at: at(1) }] },
				{ names: ["c.txt"], encrypted: false, packed: [{ ...packed, method: "other", at: at(2) }] },
				{ names: [], encrypted: false, packed: [] },
			],
			notes: [],
			scanned: [13, 37, 37, 37, 33, 7],
			decompressed: [],
			fetches: 1,
		});
	});

	test.each<readonly [string, readonly Piece[]]>([
		["a file's header that does not say that data follow", [block(0x74, 0, file("a.txt", 30)), text(30)]],
		["a service header that does not say so", [block(0x7a, 0, file("CMT", 30)), text(30)]],
		["a block of another kind, with data", [block(0x75, 0x8000, le32(30)), text(30)]],
		["a block of another kind, without data", [block(0x75, 0, le32(30))]],
		["a flag that only files have, on a block of another kind", [block(0x75, 0x8100, join(le32(30), zeros(20), [1])), text(30)]],
		["an archive's header of the least kind", [block(0x72, 0, le32(30))]],
	])("the next member follows behind %s", (_, pieces) => {
		const { members, notes } = read(...pieces, block(0x74, 0x8000, file("b.exe")));
		expect(members.at(-1)?.names).toEqual(["b.exe"]);
		expect(notes).toEqual([]);
	});

	test("the checksum of the archive's header does not cover what stands behind its fields", () => {
		const longer = block(0x73, 2, zeros(20), 13);
		expect(witness(join("Rar!", [0x1a, 7, 0], longer, END), readRar4).notes).toEqual([]);
		expect(witness(join("Rar!", [0x1a, 7, 0], patched(longer, 8, 1), END), readRar4).notes).toEqual(["cannot: damaged, structure"]);
	});

	test.each<readonly [string, Uint8Array]>([
		["of 6 bytes", patched(block(0x74, 0x8000, file("b.exe")), 5, 6, 0)],
		["of a kind below those of the format", block(0x71, 0, zeros(9))],
		["of a kind above them", block(0x7c, 0, zeros(9))],
	])("a block %s ends the reading where it stands", (_, bad) => {
		expect(read(bad, block(0x74, 0x8000, file("b.exe")))).toMatchObject({ end: 20, members: [], notes: ["cannot: damaged, structure"] });
	});

	test("a name ends where its length says, though a salt stands behind it", () => {
		expect(namesOf(read(block(0x74, 0x8400, join(file("b.exe"), "muoimuoi"))))).toEqual([["b.exe"]]);
	});

	test("attributes are no part of the size of large data", () => {
		const large = join(le32(0), le32(0), [2], le32(0), le32(0), [29, 0x30], le16(5), [0, 0, 0, 0x80], le32(0), le32(0), "a.txt");
		expect(read(block(0x74, 0x8100, large), block(0x74, 0x8000, file("b.exe")))).toMatchObject({ members: [{}, { names: ["b.exe"] }], notes: [] });
	});

	test("six bytes behind the last block are too few for another", () => {
		const content = join("Rar!", [0x1a, 7, 0], MAIN, block(0x74, 0x8000, file("a.txt")), zeros(6));
		expect(witness(content, readRar4).notes).toEqual(["cannot: truncated, structure"]);
	});

	test("data of 4 GiB and more that are not there", () => {
		const large = block(0x74, 0x8100, file("a.txt", 9, join(le32(1), le32(1))));
		expect(witness(join(archive(large, text(9)), zeros(9)), readRar4)).toMatchObject({
			members: [{ names: ["a.txt"] }],
			notes: ["cannot: truncated, structure"],
		});
	});

	test("what is encrypted is said where it stands, once", () => {
		expect(read(block(0x74, 0x8004, file("a.txt"))).notes).toEqual(["encrypted at 23: rar 4 file header, flag 0x0004 of a.txt"]);
		expect(read(block(0x7a, 0x8004, file("CMT"))).notes).toEqual(["encrypted at 23: rar 4 service header, flag 0x0004"]);
		expect(read(block(0x75, 0x0004)).notes).toEqual([]);
		expect(witness(rar4([], 0x80), readRar4)).toMatchObject({
			notes: ["encrypted at 10: rar 4 archive header, flag 0x0080", "hidden: encrypted-names"],
			members: [],
		});
		expect(witness(rar4([letter], 1), readRar4).notes).toEqual(["cannot: split-archive, content"]);
	});

	test("a header that could not be fetched is no damage", () => {
		const content = rar4([{ ...letter, data: text(70_000) }, letter]);
		expect(witness(content, readRar4, 65_600)).toMatchObject({ members: [{ names: ["a.txt"] }], notes: ["cannot: fetched, structure"] });
	});
});

describe("the name that rar 4 packs behind the plain one", () => {
	test.each<readonly [string, readonly number[], string]>([
		["a run is no longer than it says", [0, 0b11000000, 0, 0x2e, 0x65], "ab.e"],
		["a run ends where the plain name does", [0, 0b11000000, 100], "abcdefgh"],
		["a run after other letters goes on from there", [0, 0b00110000, 0x78, 1], "xbcd"],
		["a run without a correction takes no byte for one", [0, 0b11000000, 1, 0x2e], "abc."],
		["a letter of two bytes, the low one first", [0, 0b10000000, 0xc7, 0x1e], "ệ"],
		["flags at the very end ask for nothing", [0, 0b00000000, 0x78, 0x79, 0x7a, 0x2e, 0b11000000], "xyz."],
	])("%s", (_, packed, expected) => {
		expect(rarUnicodeName(join("abcdefgh", [0], packed))).toEqual([expected, "abcdefgh"]);
	});
});

describe("rar 1.4", () => {
	const PLACE = 7 + 21 + 5;

	test("each member has its name, its place, its size and its method", () => {
		const content = rar14([letter, { ...letter, name: "b.txt", compressed: true }, { ...letter, name: "c.txt", encrypted: true }]);
		expect(witness(content, readRar14)).toMatchObject({
			end: content.length,
			members: [
				{ names: ["a.txt"], encrypted: false, packed: [{ method: "stored", at: PLACE, length: 60, size: 60 }] },
				{ names: ["b.txt"], encrypted: false, packed: [{ method: "other", at: PLACE + 86, length: 60, size: 60 }] },
				{ names: ["c.txt"], encrypted: true, packed: [] },
			],
			notes: ["encrypted at 196: rar 1.4 file header, flag 0x04 of c.txt"],
		});
	});

	test("small members are fetched together", () => {
		expect(witness(rar14(Array.from({ length: 40 }, () => letter)), readRar14)).toMatchObject({ fetches: 1, notes: [] });
	});

	test("a member behind a large one is fetched by itself", () => {
		const large = { name: "a.txt", data: text(70_000) };
		expect(witness(rar14([large, { ...letter, name: "b.exe" }]), readRar14)).toMatchObject({ fetches: 2, members: [{}, { names: ["b.exe"] }], notes: [] });
	});

	test("the longest name there can be is read, wherever its header is", () => {
		const longest = { name: "a".repeat(255), data: text(60) };
		for (const before of [[], [{ name: "b", data: text(70_000) }]]) {
			const { members, notes } = witness(rar14([...before, longest]), readRar14);
			expect([members.at(-1)?.names, notes]).toEqual([[longest.name], []]);
		}
	});

	test("twenty bytes behind the last member are too few for another", () => {
		expect(witness(join(rar14([letter]), zeros(20)), readRar14)).toMatchObject({ members: [{ names: ["a.txt"] }], notes: [] });
	});

	test("a header of no name and no data may be the last, and so may one of nothing but a name", () => {
		expect(namesOf(witness(rar14([letter, { name: "" }]), readRar14))).toEqual([["a.txt"], [""]]);
		expect(witness(rar14([{ name: "b.exe" }]), readRar14)).toMatchObject({ members: [{ names: ["b.exe"] }], notes: [] });
	});

	test.each<readonly [string, Uint8Array]>([
		["an archive's header of fewer than 7 bytes", patched(rar14([]), 4, 6)],
		["a header that has no room for its name", patched(rar14([letter]), 17, 25)],
		["a header that has no room for its fields", patched(rar14([{ name: "" }]), 17, 20)],
		["a name that is cut off", rar14([{ name: "b.exe" }]).slice(0, -1)],
	])("%s is damage, and no member", (_, content) => {
		expect(witness(content, readRar14)).toMatchObject({ end: content.length, members: [], notes: ["cannot: damaged, structure"] });
	});
});
