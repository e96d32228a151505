import { auditDirectory } from "../../address/audit-directory.ts";
import type { DirectoryEntry } from "../../address/types.ts";
import type { Finding } from "../../core/decision.ts";
import { DIRECTORY_HEADINGS } from "../csv/columns.ts";
import type { CsvRecord } from "../csv/read-records.ts";
import { readTable } from "../csv/read-table.ts";
import { Progress } from "../progress.ts";
import { keepColumns } from "../rows/kept-columns.ts";
import { ListOutput } from "../rows/list-output.ts";
import { ListReport } from "../rows/list-report.ts";
import { readEntry } from "../rows/read-subject.ts";
import { brokenRow, findingsCell, type RowContext, rowDecision, withProblems } from "../rows/row-finding.ts";
import { chooseProfile, type Settings } from "../settings.ts";

/** A row of the directory: an entry, or what is wrong with the row. */
interface AuditRow {
	readonly record: CsvRecord;
	readonly entry?: number;
	readonly problems: readonly Finding[];
}

/** A directory held against the regulation: each row comes back with what was found. */
export async function audit(settings: Settings, file: string, options: { readonly profile: string; readonly reading: readonly string[] }): Promise<number> {
	const { io, language } = settings;
	const { profile, catalogue } = await chooseProfile(settings, options.profile, options.reading);
	const table = await readTable(settings, file, DIRECTORY_HEADINGS, [["address"]]);
	const { columns } = table;
	const kept = keepColumns(table, ["outcome", "findings"], language);
	const entries: DirectoryEntry[] = [];
	const rows: AuditRow[] = [];
	for (const record of table.rows()) {
		const read = brokenRow(columns, record) === undefined ? readEntry(profile, columns, record.cells) : undefined;
		rows.push({ record, ...(read === undefined ? {} : { entry: entries.push(read.entry) - 1 }), problems: read?.problems ?? [] });
	}
	const answers = auditDirectory(profile, entries).entries;

	const output = new ListOutput(settings);
	const progress = new Progress(io.stderr, io.stdout);
	const report = new ListReport(progress, language, catalogue);
	await output.header(kept.headings);
	for (const { record, entry, problems } of rows) {
		const context: RowContext = { language, catalogue, columns, record };
		const missing = { code: "address.missing-fact", level: "open", params: { fact: "address" }, basis: [] } as const;
		const answer = entry === undefined ? undefined : answers[entry];
		const decision = answer === undefined ? rowDecision(brokenRow(columns, record) ?? missing) : withProblems(answer.decision, problems);
		await report.add(decision, context);
		await output.write(
			() => kept.row(record.cells, [decision.outcome, findingsCell(decision, context)]),
			() => ({ row: record.row, ...(answer === undefined ? {} : { index: answer.index, address: answer.address }), decision }),
		);
		await progress.show(record.end / table.size);
		if (output.closed) break;
	}
	await output.end();
	await progress.end();
	if (!output.closed) await report.end();
	return report.exitCode;
}
