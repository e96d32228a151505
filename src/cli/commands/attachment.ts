import { checkAttachmentBlob } from "../../attachment/check-attachment-blob.ts";
import { sanitize } from "../../messages/sanitize.ts";
import { exitCodeOf, worse } from "../exit-code.ts";
import { EXIT, type OpenFile, orRefuse } from "../io.ts";
import { ListOutput } from "../rows/list-output.ts";
import { tellAnswer } from "../rows/tell-answer.ts";
import { chooseProfile, type Settings } from "../settings.ts";

/** Checks files as attachments, by name and by content: read here and there, never whole. */
export async function attachment(
	settings: Settings,
	files: readonly string[],
	options: { readonly profile: string; readonly reading: readonly string[] },
): Promise<number> {
	const { io } = settings;
	const { profile, catalogue } = await chooseProfile(settings, options.profile, options.reading);
	// Standard input cannot be opened anew, so it stays open.
	let stdin: OpenFile | undefined;
	for (const file of files) {
		const opened = await open(settings, file);
		if (file === "-") stdin = opened;
		else await opened.close();
	}
	const output = new ListOutput(settings);
	await output.header(["file", "type", "encrypted", "outcome", "findings"]);
	let exitCode: number = EXIT.ok;
	for (const file of files) {
		const opened = (file === "-" ? stdin : undefined) ?? (await open(settings, file));
		try {
			const decision = await checkAttachmentBlob(profile, { names: file === "-" ? [] : [baseName(file)], content: opened.blob });
			exitCode = worse(exitCode, exitCodeOf(decision.outcome));
			await output.write(
				() => [
					file,
					decision.value?.type ?? "",
					decision.value?.encryption.answer ?? "",
					decision.outcome,
					decision.findings.map(({ code }) => code).join(" "),
				],
				() => ({ file, decision }),
			);
			await io.stderr.write(tellAnswer(sanitize(file), decision, { notChecked: decision.value?.notChecked }, catalogue));
		} finally {
			await opened.close();
		}
	}
	await output.end();
	return exitCode;
}

function open({ io, language }: Settings, file: string): Promise<OpenFile> {
	return orRefuse(
		() => io.openFile(file),
		(reason) => language.say("cannotRead", { file, reason }),
	);
}

function baseName(path: string): string {
	return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
