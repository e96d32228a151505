import type { PasswordRules, Sourced } from "../profile/types.ts";

type History = PasswordRules["history"] extends Sourced<infer Value> ? Value : never;

/**
 * The previous passwords that may not come back.
 *
 * @param previous - All of them, or their hashes, the present one first.
 */
export function countedPasswords<Password>({ count, counted }: History, previous: readonly Password[]): readonly Password[] {
	const first = counted === "current-included" ? 0 : 1;
	return previous.slice(first, first + count);
}
