// Changes the sources of a folder one operator, condition or text at a time, and looks whether its tests notice: Stryker, with a runner of our own.
// `npm run test:mutation -- [--figures] [--survivors] [--quick] [FOLDER...]`; a folder, `core`, or files of one, `core/civil-date`, `attachment/archive/zip*`.
// With --figures, each number is made smaller by one, and nothing else is changed. With --survivors, only what survived the last run is tried again. With --quick,
// without what takes long. Works on a copy below .cache, keeps .cache/mutation/FOLDER.json, and ends with the survivors and a table.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { Stryker } from "@stryker-mutator/core";
import { FIGURE, NOT_FIGURES, sumUpFigures } from "./figures.mjs";
import { FOLDERS } from "./mutation-folders.mjs";
import { keyOf, sourceOf } from "./mutation-runner.mjs";

const figures = process.argv.includes("--figures");
const REPORTS = resolve(figures ? ".cache/mutation/figures" : ".cache/mutation");
const LEAST = 95;
const again = process.argv.includes("--survivors");
const parts = process.argv.includes("--quick") ? ["quick"] : ["quick", "late"];
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
if (figures) process.chdir(sumUpFigures(resolve(".cache/figures")));

/** The mutants of these patterns, or `only` some of them, each with the files of tests that reach it: those that take long are the `late` part. */
async function run(folder, part, mutate, only) {
	const { patience = 10_000 } = FOLDERS[folder];
	const results = await new Stryker({
		mutate,
		...(figures ? { mutator: { excludedMutations: NOT_FIGURES } } : {}),
		testRunner: "in-process",
		plugins: [import.meta.resolve("./mutation-runner.mjs")],
		tests: { folder, part, only },
		coverageAnalysis: "perTest",
		ignorePatterns: ["/dist", "/site", "/.cache", "/docs/playground"],
		tempDirName: ".cache/stryker",
		reporters: ["progress-append-only"],
		concurrency: 2,
		// Far more than any test takes: a machine that is busy with other things is no reason to call a mutant noticed.
		timeoutMS: patience,
		timeoutFactor: 4,
		dryRunTimeoutMinutes: 10,
		allowConsoleColors: false,
		logLevel: "error",
	}).runMutationTest();
	const wanted = figures ? results.filter(({ replacement }) => FIGURE.test(replacement)) : results;
	return wanted.map(({ fileName, location: { start, end }, replacement, mutatorName, status, statusReason }) => ({
		file: sourceOf(fileName),
		start,
		end,
		mutator: mutatorName,
		replacement,
		status,
		// A test of megabytes may say them all.
		why: statusReason?.slice(0, 500),
	}));
}

const COUNTED = ["Killed", "Timeout", "Survived", "NoCoverage"];
const stays = ({ status }) => status === "Survived" || status === "NoCoverage";
const hasLate = ({ tests, late = [] }) => late.length > 0 || tests.some((pattern) => pattern.startsWith("test/properties/"));

const rows = [];
const survivors = [];
mkdirSync(REPORTS, { recursive: true });
for (const target of asked.length === 0 ? Object.keys(FOLDERS) : asked) {
	const [folder, ...rest] = target.split("/");
	const file = rest.length === 0 ? "**/*" : rest.join("/");
	const known = FOLDERS[folder];
	if (known === undefined) throw new RangeError(`${target}: expected one of ${Object.keys(FOLDERS).join(", ")}, or a file of one`);
	const path = `${REPORTS}/${target.replaceAll("/", "-").replaceAll(/[*{},]/gu, "_")}.json`;
	const before = again && existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
	const patterns = [`src/${folder}/${file}.ts`, `!src/${folder}/**/types.ts`, ...(known.not ?? []).map((name) => `!src/${folder}/${name}`)];
	let counted = before;
	for (const part of parts) {
		const tried = counted?.filter(stays);
		if (tried?.length === 0 || (part === "late" && !hasLate(known))) break;
		const ranges = tried?.map((mutant) => `${mutant.file}:${mutant.start.line}:${mutant.start.column - 1}-${mutant.end.line}:${mutant.end.column}`);
		const results = await run(folder, part, ranges === undefined ? patterns : [...new Set(ranges)], tried?.map(keyOf));
		const now = new Map(results.filter(({ status }) => COUNTED.includes(status)).map((mutant) => [keyOf(mutant), mutant]));
		// What no late test reaches stays as it was.
		const merge = (mutant) => (stays(mutant) && now.get(keyOf(mutant))?.status !== "NoCoverage" ? (now.get(keyOf(mutant)) ?? mutant) : mutant);
		counted = counted?.map(merge) ?? [...now.values()];
		writeFileSync(path, `${JSON.stringify(counted, undefined, "\t")}\n`);
	}
	const of = (status) => counted.filter((mutant) => mutant.status === status);
	survivors.push(...of("Survived"), ...of("NoCoverage"));
	// Without a mutant the score is no number, and below what is wanted.
	const score = Math.floor(((of("Killed").length + of("Timeout").length) / counted.length) * 1000) / 10;
	rows.push({
		folder: target,
		mutants: counted.length,
		killed: of("Killed").length,
		timeout: of("Timeout").length,
		survived: of("Survived").length,
		"no coverage": of("NoCoverage").length,
		"score %": score,
	});
}

for (const { file, start, mutator, replacement, status } of survivors) {
	console.log(
		`${status === "Survived" ? "survived   " : "no coverage"} ${file}:${start.line}:${start.column} ${mutator}: ${replacement.replaceAll(/\s+/gu, " ").slice(0, 120)}`,
	);
}
console.table(rows);
process.exitCode = rows.every((row) => row["score %"] >= LEAST) ? 0 : 1;
