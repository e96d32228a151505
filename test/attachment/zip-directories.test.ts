import { describe, expect, test } from "vitest";
import { type ZipDirectory, zipDirectories } from "../../src/attachment/archive/zip-end.ts";
import { ByteSource, runInMemory } from "../../src/attachment/source.ts";
import { join, le16, type Piece, patched, zeros } from "./writers/bytes.ts";
import { type End64Fields, type EndFields, endRecord, endRecord64, locator64 } from "./writers/zip-records.ts";

const FULL = 0xffffffff;
/** A directory of 12 bytes behind 10 bytes of members: only its first four are looked at. */
const MEMBERS = "0123456789";
const DIRECTORY = join("PK\u0001\u0002", zeros(8));
const PLACE = { size: 12, offset: 10 };
const LIMIT = 22;
const FOUND = { start: 10, limit: LIMIT, entries: 1, base: 0, split: false };
const found = (bytes: Uint8Array): readonly ZipDirectory[] => runInMemory(zipDirectories(ByteSource.of(bytes)));
const ended = (fields: Partial<EndFields>): readonly ZipDirectory[] => found(join(MEMBERS, DIRECTORY, endRecord({ ...PLACE, ...fields })));

describe("the directory that the end record leads to", () => {
	test.each<readonly [string, Partial<EndFields>, readonly ZipDirectory[]]>([
		["is where it says", {}, [FOUND]],
		["is where it says, whatever its size", { size: 11 }, [FOUND]],
		["lies before it, with data put before the archive", { offset: 7 }, [{ ...FOUND, base: 3 }]],
		["is missing: then it should be where it says", { offset: 3, size: 5 }, [{ ...FOUND, start: 3 }]],
		["is missing, of one member and no size", { offset: 3, size: 0 }, [{ ...FOUND, start: 3 }]],
		["is missing, of no member and some size", { offset: 3, size: 5, entries: 0 }, [{ ...FOUND, start: 3, entries: 0 }]],
		["would lie behind it", { offset: 99, size: 5 }, [{ ...FOUND, start: LIMIT }]],
		["is empty, so that it is right before it", { offset: 3, size: 0, entries: 0 }, [{ ...FOUND, start: LIMIT, entries: 0 }]],
		["is where it says, its size left to a zip64 record that there is not", { size: FULL }, [FOUND]],
		["lies before it, its place left to a zip64 record that there is not", { offset: FULL }, [{ ...FOUND, base: 10 - FULL }]],
		["is left to a zip64 record that there is not", { size: FULL, offset: FULL }, []],
		["is not missing where one of the fields is full", { size: FULL, offset: 3 }, []],
		["is not missing where the other is full", { size: 3, offset: FULL }, []],
		["is on another disk", { directoryDisk: 1 }, [{ ...FOUND, split: true }]],
		["is on this disk, one of several", { disk: 1 }, [{ ...FOUND, split: true }]],
		["is on a disk that a zip64 record tells", { disk: 0xffff, directoryDisk: 0xffff }, [FOUND]],
	])("%s", (_, fields, expected) => {
		expect(ended(fields)).toEqual(expected);
	});

	test("two directories, one where it says and one right before it", () => {
		const bytes = join(DIRECTORY, DIRECTORY, endRecord({ size: 12, offset: 0 }));
		expect(found(bytes)).toEqual([
			{ ...FOUND, start: 0, limit: 24 },
			{ ...FOUND, start: 12, limit: 24, base: 12 },
		]);
	});

	test("no end record where it is cut off", () => {
		const bytes = join(MEMBERS, DIRECTORY, endRecord(PLACE));
		for (const missing of [1, 12, 18]) expect(found(bytes.slice(0, -missing))).toEqual([]);
	});
});

describe("the zip64 record", () => {
	const END = endRecord({ entries: 0xffff, size: FULL, offset: FULL });
	const with64 = (fields: Partial<End64Fields>, end = END, place = LIMIT): readonly ZipDirectory[] =>
		found(join(MEMBERS, DIRECTORY, endRecord64({ ...PLACE, ...fields }), locator64(place), end));
	/** It may go on up to the end record behind record and locator. */
	const FOUND_64 = { ...FOUND, limit: LIMIT + 56 + 20 };

	test("leads to the directory, from where the locator says or from right before the locator", () => {
		for (const place of [LIMIT, 0, 15, FULL]) expect(with64({}, END, place)).toEqual([FOUND_64]);
		expect(with64({ offset: 7 })).toEqual([{ ...FOUND_64, base: 3 }]);
		expect(with64({ disk: 1 })).toEqual([{ ...FOUND_64, split: true }]);
		expect(with64({ directoryDisk: 1 })).toEqual([{ ...FOUND_64, split: true }]);
	});

	test("leads nowhere: the directory should be where it says, whatever the end record says", () => {
		const nowhere = { offset: 3, size: 5 };
		for (const end of [END, endRecord(nowhere), endRecord({ offset: 4, size: 5 })]) expect(with64(nowhere, end)).toEqual([{ ...FOUND_64, start: 3 }]);
	});

	test("is none without its locator, or without its signature", () => {
		const bytes = join(MEMBERS, DIRECTORY, endRecord64(PLACE), locator64(LIMIT), END);
		for (let at = LIMIT; at < LIMIT + 4; at++) expect(found(patched(bytes, at, 0))).toEqual([]);
		for (let at = LIMIT + 56; at < LIMIT + 60; at++) expect(found(patched(bytes, at, 0))).toEqual([]);
	});

	test("is whole, wherever it stands", () => {
		const record = endRecord64(PLACE);
		const inComment = (comment: Uint8Array): Uint8Array =>
			join(MEMBERS, DIRECTORY, locator64(LIMIT + 42), endRecord({ entries: 0xffff, size: FULL, offset: FULL, comment }));
		expect(found(inComment(record))).toEqual([{ ...FOUND, limit: LIMIT + 20 }]);
		expect(found(inComment(record.slice(0, -1)))).toEqual([]);
	});

	test("does not keep the end record's own directory from being found", () => {
		const both = join(DIRECTORY, MEMBERS, DIRECTORY, endRecord64({ size: 12, offset: 22 }), locator64(34));
		for (const size of [12, FULL]) {
			const ends = found(join(both, endRecord({ size, offset: 0 })));
			expect(ends.map(({ start }) => start)).toEqual([22, 0]);
		}
	});

	test("is believed where it tells the place: a later entry of its directory is no directory", () => {
		const entry = (length: number): Uint8Array => join("PK\u0001\u0002", zeros(length - 4));
		const bytes = join(MEMBERS, entry(76), entry(50), endRecord64({ entries: 2, size: 126, offset: 10 }), locator64(136));
		expect(found(join(bytes, endRecord({ entries: 2, size: 126, offset: FULL })))).toEqual([{ ...FOUND, limit: 136 + 76, entries: 2 }]);
	});

	/** Method, two sizes, algorithm, bits of the key, flags. */
	const algorithm = (id: number): Uint8Array => join(le16(8), zeros(16), le16(id), le16(256), le16(1), zeros(8));

	test.each<readonly [string, Partial<End64Fields>, boolean]>([
		["with all fields of its second version", { length: 72, version: 62, more: algorithm(0x6610) }, true],
		["which ends behind the flags", { length: 68, version: 63, more: algorithm(0x6610) }, true],
		["without an algorithm", { length: 72, version: 62, more: algorithm(0) }, false],
		["of the first version", { length: 72, version: 61, more: algorithm(0x6610) }, false],
		["which ends before the algorithm", { length: 44, version: 62, more: algorithm(0x6610) }, false],
	])("tells of an encrypted directory: %s", (_, fields, encrypted) => {
		const limit = FOUND_64.limit + algorithm(0).length;
		const hidden = { ...FOUND, limit, encryptedAt: LIMIT + 74 };
		// The locator says where it is: it does not stand right before.
		const bytes = (directory: Piece, end = END): Uint8Array => join(MEMBERS, directory, endRecord64({ ...PLACE, ...fields }), locator64(LIMIT), end);
		for (const end of [END, endRecord(PLACE)]) {
			expect(found(bytes(zeros(12), end))).toEqual([encrypted ? hidden : { ...FOUND, limit }]);
			expect(found(bytes(DIRECTORY, end))).toEqual(encrypted ? [{ ...FOUND, limit }, hidden] : [{ ...FOUND, limit }]);
		}
	});
});
