import * as z from "zod";
import { checkPassword } from "../password/check-password.ts";
import type { PasswordContext } from "../password/password-context.ts";
import { withReadableNames } from "../password/readable-names.ts";
import type { Profile } from "../profile/types.ts";
import { addFindingIssues, assertSchemaOptions, type FindingSchemaOptions } from "./finding-issues.ts";

/**
 * A zod schema for the passwords of one context: each finding of `checkPassword` that is a violation, or that a human must settle, is an issue with the
 * finding's code, parameters and clauses in its `params`. It is a Standard Schema as well. No issue holds the password. A name in a legacy encoding (TCVN3, VNI) is
 * a missing fact.
 *
 * @param profile - The regulation.
 * @param context - Whose password it is.
 * @param options - How messages are written.
 *
 * @throws TypeError where the options are not valid; the schema throws where the profile or the context is not valid.
 *
 * @example
 * ```ts
 * passwordSchema(bacNinh, { role: "user", login: "hanv123" }).safeParse("Anhem2026").error?.issues.map(({ message }) => message) // => ["password.missing-special (4.1)"]
 * ```
 */
export function passwordSchema(profile: Profile, context: PasswordContext, options: FindingSchemaOptions = {}): z.ZodType<string, string> {
	assertSchemaOptions(options);
	return z.string().superRefine((password, refinement) => {
		addFindingIssues(refinement, checkPassword(profile, password, withReadableNames(context)), options);
	});
}
