import { describe, expect, test } from "vitest";
import { DIRECTORY_HEADINGS, readColumns } from "../../src/cli/csv/columns.ts";
import { brokenRow, findingsCell, type RowContext, rowDecision, tellFinding } from "../../src/cli/rows/row-finding.ts";
import { languageOf } from "../../src/cli/texts.ts";
import type { Finding, FindingParams } from "../../src/core/decision.ts";

const language = languageOf("en", {});
const HEADINGS = ["Họ tên", "4 số cuối CCCD", "Cơ quan", "parent", "name"];

function context(cells: readonly string[]): RowContext {
	return { language, catalogue: language.catalogue, columns: readColumns(HEADINGS, DIRECTORY_HEADINGS), record: { row: 7, cells, end: 0 } };
}

const finding = (code: string, params: FindingParams = {}): Finding => ({ code, level: "open", params, basis: [] });
const told = (one: Finding, ...cells: readonly string[]): string => tellFinding(one, context(cells));

describe("a row whose cells are not those of the header", () => {
	const columns = readColumns(["a", "b"], {});
	test.each<readonly [readonly string[], FindingParams | undefined]>([
		[["1", "2"], undefined],
		[["1", "2", "", " "], undefined],
		[["1"], { cells: 1, columns: 2 }],
		[["1", "2", " ", "3"], { cells: 4, columns: 2 }],
		[[], { cells: 0, columns: 2 }],
	])("%j", (cells, params) => {
		expect(brokenRow(columns, { row: 2, cells, end: 0 })?.params).toEqual(params);
		expect(brokenRow(columns, { row: 2, cells, end: 0 })?.code).toBe(params === undefined ? undefined : "row.cell-count");
		expect(brokenRow(columns, { row: 2, cells, end: 0, broken: true })).toEqual({ code: "row.quote-not-closed", level: "open", params: {}, basis: [] });
	});

	test("alone makes its decision", () => {
		const one = { ...finding("row.cell-count"), basis: [{ instrument: "a", article: "1" }] };
		expect(rowDecision(one)).toEqual({ outcome: "undetermined", findings: [one], basis: one.basis, readings: [] });
	});
});

describe("a finding is told with its row, and with the column that holds its fact", () => {
	test.each<readonly [FindingParams, string]>([
		[{ fact: "fullName" }, "row 7, column “Họ tên”: "],
		[{ field: "organization" }, "row 7, column “Cơ quan”: "],
		[{ field: "unit.parent.name" }, "row 7, column “name”: "],
		[{ field: "unit.parent.parent.name" }, "row 7, column “name”: "],
		[{ column: "citizenIdLast4" }, "row 7, column “4 số cuối CCCD”: "],
		[{ column: "fullName", fact: "organization" }, "row 7, column “Họ tên”: "],
		[{ fact: "organization.name" }, "row 7, column “name”: "],
		[{ fact: "x.parent.y" }, "row 7, column “parent”: "],
		[{ fact: "parent.x.y" }, "row 7, column “parent”: "],
		[{ fact: "x.y" }, "row 7: "],
		[{ fact: "birthDate" }, "row 7: "],
		[{ fact: 1 }, "row 7: "],
		[{}, "row 7: "],
	])("%j", (params, expected) => {
		const text = told(finding("address.missing-fact", params));
		expect(text.slice(0, expected.length)).toBe(expected);
		expect(text.slice(expected.length)).not.toMatch(/^row|^, column/u);
	});

	test("its clauses stand behind it, its code before it in a cell", () => {
		const one = { ...finding("address.missing-fact", { fact: "fullName" }), basis: [{ instrument: "tuyen-quang-2025", article: "5", clause: "2" }] };
		expect(told(one)).toMatch(/[^\]]\]$/u);
		expect(told(finding("address.missing-fact", { fact: "fullName" }))).not.toMatch(/\[/u);
		const decision = { outcome: "undetermined", findings: [one, finding("address.reserved")], basis: [], readings: [] } as const;
		expect(findingsCell(decision, context([]))).toBe(`address.missing-fact: ${told(one)} | address.reserved: ${told(finding("address.reserved"))}`);
	});
});

describe("a day that cannot be read may be a spreadsheet's number, or have its day first", () => {
	test.each([
		["46200", "serialDate"],
		["46200.5", "serialDate"],
		["46200,75", "serialDate"],
		["1462005", "dayFirst"],
		["x46200", "dayFirst"],
		["46200 x", "dayFirst"],
		["01/07/2026", "dayFirst"],
	] as const)("%s", (cell, hint) => {
		expect(told(finding("address.invalid-date", { fact: "organization" }), "Lê An", "", cell)).toContain(` (${language.say(hint)})`);
	});
});

describe("digits that a spreadsheet may have dropped", () => {
	const HINT = "a spreadsheet may have dropped leading zeros";
	const invalid = (params: FindingParams): Finding => finding("address.citizen-id-invalid", { fact: "citizenIdLast4", expected: 4, ...params });
	test.each<readonly [Finding, string, boolean]>([
		[invalid({}), "12", true],
		[invalid({}), "123", true],
		[invalid({}), "1234", false],
		[invalid({}), "12345", false],
		[invalid({}), "12x", false],
		[invalid({}), "x12", false],
		[invalid({}), "", false],
		[invalid({ expected: "4" }), "12", false],
		[invalid({ fact: 4 }), "12", false],
		[{ ...invalid({}), code: "address.missing-fact" }, "12", false],
	])("%j of %j", (one, cell, hinted) => {
		expect(told(one, "Lê Thị Bình", cell).includes(HINT)).toBe(hinted);
	});
});
