// The page in dist/: three files, which any web server can hand out.
import { copyFileSync, mkdirSync, rmSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

rmSync(here("dist"), { recursive: true, force: true });
mkdirSync(here("dist"), { recursive: true });
await build({
	entryPoints: [here("form.ts")],
	outfile: here("dist/form.js"),
	bundle: true,
	minify: true,
	format: "esm",
	target: ["es2022"],
	charset: "utf8",
	legalComments: "none",
	// The library is linked to its own folder here, and would bring the zod of that folder along.
	alias: { zod: here("node_modules/zod") },
	logLevel: "warning",
});
for (const file of ["index.html", "style.css"]) copyFileSync(here(file), here(`dist/${file}`));
console.log(`dist/form.js: ${Math.round(statSync(here("dist/form.js")).size / 1024)} KiB`);
