import * as z from "zod";
import { type CheckAddressOptions, checkAddress } from "../address/check-address.ts";
import type { Profile } from "../profile/types.ts";
import { addFindingIssues, assertSchemaOptions, type FindingSchemaOptions } from "./finding-issues.ts";

/**
 * A zod schema for addresses: each finding of `checkAddress` that is a violation, or that a human must settle, is an issue with the finding's code,
 * parameters and clauses in its `params`. It is a Standard Schema as well.
 *
 * @param profile - The regulation.
 * @param context - Whose address it is, and the directory, as far as they are known.
 * @param options - How messages are written.
 *
 * @throws TypeError where the options are not valid; the schema throws where the profile or the context is not valid.
 *
 * @example
 * ```ts
 * addressSchema(bacNinh).safeParse("hanv123@bacninh.gov.vn").success // => true
 * ```
 */
export function addressSchema(profile: Profile, context: CheckAddressOptions = {}, options: FindingSchemaOptions = {}): z.ZodType<string, string> {
	assertSchemaOptions(options);
	return z.string().superRefine((address, refinement) => {
		addFindingIssues(refinement, checkAddress(profile, address, context), options);
	});
}
