import { readingText } from "../../messages/reading-text.ts";
import { readings as readingsOf } from "../../profile/readings.ts";
import { EXIT } from "../io.ts";
import { ListOutput } from "../rows/list-output.ts";
import { chooseProfile, type Settings } from "../settings.ts";

/** The disputed clauses: the question, the options, the one that holds by default and the one in use. */
export async function readings(settings: Settings, options: { readonly profile: string; readonly reading: readonly string[] }): Promise<number> {
	const { profile, catalogue } = await chooseProfile(settings, options.profile, options.reading);
	const output = new ListOutput(settings);
	await output.header(["id", "clauses", "default", "selected", "options", "question"]);
	for (const { id, clauses, default: standard, selected, options: choices } of readingsOf(profile)) {
		const text = readingText(id, catalogue);
		const told = Object.keys(choices).map((option) => `${option}: ${text?.options[option] ?? ""}`);
		await output.write(
			() => [id, clauses.join(" "), standard, selected, told.join(" | "), text?.question ?? ""],
			() => ({ id, clauses, default: standard, selected, question: text?.question ?? "", options: text?.options ?? {} }),
		);
	}
	await output.end();
	return EXIT.ok;
}
