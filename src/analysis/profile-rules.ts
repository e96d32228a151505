import { freeze } from "../core/decision.ts";
import { isRecord } from "../core/is-record.ts";
import { asProfile, assertProfile } from "../profile/compile.ts";
import { formatPointer, isWithin } from "../profile/json-pointer.ts";
import { RULE_GROUPS, type RuleGroup } from "../profile/rule-groups.ts";
import type { Profile } from "../profile/types.ts";

/** One value of a profile: what is stated, or that nothing is, with its clauses. */
export interface ProfileRule {
	/** The group that it stands in. */
	readonly group: RuleGroup;
	/**
	 * Which rule it is, in every profile alike: `"password.minimumLength.user"`. Entries of a list are named after what they are about
	 * (`"lifecycle.grounds.compromised"`), steps of a collision by their place.
	 */
	readonly rule: string;
	/** Where it stands in the profile, as a JSON pointer. */
	readonly pointer: string;
	/** `stated`: there is a value. `none`: the text says that there is none. `unstated`: the text does not say. */
	readonly state: "stated" | "none" | "unstated";
	/** The value; rules inside it have entries of their own. */
	readonly value?: unknown;
	/** The clauses that it comes from, in short form. */
	readonly basis: readonly string[];
	/** The readings that change it. */
	readonly readings: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Every value of a profile that can have a clause as its source, with its clauses, in the order of the profile. A value that is silent is there as well: silence is
 * an answer.
 *
 * @example
 * ```ts
 * profileRules(bacNinh).find(({ rule }) => rule === "password.minimumLength.administrator")
 * // => { group: "password", rule: "password.minimumLength.administrator", pointer: "/password/minimumLength/administrator", state: "stated", value: 10, basis: ["4.1"], readings: [] }
 * ```
 */
export function profileRules(profile: Profile): readonly ProfileRule[] {
	assertProfile(profile);
	return asProfile(() => rulesOf(profile));
}

function rulesOf(profile: Profile): readonly ProfileRule[] {
	const found: Omit<ProfileRule, "readings">[] = [];
	const names = new Map<string, number>();
	const nameOnce = (rule: string): string => {
		const count = (names.get(rule) ?? 0) + 1;
		names.set(rule, count);
		return count === 1 ? rule : `${rule}.${count}`;
	};
	const visit = (node: unknown, group: RuleGroup, rule: string, pointer: string): void => {
		if (Array.isArray(node)) {
			for (const [index, part] of node.entries()) {
				const names = namesOf(part);
				for (const name of names.length === 0 ? [String(index + 1)] : names) visit(part, group, nameOnce(`${rule}.${name}`), `${pointer}/${index}`);
			}
			return;
		}
		if (!isRecord(node)) return;
		const state = stateOf(node);
		if (state === undefined) {
			for (const [key, part] of Object.entries(node)) visit(part, group, `${rule}.${key}`, pointer + formatPointer([key]));
			return;
		}
		const basis = Array.isArray(node["basis"]) ? node["basis"].map(String) : [];
		found.push({ group, rule, pointer, state, ...(state === "stated" ? { value: node["value"] } : {}), basis });
		const inner = node["value"];
		if (isRecord(inner)) for (const [key, part] of Object.entries(inner)) visit(part, group, `${rule}.${key}`, pointer + formatPointer(["value", key]));
	};
	for (const group of RULE_GROUPS) visit(profile[group], group, group, `/${group}`);
	return freeze(withReadings(profile, found));
}

/** Each value with the readings that patch it: the whole of it, something in it, or something that it is in; not what has clauses of its own inside it. */
function withReadings({ readings }: Profile, rules: readonly Omit<ProfileRule, "readings">[]): readonly ProfileRule[] {
	const patches = readings.map(({ id, options }) => ({ id, targets: [...new Set(Object.values(options).flatMap((patch) => Object.keys(patch)))] }));
	const isPatched = (pointer: string, target: string): boolean =>
		isWithin(pointer, target) ||
		(isWithin(target, pointer) && !rules.some((other) => isWithin(target, other.pointer) && other.pointer.length > pointer.length));
	return rules.map((rule) => ({
		...rule,
		readings: patches.filter(({ targets }) => targets.some((target) => isPatched(rule.pointer, target))).map(({ id }) => id),
	}));
}

function stateOf(node: Fields): ProfileRule["state"] | undefined {
	if ("value" in node && "basis" in node) return "stated";
	if (node["none"] === true) return "none";
	return node["unstated"] === true ? "unstated" : undefined;
}

/** What an entry of a list is about; one that is about several events stands for each. */
function namesOf(entry: unknown): readonly string[] {
	const value = isRecord(entry) ? entry["value"] : undefined;
	if (!isRecord(value)) return [];
	const { ground, kind, from, relation, text, after, do: remedy } = value;
	if (typeof relation === "string" && typeof text === "string") return [`${relation}-${text}`];
	if (typeof remedy === "string") return [];
	if (Array.isArray(after)) return after.map(String);
	return [ground, kind, from].filter((name) => typeof name === "string").slice(0, 1);
}
