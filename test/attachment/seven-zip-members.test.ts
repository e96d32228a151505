import { describe, expect, test } from "vitest";
import { readSevenZip } from "../../src/attachment/archive/seven-zip.ts";
import { matches } from "../../src/attachment/bytes.ts";
import { modelSize } from "../../src/attachment/content/lzma.ts";
import { LIMITS } from "../../src/attachment/limits.ts";
import { crc32, join, le32, le64, type Piece, patched, text, zeros } from "./writers/bytes.ts";
import { LZMA_PROPERTIES, lzma2Literals, lzmaLiterals } from "./writers/lzma.ts";
import { emptySevenZip, sevenZip } from "./writers/seven-zip.ts";
import { type Reader, type Report, witness } from "./writers/witness.ts";

const reader: Reader = (source, visitor) => readSevenZip(source, visitor, ["thu"]);
const read = (content: Uint8Array): Report => witness(content, reader);
const start = (body: number, header: number, sum: number): Uint8Array => {
	const fields = join(le64(body), le64(header), le32(sum));
	return join([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4], le32(crc32(fields)), fields);
};
const archive = (body: Uint8Array, header: Uint8Array): Uint8Array => join(start(body.length, header.length, crc32(header)), body, header);
const name = (letter: string): Uint8Array => join([17, 5, 0], letter, [0, 0, 0]);
/** A header of one file in one folder of these coders. */
const plain = (coders: Piece, sizes: readonly number[], { packedAt = 0, packed = 9 } = {}): Uint8Array =>
	join([1, 4, 6, packedAt, 1, 9, packed, 0, 7, 11, 1, 0], coders, [12], sizes, [0, 0, 5, 1], name("a"), [0, 0]);
const COPY = [1, 1, 0];
const AES = [0x24, 6, 0xf1, 7, 1, 2, 0x53, 7];
const LZMA = [0x23, 3, 1, 1, 5, ...LZMA_PROPERTIES];
const DAMAGED = "cannot: damaged, structure";

describe("members", () => {
	test("each has its name, its place and its size; the archive ends behind its header", () => {
		const content = sevenZip([
			{ name: "a.txt", data: text(60) },
			{ name: "b.txt", data: text(50) },
		]);
		const { scanned, ...report } = read(join(content, text(9)));
		expect(report).toEqual({
			end: content.length,
			members: [
				{ names: ["a.txt"], encrypted: false, packed: [{ method: "stored", at: 32, length: 60, size: 60 }] },
				{ names: ["b.txt"], encrypted: false, packed: [{ method: "stored", at: 92, length: 50, size: 50 }] },
			],
			notes: [],
			decompressed: [],
			fetches: 1,
		});
		expect(scanned).toEqual([content.length - 32 - 110]);
	});

	test("data that begin behind others", () => {
		const { members } = read(archive(text(14), plain(COPY, [9], { packedAt: 5 })));
		expect(members).toMatchObject([{ packed: [{ method: "stored", at: 37, length: 9, size: 9 }] }]);
	});

	test("of two coders the content is not seen, even where the first copies; if one of them is AES it is encrypted", () => {
		const { members } = read(archive(text(9), plain([2, 1, 0, ...LZMA, 1, 0], [9, 9])));
		expect(members).toMatchObject([{ encrypted: false, packed: [{ method: "other", size: 9 }] }]);
		for (const coders of [
			[2, ...AES, ...LZMA, 1, 0],
			[2, ...LZMA, ...AES, 1, 0],
		]) {
			expect(read(archive(text(9), plain(coders, [9, 9]))).members).toEqual([{ names: ["a"], encrypted: true, packed: [] }]);
		}
	});
});

describe("encryption is said where its coder stands", () => {
	const file = { name: "a.txt", data: text(60) };
	const method = (content: Uint8Array): number => content.findIndex((_, at) => matches(content, at, [6, 0xf1, 7, 1]));
	const content = sevenZip([file], { coder: "aes" });

	test("in the header, also of an archive that lies behind something", () => {
		const at = method(content);
		expect(at).toBeGreaterThan(32 + 60);
		expect(read(content).notes).toEqual([`encrypted at ${at}: 7z header, coder 06F10701`]);
		const behind = witness(join(text(7), content), (source, visitor) => readSevenZip(source.part(7, source.size), visitor, []));
		expect(behind.notes).toEqual([`encrypted at ${at + 7}: 7z header, coder 06F10701`]);
	});

	test("in a decoded header, counted from that header's beginning", () => {
		const at = method(content) - 32 - 60;
		for (const header of ["copy", "lzma"] as const) {
			expect(read(sevenZip([file], { coder: "aes", header })).notes).toEqual([`encrypted at ${at}: 7z decoded header, coder 06F10701`]);
		}
	});

	test("in an encoded header, behind which nothing is seen", () => {
		const hidden = sevenZip([file], { header: "aes" });
		expect(read(hidden)).toMatchObject({
			end: hidden.length,
			members: [],
			notes: [`encrypted at ${method(hidden)}: 7z encoded header, coder 06F10701`, "hidden: encrypted-names"],
		});
	});
});

describe("the start", () => {
	const header = plain(COPY, [9]);
	const sound = archive(text(9), header);

	test.each<readonly [string, Uint8Array]>([
		["its own checksum", patched(sound, 8, (sound[8] ?? 0) ^ 1)],
		["that of the header", join(start(9, header.length, crc32(header) ^ 1), text(9), header)],
	])("%s is wrong: damage, and what is there is read all the same", (_, content) => {
		expect(read(content)).toMatchObject({ members: [{ names: ["a"] }], notes: [DAMAGED] });
	});

	test("cut off within itself, or before the end of the header", () => {
		for (const length of [20, 31, 32, 40, sound.length - 1]) {
			expect(read(sound.slice(0, length))).toMatchObject({ end: length, members: [], notes: ["cannot: truncated, structure"] });
		}
		expect(read(sound).notes).toEqual([]);
	});

	test("that could not be fetched is not the start of an archive without files", () => {
		expect(witness(sound, reader, 0).notes).toEqual(["cannot: truncated, structure"]);
	});

	test("a header of 1 MiB is read, one of a byte more is not", () => {
		const long = (length: number): readonly string[] => read(patched(zeros(32 + length), 0, ...start(0, length, 0))).notes;
		expect(long(LIMITS.header)).toEqual([DAMAGED, DAMAGED]);
		expect(long(LIMITS.header + 1)).toEqual(["cannot: header, structure"]);
	});
});

describe("an encoded header", () => {
	const inner = join([1, 5, 1, 14, 1, 0x80], name("a"), [0, 0]);
	const number = (value: number): number[] => [0xff, ...le64(value)];
	const describing = (coder: Piece, packedAt: number, packedSize: number, size: number): Uint8Array =>
		join([0x17, 6], number(packedAt), [1, 9], number(packedSize), [0, 7, 11, 1, 0, 1], coder, [12], number(size), [0, 0]);
	const encoded = (packed: Uint8Array, coder: Piece, { packedSize = packed.length, size = inner.length } = {}): Uint8Array =>
		archive(packed, describing(coder, 0, packedSize, size));

	test.each<readonly [string, Uint8Array, readonly number[], number]>([
		["copied", inner, [1, 0], 0],
		["in LZMA, with its models", lzmaLiterals(inner), LZMA, modelSize(Uint8Array.from(LZMA_PROPERTIES))],
		["in LZMA2, with its models", lzma2Literals(inner), [0x21, 0x21, 1, 0x18], modelSize(Uint8Array.of(0x18))],
	])("%s: what it takes is asked for first", (_, packed, coder, models) => {
		expect(read(encoded(packed, coder))).toMatchObject({ members: [{ names: ["a"] }], decompressed: [inner.length + packed.length + models], notes: [] });
	});

	test("may lie in another, four deep in all", () => {
		const layers = (count: number): Uint8Array => {
			let body = zeros(0);
			let header = inner;
			for (let layer = 0; layer < count; layer++) {
				const next = describing([1, 0], body.length, header.length, header.length);
				body = join(body, header);
				header = next;
			}
			return archive(body, header);
		};
		expect(read(layers(4))).toMatchObject({ members: [{ names: ["a"] }], notes: [] });
		expect(read(layers(5))).toMatchObject({ members: [], notes: [DAMAGED] });
	});

	test.each<readonly [string, Uint8Array, string]>([
		["1 MiB of packed data that are not there", encoded(inner, [1, 0], { packedSize: LIMITS.header }), "truncated"],
		["more packed data than 1 MiB", encoded(inner, [1, 0], { packedSize: LIMITS.header + 1 }), "header"],
		["more than 1 MiB once decoded", encoded(inner, [1, 0], { size: LIMITS.header + 1 }), "header"],
		["a coder that is not known", encoded(inner, [1, 0x77]), "unknown-method"],
	])("%s", (_, content, reason) => {
		expect(read(content)).toMatchObject({ end: content.length, members: [], notes: [`cannot: ${reason}, structure`] });
	});

	test("of 1 MiB once decoded is not too long", () => {
		expect(read(encoded(inner, [1, 0], { size: LIMITS.header })).members).toMatchObject([{ names: ["a"] }]);
	});
});

test("no header is the start of an empty archive where its checksum is right; where all of it is 0, 7-Zip looks for the header at the end", () => {
	const whole = sevenZip([{ name: "a.exe", data: text(20) }]);
	expect(witness(emptySevenZip(), reader).notes).toEqual([]);
	expect(witness(patched(whole, 8, ...zeros(24)), reader).notes).toEqual(["cannot: damaged, structure"]);
});
