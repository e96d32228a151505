import type { Account } from "../../account/account.ts";
import { MOMENT_FIELDS } from "../../account/facts.ts";
import type { Finding } from "../../core/decision.ts";
import { type Columns, cellOf } from "../csv/columns.ts";
import { foldHeading } from "../csv/fold-heading.ts";
import { readBoolean } from "./read-boolean.ts";
import { readDate } from "./read-date.ts";
import { invalidValue } from "./row-finding.ts";

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

/** What is read of a row: the account, and the cells that cannot be read. They stay as they are, so that the rules take them for neither a yes nor a no. */
export interface AccountRow {
	readonly account: Account;
	readonly problems: readonly Finding[];
}

/** Reads the account of a row, with the offset of times of day that state none. */
export function readAccount(columns: Columns, cells: readonly string[], offset?: string): AccountRow {
	const facts: Record<string, string | number | boolean | null> = {};
	const problems: Finding[] = [];
	const read = (field: string, needs: string | readonly string[], valueIn: (text: string) => string | number | boolean | undefined): void => {
		const text = cellOf(columns, cells, field);
		if (text === undefined) return;
		const value = valueIn(text);
		if (value === undefined) problems.push(invalidValue(field, needs));
		facts[field] = value ?? text;
	};
	for (const field of MOMENT_FIELDS) {
		const text = cellOf(columns, cells, field);
		if (text !== undefined) facts[field] = NEVER.has(foldHeading(text)) ? null : readDate(text, offset);
	}
	for (const field of COUNTS) read(field, "whole-number", (text) => (/^[0-9]{1,5}$/u.test(text) ? Number(text) : undefined));
	read("absenceNotified", "boolean", readBoolean);
	read("role", ["user", "administrator"], (text) => ROLES.get(foldHeading(text)));
	return { account: facts, problems };
}
