import * as z from "zod";
import { calendarProblem } from "../calendar/calendar-problem.ts";
import type { Calendar, CalendarDay, DayHours, OfficeHours } from "../calendar/types.ts";
import { freeze } from "../core/decision.ts";
import { addIssue, fromPlainJson } from "./schema.ts";
import { civilDate, definitionNames, strict, text } from "./schema-values.ts";

const day: z.ZodType<CalendarDay> = strict({
	date: civilDate,
	works: z.boolean(),
	kind: z.enum(["holiday", "compensatory", "swap-day-off", "swap-working-day"]),
	status: z.enum(["announced", "computed", "unconfirmed"]),
	source: z.string().max(4000),
	name: z.string().max(4000),
}).register(definitionNames, { id: "CalendarDay" });

const time = z.string().regex(/^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)$/u, "a time HH:MM");

const dayHours: z.ZodType<DayHours> = z
	.array(z.tuple([time, time]))
	.max(24)
	.register(definitionNames, { id: "DayHours" });

const hours: z.ZodType<OfficeHours> = strict({
	"1": dayHours.exactOptional(),
	"2": dayHours.exactOptional(),
	"3": dayHours.exactOptional(),
	"4": dayHours.exactOptional(),
	"5": dayHours.exactOptional(),
	"6": dayHours.exactOptional(),
	"7": dayHours.exactOptional(),
	default: dayHours.exactOptional(),
}).register(definitionNames, { id: "OfficeHours" });

const calendarShape: z.ZodType<Calendar> = strict({
	id: text,
	coversFrom: civilDate,
	coversTo: civilDate,
	restWeekdays: z.array(z.int().min(1).max(7)).max(7),
	days: z.array(day).max(20_000),
	hours: hours.exactOptional(),
});

/**
 * The schema of a calendar: strict at every level; dates exist, lie in the covered range and come up once, and their kinds fit their weekdays. What it
 * gives back is a frozen copy.
 *
 * `parseCalendar` reports the same problems in plainer words.
 *
 * @example
 * ```ts
 * calendarSchema.safeParse({ id: "mine" }).success // => false
 * ```
 */
export const calendarSchema: z.ZodType<Calendar> = fromPlainJson(
	calendarShape
		.superRefine((calendar, context) => {
			if (context.issues.length > 0) return;
			const problem = calendarProblem(calendar);
			if (problem !== undefined) addIssue(context, { path: problem.path, expected: "a calendar without contradictions", found: problem.message });
		})
		.overwrite(freeze),
);

/**
 * The JSON Schema (draft 2020-12) of a calendar.
 *
 * @example
 * ```ts
 * calendarJsonSchema().$schema // => "https://json-schema.org/draft/2020-12/schema"
 * ```
 */
export function calendarJsonSchema(): z.core.JSONSchema.BaseSchema {
	return z.toJSONSchema(calendarShape, { metadata: definitionNames, target: "draft-2020-12" });
}
