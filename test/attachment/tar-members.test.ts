import { describe, expect, test } from "vitest";
import { readTar } from "../../src/attachment/archive/tar.ts";
import { join, patched, text, zeros } from "./writers/bytes.ts";
import { tar } from "./writers/other-archives.ts";
import { type Report, witness } from "./writers/witness.ts";

/** Without the end: headers and data only. */
const part = (...files: Parameters<typeof tar>[0]): Uint8Array => tar(files).slice(0, -1024);
const resigned = (block: Uint8Array): Uint8Array => {
	const blank = patched(block, 148, ...new Uint8Array(8).fill(0x20));
	const sum = blank.slice(0, 512).reduce((total, byte) => total + byte, 0);
	return patched(blank, 148, ...join(`${sum.toString(8).padStart(6, "0")}\0 `));
};
const letter = { name: "a.txt", data: text(60) };
const END = zeros(1024);

const namesOf = ({ members }: Report): readonly (readonly string[])[] => members.map(({ names }) => names);
const names = (...pieces: readonly Uint8Array[]): readonly (readonly string[])[] => namesOf(witness(join(...pieces, END), readTar));
const notes = (content: Uint8Array): readonly string[] => witness(content, readTar).notes;

test("each member has its name, its place and its size, and the archive ends behind its first empty block", () => {
	const content = tar([letter, { name: "b.txt", data: text(513) }]);
	expect(witness(content, readTar)).toEqual({
		end: 512 + 512 + 512 + 1024 + 512,
		members: [
			{ names: ["a.txt"], encrypted: false, packed: [{ method: "stored", at: 512, length: 60, size: 60 }] },
			{ names: ["b.txt"], encrypted: false, packed: [{ method: "stored", at: 1536, length: 513, size: 513 }] },
		],
		notes: [],
		scanned: [512, 512],
		decompressed: [],
		fetches: 1,
	});
});

test.each(["1", "2", "3", "4", "5", "6", "V"])("a header of kind %s has no data, whatever it says: the next header follows", (kind) => {
	const pretending = part({ name: "lien-ket", kind, data: text(512) }).slice(0, 512);
	expect(names(pretending, part({ name: "b.exe" }))).toContainEqual(["b.exe"]);
});

describe("headers that describe the next member", () => {
	test.each<readonly [string, string, readonly string[]]>([
		["K", "b.exe\0", ["a.txt"]],
		["K", "14 path=b.exe\n", ["a.txt"]],
		["L", "b.exe\0", ["b.exe", "a.txt"]],
		["L", "b".repeat(512), ["b".repeat(512), "a.txt"]],
		["x", "14 path=b.exe\n", ["b.exe", "a.txt"]],
		["g", "14 path=b.exe\n", ["b.exe", "a.txt"]],
		["X", "14 path=b.exe\n", ["b.exe", "a.txt"]],
	])("of kind %s: %j", (kind, data, expected) => {
		const described = part({ name: "mo-ta", kind, data: join(data) });
		expect(names(described, part(letter), part({ name: "c.txt" }))).toEqual([expected, ["c.txt"]]);
		expect(witness(join(described, part(letter), END), readTar).scanned).toEqual([512, data.length, 512]);
	});

	test("may fill their fields to the last bytes", () => {
		const described = part({ name: "mo-ta", kind: "L", data: join("b.exe\0") });
		expect(names(resigned(patched(described, 116, ...join("77777777000000000006"))), part(letter))).toEqual([["b.exe", "a.txt"]]);
	});

	test("no more of one is read than 64 KiB", () => {
		const described = part({ name: "mo-ta", kind: "L", data: text(65_536 + 512) });
		expect(witness(join(described, END), readTar).scanned).toEqual([512, 65_536]);
	});
});

describe("the lines of a pax header", () => {
	const line = (rest: string, length = rest.length + 4, digits = 2): string => `${String(length).padStart(digits, "0")} ${rest}\n`;
	const named = (lines: string): readonly (readonly string[])[] => names(part({ name: "pax", kind: "x", data: join(lines) }), part(letter));

	test.each<readonly [string, string]>([
		["the second line", line("comment=dai hon ten tep") + line("path=b.exe")],
		["behind many lines", line("atime=17").repeat(9) + line("path=b.exe")],
		["a length with blanks in front, as GNU tar reads it", `${line("atime=17")}  ${line("path=b.exe", 16)}`],
		["a length with zeros in front, as GNU tar, bsdtar and 7-Zip read it", line("path=b.exe", 24, 12)],
	])("%s", (_, lines) => {
		expect(named(lines)).toEqual([["b.exe", "a.txt"]]);
	});

	test.each<readonly [string, string]>([
		["a line that is no longer than its length", "1 path=b.exe\n"],
		["a line that is no longer than its length, before one that is longer", "1 15 path=b.exe\n"],
		["a length that is none", "xx path=b.exe\n"],
		["no length", " path=b.exe\n"],
		["a line behind one that is none", "0 a=b\n14 path=b.exe\n"],
	])("%s is the last that is read", (_, lines) => {
		expect(named(lines)).toEqual([["a.txt"]]);
	});

	test.each<readonly [string, number]>([
		["12 size=600\n", 600],
		["13 mtime=600\n", 60],
		["13 size=x600\n", 60],
		["13 size=600x\n", 60],
		["8 size=\n", 60],
	])("%j: only a number under the key size is the size", (line, size) => {
		const content = join(part({ name: "pax", kind: "x", data: join(line) }), part(letter), zeros(512), END);
		expect(witness(content, readTar).members).toMatchObject([{ packed: [{ size }] }]);
	});
});

describe("a size that readers of tar do not agree on: where the next header lies cannot be told", () => {
	const disputed = ["cannot: damaged, structure"];
	const header = (kind: string, size: number): Uint8Array => part({ name: "l.txt", kind, data: text(size) }).slice(0, 512);
	const pax = (record: string, kind = "x"): Uint8Array => part({ name: "pax", kind, data: join(record) });
	/** Who reads past the first kilobyte sees the second file; who does not sees one file that holds it. */
	const behind = join(part({ name: "a.txt", data: zeros(1024) }).slice(0, 512), text(512), part({ name: "b.exe" }), END);

	test.each(["1", "2", "3", "4", "6", "V"])("7-Zip or bsdtar skips data of kind %s", (kind) => {
		expect(notes(join(part(letter), header(kind, 1024), behind))).toEqual(disputed);
		expect(notes(join(part(letter), header(kind, 0), END))).toEqual([]);
	});

	test("GNU tar leaves the size of a label empty", () => {
		expect(notes(join(resigned(patched(header("V", 0), 124, ...zeros(12))), part(letter), END))).toEqual([]);
	});

	test("a folder's own size means nothing to any of them, one of a pax header does", () => {
		expect(notes(join(header("5", 1024), part(letter), END))).toEqual([]);
		expect(notes(join(pax("13 size=1024\n"), header("5", 0), behind))).toEqual(disputed);
		expect(notes(join(pax("13 size=0000\n"), header("5", 0), part(letter), END))).toEqual([]);
	});

	test.each(["14 size=1024x\n", "14 size= 1024\n", "14 size=+1024\n", "14 size=0x400\n", "28 size=0000000000000001024\n", "8 size=\n"])(
		"a pax header's %j",
		(record) => {
			expect(notes(join(pax(record), header("0", 0), behind))).toEqual(disputed);
		},
	);

	test("a pax header for all members gives a size", () => {
		expect(notes(join(pax("13 size=1024\n", "g"), header("0", 0), behind))).toEqual(disputed);
		expect(notes(join(pax("13 mtime=1024\n", "g"), part(letter), END))).toEqual([]);
	});

	test("a size behind a NUL is one for GNU tar alone", () => {
		expect(notes(join(resigned(patched(header("0", 512), 124, 0)), text(512), part({ name: "b.exe" }), END))).toEqual(disputed);
		expect(notes(join(resigned(patched(header("0", 0), 124, 0)), END))).toEqual([]);
	});
});

describe("the name in the header", () => {
	const prefix = (length: number, name: string): Uint8Array => resigned(patched(part(letter), 345, ...join(name.repeat(length))));

	test("the prefix of ustar stands before it, however long", () => {
		expect(names(prefix(1, "thu-muc"), part({ name: "b.exe" }))).toEqual([["thu-muc/a.txt"], ["b.exe"]]);
		expect(names(prefix(155, "t"), part({ name: "b.exe" }))).toEqual([[`${"t".repeat(155)}/a.txt`], ["b.exe"]]);
	});

	test("where no prefix stands, or the header is no ustar's, there is the name alone", () => {
		expect(names(part(letter))).toEqual([["a.txt"]]);
		expect(names(resigned(patched(prefix(1, "thu-muc"), 257, 0, 0, 0, 0, 0)))).toEqual([["a.txt"]]);
	});
});

describe("the end", () => {
	test("data that reach to it are whole, and one byte less is too few", () => {
		const content = part({ name: "a.txt", data: text(512) });
		expect(witness(content, readTar)).toMatchObject({ end: 1024, notes: [] });
		expect(witness(content.slice(0, -1), readTar)).toMatchObject({ end: 1023, notes: ["cannot: truncated, structure"] });
	});

	test("a block that begins with 0 and is not empty is neither an end nor a header", () => {
		const content = join(part(letter), [0], text(511), part({ name: "b.exe" }));
		expect(witness(content, readTar)).toMatchObject({ end: content.length, notes: ["cannot: damaged, structure"] });
		expect(notes(join(part(letter), zeros(511), [1]))).toEqual(["cannot: damaged, structure"]);
	});

	test("a header that could not be fetched is no end", () => {
		const content = tar([{ name: "a.txt", data: text(70_000) }, letter]);
		expect(witness(content, readTar, 65_600)).toMatchObject({ end: content.length, members: [{ names: ["a.txt"] }], notes: ["cannot: fetched, structure"] });
	});
});
