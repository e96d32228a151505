import { describe, expect, test } from "vitest";
import { archiveType, gzipHeaderLength, isTarHeader, octal } from "../../src/attachment/archive/archive-type.ts";
import { join, le16, patched, text, zeros } from "./writers/bytes.ts";
import { cab, tar } from "./writers/other-archives.ts";

describe("signatures", () => {
	const SIGNATURES = {
		"zip: a member": ["PK", [3, 4]],
		"zip: the end": ["PK", [5, 6]],
		"zip: the end of zip64": ["PK", [6, 6]],
		"zip: its place": ["PK", [6, 8]],
		"zip: a volume": ["PK", [7, 8], "PK"],
		"zip: one that was to be a volume": ["PK00PK", [3, 4]],
		"rar-5": ["Rar!", [0x1a, 7, 1, 0]],
		"rar-4": ["Rar!", [0x1a, 7, 0]],
		"rar-1.4": ["RE~^"],
		"7z": ["7z", [0xbc, 0xaf, 0x27, 0x1c]],
		gzip: [[0x1f, 0x8b, 8]],
		xz: [[0xfd], "7zXZ", [0]],
		cab: ["MSCF", zeros(4)],
		zstd: [[0x28, 0xb5, 0x2f, 0xfd]],
		"bzip2: a block": ["BZh9", [0x31, 0x41, 0x59, 0x26, 0x53, 0x59]],
		"bzip2: of nothing": ["BZh1", [0x17, 0x72, 0x45, 0x38, 0x50, 0x90]],
	} as const;

	test.each(Object.entries(SIGNATURES))("%s", (name, pieces) => {
		const signature = join(...pieces);
		const type = name.split(":", 1)[0];
		expect(archiveType(signature)).toBe(type);
		expect(archiveType(join(signature, text(100)))).toBe(type);
		expect(archiveType(signature.slice(0, -1))).toBeUndefined();
		expect(archiveType(join([0], signature))).toBeUndefined();
		for (let at = 0; at < signature.length; at++) {
			// The level of bzip2 may be any, and rar 4 differs from rar 5 in one byte.
			const other = archiveType(patched(signature, at, (signature[at] ?? 0) ^ 0x80));
			expect(other, `byte ${at}`).toBe(type === "bzip2" && at === 3 ? "bzip2" : undefined);
		}
	});

	test("a cabinet of the only version there is, whatever its reserved bytes hold", () => {
		const whole = patched(cab(["a.txt"]), 4, 1, 2, 3, 4);
		expect(archiveType(whole)).toBe("cab");
		expect(archiveType(patched(whole, 24, 4))).toBeUndefined();
		expect(archiveType(patched(whole, 0, 0x4e))).toBeUndefined();
	});

	test("ace behind seven bytes, lzh behind two", () => {
		expect(archiveType(join(zeros(7), "**ACE**"))).toBe("ace");
		expect(archiveType(join(zeros(6), "**ACE**"))).toBeUndefined();
		expect(archiveType(join(zeros(7), "**ACE*x"))).toBeUndefined();
		for (const method of ["-lh0-", "-lh5-", "-lh9-", "-lhd-", "-lzs-", "-lz5-"]) expect(archiveType(join("xx", method)), method).toBe("lzh");
		for (const method of ["-lh5x", "xlh5-", "-lx5-", "-xh5-", "-lha-", "-lh5"]) expect(archiveType(join("xx", method)), method).toBeUndefined();
		expect(archiveType(join("xx-lh5-", text(9)))).toBe("lzh");
		expect(archiveType(join("xxx-lh5-"))).toBeUndefined();
	});
});

describe("a tar header", () => {
	const header = tar([{ name: "a.txt", data: text(5) }]).slice(0, 512);
	/** With its checksum set. */
	const summed = (block: Uint8Array, sum: number): Uint8Array => {
		const octalSum = sum.toString(8).padStart(6, "0");
		return patched(block, 148, ...new TextEncoder().encode(octalSum), 0, 0x20);
	};
	const sumOf = (block: Uint8Array, signed: boolean): number =>
		block.reduce((sum, byte, at) => sum + (at > 147 && at < 156 ? 0x20 : signed && byte > 127 ? byte - 256 : byte), 0);

	test("is known by its checksum alone, over bytes with or without a sign", () => {
		expect(isTarHeader(header)).toBe(true);
		expect(archiveType(header)).toBe("tar");
		expect(isTarHeader(summed(header, sumOf(header, false)))).toBe(true);
		expect(isTarHeader(summed(header, sumOf(header, false) + 1))).toBe(false);
		const accented = patched(header, 1, 0x80, 0xff, 0x7f);
		expect(sumOf(accented, false) - sumOf(accented, true)).toBe(512);
		for (const signed of [false, true]) expect(isTarHeader(summed(accented, sumOf(accented, signed)))).toBe(true);
		expect(isTarHeader(summed(accented, sumOf(accented, false) - 256))).toBe(false);
	});

	test("each byte counts but those of the checksum, of which the digits do", () => {
		for (const at of [0, 1, 147, 156, 157, 511]) expect(isTarHeader(patched(header, at, (header[at] ?? 0) ^ 1)), `byte ${at}`).toBe(false);
		expect(isTarHeader(patched(header, 155, 0x7f))).toBe(true);
		expect(isTarHeader(patched(header, 148, ...new TextEncoder().encode("        ")))).toBe(false);
	});

	test("may fill its fields to their last bytes", () => {
		const filled = patched(header, 136, ...new TextEncoder().encode("777777777777"));
		const digits = sumOf(filled, false).toString(8).padStart(8, "0");
		expect(isTarHeader(patched(filled, 148, ...new TextEncoder().encode(digits)))).toBe(true);
	});

	test("is a whole block that begins with a name", () => {
		expect(isTarHeader(header.slice(0, 511))).toBe(false);
		expect(isTarHeader(join(header, [0]))).toBe(true);
		const nameless = patched(header, 0, 0);
		expect(isTarHeader(summed(nameless, sumOf(nameless, false)))).toBe(false);
	});
});

test("numbers of tar are octal, or binary where the first bit says so", () => {
	const read = (...pieces: readonly (string | readonly number[])[]): number | undefined => {
		const field = join(...pieces);
		return octal(join("7", field, "7"), 1, field.length);
	};
	expect(read("0000644", [0])).toBe(0o644);
	expect(read("  644 ", [0])).toBe(0o644);
	expect(read([0, 0], "17", [0])).toBe(0o17);
	expect(read("644")).toBe(0o644);
	expect(read("12 34")).toBe(0o12);
	expect(read("12834")).toBe(0o12);
	expect(read("12/34")).toBe(0o12);
	expect(read("x12")).toBeUndefined();
	expect(read("8")).toBeUndefined();
	expect(read("    ", [0])).toBeUndefined();
	expect(read([0x80, 0, 1, 2])).toBe(258);
	expect(read([0xc0, 0, 0, 3])).toBe(3);
	expect(read([0x81, 0])).toBe(256);
	expect(read([0xbf])).toBe(63);
});

describe("the header of gzip", () => {
	const FIXED = [0x1f, 0x8b, 8];
	const header = (flags: number, ...rest: readonly (string | readonly number[])[]): Uint8Array => join(FIXED, [flags], zeros(6), ...rest);
	const read = (bytes: Uint8Array, start = 0): readonly number[] | undefined => {
		const found = gzipHeaderLength(bytes, start);
		return found === undefined ? undefined : [found.length, found.nameAt, found.nameEnd];
	};

	test.each<readonly [string, Uint8Array, readonly number[] | undefined]>([
		["alone", header(0), [10, 10, 10]],
		["cut off", header(0).slice(0, 9), undefined],
		["with a name", header(8, "ab", [0]), [13, 10, 12]],
		["whose name does not end", header(8, "ab"), undefined],
		["with a comment", header(16, "abc", [0]), [14, 10, 10]],
		["whose comment does not end", header(16, "abc"), undefined],
		["with both", header(24, "a", [0], "b", [0]), [14, 10, 11]],
		["whose comment behind a name does not end", header(24, "a", [0], "b"), undefined],
		["with an extra field", header(4, le16(3), "xyz"), [15, 15, 15]],
		["whose extra field is cut off", header(4, le16(3), "xy"), undefined],
		["with a checksum", header(2, le16(1)), [12, 10, 10]],
		["whose checksum is cut off", header(2, [1]), undefined],
		["with everything", header(30, le16(1), "x", "a", [0], "b", [0], le16(1)), [19, 13, 14]],
		["of text", header(1), [10, 10, 10]],
		["of another method", join([0x1f, 0x8b, 7], zeros(7)), undefined],
	])("%s", (_, bytes, expected) => {
		expect(read(bytes)).toEqual(expected);
		const later = read(join("abc", bytes), 3);
		expect(later).toEqual(expected === undefined ? undefined : [expected[0], (expected[1] ?? 0) + 3, (expected[2] ?? 0) + 3]);
	});
});
