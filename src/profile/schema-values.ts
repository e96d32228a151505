import * as z from "zod";
import { parseCivilDate } from "../core/civil-date.ts";
import { LARGEST_COUNT } from "../core/duration.ts";
import type { ClauseText, Duration, Localized, Sourced, Stated, StatedNone, Unstated } from "./types.ts";

/** Names of the definitions in the generated JSON Schema. */
export const definitionNames: z.core.$ZodRegistry<{ id: string }> = z.registry<{ id: string }>();

/** An object without further keys; the error for an unknown key lists the known ones. */
export function strict<Shape extends z.core.$ZodLooseShape>(shape: Shape): z.ZodObject<Shape, z.core.$strict> {
	const known = Object.keys(shape).join(", ");
	return z.strictObject(shape, { error: (issue) => (issue.code === "unrecognized_keys" ? known : undefined) });
}

/** A union whose members have nothing in common to tell them apart by. */
export function either<Options extends readonly [z.core.SomeType, ...z.core.SomeType[]]>(expected: string, options: Options): z.ZodUnion<Options> {
	return z.union(options, { error: expected });
}

/** Plain text of a bounded length, not empty. */
export const text: z.ZodString = z.string().min(1).max(4000);

/** An identifier, used as a key: it starts with a letter, so that objects keep their order. */
export const identifier: z.ZodString = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/u, "an identifier: a letter, then letters, digits, - or _");

/** The name of an option of a reading. */
export const optionName: z.ZodString = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/u, "a name of letters, digits, - or _");

/** A date that exists. */
export const civilDate: z.ZodType<string> = z
	.string()
	.regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u, "a date YYYY-MM-DD")
	.refine((date) => parseCivilDate(date) !== undefined, "a date that exists, YYYY-MM-DD")
	.register(definitionNames, { id: "CivilDate" });

/** A text: as a literal, the pattern in the JSON Schema would be in other bytes under Bun, which escapes the letters of literals. */
const CLAUSE_TEXT = "^(?:[A-Za-z][A-Za-z0-9_-]*/)?(?:QĐ:)?[0-9A-Za-zđĐ.]+(?:#[1-9][0-9]{0,3})?$";

/** A clause in short form; which clauses there are is checked against the register. */
export const clauseText: z.ZodType<ClauseText> = z
	.string()
	.max(200)
	.regex(new RegExp(CLAUSE_TEXT, "u"), 'a clause in short form, such as "5.2.a", "5.2#2", "QĐ:2" or "rfc5321/4.5.3"')
	.register(definitionNames, { id: "ClauseText" });

/** The clauses that something comes from. */
export const basis: z.ZodType<readonly ClauseText[]> = z.array(clauseText).min(1).max(100).register(definitionNames, { id: "Basis" });

export const localized: z.ZodType<Localized> = strict({ vi: text, en: text }).register(definitionNames, { id: "Localized" });

const statedNone: z.ZodType<StatedNone> = strict({ none: z.literal(true), basis }).register(definitionNames, { id: "StatedNone" });

export const unstated: z.ZodType<Unstated> = strict({
	unstated: z.literal(true),
	basis: z.array(clauseText).max(100).exactOptional(),
}).register(definitionNames, { id: "Unstated" });

/** A value with its clauses. */
export function stated<T>(value: z.ZodType<T>): z.ZodType<Stated<T>> {
	const schema: z.ZodType<{ value: T; basis: readonly ClauseText[] }> = strict({ value, basis });
	return schema;
}

/** A value with its clauses, an express "none", or silence. */
export function sourced<T>(value: z.ZodType<T>): z.ZodType<Sourced<T>> {
	return either("{ value, basis }, { none: true, basis } or { unstated: true }", [stated(value), statedNone, unstated]);
}

const amount: z.ZodNumber = z.int().min(1).max(LARGEST_COUNT);

export const duration: z.ZodType<Duration> = either("a duration in exactly one of minutes, hours, days, workingDays, weeks, months, years", [
	strict({ minutes: amount }),
	strict({ hours: amount }),
	strict({ days: amount }),
	strict({ workingDays: amount }),
	strict({ weeks: amount }),
	strict({ months: amount }),
	strict({ years: amount }),
]).register(definitionNames, { id: "Duration" });
