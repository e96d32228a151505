// Every property with many times its ordinary number of cases and a fresh seed each; says how many cases were seen.
// `npm run test:deep -- [FILE...]`; DEEP_FACTOR (default 200) says how many times as many, DEEP_SECONDS (default 120) when one property stops.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";

const TALLY = ".cache/deep-tally.jsonl";
const { DEEP_FACTOR = "200", DEEP_SECONDS = "120" } = process.env;
mkdirSync(".cache", { recursive: true });
rmSync(TALLY, { force: true });
const { status } = spawnSync("npx", ["vitest", "run", "--project", "properties", "--testTimeout", "3600000", ...process.argv.slice(2)], {
	stdio: "inherit",
	env: { ...process.env, DEEP_FACTOR, DEEP_SECONDS, DEEP_TALLY: TALLY },
});
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
process.exitCode = properties.length === 0 ? 1 : (status ?? 1);
