import { assertClauseRef } from "./clause.ts";
import type { Decision, Finding } from "./decision.ts";
import { isRecord } from "./is-record.ts";
import { kindOf } from "./kind-of.ts";

/** @throws TypeError where a value is no finding. */
export function assertFinding(finding: unknown, argument: string): asserts finding is Finding {
	if (!isRecord(finding)) throw new TypeError(`${argument}: expected a finding, got ${kindOf(finding)}`);
	if (typeof finding["code"] !== "string") throw new TypeError(`${argument}.code: expected a string, got ${kindOf(finding["code"])}`);
	if (!isRecord(finding["params"])) throw new TypeError(`${argument}.params: expected an object, got ${kindOf(finding["params"])}`);
}

function assertEach(list: unknown, argument: string, check: (part: unknown, argument: string) => void): void {
	if (!Array.isArray(list)) throw new TypeError(`${argument}: expected an array, got ${kindOf(list)}`);
	for (const part of list) check(part, `${argument}[]`);
}

function assertText(value: unknown, argument: string): void {
	if (typeof value !== "string") throw new TypeError(`${argument}: expected a string, got ${kindOf(value)}`);
}

/** @throws TypeError where a value is no decision. */
export function assertDecision(decision: unknown, argument: string): asserts decision is Decision {
	if (!isRecord(decision)) throw new TypeError(`${argument}: expected a decision, got ${kindOf(decision)}`);
	assertText(decision["outcome"], `${argument}.outcome`);
	assertEach(decision["basis"], `${argument}.basis`, assertClauseRef);
	assertEach(decision["readings"], `${argument}.readings`, assertText);
	assertEach(decision["findings"], `${argument}.findings`, (finding, place) => {
		assertFinding(finding, place);
		assertText(finding.level, `${place}.level`);
		assertEach(finding.basis, `${place}.basis`, assertClauseRef);
	});
}
