import { profileSchema } from "./schema.ts";
import { SchemaError, type SchemaIssue, toIssue } from "./schema-error.ts";
import { mismatches } from "./schema-issues.ts";
import type { Profile } from "./types.ts";

/** Data that was read, or what is wrong with it. */
export type Parsed<Value> =
	| {
			/** The data is valid. */
			readonly ok: true;
			/** A frozen copy, equal to the data. */
			readonly value: Value;
	  }
	| {
			/** The data is not valid. */
			readonly ok: false;
			/** Everything that is wrong with it. */
			readonly issues: readonly SchemaIssue[];
	  };

/**
 * Reads a profile from unknown data, and says everything that is wrong with it.
 *
 * @param data - Plain JSON data, such as the result of `JSON.parse`.
 * @returns A frozen copy, equal to the data, or the issues: each with its path as a JSON pointer and what was expected there.
 *
 * @example
 * ```ts
 * const parsed = safeParseProfile({ ...bacNinh, colour: "red" });
 * parsed.ok ? [] : parsed.issues.map(({ path }) => path) // => ["/colour"]
 * ```
 */
export function safeParseProfile(data: unknown): Parsed<Profile> {
	const result = profileSchema.safeParse(data);
	return result.success ? { ok: true, value: result.data } : { ok: false, issues: mismatches(result.error.issues, data).map(toIssue) };
}

/**
 * Reads a profile from unknown data: a province's regulation as plain JSON.
 *
 * @param data - Plain JSON data, such as the result of `JSON.parse`.
 * @returns A frozen copy, equal to the data.
 * @throws {@link SchemaError} (a `TypeError`) that lists every problem with its path and what was expected there.
 *
 * @example
 * ```ts
 * parseProfile(JSON.parse(JSON.stringify(bacNinh))).id // => "bac-ninh"
 * ```
 */
export function parseProfile(data: unknown): Profile {
	const parsed = safeParseProfile(data);
	if (!parsed.ok) throw new SchemaError("profile", parsed.issues);
	return parsed.value;
}
