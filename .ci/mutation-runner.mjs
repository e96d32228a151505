// Stryker's way to the tests of a folder: in its own process, each file anew for each change, so that nothing that a module remembers is there at the next.
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { DryRunStatus, determineHitLimitReached, TestStatus, toMutantRunResult } from "@stryker-mutator/api/test-runner";
import { FOLDERS } from "./mutation-folders.mjs";
import { compileTests, runTests } from "./tests-in-process.mjs";

const VECTORS = "test/mutation/vectors-by-case.ts";
/** Changes the host's zone, in which other tests would then run. */
const NOT_HERE = "test/core/host-time.test.ts";

class InProcessRunner {
	static inject = ["options"];
	#files = [];
	#tests;

	constructor({ tests }) {
		this.#tests = tests;
	}

	/** Each run evaluates the sources anew. */
	capabilities() {
		return { reloadEnvironment: true };
	}

	async init() {
		const { folder, quick } = this.#tests;
		const { tests, vectors, late = [] } = FOLDERS[folder];
		const patterns = [`test/${folder}/**`, ...tests].map((pattern) => (pattern.endsWith("**") ? `${pattern}/*.test.ts` : pattern));
		const isLate = ({ path }) => late.some((name) => path.endsWith(`/${name}`));
		// Vectors take milliseconds, and a change that one of them notices needs no long loop. What takes long comes last.
		const rank = (file) => {
			if (file.path.endsWith(VECTORS)) return 0;
			if (isLate(file)) return 2;
			return file.path.includes("/test/properties/") ? 3 : 1;
		};
		const files = await compileTests([VECTORS, ...patterns], { vectorsOf: vectors });
		this.#files = files
			.filter((file) => !file.path.endsWith(NOT_HERE) && !(quick && isLate(file)))
			.sort((one, other) => rank(one) - rank(other) || (one.path < other.path ? -1 : 1));
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

	async mutantRun({ activeMutant: { id }, testFilter, hitLimit }) {
		const stryker = Object.assign(namespace(), { activeMutant: id, hitCount: 0, hitLimit });
		// For the tests that start processes of their own.
		process.env["__STRYKER_ACTIVE_MUTANT__"] = id;
		const tests = await this.#run(this.#files.filter(({ path }) => testFilter?.includes(path) ?? true));
		return toMutantRunResult(determineHitLimitReached(stryker.hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests });
	}

	/** To the first that fails. `now` is told which file begins, and that none does any more. */
	async #run(files, now = () => undefined) {
		const results = [];
		for (const file of files) {
			now(file);
			const start = performance.now();
			const { failure } = await runTests(file);
			const test = { id: file.path, name: file.path, fileName: file.path, timeSpentMs: performance.now() - start };
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

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "in-process", InProcessRunner)];
