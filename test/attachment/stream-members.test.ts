import { describe, expect, test } from "vitest";
import { isTarHeader } from "../../src/attachment/archive/archive-type.ts";
import { readCab } from "../../src/attachment/archive/cab.ts";
import { gunzip, readGzip, readPackedStream } from "../../src/attachment/archive/gzip.ts";
import { Inflater } from "../../src/attachment/content/inflate.ts";
import { join, text, zeros } from "./writers/bytes.ts";
import { deflateStored } from "./writers/deflate.ts";
import { cab, gzip, tar, xz } from "./writers/other-archives.ts";
import { witness } from "./writers/witness.ts";

describe("gzip", () => {
	test.each<readonly [string, Uint8Array, readonly string[]]>([
		["the name in the header, and the file's own", gzip(text(9), "b.exe"), ["b.exe", "a.txt"]],
		["a name that ends with the first 1024 bytes", gzip(text(9), "b".repeat(1013)), ["b".repeat(1013), "a.txt"]],
		["the file's own where the header has none", gzip(text(9)), ["a.txt"]],
		["the file's own where the header's is empty", gzip(text(9), ""), ["a.txt"]],
	])("its member has %s", (_, content, names) => {
		const { members, notes } = witness(content, (source, visitor) => readGzip(source, visitor, ["a.txt"]));
		expect(members).toEqual([{ names, encrypted: false, packed: [{ method: "gzip", at: 0, length: content.length, size: Number.MAX_SAFE_INTEGER }] }]);
		expect(notes).toEqual([]);
	});

	const unpack = (content: Uint8Array, limit = 1000) => {
		const { output, end, used } = gunzip(new Inflater(), content, limit);
		return { output: output.slice(), end, used };
	};
	const [one, two, three] = [text(6).fill(0x62), text(30), text(5)];

	test("members that follow each other are one stream", () => {
		const whole = join(gzip(one), gzip(two), gzip(three));
		expect(unpack(whole)).toEqual({ output: join(one, two, three), end: "end", used: whole.length });
	});

	test("the limit is for all of them together", () => {
		expect(unpack(join(gzip(one), gzip(two)), 10)).toMatchObject({ output: join(one, two.slice(0, 4)), end: "limit" });
	});

	test("a member that is cut off ends it", () => {
		expect(unpack(join(gzip(one), gzip(two).slice(0, 20)))).toMatchObject({ end: "truncated" });
	});

	test("of more members than 1024 the others are left", () => {
		const piece = join([0x1f, 0x8b, 8], zeros(7), deflateStored(text(1)), zeros(8));
		const many = new Uint8Array(piece.length * 1026);
		for (let at = 0; at < many.length; at += piece.length) many.set(piece, at);
		expect(unpack(many, 5000)).toEqual({ output: new Uint8Array(1024).fill(0x61), end: "limit", used: 1024 * piece.length });
	});
});

test("a packed stream without a name has the file's own, and is not seen into", () => {
	const content = xz();
	expect(witness(content, (source, visitor) => readPackedStream(source, visitor, ["a"])).members).toEqual([
		{ names: ["a"], encrypted: false, packed: [{ method: "other", at: 0, length: content.length, size: content.length }] },
	]);
});

describe("a cabinet", () => {
	const list = cab(["a.txt", "b.dll"]);

	test("has a header of 36 bytes; one of 35 is cut off", () => {
		const none = cab([]);
		expect([witness(none.slice(0, 36), readCab).notes, witness(none.slice(0, 35), readCab).notes]).toEqual([[], ["cannot: truncated, structure"]]);
	});

	test("its members have names and sizes, and what they hold is not seen; it ends where it says, or with the file", () => {
		expect(witness(join(list, text(50)), readCab)).toMatchObject({
			end: list.length,
			members: [
				{ names: ["a.txt"], encrypted: false, packed: [{ method: "other", length: 0, size: 1 }] },
				{ names: ["b.dll"], encrypted: false, packed: [{ method: "other", length: 0, size: 1 }] },
			],
			notes: [],
			fetches: 1,
		});
		expect(witness(list.slice(0, -1), readCab)).toMatchObject({
			end: list.length - 1,
			members: [{ names: ["a.txt"] }],
			notes: ["cannot: truncated, structure"],
		});
		const stating = join(list.slice(0, 8), [0xff, 0xff, 0, 0], list.slice(12));
		expect(witness(stating, readCab)).toMatchObject({ end: list.length, notes: [] });
	});

	test("a list of a hundred names takes few fetches", () => {
		const names = Array.from({ length: 100 }, (_, index) => `${index}.txt`);
		expect(witness(cab(names), readCab)).toMatchObject({ fetches: 2, notes: [], members: names.map((name) => ({ names: [name] })) });
	});

	test("names of 256 bytes are whole", () => {
		const long = `${"a".repeat(252)}.exe`;
		expect(witness(cab([long, long]), readCab)).toMatchObject({ members: [{ names: [long] }, { names: [long] }], notes: [] });
	});

	test("a list that could not be fetched is not cut off", () => {
		expect(witness(cab(Array.from({ length: 100 }, () => "a.txt")), readCab, 1100).notes).toEqual(["cannot: fetched, structure"]);
	});
});

test("what follows a tar header's block does not count", () => {
	const header = tar([{ name: "a.txt" }]).slice(0, 512);
	expect(isTarHeader(join(header, [1]))).toBe(true);
	expect(isTarHeader(join(header, zeros(1)))).toBe(true);
});
