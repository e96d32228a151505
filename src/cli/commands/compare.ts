import { compareProfiles } from "../../analysis/compare-profiles.ts";
import { comparisonDocument } from "../../documents/comparison-document.ts";
import { EXIT, UsageError } from "../io.ts";
import { chooseProfile, type Settings } from "../settings.ts";

/** Provinces side by side, as Markdown: which is stricter in each group and where, and every rule with its clauses. */
export async function compare(settings: Settings, names: readonly string[]): Promise<number> {
	const { io, language, json } = settings;
	const profiles = await Promise.all(names.map(async (name) => (await chooseProfile(settings, name, [])).profile));
	if (profiles.length < 2 || new Set(profiles.map(({ id }) => id)).size < profiles.length) throw new UsageError(language.say("compareTwo"));
	await io.stdout.write(json ? `${JSON.stringify(compareProfiles(profiles))}\n` : comparisonDocument(profiles, language.catalogue));
	return EXIT.ok;
}
