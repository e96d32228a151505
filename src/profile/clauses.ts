import { assertProfile } from "./compile.ts";
import type { ClauseEntry, Profile } from "./types.ts";

/**
 * The clause register: every article, clause and point of the regulation with what the library does about it.
 *
 * @example
 * ```ts
 * clauses(bacNinh).find(({ clause }) => clause === "5.2.a")?.disposition // => "implemented"
 * ```
 */
export function clauses(profile: Profile): readonly ClauseEntry[] {
	assertProfile(profile);
	return profile.clauses;
}
