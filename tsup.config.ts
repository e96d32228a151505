import { defineConfig, type Options } from "tsup";

const entry = {
	index: "src/index.ts",
	schema: "src/schema.ts",
	messages: "src/messages.ts",
	analysis: "src/analysis.ts",
	"provinces/bac-ninh": "src/provinces/bac-ninh/index.ts",
	"provinces/tuyen-quang": "src/provinces/tuyen-quang/index.ts",
};

/** Entry points share their chunks: a profile that is imported twice is one object. */
const shared: Options = {
	target: "es2022",
	platform: "neutral",
	splitting: true,
	esbuildOptions(options) {
		options.charset = "utf8";
		// Notes for the tools of this project are not for those who use it.
		options.legalComments = "none";
		// A frozen constant that nobody uses must leave a user's bundle.
		options.pure = ["Object.freeze"];
	},
};

// TypeScript 6 warns of an option that tsup sets for declarations.
const dts = { entry, compilerOptions: { ignoreDeprecations: "6.0", stripInternal: true } };

export default defineConfig([
	{ ...shared, format: "esm", entry, dts },
	// The declarations alone: .ci/commonjs.mjs writes the code.
	{ ...shared, format: "cjs", entry, dts: { ...dts, only: true } },
	// Apart from the rest: what the command loads piece by piece would cut the entry points into many small files.
	{
		...shared,
		format: "esm",
		entry: { cli: "src/cli.ts" },
		platform: "node",
		removeNodeProtocol: false,
		esbuildOptions(options) {
			options.charset = "utf8";
			options.legalComments = "none";
			options.chunkNames = "cli/[name]-[hash]";
		},
	},
]);
