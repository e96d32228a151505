import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { provinces } from "thu-cong-vu";
import { exchangeFiles } from "./lib/exchange.mjs";
import { writeFiles } from "./lib/files.mjs";
import { ldapFiles } from "./lib/ldap.mjs";
import { firstPasswords } from "./lib/passwords.mjs";
import { planChanges } from "./lib/plan.mjs";
import { readAccounts, readAllocations } from "./lib/read.mjs";
import { zimbraFiles } from "./lib/zimbra.mjs";

const USAGE = `node export.mjs zimbra|exchange|ldap --profile ID --out FOLDER
  --addresses FILE   what \`thu-cong-vu allocate --json\` wrote
  --accounts FILE    what \`thu-cong-vu accounts --json\` wrote
  --restore FILE     addresses of suspended accounts that are to be restored, one a line
  --base DN          ldap: where people stand, such as ou=people,dc=tuyenquang,dc=gov,dc=vn`;

/**
 * The command. Standard output holds the paths of the files; nothing here ever prints a password.
 *
 * @returns {0 | 1 | 2} 0: everything is in the files; 1: some rows are left out; 2: a wrong call, and no file is written.
 */
function main() {
	const { positionals, values } = parseArgs({
		allowPositionals: true,
		options: {
			profile: { type: "string" },
			out: { type: "string" },
			addresses: { type: "string" },
			accounts: { type: "string" },
			restore: { type: "string" },
			base: { type: "string" },
		},
	});
	const [system] = positionals;
	const profile = provinces.find(({ id }) => id === values.profile);
	if (profile === undefined) throw new RangeError(`--profile: one of ${provinces.map(({ id }) => id).join(", ")}`);
	if (values.out === undefined) throw new RangeError("--out: a folder");
	if (system === "ldap" && values.base === undefined) throw new RangeError("--base: a distinguished name");
	/** @param {string | undefined} path */
	const read = (path) => (path === undefined ? "" : readFileSync(path, "utf8"));
	const restored = read(values.restore)
		.split(/\r?\n/)
		.filter((line) => line.trim() !== "");
	const plan = planChanges(readAllocations(read(values.addresses)), readAccounts(read(values.accounts), profile), restored);
	const passwords = firstPasswords(profile, plan.creations);
	for (const path of writeFiles(values.out, filesFor(system, profile, plan, passwords, values.base ?? ""))) console.log(path);
	for (const address of plan.requests) console.error(`${address}: its organisation has to ask for the end of this account`);
	for (const { what, why } of plan.leftOut) console.error(`left out: ${printable(what)}: ${printable(why)}`);
	return plan.leftOut.length > 0 ? 1 : 0;
}

/**
 * @param {string | undefined} system
 * @param {import("thu-cong-vu").Profile} profile
 * @param {import("./lib/plan.mjs").Plan} plan
 * @param {readonly { address: string, password: string }[]} passwords
 * @param {string} base
 */
function filesFor(system, profile, plan, passwords, base) {
	switch (system) {
		case "zimbra":
			return zimbraFiles(profile, plan, passwords);
		case "exchange":
			return exchangeFiles(profile, plan, passwords);
		case "ldap":
			return ldapFiles(profile, plan, passwords, base);
		default:
			throw new RangeError("expected zimbra, exchange or ldap");
	}
}

/** @param {string} text */
function printable(text) {
	return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "?");
}

try {
	process.exitCode = main();
} catch (error) {
	console.error(printable(error instanceof Error ? error.message : String(error)));
	console.error(USAGE);
	process.exitCode = 2;
}
