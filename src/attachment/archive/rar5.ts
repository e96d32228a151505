import { crc32, memberName, u8, u32 } from "../bytes.ts";
import type { ByteSource, Task } from "../source.ts";
import type { ArchiveVisitor, Packed } from "./member.ts";

const AHEAD = 64 * 1024;
const SIGNATURE = 8;
/** The format allows headers of 2 MiB. */
const LONGEST_HEADER = 2 * 1024 * 1024;

const TYPE = { main: 1, file: 2, service: 3, encryption: 4, end: 5 } as const;
const FLAG_EXTRA = 1;
const FLAG_DATA = 2;
const FLAG_CONTINUED = 8;
const FILE_DIRECTORY = 1;
const FILE_TIME = 2;
const FILE_CHECKSUM = 4;
const EXTRA_ENCRYPTION = 1;
const MAIN_VOLUME = 1;

/** Numbers of seven bits a byte, low bits first. */
class Numbers {
	readonly bytes: Uint8Array;
	at: number;

	constructor(bytes: Uint8Array, at: number) {
		this.bytes = bytes;
		this.at = at;
	}

	next(): number {
		let value = 0;
		for (let shift = 0; shift < 70; shift += 7) {
			const byte = u8(this.bytes, this.at++);
			value += (byte & 0x7f) * 2 ** shift;
			if (byte < 0x80) return value;
		}
		return value;
	}
}

/** A header begins with its checksum and its length, which counts from behind itself: how long it is so, and where what it counts begins. */
function lengthAt(bytes: Uint8Array, at: number): { readonly length: number; readonly bodyAt: number } {
	const numbers = new Numbers(bytes, at + 4);
	const length = numbers.next();
	return { length, bodyAt: numbers.at };
}

/** Whether the checksum of a header is right. */
function isSound(header: Uint8Array): boolean {
	return crc32(header.subarray(4)) === u32(header, 0);
}

/**
 * Reads a rar archive of version 5 or 7, from its signature on; gives back where it ends.
 *
 * An archive encryption header says that all further headers are encrypted; a file's own encryption stands in the extra area of its header.
 */
export function* readRar5(source: ByteSource, visitor: ArchiveVisitor): Task<number> {
	let at = SIGNATURE;
	while (at + 7 <= source.size) {
		let block = source.peek(at, 1024) ?? (yield* source.read(at, 1024, AHEAD));
		if (source.exhausted) break;
		const { length, bodyAt } = lengthAt(block, 0);
		const size = bodyAt + length;
		if (length === 0 || length > LONGEST_HEADER) {
			visitor.cannot("damaged");
			return at;
		}
		if (size > block.length) block = yield* source.read(at, size);
		if (block.length < size || !visitor.scan(size)) break;
		const header = block.subarray(0, size);
		if (!isSound(header)) visitor.cannot("damaged");
		const fields = new Numbers(header, bodyAt);
		const typeAt = at + bodyAt;
		const type = fields.next();
		const flags = fields.next();
		const extraSize = flags & FLAG_EXTRA ? fields.next() : 0;
		const dataSize = flags & FLAG_DATA ? fields.next() : 0;
		const next = at + size + dataSize;
		if (type === TYPE.encryption) {
			visitor.encrypted(source.absolute(typeAt), "rar 5 archive encryption header");
			visitor.hidden("encrypted-names");
			return source.size;
		}
		if (type === TYPE.main && fields.next() & MAIN_VOLUME) visitor.cannot("split-archive", "content");
		const encryptionAt = type === TYPE.file || type === TYPE.service ? encryptionRecord(header, size - extraSize, fields.at) : undefined;
		if (type === TYPE.file) {
			if (!visitor.count()) return source.size;
			yield* visitFile(
				source,
				visitor,
				fields,
				at + size,
				dataSize,
				encryptionAt === undefined ? undefined : at + encryptionAt,
				(flags & FLAG_CONTINUED) !== 0,
			);
		} else if (encryptionAt !== undefined) visitor.encrypted(source.absolute(at + encryptionAt), "rar 5 service header, file encryption record");
		if (type === TYPE.end) return next;
		at = next;
	}
	if (at !== source.size || at === SIGNATURE) visitor.cannot(source.exhausted ? "fetched" : "truncated");
	return source.size;
}

function* visitFile(
	source: ByteSource,
	visitor: ArchiveVisitor,
	fields: Numbers,
	dataAt: number,
	dataSize: number,
	encryptionAt: number | undefined,
	continued: boolean,
): Task<void> {
	const fileFlags = fields.next();
	const size = fields.next();
	fields.next();
	fields.at += (fileFlags & FILE_TIME ? 4 : 0) + (fileFlags & FILE_CHECKSUM ? 4 : 0);
	const stored = (Math.floor(fields.next() / 0x80) & 7) === 0;
	fields.next();
	const nameLength = fields.next();
	const name = memberName(fields.bytes.subarray(fields.at, fields.at + nameLength));
	if (encryptionAt !== undefined) visitor.encrypted(source.absolute(encryptionAt), "rar 5 file header, file encryption record", () => name);
	const directory = (fileFlags & FILE_DIRECTORY) !== 0;
	const packed: Packed = { method: stored && !continued ? "stored" : "other", source: source.part(dataAt, dataSize), size };
	const encrypted = encryptionAt !== undefined;
	yield* visitor.member({ names: directory ? [] : [name], encrypted, packed: directory || encrypted ? [] : [packed] });
}

/** Whether the checksum of the first header is right, however long that is. */
export function* startsSoundly(source: ByteSource, visitor: ArchiveVisitor): Task<boolean> {
	const { length, bodyAt } = lengthAt(yield* source.read(0, 32), SIGNATURE);
	const end = bodyAt + length;
	return length <= LONGEST_HEADER && visitor.scan(end) && isSound(yield* source.read(SIGNATURE, end - SIGNATURE));
}

/** Where the encryption record of the extra area is, from the beginning of the header. */
function encryptionRecord(header: Uint8Array, extraAt: number, least: number): number | undefined {
	if (extraAt < least) return undefined;
	const numbers = new Numbers(header, extraAt);
	for (;;) {
		const recordSize = numbers.next();
		const typeAt = numbers.at;
		if (recordSize === 0) return undefined;
		if (numbers.next() === EXTRA_ENCRYPTION) return typeAt;
		numbers.at = typeAt + recordSize;
	}
}
