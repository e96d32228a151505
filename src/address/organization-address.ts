import type { Decision } from "../core/decision.ts";
import type { Profile } from "../profile/types.ts";
import { asDirectory, type DirectoryLike } from "./directory.ts";
import { requireFacts } from "./identity.ts";
import { settleOrganization } from "./organization-case.ts";
import { planOf } from "./plan.ts";
import { addressUnregulated } from "./silent.ts";
import type { AddressCode, AllocatedAddress, Organization } from "./types.ts";

/**
 * The address of a body: an organisation, a unit, a body of a commune (TQ 5.1; BN 5.1.a-g).
 *
 * There is no rule for bodies that clash: the answer is undetermined (`address.unresolved`), and the local part is never changed. A body's own entry is `existing`.
 *
 * @param profile - The province's regulation.
 * @param organization - The facts: the kind, and the abbreviation, the name or the parent that the kind's format needs.
 * @param directory - Every address taken or retired; without one, the note `address.availability-unknown`.
 * @throws TypeError where the profile or a fact has the wrong type.
 *
 * @example
 * ```ts
 * organizationAddress(bacNinh, { kind: "commune-council", name: "Phường Đa Mai" }, []).value?.address // => "hdnd.damai@bacninh.gov.vn"
 * ```
 */
export function organizationAddress(profile: Profile, organization: Organization, directory?: DirectoryLike): Decision<AllocatedAddress, AddressCode> {
	const plan = planOf(profile);
	requireFacts(organization, "organization");
	if (plan === undefined) return addressUnregulated(profile);
	return settleOrganization(plan, organization, directory === undefined ? undefined : asDirectory(directory)).decision;
}
