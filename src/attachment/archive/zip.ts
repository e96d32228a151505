import { matches, memberName, u16 } from "../bytes.ts";
import { LIMITS } from "../limits.ts";
import type { ByteSource, Task } from "../source.ts";
import type { ArchiveVisitor, Member, Packed } from "./member.ts";
import { isOfficeDirectory } from "./office.ts";
import { plainDirectory, ZIP_TAIL, type ZipDirectory, zipDirectories } from "./zip-end.ts";
import { hiddenMembers } from "./zip-gaps.ts";
import { CENTRAL_SIGNATURE, centralHeader, IN_ZIP64, LOCAL_LENGTH, localHeader, nameBytes, sameName, type ZipHeader } from "./zip-header.ts";
import { packing } from "./zip-packing.ts";

/**
 * Reads a zip: every directory that some reader would take, each member by its central and its local header, and local headers that no directory lists.
 *
 * @param whole - Whether the file begins as a zip, so that local headers are looked for even without a directory.
 * @returns Whether it is a zip at all.
 */
export function* readZip(source: ByteSource, visitor: ArchiveVisitor, whole: boolean): Task<boolean> {
	if (!visitor.scan(Math.min(source.size, ZIP_TAIL))) return false;
	const plain = source.memory === undefined ? undefined : plainDirectory(source.memory);
	if (plain !== undefined) {
		yield* readDirectory(source, visitor, plain);
		return true;
	}
	const directories = yield* zipDirectories(source);
	const readable: ZipDirectory[] = [];
	for (const directory of directories) {
		const signature = yield* source.read(directory.start, 4);
		if (directory.encryptedAt !== undefined) {
			visitor.encrypted(source.absolute(directory.encryptedAt), "zip64 end record, encryption algorithm");
			visitor.hidden("encrypted-names");
		} else if (matches(signature, 0, CENTRAL_SIGNATURE) || (whole && directory.entries === 0 && directory.start === directory.limit)) readable.push(directory);
		else if (whole) visitor.cannot(directory.split ? "split-archive" : "damaged-directory");
		if (directory.split && readable.includes(directory)) visitor.cannot("split-archive");
	}
	if (!whole && readable.length === 0 && !directories.some(({ encryptedAt }) => encryptedAt !== undefined)) return false;
	if (directories.length === 0) visitor.cannot("no-directory");
	if (directories.length > 1) visitor.disagree("directory", "");
	if (readable.length === 0) yield* hiddenMembers(source, visitor, 0, source.size, false);
	const spans: Span[] | undefined = readable.length > 1 ? [] : undefined;
	for (const directory of readable) if (yield* readDirectory(source, visitor, directory, spans)) return true;
	if (spans !== undefined) yield* hiddenBetween(source, visitor, spans);
	return true;
}

/** From where up to where a directory, or what it lists, lies. */
type Span = readonly [start: number, end: number];

/** What none of several directories lists. */
function* hiddenBetween(source: ByteSource, visitor: ArchiveVisitor, spans: Span[]): Task<void> {
	let covered = 0;
	for (const [start, end] of spans.sort(([one], [other]) => one - other)) {
		yield* hiddenMembers(source, visitor, covered, start, true);
		covered = Math.max(covered, end);
	}
}

/**
 * Reads one directory, and what lies between its members.
 *
 * @param spans - Where there are several, what each covers; what lies between is then looked for when all are read.
 * @returns Whether it is that of an office document, which stays closed.
 */
function* readDirectory(source: ByteSource, visitor: ArchiveVisitor, directory: ZipDirectory, spans?: Span[]): Task<boolean> {
	const length = directory.limit - directory.start;
	if (length > LIMITS.directory && source.peek(directory.start, length) === undefined) {
		visitor.cannot("directory");
		spans?.push([0, directory.limit]);
		return false;
	}
	const bytes = source.peek(directory.start, length) ?? (yield* source.read(directory.start, length));
	const listed = membersOf(bytes, directory, visitor);
	if (visitor.closesOffice && isOfficeDirectory(listed)) {
		visitor.office();
		return true;
	}
	listed.sort((one, other) => one.localOffset - other.localOffset);
	const { memory } = source;
	let covered = 0;
	for (const [rank, central] of listed.entries()) {
		const offset = central.localOffset + directory.base;
		const local =
			memory === undefined ? yield* fetchLocal(source, central, offset, () => neighbours(listed, rank, central.localOffset)) : localHeader(memory, offset);
		// A place where no header is divides no gap: one that lies across it would be overlooked.
		if (local !== undefined && spans === undefined && offset > covered) yield* hiddenMembers(source, visitor, covered, Math.min(offset, directory.start), true);
		const task = report(source, visitor, central, directory.start + central.at, local, offset);
		if (task !== undefined) yield* task;
		if (local === undefined) continue;
		if (offset < covered) {
			visitor.disagree("overlap", memberName(nameBytes(central)));
			continue;
		}
		covered = dataEnd(offset + local.length, central, local);
		if (hasDescriptor(local)) covered = yield* descriptorEnd(source, covered);
		spans?.push([Math.min(offset, directory.start), covered]);
	}
	spans?.push([directory.start, directory.limit]);
	if (spans === undefined) yield* hiddenMembers(source, visitor, covered, directory.start, true);
	return false;
}

function membersOf(bytes: Uint8Array, directory: ZipDirectory, visitor: ArchiveVisitor): ZipHeader[] {
	const listed: ZipHeader[] = [];
	for (let header = centralHeader(bytes, 0); header !== undefined; header = centralHeader(bytes, header.at + header.length)) {
		if (!visitor.count()) return listed;
		listed.push(header);
	}
	const count = listed.length;
	if (count < directory.entries) visitor.cannot("damaged-directory");
	else if (count !== directory.entries && (count & 0xffff) !== directory.entries) visitor.disagree("entries", "");
	return listed;
}

/** Members that begin this close to each other are fetched together. */
const CLOSE = 8192;
const TOGETHER = 512 * 1024;

function neighbours(listed: readonly ZipHeader[], rank: number, start: number): number {
	let last = start;
	for (let next = rank + 1; ; next++) {
		const offset = listed[next]?.localOffset;
		if (offset === undefined || offset - last > CLOSE || offset - start > TOGETHER) return last - start + 1024;
		last = offset;
	}
}

/** A member of a zip: what a visitor does not ask for is not worked out. */
class ZipMember implements Member {
	readonly encrypted: boolean;
	readonly #source: ByteSource;
	readonly #central: ZipHeader;
	readonly #local: ZipHeader | undefined;
	readonly #data: number;

	constructor(source: ByteSource, central: ZipHeader, local: ZipHeader | undefined, data: number) {
		this.encrypted = central.encryption !== undefined || local?.encryption !== undefined;
		this.#source = source;
		this.#central = central;
		this.#local = local;
		this.#data = data;
	}

	get name(): string {
		return memberName(this.#central.unicodeName ?? nameBytes(this.#central));
	}

	get names(): readonly string[] {
		const central = this.#central;
		const local = this.#local;
		const names = [this.name];
		if (central.unicodeName !== undefined) names.push(memberName(nameBytes(central)));
		if (local === undefined) return names;
		if (!sameName(central, local)) names.push(memberName(nameBytes(local)));
		if (local.unicodeName !== undefined) names.push(memberName(local.unicodeName));
		return names;
	}

	get packed(): readonly Packed[] {
		const central = this.#central;
		const local = this.#local;
		if (this.encrypted || local === undefined) return [];
		const size = Math.max(central.size, local.size);
		const packedSize = Math.max(central.packedSize, local.packedSize === IN_ZIP64 ? 0 : local.packedSize);
		if (size === 0 && packedSize === 0) return [];
		const part = this.#source.part(this.#data, packedSize);
		return (central.method === local.method ? [central.method] : [central.method, local.method]).map((method) => packing(method, part, size));
	}
}

/** Extra fields, and the beginning of the data: what is looked at of most members. */
const HEAD = 512;
const DATA_DESCRIPTOR = 8;
const MASKED = 0x2000;
const LONGEST_DESCRIPTOR = 24;

function isMasked(central: ZipHeader, local: ZipHeader): boolean {
	return ((central.flags | local.flags) & MASKED) !== 0;
}

function hasDescriptor(local: ZipHeader): boolean {
	return (local.flags & DATA_DESCRIPTOR) !== 0;
}

/** Whether the sizes stand behind the data only. */
function isDescribed(local: ZipHeader): boolean {
	return hasDescriptor(local) && local.packedSize === 0;
}

/** The local header of a member, fetched where it is not in memory. */
function* fetchLocal(source: ByteSource, central: ZipHeader, offset: number, ahead: () => number): Task<ZipHeader | undefined> {
	const length = LOCAL_LENGTH + central.nameEnd - central.nameAt + HEAD;
	let bytes = source.peek(offset, length) ?? (yield* source.read(offset, length, ahead()));
	if (bytes.length < LOCAL_LENGTH + u16(bytes, 26) + u16(bytes, 28)) bytes = yield* source.read(offset, LOCAL_LENGTH + 2 * 0xffff);
	return localHeader(bytes, 0);
}

/** Reports one member. */
function report(
	source: ByteSource,
	visitor: ArchiveVisitor,
	central: ZipHeader,
	centralAt: number,
	local: ZipHeader | undefined,
	offset: number,
): Task<void> | undefined {
	const member = new ZipMember(source, central, local, local === undefined ? 0 : offset + local.length);
	if (central.encryption !== undefined) {
		visitor.encrypted(source.absolute(centralAt + central.encryption.at), `central header, ${central.encryption.field}`, () => member.name);
	}
	if (local === undefined) {
		visitor.cannot(source.exhausted ? "fetched" : "local-header", "content", member.name);
		return visitor.member(member);
	}
	if (local.encryption !== undefined) {
		visitor.encrypted(source.absolute(offset + local.encryption.at), `local header, ${local.encryption.field}`, () => member.name);
	}
	if (!visitor.scan(central.length + local.length)) return undefined;
	if (!isMasked(central, local)) compare(visitor, central, local, member);
	return visitor.member(member);
}

/** Where the data of a member end, by the header that says the less: readers from the front go on there. */
function dataEnd(data: number, central: ZipHeader, local: ZipHeader): number {
	return data + (isDescribed(local) ? central.packedSize : Math.min(central.packedSize, local.packedSize));
}

/** Where the data descriptor behind a member ends; it has a signature or not, and 32 or 64 bits. */
function* descriptorEnd(source: ByteSource, end: number): Task<number> {
	const bytes = yield* source.read(end, LONGEST_DESCRIPTOR + 4);
	for (const length of [16, 24, 12, 20]) if (bytes[length] === 0x50 && bytes[length + 1] === 0x4b) return end + length;
	return end;
}

function compare(visitor: ArchiveVisitor, central: ZipHeader, local: ZipHeader, member: ZipMember): void {
	if (!sameName(central, local)) visitor.disagree("name", member.name);
	if (central.method !== local.method) visitor.disagree("method", member.name);
	if ((central.encryption === undefined) !== (local.encryption === undefined)) visitor.disagree("encryption", member.name);
	if (!isDescribed(local) && (central.size !== local.size || central.packedSize !== local.packedSize)) visitor.disagree("size", member.name);
}
