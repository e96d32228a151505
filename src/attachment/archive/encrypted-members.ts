import { plainDirectory } from "./zip-end.ts";
import { centralHeader, localHeader } from "./zip-header.ts";

/**
 * Which members of a zip are encrypted, by their central or their local header, in the order of the directory (BN 2.8); nothing else is looked at. For callers with
 * many archives and only this question: it takes a small part of `checkAttachment`'s time.
 *
 * @param content - The zip, in memory.
 * @returns Whether each member is encrypted; `undefined` for a zip that does not end as almost all do (no member, a comment, zip64, data before the archive, several end records), or whose headers are not
 * where the directory says: only `checkAttachment` looks further.
 * @throws TypeError where `content` is not a `Uint8Array`.
 *
 * @example
 * ```ts
 * encryptedMembers(new TextEncoder().encode("no zip")) // => undefined
 * ```
 */
export function encryptedMembers(content: Uint8Array): readonly boolean[] | undefined {
	if (!(content instanceof Uint8Array)) throw new TypeError(`content: expected bytes, got ${typeof content}`);
	const directory = plainDirectory(content);
	if (directory === undefined) return undefined;
	const encrypted: boolean[] = [];
	for (let at = directory.start; at < directory.limit; ) {
		const central = centralHeader(content, at);
		if (central === undefined) return undefined;
		const local = localHeader(content, central.localOffset);
		if (local === undefined) return undefined;
		encrypted.push(central.encryption !== undefined || local.encryption !== undefined);
		at += central.length;
	}
	return encrypted.length === directory.entries ? encrypted : undefined;
}
