import type { Profile } from "../profile/types.ts";
import { assertCatalogue } from "./assert-catalogue.ts";
import type { Catalogue } from "./catalogue.ts";
import { inProvinceWords } from "./province-words.ts";
import { readingWords } from "./reading-words.ts";

/**
 * A catalogue that also knows the texts of one profile: what its instruments are called, its own readings in words, which option of each reading is in use, and
 * for a built-in province the words that its regulation uses for suspending an account and for terminating one.
 *
 * @throws TypeError where the catalogue or the profile is not valid.
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

const NUMBERED: Readonly<Record<Catalogue["language"], string>> = { vi: "Quyết định số", en: "Decision" };

function withTextsOf(catalogue: Catalogue, profile: Profile): Catalogue {
	const { language } = catalogue;
	const instruments: Record<string, { regulation: string; decision?: string; sections?: true }> = {};
	for (const [id, title] of Object.entries(profile.references)) instruments[id] = { regulation: title[language] };
	for (const { id, title, number } of profile.instruments)
		instruments[id] = { regulation: title[language], ...(number === null ? {} : { decision: `${NUMBERED[language]} ${number}` }) };
	return {
		...inProvinceWords(catalogue, profile.id),
		instruments: { ...instruments, ...catalogue.instruments },
		selected: Object.fromEntries(profile.readings.map(({ id, selected }) => [id, selected])),
		readings: Object.fromEntries(profile.readings.map((reading) => [reading.id, readingWords(reading, language)])),
	};
}
