/** Little-endian numbers and text out of bytes; what lies past the end reads as 0. */
export function u8(bytes: Uint8Array, at: number): number {
	return bytes[at] ?? 0;
}

export function u16(bytes: Uint8Array, at: number): number {
	return u8(bytes, at) | (u8(bytes, at + 1) << 8);
}

export function u32(bytes: Uint8Array, at: number): number {
	return u16(bytes, at) + u16(bytes, at + 2) * 0x10000;
}

/** A 64-bit number; past 2^53 it is no longer exact, and past the end of any file. */
export function u64(bytes: Uint8Array, at: number): number {
	return u32(bytes, at) + u32(bytes, at + 4) * 0x100000000;
}

/** An entry of a table; past its end 0, too. */
export function entry(table: Uint16Array, at: number): number {
	return table[at] ?? 0;
}

/** Whether the bytes at a place are these. */
export function matches(bytes: Uint8Array, at: number, expected: readonly number[]): boolean {
	for (let index = 0; index < expected.length; index++) if (bytes[at + index] !== expected[index]) return false;
	return true;
}

/** After this many near misses, and so few bytes from one to the next, a plain loop is faster than the platform's search. */
const MISSES = 256;
const CLOSE = 64;

/** Where these bytes next stand, from a place on and beginning before another; -1 where they do not. */
export function find(bytes: Uint8Array, expected: readonly number[], from: number, before: number): number {
	const [first = 0, second = 0] = expected;
	let at = bytes.indexOf(first, from);
	for (let misses = 0; at !== -1 && at < before && (misses < MISSES || at - from > misses * CLOSE); misses++) {
		if (matches(bytes, at, expected)) return at;
		at = bytes.indexOf(first, at + 1);
	}
	if (at === -1) return -1;
	for (; at < before; at++) if (bytes[at] === first && bytes[at + 1] === second && matches(bytes, at, expected)) return at;
	return -1;
}

/** One character a byte. */
export function latin1(bytes: Uint8Array): string {
	let text = "";
	for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
	return text;
}

/** Made when the first name is asked for: making one for each takes longer than decoding it. */
let decoder: TextDecoder | undefined;

/** UTF-8 where it is valid, one character a byte otherwise; what would be a control character then is a letter in the code pages of zips. */
export function memberName(bytes: Uint8Array): string {
	try {
		decoder ??= new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
		return decoder.decode(bytes);
	} catch {
		return latin1(bytes).replace(/[\u0080-\u009f]/gu, "\ufffd");
	}
}

/** Made when the first checksum is asked for: most programs that load the library open no archive. */
let table: DataView | undefined;

function crcTable(): DataView {
	const made = new DataView(new ArrayBuffer(1024));
	for (let byte = 0; byte < 256; byte++) {
		let rest = byte;
		for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
		made.setUint32(byte * 4, rest);
	}
	return made;
}

/** CRC-32 as zip, rar and 7z compute it. */
export function crc32(bytes: Uint8Array): number {
	table ??= crcTable();
	let crc = 0xffffffff;
	for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ table.getUint32(((crc ^ u8(bytes, at)) & 0xff) * 4);
	return ~crc >>> 0;
}
