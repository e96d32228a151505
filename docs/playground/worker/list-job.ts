import { parse } from "csv-parse/sync";
import { allocate } from "../../../src/cli/commands/allocate.ts";
import { checkEncoding } from "../../../src/cli/csv/check-encoding.ts";
import { DIRECTORY_HEADINGS, readColumns } from "../../../src/cli/csv/columns.ts";
import { detectDelimiter, nextSpan, readRecords } from "../../../src/cli/csv/read-records.ts";
import { restore } from "../../../src/cli/csv/write-records.ts";
import type { Io } from "../../../src/cli/io.ts";
import { type Language, languageOf } from "../../../src/cli/texts.ts";
import type { LanguageCode } from "../route.ts";
import { type ListOrder, PAGE_ROWS, type TablePage } from "./protocol.ts";

const LIST = "list.csv";
const EXISTING = "existing.csv";
const PROFILE = "profile.json";
/** Outcomes that nobody has to look at. */
const SETTLED = new Set(["compliant", "unregulated"]);
const NEEDED = ["fullName", "given", "familyMiddle", "name", "abbreviation"];
const NEWLINE = 0x0a;

/** What a finished list is. */
export interface ListResult {
	readonly rows: number;
	readonly openRows: number;
	readonly outcomes: Readonly<Record<string, number>>;
	readonly remarks: string;
	readonly csv: Blob;
}

/**
 * A list, allocated by the command itself, whose files are texts in memory here: so cells are guarded, citizen numbers masked and rows told of exactly as the
 * command does. What it writes is kept as it is, and a page of the table is read from it.
 */
export class ListJob {
	readonly #order: ListOrder;
	readonly #progress: (rows: number, expected: number) => void;
	#parts: string[] = [];
	/** First row of each part. */
	#starts: number[] = [];
	#headings: readonly string[] = [];
	#rows = 0;
	#open: number[] = [];
	readonly #outcomes = new Map<string, number>();
	#yielded = 0;

	constructor(order: ListOrder, progress: (rows: number, expected: number) => void) {
		this.#order = order;
		this.#progress = progress;
	}

	async run(): Promise<ListResult> {
		const { list, existing, called, profile, readings, organization, language, identity, excel } = this.#order;
		const { bytes, plain } = withHeader(await bytesOf(list), organization, language);
		const files = new Map([
			[LIST, bytes],
			...(existing === undefined ? [] : [[EXISTING, await bytesOf(existing)] as const]),
			...("json" in profile ? [[PROFILE, await bytesOf(profile.json)] as const] : []),
		]);
		const expected = countLines(bytes);
		let remarks = "";
		const missing = (): Promise<never> => Promise.reject(new Error("a page in a browser has no such file"));
		const io: Io = {
			stdout: { isTerminal: false, write: (text) => this.#take(text, expected) },
			stderr: {
				isTerminal: false,
				write: async (text) => {
					// The last thing that the command says is the summary; before it come at most some hundred findings.
					if (remarks.length < 200_000) remarks += text;
					return true;
				},
			},
			env: {},
			readFile: async (path) => files.get(path) ?? missing(),
			readSecret: missing,
			inspectFile: missing,
			listJson: missing,
		};
		const names = new Map<unknown, string>([
			[LIST, called.list],
			[EXISTING, called.existing],
		]);
		await allocate({ io, language: inThePage(languageOf(language, {}), names, plain), json: false, excel }, LIST, {
			profile: "id" in profile ? profile.id : PROFILE,
			reading: Object.entries(readings).map(([id, option]) => `${id}=${option}`),
			identity: identity === "auto" ? (hasIds(bytes) ? "id" : "none") : identity,
			...(existing === undefined ? {} : { existing: EXISTING }),
		});
		return {
			rows: this.#rows,
			openRows: this.#open.length,
			outcomes: Object.fromEntries(this.#outcomes),
			remarks,
			csv: new Blob(this.#parts, { type: "text/csv;charset=utf-8" }),
		};
	}

	/** A page of the table: of all rows, or of those that somebody has to look at. */
	page(page: number, open: boolean): TablePage {
		const first = page * PAGE_ROWS;
		const wanted = open
			? this.#open.slice(first, first + PAGE_ROWS)
			: Array.from({ length: Math.max(0, Math.min(PAGE_ROWS, this.#rows - first)) }, (_, place) => first + place);
		const parsed = new Map<number, readonly (readonly string[])[]>();
		const rows = wanted.map((row) => {
			const part = this.#partOf(row);
			const records = parsed.get(part) ?? this.#parse(this.#parts[part] ?? "", part === 0);
			parsed.set(part, records);
			return { number: row + 1, cells: (records[row - (this.#starts[part] ?? 0)] ?? []).map(restore) };
		});
		return { page, open, headings: this.#headings, rows };
	}

	/** Takes what the command writes, and now and then lets the worker look at its messages. */
	async #take(text: string, expected: number): Promise<boolean> {
		const first = this.#parts.length === 0;
		const records = this.#parse(text, first);
		if (first) this.#headings = parse(text.replace(/^\u{FEFF}/u, ""), { delimiter: this.#delimiter, to: 1 })[0] ?? [];
		const outcome = this.#headings.lastIndexOf("outcome");
		this.#parts.push(text);
		this.#starts.push(this.#rows);
		for (const [place, cells] of records.entries()) {
			const name = cells[outcome] ?? "";
			this.#outcomes.set(name, (this.#outcomes.get(name) ?? 0) + 1);
			if (!SETTLED.has(name)) this.#open.push(this.#rows + place);
		}
		this.#rows += records.length;
		const now = performance.now();
		if (now - this.#yielded > 50) {
			this.#progress(this.#rows, Math.max(expected, this.#rows));
			await new Promise((resolve) => setTimeout(resolve, 0));
			this.#yielded = performance.now();
		}
		return true;
	}

	get #delimiter(): string {
		return this.#order.excel ? ";" : ",";
	}

	#parse(text: string, header: boolean): readonly (readonly string[])[] {
		const records: string[][] = parse(text.replace(/^\u{FEFF}/u, ""), {
			delimiter: this.#delimiter,
			relax_column_count: true,
			record_delimiter: ["\r\n", "\n"],
		});
		return header ? records.slice(1) : records;
	}

	#partOf(row: number): number {
		let low = 0;
		let high = this.#starts.length - 1;
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if ((this.#starts[middle] ?? 0) <= row) low = middle;
			else high = middle - 1;
		}
		return low;
	}
}

async function bytesOf(content: string | Blob): Promise<Uint8Array> {
	return typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(await content.arrayBuffer());
}

/** The command's words for somebody who sees a page: files by the names that they have there, and lines of plain names as they were typed, without the header that they were given here. */
function inThePage(language: Language, names: ReadonlyMap<unknown, string>, plain: boolean): Language {
	const say: Language["say"] = (name, values = {}) => {
		if (plain && name === "inRow") return language.say(name, { row: Number(values["row"]) - 1 });
		const file = names.get(values["file"]);
		return language.say(name, file === undefined ? values : { ...values, file });
	};
	return { ...language, say };
}

function countLines(bytes: Uint8Array): number {
	let lines = 0;
	for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) lines += 1;
	return lines;
}

/** Whether the header of a list has a column of ids. */
function hasIds(bytes: Uint8Array): boolean {
	const [header] = readRecords(bytes, DIRECTORY_HEADINGS);
	return header !== undefined && readColumns(header.cells, DIRECTORY_HEADINGS).places.has("id");
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** Headings that are added. */
const ADDED = { vi: { fullName: "Họ và tên", organization: "Cơ quan" }, en: { fullName: "fullName", organization: "organization" } } as const;

/** A list as a table; `plain` where it was names, one a line. */
interface TableBytes {
	readonly bytes: Uint8Array;
	readonly plain: boolean;
}

/** Plain names, one a line, become a table with a header; a list without a column of organisations gets one. What has a header of its own otherwise stays as it is. */
function withHeader(file: Uint8Array, organization: string, language: LanguageCode): TableBytes {
	const checked = checkEncoding(file);
	// The command says which encoding it looks like.
	if (!checked.ok) return { bytes: file, plain: false };
	const given = checked.bytes;
	const asItIs = { bytes: given, plain: false };
	const headings = ADDED[language];
	const [header] = readRecords(given, DIRECTORY_HEADINGS);
	if (header === undefined) return asItIs;
	const { places } = readColumns(header.cells, DIRECTORY_HEADINGS);
	const isTable = NEEDED.some((field) => places.has(field));
	if (!isTable) {
		// Other columns without a name that is known: the command says which ones it looks for.
		if (header.cells.length > 1) return asItIs;
		const names = new TextDecoder().decode(given).split(/\r\n|\n|\r/u);
		// A blank line stays one: the lines are counted as they were typed.
		const rows = names.map((name) => (name.trim() === "" ? "" : `${quoted(name)},${quoted(organization)}`));
		return { bytes: new TextEncoder().encode([`${headings.fullName},${headings.organization}`, ...rows].join("\n")), plain: true };
	}
	if (places.has("organization") || places.has("kind") || organization.trim() === "") return asItIs;
	return { bytes: withColumn(given, headings.organization, organization), plain: false };
}

/** A table with a column more at its end. A row that is empty, broken or too short stays as it is: what is put behind it would stand in another column. */
function withColumn(table: Uint8Array, heading: string, value: string): Uint8Array {
	const { delimiter, start } = detectDelimiter(table, DIRECTORY_HEADINGS);
	const separator = delimiter.charCodeAt(0);
	const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
	const parts = [decoder.decode(table.subarray(0, start))];
	let columns: number | undefined;
	for (let at = start; at < table.length; ) {
		const span = nextSpan(table, at, separator, columns);
		const row = decoder.decode(table.subarray(at, span.end));
		const cells = row.replace(/\r?\n$/u, "");
		const whole = !span.broken && span.columns === columns && cells.replaceAll(delimiter, "").trim() !== "";
		const added = columns === undefined ? heading : whole ? quoted(value) : undefined;
		parts.push(added === undefined ? row : `${cells}${delimiter}${added}${row.slice(cells.length)}`);
		columns ??= span.columns;
		at = span.end;
	}
	return new TextEncoder().encode(parts.join(""));
}
