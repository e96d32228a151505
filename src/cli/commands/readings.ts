import { readingWords } from "../../messages/reading-words.ts";
import { readings as readingsOf } from "../../profile/readings.ts";
import { EXIT } from "../io.ts";
import { ListOutput } from "../rows/list-output.ts";
import { chooseProfile, type Settings } from "../settings.ts";

/** The disputed clauses: the question, the options, the one that holds by default and the one in use. */
export async function readings(settings: Settings, options: { readonly profile: string; readonly reading: readonly string[] }): Promise<number> {
	const { profile, catalogue } = await chooseProfile(settings, options.profile, options.reading);
	const output = new ListOutput(settings);
	await output.header(["id", "clauses", "default", "selected", "options", "question"]);
	for (const reading of readingsOf(profile)) {
		const { id, clauses, default: standard, selected } = reading;
		const { question, options: told } = readingWords(reading, catalogue.language);
		await output.write(
			() => [
				id,
				clauses.join(" "),
				standard,
				selected,
				Object.entries(told)
					.map(([option, words]) => `${option}: ${words}`)
					.join(" | "),
				question,
			],
			() => ({ id, clauses, default: standard, selected, question, options: told }),
		);
	}
	await output.end();
	return EXIT.ok;
}
