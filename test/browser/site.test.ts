import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GUIDES, guideFiles } from "../support/guide-files.ts";
import { launchChromium } from "./support/chromium.ts";
import { type Served, serve } from "./support/serve.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PAGES = ["index.html", "vi/index.html", "guides/index.html", "vi/getting-started.html", "vi/review.html", "provinces/tuyen-quang.html", "modules.html"];
const API = ["api/functions/thu-cong-vu.personAddress.html", "api/interfaces/thu-cong-vu.OrganizationKindRules.html"];
const SIZES = { desktop: { width: 1280, height: 860 }, phone: { width: 390, height: 800 } } as const;

const folder = mkdtempSync(join(tmpdir(), "site-"));
let browser: Browser;
let served: Served;

beforeAll(async () => {
	const typedoc = resolve("node_modules/typedoc/bin/typedoc");
	const built = spawnSync(process.execPath, [typedoc, "--skipErrorChecking", "--out", join(folder, "site")], { encoding: "utf8" });
	if (built.status !== 0) throw new Error(`the site cannot be built: ${built.stdout}${built.stderr}`);
	// A project of a user, beside the site: the package as it was built.
	mkdirSync(join(folder, "project", "node_modules"), { recursive: true });
	symlinkSync(resolve("."), join(folder, "project", "node_modules", "thu-cong-vu"));
	served = await serve(folder);
	browser = await launchChromium();
});

afterAll(async () => {
	await browser?.close();
	served?.close();
	rmSync(folder, { recursive: true, force: true });
});

/** A page of the site, and what it complained of. */
async function open(path: string, size: keyof typeof SIZES = "desktop", colorScheme: "light" | "dark" = "light"): Promise<{ page: Page; errors: string[] }> {
	const page = await browser.newPage({ viewport: SIZES[size], colorScheme });
	const errors: string[] = [];
	page.on("pageerror", ({ message }) => errors.push(message));
	page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
	await page.goto(`${served.origin}/site/${path}`);
	await page.waitForFunction(() => document.querySelector("#tsd-nav-container li") !== null);
	return { page, errors };
}

describe.each([...PAGES, ...API])("%s", (path) => {
	test.each([
		["desktop", "light"],
		["desktop", "dark"],
		["phone", "light"],
		["phone", "dark"],
	] as const)("has no serious obstacle and is no wider than the screen (%s, %s)", async (size, scheme) => {
		const { page, errors } = await open(path, size, scheme);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
		const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
		expect(ground === "rgb(255, 255, 255)").toBe(scheme === "light");
		await page.evaluate(AXE);
		const { violations, passes } = await page.evaluate<AxeResults>("axe.run(document, { resultTypes: ['violations'] })");
		expect(passes.length).toBeGreaterThan(10);
		const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
		expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)).toEqual([]);
		expect(errors).toEqual([]);
		await page.close();
	});
});

test("each language is told to whom reads aloud, and leads to the other", async () => {
	for (const [path, language, link] of [
		["vi/getting-started.html", "vi", "English"],
		["guides/getting-started.html", "en", "Tiếng Việt"],
	] as const) {
		const { page } = await open(path);
		expect(await page.getAttribute("html", "lang")).toBe(language);
		await page.locator(".col-content").getByRole("link", { name: link, exact: true }).first().click();
		expect(await page.getAttribute("html", "lang")).toBe(language === "vi" ? "en" : "vi");
		await page.close();
	}
});

describe("the search", () => {
	test.each([
		["mật khẩu", "Bắc Ninh: quy định về thư điện tử công vụ"],
		["mat khau", "Bắc Ninh: quy định về thư điện tử công vụ"],
		["ĐẦU MỐI", "Tuyên Quang: quy định về thư điện tử công vụ"],
		["rà soát".normalize("NFD"), "Rà soát một hồ sơ"],
		["personAddress", "thu-cong-vu.personAddress"],
		["TQ-FOLD", "TQ-FOLD: lower case and no marks throughout"],
		["a:b^c~*", ""],
	])("%s finds %s", async (words, title) => {
		const { page, errors } = await open("index.html");
		await page.click("#tsd-search-trigger");
		await page.fill("#tsd-search-input", words);
		const results = page.locator("#tsd-search-results li");
		await results.first().waitFor();
		expect((await results.allInnerTexts()).map((text) => text.trim())).toContainEqual(title === "" ? expect.any(String) : title);
		expect(errors).toEqual([]);
		await page.close();
	});
});

test("a Vietnamese page copies and searches in Vietnamese", async () => {
	for (const [path, copy, copied, nothing] of [
		["vi/getting-started.html", "Sao chép", "Đã sao chép", 'Không tìm thấy "zzqqx"'],
		["guides/getting-started.html", "Copy", "Copied!", 'No results found for "zzqqx"'],
	] as const) {
		const { page } = await open(path);
		await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
		const button = page.locator("pre > button").first();
		await button.hover();
		expect(await button.innerText()).toBe(copy);
		await button.click();
		await expect.poll(() => button.innerText()).toBe(copied);
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("npm install thu-cong-vu");
		await page.click("#tsd-search-trigger");
		await page.fill("#tsd-search-input", "zzqqx");
		await page.locator("#tsd-search").getByText(nothing, { exact: true }).waitFor();
		await page.close();
	}
});

test.each(GUIDES)("the page of %s shows the address in a browser without a bundler", async (guide) => {
	const file = guideFiles(guide).find(({ name }) => name === "address.html");
	writeFileSync(join(folder, "project", "address.html"), file?.code ?? "");
	const page = await browser.newPage();
	await page.goto(`${served.origin}/project/address.html`);
	await page.waitForFunction(() => document.getElementById("answer")?.textContent !== "");
	expect(await page.textContent("#answer")).toBe(file?.shows);
	await page.close();
});
