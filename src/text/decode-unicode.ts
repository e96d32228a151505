/** A byte order mark, the encoding that it stands for, and how that is read. */
const MARKS: readonly { readonly mark: readonly number[]; readonly decode: (bytes: Uint8Array) => string | undefined }[] = [
	// Before UTF-16, whose little-endian mark is the beginning of this one.
	{ mark: [0xff, 0xfe, 0x00, 0x00], decode: (bytes) => decodeUtf32(bytes, true) },
	{ mark: [0x00, 0x00, 0xfe, 0xff], decode: (bytes) => decodeUtf32(bytes, false) },
	{ mark: [0xff, 0xfe], decode: (bytes) => decodeUtf16(bytes, true) },
	{ mark: [0xfe, 0xff], decode: (bytes) => decodeUtf16(bytes, false) },
	{ mark: [0xef, 0xbb, 0xbf], decode: decodeUtf8 },
];

/** The text of bytes in UTF-8, or in UTF-16 or UTF-32 behind a byte order mark; `undefined` where they are none of these. The mark is left out. */
export function decodeUnicode(bytes: Uint8Array): string | undefined {
	for (const { mark, decode } of MARKS) {
		const text = mark.every((byte, index) => bytes[index] === byte) ? decode(bytes.subarray(mark.length)) : undefined;
		if (text !== undefined) return text;
	}
	return decodeUtf8(bytes);
}

/** Whether every half of a surrogate pair stands beside its other half. */
export function isWellFormed(text: string): boolean {
	return !/[\ud800-\udfff]/u.test(text);
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

function decodeUtf16(bytes: Uint8Array, littleEndian: boolean): string | undefined {
	if (bytes.length % 2 !== 0) return undefined;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return decodeUnits(bytes.length / 2, (index) => view.getUint16(index * 2, littleEndian));
}

function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string | undefined {
	if (bytes.length % 4 !== 0) return undefined;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return decodeUnits(bytes.length / 4, (index) => view.getUint32(index * 4, littleEndian));
}

const PART = 8192;

/** Joins code units or code points to a well-formed text, in parts that fit on the stack. */
function decodeUnits(count: number, unitAt: (index: number) => number): string | undefined {
	let text = "";
	for (let start = 0; start < count; start += PART) {
		const units = Array.from({ length: Math.min(PART, count - start) }, (_, offset) => unitAt(start + offset));
		if (units.some((unit) => unit > 0x10ffff)) return undefined;
		text += String.fromCodePoint(...units);
	}
	return isWellFormed(text) ? text : undefined;
}
