import { lazyPattern } from "./lazy-pattern.ts";

/** Text up to the next mark, and more marks than any letter has. */
const stretch = /* @__PURE__ */ lazyPattern("\\P{M}*\\p{M}{0,64}", "gu");

/**
 * A text in a normalisation form, in time that grows with its length.
 *
 * Engines put a row of marks in order in the square of its length: 1 MiB of them takes half an hour. So in a long text a row of more than 64 is put in order
 * piece by piece; no writing has one, and every other text is what `String.prototype.normalize` makes of it.
 */
export function normalize(text: string, form: "NFC" | "NFD" | "NFKC" = "NFC"): string {
	return text.length < 1000 ? text.normalize(form) : text.replace(stretch(), (part) => part.normalize(form));
}
