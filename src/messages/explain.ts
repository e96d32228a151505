import type { Decision } from "../core/decision.ts";
import type { Catalogue } from "./catalogue.ts";
import { citationOrder } from "./citation-order.ts";
import { describeValue } from "./describe-value.ts";
import { fill } from "./fill.ts";
import { formatClause } from "./format-clause.ts";
import { formatFinding } from "./format-finding.ts";
import { readingText } from "./reading-text.ts";
import { sanitize } from "./sanitize.ts";

/**
 * The whole story of a decision, in lines: the outcome, what was computed and by which steps, each finding with its clauses, every clause that the answer
 * rests on in the order of the text, and the disputed readings with what each option holds.
 *
 * @param catalogue - A language; made with `forProfile` it also says which option of each reading is in use.
 *
 * @example
 * ```ts
 * explain({ outcome: "compliant", findings: [], basis: [{ instrument: "bac-ninh-79-2025", article: "4", clause: "1" }], readings: [] }, en)
 * // => "Compliant\nBasis: Article 4(1) of the regulation issued with Decision 79/2025/QĐ-UBND"
 * ```
 */
export function explain(decision: Decision, catalogue: Catalogue): string {
	const { phrases } = catalogue;
	const lines: string[] = [catalogue.outcomes[decision.outcome]];
	if (decision.value !== undefined) lines.push(...section(phrases.value, describeValue(decision.value, catalogue)));
	const findings = decision.findings.map((finding) => {
		const clauses = citationOrder(finding.basis).map((ref) => formatClause(ref, catalogue));
		const sentence = `${catalogue.levels[finding.level]}: ${formatFinding(finding, catalogue)}`;
		return clauses.length === 0 ? sentence : fill(phrases.details, { text: sentence, details: clauses.join("; ") }).text;
	});
	lines.push(...section(phrases.findings, findings));
	const clauses = citationOrder(decision.basis).map((ref) => formatClause(ref, catalogue));
	if (clauses.length > 0) lines.push(fill(phrases.basis, { clauses: clauses.join("; ") }).text);
	lines.push(
		...section(
			phrases.readings,
			decision.readings.flatMap((id) => readingLines(id, catalogue)),
		),
	);
	return lines.join("\n");
}

function section(title: string, lines: readonly string[]): readonly string[] {
	return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

function readingLines(id: string, catalogue: Catalogue): readonly string[] {
	const { phrases, selected } = catalogue;
	const text = readingText(id, catalogue);
	if (text === undefined) return [sanitize(id)];
	const options = Object.entries(text.options).map(([option, sentence]) => {
		const line = fill(phrases.option, { option, text: sentence }).text;
		return `  ${selected?.[id] === option ? fill(phrases.details, { text: line, details: phrases.selected }).text : line}`;
	});
	return [fill(phrases.reading, { id, question: text.question }).text, ...options];
}
