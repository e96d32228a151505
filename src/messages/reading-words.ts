import type { Localized, Reading } from "../profile/types.ts";
import type { ReadingText } from "./catalogue.ts";
import { readingTexts } from "./reading-texts.ts";

/** A reading of a profile in words: the profile's own, else those of the built-in provinces, else its ids. */
export function readingWords({ id, text, options }: Reading, language: "vi" | "en"): ReadingText {
	const known = Object.hasOwn(readingTexts, id) ? readingTexts[id] : undefined;
	const told = text ?? known ?? untold(id, Object.keys(options));
	return { question: told.question[language], options: Object.fromEntries(Object.entries(told.options).map(([option, words]) => [option, words[language]])) };
}

interface Told {
	readonly question: Localized;
	readonly options: Readonly<Record<string, Localized>>;
}

function untold(id: string, options: readonly string[]): Told {
	return { question: { vi: id, en: id }, options: Object.fromEntries(options.map((option) => [option, { vi: option, en: option }])) };
}
