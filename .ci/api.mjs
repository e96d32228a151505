// Compares the public types of each entry point with its report in docs/api; with --update, writes the reports.
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { Extractor, ExtractorConfig } from "@microsoft/api-extractor";

const ENTRIES = ["index", "schema", "messages", "analysis"];
const update = process.argv.includes("--update");
const root = process.cwd();
const reportFolder = resolve(root, "docs/api");
mkdirSync(reportFolder, { recursive: true });

const quiet = { default: { logLevel: "none" } };
let failed = false;
for (const entry of ENTRIES) {
	const config = ExtractorConfig.prepare({
		configObjectFullPath: undefined,
		packageJsonFullPath: resolve(root, "package.json"),
		configObject: {
			projectFolder: root,
			mainEntryPointFilePath: resolve(root, `dist/${entry}.d.ts`),
			compiler: { tsconfigFilePath: resolve(root, "tsconfig.json") },
			apiReport: { enabled: true, reportFileName: `${entry}.api.md`, reportFolder, reportTempFolder: resolve(root, ".cache/api") },
			docModel: { enabled: false, apiJsonFilePath: resolve(root, ".cache/api/model.json") },
			dtsRollup: { enabled: false },
			tsdocMetadata: { enabled: false },
			// TypeDoc is the judge of documentation; this report is about names and types alone.
			messages: {
				compilerMessageReporting: { default: { logLevel: "error" } },
				extractorMessageReporting: quiet,
				tsdocMessageReporting: quiet,
			},
		},
	});
	const { succeeded, apiReportChanged } = Extractor.invoke(config, { localBuild: update, showVerboseMessages: false, messageCallback: silenceNotes });
	if (apiReportChanged)
		console.log(update ? `docs/api/${entry}.api.md: written` : `docs/api/${entry}.api.md: the public types changed; look at them, then run "npm run api"`);
	if (!succeeded) failed = true;
}
process.exitCode = failed ? 1 : 0;

/** Leaves errors only: the extractor also tells which compiler it uses, and how to copy a report. */
function silenceNotes(message) {
	if (
		message.messageId === "console-compiler-version-notice" ||
		message.messageId === "console-preamble" ||
		message.messageId === "console-api-report-not-copied"
	)
		message.handled = true;
}
