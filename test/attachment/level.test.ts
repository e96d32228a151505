import { describe, expect, test } from "vitest";
import { Level, type Place, stemsOf } from "../../src/attachment/archive/level.ts";
import type { Member, Packed } from "../../src/attachment/archive/member.ts";
import { Examination } from "../../src/attachment/examination.ts";
import { LIMITS } from "../../src/attachment/limits.ts";
import { ByteSource, runInMemory } from "../../src/attachment/source.ts";
import { text, zeros } from "./writers/bytes.ts";
import { dosHeader, portable, shortcut } from "./writers/executables.ts";
import { zip } from "./writers/zip.ts";

const lists = { named: new Set(["exe"]), byDefinition: new Set(["ps1"]), documents: new Set<string>(), archives: new Set(["zip"]) };
const outside: Place = { depth: 0, path: "", type: "zip", named: true, names: ["a.zip"] };
const inside: Place = { ...outside, depth: 1, path: "trong.zip" };

/** A level at a place, and what was opened from there. */
function levelAt(place: Place = outside) {
	const examination = new Examination(lists);
	const opened: Place[] = [];
	const level = new Level(examination, place, function* (_, __, deeper) {
		opened.push(deeper);
		yield* [];
		return false;
	});
	const judge = (member: Partial<Member>): void => runInMemory(level.member({ names: ["a.txt"], encrypted: false, packed: [], ...member }));
	return { examination, level, opened, judge };
}

const packed = (bytes: Uint8Array, method: Packed["method"] = "stored"): Packed => ({ method, source: ByteSource.of(bytes), size: bytes.length });

describe("what may still be done", () => {
	test("members up to the limit, which is noted once", () => {
		const { examination, level } = levelAt();
		examination.members = LIMITS.members - 1;
		expect([level.count(), level.count(), level.count()]).toEqual([true, false, false]);
		expect(examination.members).toBe(LIMITS.members);
		expect(examination.unreadable.structure).toMatchObject({ count: 1, first: [{ reason: "members" }] });
	});

	test("bytes to search, down to the last one; the limit is noted once", () => {
		const { examination, level } = levelAt(inside);
		examination.scanLeft = 10;
		expect([level.scan(4), level.scan(7), level.scan(6), level.scan(0), level.scan(1)]).toEqual([true, false, true, true, false]);
		expect(examination.scanLeft).toBe(0);
		expect(examination.unreadable.structure).toMatchObject({ count: 1, first: [{ reason: "scanned", member: "trong.zip" }] });
	});

	test("bytes to decompress, down to the last one", () => {
		const { examination, level } = levelAt();
		examination.inflatedLeft = 10;
		expect([level.decompress(4), level.decompress(7), level.decompress(6)]).toEqual([true, false, true]);
		expect(examination.inflatedLeft).toBe(0);
		expect(examination.unreadable.structure.first).toEqual([{ reason: "inflated" }]);
	});
});

describe("what is said of a place", () => {
	test.each<readonly [string, Place, string | undefined, string | undefined]>([
		["the attachment itself", outside, undefined, undefined],
		["a member of it", outside, "a.txt", "a.txt"],
		["an archive inside", inside, undefined, "trong.zip"],
		["a member of that", inside, "a.txt", "trong.zip/a.txt"],
	])("%s", (_, place, member, path) => {
		const named = path === undefined ? {} : { member: path };
		const { examination, level } = levelAt(place);
		level.cannot("damaged", "structure", member);
		expect(examination.unreadable.structure.first).toEqual([{ reason: "damaged", ...named }]);
		level.encrypted(7, "field", member === undefined ? undefined : () => member);
		expect(examination.encryption).toEqual({ offset: 7, field: "field", ...named });
		level.disagree("size", member ?? "");
		expect(examination.disagreements).toEqual(new Map([["size", path ?? ""]]));
	});

	test("once encryption is known, no further name is worked out for it", () => {
		const { examination, level } = levelAt();
		level.encrypted(7, "field", () => "a.txt");
		level.encrypted(9, "other", () => expect.unreachable());
		expect(examination.encryption).toEqual({ offset: 7, field: "field", member: "a.txt" });
	});
});

describe("the names of a member", () => {
	const executables = ({ examination }: ReturnType<typeof levelAt>): readonly string[] => examination.executables.named.first.map(({ member }) => member);

	test.each<readonly [string, Partial<Member>, readonly string[]]>([
		["each counts, once, under itself", { names: ["a.txt", "b.exe", "c.exe", "b.exe"] }, ["b.exe", "c.exe"]],
		["a directory's does not", { names: ["a.exe/"] }, []],
		["that of a directory with content does", { names: ["a.exe/"], packed: [packed(text(5))] }, ["a.exe/"]],
		["that of an encrypted one does", { names: ["a.exe/"], encrypted: true }, ["a.exe/"]],
		["that of an empty file does", { names: ["a.exe"] }, ["a.exe"]],
	])("%s", (_, member, expected) => {
		const at = levelAt();
		at.judge(member);
		expect(executables(at)).toEqual(expected);
		expect(at.examination.executableMembers).toBe(expected.length === 0 ? 0 : 1);
	});

	test("a member without a name is that of its place", () => {
		const at = levelAt(inside);
		at.judge({ names: [], packed: [packed(portable())] });
		expect(executables(at)).toEqual(["trong.zip"]);
	});

	test("only a long one is taken from what may be searched", () => {
		const { examination, judge } = levelAt();
		judge({ names: [`${"a".repeat(252)}.txt`] });
		expect(examination.scanLeft).toBe(LIMITS.scanned);
		judge({ names: [`${"a".repeat(253)}.txt`] });
		expect(LIMITS.scanned - examination.scanLeft).toBe(257 * 32);
		examination.scanLeft = 257 * 32 - 1;
		judge({ names: [`${"a".repeat(253)}.exe`, "b.exe"] });
		expect(examination.executables.named.count).toBe(0);
		expect(examination.bounds).toEqual(new Set(["scanned"]));
	});

	test("without the last extension they name what lies in them", () => {
		expect(stemsOf(["thu.tar.gz", "thu", ".gz", "thu.txt"])).toEqual(["thu.tar", "thu", ".gz"]);
	});
});

describe("the content of a member", () => {
	test.each<readonly [string, Packed, Partial<Record<"runs" | "reason" | "notChecked", unknown>>]>([
		["a program", packed(portable()), { runs: 1 }],
		["a program of a kind that is not listed", packed(shortcut()), {}],
		["what begins as a program and is none", packed(dosHeader(8)), { reason: "broken-executable-header" }],
		["a method that is not decompressed", packed(portable(), "other"), { notChecked: "member-content" }],
		["a method that no format lists", packed(portable(), "unknown"), { reason: "unknown-method" }],
	])("%s", (_, way, { runs = 0, reason, notChecked }) => {
		const { examination, judge } = levelAt(inside);
		judge({ packed: [way] });
		expect(examination.executableMembers).toBe(runs);
		expect(examination.executables.named.first).toEqual(
			runs === 0 ? [] : [{ member: "trong.zip/a.txt", rank: "named", by: "content", extension: "exe", format: "pe" }],
		);
		expect(examination.unreadable.content.first).toEqual(reason === undefined ? [] : [{ reason, member: "trong.zip/a.txt" }]);
		expect([...examination.notChecked]).toEqual(notChecked === undefined ? [] : [notChecked]);
	});

	test.each<readonly [string, string, Uint8Array, number, readonly string[]]>([
		["an archive is opened", "a.txt", zip([]), 1, []],
		["what is named as one, too, and said to be none", "a.zip", text(5), 1, ["not-the-archive-it-is-named"]],
		["if only by one way to read the name", "a.zip\0.txt", text(5), 1, ["not-the-archive-it-is-named"]],
		["an empty one is not", "a.zip", zeros(0), 0, []],
		["text is not", "a.txt", text(5), 0, []],
	])("%s", (_, name, content, times, reasons) => {
		const { examination, opened, judge } = levelAt();
		judge({ names: [name], packed: [packed(content)] });
		expect(opened.length).toBe(times);
		expect(examination.unreadable.structure.first.map(({ reason }) => reason)).toEqual(reasons);
	});

	test.each(["members", "scanned"] as const)("once the limit of %s is reached, no archive inside is opened", (bound) => {
		const { examination, opened, judge } = levelAt();
		examination.bounds.add(bound);
		judge({ packed: [packed(zip([]))] });
		expect(opened).toEqual([]);
		examination.bounds.clear();
		examination.bounds.add("inflated");
		judge({ packed: [packed(zip([]))] });
		expect(opened).toEqual([{ depth: 1, path: "a.txt", type: "zip", named: false, names: ["a.txt"] }]);
	});
});
