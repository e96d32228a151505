import { useMemo, useState } from "preact/hooks";
import { workedExample } from "../../../src/analysis/reading-examples.ts";
import { profileRules } from "../../../src/analysis.ts";
import { ruleName } from "../../../src/documents/rule-names.ts";
import { type Profile, parseClauseRef, provinces, type Reading, withReadings } from "../../../src/index.ts";
import { answerWords } from "../../../src/messages/answer-words.ts";
import { formatValue, termOf } from "../../../src/messages/format-value.ts";
import { readingText } from "../../../src/messages/reading-text.ts";
import type { SchemaIssue } from "../../../src/schema.ts";
import { safeParseProfile } from "../../../src/schema.ts";
import { usePage } from "../page.ts";
import { CUSTOM } from "../route.ts";
import { shortCitation } from "../ui/clauses.tsx";
import { Dated } from "../ui/dated.tsx";
import { AreaField } from "../ui/fields.tsx";
import { PanelHead } from "../ui/panel-head.tsx";

/** The regulation: which one, and how its disputed clauses are read. */
export function ProvincePanel() {
	const { say, profile } = usePage();
	return (
		<>
			<PanelHead panel="province" />
			<div class="columns even">
				<div class="stack">
					<ProvinceChoice />
					<ProvinceFacts />
				</div>
				<PasteProfile />
			</div>
			<section class="stack">
				<div>
					<h3>{say("readings")}</h3>
					<p class="lead">{say("readingsLead")}</p>
				</div>
				{profile.readings.length === 0 && <p>{say("noReadings")}</p>}
				<div class="reading-list">
					{profile.readings.map((reading) => (
						<ReadingSwitch key={reading.id} reading={reading} />
					))}
				</div>
			</section>
		</>
	);
}

function ProvinceChoice() {
	const { say, route, go, custom, catalogue } = usePage();
	const known: readonly (readonly [string, Profile])[] = [
		...provinces.map((profile) => [profile.id, profile] as const),
		...(custom === undefined ? [] : [[CUSTOM, custom] as const]),
	];
	return (
		<fieldset class="choices card">
			<legend>{say("province")}</legend>
			{known.map(([id, { names, instruments }]) => (
				<label key={id} class="choice">
					<input type="radio" name="province" value={id} checked={route.province === id} onChange={() => go({ province: id, readings: {} })} />
					<span>
						<strong>{names[catalogue.language]}</strong>
						<span class="hint">{instruments[0].number ?? say("noNumber")}</span>
					</span>
				</label>
			))}
		</fieldset>
	);
}

function ProvinceFacts() {
	const { say, profile, catalogue } = usePage();
	const [main] = profile.instruments;
	const { inForce } = main;
	return (
		<section class="card">
			<h3>{main.title[catalogue.language]}</h3>
			<dl class="facts">
				<div>
					<dt>{say("instrumentNumber")}</dt>
					<dd>{main.number ?? say("noNumber")}</dd>
				</div>
				<div>
					<dt>{say("inForceFrom")}</dt>
					<dd>{formatValue("from", inForce.value.from, catalogue)}</dd>
				</div>
				<div>
					<dt>{say("clauseCount")}</dt>
					<dd>{profile.clauses.length}</dd>
				</div>
				<div>
					<dt>{say("defectCount")}</dt>
					<dd>{profile.defects.length}</dd>
				</div>
			</dl>
		</section>
	);
}

/** Problems beyond these are counted. */
const SHOWN = 20;
/** A profile is some tens of thousands of characters; much more is none, and taking it into the field or reading it would hold up the page. */
const LARGEST = 1_000_000;

function PasteProfile() {
	const { say, setCustom, go, announce } = usePage();
	const [text, setText] = useState("");
	const [issues, setIssues] = useState<readonly Pick<SchemaIssue, "path" | "message">[]>();
	const refuse = (): void => setIssues([{ path: "", message: say("profileTooLong") }]);
	const read = (): void => {
		if (text.length > LARGEST) {
			refuse();
			return;
		}
		let data: unknown;
		try {
			data = JSON.parse(text);
		} catch (error) {
			setIssues([{ path: "", message: say("notJson", { reason: error instanceof Error ? error.message : "" }) }]);
			return;
		}
		const parsed = safeParseProfile(data);
		if (!parsed.ok) {
			setIssues(parsed.issues);
			return;
		}
		setIssues(undefined);
		setCustom(parsed.value);
		go({ province: CUSTOM, readings: {} });
		announce(say("profileTaken"));
	};
	return (
		<section class="card stack">
			<h3>{say("paste")}</h3>
			<div
				onPaste={(event) => {
					if ((event.clipboardData?.getData("text/plain").length ?? 0) <= LARGEST) return;
					event.preventDefault();
					refuse();
				}}
			>
				<AreaField label={say("pasteLabel")} hint={say("pasteHint")} rows={9} value={text} onValue={setText} />
			</div>
			<div class="buttons">
				<button type="button" class="button" disabled={text.trim() === ""} onClick={read}>
					{say("pasteRead")}
				</button>
			</div>
			{issues !== undefined && (
				<div class="problem" role="alert">
					<p>{say("profileProblems", { count: issues.length })}</p>
					<ul class="issues">
						{issues.slice(0, SHOWN).map(({ path, message }) => (
							<li key={`${path} ${message}`}>
								{path !== "" && <code>{path}</code>} {path === "" ? message : message.slice(message.indexOf(": ") + 2)}
							</li>
						))}
					</ul>
					{issues.length > SHOWN && <p>{say("andMore", { count: issues.length - SHOWN })}</p>}
				</div>
			)}
		</section>
	);
}

/** One disputed clause: the question, whom it concerns, the options, and what each one changes. */
function ReadingSwitch({ reading }: { readonly reading: Reading }) {
	const { say, route, go, profile, base, catalogue, announce } = usePage();
	const { id } = reading;
	const text = readingText(id, catalogue);
	const options = Object.keys(reading.options);
	const [instrument] = profile.instruments;
	const places = reading.clauses.map((clause) => {
		// A clause of another text stands behind that text's id.
		const slash = clause.lastIndexOf("/");
		const ref = parseClauseRef(clause.slice(slash + 1), slash === -1 ? instrument.id : clause.slice(0, slash));
		return ref === undefined ? clause : shortCitation(ref, profile, catalogue);
	});
	const rules = useMemo(() => changedRules(base, id), [base, id]);
	const example = useMemo(() => workedExample(withReadings(base, { [id]: reading.default }), id), [base, id, reading.default]);
	const choose = (option: string): void => {
		const { [id]: _before, ...others } = route.readings;
		go({ readings: option === reading.default ? others : { ...others, [id]: option } });
		announce(say("readingChanged", { id }));
	};
	const answerOf = (option: string): string | undefined => {
		if (example === undefined) return undefined;
		if (option === reading.default) return answerWords(example.decision, catalogue);
		const other = example.alternatives.find((alternative) => alternative.option === option);
		return other === undefined ? undefined : answerWords(other.decision, catalogue);
	};
	return (
		<fieldset
			class={reading.selected === reading.default ? "card reading" : "card reading changed"}
			id={`reading-${id}`}
			aria-labelledby={`reading-${id}-name reading-${id}-question`}
		>
			<legend id={`reading-${id}-name`}>
				<code>{id}</code>
			</legend>
			<p class="reading-question" id={`reading-${id}-question`}>
				{text?.question ?? id}
			</p>
			<p class="hint">
				{say("readingClauses", { clauses: places.join("; ") })}
				{rules.length > 0 &&
					` · ${say("readingRules", { rules: rules.map((rule) => ruleName(rule, catalogue.language, (name) => termOf(name, catalogue))).join("; ") })}`}
			</p>
			{example !== undefined && (
				<p class="example">
					<span class="eyebrow">{say("example")}</span> <Dated>{example.facts[catalogue.language]}</Dated>
				</p>
			)}
			<div class="options">
				{options.map((option) => {
					const answer = answerOf(option);
					return (
						<label key={option} class="choice">
							<input
								type="radio"
								name={`reading-${id}`}
								value={option}
								checked={reading.selected === option}
								disabled={options.length < 2}
								onChange={() => choose(option)}
							/>
							<span>
								{text?.options[option] ?? option}
								{option === reading.default && <span class="tag">{say("default")}</span>}
								{answer !== undefined && (
									<span class="answer">
										<Dated>{answer}</Dated>
									</span>
								)}
							</span>
						</label>
					);
				})}
			</div>
			{options.length < 2 && <p class="hint">{say("onlyReading")}</p>}
		</fieldset>
	);
}

/** Which values of the regulation a reading changes. */
function changedRules(profile: Profile, id: string): readonly string[] {
	return profileRules(profile)
		.filter(({ readings }) => readings.includes(id))
		.map(({ rule }) => rule);
}
