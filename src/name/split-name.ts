import { lazyPattern } from "../core/lazy-pattern.ts";
import { normalize } from "../core/normalize.ts";
import { foldText } from "./fold-text.ts";
import type { Folded } from "./folded.ts";
import { requireString } from "./require-string.ts";

/** A name in its parts, as it was written, in NFC. */
export interface SplitName {
	/** The first syllable (họ); `""` for a name of one syllable. */
	readonly family: string;
	/** The syllables between (tên đệm), in order. */
	readonly middle: readonly string[];
	/** The last syllable (tên). */
	readonly given: string;
}

const separators = /* @__PURE__ */ lazyPattern("[\\p{White_Space}\\u2010\\u2011-]+", "u");

/**
 * Splits a person's full name in Vietnamese order: the last syllable is the given name, the first the family name.
 *
 * It cannot know family names or given names of two syllables: those take `{ family, middle, given }`. Syllables split where `foldName` splits them, and are
 * left as they were written otherwise; a lone apostrophe is no syllable. A name of one syllable is a given name, with `""` for the family name.
 *
 * @param fullName - The name; any string.
 * @returns The parts, or, for a name that does not fold, why not: the same answer as `foldName`'s.
 * @throws TypeError where `fullName` is no string.
 *
 * @example
 * ```ts
 * splitName("Nguyễn Thị Thu Hà") // => { ok: true, value: { family: "Nguyễn", middle: ["Thị", "Thu"], given: "Hà" } }
 * ```
 */
export function splitName(fullName: string): Folded<SplitName> {
	requireString(fullName, "splitName", "fullName");
	const folded = foldText(fullName);
	if (!folded.ok) return folded;
	const syllables = normalize(fullName)
		.split(separators())
		.filter((part) => foldText(part).ok);
	const given = syllables.splice(-1).join("");
	const [family = "", ...middle] = syllables;
	return Object.freeze({ ok: true, value: Object.freeze({ family, middle: Object.freeze(middle), given }) });
}
