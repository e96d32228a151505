import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const run = promisify(execFile);

const EXAMPLE = "examples/directory-export";
const root = mkdtempSync(join(tmpdir(), "thu-cong-vu-"));
const folder = join(root, EXAMPLE);

// npm and the runner hand settings down, which are not the example's.
const env = Object.fromEntries(
	Object.entries(process.env).filter(([name]) => !/^(npm_(config|package|lifecycle)_|NODE_|VITEST)/i.test(name) || /registry|cache|cafile|proxy/i.test(name)),
);

beforeAll(() => {
	// A tree of its own, so that nothing is installed into the project's: the example, the lists that it takes, and the built package two folders up.
	mkdirSync(folder, { recursive: true });
	cpSync(EXAMPLE, folder, { recursive: true, filter: (path) => !/node_modules|[\\/]out$/.test(path) });
	for (const list of ["accounts.csv", "tuyen-quang", "bac-ninh"]) symlinkSync(resolve("examples", list), join(root, "examples", list));
	for (const part of ["package.json", "dist"]) symlinkSync(resolve(part), join(root, part));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

test("its lock names no host and no path, and its packages have exact versions", () => {
	const lock = readFileSync(join(folder, "package-lock.json"), "utf8");
	expect(lock).not.toMatch(/https?:\/\/(?!(?:github\.com|opencollective\.com)\/)|"resolved": "(?!\.\.\/\.\."|)/);
	const { dependencies, devDependencies }: Record<string, Record<string, string>> = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
	const versions = Object.entries({ ...dependencies, ...devDependencies }).filter(([name]) => name !== "thu-cong-vu");
	expect(versions.length).toBeGreaterThan(0);
	for (const [, version] of versions) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

test("npm ci && npm test, as its README says, against the built package and a real OpenLDAP", async () => {
	await run("npm", ["ci", "--prefer-offline", "--ignore-scripts"], { cwd: folder, env });
	const { stdout } = await run("npm", ["test"], { cwd: folder, env, maxBuffer: 16 * 1024 * 1024 }).catch((error: unknown) => {
		// What failed stands in the output, which the error leaves out.
		throw new Error(String(typeof error === "object" && error !== null && "stdout" in error ? error.stdout : error));
	});
	expect(stdout).toMatch(/^[#ℹ] fail 0$/m);
	expect(stdout).toMatch(/^[#ℹ] skipped 0$/m);
	expect(Number(/^[#ℹ] pass (\d+)$/m.exec(stdout)?.[1])).toBeGreaterThan(25);
});

test("npm run demo shows what the sample lists become, and no password", async () => {
	const { stdout } = await run("npm", ["run", "demo"], { cwd: folder, env });
	for (const text of ["accounts.zmprov", "mailboxes.csv", "accounts.ldif", "(mode 600): not shown"]) expect(stdout).toContain(text);
	expect(stdout).not.toMatch(/^sp |userPassword/m);
});
