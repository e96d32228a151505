// Runs files of tests in this process, and evaluates each anew as often as it is asked for: the file with all that it imports from test and src is one script,
// compiled once. What the project does not write, packages and Node, is loaded once for all; so is what vitest is made of, its runner and its `expect`.
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import * as matchers from "@vitest/expect";
import * as vitest from "@vitest/runner";
import { build } from "esbuild";

const { chai } = matchers;
for (const extension of [matchers.JestExtend, matchers.JestChaiExpect, matchers.JestAsymmetricMatchers]) chai.use(extension);

function expect(value, message) {
	const test = vitest.getCurrentTest();
	return test === undefined ? chai.expect(value, message) : chai.expect(value, message).withTest(test);
}
Object.assign(expect, chai.expect, globalThis[matchers.ASYMMETRIC_MATCHERS_OBJECT], {
	getState: () => matchers.getState(expect),
	unreachable: (message) => chai.assert.fail(message ?? "not to be reached"),
});
matchers.setState({ assertionCalls: 0 }, expect);
chai.expect.extend(expect, matchers.customMatchers);

/** What modules outside the project export. */
const outside = new Map();
/** Packages with tables that a test changes: they are evaluated anew as well. */
const CHANGED = ["slugify"];

/** Packages and Node's modules are read from `outside`, name by name; a test's own URL is written into it; a source is read as `adapt` gives it. */
const plugin = (adapt) => ({
	name: "tests",
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /^[^./]/ }, ({ path, kind }) => (kind === "entry-point" || CHANGED.includes(path) ? undefined : { path, namespace: "outside" }));
		onLoad({ filter: /./, namespace: "outside" }, async ({ path }) => {
			if (!outside.has(path)) outside.set(path, await import(path));
			const names = Object.keys(outside.get(path)).map((name) => JSON.stringify(name));
			const values = names.map((name, index) => `const _${index} = outside.get(${JSON.stringify(path)})[${name}]; export { _${index} as ${name} };`);
			return { contents: values.join("\n") };
		});
		onLoad({ filter: /\/test\/.*\.ts$/ }, async ({ path }) => {
			const text = await readFile(path, "utf8");
			return { contents: text.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)), loader: "ts" };
		});
		onLoad({ filter: /\/src\/.*\.ts$/ }, async ({ path }) => ({ contents: adapt(await readFile(path, "utf8")), loader: "ts" }));
	},
});

/**
 * Compiles the files of tests that these patterns mean, below the working folder.
 * @param options `provided` is what `inject` gives; `adapt` may change the text of a source.
 * @returns For each file its path, and what evaluates it.
 */
export async function compileTests(patterns, { provided, adapt = (text) => text }) {
	outside.set("vitest", { ...vitest, expect, inject: (key) => provided[key] });
	const { outputFiles } = await build({
		// Not the folder in which esbuild was loaded, which Stryker has left since.
		absWorkingDir: process.cwd(),
		entryPoints: patterns,
		bundle: true,
		write: false,
		format: "iife",
		platform: "node",
		target: "node20",
		outdir: ".",
		outbase: ".",
		outExtension: { ".js": ".ts" },
		banner: { js: '(outside) => { "use strict";' },
		footer: { js: "}" },
		plugins: [plugin(adapt)],
	});
	return outputFiles.map(({ path, text }) => ({ path, evaluate: new Script(text, { filename: path }).runInThisContext() }));
}

/** What vitest's runner asks for. */
const config = {
	root: "/",
	setupFiles: [],
	sequence: { hooks: "stack", setupFiles: "list" },
	testTimeout: 120_000,
	hookTimeout: 120_000,
	maxConcurrency: 5,
	retry: 0,
	allowOnly: false,
};

/**
 * Evaluates a file and runs its tests, to the first that fails.
 * @returns How it failed; `undefined` where none did.
 */
export async function runTests({ path, evaluate }) {
	let failure;
	const fail = (name, error) => {
		failure ??= `${name}: ${error?.message}`;
	};
	const [file] = await vitest.startTests([path], {
		config,
		importFile: () => evaluate(outside),
		onBeforeRunTask: (test) => {
			if (failure !== undefined) test.mode = "skip";
		},
		// A failure is told in a line: what vitest would show of it, a difference of all that was compared, takes longer than most tests.
		runTask: async (test) => {
			matchers.setState({ currentTestName: test.fullTestName }, expect);
			try {
				await vitest.getFn(test)();
			} catch (error) {
				fail(test.fullTestName, error);
				throw new Error("failed", { cause: failure });
			}
		},
	});
	for (const task of [file, ...tasksOf(file)]) if (task.result?.state === "fail") fail(task.name, task.result.errors?.[0]);
	return failure;
}

const tasksOf = ({ tasks = [] }) => tasks.flatMap((task) => [task, ...tasksOf(task)]);
