// All checks, one after the other, but for those that start together at the beginning; stops at the first that fails. The last line is "N passed, N failed".
// `node .ci/test.mjs NAME...` runs only the checks named; `--ci` adds those that install more than Chromium.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { ensureInstalled } from "./debian.mjs";

/** Folders whose answers depend on dates: their tests run again under other time zones than that of the unit tests. */
const DATED = ["core", "calendar", "deadline", "account", "retention", "password", "vectors"]
	.map((folder) => `test/${folder}/`)
	.filter((folder) => existsSync(folder));
const TIME_ZONES = ["Asia/Ho_Chi_Minh", "America/Sao_Paulo", "Pacific/Kiritimati"];

/**
 * `needs` are packages of Debian, `ci` marks what only CI runs unless it is named. What is `together` keeps one core busy, counts no tests and needs nothing of
 * the others: these run at once, and each is shown whole when it is its turn.
 *
 * @type {readonly { name: string; command: string; env?: Record<string, string>; together?: true; needs?: readonly string[]; ci?: true }[]}
 */
const CHECKS = [
	{ name: "types", command: "npm run --silent typecheck", together: true },
	{ name: "lint", command: "npm run --silent lint", together: true },
	{ name: "build", command: "npm run --silent build", together: true },
	{ name: "unit", command: "npm run --silent test:unit", env: { TZ: "UTC" } },
	{ name: "properties", command: "npm run --silent test:properties" },
	...TIME_ZONES.map((zone) => ({ name: zone, command: `npx vitest run --project examples --project vectors ${DATED.join(" ")}`, env: { TZ: zone } })),
	{ name: "determinism", command: "npm run --silent test:determinism" },
	{ name: "api", command: "npm run --silent api:check" },
	{ name: "packaging", command: "npm run --silent test:packaging" },
	{ name: "documentation", command: "npm run --silent docs:check" },
	{ name: "chromium", command: "npx vitest run --project chromium --project browser", needs: ["chromium"] },
	// The newest Node, in part: the whole suite on every runtime takes too long for each change (docs/runtimes.md).
	{ name: "node26", command: "node .ci/matrix.mjs --built node26:vectors,determinism,packaging", ci: true },
	{ name: "integrations", command: "node .ci/integrations.mjs", needs: ["chromium", "slapd", "ldap-utils"], ci: true },
];

const TALLY = ".cache/test-tally.jsonl";
const ci = process.argv.includes("--ci");
const wanted = process.argv.slice(2).filter((word) => word !== "--ci");
const unknown = wanted.filter((name) => !CHECKS.some((check) => check.name === name));
if (unknown.length > 0) {
	console.error(`No such check: ${unknown.join(", ")}. There are: ${CHECKS.map(({ name }) => name).join(", ")}`);
	process.exit(2);
}

/** Starts a command; its output goes where this one's goes, or is kept. */
function start({ command, env = {}, together = false }) {
	const started = performance.now();
	const child = spawn(command, {
		shell: true,
		stdio: together ? ["ignore", "pipe", "pipe"] : "inherit",
		timeout: 1_800_000,
		env: { ...process.env, ...env, TEST_TALLY: resolve(TALLY) },
	});
	const output = [];
	for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part) => output.push(part));
	return new Promise((settle) => {
		child.on("close", (status) => settle({ status, output: Buffer.concat(output), seconds: (performance.now() - started) / 1000 }));
	});
}

/** The tests that a command counted, or the command itself as one check where it counts none. */
function count({ name }, { status, seconds }) {
	const tallies = existsSync(TALLY)
		? readFileSync(TALLY, "utf8")
				.trim()
				.split("\n")
				.map((line) => JSON.parse(line))
		: [];
	const counted = { passed: 0, failed: 0 };
	for (const { passed, failed } of tallies) {
		counted.passed += passed;
		counted.failed += failed;
	}
	if (tallies.length === 0 && status === 0) counted.passed = 1;
	if (status !== 0 && counted.failed === 0) counted.failed = 1;
	return { name, ...counted, seconds };
}

const chosen = CHECKS.filter((check) => (wanted.length > 0 ? wanted.includes(check.name) : ci || check.ci === undefined));
if (!ensureInstalled([...new Set(chosen.flatMap(({ needs = [] }) => needs))])) process.exit(1);
mkdirSync(".cache", { recursive: true });
const results = [];
const first = new Map(chosen.filter(({ together }) => together).map((check) => [check, start(check)]));
for (const check of chosen) {
	console.log(`\n=== ${check.name}: ${check.command}`);
	rmSync(TALLY, { force: true });
	const ended = await (first.get(check) ?? start(check));
	process.stdout.write(ended.output);
	const result = count(check, ended);
	results.push(result);
	if (result.failed > 0) break;
}
await Promise.all(first.values());
rmSync(TALLY, { force: true });

const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log("");
for (const result of results) {
	console.log(
		`${result.failed > 0 ? "FAIL" : "ok  "} ${result.name.padEnd(20)} ${String(result.passed).padStart(6)} passed ${String(result.failed).padStart(4)} failed ${result.seconds.toFixed(1).padStart(7)} s`,
	);
}
if (results.length < chosen.length) console.log(`     stopped there; ${chosen.length - results.length} not run`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
