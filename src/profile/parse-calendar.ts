import type { Calendar } from "../calendar/types.ts";
import type { Parsed } from "./parse.ts";
import { calendarSchema } from "./schema-calendar.ts";
import { SchemaError, toIssue } from "./schema-error.ts";
import { mismatches } from "./schema-issues.ts";

/**
 * Reads a calendar from unknown data, and says everything that is wrong with it.
 *
 * @param data - Plain JSON data, such as the result of `JSON.parse`.
 * @returns A frozen copy, equal to the data, or the issues: each with its path as a JSON pointer and what was expected there.
 *
 * @example
 * ```ts
 * const parsed = safeParseCalendar({ ...vietnamPublicSector, restWeekdays: [8] });
 * parsed.ok ? [] : parsed.issues.map(({ path }) => path) // => ["/restWeekdays/0"]
 * ```
 */
export function safeParseCalendar(data: unknown): Parsed<Calendar> {
	const result = calendarSchema.safeParse(data);
	return result.success ? { ok: true, value: result.data } : { ok: false, issues: mismatches(result.error.issues, data).map(toIssue) };
}

/**
 * Reads a calendar from unknown data.
 *
 * @param data - Plain JSON data, such as the result of `JSON.parse`.
 * @returns A frozen copy, equal to the data.
 * @throws {@link SchemaError} (a `TypeError`) that lists every problem with its path and what was expected there.
 *
 * @example
 * ```ts
 * parseCalendar(JSON.parse(JSON.stringify(vietnamPublicSector))).id // => "vn-public-sector"
 * ```
 */
export function parseCalendar(data: unknown): Calendar {
	const parsed = safeParseCalendar(data);
	if (!parsed.ok) throw new SchemaError("calendar", parsed.issues);
	return parsed.value;
}
