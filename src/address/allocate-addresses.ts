import { isIterable } from "../core/is-iterable.ts";
import { isRecord } from "../core/is-record.ts";
import type { Profile } from "../profile/types.ts";
import { DirectoryIndex, fillIndex, indexOf } from "./directory.ts";
import { GrowingDirectory } from "./growing-directory.ts";
import { type IdentityOptions, readIdentity, requireFacts } from "./identity.ts";
import { isOrganization } from "./is-organization.ts";
import { NumberingStarts } from "./numbering-starts.ts";
import { settleOrganization } from "./organization-case.ts";
import { type Change, PersonCase } from "./person-case.ts";
import { PersonReader } from "./person-facts.ts";
import { PlainPeople } from "./plain-people.ts";
import { type AddressPlan, planOf } from "./plan.ts";
import { settlePerson } from "./settle-person.ts";
import { addressUnregulated } from "./silent.ts";
import type { Allocation, DirectoryEntry, Identity, Subject } from "./types.ts";

/**
 * Addresses for a list of people and bodies, one after the other: each address given counts as taken for those after it (TQ 5; BN 5).
 *
 * Streaming, in input order, in time and memory that grow with the list alone. A subject that gets no address does not stop the others. A subject
 * is a person unless its `kind` says otherwise. Bodies that people belong to need no entry of their own.
 *
 * Given its own result as `existing`, it returns the same addresses, each as `existing`, where people have ids.
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
	if (!isIterable(subjects)) throw new TypeError("subjects: expected an array or another iterable of people and bodies");
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
	const list = plan === undefined ? undefined : new AddressList(plan, existing, identity);
	if (plan === undefined) indexOf(existing);
	let index = 0;
	for (const subject of subjects) {
		if (!isRecord(subject)) requireFacts(subject, `subjects[${index}]`);
		const decision = list === undefined ? addressUnregulated<never>(profile) : list.settle(subject);
		yield Object.freeze({ index: index++, subject, decision });
	}
}

/** The list that is worked through, as far as it came. */
class AddressList {
	readonly #plan: AddressPlan;
	readonly #identity: Identity;
	readonly #directory: GrowingDirectory;
	readonly #reader: PersonReader;
	readonly #starts = new NumberingStarts();
	/** Who is told apart by id and compared with everybody; where organisations matter, each entry must hold one. */
	readonly #plain: PlainPeople | undefined;

	constructor(plan: AddressPlan, existing: Iterable<DirectoryEntry>, identity: Identity) {
		this.#plan = plan;
		this.#identity = identity;
		this.#directory = fillIndex(new GrowingDirectory(plan.issued), existing);
		this.#reader = new PersonReader(plan);
		if (identity === "id" && !plan.comparesInOrganization) this.#plain = new PlainPeople(plan, this.#reader, this.#directory, this.#starts);
	}

	settle(subject: Subject): Allocation["decision"] {
		if (isOrganization(subject)) {
			const { decision, added, identified = [] } = settleOrganization(this.#plan, subject, this.#directory);
			if (added !== undefined) this.#directory.add(added);
			for (const held of identified) this.#directory.identify(held, subject.id);
			return decision;
		}
		const plain = this.#plain?.allocate(subject);
		if (plain !== undefined) return plain;
		const personCase = new PersonCase(this.#plan, this.#reader, subject, this.#identity);
		const decision = settlePerson(this.#plan, personCase, this.#directory, this.#starts);
		const { change, kept } = personCase;
		if (kept !== undefined) this.#directory.serve(kept);
		if (change !== undefined) this.#apply(change);
		return decision;
	}

	/** Enters what a decision changes; a number just given is taken from now on. */
	#apply({ added, moved, counted, newId }: Change): void {
		if (counted !== undefined) counted.counter.number++;
		if (moved !== undefined) {
			moved.to.served = moved.from.served;
			this.#directory.move(moved.from, moved.to);
			added.counters = moved.from.counters;
			this.#starts.forget();
		}
		added.served = true;
		if (newId !== undefined) this.#directory.addNew(added, newId, counted?.anchor);
		else this.#directory.add(added);
	}
}
