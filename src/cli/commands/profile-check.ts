import { passwordPossible } from "../../analysis/password-possible.ts";
import { termOf } from "../../messages/format-value.ts";
import { safeParseProfile } from "../../profile/parse.ts";
import { EXIT } from "../io.ts";
import { ListOutput } from "../rows/list-output.ts";
import { readJson, type Settings } from "../settings.ts";

/** Checks a profile file, and tells each problem with its path. */
export async function profileCheck(settings: Settings, file: string): Promise<number> {
	const { io, language } = settings;
	const parsed = safeParseProfile(await readJson(io, language, file));
	const output = new ListOutput(settings);
	await output.header(["path", "problem"]);
	if (parsed.ok) {
		await output.end();
		const { possible, because } = passwordPossible(parsed.value);
		if (possible === "no") {
			await io.stderr.write(
				`${language.say("profileNoPassword", { id: parsed.value.id, reason: because.map((name) => termOf(name, language.catalogue)).join(", ") })}\n`,
			);
			return EXIT.findings;
		}
		await io.stderr.write(`${language.say("profileOk", { file, id: parsed.value.id })}\n`);
		return EXIT.ok;
	}
	for (const issue of parsed.issues) {
		await output.write(
			() => [issue.path, issue.message],
			() => issue,
		);
	}
	await output.end();
	await io.stderr.write(`${language.say("profileIssues", { file, count: parsed.issues.length })}\n`);
	return EXIT.findings;
}
