import type { PasswordRules, Sourced } from "../profile/types.ts";

type History = PasswordRules["history"] extends Sourced<infer Value> ? Value : never;

/**
 * The previous passwords that may not come back.
 *
 * @param previous - All of them, or their hashes, the present one first.
 * @throws TypeError where they are no array.
 */
export function countedPasswords<Password>({ count, counted }: History, previous: readonly Password[]): readonly Password[] {
	if (!Array.isArray(previous)) throw new TypeError("previous passwords: expected an array, the latest first");
	return counted === "current-included" ? previous.slice(0, count) : previous.slice(1, count + 1);
}
