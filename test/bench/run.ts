/*
 * Run: npm run bench [-- NAME...]
 *
 * Runs each *.bench.ts of this folder in a process of its own, one after the other. A bench exits with 1 where it misses its bar, and so does this.
 */
import { spawnSync } from "node:child_process";
import { basename } from "node:path";
import { filesBelow } from "../support/files.ts";

const wanted = process.argv.slice(2);
const benches = filesBelow("test/bench", ".bench.ts").filter((file) => wanted.length === 0 || wanted.some((name) => basename(file).includes(name)));
const missed = benches.filter((file) => {
	console.log(`\n=== ${file}`);
	return spawnSync(process.execPath, ["--import", "tsx", file], { stdio: "inherit" }).status !== 0;
});

console.log(`\n${benches.length - missed.length} of ${benches.length} benches reached their bar${missed.length > 0 ? `; missed: ${missed.join(", ")}` : ""}`);
if (benches.length === 0 || missed.length > 0) process.exitCode = 1;
