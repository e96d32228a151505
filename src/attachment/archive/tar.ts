import { latin1, memberName, u8 } from "../bytes.ts";
import type { ByteSource, Task } from "../source.ts";
import { isTarHeader, octal } from "./archive-type.ts";
import type { ArchiveVisitor } from "./member.ts";

const BLOCK = 512;
/** A long name, or the headers of a pax record, are at most this long. */
const LONGEST_NAME = 64 * 1024;
const AHEAD = 64 * 1024;

/** Reads a tar archive (v7, ustar, GNU, pax); gives back where it ends. */
export function* readTar(source: ByteSource, visitor: ArchiveVisitor): Task<number> {
	let at = 0;
	let longNames: string[] = [];
	while (at + BLOCK <= source.size) {
		const block = source.peek(at, BLOCK) ?? (yield* source.read(at, BLOCK, AHEAD));
		if (u8(block, 0) === 0 && block.every((byte) => byte === 0)) return at + BLOCK;
		const size = octal(block, 124, 12);
		if (!isTarHeader(block) || size === undefined) {
			visitor.cannot(source.exhausted ? "fetched" : "damaged");
			return source.size;
		}
		const kind = String.fromCharCode(u8(block, 156));
		const data = at + BLOCK;
		if (kind === "L" || kind === "x" || kind === "g") {
			const bytes = yield* source.read(data, Math.min(size, LONGEST_NAME));
			const name = kind === "L" ? memberName(untilNul(bytes)) : kind === "x" ? paxPath(bytes) : undefined;
			if (name !== undefined) longNames.push(name);
		} else if (kind !== "5" && kind !== "K") {
			if (!visitor.count()) return source.size;
			const task = visitor.member({
				names: [...longNames, headerName(block)],
				encrypted: false,
				packed: [{ method: "stored", source: source.part(data, size), size }],
			});
			if (task !== undefined) yield* task;
			longNames = [];
		}
		if (data + size > source.size) visitor.cannot("truncated");
		at = data + Math.ceil(size / BLOCK) * BLOCK;
	}
	return Math.min(at, source.size);
}

function headerName(block: Uint8Array): string {
	const name = memberName(untilNul(block.subarray(0, 100)));
	const prefix = latin1(block.subarray(257, 262)) === "ustar" ? memberName(untilNul(block.subarray(345, 500))) : "";
	return prefix === "" ? name : `${prefix}/${name}`;
}

function untilNul(bytes: Uint8Array): Uint8Array {
	const end = bytes.indexOf(0);
	return end === -1 ? bytes : bytes.subarray(0, end);
}

/** The `path` record of a pax header: lines of `length key=value`. */
function paxPath(bytes: Uint8Array): string | undefined {
	const text = memberName(bytes);
	const start = text.startsWith("path=", text.indexOf(" ") + 1) ? text.indexOf(" ") + 1 : text.search(/\n\d{1,9} path=/u);
	if (start === -1) return undefined;
	const value = text.indexOf("path=", start) + 5;
	const end = text.indexOf("\n", value);
	return text.slice(value, end === -1 ? undefined : end);
}
