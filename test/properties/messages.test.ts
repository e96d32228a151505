import fc from "fast-check";
import { expect, test } from "vitest";
import { en } from "../../src/messages/en.ts";
import { explain } from "../../src/messages/explain.ts";
import { formatClause } from "../../src/messages/format-clause.ts";
import { formatFinding } from "../../src/messages/format-finding.ts";
import { vi } from "../../src/messages/vi.ts";
import { runs } from "../support/runs.ts";

const hostile = fc.oneof(
	fc.string({ unit: "binary" }),
	fc.stringMatching(/^[0-9]{9,14}$/u),
	fc.constantFrom("__proto__", "constructor", "{fact}", "[x]", "$&", "\u202E", "\uD800", "\u0000"),
);
const params = fc.dictionary(
	fc.oneof(fc.constantFrom("fact", "field", "reason", "address", "domain", "minimum"), hostile),
	fc.oneof(hostile, fc.integer({ min: -99999999, max: 99999999 }), fc.array(hostile, { maxLength: 3 })),
	{
		maxKeys: 4,
	},
);
const code = fc.oneof(fc.constantFrom(...Object.keys(vi.findings)), hostile);
const ref = fc.record(
	{ instrument: hostile, article: hostile, clause: hostile, point: hostile, item: fc.integer({ min: 1, max: 99 }) },
	{ requiredKeys: ["instrument", "article"] },
);
const finding = fc.record({
	code,
	level: fc.constantFrom("must" as const, "should" as const, "open" as const, "note" as const),
	params,
	basis: fc.array(ref, { maxLength: 2 }),
});

/** Fit to be shown: no control, format or lone surrogate character, and nothing as long as a citizen number. */
function expectFit(text: string): void {
	expect(text.replaceAll("\n", "")).not.toMatch(/\p{C}|[0-9]{9}/u);
}

test("no message holds a control character or a citizen number, whatever a finding holds", () => {
	fc.assert(
		fc.property(finding, fc.constantFrom(vi, en), (given, catalogue) => {
			expectFit(formatFinding(given, catalogue));
			for (const one of given.basis) expectFit(formatClause(one, catalogue));
		}),
		runs(500),
	);
});

test("no explanation does, whatever the value is", () => {
	const decision = fc.record({
		outcome: fc.constantFrom("compliant" as const, "violation" as const, "undetermined" as const),
		value: fc.object({ key: hostile, values: [hostile, fc.boolean(), fc.constant(null)], maxDepth: 4 }),
		findings: fc.array(finding, { maxLength: 2 }),
		basis: fc.array(ref, { maxLength: 3 }),
		readings: fc.array(hostile, { maxLength: 2 }),
	});
	fc.assert(
		fc.property(decision, fc.constantFrom(vi, en), (given, catalogue) => expectFit(explain(given, catalogue))),
		runs(300),
	);
});
