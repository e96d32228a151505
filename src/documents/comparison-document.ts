import { type ComparedPair, type ComparedRule, compareProfiles } from "../analysis/compare-profiles.ts";
import type { Catalogue } from "../messages/catalogue.ts";
import { forProfile } from "../messages/for-profile.ts";
import { RULE_GROUPS } from "../profile/rule-groups.ts";
import type { Profile } from "../profile/types.ts";
import { table } from "./language.ts";
import { groupNames, ruleName } from "./rule-names.ts";
import { ruleValue } from "./rule-values.ts";
import { type DocumentText, documentTexts } from "./texts.ts";
import { clauseWords, writingOf } from "./writing.ts";

/**
 * Provinces side by side as a page of Markdown: which of every two is stricter in each group and where, and each rule with its clauses.
 *
 * @param profiles - Two or more profiles of different ids.
 *
 * @example
 * ```ts
 * comparisonDocument([bacNinh, tuyenQuang], en).split("\n")[0] // => "# Provinces side by side: Bắc Ninh, Tuyên Quang"
 * ```
 */
export function comparisonDocument(profiles: readonly Profile[], language: Catalogue): string {
	const say = documentTexts(language.language);
	const { rules, pairs } = compareProfiles(profiles);
	const names = profiles.map((profile) => profile.names[language.language]);
	const columns = profiles.map((profile) => ({ profile, catalogue: forProfile(language, profile) }));
	const writing = writingOf(language);
	const parts = new Set(
		rules
			.filter(({ rule }) => rules.some((other) => rule.startsWith(`${other.rule}.`) && other.values.some((value) => value?.state === "stated")))
			.map(({ rule }) => rule),
	);
	/** A whole group that is silent in one profile and has rules in another says nothing beside them. */
	const isEmpty = ({ rule, values }: ComparedRule): boolean =>
		values.every((value) => value === null || value.state === "unstated") && rules.some((other) => other.rule.startsWith(`${rule}.`));
	const silent = (rule: string): string => say(parts.has(rule) || rule.startsWith("address.") ? "absent" : "notStated");
	const sideBySide = RULE_GROUPS.flatMap((group) => [
		`### ${groupNames[group][language.language]}`,
		"",
		...table(
			[say("rule"), ...names],
			rules
				.filter((entry) => entry.group === group && !isEmpty(entry))
				.map(({ rule, values }) => [
					ruleName(rule, language.language, writing.termOf),
					...columns.map(({ profile, catalogue }, column) => {
						const value = values[column];
						if (!value) return silent(rule);
						const clauses = clauseWords(value.basis, profile, catalogue);
						return `${ruleValue(value, writingOf(catalogue))}${clauses === "" ? "" : ` (${clauses})`}`;
					}),
				]),
		),
	]);
	return [
		`# ${say("comparison", { names: names.join(", ") })}`,
		"",
		say("generated"),
		"",
		say("comparisonAbout"),
		"",
		`## ${say("stricter")}`,
		"",
		...pairs.flatMap((pair) => verdicts(pair, profiles, language)),
		`## ${say("sideBySide")}`,
		"",
		...sideBySide,
	]
		.join("\n")
		.trimEnd()
		.concat("\n");
}

function verdicts({ first, second, groups }: ComparedPair, profiles: readonly Profile[], catalogue: Catalogue): readonly string[] {
	const { language } = catalogue;
	const { termOf } = writingOf(catalogue);
	const say = documentTexts(language);
	const verdict = (name: DocumentText): readonly [string, string] => [name, say(name)];
	const names = new Map([...profiles.map(({ id, names: own }) => [id, own[language]] as const), ...(["equal", "mixed", "incomparable"] as const).map(verdict)]);
	const nameOf = (id: string): string => `${names.get(id)}`;
	const rows = groups.map(({ group, stricter, where }) => {
		const places = [first, second].flatMap((id) => {
			const rules = Object.keys(where).filter((rule) => where[rule] === id);
			return rules.length === 0 ? [] : [`${nameOf(id)}: ${rules.map((rule) => ruleName(rule, language, termOf)).join(", ")}`];
		});
		return [groupNames[group][language], nameOf(stricter), places.join("; ")];
	});
	const heading = profiles.length > 2 ? [`### ${say("versus", { first: nameOf(first), second: nameOf(second) })}`, ""] : [];
	return [...heading, ...table([say("group"), say("stricterIs"), say("where")], rows)];
}
