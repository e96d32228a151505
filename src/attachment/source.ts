import { LIMITS } from "./limits.ts";

/** What is used of a `Blob`, so that the types need neither a browser's names nor Node's. */
export interface BlobContent {
	/** Bytes. */
	readonly size: number;
	/** The bytes from `start` up to, and without, `end`. */
	slice(start: number, end: number): BlobSlice;
}

/** What is used of a part of a `Blob`. */
export interface BlobSlice {
	/** Its bytes. */
	arrayBuffer(): Promise<ArrayBuffer>;
}

/** Bytes that a task needs next. */
export interface Fetch {
	readonly offset: number;
	readonly length: number;
}

/** Work over bytes that may have to be fetched: it asks for ranges and is handed them. One task serves bytes in memory and blobs. */
export type Task<T> = Generator<Fetch, T, Uint8Array>;

const EMPTY = /* @__PURE__ */ new Uint8Array(0);
/** Least fetch; one this small costs a blob about as much as one of a byte. */
const PAGE = 1024;
const WINDOWS = 4;

/** What is at hand of the file: the whole of it in memory, or the last few ranges fetched of a blob. */
class Pages {
	readonly size: number;
	fetched = 0;
	exhausted = false;
	readonly whole: Uint8Array | undefined;
	readonly #windows: { readonly start: number; readonly bytes: Uint8Array }[] = [];

	constructor(size: number, whole?: Uint8Array) {
		this.size = size;
		this.whole = whole;
	}

	at(start: number, end: number): Uint8Array | undefined {
		if (this.whole !== undefined) return this.whole.subarray(start, end);
		for (const window of this.#windows) {
			if (start >= window.start && end <= window.start + window.bytes.length) return window.bytes.subarray(start - window.start, end - window.start);
		}
		return undefined;
	}

	*fetch(start: number, end: number, ahead: number): Task<Uint8Array> {
		const stop = Math.min(this.size, Math.max(end, start + Math.max(ahead, PAGE)));
		if (this.fetched + (stop - start) > LIMITS.fetched) {
			this.exhausted = true;
			return EMPTY;
		}
		this.fetched += stop - start;
		const bytes = yield { offset: start, length: stop - start };
		this.#windows.unshift({ start, bytes });
		if (this.#windows.length > WINDOWS) this.#windows.pop();
		return bytes.subarray(0, Math.max(0, end - start));
	}
}

/** Random access to a file, or to a part of one. */
export class ByteSource {
	readonly size: number;
	readonly #pages: Pages;
	readonly #base: number;

	private constructor(pages: Pages, base: number, size: number) {
		this.#pages = pages;
		this.#base = base;
		this.size = size;
		this.memory = pages.whole === undefined ? undefined : size === pages.whole.length ? pages.whole : pages.whole.subarray(base, base + size);
	}

	/** Bytes in memory: no task over them ever asks for more. */
	static of(bytes: Uint8Array): ByteSource {
		return new ByteSource(new Pages(bytes.length, bytes), 0, bytes.length);
	}

	/** Bytes that are fetched when they are needed. */
	static fetched(size: number): ByteSource {
		return new ByteSource(new Pages(size), 0, size);
	}

	/** All of its bytes where they are in memory. */
	readonly memory: Uint8Array | undefined;

	/** A part of it, which keeps within both. */
	part(offset: number, length: number): ByteSource {
		const start = Math.min(Math.max(0, offset), this.size);
		return new ByteSource(this.#pages, this.#base + start, Math.min(Math.max(0, length), this.size - start));
	}

	/** Where a place of this part lies in the whole. */
	absolute(offset: number): number {
		return this.#base + offset;
	}

	/** Whether more was asked for than is fetched of one blob. */
	get exhausted(): boolean {
		return this.#pages.exhausted;
	}

	/** Bytes fetched so far, of the whole. */
	get fetchedBytes(): number {
		return this.#pages.fetched;
	}

	/** The bytes of a range if they are at hand, fewer where the source ends. */
	peek(offset: number, length: number): Uint8Array | undefined {
		const end = Math.min(this.size, offset + length);
		return offset >= end || offset < 0 ? EMPTY : this.#pages.at(this.#base + offset, this.#base + end);
	}

	/**
	 * The bytes of a range, fewer where the source ends.
	 *
	 * @param ahead - How many bytes to fetch at once if a fetch is needed: neighbours that will be read next.
	 */
	*read(offset: number, length: number, ahead = 0): Task<Uint8Array> {
		const known = this.peek(offset, length);
		if (known !== undefined) return known;
		const end = Math.min(this.size, offset + length);
		return yield* this.#pages.fetch(this.#base + offset, this.#base + end, Math.min(ahead, this.size - offset));
	}
}

/** Runs a task over bytes in memory. */
export function runInMemory<T>(task: Task<T>): T {
	const step = task.next();
	// No range of a source in memory is missing: this guards against a reader that is wrong.
	if (step.done !== true) throw new Error("a task over bytes in memory asked for bytes");
	return step.value;
}

/** Runs a task over a blob. */
export async function runOverBlob<T>(task: Task<T>, blob: BlobContent): Promise<T> {
	let step = task.next();
	while (step.done !== true) {
		const { offset, length } = step.value;
		step = task.next(new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer()));
	}
	return step.value;
}
