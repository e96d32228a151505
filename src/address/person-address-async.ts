import { isIterable } from "../core/is-iterable.ts";
import type { Profile } from "../profile/types.ts";
import { indexOf, readEntry } from "./directory.ts";
import { type IdentityOptions, readIdentity, requireFacts } from "./identity.ts";
import { PersonCase, type PersonDecision } from "./person-case.ts";
import { PersonReader } from "./person-facts.ts";
import { planOf } from "./plan.ts";
import { Settlement } from "./settlement.ts";
import { addressUnregulated } from "./silent.ts";
import type { DirectoryEntry, Person } from "./types.ts";

/** What a look-up finds: one entry, several, or nobody. */
export type LookupResult = DirectoryEntry | Iterable<DirectoryEntry> | null | undefined;

/** Where addresses are looked up: a database, a mail system. */
export interface AddressLookup {
	/** Who holds the local part in the domain, or ever held it. */
	readonly byLocalPart: (localPart: string, domain: string) => LookupResult | PromiseLike<LookupResult>;
	/** The addresses of the person: those with the same id, and those of people with the same name who have no id. */
	readonly byHolder?: (person: Person) => LookupResult | PromiseLike<LookupResult>;
}

/** More homonyms than a nation has: a look-up that finds somebody everywhere would be asked for ever. */
const MOST_QUESTIONS = 100_000;

/**
 * `personAddress` on a directory that is asked one question at a time.
 *
 * Nothing is locked: between the answer and the moment it is stored, somebody else may take the address. Store it under a unique constraint on the address,
 * and on a conflict call again: the new holder is then found, and the next candidate is taken.
 *
 * Without `byHolder`, a person's own addresses are recognised only where one of them is a candidate.
 *
 * @param lookup - The questions; whatever they reject with is passed on.
 * @throws TypeError where the profile, a fact or a look-up has the wrong type; RangeError for an unknown `identity`, or a look-up that finds a holder of
 *   every candidate.
 *
 * @example
 * ```ts
 * (await personAddressAsync(bacNinh, { fullName: "Nguyễn Văn Hà", citizenIdLast3: "123" }, { byLocalPart: async () => null })).value?.localPart // => "hanv123"
 * ```
 */
export async function personAddressAsync(profile: Profile, person: Person, lookup: AddressLookup, options?: IdentityOptions): Promise<PersonDecision> {
	const plan = planOf(profile);
	requireFacts(person, "person");
	requireFacts(lookup, "lookup");
	if (typeof lookup.byLocalPart !== "function") throw new TypeError("lookup.byLocalPart: expected a function");
	if (lookup.byHolder !== undefined && typeof lookup.byHolder !== "function") throw new TypeError("lookup.byHolder: expected a function");
	const identity = readIdentity(options);
	if (plan === undefined) return addressUnregulated(profile);
	const personCase = new PersonCase(plan, new PersonReader(plan), person, identity);
	if (personCase.asksForOwn) {
		const own = lookup.byHolder === undefined ? [] : entriesOf(await lookup.byHolder(person));
		personCase.consultOwn(indexOf(own));
	}
	const settlement = personCase.begin();
	if (!(settlement instanceof Settlement)) return settlement;
	for (let asked = 0; asked < MOST_QUESTIONS; asked += 1) {
		const found = entriesOf(await lookup.byLocalPart(settlement.question, plan.domain));
		const settled = settlement.answer(found.map((entry) => readEntry(entry, "lookup.byLocalPart")));
		if (settled !== undefined) return personCase.conclude(settlement, settled);
	}
	throw new RangeError(`lookup.byLocalPart: ${MOST_QUESTIONS} candidates are said to be taken`);
}

function entriesOf(found: LookupResult): readonly DirectoryEntry[] {
	if (found === null || found === undefined) return [];
	if (typeof found !== "object") throw new TypeError(`lookup: expected a directory entry, several, or null, got ${typeof found}`);
	return isIterable(found) ? [...found] : [found];
}
