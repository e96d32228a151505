// The test suite on every runtime, and the built bundle in Chromium. `npm run test:matrix -- [RUNTIME[:PROJECT,...]]...`, all of them where none is named.
// One table at the end; the last line is "N passed, N failed". Logs are in .cache/matrix.
import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, resolve } from "node:path";
import { ensureInstalled } from "./debian.mjs";
import { OWN, ownEnvironment, RUNTIMES, runtime } from "./runtimes.mjs";

const LOGS = ".cache/matrix";
/** Kinds of tests that run inside the runtime. */
const INSIDE = ["examples", "types", "vectors", "docs", "determinism", "packaging", "properties"];
/** Kinds of tests that drive a browser from the Node that runs this. */
const IN_A_BROWSER = ["chromium", "browser"];

/** What a runtime cannot run, and why: a file, tests by their names, or a part of a test, which the test itself leaves out. Any other test that is skipped counts as failed. */
const LIMITS = [
	{
		runtimes: ["bun", "deno"],
		project: "examples",
		tests: ["the memory of numbers"],
		reason: "this runtime does not tell how many bytes array buffers hold",
	},
	{
		runtimes: ["bun"],
		project: "examples",
		tests: ["the line is told where the engine quotes the text instead"],
		reason: "Bun says of JSON that is none neither where nor in which line",
	},
	{
		runtimes: ["bun", "deno"],
		project: "packaging",
		file: "test/packaging/size.test.ts",
		reason: "sizes are those of the gzip in Node; this runtime compresses with another library, to up to two per cent more or less",
	},
	{
		runtimes: ["bun"],
		project: "packaging",
		tests: ["messages and provinces hold no rule, and a province only itself"],
		reason: "Bun rewrites a module as it loads it, so a function's text is not that of the file, which this test looks for",
	},
	{
		runtimes: ["bun"],
		project: "properties",
		part: "the memory that hostile archives cost (their time is measured)",
		reason: "Bun's engine collects garbage later, so the memory of the process is not what the library holds",
	},
];

const [flags, wanted] = [process.argv.slice(2).filter((word) => word.startsWith("--")), process.argv.slice(2).filter((word) => !word.startsWith("--"))];
const plan = (wanted.length > 0 ? wanted : [...RUNTIMES, "chromium"]).map((word) => {
	const [name, projects] = word.split(":");
	const possible = name === "chromium" ? IN_A_BROWSER : INSIDE;
	return { name, projects: projects?.split(",") ?? possible, possible };
});
for (const { name, projects, possible } of plan) {
	const unknown = projects.filter((project) => !possible.includes(project));
	if (unknown.length === 0 && [...RUNTIMES, "chromium"].includes(name) && flags.every((flag) => flag === "--built")) continue;
	console.error(`Usage: npm run test:matrix -- [--built] [RUNTIME[:PROJECT,...]]...
  runtimes: ${[...RUNTIMES, "chromium"].join(", ")}
  projects: ${INSIDE.join(", ")}; of chromium: ${IN_A_BROWSER.join(", ")}
  --built: take dist as it is`);
	process.exit(2);
}

/** Runs one kind of tests on one runtime. */
function run(name, project) {
	const tally = `${LOGS}/tally.jsonl`;
	rmSync(tally, { force: true });
	const browser = name === "chromium";
	const { program, args } = runtime(browser ? OWN : name);
	const limits = LIMITS.filter((limit) => limit.runtimes.includes(name) && limit.project === project);
	const files = limits.flatMap(({ file }) => (file === undefined ? [] : ["--exclude", file]));
	const tests = limits.flatMap((limit) => limit.tests ?? []);
	const names = tests.length === 0 ? [] : ["-t", `^(?!.*(?:${tests.map((test) => test.replaceAll(/[^\w ,]/g, ".")).join("|")}))`];
	const started = performance.now();
	const { stdout, stderr, status, error } = spawnSync(
		program,
		[...args, "node_modules/vitest/vitest.mjs", "run", "--project", project, "--passWithNoTests", "--no-color", ...files, ...names],
		{
			encoding: "utf8",
			maxBuffer: 1 << 28,
			timeout: 1_800_000,
			// What the tests start as "node" is this one, too.
			env: {
				...ownEnvironment,
				...(name.startsWith("node") ? { PATH: `${dirname(program)}${delimiter}${process.env.PATH}` } : {}),
				TEST_TALLY: resolve(tally),
				TEST_RUNTIME: name,
			},
		},
	);
	const log = `${LOGS}/${name}-${project}.log`;
	writeFileSync(log, `${stdout ?? ""}${stderr ?? ""}${error ?? ""}`);
	const lines = existsSync(tally) ? readFileSync(tally, "utf8").trim().split("\n") : [];
	const counted = { passed: 0, failed: 0, skipped: 0 };
	for (const line of lines) for (const [key, count] of Object.entries(JSON.parse(line))) counted[key] += count;
	const result = { name, project, ...counted, seconds: (performance.now() - started) / 1000, log };
	// A run that tried nothing proves nothing, and what is left out has to be stated.
	if (status !== 0 || counted.passed === 0) result.failed ||= 1;
	if (counted.skipped > 0 !== tests.length > 0) result.failed += 1;
	const state = result.failed > 0 ? "FAIL" : "ok  ";
	console.log(`${state} ${name} ${project}: ${result.passed} passed, ${result.failed} failed, ${counted.skipped} left out, ${result.seconds.toFixed(0)} s`);
	for (const { file, tests: left, part, reason } of limits) console.log(`     left out: ${file ?? left?.join(", ") ?? part}: ${reason}`);
	if (result.failed > 0) {
		if (counted.skipped > 0 !== tests.length > 0)
			console.log(`     ${counted.skipped} tests were left out, ${tests.length > 0 ? "and some should be" : "without a stated reason"}`);
		console.log(`     ${log}: ${failures(`${stdout ?? ""}${stderr ?? ""}`)}`);
	}
	return result;
}

/** The lines of a run that say what failed. */
function failures(text) {
	const lines = text.split("\n").filter((line) => /^\s*(FAIL|\w*Error:|error:)/.test(line));
	return lines.length === 0 ? text.trim().split("\n").slice(-5).join("\n       ") : lines.slice(0, 20).join("\n       ");
}

mkdirSync(LOGS, { recursive: true });
if (!flags.includes("--built") && spawnSync("npm", ["run", "--silent", "build"], { stdio: "inherit" }).status !== 0) process.exit(1);
const usesChromium = plan.some(({ name }) => name === "chromium");
if (usesChromium && !ensureInstalled(["chromium"])) process.exit(1);

const results = plan.flatMap(({ name, projects }) => projects.map((project) => run(name, project)));

console.log(
	`\n${"runtime".padEnd(22)} ${"project".padEnd(12)} ${"passed".padStart(7)} ${"failed".padStart(7)} ${"left out".padStart(9)} ${"seconds".padStart(8)}`,
);
for (const { name, project, passed, failed, skipped, seconds } of results) {
	const label = name === "chromium" ? chromiumVersion() : `${name} (${runtime(name).version})`;
	const figures = [String(passed).padStart(7), String(failed).padStart(7), String(skipped).padStart(9), seconds.toFixed(1).padStart(8)];
	console.log(`${label.padEnd(22)} ${project.padEnd(12)} ${figures.join(" ")}`);
}
for (const { runtimes, project, file, tests, part, reason } of LIMITS) {
	console.log(`left out on ${runtimes.join(" and ")}, ${project}: ${file ?? tests?.join(", ") ?? part}: ${reason}`);
}
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
if (process.env.TEST_TALLY !== undefined) appendFileSync(process.env.TEST_TALLY, `${JSON.stringify({ passed, failed })}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function chromiumVersion() {
	const { stdout } = spawnSync(process.env.CHROMIUM ?? "/usr/bin/chromium", ["--version"], { encoding: "utf8" });
	return `chromium (${/[\d.]+/.exec(stdout)?.[0] ?? "?"})`;
}
