import type { Decision } from "../../core/decision.ts";
import type { Catalogue } from "../../messages/catalogue.ts";
import { describeValue } from "../../messages/describe-value.ts";
import { formatFinding } from "../../messages/format-finding.ts";

/**
 * One answer of several as it is told on standard error: what it is about and its outcome, and below that the findings and what else there is to say.
 *
 * @param name - What it is about, fit to be shown.
 * @param shown - What is told of the value.
 */
export function tellAnswer(name: string, { outcome, findings }: Decision, shown: unknown, catalogue: Catalogue): string {
	const found = findings.map((finding) => `${catalogue.levels[finding.level]}: ${formatFinding(finding, catalogue)}`);
	const lines = [...found, ...describeValue(shown, catalogue)].map((line) => `  ${line}`);
	return `${[`${name}: ${catalogue.outcomes[outcome]}`, ...lines].join("\n")}\n`;
}
