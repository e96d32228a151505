import type { Decision } from "../core/decision.ts";
import { asProfile, perProfile } from "../profile/compile.ts";
import { Ruling } from "../profile/ruling.ts";
import type { Profile } from "../profile/types.ts";
import type { Condition } from "./condition.ts";
import { conditionsOf, consultedOf } from "./conditions.ts";
import type { PasswordCheck, PasswordCode, PasswordContext } from "./password-context.ts";
import { letterBits, type SwappedLetters, viewPassword } from "./password-view.ts";

/** A decision about a password. */
export type PasswordDecision = Decision<PasswordCheck, PasswordCode>;

interface Remembered {
	/** The facts of the latest context, and what follows from them: forms and batches check many passwords with one context. No password is kept. */
	facts: readonly unknown[];
	conditions: readonly Condition[];
	/** Its answers by what the conditions say, a digit each: they hold nothing of a password, so equal ones are one. */
	readonly answers: Map<number, PasswordDecision>;
	/** The same for all restrictions; absent where no names are looked for. */
	readonly swapped: SwappedLetters | undefined;
}

/** More kinds of answer than passwords give in practice. */
const MOST_ANSWERS = 500;
/** So many conditions can be told apart by the digits of a number. */
const MOST_DIGITS = 32;

const remembered = /* @__PURE__ */ perProfile(({ password }): Remembered => {
	const restrictions = "classes" in password ? password.restrictions : [];
	const swaps = restrictions.flatMap(({ value: { match } }) => ("value" in match && "swaps" in match.value ? [match.value.swaps] : []));
	const lettersOf = (_: unknown, code: number): number => letterBits(swaps.flatMap((each) => each[String.fromCharCode(code)] ?? []).join(""));
	return { facts: [], conditions: [], answers: new Map(), swapped: swaps[0] && Array.from({ length: 128 }, lettersOf) };
});

/** Whether facts are the same as before; an object may have changed inside since, so it never is. */
function areSame(before: readonly unknown[], now: readonly unknown[]): boolean {
	if (before.length !== now.length) return false;
	for (let index = 0; index < now.length; index++) {
		const fact = now[index];
		const known = before[index];
		if (Array.isArray(fact) ? !Array.isArray(known) || !areSame(known, fact) : fact !== known || (typeof fact === "object" && fact !== null)) return false;
	}
	return true;
}

/**
 * Whether a password may be used: every condition that it fails is a finding of its own, with its clause.
 *
 * The length counts code points after NFC; the answer is the same for NFC and NFD. Upper case, lower case and digits are Unicode's, special is punctuation or
 * a symbol; white space, control characters and lone surrogates are none of these, but count for the length. A fact that the regulation needs and the context
 * lacks is `password.missing-fact` (open), beside whatever is wrong without it. No part of the password is in the answer.
 *
 * Names are taken as Unicode. One in a legacy encoding (TCVN3, VNI) is looked for in its wrong letters, so ask `detectLegacyEncoding` first where names come from
 * old data; `passwordSchema` and the command do.
 *
 * Clauses: TQ 6.2; BN 4.1 and 4.2.
 *
 * @param profile - The regulation.
 * @param password - The password; any string.
 * @param context - Whose password it is.
 * @throws TypeError where an argument or a fact has the wrong type; RangeError where there is no such role.
 *
 * @example
 * ```ts
 * checkPassword(tuyenQuang, "Nguyen@2026", { role: "user", personName: "Nguyễn Thị An", organizationNames: [] }).findings.map(({ code }) => code) // => ["password.contains-person-name"]
 * ```
 */
export function checkPassword(profile: Profile, password: string, context: PasswordContext): PasswordDecision {
	const memory = remembered(profile);
	if (typeof password !== "string") throw new TypeError("password: expected a string");
	if (typeof context !== "object" || context === null) throw new TypeError("context: expected an object");
	const conditions = conditionsIn(memory, profile, context);
	const view = viewPassword(password, memory.swapped);
	const previous = context.previousPasswords === null ? [] : context.previousPasswords;
	if (previous !== undefined && !(Array.isArray(previous) && previous.every((one) => typeof one === "string"))) {
		throw new TypeError("context.previousPasswords: expected an array of strings");
	}
	const failed: (boolean | undefined)[] = [];
	// A digit to base 3 for each condition: met, failed, or not to be told.
	let key = 0;
	for (const { fails } of conditions) {
		const says = fails(view, previous);
		failed.push(says);
		key = 3 * key + (says === undefined ? 2 : Number(says));
	}
	const known = memory.answers.get(key);
	if (known) return known;
	const answer = answerOf(profile, context.role, conditions, failed);
	if (memory.answers.size < MOST_ANSWERS && conditions.length < MOST_DIGITS) memory.answers.set(key, answer);
	return answer;
}

/** The conditions of a context: those remembered, where its facts are the same. */
function conditionsIn(memory: Remembered, profile: Profile, context: PasswordContext): readonly Condition[] {
	const { role, login, personName, birthDate, organizationNames, unitNames } = context;
	const facts: readonly unknown[] = [role, login, personName, birthDate, organizationNames, unitNames];
	if (!areSame(memory.facts, facts)) {
		// Nothing is remembered of facts that are refused.
		memory.facts = [];
		memory.answers.clear();
		const { password: rules } = profile;
		memory.conditions = "classes" in rules ? asProfile(() => conditionsOf(profile, rules, context)) : [];
		memory.facts = facts.map((fact: unknown) => (Array.isArray(fact) ? [...fact] : fact));
	}
	return memory.conditions;
}

/** The answer, from what each condition says. */
function answerOf(
	profile: Profile,
	role: PasswordContext["role"],
	conditions: readonly Condition[],
	failed: readonly (boolean | undefined)[],
): PasswordDecision {
	const ruling = new Ruling<PasswordCode>(profile);
	for (const [index, { code, level, params, sources }] of conditions.entries()) {
		if (code === undefined) {
			if (failed[index]) for (const source of sources) ruling.noteReadings(source);
			continue;
		}
		if (failed[index] === undefined) continue;
		for (const source of sources) ruling.note(source);
		if (failed[index]) ruling.find(code, level, params, ...sources);
	}
	const { asking, other } = asProfile(() => consultedOf(profile.password, role));
	for (const value of asking) {
		if (!("value" in value)) ruling.note(value);
		// Its condition told the rest; a history that nobody looked at is told as such because there is a rule.
		else ruling.noteReadings(Object(value.value));
	}
	for (const value of other) ruling.noteReadings(value);
	const isRegulated = conditions.length > 0 || asking.some((value) => "none" in value);
	return ruling.decide<PasswordCheck>({ notChecked: failed.includes(undefined) ? ["history"] : [] }, isRegulated);
}
