import type { PeriodSteps } from "../calendar/explain-period.ts";
import type { Alternative } from "../core/alternative.ts";
import { assertDecision } from "../core/assert-decision.ts";
import type { Decision } from "../core/decision.ts";
import { answerWords } from "./answer-words.ts";
import { assertCatalogue } from "./assert-catalogue.ts";
import type { Catalogue } from "./catalogue.ts";
import { citation } from "./citation.ts";
import { describeValue } from "./describe-value.ts";
import { fill } from "./fill.ts";
import { formatFinding } from "./format-finding.ts";
import { readingText } from "./reading-text.ts";
import { sanitize } from "./sanitize.ts";

/** What an explanation can include beside the decision; functions of `thu-cong-vu/analysis` and of the main entry point compute it. */
export interface ExplainOptions {
	/** Of `whatIf`: what the alternatives of each reading would have answered. */
	readonly alternatives?: readonly Alternative[];
	/** Of `explainPeriod`: how the time was counted. */
	readonly steps?: PeriodSteps;
}

/**
 * A full explanation of a decision, line by line: the outcome, what was computed and by which steps, each finding with its clauses, every clause that the answer
 * rests on in the order of the text, and the disputed readings with what each option says.
 *
 * @param catalogue - A language; made with `forProfile` it also says which option of each reading is in use.
 * @param options - What the alternatives would have answered, and how the time was counted.
 *
 * @throws TypeError where the decision, the catalogue or the options are not valid.
 *
 * @example
 * ```ts
 * explain({ outcome: "compliant", findings: [], basis: [{ instrument: "bac-ninh-79-2025", article: "4", clause: "1" }], readings: [] }, en)
 * // => "Compliant\nBasis: Article 4(1) of the regulation issued with Decision 79/2025/QĐ-UBND"
 * ```
 */
export function explain(decision: Decision, catalogue: Catalogue, options: ExplainOptions = {}): string {
	assertDecision(decision, "decision");
	assertCatalogue(catalogue);
	const { alternatives, steps } = readOptions(options);
	const { phrases } = catalogue;
	const lines: string[] = [catalogue.outcomes[decision.outcome]];
	if (decision.value !== undefined) lines.push(...section(phrases.value, describeValue(decision.value, catalogue)));
	if (steps !== undefined) lines.push(...section(phrases.counted, describeValue(steps, catalogue)));
	const findings = decision.findings.map((finding) => {
		const clauses = citation(finding.basis, catalogue);
		const sentence = `${catalogue.levels[finding.level]}: ${formatFinding(finding, catalogue)}`;
		return clauses === "" ? sentence : fill(phrases.details, { text: sentence, details: clauses }).text;
	});
	lines.push(...section(phrases.findings, findings));
	const clauses = citation(decision.basis, catalogue);
	if (clauses !== "") lines.push(fill(phrases.basis, { clauses }).text);
	lines.push(
		...section(
			phrases.readings,
			decision.readings.flatMap((id) =>
				readingLines(
					id,
					catalogue,
					alternatives.filter(({ reading }) => reading === id),
				),
			),
		),
	);
	return lines.join("\n");
}

function readOptions(options: unknown): { readonly alternatives: readonly Alternative[]; readonly steps: PeriodSteps | undefined } {
	if (typeof options !== "object" || options === null) throw new TypeError("options: expected an object");
	const { alternatives = [], steps }: ExplainOptions = options;
	if (!Array.isArray(alternatives)) throw new TypeError("options.alternatives: expected the alternatives of whatIf");
	for (const alternative of alternatives) {
		if (typeof alternative !== "object" || alternative === null || typeof alternative.option !== "string" || !Array.isArray(alternative.changes))
			throw new TypeError("options.alternatives: expected the alternatives of whatIf");
		assertDecision(alternative.decision, "options.alternatives[].decision");
	}
	return { alternatives, steps };
}

function section(title: string, lines: readonly string[]): readonly string[] {
	return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

function readingLines(id: string, catalogue: Catalogue, alternatives: readonly Alternative[]): readonly string[] {
	const { phrases, selected } = catalogue;
	const text = readingText(id, catalogue);
	const answerOf = (option: string): readonly string[] => {
		const other = alternatives.find((alternative) => alternative.option === option);
		if (other === undefined) return [];
		return [`    ${other.changes.length === 0 ? phrases.unchanged : fill(phrases.otherwise, { answer: answerWords(other.decision, catalogue) }).text}`];
	};
	if (text === undefined) return [sanitize(id), ...alternatives.flatMap(({ option }) => [`  ${sanitize(option)}`, ...answerOf(option)])];
	const options = Object.entries(text.options).flatMap(([option, sentence]) => {
		const line = fill(phrases.option, { option, text: sentence }).text;
		return [`  ${selected?.[id] === option ? fill(phrases.details, { text: line, details: phrases.selected }).text : line}`, ...answerOf(option)];
	});
	return [fill(phrases.reading, { id, question: text.question }).text, ...options];
}
