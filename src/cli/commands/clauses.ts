import { clauseUses } from "../../analysis/clause-uses.ts";
import { clauseText } from "../../messages/clause-text.ts";
import { EXIT } from "../io.ts";
import { ListOutput } from "../rows/list-output.ts";
import { chooseProfile, type Settings } from "../settings.ts";

/** The clause register: what each place of the regulation says, what is done about it, and which values of the profile rest on it. */
export async function clauses(settings: Settings, options: { readonly profile: string; readonly reading: readonly string[] }): Promise<number> {
	const { profile, catalogue } = await chooseProfile(settings, options.profile, options.reading);
	const output = new ListOutput(settings);
	await output.header(["clause", "disposition", "functions", "values", "readings", "defects", "text"]);
	for (const { values, ...entry } of clauseUses(profile)) {
		const text = clauseText(profile, entry.clause, catalogue) ?? "";
		const rules = values.map(({ rule }) => rule);
		await output.write(
			() => [entry.clause, entry.disposition, ...[entry.functions ?? [], rules, entry.readings ?? [], entry.defects].map((names) => names.join(" ")), text],
			() => ({ ...entry, values: rules, text }),
		);
	}
	await output.end();
	return EXIT.ok;
}
