import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { build, type Plugin } from "esbuild";
import type { Browser, Page } from "playwright-core";

/** The entry points as they were built, in the place of their sources. */
const built: Plugin = {
	name: "built",
	setup({ onResolve }) {
		onResolve({ filter: /\/src\/(index|schema|messages|analysis)\.ts$/ }, ({ path }) => {
			const file = resolve("dist", path.replace(/^.*\/src\/(\w+)\.ts$/, "$1.js"));
			if (!existsSync(file)) return { errors: [{ text: `${file} is not there: run "npm run build" first` }] };
			return { path: file };
		});
	},
};

/** The page's program as one script. */
export async function bundledPage(): Promise<string> {
	const { outputFiles, metafile } = await build({
		entryPoints: ["test/chromium/page.ts"],
		bundle: true,
		platform: "browser",
		format: "iife",
		charset: "utf8",
		metafile: true,
		write: false,
		plugins: [built],
		logLevel: "silent",
	});
	const inputs = Object.keys(metafile.inputs);
	for (const name of ["index", "schema", "messages", "analysis"]) {
		if (!inputs.includes(`dist/${name}.js`)) throw new Error(`the page does not hold dist/${name}.js`);
	}
	return outputFiles.map(({ text }) => text).join("\n");
}

const ADDRESS = "https://conformance.test/";

/** A page of its own, under a locale and in a time zone; nothing leaves the browser: every request is answered here. */
export async function openPage(browser: Browser, script: string, settings: { readonly locale: string; readonly timezoneId: string }): Promise<Page> {
	const context = await browser.newContext(settings);
	await context.route("**/*", (route) =>
		route.request().url() === ADDRESS
			? route.fulfill({ contentType: "text/html; charset=utf-8", body: "<!doctype html><title>conformance</title>" })
			: route.abort(),
	);
	const page = await context.newPage();
	await page.goto(ADDRESS);
	await page.addScriptTag({ content: script });
	return page;
}
