import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filesBelow } from "../support/files.ts";
import { ENTRIES } from "./built.ts";

const run = promisify(execFile);
const require = createRequire(import.meta.url);
const ATTW = join(dirname(require.resolve("@arethetypeswrong/cli/package.json")), "dist/index.js");
const TSC = require.resolve("typescript/bin/tsc");
const manifest: {
	readonly name: string;
	readonly version: string;
	readonly publishConfig: object;
	readonly exports: object;
	readonly devDependencies: Readonly<Record<string, string>>;
	readonly peerDependencies: Readonly<Record<string, string>>;
} = JSON.parse(readFileSync("package.json", "utf8"));

interface Problem {
	readonly kind: string;
	readonly resolutionKind?: string;
}

const folder = mkdtempSync(join(tmpdir(), "thu-cong-vu-"));
const tarball = join(folder, `thu-cong-vu-${manifest.version}.tgz`);
const installed = join(folder, "node_modules", "thu-cong-vu");
const command = join(folder, "node_modules", ".bin", "thu-cong-vu");
const VECTORS = join(installed, "test", "vectors");

/** The version that a range such as ^4.4.0 begins with. */
function oldest(range: string | undefined): string {
	return String(range).replace(/^\^/, "");
}

/** npm without the settings that the surrounding `npm test` hands down to it: what it prints, and what it says beside. */
async function npmBoth(cwd: string, ...args: readonly string[]): Promise<{ readonly stdout: string; readonly stderr: string }> {
	const env = Object.fromEntries(
		Object.entries(process.env).filter(([name]) => !/^npm_(config|package|lifecycle)_/i.test(name) || /registry|cache|cafile|proxy/i.test(name)),
	);
	return run("npm", [...args], { cwd, env });
}

async function npm(cwd: string, ...args: readonly string[]): Promise<string> {
	return (await npmBoth(cwd, ...args)).stdout;
}

/** Installs into an empty project; what npm has fetched before comes from its cache. */
async function install(...packages: readonly string[]): Promise<void> {
	await npm(folder, "install", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund", "--save-exact", ...packages);
}

let packed: readonly string[] = [];

beforeAll(async () => {
	const answer: readonly { readonly files: readonly { readonly path: string }[] }[] = JSON.parse(
		await npm(process.cwd(), "pack", "--ignore-scripts", "--json", "--pack-destination", folder),
	);
	packed = answer.flatMap(({ files }) => files.map(({ path }) => path)).sort();
	cpSync("test/packaging/consumers", folder, { recursive: true });
	writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "consumer", private: true, type: "module" }));
	await install("--omit=peer", tarball);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("what is packed", () => {
	test("is the built files, the schema, the vectors and the papers, and nothing else", () => {
		const expected = [
			...["CHANGELOG.md", "LICENSE", "README.md", "README.vi.md", "package.json", "profile.schema.json"],
			...filesBelow("dist", ""),
			...filesBelow("test/vectors", ".json"),
		];
		expect(packed).toEqual(expected.sort());
	});

	test("the built files are entry points, their shared parts, and the command", () => {
		const entries = Object.values(ENTRIES).flatMap((name) => ["js", "cjs", "d.ts", "d.cts"].map((ending) => `dist/${name}.${ending}`));
		const built = packed.filter((path) => path.startsWith("dist/") && !entries.includes(path) && path !== "dist/cli.js");
		expect(packed).toEqual(expect.arrayContaining([...entries, "dist/cli.js"]));
		// A part's name ends in a hash of what it holds, but for those that were joined.
		const parts = /^dist\/(?:chunk-(?:[A-Z0-9]{8}|core|rules)\.c?js|[a-z-]+-[\w-]{8}\.d\.c?ts|cli\/[a-z-]+-[A-Z0-9]{8}\.js)$/;
		expect(built.filter((path) => !parts.test(path))).toEqual([]);
		expect(built.length).toBeGreaterThan(0);
	});

	test("npm would publish it as it is, public and with provenance", async () => {
		const { stdout, stderr } = await npmBoth(process.cwd(), "publish", "--dry-run", "--ignore-scripts", "--json");
		const warnings = stderr.split("\n").filter((line) => /^npm warn publish/.test(line) && !line.includes("requires you to be logged in"));
		expect(warnings).toEqual([]);
		const answer: { readonly files?: readonly { readonly path: string }[] } & Readonly<Record<string, unknown>> = JSON.parse(stdout);
		const published = answer.files ?? Object(answer[manifest.name]).files;
		expect(published.map(({ path }: { readonly path: string }) => path).sort()).toEqual(packed);
		expect(manifest.publishConfig).toEqual({ access: "public", provenance: true });
	});

	test("holds no path of the machine that built it", () => {
		const told = packed.filter((path) => readFileSync(path, "utf8").includes(process.cwd()));
		expect(told).toEqual([]);
	});

	test("has nothing that publint would change", async () => {
		const { messages } = await publint({ pkgDir: installed, strict: true });
		expect(messages.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([]);
	});

	test("has types that resolve wherever its code does", async () => {
		const { stdout } = await run("node", [ATTW, tarball, "--profile", "node16", "--format", "json"]).catch((failure: { readonly stdout: string }) => failure);
		const { analysis, problems }: { readonly analysis: { readonly entrypoints: object }; readonly problems: Readonly<Record<string, readonly Problem[]>> } =
			JSON.parse(stdout);
		expect(Object.keys(analysis.entrypoints)).toHaveLength(Object.keys(manifest.exports).length);
		// The resolution of Node 10 knows no exports map; nothing that is supported uses it.
		const counted = Object.values(problems)
			.flat()
			.filter(({ resolutionKind }) => resolutionKind !== "node10");
		expect(counted).toEqual([]);
	});
});

describe("in a project without zod", () => {
	test("it is not there, because only the schema entry point and the command need it", () => {
		expect(existsSync(join(folder, "node_modules", "zod"))).toBe(false);
	});

	test.each(["main.mjs", "main.cjs"])("%s runs", async (file) => {
		expect((await run(process.execPath, [file], { cwd: folder })).stdout).toBe("hanv123@bacninh.gov.vn\n");
	});

	test("the command runs, and says where zod is missing", async () => {
		expect((await run(command, ["--version"], { cwd: folder })).stdout.trim()).toBe(manifest.version);
		const failure: unknown = await run(command, ["vectors", VECTORS, "--lang", "en"], { cwd: folder }).catch((error: unknown) => error);
		expect(failure).toMatchObject({
			code: 2,
			stdout: "",
			stderr: "Error: Profiles and calendars in files, and vectors, are read with the package zod, which is not installed: npm install zod\n",
		});
	});
});

describe("in a project that npm made", () => {
	// What npm leaves out once it leaves out again.
	beforeAll(async () => {
		rmSync(join(folder, "package-lock.json"));
		await install("--no-save", tarball);
	});

	test("all vectors pass", async () => {
		expect((await run(command, ["vectors", VECTORS, "--lang", "en"], { cwd: folder })).stdout).toMatch(/^\d{4} passed, 0 failed$/mu);
	});
});

describe("in a project with the oldest zod that the package allows", () => {
	beforeAll(() => install(`zod@${oldest(manifest.peerDependencies["zod"])}`));

	test("schema.mjs runs, and all vectors pass", async () => {
		expect((await run(process.execPath, ["schema.mjs"], { cwd: folder })).stdout).toBe("bac-ninh\n");
		expect((await run(command, ["vectors", VECTORS, "--lang", "en"], { cwd: folder })).stdout).toMatch(/^\d{4} passed, 0 failed$/mu);
	});

	test("the JSON Schema is the one that is published", async () => {
		const { stdout } = await run(process.execPath, ["json-schema.mjs"], { cwd: folder });
		expect(JSON.parse(readFileSync(join(installed, "profile.schema.json"), "utf8"))).toMatchObject(JSON.parse(stdout));
	});
});

describe("in a project that has zod and TypeScript", () => {
	beforeAll(() => install(`zod@${manifest.devDependencies["zod"]}`));

	test("schema.mjs runs", async () => {
		expect((await run(process.execPath, ["schema.mjs"], { cwd: folder })).stdout).toBe("bac-ninh\n");
	});

	test.each([
		{ file: "main.ts", module: "nodenext", moduleResolution: "nodenext" },
		{ file: "main.cts", module: "nodenext", moduleResolution: "nodenext" },
		{ file: "main.ts", module: "esnext", moduleResolution: "bundler" },
		{ file: "schema.ts", module: "nodenext", moduleResolution: "nodenext" },
		{ file: "schema.cts", module: "nodenext", moduleResolution: "nodenext" },
		{ file: "schema.ts", module: "esnext", moduleResolution: "bundler" },
	])("$file compiles with $moduleResolution, declarations checked", async ({ file, module, moduleResolution }) => {
		if (file.endsWith(".cts")) cpSync(join(folder, file.replace(".cts", ".ts")), join(folder, file));
		// Neither the names of a browser nor those of Node, where the package alone is used; zod needs URL.
		const lib = file.startsWith("schema") ? ["ES2022", "DOM"] : ["ES2022"];
		const compilerOptions = {
			...{ module, moduleResolution, target: "es2022", lib, types: [] },
			...{ strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true },
		};
		writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: [file] }));
		const { stdout } = await run("node", [TSC, "-p", "."], { cwd: folder }).catch((failure: { readonly stdout: string }) => failure);
		expect(stdout).toBe("");
	});
});
