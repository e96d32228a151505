import { profileRules } from "../../analysis/profile-rules.ts";
import { provinceDocument } from "../../documents/province-document.ts";
import { EXIT } from "../io.ts";
import { chooseProfile, type Settings } from "../settings.ts";

/** A regulation as a page of Markdown for a legal review: each rule beside its clause. */
export async function profileDocument(settings: Settings, name: string, options: { readonly reading: readonly string[] }): Promise<number> {
	const { io, language, json } = settings;
	const { profile } = await chooseProfile(settings, name, options.reading);
	await io.stdout.write(
		json
			? profileRules(profile)
					.map((rule) => `${JSON.stringify(rule)}\n`)
					.join("")
			: provinceDocument(profile, language.catalogue),
	);
	return EXIT.ok;
}
