import { memberName } from "../bytes.ts";
import type { Inflated, Inflater } from "../content/inflate.ts";
import type { ByteSource, Task } from "../source.ts";
import { gzipHeaderLength } from "./archive-type.ts";
import type { ArchiveVisitor } from "./member.ts";

/** A header with a name and a comment is rarely longer. */
const HEADER = 1024;
const TRAILER = 8;

/**
 * Reads a gzip file: one member, under the name in its header and under its own name without the last extension.
 *
 * @param stems - The file's names without their last extension.
 */
export function* readGzip(source: ByteSource, visitor: ArchiveVisitor, stems: readonly string[]): Task<void> {
	const bytes = yield* source.read(0, HEADER);
	const header = gzipHeaderLength(bytes, 0);
	if (!visitor.count()) return;
	if (header === undefined) {
		visitor.cannot("damaged", "content");
		return;
	}
	const names = header.nameEnd > header.nameAt ? [memberName(bytes.subarray(header.nameAt, header.nameEnd)), ...stems] : stems;
	yield* visitor.member({ names, encrypted: false, packed: [{ method: "gzip", source, size: Number.MAX_SAFE_INTEGER }] });
}

/** Members of one gzip file that are joined; a file of more is made to waste time. */
const JOINED = 1024;

/** Decompresses the beginning of a gzip file; members that follow each other are one stream, as `gunzip` writes it. */
export function gunzip(inflater: Inflater, bytes: Uint8Array, limit: number): Inflated {
	const parts: Uint8Array[] = [];
	let length = 0;
	let used = 0;
	let end: Inflated["end"] = "limit";
	for (let count = 0; count < JOINED; count++) {
		const header = gzipHeaderLength(bytes, used);
		if (header === undefined) {
			end = "end";
			break;
		}
		const part = inflater.inflate(bytes.subarray(used + header.length), limit - length);
		// A copy: the next member may be decompressed over it.
		parts.push(part.output.slice());
		length += part.output.length;
		used += header.length + part.used;
		if (part.end !== "end") {
			end = part.end;
			break;
		}
		used += TRAILER;
	}
	const output = new Uint8Array(length);
	let at = 0;
	for (const part of parts) {
		output.set(part, at);
		at += part.length;
	}
	return { output, end, used };
}

/** Reads a file that is one packed stream without a name (bzip2, xz): its content is not decompressed. */
export function* readPackedStream(source: ByteSource, visitor: ArchiveVisitor, stems: readonly string[]): Task<void> {
	if (!visitor.count()) return;
	yield* visitor.member({ names: stems, encrypted: false, packed: [{ method: "other", source, size: source.size }] });
}
