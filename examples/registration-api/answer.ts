import type { AllocatedAddress, Decision, Finding } from "thu-cong-vu";
import { formatClauseRef } from "thu-cong-vu";
import { formatClause, formatFinding } from "thu-cong-vu/messages";
import { CATALOGUES, type Language } from "./language.ts";
import type { Registered } from "./store.ts";

/** What is said of a decision: itself as data, its clauses in words, and a sentence for each finding. */
export function describe(decision: Decision<AllocatedAddress>, language: Language): Readonly<Record<string, unknown>> {
	const catalogue = CATALOGUES[language];
	const clausesOf = ({ basis }: Finding | Decision): readonly unknown[] =>
		basis.map((ref) => ({ reference: formatClauseRef(ref), instrument: ref.instrument, text: formatClause(ref, catalogue) }));
	return {
		decision,
		clauses: clausesOf(decision),
		messages: decision.findings.map((finding) => ({
			code: finding.code,
			level: finding.level,
			text: formatFinding(finding, catalogue),
			clauses: clausesOf(finding),
		})),
	};
}

/** A registration as it is answered. */
export function account({ id, address, registeredAt, decision }: Registered, language: Language): Readonly<Record<string, unknown>> {
	return { id, address, registeredAt, ...describe(decision, language) };
}
