import { parse } from "csv-parse/sync";

/** A record of a CSV file. */
export interface CsvRecord {
	/** Its number as a spreadsheet shows it: the header is row 1. */
	readonly row: number;
	readonly cells: readonly string[];
	/** Set where the record opens a quotation mark and never closes it; the cells are then a guess. */
	readonly broken?: true;
	/** Bytes up to its end, for progress. */
	readonly end: number;
}

const QUOTE = 0x22;
const NEWLINE = 0x0a;
/** So many bytes are parsed at once. */
const BATCH = 1 << 18;
/** A quoted cell longer than this was never meant to be one: spreadsheets stop at 32,767 characters. */
const LONGEST_CELL = 1 << 17;

interface Span {
	readonly start: number;
	readonly end: number;
	readonly broken: boolean;
}

/** The separator of a file: the one of `;`, `,` and tab that its first line has most of, outside quotation marks. `sep=;` on a line of its own says so. */
export function detectDelimiter(bytes: Uint8Array): { readonly delimiter: string; readonly start: number } {
	const newline = bytes.indexOf(NEWLINE);
	const line = new TextDecoder().decode(bytes.subarray(0, newline === -1 ? bytes.length : newline)).replace(/\r$/u, "");
	const stated = /^sep=([;,\t])$/u.exec(line)?.[1];
	if (stated !== undefined) return { delimiter: stated, start: newline + 1 };
	const counts = new Map([
		[";", 0],
		[",", 0],
		["\t", 0],
	]);
	let quoted = false;
	for (const character of line) {
		if (character === '"') quoted = !quoted;
		const count = counts.get(character);
		if (count !== undefined && !quoted) counts.set(character, count + 1);
	}
	const [best] = [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), [",", counts.get(",") ?? 0] as [string, number]);
	return { delimiter: best, start: 0 };
}

/**
 * The records of a CSV file, one after the other; blank lines are counted and passed over.
 *
 * A record that is broken by a stray quotation mark is told as such, and reading goes on with the next line, so that it spoils no other record.
 */
export function* readRecords(bytes: Uint8Array): Generator<CsvRecord, void, undefined> {
	const { delimiter, start } = detectDelimiter(bytes);
	const separator = delimiter.charCodeAt(0);
	const decoder = new TextDecoder();
	let row = start === 0 ? 0 : 1;
	let columns: number | undefined;
	let at = start;
	while (at < bytes.length) {
		const spans: Span[] = [];
		const from = at;
		while (at < bytes.length && at - from < BATCH) {
			const span = nextSpan(bytes, at, separator, columns);
			columns ??= span.columns;
			spans.push(span);
			at = span.end;
			if (span.broken) break;
		}
		const whole = spans.filter((span) => !span.broken);
		const parsed = whole.length === 0 ? [] : parseText(decoder.decode(bytes.subarray(from, whole.at(-1)?.end ?? from)), delimiter);
		let index = 0;
		for (const span of spans) {
			row += 1;
			const text = (): string => decoder.decode(bytes.subarray(span.start, span.end)).replace(/\r?\n$/u, "");
			const cells = span.broken ? text().split(delimiter) : parsed.length === whole.length ? (parsed[index++] ?? []) : (parseText(text(), delimiter)[0] ?? []);
			if (cells.length === 0 || (cells.length === 1 && cells[0]?.trim() === "")) continue;
			yield { row, cells, ...(span.broken ? { broken: true } : {}), end: span.end };
		}
	}
}

function parseText(text: string, delimiter: string): readonly (readonly string[])[] {
	return parse(text, { delimiter, record_delimiter: ["\r\n", "\n"], relax_column_count: true, relax_quotes: true, skip_empty_lines: false });
}

/** Where a record ends. One that runs over lines without coming to the header's number of cells is cut at its first line. */
function nextSpan(bytes: Uint8Array, start: number, separator: number, columns: number | undefined): Span & { readonly columns: number } {
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
	if (!runaway) return { start, end: Math.min(at + 1, bytes.length), broken: false, columns: cells };
	return { start, end: firstLine ?? bytes.length, broken: true, columns: cells };
}
