/*
 * Run: npm run bench [-- NAME...] [-- --write]
 *
 * Runs each *.bench.ts of this folder in a process of its own, one after the other. A bench exits with 1 where it misses a bar, and so does this.
 * With --write the results go into docs/benchmarks.json, and docs/benchmarks.md is written from them; of benches that did not run now, the last result stays.
 */
import { spawnSync } from "node:child_process";
import { basename } from "node:path";
import { filesBelow } from "../support/files.ts";
import { writeReport } from "./support/report.ts";

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const benches = filesBelow("test/bench", ".bench.ts").filter((file) => wanted.length === 0 || wanted.some((name) => basename(file).includes(name)));
const flags = process.argv.slice(2).filter((argument) => argument.startsWith("--") && argument !== "--write");
const missed = benches.filter((file) => {
	console.log(`\n=== ${file}`);
	return spawnSync(process.execPath, ["--expose-gc", "--import", "tsx", file, ...flags], { stdio: "inherit" }).status !== 0;
});
if (process.argv.includes("--write")) writeReport();

console.log(`\n${benches.length - missed.length} of ${benches.length} benches reached their bars${missed.length > 0 ? `; missed: ${missed.join(", ")}` : ""}`);
if (benches.length === 0 || missed.length > 0) process.exitCode = 1;
