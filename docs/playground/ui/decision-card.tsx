import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Alternative } from "../../../src/analysis.ts";
import type { Decision, Finding } from "../../../src/index.ts";
import { formatFinding } from "../../../src/messages.ts";
import { usePage } from "../page.ts";
import { Basis, ClauseLabels } from "./clauses.tsx";
import { Dated } from "./dated.tsx";
import { LevelTag, OutcomeBadge } from "./outcome.tsx";
import { ReadingsUsed } from "./readings.tsx";

/** The findings of an answer, each with its level and its clauses. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
	const { say, catalogue } = usePage();
	if (findings.length === 0) return null;
	return (
		<section class="part">
			<h4>{say("findings")}</h4>
			<ul class="findings">
				{findings.map((finding) => (
					<li key={`${finding.code} ${JSON.stringify(finding.params)}`} data-code={finding.code}>
						<LevelTag level={finding.level} />
						<div>
							<p>
								<Dated>{formatFinding(finding, catalogue)}</Dated>
							</p>
							<ClauseLabels basis={finding.basis} />
						</div>
					</li>
				))}
			</ul>
		</section>
	);
}

interface CardProps {
	readonly decision: Decision;
	/** What a screen reader hears after the outcome. */
	readonly spoken?: string | undefined;
	readonly alternatives?: readonly Alternative[];
	/** The answer itself, before the findings. */
	readonly children?: ComponentChildren;
	/** What stands after the findings. */
	readonly after?: ComponentChildren;
}

/** A decision as a whole: outcome, answer, findings, clauses with what they say, readings with their alternatives. */
export function DecisionCard({ decision, spoken, alternatives, children, after }: CardProps) {
	const { say, catalogue, announce } = usePage();
	const told = [catalogue.outcomes[decision.outcome], spoken, ...decision.findings.map((finding) => formatFinding(finding, catalogue))]
		.filter((text) => text !== undefined && text !== "")
		.join(". ");
	const card = useRef<HTMLElement>(null);
	// A panel that is out of sight computes along when a reading is switched; only the one in sight speaks.
	useEffect(() => {
		if (card.current?.closest("[hidden]") === null) announce(told);
	}, [told, announce]);
	return (
		<section ref={card} class={`card decision ${decision.outcome}`} aria-label={say("result")}>
			<header>
				<h3 class="visually-hidden">{say("result")}</h3>
				<OutcomeBadge outcome={decision.outcome} />
			</header>
			{children}
			<Findings findings={decision.findings} />
			{after}
			<Basis basis={decision.basis} />
			<ReadingsUsed readings={decision.readings} {...(alternatives === undefined ? {} : { alternatives })} />
		</section>
	);
}

/** Where an answer will stand. */
export function NoAnswer({ children }: { readonly children: ComponentChildren }) {
	return <section class="card empty">{children}</section>;
}
