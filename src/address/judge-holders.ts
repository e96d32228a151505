import type { Ruling } from "../profile/ruling.ts";
import type { CollisionCondition, Sourced } from "../profile/types.ts";
import { type Held, type Holders, isOf, isPerson } from "./held.ts";
import type { AddressPlan } from "./plan.ts";
import type { PreparedPerson } from "./render.ts";
import { isSamePerson } from "./same-person.ts";
import type { AddressCode, Identity, Rejection } from "./types.ts";

/** What the holders of a candidate are to the person. */
export type Verdict =
	| { readonly is: "free" }
	| { readonly is: "own"; readonly held: Held }
	| { readonly is: "identity-unknown"; readonly held: Held }
	| { readonly is: "taken"; readonly as: Exclude<CollisionCondition, "any"> | "unresolved"; readonly rejection: Rejection; readonly held: Held };

type OfOthers = Exclude<Verdict, { is: "own" }>;

const FREE: OfOthers = { is: "free" };
/** Which of several verdicts counts. */
const WEIGHT = { free: 0, "different-name": 1, unresolved: 2, "same-name": 3, "identity-unknown": 4 };

/**
 * What the holders of a candidate are to the person. The heaviest of them counts: an own live address, an unclear identity, a homonym, anybody else.
 *
 * @param numbering - Whether the candidate is one of the numbers for homonyms, whose holders' names make no difference.
 */
export function judgeHolders(
	plan: AddressPlan,
	person: PreparedPerson,
	identity: Identity,
	ruling: Ruling<AddressCode>,
	numbering: boolean,
	holders: Holders,
): Verdict {
	if (holders === undefined) return FREE;
	if ("localPart" in holders) return judge(plan, person, identity, ruling, numbering, holders);
	let worst: OfOthers = FREE;
	for (const held of holders) {
		const verdict = judge(plan, person, identity, ruling, numbering, held);
		if (verdict.is === "own") return verdict;
		if (weightOf(verdict) > weightOf(worst)) worst = verdict;
	}
	return worst;
}

function weightOf(verdict: OfOthers): number {
	return WEIGHT[verdict.is === "taken" ? verdict.as : verdict.is];
}

function judge(plan: AddressPlan, person: PreparedPerson, identity: Identity, ruling: Ruling<AddressCode>, numbering: boolean, held: Held): Verdict {
	const samePerson = isPerson(held) && isSamePerson(plan, person, held, identity);
	if (samePerson === "yes") return held.as.retired ? FREE : { is: "own", held };
	if (samePerson === "unknown") return { is: "identity-unknown", held };
	// A number is free or it is not: whose it is makes no difference.
	if (numbering) return { is: "taken", as: "different-name", rejection: "taken", held };
	const { otherKind, unknownName, scope } = plan.rules.person.collisions;
	if (!isPerson(held)) return uncompared(ruling, held, otherKind, "other-kind");
	if (held.nameKey === undefined) {
		if (held.as.retired) return uncompared(ruling, held, otherKind, "retired");
		ruling.find("address.holder-unknown", "note", { localPart: held.localPart }, unknownName);
		return uncompared(ruling, held, unknownName, "holder-unknown");
	}
	ruling.noteReadings(scope);
	const as = isHomonym(plan, person, held) ? "same-name" : "different-name";
	return { is: "taken", as, rejection: as, held };
}

/** Whether somebody has the person's unaccented name, in the same organisation where names are compared there only. */
export function isHomonym(plan: AddressPlan, person: PreparedPerson, held: Held): boolean {
	return held.nameKey === person.name.key && (!plan.comparesInOrganization || isOf(plan, held, person.organization));
}

/** Of a holder whose name is not compared, what the text says: that it counts as a different one, or nothing. */
function uncompared(ruling: Ruling<AddressCode>, held: Held, countsAs: Sourced<"different-name" | "unresolved">, rejection: Rejection): Verdict {
	return { is: "taken", as: ruling.use(countsAs) === "different-name" ? "different-name" : "unresolved", rejection, held };
}
