import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { accountStatus, allocateAddresses, bacNinh, tuyenQuang } from "thu-cong-vu";
import { planChanges } from "../lib/plan.mjs";

const at = (/** @type {string} */ local) => `${local}@tuyenquang.gov.vn`;

/** @param {Partial<import("thu-cong-vu").AllocatedAddress> & { address: string }} value @param {string} [id] */
const allocation = (value, id = "x") =>
	/** @type {any} */ ({
		subject: { id, fullName: "Nguyễn Văn Hà" },
		decision: { outcome: "compliant", value: { resolution: "base", ...value }, findings: [] },
	});

/** Carries a plan out as a mail system does: what cannot be done is an error, and the rest goes on. @param {Map<string, string>} accounts @param {import("../lib/plan.mjs").Plan} plan */
function carryOut(accounts, plan) {
	let errors = 0;
	for (const { from, to } of plan.renames) {
		const holder = accounts.get(from);
		if (holder === undefined || accounts.has(to)) errors++;
		else {
			accounts.delete(from);
			accounts.set(to, holder);
		}
	}
	for (const { address, subject } of plan.creations) {
		if (accounts.has(address)) errors++;
		else accounts.set(address, subject.id ?? "?");
	}
	return errors;
}

test("the answers of the functions: new people are created, those who stay are not mentioned, a transfer is a rename", () => {
	const people = [
		{ id: "1", fullName: "Nguyễn Văn Hà", organization: "skhcn" },
		{ id: "2", fullName: "Nông Viết Hà", organization: "skhcn" },
	];
	const existing = [
		{ address: at("nvha.skhcn"), holder: { kind: "person", id: "1", fullName: "Nguyễn Văn Hà" } },
		{ address: at("ttbinh.snv"), holder: { kind: "person", id: "3", fullName: "Trần Thị Bình" } },
	];
	const plan = planChanges(allocateAddresses(tuyenQuang, [...people, { id: "3", fullName: "Trần Thị Bình", organization: "skhcn" }], existing));
	assert.deepEqual(plan.creations, [{ address: at("novha.skhcn"), subject: people[1] }]);
	assert.deepEqual(plan.renames, [{ from: at("ttbinh.snv"), to: at("ttbinh.skhcn") }]);
});

test("what has no answer is left out and told of; an address that is none goes nowhere", () => {
	const plan = planChanges([
		...allocateAddresses(tuyenQuang, [{ id: "7", fullName: "王小明", organization: "skhcn" }]),
		allocation({ address: "a b@tuyenquang.gov.vn" }, "8"),
		allocation({ address: "a@b.vn\nda admin@b.vn" }, "9"),
		allocation({ address: at("c"), replaces: "-a'@b.vn;" }, "10"),
	]);
	assert.deepEqual(plan.creations, []);
	assert.deepEqual(plan.renames, []);
	assert.deepEqual(
		plan.leftOut.map(({ what }) => what),
		["7", "8", "9", "10"],
	);
	assert.ok(plan.leftOut[0]?.why.includes("address.name-unmappable"));
});

test("a newcomer takes an address whose holder moved on, who took one from somebody else", () => {
	const plan = planChanges([
		allocation({ address: at("a"), renames: [{ from: at("b"), to: at("c") }] }, "1"),
		allocation({ address: at("b"), renames: [] }, "2"),
		allocation({ address: at("e"), renames: [{ from: at("c"), to: at("d") }] }, "3"),
		allocation({ address: at("a1"), renames: [{ from: at("a"), to: at("a2") }] }, "4"),
	]);
	assert.deepEqual(plan.renames, [{ from: at("b"), to: at("d") }]);
	assert.deepEqual(plan.creations.map(({ address, subject }) => [address, subject.id]).sort(), [
		[at("a1"), "4"],
		[at("a2"), "1"],
		[at("b"), "2"],
		[at("e"), "3"],
	]);
});

test("a plan comes to what its answers come to one after the other, and carried out again it changes nothing", () => {
	const names = ["a", "b", "c", "d", "e", "f"].map(at);
	const step = fc.record({ pick: fc.nat(), free: fc.nat(), rename: fc.boolean(), existing: fc.boolean() });
	fc.assert(
		fc.property(fc.subarray(names), fc.array(step, { maxLength: 12 }), (taken, steps) => {
			const start = new Map(taken.map((address, index) => [address, `old${index}`]));
			const now = new Map(start);
			/** @type {any[]} */
			const answers = [];
			for (const [index, { pick, free, rename, existing }] of steps.entries()) {
				const held = [...now.keys()];
				const open = [...names, at("g"), at("h"), at("i")].filter((address) => !now.has(address));
				const to = open[free % Math.max(1, open.length)];
				const from = held[pick % Math.max(1, held.length)];
				if (to === undefined) break;
				if (existing && from !== undefined) answers.push(allocation({ address: from, resolution: "existing" }));
				else if (rename && from !== undefined) {
					const holder = now.get(from) ?? "";
					now.delete(from);
					now.set(to, holder);
					now.set(from, `new${index}`);
					answers.push(allocation({ address: from, renames: [{ from, to }] }, `new${index}`));
				} else {
					now.set(to, `new${index}`);
					answers.push(allocation({ address: to }, `new${index}`));
				}
			}
			const plan = planChanges(answers);
			const result = new Map(start);
			assert.equal(carryOut(result, plan), 0);
			assert.deepEqual(result, now);
			const again = new Map(result);
			assert.equal(carryOut(again, plan), plan.renames.length + plan.creations.length);
			assert.deepEqual(again, result);
		}),
		{ numRuns: 2000 },
	);
});

test("renames in a circle are refused", () => {
	assert.throws(
		() =>
			planChanges([
				allocation({ address: at("t"), replaces: at("a") }),
				allocation({ address: at("a"), replaces: at("b") }),
				allocation({ address: at("b"), replaces: at("t") }),
			]),
		/circle/,
	);
});

test("what is due with the accounts of the sample list, told under the addresses that people have by then", () => {
	const used = { role: "user", issuedAt: "2026-01-20", initialPasswordChangedAt: "2026-01-21" };
	/** @param {string} address @param {Record<string, unknown>} facts */
	const answer = (address, facts) => ({
		address,
		decision: accountStatus(
			tuyenQuang,
			/** @type {any} */ ({ ...used, lastLoginAt: "2026-08-10", lastSentAt: null, lastReceivedAt: null, ...facts }),
			"2026-08-16",
		),
	});
	const plan = planChanges(
		[allocation({ address: at("moved"), replaces: at("idle") })],
		[
			answer(at("fine"), {}),
			answer(` ${at("idle").toUpperCase()} `, { lastLoginAt: "2026-02-15" }),
			answer(at("default"), { initialPasswordChangedAt: null }),
			answer(at("old"), { suspendedSince: "2022-01-01", issuedAt: "2021-01-01" }),
			answer(at("left"), { leftByDecisionOn: "2026-08-01" }),
			answer("", {}),
			answer(at("wrong"), { lastLoginAt: "2026-13-01" }),
		],
		[at("back")],
	);
	assert.deepEqual(plan.suspensions, [at("moved"), at("default")]);
	assert.deepEqual(plan.passwordChanges, [at("default")]);
	assert.deepEqual(plan.requests, [at("left")]);
	assert.deepEqual(plan.restorations, [at("back")]);
	assert.ok(plan.leftOut.length >= 1);
	const ended = planChanges(
		[],
		[
			{
				address: "hanv123@bacninh.gov.vn",
				decision: accountStatus(
					bacNinh,
					{ ...used, role: "user", lastLoginAt: "2026-01-01", leftByDecisionOn: "2026-02-01", terminationRequestedAt: "2026-02-03" },
					"2026-02-04",
				),
			},
		],
	);
	assert.deepEqual(ended.closures, ["hanv123@bacninh.gov.vn"]);
	assert.deepEqual(ended.suspensions, []);
});
