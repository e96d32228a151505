import { checkAttachmentBlob } from "../../attachment/check-attachment-blob.ts";
import type { Inspection } from "../../attachment/inspection.ts";
import type { Decision } from "../../core/decision.ts";
import { sanitize } from "../../messages/sanitize.ts";
import { exitCodeOf, worse } from "../exit-code.ts";
import { EXIT, orRefuse } from "../io.ts";
import { ListOutput } from "../rows/list-output.ts";
import { tellAnswer } from "../rows/tell-answer.ts";
import { chooseProfile, type Settings } from "../settings.ts";

/** Checks files as attachments, by name and by content: read here and there, never whole. */
export async function attachment(
	settings: Settings,
	files: readonly string[],
	options: { readonly profile: string; readonly reading: readonly string[] },
): Promise<number> {
	const { io, language } = settings;
	const { profile, catalogue } = await chooseProfile(settings, options.profile, options.reading);
	const inspected: { readonly file: string; readonly decision: Decision<Inspection> }[] = [];
	// All of them before anything is written: where one cannot be read to its end, the others' rows would look like an answer.
	for (const file of files) {
		const names = file === "-" ? [] : [baseName(file)];
		const look = (content: Blob): Promise<Decision<Inspection>> => checkAttachmentBlob(profile, { names, content });
		inspected.push({ file, decision: await orRefuse(() => io.inspectFile(file, look), language, "cannotRead", { file }) });
	}
	const output = new ListOutput(settings);
	await output.header(["file", "type", "encrypted", "outcome", "findings"]);
	let exitCode: number = EXIT.ok;
	for (const { file, decision } of inspected) {
		exitCode = worse(exitCode, exitCodeOf(decision.outcome));
		await output.write(
			() => [file, decision.value?.type ?? "", decision.value?.encryption.answer ?? "", decision.outcome, decision.findings.map(({ code }) => code).join(" ")],
			() => ({ file, decision }),
		);
		await io.stderr.write(tellAnswer(sanitize(file), decision, { notChecked: decision.value?.notChecked }, catalogue));
	}
	await output.end();
	return exitCode;
}

function baseName(path: string): string {
	return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
