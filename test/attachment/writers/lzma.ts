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
		this.#normalise();
	}

	/** A bit without a model. */
	plain(bit: number): void {
		this.#range >>>= 1;
		if (bit === 1) this.#low += this.#range;
		this.#normalise();
	}

	#normalise(): void {
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

/** The models of literals, which chunks of LZMA2 may keep, and what stands before the next one. */
class LiteralModels {
	readonly isMatch = new Uint16Array(16).fill(1024);
	readonly literals = new Uint16Array(0x300 * 8).fill(1024);
	position = 0;
	previous = 0;

	write(encoder: RangeEncoder, data: Uint8Array): void {
		for (const byte of data) {
			encoder.bit(this.isMatch, this.position++ & 3, 0);
			writeTree(encoder, this.literals, 0x300 * (this.previous >> 5), 8, byte);
			this.previous = byte;
		}
	}
}

function writeTree(encoder: RangeEncoder, model: Uint16Array, base: number, bits: number, value: number): void {
	let node = 1;
	for (let bit = bits - 1; bit >= 0; bit--) {
		const one = (value >> bit) & 1;
		encoder.bit(model, base + node, one);
		node = node * 2 + one;
	}
}

export function lzmaLiterals(data: Uint8Array): Uint8Array {
	return lzmaChunks([data])[0] ?? new Uint8Array(0);
}

/** Chunks that go on with the models of the one before. */
export function lzmaChunks(chunks: readonly Uint8Array[]): Uint8Array[] {
	const models = new LiteralModels();
	return chunks.map((data) => {
		const encoder = new RangeEncoder();
		models.write(encoder, data);
		return encoder.finish();
	});
}

/** Literals, then a copy of two bytes: slots 0 to 3 are distances of 1 to 4; in slot 14, plain bits of 0 to 3 are 129, 145, 161 and 177. */
export function lzmaThenPair(data: Uint8Array, slot: number, plain?: number): Uint8Array {
	const { encoder } = writePair(data, slot, plain);
	return encoder.finish();
}

/** A zero, a copy of it twice, then a zero that need not have been one, and a letter. */
export function lzmaZeros(letter: number): Uint8Array {
	const { encoder, models } = writePair(Uint8Array.of(0), 0);
	const isMatch = fresh();
	encoder.bit(isMatch, 0, 0);
	writeTree(encoder, new Uint16Array(0x300).fill(1024), 0x100, 8, 0);
	encoder.bit(isMatch, 1, 0);
	writeTree(encoder, models.literals, 0, 8, letter);
	return encoder.finish();
}

const fresh = (): Uint16Array => new Uint16Array(64).fill(1024);

function writePair(data: Uint8Array, slot: number, plain?: number): { readonly encoder: RangeEncoder; readonly models: LiteralModels } {
	const encoder = new RangeEncoder();
	const models = new LiteralModels();
	models.write(encoder, data);
	encoder.bit(models.isMatch, models.position & 3, 1);
	// No repeated distance, a short length.
	encoder.bit(fresh(), 0, 0);
	encoder.bit(fresh(), 0, 0);
	writeTree(encoder, fresh(), 0, 3, 0);
	writeTree(encoder, fresh(), 0, 6, slot);
	if (plain !== undefined) {
		encoder.plain(plain >> 1);
		encoder.plain(plain & 1);
		writeTree(encoder, fresh(), 0, 4, 0);
	}
	return { encoder, models };
}

/** One LZMA2 chunk with a reset of everything, then the end. */
export function lzma2Literals(data: Uint8Array): Uint8Array {
	const packed = lzmaLiterals(data);
	const unpackedSize = data.length - 1;
	const packedSize = packed.length - 1;
	return Uint8Array.from([0xe0 | (unpackedSize >> 16), (unpackedSize >> 8) & 255, unpackedSize & 255, packedSize >> 8, packedSize & 255, 0x5d, ...packed, 0]);
}
