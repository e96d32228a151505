import type { Level, Outcome } from "../../../src/index.ts";
import { usePage } from "../page.ts";

const MARKS: Readonly<Record<Outcome, string>> = {
	compliant: "m5 10.5 3.5 3.5L15 7",
	violation: "m6 6 8 8m0-8-8 8",
	discouraged: "M10 5v6m0 3.5v.5",
	undetermined: "M7.5 7.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M10 14.5v.5",
	unregulated: "M5.5 10h9",
};

/** An outcome in a word, with a sign of its own beside its colour. */
export function OutcomeBadge({ outcome }: { readonly outcome: Outcome }) {
	const { catalogue } = usePage();
	return (
		<span class={`outcome ${outcome}`}>
			<svg viewBox="0 0 20 20" aria-hidden="true">
				<path d={MARKS[outcome]} />
			</svg>
			{catalogue.outcomes[outcome]}
		</span>
	);
}

/** The level of a finding in a word. */
export function LevelTag({ level }: { readonly level: Level }) {
	const { catalogue } = usePage();
	return <span class={`level ${level}`}>{catalogue.levels[level]}</span>;
}
