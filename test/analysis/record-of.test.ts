import { createHash, createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { personAddress } from "../../src/address/person-address.ts";
import { recordOf } from "../../src/analysis/record-of.ts";
import { canonicalJson } from "../../src/core/canonical-json.ts";
import { VERSION } from "../../src/core/version.ts";
import { withReadings } from "../../src/profile/readings.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";

const person = { id: "e1", fullName: "Nguyễn Văn Hà", citizenId: "024090000123" };
const taken = [{ address: "hanv123@bacninh.gov.vn", holder: { kind: "person", id: "e0", fullName: "Nguyễn Vân Hà" } }];
const decision = personAddress(bacNinh, person, taken);
const key = Uint8Array.from({ length: 32 }, (_, index) => index);
const call = { profile: bacNinh, function: "personAddress", asOf: "2026-02-01", args: [person, taken], key };

describe("a record of a decision", () => {
	test("says what was asked, of which words, and on what the answer rests", async () => {
		expect(await recordOf(decision, { profile: bacNinh, function: "personAddress", asOf: "2026-02-01" })).toEqual({
			recordVersion: 1,
			library: { name: "thu-cong-vu", version: VERSION },
			profile: { id: "bac-ninh", number: "79/2025/QĐ-UBND", hash: `sha256:${createHash("sha256").update(canonicalJson(bacNinh)).digest("hex")}` },
			function: "personAddress",
			asOf: "2026-02-01",
			outcome: decision.outcome,
			findings: decision.findings.map(({ code, level }) => ({ code, level, basis: expect.any(Array) })),
			basis: expect.arrayContaining(["bac-ninh-79-2025/5.2.a", "bac-ninh-79-2025/5.2.b"]),
			readings: Object.fromEntries(decision.readings.map((id) => [id, bacNinh.readings.find((reading) => reading.id === id)?.default])),
		});
	});

	test("holds keyed hashes where there is a key, made as HMAC-SHA-256 of canonical JSON", async () => {
		const record = await recordOf(decision, call);
		const hmac = (data: unknown) => `hmac-sha256:${createHmac("sha256", key).update(canonicalJson(data)).digest("hex")}`;
		expect(record.argsHash).toBe(hmac([person, taken]));
		expect(record.valueHash).toBe(hmac(decision.value));
	});

	test("holds nothing of people: no name, no number, no address", async () => {
		const text = JSON.stringify(await recordOf(decision, call));
		for (const secret of ["Nguy", "hanv", "0123", "024090000123", 'e1"']) expect(text).not.toContain(secret);
	});

	test("is the same each time, and another one for another reading, fact, key or day", async () => {
		const record = JSON.stringify(await recordOf(decision, call));
		expect(JSON.stringify(await recordOf(personAddress(bacNinh, { ...person }, [...taken]), { ...call, args: [{ ...person }, taken] }))).toBe(record);
		const read = withReadings(bacNinh, { "BN-EXHAUSTED": "more-digits" });
		const others = [
			{ ...call, profile: read },
			{ ...call, args: [{ ...person, id: "e2" }, taken] },
			{ ...call, key: key.map((byte) => byte ^ 1) },
			{ ...call, asOf: "2026-02-02" },
		];
		for (const other of others) expect(JSON.stringify(await recordOf(decision, other))).not.toBe(record);
		expect((await recordOf(decision, { ...call, profile: read })).readings["BN-EXHAUSTED"]).toBe(
			decision.readings.includes("BN-EXHAUSTED") ? "more-digits" : undefined,
		);
	});

	test("takes an instant or a Date", async () => {
		expect((await recordOf(decision, { ...call, asOf: "2026-02-01T08:00:00+07:00" })).asOf).toBe("2026-02-01T08:00:00+07:00");
		expect((await recordOf(decision, { ...call, asOf: new Date("2026-02-01T08:00:00+07:00") })).asOf).toBe("2026-02-01T01:00:00.000Z");
	});

	test("names findings by code, level and clauses, and each reading with its option in use", async () => {
		const read = withReadings(tuyenQuang, { "TQ-ORDINAL-START": "2" });
		const homonym = { address: "nvha.skhcn@tuyenquang.gov.vn", holder: { kind: "person", id: "9", fullName: "Nguyễn Văn Hạ" } };
		const numbered = personAddress(read, { id: "1", fullName: "Nguyễn Văn Hà", organization: "skhcn" }, [homonym]);
		expect(numbered.readings).toContain("TQ-ORDINAL-START");
		const { readings, basis } = await recordOf(numbered, { profile: read, function: "personAddress", asOf: "2026-02-01" });
		expect(Object.keys(readings)).toEqual(numbered.readings);
		expect(readings).toMatchObject({ "TQ-ORDINAL-START": "2", "TQ-INITIAL": "letter" });
		expect(basis).toContain("tuyen-quang-2025/5.2#2");

		const missing = personAddress(bacNinh, { id: "2", fullName: "Nguyễn Văn Hà" }, []);
		const record = await recordOf(missing, { profile: bacNinh, function: "personAddress", asOf: "2026-02-01", key });
		expect(record.findings).toEqual([{ code: "address.missing-fact", level: "open", basis: ["bac-ninh-79-2025/5.2.a"] }]);
		expect(record).not.toHaveProperty("argsHash");
		expect(record).not.toHaveProperty("valueHash");
	});

	test("takes a key from any buffer, a shared one too", async () => {
		const shared = new Uint8Array(new SharedArrayBuffer(key.length));
		shared.set(key);
		expect(await recordOf(decision, { ...call, key: shared })).toEqual(await recordOf(decision, call));
	});

	test("needs a key for a hash, of 16 bytes or more", async () => {
		const { key: _key, ...open } = call;
		const record = await recordOf(decision, open);
		expect(Object.keys(record)).not.toContain("argsHash");
		expect(Object.keys(record)).not.toContain("valueHash");
		expect((await recordOf(decision, { ...call, key: key.slice(0, 16) })).argsHash).toMatch(/^hmac-sha256:[0-9a-f]{64}$/u);
	});

	test("of another profile's decision is refused", async () => {
		const other = personAddress(tuyenQuang, { id: "1", fullName: "Nguyễn Văn Hà", organization: "skhcn" }, []);
		await expect(recordOf(other, call)).rejects.toThrow(new RangeError("call.profile: it lacks decision.readings[0], on which the decision rests"));
	});

	test("of what is no plain data is refused", async () => {
		const circle: unknown[] = [];
		circle.push(circle);
		await expect(recordOf(decision, { ...call, args: circle })).rejects.toThrow(new TypeError("call.args: expected plain data"));
		await expect(recordOf({ ...decision, value: 1n }, call)).rejects.toThrow(new TypeError("decision.value: expected plain data"));
	});

	test.each([
		[/^decision: /u, [undefined, call]],
		[/^call: expected/u, [decision, "call"]],
		["call.function", [decision, { ...call, function: 5 }]],
		["call.asOf", [decision, { ...call, asOf: ["2026-02-01"] }]],
		["call.asOf", [decision, { ...call, asOf: "x2026-02-01" }]],
		["call.asOf", [decision, { ...call, asOf: "2026-02-01x" }]],
		["call.asOf", [decision, { ...call, asOf: "2026-02-01T08:00:00+07:00x" }]],
		["call.key: expected a Uint8Array", [decision, { ...call, key: "a secret of more than 16 characters" }]],
		["call: expected", [decision, null]],
		["profile", [decision, { ...call, profile: null }]],
		["call.function", [decision, { ...call, function: "" }]],
		["call.asOf", [decision, { ...call, asOf: "today" }]],
		["call.asOf", [decision, { ...call, asOf: new Date(Number.NaN) }]],
		["call.args", [decision, { ...call, args: person }]],
		["call.key", [decision, { ...call, key: "secret" }]],
		["call.key: expected at least 16 bytes", [decision, { ...call, key: key.slice(0, 15) }]],
	])("a wrong %s is refused", async (message, args) => {
		await expect(Reflect.apply(recordOf, undefined, args)).rejects.toThrow(message);
	});
});

describe("canonical JSON", () => {
	test("does not depend on the order of keys, and keeps that of lists", () => {
		expect(canonicalJson({ b: 1, a: { d: [2, 1], c: null } })).toBe('{"a":{"c":null,"d":[2,1]},"b":1}');
		expect(canonicalJson({ "\u{20ac}": 1, "\r": 2, "\u{1f600}": 3, "1": 4, ö: 5 })).toBe('{"\\r":2,"1":4,"ö":5,"€":1,"😀":3}');
		expect(canonicalJson({ a: undefined, b: [undefined] })).toBe('{"b":[null]}');
		expect(JSON.parse(canonicalJson(bacNinh))).toEqual(JSON.parse(JSON.stringify(bacNinh)));
	});
});
