import { memberName, u16, u32 } from "../bytes.ts";
import type { ByteSource, Task } from "../source.ts";
import type { ArchiveVisitor } from "./member.ts";

const HEADER = 36;
const FILE_ENTRY = 16;
const LONGEST_NAME = 257;
const AHEAD = 64 * 1024;

/** Reads the list of files of a Windows cabinet; their content is not decompressed. A cabinet cannot be encrypted. */
export function* readCab(source: ByteSource, visitor: ArchiveVisitor): Task<number> {
	const head = yield* source.read(0, HEADER);
	if (head.length < HEADER) visitor.cannot("truncated");
	const files = u16(head, 28);
	const end = u32(head, 8);
	let at = u32(head, 16);
	for (let index = 0; index < files; index++) {
		const entry = source.peek(at, FILE_ENTRY + LONGEST_NAME) ?? (yield* source.read(at, FILE_ENTRY + LONGEST_NAME, AHEAD));
		const nul = entry.indexOf(0, FILE_ENTRY);
		if (nul === -1) {
			visitor.cannot(source.exhausted ? "fetched" : "truncated");
			return source.size;
		}
		if (!visitor.count()) return source.size;
		yield* visitor.member({
			names: [memberName(entry.subarray(FILE_ENTRY, nul))],
			encrypted: false,
			packed: [{ method: "other", source: source.part(0, 0), size: u32(entry, 0) }],
		});
		at += nul + 1;
	}
	return Math.min(end, source.size);
}
