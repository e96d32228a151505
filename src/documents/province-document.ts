import { clauseUses } from "../analysis/clause-uses.ts";
import { profileRules } from "../analysis/profile-rules.ts";
import { workedExample } from "../analysis/reading-examples.ts";
import { answerWords } from "../messages/answer-words.ts";
import type { Catalogue } from "../messages/catalogue.ts";
import { clauseText } from "../messages/clause-text.ts";
import { defectText } from "../messages/defect-text.ts";
import { forProfile } from "../messages/for-profile.ts";
import { formatValue } from "../messages/format-value.ts";
import { readingWords } from "../messages/reading-words.ts";
import { RULE_GROUPS } from "../profile/rule-groups.ts";
import type { Profile } from "../profile/types.ts";
import { code, table } from "./language.ts";
import { groupNames, ruleName } from "./rule-names.ts";
import { ruleValue } from "./rule-values.ts";
import { documentTexts } from "./texts.ts";
import { clauseWords, writingOf } from "./writing.ts";

/** What a document may be told beside the profile. */
export interface DocumentOptions {
	/** By clause in short form: names of the folders of vectors that test it. */
	readonly vectors?: ReadonlyMap<string, readonly string[]>;
}

interface Page {
	readonly profile: Profile;
	readonly catalogue: Catalogue;
	readonly say: ReturnType<typeof documentTexts>;
	readonly vectors: DocumentOptions["vectors"];
}

/**
 * A regulation as a page of Markdown for somebody who reads no code: which text it is, each rule beside its clause, each disputed reading with its options and
 * a worked example, the whole clause register, the defects of the text, what it does not state, and what is left to people.
 *
 * @example
 * ```ts
 * provinceDocument(bacNinh, en).split("\n")[0] // => "# Bắc Ninh: rules on official e-mail"
 * ```
 */
export function provinceDocument(profile: Profile, language: Catalogue, { vectors }: DocumentOptions = {}): string {
	const page: Page = { profile, catalogue: forProfile(language, profile), say: documentTexts(language.language), vectors };
	const { say } = page;
	return [
		`# ${say("province", { name: profile.names[language.language] })}`,
		"",
		say("generated"),
		"",
		...identity(page),
		...rules(page),
		...readings(page),
		...defects(page),
		...silence(page),
		...people(page),
		...register(page),
	]
		.join("\n")
		.trimEnd()
		.concat("\n");
}

function identity(page: Page): readonly string[] {
	const { profile, catalogue, say } = page;
	const { language } = catalogue;
	const [regulation] = profile.instruments;
	const date = (text: string): string => formatValue("date", text, catalogue);
	const { from, to } = regulation.inForce.value;
	const rows = [
		[say("title"), regulation.title[language]],
		[say("number"), regulation.number ?? say("notYet")],
		[say("issuedOn"), regulation.issuedOn === null ? say("notYet") : date(regulation.issuedOn)],
		[say("issuer"), regulation.issuer[language]],
		[
			say("inForce"),
			`${to === null ? say("inForceFrom", { from: date(from) }) : say("inForceTo", { from: date(from), to: date(to) })} (${clauseWords(regulation.inForce.basis, profile, catalogue)})`,
		],
		[say("status"), say(regulation.status)],
		[say("repeals"), repealed(page)],
		[
			say("references"),
			Object.values(profile.references)
				.map((title) => title[language])
				.join("; ") || say("notStated"),
		],
		[say("checked"), regulation.checked.map(({ by, on }) => say("checkedBy", { by, on: date(on) })).join("; ") || say("notYet")],
	];
	return [`## ${say("identity")}`, "", ...table(["", ""], rows)];
}

/** What the regulation repeals, and where it says so. */
function repealed({ profile, catalogue, say }: Page): string {
	const { repeals } = profile.instruments[0];
	if (!("value" in repeals)) return say("notStated");
	const named = repeals.value.map(({ number, title }) => (title === undefined ? number : `${number}, ${title[catalogue.language]}`));
	return `${named.join("; ") || say("noneStated")} (${clauseWords(repeals.basis, profile, catalogue)})`;
}

function rules({ profile, catalogue, say }: Page): readonly string[] {
	const writing = writingOf(catalogue);
	const stated = profileRules(profile).filter(({ state }) => state !== "unstated");
	const groups = RULE_GROUPS.filter((group) => stated.some((rule) => rule.group === group));
	const lines = groups.flatMap((group) => [
		`### ${groupNames[group][writing.language]}`,
		"",
		...table(
			[say("rule"), say("value"), say("basis"), say("reading")],
			stated
				.filter((rule) => rule.group === group)
				.map((rule) => [
					ruleName(rule.rule, writing.language, writing.termOf),
					ruleValue(rule, writing),
					clauseWords(rule.basis, profile, catalogue),
					rule.readings.join(", "),
				]),
		),
	]);
	return [`## ${say("rules")}`, "", say("rulesAbout"), "", ...lines];
}

function readings({ profile, catalogue, say }: Page): readonly string[] {
	const lines = profile.readings.flatMap((reading) => {
		const text = readingWords(reading, catalogue.language);
		const worked = workedExample(profile, reading.id);
		const answers = worked === undefined ? [] : [{ option: reading.selected, decision: worked.decision }, ...worked.alternatives];
		const options = Object.keys(reading.options);
		const rows = options.map((option) => {
			const mark = option === reading.default ? ` (${say("default")})` : option === reading.selected ? ` (${say("selected")})` : "";
			return [
				`${code(option)}${mark}`,
				text.options[option] ?? "",
				...answers.filter((answer) => answer.option === option).map(({ decision }) => answerWords(decision, catalogue)),
			];
		});
		return [
			`### ${reading.id}`,
			"",
			`${text.question} ${say("clauses", { clauses: clauseWords(reading.clauses, profile, catalogue) })}.`,
			"",
			...(options.length === 1 ? [say("onlyOne"), ""] : []),
			...(worked === undefined ? [] : [say("example", { facts: worked.facts[catalogue.language] }), ""]),
			...table([say("option"), say("meaning"), ...(worked === undefined ? [] : [say("answer")])], rows),
		];
	});
	return profile.readings.length === 0 ? [] : [`## ${say("readings")}`, "", say("readingsAbout"), "", ...lines];
}

function defects({ profile, catalogue, say }: Page): readonly string[] {
	const rows = profile.defects.map((defect) => {
		const { problem = "", handling = "", amendment = "" } = defectText(defect, catalogue);
		return [code(defect.id), clauseWords(defect.clauses, profile, catalogue), problem, handling, amendment];
	});
	return [
		`## ${say("defects")}`,
		"",
		...(rows.length === 0
			? [say("noDefects"), ""]
			: [say("defectsAbout"), "", ...table([say("defect"), say("clause"), say("problem"), say("handling"), say("amendment")], rows)]),
	];
}

function silence({ profile, catalogue, say }: Page): readonly string[] {
	const writing = writingOf(catalogue);
	const silent = profileRules(profile).filter(({ state }) => state === "unstated");
	if (silent.length === 0) return [];
	const rows = silent.map((rule) => [
		groupNames[rule.group][writing.language],
		ruleName(rule.rule, writing.language, writing.termOf),
		clauseWords(rule.basis, profile, catalogue),
	]);
	return [`## ${say("silent")}`, "", say("silentAbout"), "", ...table([say("group"), say("rule"), say("basis")], rows)];
}

function people({ profile, catalogue, say }: Page): readonly string[] {
	const duties = profile.clauses.filter(({ disposition }) => disposition === "organisational");
	if (duties.length === 0) return [];
	return [
		`## ${say("people")}`,
		"",
		say("peopleAbout"),
		"",
		...duties.map(({ clause }) => `* ${clauseWords([clause], profile, catalogue)}: ${clauseText(profile, clause, catalogue) ?? ""}`),
		"",
	];
}

function register({ profile, catalogue, say, vectors }: Page): readonly string[] {
	const writing = writingOf(catalogue);
	const rows = clauseUses(profile).map(({ clause, disposition, functions = [], values, readings: ids = [], defects: faults }) => [
		clause,
		clauseText(profile, clause, catalogue) ?? "",
		[catalogue.dispositions[disposition], ...ids, ...faults.map(code)].join("; "),
		[functions.map(code).join(", "), [...new Set(values.map(({ rule }) => ruleName(rule, writing.language, writing.termOf)))].join(", ")]
			.filter((text) => text !== "")
			.join("; "),
		...(vectors === undefined ? [] : [(vectors.get(clause) ?? []).map(code).join(", ")]),
	]);
	const headings = [say("clause"), say("says"), say("disposition"), say("implementedBy"), ...(vectors === undefined ? [] : [say("vectors")])];
	return [`## ${say("register")}`, "", say("registerAbout"), "", ...table(headings, rows)];
}
