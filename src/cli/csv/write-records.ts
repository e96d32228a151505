import { stringify } from "csv-stringify/sync";
import type { Output } from "../io.ts";

/** So many records are written at once. */
const BATCH = 500;
/** What ends a row for some reader, and would be quoted only where it ends the rows of this file. */
const LINE_BREAK = /[\r\n]/u;

/** What a spreadsheet would run; a lone sign, a plain number and the `="012"` of a spreadsheet itself are none. */
const FORMULA = /^[=+\-@\t\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}]/u;
const HARMLESS = /^(?:[+-]?[0-9][0-9 .,]*|[+-]|="[0-9]*")$/u;

/** A cell that no spreadsheet runs as a formula: an apostrophe goes before it. */
export function neutralize(cell: string): string {
	return FORMULA.test(cell) && !HARMLESS.test(cell) ? `'${cell}` : cell;
}

/** The cell before `neutralize`. */
export function restore(cell: string): string {
	return cell.startsWith("'") && neutralize(cell.slice(1)) === cell ? cell.slice(1) : cell;
}

/** Writes CSV: with `excel`, a byte order mark, semicolons and CRLF. */
export class CsvWriter {
	readonly #output: Output;
	readonly #options: { readonly delimiter: string; readonly record_delimiter: string; readonly quoted_match: RegExp };
	#pending: (readonly string[])[] = [];
	#bom: string;
	/** Nobody reads any more. */
	closed = false;

	constructor(output: Output, excel: boolean) {
		this.#output = output;
		this.#options = { ...(excel ? { delimiter: ";", record_delimiter: "\r\n" } : { delimiter: ",", record_delimiter: "\n" }), quoted_match: LINE_BREAK };
		this.#bom = excel ? "\u{FEFF}" : "";
	}

	async write(cells: readonly string[]): Promise<void> {
		this.#pending.push(cells.map(neutralize));
		if (this.#pending.length >= BATCH) await this.end();
	}

	/** Writes what is left. */
	async end(): Promise<void> {
		if (this.#pending.length === 0) return;
		const text =
			this.#bom +
			stringify(
				this.#pending.map((cells) => [...cells]),
				this.#options,
			);
		this.#bom = "";
		this.#pending = [];
		if (!this.closed && !(await this.#output.write(text))) this.closed = true;
	}
}
