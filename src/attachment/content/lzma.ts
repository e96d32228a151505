import { entry, u8 } from "../bytes.ts";

/** What came out of a bounded LZMA or LZMA2 stream; `undefined` where it is damaged or its properties make no sense. */
export type Decoded = Uint8Array | undefined;

const STATES = 12;
const POSITION_STATES = 16;
const START = 1024;
/** The properties of a stream are one byte: (pb * 5 + lp) * 9 + lc, where pb and lp are below 5 and lc is below 9. */
const PROPERTIES = 225;

/** How many bits choose the model of a literal: lc of the byte before it, lp of its place. */
function literalBits(properties: number): number {
	return (properties % 9) + (Math.floor(properties / 9) % 5);
}

function probabilities(count: number): Uint16Array {
	return new Uint16Array(count).fill(START);
}

/** The range coder. */
class Range {
	readonly #input: Uint8Array;
	#at: number;
	readonly #start: number;
	readonly #end: number;
	#code = 0;
	#range = 0xffffffff;

	constructor(input: Uint8Array, start: number, end: number) {
		this.#input = input;
		this.#start = start;
		this.#end = end;
		for (let count = 0; count < 5; count++) this.#code = ((this.#code << 8) | u8(input, start + count)) >>> 0;
		this.#at = start + 5;
	}

	/** Whether more was read than there is, or the first byte is not 0, which no encoder writes: a sound stream is neither. */
	get damaged(): boolean {
		return this.#at > this.#end || u8(this.#input, this.#start) !== 0;
	}

	#normalise(): void {
		if (this.#range < 0x1000000) {
			this.#range = (this.#range << 8) >>> 0;
			this.#code = ((this.#code << 8) | u8(this.#input, this.#at++)) >>> 0;
		}
	}

	bit(model: Uint16Array, index: number): 0 | 1 {
		const probability = entry(model, index);
		const bound = (this.#range >>> 11) * probability;
		if (this.#code < bound) {
			this.#range = bound;
			model[index] = probability + ((2048 - probability) >> 5);
			this.#normalise();
			return 0;
		}
		this.#range -= bound;
		this.#code -= bound;
		model[index] = probability - (probability >> 5);
		this.#normalise();
		return 1;
	}

	direct(count: number): number {
		let value = 0;
		for (let left = count; left > 0; left--) {
			this.#range >>>= 1;
			const one = this.#code >= this.#range;
			if (one) this.#code -= this.#range;
			value = value * 2 + (one ? 1 : 0);
			this.#normalise();
		}
		return value;
	}

	/** A symbol of `bits` bits, high bit first. */
	tree(model: Uint16Array, base: number, bits: number): number {
		let node = 1;
		for (let count = 0; count < bits; count++) node = node * 2 + this.bit(model, base + node);
		return node - (1 << bits);
	}

	/** A symbol of `bits` bits, low bit first. */
	reverseTree(model: Uint16Array, base: number, bits: number): number {
		let node = 1;
		let value = 0;
		for (let count = 0; count < bits; count++) {
			const bit = this.bit(model, base + node);
			node = node * 2 + bit;
			value |= bit << count;
		}
		return value;
	}
}

/** The model of match lengths. */
class Lengths {
	readonly #choice = probabilities(2);
	readonly #low = probabilities(POSITION_STATES * 8);
	readonly #middle = probabilities(POSITION_STATES * 8);
	readonly #high = probabilities(256);

	decode(range: Range, positionState: number): number {
		if (range.bit(this.#choice, 0) === 0) return 2 + range.tree(this.#low, positionState * 8, 3);
		if (range.bit(this.#choice, 1) === 0) return 10 + range.tree(this.#middle, positionState * 8, 3);
		return 18 + range.tree(this.#high, 0, 8);
	}
}

/** The models of one LZMA stream, and where it stands. */
class Model {
	readonly literals: Uint16Array;
	readonly isMatch: Uint16Array = probabilities(STATES * POSITION_STATES);
	readonly isRepeat: Uint16Array = probabilities(STATES);
	readonly isRepeat0: Uint16Array = probabilities(STATES);
	readonly isRepeat1: Uint16Array = probabilities(STATES);
	readonly isRepeat2: Uint16Array = probabilities(STATES);
	readonly isLongRepeat0: Uint16Array = probabilities(STATES * POSITION_STATES);
	readonly slots: Uint16Array = probabilities(4 * 64);
	readonly special: Uint16Array = probabilities(128);
	readonly align: Uint16Array = probabilities(16);
	readonly lengths: Lengths = new Lengths();
	readonly repeatLengths: Lengths = new Lengths();
	readonly literalContext: number;
	readonly literalMask: number;
	readonly positionMask: number;
	state = 0;
	repeats: [number, number, number, number] = [0, 0, 0, 0];

	constructor(properties: number) {
		this.literalContext = properties % 9;
		const rest = Math.floor(properties / 9);
		this.literalMask = (1 << (rest % 5)) - 1;
		this.positionMask = (1 << Math.floor(rest / 5)) - 1;
		this.literals = probabilities(0x300 << literalBits(properties));
	}
}

/** Bytes that come out, and how far they got; `from` is where the dictionary begins. */
interface Target {
	readonly output: Uint8Array;
	length: number;
	readonly from: number;
}

/** Decodes until the target's length is `until`; false where the stream is damaged. */
function decodeInto(range: Range, model: Model, target: Target, until: number): boolean {
	const { output } = target;
	while (target.length < until) {
		if (range.damaged) return false;
		const at = target.length;
		const positionState = (at - target.from) & model.positionMask;
		const slot = model.state * POSITION_STATES + positionState;
		if (range.bit(model.isMatch, slot) === 0) {
			output[target.length++] = literal(range, model, output, at, target.from);
			model.state = model.state < 4 ? 0 : model.state < 10 ? model.state - 3 : model.state - 6;
			continue;
		}
		const length = matchLength(range, model, slot, positionState);
		const distance = model.repeats[0];
		if (distance >= at - target.from) return false;
		const end = Math.min(until, at + length);
		for (let place = at; place < end; place++) output[place] = u8(output, place - distance - 1);
		target.length = end;
	}
	return !range.damaged;
}

function literal(range: Range, model: Model, output: Uint8Array, at: number, from: number): number {
	const previous = at > from ? u8(output, at - 1) : 0;
	const context = (((at - from) & model.literalMask) << model.literalContext) + (previous >> (8 - model.literalContext));
	const base = 0x300 * context;
	let node = 1;
	if (model.state >= 7) {
		let matched = u8(output, at - model.repeats[0] - 1);
		while (node < 0x100) {
			const expected = (matched >> 7) & 1;
			matched <<= 1;
			const bit = range.bit(model.literals, base + ((1 + expected) << 8) + node);
			node = node * 2 + bit;
			if (bit !== expected) break;
		}
	}
	while (node < 0x100) node = node * 2 + range.bit(model.literals, base + node);
	return node & 0xff;
}

/** Reads a match: its distance goes to the front of the last four. */
function matchLength(range: Range, model: Model, slot: number, positionState: number): number {
	const { state, repeats } = model;
	if (range.bit(model.isRepeat, state) === 0) {
		const length = model.lengths.decode(range, positionState);
		model.state = state < 7 ? 7 : 10;
		model.repeats = [matchDistance(range, model, Math.min(length - 2, 3)), repeats[0], repeats[1], repeats[2]];
		return length;
	}
	if (range.bit(model.isRepeat0, state) === 0) {
		if (range.bit(model.isLongRepeat0, slot) === 0) {
			model.state = state < 7 ? 9 : 11;
			return 1;
		}
	} else if (range.bit(model.isRepeat1, state) === 0) model.repeats = [repeats[1], repeats[0], repeats[2], repeats[3]];
	else if (range.bit(model.isRepeat2, state) === 0) model.repeats = [repeats[2], repeats[0], repeats[1], repeats[3]];
	else model.repeats = [repeats[3], repeats[0], repeats[1], repeats[2]];
	model.state = state < 7 ? 8 : 11;
	return model.repeatLengths.decode(range, positionState);
}

function matchDistance(range: Range, model: Model, lengthState: number): number {
	const slot = range.tree(model.slots, lengthState * 64, 6);
	if (slot < 4) return slot;
	const bits = (slot >> 1) - 1;
	const base = (2 | (slot & 1)) * 2 ** bits;
	if (slot < 14) return base + range.reverseTree(model.special, base - slot, bits);
	return base + range.direct(bits - 4) * 16 + range.reverseTree(model.align, 0, 4);
}

/** Decodes raw LZMA as 7z stores it: five bytes of properties, a stated size. The caller bounds the size. */
export function decodeLzma(input: Uint8Array, properties: Uint8Array, size: number): Decoded {
	const packedProperties = u8(properties, 0);
	if (properties.length < 5 || packedProperties >= PROPERTIES) return undefined;
	const target: Target = { output: new Uint8Array(size), length: 0, from: 0 };
	return decodeInto(new Range(input, 0, input.length), new Model(packedProperties), target, size) ? target.output : undefined;
}

/** Decodes LZMA2: chunks, each stored or LZMA, that may keep or reset the models. The caller bounds the size. */
export function decodeLzma2(input: Uint8Array, size: number): Decoded {
	const output = new Uint8Array(size);
	let target: Target = { output, length: 0, from: 0 };
	let model: Model | undefined;
	let properties = 0;
	let at = 0;
	while (target.length < size) {
		const control = u8(input, at++);
		// Also where the input ends.
		if (control === 0) return undefined;
		if (control === 1 || control >= 0xe0) target = { output, length: target.length, from: target.length };
		if (control < 0x80) {
			if (control > 2) return undefined;
			const length = u8(input, at) * 256 + u8(input, at + 1) + 1;
			const stored = input.subarray(at + 2, Math.min(at + 2 + length, at + 2 + size - target.length));
			output.set(stored, target.length);
			target.length += stored.length;
			at += 2 + length;
			continue;
		}
		const unpacked = (control & 0x1f) * 0x10000 + u8(input, at) * 256 + u8(input, at + 1) + 1;
		const packed = u8(input, at + 2) * 256 + u8(input, at + 3) + 1;
		at += 4;
		if (control >= 0xc0) properties = u8(input, at++);
		if (properties >= PROPERTIES) return undefined;
		if (control >= 0xc0 || (control >= 0xa0 && model !== undefined)) model = new Model(properties);
		if (model === undefined) return undefined;
		const until = Math.min(size, target.length + unpacked);
		if (!decodeInto(new Range(input, at, Math.min(input.length, at + packed)), model, target, until)) return undefined;
		at += packed;
	}
	return output;
}

/** Bytes that the models of a stream take: properties that ask for large ones cost time before anything is decoded. */
export function modelSize(properties: Uint8Array): number {
	const packed = u8(properties, 0);
	return properties.length < 5 || packed >= PROPERTIES ? 0x3000 : 0x600 << literalBits(packed);
}
