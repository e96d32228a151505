import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// From two lists to what three mail systems are told, as a user would do it on the command line.
const here = fileURLToPath(new URL(".", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "directory-export-"));
const command = join(here, "../../dist/cli.js");

/** @param {string} name @param {readonly string[]} args */
function answers(name, args) {
	// The command ends with 1 where it found something, which it does here.
	const { stdout } = spawnSync(process.execPath, [command, ...args, "--profile", "tuyen-quang", "--json"], { encoding: "utf8" });
	const path = join(folder, name);
	writeFileSync(path, stdout);
	return path;
}

const addresses = answers("addresses.jsonl", ["allocate", join(here, "../tuyen-quang/staff.csv")]);
const accounts = answers("accounts.jsonl", ["accounts", join(here, "../accounts.csv"), "--as-of", "2026-08-16"]);
for (const system of ["zimbra", "exchange", "ldap"]) {
	const out = join(folder, system);
	const { stdout } = spawnSync(
		process.execPath,
		[
			...[join(here, "export.mjs"), system, "--profile", "tuyen-quang", "--addresses", addresses, "--accounts", accounts, "--out", out],
			...["--base", "ou=people,dc=tuyenquang,dc=gov,dc=vn"],
		],
		{ encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
	);
	for (const path of stdout.trim().split("\n")) {
		const secret = path.includes("passwords");
		const mode = (statSync(path).mode & 0o777).toString(8);
		console.log(`\n=== ${path} (mode ${mode})${secret ? ": not shown" : ""}`);
		if (!secret) console.log(readFileSync(path, "utf8").split("\n").slice(0, 8).join("\n"));
	}
}
rmSync(folder, { recursive: true });
