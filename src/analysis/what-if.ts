import type { Alternative, AnswerPart } from "../core/alternative.ts";
import { canonicalJson } from "../core/canonical-json.ts";
import { type Decision, freeze } from "../core/decision.ts";
import { withReadings } from "../profile/readings.ts";
import type { Profile } from "../profile/types.ts";
import { type RuleArguments, type RuleDecision, type RuleName, rules } from "./rules.ts";

/** An answer, and what it would have been under each alternative. */
export interface WhatIf<Answer extends Decision = Decision> {
	/** The answer under the profile as it is read. */
	readonly decision: Answer;
	/** One for each option, other than the one in use, of each reading that the answer lists; readings in the answer's order. */
	readonly alternatives: readonly Alternative<Answer>[];
}

/**
 * Which disputed readings change an answer: the decision under every alternative of every reading that it rests on.
 *
 * A reading that an answer does not list cannot change it, so it is not tried. One reading is switched at a time.
 *
 * @param profile - The regulation, in the readings of your choice.
 * @param name - A function that returns a single decision synchronously, such as `personAddress`.
 * @param args - Its arguments after the profile.
 * @throws RangeError where there is no such function; whatever the function throws for invalid arguments.
 *
 * @example
 * ```ts
 * const { alternatives } = whatIf(tuyenQuang, "personAddress", [{ fullName: "Nguyễn Văn Hà", organization: "skhcn" }, []]);
 * alternatives.filter(({ changes }) => changes.length > 0).map(({ reading, option, decision }) => [reading, option, decision.value?.localPart])
 * // => [["TQ-INITIAL", "digraph", "ngvha.skhcn"]]
 * ```
 */
export function whatIf<Name extends RuleName>(profile: Profile, name: Name, args: RuleArguments<Name>): WhatIf<RuleDecision<Name>> {
	if (typeof name !== "string") throw new TypeError(`name: expected the name of a function, got ${typeof name}`);
	if (!Object.hasOwn(rules, name)) throw new RangeError(`name: there is no function ${JSON.stringify(name)}; there are ${Object.keys(rules).join(", ")}`);
	if (!Array.isArray(args)) throw new TypeError("args: expected an array of the arguments after the profile");
	const answer = (read: Profile): RuleDecision<Name> => Reflect.apply(rules[name], undefined, [read, ...args]);
	const decision = answer(profile);
	const alternatives = otherReadings(profile, decision).map(({ reading, option, read }) => alternative(decision, reading, option, answer(read)));
	return freeze({ decision, alternatives });
}

/** The profile under each other option of the readings that an answer lists. */
export function otherReadings(
	profile: Profile,
	{ readings }: Decision,
): readonly { readonly reading: string; readonly option: string; readonly read: Profile }[] {
	return readings
		.flatMap((id) => profile.readings.filter((reading) => reading.id === id))
		.flatMap(({ id, options, selected }) =>
			Object.keys(options)
				.filter((option) => option !== selected)
				.map((option) => ({ reading: id, option, read: withReadings(profile, { [id]: option }) })),
		);
}

/** An alternative, with what it changes. */
export function alternative<Answer extends Decision>(decision: Answer, reading: string, option: string, other: Answer): Alternative<Answer> {
	const changes: AnswerPart[] = [];
	if (decision.outcome !== other.outcome) changes.push("outcome");
	if (canonicalJson(decision.value) !== canonicalJson(other.value)) changes.push("value");
	if (findingsOf(decision) !== findingsOf(other)) changes.push("findings");
	return { reading, option, changes, decision: other };
}

function findingsOf({ findings }: Decision): string {
	return canonicalJson(findings.map(({ code, level, params }) => ({ code, level, params })));
}
