import { matches, u8, u16, u32, u64 } from "../bytes.ts";

/** What a local or a central header says of one member. */
export interface ZipHeader {
	readonly flags: number;
	readonly method: number;
	readonly packedSize: number;
	readonly size: number;
	/** The bytes that it was read from, where it begins in them, and where the name lies. */
	readonly bytes: Uint8Array;
	readonly at: number;
	readonly nameAt: number;
	readonly nameEnd: number;
	/** The name of the Unicode path extra field. */
	readonly unicodeName: Uint8Array | undefined;
	/** Where the local header is, by a central header. */
	readonly localOffset: number;
	/** Bytes from the beginning of the header to its end. */
	readonly length: number;
	/** Where the first evidence of encryption lies, from the beginning of the header, and which field it is. */
	readonly encryption: { readonly at: number; readonly field: string } | undefined;
}

export const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
export const LOCAL_SIGNATURE: readonly number[] = [0x50, 0x4b, 3, 4];
export const CENTRAL_SIGNATURE: readonly number[] = [0x50, 0x4b, 1, 2];

/** A size or an offset that is too large for its field stands in the zip64 record or extra field instead. */
export const IN_ZIP64 = 0xffffffff;

const EXTRA_ZIP64 = 0x0001;
const EXTRA_STRONG_ENCRYPTION = 0x0017;
const EXTRA_UNICODE_PATH = 0x7075;
const EXTRA_AES = 0x9901;
const METHOD_AES = 99;

/** Reads a central header at a place of the directory; `undefined` where there is none, or it does not fit in. */
export function centralHeader(bytes: Uint8Array, at: number): ZipHeader | undefined {
	if (!matches(bytes, at, CENTRAL_SIGNATURE)) return undefined;
	return header(bytes, at, 8, CENTRAL_LENGTH, u16(bytes, at + 28), u16(bytes, at + 30), u16(bytes, at + 32), u32(bytes, at + 42));
}

/** Reads a local header; `undefined` where there is none, or the bytes end before its name does. */
export function localHeader(bytes: Uint8Array, at: number): ZipHeader | undefined {
	if (!matches(bytes, at, LOCAL_SIGNATURE)) return undefined;
	return header(bytes, at, 6, LOCAL_LENGTH, u16(bytes, at + 26), u16(bytes, at + 28), 0, 0);
}

/** From the flags on, local and central headers hold the same fields in the same order. */
function header(
	bytes: Uint8Array,
	at: number,
	flagsAt: number,
	fixed: number,
	nameLength: number,
	extraLength: number,
	commentLength: number,
	localOffset: number,
): ZipHeader | undefined {
	const fields = at + flagsAt;
	const nameEnd = at + fixed + nameLength;
	const extraEnd = nameEnd + extraLength;
	if (nameEnd > bytes.length) return undefined;
	const flags = u16(bytes, fields);
	const method = u16(bytes, fields + 2);
	const plain: Mutable = {
		flags,
		method,
		packedSize: u32(bytes, fields + 12),
		size: u32(bytes, fields + 16),
		bytes,
		at,
		nameAt: at + fixed,
		nameEnd,
		unicodeName: undefined,
		localOffset,
		length: fixed + nameLength + extraLength + commentLength,
		encryption: encryptedFlag(flags, method, flagsAt),
	};
	readExtra(plain, bytes, nameEnd, Math.min(extraEnd, bytes.length), at);
	return plain;
}

/** The name as bytes. */
export function nameBytes({ bytes, nameAt, nameEnd }: ZipHeader): Uint8Array {
	return bytes.subarray(nameAt, nameEnd);
}

/** Whether two headers give the same name. */
export function sameName(one: ZipHeader, other: ZipHeader): boolean {
	const length = one.nameEnd - one.nameAt;
	if (other.nameEnd - other.nameAt !== length) return false;
	for (let index = 0; index < length; index++) if (one.bytes[one.nameAt + index] !== other.bytes[other.nameAt + index]) return false;
	return true;
}

type Mutable = { -readonly [Key in keyof ZipHeader]: ZipHeader[Key] };

function encryptedFlag(flags: number, method: number, flagsAt: number): ZipHeader["encryption"] {
	if (flags & 1) return { at: flagsAt, field: "general purpose bit 0" };
	if (flags & 0x40) return { at: flagsAt, field: "general purpose bit 6" };
	if (flags & 0x2000) return { at: flagsAt + 1, field: "general purpose bit 13" };
	return method === METHOD_AES ? { at: flagsAt + 2, field: "compression method 99" } : undefined;
}

function readExtra(into: Mutable, bytes: Uint8Array, start: number, end: number, headerAt: number): void {
	for (let at = start; at + 4 <= end; ) {
		const id = u16(bytes, at);
		const length = u16(bytes, at + 2);
		const data = at + 4;
		if (id === EXTRA_ZIP64) readSizes64(into, bytes, data, Math.min(end, data + length));
		else if (id === EXTRA_UNICODE_PATH && length > 5 && u8(bytes, data) === 1) into.unicodeName = bytes.subarray(data + 5, Math.min(end, data + length));
		else if (id === EXTRA_AES) into.encryption ??= { at: at - headerAt, field: "extra field 0x9901" };
		else if (id === EXTRA_STRONG_ENCRYPTION) into.encryption ??= { at: at - headerAt, field: "extra field 0x0017" };
		at = data + length;
	}
}

/** The zip64 extra field holds those sizes and offsets, in this order, whose own field says so. */
function readSizes64(into: Mutable, bytes: Uint8Array, start: number, end: number): void {
	let at = start;
	const next = (): number | undefined => {
		at += 8;
		return at > end ? undefined : u64(bytes, at - 8);
	};
	if (into.size === IN_ZIP64) into.size = next() ?? into.size;
	if (into.packedSize === IN_ZIP64) into.packedSize = next() ?? into.packedSize;
	if (into.localOffset === IN_ZIP64) into.localOffset = next() ?? into.localOffset;
}
