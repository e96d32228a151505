import type { Decision } from "../core/decision.ts";
import { perProfile } from "../profile/compile.ts";
import { Ruling } from "../profile/ruling.ts";
import type { Profile } from "../profile/types.ts";
import { type Condition, conditionsOf, statedIn } from "./conditions.ts";
import { countedPasswords } from "./counted-passwords.ts";
import { foldCharacters } from "./fold-characters.ts";
import { letterBits, type View } from "./name-pattern.ts";
import type { PasswordCheck, PasswordCode, PasswordContext } from "./password-context.ts";

/** A decision about a password. */
export type PasswordDecision = Decision<PasswordCheck, PasswordCode>;

interface Remembered {
	/** The facts of the latest context, and what follows from them: forms and batches check many passwords with one context. No password is kept. */
	facts: readonly unknown[];
	conditions: readonly Condition[];
	/** Answers by what they say: they hold nothing of a password, so equal ones are one. */
	readonly answers: Map<string, PasswordDecision>;
	/** Characters that may be read as letters, with the letters as bits; empty where no names are looked for. */
	readonly swaps: ReadonlyMap<string, number> | undefined;
}

/** More kinds of answer than passwords give in practice. */
const MOST_ANSWERS = 500;

const remembered = /* @__PURE__ */ perProfile((profile): Remembered => {
	const swaps = new Map<string, number>();
	let found = false;
	if ("classes" in profile.password)
		for (const {
			value: { match },
		} of profile.password.restrictions) {
			const rule = statedIn(match);
			if (rule && "long" in rule) {
				found = true;
				for (const [sign, letters] of Object.entries(rule.swaps)) swaps.set(sign, (swaps.get(sign) ?? 0) | letterBits(letters.join("")));
			}
		}
	return { facts: [], conditions: [], answers: new Map(), swaps: found ? swaps : undefined };
});

function conditionsFor(profile: Profile, context: PasswordContext, memory: Remembered): readonly Condition[] {
	const { role, login, personName, birthDate, organizationNames, unitNames } = context;
	// An object may have changed inside since, so it is never taken for the same.
	const name = typeof personName === "object" && personName ? {} : personName;
	const facts = [role, login, name, birthDate, ...(organizationNames ?? [organizationNames]), 0, ...(unitNames ?? [unitNames])];
	if (facts.length !== memory.facts.length || !facts.every((fact, index) => fact === memory.facts[index])) {
		memory.conditions = "classes" in profile.password ? conditionsOf(profile, profile.password, context) : [];
		memory.facts = facts;
	}
	return memory.conditions;
}

function viewOf(password: string, swaps: Remembered["swaps"]): View {
	if (!swaps) return { folded: "", letters: 0 };
	const folded = foldCharacters(password);
	let letters = letterBits(folded);
	for (const [sign, bits] of swaps) if (folded.includes(sign)) letters |= bits;
	return { folded, letters };
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
	const text = password.normalize("NFC");
	const view = viewOf(text, memory.swaps);
	const failed = conditions.filter(({ fails }) => fails(text, view));

	const sourced = "history" in profile.password ? profile.password.history : { unstated: true as const };
	const history = statedIn(sourced);
	const previous = context.previousPasswords;
	if (previous && !(Array.isArray(previous) && previous.every((one) => typeof one === "string"))) {
		throw new TypeError("context.previousPasswords: expected an array of strings");
	}
	const reused = history && previous ? countedPasswords(history, previous).some((one) => one.normalize("NFC") === text) : undefined;
	const key = failed.reduce((sofar, { code, params }) => sofar + code + (params["fact"] ?? ""), `${context.role} ${reused}`);

	let answer = memory.answers.get(key);
	if (!answer) {
		const ruling = new Ruling<PasswordCode>(profile);
		for (const { sources } of conditions) for (const source of sources) ruling.note(source);
		for (const { code, level, params, sources } of failed) ruling.find(code, level, params, ...sources);
		if (history && previous) ruling.note(sourced);
		if (history && reused) ruling.find("password.reused", "must", { count: history.count }, sourced);
		answer = ruling.decide<PasswordCheck>({ notChecked: history && !previous ? ["history"] : [] }, conditions.length > 0 || history !== undefined);
		if (memory.answers.size < MOST_ANSWERS) memory.answers.set(key, answer);
	}
	return answer;
}
