import { expectTypeOf, test } from "vitest";
import type { ClauseRef, Decision, Finding, Level, Outcome } from "../../src/index.ts";

test("outcomes and levels are closed lists", () => {
	expectTypeOf<Outcome>().toEqualTypeOf<"compliant" | "discouraged" | "violation" | "unregulated" | "undetermined">();
	expectTypeOf<Level>().toEqualTypeOf<"must" | "should" | "open" | "note">();
});

test("a decision carries its value's type, its codes, its clauses and its readings", () => {
	type Answer = Decision<{ readonly localPart: string }, "address.retired" | "address.reserved">;
	expectTypeOf<Answer["value"]>().toEqualTypeOf<{ readonly localPart: string } | undefined>();
	expectTypeOf<Answer["findings"][number]["code"]>().toEqualTypeOf<"address.retired" | "address.reserved">();
	expectTypeOf<Answer["basis"]>().toEqualTypeOf<readonly ClauseRef[]>();
	expectTypeOf<Answer["readings"]>().toEqualTypeOf<readonly string[]>();
	expectTypeOf<Decision["value"]>().toEqualTypeOf<unknown>();
});

test("an answer with known codes is an answer with any codes, not the other way round", () => {
	expectTypeOf<Decision<string, "quota.full">>().toExtend<Decision>();
	expectTypeOf<Decision>().not.toExtend<Decision<string, "quota.full">>();
});

test("nothing of an answer can be written to", () => {
	const write = (decision: Decision, finding: Finding, ref: ClauseRef): void => {
		// @ts-expect-error readonly
		decision.outcome = "compliant";
		// @ts-expect-error readonly
		decision.findings.push(finding);
		// @ts-expect-error readonly
		finding.params["fact"] = "x";
		// @ts-expect-error readonly
		ref.article = "1";
	};
	expectTypeOf(write).toBeFunction();
});

test("a clause has labels as printed, and names the deciding part only", () => {
	expectTypeOf<ClauseRef>().toEqualTypeOf<{
		readonly instrument: string;
		readonly part?: "decision";
		readonly article: string;
		readonly clause?: string;
		readonly point?: string;
		readonly item?: number;
	}>();
});
