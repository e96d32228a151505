import type { ListedStart } from "./numbering.ts";

const PAGE = 65_536;

/** Somebody who got a number. */
export interface NumberedPerson {
	/** What the set of ids makes the id of again. */
	readonly key: string | number;
	readonly start: ListedStart;
	readonly number: number;
}

/** Part of the list. Nothing in it needs to be looked at when memory is cleaned up. */
class Page {
	/** The key where it is a number; otherwise which of the texts it is, counted down from -1. */
	readonly keys = new Int32Array(PAGE);
	/** Which of the starts. */
	readonly starts = new Uint32Array(PAGE);
	readonly numbers = new Float64Array(PAGE);
}

/** Who got which number, in order: 16 bytes for each, where an object would take several times as much. */
export class NumberedPeople {
	readonly #pages: Page[] = [];
	#page: Page | undefined;
	#used = PAGE;
	readonly #starts: ListedStart[] = [];
	readonly #texts: string[] = [];

	/** Whether there is nobody. */
	get isEmpty(): boolean {
		return this.#page === undefined;
	}

	/** Adds somebody. @param key - A text, or a small number that is not negative. */
	add(key: string | number, start: ListedStart, number: number): void {
		let page = this.#page;
		if (page === undefined || this.#used === PAGE) {
			page = new Page();
			this.#page = page;
			this.#pages.push(page);
			this.#used = 0;
		}
		start.listed ??= this.#starts.push(start) - 1;
		const index = this.#used++;
		page.keys[index] = typeof key === "number" ? key : -this.#texts.push(key);
		page.starts[index] = start.listed;
		page.numbers[index] = number;
	}

	/** Takes everybody out, in order. */
	*takeAll(): Generator<NumberedPerson, void, undefined> {
		for (const page of this.#pages) {
			const count = page === this.#page ? this.#used : PAGE;
			for (let index = 0; index < count; index++) {
				const start = this.#starts[Number(page.starts[index])];
				/* v8 ignore next -- @preserve the place of each start is written down when it comes in */
				if (start === undefined) continue;
				const key = Number(page.keys[index]);
				yield { key: key < 0 ? String(this.#texts[-key - 1]) : key, start, number: Number(page.numbers[index]) };
			}
		}
		for (const start of this.#starts) start.listed = undefined;
		this.#pages.length = 0;
		this.#starts.length = 0;
		this.#texts.length = 0;
		this.#page = undefined;
	}
}
