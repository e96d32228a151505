import { allocateAddresses } from "../address/allocate-addresses.ts";
import type { IdentityOptions } from "../address/identity.ts";
import type { Allocation, DirectoryEntry, Subject } from "../address/types.ts";
import type { Profile } from "../profile/types.ts";

/**
 * Which of the people and bodies of a list have no address under a regulation, and why: the allocations without one, each with its findings. They are yielded in the
 * order of the list, one by one, so a list of any length can be processed.
 *
 * Where nothing is yielded, everybody has an address. An address that people have to settle (`negotiated`) does not count as one yet.
 *
 * @param profile - The regulation.
 * @param subjects - Who needs an address.
 * @param existing - The directory so far.
 * @param options - How people are told apart.
 *
 * @example
 * ```ts
 * const people = [{ id: "1", fullName: "Nguyễn Văn Hà", citizenIdLast4: "0123" }, { id: "2", fullName: "Trần Thị Mai" }];
 * [...withoutAddress(bacNinh, people)].map(({ index, decision }) => [index, decision.findings.map(({ code }) => code)])
 * // => [[1, ["address.missing-fact"]]]
 * ```
 */
export function* withoutAddress<S extends Subject>(
	profile: Profile,
	subjects: Iterable<S>,
	existing?: Iterable<DirectoryEntry>,
	options?: IdentityOptions,
): Generator<Allocation<S>, void, undefined> {
	for (const allocation of allocateAddresses(profile, subjects, existing, options)) if (allocation.decision.value?.address === undefined) yield allocation;
}
