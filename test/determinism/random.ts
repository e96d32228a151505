/** Numbers that look random and are the same everywhere: xorshift on 32 bits, whole numbers only. */
export class Random {
	#state: number;

	/** @param seed - Any text; another text is another sequence. */
	constructor(seed: string) {
		let state = 0x9e3779b9;
		for (let index = 0; index < seed.length; index++) state = Math.imul(state ^ seed.charCodeAt(index), 0x01000193) ^ (state >>> 15);
		this.#state = state === 0 ? 1 : state;
		for (let round = 0; round < 8; round++) this.int(2);
	}

	/** A whole number from 0 to below `end`. */
	int(end: number): number {
		let state = this.#state;
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		this.#state = state;
		return (Math.imul(state, 0x2c1b3c6d) >>> 0) % end;
	}

	/** Whether something of so many in a hundred happens. */
	chance(percent: number): boolean {
		return this.int(100) < percent;
	}

	pick<T>(list: readonly T[]): T {
		for (const item of list.slice(this.int(list.length))) return item;
		throw new RangeError("there is nothing to pick from");
	}

	/** As many values as said, each made anew. */
	list<T>(length: number, make: (index: number) => T): T[] {
		return Array.from({ length }, (_, index) => make(index));
	}

	/** The entries of an object of facts, each with the chance that it is known. */
	some<T extends object>(facts: T, percent: number): Partial<T>;
	some(facts: object, percent: number): object {
		return Object.fromEntries(Object.entries(facts).filter(() => this.chance(percent)));
	}

	bytes(length: number): Uint8Array<ArrayBuffer> {
		return Uint8Array.from({ length }, () => this.int(256));
	}

	/** So many decimal digits. */
	digits(length: number): string {
		return this.list(length, () => this.int(10)).join("");
	}
}
