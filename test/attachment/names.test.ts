import { describe, expect, test } from "vitest";
import { extensionLists } from "../../src/attachment/extension-lists.ts";
import { judgeName, rankOf } from "../../src/attachment/names/judge-name.ts";
import { nameCandidates } from "../../src/attachment/names/name-candidates.ts";
import { sanitiseName } from "../../src/attachment/names/sanitise-name.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";

/** Each way to read a name: the text, the extension, the one before it, and what had to be undone. */
const readings = (name: string): readonly string[] =>
	nameCandidates(name).map(({ text, extension, inner, tricks, unknownClass }) => [text, extension, inner, ...tricks, ...(unknownClass ? ["?"] : [])].join("|"));

const HTA = "{3050F4D8-98B5-11CF-BB82-00AA00BDCE0B}";
const OTHER = "{01234567-89ab-cdef-0123-456789abcdef}";

describe("the ways to read a name", () => {
	test.each<readonly [string, readonly string[]]>([
		["a.txt", ["a.txt|txt|"]],
		["a.TXT.Exe", ["a.TXT.Exe|exe|txt"]],
		["a.txt .exe", ["a.txt .exe|exe|txt"]],
		["a. txt .exe", ["a. txt .exe|exe|txt"]],
		["Makefile", ["Makefile||"]],
		["", ["||"]],
		[".exe", [".exe|exe|"]],
		// A path, with whatever ends it.
		["C/b/a.txt", ["a.txt|txt|"]],
		["C:\\b\\a.txt", ["a.txt|txt|"]],
		["b/a.txt/", ["a.txt|txt|"]],
		["b\\a.txt\\/", ["a.txt|txt|"]],
		["///", ["||"]],
		// What Windows drops.
		["a.exe.", ["a.exe|exe||trailing-dot-or-space"]],
		["a.exe ", ["a.exe|exe||trailing-dot-or-space"]],
		["a.exe. . ", ["a.exe|exe||trailing-dot-or-space"]],
		["a\t.", ["a|||control-character|trailing-dot-or-space"]],
		["...", ["|||trailing-dot-or-space"]],
		// Cut at NUL by what reads text up to there, kept by the others.
		["a.exe\0.txt", ["a.exe|exe||nul", "a.exe.txt|txt|exe|control-character"]],
		["a.exe\0", ["a.exe|exe||nul"]],
		["\0a.exe", ["|||nul", "a.exe|exe||control-character"]],
		// What cannot be seen.
		["a\u202egpj.exe", ["agpj.exe|exe||bidirectional-character"]],
		["\u202ea", ["a|||bidirectional-character"]],
		["a\u200b.exe", ["a.exe|exe||invisible-character"]],
		["a\u0007.e\u00adxe", ["a.exe|exe||control-character|invisible-character"]],
		["ba\u0301o.txt", ["ba\u0301o.txt|txt|"]],
		["a.ｅｘｅ", ["a.ｅｘｅ|ｅｘｅ|", "a.exe|exe||compatibility-character"]],
		["“a.exe”", ["a.exe|exe||quotation-mark"]],
		['a."exe"', ["a.exe|exe||quotation-mark"]],
		// A header that goes on in the next line.
		["a\r\n b.exe", ["a b.exe|exe|"]],
		["a\n\tb.exe", ["a b.exe|exe|"]],
		// Streams.
		["a.txt:b.exe", ["a.txt|txt||data-stream", "b.exe|exe||data-stream"]],
		["a.txt:b.exe:$DATA", ["a.txt|txt||data-stream", "b.exe|exe||data-stream"]],
		[":", []],
		["a.exe:", ["a.exe|exe||data-stream"]],
		[":b.exe", ["b.exe|exe||data-stream"]],
		// Encodings, also over each other.
		["=?UTF-8?Q?a=2Eexe?=", ["=?UTF-8?Q?a=2Eexe?=||", "a.exe|exe||encoded-word"]],
		["UTF-8''a%2Eexe", ["UTF-8''a%2Eexe||", "a.exe|exe||extended-parameter"]],
		["a%2Eexe", ["a%2Eexe||", "a.exe|exe||percent-encoding"]],
		["=?UTF-8?Q?a=252Eexe?=", ["=?UTF-8?Q?a=252Eexe?=||", "a%2Eexe|||encoded-word", "a.exe|exe||encoded-word|percent-encoding"]],
		[
			"UTF-8''%3D%3FUTF-8%3FQ%3Fa%3D2Eexe%3F%3D",
			["UTF-8''%3D%3FUTF-8%3FQ%3Fa%3D2Eexe%3F%3D||", "=?UTF-8?Q?a=2Eexe?=|||extended-parameter", "a.exe|exe||extended-parameter|encoded-word"],
		],
		// Classes: known ones are their extension, others may be any.
		[`a.txt.${HTA}`, [`a.txt.${HTA}|hta|txt|class-identifier`]],
		["a.{00021401-0000-0000-C000-000000000046}", ["a.{00021401-0000-0000-C000-000000000046}|lnk||class-identifier"]],
		["a.{06290BD5-48AA-11D2-8432-006008C3FBFC}", ["a.{06290BD5-48AA-11D2-8432-006008C3FBFC}|sct||class-identifier"]],
		[`a.exe.${OTHER}`, [`a.exe.${OTHER}|exe||class-identifier|?`]],
		[`a.txt .exe.${OTHER}`, [`a.txt .exe.${OTHER}|exe|txt|class-identifier|?`]],
		[`a.x${OTHER}`, [`a.x${OTHER}|x${OTHER}|`]],
		[`a.${OTHER}x`, [`a.${OTHER}x|${OTHER}x|`]],
		[`a.${OTHER.replace("0", "g")}`, [`a.${OTHER.replace("0", "g")}|${OTHER.replace("0", "g")}|`]],
	])("%j", (name, expected) => {
		expect(readings(name)).toEqual(expected);
	});

	test("as it came stands beside what is decoded, once", () => {
		expect(readings("a%41.txt")).toEqual(["a%41.txt|txt|", "aA.txt|txt||percent-encoding"]);
		expect(readings("=?UTF-8?Q?a?=")).toEqual(["=?UTF-8?Q?a?=||", "a|||encoded-word"]);
		expect(readings("a_(1).txt")).toEqual(["a_(1).txt|txt|"]);
	});

	test("no more than three encodings are taken off", () => {
		let name = "a.exe";
		for (let layer = 0; layer < 4; layer++) name = `=?UTF-8?B?${btoa(name)}?=`;
		const tricks = nameCandidates(name).map((candidate) => candidate.tricks.length);
		expect(Math.max(...tricks)).toBe(3);
		expect(nameCandidates(name).some(({ extension }) => extension === "exe")).toBe(false);
	});

	test("255 characters are whole, one more is cut there as well", () => {
		const stem = "a".repeat(251);
		expect(readings(`${stem}.exe`)).toEqual([`${stem}.exe|exe|`]);
		expect(readings(`${stem}.exea`)).toEqual([`${stem}.exea|exea|`, `${stem}.exe|exe||overlong`]);
		expect(readings(`ă${stem}.exe`).at(-1)).toBe(`ă${stem}.ex|ex||overlong`);
	});

	test("each character of ASCII and beyond, wherever it stands, is read on the short way as on the long one", () => {
		// A quotation mark that is removed makes the same name take the long way.
		for (let code = 1; code < 0x100; code++) {
			for (const name of [`a${String.fromCharCode(code)}b.txt`, `a.txt${String.fromCharCode(code)}`]) {
				const long = nameCandidates(`"${name}`);
				const short = nameCandidates(name);
				expect(short.map(({ text }) => text).at(-1), JSON.stringify(name)).toBe(long.at(-1)?.text);
				expect(short.map(({ extension }) => extension).at(-1)).toBe(long.at(-1)?.extension);
			}
		}
	});
});

describe("what a name amounts to", () => {
	const lists = extensionLists(bacNinh);
	const judged = (name: string): readonly string[] =>
		judgeName(name, lists).map(({ extension, executable, archive, deceptive, unknownClass }) =>
			[extension, executable ?? "-", ...(archive ? ["archive"] : []), ...(deceptive ? ["deceptive"] : []), ...(unknownClass ? ["class"] : [])].join(" "),
		);

	test.each<readonly [string, readonly string[]]>([
		["a.txt", ["txt -"]],
		["a.exe", ["exe named"]],
		["a.lnk", ["lnk definition"]],
		["a.pdf.exe", ["exe named deceptive"]],
		["a.abc.exe", ["exe named"]],
		["a.pdf.txt", ["txt -"]],
		["a.zip", ["zip - archive"]],
		// Honest names of mails and file systems deceive only where a program comes out.
		["=?UTF-8?Q?a=2Etxt?=", [" -", "txt -"]],
		["=?UTF-8?Q?a=2Eexe?=", [" -", "exe named deceptive"]],
		["a%2Etxt", [" -", "txt -"]],
		["UTF-8''a%2Etxt", [" -", "txt -"]],
		["a.ｔｘｔ", ["ｔｘｔ -", "txt -"]],
		['"a.txt"', ["txt -"]],
		[`${"a".repeat(252)}.txt`, ["txt -", "tx -"]],
		["a\u202etxt.docx", ["docx - deceptive"]],
		["a.exe\0.txt", ["exe named deceptive", "txt - deceptive"]],
		["a.txt.", ["txt - deceptive"]],
		// The same extension twice: the way that deceives counts.
		["a.exe%00.exe", ["exe named deceptive"]],
		[`a.${OTHER}`, [" - deceptive class"]],
		// Volumes.
		["a.7z.001", ["001 - archive"]],
		["a.zip.001", ["001 - archive"]],
		["a.txt.001", ["001 -"]],
		["a.001", ["001 -"]],
		["a.7z.0001", ["0001 -"]],
		["a.7z.01", ["01 -"]],
		["a.z01", ["z01 - archive"]],
		["a.r00", ["r00 - archive"]],
		["a.r0", ["r0 -"]],
		["a.r000", ["r000 -"]],
		["a.s00", ["s00 -"]],
		["a.xz01", ["xz01 -"]],
	])("%j", (name, expected) => {
		expect(judged(name)).toEqual(expected);
	});

	test("the first way that leads to an extension counts, unless a later one deceives", () => {
		expect(judgeName("a\u202e.exe\0.exe", lists).map(({ extension, tricks }) => [extension, ...tricks])).toEqual([["exe", "nul", "bidirectional-character"]]);
		expect(judgeName("a.exe%00", lists).map(({ extension, tricks }) => [extension, ...tricks])).toEqual([["exe%00"], ["exe", "percent-encoding", "nul"]]);
		expect(judgeName("a.exe (1).exe", lists).map(({ tricks }) => tricks)).toEqual([[]]);
		expect(judgeName("a.txt", lists)).toStrictEqual([{ name: "a.txt", extension: "txt", archive: false, deceptive: false, tricks: [], unknownClass: false }]);
	});

	test("content whose usual extensions are several counts where one of them is listed, the text's own list first", () => {
		const some = { ...lists, named: new Set(["dll", "com"]), byDefinition: new Set(["net", "scr"]) };
		const ranks = [["dll"], ["dll", "net"], ["net", "dll"], ["exe", "dll"], ["net"], ["exe", "net"], ["exe"], []].map((extensions) => rankOf(extensions, some));
		expect(ranks).toEqual(["named", "named", "named", "named", "definition", "definition", undefined, undefined]);
	});

	test("volumes count where their archives do", () => {
		const only = { ...lists, archives: new Set(["rar"]) };
		const isArchive = (name: string): boolean | undefined => judgeName(name, only)[0]?.archive;
		expect(["a.r00", "a.z01", "a.7z.001", "a.rar.001"].map(isArchive)).toEqual([true, false, false, true]);
	});

	test("the lists are those of the profile; silence has none", () => {
		expect([...lists.archives]).toEqual(expect.arrayContaining(["zip", "rar", "7z"]));
		expect([...lists.archives].filter((extension) => lists.named.has(extension))).toEqual([]);
		const silent = extensionLists({ ...tuyenQuang, attachment: { unstated: true } });
		for (const list of [silent.named, silent.byDefinition, silent.documents, silent.archives]) expect([...list]).toEqual([]);
		if ("unstated" in bacNinh.attachment) throw new Error("Bắc Ninh has rules on attachments");
		const some = extensionLists({ ...bacNinh, attachment: { ...bacNinh.attachment, executables: { unstated: true } } });
		for (const list of [some.named, some.byDefinition, some.documents]) expect([...list]).toEqual([]);
		expect([...some.archives]).toEqual([...lists.archives]);
	});
});

describe("a name that is shown", () => {
	test("has no character that cannot be seen, and its middle left out where it is long", () => {
		expect(sanitiseName("thư mời.docx")).toBe("thư mời.docx");
		expect(sanitiseName("a\u0007b\u202ec\u200bd\ud800e\u2028f\u2029g\u3164h")).toBe("a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\ufffdg\ufffdh");
		const exact = `${"a".repeat(80)}${"b".repeat(80)}`;
		expect(sanitiseName(exact)).toBe(exact);
		expect(sanitiseName(`${"a".repeat(80)}x${"b".repeat(80)}`)).toBe(`${"a".repeat(80)}…${"b".repeat(80)}`);
		expect(sanitiseName(`${"a".repeat(100)}${"x".repeat(9)}${"b".repeat(100)}`)).toBe(`${"a".repeat(80)}…${"b".repeat(80)}`);
	});
});

test.each([
	'filename="a.exe"; filename="a.pdf"',
	'name="a.exe"; filename="a.pdf"; size=5',
	'filename*0="a.e"; filename*1="xe"; filename="a.pdf"',
	'filename="a.\\exe"; size=5',
	'filename="a.pdf;b.exe"; size=5',
	"filename*0=a; =?utf-8?Q?b.exe?=",
	'attachment; size=5; filename="a.exe"; x=1',
])("several parameters, of which one is a program's: %s", (name) => {
	expect(judgeName(name, extensionLists(bacNinh)).map(({ extension }) => extension)).toContain("exe");
});
