// Pictures of the playground for the README: npx tsx .ci/screenshots.mjs
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { SIZES, startPlayground } from "../test/browser/support/playground.ts";

const folder = fileURLToPath(new URL("../docs/images/", import.meta.url));
/** Larger pictures would weigh on everybody who opens the README. */
const HEAVIEST = 150_000;
const PICTURES = [
	{ name: "playground-address", hash: "#/address?lang=en&theme=light", size: SIZES.desktop },
	{ name: "playground-account", hash: "#/account?lang=vi&theme=light", size: SIZES.desktop },
	{ name: "playground-address-phone", hash: "#/address?lang=vi&theme=light", size: SIZES.phone },
	{ name: "playground-deadline-phone", hash: "#/deadline?lang=vi&theme=dark", size: SIZES.phone },
];

await mkdir(folder, { recursive: true });
const playground = await startPlayground();
try {
	for (const { name, hash, size } of PICTURES) {
		const { page } = await playground.open(hash, { viewport: size });
		await page.evaluate("document.fonts.ready.then(() => undefined)");
		if (name.startsWith("playground-account")) {
			await page.locator("#panel-account input[type=date]").first().fill("2026-07-01");
			await page.evaluate("document.activeElement.blur()");
		}
		await page.waitForTimeout(500);
		if (name === "playground-deadline-phone") await page.locator("#panel-deadline .decision").scrollIntoViewIfNeeded();
		const picture = await page.screenshot();
		if (picture.length > HEAVIEST) throw new Error(`${name} weighs ${picture.length} bytes`);
		await writeFile(`${folder}${name}.png`, picture);
		await page.context().close();
	}
} finally {
	await playground.close();
}
