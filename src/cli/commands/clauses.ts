import { clauseText } from "../../messages/clause-text.ts";
import { clauses as clausesOf } from "../../profile/clauses.ts";
import { EXIT } from "../io.ts";
import { ListOutput } from "../rows/list-output.ts";
import { chooseProfile, type Settings } from "../settings.ts";

/** The clause register: what each place of the regulation says, and what is done about it. */
export async function clauses(settings: Settings, options: { readonly profile: string; readonly reading: readonly string[] }): Promise<number> {
	const { profile, catalogue } = await chooseProfile(settings, options.profile, options.reading);
	const output = new ListOutput(settings);
	await output.header(["clause", "disposition", "functions", "readings", "text"]);
	for (const entry of clausesOf(profile)) {
		const text = clauseText(profile, entry.clause, catalogue) ?? "";
		await output.write(
			() => [entry.clause, entry.disposition, (entry.functions ?? []).join(" "), (entry.readings ?? []).join(" "), text],
			() => ({ ...entry, text }),
		);
	}
	await output.end();
	return EXIT.ok;
}
