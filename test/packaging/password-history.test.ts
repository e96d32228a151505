import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const run = promisify(execFile);

interface Manifest {
	readonly dependencies: Readonly<Record<string, string>>;
	readonly devDependencies?: Readonly<Record<string, string>>;
}

const EXAMPLE = "examples/password-history";
const manifestOf = (path: string): Manifest => JSON.parse(readFileSync(join(path, "package.json"), "utf8"));
const own = Object.entries(manifestOf(EXAMPLE).dependencies).filter(([name]) => name !== "thu-cong-vu");
const folder = mkdtempSync(join(tmpdir(), "thu-cong-vu-"));

// npm and the runner hand settings down, which are not the example's.
const env = Object.fromEntries(
	Object.entries(process.env).filter(([name]) => !/^(npm_(config|package|lifecycle)_|NODE_|VITEST)/i.test(name) || /registry|cache|cafile|proxy/i.test(name)),
);

beforeAll(async () => {
	cpSync(EXAMPLE, folder, { recursive: true, filter: (path) => !/node_modules|package-lock/.test(path) });
	writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module", dependencies: Object.fromEntries(own) }));
	await run("npm", ["install", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: folder, env });
	mkdirSync(join(folder, "node_modules"), { recursive: true });
	symlinkSync(process.cwd(), join(folder, "node_modules", "thu-cong-vu"), "dir");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("its hash package has an exact version, and is the example's alone", () => {
	const { dependencies, devDependencies } = manifestOf(".");
	expect(own.length).toBeGreaterThan(0);
	for (const [name, version] of own) {
		expect(version).toMatch(/^\d+\.\d+\.\d+$/);
		expect({ ...dependencies, ...devDependencies }).not.toHaveProperty([name]);
	}
});

/** How each runtime runs tests written for Node's runner, and how it counts them. */
const RUNNERS = {
	node: { args: ["--test", "--test-reporter=tap"], passed: /^# pass [1-9]\d*$/m, failed: /^# fail 0$/m },
	bun: { args: ["test", "--timeout=120000"], passed: /^ [1-9]\d* pass$/m, failed: /^ 0 fail$/m },
	deno: { args: ["test", "--allow-all", "--node-modules-dir=manual", "--no-check"], passed: /[1-9]\d* passed/, failed: /\b0 failed/ },
};

test("its own tests pass against the built package", async () => {
	const { args, passed, failed } = RUNNERS["Bun" in globalThis ? "bun" : "Deno" in globalThis ? "deno" : "node"];
	const { stdout, stderr } = await run(process.execPath, args, { cwd: folder, env });
	expect(`${stdout}${stderr}`).toMatch(passed);
	expect(`${stdout}${stderr}`).toMatch(failed);
});
