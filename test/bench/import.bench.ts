/*
 * Run: npm run bench -- import
 *
 * What importing the package costs over importing an empty file, beside importing zod: each in fresh processes, taken in turn so that a busy machine
 * slows all alike. It reads `dist`, as a user's program does.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { buildSync } from "esbuild";
import type { Measured } from "./support/measure.ts";
import { nanosecondsOf, publish, tableOf } from "./support/result.ts";

const ROUNDS = 41;
const FOLDER = ".cache/bench";
const EMPTY = "an empty file";
const ONE_FILE = resolve(FOLDER, "one-file.mjs");
const ONE_SHORT_FILE = resolve(FOLDER, "one-short-file.mjs");
const IMPORTED: Readonly<Record<string, string>> = {
	zod: "zod",
	"thu-cong-vu": urlOf("dist/index.js"),
	"thu-cong-vu/provinces/bac-ninh": urlOf("dist/provinces/bac-ninh.js"),
	"thu-cong-vu/messages": urlOf("dist/messages.js"),
	"thu-cong-vu, bundled into one file": urlOf(ONE_FILE),
	"thu-cong-vu, bundled and minified": urlOf(ONE_SHORT_FILE),
	[EMPTY]: "./nothing.mjs",
};

function urlOf(file: string): string {
	return pathToFileURL(resolve(file)).href;
}

const WHERE =
	"More than half of it the engine spends on looking through the source for the ends of its functions, before anything runs; of five files in place of one it is about a sixth. The rest is what runs at loading: classes, maps, and the two profiles, which are frozen.";

/** Nanoseconds of processor time that a fresh process takes to import this. */
function time(program: string): number {
	const { status, stdout } = spawnSync(process.execPath, [program], { encoding: "utf8" });
	if (status !== 0) throw new Error(`${program} failed`);
	return Number(stdout) * 1000;
}

mkdirSync(FOLDER, { recursive: true });
writeFileSync(`${FOLDER}/nothing.mjs`, "");
for (const outfile of [ONE_FILE, ONE_SHORT_FILE]) {
	buildSync({ entryPoints: ["dist/index.js"], bundle: true, format: "esm", charset: "utf8", minify: outfile === ONE_SHORT_FILE, outfile });
}
const programs = Object.entries(IMPORTED).map(([name, specifier], index) => {
	const program = `${FOLDER}/import-${index}.mjs`;
	const lines = [
		"const before = process.cpuUsage();",
		`await import(${JSON.stringify(specifier)});`,
		"const { user, system } = process.cpuUsage(before);",
		"console.log(user + system);",
	];
	writeFileSync(program, `${lines.join("\n")}\n`);
	return { name, program, times: [] as number[] };
});
for (let round = 0; round < ROUNDS; round += 1) for (const { program, times } of programs) times.push(time(program));

const sorted = programs.map(({ name, times }) => ({ name, times: times.toSorted((a, b) => a - b) }));
const at = (times: readonly number[], share: number): number => times[Math.round((times.length - 1) * share)] ?? Number.NaN;
const empty = at(sorted.find(({ name }) => name === EMPTY)?.times ?? [], 0.5);
const measured = sorted
	.filter(({ name }) => name !== EMPTY)
	.map(({ name, times }): Measured => ({ name, nanoseconds: at(times, 0.5) - empty, quartiles: [at(times, 0.25) - empty, at(times, 0.75) - empty] }));
const table = tableOf("Import, over an empty file", "fresh process", measured);

publish({
	id: "import",
	title: "Loading",
	method: "Each specifier imported by a fresh process, in turns; what an empty file takes is subtracted.",
	peers: ["zod"],
	tables: [table],
	bars: [
		{ claim: "import of thu-cong-vu, milliseconds over an empty file", measured: nanosecondsOf(table, "thu-cong-vu") / 1e6, most: 15, where: WHERE },
		{ claim: "import of thu-cong-vu, as a share of what zod takes", measured: nanosecondsOf(table, "thu-cong-vu") / nanosecondsOf(table, "zod"), most: 0.3 },
	],
});
