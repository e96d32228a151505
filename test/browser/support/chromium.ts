import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where Debian puts it; `CHROMIUM` says otherwise. */
const EXECUTABLE = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** What a browser does besides showing pages would only fail on a machine without a network. */
const ARGUMENTS = [
	"--headless",
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];

/** Starts Chromium; the caller closes it. A machine without one cannot run these tests, and says so. */
export async function launchChromium(): Promise<Browser> {
	if (!existsSync(EXECUTABLE)) {
		throw new Error(`there is no Chromium at ${EXECUTABLE}: install Debian's package chromium, or set CHROMIUM to the program's path`);
	}
	return chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS });
}
