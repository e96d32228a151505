import { crc32, join, le, le16, le32, type Piece, zeros } from "./bytes.ts";

export interface RarFile {
	readonly name: Piece;
	readonly data?: Uint8Array;
	readonly encrypted?: boolean;
	readonly compressed?: boolean;
	readonly directory?: boolean;
	readonly flags?: number;
}

function block4(type: number, flags: number, body: Uint8Array): Uint8Array {
	const rest = join([type], le16(flags), le16(7 + body.length), body);
	return join(le16(crc32(rest) & 0xffff), rest);
}

/** Versions 1.5 to 4. */
export function rar4(files: readonly RarFile[], mainFlags = 0): Uint8Array {
	const blocks = files.map((file) => {
		const name = join(file.name);
		const data = file.data ?? zeros(0);
		const flags = 0x8000 | (file.encrypted ? 4 : 0) | (file.directory ? 0xe0 : 0) | (file.flags ?? 0);
		const body = join(le32(data.length), le32(data.length), [2], le32(0), le32(0), [29], [file.compressed ? 0x33 : 0x30], le16(name.length), le32(0x20), name);
		return join(block4(0x74, flags, body), data);
	});
	const hidden = mainFlags & 0x80 ? Uint8Array.from({ length: 64 }, (_, index) => (index * 91 + 7) % 253) : join(...blocks, block4(0x7b, 0x4000, zeros(0)));
	return join("Rar!", [0x1a, 7, 0], block4(0x73, mainFlags, zeros(6)), hidden);
}

/** Packs a Unicode name the way rar 4 does, with every character in two bytes. */
export function rar4UnicodeName(plain: string, name: string): Uint8Array {
	const units = Array.from({ length: name.length }, (_, index) => name.charCodeAt(index));
	const packed: number[] = [0];
	for (let index = 0; index < units.length; index += 4) packed.push(0b10101010, ...units.slice(index, index + 4).flatMap(le16));
	return join(plain, [0], packed);
}

function vint(value: number): number[] {
	return value < 0x80 ? [value] : [(value % 0x80) | 0x80, ...vint(Math.floor(value / 0x80))];
}

function block5(body: Uint8Array): Uint8Array {
	const rest = join(vint(body.length), body);
	return join(le32(crc32(rest)), rest);
}

export interface Rar5Options {
	readonly encryptedHeaders?: boolean;
	readonly volume?: boolean;
	/** Version of the compression: 1 for rar 7. */
	readonly version?: number;
	/** How many bytes the one record in the extra area of the first header has; readers pass over its kind. */
	readonly mainRecord?: number;
}

export function rar5(files: readonly RarFile[], { encryptedHeaders = false, volume = false, version = 0, mainRecord = 0 }: Rar5Options = {}): Uint8Array {
	const signature = join("Rar!", [0x1a, 7, 1, 0]);
	if (encryptedHeaders) {
		const hidden = Uint8Array.from({ length: 96 }, (_, index) => (index * 57 + 3) % 249);
		return join(signature, block5(join(vint(4), vint(0), vint(0), vint(0), [15], zeros(16))), hidden);
	}
	const blocks = files.map((file) => {
		const name = join(file.name);
		const data = file.data ?? zeros(0);
		const extra = file.encrypted ? join(vint(1), vint(0), vint(0), [15], zeros(32)) : zeros(0);
		const record = extra.length === 0 ? extra : join(vint(extra.length), extra);
		const compression = version + (file.compressed ? 3 * 0x80 : 0);
		const body = join(
			vint(2),
			vint((record.length > 0 ? 1 : 0) | 2),
			record.length > 0 ? vint(record.length) : [],
			vint(data.length),
			vint(file.directory ? 1 : 0),
			vint(data.length),
			vint(0x20),
			vint(compression),
			vint(0),
			vint(name.length),
			name,
			record,
		);
		return join(block5(body), data);
	});
	const extra = mainRecord === 0 ? zeros(0) : join(vint(mainRecord - 1), [0x7f], zeros(mainRecord - 2));
	const main = join(vint(1), vint(mainRecord === 0 ? 0 : 1), mainRecord === 0 ? [] : vint(extra.length), vint(volume ? 1 : 0), extra);
	return join(signature, block5(main), ...blocks, block5(join(vint(5), vint(0), vint(0))));
}

export function rar14(files: readonly RarFile[]): Uint8Array {
	const blocks = files.map((file) => {
		const name = join(file.name);
		const data = file.data ?? zeros(0);
		const flags = file.encrypted ? 4 : 0;
		return join(
			le32(data.length),
			le32(data.length),
			le16(0),
			le16(21 + name.length),
			le32(0),
			[0x20, flags, 2, name.length, file.compressed ? 3 : 0],
			name,
			data,
		);
	});
	return join("RE~^", le16(7), le(0, 1), ...blocks);
}
