import { latin1, matches, u8, u16 } from "../bytes.ts";
import type { ArchiveType } from "../inspection.ts";

export const CAB: readonly number[] = [0x4d, 0x53, 0x43, 0x46];
export const CAB_VERSION: readonly number[] = [3, 1];
const CAB_RESERVED: readonly number[] = [0, 0, 0, 0];
const SIGNATURES: readonly (readonly [ArchiveType, number, readonly number[]])[] = [
	["zip", 0, [0x50, 0x4b, 3, 4]],
	["zip", 0, [0x50, 0x4b, 5, 6]],
	["zip", 0, [0x50, 0x4b, 6, 6]],
	["zip", 0, [0x50, 0x4b, 6, 8]],
	["zip", 0, [0x50, 0x4b, 7, 8, 0x50, 0x4b]],
	["zip", 0, [0x50, 0x4b, 0x30, 0x30, 0x50, 0x4b, 3, 4]],
	["rar-5", 0, [0x52, 0x61, 0x72, 0x21, 0x1a, 7, 1, 0]],
	["rar-4", 0, [0x52, 0x61, 0x72, 0x21, 0x1a, 7, 0]],
	["rar-1.4", 0, [0x52, 0x45, 0x7e, 0x5e]],
	["7z", 0, [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
	["gzip", 0, [0x1f, 0x8b, 8]],
	["xz", 0, [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]],
	["zstd", 0, [0x28, 0xb5, 0x2f, 0xfd]],
	["ace", 7, [0x2a, 0x2a, 0x41, 0x43, 0x45, 0x2a, 0x2a]],
];
const TAR_BLOCK = 512;
/** Behind "BZh" and a digit: the beginning of a block, or the end of an empty file. */
const BZIP2_NEXT: readonly (readonly number[])[] = [
	[0x31, 0x41, 0x59, 0x26, 0x53, 0x59],
	[0x17, 0x72, 0x45, 0x38, 0x50, 0x90],
];
const LZH = /-l[hz][0-9ds]-/u;

/** The archive that a file begins as, by its first 512 bytes; `undefined` where it is none that is known. */
export function archiveType(head: Uint8Array): ArchiveType | undefined {
	const first = head[0];
	for (const [type, at, signature] of SIGNATURES) if ((at > 0 || first === signature[0]) && matches(head, at, signature)) return type;
	// The four bytes behind the signature are reserved, but cabextract does not look at them.
	if (matches(head, 0, CAB) && (matches(head, CAB.length, CAB_RESERVED) || matches(head, 24, CAB_VERSION))) return "cab";
	if (matches(head, 0, [0x42, 0x5a, 0x68]) && BZIP2_NEXT.some((next) => matches(head, 4, next))) return "bzip2";
	if (head[2] === 0x2d && LZH.test(latin1(head.subarray(2, 7)))) return "lzh";
	return isTarHeader(head) ? "tar" : undefined;
}

/** A block whose checksum is right, over bytes with or without a sign; tar has no other signature in its oldest form. */
export function isTarHeader(block: Uint8Array): boolean {
	if (block.length < TAR_BLOCK || u8(block, 0) === 0) return false;
	const stated = octal(block, 148, 8);
	if (stated === undefined) return false;
	let sum = 8 * 0x20;
	let high = 0;
	for (let at = 0; at < TAR_BLOCK; at++) {
		if (at > 147 && at < 156) continue;
		sum += u8(block, at);
		if (u8(block, at) > 127) high++;
	}
	return sum === stated || sum - high * 256 === stated;
}

/** An octal number of a tar header, or a binary one (high bit set); `undefined` where there is none. */
export function octal(block: Uint8Array, start: number, length: number): number | undefined {
	if (u8(block, start) & 0x80) {
		let value = u8(block, start) & 0x3f;
		for (let at = start + 1; at < start + length; at++) value = value * 256 + u8(block, at);
		return value;
	}
	let value = 0;
	let digits = 0;
	for (let at = start; at < start + length; at++) {
		const digit = u8(block, at) - 0x30;
		if (digit >= 0 && digit < 8) {
			value = value * 8 + digit;
			digits++;
		} else if (digits > 0 || (u8(block, at) !== 0x20 && u8(block, at) !== 0)) break;
	}
	return digits === 0 ? undefined : value;
}

/** The header of a gzip member: how many bytes come before its data, and where its name lies, which is empty where it has none; `undefined` where there is no header. */
export function gzipHeaderLength(bytes: Uint8Array, start: number): { readonly length: number; readonly nameAt: number; readonly nameEnd: number } | undefined {
	if (!matches(bytes, start, [0x1f, 0x8b, 8])) return undefined;
	const flags = u8(bytes, start + 3);
	let at = start + 10;
	if (flags & 4) at += 2 + u16(bytes, at);
	const nameAt = at;
	let nameEnd = at;
	if (flags & 8) {
		nameEnd = bytes.indexOf(0, at);
		if (nameEnd === -1) return undefined;
		at = nameEnd + 1;
	}
	if (flags & 16) {
		const end = bytes.indexOf(0, at);
		if (end === -1) return undefined;
		at = end + 1;
	}
	if (flags & 2) at += 2;
	return at > bytes.length ? undefined : { length: at - start, nameAt, nameEnd };
}
