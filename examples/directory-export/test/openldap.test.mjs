import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { allocateAddresses, bacNinh, tuyenQuang } from "thu-cong-vu";
import { ldapFiles } from "../lib/ldap.mjs";
import { escapeDnValue, renderLdif } from "../lib/ldif.mjs";
import { firstPasswords } from "../lib/passwords.mjs";
import { planChanges } from "../lib/plan.mjs";
import { HOSTILE } from "./support/hostile.mjs";
import { parseLdif } from "./support/ldif-model.mjs";
import { PEOPLE, startSlapd } from "./support/slapd.mjs";

/** @type {Awaited<ReturnType<typeof startSlapd>>} */
let directory;
before(async () => {
	directory = await startSlapd();
});
after(() => directory?.stop());

const dn = (/** @type {string} */ local) => `uid=${local},${PEOPLE}`;

/** Every entry under the people's branch, by distinguished name, values sorted: as the server holds them. @param {string} [filter] */
function entries(filter = "(objectClass=inetOrgPerson)") {
	// Without folding, and base64 where a value needs it.
	const { status, stdout, stderr } = directory.run("ldapsearch", ["-LLL", "-o", "ldif-wrap=76", "-b", PEOPLE, filter, "*", "pwdReset", "pwdAccountLockedTime"]);
	assert.equal(status, 0, stderr);
	return new Map(
		parseLdif(stdout).map(([[, name] = ["", ""], ...values]) => [
			name,
			values.filter(([attribute]) => attribute !== "userPassword").sort((left, right) => (left.join("\0") < right.join("\0") ? -1 : 1)),
		]),
	);
}

/** @param {string} text @param {readonly string[]} [args] */
const modify = (text, args = []) => directory.run("ldapmodify", args, { input: text });

/** @param {readonly import("../lib/files.mjs").ExportFile[]} files @param {string} name */
const textOf = (files, name) => files.find((file) => file.name === name)?.text ?? "";

/** LMDB, where slapd keeps its data, takes no longer key. */
const LONGEST_NAME = 400;

test("every hostile text is read back byte for byte: as a value, and as the name of an entry", () => {
	const people = HOSTILE.map((value, index) => ({
		dn: `${value.length < LONGEST_NAME ? `cn=${escapeDnValue(value)}` : `uid=hostile${index}`},${PEOPLE}`,
		change: /** @type {const} */ ("add"),
		attributes: /** @type {const} */ ([
			["objectClass", "inetOrgPerson"],
			["cn", value],
			["sn", value],
			["displayName", value],
			["uid", `hostile${index}`],
		]),
	}));
	const { status, stderr } = modify(renderLdif(people));
	assert.equal(status, 0, stderr);
	const found = [...entries().values()];
	assert.equal(found.length, HOSTILE.length);
	for (const [index, value] of HOSTILE.entries()) {
		const entry = found.find((values) => values.some(([attribute, uid]) => attribute === "uid" && uid === `hostile${index}`));
		for (const attribute of ["cn", "sn", "displayName"])
			assert.deepEqual(
				entry?.filter(([name]) => name === attribute),
				[[attribute, value]],
			);
	}
	const removed = modify(renderLdif(people.map(({ dn }) => ({ dn, change: "delete" }))));
	assert.equal(removed.status, 0, removed.stderr);
	assert.equal(entries().size, 0);
});

const people = [
	{ id: "1", fullName: "Nguyễn Văn Hà", organization: "skhcn", unit: "VP" },
	{ id: "2", fullName: "Nông Viết Hà", organization: "skhcn", unit: 'Phòng "A", B=C' },
	{ id: "3\n#\\", fullName: "H’Mây Niê Kđăm", organization: { kind: "agency", name: " Sở Nội vụ; <Tuyên Quang>", abbreviation: "SNV" } },
	{ id: "4", kind: "agency", name: "Sở Khoa học và Công nghệ", abbreviation: "SKHCN" },
];
const first = planChanges(allocateAddresses(tuyenQuang, people));
const passwords = firstPasswords(tuyenQuang, first.creations);
const created = ldapFiles(tuyenQuang, first, passwords, PEOPLE);

test("people and bodies are created; once more changes nothing", () => {
	const { status, stderr } = modify(textOf(created, "accounts.ldif"));
	assert.equal(status, 0, stderr);
	const found = entries();
	assert.deepEqual([...found.keys()].sort(), [dn("hnkdam.snv"), dn("novha.skhcn"), dn("nvha.skhcn"), dn("skhcn")].sort());
	const names = [...found.values()].flatMap((values) =>
		values.filter(([attribute]) => ["cn", "o", "ou", "employeeNumber"].includes(attribute)).map(([, value]) => value),
	);
	for (const value of ["Nguyễn Văn Hà", "H’Mây Niê Kđăm", "3\n#\\", " Sở Nội vụ; <Tuyên Quang>", 'Phòng "A", B=C', "Sở Khoa học và Công nghệ"])
		assert.ok(names.includes(value), value);
	// 68: the entry exists already. With -c the rest is done.
	assert.equal(modify(textOf(created, "accounts.ldif"), ["-c"]).status, 68);
	assert.deepEqual(entries(), found);
});

test("with the first password one gets in and must change it before anything else (6.1)", () => {
	const { status, stderr } = modify(textOf(created, "passwords.ldif"));
	assert.equal(status, 0, stderr);
	const [{ address, password } = { address: "", password: "" }] = passwords;
	const as = { who: dn(address.split("@")[0] ?? ""), password };
	assert.equal(directory.run("ldapwhoami", [], { ...as, password: "wrong" }).status, 49);
	const refused = directory.run("ldapsearch", ["-b", PEOPLE], as);
	assert.equal(refused.status, 50);
	assert.match(refused.stdout, /Operations are restricted to bind\/unbind\/abandon\/StartTLS\/modify password/);
	const changed = directory.run("ldapmodify", [], {
		...as,
		input: renderLdif([{ dn: as.who, change: "replace", attributes: [["userPassword", ["Khác-rồi#2026"]]] }]),
	});
	assert.equal(changed.status, 0, changed.stderr);
	assert.equal(directory.run("ldapsearch", ["-b", PEOPLE], { ...as, password: "Khác-rồi#2026" }).status, 0);
	const { stdout } = directory.run("ldapsearch", ["-LLL", "-b", PEOPLE, "userPassword"]);
	assert.ok(!stdout.includes(Buffer.from(password).toString("base64")), "the server keeps a hash");
});

/** @param {Partial<import("../lib/plan.mjs").Plan>} some */
const planOf = (some) => ({
	renames: [],
	creations: [],
	suspensions: [],
	passwordChanges: [],
	restorations: [],
	closures: [],
	deletions: [],
	requests: [],
	leftOut: [],
	...some,
});
const at = (/** @type {string} */ local) => `${local}@tuyenquang.gov.vn`;

test("somebody moves on and a newcomer takes the address; once more changes nothing", () => {
	const plan = planOf({
		renames: [
			{ from: at("novha.skhcn"), to: at("novha.snv") },
			{ from: at("nvha.skhcn"), to: at("novha.skhcn") },
		],
		creations: [{ address: at("nvha.skhcn"), subject: { id: "5", fullName: "Nguyễn Vân Hà", organization: "skhcn" } }],
	});
	const text = textOf(ldapFiles(tuyenQuang, plan, [], PEOPLE), "accounts.ldif");
	const { status, stderr } = modify(text);
	assert.equal(status, 0, stderr);
	const found = entries();
	const idOf = (/** @type {string} */ local) => found.get(dn(local))?.find(([attribute]) => attribute === "employeeNumber")?.[1];
	assert.deepEqual(["novha.snv", "novha.skhcn", "nvha.skhcn"].map(idOf), ["2", "1", "5"]);
	for (const local of ["novha.snv", "novha.skhcn", "nvha.skhcn"])
		assert.deepEqual(
			found.get(dn(local))?.filter(([attribute]) => attribute === "uid" || attribute === "mail"),
			[
				["mail", at(local)],
				["uid", local],
			],
		);
	assert.notEqual(modify(text, ["-c"]).status, 0);
	assert.deepEqual(entries(), found);
});

test("suspended: no login; and where incoming mail is to be refused (8.1), the recipient filter finds nobody; restored: a new password first (8.3.c)", () => {
	const as = { who: dn("novha.skhcn"), password: "Khác-rồi#2026" };
	const known = "(&(mail=novha.skhcn@tuyenquang.gov.vn)(!(pwdAccountLockedTime=000001010000Z)))";
	assert.equal(directory.run("ldapwhoami", [], as).status, 0);
	assert.equal(entries(known).size, 1);
	const suspended = textOf(ldapFiles(tuyenQuang, planOf({ suspensions: [at("novha.skhcn")] }), [], PEOPLE), "accounts.ldif");
	for (let time = 0; time < 2; time++) assert.equal(modify(suspended).status, 0);
	assert.equal(directory.run("ldapwhoami", [], as).status, 49);
	assert.equal(entries(known).size, 0);
	const restored = textOf(ldapFiles(tuyenQuang, planOf({ restorations: [at("novha.skhcn")] }), [], PEOPLE), "accounts.ldif");
	for (let time = 0; time < 2; time++) assert.equal(modify(restored).status, 0);
	assert.equal(entries(known).size, 1);
	assert.equal(directory.run("ldapsearch", ["-b", PEOPLE], as).status, 50);
	// Bắc Ninh's text asks for no new password then.
	assert.ok(!textOf(ldapFiles(bacNinh, planOf({ restorations: [at("novha.skhcn")] }), [], PEOPLE), "accounts.ldif").includes("pwdReset"));
});

test("deletions have a file of their own", () => {
	const files = ldapFiles(tuyenQuang, planOf({ deletions: [at("nvha.skhcn")] }), [], PEOPLE);
	assert.equal(textOf(files, "accounts.ldif"), "");
	assert.equal(modify(textOf(files, "deletions.ldif")).status, 0);
	assert.ok(!entries().has(dn("nvha.skhcn")));
});
