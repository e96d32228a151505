import type { Account } from "../../account/account.ts";
import { MOMENT_FIELDS } from "../../account/facts.ts";
import type { Finding } from "../../core/decision.ts";
import { type Columns, cellOf } from "../csv/columns.ts";
import { foldHeading } from "../csv/fold-heading.ts";
import { readBoolean } from "./read-boolean.ts";
import { readDate } from "./read-date.ts";

const COUNTS = ["uncertaintyDays", "failedLogins", "outsideMessages"] as const;
/** Known never to have happened. */
const NEVER = new Set(["never", "chua", "chuabaogio", "chualannao", "chuatung"]);
const ROLES = new Map([
	["user", "user"],
	["nguoidung", "user"],
	["nguoisudung", "user"],
	["canhan", "user"],
	["administrator", "administrator"],
	["admin", "administrator"],
	["quantri", "administrator"],
	["quantrihethong", "administrator"],
	["quantrivien", "administrator"],
]);

/** The account of a row, and the cells that cannot be read; every other fact stands. */
export function readAccount(columns: Columns, cells: readonly string[]): { readonly account: Account; readonly problems: readonly Finding[] } {
	const facts: Record<string, string | number | boolean | null> = {};
	const problems: Finding[] = [];
	const refuse = (column: string): void => {
		problems.push({ code: "row.invalid-value", level: "open", params: { column }, basis: [] });
	};
	for (const field of MOMENT_FIELDS) {
		const text = cellOf(columns, cells, field);
		if (text !== undefined) facts[field] = NEVER.has(foldHeading(text)) ? null : readDate(text);
	}
	for (const field of COUNTS) {
		const text = cellOf(columns, cells, field);
		if (text === undefined) continue;
		if (/^[0-9]{1,5}$/u.test(text)) facts[field] = Number(text);
		else refuse(field);
	}
	const absence = cellOf(columns, cells, "absenceNotified");
	if (absence !== undefined) {
		const notified = readBoolean(absence);
		if (notified === undefined) refuse("absenceNotified");
		else facts["absenceNotified"] = notified;
	}
	const role = cellOf(columns, cells, "role");
	if (role !== undefined) {
		const known = ROLES.get(foldHeading(role));
		if (known === undefined) refuse("role");
		else facts["role"] = known;
	}
	return { account: facts, problems };
}
