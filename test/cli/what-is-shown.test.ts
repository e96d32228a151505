import { expect, test } from "vitest";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { command } from "./support/fake-io.ts";

// Ends the line and begins another that looks like the command's own; colours the terminal; turns the direction of writing; C1's way to begin a sequence.
const HOSTILE = "a\nError: b\u001b[31m\r\u202egpj.\u009b2J\u2028z";
const SHOWN = "a\u{FFFD}Error: b\u{FFFD}[31m\u{FFFD}\u{FFFD}gpj.\u{FFFD}2J\u{FFFD}z";
const TQ = ["--profile", "tuyen-quang"];
const LIST = "id,fullName,organization\n1,Nguyễn Văn Hà,skhcn\n";
const vectorFile = (file: object): string => JSON.stringify({ version: 1, function: "foldName", profile: null, ...file });
const failing = { id: HOSTILE, args: ["Hà"], expected: { result: HOSTILE } };

test.each<[string, readonly string[], Readonly<Record<string, string>>]>([
	["a list that is not there", ["allocate", HOSTILE, ...TQ], {}],
	["a list that is empty", ["allocate", HOSTILE, ...TQ], { [HOSTILE]: "" }],
	["a directory with broken rows", ["allocate", "l.csv", "--existing", HOSTILE, ...TQ], { "l.csv": LIST, [HOSTILE]: "address,id\na@b,1,2\n" }],
	["a column that is written", ["allocate", HOSTILE, ...TQ], { [HOSTILE]: "fullName,findings\n" }],
	["an attachment that is not there", ["attachment", HOSTILE, ...TQ], {}],
	["a profile that is not there", ["clauses", "--profile", HOSTILE], {}],
	["a profile", ["clauses", "--profile", HOSTILE], { [HOSTILE]: JSON.stringify({ [HOSTILE]: 1 }) }],
	["the profile of a regulation", ["profile", "check", HOSTILE], { [HOSTILE]: "{}" }],
	["a calendar's key", ["deadline", "issue-mailbox", "--started", "2026-02-03", "--calendar", "c", ...TQ], { c: JSON.stringify({ [HOSTILE]: 1 }) }],
	["no JSON", ["explain", HOSTILE], { [HOSTILE]: HOSTILE }],
	["a function", ["explain", "-"], { "-": JSON.stringify({ function: HOSTILE, profile: null, args: [] }) }],
	["a case that is not there", ["explain", "v", "--case", HOSTILE], { v: vectorFile({ cases: [{ ...failing, id: "x" }] }) }],
	["a vector file", ["vectors", HOSTILE], { [HOSTILE]: vectorFile({ cases: [failing] }) }],
	["a case that is there twice", ["vectors", HOSTILE], { [HOSTILE]: vectorFile({ cases: [failing, failing] }) }],
	["an argument that does not decode", ["vectors", "v"], { v: vectorFile({ cases: [{ ...failing, args: [{ [`$${HOSTILE}`]: 1 }] }] }) }],
	["a command", [HOSTILE], {}],
	["an option", ["clauses", `--${HOSTILE}`, ...TQ], {}],
	["a procedure", ["deadline", HOSTILE, "--started", "2026-02-03", ...TQ], {}],
	["a reading", ["clauses", ...TQ, "--reading", `${HOSTILE}=x`], {}],
	["the option of a reading", ["clauses", ...TQ, "--reading", `TQ-INITIAL=${HOSTILE}`], {}],
	["a kind", ["address", "Lê An", "--kind", HOSTILE, ...TQ], {}],
])("%s: what was given is shown without control characters, and begins no line of its own", async (_case, argv, files) => {
	const { code, err } = await command([...argv, "--lang", "en"], files);
	expect([1, 2]).toContain(code);
	// In the places of data they are written as in JSON.
	expect(err.replaceAll(/\\u[0-9a-f]{4}/gu, "\u{FFFD}").includes(SHOWN) || err.includes("is no JSON"), err).toBe(true);
	expect(err.replaceAll("\n", "")).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
	expect(err).not.toMatch(/^Error: b/mu);
});

test("the title of a case that is explained is one line", async () => {
	const { out } = await command(["explain", "v"], { v: vectorFile({ cases: [failing, { ...failing, id: "x" }] }) });
	expect(out.split("\n")[0]).toContain(SHOWN);
});

test("a key of a profile makes no line of its own", async () => {
	const key = "x\n  and 5 more\nError: \u001b[31m\u009b";
	const { err } = await command(["clauses", "--profile", "p.json", "--lang", "en"], { "p.json": JSON.stringify({ ...bacNinh, [key]: 1 }) });
	expect(err.split("\n")).toEqual([
		"Error: The profile p.json is not valid: profile: 1 problem",
		expect.stringMatching(/^ {2}\/x\\u000a {2}and 5 more\\u000aError: \\u001b\[31m\\u009b: expected only the keys /u),
		"",
	]);
});

test("the problems of a profile keep a line each", async () => {
	const { err } = await command(["clauses", "--profile", "p.json", "--lang", "en"], { "p.json": '{ "colour": "red" }' });
	expect(err).toMatch(/^Error: The profile p\.json is not valid: profile: [0-9]+ problems\n(?: {2}\/.+\n){8} {2}and [0-9]+ more\n$/u);
});
