import { planOf } from "../../address/plan.ts";
import type { Identity, Subject } from "../../address/types.ts";
import type { Decision, Finding } from "../../core/decision.ts";
import { foldName } from "../../name/fold-name.ts";
import type { Profile } from "../../profile/types.ts";
import type { CsvRecord } from "../csv/read-records.ts";
import type { Table } from "../csv/read-table.ts";
import { isBodyName } from "./is-body-name.ts";
import { isBody, readSubject, withoutBodyNames } from "./read-subject.ts";
import { brokenRow, rowDecision } from "./row-finding.ts";

/** Somebody has a unit, but nobody can tell its abbreviation. */
const NO_UNIT: Finding = { code: "address.missing-fact", level: "open", params: { fact: "unit" }, basis: [] };

/** A row that was read, and is not answered yet. */
export interface SubjectRow {
	readonly record: CsvRecord;
	/** Whom it is about, as the list gives it; absent where the row cannot be read. */
	readonly subject?: Subject;
	/** The answer to a row that the rules are not asked about. */
	readonly broken?: Decision<never>;
}

/** The rows of a list on their way through the rules: people and bodies are handed over, and rows that are broken wait beside them for their turn. */
export class SubjectRows {
	/** Rows that bear the id of an earlier row and another name. */
	readonly shared: number[] = [];
	readonly #table: Table;
	readonly #identity: Identity;
	readonly #countsUnits: boolean;
	readonly #waiting: SubjectRow[] = [];
	readonly #names = new Map<string, string>();

	constructor(table: Table, profile: Profile, identity: Identity) {
		this.#table = table;
		this.#identity = identity;
		this.#countsUnits = countsUnits(profile);
	}

	/** Whom the rules are asked about, row by row. */
	*subjects(): Generator<Subject, void, undefined> {
		const { columns } = this.#table;
		for (const record of this.#table.rows()) {
			const subject = readSubject(columns, record.cells);
			const unreadable = brokenRow(columns, record);
			const broken = unreadable ?? (this.#lacksUnit(subject) ? NO_UNIT : undefined);
			const row: SubjectRow = unreadable === undefined ? { record, subject } : { record };
			this.#waiting.push(broken === undefined ? row : { ...row, broken: rowDecision(broken) });
			if (broken !== undefined) continue;
			if (this.#identity === "id") this.#noteId(record.row, subject);
			yield withoutBodyNames(subject);
		}
	}

	/** Takes out the rows in front of the earliest subject without an answer, which the rules are not asked about. */
	*takeBroken(): Generator<SubjectRow & Required<Pick<SubjectRow, "broken">>, void, undefined> {
		for (let [next] = this.#waiting; next?.broken !== undefined; [next] = this.#waiting) {
			this.#waiting.shift();
			yield { ...next, broken: next.broken };
		}
	}

	/** Takes out the row of the earliest subject without an answer. */
	take(): readonly SubjectRow[] {
		return this.#waiting.splice(0, 1);
	}

	#lacksUnit(subject: Subject): boolean {
		return this.#countsUnits && !isBody(subject) && isBodyName(subject.unit ?? "");
	}

	/** Equal ids are one person, who gets one address: a row with another name was hardly meant so. */
	#noteId(row: number, subject: Subject): void {
		const { id } = subject;
		const name = nameOf(subject);
		if (id === undefined || name === "") return;
		const folded = foldName(name);
		const key = folded.ok ? folded.value : name;
		const earlier = this.#names.get(id);
		if (earlier === undefined) this.#names.set(id, key);
		else if (earlier !== key) this.shared.push(row);
	}
}

/** What a person or body is called in the list; `""` where it has no name there. */
export function nameOf(subject: Subject | undefined): string {
	if (subject === undefined) return "";
	if (isBody(subject)) return subject.name ?? subject.abbreviation ?? "";
	const { fullName, name } = subject;
	return fullName ?? (name === undefined ? "" : [name.family, name.middle ?? [], name.given].flat().join(" "));
}

/** Whether addresses name the unit of those who have one, and the organisation of all others: a unit that cannot be read is not as good as none then. */
function countsUnits(profile: Profile): boolean {
	const plan = planOf(profile);
	return plan !== undefined && [plan.organization, plan.later.organization].includes("unit");
}
