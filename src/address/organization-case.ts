import type { Decision } from "../core/decision.ts";
import { foldAbbreviation } from "../name/fold-abbreviation.ts";
import { foldCommuneName } from "../name/fold-commune-name.ts";
import { foldLabel } from "../name/fold-label.ts";
import type { Folded } from "../name/folded.ts";
import { Ruling } from "../profile/ruling.ts";
import { readBody } from "./body.ts";
import type { DirectoryIndex } from "./directory.ts";
import { Held, listOf } from "./held.ts";
import { nameFact, textFact } from "./name-finding.ts";
import { type AddressPlan, kindRules } from "./plan.ts";
import { checkStandards } from "./reserved.ts";
import type { AddressCode, AllocatedAddress, Holder, Organization } from "./types.ts";

/** The decision about a body's address, and what it changes in a directory: the entry that it adds, and those without an id that are now known to be this body's. */
export interface OrganizationCase {
	readonly decision: Decision<AllocatedAddress, AddressCode>;
	readonly added?: Held;
	readonly identified?: readonly Held[];
}

/**
 * The address of a body. The text has no rule for bodies that clash, so a local part is given or it is not: nothing is ever changed to make it fit.
 */
export function settleOrganization(plan: AddressPlan, organization: Organization, directory: DirectoryIndex | undefined): OrganizationCase {
	const ruling = new Ruling<AddressCode>(plan.profile);
	const body = readBody(plan, organization, ruling);
	if (body === undefined) return { decision: ruling.decide<AllocatedAddress>() };
	const { localPart, kind, format } = body;
	checkStandards(ruling, localPart, plan.domain);
	const address = `${localPart}@${plan.domain}`;
	const holders = listOf(directory?.at(plan.domain, localPart));
	const first = new Map<boolean | undefined, Held>();
	for (const held of holders) {
		const same = held.as.retired && !isSameId(organization, held) ? false : isSameBody(plan, organization, held);
		if (!first.has(same)) first.set(same, held);
	}
	const other = first.get(false);
	if (first.has(undefined)) ruling.find("address.identity-unknown", "open", { address }, format);
	if (other !== undefined)
		ruling.find("address.unresolved", "open", { reason: "clash", localPart, ...(other.as.kind === undefined ? {} : { holderKind: other.as.kind }) }, format);
	if (directory === undefined) ruling.find("address.availability-unknown", "note", {}, format);
	if (ruling.has("open")) return { decision: ruling.decide<AllocatedAddress>() };
	// All who hold it are the body itself. What it gave up comes back to it as a new address.
	const resolution = holders.some(({ as: { retired } }) => !retired) ? "existing" : "base";
	const decision = ruling.decide<AllocatedAddress>({ address, localPart, resolution, trace: [{ localPart }] }, true);
	const id = textFact(organization.id, "organization.id");
	// An entry without an id is from now on that of this id: a body with another one is another body.
	if (resolution === "existing") return id === undefined ? { decision } : { decision, identified: holders.filter((held) => held.id === undefined) };
	return {
		decision,
		added: new Held(localPart, id, { domain: plan.domain, kind, holder: holderOf(organization), retired: false, createdOn: undefined }, null),
	};
}

function holderOf({ kind, name, abbreviation }: Organization): Holder {
	return { kind, ...(name === undefined ? {} : { name }), ...(abbreviation === undefined ? {} : { abbreviation }) };
}

/** What was given up comes back to an equal id only. */
function isSameId({ id }: Organization, held: Held): boolean {
	return held.id !== undefined && textFact(id, "organization.id") === held.id;
}

/**
 * Whether an entry is the body's own: equal ids; without two ids, an equal kind and an equal folded name, or an equal abbreviation where neither has a
 * name. A name on one side only leaves it `undefined`, because many communes share an abbreviation.
 */
export function isSameBody(plan: AddressPlan, organization: Organization, held: Held): boolean | undefined {
	const { kind, holder } = held.as;
	if (kind === "person") return false;
	const id = textFact(organization.id, "organization.id");
	if (holder === undefined) return undefined;
	if (id !== undefined && held.id !== undefined) return id === held.id;
	if (kind !== organization.kind) return false;
	const fold = kindRules(plan, organization.kind)?.commune === true ? foldCommune : foldLabel;
	const name = folded(nameFact(organization.name, "organization.name"), fold);
	const heldName = folded(typeof holder.name === "string" ? holder.name : nameFact(holder.fullName, "holder.fullName"), fold);
	if (name !== undefined && heldName !== undefined) return name === heldName;
	if (name !== undefined || heldName !== undefined) return undefined;
	const abbreviation = folded(nameFact(organization.abbreviation, "organization.abbreviation"), foldAbbreviation);
	const heldAbbreviation = folded(nameFact(holder.abbreviation, "holder.abbreviation"), foldAbbreviation);
	if (abbreviation === undefined || heldAbbreviation === undefined) return undefined;
	return abbreviation === heldAbbreviation;
}

/** A name as it is compared; absent where there is none, or it does not fold. */
function folded(text: string | undefined, fold: (text: string) => Folded): string | undefined {
	const result = text === undefined ? undefined : fold(text);
	return result?.ok === true ? result.value : undefined;
}

function foldCommune(text: string): Folded {
	const folded = foldCommuneName(text);
	return folded.ok ? { ok: true, value: folded.value.joined } : folded;
}
