// The examples that are projects of their own, each as its README says: `npm ci && npm test` in its folder, and its demo where it has one, against dist as it was built.
// `node .ci/integrations.mjs [NAME...]`. The last line is "N passed, N failed".
import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, readdirSync } from "node:fs";
import { ensureInstalled } from "./debian.mjs";
import { ownEnvironment } from "./runtimes.mjs";

const names = readdirSync("examples").filter((name) => existsSync(`examples/${name}/package.json`));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));
if (names.length === 0 || unknown.length > 0) {
	console.error(`No such example: ${unknown.join(", ")}. There are: ${names.join(", ")}`);
	process.exit(2);
}
if (!ensureInstalled(["chromium", "slapd", "ldap-utils"])) process.exit(1);

const results = [];
for (const name of wanted.length > 0 ? wanted : names) {
	const cwd = `examples/${name}`;
	const started = performance.now();
	// One without a lock takes what its exact versions name.
	const install = existsSync(`${cwd}/package-lock.json`) ? "npm ci" : "npm install --no-package-lock";
	const command = `${install} --no-audit --no-fund --prefer-offline && npm test && npm run --silent --if-present demo`;
	console.log(`\n--- ${cwd}: ${command}`);
	const { stdout, stderr, status } = spawnSync(command, { cwd, shell: true, encoding: "utf8", maxBuffer: 1 << 28, timeout: 900_000, env: ownEnvironment });
	const count = (word) => [...stdout.matchAll(new RegExp(`^(?:#|ℹ) ${word} (\\d+)$`, "gmu"))].reduce((sum, [, number]) => sum + Number(number), 0);
	const result = { name, passed: count("pass"), failed: count("fail") + count("cancelled"), seconds: (performance.now() - started) / 1000 };
	// A run that tried nothing proves nothing.
	if (status !== 0 || result.passed === 0) result.failed ||= 1;
	if (result.failed > 0) console.log(`${stdout}${stderr}`);
	results.push(result);
}

console.log("");
for (const { name, passed, failed, seconds } of results) {
	console.log(
		`${failed > 0 ? "FAIL" : "ok  "} ${name.padEnd(20)} ${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s`,
	);
}
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
if (process.env.TEST_TALLY !== undefined) appendFileSync(process.env.TEST_TALLY, `${JSON.stringify({ passed, failed })}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
