import { detectLegacyEncoding } from "../../name/detect-legacy-encoding.ts";
import { checkPassword } from "../../password/check-password.ts";
import type { PasswordContext } from "../../password/password-context.ts";
import { checkEncoding } from "../csv/check-encoding.ts";
import { exitCodeOf, worse } from "../exit-code.ts";
import { EXIT, orRefuse, UsageError } from "../io.ts";
import { ListOutput } from "../rows/list-output.ts";
import { tellAnswer } from "../rows/tell-answer.ts";
import { chooseProfile, type Settings } from "../settings.ts";

/** What `password` takes: whose password it is. */
export interface PasswordOptions {
	readonly profile: string;
	readonly reading: readonly string[];
	readonly role?: "user" | "administrator";
	readonly login?: string;
	readonly personName?: string;
	readonly organizationName?: readonly string[];
	readonly unitName?: readonly string[];
	readonly birthDate?: string;
}

/** Checks passwords from standard input, one a line. Nothing of them is ever written anywhere. */
export async function password(settings: Settings, options: PasswordOptions): Promise<number> {
	const { io, language } = settings;
	const { profile, catalogue } = await chooseProfile(settings, options.profile, options.reading);
	assertUnicode(settings, options);
	const context = contextOf(options);
	const input = await orRefuse(() => io.readSecret(language.say("passwordPrompt")), language, "cannotRead", { file: "-" });
	// Bytes of another encoding would be judged as characters that nobody typed.
	if (!checkEncoding(input).ok) throw new UsageError(language.say("passwordNotUtf8"));
	const passwords = linesOf(input);
	if (passwords.length === 0) throw new UsageError(language.say("noPassword"));
	const output = new ListOutput(settings);
	await output.header(["index", "outcome", "findings"]);
	let exitCode: number = EXIT.ok;
	for (const [index, candidate] of passwords.entries()) {
		const decision = checkPassword(profile, candidate, context);
		const codes = decision.findings.filter(({ level }) => level !== "note").map(({ code }) => code);
		exitCode = worse(exitCode, exitCodeOf(decision.outcome));
		await output.write(
			() => [String(index), decision.outcome, codes.join(" ")],
			() => ({ index, outcome: decision.outcome, codes }),
		);
		await io.stderr.write(tellAnswer(language.say("passwordNumber", { index: index + 1 }), decision, decision.value, catalogue));
	}
	await output.end();
	return exitCode;
}

/** A name in a legacy encoding would be looked for in its wrong letters, and found in no password. */
function assertUnicode({ language }: Settings, { personName, organizationName, unitName }: PasswordOptions): void {
	for (const [option, names] of [
		["--person-name", [personName ?? ""]],
		["--organization-name", organizationName ?? []],
		["--unit-name", unitName ?? []],
	] as const) {
		const encoding = names.map(detectLegacyEncoding).find((found) => found !== undefined);
		if (encoding !== undefined) throw new UsageError(language.say("legacyOption", { name: option, encoding }));
	}
}

/** One password a line; the last line may lack its end. An empty line is an empty password, unless it is the last. */
function linesOf(bytes: Uint8Array): readonly string[] {
	const lines = new TextDecoder().decode(bytes).split(/\r\n?|\n/u);
	if (lines.at(-1) === "") lines.pop();
	return lines;
}

/** An option that is there but empty says that there is none; one that is absent leaves the fact unknown. */
function contextOf({ role, login, personName, organizationName, unitName, birthDate }: PasswordOptions): PasswordContext {
	const known = (names: readonly string[]): readonly string[] => names.filter((name) => name !== "");
	return {
		...(role === undefined ? {} : { role }),
		...(login === undefined ? {} : { login: login === "" ? null : login }),
		...(personName === undefined ? {} : { personName: personName === "" ? null : personName }),
		...(organizationName === undefined ? {} : { organizationNames: known(organizationName) }),
		...(unitName === undefined ? {} : { unitNames: known(unitName) }),
		...(birthDate === undefined ? {} : { birthDate: birthDate === "" ? null : birthDate }),
	};
}
