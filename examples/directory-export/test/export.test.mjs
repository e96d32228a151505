import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { checkPassword, provinces } from "thu-cong-vu";
import { readBatch } from "./support/zmprov-model.mjs";

const folder = mkdtempSync(join(tmpdir(), "directory-export-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const here = fileURLToPath(new URL("..", import.meta.url));
const cli = join(here, "node_modules/thu-cong-vu/dist/cli.js");
let count = 0;

/** @param {readonly string[]} args @param {string} [input] */
function command(args, input) {
	const path = join(folder, `answers-${count++}.jsonl`);
	const { stdout } = spawnSync(process.execPath, [cli, ...args, "--json"], { encoding: "utf8", input });
	writeFileSync(path, stdout);
	assert.notEqual(stdout, "");
	return path;
}

/** @param {readonly string[]} args */
function exportTo(args) {
	const out = join(folder, `out-${count++}`);
	const { status, stdout, stderr } = spawnSync(process.execPath, [join(here, "export.mjs"), ...args, "--out", out], { encoding: "utf8" });
	const file = (/** @type {string} */ name) => readFileSync(join(out, name), "utf8");
	return { status, stdout, stderr, out, file };
}

const LISTS = {
	"tuyen-quang": command(["allocate", join(here, "../tuyen-quang/staff.csv"), "--profile", "tuyen-quang"]),
	"bac-ninh": command(["allocate", join(here, "../bac-ninh/staff.csv"), "--profile", "bac-ninh"]),
};
const NAMES = { zimbra: ["accounts.zmprov", "passwords.zmprov"], exchange: ["mailboxes.csv", "passwords.csv"], ldap: ["accounts.ldif", "passwords.ldif"] };

/** @type {Readonly<Record<string, (text: string) => Map<string, string>>>} */
const PASSWORDS = {
	zimbra: (text) =>
		new Map(readBatch(new TextEncoder().encode(text)).flatMap(([name, address = "", password = ""]) => (name === "sp" ? [[address, password]] : []))),
	exchange: (text) => new Map([...text.matchAll(/^"([^"]*)","([^"]*)"\r$/gm)].map(([, address = "", password = ""]) => [address, password.replace(/^'/, "")])),
	ldap: (text) =>
		new Map(
			[...text.matchAll(/^dn: uid=([^,]*),.*?^userPassword: ?(: )?(.*?)$/gms)].map(([, local = "", base64, value = ""]) => [
				local,
				base64 === undefined ? value : Buffer.from(value, "base64").toString("utf8"),
			]),
		),
};

for (const [system, [accounts = "", secret = ""]] of Object.entries(NAMES)) {
	for (const [id, addresses] of Object.entries(LISTS)) {
		test(`${system}, ${id}: passwords that the province allows stand in a file for its owner alone, and nowhere else`, () => {
			const profile = provinces.find((province) => province.id === id) ?? assert.fail();
			const run = exportTo([system, "--profile", id, "--addresses", addresses, "--base", "ou=people,dc=vn"]);
			assert.equal(run.status, 0, run.stderr);
			assert.deepEqual(readdirSync(run.out).sort(), [accounts, secret].sort());
			assert.equal(statSync(join(run.out, secret)).mode & 0o777, 0o600);
			const passwords = PASSWORDS[system]?.(run.file(secret)) ?? new Map();
			const people = readFileSync(addresses, "utf8")
				.trim()
				.split("\n")
				.map((line) => JSON.parse(line));
			assert.equal(passwords.size, people.length);
			assert.equal(new Set(passwords.values()).size, people.length);
			for (const { subject, decision } of people) {
				const { address, localPart } = decision.value;
				const password = passwords.get(address) ?? passwords.get(localPart) ?? "";
				assert.ok(password.length >= 16);
				const context = {
					role: /** @type {const} */ ("user"),
					login: address,
					personName: subject.fullName,
					organizationNames: [subject.organization],
					unitNames: [subject.unit ?? ""],
				};
				assert.deepEqual(
					checkPassword(profile, password, context).findings.filter(({ level }) => level === "must"),
					[],
				);
				for (const text of [run.stdout, run.stderr, run.file(accounts)])
					assert.ok(!text.includes(password) && !text.includes(Buffer.from(password).toString("base64")));
			}
			const again = spawnSync(
				process.execPath,
				[join(here, "export.mjs"), system, "--profile", id, "--addresses", addresses, "--base", "dc=vn", "--out", run.out],
				{ encoding: "utf8" },
			);
			assert.equal(again.status, 2, "passwords that may be in use are not written over");
			assert.match(again.stderr, /EEXIST/);
		});
	}
}

test("zimbra: what the sample lists come to, duties and suspensions with the clauses' meaning", () => {
	const accounts = command(["accounts", join(here, "../accounts.csv"), "--as-of", "2026-08-16", "--profile", "tuyen-quang"]);
	const run = exportTo(["zimbra", "--profile", "tuyen-quang", "--addresses", LISTS["tuyen-quang"], "--accounts", accounts]);
	const commands = readBatch(new TextEncoder().encode(run.file("accounts.zmprov")));
	assert.deepEqual(commands[0], [
		"ca",
		"nvha.skhcn@tuyenquang.gov.vn",
		"",
		"displayName",
		"Nguyễn Văn Hà",
		"sn",
		"Nguyễn",
		"givenName",
		"Hà",
		"zimbraPasswordMustChange",
		"TRUE",
	]);
	assert.deepEqual(
		commands.filter(([name]) => name === "ma"),
		[
			["ma", "ttbinh.skhcn@tuyenquang.gov.vn", "zimbraAccountStatus", "locked", "zimbraMailStatus", "disabled"],
			["ma", "lvon.skhcn@tuyenquang.gov.vn", "zimbraAccountStatus", "locked", "zimbraMailStatus", "disabled"],
		],
	);
	const secrets = readBatch(new TextEncoder().encode(run.file("passwords.zmprov")));
	// The flag after the password: setting a password clears it.
	for (let place = 0; place < secrets.length; place += 2) {
		const [, address] = secrets[place] ?? [];
		assert.equal(secrets[place]?.[0], "sp");
		assert.deepEqual(secrets[place + 1], ["ma", address, "zimbraPasswordMustChange", "TRUE"]);
	}
	assert.match(run.stderr, /ly\.snv@tuyenquang\.gov\.vn: its organisation has to ask/);
});

test("a list once more, with its own result as the directory: there is nothing to tell the mail system", () => {
	const csv = spawnSync(process.execPath, [cli, "allocate", join(here, "../tuyen-quang/staff.csv"), "--profile", "tuyen-quang"], { encoding: "utf8" }).stdout;
	const existing = join(folder, "existing.csv");
	writeFileSync(existing, csv);
	const again = command(["allocate", join(here, "../tuyen-quang/staff.csv"), "--profile", "tuyen-quang", "--existing", existing]);
	for (const system of Object.keys(NAMES)) {
		const run = exportTo([system, "--profile", "tuyen-quang", "--addresses", again, "--base", "dc=vn"]);
		assert.equal(run.status, 0);
		assert.deepEqual(readdirSync(run.out), []);
	}
});

test("a transfer is a rename, and restored accounts are opened with the duty of 8.3.c", () => {
	const existing = join(folder, "before.csv");
	writeFileSync(existing, "id,fullName,address\nTQ006,Trần Thị Bình,ttbinh.snv@tuyenquang.gov.vn\n");
	const list = join(folder, "moved.csv");
	writeFileSync(list, "id,fullName,organization\nTQ006,Trần Thị Bình,SKHCN\n");
	const restore = join(folder, "restore.txt");
	writeFileSync(restore, "nvha.skhcn@tuyenquang.gov.vn\r\n\r\n");
	const moved = command(["allocate", list, "--existing", existing, "--profile", "tuyen-quang"]);
	const run = exportTo(["zimbra", "--profile", "tuyen-quang", "--addresses", moved, "--restore", restore]);
	assert.deepEqual(readBatch(new TextEncoder().encode(run.file("accounts.zmprov"))), [
		["ra", "ttbinh.snv@tuyenquang.gov.vn", "ttbinh.skhcn@tuyenquang.gov.vn"],
		["ma", "nvha.skhcn@tuyenquang.gov.vn", "zimbraAccountStatus", "active", "zimbraMailStatus", "enabled", "zimbraPasswordMustChange", "TRUE"],
	]);
	assert.ok(!existsSync(join(run.out, "passwords.zmprov")), "nobody is new");
});

test("hostile rows: those without an address are told of, the others' columns are quoted", () => {
	const list = join(folder, "hostile.csv");
	writeFileSync(
		list,
		`id,fullName,organization,unit\n"1'; da admin",K'Choi,SKHCN,"\\"\n"2\nda admin",Nguyễn Văn Hà,SKHCN,"=cmd|' /C calc'!A0"\n3,"Nguyễn $(reboot)",SKHCN,VP\n4,王小明,SKHCN,VP\n`,
	);
	const run = exportTo(["zimbra", "--profile", "tuyen-quang", "--addresses", command(["allocate", list, "--profile", "tuyen-quang"])]);
	assert.equal(run.status, 1);
	assert.deepEqual(
		readBatch(new TextEncoder().encode(run.file("accounts.zmprov"))).map(([name, address]) => [name, address]),
		[
			["ca", "kchoi.skhcn@tuyenquang.gov.vn"],
			["ca", "nvha.skhcn@tuyenquang.gov.vn"],
		],
	);
	assert.match(run.stderr, /left out: 3: undetermined: address\.name-unmappable/);
	const forged = join(folder, "forged.jsonl");
	writeFileSync(
		forged,
		`${JSON.stringify({ subject: { id: "\u001b[2J" }, decision: { outcome: "compliant", findings: [], value: { address: "a@b.vn\nda x@b.vn", resolution: "base" } } })}\n`,
	);
	const refused = exportTo(["zimbra", "--profile", "tuyen-quang", "--addresses", forged]);
	assert.equal(refused.status, 1);
	assert.deepEqual(readdirSync(refused.out), []);
	assert.ok(!refused.stderr.includes("\u001b"));
});

test("a wrong call says what is wrong, and writes nothing", () => {
	const broken = join(folder, "broken.jsonl");
	writeFileSync(broken, "id,fullName\n1,Nguyễn Văn Hà\n");
	const addresses = ["--addresses", LISTS["tuyen-quang"]];
	for (const [args, message] of /** @type {[string[], RegExp][]} */ ([
		[["zimbra", ...addresses], /--profile: one of/],
		[["constructor", "--profile", "tuyen-quang", ...addresses], /expected zimbra, exchange or ldap/],
		[["ldap", "--profile", "tuyen-quang", ...addresses], /--base/],
		[["zimbra", "--profile", "tuyen-quang", "--addresses", broken], /line 1: expected what the command writes with --json/],
		[["zimbra", "--profile", "tuyen-quang", "--addresses", join(folder, "none")], /ENOENT/],
		[["zimbra", "--profile", "tuyen-quang", "--nothing"], /--nothing/],
	])) {
		const run = exportTo(args);
		assert.equal(run.status, 2);
		assert.match(run.stderr, message);
		assert.ok(!existsSync(run.out));
	}
});
