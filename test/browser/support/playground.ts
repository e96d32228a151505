import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launchChromium } from "./chromium.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".svg": "image/svg+xml",
	".woff2": "font/woff2",
};

/** The sizes that the page is looked at in. */
export const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const;

/** What a page did that it should not: errors it told of, and requests to other places than its own. */
export interface Watched {
	readonly page: Page;
	readonly errors: string[];
	readonly requests: string[];
}

/** The playground, built and served on this machine, and a browser to look at it with. */
export interface Playground {
	readonly browser: Browser;
	/** Where the page is served. */
	readonly url: string;
	/** Where it lies. */
	readonly folder: string;
	/** Opens a page at a part of the playground: `#/address?lang=vi`. */
	open(hash: string, options?: BrowserContextOptions & { readonly url?: string }): Promise<Watched>;
	close(): Promise<void>;
}

/** Builds and serves the playground. */
export async function startPlayground(): Promise<Playground> {
	const browser = await launchChromium();
	const folder = mkdtempSync(join(tmpdir(), "playground-"));
	const built = spawnSync(process.execPath, [join(ROOT, ".ci/playground.mjs"), folder], { encoding: "utf8" });
	if (built.status !== 0) throw new Error(`the playground cannot be built: ${built.stderr}`);
	const server = createServer((request, response) => {
		const path = new URL(request.url ?? "/", "http://localhost").pathname;
		try {
			const content = readFileSync(join(folder, path === "/" ? "index.html" : path));
			response.writeHead(200, { "content-type": TYPES[extname(path === "/" ? "index.html" : path)] ?? "application/octet-stream" }).end(content);
		} catch {
			response.writeHead(404).end();
		}
	});
	await new Promise<void>((resolve) => {
		server.listen(0, "127.0.0.1", resolve);
	});
	const address = server.address();
	if (address === null || typeof address === "string") throw new Error("the server has no port");
	const url = `http://127.0.0.1:${address.port}/`;
	return {
		browser,
		url,
		folder,
		open: async (hash, { url: other = url, ...options } = {}) => {
			const context = await browser.newContext({ viewport: SIZES.desktop, locale: "vi-VN", timezoneId: "America/Sao_Paulo", ...options });
			const page = await context.newPage();
			const errors: string[] = [];
			const requests: string[] = [];
			page.on("console", (message) => ["error", "warning"].includes(message.type()) && errors.push(message.text()));
			page.on("pageerror", (error) => errors.push(error.message));
			page.on("request", (request) => !request.url().startsWith(other) && !request.url().startsWith("blob:") && requests.push(request.url()));
			await page.goto(`${other}${hash}`);
			await page.getByRole("tablist").waitFor();
			return { page, errors, requests };
		},
		close: async () => {
			await browser.close();
			await new Promise((resolve) => server.close(resolve));
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
