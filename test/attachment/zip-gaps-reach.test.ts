import { describe, expect, test } from "vitest";
import { hiddenMembers } from "../../src/attachment/archive/zip-gaps.ts";
import { LIMITS } from "../../src/attachment/limits.ts";
import { ByteSource, runInMemory } from "../../src/attachment/source.ts";
import { join, type Piece, patched, zeros } from "./writers/bytes.ts";
import { Notes, search } from "./writers/notes.ts";
import { local } from "./writers/zip-records.ts";

const names = (...pieces: readonly Piece[]): readonly string[] => search(join(...pieces)).names.flat();

describe("where the search goes on", () => {
	const inner = local({ name: "b" });
	test("behind the data, where they lie in the file, and else right behind the header", () => {
		for (const [packedSize, expected] of [
			[31, ["a"]],
			[32, ["a", "b"]],
			[40, ["a", "b"]],
			[90, ["a", "b"]],
			[0, ["a", "b"]],
		] as const) {
			expect(names(local({ packedSize }), inner), `${packedSize}`).toEqual(expected);
			expect(search(join("12345", local({ packedSize }), inner), { start: 5 }).names.flat()).toEqual(expected);
		}
		expect(names(local({ packedSize: 31 }), inner, local({ name: "c" }))).toEqual(["a", "c"]);
	});

	test("nowhere behind a header whose extra field runs out of the file", () => {
		expect(names(patched(local({}), 28, 200), inner)).toEqual(["a"]);
	});

	test("not before its range, and not behind it", () => {
		const three = join(local({}), local({ name: "b" }), local({ name: "c" }));
		expect(search(three, { start: 31, end: 62 }).names.flat()).toEqual(["b"]);
		expect(search(three, { start: 1 }).names.flat()).toEqual(["b", "c"]);
	});
});

describe("how much is searched", () => {
	test("ranges that hold a header, all of them in memory, and as much of a blob as 7-Zip looks at", () => {
		const asked = (source: ByteSource, end: number): unknown => {
			const notes = new Notes();
			notes.consents = 0;
			runInMemory(hiddenMembers(source, notes, 10, end, false));
			return notes.told[0];
		};
		const small = ByteSource.of(zeros(100));
		for (const end of [0, 10, 39]) expect(asked(small, end)).toBeUndefined();
		expect(asked(small, 40)).toEqual(["scan", 30]);
		const long = LIMITS.prefix + 11;
		expect(asked(ByteSource.of(zeros(long)), long)).toEqual(["scan", LIMITS.prefix + 1]);
		expect(asked(ByteSource.fetched(long), long)).toEqual(["scan", LIMITS.prefix]);
		expect(asked(ByteSource.fetched(long), 50)).toEqual(["scan", 40]);
	});

	test("nothing where a visitor refuses, and members until it does", () => {
		const two = join(local({}), local({}));
		expect(search(two, { consents: 0 }).members).toEqual([]);
		expect(search(two, { consents: 1 }).members).toHaveLength(1);
	});

	test("a blob's range is fetched; of what can no longer be fetched that is said", () => {
		const bytes = join("xxxxx", local({ name: "a" }));
		for (const exhausted of [false, true]) {
			const source = ByteSource.fetched(LIMITS.fetched + 10_000);
			if (exhausted) source.read(0, LIMITS.fetched).next();
			const notes = new Notes();
			const task = hiddenMembers(source, notes, LIMITS.fetched, LIMITS.fetched + bytes.length, false);
			const step = task.next();
			if (exhausted) expect(step.done).toBe(true);
			else expect(step.value).toMatchObject({ offset: LIMITS.fetched });
			if (!exhausted) task.next(bytes);
			expect(notes.names).toEqual(exhausted ? [] : [["a"]]);
			expect(notes.told.slice(1)).toEqual(exhausted ? [["cannot", "fetched"]] : []);
		}
	});
});
