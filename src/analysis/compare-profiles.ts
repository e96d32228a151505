import { freeze } from "../core/decision.ts";
import { assertProfile } from "../profile/compile.ts";
import { RULE_GROUPS, type RuleGroup } from "../profile/rule-groups.ts";
import type { Profile } from "../profile/types.ts";
import { type ProfileRule, profileRules } from "./profile-rules.ts";
import { stricter } from "./strictness.ts";

/** One rule of several profiles, side by side. */
export interface ComparedRule {
	/** The group that it stands in. */
	readonly group: RuleGroup;
	/** Which rule it is. */
	readonly rule: string;
	/** What each profile has, in the order given; `null` where a profile has no such entry at all. */
	readonly values: readonly (ProfileRule | null)[];
}

/** Which of two profiles is stricter in one group of rules. */
export interface GroupVerdict {
	/** The group. */
	readonly group: RuleGroup;
	/** The id of the stricter profile; `equal`; `mixed`: each in some rules; `incomparable`: nothing in the group is stricter or more lenient. */
	readonly stricter: string;
	/** The rules in which one is stricter, each with that profile's id. */
	readonly where: Readonly<Record<string, string>>;
}

/** Two profiles against each other. */
export interface ComparedPair {
	/** The id of the one. */
	readonly first: string;
	/** The id of the other. */
	readonly second: string;
	/** Group by group. */
	readonly groups: readonly GroupVerdict[];
}

/** Profiles side by side. */
export interface Comparison {
	/** Their ids, in the order given. */
	readonly profiles: readonly string[];
	/** Every rule that one of them has, in the order of the first. */
	readonly rules: readonly ComparedRule[];
	/** Every two of them. */
	readonly pairs: readonly ComparedPair[];
}

/**
 * Profiles side by side, and which of every two is stricter in each group of rules, and where. Stricter means that more is asked for, forbidden or done sooner:
 * a rule is stricter than silence, a longer password than a shorter one, a shorter limit than a longer one. Formats of addresses are neither.
 *
 * @param profiles - Two or more profiles of different ids.
 * @throws TypeError where an argument is no profile; RangeError where there are fewer than two, or two of one id.
 *
 * @example
 * ```ts
 * const [pair] = compareProfiles([bacNinh, tuyenQuang]).pairs;
 * pair?.groups.map(({ group, stricter }) => [group, stricter])
 * // => [["exclusions", "incomparable"], ["address", "mixed"], ["password", "mixed"], ["periods", "equal"], ["lifecycle", "mixed"], ["procedures", "bac-ninh"], ["retention", "tuyen-quang"], ["attachment", "bac-ninh"], ["text", "tuyen-quang"]]
 * ```
 */
export function compareProfiles(profiles: readonly Profile[]): Comparison {
	if (!Array.isArray(profiles)) throw new TypeError("profiles: expected an array of profiles");
	for (const profile of profiles) assertProfile(profile);
	const columns = profiles.map((profile) => ({ id: profile.id, rules: new Map(profileRules(profile).map((rule) => [rule.rule, rule])) }));
	const ids = columns.map(({ id }) => id);
	if (ids.length < 2) throw new RangeError("profiles: expected two or more");
	if (new Set(ids).size < ids.length) throw new RangeError("profiles: two of them have the same id");
	const rules = inOrder(columns.map((column) => [...column.rules.values()])).map(
		({ group, rule }): ComparedRule => ({ group, rule, values: columns.map((column) => column.rules.get(rule) ?? null) }),
	);
	const pairs = ids.flatMap((first, one) => ids.slice(one + 1).map((second, after) => pairOf(rules, first, second, one, one + 1 + after)));
	return freeze({ profiles: ids, rules, pairs });
}

/** The rules of several lists in one, each once, after those that it follows in its own list. */
function inOrder(lists: readonly (readonly ProfileRule[])[]): readonly ProfileRule[] {
	const merged: ProfileRule[] = [];
	for (const list of lists) {
		let place = 0;
		for (const entry of list) {
			const known = merged.findIndex(({ rule }) => rule === entry.rule);
			if (known === -1) merged.splice(place++, 0, entry);
			else place = known + 1;
		}
	}
	return merged;
}

function pairOf(all: readonly ComparedRule[], first: string, second: string, one: number, other: number): ComparedPair {
	// What only a third has is nothing in which these two are alike.
	const rules = all.filter(({ values }) => values[one] !== null || values[other] !== null);
	const states = [one, other].map((column) => new Map(rules.map(({ rule, values }) => [rule, values[column]?.state])));
	/** A part of a rule that only one of them has: the rule itself tells the difference. */
	const isPart = (rule: string): boolean => {
		const owners = states.filter((known) => known.get(rule) !== undefined);
		return owners.length === 1 && owners.some((known) => [...known].some(([whole, state]) => state === "stated" && rule.startsWith(`${whole}.`)));
	};
	const groups = RULE_GROUPS.map((group): GroupVerdict => {
		const where: Record<string, string> = {};
		let compared = 0;
		for (const { rule, values } of rules.filter((entry) => entry.group === group)) {
			if (isPart(rule)) continue;
			const difference = stricter(rule, values[one] ?? undefined, values[other] ?? undefined);
			if (difference === undefined) continue;
			compared += 1;
			if (difference > 0) where[rule] = first;
			if (difference < 0) where[rule] = second;
		}
		const winners = new Set(Object.values(where));
		const [only] = winners;
		return { group, stricter: winners.size > 1 ? "mixed" : (only ?? (compared > 0 ? "equal" : "incomparable")), where };
	});
	return { first, second, groups };
}
