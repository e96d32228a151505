import * as z from "zod";
import { freeze } from "../core/decision.ts";
import { checkProfile } from "./check-profile.ts";
import { plainJson } from "./plain-json.ts";
import type { Mismatch } from "./schema-error.ts";
import { mismatches } from "./schema-issues.ts";
import { profileShape } from "./schema-shape.ts";
import { definitionNames } from "./schema-values.ts";
import type { Profile } from "./types.ts";

/** Refuses data that is no plain JSON before anything else looks at it, and goes on with a copy. */
export function fromPlainJson<Output>(schema: z.ZodType<Output>): z.ZodType<Output> {
	return z.preprocess((input, context) => {
		const plain = plainJson(input);
		if (plain.ok) return plain.value;
		for (const issue of plain.issues) addIssue(context, issue);
		return z.NEVER;
	}, schema);
}

/** Passes an issue on to zod: the path as keys, the expectation as the message. */
export function addIssue(context: z.core.$RefinementCtx, { path, expected, found }: Mismatch): void {
	context.addIssue({ code: "custom", path: [...path], message: expected, params: { found } });
}

/**
 * The schema of a profile: strict at every level, with the checks that a shape alone cannot express (clauses that stand in the register, readings that can
 * be switched, templates that fit the collision steps). What it gives back is a frozen copy.
 *
 * `parseProfile` reports the same problems in plainer words.
 *
 * @example
 * ```ts
 * profileSchema.safeParse({ schemaVersion: 1 }).success // => false
 * ```
 */
export const profileSchema: z.ZodType<Profile> = fromPlainJson(
	profileShape
		.superRefine((profile, context) => {
			// A wrong length or date leaves the shape whole, but what follows would repeat it for every reading.
			if (context.issues.length > 0) return;
			const issues = checkProfile(profile, (changed) => {
				const result = profileShape.safeParse(changed);
				return result.success ? [] : mismatches(result.error.issues, changed);
			});
			for (const issue of issues) addIssue(context, issue);
		})
		.overwrite(freeze),
);

/**
 * The JSON Schema (draft 2020-12) of a profile: its shape, for editors and for other languages. The package ships the same, with descriptions, as
 * `thu-cong-vu/profile.schema.json`.
 *
 * @example
 * ```ts
 * profileJsonSchema().$schema // => "https://json-schema.org/draft/2020-12/schema"
 * ```
 */
export function profileJsonSchema(): z.core.JSONSchema.BaseSchema {
	return z.toJSONSchema(profileShape, { metadata: definitionNames, target: "draft-2020-12", reused: "inline" });
}
