import type { Finding } from "../../../src/index.ts";
import { usePage } from "../page.ts";
import { ClauseLabels } from "./clauses.tsx";

const KNOWN = [
	"password.too-short",
	"password.missing-lowercase",
	"password.missing-uppercase",
	"password.missing-digit",
	"password.missing-special",
	"password.too-few-classes",
] as const;

/** What a password must have, and which of it this one has. The empty password tells what there is to fail. */
export function Conditions({ unmet, findings }: { readonly unmet: readonly Finding[]; readonly findings: readonly Finding[] | undefined }) {
	const { say } = usePage();
	const conditions = KNOWN.flatMap((code) => {
		const finding = unmet.find((candidate) => candidate.code === code);
		return finding === undefined ? [] : [{ code, finding }];
	});
	if (conditions.length === 0) return null;
	return (
		<section class="part">
			<h4>{say("conditions")}</h4>
			<ul class="conditions">
				{conditions.map(({ code, finding }) => {
					const state = findings === undefined ? "open" : findings.some((failed) => failed.code === code) ? "unmet" : "met";
					const { minimum = "" } = finding.params;
					return (
						<li key={code} class={state}>
							<span class="sign" aria-hidden="true">
								{state === "met" ? "✓" : state === "unmet" ? "✕" : "•"}
							</span>
							<span>
								{say(`condition-${code}`, { minimum: String(minimum) })}
								{state !== "open" && <span class="visually-hidden">: {say(state)}</span>}
							</span>
							<ClauseLabels basis={finding.basis} />
						</li>
					);
				})}
			</ul>
		</section>
	);
}
