import type { Decision } from "../core/decision.ts";
import { normalize } from "../core/normalize.ts";
import { asProfile } from "../profile/compile.ts";
import { Ruling } from "../profile/ruling.ts";
import type { Profile } from "../profile/types.ts";
import { countedPasswords } from "./counted-passwords.ts";
import type { PasswordCode } from "./password-context.ts";

/** Whether a candidate is the password that a hash was made from; wrap the `verify` of an argon2 or bcrypt package. */
export type VerifyPassword<Hash> = (hash: Hash, candidate: string) => boolean | Promise<boolean>;

/**
 * Whether a password is one of those that may not come back, where only hashes are kept.
 *
 * Each hash that counts is tried with the candidate in NFC, then as it was typed; one after the other, since hashing takes memory. A `verify` that throws,
 * rejects or answers anything but a boolean leaves that hash unread: `password.history-unreadable` (open), with the number of such hashes. Whatever it throws is not passed
 * on. A regulation without a rule is `unregulated`, and nothing is verified.
 *
 * Clauses: BN 4.2.
 *
 * @param profile - The regulation.
 * @param password - The new password; any string.
 * @param hashes - Hashes of the account's passwords, the present one first; those beyond the regulation's count are not read.
 * @param verify - Compares one hash with one candidate.
 * @throws TypeError where an argument has the wrong type.
 *
 * @example
 * ```ts
 * (await checkPasswordHistory(bacNinh, "Anhem@2026", ["h0", "h1"], (hash) => hash === "h1")).findings.map(({ code }) => code) // => ["password.reused"]
 * ```
 */
export async function checkPasswordHistory<Hash>(
	profile: Profile,
	password: string,
	hashes: readonly Hash[],
	verify: VerifyPassword<Hash>,
): Promise<Decision<never, PasswordCode>> {
	const ruling = new Ruling<PasswordCode>(profile);
	if (typeof password !== "string") throw new TypeError("password: expected a string");
	if (!Array.isArray(hashes)) throw new TypeError("hashes: expected an array, the latest first");
	if (typeof verify !== "function") throw new TypeError("verify: expected a function");
	const { password: rules } = profile;
	if (!("history" in rules)) {
		ruling.note(rules);
		return ruling.decide<never>();
	}
	const { history: sourced } = rules;
	const history = asProfile(() => ruling.use(sourced));
	if (history === undefined) return ruling.decide<never>();

	const candidates = new Set([normalize(password), password]);
	let unreadable = 0;
	let reused = false;
	for (const hash of countedPasswords(history, hashes)) {
		const answers: unknown[] = [];
		for (const candidate of candidates) if (!answers.includes(true)) answers.push(await ask(verify, hash, candidate));
		if (answers.includes(true)) reused = true;
		else if (answers.some((answer) => answer !== false)) unreadable++;
	}
	if (reused) ruling.find("password.reused", "must", { count: history.count }, sourced);
	if (unreadable > 0) ruling.find("password.history-unreadable", "open", { hashes: unreadable }, sourced);
	return ruling.decide<never>();
}

/** The answer of `verify`, or `undefined` where it fails: its error may quote the candidate, so it goes no further. */
async function ask<Hash>(verify: VerifyPassword<Hash>, hash: Hash, candidate: string): Promise<unknown> {
	try {
		return await verify(hash, candidate);
	} catch {
		return undefined;
	}
}
