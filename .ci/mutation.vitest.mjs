import { defineConfig } from "vitest/config";
import { FOLDERS } from "./mutation-folders.mjs";

const folder = process.env["MUTATION_FOLDER"] ?? "core";
const files = [`test/${folder}/**`, ...FOLDERS[folder].tests].map((pattern) => (pattern.endsWith("**") ? `${pattern}/*.test.ts` : pattern));

export default defineConfig({
	test: {
		include: [...files, "test/mutation/vectors-by-case.ts"],
		// One process for all files: nothing in them is kept from one to the next.
		isolate: false,
		testTimeout: 120_000,
		provide: { vectorsOf: FOLDERS[folder].vectors },
	},
});
