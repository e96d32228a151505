import { describe, expect, test } from "vitest";
import { hiddenMembers } from "../../src/attachment/archive/zip-gaps.ts";
import { ByteSource, runInMemory } from "../../src/attachment/source.ts";
import { join, type Piece } from "./writers/bytes.ts";
import { Notes, search } from "./writers/notes.ts";
import { aesExtra, unicodePathExtra } from "./writers/zip.ts";
import { type LocalFields as Fields, local } from "./writers/zip-records.ts";

const names = (...pieces: readonly Piece[]): readonly string[] => search(join(...pieces)).names.flat();

describe("what is a header among other bytes", () => {
	const BEFORE = "x";
	test.each<readonly [string, Fields, boolean]>([
		["a sound one", {}, true],
		["for the newest version there is, 6.3", { version: 63 }, true],
		["for a version that there is not", { version: 64 }, false],
		["of the last method", { method: 99 }, true],
		["of no method", { method: 100 }, false],
		["without a name", { name: "" }, false],
		["with a long name", { name: "a".repeat(1024) }, true],
		["with a name that is too long", { name: "a".repeat(1025) }, false],
		["with a space in its name", { name: "a b" }, true],
		["with a control character in its name", { name: "ab\u001f" }, false],
		["with control characters only", { name: "\u0000\u0001" }, false],
	])("%s", (_, fields, expected) => {
		expect(names(BEFORE, local(fields))).toHaveLength(expected ? 1 : 0);
	});

	test("where one is expected, at the beginning and behind a member, any character may stand in its name", () => {
		const odd = local({ name: "\u0001" });
		expect(names(odd, odd)).toHaveLength(2);
		expect(names(local({ packedSize: 3 }), "abc", odd)).toHaveLength(2);
		expect(names(local({ packedSize: 3 }), "abcd", odd)).toHaveLength(1);
	});

	test("none that is cut off, and all behind one that is none", () => {
		expect(names(local({ name: "ab" }).slice(0, -1))).toEqual([]);
		expect(names(local({ name: "" }), local({ name: "b" }))).toEqual(["b"]);
		expect(names("PK\u0003\u0004", local({ name: "b" }))).toEqual(["b"]);
	});
});

describe("what is told of a member", () => {
	const at = 5;
	test("where its encryption stands, counted from the file's beginning, and its name", () => {
		const part = (extra: Piece, flags: number): Uint8Array => join("xyz", "12", local({ name: "mật", flags, extra }));
		const answers = (bytes: Uint8Array) => {
			const notes = new Notes();
			runInMemory(hiddenMembers(ByteSource.of(bytes).part(3, bytes.length), notes, 1, bytes.length - 3, true));
			return notes;
		};
		const flagged = answers(part("", 1));
		expect(flagged.told.slice(1)).toEqual([
			["disagree", "unlisted", "mật"],
			["encrypted", at + 6, "local header, general purpose bit 0", "mật"],
		]);
		expect(flagged.members).toEqual([{ names: ["mật"], encrypted: true, packed: [] }]);
		expect(answers(part(aesExtra(), 0)).told).toContainEqual(["encrypted", at + 30 + join("mật").length, "local header, extra field 0x9901", "mật"]);
	});

	test("nothing of a directory where there is none", () => {
		expect(search(local({ name: "a" })).told).toEqual([["scan", 31]]);
	});

	test("its names, and how its data are packed", () => {
		const bytes = join("12345", local({ name: "a", method: 8, packedSize: 4, size: 500, extra: unicodePathExtra(join("a"), "b") }), "DATA", "more");
		const [member] = search(bytes, { start: 2 }).members;
		expect(member).toMatchObject({ names: ["a", "b"], encrypted: false, packed: [{ method: "deflated", size: 500 }] });
		const data = member?.packed[0]?.source;
		expect(data?.memory).toEqual(join("DATA"));
	});

	test.each<readonly [string, Fields, number | undefined, number | undefined]>([
		["all that follows where the size is not told", { method: 8 }, 8, 8],
		["all that follows where the packed size is not told", { method: 8, size: 500 }, 8, 500],
		["all that follows where it would be more", { method: 8, packedSize: 9, size: 500 }, 8, 500],
		["as much as is told", { method: 8, packedSize: 3 }, 3, 3],
		["for a name that begins like a path", { method: 8, name: "/a" }, 8, 8],
		["no data of a directory", { method: 8, name: "a/" }, undefined, undefined],
	])("data: %s", (_, fields, length, size) => {
		const [packed] = search(join(local(fields), "DATAmore")).members[0]?.packed ?? [];
		expect(packed?.source.size).toBe(length);
		expect(packed?.size).toBe(size);
	});
});
