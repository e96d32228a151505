import { crc32, join, le16, le32, le64, type Piece, zeros } from "./bytes.ts";
import { deflateLiterals } from "./deflate.ts";

/** What one of a member's two headers says. */
export interface HeaderOptions {
	readonly name?: Piece;
	readonly flags?: number;
	readonly method?: number;
	readonly size?: number;
	readonly packedSize?: number;
	readonly extra?: Piece;
}

export interface ZipMember extends HeaderOptions {
	readonly name: Piece;
	readonly data?: Uint8Array;
	/** Bytes as they are put in, instead of `data` packed. */
	readonly packed?: Uint8Array;
	readonly local?: HeaderOptions;
	readonly central?: HeaderOptions;
	/** The directory does not list it. */
	readonly unlisted?: boolean;
	/** The local header leaves the sizes to a descriptor behind the data. */
	readonly descriptor?: "signed" | "unsigned";
	/** Sizes stand in the zip64 extra field. */
	readonly zip64?: boolean;
	readonly localOffset?: number;
}

export interface ZipOptions {
	readonly prefix?: Piece;
	/** Offsets count from the beginning of the file, prefix included. */
	readonly absolute?: boolean;
	readonly comment?: Piece;
	readonly trailing?: Piece;
	readonly entries?: number;
	readonly zip64?: boolean;
	/** Where the directory says that it is. */
	readonly directoryOffset?: number;
	readonly truncateDirectory?: boolean;
	readonly disk?: number;
}

interface Written {
	readonly header: Uint8Array;
	readonly central: Uint8Array;
}

function extra64(size: number, packedSize: number): Uint8Array {
	return join(le16(1), le16(16), le64(size), le64(packedSize));
}

function writeMember(member: ZipMember, offset: number): Written {
	const data = member.data ?? zeros(0);
	const method = member.method ?? 0;
	const packed = member.packed ?? (method === 8 ? deflateLiterals(data) : data);
	const sums = { crc: crc32(data), size: member.size ?? data.length, packedSize: member.packedSize ?? packed.length };
	const fields = (own: HeaderOptions, described: boolean): Uint8Array[] => {
		const size = own.size ?? sums.size;
		const packedSize = own.packedSize ?? sums.packedSize;
		const name = join(own.name ?? member.name);
		const extra = join(own.extra ?? member.extra ?? [], member.zip64 ? extra64(size, packedSize) : []);
		const flags = (own.flags ?? member.flags ?? 0) | (member.descriptor === undefined ? 0 : 8);
		const shown = described ? [0, 0, 0] : member.zip64 ? [sums.crc, 0xffffffff, 0xffffffff] : [sums.crc, packedSize, size];
		return [
			join(le16(flags), le16(own.method ?? method), le32(0), ...shown.map((value) => le32(value)), le16(name.length), le16(extra.length)),
			join(name, extra),
		];
	};
	const [local = zeros(0), localTail = zeros(0)] = fields(member.local ?? {}, member.descriptor !== undefined);
	const [central = zeros(0), centralTail = zeros(0)] = fields(member.central ?? {}, false);
	const descriptor =
		member.descriptor === undefined ? [] : join(member.descriptor === "signed" ? "PK\u0007\u0008" : [], le32(sums.crc), le32(sums.packedSize), le32(sums.size));
	return {
		header: join("PK\u0003\u0004", le16(20), local, localTail, packed, descriptor),
		central: join("PK\u0001\u0002", le16(20), le16(20), central, le16(0), le16(0), le16(0), le32(0), le32(member.localOffset ?? offset), centralTail),
	};
}

/** Writes a zip in which every field can be made to lie. */
export function zip(members: readonly ZipMember[], options: ZipOptions = {}): Uint8Array {
	const prefix = join(options.prefix ?? []);
	const base = options.absolute ? prefix.length : 0;
	const headers: Uint8Array[] = [];
	const directory: Uint8Array[] = [];
	let offset = base;
	for (const member of members) {
		const { header, central } = writeMember(member, offset);
		headers.push(header);
		if (!member.unlisted) directory.push(central);
		offset += header.length;
	}
	const listed = join(...directory);
	const directoryAt = options.directoryOffset ?? offset;
	const entries = options.entries ?? directory.length;
	const comment = join(options.comment ?? []);
	const record64 = join("PK\u0006\u0006", le64(44), le16(45), le16(45), le32(0), le32(0), le64(entries), le64(entries), le64(listed.length), le64(directoryAt));
	const locator64 = join("PK\u0006\u0007", le32(0), le64(directoryAt + listed.length), le32(1));
	const end = join(
		"PK\u0005\u0006",
		le16(options.disk ?? 0),
		le16(options.disk ?? 0),
		le16(options.zip64 ? 0xffff : entries % 65536),
		le16(options.zip64 ? 0xffff : entries % 65536),
		le32(options.zip64 ? 0xffffffff : listed.length),
		le32(options.zip64 ? 0xffffffff : directoryAt),
		le16(comment.length),
		comment,
	);
	if (options.truncateDirectory) return join(prefix, ...headers);
	return join(prefix, ...headers, listed, options.zip64 ? join(record64, locator64) : [], end, options.trailing ?? []);
}

/** A zip whose directory is encrypted: the zip64 record says with which algorithm. */
export function zipWithHiddenDirectory(member: ZipMember): Uint8Array {
	const { header } = writeMember({ ...member, flags: 0x2041 }, 0);
	const hidden = Uint8Array.from({ length: 64 }, (_, index) => (index * 73 + 11) % 251);
	const record = join("PK\u0006\u0006", le64(72), le16(62), le16(62), le32(0), le32(0), le64(1), le64(1), le64(64), le64(header.length));
	const algorithm = join(le16(8), le64(52), le64(64), le16(0x6610), le16(256), le16(1), le16(0), le16(0));
	const locator = join("PK\u0006\u0007", le32(0), le64(header.length + 64), le32(1));
	const end = join("PK\u0005\u0006", le16(0), le16(0), le16(0xffff), le16(0xffff), le32(0xffffffff), le32(0xffffffff), le16(0));
	return join(header, hidden, record, algorithm, locator, end);
}

export function aesExtra(method = 8): Uint8Array {
	return join(le16(0x9901), le16(7), le16(2), "AE", [3], le16(method));
}

export function strongEncryptionExtra(): Uint8Array {
	return join(le16(0x0017), le16(8), le16(2), le16(0x6610), le16(256), le16(1));
}

export function unicodePathExtra(plain: Uint8Array, name: string): Uint8Array {
	const bytes = join(name);
	return join(le16(0x7075), le16(5 + bytes.length), [1], le32(crc32(plain)), bytes);
}
