import { entry, u8, u16 } from "../bytes.ts";
import { LIMITS } from "../limits.ts";

/** Why decompression ended: all was read, the limit was reached, the input ended early, or it is no deflate stream. */
export type InflateEnd = "end" | "limit" | "truncated" | "corrupt";

/** What came out, up to where it ended. */
export interface Inflated {
	readonly output: Uint8Array;
	readonly end: InflateEnd;
	/** Bytes of the input that were used. */
	readonly used: number;
}

const LENGTH_BASE = /* @__PURE__ */ new Uint16Array([
	3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
]);
const LENGTH_BITS = /* @__PURE__ */ new Uint8Array([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]);
const DISTANCE_BASE = /* @__PURE__ */ new Uint16Array([
	1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
]);
const CODE_LENGTH_ORDER = /* @__PURE__ */ new Uint8Array([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);
/** Codes up to this length are decoded by one look into a table; longer ones are rare. */
const QUICK_BITS = 9;

const REVERSED: Uint8Array = /* @__PURE__ */ Uint8Array.from({ length: 256 }, (_, byte) => {
	let reversed = 0;
	for (let bit = 0; bit < 8; bit++) reversed |= ((byte >> bit) & 1) << (7 - bit);
	return reversed;
});

/** A canonical Huffman code. Its tables are filled again for each block: making them anew would take longer than decoding the beginning of a member. */
class Code {
	/** By the next bits: symbol * 16 + length of its code; 0 where the code is longer or there is none. */
	readonly quick: Uint16Array = new Uint16Array(1 << QUICK_BITS);
	/** How many codes there are of each length. */
	readonly counts: Uint16Array = new Uint16Array(16);
	/** The symbols in the order of their codes. */
	readonly symbols: Uint16Array;
	readonly #next = new Uint16Array(16);
	readonly #place = new Uint16Array(16);

	constructor(size: number) {
		this.symbols = new Uint16Array(size);
	}

	/** Takes over a code by the length of each symbol's; false where there are more codes than lengths allow. */
	set(lengths: Uint8Array): boolean {
		const { counts, symbols, quick } = this;
		const next = this.#next;
		const place = this.#place;
		counts.fill(0);
		for (let symbol = 0; symbol < lengths.length; symbol++) {
			const length = u8(lengths, symbol);
			counts[length] = entry(counts, length) + 1;
		}
		counts[0] = 0;
		let free = 1;
		let code = 0;
		let before = 0;
		for (let length = 1; length < 16; length++) {
			const count = entry(counts, length);
			free = free * 2 - count;
			if (free < 0) return false;
			code = (code + entry(counts, length - 1)) << 1;
			next[length] = code;
			place[length] = before;
			before += count;
		}
		quick.fill(0);
		for (let symbol = 0; symbol < lengths.length; symbol++) {
			const length = u8(lengths, symbol);
			if (length === 0) continue;
			const index = entry(place, length);
			const bits = entry(next, length);
			symbols[index] = symbol;
			place[length] = index + 1;
			next[length] = bits + 1;
			if (length > QUICK_BITS) continue;
			const reversed = ((u8(REVERSED, bits & 255) << 8) | u8(REVERSED, bits >> 8)) >> (16 - length);
			for (let slot = reversed; slot < 1 << QUICK_BITS; slot += 1 << length) quick[slot] = symbol * 16 + length;
		}
		return true;
	}
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
			this.#held |= u8(this.#input, this.#at++) << this.#count;
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
		/* v8 ignore next -- @preserve the index has as many bits as the table; a read that may miss is a tenth slower */
		const quick = code.quick[this.#held & ((1 << QUICK_BITS) - 1)] ?? 0;
		if (quick !== 0) {
			this.#held >>>= quick & 15;
			this.#count -= quick & 15;
			return quick >> 4;
		}
		let value = 0;
		let first = 0;
		let index = 0;
		for (let length = 1; length < 16; length++) {
			value |= (this.#held >> (length - 1)) & 1;
			const count = entry(code.counts, length);
			if (value - first < count) {
				this.#held >>>= length;
				this.#count -= length;
				return entry(code.symbols, index + value - first);
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

/** Decompresses deflate streams (RFC 1951), one after the other. */
export class Inflater {
	readonly #literals = new Code(288);
	readonly #distances = new Code(32);
	readonly #lengthCode = new Code(19);
	readonly #codeLengths = new Uint8Array(19);
	readonly #lengths = new Uint8Array(320);

	/** For beginnings: they are looked at before the next stream comes. */
	readonly #beginning = new Uint8Array(LIMITS.head);

	/**
	 * Decompresses the beginning of a stream, never more than `limit` bytes of it. Output of a limit up to 4 KiB is overwritten by the next call.
	 *
	 * What came out before the input ended or went wrong is given back, because an executable's header may well be in it.
	 */
	inflate(input: Uint8Array, limit: number): Inflated {
		const bits = new Bits(input);
		const output = new Output(limit, limit <= LIMITS.head ? this.#beginning : new Uint8Array(Math.min(limit, 16384)));
		let end: InflateEnd | undefined;
		while (end === undefined) {
			const last = bits.take(1) === 1;
			const kind = bits.take(2);
			if (kind === 0) end = copyStored(bits, output);
			else end = this.#setCodes(kind, bits) ? decode(bits, this.#literals, this.#distances, output) : "corrupt";
			if (bits.over) end = "truncated";
			else if (end === undefined && last) end = "end";
		}
		return { output: output.bytes(), end, used: bits.used };
	}

	#setCodes(kind: number, bits: Bits): boolean {
		if (kind === 2) return this.#readCodes(bits);
		if (kind === 3) return false;
		this.#lengths.fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280, 288).fill(5, 288, 318);
		return this.#literals.set(this.#lengths.subarray(0, 288)) && this.#distances.set(this.#lengths.subarray(288, 318));
	}

	#readCodes(bits: Bits): boolean {
		const literalCount = bits.take(5) + 257;
		const distanceCount = bits.take(5) + 1;
		const codeCount = bits.take(4) + 4;
		this.#codeLengths.fill(0);
		for (let index = 0; index < codeCount; index++) this.#codeLengths[u8(CODE_LENGTH_ORDER, index)] = bits.take(3);
		if (literalCount > 286 || !this.#lengthCode.set(this.#codeLengths)) return false;
		const lengths = this.#lengths;
		const count = literalCount + distanceCount;
		for (let index = 0; index < count; ) {
			const symbol = bits.symbol(this.#lengthCode);
			if (symbol < 0 || bits.over) return false;
			if (symbol < 16) {
				lengths[index++] = symbol;
				continue;
			}
			if (symbol === 16 && index === 0) return false;
			const repeated = symbol === 16 ? u8(lengths, index - 1) : 0;
			const run = symbol === 16 ? 3 + bits.take(2) : symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7);
			if (index + run > count) return false;
			for (const stop = index + run; index < stop; index++) lengths[index] = repeated;
		}
		return this.#literals.set(lengths.subarray(0, literalCount)) && this.#distances.set(lengths.subarray(literalCount, count));
	}
}

/** Grows up to a limit. */
class Output {
	readonly limit: number;
	length = 0;
	data: Uint8Array;

	constructor(limit: number, data: Uint8Array) {
		this.limit = limit;
		this.data = data;
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
	if ((length ^ u16(header, 2)) !== 0xffff) return "corrupt";
	const stored = bits.bytes(length);
	const fits = output.room(stored.length);
	const kept = stored.subarray(0, output.limit - output.length);
	output.data.set(kept, output.length);
	output.length += kept.length;
	return fits ? undefined : "limit";
}

function decode(bits: Bits, literals: Code, distances: Code, output: Output): InflateEnd | undefined {
	for (;;) {
		const symbol = bits.symbol(literals);
		if (bits.over) return "truncated";
		if (symbol < 0) return "corrupt";
		if (symbol < 256) {
			if (!output.room(1)) return "limit";
			output.data[output.length++] = symbol;
			continue;
		}
		if (symbol === 256) return undefined;
		const base = entry(LENGTH_BASE, symbol - 257);
		if (base === 0) return "corrupt";
		const length = base + bits.take(u8(LENGTH_BITS, symbol - 257));
		const distanceSymbol = bits.symbol(distances);
		const distanceBase = entry(DISTANCE_BASE, distanceSymbol);
		if (distanceBase === 0) return "corrupt";
		const distance = distanceBase + bits.take(distanceSymbol < 4 ? 0 : (distanceSymbol >> 1) - 1);
		if (bits.over) return "truncated";
		if (distance > output.length) return "corrupt";
		const fits = output.room(length);
		const stop = fits ? output.length + length : output.limit;
		const { data } = output;
		/* v8 ignore next -- @preserve the distance was compared with the length; a read that may miss is a tenth slower */
		for (; output.length < stop; output.length++) data[output.length] = data[output.length - distance] ?? 0;
		if (!fits) return "limit";
	}
}
