import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Playground, SIZES, startPlayground } from "./support/playground.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const NAMES = ["province", "address", "list", "password", "attachment", "account", "deadline"] as const;

let playground: Playground;
beforeAll(async () => {
	playground = await startPlayground();
});
afterAll(async () => {
	await playground?.close();
});

describe("axe finds nothing", () => {
	for (const theme of ["light", "dark"] as const) {
		for (const [size, viewport] of Object.entries(SIZES)) {
			it(`in any panel, ${theme}, on a ${size}`, async () => {
				const { page } = await playground.open(`#/province?lang=en&theme=${theme}`, { viewport, reducedMotion: "reduce" });
				await page.evaluate(AXE);
				for (const name of NAMES) {
					await page.locator(`#tab-${name}`).click();
					const panel = page.locator(`#panel-${name}`);
					// Each panel with an answer in it.
					if (name === "list") {
						await panel.getByRole("button", { name: "Allocate addresses" }).click();
						await panel.locator("table").waitFor();
					}
					if (name === "password") await panel.getByLabel("Password to try").fill("Nguyen@2026");
					if (name === "attachment") await panel.getByLabel("Other names of the file").fill("hoa-don.pdf.exe");
					// Alternatives come a moment after the answer.
					await page.waitForTimeout(200);
					const results = await page.evaluate<AxeResults>("axe.run(document, { resultTypes: ['violations'] })");
					expect(results.violations.map(({ id, nodes }) => `${name} ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`)).toEqual([]);
					expect(results.passes.length).toBeGreaterThan(20);
				}
				await page.context().close();
			});
		}
	}
});

describe("the keyboard alone", () => {
	it("goes through the tabs as the pattern says", async () => {
		const { page } = await playground.open("#/province?lang=en");
		const selected = (): Promise<string | null> => page.getByRole("tab", { selected: true }).getAttribute("id");
		await page.getByRole("tab", { selected: true }).focus();
		for (const name of NAMES.slice(1)) {
			await page.keyboard.press("ArrowDown");
			expect(await selected()).toBe(`tab-${name}`);
			expect(await page.evaluate(() => document.activeElement?.id)).toBe(`tab-${name}`);
		}
		await page.keyboard.press("ArrowRight");
		expect(await selected()).toBe("tab-province");
		await page.keyboard.press("End");
		expect(await selected()).toBe("tab-deadline");
		await page.keyboard.press("Home");
		expect(await selected()).toBe("tab-province");
		expect(await page.locator('[role="tab"][tabindex="0"]').count()).toBe(1);
		await page.context().close();
	});

	it("comes from the top of the page to an address of somebody else's name", async () => {
		const { page } = await playground.open("#/address?lang=en&province=tuyen-quang");
		const focused = (): Promise<string> =>
			page.evaluate(() => {
				const { activeElement } = document;
				return activeElement instanceof HTMLInputElement ? (activeElement.labels?.[0]?.textContent ?? "") : `${activeElement?.id}`;
			});
		for (let steps = 0; (await focused()) !== "Full name"; steps += 1) {
			if (steps > 30) throw new Error("the field of the name is not reached");
			await page.keyboard.press("Tab");
		}
		await page.keyboard.press("Control+A");
		await page.keyboard.type("Trần Thị Bích Ngọc");
		await expect.poll(() => page.locator("#panel-address .address").innerText()).toBe("ttbngoc.skhcn@tuyenquang.gov.vn");
		await expect.poll(() => page.getByRole("status").innerText()).toContain("ttbngoc.skhcn@tuyenquang.gov.vn");
		await page.keyboard.press("Tab");
		expect(await focused()).toBe("Organisation");
		const outline = await page.evaluate(() => (document.activeElement === null ? "" : getComputedStyle(document.activeElement).outlineStyle));
		expect(outline).toBe("solid");
		await page.context().close();
	});

	it("stands beside a button that is gone once it is pressed, not at the top of the page", async () => {
		const { page } = await playground.open("#/address?lang=en&province=tuyen-quang");
		const press = async (name: string): Promise<string> => {
			await page.getByRole("button", { name }).first().press("Enter");
			await page.waitForTimeout(300);
			return page.evaluate(() => document.activeElement?.textContent ?? "");
		};
		expect(await press("Remove nvha.skhcn")).toBe("Add an address");
		expect(await press("Read it this way A compound")).toContain("TQ-INITIAL");
		await page.locator("#tab-list").click();
		const panel = page.locator("#panel-list");
		await panel
			.locator('input[type="file"]')
			.first()
			.setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer: Buffer.from("fullName") });
		await press("Take another list");
		expect(await panel.getByLabel("List", { exact: true }).evaluate((field) => field === document.activeElement)).toBe(true);
		await page.context().close();
	});

	it("opens the panel that the page's address names, and the browser's step back leads to the one before", async () => {
		const { page } = await playground.open("#/account?lang=en");
		await page.locator("#tab-deadline").click();
		await page.goBack();
		await page.locator("#panel-account").getByRole("heading", { level: 2 }).waitFor();
		expect(await page.getByRole("tab", { selected: true }).innerText()).toBe("Account");
		// A step to where one stands already is none.
		const readings = page.getByRole("button", { name: "Readings: default" });
		await readings.click();
		await readings.click();
		await readings.click();
		await page.goBack();
		expect(await page.getByRole("tab", { selected: true }).innerText()).toBe("Account");
		await page.context().close();
	});
});

describe("what a screen reader is told", () => {
	/** Everything that the live region said, in order. Strings: the code runs in the page. */
	const LISTEN = `{
		const region = document.querySelector('[role="status"]');
		globalThis.said = [];
		new MutationObserver(() => region.textContent !== "" && globalThis.said.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
	}`;

	it("is said again where the same thing happens again", async () => {
		const { page } = await playground.open("#/list?lang=en");
		await page.evaluate(LISTEN);
		const said = (): Promise<string[]> => page.evaluate<string[]>("globalThis.said");
		const allocate = page.getByRole("button", { name: "Allocate addresses" });
		for (const times of [1, 2, 3]) {
			await allocate.click();
			await expect.poll(said).toEqual(Array.from({ length: times }, () => "6 rows done, 1 to be looked at."));
		}
		await page.context().close();
	});

	it("is the question with the options of a reading", async () => {
		const { page } = await playground.open("#/province?lang=en");
		const reading = page.getByRole("group", { name: "TQ-INITIAL What is the initial of a syllable?", exact: true });
		expect(await reading.getByRole("radio").count()).toBe(2);
		await page.context().close();
	});

	it("is what stands on the button that chooses a file, and what the file is for", async () => {
		const { page } = await playground.open("#/list?lang=en");
		const choose = page.getByRole("button", { name: "Choose a file or drop a CSV file here", exact: true });
		expect(await choose.getAttribute("type")).toBe("file");
		await choose.focus();
		expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("file");
		await page.context().close();
	});

	it("is what is wrong with a number of working days", async () => {
		const { page } = await playground.open("#/deadline?lang=en");
		await page.getByLabel("Procedure").selectOption("working-days");
		await page.getByLabel("Working days").fill("nine");
		await page.getByRole("alert").getByText("Enter a whole number").waitFor();
		await page.context().close();
	});
});

describe("a reading that changes the answer", () => {
	it("lies open, and what it holds can be seen and reached", async () => {
		const { page } = await playground.open("#/password?lang=en");
		const panel = page.locator("#panel-password");
		// Two readings are told of: the second one changes the answer.
		await panel.getByLabel("Password to try").fill("Nguyen@2026");
		await panel.locator("details[open]").getByText("The answer would be: Compliant").waitFor({ timeout: 5000 });
		await panel.locator("summary", { hasText: "TQ-NAME-IN-PASSWORD" }).focus();
		await page.keyboard.press("Tab");
		expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Read it this way Only where/u);
		await page.context().close();
	});
});

describe("large letters", () => {
	it("twice as large as usual keep every panel within the screen", async () => {
		const { page } = await playground.open("#/province?lang=vi", { viewport: SIZES.phone });
		const session = await page.context().newCDPSession(page);
		await session.send("Page.setFontSizes", { fontSizes: { standard: 32 } });
		await page.reload();
		for (const name of NAMES) {
			await page.locator(`#tab-${name}`).click();
			expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), name).toBe(0);
		}
		expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("32px");
		await page.context().close();
	});
});

describe("forced colours", () => {
	it("leave the arrows of the choices, and a timeline that stands out from the system's ground", async () => {
		const { page } = await playground.open("#/account?lang=en&theme=dark", { forcedColors: "active", colorScheme: "light" });
		expect(await page.getByLabel("Role").evaluate((choice) => getComputedStyle(choice).appearance)).not.toBe("none");
		const month = await page
			.locator(".timeline .tick text")
			.first()
			.evaluate((text) => getComputedStyle(text).fill);
		// Dark letters: the ground is white here, whatever the page was told.
		expect(Number(/\d+/u.exec(month)?.[0]), month).toBeLessThan(110);
		await page.context().close();
	});
});
