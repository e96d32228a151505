import { describe, expect, test } from "vitest";
import { centralHeader, localHeader, nameBytes, sameName, type ZipHeader } from "../../src/attachment/archive/zip-header.ts";
import { join, le16, le32, le64, type Piece, zeros } from "./writers/bytes.ts";
import type { LocalFields } from "./writers/zip-records.ts";

const FULL = 0xffffffff;

interface Fields extends Omit<LocalFields, "version"> {
	readonly comment?: Piece;
	readonly localOffset?: number;
}

/** From the flags up to the length of the extra field, which both headers have. */
function shared({ flags = 0, method = 8, packedSize = 70, size = 90, name = "a.txt", extra = "" }: Fields): Uint8Array {
	return join(le16(flags), le16(method), zeros(8), le32(packedSize), le32(size), le16(join(name).length), le16(join(extra).length));
}

const HEADERS = {
	local: {
		fixed: 30,
		flagsAt: 6,
		read: localHeader,
		write: (fields: Fields) => join("PK\u0003\u0004", le16(20), shared(fields), fields.name ?? "a.txt", fields.extra ?? ""),
	},
	central: {
		fixed: 46,
		flagsAt: 8,
		read: centralHeader,
		write: (fields: Fields) => {
			const { name = "a.txt", extra = "", comment = "", localOffset = 0 } = fields;
			const rest = [le16(join(comment).length), zeros(8), le32(localOffset), name, extra, comment];
			return join("PK\u0001\u0002", le16(20), le16(20), shared(fields), ...rest);
		},
	},
};

const field = (id: number, ...pieces: readonly Piece[]): Uint8Array => join(le16(id), le16(join(...pieces).length), ...pieces);
/** An extra field that tells of encryption, which must not be read where no extra field is. */
const AES = field(0x9901, zeros(7));
const unicodePath = (version: number, name: string): Uint8Array => field(0x7075, [version], le32(0), name);

describe.each(Object.entries(HEADERS))("a %s header", (kind, { fixed, flagsAt, read, write }) => {
	/** Behind other bytes, and in front of what would be an extra field. */
	const readBehind = (fields: Fields): ZipHeader | undefined => read(join("xyz", write(fields), AES, AES), 3);

	test("is read where it begins", () => {
		const header = readBehind({ flags: 0x800, extra: field(0x1234, "ab"), localOffset: 7 });
		expect(header).toMatchObject({ flags: 0x800, method: 8, packedSize: 70, size: 90, at: 3, length: fixed + 5 + 6, localOffset: kind === "local" ? 0 : 7 });
		expect(header?.encryption).toBeUndefined();
		expect(header?.unicodeName).toBeUndefined();
		expect(header && nameBytes(header)).toEqual(join("a.txt"));
	});

	test("is none where the signature differs, or the bytes end before the name does", () => {
		const bytes = write({});
		expect(read(bytes, 1)).toBeUndefined();
		expect(read(bytes.slice(0, -1), 0)).toBeUndefined();
		expect(read(bytes, 0)).toBeDefined();
	});

	test("ends behind its comment", () => {
		const comment = "ghi chú";
		expect(readBehind({ extra: field(0x1234), comment })?.length).toBe(fixed + 5 + 4 + (kind === "local" ? 0 : join(comment).length));
	});

	const nameEnd = fixed + 5;
	const OTHER = field(0x1234, "abc");
	test.each<readonly [string, Fields, { readonly at: number; readonly field: string } | undefined]>([
		["nothing", { extra: OTHER }, undefined],
		["three bytes, too few for an extra field", { extra: [0x01, 0x99, 0] }, undefined],
		["an extra field of no known kind that holds one", { extra: field(0x1234, AES) }, undefined],
		["the first bit", { flags: 1 }, { at: flagsAt, field: "general purpose bit 0" }],
		["strong encryption", { flags: 0x40 }, { at: flagsAt, field: "general purpose bit 6" }],
		["a masked header", { flags: 0x2000 }, { at: flagsAt + 1, field: "general purpose bit 13" }],
		["the method", { method: 99 }, { at: flagsAt + 2, field: "compression method 99" }],
		["AES", { extra: join(OTHER, AES) }, { at: nameEnd + 7, field: "extra field 0x9901" }],
		["AES without a body", { extra: field(0x9901) }, { at: nameEnd, field: "extra field 0x9901" }],
		["strong encryption's field", { extra: join(OTHER, field(0x0017, zeros(8))) }, { at: nameEnd + 7, field: "extra field 0x0017" }],
		["strong encryption's field without a body", { extra: join(OTHER, field(0x0017)) }, { at: nameEnd + 7, field: "extra field 0x0017" }],
		["both fields: the first", { extra: join(AES, field(0x0017)) }, { at: nameEnd, field: "extra field 0x9901" }],
		["flag, method and field: the flag", { flags: 1, method: 99, extra: AES }, { at: flagsAt, field: "general purpose bit 0" }],
		["every other flag", { flags: 0xdfbe }, undefined],
	])("encryption: %s", (_, fields, expected) => {
		expect(readBehind(fields)?.encryption).toEqual(expected);
	});

	test.each<readonly [string, Piece, string | undefined]>([
		["of the first version", unicodePath(1, "é.exe"), "é.exe"],
		["behind another field, before another", join(OTHER, unicodePath(1, "b"), OTHER), "b"],
		["of another version", unicodePath(2, "b.exe"), undefined],
		["without a name", unicodePath(1, ""), undefined],
		["in a field of another kind", field(0x7076, [1], le32(0), "b.exe"), undefined],
		["cut off", unicodePath(1, "b.exe").slice(0, -2), "b.e"],
	])("the name in Unicode: %s", (_, extra, expected) => {
		expect(readBehind({ extra })?.unicodeName).toEqual(expected === undefined ? undefined : join(expected));
	});

	const values = (...of: readonly number[]): Uint8Array => field(1, ...of.map((value) => le64(value)));
	test.each<readonly [string, Fields, Fields]>([
		["both sizes", { size: FULL, packedSize: FULL, extra: values(5e9, 4.9e9) }, { size: 5e9, packedSize: 4.9e9 }],
		["the size alone", { size: FULL, extra: values(5e9, 6e9, 7e9) }, { size: 5e9, packedSize: 70 }],
		["the packed size alone", { packedSize: FULL, extra: values(5e9, 6e9, 7e9) }, { size: 90, packedSize: 5e9 }],
		["neither", { extra: values(5e9, 6e9, 7e9) }, { size: 90, packedSize: 70 }],
		["a size that is 0", { size: FULL, packedSize: FULL, extra: values(0, 1) }, { size: 0, packedSize: 1 }],
		["one of two", { size: FULL, packedSize: FULL, extra: values(5e9) }, { size: 5e9, packedSize: FULL }],
		["one of two, with another field behind", { size: FULL, packedSize: FULL, extra: join(values(5e9), OTHER, OTHER) }, { size: 5e9, packedSize: FULL }],
		["none of one", { size: FULL, extra: values() }, { size: FULL, packedSize: 70 }],
		["two, cut off", { size: FULL, packedSize: FULL, extra: values(5e9, 6e9).slice(0, -1) }, { size: 5e9, packedSize: FULL }],
	])("sizes of zip64: %s", (_, fields, expected) => {
		expect(readBehind({ ...fields, localOffset: 3 })).toMatchObject({ ...expected, localOffset: kind === "local" ? 0 : 3 });
	});
});

test("the place of a local header is the last of zip64's numbers", () => {
	const read = (fields: Fields): number | undefined => centralHeader(HEADERS.central.write({ localOffset: FULL, ...fields }), 0)?.localOffset;
	expect(read({ extra: field(1, le64(5e9)) })).toBe(5e9);
	expect(read({ size: FULL, packedSize: FULL, extra: field(1, le64(5e9), le64(6e9), le64(7e9)) })).toBe(7e9);
	expect(read({ size: FULL, packedSize: FULL, extra: field(1, le64(5e9), le64(6e9)) })).toBe(FULL);
});

test("names are the same only as a whole", () => {
	const named = (name: string): ZipHeader => {
		const header = localHeader(HEADERS.local.write({ name, extra: ".exe" }), 0);
		if (header === undefined) throw new Error("it is one");
		return header;
	};
	expect(sameName(named("a.txt"), named("a.txt"))).toBe(true);
	for (const other of ["a.txt.exe", "a.tx", "b.txt", "a.txu", ""]) {
		expect(sameName(named("a.txt"), named(other)), other).toBe(false);
		expect(sameName(named(other), named("a.txt")), other).toBe(false);
	}
});
