import { allocateAddresses } from "../../address/allocate-addresses.ts";
import type { AllocatedAddress, Identity, Rename, Subject } from "../../address/types.ts";
import type { ClauseRef } from "../../core/clause.ts";
import type { Decision } from "../../core/decision.ts";
import { citationOrder } from "../../messages/citation-order.ts";
import { explain } from "../../messages/explain.ts";
import { placeOf } from "../../messages/format-clause.ts";
import { formatValue } from "../../messages/format-value.ts";
import { sanitize } from "../../messages/sanitize.ts";
import { DIRECTORY_HEADINGS } from "../csv/columns.ts";
import type { CsvRecord } from "../csv/read-records.ts";
import { readTable, type Table } from "../csv/read-table.ts";
import { EXIT } from "../io.ts";
import { Progress } from "../progress.ts";
import { type KeptColumns, keepColumns } from "../rows/kept-columns.ts";
import { ListOutput } from "../rows/list-output.ts";
import { ListReport } from "../rows/list-report.ts";
import { listed } from "../rows/listed.ts";
import { type ExistingDirectory, readExisting } from "../rows/read-existing.ts";
import { RenamedRows, renamesEarlierHolders } from "../rows/renamed-rows.ts";
import { findingsCell, type RowContext } from "../rows/row-finding.ts";
import { nameOf, type SubjectRow, SubjectRows } from "../rows/subject-rows.ts";
import { type ChosenProfile, chooseProfile, type Settings } from "../settings.ts";

const ADDED = ["address", "resolution", "outcome", "findings"];
const NAMES = ["fullName", "given", "familyMiddle", "name", "abbreviation"];

const NO_DIRECTORY: ExistingDirectory = { entries: [], exitCode: EXIT.ok };

/** What `allocate` takes beside its file. */
export interface AllocateOptions {
	readonly profile: string;
	readonly reading: readonly string[];
	readonly existing?: string;
	readonly identity: Identity;
	readonly explain?: boolean;
	readonly withoutAddress?: boolean;
}

type AddressDecision = Decision<AllocatedAddress>;

/** Addresses for a list: each row comes back with its address, how it was made, and what was found. */
export async function allocate(settings: Settings, file: string, options: AllocateOptions): Promise<number> {
	const { io, language } = settings;
	const chosen = await chooseProfile(settings, options.profile, options.reading);
	const { profile } = chosen;
	const table = await readTable(settings, file, DIRECTORY_HEADINGS, [NAMES]);
	const kept = keepColumns(table, ADDED, language);
	const existing: ExistingDirectory = options.existing === undefined ? NO_DIRECTORY : await readExisting(settings, profile, options.existing);

	const rows = new SubjectRows(table, profile, options.identity);
	const answers = new Answers(settings, chosen, table, kept, options);
	const answerBroken = async (): Promise<void> => {
		for (const row of rows.takeBroken()) await answers.add(row, row.broken);
	};
	await answers.start();
	for (const { index, decision } of allocateAddresses(profile, rows.subjects(), existing.entries, { identity: options.identity })) {
		await answerBroken();
		for (const row of rows.take()) await answers.add(row, decision, index);
		if (answers.closed) break;
	}
	await answerBroken();
	await answers.finish();
	if (!answers.closed) {
		if (rows.shared.length > 0)
			await io.stderr.write(`${language.say("warning", { message: language.say("sharedIds", { file, rows: listed(rows.shared) }) })}\n`);
		await answers.sumUp();
	}
	return Math.max(answers.exitCode, existing.exitCode, rows.shared.length > 0 ? EXIT.findings : EXIT.ok);
}

/** Where the answers to a list go: findings and counts to standard error, rows with their addresses to standard output. */
class Answers {
	readonly #settings: Settings;
	readonly #chosen: ChosenProfile;
	readonly #table: Table;
	readonly #kept: KeptColumns;
	readonly #options: AllocateOptions;
	readonly #output: ListOutput;
	readonly #report: ListReport;
	readonly #progress: Progress;
	readonly #collisions = new Collisions();
	/** Where later rows may rename the holders of earlier ones, all rows wait for the end. */
	readonly #late: RenamedRows | undefined;

	constructor(settings: Settings, chosen: ChosenProfile, table: Table, kept: KeptColumns, options: AllocateOptions) {
		this.#settings = settings;
		this.#chosen = chosen;
		this.#table = table;
		this.#kept = kept;
		this.#options = options;
		this.#output = new ListOutput(settings);
		this.#progress = new Progress(settings.io.stderr, settings.io.stdout);
		this.#report = new ListReport(this.#progress, settings.language, chosen.catalogue);
		this.#late = renamesEarlierHolders(chosen.profile) ? new RenamedRows() : undefined;
	}

	/** Nobody reads any more. */
	get closed(): boolean {
		return this.#output.closed;
	}

	get exitCode(): number {
		return this.#report.exitCode;
	}

	async start(): Promise<void> {
		await this.#output.header(this.#kept.headings);
	}

	/** @param index - Place among the subjects that the rules were asked about; absent for a broken row. */
	async add({ record, subject, broken }: SubjectRow, decision: AddressDecision, index?: number): Promise<void> {
		const { catalogue } = this.#chosen;
		if (broken !== undefined) this.#report.count("countBroken");
		const context: RowContext = { language: this.#settings.language, catalogue, columns: this.#table.columns, record };
		await this.#report.add(decision, context);
		await this.#tell(record, subject, decision);
		const { value } = decision;
		if (this.#options.withoutAddress === true && value !== undefined) return;
		const remarks = findingsCell(decision, context);
		const write = (address: string, renames: readonly Rename[]): Promise<void> =>
			this.#output.write(
				() => this.#kept.row(record.cells, [address, value?.resolution ?? "", decision.outcome, this.#remarks(remarks, value, renames)]),
				() => ({
					row: record.row,
					...(index === undefined ? {} : { index }),
					subject: subject === undefined ? null : withoutCitizenNumber(subject),
					decision,
					...(renames.length === 0 ? {} : { renamedTo: address }),
				}),
			);
		if (this.#late === undefined) await write(value?.address ?? "", []);
		else this.#late.add(value?.address ?? "", value?.renames ?? [], write);
		await this.#progress.show(record.end / this.#table.size);
	}

	/** Writes what is left of the rows. */
	async finish(): Promise<void> {
		await this.#late?.end();
		await this.#output.end();
		await this.#progress.end();
	}

	/** Tells the counts. */
	async sumUp(): Promise<void> {
		await this.#report.end(this.#collisions.lines(this.#chosen, this.#settings));
	}

	/** Counts how an address came about, and tells what its findings do not: whom it renames, and the explanation where that is asked for. */
	async #tell(record: CsvRecord, subject: Subject | undefined, decision: AddressDecision): Promise<void> {
		const { language } = this.#settings;
		const { value } = decision;
		if (value === undefined) this.#report.count("countUnresolved");
		else this.#collisions.add(value.resolution, decision);
		for (const { from, to } of value?.renames ?? []) {
			this.#report.count("countRenames");
			await this.#progress.write(`${language.say("renamed", { from: sanitize(from), to: sanitize(to) })}\n`);
		}
		if (value?.replaces !== undefined) this.#report.count("countReplaced");
		if (this.#options.explain !== true || value?.resolution === "base") return;
		const title = nameOf(subject) || language.say("inRow", { row: record.row });
		await this.#progress.write(`\n${sanitize(title)}\n${explain(decision, this.#chosen.catalogue)}\n`);
	}

	/** One cell: the findings, the renames of this row and of later ones, and the address that is replaced. */
	#remarks(findings: string, value: AllocatedAddress | undefined, later: readonly Rename[]): string {
		const { language } = this.#settings;
		const renamed = [...(value?.renames ?? []), ...later].map(({ from, to }) => language.say("renamed", { from, to }));
		const replaced = value?.replaces === undefined ? [] : [language.say("replaced", { address: value.address, replaces: value.replaces })];
		return [...(findings === "" ? [] : [findings]), ...renamed, ...replaced].join(" | ");
	}
}

/** How many addresses came about in which way, and by which clauses. */
class Collisions {
	readonly #ways = new Map<string, { count: number; readonly clauses: Set<ClauseRef> }>();

	add(resolution: string, { basis }: Decision): void {
		const way = this.#ways.get(resolution) ?? { count: 0, clauses: new Set() };
		way.count += 1;
		for (const ref of basis) way.clauses.add(ref);
		this.#ways.set(resolution, way);
	}

	lines({ profile, catalogue }: ChosenProfile, { language }: Settings): readonly string[] {
		const [main] = profile.instruments;
		return [...this.#ways].map(([resolution, { count, clauses }]) => {
			const places = citationOrder([...clauses].filter(({ instrument }) => instrument === main.id)).map((ref) => placeOf(ref, catalogue));
			return language.say("summaryResolution", {
				name: formatValue("resolution", resolution, catalogue),
				count,
				...(places.length === 0 ? {} : { clauses: [...new Set(places)].join("; ") }),
			});
		});
	}
}

function withoutCitizenNumber(subject: Subject): object {
	return Object.fromEntries(Object.entries(subject).filter(([key]) => !key.startsWith("citizenId")));
}
