import { allocateAddresses } from "../../address/allocate-addresses.ts";
import { planOf } from "../../address/plan.ts";
import type { AllocatedAddress, Identity, Rename, Subject } from "../../address/types.ts";
import type { ClauseRef } from "../../core/clause.ts";
import type { Decision, Finding } from "../../core/decision.ts";
import { citationOrder } from "../../messages/citation-order.ts";
import { explain } from "../../messages/explain.ts";
import { placeOf } from "../../messages/format-clause.ts";
import { formatValue } from "../../messages/format-value.ts";
import { sanitize } from "../../messages/sanitize.ts";
import { foldName } from "../../name/fold-name.ts";
import type { Profile } from "../../profile/types.ts";
import { DIRECTORY_HEADINGS } from "../csv/columns.ts";
import type { CsvRecord } from "../csv/read-records.ts";
import { readTable } from "../csv/read-table.ts";
import { EXIT } from "../io.ts";
import { Progress } from "../progress.ts";
import { isBodyName } from "../rows/is-body-name.ts";
import { keepColumns } from "../rows/kept-columns.ts";
import { ListOutput } from "../rows/list-output.ts";
import { ListReport } from "../rows/list-report.ts";
import { listed } from "../rows/listed.ts";
import { type ExistingDirectory, readExisting } from "../rows/read-existing.ts";
import { isBody, readSubject, withoutBodyNames } from "../rows/read-subject.ts";
import { RenamedRows, renamesEarlierHolders } from "../rows/renamed-rows.ts";
import { brokenRow, findingsCell, type RowContext, rowDecision } from "../rows/row-finding.ts";
import { type ChosenProfile, chooseProfile, type Settings } from "../settings.ts";

const ADDED = ["address", "resolution", "outcome", "findings"];
const NAMES = ["fullName", "given", "familyMiddle", "name", "abbreviation"];

const NO_DIRECTORY: ExistingDirectory = { entries: [], exitCode: EXIT.ok };

/** Somebody has a unit, but nobody can tell its abbreviation. */
const NO_UNIT: Finding = { code: "address.missing-fact", level: "open", params: { fact: "unit" }, basis: [] };

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
	const { profile, catalogue } = chosen;
	const table = await readTable(settings, file, DIRECTORY_HEADINGS, [NAMES]);
	const { columns } = table;
	const kept = keepColumns(table, ADDED, language);
	const existing: ExistingDirectory = options.existing === undefined ? NO_DIRECTORY : await readExisting(settings, profile, options.existing);

	const output = new ListOutput(settings);
	const report = new ListReport(io.stderr, language, catalogue);
	const progress = new Progress(io.stderr);
	const collisions = new Collisions();
	const ids = new SharedIds();
	const unitCounts = countsUnits(profile);
	const late = renamesEarlierHolders(profile) ? new RenamedRows() : undefined;
	const waiting: { readonly record: CsvRecord; readonly given?: Subject; readonly broken?: Decision<never> }[] = [];

	/** People and bodies for the rules; rows that are broken wait beside them for their turn. */
	function* subjects(): Generator<Subject, void, undefined> {
		for (const record of table.rows()) {
			const subject = readSubject(columns, record.cells);
			const unreadable = brokenRow(columns, record);
			const unnamed = unitCounts && !isBody(subject) && isBodyName(subject.unit ?? "") ? NO_UNIT : undefined;
			const broken = unreadable ?? unnamed;
			const given = unreadable === undefined ? { given: subject } : {};
			waiting.push(broken === undefined ? { record, ...given } : { record, ...given, broken: rowDecision(broken) });
			if (broken !== undefined) continue;
			if (options.identity === "id") ids.add(record.row, subject.id, nameOf(subject));
			yield withoutBodyNames(subject);
		}
	}

	const settle = async (record: CsvRecord, decision: AddressDecision, index: number | undefined, subject: Subject | undefined): Promise<void> => {
		const context: RowContext = { language, catalogue, columns, record };
		await report.add(decision, context);
		const { value } = decision;
		if (value === undefined) report.count("countUnresolved");
		else collisions.add(value.resolution, decision);
		for (const { from, to } of value?.renames ?? []) {
			report.count("countRenames");
			await io.stderr.write(`${language.say("renamed", { from: sanitize(from), to: sanitize(to) })}\n`);
		}
		if (value?.replaces !== undefined) report.count("countReplaced");
		if (options.explain === true && value?.resolution !== "base") {
			const title = nameOf(subject) || language.say("inRow", { row: record.row });
			await io.stderr.write(`\n${sanitize(title)}\n${explain(decision, catalogue)}\n`);
		}
		const findings = findingsCell(decision, context);
		const replaced = value?.replaces === undefined ? [] : [language.say("replaced", { address: value.address, replaces: value.replaces })];
		const write = (address: string, renames: readonly Rename[]): Promise<void> =>
			output.write(
				() => {
					const renamed = [...(value?.renames ?? []), ...renames].map(({ from, to }) => language.say("renamed", { from, to }));
					const remarks = [...(findings === "" ? [] : [findings]), ...renamed, ...replaced].join(" | ");
					return kept.row(record.cells, [address, value?.resolution ?? "", decision.outcome, remarks]);
				},
				() => ({
					row: record.row,
					...(index === undefined ? {} : { index }),
					subject: subject === undefined ? null : withoutCitizenNumber(subject),
					decision,
					...(renames.length === 0 ? {} : { renamedTo: address }),
				}),
			);
		if (options.withoutAddress === true && value !== undefined) return;
		if (late === undefined) await write(value?.address ?? "", []);
		else late.add(value?.address ?? "", value?.renames ?? [], write);
		await progress.show(record.end / table.size);
	};

	const settleBroken = async (): Promise<void> => {
		for (let next = waiting[0]; next?.broken !== undefined; next = waiting[0]) {
			waiting.shift();
			report.count("countBroken");
			await settle(next.record, next.broken, undefined, next.given);
		}
	};

	await output.header(kept.headings);
	for (const { index, decision } of allocateAddresses(profile, subjects(), existing.entries, { identity: options.identity })) {
		await settleBroken();
		for (const { record, given } of waiting.splice(0, 1)) await settle(record, decision, index, given);
		if (output.closed) break;
	}
	await settleBroken();
	await late?.end();
	await output.end();
	await progress.end();
	if (!output.closed) {
		if (ids.rows.length > 0) await io.stderr.write(`${language.say("warning", { message: language.say("sharedIds", { file, rows: listed(ids.rows) }) })}\n`);
		await report.end(collisions.lines(chosen, settings));
	}
	return Math.max(report.exitCode, existing.exitCode, ids.rows.length > 0 ? EXIT.findings : EXIT.ok);
}

/** Whether addresses name the unit of those who have one, and the organisation of all others: a unit that cannot be read is not as good as none then. */
function countsUnits(profile: Profile): boolean {
	const plan = planOf(profile);
	return plan !== undefined && [plan.organization, plan.later.organization].includes("unit");
}

/** Rows that bear the id of an earlier row and another name: equal ids are one person, so they get that person's address. */
class SharedIds {
	readonly #names = new Map<string, string>();
	readonly rows: number[] = [];

	add(row: number, id: string | undefined, name: string): void {
		if (id === undefined || name === "") return;
		const folded = foldName(name);
		const key = folded.ok ? folded.value : name;
		const earlier = this.#names.get(id);
		if (earlier === undefined) this.#names.set(id, key);
		else if (earlier !== key) this.rows.push(row);
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

function nameOf(subject: Subject | undefined): string {
	if (subject === undefined) return "";
	if (isBody(subject)) return subject.name ?? subject.abbreviation ?? "";
	const { fullName, name } = subject;
	return fullName ?? (name === undefined ? "" : [name.family, name.middle ?? [], name.given].flat().join(" "));
}

function withoutCitizenNumber(subject: Subject): object {
	return Object.fromEntries(Object.entries(subject).filter(([key]) => !key.startsWith("citizenId")));
}
