const PAGE = 32_768;
/** Bits of a word; a shift by five divides by it. */
const WORD = 32;
/** Four mebibytes of pages at most: numbers of thirty million people in a row, or as much wasted on numbers that lie far apart. */
const MOST_PAGES = 1024;
/** So many digits are a safe integer, with a 1 before them. */
const MOST_DIGITS = 14;
const ZERO = 48;
/** Nine digits: numbers up to here take no memory of their own in a list. */
const LARGEST_SMALL = 1_999_999_999;

/**
 * A set of ids, in which most ids are a number behind the same letters: one bit each, where a `Set` would take several times as long. All others are in a `Set`.
 */
export class IdSet {
	/** What the numbers stand behind: what the first id had there. */
	#head: string | undefined;
	readonly #pages = new Map<number, Uint32Array>();
	#lastPage: Uint32Array | undefined;
	#lastNumber = 0;
	readonly #others = new Set<string>();

	/** Adds an id. @returns Whether it is new. */
	add(id: string): boolean {
		this.#head ??= headOf(id);
		const number = this.#numberOf(id);
		const page = number === 0 ? undefined : (this.#pageOf(number) ?? this.#newPage(number));
		if (page === undefined) {
			const { size } = this.#others;
			return this.#others.add(id).size > size;
		}
		const place = number % PAGE;
		const word = Number(page[place >>> 5]);
		const bit = 1 << (place & (WORD - 1));
		page[place >>> 5] = word | bit;
		return (word & bit) === 0;
	}

	/** Whether an id was added. */
	has(id: string): boolean {
		const number = this.#numberOf(id);
		const page = number === 0 ? undefined : this.#pageOf(number);
		if (page === undefined) return this.#others.has(id);
		const place = number % PAGE;
		return (Number(page[place >>> 5]) & (1 << (place & (WORD - 1)))) !== 0;
	}

	/** What `idOf` makes the id of again: a small number where there is one, so that no text is kept. */
	keyOf(id: string): string | number {
		const number = this.#numberOf(id);
		return number === 0 || number > LARGEST_SMALL ? id : number;
	}

	/** The id behind a key. */
	idOf(key: string | number): string {
		return typeof key === "string" ? key : `${this.#head}${String(key).slice(1)}`;
	}

	#pageOf(number: number): Uint32Array | undefined {
		const index = Math.floor(number / PAGE);
		if (index !== this.#lastNumber) {
			this.#lastNumber = index;
			this.#lastPage = this.#pages.get(index);
		}
		return this.#lastPage;
	}

	#newPage(number: number): Uint32Array | undefined {
		if (this.#pages.size >= MOST_PAGES) return undefined;
		this.#lastPage = new Uint32Array(PAGE / WORD);
		this.#lastNumber = Math.floor(number / PAGE);
		this.#pages.set(this.#lastNumber, this.#lastPage);
		return this.#lastPage;
	}

	/** The digits behind the head with a 1 before them, so that zeros in front count; 0 for any other id. */
	#numberOf(id: string): number {
		const head = this.#head ?? "";
		const digits = id.length - head.length;
		if (digits < 1 || digits > MOST_DIGITS || !id.startsWith(head)) return 0;
		let number = 1;
		for (let index = head.length; index < id.length; index++) {
			const digit = id.charCodeAt(index) - ZERO;
			if (digit < 0 || digit > 9) return 0;
			number = number * 10 + digit;
		}
		return number;
	}
}

/** What stands before the digits at the end. Before the first character there is no number at all, and so no digit. */
function headOf(id: string): string {
	let end = id.length;
	while (id.charCodeAt(end - 1) - ZERO >= 0 && id.charCodeAt(end - 1) - ZERO <= 9) end--;
	return id.slice(0, end);
}
