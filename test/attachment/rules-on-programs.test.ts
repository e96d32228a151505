import { expect, test } from "vitest";
import { answer, clausesOf, cutOff, expectFindings, letter, namedOnly, noContent, outsideOnly, programs, type Row, rule, zips } from "./ruled.ts";
import { join, text, zeros } from "./writers/bytes.ts";
import { dosHeader, portable } from "./writers/executables.ts";
import { zip } from "./writers/zip.ts";

const program = { name: "b.exe", data: text(9) };
const broken = join(dosHeader(5000), zeros(40));

const deceptive = (name: string, extension: string): object => ({ name, extension, tricks: [] });

const rows: readonly Row[] = [
	["a program by its name", [programs], { names: ["a.exe"] }, [["executable-named", "must", "1.1 2.1", { name: "a.exe", extension: "exe" }]]],
	["two with one extension", [programs], { names: ["a.exe", "b.exe"] }, [["executable-named", "must", "1.1 2.1", { name: "a.exe", extension: "exe" }]]],
	[
		"one by definition that deceives",
		[programs],
		{ names: ["a.pdf.scr"] },
		[
			["executable-by-definition", "must", "1.1 2.2 2.3", { name: "a.pdf.scr", extension: "scr" }],
			["deceptive-name", "note", "1.1", deceptive("a.pdf.scr", "scr")],
		],
	],
	["one by definition where only names count", [programs], { names: ["a.pdf.scr"] }, [], namedOnly],
	["a program that is encouraged", [rule("executable", "encouraged", "1.1")], { names: ["a.exe"], content: portable() }, []],
	[
		"a program by its content",
		[programs],
		{ names: ["a.txt"], content: portable() },
		[["executable-content", "must", "1.1 2.1", { format: "pe", extensions: ["exe"], offset: 64 }]],
	],
	[
		"a program's beginning that leads nowhere",
		[programs],
		{ names: ["a.txt"], content: broken },
		[["cannot-inspect", "open", "1.1 2.1", { reason: "broken-executable-header" }]],
	],
	[
		"a class that is not known",
		[programs],
		{ names: ["a.{01234567-89ab-cdef-0123-456789abcdef}"] },
		[
			["deceptive-name", "note", "1.1", { name: "a.{01234567-89ab-cdef-0123-456789abcdef}", extension: "", tricks: ["class-identifier"] }],
			["cannot-inspect", "open", "1.1", { reason: "class-identifier" }],
		],
	],
	[
		"programs in an archive, by name and by content",
		[programs],
		{ names: ["a.zip"], content: zip([program, { ...letter, data: portable() }]) },
		[
			["executable-in-archive", "must", "1.1 2.5", { member: "b.exe", by: "name", extension: "exe" }],
			["executable-in-archive", "must", "1.1 2.5", { member: "thu.txt", by: "content", extension: "exe", format: "pe" }],
		],
	],
	["a program in an archive where only what lies outside counts", [programs], { names: ["a.zip"], content: zip([program]) }, [], outsideOnly],
	["an archive cut off where only what lies outside counts", [programs], { names: ["a.zip"], content: cutOff }, [], outsideOnly],
	[
		"a program by definition in an archive where only names count",
		[programs],
		{ names: ["a.zip"], content: zip([{ name: "b.pdf.scr", data: text(9) }]) },
		[],
		namedOnly,
	],
	[
		"deceptive members",
		[programs],
		{ names: ["a.zip"], content: zip(["b.pdf.exe", "c.txt."].map((name) => ({ name, data: text(9) }))) },
		[
			["executable-in-archive", "must", "1.1 2.5", { member: "b.pdf.exe", by: "name", extension: "exe" }],
			["deceptive-name", "note", "1.1", deceptive("b.pdf.exe", "exe")],
			["deceptive-name", "note", "1.1", { name: "c.txt.", extension: "txt", tricks: ["trailing-dot-or-space"] }],
		],
		namedOnly,
	],
	[
		"members that cannot be read, each once",
		[programs],
		{ names: ["a.zip"], content: zip(["b.txt", "b.txt", "c.txt"].map((name) => ({ name, data: broken }))) },
		[["cannot-inspect", "open", "1.1 2.5", { reason: "broken-executable-header", members: ["b.txt", "c.txt"] }]],
	],
	["an archive that was not given, for programs", [programs, zips], { names: ["a.zip"] }, [["cannot-inspect", "open", "1.1 2.5", noContent]]],
];

for (const row of rows) test(row[0], () => expectFindings(row));

test("a rule on programs that says of none what it is rests on that silence, too", () => {
	const decision = answer([programs], { names: ["a.exe"] }, { executables: { unstated: true, basis: ["2.9"] } });
	expect([decision.outcome, decision.findings, clausesOf(decision)]).toEqual(["compliant", [], "1.1 2.9"]);
});

test.each<readonly [string, readonly string[], string]>([
	["a letter", ["a.txt"], "1.1 2.1 1.5"],
	["a program by its name", ["a.exe"], "1.1 2.1 1.5"],
	["a program by definition", ["a.scr"], "1.1 2.1 2.2 2.3 1.5"],
	["an archive", ["a.zip"], "1.1 2.1 2.5 1.5"],
])("the clauses that an answer on %s rests on", (_, names, clauses) => {
	expect(clausesOf(answer([programs, zips], { names }))).toBe(clauses);
});

test("no more than 20 members are told, those whose names the text has first", () => {
	const members = ["scr", "exe"].flatMap((extension) => Array.from({ length: 12 }, (_, index) => ({ name: `${index}.${extension}`, data: text(4) })));
	const { findings } = answer([programs], { names: ["a.zip"], content: zip(members) });
	expect(findings.map(({ params }) => params["extension"])).toEqual([...Array(12).fill("exe"), ...Array(8).fill("scr")]);
});
