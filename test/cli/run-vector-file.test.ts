import { describe, expect, test } from "vitest";
import { decodeArguments } from "../../src/cli/vectors/decode-arguments.ts";
import type { Implementation } from "../../src/cli/vectors/run-vector-file.ts";
import { runVectorFile } from "../../src/cli/vectors/run-vector-file.ts";
import { withReadings } from "../../src/profile/readings.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";

const decision = {
	outcome: "violation",
	value: { localPart: "hanv123", trace: [{ localPart: "hanv123", rejected: "same-name" }, { localPart: "hanv0123" }] },
	findings: [
		{ code: "address.malformed", level: "must", params: {}, basis: [] },
		{ code: "address.reserved", level: "note", params: {}, basis: [] },
	],
	basis: [
		{ instrument: "bac-ninh-79-2025", article: "5", clause: "2", point: "a" },
		{ instrument: "rfc2142", article: "5" },
		{ instrument: "bac-ninh-79-2025", part: "decision", article: "2" },
	],
	readings: ["BN-EXHAUSTED"],
};

const implementation: Implementation = {
	functions: {
		decide: () => decision,
		answer: (given: unknown) => given,
		echo: (...args: unknown[]) => args.slice(1),
		count: (...args: unknown[]) => args.length,
		bytes: (...args: readonly unknown[]) => args.map((argument) => (argument instanceof Uint8Array ? [...argument] : argument)),
		stream: function* () {
			yield { index: 0, text: "một" };
			yield { index: 1, text: "hai" };
		},
		fail: () => {
			throw new RangeError("profile: wrong");
		},
		failOddly: () => {
			throw "a text";
		},
		later: async () => ({ waited: true }),
		verify: async (verify: (hash: string, candidate: string) => Promise<boolean>) =>
			Promise.all([verify("h0", "mới"), verify("h1", "mới"), verify("h2", "x").catch(() => "unreadable")]),
		same: (given: unknown) => JSON.stringify(given),
		readable: async (verify: (hash: string, candidate: string) => Promise<boolean>, hashes: readonly string[]) => {
			const read = await Promise.all(
				hashes.map((hash) =>
					verify(hash, "a").then(
						() => [hash],
						() => [],
					),
				),
			);
			return read.flat();
		},
		refused: async (verify: (hash: string, candidate: string) => Promise<boolean>) => verify("h0", "a").then(String, ({ message }) => message),
		selected: (profile: { readings: readonly { id: string; selected: string }[] }) => profile.readings.find(({ id }) => id === "TQ-ORDINAL-START")?.selected,
	},
	profiles: { "bac-ninh": bacNinh, "tuyen-quang": tuyenQuang },
	calendars: { "vn-public-sector": { id: "vn-public-sector" } },
	parseProfile: () => {
		throw new TypeError("/schemaVersion: expected 1");
	},
	withReadings,
};

const file = (name: string, expected: unknown, args: readonly unknown[] = [], rest: object = {}): unknown => ({
	version: 1,
	function: name,
	profile: "bac-ninh",
	cases: [{ id: "one", args, expected }],
	...rest,
});

async function problems(json: unknown): Promise<readonly string[] | string> {
	const report = await runVectorFile(json, implementation);
	return report.malformed ?? report.failed.flatMap((failed) => failed.problems);
}

describe("what is expected holds", () => {
	test.each([
		[{ outcome: "violation" }],
		[{ value: { localPart: "hanv123" } }],
		[{ value: { trace: [{ rejected: "same-name" }, {}] } }],
		[{ codes: ["address.malformed"] }],
		[{ notes: ["address.reserved"] }],
		[{ notes: [] }],
		[{ basis: ["5.2.a", "rfc2142", "QĐ:2", "bac-ninh-79-2025/5.2.a"] }],
		[{ readings: ["BN-EXHAUSTED"] }],
		[{ readings: [] }],
		[{ result: { outcome: "violation" } }],
	])("%j", async (expected) => {
		expect(await problems(file("decide", expected))).toEqual([]);
	});
});

describe("what is expected does not hold", () => {
	test.each([
		[{ outcome: "compliant" }, "outcome: expected compliant, got violation"],
		[{ value: { localPart: "hanv" } }, 'value.localPart: expected "hanv", got "hanv123"'],
		[{ value: { resolution: "base" } }, 'value.resolution: expected "base", got nothing'],
		[{ value: { trace: [{}] } }, "value.trace: expected 1 elements, got 2"],
		[{ value: { trace: [{ localPart: "hanv0123" }, {}] } }, "value.trace[0].localPart"],
		[{ value: { toString: null } }, "value.toString: expected null, got nothing"],
		[{ value: null }, "value: expected null"],
		[{ codes: [] }, "codes: expected [], got [address.malformed]"],
		[{ codes: ["address.malformed", "address.reserved"] }, "codes:"],
		[{ notes: ["address.malformed"] }, "notes: expected address.malformed among [address.reserved]"],
		[{ basis: ["5.2"] }, "basis: expected 5.2 among"],
		[{ basis: ["tuyen-quang-2025/5.2.a"] }, "basis:"],
		[{ codes: ["address.wrong-domain"] }, "codes: expected [address.wrong-domain], got [address.malformed]"],
		[{ notes: ["a", "b"] }, "notes: expected a, b among [address.reserved]"],
		[{ readings: ["BN-LEGACY"] }, "readings: expected BN-LEGACY among [BN-EXHAUSTED]"],
		[{ basis: ["x"] }, "basis: expected x among [bac-ninh-79-2025/5.2.a, rfc2142/5, bac-ninh-79-2025/QĐ:2]"],
		[{ value: { trace: {} } }, "value.trace: expected an object, got [{"],
		[{ throws: "TypeError" }, "expected TypeError to be thrown, and nothing was"],
	])("%j", async (expected, problem) => {
		const [first, ...others] = await problems(file("decide", expected));
		expect(first).toContain(problem);
		expect(others).toEqual([]);
	});

	test("each thing that fails is told", async () => {
		expect(await problems(file("decide", { outcome: "compliant", codes: [], readings: ["X"] }))).toHaveLength(3);
	});

	test("a decision is expected of something else", async () => {
		expect(await problems(file("count", { outcome: "compliant" }))).toEqual(["the answer is no decision"]);
		const whole = { outcome: "compliant", findings: [], basis: [], readings: [] };
		const answered = (answer: unknown): unknown => file("answer", { outcome: "compliant" }, [answer], { profile: null });
		expect(await problems(answered(whole))).toEqual([]);
		for (const other of [1, null, [], { ...whole, outcome: 1 }, { ...whole, findings: 1 }, { ...whole, basis: {} }, { ...whole, readings: null }])
			expect(await problems(answered(other)), JSON.stringify(other)).toEqual(["the answer is no decision"]);
	});

	test("a long answer is told up to 200 characters", async () => {
		const told = async (length: number): Promise<unknown> => problems(file("answer", { result: 1 }, ["a".repeat(length)], { profile: null }));
		expect(await told(198)).toEqual([`result: expected 1, got "${"a".repeat(198)}"`]);
		expect(await told(199)).toEqual([`result: expected 1, got "${"a".repeat(199)}…`]);
	});
});

test("errors are told apart by name", async () => {
	expect(await problems(file("fail", { throws: "RangeError" }))).toEqual([]);
	expect(await problems(file("fail", { throws: "TypeError" }))).toEqual(["expected TypeError to be thrown, got RangeError"]);
	expect(await problems(file("fail", { result: 1 }))).toEqual(["it threw RangeError: profile: wrong"]);
	expect(await problems(file("failOddly", { result: 1 }))).toEqual(["it threw string: no error object"]);
	expect(await problems(file("failOddly", { throws: "TypeError" }))).toEqual(["expected TypeError to be thrown, got string"]);
});

test("iterables become arrays, promises are awaited", async () => {
	expect(await problems(file("stream", { result: [{ index: 0 }, { text: "hai" }] }))).toEqual([]);
	expect(await problems(file("stream", { result: [{ index: 0 }] }))).toHaveLength(1);
	expect(await problems(file("later", { result: { waited: true } }))).toEqual([]);
});

test("arguments come after the profile, or alone where there is none", async () => {
	expect(await problems(file("echo", { result: ["a", { b: [1] }] }, ["a", { b: [1] }]))).toEqual([]);
	expect(await problems(file("count", { result: 2 }, ["a"]))).toEqual([]);
	expect(await problems(file("count", { result: 1 }, ["a"], { profile: null }))).toEqual([]);
	expect(await problems(file("selected", { result: "1" }, [], { profile: "tuyen-quang" }))).toEqual([]);
	expect(await problems(file("selected", { result: "2" }, [], { profile: "tuyen-quang", readings: { "TQ-ORDINAL-START": "2" } }))).toEqual([]);
});

test("what JSON cannot hold is put in place, at any depth", async () => {
	const none = { profile: null };
	expect(await problems(file("bytes", { result: [[77, 90, 0, 255]] }, [{ $base64: "TVoA/w==" }], none))).toEqual([]);
	expect(await problems(file("count", { result: 0 }, [{ $omit: true }], none))).toEqual([]);
	expect(await problems(file("count", { result: 3 }, [1, { $omit: true }, 3], none))).toEqual([]);
	expect(await problems(file("echo", { result: [{ a: { id: "vn-public-sector" } }] }, [{ a: { $calendar: "vn-public-sector" }, b: { $omit: true } }]))).toEqual(
		[],
	);
	expect(await problems(file("verify", { result: [true, false, "unreadable"] }, [{ $verify: ["mới", "cũ"] }], none))).toEqual([]);
});

test("what is beside a word for what JSON cannot hold, or is none, stays as it is", async () => {
	const kept: readonly unknown[] = [{ $omit: true, a: 1 }, {}, null, "$omit", [{ a: [{}] }, null], { a: { b: null } }];
	for (const one of kept) expect(await problems(file("same", { result: JSON.stringify(one) }, [one], { profile: null })), JSON.stringify(one)).toEqual([]);
	const emptied = file("same", { result: '[1,{"b":2}]' }, [[{ $omit: true }, 1, { a: { $omit: true }, b: 2 }]], { profile: null });
	expect(await problems(emptied)).toEqual([]);
});

test("a hash that is no place in the list is unreadable", async () => {
	const hashes = ["h0", "h1", "h12", "h2", "x", "h", "h00", "h01", "h-1", "xh0", "h0x", "h1e0", "h1000000"];
	const readable = file("readable", { result: ["h0", "h1"] }, [{ $verify: ["a", "b"] }, hashes], { profile: null });
	expect(await problems(readable)).toEqual([]);
	expect(await problems(file("readable", { result: ["h12"] }, [{ $verify: new Array(13).fill("a") }, ["h12"]], { profile: null }))).toEqual([]);
	expect(await problems(file("readable", { result: [] }, [{ $verify: ["a"] }, ["h9"]], { profile: null }))).toEqual([]);
	expect(await problems(file("refused", { result: "unreadable hash" }, [{ $verify: [] }], { profile: null }))).toEqual([]);
});

test("a key of Object.prototype in an argument stays a key of its own", async () => {
	const args: unknown = JSON.parse('[{ "__proto__": { "polluted": true } }]');
	expect(await problems({ ...Object(file("echo", { result: [{}] })), cases: [{ id: "one", args, expected: { result: [{}] } }] })).toEqual([]);
	expect(Object.hasOwn({}, "polluted") || "polluted" in {}).toBe(false);
});

describe("a malformed file is not run", () => {
	const good = Object(file("decide", { outcome: "violation" }));
	const only = (change: object): unknown => ({ ...good, cases: [{ ...good.cases[0], ...change }] });
	test.each([
		["no object", [], "expected an object"],
		["nothing", null, "expected an object"],
		["another version", { ...good, version: 2 }, "/version: this reads version 1, not 2"],
		["an unknown key", { ...good, comment: "x" }, 'unknown key "comment"'],
		["a key of Object.prototype", JSON.parse(`{ "__proto__": 1, ${JSON.stringify(good).slice(1)}`), 'unknown key "__proto__"'],
		["no function", { version: 1, profile: null, cases: [] }, "function is missing"],
		["an unknown function", { ...good, function: "decides" }, "there is no function"],
		["a function of Object.prototype", { ...good, function: "toString" }, "there is no function"],
		["an unknown profile", { ...good, profile: "ha-noi" }, "/profile: there is no such profile"],
		["a profile of Object.prototype", { ...good, profile: "constructor" }, "/profile: there is no such profile"],
		["a profile that is none", { ...good, profile: {} }, "/profile: /schemaVersion: expected 1"],
		["an unknown reading", { ...good, readings: { "TQ-ACTIVITY": "login-send" } }, "has no reading TQ-ACTIVITY"],
		["readings without a profile", { ...good, profile: null, readings: {} }, "/readings"],
		["no case", { ...good, cases: [] }, "there is no case"],
		["a case twice", { ...good, cases: [good.cases[0], good.cases[0]] }, "one is there twice"],
		["an unknown key of a case", only({ comment: "x" }), '/cases/0: unknown key "comment"'],
		["an unknown key of what is expected", only({ expected: { code: [] } }), '/cases/0/expected: unknown key "code"'],
		["nothing expected", only({ expected: {} }), "expects nothing"],
		["an error beside an answer", only({ expected: { throws: "TypeError", codes: [] } }), "/cases/0/expected: an error has no other answer beside it"],
		["an id that is no text", only({ id: 1 }), "/cases/0/id: expected a text"],
		["an empty id", only({ id: "" }), "/cases/0/id: expected a text"],
		["readings that are no object", { ...good, readings: "x" }, "/readings: expected an object"],
		["an option that is no text", { ...good, readings: { "BN-LEGACY": 1 } }, "/readings/BN-LEGACY: expected a text"],
		["an unknown outcome", only({ expected: { outcome: "ok" } }), "/cases/0/expected/outcome"],
		["arguments that are no array", only({ args: {} }), "/cases/0/args: expected an array"],
		["an empty file", "", "the file: expected an object"],
		["no version", { ...good, version: "1" }, '/version: this reads version 1, not "1"'],
		["no cases at all", { version: 1, function: "decide", profile: null }, "the file: cases is missing"],
		["cases that are no array", { ...good, cases: {} }, "/cases: expected an array"],
		["a case that is none", { ...good, cases: [1] }, "/cases/0: expected an object"],
		["a case without arguments", { ...good, cases: [{ id: "one", expected: {} }] }, "/cases/0: args is missing"],
		["nothing that is expected", only({ expected: 1 }), "/cases/0/expected: expected an object"],
		["a profile that is no text", { ...good, profile: 1 }, "/profile: expected a text"],
		["an outcome of no kind", only({ expected: { outcome: "ok" } }), "expected one of compliant, discouraged, violation, unregulated, undetermined"],
		["a code that is no text", only({ expected: { codes: ["a", 1] } }), "/cases/0/expected/codes/1: expected a text"],
		["readings in a list", { ...good, readings: [] }, "/readings: expected an object"],
		["an argument left out by another word", only({ args: [{ $omit: false }] }), "case one: $omit is no encoding of an argument, or has no such content"],
		["bytes that are no text", only({ args: [{ $base64: 1 }] }), "case one: $base64 is no encoding"],
		["a calendar that is no text", only({ args: [{ $calendar: 1 }] }), "case one: $calendar is no encoding"],
		["hashes that are no texts", only({ args: [{ $verify: ["a", 1] }] }), "case one: $verify is no encoding"],
		["hashes that are no list", only({ args: [{ $verify: "a" }] }), "case one: $verify is no encoding"],
		["what no encoding begins with", only({ args: [[{ $: 1 }]] }), "case one: $ is no encoding"],
		["an unknown encoding", only({ args: [{ $date: "2026-01-01" }] }), "case one: $date"],
		["bytes that do not decode", only({ args: [{ $base64: "*" }] }), "case one: $base64"],
		["an unknown calendar", only({ args: [{ $calendar: "none" }] }), 'there is no calendar "none"'],
	])("%s", async (_, json, problem) => {
		const report = await runVectorFile(json, implementation);
		expect(report.malformed).toContain(problem);
		expect([...report.passed, ...report.failed]).toEqual([]);
	});
});

test("arguments that are left out at the end are not there, and those before others are undefined", () => {
	expect(decodeArguments([5, { $omit: true }], {})).toEqual([5]);
	expect(decodeArguments([{ $omit: true }, 5], {})).toEqual([undefined, 5]);
	expect(decodeArguments([{ $omit: true }], {})).toEqual([]);
});
