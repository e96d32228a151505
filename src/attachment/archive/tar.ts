import { latin1, memberName, u8 } from "../bytes.ts";
import type { ByteSource, Task } from "../source.ts";
import { isTarHeader, octal } from "./archive-type.ts";
import type { ArchiveVisitor } from "./member.ts";

const BLOCK = 512;
/** A long name, or the headers of a pax record, are at most this long. */
const LONGEST_NAME = 64 * 1024;
/** Links, devices, directories, pipes and labels of volumes: whatever their size field says. */
const WITHOUT_DATA: ReadonlySet<string> = /* @__PURE__ */ new Set(["1", "2", "3", "4", "5", "6", "V"]);
const SPARSE_MORE = 482;
const SPARSE_MORE_AGAIN = 504;
const AHEAD = 64 * 1024;

/** Reads a tar archive (v7, ustar, GNU, pax); gives back where it ends. */
export function* readTar(source: ByteSource, visitor: ArchiveVisitor): Task<number> {
	let at = 0;
	let pending: Pending = nothing();
	while (at < source.size) {
		const block = source.peek(at, BLOCK) ?? (yield* source.read(at, BLOCK, AHEAD));
		if (!source.exhausted && block.every((byte) => byte === 0)) return Math.min(at + BLOCK, source.size);
		if (!visitor.scan(BLOCK)) return source.size;
		const kind = String.fromCharCode(u8(block, 156));
		const described = kind === "L" || kind === "K" || kind === "x" || kind === "X" || kind === "g";
		const stated = octal(block, 124, 12);
		const size = WITHOUT_DATA.has(kind) ? 0 : described ? stated : (pending.size ?? stated);
		if (!isTarHeader(block) || size === undefined) {
			visitor.cannot(source.exhausted ? "fetched" : block.length < BLOCK ? "truncated" : "damaged");
			return source.size;
		}
		if (pending.disputed || isDisputed(block, kind, pending.size, stated ?? 0)) visitor.cannot("damaged");
		const data = at + BLOCK + (kind === "S" && u8(block, SPARSE_MORE) !== 0 ? yield* sparseLength(source, at + BLOCK) : 0);
		if (described) {
			const bytes = yield* source.read(data, Math.min(size, LONGEST_NAME));
			if (!visitor.scan(bytes.length)) return source.size;
			if (kind === "L") pending.names.push(memberName(untilNul(bytes)));
			else if (kind !== "K") readPax(bytes, pending, kind === "g");
		} else {
			if (kind !== "5" && !(yield* visitFile(source, visitor, [...pending.names, headerName(block)], data, size))) return source.size;
			pending = nothing();
		}
		if (data + size > source.size) visitor.cannot("truncated");
		at = data + Math.ceil(size / BLOCK) * BLOCK;
	}
	return source.size;
}

/** What headers before a member's own say of it. */
interface Pending {
	readonly names: string[];
	size: number | undefined;
	/** Not every reader goes by the size that they give. */
	disputed: boolean;
}

function nothing(): Pending {
	return { names: [], size: undefined, disputed: false };
}

/** Whether readers differ in where the next header is: 7-Zip skips data of a link, bsdtar those of a folder that a pax header gives, GNU tar alone passes over a NUL. */
function isDisputed(block: Uint8Array, kind: string, described: number | undefined, stated: number): boolean {
	if (u8(block, 124) === 0 && stated > 0) return true;
	return WITHOUT_DATA.has(kind) && (described ?? (kind === "5" ? 0 : stated)) > 0;
}

function* visitFile(source: ByteSource, visitor: ArchiveVisitor, names: readonly string[], data: number, size: number): Task<boolean> {
	if (!visitor.count()) return false;
	yield* visitor.member({ names, encrypted: false, packed: [{ method: "stored", source: source.part(data, size), size }] });
	return true;
}

/** A sparse file of GNU tar has blocks of its own between header and data. */
function* sparseLength(source: ByteSource, start: number): Task<number> {
	let at = start;
	for (;;) {
		const block = yield* source.read(at, BLOCK, AHEAD);
		at += BLOCK;
		if (u8(block, SPARSE_MORE_AGAIN) === 0) return at - start;
	}
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

/** What pax headers say of the next member: lines of `length key=value`; GNU tar takes blanks and zeros before the length. */
function readPax(bytes: Uint8Array, into: Pending, global: boolean): void {
	for (let at = 0; ; ) {
		let digits = at;
		while (bytes[digits] === 0x20) digits++;
		const space = bytes.indexOf(0x20, digits);
		if (space === -1) return;
		const length = Number(latin1(bytes.subarray(at, space)));
		if (!(length > space - at)) return;
		const line = memberName(bytes.subarray(space + 1, at + length - 1));
		const equals = line.indexOf("=");
		const value = line.slice(equals + 1);
		const key = line.slice(0, equals);
		if (key === "path" || key === "GNU.sparse.name") into.names.push(value);
		if (key === "size") {
			if (/^\d{1,15}$/u.test(value)) into.size = Number(value);
			else into.disputed = true;
			if (global) into.disputed = true;
		}
		at += length;
	}
}
