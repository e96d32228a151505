import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { bacNinh, tuyenQuang } from "thu-cong-vu";
import { EXCHANGE, LDAP, satisfies, suspensionFor, suspensionTable, whileSuspended, ZIMBRA } from "../lib/suspension.mjs";

/** @type {[string, import("thu-cong-vu").Profile][]} */
const PROVINCES = [
	["Tuyên Quang 8.1", tuyenQuang],
	["Bắc Ninh 7.1", bacNinh],
];

test("what the regulations say of a suspended account", () => {
	assert.deepEqual(whileSuspended(tuyenQuang), { capabilities: { login: false, send: false, receive: false }, passwordAfterRestoring: true });
	assert.deepEqual(whileSuspended(bacNinh), { capabilities: { login: "unstated", send: "unstated", receive: "unstated" }, passwordAfterRestoring: false });
});

test("the mildest state that satisfies the regulation, and none that cannot be undone", () => {
	assert.equal(suspensionFor(ZIMBRA, tuyenQuang), "lockedAndRefusing");
	assert.equal(suspensionFor(ZIMBRA, bacNinh), "locked");
	assert.equal(suspensionFor(EXCHANGE, tuyenQuang), "disabledAndRefusing");
	assert.equal(suspensionFor(EXCHANGE, bacNinh), "disabled");
	assert.equal(suspensionFor(LDAP, tuyenQuang), "lockedAndRefusing");
	assert.throws(() => suspensionFor({ locked: ZIMBRA["locked"] ?? assert.fail() }, tuyenQuang), RangeError);
	for (const [, profile] of PROVINCES) assert.ok(!satisfies(ZIMBRA["active"] ?? assert.fail(), profile));
	assert.ok(!satisfies(ZIMBRA["maintenance"] ?? assert.fail(), tuyenQuang), "mail that waits arrives in the end");
});

test("the tables of the README are these", () => {
	const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
	for (const ways of [ZIMBRA, EXCHANGE, LDAP]) assert.ok(readme.includes(suspensionTable(ways, PROVINCES)), suspensionTable(ways, PROVINCES));
});
