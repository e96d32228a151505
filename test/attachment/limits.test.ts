import { describe, expect, test } from "vitest";
import { readCab } from "../../src/attachment/archive/cab.ts";
import { readGzip, readPackedStream } from "../../src/attachment/archive/gzip.ts";
import type { ArchiveVisitor } from "../../src/attachment/archive/member.ts";
import { openArchive } from "../../src/attachment/archive/open-archive.ts";
import { readRar4, readRar14 } from "../../src/attachment/archive/rar-old.ts";
import { readRar5 } from "../../src/attachment/archive/rar5.ts";
import { readSevenZip } from "../../src/attachment/archive/seven-zip.ts";
import { readTar } from "../../src/attachment/archive/tar.ts";
import { readZip } from "../../src/attachment/archive/zip.ts";
import { checkAttachment } from "../../src/attachment/check-attachment.ts";
import { Examination } from "../../src/attachment/examination.ts";
import { extensionLists } from "../../src/attachment/extension-lists.ts";
import { LIMITS } from "../../src/attachment/limits.ts";
import { ByteSource, runInMemory, type Task } from "../../src/attachment/source.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { join, text } from "./writers/bytes.ts";
import { deflateStored } from "./writers/deflate.ts";
import { installer, portable, wordDocument } from "./writers/executables.ts";
import { bzip2, cab, gzip, tar } from "./writers/other-archives.ts";
import { rar4, rar5, rar14 } from "./writers/rar.ts";
import { sevenZip } from "./writers/seven-zip.ts";
import { zip } from "./writers/zip.ts";

const files = ["a.txt", "b.txt", "c.txt"].map((name) => ({ name, data: text(50) }));
const unlisted = files.map((file) => ({ ...file, unlisted: true }));

type Reader = (source: ByteSource, visitor: ArchiveVisitor) => Task<unknown>;

const readers: readonly (readonly [string, Uint8Array, Reader])[] = [
	["zip", zip(files), (source, visitor) => readZip(source, visitor, true)],
	["zip, unlisted", zip([...unlisted, ...files]), (source, visitor) => readZip(source, visitor, true)],
	["rar 1.4", rar14(files), readRar14],
	["rar 4", rar4(files), readRar4],
	["rar 5", rar5(files), readRar5],
	["7z", sevenZip(files), (source, visitor) => readSevenZip(source, visitor, [])],
	["tar", tar(files.map((file) => ({ ...file, longName: { by: "pax", name: file.name } }))), readTar],
	["cabinet", cab(["a.txt", "b.txt", "c.txt"]), readCab],
	["gzip", gzip(text(9)), (source, visitor) => readGzip(source, visitor, ["a"])],
	["bzip2", bzip2(), (source, visitor) => readPackedStream(source, visitor, ["a"])],
];

/** Reads an archive with so many consents; gives back how often one was asked for, and how many members came after the refusal. */
function readWith(
	content: Uint8Array,
	reader: Reader,
	what: "count" | "scan",
	consents: number,
): { readonly asked: number; readonly late: number; readonly members: number } {
	let asked = 0;
	let late = 0;
	let members = 0;
	const consent = (kind: "count" | "scan"): boolean => kind !== what || asked++ < consents;
	const visitor: ArchiveVisitor = {
		*member() {
			members++;
			if (asked > consents) late++;
			yield* [];
		},
		encrypted: () => {},
		hidden: () => {},
		cannot: () => {},
		disagree: () => {},
		count: () => consent("count"),
		scan: () => consent("scan"),
		decompress: () => true,
		closesOffice: false,
		office: () => {},
	};
	runInMemory(reader(ByteSource.of(content), visitor));
	return { asked, late, members };
}

describe.each(readers)("%s", (name, content, reader) => {
	test.each(["count", "scan"] as const)("whenever a visitor refuses to %s, no further member comes", (what) => {
		const { asked, members } = readWith(content, reader, what, Number.POSITIVE_INFINITY);
		expect(members).toBeGreaterThan(0);
		if (what === "count") expect(asked).toBe(members);
		for (let consents = 0; consents < asked; consents++) {
			// The directory of a zip is counted before its members are reported.
			if (name.startsWith("zip") && what === "count") expect(readWith(content, reader, what, consents).members).toBeLessThan(members);
			else expect(readWith(content, reader, what, consents)).toMatchObject({ late: 0, ...(name.startsWith("zip") ? {} : { asked: consents + 1 }) });
		}
	});
});

describe("what is left of the limits", () => {
	const place = { depth: 0, path: "", type: "zip", named: true, names: ["a.zip"] } as const;
	function examined(content: Uint8Array, left: Partial<Pick<Examination, "members" | "scanLeft" | "inflatedLeft">>, type: "zip" | "none" = "zip"): Examination {
		const examination = Object.assign(new Examination(extensionLists(bacNinh)), left);
		runInMemory(openArchive(examination, ByteSource.of(content), { ...place, type: type === "none" ? undefined : type }));
		return examination;
	}
	const reasons = ({ unreadable }: Examination): readonly string[] => [...unreadable.structure.first, ...unreadable.content.first].map(({ reason }) => reason);

	test("no more members", () => {
		const examination = examined(zip([...files, { name: "d.zip", data: zip(files) }]), { members: LIMITS.members - 2 });
		expect(examination.bounds).toEqual(new Set(["members"]));
		expect(reasons(examination)).toEqual(["members"]);
		expect(examination.members).toBe(LIMITS.members);
		const nested = zip([
			{ name: "a.zip", data: zip(files) },
			{ name: "b.zip", data: zip(files) },
		]);
		expect(reasons(examined(nested, { members: LIMITS.members - 3 }))).toEqual(["members"]);
	});

	test("no more bytes to search", () => {
		expect(reasons(examined(zip(files), { scanLeft: 10 }))).toEqual(["scanned"]);
		expect(reasons(examined(text(500), { scanLeft: 10 }, "none"))).toEqual(["scanned"]);
		const long = { name: `${"a".repeat(5000)}.exe`, data: text(5) };
		for (const scanLeft of [20_000, 30_000, 60_000]) expect(reasons(examined(zip([long, long]), { scanLeft }))).toEqual(["scanned"]);
	});

	test("no more bytes to decompress", () => {
		const packed = zip([{ name: "a.txt", data: portable(), method: 8 }]);
		expect(reasons(examined(packed, { inflatedLeft: 0 }))).toEqual(["inflated"]);
		const inner = zip([{ name: "a.zip", data: zip(files), packed: deflateStored(zip(files)), method: 8 }]);
		expect(reasons(examined(inner, { inflatedLeft: 560 }))).toContain("inflated");
		expect(reasons(examined(inner, { inflatedLeft: 300 }))).toContain("inflated");
		expect(reasons(examined(inner, {}))).toEqual([]);
	});
});

describe("beginnings of members", () => {
	const reasons = (name: string, content: Uint8Array): readonly unknown[] =>
		checkAttachment(bacNinh, { names: [name], content }).findings.flatMap(({ code, params }) =>
			code === "attachment.cannot-inspect" ? [params["reason"]] : [],
		);

	test("an archive inside whose data end early is damaged, not clean", () => {
		const whole = deflateStored(zip([{ name: "a.txt", data: text(5000) }]));
		expect(reasons("a.zip", zip([{ name: "b.zip", packed: whole.slice(0, -900), size: 5200, method: 8 }]))).toContain("damaged");
	});

	test("an installer's class behind the beginning is looked for, and out of reach where data end", () => {
		const far = installer("msi");
		expect(reasons("a.zip", zip([{ name: "a.txt", packed: deflateStored(far).slice(0, 700), size: far.length, method: 8 }]))).not.toEqual([]);
		expect(reasons("a.zip", zip([{ name: "a.doc", data: wordDocument(3), method: 8 }]))).toEqual([]);
	});

	test("a class identifier as the name of a member", () => {
		expect(reasons("a.zip", zip([{ name: "a.{00000000-0000-0000-0000-000000000001}", data: text(5) }]))).toEqual(["class-identifier"]);
	});

	test("the name of a packed stream without an extension is the file's own", () => {
		expect(checkAttachment(bacNinh, { names: ["tep"], content: gzip(text(9)) })).toMatchObject({ outcome: "compliant", value: { members: 1 } });
	});

	test("a name that is no UTF-8 is read byte by byte", () => {
		const content = zip([{ name: join([0xff, 0xe0], ".exe"), data: text(9) }]);
		expect(checkAttachment(bacNinh, { names: ["a.zip"], content }).findings).toMatchObject([{ params: { member: "ÿà.exe" } }]);
	});

	test("gzip inside whose header is cut off", () => {
		expect(reasons("a.gz", join([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]))).toEqual(["damaged"]);
	});

	test("two members that disagree in the same way are one note; a deceptive member that does not run is one, too", () => {
		const twice = zip([1, 2].map((index) => ({ name: `${index}.txt`, data: text(9), local: { size: 7 } })));
		expect(checkAttachment(bacNinh, { names: ["a.zip"], content: twice }).findings).toMatchObject([
			{ code: "attachment.headers-disagree", params: { fields: ["size"], member: "1.txt" } },
		]);
		const hidden = zip([{ name: "a\u202etxt.pdf", data: text(9), flags: 0x800 }]);
		expect(checkAttachment(bacNinh, { names: ["a.zip"], content: hidden }).findings).toMatchObject([{ code: "attachment.deceptive-name", level: "note" }]);
	});
});
