/**
 * Findings, clauses and whole decisions in words, in Vietnamese and English.
 *
 * @module
 */
export type {
	ActionName,
	Catalogue,
	FindingCode,
	InstrumentText,
	KindName,
	PhraseName,
	ProcedureName,
	ReadingText,
	RejectionName,
	ResolutionName,
	StateName,
} from "./messages/catalogue.ts";
export { en } from "./messages/en.ts";
export { type ExplainOptions, explain } from "./messages/explain.ts";
export { forProfile } from "./messages/for-profile.ts";
export { formatClause } from "./messages/format-clause.ts";
export { formatFinding } from "./messages/format-finding.ts";
export { vi } from "./messages/vi.ts";
