import { crc32, u8, u32, u64 } from "../bytes.ts";
import { Inflater } from "../content/inflate.ts";
import { decodeLzma, decodeLzma2, modelSize } from "../content/lzma.ts";
import { LIMITS } from "../limits.ts";
import type { ByteSource, Task } from "../source.ts";
import type { ArchiveVisitor, Packed } from "./member.ts";
import { AES, type Folder, SevenZipHeader, type Streams } from "./seven-zip-header.ts";

const START_LENGTH = 32;
const HEADER = 1;
const ENCODED_HEADER = 0x17;
/** An encoded header may hold another one. */
const LAYERS = 4;

const METHOD = { copy: "00", lzma: "030101", lzma2: "21", deflate: "040108" } as const;

/**
 * Reads a 7z archive, from its signature on; gives back where it ends.
 *
 * An encoded header is decoded first: it is encrypted only where its own chain of coders holds AES.
 *
 * @param stems - The file's names without their last extension: 7-Zip gives them to a member without a name.
 */
export function* readSevenZip(source: ByteSource, visitor: ArchiveVisitor, stems: readonly string[]): Task<number> {
	const start = yield* source.read(0, START_LENGTH);
	const offset = START_LENGTH + u64(start, 12);
	const size = u64(start, 20);
	const end = offset + size;
	if (start.length < START_LENGTH || end > source.size) {
		visitor.cannot("truncated");
		return source.size;
	}
	if (size === 0) {
		// Where the whole start is 0, 7-Zip looks for the header at the end of the file.
		if (crc32(start.subarray(12)) !== u32(start, 8)) visitor.cannot("damaged");
		return end;
	}
	if (size > LIMITS.header) {
		visitor.cannot("header");
		return end;
	}
	if (!visitor.scan(size)) return end;
	let bytes = yield* source.read(offset, size);
	if (crc32(start.subarray(12)) !== u32(start, 8) || crc32(bytes) !== u32(start, 28)) visitor.cannot("damaged");
	/** Where the header lies in the file, unless it was decoded. */
	let place: number | undefined = source.absolute(offset);
	for (let layer = 0; layer < LAYERS && u8(bytes, 0) === ENCODED_HEADER; layer++) {
		const reader = new SevenZipHeader(bytes, 1);
		const streams = reader.streams();
		const [folder] = streams.folders;
		if (reader.over || folder === undefined) {
			visitor.cannot("damaged");
			return end;
		}
		if (noteEncryption(streams, visitor, place, "7z encoded header")) {
			visitor.hidden("encrypted-names");
			return end;
		}
		const decoded = yield* decodeHeader(source, visitor, streams, folder);
		if (decoded === undefined) return end;
		bytes = decoded;
		place = undefined;
	}
	if (u8(bytes, 0) !== HEADER) {
		visitor.cannot("damaged");
		return end;
	}
	yield* visitFiles(source, visitor, stems, bytes, place);
	return end;
}

function* decodeHeader(source: ByteSource, visitor: ArchiveVisitor, streams: Streams, folder: Folder): Task<Uint8Array | undefined> {
	const [packedSize = 0] = streams.packedSizes;
	const [size = 0] = folder.sizes;
	const [coder] = folder.coders;
	if (packedSize > LIMITS.header || size > LIMITS.header) {
		visitor.cannot("header");
		return undefined;
	}
	if (coder === undefined || folder.coders.length > 1) {
		visitor.cannot("unknown-method", "structure");
		return undefined;
	}
	if (!visitor.decompress(size + packedSize + (coder.method === METHOD.lzma || coder.method === METHOD.lzma2 ? modelSize(coder.properties) : 0)))
		return undefined;
	const packed = yield* source.read(START_LENGTH + streams.packedAt, packedSize);
	if (packed.length < packedSize || size === 0) {
		visitor.cannot("truncated");
		return undefined;
	}
	if (!(coder.method === METHOD.lzma || coder.method === METHOD.lzma2 || coder.method === METHOD.copy || coder.method === METHOD.deflate)) {
		visitor.cannot("unknown-method", "structure");
		return undefined;
	}
	const decoded =
		coder.method === METHOD.lzma
			? decodeLzma(packed, coder.properties, size)
			: coder.method === METHOD.lzma2
				? decodeLzma2(packed, size)
				: coder.method === METHOD.deflate
					? new Inflater().inflate(packed, size).output
					: packed;
	if (decoded === undefined) visitor.cannot("damaged");
	return decoded;
}

/** Whether a chain of coders holds AES. */
function noteEncryption(streams: Streams, visitor: ArchiveVisitor, place: number | undefined, header: string): boolean {
	for (const folder of streams.folders) {
		const coder = folder.coders.find(({ method }) => method === AES);
		if (coder === undefined) continue;
		visitor.encrypted((place ?? 0) + coder.at, `${header}, coder 06F10701`);
		return true;
	}
	return false;
}

function* visitFiles(source: ByteSource, visitor: ArchiveVisitor, stems: readonly string[], bytes: Uint8Array, place: number | undefined): Task<void> {
	const reader = new SevenZipHeader(bytes, 1);
	const { streams, files } = reader.database();
	if (reader.over) visitor.cannot("damaged");
	noteEncryption(streams, visitor, place, place === undefined ? "7z decoded header" : "7z header");
	const contents = fileContents(source, streams);
	let next = 0;
	for (const { name, empty } of files) {
		const content = empty ? undefined : contents[next++];
		if (!visitor.count()) return;
		if (content === undefined && !empty) visitor.cannot("damaged", "content", name);
		const encrypted = content?.encrypted === true;
		yield* visitor.member({ names: name === "" ? stems : [name], encrypted, packed: content === undefined || encrypted ? [] : [content.packed] });
	}
}

interface FileContent {
	readonly encrypted: boolean;
	readonly packed: Packed;
}

/** The files with data, in the order of the list; those of a folder that only copies can be seen as they are. */
function fileContents(source: ByteSource, streams: Streams): readonly FileContent[] {
	const contents: FileContent[] = [];
	const starts: number[] = [];
	let at = START_LENGTH + streams.packedAt;
	for (const size of streams.packedSizes) {
		starts.push(at);
		at += size;
	}
	for (const folder of streams.folders) {
		const encrypted = folder.coders.some(({ method }) => method === AES);
		const copied = folder.coders.length === 1 && folder.coders[0]?.method === METHOD.copy;
		let offset = starts[folder.packedIndex] ?? source.size;
		for (const size of folder.files) {
			contents.push({ encrypted, packed: { method: copied ? "stored" : "other", source: source.part(offset, copied ? size : 0), size } });
			offset += size;
		}
	}
	return contents;
}
