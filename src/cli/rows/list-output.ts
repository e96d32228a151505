import { CsvWriter } from "../csv/write-records.ts";
import type { Settings } from "../settings.ts";

/** Where the rows of an answer go: CSV with a header, or one JSON value a line. */
export class ListOutput {
	readonly #csv: CsvWriter | undefined;
	readonly #settings: Settings;
	#lines: string[] = [];
	#closed = false;

	constructor(settings: Settings) {
		this.#settings = settings;
		this.#csv = settings.json ? undefined : new CsvWriter(settings.io.stdout, settings.excel);
	}

	/** Nobody reads any more. */
	get closed(): boolean {
		return this.#csv?.closed ?? this.#closed;
	}

	async header(headings: readonly string[]): Promise<void> {
		await this.#csv?.write(headings);
	}

	/** Writes a row: the cells as CSV, or what `json` makes of it. */
	async write(cells: () => readonly string[], json: () => unknown): Promise<void> {
		if (this.#csv !== undefined) await this.#csv.write(cells());
		else {
			this.#lines.push(JSON.stringify(json()));
			if (this.#lines.length >= 500) await this.end();
		}
	}

	async end(): Promise<void> {
		await this.#csv?.end();
		if (this.#lines.length === 0) return;
		const text = `${this.#lines.join("\n")}\n`;
		this.#lines = [];
		if (!this.#closed && !(await this.#settings.io.stdout.write(text))) this.#closed = true;
	}
}
