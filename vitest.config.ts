import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Kinds of tests of their own, by folder; what is in none of them is an example. */
const OTHER_KINDS = [
	"test/properties/**",
	"test/vectors/**",
	"test/packaging/**",
	"test/docs/**",
	"test/determinism/**",
	"test/chromium/**",
	"test/browser/**",
	"test/bench/**",
];

/** What `npm run test:coverage` does not count. */
const NOT_COVERED = [
	// Types only: nothing runs.
	"src/**/types.ts",
	"src/profile/types/**",
	"src/attachment/inspection.ts",
	"src/attachment/archive/member.ts",
	"src/attachment/content/executable-format.ts",
	"src/cli/vectors/vector-file.ts",
	"src/messages/catalogue.ts",
	// Names only: entry points that pass on what others define.
	"src/{index,schema,messages,analysis,cli}.ts",
	// Data: figures, days and words. test/mutation, vectors and the tests of catalogues look at them.
	"src/provinces/**",
	"src/messages/register/**",
	// The process itself: standard input, terminals, pipes. test/cli/process.test.ts runs them in processes of their own.
	"src/cli/{main,node-io}.ts",
];

export default defineConfig({
	test: {
		reporters: ["default", "./test/support/tally-reporter.ts"],
		// On two cores, vitest would leave one to itself, which hardly uses it.
		maxWorkers: availableParallelism(),
		projects: [
			// Many small files, none of which leaves behind what another one reads: a process of its own for each would cost as much as what they test.
			// What must be quick measures the processor's time itself; the clock's, on a busy machine, says little.
			{ test: { name: "examples", include: ["test/**/*.test.ts"], exclude: OTHER_KINDS, isolate: false, testTimeout: 30_000 } },
			{
				test: {
					name: "types",
					include: [],
					typecheck: { enabled: true, only: true, include: ["test/**/*.test-d.ts"], tsconfig: "./test/types/tsconfig.json", ignoreSourceErrors: true },
				},
			},
			{
				test: {
					name: "properties",
					include: ["test/properties/**/*.test.ts"],
					setupFiles: ["test/support/seed.ts"],
					testTimeout: 60_000,
					// Node 24 lets twice as much lie uncollected as Node 20 and 22 do, and what hostile files cost is read off the memory of the process.
					execArgv: "Bun" in globalThis || "Deno" in globalThis ? [] : ["--max-semi-space-size=16"],
				},
			},
			{ test: { name: "vectors", include: ["test/vectors/**/*.test.ts"] } },
			{ test: { name: "determinism", include: ["test/determinism/**/*.test.ts"], testTimeout: 300_000, hookTimeout: 300_000 } },
			{ test: { name: "docs", include: ["test/docs/**/*.test.ts"], testTimeout: 60_000 } },
			// In Debian's Chromium, or the one that CHROMIUM names: what was built, and the playground.
			{ test: { name: "chromium", include: ["test/chromium/**/*.test.ts"], testTimeout: 300_000, hookTimeout: 300_000 } },
			// A busy machine may take seconds to answer in a page.
			{ test: { name: "browser", include: ["test/browser/**/*.test.ts"], testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 15_000 } } } },
			// Looks at what was built, too: `npm run build` comes first.
			{
				test: {
					name: "packaging",
					include: ["test/packaging/**/*.test.ts"],
					testTimeout: 240_000,
					hookTimeout: 240_000,
					// Loaded by the runtime itself, as a user's program does.
					server: { deps: { external: [/\/dist\//] } },
				},
			},
		],
		coverage: {
			provider: "v8",
			include: ["src/**/*.ts"],
			exclude: NOT_COVERED,
			reporter: ["text", "json-summary"],
			reportsDirectory: ".cache/coverage",
			thresholds: { 100: true },
		},
	},
});
