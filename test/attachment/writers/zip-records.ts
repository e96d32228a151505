import { join, le16, le32, le64, type Piece, zeros } from "./bytes.ts";

export interface EndFields {
	readonly disk?: number;
	readonly directoryDisk?: number;
	readonly entries?: number;
	readonly size: number;
	readonly offset: number;
	readonly comment?: Piece;
	/** What it says instead of the comment's length. */
	readonly commentLength?: number;
}

/** The end record of a zip, by itself. */
export function endRecord({ disk = 0, directoryDisk = 0, entries = 1, size, offset, comment = "", commentLength }: EndFields): Uint8Array {
	const bytes = join(comment);
	const fields = [le16(disk), le16(directoryDisk), le16(entries), le16(entries), le32(size), le32(offset), le16(commentLength ?? bytes.length)];
	return join("PK\u0005\u0006", ...fields, bytes);
}

export interface End64Fields {
	/** Bytes of the record behind this field. */
	readonly length?: number;
	readonly version?: number;
	readonly disk?: number;
	readonly directoryDisk?: number;
	readonly entries?: number;
	readonly size: number;
	readonly offset: number;
	/** What stands behind the fields of the first version. */
	readonly more?: Piece;
}

/** The zip64 end record, by itself. */
export function endRecord64({ length = 44, version = 45, disk = 0, directoryDisk = 0, entries = 1, size, offset, more = "" }: End64Fields): Uint8Array {
	const fields = [le64(length), le16(version), le16(version), le32(disk), le32(directoryDisk), le64(entries), le64(entries), le64(size), le64(offset)];
	return join("PK\u0006\u0006", ...fields, more);
}

/** Where the zip64 end record is. */
export function locator64(place: number): Uint8Array {
	return join("PK\u0006\u0007", le32(0), le64(place), le32(1));
}

export interface LocalFields {
	readonly version?: number;
	readonly flags?: number;
	readonly method?: number;
	readonly packedSize?: number;
	readonly size?: number;
	readonly name?: Piece;
	readonly extra?: Piece;
}

/** A local header by itself. */
export function local({ version = 20, flags = 0, method = 0, packedSize = 0, size = 0, name = "a", extra = "" }: LocalFields): Uint8Array {
	const sizes = [le32(packedSize), le32(size), le16(join(name).length), le16(join(extra).length)];
	return join("PK\u0003\u0004", le16(version), le16(flags), le16(method), zeros(8), ...sizes, name, extra);
}
