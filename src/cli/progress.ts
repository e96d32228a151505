import type { Output } from "./io.ts";

const WIDTH = 30;
/** Not written again before so much more is done. */
const STEP = 0.01;

/** Where a long list's messages go: below them, on a terminal, a bar shows how much is done. There is none where the rows go to a terminal, too, since they would stand in its line. */
export class Progress implements Output {
	readonly isTerminal: boolean;
	readonly #output: Output;
	readonly #isShown: boolean;
	#share = -1;
	#isDrawn = false;

	/**
	 * @param output - Where messages go.
	 * @param rows - Where the rows go.
	 */
	constructor(output: Output, rows: Output) {
		this.#output = output;
		this.isTerminal = output.isTerminal;
		this.#isShown = output.isTerminal && !rows.isTerminal;
	}

	/** Shows how much is done, from 0 to 1. */
	async show(share: number): Promise<void> {
		if (!this.#isShown || share < this.#share + STEP) return;
		this.#share = share;
		this.#isDrawn = true;
		const filled = Math.round(Math.min(share, 1) * WIDTH);
		await this.#output.write(`\r[${"#".repeat(filled)}${".".repeat(WIDTH - filled)}] ${String(Math.floor(Math.min(share, 1) * 100)).padStart(3)}%`);
	}

	/** Writes a message in the bar's place. */
	async write(text: string): Promise<boolean> {
		await this.end();
		return this.#output.write(text);
	}

	/** Clears the bar. */
	async end(): Promise<void> {
		if (!this.#isDrawn) return;
		this.#isDrawn = false;
		await this.#output.write(`\r${" ".repeat(WIDTH + 8)}\r`);
	}
}
