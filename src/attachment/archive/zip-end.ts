import { matches, u16, u32, u64 } from "../bytes.ts";
import type { ByteSource, Task } from "../source.ts";
import { CENTRAL_SIGNATURE, IN_ZIP64 } from "./zip-header.ts";

/** A directory of members that some reader of zips would take. */
export interface ZipDirectory {
	/** Where it begins, and the end record behind it, where it must have ended. */
	readonly start: number;
	readonly limit: number;
	/** How many members it says it has. */
	readonly entries: number;
	/** What is added to every offset in it: the length of the data before the archive. */
	readonly base: number;
	/** Where the record says that the directory is encrypted. */
	readonly encryptedAt?: number;
	/** Whether it is on another disk. */
	readonly split: boolean;
}

/** "P", with which all signatures of a zip begin. */
const P = 0x50;
const END = [P, 0x4b, 5, 6];
const END_LENGTH = 22;
const LOCATOR = [P, 0x4b, 6, 7];
const LOCATOR_LENGTH = 20;
const END_64 = [P, 0x4b, 6, 6];
/** The end records lie within this many bytes of the end: a comment is at most 65,535 long. */
export const ZIP_TAIL: number = 0xffff + END_LENGTH + LOCATOR_LENGTH + 56;
/** A file that has more than this many ends is not looked at for further ones. */
const ENDS = 4;

/**
 * Every directory that the end of the file leads to. Readers differ in which end record they take, whether they believe the zip64 record, and
 * whether they add the length of data before the archive: whatever one of them would open is given.
 */
export function* zipDirectories(source: ByteSource): Task<readonly ZipDirectory[]> {
	const tailStart = Math.max(0, source.size - ZIP_TAIL);
	const tail = source.peek(tailStart, ZIP_TAIL) ?? (yield* source.read(tailStart, ZIP_TAIL));
	const directories: ZipDirectory[] = [];
	for (const at of endRecords(tail)) {
		const found = yield* directoriesOf(source, tail.subarray(at, at + END_LENGTH), tailStart + at);
		for (const directory of found) if (!directories.some((known) => isSame(known, directory))) directories.push(directory);
	}
	return directories;
}

/** Whether they hold the same members; the first one that is found ends last. */
function isSame(one: ZipDirectory, other: ZipDirectory): boolean {
	return one.start === other.start && one.base === other.base && one.encryptedAt === other.encryptedAt;
}

/**
 * The directory of a zip in memory that ends as almost all do: nothing behind the end record, no comment, no zip64, no data before the archive, and no
 * other end record. `undefined` where anything is different, and `zipDirectories` must look.
 */
export function plainDirectory(bytes: Uint8Array): ZipDirectory | undefined {
	const at = bytes.length - END_LENGTH;
	if (!matches(bytes, at, END) || u32(bytes, at + 4) !== 0 || u16(bytes, at + 20) !== 0) return undefined;
	const entries = u16(bytes, at + 10);
	const offset = u32(bytes, at + 16);
	if (entries === 0xffff || offset + u32(bytes, at + 12) !== at || !matches(bytes, offset, CENTRAL_SIGNATURE) || matches(bytes, at - LOCATOR_LENGTH, LOCATOR))
		return undefined;
	// Written out, because it is asked at each of 65,600 places.
	for (let earlier = at - 1, stop = Math.max(0, bytes.length - ZIP_TAIL); earlier >= stop; earlier--) {
		if (bytes[earlier] === P && bytes[earlier + 1] === 0x4b && bytes[earlier + 2] === 5 && earlier + END_LENGTH + u16(bytes, earlier + 20) === bytes.length) {
			return undefined;
		}
	}
	return { start: offset, limit: at, entries, base: 0, split: false };
}

/** After this many near misses stepping back is faster than the platform's search. */
const DENSE = 256;

/** The last end record, which lenient readers take, and those whose comment ends with the file, which strict readers take. */
function endRecords(tail: Uint8Array): readonly number[] {
	const records: number[] = [];
	let misses = 0;
	let at = tail.length - END_LENGTH;
	while (at >= 0 && records.length < ENDS) {
		if (tail[at] !== P) at = misses < DENSE ? tail.lastIndexOf(P, at) : at - 1;
		misses++;
		if (matches(tail, at, END) && (records.length === 0 || at + END_LENGTH + u16(tail, at + 20) === tail.length)) records.push(at);
		at--;
	}
	return records;
}

function* directoriesOf(source: ByteSource, end: Uint8Array, at: number): Task<readonly ZipDirectory[]> {
	const found: ZipDirectory[] = [];
	const locator = yield* source.read(Math.max(0, at - LOCATOR_LENGTH), LOCATOR_LENGTH);
	if (matches(locator, 0, LOCATOR)) {
		for (const place of new Set([u64(locator, 8), at - LOCATOR_LENGTH - 56])) {
			const record = yield* source.read(place, 80);
			if (record.length >= 56 && matches(record, 0, END_64)) found.push(...(yield* fromRecord64(source, record, place, at)));
		}
	}
	const size = u32(end, 12);
	const offset = u32(end, 16);
	// Of a zip64, readers that need only one of the two fields open the zip by the other all the same.
	if (offset === IN_ZIP64 && found.length > 0) return found;
	const split = (u16(end, 4) !== 0 || u16(end, 6) !== 0) && u16(end, 4) !== 0xffff;
	const stated = { size, offset, entries: u16(end, 10), at, limit: at, split };
	found.push(...(yield* located(source, stated)));
	return found.length > 0 || size === IN_ZIP64 || offset === IN_ZIP64 ? found : [missing(stated)];
}

/** An algorithm says that the directory is encrypted; readers that know of none open what stands there in plain. */
function* fromRecord64(source: ByteSource, record: Uint8Array, at: number, limit: number): Task<readonly ZipDirectory[]> {
	const split = u32(record, 16) !== 0 || u32(record, 20) !== 0;
	const stated = { size: u64(record, 40), offset: u64(record, 48), entries: u64(record, 32), at, limit, split };
	const found = yield* located(source, stated);
	const hasAlgorithm = u64(record, 4) >= 68 && u16(record, 14) >= 62 && u16(record, 74) !== 0;
	if (hasAlgorithm) return [...found, { ...missing(stated), encryptedAt: at + 74 }];
	return found.length > 0 ? found : [missing(stated)];
}

/** What an end record says. */
interface Stated {
	readonly size: number;
	readonly offset: number;
	readonly entries: number;
	readonly at: number;
	readonly limit: number;
	readonly split: boolean;
}

/** Where the directory is: at the offset that is stated, from here or from the beginning of the file, or right before its end record, behind data that was put before the archive. */
function* located(source: ByteSource, { size, offset, entries, at, limit, split }: Stated): Task<readonly ZipDirectory[]> {
	const found: ZipDirectory[] = [];
	for (const start of new Set([offset, at - size, offset - source.absolute(0)])) {
		const signature = yield* source.read(start, 4);
		if (matches(signature, 0, CENTRAL_SIGNATURE)) found.push({ start, limit, entries, base: start - offset, split });
	}
	return found;
}

/** Where it should be and is not, or not in plain. */
function missing({ size, offset, entries, limit, split }: Stated): ZipDirectory {
	return { start: entries === 0 && size === 0 ? limit : Math.min(offset, limit), limit, entries, base: 0, split };
}
