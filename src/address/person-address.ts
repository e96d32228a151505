import type { Profile } from "../profile/types.ts";
import { asDirectory, type DirectoryLike } from "./directory.ts";
import { type IdentityOptions, readIdentity, requireFacts } from "./identity.ts";
import { PersonCase, type PersonDecision } from "./person-case.ts";
import { PersonReader } from "./person-facts.ts";
import { planOf } from "./plan.ts";
import { settlePerson } from "./settle-person.ts";
import { addressUnregulated } from "./silent.ts";
import type { Person } from "./types.ts";

/**
 * A person's address (TQ 5.2; BN 5.2): the base form, or, where somebody else holds that, the form that the regulation puts in its place.
 *
 * A person keeps an address that fits the present organisation (`existing`); after a transfer there is a new one, and `replaces` is the old
 * one. Facts that are missing or cannot be used, an identity that cannot be determined, and a collision without a rule are `open` findings: undetermined.
 *
 * @param profile - The province's regulation.
 * @param person - The facts; only those that the format needs are looked at.
 * @param directory - Every address taken or retired. Without one, the base form is given with the note `address.availability-unknown`; an empty one is known
 *   to be empty.
 * @param options - `identity`: how people are told apart, by `id` unless it is `name` or `none`.
 * @returns The address with its candidates, in lower case.
 * @throws TypeError where the profile or a fact has the wrong type; RangeError for an unknown `identity`.
 *
 * @example
 * ```ts
 * personAddress(tuyenQuang, { id: "e2", fullName: "Nguyễn Văn Hạ", organization: "skhcn" }, [
 * 	{ address: "nvha.skhcn@tuyenquang.gov.vn", holder: { kind: "person", id: "e1", fullName: "Nguyễn Văn Hà" } },
 * ]).value?.address // => "nvha1.skhcn@tuyenquang.gov.vn"
 * ```
 */
export function personAddress(profile: Profile, person: Person, directory?: DirectoryLike, options?: IdentityOptions): PersonDecision {
	const plan = planOf(profile);
	requireFacts(person, "person");
	const identity = readIdentity(options);
	if (plan === undefined) return addressUnregulated(profile);
	const personCase = new PersonCase(plan, new PersonReader(plan), person, identity);
	return settlePerson(plan, personCase, directory === undefined ? undefined : asDirectory(directory));
}
