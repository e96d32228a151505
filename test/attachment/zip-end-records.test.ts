import { describe, expect, test } from "vitest";
import { plainDirectory, zipDirectories } from "../../src/attachment/archive/zip-end.ts";
import { ByteSource, runInMemory } from "../../src/attachment/source.ts";
import { join, le16, patched, text, zeros } from "./writers/bytes.ts";
import { endRecord, endRecord64, locator64 } from "./writers/zip-records.ts";

const ENTRY = join("PK\u0001\u0002", text(8));
const starts = (bytes: Uint8Array): readonly number[] => runInMemory(zipDirectories(ByteSource.of(bytes))).map(({ start }) => start);

describe("end records", () => {
	const archive = (comment: string | Uint8Array): Uint8Array => join("0123456789", ENTRY, endRecord({ size: 12, offset: 0, comment }));

	test.each([
		["letters P, an even number", "P".repeat(400)],
		["letters P, an odd number", "P".repeat(401)],
		["letters P among others", "Px".repeat(400)],
		["letters P, few among many", "Pxxxxx".repeat(300)],
		["other letters, then letters P", `${"x".repeat(50)}${"P".repeat(300)}`],
		["the longest there can be", "x".repeat(0xffff)],
	])("are found before a comment of %s", (_, comment) => {
		expect(starts(archive(comment))).toEqual([10]);
	});

	test("are the last one, however much follows, and those whose comment ends with the file", () => {
		expect(starts(join(archive(""), text(100)))).toEqual([10]);
		const nested = archive(join(archive(""), text(3)));
		expect(starts(nested)).toEqual([54, 10]);
		expect(starts(join(archive(""), archive("")))).toEqual([54]);
		expect(starts(join(nested, "x"))).toEqual([54]);
	});

	test("are four at most", () => {
		let bytes: Uint8Array = archive("");
		for (let more = 0; more < 5; more++) bytes = archive(bytes);
		expect(starts(bytes)).toEqual([5, 4, 3, 2].map((before) => before * 44 + 10));
	});

	test("with a zip64 record before the longest comment are fetched at once", () => {
		const END = { entries: 0xffff, size: 0xffffffff, offset: 0xffffffff, comment: zeros(0xffff) };
		const before = join(zeros(3000), ENTRY, zeros(3000));
		const bytes = join(before, endRecord64({ size: 3012, offset: 3000 }), locator64(before.length), endRecord(END));
		const task = zipDirectories(ByteSource.fetched(bytes.length));
		const fetched: number[] = [];
		let step = task.next();
		while (step.done !== true) {
			const { offset, length } = step.value;
			fetched.push(offset);
			step = task.next(bytes.slice(offset, offset + length));
		}
		expect(fetched).toEqual([before.length, 3000]);
		expect(step.value).toMatchObject([{ start: 3000, limit: before.length + 76 }]);
	});
});

describe("what end records say", () => {
	const directories = (bytes: Uint8Array) => runInMemory(zipDirectories(ByteSource.of(bytes)));
	const beside64 = (fields: Omit<Parameters<typeof endRecord64>[0], "size" | "offset">): Uint8Array =>
		join(ENTRY, endRecord64({ ...fields, size: 12, offset: 0 }), locator64(12), endRecord({ entries: 0xffff, size: 0xffffffff, offset: 0xffffffff }));

	test.each<readonly [string, Uint8Array, boolean]>([
		["none", join(ENTRY, endRecord({ size: 12, offset: 0 })), false],
		["its own, beyond 255", join(ENTRY, endRecord({ size: 12, offset: 0, disk: 256 })), true],
		["the directory's, beyond 255", join(ENTRY, endRecord({ size: 12, offset: 0, directoryDisk: 256 })), true],
		["none, in zip64", beside64({}), false],
		["its own, as large as zip64 allows", beside64({ disk: 2 ** 24 }), true],
		["the directory's, as large as zip64 allows", beside64({ directoryDisk: 2 ** 24 }), true],
	])("of disks: %s", (_, bytes, split) => {
		expect(directories(bytes)).toMatchObject([{ start: 0, split }]);
	});

	test.each<readonly [string, number, readonly number[], boolean]>([
		["an algorithm", 68, [...zeros(18), 0x0e, 0x66, ...zeros(4)], true],
		["an algorithm in a record too short to have one", 67, [...zeros(18), 0x0e, 0x66, ...zeros(4)], false],
		["none, behind a size that fills its field", 68, [...zeros(17), 0xff, 0, 0, ...zeros(4)], false],
	])("of encryption: %s", (_, length, more, encrypted) => {
		expect(directories(beside64({ version: 62, length, more })).some(({ encryptedAt }) => encryptedAt === 12 + 74)).toBe(encrypted);
	});
});

describe("a zip that ends as almost all do", () => {
	const members = text(60);
	const at = 60 + 12;
	const FIELDS = { size: 12, offset: 60 };
	const sound = join(members, ENTRY, endRecord(FIELDS));
	const expected = { start: 60, limit: at, entries: 1, base: 0, split: false };
	const with_ = (fields: Parameters<typeof endRecord>[0]): Uint8Array => join(members, ENTRY, endRecord(fields));
	/** What stands among the members, with a comment that would reach to the end of the file. */
	const among = (signature: readonly number[], missing = 0): Uint8Array =>
		patched(sound, 20, ...signature, ...zeros(16), ...le16(sound.length - 20 - 22 - missing));

	test.each<readonly [string, Uint8Array]>([
		["as it is", sound],
		["with an end record among its members that does not reach to its end", among([0x50, 0x4b, 5, 6], 1)],
		["with what is almost one: the first letter differs", among([0x51, 0x4b, 5, 6])],
		["with what is almost one: the second letter differs", among([0x50, 0x4a, 5, 6])],
		["with what is almost one: a local header", among([0x50, 0x4b, 3, 4])],
	])("%s", (_, bytes) => {
		expect(plainDirectory(bytes)).toEqual(expected);
		expect(starts(bytes)).toEqual([expected.start]);
	});

	test.each<readonly [string, Uint8Array]>([
		["nothing", zeros(0)],
		["an end record that is cut off", sound.slice(0, -1)],
		["bytes behind it", join(sound, [0])],
		["no end record", patched(sound, at + 3, 7)],
		["of another disk", with_({ ...FIELDS, disk: 1 })],
		["whose directory is on another disk", with_({ ...FIELDS, directoryDisk: 1 })],
		["with a comment", with_({ ...FIELDS, comment: zeros(30) })],
		["with a comment that is cut off", with_({ ...FIELDS, commentLength: 5 })],
		["with as many members as only zip64 can tell", with_({ ...FIELDS, entries: 0xffff })],
		["behind other data", with_({ ...FIELDS, offset: 50 })],
		["whose directory has another size", with_({ ...FIELDS, size: 11 })],
		["whose directory does not begin with an entry", with_({ offset: 59, size: 13 })],
		["with a zip64 record", join(members, "PK\u0001\u0002", locator64(0), endRecord({ offset: 60, size: 24 }))],
		["with another end record that reaches to its end", among([0x50, 0x4b, 5, 6])],
		[
			"all in the comment of another",
			join(endRecord({ size: 0, offset: 0, commentLength: sound.length }), members, ENTRY, endRecord({ size: 12, offset: 82 })),
		],
	])("not: %s", (_, bytes) => {
		expect(plainDirectory(bytes)).toBeUndefined();
	});
});
