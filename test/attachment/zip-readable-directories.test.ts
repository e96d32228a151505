import { describe, expect, test } from "vitest";
import { packing } from "../../src/attachment/archive/zip-packing.ts";
import { ByteSource } from "../../src/attachment/source.ts";
import { join, le16, le32, patched, text } from "./writers/bytes.ts";
import { type ZipMember, zip, zipWithHiddenDirectory } from "./writers/zip.ts";
import { firstNames, zipLog } from "./zip-log.ts";

const letter: ZipMember = { name: "thu.txt", data: text(60) };
const header = zip([letter], { truncateDirectory: true });

/** An end record that says so many entries, of so many bytes, begin there. */
function end(entries: number, size: number, offset: number): Uint8Array {
	return join("PK\u0005\u0006", le16(0), le16(0), le16(entries), le16(entries), le32(size), le32(offset), le16(0));
}

const DAMAGED = "cannot: damaged-directory, structure, ";
const UNLISTED = "disagree: unlisted, thu.txt";

describe.each<readonly [string, Uint8Array, readonly string[]]>([
	["of nothing, at its own place", end(0, 0, header.length), [UNLISTED]],
	["of nothing, though it has bytes", end(0, 9, 3), [DAMAGED]],
	["of something that would begin at its end", end(3, 9, 5000), [DAMAGED]],
	["of something that is none", end(1, 53, 3), [DAMAGED]],
])("an end record %s, behind a local header", (_, record, told) => {
	const content = join(header, record);

	test("what is named a zip is read from the front; a member is unlisted only where a directory could have listed it", () => {
		expect(zipLog(content)).toMatchObject({ isZip: true, told, members: [{ names: ["thu.txt"] }] });
	});

	test("what is not named one is none", () => {
		expect(zipLog(content, { whole: false })).toMatchObject({ isZip: false, told: [], members: [] });
	});
});

test("no end record at all", () => {
	expect(zipLog(header)).toMatchObject({ isZip: true, told: ["cannot: no-directory, structure, "], members: [{ names: ["thu.txt"] }] });
	expect(zipLog(header, { whole: false })).toMatchObject({ isZip: false, told: [], members: [] });
});

test("an archive in parts is read as far as it goes, and what is missing is told", () => {
	expect(zipLog(zip([letter], { disk: 1 }))).toMatchObject({ told: ["cannot: split-archive, structure, "], members: [{ names: ["thu.txt"] }] });
});

test("a directory that is encrypted: where its record says so, and that names are hidden; it is a zip behind other data, too", () => {
	const algorithm = header.length + 64 + 74;
	for (const whole of [true, false]) {
		const { isZip, told } = zipLog(zipWithHiddenDirectory(letter), { whole });
		expect(isZip).toBe(true);
		expect(told).toEqual([
			`encrypted at ${algorithm}: zip64 end record, encryption algorithm; no member`,
			"hidden: encrypted-names",
			"encrypted at 6: local header, general purpose bit 0; thu.txt",
		]);
	}
});

describe("how many entries a directory has", () => {
	test.each<readonly [number, readonly string[]]>([
		[1, ["disagree: entries, "]],
		[2, []],
		[3, [DAMAGED]],
	])("two, where the end record says %i", (entries, told) => {
		expect(zipLog(zip([letter, { ...letter, name: "2.txt" }], { entries })).told).toEqual(told);
	});
});

test("the last name of a directory that would reach into the end record", () => {
	const bytes = zip([letter]);
	const log = zipLog(patched(bytes, header.length + 28, ...le16(7 + 10)));
	expect(log.told).toEqual([DAMAGED, UNLISTED]);
	expect(firstNames(log)).toEqual(["thu.txt"]);
});

test.each([
	[0, "stored"],
	[8, "deflated"],
	[14, "other"],
	[7, "unknown"],
] as const)("method %i is %s", (method, word) => {
	const source = ByteSource.of(text(5));
	expect(packing(method, source, 9)).toEqual({ method: word, source, size: 9 });
});
