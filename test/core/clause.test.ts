import { describe, expect, it } from "vitest";
import { assertDecision } from "../../src/core/assert-decision.ts";
import { formatClauseRef, parseClauseRef } from "../../src/core/clause.ts";

/** A call that the types forbid, as JavaScript makes it. */
const call = (rule: unknown, ...values: readonly unknown[]): unknown => Reflect.apply(Object(rule), undefined, values);

describe("a clause in short form", () => {
	it.each([
		[{ instrument: "t", article: "7" }, "7"],
		[{ instrument: "t", article: "5", clause: "2" }, "5.2"],
		[{ instrument: "t", article: "5", clause: "2", point: "đ" }, "5.2.đ"],
		[{ instrument: "t", article: "5", clause: "2", item: 2 }, "5.2#2"],
		[{ instrument: "t", article: "5", clause: "2", item: 1203 }, "5.2#1203"],
		[{ instrument: "t", part: "decision", article: "2" }, "QĐ:2"],
		[{ instrument: "t", article: "4.5.3.1.1" }, "4.5.3.1.1"],
	] as const)("%j is written and read as %s", (ref, text) => {
		expect(formatClauseRef(ref)).toBe(text);
		expect(parseClauseRef(text, "t")).toStrictEqual(ref);
	});

	it.each(["", ".", "5.", "5..a", "5.2#0", "5.2#", "5.2#12345", "5.2#1a", "#2", "QĐ:", "qđ:2", "5 2", "5.2.a\n"])("%j is none", (text) => {
		expect(parseClauseRef(text, "t")).toBeUndefined();
	});

	it.each([
		[formatClauseRef, [null], "ref: expected a clause, got null"],
		[formatClauseRef, ["5.2"], "ref: expected a clause, got string"],
		[formatClauseRef, [{ instrument: "t" }], "ref: expected a clause, its labels as text"],
		[formatClauseRef, [{ instrument: "t", article: "5", clause: 2 }], "ref: expected a clause, its labels as text"],
		[formatClauseRef, [{ instrument: "t", article: "5", item: "2" }], "ref.item: expected a number"],
		[parseClauseRef, [5.2, "t"], "text: expected a string, got number"],
		[parseClauseRef, ["5.2"], "instrument: expected a string, got undefined"],
	] as const)("a wrong call is a TypeError that names the argument %#", (rule, values, message) => {
		expect(() => call(rule, ...values)).toThrow(new TypeError(message));
	});
});

describe("what has to be a decision", () => {
	const finding = { code: "password.too-short", level: "must", params: { minimum: 8 }, basis: [{ instrument: "t", article: "4" }] };
	const decision = { outcome: "violation", findings: [finding], basis: finding.basis, readings: ["R"] };

	it("is left alone where it is one", () => {
		expect(() => assertDecision(decision, "decision")).not.toThrow();
	});

	it.each([
		[null, "decision: expected a decision, got null"],
		[[], "decision: expected a decision, got array"],
		[undefined, "decision: expected a decision, got undefined"],
		["violation", "decision: expected a decision, got string"],
		[{ ...decision, outcome: 1 }, "decision.outcome: expected a string, got number"],
		[{ ...decision, basis: "4" }, "decision.basis: expected an array, got string"],
		[{ ...decision, basis: ["4"] }, "decision.basis[]: expected a clause, got string"],
		[{ ...decision, readings: [1] }, "decision.readings[]: expected a string, got number"],
		[{ ...decision, findings: {} }, "decision.findings: expected an array, got object"],
		[{ ...decision, findings: [null] }, "decision.findings[]: expected a finding, got null"],
		[{ ...decision, findings: ["password.too-short"] }, "decision.findings[]: expected a finding, got string"],
		[{ ...decision, findings: [{ ...finding, code: 1 }] }, "decision.findings[].code: expected a string, got number"],
		[{ ...decision, findings: [{ ...finding, params: [] }] }, "decision.findings[].params: expected an object, got array"],
		[{ ...decision, findings: [{ ...finding, level: undefined }] }, "decision.findings[].level: expected a string, got undefined"],
		[{ ...decision, findings: [{ ...finding, basis: undefined }] }, "decision.findings[].basis: expected an array, got undefined"],
	])("otherwise a TypeError says where and what %#", (value, message) => {
		expect(() => assertDecision(value, "decision")).toThrow(new TypeError(message));
	});
});
