import { find, memberName, u8, u16 } from "../bytes.ts";
import { LIMITS } from "../limits.ts";
import type { ByteSource, Task } from "../source.ts";
import type { ArchiveVisitor } from "./member.ts";
import { LOCAL_LENGTH, LOCAL_SIGNATURE, localHeader, nameBytes, type ZipHeader } from "./zip-header.ts";
import { packing } from "./zip-packing.ts";

/**
 * Local headers in a range that the directory says nothing of: scanners that read from the front see these members, those that read the directory do not.
 *
 * @param listed - Whether there is a directory that they are missing from.
 */
export function* hiddenMembers(source: ByteSource, visitor: ArchiveVisitor, start: number, end: number, listed: boolean): Task<void> {
	const length = source.memory === undefined ? Math.min(LIMITS.prefix, end - start) : end - start;
	if (length < LOCAL_LENGTH || !visitor.scan(length)) return;
	const bytes = yield* source.read(start, length);
	if (bytes.length < end - start) visitor.cannot("fetched");
	let at = find(bytes, LOCAL_SIGNATURE, 0, bytes.length);
	let expected = 0;
	while (at !== -1) {
		const header = plausible(bytes, at, at === expected);
		let next = at + 4;
		if (header !== undefined) {
			const name = memberName(nameBytes(header));
			if (!visitor.count()) return;
			if (listed) visitor.disagree("unlisted", name);
			if (header.encryption !== undefined) {
				visitor.encrypted(source.absolute(start + at + header.encryption.at), `local header, ${header.encryption.field}`, () => name);
			}
			const data = start + at + header.length;
			const part = source.part(data, header.packedSize || source.size);
			const names = header.unicodeName === undefined ? [name] : [name, memberName(header.unicodeName)];
			const encrypted = header.encryption !== undefined;
			yield* visitor.member({
				names,
				encrypted,
				packed: encrypted || name.endsWith("/") ? [] : [packing(header.method, part, header.size || part.size)],
			});
			next = Math.max(next, data - start + (header.packedSize <= source.size - data ? header.packedSize : 0));
			expected = next;
		}
		at = find(bytes, LOCAL_SIGNATURE, next, bytes.length);
	}
}

/** A header whose fields make sense: the four letters also stand in programs that unpack zips. Where one is expected, any name is its name. */
function plausible(bytes: Uint8Array, at: number, expected: boolean): ZipHeader | undefined {
	const nameLength = u16(bytes, at + 26);
	if (u8(bytes, at + 4) > 63 || u16(bytes, at + 8) > 99 || nameLength === 0 || nameLength > 1024) return undefined;
	const header = localHeader(bytes, at);
	return header === undefined || (!expected && nameBytes(header).some((byte) => byte < 0x20)) ? undefined : header;
}
