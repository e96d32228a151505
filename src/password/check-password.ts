import { copy, type Decision } from "../core/decision.ts";
import { perProfile } from "../profile/compile.ts";
import { Ruling } from "../profile/ruling.ts";
import type { Profile } from "../profile/types.ts";
import { type Condition, conditionsOf, statedIn } from "./conditions.ts";
import { countedPasswords } from "./counted-passwords.ts";
import type { PasswordCheck, PasswordCode, PasswordContext } from "./password-context.ts";
import { letterBits, type SwappedLetters, viewPassword } from "./password-view.ts";

/** A decision about a password. */
export type PasswordDecision = Decision<PasswordCheck, PasswordCode>;

interface Remembered {
	/** The facts of the latest context, and what follows from them: forms and batches check many passwords with one context. No password is kept. */
	facts: Partial<Record<keyof PasswordContext, unknown>>;
	conditions: readonly Condition[] | undefined;
	/** Its answers by the conditions that fail, as bits: they hold nothing of a password, so equal ones are one. */
	readonly answers: Map<number, PasswordDecision>;
	/** The same for all restrictions; absent where no names are looked for. */
	readonly swapped: SwappedLetters | undefined;
}

/** More kinds of answer than passwords give in practice. */
const MOST_ANSWERS = 500;
/** So many conditions can be told apart by the bits of a number. */
const MOST_BITS = 50;

const remembered = /* @__PURE__ */ perProfile((profile): Remembered => {
	const restrictions = "classes" in profile.password ? profile.password.restrictions : [];
	const swaps = restrictions.flatMap(({ value: { match } }) => ("value" in match && "swaps" in match.value ? [match.value.swaps] : []));
	const swapped: number[] = new Array(128).fill(0);
	for (const [sign, letters] of swaps.flatMap(Object.entries<readonly string[]>)) {
		const code = sign.charCodeAt(0);
		swapped[code] = (swapped[code] ?? 0) | letterBits(letters.join(""));
	}
	return { facts: {}, conditions: undefined, answers: new Map(), swapped: swaps.length > 0 ? swapped : undefined };
});

/** Whether two facts are the same; an object may have changed inside since, so it never is. */
function isSame(before: unknown, now: unknown): boolean {
	if (!Array.isArray(now)) return before === now && (typeof now !== "object" || now === null);
	return Array.isArray(before) && before.length === now.length && now.every((text, index) => text === before[index]);
}

function conditionsFor(profile: Profile, context: PasswordContext, memory: Remembered): readonly Condition[] {
	const { facts } = memory;
	const { role, login, personName, birthDate, organizationNames, unitNames } = context;
	if (
		!memory.conditions ||
		!isSame(facts.role, role) ||
		!isSame(facts.login, login) ||
		!isSame(facts.personName, personName) ||
		!isSame(facts.birthDate, birthDate) ||
		!isSame(facts.organizationNames, organizationNames) ||
		!isSame(facts.unitNames, unitNames)
	) {
		memory.answers.clear();
		memory.conditions = "classes" in profile.password ? conditionsOf(profile, profile.password, context) : [];
		memory.facts = copy({ role, login, personName, birthDate, organizationNames, unitNames });
	}
	return memory.conditions;
}

/**
 * Whether a password may be used: every condition that it fails is a finding of its own, with its clause.
 *
 * The length counts code points after NFC; the answer is the same for NFC and NFD. Upper case, lower case and digits are Unicode's, special is punctuation or
 * a symbol; white space, control characters and lone surrogates are none of these, but count for the length. A fact that the regulation needs and the context
 * lacks is `password.missing-fact` (open), beside whatever is wrong without it. No part of the password is in the answer.
 *
 * Clauses: TQ 6.2; BN 4.1 and 4.2.
 *
 * @param profile - The regulation.
 * @param password - The password; any string.
 * @param context - Whose password it is.
 * @throws TypeError where an argument or a fact has the wrong type; RangeError where the role is none.
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
	const conditions = conditionsFor(profile, context, memory);
	const view = viewPassword(password, memory.swapped);
	const failed: Condition[] = [];
	let key = 0;
	for (const condition of conditions) {
		const fails = condition.fails(view);
		if (fails) failed.push(condition);
		key = 2 * key + Number(fails);
	}

	const sourced = "history" in profile.password ? profile.password.history : { unstated: true as const };
	const history = statedIn(sourced);
	const previous = context.previousPasswords === null ? [] : context.previousPasswords;
	if (previous !== undefined && !(Array.isArray(previous) && previous.every((one) => typeof one === "string"))) {
		throw new TypeError("context.previousPasswords: expected an array of strings");
	}
	const reused = history && previous ? countedPasswords(history, previous).some((one) => one.normalize("NFC") === view.text) : undefined;
	key = 4 * key + (previous ? 2 : 0) + Number(reused === true);

	let answer = memory.answers.get(key);
	if (!answer) {
		const ruling = new Ruling<PasswordCode>(profile);
		for (const { sources } of conditions) for (const source of sources) ruling.note(source);
		for (const { code, level, params, sources } of failed) ruling.find(code, level, params, ...sources);
		if (history && previous) ruling.note(sourced);
		if (history && reused) ruling.find("password.reused", "must", { count: history.count }, sourced);
		answer = ruling.decide<PasswordCheck>({ notChecked: history && !previous ? ["history"] : [] }, conditions.length > 0 || history !== undefined);
		if (memory.answers.size < MOST_ANSWERS && conditions.length < MOST_BITS) memory.answers.set(key, answer);
	}
	return answer;
}
