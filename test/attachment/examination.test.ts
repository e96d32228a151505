import { describe, expect, test } from "vitest";
import { Examination, type Obstacle, Tally } from "../../src/attachment/examination.ts";
import { inspect } from "../../src/attachment/inspect.ts";
import { LIMITS } from "../../src/attachment/limits.ts";
import { judgeName } from "../../src/attachment/names/judge-name.ts";
import { ByteSource, runInMemory, runOverBlob } from "../../src/attachment/source.ts";
import { text } from "./writers/bytes.ts";
import { zip } from "./writers/zip.ts";

const lists = { named: new Set(["exe"]), byDefinition: new Set(["ps1"]), documents: new Set(["doc"]), archives: new Set(["zip"]) };

describe("an examination", () => {
	test("begins with a file that is not known, and nothing found", () => {
		expect(new Examination(lists)).toMatchObject({ type: "unknown", members: 0, executableMembers: 0, encryption: undefined });
	});

	test.each<readonly [Obstacle, boolean]>([
		["members", true],
		["inflated", true],
		["depth", true],
		["directory", true],
		["header", true],
		["fetched", true],
		["scanned", true],
		["damaged", false],
		["unknown-method", false],
	])("%s as a reason is a limit that was reached: %s", (reason, bound) => {
		const examination = new Examination(lists);
		examination.cannot(reason, "structure", "");
		examination.cannot(reason, "content", "a\u202e.txt");
		expect([...examination.bounds]).toEqual(bound ? [reason] : []);
		expect(examination.unreadable.structure.first).toStrictEqual([{ reason }]);
		expect(examination.unreadable.content.first).toEqual([{ reason, member: "a\ufffd.txt" }]);
	});

	test("keeps the first findings of a kind, and counts all", () => {
		const tally = new Tally<number>();
		for (let entry = 0; entry < LIMITS.reported + 2; entry++) tally.add(entry);
		expect(tally.count).toBe(LIMITS.reported + 2);
		expect(tally.first).toEqual(Array.from({ length: LIMITS.reported }, (_, entry) => entry));
	});

	test("notes of a name what runs, and what deceives with the rank of what it hides", () => {
		const examination = new Examination(lists);
		const name = (path: string): boolean => examination.name(path, judgeName(path, lists));
		expect(["a.txt", "a.exe", "b.ps1", "c.doc.exe", "d\u202e.txt"].map(name)).toEqual([false, true, true, true, false]);
		expect(examination.executables.named.first).toEqual([
			{ member: "a.exe", rank: "named", by: "name", extension: "exe" },
			{ member: "c.doc.exe", rank: "named", by: "name", extension: "exe" },
		]);
		expect(examination.executables.definition.first).toEqual([{ member: "b.ps1", rank: "definition", by: "name", extension: "ps1" }]);
		expect(examination.deceptive.named.first).toEqual([{ member: "c.doc.exe", extension: "exe", tricks: [], rank: "named" }]);
		expect(examination.deceptive.none.first).toStrictEqual([{ member: "d\ufffd.txt", extension: "txt", tricks: ["bidirectional-character"] }]);
		expect(examination.deceptive.definition.count).toBe(0);
	});
});

describe("the inspection of a whole file", () => {
	const inspected = (content: Uint8Array, named: boolean): Examination => {
		const examination = new Examination(lists);
		runInMemory(inspect(examination, ByteSource.of(content), content.length, ["a.zip"], named));
		return examination;
	};

	test.each<readonly [string, Uint8Array, boolean, readonly unknown[]]>([
		["text under the name of an archive", text(100), true, [{ reason: "not-the-archive-it-is-named" }]],
		["nothing under the name of an archive", text(0), true, [{ reason: "not-the-archive-it-is-named" }]],
		["text under another name", text(100), false, []],
		["an archive under its name", zip([{ name: "a.txt" }]), true, []],
	])("%s", (_, content, named, unreadable) => {
		expect(inspected(content, named).unreadable.structure.first).toEqual(unreadable);
	});

	test("a blob of which too much was asked for is not wholly seen", async () => {
		const examination = new Examination(lists);
		const source = ByteSource.fetched(LIMITS.fetched + 1);
		const small = { size: source.size, slice: () => ({ arrayBuffer: async () => text(600).slice().buffer }) };
		await runOverBlob(inspect(examination, source, source.size, ["a.bin"], false), small);
		expect(examination.unreadable.structure.count).toBe(0);
		await runOverBlob(source.read(0, source.size), small);
		await runOverBlob(inspect(examination, source, source.size, ["a.bin"], false), small);
		expect(examination.unreadable.structure.first).toEqual([{ reason: "fetched" }]);
	});
});
