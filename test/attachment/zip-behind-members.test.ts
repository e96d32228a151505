import { describe, expect, test } from "vitest";
import { join, le16, le32, patched, text, zeros } from "./writers/bytes.ts";
import { type ZipMember, zip } from "./writers/zip.ts";
import { firstNames, zipLog } from "./zip-log.ts";

const letter: ZipMember = { name: "thu.txt", data: text(60) };

/** A member that is taken for one only right where the last one ends: its name has a control character. */
const near: ZipMember = { name: "\u0001.exe", data: text(9) };
const FOUND = ["thu.txt", "\u0001.exe"];

/** A zip that lists a letter, behind whose data something else lies, and then a member that is not listed. */
function zipWith(flags: number, between: Uint8Array, hidden: Uint8Array = zip([near], { truncateDirectory: true })): Uint8Array {
	const described = { ...letter, flags };
	const header = zip([described], { truncateDirectory: true });
	const start = header.length + between.length + hidden.length;
	return join(header, between, hidden, zip([described], { directoryOffset: start }).subarray(header.length));
}

describe("behind a data descriptor the next member begins", () => {
	const crc = [0xa1, 0xa2, 0xa3, 0xa4];
	const SIGNATURE = "PK\u0007\u0008";

	test.each<readonly [string, Uint8Array]>([
		["of 32 bits, with a signature", join(SIGNATURE, crc, le32(60), le32(60))],
		["of 64 bits, with a signature", join(SIGNATURE, crc, le32(60), le32(0), le32(60), le32(0))],
		["of 32 bits, without a signature", join(crc, le32(60), le32(60))],
		["of 64 bits, without a signature", join(crc, le32(60), le32(0), le32(60), le32(0))],
		["of 64 bits, of a size like the first letter of a signature", join(SIGNATURE, crc, le32(60), le32(0), le32(0x50), le32(0))],
		["of 64 bits, of a size like the second letter of a signature", join(SIGNATURE, crc, le32(60), le32(0), le32(0x4b00), le32(0))],
		["that is not there", zeros(0)],
	])("%s", (_, descriptor) => {
		const log = zipLog(zipWith(8, descriptor));
		expect(firstNames(log)).toEqual(FOUND);
		expect(log.told).toEqual(["disagree: unlisted, \u0001.exe"]);
	});

	test("other bytes are none: what lies behind them is no member", () => {
		expect(firstNames(zipLog(zipWith(8, text(7))))).toEqual(["thu.txt"]);
	});
});

test("where no descriptor is promised, the next member begins right behind the data, whatever its date is", () => {
	// "PK" as a date, where the header that follows a short descriptor would begin.
	const dated = patched(zip([{ ...near, name: "a.exe" }], { truncateDirectory: true }), 12, 0x50, 0x4b);
	expect(firstNames(zipLog(zipWith(0, zeros(0), dated)))).toEqual(["thu.txt", "a.exe"]);
	expect(firstNames(zipLog(zipWith(0, zeros(0))))).toEqual(FOUND);
});

test("data end where the smaller of two sizes says, unless a descriptor tells the local one", () => {
	const hidden: ZipMember = { ...near, unlisted: true };
	const last: ZipMember = { ...letter, name: "2.txt" };
	for (const sizes of [{ central: { packedSize: 200 } }, { local: { packedSize: 200 } }]) {
		expect(firstNames(zipLog(zip([{ ...letter, ...sizes }, hidden, last])))).toEqual([...FOUND, "2.txt"]);
	}
	expect(firstNames(zipLog(zip([{ ...letter, descriptor: "signed" }, hidden, last])))).toEqual([...FOUND, "2.txt"]);
});

test("members that are listed in another order than they lie in overlap nothing, and hide nothing", () => {
	const bytes = zip([letter, { ...letter, name: "2.txt", extra: join(le16(0x1234), le16(0)) }]);
	const at = bytes.length - 22 - 53 - 55;
	const turned = join(bytes.subarray(0, at), bytes.subarray(at + 53, at + 53 + 55), bytes.subarray(at, at + 53), bytes.subarray(-22));
	expect(zipLog(turned)).toMatchObject({ told: [], members: [{ names: ["thu.txt"] }, { names: ["2.txt"] }] });
});
