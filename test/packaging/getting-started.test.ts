import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GUIDES, guideFiles } from "../support/guide-files.ts";

const folder = mkdtempSync(join(tmpdir(), "getting-started-"));

beforeAll(() => {
	mkdirSync(join(folder, "node_modules"));
	writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, dependencies: { "thu-cong-vu": "*" } }));
	symlinkSync(resolve("."), join(folder, "node_modules", "thu-cong-vu"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(GUIDES)("%s", (guide) => {
	const files = guideFiles(guide);

	// What is TypeScript is run by test/docs, the page by test/browser.
	test("has a file for each way of loading", () => {
		expect(files.map(({ name }) => name).sort()).toEqual(["address.cjs", "address.html", "address.mjs", "address.ts"]);
	});

	test.each(files.filter(({ name }) => /js$/.test(name)))("$name prints what it says", ({ name, code, shows }) => {
		writeFileSync(join(folder, name), code);
		expect(execFileSync(process.execPath, [name], { cwd: folder, encoding: "utf8" })).toBe(`${shows}\n`);
	});
});
