import { expect, test } from "vitest";
import { checkAttachment } from "../../src/attachment/check-attachment.ts";
import type { AttachmentRules, Reading } from "../../src/profile/types.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { answer, archives, clausesOf, cutOff, definition, encrypted, expectFindings, films, letter, noContent, programs, type Row, rule } from "./ruled.ts";
import { tar } from "./writers/other-archives.ts";
import { rar5 } from "./writers/rar.ts";
import { zip } from "./writers/zip.ts";

const lying = { ...letter, local: { size: 7 } };

const rows: readonly Row[] = [
	["an archive that was not given, for encryption", [encrypted], { names: ["a.zip"] }, [["cannot-inspect", "open", "1.2", noContent]]],
	[
		"an encrypted member",
		[encrypted],
		{ names: ["a.zip"], content: zip([letter, { ...letter, flags: 1 }]) },
		[["encrypted-archive", "should", "1.2", { types: ["zip"], offset: 175, field: "central header, general purpose bit 0", member: "thu.txt" }]],
	],
	[
		"an encrypted list of members",
		[encrypted],
		{ names: ["a.rar"], content: rar5([], { encryptedHeaders: true }) },
		[["encrypted-archive", "should", "1.2", { types: ["rar-5"], offset: 13, field: "rar 5 archive encryption header" }]],
	],
	[
		"an encrypted member, under a rule behind that on archives",
		[archives, encrypted],
		{ names: ["a.zip"], content: zip([{ ...letter, flags: 1 }]) },
		[
			["archive", "must", "1.3", { types: ["zip"], name: "a.zip", extension: "zip" }],
			["encrypted-archive", "should", "1.2", { types: ["zip"], offset: 65, field: "central header, general purpose bit 0", member: "thu.txt" }],
		],
	],
	[
		"archives, under a rule behind that on encrypted ones, of which two names tell",
		[encrypted, archives],
		{ names: ["a.zip", "b.rar"] },
		[
			["cannot-inspect", "open", "1.2", noContent],
			["archive", "must", "1.3", { types: [], name: "a.zip", extension: "zip" }],
		],
	],
	["an archive by its name", [archives], { names: ["a.zip"] }, [["archive", "must", "1.3", { types: [], name: "a.zip", extension: "zip" }]]],
	["an archive by its content", [archives], { names: ["a"], content: tar([letter]) }, [["archive", "must", "1.3", { types: ["tar"] }]]],
	[
		"an archive that is encouraged, and one that is cut off",
		[rule("archive", "encouraged", "1.3", ["zip"]), rule("encrypted-archive", "encouraged", "1.2")],
		{ names: ["a.zip"], content: cutOff },
		[],
	],
	[
		"an archive that is cut off, where archives are forbidden",
		[rule("encrypted-archive", "encouraged", "1.2"), archives],
		{ names: ["a.zip"], content: cutOff },
		[
			["archive", "must", "1.3", { types: ["zip"], name: "a.zip", extension: "zip" }],
			["cannot-inspect", "open", "1.3", { reason: "no-directory" }],
		],
	],
	[
		"an archive that is cut off, where encryption is discouraged and programs are forbidden",
		[programs, encrypted],
		{ names: ["a.zip"], content: cutOff },
		[["cannot-inspect", "open", "1.2", { reason: "no-directory" }]],
	],
	["an extension", [films], { names: ["a.mp4", "b.txt"] }, [["extension", "should", "1.4", { name: "a.mp4", extension: "mp4" }]]],
	["an extension that is encouraged", [rule("extension", "encouraged", "1.4", ["mp4"])], { names: ["a.mp4"] }, []],
	["a rule on extensions that lists none", [rule("extension", "forbidden", "1.4")], { names: ["a.mp4"] }, []],
	[
		"headers that disagree, where there is a rule on archives",
		[programs, films, encrypted],
		{ names: ["a.zip"], content: zip([lying]) },
		[["headers-disagree", "note", "1.2", { fields: ["size"], member: "thu.txt" }]],
	],
	[
		"headers that disagree, where there is only one on programs",
		[films, programs],
		{ names: ["a.zip"], content: zip([lying]) },
		[["headers-disagree", "note", "1.1", { fields: ["size"], member: "thu.txt" }]],
	],
	["headers that disagree, where there is neither", [films], { names: ["a.zip"], content: zip([lying]) }, []],
	[
		"a number of members that disagrees with their list",
		[archives, encrypted],
		{ names: ["a"], content: zip([letter, letter], { entries: 1 }) },
		[
			["archive", "must", "1.3", { types: ["zip"] }],
			["headers-disagree", "note", "1.3", { fields: ["entries"] }],
		],
	],
];

for (const row of rows) test(row[0], () => expectFindings(row));

test("a size that is not known, and one that is too large", () => {
	const maximumSize: AttachmentRules["maximumSize"] = { value: { amount: 1, unit: "kB", base: 1000 }, basis: ["3.1"] };
	const told = (size?: number): unknown =>
		answer([], { names: ["a.txt"], ...(size === undefined ? {} : { size }) }, { maximumSize }).findings.map(({ code, params }) => [code, params]);
	expect(told()).toEqual([["attachment.cannot-inspect", { reason: "size-unknown", maximumBytes: 1000 }]]);
	expect(told(1000)).toEqual([]);
	expect(told(1001)).toEqual([["attachment.too-large", { sizeBytes: 1001, maximumBytes: 1000 }]]);
});

test("a size that is stated larger than what is there counts, and a smaller one does not", () => {
	const maximumSize: AttachmentRules["maximumSize"] = { value: { amount: 1, unit: "kB", base: 1000 }, basis: ["3.1"] };
	const told = (length: number, size: number): unknown =>
		answer([programs], { names: ["a.txt"], content: new Uint8Array(length), size }, { maximumSize }).findings.map(({ params }) => params["sizeBytes"]);
	expect([told(1001, 1), told(1, 1001), told(1000, 1), told(1, 1000)]).toEqual([[1001], [1001], [], []]);
});

test("silence cites the clause that touches the matter", () => {
	const { outcome, findings, basis } = checkAttachment({ ...bacNinh, attachment: { unstated: true, basis: ["4.7"] } }, { names: ["a.exe"] });
	expect([outcome, findings, clausesOf({ basis })]).toEqual(["unregulated", [], "4.7"]);
});

test("an answer lists the readings of the rules, of the extensions by definition and of the documents, though nothing of them is met", () => {
	const reading = (id: string, place: string, value: unknown, other: unknown): Reading => ({
		id,
		clauses: ["2.3"],
		default: "one",
		selected: "one",
		options: { one: { [place]: value }, other: { [place]: other } },
	});
	const attachment: AttachmentRules = { rules: [programs], executables: definition, maximumSize: { unstated: true } };
	const readings = [
		reading("RULES", "/attachment/rules", [programs], []),
		reading("BY-DEFINITION", "/attachment/executables/byDefinition/value", ["scr"], ["scr", "js"]),
		reading("DOCUMENTS", "/attachment/executables/documents/value", ["pdf"], []),
	];
	const listed = (rules: AttachmentRules["rules"]): readonly string[] =>
		checkAttachment({ ...bacNinh, readings, attachment: { ...attachment, rules } }, { names: ["a.txt"] }).readings;
	expect([...listed([programs])].sort()).toEqual(["BY-DEFINITION", "DOCUMENTS", "RULES"]);
	expect(listed([films])).toEqual(["RULES"]);
	expect(listed([])).toEqual(["RULES"]);
});
