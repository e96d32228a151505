import type { Reading } from "../profile/types.ts";
import type { ReadingText } from "./catalogue.ts";
import { readingTexts } from "./reading-texts.ts";

/** A reading of a profile in words: the profile's own, else those of the built-in provinces, else its ids. */
export function readingWords({ id, text, options }: Reading, language: "vi" | "en"): ReadingText {
	const known = Object.hasOwn(readingTexts, id) ? readingTexts[id] : undefined;
	return inLanguage(text ?? known ?? untold(id, Object.keys(options)), language);
}

/** The question of a reading, and what each option holds, in one language. */
export function inLanguage({ question, options }: NonNullable<Reading["text"]>, language: "vi" | "en"): ReadingText {
	return { question: question[language], options: Object.fromEntries(Object.entries(options).map(([option, words]) => [option, words[language]])) };
}

/** Of a reading of which nothing is told, its ids stand for themselves. */
function untold(id: string, options: readonly string[]): NonNullable<Reading["text"]> {
	return { question: { vi: id, en: id }, options: Object.fromEntries(options.map((option) => [option, { vi: option, en: option }])) };
}
