import type { AccountAction, AccountStatus } from "../../account/account.ts";
import { accountStatus } from "../../account/account-status.ts";
import type { Calendar } from "../../calendar/types.ts";
import { readMoment } from "../../core/civil-date.ts";
import type { Decision } from "../../core/decision.ts";
import { sanitize } from "../../messages/sanitize.ts";
import type { Profile } from "../../profile/types.ts";
import { ACCOUNT_HEADINGS, saysWhose, unknownHeadings } from "../csv/columns.ts";
import type { CsvRecord } from "../csv/read-records.ts";
import { readTable, type Table } from "../csv/read-table.ts";
import { UsageError } from "../io.ts";
import { Progress } from "../progress.ts";
import { keepColumns } from "../rows/kept-columns.ts";
import { ListOutput } from "../rows/list-output.ts";
import { ListReport } from "../rows/list-report.ts";
import { readAccount } from "../rows/read-account.ts";
import { brokenRow, findingsCell, type RowContext, rowDecision, withProblems } from "../rows/row-finding.ts";
import { chooseCalendar, chooseProfile, type Settings } from "../settings.ts";

/** What `accounts` takes beside its file. */
export interface AccountsOptions {
	readonly profile: string;
	readonly reading: readonly string[];
	readonly calendar?: string;
	readonly asOf: string;
	readonly offset?: string;
	readonly maxSuspensions?: string;
}

type AccountDecision = Decision<AccountStatus>;

/** The state of each account of a list, and what has to be done with it. */
export async function accounts(settings: Settings, file: string, options: AccountsOptions): Promise<number> {
	const { io, language } = settings;
	const { profile, catalogue } = await chooseProfile(settings, options.profile, options.reading);
	const calendar = await chooseCalendar(settings, options.calendar);
	if (!readMoment(options.asOf).ok) throw new UsageError(language.say("invalidOption", { name: "--as-of", allowed: "YYYY-MM-DD" }));
	if (options.offset !== undefined && !isOffset(options.offset))
		throw new UsageError(language.say("invalidOption", { name: "--offset", allowed: "±hh:mm, Z" }));
	const table = await readTable(settings, file, ACCOUNT_HEADINGS, [Object.keys(ACCOUNT_HEADINGS).filter((field) => field !== "citizenId")]);
	const kept = keepColumns(table, ["state", "actions", "upcoming", "outcome", "findings"], language);
	const decide = (record: CsvRecord): AccountDecision => decisionOf(profile, table, record, options, calendar);
	if (options.maxSuspensions !== undefined) assertFewSuspensions(settings, table, options.maxSuspensions, decide);

	// A date under a heading that is not known would count as an event that never happened.
	const unknown = unknownHeadings(table.columns)
		.filter((heading) => !saysWhose(heading))
		.map(sanitize);
	if (unknown.length > 0)
		await io.stderr.write(`${language.say("warning", { message: language.say("unknownColumns", { file, columns: unknown.join(", ") }) })}\n`);
	const output = new ListOutput(settings);
	const progress = new Progress(io.stderr, io.stdout);
	const report = new ListReport(progress, language, catalogue);
	await output.header(kept.headings);
	for (const record of table.rows()) {
		const decision = decide(record);
		const context: RowContext = { language, catalogue, columns: table.columns, record };
		await report.add(decision, context);
		if (isSuspensionDue(decision)) report.count("countSuspensions");
		const { value } = decision;
		await output.write(
			() =>
				kept.row(record.cells, [
					value?.state ?? "",
					actionsCell(value?.actions),
					actionsCell(value?.upcoming),
					decision.outcome,
					findingsCell(decision, context),
				]),
			() => ({ row: record.row, input: kept.others(record.cells), decision }),
		);
		await progress.show(record.end / table.size);
		if (output.closed) break;
	}
	await output.end();
	await progress.end();
	if (!output.closed) await report.end();
	return report.exitCode;
}

/** Whether a text is an offset and nothing more: what stood in front of one would become a part of each time. */
function isOffset(text: string): boolean {
	return /^[Z+-]/u.test(text) && readMoment(`2000-01-01T00:00${text}`).ok;
}

function decisionOf(
	profile: Profile,
	{ columns }: Table,
	record: CsvRecord,
	{ asOf, offset }: AccountsOptions,
	calendar: Calendar | undefined,
): AccountDecision {
	const broken = brokenRow(columns, record);
	if (broken !== undefined) return rowDecision(broken);
	const { account, problems } = readAccount(columns, record.cells, offset);
	return withProblems(accountStatus(profile, account, asOf, calendar), problems);
}

const isSuspensionDue = ({ value }: AccountDecision): boolean => value?.actions.some(({ kind }) => kind === "suspend") ?? false;

/** Stops before anything is written where more accounts than expected would be suspended: a wrong import of last logins looks like that. */
function assertFewSuspensions({ language }: Settings, table: Table, limit: string, decide: (record: CsvRecord) => AccountDecision): void {
	const match = /^([0-9]{1,9}(?:\.[0-9]{1,3})?)(%?)$/u.exec(limit);
	if (match === null || (match[2] === "" && limit.includes(".")))
		throw new UsageError(language.say("invalidOption", { name: "--max-suspensions", allowed: "N, N%" }));
	let total = 0;
	let count = 0;
	for (const record of table.rows()) {
		total += 1;
		if (isSuspensionDue(decide(record))) count += 1;
	}
	const most = match[2] === "%" ? (total * Number(match[1])) / 100 : Number(match[1]);
	if (count > most) throw new UsageError(language.say("tooManySuspensions", { count, limit }));
}

/** Actions for one cell: kind, first day, last day after a slash where there is one, reason. */
function actionsCell(actions: readonly AccountAction[] | undefined): string {
	return (actions ?? []).map(({ kind, from, by, reason }) => `${kind} ${by === undefined ? from : `${from}/${by}`} ${reason}`).join("; ");
}
