import { latin1 } from "../bytes.ts";
import { nameBytes, type ZipHeader } from "./zip-header.ts";

const CONTENT_TYPES = "[Content_Types].xml";
/** No part that is looked for has a longer name. */
const LONGEST = 256;
const PART = /^(?:_rels\/\.rels$|word\/|xl\/|ppt\/|visio\/)/u;

/** Whether a directory is that of an office document (OOXML): it lists content types and parts, and nothing in it is encrypted. */
export function isOfficeDirectory(headers: readonly ZipHeader[]): boolean {
	const lists = (isSought: (name: string) => boolean): boolean => headers.some((header) => isSought(latin1(nameBytes(header).subarray(0, LONGEST))));
	return !headers.some(({ encryption }) => encryption !== undefined) && lists((name) => name === CONTENT_TYPES) && lists((name) => PART.test(name));
}
