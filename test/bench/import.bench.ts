/*
 * Run: npm run bench -- import
 *
 * What importing the package costs over importing an empty file, beside importing zod: each in fresh processes, taken in turn so that a busy machine
 * slows all alike. The bar is 15 ms where zod takes 50, so 0.3 of what zod takes here; exits with 1 above it.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const ROUNDS = 41;
const BAR = 0.3;
const FOLDER = ".cache/bench";
const IMPORTED = { empty: "./nothing.mjs", main: urlOf("dist/index.js"), province: urlOf("dist/provinces/bac-ninh.js"), zod: "zod" };

function urlOf(file: string): string {
	return pathToFileURL(resolve(file)).href;
}

/** Milliseconds that a fresh process takes to import this. */
function time(name: string): number {
	const { status, stdout } = spawnSync(process.execPath, [`${FOLDER}/${name}.mjs`], { encoding: "utf8" });
	if (status !== 0) throw new Error(`${name} failed`);
	return Number(stdout);
}

function median(times: readonly number[]): number {
	return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

mkdirSync(FOLDER, { recursive: true });
writeFileSync(`${FOLDER}/nothing.mjs`, "");
const times = new Map<string, number[]>();
for (const [name, specifier] of Object.entries(IMPORTED)) {
	writeFileSync(
		`${FOLDER}/${name}.mjs`,
		`const start = performance.now();\nawait import(${JSON.stringify(specifier)});\nconsole.log(performance.now() - start);\n`,
	);
	times.set(name, []);
}
for (let round = 0; round < ROUNDS; round += 1) for (const [name, measured] of times) measured.push(time(name));

const empty = median(times.get("empty") ?? []);
const costs = { main: 0, province: 0, zod: 0 };
for (const name of ["main", "province", "zod"] as const) {
	costs[name] = median(times.get(name) ?? []) - empty;
	console.log(`${name.padEnd(10)} ${costs[name].toFixed(1).padStart(6)} ms`);
}
const ratio = costs.main / costs.zod;
console.log(`thu-cong-vu takes ${ratio.toFixed(2)} of what zod takes; the bar is ${BAR}`);
if (!(ratio <= BAR)) process.exitCode = 1;
