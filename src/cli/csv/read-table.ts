import { sanitize } from "../../messages/sanitize.ts";
import { UsageError } from "../io.ts";
import { holdsCitizenNumber, maskCitizenNumber } from "../rows/citizen-number.ts";
import { readBytes, type Settings } from "../settings.ts";
import type { Language } from "../texts.ts";
import { checkEncoding } from "./check-encoding.ts";
import { type Columns, type Headings, readColumns } from "./columns.ts";
import { type CsvRecord, readRecords } from "./read-records.ts";

/** A carriage return that ends no line here, and does in files of old Macintosh programs. */
const RETURN_ALONE = /\r(?!\n)/u;

/** No row of a list is longer, in bytes; what is has other line ends, or none, and would be parted and shown as one cell. */
const LONGEST_LINE = 1 << 22;
const NEWLINE = 0x0a;

/** A CSV file whose header was understood. */
export interface Table {
	readonly file: string;
	readonly columns: Columns;
	/** Size in bytes, for progress. */
	readonly size: number;
	/** The rows after the header; each call starts anew. */
	rows(): Iterable<CsvRecord>;
}

/**
 * Opens a CSV file: its bytes are UTF-8 as a whole, and its header holds what is needed.
 *
 * @param headings - Which headings mean which field.
 * @param needed - Fields of which the header must hold at least one, in each list.
 * @throws UsageError where the file cannot be read, is no UTF-8, or has another header.
 */
export async function readTable({ io, language }: Settings, file: string, headings: Headings, needed: readonly (readonly string[])[]): Promise<Table> {
	const checked = checkEncoding(await readBytes(io, language, file));
	if (!checked.ok) throw new UsageError(language.say("notUtf8", { file, ...(checked.likely === undefined ? {} : { likely: checked.likely }) }));
	const { bytes } = checked;
	const line = overlongLine(bytes);
	if (line !== undefined) throw new UsageError(language.say("lineTooLong", { file, line }));
	const [header] = readRecords(bytes, headings);
	if (header === undefined) throw new UsageError(language.say("empty", { file }));
	if (header.broken === true) throw new UsageError(language.say("brokenHeader", { file }));
	if (header.cells.some((cell) => RETURN_ALONE.test(cell))) throw new UsageError(language.say("returnsAlone", { file }));
	const columns = readColumns(header.cells, headings);
	const [double] = columns.doubled;
	if (double !== undefined) {
		const [first, second] = double.headings;
		throw new UsageError(language.say("doubledColumn", { file, first, second, field: double.field }));
	}
	for (const fields of needed) {
		if (fields.some((field) => columns.places.has(field))) continue;
		// A table without a header has somebody's row in its place.
		throw new UsageError(language.say("wrongHeader", { file, missing: namesOf(fields, headings, language), found: foundIn(header) }));
	}
	return {
		file,
		columns,
		size: Math.max(bytes.length, 1),
		*rows() {
			let first = true;
			for (const record of readRecords(bytes, headings)) {
				if (!first) yield record;
				first = false;
			}
		},
	};
}

/** The number of the first line that is too long. */
function overlongLine(bytes: Uint8Array): number | undefined {
	let start = 0;
	while (bytes.length - start > LONGEST_LINE) {
		const end = bytes.subarray(start, start + LONGEST_LINE + 1).lastIndexOf(NEWLINE);
		if (end === -1) return bytes.subarray(0, start).reduce((count, byte) => (byte === NEWLINE ? count + 1 : count), 1);
		start += end + 1;
	}
	return undefined;
}

/** Fields as a user of the language heads their columns. */
function namesOf(fields: readonly string[], headings: Headings, { catalogue }: Language): string {
	if (catalogue.language !== "vi") return fields.join(" / ");
	return Object.entries(headings)
		.flatMap(([field, names]) => (fields.includes(field) ? names.slice(0, 1) : []))
		.join(" / ");
}

/** The headings as they were parted, none of them a citizen number, however it is written. */
function foundIn({ cells }: CsvRecord): string {
	return sanitize(cells.map((cell) => `“${holdsCitizenNumber(cell) ? maskCitizenNumber(cell) : cell.trim()}”`).join(" "));
}
