import type { Decision } from "../core/decision.ts";
import type { Catalogue } from "./catalogue.ts";
import { formatFinding } from "./format-finding.ts";
import { formatValue, termOf } from "./format-value.ts";

/** What an answer is about, before everything else. */
const MAIN = ["address", "state", "lastDay", "dueAt", "notBefore", "expiredFrom", "purgeFrom"] as const;

/** An answer in one line: the outcome, what was computed, what has to be done, and what is against it. */
export function answerWords({ outcome, value, findings }: Decision, catalogue: Catalogue): string {
	const fields: Readonly<Record<string, unknown>> = { ...Object(value) };
	const computed = MAIN.filter((key) => typeof fields[key] === "string").map((key) => {
		const text = formatValue(key, fields[key], catalogue);
		return key === "address" ? text : `${termOf(key, catalogue)}: ${text}`;
	});
	const actions = Array.isArray(fields["actions"]) ? fields["actions"].map((action: unknown) => actionWords(action, catalogue)) : [];
	const against = findings.map((finding) => formatFinding(finding, catalogue).replace(/[.\s]{1,9}$/u, ""));
	return [catalogue.outcomes[outcome], ...computed, ...actions, ...against].filter((text) => text !== "").join("; ");
}

function actionWords(action: unknown, catalogue: Catalogue): string {
	if (typeof action !== "object" || action === null || !("kind" in action) || !("from" in action)) return "";
	return `${formatValue("kind", action.kind, catalogue)}: ${termOf("from", catalogue)} ${formatValue("from", action.from, catalogue)}`;
}
