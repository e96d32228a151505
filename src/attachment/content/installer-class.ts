import { matches, u8, u16, u32 } from "../bytes.ts";
import type { ByteSource, Task } from "../source.ts";
import type { ExecutableContent, ExecutableFormat } from "./executable-format.ts";

/** What files of OLE begin with: Office documents of old, packages of the Windows Installer. */
export const COMPOUND_FILE: readonly number[] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** The rest of the Windows Installer's storage classes: {000C10xx-0000-0000-C000-000000000046}. */
const INSTALLER_CLASS_END = [0x10, 0x0c, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46];
const INSTALLER_CLASSES: Readonly<Record<number, ExecutableFormat>> = { 130: "mst", 132: "msi", 134: "msp" };
const CLASS_IN_ENTRY = 80;
const CLASS_LENGTH = 16;

/** Where the storage class of the root entry is, which is the first entry of the directory, in sectors of a power of two; `undefined` for what is no compound file. */
function classOffset(head: Uint8Array): number | undefined {
	if (!matches(head, 0, COMPOUND_FILE)) return undefined;
	const shift = u16(head, 30);
	return shift < 7 || shift > 20 ? undefined : (u32(head, 48) + 1) * 2 ** shift + CLASS_IN_ENTRY;
}

/**
 * Whether a compound file (OLE) is a package that the Windows Installer runs, by the storage class of its root entry. Office documents have other classes.
 */
export function* installerClass(source: ByteSource, size: number): Task<ExecutableContent | undefined> {
	const head = yield* source.read(0, 76);
	const offset = classOffset(head);
	if (offset === undefined || offset + CLASS_LENGTH > size) return undefined;
	const storageClass = yield* source.read(offset, CLASS_LENGTH);
	if (storageClass.length < CLASS_LENGTH) return { found: "out-of-reach" };
	const format = INSTALLER_CLASSES[u8(storageClass, 0)];
	if (format === undefined || !matches(storageClass, 1, INSTALLER_CLASS_END)) return undefined;
	return { found: "executable", format, extensions: [format], offset };
}

/** How many bytes of a compound file must be seen for its class; 0 where it is none. */
export function installerReach(head: Uint8Array): number {
	const offset = classOffset(head);
	return offset === undefined ? 0 : offset + CLASS_LENGTH;
}
