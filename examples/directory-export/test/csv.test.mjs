import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
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

test("the import script takes every value as a parameter: nothing in it runs text", () => {
	const script = readFileSync(new URL("../import-mailboxes.ps1", import.meta.url), "utf8");
	assert.doesNotMatch(
		script,
		/Invoke-Expression|\biex\b|\[scriptblock\]|ExpandString|-Filter|Start-Process|Write-(Host|Output|Verbose)|-AsPlainText[^\n]*Write/i,
	);
	// The only text that it says has an address, an action and the shell's own message in it.
	assert.equal(script.match(/Write-Warning/g)?.length, 1);
	assert.ok(!script.includes('$row.Password)"'));
	for (const action of ["rename", "create", "suspend", "close", "restore", "change-password", "delete"]) assert.ok(script.includes(`'${action}'`), action);
});
