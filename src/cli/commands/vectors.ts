import { implementation } from "../implementation.ts";
import { EXIT, messageOf, orRefuse, UsageError } from "../io.ts";
import { readJson, type Settings } from "../settings.ts";
import { runVectorFile, type VectorReport } from "../vectors/run-vector-file.ts";

/** Runs vector files, or all of a folder, against the installed implementation. */
export async function vectors(settings: Settings, paths: readonly string[]): Promise<number> {
	const { io, language, json } = settings;
	const files = (await Promise.all(paths.map((path) => list(settings, path)))).flat();
	if (files.length === 0) throw new UsageError(language.say("noVectors"));
	let passed = 0;
	let failed = 0;
	let malformed = false;
	for (const file of files) {
		const report = await reportOf(settings, file);
		passed += report.passed.length;
		failed += report.failed.length;
		if (report.malformed !== undefined) {
			malformed = true;
			await io.stderr.write(`${language.say("vectorMalformed", { file, reason: report.malformed })}\n`);
		}
		for (const { id, problems } of report.failed) {
			for (const problem of problems) await io.stderr.write(`${language.say("vectorFailed", { file, id, problem })}\n`);
		}
		if (json) await io.stdout.write(`${JSON.stringify({ file, ...report })}\n`);
	}
	// The same in every language: programs read it. Beside JSON it goes where every command's counts go.
	await (json ? io.stderr : io.stdout).write(`${passed} passed, ${failed} failed\n`);
	return malformed ? EXIT.usage : failed > 0 ? EXIT.findings : EXIT.ok;
}

function list({ io, language }: Settings, path: string): Promise<readonly string[]> {
	return orRefuse(() => io.listJson(path), language, "cannotRead", { file: path });
}

async function reportOf({ io, language }: Settings, file: string): Promise<VectorReport> {
	let json: unknown;
	try {
		json = await readJson(io, language, file);
	} catch (error) {
		return { function: "", passed: [], failed: [], malformed: messageOf(error) };
	}
	return runVectorFile(json, implementation);
}
