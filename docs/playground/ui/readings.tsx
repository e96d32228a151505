import { useEffect, useRef, useState } from "preact/hooks";
import { type Alternative, type RuleArguments, type RuleName, whatIf } from "../../../src/analysis.ts";
import type { ReadingId } from "../../../src/index.ts";
import { answerWords } from "../../../src/messages/answer-words.ts";
import { readingText } from "../../../src/messages/reading-text.ts";
import { usePage } from "../page.ts";
import { Dated } from "./dated.tsx";

/** What the other options would have answered; worked out a moment after the answer itself, so that typing stays quick. */
export function useAlternatives<Name extends RuleName>(name: Name, args: RuleArguments<Name> | undefined, key: string): readonly Alternative[] {
	const { profile } = usePage();
	const [known, setKnown] = useState<readonly Alternative[]>([]);
	// `key` stands for the arguments, which are made anew at each call.
	useEffect(() => {
		if (args === undefined) {
			setKnown([]);
			return undefined;
		}
		const timer = setTimeout(() => setKnown(whatIf(profile, name, args).alternatives), 120);
		return () => clearTimeout(timer);
	}, [profile, name, key]);
	return known;
}

/** The readings that an answer rests on, each with its options, what they would change, and a way to switch. */
export function ReadingsUsed({ readings, alternatives = [] }: { readonly readings: readonly ReadingId[]; readonly alternatives?: readonly Alternative[] }) {
	const { say, profile } = usePage();
	const known = readings.filter((id) => profile.readings.some((reading) => reading.id === id));
	if (known.length === 0) return null;
	// Those that change the answer lie open where they are: Chromium shows nothing of what is moved and opened at once.
	const changing = new Set(alternatives.filter(({ changes }) => changes.length > 0).map(({ reading }) => reading));
	return (
		<section class="part">
			<h4>{say("readingsUsed")}</h4>
			<div class="readings-used">
				{known.map((id) => (
					<ReadingUsed key={id} id={id} alternatives={alternatives.filter(({ reading }) => reading === id)} open={changing.has(id)} />
				))}
			</div>
		</section>
	);
}

function ReadingUsed({ id, alternatives, open }: { readonly id: ReadingId; readonly alternatives: readonly Alternative[]; readonly open: boolean }) {
	const { say, profile, catalogue, route, go, announce } = usePage();
	const summary = useRef<HTMLElement>(null);
	const text = readingText(id, catalogue);
	const reading = profile.readings.find((known) => known.id === id);
	if (reading === undefined) return null;
	const choose = (option: string): void => {
		const { [id]: _before, ...others } = route.readings;
		go({ readings: option === reading.default ? others : { ...others, [id]: option } });
		announce(say("readingChanged", { id }));
		// The button that was pressed is gone.
		summary.current?.focus();
	};
	return (
		<details class="reading-used" open={open}>
			<summary ref={summary}>
				<span class="reading-question">{text?.question ?? id}</span>
				<code>{id}</code>
			</summary>
			<ul>
				{Object.keys(reading.options).map((option) => {
					const other = alternatives.find((alternative) => alternative.option === option);
					const selected = option === reading.selected;
					return (
						<li key={option} class={selected ? "selected" : undefined}>
							<p>
								{text?.options[option] ?? option}
								{selected && <strong class="in-use">{say("inUse")}</strong>}
							</p>
							{other !== undefined && (
								<p class="otherwise">
									<Dated>{other.changes.length === 0 ? say("sameAnswer") : say("otherAnswer", { answer: answerWords(other.decision, catalogue) })}</Dated>
								</p>
							)}
							{!selected && (
								<button type="button" class="link" onClick={() => choose(option)}>
									{say("readSo")}
									<span class="visually-hidden"> {text?.options[option] ?? option}</span>
								</button>
							)}
						</li>
					);
				})}
			</ul>
		</details>
	);
}
