import { defineConfig, type Options } from "tsup";

const entry = {
	index: "src/index.ts",
	schema: "src/schema.ts",
	messages: "src/messages.ts",
	"provinces/bac-ninh": "src/provinces/bac-ninh/index.ts",
	"provinces/tuyen-quang": "src/provinces/tuyen-quang/index.ts",
};

/** Entry points share their chunks, in CommonJS too: a profile imported twice is one object. */
const shared: Options = { target: "es2022", platform: "neutral", splitting: true, treeshake: false, outDir: "dist", clean: false };

export default defineConfig([
	{
		...shared,
		entry: { ...entry, cli: "src/cli.ts" },
		format: "esm",
		external: [/^node:/],
		// TypeScript 6 warns of an option that tsup sets for declarations.
		dts: { entry, compilerOptions: { ignoreDeprecations: "6.0" } },
	},
	{ ...shared, entry, format: "cjs", dts: { entry, compilerOptions: { ignoreDeprecations: "6.0" } } },
]);
