import { type Decision, type Finding, outcomeOf } from "../../core/decision.ts";
import type { Catalogue } from "../../messages/catalogue.ts";
import { citationOrder } from "../../messages/citation-order.ts";
import { formatClause } from "../../messages/format-clause.ts";
import { formatFinding } from "../../messages/format-finding.ts";
import { sanitize } from "../../messages/sanitize.ts";
import { type Columns, cellOf } from "../csv/columns.ts";
import type { CsvRecord } from "../csv/read-records.ts";
import type { Language, TextName } from "../texts.ts";
import { BODY_FACTS, isBodyName } from "./is-body-name.ts";

/** Where a finding stands, and in which words it is told. */
export interface RowContext {
	readonly language: Language;
	readonly catalogue: Catalogue;
	readonly columns: Columns;
	readonly record: CsvRecord;
}

/** What makes a row unusable as a whole, as a finding; `undefined` where nothing does. */
export function brokenRow({ headings }: Columns, { cells, broken }: CsvRecord): Finding | undefined {
	if (broken === true) return { code: "row.quote-not-closed", level: "open", params: {}, basis: [] };
	const extra = cells.slice(headings.length).some((cell) => cell.trim() !== "");
	if (!extra && cells.length >= headings.length) return undefined;
	return { code: "row.cell-count", level: "open", params: { cells: cells.length, columns: headings.length }, basis: [] };
}

/** What makes one cell unusable: its column, and what may stand there. */
export function invalidValue(column: string, needs: string | readonly string[]): Finding {
	return { code: "row.invalid-value", level: "open", params: { column, needs }, basis: [] };
}

/** A decision that only says what is wrong with a row. */
export function rowDecision<Code extends string>(finding: Finding<Code>): Decision<never, Code> {
	return { outcome: "undetermined", findings: [finding], basis: finding.basis, readings: [] };
}

/** A decision with the cells of its row that cannot be read. What a rule says of such a fact is dropped: the row's problem says what may stand there. */
export function withProblems<Value, Code extends string>(decision: Decision<Value, Code>, problems: readonly Finding[]): Decision<Value> {
	if (problems.length === 0) return decision;
	const refused = new Set(problems.map(({ params }) => params["column"]));
	const findings = [...decision.findings.filter(({ params: { fact } }) => fact === undefined || !refused.has(fact)), ...problems];
	return { ...decision, findings, outcome: outcomeOf(findings, true) };
}

/** A finding with its row, its column and its clauses: `row 5, column "Số CCCD": …`. */
export function tellFinding(finding: Finding, context: RowContext): string {
	const { language, catalogue, columns, record } = context;
	const field = fieldOf(finding);
	const column = field === undefined ? undefined : headingOf(columns, field);
	const place = language.say("inRow", { row: record.row, ...(column === undefined ? {} : { column: `“${sanitize(column)}”` }) });
	const name = field === undefined ? undefined : hintOf(finding, cellOf(columns, record.cells, field));
	const hint = name === undefined ? "" : ` (${language.say(name)})`;
	const clauses = citationOrder(finding.basis).map((ref) => formatClause(ref, catalogue));
	const basis = clauses.length === 0 ? "" : ` [${clauses.join("; ")}]`;
	return language.say("rowFinding", { place, text: `${formatFinding(withoutCellKind(finding), catalogue)}${hint}${basis}` });
}

/** All findings of a decision for one cell: each with its code. */
export function findingsCell(decision: Decision, context: RowContext): string {
	return decision.findings.map((finding) => `${finding.code}: ${tellFinding(finding, context)}`).join(" | ");
}

/** Every cell is text, so that it is says nothing. */
function withoutCellKind(finding: Finding): Finding {
	const { kind, ...params } = finding.params;
	return kind === "string" ? { ...finding, params } : finding;
}

function fieldOf({ params }: Finding): string | undefined {
	for (const key of ["column", "field", "fact"]) {
		const value = params[key];
		if (typeof value === "string") return value;
	}
	return undefined;
}

/** The heading of the column that holds a fact, which may be named by its path. */
function headingOf({ headings, places }: Columns, field: string): string | undefined {
	const [first, ...rest] = field.split(".");
	for (const name of [field, rest.at(-1), rest[0], first]) {
		const place = name === undefined ? undefined : places.get(name);
		if (place !== undefined) return headings[place];
	}
	return undefined;
}

/** A day as a spreadsheet counts it, when the column is not formatted as one of dates. */
const SERIAL_DATE = /^[0-9]{5}(?:[.,][0-9]+)?$/u;

/** What may have happened to the cell. */
function hintOf({ code, params }: Finding, cell: string | undefined): TextName | undefined {
	if (cell === undefined) return undefined;
	const expected = params["expected"];
	const fact = code === "address.missing-fact" ? params["fact"] : undefined;
	if (fact === "communeType") return "neitherType";
	if (fact === "fullName") return "nameInTwoColumns";
	if (code === "account.invalid-date" && params["reason"] === "no-offset") return "noOffset";
	if (code.endsWith(".invalid-date")) return SERIAL_DATE.test(cell) ? "serialDate" : "dayFirst";
	if (BODY_FACTS.some((name) => name === fact) && isBodyName(cell)) return "nameOfBody";
	return code === "address.citizen-id-invalid" && typeof expected === "number" && /^[0-9]+$/u.test(cell) && cell.length < expected ? "lostZeros" : undefined;
}
