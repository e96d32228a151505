import type * as z from "zod";
import type { ClauseRef } from "../core/clause.ts";
import { formatClauseRef } from "../core/clause.ts";
import type { Decision, Finding } from "../core/decision.ts";

/** How a schema reports what is wrong. */
export interface FindingSchemaOptions {
	/** The message of an issue; the code and its clauses by default. Give `(finding) => formatFinding(finding, vi)` for a sentence. */
	readonly message?: (finding: Finding) => string;
}

/** What an issue carries in `params`, beside zod's own fields. */
export interface FindingIssueParams {
	/** Code of the finding, such as `"password.too-short"`. */
	readonly code: string;
	/** Level of the finding: `must` or `open`. */
	readonly level: Finding["level"];
	/** Parameters of the finding. */
	readonly params: Finding["params"];
	/** The clauses in short form, such as `"4.1"`. */
	readonly clause: readonly string[];
	/** The clauses in full. */
	readonly basis: readonly ClauseRef[];
}

/** @throws TypeError where the options are not valid. */
export function assertSchemaOptions(options: unknown): void {
	if (typeof options !== "object" || options === null) throw new TypeError(`options: expected an object, got ${options === null ? "null" : typeof options}`);
	const { message }: { readonly message?: unknown } = options;
	if (message !== undefined && typeof message !== "function") throw new TypeError(`options.message: expected a function, got ${typeof message}`);
}

/** Turns the findings that stand in the way into issues: violations, and what only a human can settle. Advice and notes let a value pass. */
export function addFindingIssues(context: z.RefinementCtx, { findings }: Decision, { message }: FindingSchemaOptions): void {
	for (const finding of findings) {
		if (finding.level !== "must" && finding.level !== "open") continue;
		const { code, level, params, basis } = finding;
		const clause = basis.map(formatClauseRef);
		const carried: FindingIssueParams = { code, level, params, clause, basis };
		context.addIssue({ code: "custom", message: message?.(finding) ?? `${code} (${clause.join(", ")})`, params: { ...carried } });
	}
}
