import { describe, expect, test } from "vitest";
import { openArchive } from "../../src/attachment/archive/open-archive.ts";
import { checkAttachment } from "../../src/attachment/check-attachment.ts";
import { Examination } from "../../src/attachment/examination.ts";
import type { ArchiveType } from "../../src/attachment/inspection.ts";
import { LIMITS } from "../../src/attachment/limits.ts";
import { ByteSource, runInMemory, runOverBlob } from "../../src/attachment/source.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { crc32, join, le16, le32, patched, text, zeros } from "./writers/bytes.ts";
import { bzip2, cab, tar, xz } from "./writers/other-archives.ts";
import { rar4, rar5 } from "./writers/rar.ts";
import { emptySevenZip, sevenZip } from "./writers/seven-zip.ts";
import { zip } from "./writers/zip.ts";

const lists = { named: new Set(["exe"]), byDefinition: new Set<string>(), documents: new Set<string>(), archives: new Set(["zip"]) };
const place = { depth: 0, path: "", named: false, names: ["a.bin"] };

interface Opened {
	readonly examination: Examination;
	readonly found: boolean;
}

function opened(content: Uint8Array, type?: ArchiveType, scanLeft: number = LIMITS.scanned): Opened {
	const examination = new Examination(lists);
	examination.scanLeft = scanLeft;
	return { examination, found: runInMemory(openArchive(examination, ByteSource.of(content), { ...place, type })) };
}

const locked = { name: "a.txt", data: text(20), encrypted: true };
const program = { name: "a.exe", data: text(20) };
const stub = text(100);
/** The signature, and a checksum that is wrong. */
const rar5Start = join("Rar!", [0x1a, 7, 1, 0], zeros(4));
const archives = [
	["rar-4", rar4([program])],
	["rar-5", rar5([program])],
	["7z", sevenZip([program])],
	["cab", cab(["a.exe"])],
	["tar", tar([program])],
] as const;

describe("an archive behind other data", () => {
	test.each(archives)("%s is opened, and is what the file is besides", (type, archive) => {
		for (const front of [stub, stub.slice(0, 1)]) {
			const { examination, found } = opened(join(front, archive));
			expect(found).toBe(true);
			expect(examination).toMatchObject({ archives: new Set([type]), also: new Set([type]), members: 1, executableMembers: 1 });
		}
	});

	test("a zip is opened, and is what the file is besides", () => {
		const { examination, found } = opened(join(stub, zip([program])));
		expect(found).toBe(true);
		expect(examination).toMatchObject({ archives: new Set(["zip"]), also: new Set(["zip"]), executableMembers: 1 });
	});

	test("what only begins like a cabinet is none: another version, or a list of files behind the end", () => {
		const whole = cab(["a.exe"]);
		for (const content of [patched(whole, 24, 4), patched(whole, 16, ...le32(whole.length))]) expect(opened(join(stub, content)).found).toBe(false);
	});

	test("a zip whose directory is counted from the beginning of the file, and does not end where its end record begins, as unzip finds it", () => {
		const whole = zip([program], { prefix: rar5([{ name: "b.txt", data: text(8) }]), absolute: true });
		const { examination } = opened(join(whole.slice(0, -22), zeros(4), whole.slice(-22)), "rar-5");
		expect(examination).toMatchObject({ also: new Set(["zip"]), executableMembers: 1 });
	});

	test.each(archives)("%s is found in a blob", async (type, archive) => {
		const content = join(stub, archive);
		const examination = new Examination(lists);
		await runOverBlob(openArchive(examination, ByteSource.fetched(content.length), { ...place, type: undefined }), new Blob([content.slice()]));
		expect([...examination.archives]).toEqual([type]);
	});

	test.each<readonly [string, Uint8Array]>([
		["rar-4", patched(rar4([program]), 7, 1, 2)],
		["rar-5", patched(rar5([program]), 8, 1, 2, 3, 4)],
		["7z", patched(sevenZip([program]), 8, 1, 2, 3, 4)],
		["no known version of rar", patched(rar5([program]), 6, 9)],
	])("%s, with a checksum that is not that of its first header, is none", (_, archive) => {
		const { examination, found } = opened(join(stub, archive));
		expect({ found, archives: examination.archives.size, members: examination.members }).toEqual({ found: false, archives: 0, members: 0 });
	});

	test("a tar is one, though a name in it begins like a rar and its bytes have a checksum as one", () => {
		const name = join("Rar!", [0x1a, 7, 9, 9]);
		const rest = join([5], "thu.exe");
		const block = patched(tar([program]), 0, ...name, ...le32(crc32(rest.subarray(0, 6))), ...rest);
		const blank = patched(block, 148, ...new Uint8Array(8).fill(0x20));
		const sum = blank.slice(0, 512).reduce((total, byte) => total + byte, 0);
		const whole = patched(blank, 148, ...join(`${sum.toString(8).padStart(6, "0")}\0 `));
		expect(opened(whole, "tar").examination.executableMembers).toBe(1);
		expect(opened(join(stub, whole)).examination).toMatchObject({ also: new Set(["tar"]), executableMembers: 1 });
	});

	test("after some dozen false signatures the true one is found; a file of more holds none", () => {
		const falseOne = join("Rar!", [0x1a, 7, 9], zeros(3));
		const behind = (count: number): boolean => opened(join(stub, ...Array.from({ length: count }, () => falseOne), rar5([program]))).found;
		expect([0, 1, 40, 63].map(behind)).toEqual([true, true, true, true]);
		expect([64, 100].map(behind)).toEqual([false, false]);
	});

	test("a rar 5 whose first header is long, such as one with the archive's name in it", () => {
		for (const length of [120, 128, 200, 700, 20_000]) {
			const archive = rar5([locked], { mainRecord: length });
			const codes = (content: Uint8Array): readonly string[] => checkAttachment(bacNinh, { names: ["a.jpg"], content }).findings.map(({ code }) => code);
			expect(codes(archive)).toContain("attachment.encrypted-archive");
			expect(codes(join(stub, archive))).toEqual(["attachment.encrypted-archive"]);
		}
	});
});

describe("what is searched is taken from what may be", () => {
	const searched = (content: Uint8Array, type?: ArchiveType): number => LIMITS.scanned - opened(content, type).examination.scanLeft;

	test.each<readonly [string, Uint8Array, ArchiveType | undefined, number]>([
		["the end for a zip, and the beginning for others", text(500), undefined, 2 * 500],
		["too short for a zip", join("BZh91AY&SY", zeros(12)), "bzip2", 0],
		["just long enough for one", join("BZh91AY&SY", zeros(13)), "bzip2", 23],
		["what lies behind an archive", join(emptySevenZip(), text(60)), "7z", 60],
		["too little lies behind it", join(emptySevenZip(), text(22)), "7z", 0],
		["a first header of rar 5 as long as the format allows", join(stub, rar5Start, [0x80, 0x80, 0x80, 1]), undefined, 2 * 116 + 16 + 2 ** 21],
		["and one that is longer, which is none", join(stub, rar5Start, [0x81, 0x80, 0x80, 1]), undefined, 2 * 116],
	])("%s", (_, content, type, expected) => {
		expect(searched(content, type)).toBe(expected);
	});

	test("where that is too much, no archive behind is opened", () => {
		const content = join(stub, rar5([program]));
		const { examination, found } = opened(content, undefined, content.length + 5);
		expect(found).toBe(false);
		expect(examination).toMatchObject({ archives: new Set(), members: 0, bounds: new Set(["scanned"]) });
		const later = opened(content, undefined, 2 * content.length);
		expect(later.examination).toMatchObject({ archives: new Set(), bounds: new Set(["scanned"]) });
	});
});

test.each<readonly [ArchiveType, Uint8Array, readonly string[]]>([
	["bzip2", bzip2(), []],
	["xz", xz(), []],
	["zstd", join([0x28, 0xb5, 0x2f, 0xfd], zeros(30)), []],
	["lzh", join([20, 0], "-lh5-", zeros(40)), ["unsupported-archive"]],
	["ace", join(le16(1), le16(49), [0, 0x10, 0], "**ACE**", zeros(40)), ["unsupported-archive"]],
])("%s: the one packed stream is a member that is judged by name, other kinds are for a human", (type, content, reasons) => {
	const { examination, found } = opened(content, type);
	expect(found).toBe(true);
	expect(examination.unreadable.structure.first.map(({ reason }) => reason)).toEqual(reasons);
	expect(examination.members).toBe(reasons.length === 0 ? 1 : 0);
});
