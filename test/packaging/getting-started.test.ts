import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, resolve, sep } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../browser/support/chromium.ts";

const GUIDES = ["docs/getting-started.md", "docs/vi/getting-started.md"];
const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript" };

/** The files that a guide asks to save, with their text and the line that each is to show. */
function filesOf(guide: string): readonly { readonly name: string; readonly code: string; readonly shows: string }[] {
	return [...readFileSync(guide, "utf8").matchAll(/^```\w+ (address\.\w+)\n([\s\S]*?)^```/gm)].map(([, name = "", code = ""]) => {
		const [, quoted, plain] = /\/\/ (?:=> "([^"]+)"|prints (\S+))/.exec(code) ?? [];
		return { name, code, shows: quoted ?? plain ?? "nothing is told" };
	});
}

const folder = mkdtempSync(join(tmpdir(), "getting-started-"));
let browser: Browser;
let server: Server;
let origin = "";

beforeAll(async () => {
	mkdirSync(join(folder, "node_modules"));
	symlinkSync(resolve("."), join(folder, "node_modules", "thu-cong-vu"));
	server = createServer(({ url = "/" }, response) => {
		const path = resolve(folder, `.${new URL(url, "http://localhost").pathname}`);
		const type = TYPES[extname(path)];
		if (type === undefined || !path.startsWith(folder + sep)) return response.writeHead(404).end();
		return response.writeHead(200, { "content-type": type }).end(readFileSync(path));
	});
	await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
	const address = server.address();
	if (address === null || typeof address === "string") throw new Error("the server has no port");
	origin = `http://127.0.0.1:${address.port}`;
	browser = await launchChromium();
});

afterAll(async () => {
	await browser?.close();
	server?.close();
	rmSync(folder, { recursive: true, force: true });
});

describe.each(GUIDES)("%s", (guide) => {
	const files = filesOf(guide);

	test("has a file for each way of loading", () => {
		expect(files.map(({ name }) => name).sort()).toEqual(["address.cjs", "address.html", "address.mjs", "address.ts"]);
	});

	test.each(files.filter(({ name }) => /js$/.test(name)))("$name prints what it says", ({ name, code, shows }) => {
		writeFileSync(join(folder, name), code);
		expect(execFileSync(process.execPath, [name], { cwd: folder, encoding: "utf8" })).toBe(`${shows}\n`);
	});

	test.each(files.filter(({ name }) => name.endsWith(".html")))("$name shows it in a browser without a bundler", async ({ name, code, shows }) => {
		writeFileSync(join(folder, name), code);
		const page = await browser.newPage();
		const errors: string[] = [];
		page.on("pageerror", ({ message }) => errors.push(message));
		await page.goto(`${origin}/${name}`);
		await page.waitForFunction(() => "document" in globalThis && document.getElementById("answer")?.textContent !== "");
		expect(await page.textContent("#answer")).toBe(shows);
		expect(errors).toEqual([]);
		await page.close();
	});
});
