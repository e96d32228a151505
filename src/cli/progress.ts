import type { Output } from "./io.ts";

const WIDTH = 30;
/** Not written again before so much more is done. */
const STEP = 0.01;

/** A bar on a terminal; nothing elsewhere. */
export class Progress {
	readonly #output: Output;
	#shown = -1;

	constructor(output: Output) {
		this.#output = output;
	}

	/** Shows how much is done, from 0 to 1. */
	async show(share: number): Promise<void> {
		if (!this.#output.isTerminal || share < this.#shown + STEP) return;
		this.#shown = share;
		const filled = Math.round(Math.min(share, 1) * WIDTH);
		await this.#output.write(`\r[${"#".repeat(filled)}${".".repeat(WIDTH - filled)}] ${String(Math.floor(Math.min(share, 1) * 100)).padStart(3)}%`);
	}

	/** Clears the bar. */
	async end(): Promise<void> {
		if (this.#shown >= 0) await this.#output.write(`\r${" ".repeat(WIDTH + 8)}\r`);
		this.#shown = -1;
	}
}
