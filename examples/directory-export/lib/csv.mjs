import { requireEncodable } from "./encodable.mjs";

/** What a spreadsheet runs as a formula, full-width signs included; and the guard itself, so that it can be told apart. */
const GUARDED = /^['=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A cell that no spreadsheet runs: an apostrophe goes before it. `unguard` is its exact reverse, as the import script has it. @param {string} cell */
export function guard(cell) {
	return GUARDED.test(cell) ? `'${cell}` : cell;
}

/** @param {string} cell */
export function unguard(cell) {
	return cell.startsWith("'") ? cell.slice(1) : cell;
}

/**
 * CSV as `Import-Csv -Encoding utf8` and spreadsheets read it: a byte order mark, every cell in quotes, CRLF.
 *
 * @param {readonly string[]} headings
 * @param {readonly (readonly string[])[]} rows
 */
export function renderCsv(headings, rows) {
	if (rows.length === 0) return "";
	/** @param {readonly string[]} cells */
	const line = (cells) => `${cells.map((cell) => `"${guard(requireEncodable(cell)).replaceAll('"', '""')}"`).join(",")}\r\n`;
	return `\uFEFF${line(headings)}${rows.map(line).join("")}`;
}
