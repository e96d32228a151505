import { expect, test } from "vitest";
import { join, le16, le32, le64 } from "./writers/bytes.ts";
import { zip } from "./writers/zip.ts";
import { zipLog } from "./zip-log.ts";

/** One entry more than 65,536; those of an office document come first, so that no member is looked at after they are counted. */
const COUNT = 65_537;
const office = ["[Content_Types].xml", "word/document.xml"].map((name) => ({ name }));
const local = zip(office, { truncateDirectory: true });
const first = zip(office).subarray(local.length, -22);
const entry = zip([{ name: "" }]).subarray(30, 30 + 46);
const size = first.length + entry.length * (COUNT - 2);
const START = local.length;

function told(record: Uint8Array): readonly string[] {
	const content = new Uint8Array(START + size + record.length);
	content.set(local);
	content.set(first, START);
	for (let at = START + first.length; at < START + size; at += entry.length) content.set(entry, at);
	content.set(record, START + size);
	return zipLog(content, { closesOffice: true }).told;
}

function end(entries: number, bytes = size, offset = START): Uint8Array {
	return join("PK\u0005\u0006", le32(0), le16(entries), le16(entries), le32(bytes), le32(offset), le16(0));
}

test("65,537 entries, of which an end record without zip64 tells the last sixteen bits, 1", () => {
	expect(told(end(1))).toEqual(["office"]);
});

test("65,537 entries, which a zip64 record tells in full", () => {
	const record = join("PK\u0006\u0006", le64(44), le16(45), le16(45), le64(0), le64(COUNT), le64(COUNT), le64(size), le64(START));
	const locator = join("PK\u0006\u0007", le32(0), le64(START + size), le32(1));
	expect(told(join(record, locator, end(0xffff, 0xffffffff, 0xffffffff)))).toEqual(["office"]);
});
