// The playground, built into a folder of static files: node .ci/playground.mjs [FOLDER]
import { existsSync } from "node:fs";
import { copyFile, mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const source = join(root, "docs/playground");
const folder = resolve(process.argv[2] ?? join(root, "site/playground"));

/** The packages that the command reads and writes tables with have builds without Node's buffers. */
const alias = { "csv-parse/sync": "csv-parse/browser/esm/sync", "csv-stringify/sync": "csv-stringify/browser/esm/sync" };

/** @type {import("esbuild").BuildOptions} */
const shared = {
	bundle: true,
	minify: true,
	format: "iife",
	target: "es2022",
	platform: "browser",
	charset: "utf8",
	// Nothing but what is written here may decide how JSX is compiled.
	jsx: "automatic",
	jsxImportSource: "preact",
	alias,
	logLevel: "warning",
};

/** `FILE?script` is the file bundled into one script, as text: a page opened from the disk may not load a worker from a file of its own. */
const scripts = {
	name: "scripts",
	/** @param {import("esbuild").PluginBuild} plugins */
	setup(plugins) {
		plugins.onResolve({ filter: /\?script$/ }, ({ path, resolveDir }) => ({ path: join(resolveDir, path.replace("?script", "")), namespace: "script" }));
		plugins.onLoad({ filter: /.*/, namespace: "script" }, async ({ path }) => {
			const { outputFiles } = await build({ ...shared, entryPoints: [path], write: false });
			return { contents: outputFiles[0]?.text ?? "", loader: "text" };
		});
	},
};

/** The pages of the documentation beside the playground, where it stands in the site. */
const home = Object.fromEntries(
	[
		["vi", "../vi/index.html"],
		["en", "../index.html"],
	].filter(([, page]) => existsSync(join(folder, page ?? ""))),
);

await mkdir(folder, { recursive: true });
await build({
	...shared,
	entryPoints: [
		{ in: join(source, "main.tsx"), out: "playground" },
		{ in: join(source, "playground.css"), out: "playground" },
	],
	outdir: folder,
	loader: { ".woff2": "file" },
	assetNames: "fonts/[name]-[hash]",
	plugins: [scripts],
	define: { HOME: JSON.stringify(home) },
});
for (const file of ["index.html", "icon.svg"]) await copyFile(join(source, file), join(folder, file));
