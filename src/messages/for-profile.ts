import type { Localized, Profile } from "../profile/types.ts";
import { assertCatalogue } from "./assert-catalogue.ts";
import type { Catalogue, ReadingText } from "./catalogue.ts";
import { readingTexts } from "./reading-texts.ts";

/**
 * A catalogue that also knows the texts of one profile: what its instruments are called, its own readings in words, and which option of each reading is in use.
 *
 * @throws TypeError where the catalogue or the profile is none.
 *
 * @example
 * ```ts
 * forProfile(vi, withReadings(bacNinh, { "BN-EXHAUSTED": "more-digits" })).selected?.["BN-EXHAUSTED"] // => "more-digits"
 * ```
 */
export function forProfile(catalogue: Catalogue, profile: Profile): Catalogue {
	assertCatalogue(catalogue);
	if (
		typeof profile !== "object" ||
		profile === null ||
		typeof profile.references !== "object" ||
		profile.references === null ||
		!Array.isArray(profile.readings)
	)
		throw new TypeError("profile: expected a profile");
	try {
		return withTextsOf(catalogue, profile);
	} catch (cause) {
		throw new TypeError("profile: expected a profile, and a value of it is of the wrong kind", { cause });
	}
}

function withTextsOf(catalogue: Catalogue, profile: Profile): Catalogue {
	const { language } = catalogue;
	const instruments: Record<string, { regulation: string; decision?: string; sections?: true }> = {};
	for (const [id, title] of Object.entries(profile.references)) instruments[id] = { regulation: title[language] };
	for (const { id, title } of profile.instruments) instruments[id] = { regulation: title[language] };
	const readings = profile.readings.map((reading): [string, ReadingText] => {
		const known = Object.hasOwn(readingTexts, reading.id) ? readingTexts[reading.id] : undefined;
		return [reading.id, localized(reading.text ?? known ?? untold(reading.id, Object.keys(reading.options)), language)];
	});
	return {
		...catalogue,
		instruments: { ...instruments, ...catalogue.instruments },
		selected: Object.fromEntries(profile.readings.map(({ id, selected }) => [id, selected])),
		readings: Object.fromEntries(readings),
	};
}

interface Told {
	readonly question: Localized;
	readonly options: Readonly<Record<string, Localized>>;
}

function untold(id: string, options: readonly string[]): Told {
	return { question: { vi: id, en: id }, options: Object.fromEntries(options.map((option) => [option, { vi: option, en: option }])) };
}

function localized({ question, options }: Told, language: "vi" | "en"): ReadingText {
	return { question: question[language], options: Object.fromEntries(Object.entries(options).map(([option, text]) => [option, text[language]])) };
}
