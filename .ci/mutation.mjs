// Changes the sources of a folder one operator, condition or text at a time, and looks whether its tests notice: Stryker, with a runner of our own.
// `npm run test:mutation -- [--figures] [--survivors] [FOLDER...]`; a folder, `core`, or files of one, `core/civil-date`, `attachment/archive/zip*`. With --figures,
// each number is made smaller by one, and nothing else is changed. With --survivors, only what survived the last run is tried again. Works on a copy below .cache,
// keeps .cache/mutation/FOLDER.json, and ends with the survivors and a table.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { Stryker } from "@stryker-mutator/core";
import { FIGURE, NOT_FIGURES, sumUpFigures } from "./figures.mjs";
import { FOLDERS } from "./mutation-folders.mjs";

const figures = process.argv.includes("--figures");
const REPORTS = resolve(figures ? ".cache/mutation/figures" : ".cache/mutation");
const LEAST = 95;
const again = process.argv.includes("--survivors");
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
if (figures) process.chdir(sumUpFigures(resolve(".cache/figures")));
const keyOf = ({ file, start, end, mutator, replacement }) => [file, start.line, start.column, end.line, end.column, mutator, replacement].join("|");

/** The mutants of these patterns, each with the files of tests that reach it; `quick` leaves out those that take long. */
async function run(folder, mutate, { quick = false } = {}) {
	const { patience = 10_000 } = FOLDERS[folder];
	const results = await new Stryker({
		mutate,
		...(figures ? { mutator: { excludedMutations: NOT_FIGURES } } : {}),
		testRunner: "in-process",
		plugins: [import.meta.resolve("./mutation-runner.mjs")],
		tests: { folder, quick },
		coverageAnalysis: "perTest",
		ignorePatterns: ["/dist", "/site", "/.cache", "/examples", "/docs/playground"],
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
		file: fileName.slice(fileName.lastIndexOf("/src/") + 1),
		start,
		end,
		mutator: mutatorName,
		replacement,
		status,
		why: statusReason,
	}));
}

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
	// First without the tests that take long; then what stays, with all.
	let counted =
		before ?? (await run(folder, patterns, { quick: true })).filter(({ status }) => ["Killed", "Timeout", "Survived", "NoCoverage"].includes(status));
	const tried = counted.filter(({ status }) => status === "Survived" || status === "NoCoverage");
	const ranges = tried.map((mutant) => `${mutant.file}:${mutant.start.line}:${mutant.start.column - 1}-${mutant.end.line}:${mutant.end.column}`);
	const now = new Map(tried.length === 0 ? [] : (await run(folder, [...new Set(ranges)])).map((mutant) => [keyOf(mutant), mutant]));
	counted = counted.map((mutant) => now.get(keyOf(mutant)) ?? mutant);
	writeFileSync(path, `${JSON.stringify(counted, undefined, "\t")}\n`);
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
