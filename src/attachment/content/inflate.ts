import { u16 } from "../bytes.ts";

/** Why decompression ended: all was read, the limit was reached, the input ended early, or it is no deflate stream. */
export type InflateEnd = "end" | "limit" | "truncated" | "corrupt";

/** What came out, up to where it ended. */
export interface Inflated {
	readonly output: Uint8Array;
	readonly end: InflateEnd;
	/** Bytes of the input that were used. */
	readonly used: number;
}

const LENGTH_BASE = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASE = [
	1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
];
const CODE_LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
/** Codes up to this length are decoded by one look into a table; longer ones are rare. */
const QUICK_BITS = 9;

/** A canonical Huffman code. */
interface Code {
	/** By the next bits: symbol * 16 + length of its code; 0 where the code is longer or there is none. */
	readonly quick: Uint16Array;
	/** How many codes there are of each length. */
	readonly counts: Uint16Array;
	/** The symbols in the order of their codes. */
	readonly symbols: Uint16Array;
}

function buildCode(lengths: Uint8Array): Code | undefined {
	const counts = new Uint16Array(16);
	for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
	counts[0] = 0;
	let free = 1;
	const next = new Uint16Array(16);
	const place = new Uint16Array(16);
	let code = 0;
	for (let length = 1; length < 16; length++) {
		const count = counts[length] ?? 0;
		free = free * 2 - count;
		if (free < 0) return undefined;
		code = (code + (counts[length - 1] ?? 0)) << 1;
		next[length] = code;
		place[length] = (place[length - 1] ?? 0) + (counts[length - 1] ?? 0);
	}
	const quick = new Uint16Array(1 << QUICK_BITS);
	const symbols = new Uint16Array(lengths.length);
	for (let symbol = 0; symbol < lengths.length; symbol++) {
		const length = lengths[symbol] ?? 0;
		if (length === 0) continue;
		symbols[place[length] ?? 0] = symbol;
		place[length] = (place[length] ?? 0) + 1;
		const bits = next[length] ?? 0;
		next[length] = bits + 1;
		if (length > QUICK_BITS) continue;
		let reversed = 0;
		for (let bit = 0; bit < length; bit++) reversed |= ((bits >> bit) & 1) << (length - 1 - bit);
		for (let entry = reversed; entry < 1 << QUICK_BITS; entry += 1 << length) quick[entry] = symbol * 16 + length;
	}
	return { quick, counts, symbols };
}

let fixedCodes: readonly [Code | undefined, Code | undefined] | undefined;

function fixed(): readonly [Code | undefined, Code | undefined] {
	if (fixedCodes === undefined) {
		const literals = new Uint8Array(288).fill(8).fill(9, 144, 256).fill(7, 256, 280);
		fixedCodes = [buildCode(literals), buildCode(new Uint8Array(30).fill(5))];
	}
	return fixedCodes;
}

/** The bits of a deflate stream, low bit first. Past the end they are 0, and `over` says so. */
class Bits {
	readonly #input: Uint8Array;
	#at = 0;
	#held = 0;
	#count = 0;

	constructor(input: Uint8Array) {
		this.#input = input;
	}

	get over(): boolean {
		return this.#at - (this.#count >> 3) > this.#input.length;
	}

	get used(): number {
		return Math.min(this.#input.length, this.#at - (this.#count >> 3));
	}

	#fill(count: number): void {
		while (this.#count < count) {
			this.#held |= (this.#input[this.#at++] ?? 0) << this.#count;
			this.#count += 8;
		}
	}

	take(count: number): number {
		this.#fill(count);
		const value = this.#held & ((1 << count) - 1);
		this.#held >>>= count;
		this.#count -= count;
		return value;
	}

	symbol(code: Code): number {
		this.#fill(15);
		const entry = code.quick[this.#held & ((1 << QUICK_BITS) - 1)] ?? 0;
		if (entry !== 0) {
			this.#held >>>= entry & 15;
			this.#count -= entry & 15;
			return entry >> 4;
		}
		let value = 0;
		let first = 0;
		let index = 0;
		for (let length = 1; length < 16; length++) {
			value |= (this.#held >> (length - 1)) & 1;
			const count = code.counts[length] ?? 0;
			if (value - first < count) {
				this.#held >>>= length;
				this.#count -= length;
				return code.symbols[index + value - first] ?? -1;
			}
			index += count;
			first = (first + count) << 1;
			value <<= 1;
		}
		return -1;
	}

	/** The rest of the byte is dropped; gives a range of whole bytes. */
	bytes(length: number): Uint8Array {
		const start = this.#at;
		this.#at += length;
		return this.#input.subarray(start, this.#at);
	}

	align(): void {
		this.#at -= this.#count >> 3;
		this.#held = 0;
		this.#count = 0;
	}
}

/**
 * Decompresses the beginning of a deflate stream (RFC 1951), never more than `limit` bytes of it.
 *
 * What came out before the input ended or went wrong is given back, because an executable's header may well be in it.
 */
export function inflate(input: Uint8Array, limit: number): Inflated {
	const bits = new Bits(input);
	const output = new Output(limit);
	let end: InflateEnd | undefined;
	while (end === undefined) {
		const last = bits.take(1) === 1;
		const kind = bits.take(2);
		if (kind === 0) end = copyStored(bits, output);
		else if (kind === 3) end = "corrupt";
		else {
			const [literals, distances] = kind === 1 ? fixed() : readCodes(bits);
			end = literals === undefined || distances === undefined ? "corrupt" : decode(bits, literals, distances, output);
		}
		if (bits.over) end = "truncated";
		else if (end === undefined && last) end = "end";
	}
	return { output: output.bytes(), end, used: bits.used };
}

/** Grows up to a limit. */
class Output {
	readonly limit: number;
	length = 0;
	data: Uint8Array;

	constructor(limit: number) {
		this.limit = limit;
		this.data = new Uint8Array(Math.min(limit, 16384));
	}

	/** Makes room; false where the limit forbids it. */
	room(count: number): boolean {
		const needed = Math.min(this.limit, this.length + count);
		if (needed > this.data.length) {
			const larger = new Uint8Array(Math.min(this.limit, Math.max(needed, this.data.length * 2)));
			larger.set(this.data.subarray(0, this.length));
			this.data = larger;
		}
		return this.length + count <= this.limit;
	}

	bytes(): Uint8Array {
		return this.data.subarray(0, this.length);
	}
}

function copyStored(bits: Bits, output: Output): InflateEnd | undefined {
	bits.align();
	const header = bits.bytes(4);
	const length = u16(header, 0);
	if (header.length < 4) return "truncated";
	if ((length ^ u16(header, 2)) !== 0xffff) return "corrupt";
	const stored = bits.bytes(length);
	const fits = output.room(stored.length);
	const kept = stored.subarray(0, output.limit - output.length);
	output.data.set(kept, output.length);
	output.length += kept.length;
	return fits ? undefined : "limit";
}

function readCodes(bits: Bits): readonly [Code | undefined, Code | undefined] {
	const literalCount = bits.take(5) + 257;
	const distanceCount = bits.take(5) + 1;
	const codeCount = bits.take(4) + 4;
	const codeLengths = new Uint8Array(19);
	for (let index = 0; index < codeCount; index++) codeLengths[CODE_LENGTH_ORDER[index] ?? 0] = bits.take(3);
	const code = buildCode(codeLengths);
	const none = [undefined, undefined] as const;
	if (code === undefined || literalCount > 286) return none;
	const lengths = new Uint8Array(literalCount + distanceCount);
	for (let index = 0; index < lengths.length; ) {
		const symbol = bits.symbol(code);
		if (symbol < 0 || bits.over) return none;
		if (symbol < 16) {
			lengths[index++] = symbol;
			continue;
		}
		if (symbol === 16 && index === 0) return none;
		const repeated = symbol === 16 ? (lengths[index - 1] ?? 0) : 0;
		const count = symbol === 16 ? 3 + bits.take(2) : symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7);
		if (index + count > lengths.length) return none;
		lengths.fill(repeated, index, index + count);
		index += count;
	}
	return [buildCode(lengths.subarray(0, literalCount)), buildCode(lengths.subarray(literalCount))];
}

function decode(bits: Bits, literals: Code, distances: Code, output: Output): InflateEnd | undefined {
	for (;;) {
		const symbol = bits.symbol(literals);
		if (bits.over) return "truncated";
		if (symbol < 0) return "corrupt";
		if (symbol === 256) return undefined;
		if (symbol < 256) {
			if (!output.room(1)) return "limit";
			output.data[output.length++] = symbol;
			continue;
		}
		const base = LENGTH_BASE[symbol - 257];
		if (base === undefined) return "corrupt";
		const length = base + bits.take(LENGTH_BITS[symbol - 257] ?? 0);
		const distanceSymbol = bits.symbol(distances);
		const distanceBase = DISTANCE_BASE[distanceSymbol];
		if (distanceBase === undefined) return bits.over ? "truncated" : "corrupt";
		const distance = distanceBase + bits.take(distanceSymbol < 4 ? 0 : (distanceSymbol >> 1) - 1);
		if (bits.over) return "truncated";
		if (distance > output.length) return "corrupt";
		const fits = output.room(length);
		const stop = fits ? output.length + length : output.limit;
		for (; output.length < stop; output.length++) output.data[output.length] = output.data[output.length - distance] ?? 0;
		if (!fits) return "limit";
	}
}
