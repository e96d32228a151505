// Stryker's way to the tests of a folder: in its own process, each file anew for each change, so that nothing that a module remembers is there at the next.
import { existsSync } from "node:fs";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { DryRunStatus, determineHitLimitReached, MutantRunStatus, TestStatus, toMutantRunResult } from "@stryker-mutator/api/test-runner";
import { FOLDERS } from "./mutation-folders.mjs";
import { compileTests, runTests } from "./tests-in-process.mjs";

const VECTORS = "test/mutation/vectors-by-case.ts";
/** The first changes the host's zone, in which other tests would then run; the second measures time, which a change is no reason for on a busy machine. */
const NOT_HERE = ["test/core/host-time.test.ts", "test/address/growth.test.ts"];

/** What tells a change from all others. */
export const keyOf = ({ file, start, end, mutator, replacement }) => [file, start.line, start.column, end.line, end.column, mutator, replacement].join("|");

/** The path of a source, as in `src/name/fold-name.ts`, wherever the copy is. */
export const sourceOf = (path) => path.slice(path.lastIndexOf("/src/") + 1);

class InProcessRunner {
	static inject = ["options"];
	#files = [];
	#tests;
	#only;

	constructor({ tests }) {
		this.#tests = tests;
		this.#only = tests.only && new Set(tests.only);
	}

	/** Each run evaluates the sources anew. */
	capabilities() {
		return { reloadEnvironment: true };
	}

	async init() {
		const { folder, part } = this.#tests;
		const { tests, vectors, late = [] } = FOLDERS[folder];
		const own = existsSync(`test/${folder}`) ? [`test/${folder}/**`] : [];
		const patterns = [...own, ...tests].map((pattern) => (pattern.endsWith("**") ? `${pattern}/*.test.ts` : pattern));
		const isLate = ({ path }) => path.includes("/test/properties/") || late.some((name) => path.endsWith(`/${name}`));
		const files = await compileTests(vectors.length === 0 ? patterns : [VECTORS, ...patterns], { provided: { vectorsOf: vectors }, adapt: withoutCounting });
		this.#files = files
			.filter((file) => isLate(file) === (part === "late") && !NOT_HERE.some((path) => file.path.endsWith(path)))
			.map((file) => ({ ...file, noticed: 0, spent: 0 }));
	}

	/**
	 * Stryker's test is a file: what is worked out once and remembered runs in the first test that asks for it, and matters to all the others of the file.
	 * All are run twice, since a file that passes only the first time, for what it leaves behind, would notice every change.
	 */
	async dryRun() {
		const stryker = namespace();
		await this.#run(this.#files);
		stryker.mutantCoverage = undefined;
		const tests = await this.#run(this.#files, (file) => {
			stryker.currentTestId = file?.path;
		});
		return { status: DryRunStatus.Complete, tests, mutantCoverage: stryker.mutantCoverage };
	}

	async mutantRun({ activeMutant: { id, fileName, location, mutatorName: mutator, replacement }, testFilter, hitLimit }) {
		const [start, end] = [location.start, location.end].map(({ line, column }) => ({ line: line + 1, column: column + 1 }));
		if (this.#only?.has(keyOf({ file: sourceOf(fileName), start, end, mutator, replacement })) === false)
			return { status: MutantRunStatus.Survived, nrOfTests: 0 };
		const stryker = Object.assign(namespace(), { activeMutant: id, hitCount: 0, hitLimit });
		// For the tests that start processes of their own.
		process.env["__STRYKER_ACTIVE_MUTANT__"] = id;
		// First what noticed most changes for the time that it took.
		const worth = ({ noticed, spent }) => (noticed + 1) / (spent + 1);
		const files = this.#files.filter(({ path }) => testFilter?.includes(path) ?? true).sort((one, other) => worth(other) - worth(one));
		const tests = await this.#run(files);
		return toMutantRunResult(determineHitLimitReached(stryker.hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests });
	}

	/** To the first that fails. `now` is told which file begins, and that none does any more. */
	async #run(files, now = () => undefined) {
		const results = [];
		for (const file of files) {
			now(file);
			const start = performance.now();
			const failure = await runTests(file);
			const timeSpentMs = performance.now() - start;
			file.spent += timeSpentMs;
			file.noticed += failure === undefined ? 0 : 1;
			const test = { id: file.path, name: file.path, fileName: file.path, timeSpentMs };
			results.push(failure === undefined ? { ...test, status: TestStatus.Success } : { ...test, status: TestStatus.Failed, failureMessage: failure });
			if (failure !== undefined) break;
		}
		now(undefined);
		return results;
	}
}

/** Where the changed sources look which change is active, and count. */
const namespace = () => {
	globalThis.__stryker__ ??= {};
	return globalThis.__stryker__;
};

/** Counting which changes are met is half of the time, and of no use where one is active. */
const withoutCounting = (text) =>
	text.replace(/function stryCov_(\w+)\(\) \{/, "$&if (stryNS_$1().activeMutant !== undefined) { stryCov_$1 = () => {}; return; }");

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "in-process", InProcessRunner)];
