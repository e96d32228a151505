import { parse } from "csv-parse/sync";
import { type Headings, readColumns } from "./columns.ts";

/** A record of a CSV file. */
export interface CsvRecord {
	/** Its number as a spreadsheet shows it: the header is row 1. */
	readonly row: number;
	readonly cells: readonly string[];
	/** Set where the record opens a quotation mark and never closes it; the cells are then a guess. */
	readonly broken?: true;
	/** About how many bytes are read with it, for progress. */
	readonly end: number;
}

const QUOTE = 0x22;
const NEWLINE = 0x0a;
/** So many bytes are parsed at once. */
const BATCH = 1 << 18;
/** A quoted cell longer than this was never meant to be one: spreadsheets stop at 32,767 characters. */
const LONGEST_CELL = 1 << 17;

/** Where a record ends. */
interface Span {
	readonly end: number;
	readonly broken: boolean;
}

const SEPARATORS = [",", ";", "\t"];

/**
 * The separator of a file: the one of `;`, `,` and tab that its first line has most of, outside quotation marks. `sep=;` on a line of its own says so.
 *
 * @param headings - Headings that the file may have, where that is known: the separator that parts most of them from each other is the one, so that a heading
 * may hold another ("Phòng, ban").
 */
export function detectDelimiter(bytes: Uint8Array, headings: Headings = {}): { readonly delimiter: string; readonly start: number } {
	const newline = bytes.indexOf(NEWLINE);
	const line = new TextDecoder().decode(bytes.subarray(0, newline === -1 ? bytes.length : newline)).replace(/\r$/u, "");
	const stated = /^sep=([;,\t])$/u.exec(line)?.[1];
	if (stated !== undefined) return { delimiter: stated, start: newline + 1 };
	const ways = SEPARATORS.map((delimiter) => {
		const cells = partedBy(line, delimiter);
		return { delimiter, known: readColumns(cells, headings).places.size, count: cells.length };
	});
	const best = ways.reduce((most, next) => (next.known > most.known || (next.known === most.known && next.count > most.count) ? next : most));
	return { delimiter: best.delimiter, start: 0 };
}

/** The parts of a line between separators outside quotation marks. */
function partedBy(line: string, delimiter: string): readonly string[] {
	const cells: string[] = [];
	let quoted = false;
	let start = 0;
	for (let at = 0; at < line.length; at += 1) {
		if (line[at] === '"') quoted = !quoted;
		else if (line[at] === delimiter && !quoted) {
			cells.push(line.slice(start, at));
			start = at + 1;
		}
	}
	return [...cells, line.slice(start)];
}

/**
 * The records of a CSV file, one after the other; blank lines, and rows of which every cell is empty, are counted and passed over.
 *
 * A record that is broken by a stray quotation mark is told as such, and reading goes on with the next line, so that it spoils no other record.
 */
export function* readRecords(bytes: Uint8Array, headings?: Headings): Generator<CsvRecord, void, undefined> {
	const { delimiter, start } = detectDelimiter(bytes, headings);
	const separator = delimiter.charCodeAt(0);
	// A byte order mark in the middle is a character like any other, as it is for `nextSpan`.
	const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
	let row = start === 0 ? 0 : 1;
	let columns: number | undefined;
	let at = start;
	while (at < bytes.length) {
		const from = at;
		let broken: Span | undefined;
		while (at < bytes.length && at - from < BATCH) {
			const span = nextSpan(bytes, at, separator, columns);
			columns ??= span.columns;
			if (span.broken) {
				broken = span;
				break;
			}
			at = span.end;
		}
		const records = parseText(decoder.decode(bytes.subarray(from, at)), delimiter);
		for (const [index, cells] of records.entries()) {
			row += 1;
			if (cells.some((cell) => cell.trim() !== "")) yield { row, cells, end: from + ((at - from) * (index + 1)) / records.length };
		}
		if (broken === undefined) continue;
		row += 1;
		const text = decoder.decode(bytes.subarray(at, broken.end)).replace(/\r?\n$/u, "");
		at = broken.end;
		yield { row, cells: text.split(delimiter), broken: true, end: at };
	}
}

function parseText(text: string, delimiter: string): readonly (readonly string[])[] {
	return parse(text, { delimiter, record_delimiter: ["\r\n", "\n"], relax_column_count: true, relax_quotes: true, skip_empty_lines: false });
}

/** Where a record ends. One that runs over lines without coming to the header's number of cells is cut at its first line. */
export function nextSpan(bytes: Uint8Array, start: number, separator: number, columns: number | undefined): Span & { readonly columns: number } {
	let cells = 1;
	let quoted = false;
	let cellStart = start;
	let firstLine: number | undefined;
	let at = start;
	for (; at < bytes.length; at += 1) {
		const byte = bytes[at];
		if (quoted) {
			if (byte === NEWLINE) firstLine ??= at + 1;
			if (byte === QUOTE && bytes[at + 1] === QUOTE) at += 1;
			else if (byte === QUOTE) quoted = false;
			else if (at - cellStart > LONGEST_CELL) break;
		} else if (byte === QUOTE && at === cellStart) quoted = true;
		else if (byte === separator) {
			cells += 1;
			cellStart = at + 1;
		} else if (byte === NEWLINE) break;
	}
	const runaway = quoted || (firstLine !== undefined && columns !== undefined && cells !== columns);
	if (!runaway) return { end: Math.min(at + 1, bytes.length), broken: false, columns: cells };
	return { end: firstLine ?? bytes.length, broken: true, columns: cells };
}
