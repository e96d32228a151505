import { expect, test } from "vitest";
import { checkAttachment } from "../../src/attachment/check-attachment.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { join, le16, le32, text, zeros } from "./writers/bytes.ts";
import { type ZipMember, zip } from "./writers/zip.ts";
import { firstNames, zipLog } from "./zip-log.ts";

const letter: ZipMember = { name: "thu.txt", data: text(60) };
const program: ZipMember = { name: "a.exe", data: text(9), unlisted: true };
const locked: ZipMember = { name: "b.txt", data: text(9), flags: 1, unlisted: true };
const codes = (content: Uint8Array): readonly string[] =>
	checkAttachment(bacNinh, { names: ["a.zip"], content }).findings.map(({ code, params }) => `${code} ${params["reason"] ?? ""}`.trim());

const VIOLATION = "attachment.executable-in-archive";
const ENCRYPTED = "attachment.encrypted-archive";
const NOTE = "attachment.headers-disagree";

test("what none of two directories lists is found: before, between and behind their members", () => {
	const inner = zip([{ ...letter, name: "trong.txt" }]);
	const places: readonly (readonly [string, Uint8Array])[] = [
		["before", zip([program, locked, letter], { comment: inner })],
		["between", zip([letter, program, locked, letter], { comment: inner })],
		["behind", zip([letter, program, locked], { comment: inner })],
		["in front of the second", zip([letter], { comment: zip([program, locked, letter]) })],
		["behind the members of the second", zip([letter], { comment: zip([letter, program, locked]) })],
	];
	for (const [place, content] of places) expect([place, ...codes(content)]).toEqual([place, VIOLATION, ENCRYPTED, NOTE]);
});

test("what one of two directories lists counts once, and is not called unlisted", () => {
	const log = zipLog(zip([letter, { ...letter, name: "2.txt" }], { comment: zip([{ ...letter, name: "3.txt" }]) }));
	expect(log.told).toEqual(["disagree: directory, "]);
	expect(firstNames(log)).toEqual(["3.txt", "thu.txt", "2.txt"]);
});

test("two directories that list the same bytes: a member that one of them leaves out is listed", () => {
	const bytes = zip([letter, { ...letter, name: "2.txt" }]);
	const [size, offset] = [53, bytes.length - 22 - 53 - 51];
	// The end record in the comment says that the directory begins at its second entry.
	const second = join("PK\u0005\u0006", zeros(4), le16(1), le16(1), le32(51 + 22), le32(offset + size), le16(0));
	const log = zipLog(join(bytes.subarray(0, -2), le16(22), second));
	expect(log.told).toEqual(["disagree: directory, "]);
	expect(firstNames(log)).toEqual(["2.txt", "thu.txt", "2.txt"]);
});

test("a directory that is said to begin later than it does, so that members would lie before the file: local headers are looked for all the same", () => {
	const members = [program, locked, { ...letter, flags: 0 }];
	const start = zip(members, { truncateDirectory: true }).length;
	const content = zip(members, { directoryOffset: start + 300 });
	expect(codes(content)).toEqual([VIOLATION, "attachment.cannot-inspect local-header", ENCRYPTED, NOTE]);
	const log = zipLog(content);
	expect(log.told.filter((line) => line.startsWith("cannot"))).toEqual(["cannot: local-header, content, thu.txt"]);
	expect(firstNames(log)).toEqual(["thu.txt", "a.exe", "b.txt", "thu.txt"]);
});

test("a listed place where no header is does not hide the header that lies across it", () => {
	expect(codes(zip([{ ...letter, name: "a.exe", central: { name: "thu.txt" }, localOffset: 9 }]))).toEqual([
		VIOLATION,
		"attachment.cannot-inspect local-header",
		NOTE,
	]);
	const listed = { ...letter, name: "c.txt", localOffset: 40 };
	const log = zipLog(zip([{ ...program, name: "d".repeat(40) }, listed]));
	expect(firstNames(log)).toEqual(["c.txt", "d".repeat(40), "c.txt"]);
});

test.each<readonly [string, readonly ZipMember[], readonly string[]]>([
	[
		"the same header twice",
		[letter, { ...letter, name: "2.txt", localOffset: 0 }],
		["disagree: name, 2.txt", "disagree: overlap, 2.txt", "disagree: unlisted, 2.txt"],
	],
	["one right behind the other", [letter, { ...letter, name: "2.txt" }], []],
	[
		"a place inside another member, where no header is",
		[letter, { ...letter, name: "2.txt", localOffset: 50 }],
		["cannot: local-header, content, 2.txt", "disagree: unlisted, 2.txt"],
	],
])("members that overlap: %s", (_, members, told) => {
	expect(zipLog(zip(members)).told).toEqual(told);
});

test("two directories, the first that of an office document: it stays closed, and no other is read", () => {
	const office = zip(["[Content_Types].xml", "word/document.xml"].map((name) => ({ name, data: text(9) })));
	const content = zip([program, letter], { comment: office });
	expect(zipLog(content, { closesOffice: true })).toMatchObject({ isZip: true, told: ["disagree: directory, ", "office"], members: [] });
	const open = zipLog(content);
	expect(open.told).toEqual(["disagree: directory, ", "disagree: unlisted, a.exe"]);
	expect(firstNames(open)).toEqual(["[Content_Types].xml", "word/document.xml", "thu.txt", "a.exe"]);
});
