import { auditDirectory } from "../../address/audit-directory.ts";
import type { DirectoryEntry } from "../../address/types.ts";
import type { Profile } from "../../profile/types.ts";
import { DIRECTORY_HEADINGS } from "../csv/columns.ts";
import { readTable } from "../csv/read-table.ts";
import { EXIT } from "../io.ts";
import type { Settings } from "../settings.ts";
import { listed } from "./listed.ts";
import { readEntry } from "./read-subject.ts";
import { brokenRow } from "./row-finding.ts";

/** The directory as it was read, and the exit code of what could not be read of it. */
export interface ExistingDirectory {
	readonly entries: readonly DirectoryEntry[];
	readonly exitCode: number;
}

/** The directory as it is: rows without an address are told of, and so is what is wrong with it. An address of which nobody can tell whether it is retired is taken all the same. */
export async function readExisting(settings: Settings, profile: Profile, file: string): Promise<ExistingDirectory> {
	const { io, language } = settings;
	const table = await readTable(settings, file, DIRECTORY_HEADINGS, [["address"]]);
	const entries: DirectoryEntry[] = [];
	const broken: number[] = [];
	const unclear: number[] = [];
	let skipped = 0;
	for (const record of table.rows()) {
		const isBroken = brokenRow(table.columns, record) !== undefined;
		const read = isBroken ? undefined : readEntry(profile, table.columns, record.cells);
		// Without an at sign nothing in the row can be an address: a broken row of a list that was allocated comes back so.
		if (isBroken && record.cells.some((cell) => cell.includes("@"))) broken.push(record.row);
		else if (read === undefined) skipped += 1;
		else {
			entries.push(read.entry);
			if (read.problems.length > 0) unclear.push(record.row);
		}
	}
	const warn = (text: string): Promise<boolean> => io.stderr.write(`${language.say("warning", { message: text })}\n`);
	if (skipped > 0) await warn(language.say("skippedExisting", { file, count: skipped }));
	if (broken.length > 0) {
		await warn(language.say("brokenExisting", { file, count: broken.length, rows: listed(broken) }));
	}
	if (unclear.length > 0) await warn(language.say("unclearExisting", { file, count: unclear.length, rows: listed(unclear) }));
	const { byOutcome } = auditDirectory(profile, entries).summary;
	const against = byOutcome["violation"] ?? 0;
	if (against > 0) await warn(language.say("auditExisting", { file, count: against }));
	return { entries, exitCode: broken.length + unclear.length > 0 ? EXIT.findings : EXIT.ok };
}
