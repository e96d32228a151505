// Every property with many times its ordinary number of cases and a fresh seed each; says how many cases were seen. Without FILE also what else has a long
// form: every mutant of both profiles, and a thousand seeds of the simulations.
// `npm run test:deep -- [FILE...]`; DEEP_FACTOR (default 200) says how many times as many, DEEP_SECONDS (default 120) when one property stops.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";

const TALLY = ".cache/deep-tally.jsonl";
const { DEEP_FACTOR = "200", DEEP_SECONDS = "120" } = process.env;
mkdirSync(".cache", { recursive: true });
rmSync(TALLY, { force: true });
const files = process.argv.slice(2);
const env = { ...process.env, DEEP: "1", DEEP_FACTOR, DEEP_SECONDS, DEEP_TALLY: TALLY };
const vitest = (...words) => spawnSync("npx", ["vitest", "run", "--testTimeout", "3600000", ...words], { stdio: "inherit", env }).status ?? 1;
const statuses = [vitest("--project", "properties", ...files), files.length === 0 ? vitest("--project", "examples", "test/mutation", "test/simulation") : 0];
const properties = existsSync(TALLY)
	? readFileSync(TALLY, "utf8")
			.trim()
			.split("\n")
			.map((line) => JSON.parse(line))
	: [];
console.log("");
for (const { test, seed, cases, ended } of properties) {
	console.log(`${String(cases).padStart(9)} cases, seed ${String(seed).padStart(11)}${ended === "time" ? ", out of time" : ""}: ${test}`);
}
const total = properties.reduce((sum, { cases }) => sum + cases, 0);
console.log(`${total.toLocaleString("en")} cases of ${properties.length} properties`);
// A run that tried nothing proves nothing.
process.exitCode = properties.length === 0 ? 1 : Math.max(...statuses);
