import { latin1 } from "../bytes.ts";
import { nameBytes, type ZipHeader } from "./zip-header.ts";

const CONTENT_TYPES = "[Content_Types].xml";
/** No part that is looked for has a longer name. */
const LONGEST = 256;
const PART = /^(?:_rels\/\.rels$|word\/|xl\/|ppt\/|visio\/)/u;

/** Whether a directory is that of an office document (OOXML): it lists content types and parts, and nothing in it is encrypted. */
export function isOfficeDirectory(headers: readonly ZipHeader[]): boolean {
	let types = false;
	let parts = false;
	for (const header of headers) {
		if (header.encryption !== undefined) return false;
		if (types && parts) continue;
		const name = latin1(nameBytes(header).subarray(0, LONGEST));
		types ||= name === CONTENT_TYPES;
		parts ||= PART.test(name);
	}
	return types && parts;
}
