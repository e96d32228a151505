import { type ClauseRef, formatClauseRef, type Profile } from "../../../src/index.ts";
import { citationOrder } from "../../../src/messages/citation-order.ts";
import { clauseText } from "../../../src/messages/clause-text.ts";
import { placeOf } from "../../../src/messages/format-clause.ts";
import { type Catalogue, formatClause } from "../../../src/messages.ts";
import { usePage } from "../page.ts";
import { sharedClauses } from "../texts/clauses.ts";

/** A clause in few words: of the province's own text the place alone. */
export function shortCitation(ref: ClauseRef, profile: Profile, catalogue: Catalogue): string {
	const own = ref.instrument === profile.instruments[0].id && ref.part === undefined;
	return own ? placeOf(ref, catalogue) : formatClause(ref, catalogue);
}

/** What a clause says in other words; where only a clause around it is known, what that one says. */
function paraphrase(ref: ClauseRef, profile: Profile, catalogue: Catalogue): string | undefined {
	if (ref.instrument !== profile.instruments[0].id) {
		const place = `${ref.instrument}/${formatClauseRef(ref)}`;
		return Object.hasOwn(sharedClauses, place) ? sharedClauses[place]?.[catalogue.language] : undefined;
	}
	const { item: _item, ...dash } = ref;
	const { point: _point, ...whole } = dash;
	for (const place of [ref, dash, whole]) {
		const text = clauseText(profile, formatClauseRef(place), catalogue);
		if (text !== undefined) return text;
	}
	return undefined;
}

/** Clauses as labels in a line. */
export function ClauseLabels({ basis }: { readonly basis: readonly ClauseRef[] }) {
	const { profile, catalogue } = usePage();
	if (basis.length === 0) return null;
	return (
		<span class="clause-labels">
			{citationOrder(basis).map((ref) => (
				<span class="clause-label" key={JSON.stringify(ref)}>
					{shortCitation(ref, profile, catalogue)}
				</span>
			))}
		</span>
	);
}

/** The clauses that an answer rests on, each with what it says. */
export function Basis({ basis }: { readonly basis: readonly ClauseRef[] }) {
	const { profile, catalogue, say } = usePage();
	if (basis.length === 0) return null;
	return (
		<section class="part">
			<h4>{say("basis")}</h4>
			<dl class="clauses">
				{citationOrder(basis).map((ref) => {
					const text = paraphrase(ref, profile, catalogue);
					return (
						<div key={JSON.stringify(ref)}>
							<dt>{shortCitation(ref, profile, catalogue)}</dt>
							{text !== undefined && <dd>{text}</dd>}
						</div>
					);
				})}
			</dl>
		</section>
	);
}
