// Changes the sources of a folder one operator, condition or text at a time, and looks whether its tests notice: Stryker on vitest.
// `npm run test:mutation -- [FOLDER...]`, each `core` or a part of it, `core/civil-date`. Works on a copy below .cache; writes .cache/mutation/FOLDER.json and ends with a table.
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Stryker } from "@stryker-mutator/core";
import { FOLDERS } from "./mutation-folders.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const asked = process.argv.slice(2);
const rows = [];
const survivors = [];

for (const target of asked.length === 0 ? Object.keys(FOLDERS) : asked) {
	const [folder, file = "**/*"] = target.split("/");
	const { not = [] } = FOLDERS[folder] ?? {};
	if (FOLDERS[folder] === undefined) throw new RangeError(`${target}: expected one of ${Object.keys(FOLDERS).join(", ")}, or a file of one`);
	// The processes that Stryker starts read which tests belong to the folder.
	process.env["MUTATION_FOLDER"] = folder;
	const stryker = new Stryker({
		mutate: [`src/${folder}/${file}.ts`, `!src/${folder}/**/types.ts`, ...not.map((name) => `!src/${folder}/${name}`)],
		testRunner: "vitest",
		plugins: [import.meta.resolve("@stryker-mutator/vitest-runner")],
		vitest: { configFile: ".ci/mutation.vitest.mjs", related: false },
		coverageAnalysis: "perTest",
		ignorePatterns: ["/dist", "/site", "/.cache", "/examples", "/docs/playground"],
		tempDirName: ".cache/stryker",
		reporters: ["progress-append-only"],
		// What is never called anew cannot be seen by a test of one call: such a change is looked at with all tests of the folder.
		ignoreStatic: false,
		concurrency: Math.min(2, availableParallelism()),
		timeoutMS: 30_000,
		timeoutFactor: 4,
		dryRunTimeoutMinutes: 10,
		disableTypeChecks: false,
		allowConsoleColors: false,
		logLevel: "warn",
		clearTextReporter: { logTests: false },
	});
	const mutants = await stryker.runMutationTest();
	const of = (...statuses) => mutants.filter(({ status }) => statuses.includes(status));
	const counted = of("Killed", "Timeout", "Survived", "NoCoverage").length;
	const left = of("Survived", "NoCoverage").map(({ fileName, location, replacement, mutatorName, status }) => {
		const place = `${fileName.replace(/^.*\/src\//u, "src/")}:${location.start.line}:${location.start.column}`;
		return { place, mutatorName, replacement, status };
	});
	mkdirSync(here("../.cache/mutation"), { recursive: true });
	writeFileSync(here(`../.cache/mutation/${target.replaceAll("/", "-")}.json`), `${JSON.stringify(left, undefined, "\t")}\n`);
	survivors.push(...left);
	rows.push({
		folder: target,
		mutants: counted,
		killed: of("Killed").length,
		timeout: of("Timeout").length,
		survived: of("Survived").length,
		"no coverage": of("NoCoverage").length,
		// A folder without a mutant proves nothing: not a number, below any threshold.
		"score %": Math.floor((of("Killed", "Timeout").length / counted) * 1000) / 10,
	});
}

for (const { place, mutatorName, replacement, status } of survivors)
	console.log(`${status === "Survived" ? "survived   " : "no coverage"} ${place} ${mutatorName}: ${replacement.replaceAll(/\s+/gu, " ").slice(0, 120)}`);
console.table(rows);
process.exitCode = rows.every((row) => row["score %"] >= 95) ? 0 : 1;
