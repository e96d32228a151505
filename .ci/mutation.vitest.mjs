import { defineConfig } from "vitest/config";
import { BaseSequencer } from "vitest/node";
import { FOLDERS } from "./mutation-folders.mjs";

const folder = process.env["MUTATION_FOLDER"] ?? "core";
const { late = [] } = FOLDERS[folder];
const isLate = (file) => late.some((name) => file.endsWith(`/${name}`));
const files = [`test/${folder}/**`, ...FOLDERS[folder].tests].map((pattern) => (pattern.endsWith("**") ? `${pattern}/*.test.ts` : pattern));

/** Vectors first: they take milliseconds, and a changed line that one of them notices needs no long loop. What takes long comes last. */
class VectorsFirst extends BaseSequencer {
	async sort(specifications) {
		const rank = ({ moduleId }) => {
			if (moduleId.includes("/test/mutation/")) return 0;
			if (isLate(moduleId)) return 2;
			return moduleId.includes("/test/properties/") ? 3 : 1;
		};
		return [...specifications].sort((one, other) => rank(one) - rank(other) || (one.moduleId < other.moduleId ? -1 : 1));
	}
}

export default defineConfig({
	test: {
		include: [...files, "test/mutation/vectors-by-case.ts"],
		// Changes the host's zone, which a worker thread, where Stryker runs the tests, cannot.
		exclude: ["test/core/host-time.test.ts", ...(process.env["MUTATION_QUICK"] === "1" ? late.map((name) => `**/${name}`) : [])],
		// One process for all files, for speed; what modules remember is dropped between them.
		isolate: false,
		setupFiles: [".ci/mutation-fresh.mjs"],
		sequence: { sequencer: VectorsFirst },
		testTimeout: 120_000,
		provide: { vectorsOf: FOLDERS[folder].vectors },
	},
});
