import { crc32, memberName, u8, u16, u32 } from "../bytes.ts";
import type { ByteSource, Task } from "../source.ts";
import type { ArchiveVisitor, Packed } from "./member.ts";
import { rarUnicodeName } from "./rar-unicode-name.ts";

const AHEAD = 64 * 1024;
const STORED = 0x30;
const SIGNATURE = 7;

const BLOCK = { main: 0x73, file: 0x74, service: 0x7a, end: 0x7b } as const;
const MAIN_ENCRYPTED_HEADERS = 0x0080;
const MAIN_VOLUME = 0x0001;
const FILE_CONTINUED = 0x0001;
const FILE_ENCRYPTED = 0x0004;
const FILE_DIRECTORY = 0x00e0;
const FILE_LARGE = 0x0100;
const FILE_UNICODE = 0x0200;
const HAS_DATA = 0x8000;

/**
 * Reads a rar archive of versions 1.5 to 4, from its signature on; gives back where it ends.
 *
 * Where the header of the archive says that all further headers are encrypted, there is nothing more to see.
 */
export function* readRar4(source: ByteSource, visitor: ArchiveVisitor): Task<number> {
	let at = SIGNATURE;
	while (at + 7 <= source.size) {
		let block = source.peek(at, 512) ?? (yield* source.read(at, 512, AHEAD));
		if (source.exhausted) break;
		const size = u16(block, 5);
		const type = u8(block, 2);
		if (size < 7 || type < 0x72 || type > 0x7b) {
			visitor.cannot("damaged");
			return at;
		}
		if (size > block.length) block = yield* source.read(at, size);
		if (block.length < size || !visitor.scan(size)) break;
		const sound = (crc32(block.subarray(2, type === BLOCK.main ? 13 : size)) & 0xffff) === u16(block, 0);
		if (!sound) visitor.cannot("damaged");
		const flags = u16(block, 3);
		const isFile = type === BLOCK.file || type === BLOCK.service;
		const dataSize = isFile || flags & HAS_DATA ? u32(block, 7) + (isFile && flags & FILE_LARGE ? u32(block, 32) * 2 ** 32 : 0) : 0;
		const next = at + size + dataSize;
		if (type === BLOCK.main) {
			if (flags & MAIN_VOLUME) visitor.cannot("split-archive", "content");
			if (flags & MAIN_ENCRYPTED_HEADERS) {
				visitor.encrypted(source.absolute(at + 3), "rar 4 archive header, flag 0x0080");
				visitor.hidden("encrypted-names");
				return source.size;
			}
		} else if (type === BLOCK.file) {
			if (!visitor.count()) return source.size;
			yield* visitFile(source, visitor, block.subarray(0, size), at, dataSize);
		} else if (type === BLOCK.end) return next;
		if (type === BLOCK.service && flags & FILE_ENCRYPTED) visitor.encrypted(source.absolute(at + 3), "rar 4 service header, flag 0x0004");
		at = next;
	}
	if (at !== source.size || at === SIGNATURE) visitor.cannot(source.exhausted ? "fetched" : "truncated");
	return source.size;
}

function* visitFile(source: ByteSource, visitor: ArchiveVisitor, block: Uint8Array, at: number, dataSize: number): Task<void> {
	const flags = u16(block, 3);
	const nameAt = flags & FILE_LARGE ? 40 : 32;
	const nameBytes = block.subarray(nameAt, nameAt + u16(block, 26));
	const names: readonly [string, ...string[]] = flags & FILE_UNICODE ? rarUnicodeName(nameBytes) : [memberName(nameBytes)];
	const encrypted = (flags & FILE_ENCRYPTED) !== 0;
	if (encrypted) visitor.encrypted(source.absolute(at + 3), "rar 4 file header, flag 0x0004", () => names[0]);
	const directory = (flags & FILE_DIRECTORY) === FILE_DIRECTORY;
	const part = source.part(at + block.length, dataSize);
	const packed: Packed = { method: u8(block, 25) === STORED && !(flags & FILE_CONTINUED) ? "stored" : "other", source: part, size: u32(block, 11) };
	yield* visitor.member({ names: directory ? [] : names, encrypted, packed: directory || encrypted ? [] : [packed] });
}

const OLD_ENCRYPTED = 0x04;
const OLD_STORED = 0;

/** Reads a rar archive of version 1.4: headers without checksums, one after the other; gives back where it ends. */
export function* readRar14(source: ByteSource, visitor: ArchiveVisitor): Task<number> {
	const main = yield* source.read(0, 7, AHEAD);
	let at = u16(main, 4);
	if (at < 7) {
		visitor.cannot("damaged");
		return source.size;
	}
	while (at + 21 <= source.size) {
		const block = source.peek(at, 21 + 255) ?? (yield* source.read(at, 21 + 255, AHEAD));
		const dataSize = u32(block, 0);
		const headerSize = u16(block, 10);
		const nameLength = u8(block, 19);
		if (headerSize < 21 + nameLength || block.length < 21 + nameLength) {
			visitor.cannot("damaged");
			return source.size;
		}
		if (!visitor.count()) return source.size;
		const name = memberName(block.subarray(21, 21 + nameLength));
		const encrypted = (u8(block, 17) & OLD_ENCRYPTED) !== 0;
		if (encrypted) visitor.encrypted(source.absolute(at + 17), "rar 1.4 file header, flag 0x04", () => name);
		const packed: Packed = { method: u8(block, 20) === OLD_STORED ? "stored" : "other", source: source.part(at + headerSize, dataSize), size: u32(block, 4) };
		yield* visitor.member({ names: [name], encrypted, packed: encrypted ? [] : [packed] });
		at += headerSize + dataSize;
	}
	if (at > source.size) visitor.cannot("truncated");
	return source.size;
}
