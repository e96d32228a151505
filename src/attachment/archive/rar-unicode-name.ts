import { memberName, u8 } from "../bytes.ts";

/**
 * The names in a rar 4 file header with Unicode: the plain one, and the one that is packed behind a NUL as differences from it.
 * Without a NUL the name is UTF-8.
 */
export function rarUnicodeName(bytes: Uint8Array): readonly [string, ...string[]] {
	const nul = bytes.indexOf(0);
	if (nul === -1) return [memberName(bytes)];
	const plain = bytes.subarray(0, nul);
	return [unpack(plain, bytes.subarray(nul + 1)), memberName(plain)];
}

/** Two bits for each step say whether one byte follows, one byte of a common high byte, two bytes, or a run copied from the plain name. */
function unpack(plain: Uint8Array, packed: Uint8Array): string {
	const high = u8(packed, 0) << 8;
	let text = "";
	let at = 1;
	let flags = 0;
	let flagBits = 0;
	for (;;) {
		if (flagBits === 0) {
			flags = u8(packed, at++);
			flagBits = 8;
		}
		flagBits -= 2;
		const kind = (flags >> flagBits) & 3;
		if (at >= packed.length) return text;
		if (kind === 0) text += String.fromCharCode(u8(packed, at++));
		else if (kind === 1) text += String.fromCharCode(high | u8(packed, at++));
		else if (kind === 2) {
			text += String.fromCharCode(u8(packed, at) | (u8(packed, at + 1) << 8));
			at += 2;
		} else {
			const run = u8(packed, at++);
			const correction = run & 0x80 ? u8(packed, at++) : undefined;
			for (let left = (run & 0x7f) + 2; left > 0 && text.length < plain.length; left--) {
				const character = u8(plain, text.length);
				text += String.fromCharCode(correction === undefined ? character : high | ((character + correction) & 0xff));
			}
		}
	}
}
