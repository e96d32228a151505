/** An LZMA encoder that knows literals only: enough to write a header that a reader must decode. lc 3, lp 0, pb 2. */
export const LZMA_PROPERTIES: readonly number[] = [0x5d, 0, 0, 1, 0];

class RangeEncoder {
	readonly out: number[] = [];
	#low = 0;
	#range = 0xffffffff;
	#cache = 0;
	#pending = 1;

	bit(model: Uint16Array, index: number, bit: number): void {
		const probability = model[index] ?? 1024;
		const bound = (this.#range >>> 11) * probability;
		if (bit === 0) {
			this.#range = bound;
			model[index] = probability + ((2048 - probability) >> 5);
		} else {
			this.#low += bound;
			this.#range -= bound;
			model[index] = probability - (probability >> 5);
		}
		while (this.#range < 0x1000000) {
			this.#range = (this.#range << 8) >>> 0;
			this.#shift();
		}
	}

	#shift(): void {
		if (this.#low < 0xff000000 || this.#low >= 0x100000000) {
			const carry = this.#low >= 0x100000000 ? 1 : 0;
			for (let byte = this.#cache; this.#pending > 0; this.#pending--, byte = 0xff) this.out.push((byte + carry) & 0xff);
			this.#cache = Math.floor(this.#low / 0x1000000) & 0xff;
		}
		this.#pending++;
		this.#low = (this.#low % 0x1000000) * 256;
	}

	finish(): Uint8Array {
		for (let count = 0; count < 5; count++) this.#shift();
		return Uint8Array.from(this.out);
	}
}

export function lzmaLiterals(data: Uint8Array): Uint8Array {
	const encoder = new RangeEncoder();
	const isMatch = new Uint16Array(16).fill(1024);
	const literals = new Uint16Array(0x300 * 8).fill(1024);
	for (const [position, byte] of data.entries()) {
		encoder.bit(isMatch, position & 3, 0);
		const base = 0x300 * ((data[position - 1] ?? 0) >> 5);
		let node = 1;
		for (let bit = 7; bit >= 0; bit--) {
			const value = (byte >> bit) & 1;
			encoder.bit(literals, base + node, value);
			node = node * 2 + value;
		}
	}
	return encoder.finish();
}

/** One LZMA2 chunk with a reset of everything, then the end. */
export function lzma2Literals(data: Uint8Array): Uint8Array {
	const packed = lzmaLiterals(data);
	const unpackedSize = data.length - 1;
	const packedSize = packed.length - 1;
	return Uint8Array.from([0xe0 | (unpackedSize >> 16), (unpackedSize >> 8) & 255, unpackedSize & 255, packedSize >> 8, packedSize & 255, 0x5d, ...packed, 0]);
}
