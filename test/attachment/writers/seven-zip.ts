import { crc32, join, le32, le64, zeros } from "./bytes.ts";
import { LZMA_PROPERTIES, lzma2Literals, lzmaLiterals } from "./lzma.ts";

export interface SevenZipFile {
	readonly name: string;
	readonly data: Uint8Array;
}

export interface SevenZipOptions {
	/** How the files say they are packed; their bytes are put in as they are. */
	readonly coder?: "copy" | "lzma" | "aes";
	/** How the header is packed. */
	readonly header?: "plain" | "lzma" | "lzma2" | "copy" | "aes" | "twice" | "unknown";
	/** What the header says of its own size once decoded. */
	readonly statedHeaderSize?: number;
}

function number(value: number): number[] {
	if (value < 0x80) return [value];
	if (value < 0x4000) return [0x80 | (value >> 8), value & 255];
	return [0xe0, value & 255, (value >> 8) & 255, (value >> 16) & 255];
}

const CODERS = {
	copy: [0x01, 0x00],
	lzma: [0x23, 0x03, 0x01, 0x01, 5, ...LZMA_PROPERTIES],
	lzma2: [0x21, 0x21, 1, 0x18],
	aes: [0x24, 0x06, 0xf1, 0x07, 0x01, 2, 0x53, 0x07],
	unknown: [0x03, 0x04, 0x02, 0x77],
};

function streams(packedAt: number, packedSize: number, coder: keyof typeof CODERS, size: number, files: readonly SevenZipFile[] | undefined): Uint8Array {
	const sub = files === undefined ? [] : join([8, 13], number(files.length), [9], ...files.slice(0, -1).map(({ data }) => number(data.length)), [0]);
	return join([6], number(packedAt), [1, 9], number(packedSize), [0], [7, 11, 1, 0, 1], CODERS[coder], [12], number(size), [0], sub, [0]);
}

function utf16(name: string): number[] {
	return Array.from({ length: name.length }, (_, index) => name.charCodeAt(index)).flatMap((unit) => [unit & 255, unit >> 8]);
}

/** Writes a 7z archive of one folder. */
export function sevenZip(files: readonly SevenZipFile[], { coder = "copy", header = "plain", statedHeaderSize }: SevenZipOptions = {}): Uint8Array {
	const data = join(...files.map((file) => file.data));
	const names = join([0], ...files.map(({ name }) => join(utf16(name), [0, 0])));
	const list = join([5], number(files.length), [17], number(names.length), names, [0]);
	const database = join([1, 4], streams(0, data.length, coder, data.length, files), list, [0]);
	let body = data;
	let last = database;
	const encode = (how: "lzma" | "lzma2" | "copy" | "aes" | "unknown"): void => {
		const packed = how === "lzma" ? lzmaLiterals(last) : how === "lzma2" ? lzma2Literals(last) : last;
		const at = body.length;
		body = join(body, packed);
		last = join([0x17], streams(at, packed.length, how, statedHeaderSize ?? last.length, undefined));
	};
	if (header === "twice") {
		encode("lzma");
		encode("copy");
	} else if (header !== "plain") encode(header);
	const start = join(le64(body.length), le64(last.length), le32(crc32(last)));
	return join([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4], le32(crc32(start)), start, body, last);
}

/** A 7z archive without anything in it. */
export function emptySevenZip(): Uint8Array {
	const start = zeros(20);
	return join([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4], le32(crc32(start)), start);
}
