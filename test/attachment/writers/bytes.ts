import { crc32 as zlibCrc32 } from "./crc32.ts";

/** A piece of a file: bytes, or text in UTF-8. */
export type Piece = Uint8Array | readonly number[] | string;

export function join(...pieces: readonly Piece[]): Uint8Array {
	const parts = pieces.map((piece) => (typeof piece === "string" ? new TextEncoder().encode(piece) : Uint8Array.from(piece)));
	const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		joined.set(part, at);
		at += part.length;
	}
	return joined;
}

export function le(value: number, length: number): number[] {
	return Array.from({ length }, (_, index) => Math.floor(value / 256 ** index) % 256);
}

export function le16(value: number): number[] {
	return le(value, 2);
}

export function le32(value: number): number[] {
	return le(value, 4);
}

export function le64(value: number): number[] {
	return le(value, 8);
}

export function zeros(length: number): Uint8Array {
	return new Uint8Array(length);
}

/** A copy with other bytes at a place. */
export function patched(bytes: Uint8Array, at: number, ...values: readonly number[]): Uint8Array {
	const copy = bytes.slice();
	copy.set(values, at);
	return copy;
}

export function crc32(bytes: Uint8Array): number {
	return zlibCrc32(bytes);
}

export function text(length: number): Uint8Array {
	return Uint8Array.from({ length }, (_, index) => 0x61 + ((index * 7 + (index >> 5)) % 26));
}
