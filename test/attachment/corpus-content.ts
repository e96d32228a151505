import { CANNOT, CONTENT, type CorpusCase, clean, DECEPTIVE, NAMED, undetermined, violation } from "./corpus-case.ts";
import { join, le32, text, zeros } from "./writers/bytes.ts";
import { dosHeader, dosImage, installer, newExecutable, portable, shortcut, wordDocument } from "./writers/executables.ts";

export const contentNotes: Readonly<Record<string, string>> = {
	"renamed-program": "a program under the name of a document",
	"header-pointer": "MZ, and a pointer that leads nowhere: no program, and no honest file either",
	"too-short": "MZ with fewer than 64 bytes is no evidence",
	installer: "a compound file whose storage class the Windows Installer runs",
	shortcut: "a shortcut runs what it points to",
	"plain-content": "content that is no program",
	"name-and-content": "both the name and the content are against it: two findings",
};

function renamed(title: string, content: Uint8Array, type: string, flag = "renamed-program", readings: readonly string[] = []): CorpusCase {
	return {
		title,
		flags: [flag],
		clauses: ["4.6", "2.7"],
		names: ["tai-lieu.pdf"],
		content,
		expected: { ...violation(CONTENT), value: { type }, readings },
	};
}

const DEFINITION = ["BN-EXE-DEFINITION"];

export const contentCases: readonly CorpusCase[] = [
	renamed("a program (PE)", portable(), "pe"),
	renamed("a program of 64 bits (PE32+)", portable({ wide: true }), "pe"),
	renamed("a library (PE, DLL)", portable({ dll: true }), "pe"),
	renamed("a program of .NET", portable({ managed: true }), "pe"),
	renamed("a library of .NET of 64 bits", portable({ dll: true, managed: true, wide: true }), "pe"),
	renamed("a new header far behind the DOS header", portable({ at: 5000 }), "pe"),
	renamed("a new header inside the DOS header", join("MZ", [0, 0], "PE", [0, 0], zeros(52), le32(4), zeros(64)), "pe"),
	renamed("a program of Windows 3 (NE)", newExecutable("NE"), "ne"),
	renamed("a driver of Windows 9x (LE)", newExecutable("LE"), "le"),
	renamed("a program of OS/2 (LX)", newExecutable("LX"), "lx"),
	renamed("a plain DOS image", dosImage(), "dos"),
	renamed("a program with data behind it", join(portable(), text(5000)), "pe"),
	renamed("an installer package", installer("msi"), "msi", "installer", DEFINITION),
	renamed("an installer patch", installer("msp"), "msp", "installer", DEFINITION),
	renamed("an installer transform", installer("mst"), "mst", "installer", DEFINITION),
	renamed("a shortcut", shortcut(), "lnk", "shortcut", DEFINITION),
	{
		title: "a Word document is a compound file too",
		flags: ["plain-content"],
		clauses: ["2.7"],
		names: ["tai-lieu.doc"],
		content: wordDocument(),
		expected: clean({ type: "unknown", encryption: { answer: "no" } }),
	},
	{
		title: "text",
		flags: ["plain-content"],
		clauses: ["4.6"],
		names: ["tai-lieu.txt"],
		content: text(300),
		expected: { ...clean({ type: "unknown", notChecked: [] }), readings: [] },
	},
	{ title: "nothing at all", flags: ["plain-content"], clauses: ["4.6"], names: ["trong.txt"], content: zeros(0), expected: clean({ type: "unknown" }) },
	{ title: "two letters", flags: ["too-short"], clauses: ["2.7"], names: ["a.bin"], content: join("MZ"), expected: clean() },
	{ title: "63 bytes", flags: ["too-short"], clauses: ["2.7"], names: ["a.bin"], content: dosHeader(32).subarray(0, 63), expected: clean() },
	{
		title: "64 bytes, and the pointer leads outside",
		flags: ["header-pointer"],
		clauses: ["2.7"],
		names: ["a.bin"],
		content: dosHeader(64),
		expected: undetermined(),
	},
	{
		title: "the pointer leads to something else",
		flags: ["header-pointer"],
		clauses: ["2.7"],
		names: ["a.bin"],
		content: join(dosHeader(64), "PX", zeros(100)),
		expected: undetermined(),
	},
	{
		title: "text that begins with MZ",
		flags: ["header-pointer"],
		clauses: ["2.7"],
		names: ["a.txt"],
		content: join("MZ", text(200)),
		expected: undetermined(),
	},
	{
		title: "a broken program under a program's name",
		flags: ["header-pointer"],
		clauses: ["2.7"],
		names: ["a.exe"],
		content: dosHeader(9999),
		expected: violation(NAMED, CANNOT),
	},
	{
		title: "a flat program of DOS has no signature: it counts by name",
		flags: ["plain-content"],
		clauses: ["2.7"],
		names: ["a.com"],
		content: Uint8Array.from([0xb4, 0x4c, 0xcd, 0x21]),
		expected: violation(NAMED),
	},
	{
		title: "a program under its own name",
		flags: ["name-and-content"],
		clauses: ["4.6", "2.7"],
		names: ["setup.exe"],
		content: portable(),
		expected: violation(NAMED, CONTENT),
	},
	{
		title: "a program under a deceptive name",
		flags: ["name-and-content"],
		clauses: ["4.6", "2.7"],
		names: ["hoa-don.pdf.exe"],
		content: portable(),
		expected: { ...violation(NAMED, CONTENT), notes: [DECEPTIVE] },
	},
	{
		title: "content without any name",
		flags: ["renamed-program"],
		clauses: ["2.7"],
		names: [],
		content: portable(),
		expected: violation(CONTENT),
	},
];
