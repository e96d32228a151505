import { crc32, join, le16, le32, type Piece, zeros } from "./bytes.ts";
import { deflateLiterals } from "./deflate.ts";

export interface TarFile {
	readonly name: string;
	readonly data?: Uint8Array;
	readonly kind?: string;
	/** A GNU long name, or a pax path, before the header. */
	readonly longName?: { readonly by: "gnu" | "pax"; readonly name: string };
}

function octal(value: number, length: number): string {
	return `${value.toString(8).padStart(length - 1, "0")}\0`;
}

function tarHeader(name: string, size: number, kind: string): Uint8Array {
	const nameBytes = join(name).subarray(0, 100);
	const front = join(nameBytes, zeros(100 - nameBytes.length), octal(0o644, 8), octal(0, 8), octal(0, 8), octal(size, 12), octal(0, 12));
	const back = join(kind, zeros(100), "ustar\0", "00", zeros(512 - 265));
	const sum = [...front, ...back].reduce((total, byte) => total + byte, 8 * 32);
	return join(front, `${sum.toString(8).padStart(6, "0")}\0 `, back);
}

function padded(data: Uint8Array): Uint8Array {
	return join(data, zeros((512 - (data.length % 512)) % 512));
}

export function tar(files: readonly TarFile[]): Uint8Array {
	const parts = files.map(({ name, data = zeros(0), kind = "0", longName }) => {
		const described = longName === undefined ? zeros(0) : longHeader(longName.by, longName.name);
		return join(described, tarHeader(name, data.length, kind), padded(data));
	});
	return join(...parts, zeros(1024));
}

function longHeader(by: "gnu" | "pax", name: string): Uint8Array {
	const line = ` path=${name}\n`;
	const length = join(line).length;
	const record = by === "gnu" ? `${name}\0` : `${length + String(length + 2).length}${line}`;
	const data = join(record);
	return join(tarHeader("././@LongLink", data.length, by === "gnu" ? "L" : "x"), padded(data));
}

export function gzip(data: Uint8Array, name?: Piece): Uint8Array {
	const header = join([0x1f, 0x8b, 8, name === undefined ? 0 : 8, 0, 0, 0, 0, 0, 3], name === undefined ? [] : join(name, [0]));
	return join(header, deflateLiterals(data), le32(crc32(data)), le32(data.length));
}

export function cab(names: readonly string[]): Uint8Array {
	const files = join(...names.map((name) => join(le32(1), le32(0), le16(0), le16(0), le16(0), le16(0x20), name, [0])));
	const size = 36 + 8 + files.length;
	return join("MSCF", zeros(4), le32(size), zeros(4), le32(44), zeros(4), [3, 1], le16(1), le16(names.length), le16(0), le16(0), le16(0), zeros(8), files);
}

export function bzip2(): Uint8Array {
	return join("BZh91AY&SY", zeros(32));
}

export function xz(): Uint8Array {
	return join([0xfd], "7zXZ", [0, 0, 4], zeros(32));
}
