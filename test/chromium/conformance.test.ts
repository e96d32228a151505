import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { VectorReport } from "../../src/cli/vectors/run-vector-file.ts";
import { launchChromium } from "../browser/support/chromium.ts";
import type { Recorded } from "../determinism/answers.ts";
import { changes, inventedProfiles, readRecorded } from "../determinism/recorded.ts";
import { vectorFiles } from "../support/vector-files.ts";
import { bundledPage, openPage } from "./open-page.ts";

const files = vectorFiles();
let script = "";
let browser: Browser;

beforeAll(async () => {
	script = await bundledPage();
	browser = await launchChromium();
});
afterAll(() => browser?.close());

/** Asks the page's program for something. */
async function ask<Answer>(page: Page, what: "runVectors" | "runCalls", given: readonly unknown[]): Promise<Answer> {
	return await page.evaluate(([name, argument]) => Reflect.get(Reflect.get(globalThis, "conformance"), name)(argument), [what, given] as const);
}

describe("the vectors against the built bundle", () => {
	let reports: readonly VectorReport[] = [];
	beforeAll(async () => {
		const page = await openPage(browser, script, { locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh" });
		reports = await ask(page, "runVectors", [...files.values()]);
	});

	test("are there", () => {
		expect(files.size).toBeGreaterThan(50);
		expect(reports).toHaveLength(files.size);
		expect(reports.reduce((sum, { passed }) => sum + passed.length, 0)).toBeGreaterThan(1500);
	});

	test.each([...files.keys()].map((name, index) => [name, index] as const))("%s", (_name, index) => {
		const report = reports[index];
		expect(report?.malformed).toBeUndefined();
		expect(report?.failed).toEqual([]);
		expect(report?.passed.length).toBeGreaterThan(0);
	});
});

test.each([
	{ locale: "tr-TR", timezoneId: "Pacific/Kiritimati", offset: -840 },
	{ locale: "vi-VN", timezoneId: "America/Sao_Paulo", offset: 180 },
])("ten thousand calls in the locale $locale and the zone $timezoneId come to the recorded answers", async ({ offset, ...settings }) => {
	const page = await openPage(browser, script, settings);
	const seen = await page.evaluate(() => ({ locale: navigator.language, offset: new Date(2026, 0, 1).getTimezoneOffset() }));
	expect(seen).toEqual({ locale: settings.locale, offset });
	const recorded = await ask<Readonly<Record<string, Recorded>>>(page, "runCalls", inventedProfiles());
	expect(changes(readRecorded(), recorded, () => undefined)).toEqual([]);
});
