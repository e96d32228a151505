import type { ReadingId } from "../core/decision.ts";
import type { Catalogue, ReadingText } from "./catalogue.ts";
import { readingTexts } from "./reading-texts.ts";
import { inLanguage } from "./reading-words.ts";

/**
 * A disputed reading in words: the question, and what each option holds.
 *
 * @returns The texts, or `undefined` for a reading that the catalogue does not know; `forProfile` adds those of a profile.
 *
 * @example
 * ```ts
 * readingText("TQ-ORDINAL-START", en)?.options["2"] // => "2; the first holder counts as number 1"
 * ```
 */
export function readingText(id: ReadingId, { language, readings }: Catalogue): ReadingText | undefined {
	if (readings !== undefined && Object.hasOwn(readings, id)) return readings[id];
	const known = Object.hasOwn(readingTexts, id) ? readingTexts[id] : undefined;
	return known && inLanguage(known, language);
}
