import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		projects: [
			{ test: { name: "examples", include: ["test/**/*.test.ts"], exclude: ["test/properties/**", "test/packaging/**"] } },
			{ test: { name: "properties", include: ["test/properties/**/*.test.ts"], testTimeout: 60_000 } },
		],
		coverage: { provider: "v8", include: ["src/**"] },
	},
});
