import { expect, test } from "vitest";
import { zipDirectories } from "../../src/attachment/archive/zip-end.ts";
import { checkAttachment } from "../../src/attachment/check-attachment.ts";
import { ByteSource, runInMemory } from "../../src/attachment/source.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { join, le16, le32, patched, text, zeros } from "./writers/bytes.ts";
import { zip } from "./writers/zip.ts";
import { endRecord, endRecord64, locator64 } from "./writers/zip-records.ts";

const FULL = 0xffffffff;
const codes = (name: string, content: Uint8Array): readonly string[] => checkAttachment(bacNinh, { names: [name], content }).findings.map(({ code }) => code);
const letter = { name: "a.txt", data: text(60) };
/** Only the directory says that it is a program. */
const program = { name: "b.txt", data: text(60), central: { name: "b.exe" } };
const ENTRY = 46 + 5;
const END = 22;

test("what only one field of the end record leaves to zip64 still opens in yauzl and adm-zip, or in Python: behind a picture, too", () => {
	const member = { ...letter, flags: 1 };
	const picture = text(100);
	const absolute = zip([member], { prefix: picture, absolute: true });
	// Counted from where the directory would lie if its place were the full field, as Python counts.
	const relative = zip([{ ...member, localOffset: FULL - (30 + member.name.length + 60) }], { prefix: picture });
	for (const content of [patched(absolute, absolute.length - 10, ...le32(FULL)), patched(relative, relative.length - 6, ...le32(FULL))]) {
		expect(codes("anh.jpg", content)).toEqual(["attachment.encrypted-archive"]);
	}
});

test("a zip64 record inside the directory's first entry does not end the directory, as unzip sees it", () => {
	const whole = zip([letter, program]);
	const start = whole.length - END - 2 * ENTRY;
	const record = endRecord64({ size: 0, offset: start });
	const commented = patched(whole.slice(start, start + ENTRY), 32, ...le16(record.length));
	const behind = join(whole.slice(start + ENTRY, -END), locator64(start + ENTRY));
	const end = endRecord({ entries: 2, size: commented.length + record.length + behind.length, offset: start });
	expect(codes("a.zip", join(whole.slice(0, start), commented, record, behind, end))).toContain("attachment.executable-in-archive");
});

test("a directory in plain is read, though the zip64 record says that it is encrypted: most readers know of no algorithm", () => {
	const whole = zip([program]);
	const at = whole.length - END;
	const algorithm = join(le16(8), zeros(16), le16(0x6610), le16(256), le16(1), zeros(4));
	const record = endRecord64({ length: 72, version: 62, size: ENTRY, offset: at - ENTRY, more: algorithm });
	const found = codes("a.zip", join(whole.slice(0, at), record, locator64(at), endRecord({ entries: 0xffff, size: FULL, offset: FULL })));
	expect(found).toContain("attachment.executable-in-archive");
	expect(found).toContain("attachment.encrypted-archive");
});

test("one directory from which two end records count differently is two: other local headers belong to it", () => {
	const bytes = join(text(50), "PK\u0001\u0002", zeros(8), endRecord64({ size: 12, offset: 30 }), locator64(62), endRecord({ size: 12, offset: 50 }));
	const found = runInMemory(zipDirectories(ByteSource.of(bytes)));
	expect(found.map(({ start, base }) => [start, base])).toEqual([
		[50, 20],
		[50, 0],
	]);
});
