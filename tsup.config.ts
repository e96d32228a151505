import { rmSync } from "node:fs";
import { defineConfig, type Options } from "tsup";

const entry = {
	index: "src/index.ts",
	schema: "src/schema.ts",
	messages: "src/messages.ts",
	"provinces/bac-ninh": "src/provinces/bac-ninh/index.ts",
	"provinces/tuyen-quang": "src/provinces/tuyen-quang/index.ts",
};

/** Entry points share their chunks, in CommonJS too: a profile that is imported twice is one object. */
const shared: Options = {
	target: "es2022",
	platform: "neutral",
	splitting: true,
	// TypeScript 6 warns of an option that tsup sets for declarations.
	dts: { entry, compilerOptions: { ignoreDeprecations: "6.0" } },
	esbuildOptions(options) {
		options.charset = "utf8";
		// A frozen constant that nobody uses must not stay in a user's bundle.
		options.pure = ["Object.freeze"];
	},
};

// Not tsup's own `clean`: the two builds run side by side, and one would remove what the other wrote.
rmSync("dist", { recursive: true, force: true });

export default defineConfig([
	{ ...shared, format: "esm", entry: { ...entry, cli: "src/cli.ts" }, external: [/^node:/] },
	{ ...shared, format: "cjs", entry },
]);
