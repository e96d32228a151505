import { freeze } from "../core/decision.ts";
import { asProfile } from "../profile/compile.ts";
import type { ClauseEntry, Profile } from "../profile/types.ts";
import { type ProfileRule, profileRules } from "./profile-rules.ts";

/** One place of a regulation, with everything in the profile that rests on it. */
export interface ClauseUse extends ClauseEntry {
	/** The values that cite it. */
	readonly values: readonly ProfileRule[];
	/** Ids of the defects that are recorded there. */
	readonly defects: readonly string[];
}

/**
 * The clause register with what rests on each place: the profile's values that cite it, and the defects of the text that are recorded there.
 *
 * @example
 * ```ts
 * clauseUses(bacNinh).find(({ clause }) => clause === "4.1")?.values.map(({ rule }) => rule)
 * // => ["password.minimumLength.user", "password.minimumLength.administrator", "password.classes", "password.special"]
 * ```
 */
export function clauseUses(profile: Profile): readonly ClauseUse[] {
	const rules = profileRules(profile);
	return asProfile(() =>
		freeze(
			profile.clauses.map((entry) => ({
				...entry,
				values: rules.filter(({ basis }) => basis.includes(entry.clause)),
				defects: profile.defects.filter(({ clauses }) => clauses.includes(entry.clause)).map(({ id }) => id),
			})),
		),
	);
}
