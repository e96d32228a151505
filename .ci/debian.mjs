// What the tests need of the system, installed with apt-get where that is possible: on Debian, as root. Otherwise it says what to install.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Debian's packages, each with a program of its own. `CHROMIUM` says where another Chromium is. */
const PROGRAMS = {
	chromium: process.env.CHROMIUM ?? "/usr/bin/chromium",
	slapd: "/usr/sbin/slapd",
	"ldap-utils": "/usr/bin/ldapsearch",
};

/**
 * Sees to it that programs are there.
 *
 * @param {readonly (keyof typeof PROGRAMS)[]} packages - Names of Debian's packages.
 * @returns {boolean} Whether all of them are there; if not, what to do was written to standard error.
 */
export function ensureInstalled(packages) {
	const missing = packages.filter((name) => !existsSync(PROGRAMS[name]));
	if (missing.length === 0) return true;
	// Where CHROMIUM names a program, apt-get would put another one somewhere else.
	const namedElsewhere = missing.includes("chromium") && process.env.CHROMIUM !== undefined;
	const mayInstall = !namedElsewhere && process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;
	if (mayInstall) {
		console.log(`installing ${missing.join(", ")} with apt-get`);
		const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
		// What apt says is long, and of interest only where it fails.
		const quiet = { stdio: ["ignore", "ignore", "inherit"], env };
		spawnSync("apt-get", ["update", "-qq"], quiet);
		spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...missing], quiet);
	}
	const still = missing.filter((name) => !existsSync(PROGRAMS[name]));
	if (still.length === 0) return true;
	console.error(`Not installed, and the tests need ${still.length === 1 ? "it" : "them"}: ${still.map((name) => `${name} (${PROGRAMS[name]})`).join(", ")}.`);
	console.error(`On Debian or Ubuntu: sudo apt-get update && sudo apt-get install --no-install-recommends ${still.join(" ")}`);
	if (still.includes("chromium")) console.error("A Chromium or Chrome at another place: set CHROMIUM to its path.");
	return false;
}
