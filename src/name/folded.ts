import type { LegacyEncoding } from "./legacy-encoding.ts";

/**
 * Why a name cannot be folded.
 *
 * - `empty`: no letter (and no digit, where digits are allowed) is left.
 * - `unmappable`: a character that is neither a Latin letter of a-z with marks, nor a space, hyphen or apostrophe.
 * - `digit`: digits, and nothing else wrong, in a name that may not hold any.
 * - `legacy-encoding`: text in TCVN3 or VNI that was read as if it were Latin-1.
 * - `body-word`: the name of a body (UBND, HĐND, Đảng ủy) is given where the name of its commune is needed.
 */
export type FoldReason = "empty" | "unmappable" | "digit" | "legacy-encoding" | "body-word";

/** A name that does not fold, and the characters that are in the way. */
export interface Unfolded {
	/** The name does not fold. */
	readonly ok: false;
	/** The characters in the way as `"U+0041"`, each once, in the order of the text in NFC; empty where no single character is to blame. */
	readonly codePoints: readonly string[];
	/** Why the name cannot be folded; the first of legacy-encoding, unmappable, digit, empty that applies. */
	readonly reason: FoldReason;
	/** The encoding recognised, with `legacy-encoding` only. */
	readonly encoding?: LegacyEncoding;
}

/** A folded name, or why there is none. */
export type Folded<T = string> =
	| {
			/** The name folds. */
			readonly ok: true;
			/** The result. */
			readonly value: T;
	  }
	| Unfolded;
