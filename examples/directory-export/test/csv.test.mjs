import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import fc from "fast-check";
import { Language, Parser } from "web-tree-sitter";
import { guard, renderCsv, unguard } from "../lib/csv.mjs";
import { HOSTILE, text, UNENCODABLE } from "./support/hostile.mjs";

/** RFC 4180, every cell in quotes. @param {string} csv */
function parseCsv(csv) {
	assert.equal(csv[0], "\uFEFF");
	/** @type {string[][]} */
	const rows = [[]];
	let place = 1;
	while (place < csv.length) {
		assert.equal(csv[place], '"');
		let cell = "";
		for (place++; csv[place] !== '"' || csv[place + 1] === '"'; place++) {
			assert.ok(place < csv.length);
			if (csv[place] === '"') place++;
			cell += csv[place];
		}
		rows.at(-1)?.push(cell);
		place++;
		if (csv[place] === ",") place++;
		else {
			assert.equal(csv.slice(place, place + 2), "\r\n");
			place += 2;
			rows.push([]);
		}
	}
	rows.pop();
	return rows;
}

const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

test("any cells are read back the same by who takes the guard away, and a spreadsheet runs none of them", () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 6 }), (rows) => {
			const parsed = parseCsv(renderCsv(["A", "B"], rows));
			assert.ok(parsed.flat().every((cell) => !FORMULA.test(cell)));
			assert.deepEqual(
				parsed.slice(1).map((cells) => cells.map(unguard)),
				rows,
			);
		}),
		{ numRuns: 2000 },
	);
	for (const value of HOSTILE) assert.deepEqual(parseCsv(renderCsv(["A"], [[value]]))[1], [guard(value)]);
});

test("no rows make no file, and what cannot be stored is refused", () => {
	assert.equal(renderCsv(["A"], []), "");
	for (const value of UNENCODABLE) assert.throws(() => renderCsv(["A"], [[value]]), RangeError);
});

/** The import script as PowerShell's grammar reads it: there is no PowerShell here to run it. */
async function parseScript() {
	await Parser.init();
	const parser = new Parser();
	parser.setLanguage(await Language.load(createRequire(import.meta.url).resolve("tree-sitter-powershell/tree-sitter-powershell.wasm")));
	const tree = parser.parse(readFileSync(new URL("../import-mailboxes.ps1", import.meta.url), "utf8"));
	return tree?.rootNode ?? assert.fail();
}

test("the import script is PowerShell, and calls nothing but these commands: none runs text, none shows a password", async () => {
	const script = await parseScript();
	assert.ok(!script.hasError);
	const commands = script.descendantsOfType("command").flatMap((command) => (command === null ? [] : [command]));
	assert.deepEqual([...new Set(commands.map((command) => command.childForFieldName("command_name")?.text))].sort(), [
		"ConvertTo-SecureString",
		"Get-Mailbox",
		"Import-Csv",
		"New-Mailbox",
		"Out-Null",
		"Remove-Guard",
		"Remove-Mailbox",
		"Set-Mailbox",
		"Set-StrictMode",
		"Set-User",
		"Test-Mailbox",
		"Write-Warning",
	]);
	for (const command of commands) if (command.text.includes(".Password")) assert.match(command.text, /^(?:ConvertTo-SecureString|Remove-Guard) /);
});

test("the import script knows every action that the export writes", async () => {
	const texts = new Set((await parseScript()).descendantsOfType("string_literal").map((literal) => literal?.text));
	for (const action of ["rename", "create", "suspend", "close", "restore", "change-password", "delete"]) assert.ok(texts.has(`'${action}'`), action);
});
