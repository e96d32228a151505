import type { Profile } from "../profile/types.ts";
import { DirectoryIndex, indexOf } from "./directory.ts";
import { type IdentityOptions, readIdentity, requireFacts } from "./identity.ts";
import { textFact } from "./name-finding.ts";
import { numberHomonym } from "./number-homonym.ts";
import { settleOrganization } from "./organization-case.ts";
import type { Change } from "./person-case.ts";
import { PersonReader } from "./person-facts.ts";
import { type AddressPlan, planOf } from "./plan.ts";
import { settlePerson } from "./settle-person.ts";
import { NumberingStarts } from "./settled.ts";
import { addressUnregulated } from "./silent.ts";
import type { Allocation, DirectoryEntry, Identity, Organization, Person, Subject } from "./types.ts";

/**
 * Addresses for a list of people and bodies, one after the other: each answer counts as taken for the next (TQ 5; BN 5).
 *
 * Streaming, in input order, in time and memory that grow with the list alone. A subject that has no answer is passed over; the others are done. A subject
 * is a person unless its `kind` says otherwise. Bodies that people belong to need no entry of their own.
 *
 * Fed with its own result as `existing`, it gives the same addresses again, each `existing`, where people have ids.
 *
 * @param profile - The province's regulation.
 * @param subjects - People and bodies, in the order in which they are served.
 * @param existing - Addresses taken or retired before.
 * @param options - `identity`: how people are told apart, by `id` unless it is `name` or `none`.
 * @throws TypeError where the profile, a subject or a fact has the wrong type; RangeError for an unknown `identity`.
 *
 * @example
 * ```ts
 * [...allocateAddresses(tuyenQuang, [
 * 	{ id: "1", fullName: "Nguyễn Văn Hà", organization: "skhcn" },
 * 	{ id: "2", fullName: "Nông Viết Hà", organization: "skhcn" },
 * ])].map(({ decision }) => decision.value?.localPart) // => ["nvha.skhcn", "novha.skhcn"]
 * ```
 */
export function allocateAddresses<S extends Subject>(
	profile: Profile,
	subjects: Iterable<S>,
	existing: Iterable<DirectoryEntry> = [],
	options?: IdentityOptions,
): Iterable<Allocation<S>> {
	const plan = planOf(profile);
	const identity = readIdentity(options);
	if (typeof subjects !== "object" || subjects === null || !(Symbol.iterator in subjects))
		throw new TypeError("subjects: expected an array or another iterable of people and bodies");
	if (existing instanceof DirectoryIndex) throw new TypeError("existing: expected directory entries; a directory that others use is not changed here");
	return allocate(profile, plan, subjects, existing, identity);
}

function* allocate<S extends Subject>(
	profile: Profile,
	plan: AddressPlan | undefined,
	subjects: Iterable<S>,
	existing: Iterable<DirectoryEntry>,
	identity: Identity,
): Generator<Allocation<S>, void, undefined> {
	const directory = indexOf(existing);
	const reader = plan === undefined ? undefined : new PersonReader(plan);
	const starts = new NumberingStarts();
	let index = 0;
	for (const subject of subjects) {
		requireFacts(subject, `subjects[${index}]`);
		const decision =
			plan === undefined || reader === undefined ? addressUnregulated<never>(profile) : settle(plan, reader, subject, directory, identity, starts);
		yield Object.freeze({ index: index++, subject, decision });
	}
}

function settle(
	plan: AddressPlan,
	reader: PersonReader,
	subject: Subject,
	directory: DirectoryIndex,
	identity: Identity,
	starts: NumberingStarts,
): Allocation["decision"] {
	if (isOrganization(subject)) {
		const { decision, added } = settleOrganization(plan, subject, directory);
		if (added !== undefined) directory.add(added);
		return decision;
	}
	const numbered = numberHomonym(plan, reader, subject, directory, identity, starts);
	if (numbered !== undefined) return numbered;
	const { decision, change, kept } = settlePerson(plan, reader, subject, directory, identity, starts);
	if (kept !== undefined) directory.serve(kept);
	if (change !== undefined) apply(change, directory, starts);
	return decision ?? addressUnregulated(plan.profile);
}

/** Enters what a decision changes; a number just given is taken from now on. */
function apply({ added, moved, numberedAfter, isNew }: Change, directory: DirectoryIndex, starts: NumberingStarts): void {
	if (numberedAfter?.nextNumber !== undefined) numberedAfter.nextNumber.number++;
	if (moved !== undefined) {
		moved.to.served = moved.from.served;
		directory.move(moved.from, moved.to);
		added.nextNumber = moved.from.nextNumber;
		starts.forget();
	}
	added.served = true;
	if (isNew) directory.addNew(added);
	else directory.add(added);
}

/** Whether a subject is a body: it has a kind other than `person`. */
export function isOrganization(subject: Person | Organization): subject is Organization {
	const kind = textFact(subject.kind, "kind");
	return kind !== undefined && kind !== "person";
}
