import type { AllocatedAddress, Decision, TraceStep } from "../../../src/index.ts";
import { termOf } from "../../../src/messages/format-value.ts";
import { usePage } from "../page.ts";

/** Longer traces are cut in the middle: the first ones and the last tell what happened. */
const MOST = 40;

/** The addresses that were tried, in order, with why each one was passed over. */
export function Candidates({ decision }: { readonly decision: Decision<AllocatedAddress> }) {
	const { say, catalogue } = usePage();
	const tried = decision.value?.trace ?? triedInVain(decision);
	if (tried.length === 0) return null;
	const shown = tried.length > MOST ? [...tried.slice(0, MOST - 1), ...tried.slice(-1)] : tried;
	return (
		<section class="part">
			<h4>{say("candidates")}</h4>
			<ol class="candidates">
				{shown.map(({ localPart, rejected }) => (
					<li key={localPart} class={rejected === undefined ? "chosen" : "passed"}>
						<span class="mono">{localPart}</span>
						<span class="why">{rejected === undefined ? say("chosen") : termOf(rejected, catalogue)}</span>
					</li>
				))}
			</ol>
			{tried.length > MOST && <p class="hint">{say("candidatesCut", { count: tried.length - MOST })}</p>}
		</section>
	);
}

/** Where no address came about, the findings may name what was tried. */
function triedInVain({ findings }: Decision): readonly TraceStep[] {
	const names = findings.flatMap(({ params: { candidates } }) => (typeof candidates === "object" ? candidates : []));
	return names.map((localPart) => ({ localPart, rejected: "taken" as const }));
}
