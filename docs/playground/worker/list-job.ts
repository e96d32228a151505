import { parse } from "csv-parse/sync";
import { allocate } from "../../../src/cli/commands/allocate.ts";
import { checkEncoding } from "../../../src/cli/csv/check-encoding.ts";
import { DIRECTORY_HEADINGS, readColumns } from "../../../src/cli/csv/columns.ts";
import { detectDelimiter, readRecords } from "../../../src/cli/csv/read-records.ts";
import { restore } from "../../../src/cli/csv/write-records.ts";
import type { Io } from "../../../src/cli/io.ts";
import { languageOf } from "../../../src/cli/texts.ts";
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
		const { list, existing, profile, readings, language, identity, excel } = this.#order;
		const given = typeof list === "string" ? new TextEncoder().encode(list) : new Uint8Array(await list.arrayBuffer());
		const bytes = withHeader(given, this.#order.organization);
		const files = new Map([
			[LIST, bytes],
			[EXISTING, new TextEncoder().encode(existing)],
			...("json" in profile ? [[PROFILE, new TextEncoder().encode(profile.json)] as const] : []),
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
			openFile: missing,
			listJson: missing,
		};
		await allocate({ io, language: languageOf(language, {}), json: false, excel }, LIST, {
			profile: "id" in profile ? profile.id : PROFILE,
			reading: Object.entries(readings).map(([id, option]) => `${id}=${option}`),
			identity: identity === "auto" ? (hasIds(bytes) ? "id" : "none") : identity,
			...(existing.trim() === "" ? {} : { existing: EXISTING }),
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

function countLines(bytes: Uint8Array): number {
	let lines = 0;
	for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) lines += 1;
	return lines;
}

/** Whether the header of a list has a column of ids. */
function hasIds(bytes: Uint8Array): boolean {
	const [header] = readRecords(bytes);
	return header !== undefined && readColumns(header.cells, DIRECTORY_HEADINGS).places.has("id");
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** Plain names, one a line, become a table with a header; a list without a column of organisations gets one. What has a header of its own otherwise stays as it is. */
function withHeader(file: Uint8Array, organization: string): Uint8Array {
	const checked = checkEncoding(file);
	// The command says which encoding it looks like.
	if (!checked.ok) return file;
	const given = checked.bytes;
	const [header] = readRecords(given);
	if (header === undefined) return given;
	const { places } = readColumns(header.cells, DIRECTORY_HEADINGS);
	const isTable = NEEDED.some((field) => places.has(field));
	if (!isTable) {
		// Other columns without a name that is known: the command says which ones it looks for.
		if (header.cells.length > 1) return given;
		const names = new TextDecoder().decode(given).split(/\r\n|\n|\r/u);
		const rows = names.filter((name) => name.trim() !== "").map((name) => `${quoted(name)},${quoted(organization)}`);
		return new TextEncoder().encode(["fullName,organization", ...rows].join("\n"));
	}
	if (places.has("organization") || places.has("kind") || organization.trim() === "") return given;
	const { delimiter } = detectDelimiter(given);
	const text = new TextDecoder().decode(given);
	// A quoted cell may hold line breaks: then the list stays as it is, and says that the organisation is missing.
	if (text.includes('"')) return given;
	const [first = "", ...rest] = text.split(/\r\n|\n/u);
	if (first.startsWith("sep=")) return given;
	const added = rest.map((line) => (line.trim() === "" ? line : `${line}${delimiter}${quoted(organization)}`));
	return new TextEncoder().encode([`${first}${delimiter}organization`, ...added].join("\n"));
}
