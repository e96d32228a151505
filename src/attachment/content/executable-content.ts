import { matches, u16, u32 } from "../bytes.ts";
import type { ByteSource, Task } from "../source.ts";
import type { ExecutableContent } from "./executable-format.ts";
import { installerClass } from "./installer-class.ts";

/** A DOS header, the least that "MZ" is taken seriously with. */
const DOS_HEADER = 64;
const SHORTCUT = [0x4c, 0, 0, 0, 0x01, 0x14, 0x02, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46];

/**
 * Whether the content is that of a file that runs on Windows: MZ with a new header (PE, NE, LE, LX) or a plain DOS image, an installer package, a shortcut.
 *
 * @param source - The content, or the part of it that was decompressed.
 * @param size - The size of the whole, in bytes.
 * @returns `undefined` where there is no evidence. A flat `.com` and a script show none: they count by name.
 */
export function* executableContent(source: ByteSource, size: number): Task<ExecutableContent | undefined> {
	const head = source.peek(0, DOS_HEADER) ?? (yield* source.read(0, DOS_HEADER));
	const first = head[0];
	if (first === 0x4d && head[1] === 0x5a && head.length >= DOS_HEADER) return yield* behindMz(source, size, head);
	if (first === 0xd0) return yield* installerClass(source, size);
	if (matches(head, 0, SHORTCUT)) return { found: "executable", format: "lnk", extensions: ["lnk"], offset: 0 };
	return undefined;
}

function* behindMz(source: ByteSource, size: number, dos: Uint8Array): Task<ExecutableContent> {
	const offset = u32(dos, 0x3c);
	// Before 4 are fields of the DOS header itself.
	const header = offset < 4 ? dos : yield* source.read(offset, 24 + 240);
	const format = newHeader(header);
	if (format !== undefined) return { found: "executable", format, extensions: format === "pe" ? portableExtensions(header) : ["exe"], offset };
	if (isDosImage(dos, size)) return { found: "executable", format: "dos", extensions: ["exe"], offset: 0 };
	return { found: header.length < 4 && offset + 4 <= size ? "out-of-reach" : "broken-header" };
}

function newHeader(header: Uint8Array): "pe" | "ne" | "le" | "lx" | undefined {
	if (matches(header, 0, [0x50, 0x45, 0, 0])) return "pe";
	if (matches(header, 0, [0x4e, 0x45])) return "ne";
	if (matches(header, 0, [0x4c, 0x45])) return "le";
	return matches(header, 0, [0x4c, 0x58]) ? "lx" : undefined;
}

const IS_DLL = 0x2000;
const RUNTIME_DIRECTORY = 14;

/** exe or dll, and net where the runtime header of .NET is there. */
function portableExtensions(header: Uint8Array): readonly string[] {
	const extension = u16(header, 22) & IS_DLL ? "dll" : "exe";
	const wide = u16(header, 24) === 0x20b;
	const directories = 24 + (wide ? 112 : 96);
	const runtime = directories + RUNTIME_DIRECTORY * 8;
	const managed = u32(header, directories - 4) > RUNTIME_DIRECTORY && runtime + 8 <= 24 + u16(header, 20) && u32(header, runtime) !== 0;
	return managed ? [extension, "net"] : [extension];
}

/** Whether the DOS header describes an image that lies in the file and starts inside itself. */
function isDosImage(dos: Uint8Array, size: number): boolean {
	const lastPage = u16(dos, 2);
	const pages = u16(dos, 4);
	const header = u16(dos, 8) * 16;
	const relocations = u16(dos, 6);
	const image = pages * 512 - (lastPage === 0 ? 0 : 512 - lastPage);
	// 28 bytes at least, in paragraphs of 16.
	if (lastPage > 511 || header < 32 || image > size) return false;
	if (u16(dos, 10) > u16(dos, 12)) return false;
	if (relocations > 0 && u16(dos, 24) + relocations * 4 > header) return false;
	const entry = ((u16(dos, 22) << 4) + u16(dos, 20)) & 0xfffff;
	return entry < image - header;
}
