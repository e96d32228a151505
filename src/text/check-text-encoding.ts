import type { Decision } from "../core/decision.ts";
import { kindOf } from "../core/kind-of.ts";
import { detectLegacyText } from "../name/detect-legacy-text.ts";
import { Ruling } from "../profile/ruling.ts";
import type { Profile } from "../profile/types.ts";
import { decodeUnicode, isWellFormed } from "./decode-unicode.ts";

/** What can be wrong with the way in which a text is written. */
export type TextCode = "text.legacy-encoding" | "text.not-unicode";

/**
 * Whether a text is in Unicode, as TCVN 6909:2001 requires, or in an older encoding.
 *
 * Text: composed and decomposed letters are both Unicode; half a surrogate pair is not. Bytes: UTF-8, and UTF-16 or UTF-32 behind a byte order mark; bytes
 * that are none of these are `text.not-unicode` (must). TCVN3 or VNI, as bytes or as text that was read from them, is `text.legacy-encoding` (must) instead.
 * A text that is too short to tell counts as Unicode. An empty text is compliant. A regulation that does not speak of it is unregulated.
 *
 * @param profile - The regulation.
 * @param textOrBytes - The text, or the bytes as they were sent or stored.
 * @throws TypeError where it is neither, or the profile is not valid.
 *
 * @example
 * ```ts
 * checkTextEncoding(tuyenQuang, "Th«ng b¸o vÒ viÖc häp").findings.map(({ code, params }) => [code, params["encoding"]]) // => [["text.legacy-encoding", "TCVN3"]]
 * ```
 */
export function checkTextEncoding(profile: Profile, textOrBytes: string | Uint8Array): Decision<never, TextCode> {
	const ruling = new Ruling<TextCode>(profile);
	if (typeof textOrBytes !== "string" && !(textOrBytes instanceof Uint8Array)) {
		throw new TypeError(`textOrBytes: expected text or a Uint8Array, got ${kindOf(textOrBytes)}`);
	}
	const rule = "encoding" in profile.text ? profile.text.encoding : profile.text;
	ruling.note(rule);
	if (!("value" in rule)) return ruling.decide<never>(undefined, "none" in rule);
	const decoded = typeof textOrBytes === "string" ? wellFormed(textOrBytes) : decodeUnicode(textOrBytes);
	const legacy = detectLegacyText(decoded ?? asLatin(textOrBytes));
	if (legacy !== undefined) ruling.find("text.legacy-encoding", "must", { encoding: legacy }, rule);
	else if (decoded === undefined) ruling.find("text.not-unicode", "must", { kind: typeof textOrBytes === "string" ? "text" : "bytes" }, rule);
	return ruling.decide<never>(undefined, true);
}

function wellFormed(text: string): string | undefined {
	return isWellFormed(text) ? text : undefined;
}

/** Legacy encodings are recognised by how they look when their bytes are read as Latin-1. */
function asLatin(textOrBytes: string | Uint8Array): string {
	return typeof textOrBytes === "string" ? textOrBytes : new TextDecoder("latin1").decode(textOrBytes);
}
