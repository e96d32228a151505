import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** The examples that are projects of their own; `.ci/integrations.mjs` installs and tests each. */
const projects = readdirSync("examples").filter((name) => existsSync(`examples/${name}/package.json`));

test("there are projects among the examples", () => {
	expect(projects.length).toBeGreaterThan(0);
});

describe.each(projects)("examples/%s", (name) => {
	const manifest: Readonly<Record<string, unknown>> & Partial<Record<"dependencies" | "devDependencies", Record<string, string>>> = JSON.parse(
		readFileSync(`examples/${name}/package.json`, "utf8"),
	);

	test("is private, has a test and a README, and takes exact versions", () => {
		expect(manifest).toMatchObject({ private: true, scripts: { test: expect.any(String) } });
		expect(existsSync(`examples/${name}/README.md`)).toBe(true);
		const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(([dependency]) => dependency !== "thu-cong-vu");
		expect(versions.length).toBeGreaterThan(0);
		for (const [dependency, version] of versions) expect(version, dependency).toMatch(/^\d+\.\d+\.\d+$/);
	});

	test("its lock, where it has one, names no host of a registry and no path of a machine", () => {
		const lock = `examples/${name}/package-lock.json`;
		const text = existsSync(lock) ? readFileSync(lock, "utf8") : "";
		expect(text).not.toMatch(/https?:\/\/(?!(?:github\.com|opencollective\.com)\/)/);
		expect(text).not.toMatch(/"resolved": "(?!\.\.\/\.\."|)/);
	});
});
