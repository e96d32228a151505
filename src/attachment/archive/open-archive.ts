import { crc32, find, matches, u16, u32 } from "../bytes.ts";
import type { Examination } from "../examination.ts";
import type { ArchiveType } from "../inspection.ts";
import { LIMITS } from "../limits.ts";
import type { ByteSource, Task } from "../source.ts";
import { archiveType, CAB, CAB_VERSION } from "./archive-type.ts";
import { readCab } from "./cab.ts";
import { readGzip, readPackedStream } from "./gzip.ts";
import { Level, type Place, stemsOf } from "./level.ts";
import { readRar4, readRar14 } from "./rar-old.ts";
import { readRar5, startsSoundly } from "./rar5.ts";
import { readSevenZip } from "./seven-zip.ts";
import { readTar } from "./tar.ts";
import { readZip } from "./zip.ts";

/**
 * Opens the archive that a file begins as, and any that lies behind: the zip that its end points to, the rar, 7z, cabinet or tar behind a self-extractor's program or a picture.
 *
 * @returns Whether there was any archive.
 */
export function* openArchive(examination: Examination, source: ByteSource, place: Place): Task<boolean> {
	const { type } = place;
	const first = type !== undefined && !examination.archives.has(type);
	if (type !== undefined) examination.archives.add(type);
	const level = new Level(examination, place, openArchive);
	const end = type === undefined ? 0 : yield* readAs(type, source, level, place);
	if (first && level.closed) examination.archives.delete(type);
	let found = type !== undefined;
	if (source.size - end > 22 && (yield* readZip(source.part(end, source.size), level, false))) {
		found = true;
		examination.archives.add("zip");
		examination.also.add("zip");
	}
	if (type === undefined && (yield* openBehind(examination, source, place))) found = true;
	return found;
}

/** Reads the archive; gives back where it ends. */
function* readAs(type: ArchiveType, source: ByteSource, level: Level, place: Place): Task<number> {
	switch (type) {
		case "zip":
			yield* readZip(source, level, true);
			return source.size;
		case "rar-1.4":
			return yield* readRar14(source, level);
		case "rar-4":
			return yield* readRar4(source, level);
		case "rar-5":
			return yield* readRar5(source, level);
		case "7z":
			return yield* readSevenZip(source, level, stemsOf(place.names));
		case "tar":
			return yield* readTar(source, level);
		case "cab":
			return yield* readCab(source, level);
		case "gzip":
			yield* readGzip(source, level, stemsOf(place.names));
			return 0;
		case "bzip2":
		case "xz":
		case "zstd":
			yield* readPackedStream(source, level, stemsOf(place.names));
			return 0;
		default:
			level.cannot("unsupported-archive");
			return 0;
	}
}

/** Signatures, and where in the archive they stand. */
const BEHIND: readonly (readonly [readonly number[], number])[] = [
	[[0x52, 0x61, 0x72, 0x21, 0x1a, 7], 0],
	[[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], 0],
	[CAB, 0],
	[[0x75, 0x73, 0x74, 0x61, 0x72], 257],
];

/** A program that unpacks archives holds their signatures too; no honest file holds this many. */
const OCCURRENCES = 64;

/** An archive behind other data, as far behind as 7-Zip looks for it. */
function* openBehind(examination: Examination, source: ByteSource, place: Place): Task<boolean> {
	const length = Math.min(source.size, LIMITS.prefix);
	const level = new Level(examination, place, openArchive);
	if (!level.scan(length)) return false;
	const bytes = source.peek(0, length) ?? (yield* source.read(0, length));
	for (const [signature, within] of BEHIND) {
		let at = find(bytes, signature, within + 1, bytes.length);
		for (let count = 0; at !== -1 && count < OCCURRENCES; count++) {
			const part = source.part(at - within, source.size);
			const head = yield* part.read(0, 512);
			const type = archiveType(head);
			if (type !== undefined && (yield* hasSoundStart(type, head, part, level))) {
				examination.archives.add(type);
				examination.also.add(type);
				yield* readAs(type, part, level, place);
				return true;
			}
			at = find(bytes, signature, at + 1, bytes.length);
		}
	}
	return false;
}

/** Whether the checksum of the first header is right; one of a cabinet has none, that of a tar was looked at. */
function* hasSoundStart(type: ArchiveType, head: Uint8Array, part: ByteSource, level: Level): Task<boolean> {
	if (type === "7z") return crc32(head.subarray(12, 32)) === u32(head, 8);
	if (type === "rar-4") return (crc32(head.subarray(9, 20)) & 0xffff) === u16(head, 7);
	if (type === "cab") return matches(head, 24, CAB_VERSION) && u32(head, 16) < part.size;
	return type === "tar" || (type === "rar-5" && (yield* startsSoundly(part, level)));
}
