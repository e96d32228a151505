import type { ClauseRef } from "../core/clause.ts";
import { freeze } from "../core/decision.ts";
import { checkPassword } from "../password/check-password.ts";
import { generatePassword } from "../password/generate-password.ts";
import type { PasswordContext } from "../password/password-context.ts";
import { ROLES } from "../profile/roles.ts";
import { statedIn } from "../profile/stated.ts";
import { startTrail } from "../profile/trail.ts";
import type { PasswordRules, Profile, Role } from "../profile/types.ts";

/** Whether a password can exist under a regulation. */
export interface PasswordPossibility {
	/** `yes`: one was found. `no`: the rules contradict each other. `unknown`: they do not, but none was found for this context. */
	readonly possible: "yes" | "no" | "unknown";
	/** What contradicts what, or that nothing was found. */
	readonly because: readonly ("longer-than-the-longest" | "too-short-for-its-classes" | "no-special-character" | "none-found")[];
	/** The roles for which there is none. */
	readonly roles: readonly Role[];
	/** The clauses of the rules that contradict each other. */
	readonly basis: readonly ClauseRef[];
}

/**
 * Whether a password can exist at all under a regulation: its lengths, classes and special characters may contradict each other, and a context may leave
 * no password possible. A check of a profile that somebody has just written.
 *
 * A regulation that says nothing about passwords allows any. For a context of your own the function tries to find a password, always in the same way; if it
 * finds none, that is not a proof.
 *
 * @param profile - The regulation.
 * @param context - Whose password it would be; without a role both roles are checked.
 *
 * @example
 * ```ts
 * passwordPossible(tuyenQuang).possible // => "yes"
 * ```
 */
export function passwordPossible(profile: Profile, context: PasswordContext = {}): PasswordPossibility {
	const start = startTrail(profile);
	// Refuses a context that is none, whatever the regulation says.
	checkPassword(profile, "", context);
	const asked = context.role ? [context.role] : ROLES;
	if ("unstated" in profile.password) return freeze({ possible: "yes", because: [], roles: [], basis: [] });
	const because = new Set<PasswordPossibility["because"][number]>();
	const basis = new Set<ClauseRef>();
	const roles: Role[] = [];
	for (const role of asked) {
		const contradictions = contradictionsOf(profile.password, role);
		if (contradictions.length === 0) continue;
		roles.push(role);
		for (const { reason, between } of contradictions) {
			because.add(reason);
			for (const sourced of between) for (const ref of start.with(sourced).basis) basis.add(ref);
		}
	}
	if (because.size > 0) return freeze({ possible: "no", because: [...because], roles, basis: [...basis] });
	try {
		generatePassword(profile, context, sameBytes());
	} catch (error) {
		/* v8 ignore next -- @preserve the profile and the context are known to be good: anything else would be a fault of ours, and must not look like an answer */
		if (!(error instanceof RangeError)) throw error;
		return freeze({ possible: "unknown", because: ["none-found"], roles: asked, basis: [] });
	}
	return freeze({ possible: "yes", because: [], roles: [], basis: [] });
}

interface Contradiction {
	readonly reason: PasswordPossibility["because"][number];
	readonly between: readonly object[];
}

function contradictionsOf(rules: PasswordRules, role: Role): readonly Contradiction[] {
	const least = rules.minimumLength[role];
	const maximum = statedIn(rules.maximumLength) ?? Number.POSITIVE_INFINITY;
	const { classes = [], atLeast = classes.length } = statedIn(rules.classes) ?? {};
	const special = statedIn(rules.special);
	const found: Contradiction[] = [];
	if ((statedIn(least) ?? 0) > maximum) found.push({ reason: "longer-than-the-longest", between: [least, rules.maximumLength] });
	if (atLeast > maximum) found.push({ reason: "too-short-for-its-classes", between: [rules.classes, rules.maximumLength] });
	const usable = special?.set === "closed" && special.characters === "" ? classes.filter((name) => name !== "special").length : classes.length;
	if (usable < atLeast) found.push({ reason: "no-special-character", between: [rules.classes, rules.special] });
	return found;
}

/** Bytes that look random and are the same each time: the answer must not depend on chance. */
function sameBytes(): (count: number) => Uint8Array {
	let state = 0x9e3779b9;
	return (count) =>
		Uint8Array.from({ length: count }, () => {
			state ^= state << 13;
			state ^= state >>> 17;
			state ^= state << 5;
			return state >>> 24;
		});
}
