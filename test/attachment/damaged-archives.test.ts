import { describe, expect, test } from "vitest";
import { checkAttachment } from "../../src/attachment/check-attachment.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { crc32, join, le16, le32, patched, text, zeros } from "./writers/bytes.ts";
import { dosHeader, dosImage, installer, portable } from "./writers/executables.ts";
import { cab, gzip, tar } from "./writers/other-archives.ts";
import { rar4, rar5, rar14 } from "./writers/rar.ts";
import { aesExtra, unicodePathExtra, zip } from "./writers/zip.ts";

const IN_ARCHIVE = "attachment.executable-in-archive";
const check = (name: string, content: Uint8Array): ReturnType<typeof checkAttachment> => checkAttachment(bacNinh, { names: [name], content });
const codes = (name: string, content: Uint8Array): readonly string[] => check(name, content).findings.map(({ code }) => code);
const reasons = (name: string, content: Uint8Array): readonly unknown[] =>
	check(name, content).findings.flatMap(({ code, params }) => (code === "attachment.cannot-inspect" ? [params["reason"]] : []));

const letter = { name: "thu.txt", data: text(60) };
const program = { name: "thu.txt", data: portable() };

/** With the checksum of the rar 4 block at a place made right again. */
function resigned4(bytes: Uint8Array, at: number, size: number): Uint8Array {
	return patched(bytes, at, ...le16(crc32(bytes.slice(at + 2, at + size)) & 0xffff));
}

describe("rar 4", () => {
	const sound = rar4([letter]);
	const fileAt = 7 + 13;
	const fileSize = 32 + letter.name.length;

	test("a block of no known kind, a wrong checksum, a volume", () => {
		expect(reasons("a.rar", patched(sound, fileAt + 2, 0x10))).toEqual(["damaged"]);
		expect(reasons("a.rar", patched(sound, fileAt, 1, 2))).toEqual(["damaged"]);
		expect(reasons("a.rar", rar4([letter], 1))).toEqual(["split-archive"]);
	});

	test("no end mark is needed", () => {
		expect(check("a.rar", sound.slice(0, -7))).toMatchObject({ outcome: "compliant", value: { members: 1 } });
	});

	test("a header cut off within itself, and nothing but the signature", () => {
		expect(reasons("a.rar", sound.slice(0, fileAt + 20))).toEqual(["truncated"]);
		expect(reasons("a.rar", sound.slice(0, 7))).toEqual(["truncated"]);
		expect(reasons("a.rar", rar5([letter]).slice(0, 8))).toEqual(["truncated"]);
	});

	test("a long name: the header is longer than what is read first", () => {
		expect(codes("a.rar", rar4([{ ...letter, name: `${"a".repeat(600)}.exe` }]))).toEqual([IN_ARCHIVE]);
	});

	test("a file of more than 4 GiB: the name stands behind the larger sizes", () => {
		const plain = rar4([{ name: `${"\0".repeat(8)}b.exe`, data: text(9), flags: 0x100 }]);
		const named = resigned4(patched(plain, fileAt + 26, ...le16(5)), fileAt, 32 + 13);
		expect(codes("a.rar", named)).toEqual([IN_ARCHIVE]);
	});

	test("a comment that is encrypted is encryption, another service block is passed over", () => {
		const service = patched(sound, fileAt + 2, 0x7a);
		expect(check("a.rar", resigned4(service, fileAt, fileSize))).toMatchObject({ outcome: "compliant", value: { members: 0 } });
		const locked = patched(service, fileAt + 3, 4);
		expect(codes("a.rar", resigned4(locked, fileAt, fileSize))).toEqual(["attachment.encrypted-archive"]);
		const other = patched(sound, fileAt + 2, 0x75);
		expect(check("a.rar", resigned4(other, fileAt, fileSize))).toMatchObject({ outcome: "compliant", value: { members: 0 } });
	});

	test("a Unicode name is UTF-8 where nothing is packed behind it, and may be packed in four ways", () => {
		expect(codes("a.rar", rar4([{ ...letter, name: "cài.exe", flags: 0x200 }]))).toEqual([IN_ARCHIVE]);
		const copied = join("a.exe", [0], [0], [0b00110000, 0x61, 3]);
		expect(codes("a.rar", rar4([{ ...letter, name: copied, flags: 0x200 }]))).toEqual([IN_ARCHIVE]);
		const raised = join("a.dwd", [0], [0], [0b00001100, ...join("a."), 0x81, 1]);
		expect(codes("a.rar", rar4([{ ...letter, name: raised, flags: 0x200 }]))).toEqual([IN_ARCHIVE]);
		const wide = join("a.txt", [0], [0xff], [0b01010101, 0x41, 0x0e, 0x45, 0x58], [0b01000000, 0x45]);
		expect(codes("a.rar", rar4([{ ...letter, name: wide, flags: 0x200 }]))).toContain(IN_ARCHIVE);
		expect(codes("a.rar", rar4([{ ...letter, name: join("a.txt", [0], [0], [0]), flags: 0x200 }]))).toEqual([]);
	});
});

describe("rar 1.4", () => {
	test("cut off, of impossible headers, packed", () => {
		const sound = rar14([letter]);
		expect(reasons("a.rar", sound.slice(0, -5))).toEqual(["truncated"]);
		expect(reasons("a.rar", patched(sound, 4, 3))).toEqual(["damaged"]);
		expect(reasons("a.rar", patched(sound, 7 + 10, 4, 0))).toEqual(["damaged"]);
		expect(check("a.rar", rar14([{ ...letter, compressed: true }]))).toMatchObject({ outcome: "compliant", value: { notChecked: ["member-content"] } });
	});
});

describe("rar 5", () => {
	const sound = rar5([letter]);
	const block = (body: readonly number[]): Uint8Array => join(le32(crc32(join([body.length], body))), [body.length], body);
	const start = join("Rar!", [0x1a, 7, 1, 0], block([1, 0, 0]));

	test("a header without length, of more than the format allows, cut off", () => {
		expect(reasons("a.rar", join(start, zeros(20)))).toEqual(["damaged"]);
		expect(reasons("a.rar", join(start, zeros(4), new Uint8Array(20).fill(0xff)))).toEqual(["damaged"]);
		expect(reasons("a.rar", join(start, zeros(4), [0x80, 1], zeros(9)))).toEqual(["truncated"]);
		expect(reasons("a.rar", patched(sound, start.length, 0, 0, 0, 0))).toEqual(["damaged"]);
	});

	test("no end mark is needed, and a long name is read whole", () => {
		expect(check("a.rar", sound.slice(0, -8))).toMatchObject({ outcome: "compliant", value: { members: 1 } });
		expect(codes("a.rar", rar5([{ ...letter, name: `${"a".repeat(2000)}.exe` }]))).toEqual([IN_ARCHIVE]);
	});

	test("data of more than there can be end the reading", () => {
		const endless = block([2, 2, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f, 0, 0, 0, 0, 0, 1, 0x61]);
		expect(reasons("a.rar", join(start, endless))).toEqual(["truncated"]);
	});

	test("time and checksum stand before the name", () => {
		const named = (flags: number, more: number): Uint8Array => block([2, 0, flags, 0, 0, ...zeros(more), 0x80, 0, 0, 5, ...join("a.exe")]);
		for (const [flags, more] of [
			[2, 4],
			[4, 4],
			[6, 8],
		] as const) {
			expect(codes("a.rar", join(start, named(flags, more)))).toEqual([IN_ARCHIVE]);
		}
	});

	test("records of the extra area are passed over until encryption is found, in a service header too", () => {
		const extra = (...records: readonly number[]): readonly number[] => [1, records.length];
		const file = (type: number, ...records: readonly number[]): Uint8Array =>
			join(start, block([type, ...extra(...records), 0, 0, 0, 0, 0, 5, ...join("a.txt"), ...records]));
		expect(codes("a.rar", file(2, 2, 3, 9, 2, 1, 0))).toEqual(["attachment.encrypted-archive"]);
		expect(codes("a.rar", file(3, 2, 1, 0))).toEqual(["attachment.encrypted-archive"]);
		expect(codes("a.rar", file(2, 2, 3, 9))).toEqual([]);
		expect(codes("a.rar", file(2, 0, 3, 9))).toEqual([]);
		expect(codes("a.rar", join(start, block([3, 1, 90, 0])))).toEqual([]);
	});
});

describe("tar", () => {
	const sound = tar([letter]);
	const resigned = (block: Uint8Array): Uint8Array => {
		const blank = patched(block, 148, ...new Uint8Array(8).fill(0x20));
		const sum = blank.slice(0, 512).reduce((total, byte) => total + byte, 0);
		return patched(blank, 148, ...join(`${sum.toString(8).padStart(6, "0")}\0 `));
	};

	test("a second header that is none", () => {
		expect(reasons("a.tar", join(sound.slice(0, 1024), text(1024)))).toEqual(["damaged"]);
	});

	test("cut off within a header; an end that is missing or shorter than a block is none the less the end", () => {
		const two = tar([letter, { ...letter, name: "a.exe" }]);
		for (const length of [1025, 1030, 1535]) expect(reasons("a.tar", two.slice(0, length))).toEqual(["truncated"]);
		for (const length of [1024, 1025, 1500, 1536]) expect(check("a.tar", sound.slice(0, length))).toMatchObject({ outcome: "compliant", findings: [] });
	});

	test("the prefix of ustar is part of the name, and v7 has none", () => {
		const prefixed = resigned(patched(sound, 345, ...join("thu-muc")));
		expect(check("a.tar", prefixed)).toMatchObject({ outcome: "compliant" });
		expect(codes("a.tar", resigned(patched(sound, 0, ...join("a.exe\0\0"))))).toEqual([IN_ARCHIVE]);
		const v7 = resigned(patched(patched(sound, 257, 0, 0, 0, 0, 0), 0, ...join("a.exe\0\0")));
		expect(codes("a.tar", v7)).toEqual([IN_ARCHIVE]);
	});

	test("a name of 100 bytes has no end mark", () => {
		expect(codes("a.tar", tar([{ ...letter, name: `${"a".repeat(96)}.exe` }]))).toEqual([IN_ARCHIVE]);
	});

	test("a checksum over signed bytes, and a size in binary", () => {
		const name = join("cài.exe");
		const signed = patched(sound, 0, ...name, 0);
		const blank = patched(signed, 148, ...new Uint8Array(8).fill(0x20));
		const sum = blank.slice(0, 512).reduce((total, byte) => total + (byte > 127 ? byte - 256 : byte), 0);
		expect(codes("a.tar", patched(blank, 148, ...join(`${sum.toString(8).padStart(6, "0")}\0 `)))).toEqual([IN_ARCHIVE]);
		const binary = resigned(patched(sound, 124, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 60));
		expect(check("a.tar", binary)).toMatchObject({ outcome: "compliant", value: { members: 1 } });
		expect(reasons("a.tar", resigned(patched(sound, 124, ...new Uint8Array(12).fill(0x20))))).toEqual(["damaged"]);
	});

	test("pax: a size and GNU's own name count, other keys and lines that are none do not", () => {
		const pax = (...lines: readonly string[]): Uint8Array => {
			const data = join(...lines);
			return tar([{ name: "pax", data, kind: "x" }]).slice(0, 1024);
		};
		const exact = (rest: string): string => {
			for (let length = rest.length; ; length++) if (`${length} ${rest}\n`.length === length) return `${length} ${rest}\n`;
		};
		expect(codes("a.tar", join(pax(exact("GNU.sparse.name=b.exe")), sound))).toEqual([IN_ARCHIVE]);
		expect(codes("a.tar", join(pax(exact("comment=b.exe")), sound))).toEqual([]);
		expect(reasons("a.tar", join(pax(exact("size=none")), sound))).toEqual(["damaged"]);
		expect(codes("a.tar", join(pax("0 path=b.exe\n"), sound))).toEqual([]);
		const hidden = join(pax(exact("size=60")), resigned(patched(sound, 124, ...join("00000000000\0"))).slice(0, 1024), tar([{ ...program, name: "b.txt" }]));
		expect(codes("a.tar", hidden)).toEqual([IN_ARCHIVE]);
	});

	test("a sparse file of GNU tar has more blocks before its data", () => {
		const header = resigned(patched(patched(sound.slice(0, 512), 156, 0x53), 482, 1));
		const more = patched(zeros(512), 504, 1);
		const whole = join(header, more, zeros(512), sound.slice(512, 1024), tar([program]));
		expect(codes("a.tar", whole)).toEqual([IN_ARCHIVE]);
		const plain = resigned(patched(sound.slice(0, 512), 156, 0x53));
		expect(codes("a.tar", join(plain, sound.slice(512, 1024), tar([program])))).toEqual([IN_ARCHIVE]);
	});

	test("a long link name is no name", () => {
		const link = tar([{ name: "k", data: join("b.exe\0"), kind: "K" }]).slice(0, 1024);
		expect(codes("a.tar", join(link, sound))).toEqual([]);
	});
});

describe("gzip and cabinets", () => {
	test("an extra field, a comment and a checksum of the header stand before the data", () => {
		const plain = gzip(portable());
		const more = join(plain.slice(0, 3), [4 | 16 | 2], plain.slice(4, 10), le16(3), "abc", "loi\0", [0, 0], plain.slice(10));
		expect(codes("a.txt.gz", more)).toEqual([IN_ARCHIVE]);
	});

	test.each([
		["a name without end", join([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3], text(2000))],
		["a comment without end", join([0x1f, 0x8b, 8, 16, 0, 0, 0, 0, 0, 3], text(2000))],
		["an extra field past the end", join([0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 3], le16(60_000))],
		["no more than the signature", Uint8Array.of(0x1f, 0x8b, 8)],
	])("%s", (_, content) => {
		expect(reasons("a.gz", content)).toEqual(["damaged"]);
	});

	test("members without end are not joined for ever", () => {
		const empty = gzip(zeros(0));
		const many = new Uint8Array(empty.length * 1100);
		for (let at = 0; at < many.length; at += empty.length) many.set(empty, at);
		expect(check("a.gz", many).outcome).toBe("compliant");
	});

	test("a cabinet whose list is cut off, or whose names do not end", () => {
		expect(reasons("a.cab", cab(["a.txt", "b.txt"]).slice(0, -3))).toEqual(["truncated"]);
		expect(reasons("a.cab", cab(["a.txt"]).slice(0, -6))).toEqual(["truncated"]);
		for (const length of [8, 28, 30]) expect(new Set(reasons("a.cab", cab(["a.txt"]).slice(0, length)))).toEqual(new Set(["truncated"]));
	});

	test("archives of kinds that are not read are for a human to decide", () => {
		expect(reasons("a.lzh", join([20, 0], "-lh5-", zeros(40)))).toContain("unsupported-archive");
		expect(reasons("a.bin", join([20, 0], "-lhx-", zeros(40)))).toEqual([]);
	});
});

describe("zip", () => {
	test("the beginning of a file that is none, and a directory that is not where it should be", () => {
		expect(reasons("a.zip", zip([letter], { directoryOffset: 3 }))).toEqual(["local-header"]);
		const lost = zip([letter]);
		expect(reasons("a.zip", patched(lost, lost.length - 22 - 46 - 7, 9, 9, 9, 9))).toContain("damaged-directory");
		const other = zip([letter], { disk: 1 });
		expect(reasons("a.zip", patched(other, other.length - 22 - 46 - 7, 9, 9, 9, 9))).toContain("split-archive");
		const behind = join(text(90), lost);
		expect(check("a.bin", patched(behind, behind.length - 22 - 46 - 7, 9, 9, 9, 9))).toMatchObject({ outcome: "compliant", value: { also: [] } });
	});

	test("members that are listed in another order than they lie in", () => {
		const members = ["a", "b", "c"].map((name) => ({ ...letter, name }));
		const bytes = zip(members);
		const size = 46 + 1;
		const at = bytes.length - 22 - 3 * size;
		const turned = join(bytes.slice(0, at), bytes.slice(at + 2 * size, at + 3 * size), bytes.slice(at, at + 2 * size), bytes.slice(at + 3 * size));
		expect(check("a.zip", turned)).toMatchObject({ outcome: "compliant", findings: [], value: { members: 3 } });
	});

	test("a name that runs out of the directory", () => {
		const bytes = zip([letter]);
		expect(reasons("a.zip", patched(bytes, bytes.length - 22 - 46 - 7 + 28, ...le16(60_000)))).toEqual(["damaged-directory"]);
	});

	test("masked local headers alone are encryption, and zip64 fields that are not there are none", () => {
		expect(check("a.zip", zip([{ ...letter, flags: 0x2000 }]))).toMatchObject({
			value: { encryption: { answer: "yes", evidence: { field: expect.stringContaining("bit 13") } } },
		});
		const full = { size: 0xffffffff, packedSize: 0xffffffff };
		expect(check("a.zip", zip([{ ...letter, ...full, extra: join(le16(1), le16(0)) }])).outcome).toBe("compliant");
		const where = join(le16(1), le16(8), zeros(8));
		expect(codes("a.zip", zip([{ ...program, localOffset: 0xffffffff, central: { extra: where } }]))).toEqual([IN_ARCHIVE]);
		const nowhere = join(le16(1), le16(0));
		expect(reasons("a.zip", zip([{ ...program, localOffset: 0xffffffff, central: { extra: nowhere } }]))).toContain("local-header");
		expect(codes("a.zip", zip([{ ...letter, local: { packedSize: 0xffffffff } }]))).toEqual(["attachment.headers-disagree"]);
	});

	test("an extra field that is not known is passed over, up to the one that tells of encryption", () => {
		const unknown = join(le16(0x1234), le16(2), [1, 2]);
		expect(codes("a.zip", zip([{ ...letter, extra: join(unknown, aesExtra()) }]))).toEqual(["attachment.encrypted-archive"]);
		expect(codes("a.zip", zip([{ ...letter, extra: unknown }]))).toEqual([]);
	});

	test("names that differ in one letter only", () => {
		expect(codes("a.zip", zip([{ ...letter, local: { name: "thu.txe" } }]))).toEqual(["attachment.headers-disagree"]);
	});

	test("an end record inside a member that reaches to the end of the file as well", () => {
		const inner = join("PK\u0005\u0006", zeros(16), le16(0));
		const bytes = zip([{ name: "a.txt", data: inner }]);
		const at = 30 + 5;
		const reaching = patched(bytes, at + 20, ...le16(bytes.length - at - 22));
		expect(codes("a.zip", reaching)).toContain("attachment.headers-disagree");
	});

	test("a zip64 record beside full end fields leads to the same directory", () => {
		const bytes = zip([letter], { zip64: true });
		const size = 46 + 7;
		const end = bytes.length - 22;
		const both = patched(bytes, end + 8, ...le16(1), ...le16(1), ...le32(size), ...le32(end - 20 - 56 - size));
		expect(check("a.zip", both)).toMatchObject({ outcome: "compliant", findings: [] });
	});

	test("a flag that promises a descriptor which is not there: the next member begins right behind the data", () => {
		const promising = { ...letter, flags: 8 };
		expect(check("a.zip", zip([promising, { ...letter, name: "b.txt" }]))).toMatchObject({ outcome: "compliant", value: { members: 2 } });
		expect(codes("a.zip", zip([promising, { ...program, unlisted: true }, letter]))).toContain(IN_ARCHIVE);
	});

	test("a size in the directory that covers what is not listed: 7-Zip goes by the local header", () => {
		const hidden = { name: "a.exe", data: text(9), unlisted: true };
		for (const packedSize of [200, 0x7fffffff]) expect(codes("a.zip", zip([{ ...letter, central: { packedSize } }, hidden]))).toContain(IN_ARCHIVE);
		const again = { name: "b.txt", localOffset: 0, data: zeros(0), packedSize: 200, size: 200 };
		expect(codes("a.zip", zip([letter, hidden, again]))).toContain(IN_ARCHIVE);
		const inside = join(text(40), zip([{ ...letter, name: "a.exe" }], { truncateDirectory: true }));
		expect(codes("a.zip", zip([{ ...letter, data: inside }]))).toEqual([]);
	});

	test("an office document of which a part is encrypted, by the method alone, is an archive", () => {
		const parts = ["[Content_Types].xml", "_rels/.rels", "word/document.xml"].map((name) => ({ name, data: text(50) }));
		expect(codes("a.docx", zip([...parts, { ...letter, method: 99 }]))).toContain("attachment.encrypted-archive");
	});

	test("a control character in a name hides no member from where one is expected", () => {
		const hidden = { name: "a\u0001.exe", data: text(9), unlisted: true };
		expect(codes("a.zip", zip([hidden]))).toContain(IN_ARCHIVE);
		expect(codes("a.zip", zip([letter, { ...letter, unlisted: true }, hidden]))).toContain(IN_ARCHIVE);
		expect(codes("a.zip", zip([hidden], { prefix: text(40) }))).not.toContain(IN_ARCHIVE);
	});

	test("a header in front of the archive whose name would reach into it is none", () => {
		const header = join("PK", [3, 4], new Uint8Array(22), [100, 0, 0, 0]);
		expect(check("a.zip", zip([letter], { prefix: join(text(40), header) }))).toMatchObject({ value: { members: 1 } });
	});

	test("members before the listed ones: stored, deflated, without length, under two names, and what only looks like one", () => {
		const unlisted = { unlisted: true };
		expect(codes("a.zip", zip([{ ...program, ...unlisted, descriptor: "signed" }, letter]))).toContain(IN_ARCHIVE);
		expect(codes("a.zip", zip([{ ...letter, ...unlisted, extra: unicodePathExtra(join("thu.txt"), "a.exe") }, letter]))).toContain(IN_ARCHIVE);
		expect(codes("a.zip", zip([{ ...letter, ...unlisted, packedSize: 9_000_000 }, letter]))).toContain("attachment.headers-disagree");
		expect(codes("a.zip", zip([{ name: "thu-muc/", ...unlisted }, letter]))).toEqual(["attachment.headers-disagree"]);
		for (const looks of [
			join("PK\u0003\u0004", [99]),
			join("PK\u0003\u0004", [20, 0, 0, 0], le16(500)),
			join("PK\u0003\u0004", zeros(22), le16(3), zeros(9)),
		]) {
			expect(codes("a.zip", zip([{ ...letter, data: zeros(0), packed: join(looks, text(80)), size: 0, packedSize: 0 }]))).not.toContain(IN_ARCHIVE);
		}
	});

	test("bytes that begin like a local header many times over take no time", () => {
		const near = new Uint8Array(300_000).fill(0x50);
		const bytes = zip([letter], { prefix: join(near, zip([program], { truncateDirectory: true })) });
		expect(check("a.bin", bytes).value?.also).toEqual(["zip"]);
		const only = zip([letter], { prefix: near });
		expect(check("a.bin", only)).toMatchObject({ outcome: "compliant", value: { also: ["zip"], members: 1 } });
	});
});

describe("archives behind other data", () => {
	test("a signature with a broken header is passed over, the sound one behind it is found", () => {
		const sound = rar4([{ ...letter, name: "a.exe" }]);
		expect(codes("a.jpg", join(text(50), "Rar!", [0x1a, 7, 0], text(50), sound))).toEqual([IN_ARCHIVE]);
		expect(codes("a.jpg", join(text(50), "Rar!", [0x1a, 7, 5], text(50)))).toEqual([]);
		expect(codes("a.jpg", join(text(50), "Rar!", [0x1a, 7, 1, 0], new Uint8Array(60).fill(0xff)))).toEqual([]);
	});
});

describe("executables", () => {
	const mz = portable();

	test("a plain DOS image, whatever its new header's offset says; each impossible field makes it a broken header", () => {
		const image = dosImage();
		expect(codes("a.txt", image)).toEqual(["attachment.executable-content"]);
		expect(codes("a.txt", patched(image, 0x3c, 0x80))).toEqual(["attachment.executable-content"]);
		expect(reasons("a.txt", patched(image, 10, 9, 0, 1, 0))).toEqual(["broken-executable-header"]);
		expect(codes("a.txt", patched(image, 6, 1, 0))).toEqual(["attachment.executable-content"]);
		expect(reasons("a.txt", patched(image, 6, 9, 0))).toEqual(["broken-executable-header"]);
		expect(reasons("a.txt", join(dosHeader(64), zeros(100)))).toEqual(["broken-executable-header"]);
		expect(codes("a.txt", mz)).toEqual(["attachment.executable-content"]);
	});

	test("compound files that are no installer: other letters, impossible sectors, a directory past the end", () => {
		const package_ = installer("msi");
		expect(codes("a.doc", package_)).toEqual(["attachment.executable-content"]);
		expect(codes("a.doc", patched(package_, 1, 0))).toEqual([]);
		expect(codes("a.doc", patched(package_, 30, 3))).toEqual([]);
		expect(codes("a.doc", patched(package_, 30, 30))).toEqual([]);
		expect(codes("a.doc", patched(package_, 48, 200))).toEqual([]);
		for (const shift of [3, 30]) expect(codes("a.zip", zip([{ name: "a.doc", data: patched(package_, 30, shift), method: 8 }]))).toEqual([]);
	});
});

describe("names in a code page of a zip", () => {
	test("a letter above ASCII is no control character: it deceives nobody, and is no part of an extension", () => {
		const named = (...bytes: readonly number[]): Uint8Array => zip([{ ...letter, name: join("th", bytes, "ng tin.docx") }]);
		for (const bytes of [[0x93], [0x80], [0x9f]]) expect(check("a.zip", named(...bytes))).toMatchObject({ outcome: "compliant", findings: [] });
		expect(codes("a.zip", named(0x93, 0x0a))).toEqual(["attachment.deceptive-name"]);
		expect(codes("a.zip", zip([{ ...letter, name: join("a.e", [0x93], "xe") }]))).toEqual([]);
		expect(codes("a.zip", zip([{ ...letter, name: join("b", [0x93], ".exe") }]))).toEqual([IN_ARCHIVE]);
	});
});
