import { lazyPattern } from "../../core/lazy-pattern.ts";

const KEPT = 160;
const unsafe = /* @__PURE__ */ lazyPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}]", "gu");

/**
 * A name as it may be shown: control, format and bidirectional characters and lone surrogates become U+FFFD, and the middle of a long name is left out.
 *
 * The end is kept, because the extension is there.
 */
export function sanitiseName(name: string): string {
	const short = name.length <= KEPT ? name : `${name.slice(0, KEPT / 2)}…${name.slice(-KEPT / 2)}`;
	return short.replace(unsafe(), "\u{fffd}");
}
