import { lazyPattern } from "../core/lazy-pattern.ts";
import { normalize } from "../core/normalize.ts";
import { foldText } from "./fold-text.ts";
import type { Folded } from "./folded.ts";
import { requireString } from "./require-string.ts";

/** A commune's folded name. */
export interface CommuneName {
	/** Its syllables, without the type of commune. */
	readonly syllables: readonly string[];
	/** The syllables joined, as an address holds them (BN 5.1.b). */
	readonly joined: string;
	/** `phuong` or `xa` where the text said so in front of the name. */
	readonly type?: "phuong" | "xa";
}

// With their marks, because communes are called Phượng Sơn and Xà Hồ.
const typePattern = /* @__PURE__ */ lazyPattern("^[\\p{White_Space}\\u2010\\u2011-]*(phường|xã)(?=[\\p{White_Space}\\u2010\\u2011-]|$)", "iu");
const BODY = /^(?:ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan|dang uy)(?: |$)/;

/**
 * Folds the name of a commune (BN 5.1.b-d), digits allowed, and sets aside a Phường or Xã in front of it.
 *
 * The type is recognised in any case and in any spelling of its marks, but not without them: Phượng Sơn keeps its first syllable. It is removed once. The name
 * of a body in place of a commune's (UBND, Ủy ban nhân dân, HĐND, Hội đồng nhân dân, Đảng ủy; before or after the type) is an error, `body-word`.
 *
 * @param text - The name; any string.
 * @returns The folded name, or why there is none; a type alone is `empty`.
 * @throws TypeError where `text` is no string.
 *
 * @example
 * ```ts
 * foldCommuneName("Phường Hà Giang 1") // => { ok: true, value: { syllables: ["ha", "giang", "1"], joined: "hagiang1", type: "phuong" } }
 * ```
 */
export function foldCommuneName(text: string): Folded<CommuneName> {
	requireString(text, "foldCommuneName", "text");
	const composed = normalize(text);
	const typed = typePattern().exec(composed);
	const folded = foldText(typed === null ? composed : composed.slice(typed[0].length), "digits-allowed");
	if (!folded.ok) return folded;
	if (BODY.test(folded.value)) return Object.freeze({ ok: false, codePoints: Object.freeze([]), reason: "body-word" });
	const syllables = Object.freeze(folded.value.split(" "));
	const type = typed === null ? {} : { type: /x/i.test(typed[0]) ? ("xa" as const) : ("phuong" as const) };
	return Object.freeze({ ok: true, value: Object.freeze({ syllables, joined: syllables.join(""), ...type }) });
}
