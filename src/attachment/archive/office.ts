import { latin1, u16 } from "../bytes.ts";
import { CENTRAL_LENGTH } from "./zip-header.ts";

const CONTENT_TYPES = "[Content_Types].xml";
const PART = /^(?:_rels\/\.rels$|word\/|xl\/|ppt\/|visio\/)/u;

/** Whether a directory is that of an office document (OOXML): it lists content types and parts, and nothing in it is encrypted. */
export function isOfficeDirectory(directory: Uint8Array, positions: readonly number[]): boolean {
	let types = false;
	let parts = false;
	for (const at of positions) {
		if (u16(directory, at + 8) & 1) return false;
		if (types && parts) continue;
		const length = u16(directory, at + 28);
		const name = length > 256 ? "" : latin1(directory.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + length));
		types ||= name === CONTENT_TYPES;
		parts ||= PART.test(name);
	}
	return types && parts;
}
