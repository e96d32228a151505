/*
 * Run: npm run bench -- import
 *
 * What importing the package costs over an empty program, beside importing zod. Many processes, taken in turn so that a busy machine slows all alike.
 * The bar is 15 ms where zod takes 50, so 0.3 of what zod takes here; exits with 1 above it.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const ROUNDS = 41;
const BAR = 0.3;
const FOLDER = ".cache/bench";
const PROGRAMS = {
	empty: "",
	main: `import ${JSON.stringify(pathToFileURL(resolve("dist/index.js")).href)};`,
	province: `import ${JSON.stringify(pathToFileURL(resolve("dist/provinces/bac-ninh.js")).href)};`,
	zod: 'import "zod";',
};

/** Milliseconds from start to end of a process that runs this program. */
function time(name: string): number {
	const start = performance.now();
	const { status } = spawnSync(process.execPath, [`${FOLDER}/${name}.mjs`]);
	if (status !== 0) throw new Error(`${name} failed`);
	return performance.now() - start;
}

function median(times: readonly number[]): number {
	return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

mkdirSync(FOLDER, { recursive: true });
const times = new Map<string, number[]>();
for (const [name, program] of Object.entries(PROGRAMS)) {
	writeFileSync(`${FOLDER}/${name}.mjs`, program);
	times.set(name, []);
}
for (let round = 0; round < ROUNDS; round += 1) for (const [name, measured] of times) measured.push(time(name));

const empty = median(times.get("empty") ?? []);
const costs = { main: 0, province: 0, zod: 0 };
for (const name of ["main", "province", "zod"] as const) {
	costs[name] = median(times.get(name) ?? []) - empty;
	console.log(`${name.padEnd(10)} ${costs[name].toFixed(1).padStart(6)} ms over an empty program`);
}
const ratio = costs.main / costs.zod;
console.log(`thu-cong-vu takes ${ratio.toFixed(2)} of what zod takes; the bar is ${BAR}`);
if (!(ratio <= BAR)) process.exitCode = 1;
