import type { FindingParams, Level } from "../core/decision.ts";
import type { PasswordCode } from "./password-context.ts";
import type { PasswordView } from "./password-view.ts";

/** One thing that a regulation asks of a password in a context. */
export interface Condition {
	/** Absent where it is no more than a reason to look at a value. */
	readonly code: PasswordCode | undefined;
	readonly level: Level;
	readonly params: FindingParams;
	/** The values of the profile that ask it. */
	readonly sources: readonly object[];
	/** Whether a password fails it, given the ones before it; `undefined` where that cannot be told without them. */
	readonly fails: (view: PasswordView, previous: readonly string[] | undefined) => boolean | undefined;
}

/** A condition that a password must meet. */
export function mandatory(code: PasswordCode, params: FindingParams, fails: Condition["fails"], sources: readonly object[]): Condition {
	return { code, level: "must", params, sources, fails };
}

/** A fact that is missing is a condition that every password fails. */
export function missingFact(fact: string, sources: readonly object[]): Condition {
	return { code: "password.missing-fact", level: "open", params: { fact }, sources, fails: () => true };
}
