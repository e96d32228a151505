import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkEncoding } from "../../src/cli/csv/check-encoding.ts";
import { readRecords } from "../../src/cli/csv/read-records.ts";
import { neutralize, restore } from "../../src/cli/csv/write-records.ts";
import { processorTime } from "../support/processor-time.ts";
import { runs } from "../support/runs.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const cell = fc.string({ unit: "grapheme", maxLength: 20 }).map((text) => text.replaceAll("\u0000", ""));
const awkward = fc.oneof(cell, fc.constantFrom('"', '""', ",", ";", "\t", "\n", "\r\n", ' " ', "a\nb", '="012"', "Nguyễn Văn Hà"));

describe("reading CSV", () => {
	test("gives back what a writer wrote, whatever the cells hold, but for rows that hold nothing", () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 2, max: 5 }),
				fc.constantFrom(",", ";", "\t"),
				fc.constantFrom("\n", "\r\n"),
				fc.array(fc.array(awkward, { minLength: 5, maxLength: 5 })),
				(columns, delimiter, newline, rows) => {
					const header = Array.from({ length: columns }, (_, index) => `column${index}`);
					const table = [header, ...rows.map((row) => row.slice(0, columns))];
					const text = stringify(table, { delimiter, record_delimiter: newline, quoted: true });
					const read = [...readRecords(encode(text))];
					const full = table.map((cells, index) => ({ row: index + 1, cells })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
					expect(read.map(({ row, cells }) => ({ row, cells }))).toEqual(full);
					expect(read.some(({ broken }) => broken === true)).toBe(false);
				},
			),
			runs(),
		);
	});

	test("takes any bytes: it ends, rows are numbered upwards, and no byte is read twice", () => {
		const bytes = fc.oneof(fc.uint8Array({ maxLength: 500 }), fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r", "a"), maxLength: 300 }).map(encode));
		fc.assert(
			fc.property(bytes, (input) => {
				let row = 0;
				let end = 0;
				for (const record of readRecords(input)) {
					expect(record.row).toBeGreaterThan(row);
					expect(record.end).toBeGreaterThan(end);
					({ row, end } = record);
				}
				expect(end).toBeLessThanOrEqual(input.length);
			}),
			runs(500),
		);
	});

	test("one stray quotation mark at the beginning of a cell spoils one row", () => {
		const plain = fc.array(fc.stringMatching(/^[a-z]{1,5}$/u), { minLength: 3, maxLength: 3 });
		fc.assert(
			fc.property(fc.array(plain, { minLength: 1, maxLength: 30 }), fc.nat(), fc.integer({ min: 0, max: 2 }), (rows, at, column) => {
				const broken = at % rows.length;
				const lines = rows.map((cells, index) => cells.map((text, place) => (index === broken && place === column ? `"${text}` : text)).join(","));
				const read = [...readRecords(encode(`a,b,c\n${lines.join("\n")}\n`))].slice(1);
				expect(read.map((record) => record.broken === true)).toEqual(rows.map((_, index) => index === broken));
				expect(read.filter((record) => record.broken !== true).map(({ cells }) => cells)).toEqual(rows.filter((_, index) => index !== broken));
			}),
			runs(),
		);
	});

	test("a mebibyte of quotation marks is read in time", () => {
		for (const line of ['"', '""', '"a\n', '"""\n', ',"\n']) {
			const input = encode(line.repeat(Math.ceil((1 << 20) / line.length)));
			let records = 0;
			const milliseconds = processorTime(() => {
				for (const _ of readRecords(input)) records += 1;
			});
			expect(records).toBeGreaterThan(0);
			expect(milliseconds).toBeLessThan(10_000);
		}
	});
});

test("well-formed text is UTF-8, and its byte order mark is cut off", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme" }), fc.boolean(), (text, marked) => {
			const plain = text.replaceAll("\u0000", "").replaceAll("\uFEFF", "");
			const checked = checkEncoding(encode(marked ? `\uFEFF${plain}` : plain));
			expect(checked.ok && new TextDecoder().decode(checked.bytes)).toBe(plain);
		}),
		runs(),
	);
});

test("any bytes are told to be UTF-8 or not, without a throw", () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
			const valid = (): boolean => {
				try {
					new TextDecoder("utf-8", { fatal: true }).decode(bytes);
					return true;
				} catch {
					return false;
				}
			};
			const checked = checkEncoding(bytes);
			if (checked.ok) expect(valid()).toBe(true);
		}),
		runs(),
	);
});

test("a neutralised cell begins with nothing that a spreadsheet runs, and comes back", () => {
	const start = fc.constantFrom("=", "+", "-", "@", "\t", "\r", "'", "", "＝", "＋");
	fc.assert(
		fc.property(start, cell, (first, rest) => {
			const text = first + rest;
			const safe = neutralize(text);
			expect(/^[=+\-@\t\r]/u.test(safe) && !/^(?:[+-]?[0-9][0-9 .,]*|[+-]|="[0-9]*")$/u.test(safe)).toBe(false);
			if (!text.startsWith("'")) expect(restore(safe)).toBe(text);
		}),
		runs(),
	);
});
