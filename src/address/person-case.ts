import type { Decision } from "../core/decision.ts";
import { Ruling } from "../profile/ruling.ts";
import type { DirectoryIndex } from "./directory.ts";
import { Held, type Holders, listOf } from "./held.ts";
import type { HeldAs } from "./held-as.ts";
import type { NumberingStarts } from "./numbering-starts.ts";
import { isNamed, type PersonReader, preparePerson, type ReadPerson } from "./person-facts.ts";
import { type AddressPlan, isGrandfathered } from "./plan.ts";
import { type FormReading, personFormSources, readPersonForms } from "./read-form.ts";
import { contentsOf, type PreparedPerson } from "./render.ts";
import { checkStandards } from "./reserved.ts";
import { isSamePerson } from "./same-person.ts";
import type { Counted, Settled, UnresolvedReason } from "./settled.ts";
import { Settlement } from "./settlement.ts";
import type { AddressCode, AllocatedAddress, Identity, Person, TraceStep } from "./types.ts";

/** The decision about a person's address. */
export type PersonDecision = Decision<AllocatedAddress, AddressCode>;

/** What a decision changes in a directory. */
export interface Change {
	readonly added: Held;
	readonly moved?: { readonly from: Held; readonly to: Held };
	/** The counter that gave the number. */
	readonly counted: Counted | undefined;
	/** Whether neither the local part nor the id was in the directory before. */
	readonly isNew: boolean;
}

/**
 * One person's address under way: the facts are read, own addresses are looked for, and a settlement is drawn up. Whoever drives it looks things up.
 */
export class PersonCase {
	/** Set once there is nothing more to look up. */
	decision: PersonDecision | undefined;
	/** What the decision changes in the directory that it was made on. */
	change: Change | undefined;
	settlement: Settlement | undefined;
	/** The entry that the person keeps. */
	kept: Held | undefined;

	readonly #plan: AddressPlan;
	readonly #identity: Identity;
	readonly #ruling: Ruling<AddressCode>;
	readonly #read: ReadPerson;
	#person: PreparedPerson | undefined;
	#replaces: Held | undefined;
	#hadOthers = false;
	/** Whether a number that is taken may be the person's own, by name. */
	#mayReturn = false;
	#starts: NumberingStarts | undefined;

	constructor(plan: AddressPlan, reader: PersonReader, person: Person, identity: Identity) {
		this.#plan = plan;
		this.#identity = identity;
		this.#ruling = new Ruling<AddressCode>(plan.profile, plan.personTrail);
		this.#read = reader.read(person, this.#ruling);
		if (plan.template === undefined) this.#refuseFormat();
		else if (this.#ruling.has("open")) {
			preparePerson(plan, this.#read, this.#ruling);
			this.#close();
		}
	}

	/** Looks for addresses that the person has already. */
	consultOwn(directory: DirectoryIndex): void {
		const { id } = this.#read;
		if (this.#identity === "id" && id !== undefined && !this.#read.missing.includes("organization")) {
			const own = directory.ofId(id);
			this.#hadOthers = own !== undefined;
			const last = listOf(own).at(-1);
			if (last?.served === true) {
				this.#keepHeld(last);
				return;
			}
			if (own !== undefined && this.#keep(own)) return;
		}
		const person = this.#prepare();
		if (person === undefined || this.#identity === "none") return;
		const withoutId = this.#identity === "id" && id !== undefined;
		if (withoutId && !directory.hasPeopleWithoutId) return;
		const { organization, citizenDigits } = this.#plan;
		const scope = organization === undefined ? (citizenDigits === 0 ? "" : person.digits.slice(-citizenDigits)) : (person.organization ?? "");
		const namesakes = directory.named(this.#plan, person.name.key, scope, withoutId);
		const own: Held[] = [];
		for (const held of namesakes) {
			if (held.moved) continue;
			// Nobody keeps a retired address, and there may be thousands of them.
			if (held.as.retired && this.#identity === "name") {
				this.#mayReturn = true;
				continue;
			}
			const same = isSamePerson(this.#plan, person, held, this.#identity);
			if (same === "unknown") {
				this.#refuseIdentity(held);
				return;
			}
			if (same === "yes" && this.#holds(held)) {
				this.#keep(held);
				return;
			}
			if (same === "yes") own.push(held);
		}
		if (own.length > 0) this.#mayReturn = true;
		this.#keep(own);
	}

	/**
	 * Draws up the settlement; after it, the driver answers its questions and calls `conclude`.
	 *
	 * @param starts - In a list: where the numbers of homonyms begin. They serve people who are known to be nobody else, where name and organisation alone
	 *   make the address.
	 */
	begin(starts?: NumberingStarts): Settlement | undefined {
		const person = this.#prepare();
		if (person === undefined || this.#plan.renderer === undefined) return undefined;
		const toldApart = this.#identity === "none" || (this.#identity === "id" && person.id !== undefined && !this.#hadOthers);
		// Facts that were read from a body's description rest on more than this trail.
		const shared = this.#plan.nameAlone && toldApart && this.#ruling.plain === this.#plan.personTrail ? starts : undefined;
		const known = shared?.get(person.name, person.organization);
		this.settlement = new Settlement(this.#plan, this.#plan.renderer, person, this.#identity, this.#ruling, this.#hadOthers || this.#mayReturn, known);
		this.#starts = shared;
		return this.settlement;
	}

	/** Without a directory: the base form, which may be taken. */
	concludeUnchecked(): void {
		this.begin()?.answer(undefined);
		if (this.settlement !== undefined) this.#ruling.find("address.availability-unknown", "note", {}, this.#plan.rules.person.format);
		this.conclude();
	}

	/** Closes the case when the settlement has ended. */
	conclude(): void {
		const settled = this.settlement?.settled;
		if (this.decision !== undefined || settled === undefined) return;
		const trace = this.settlement?.trace ?? [];
		switch (settled.end) {
			case "allocated":
				this.#allocate(settled, trace);
				break;
			case "existing":
				if (!this.#keep(settled.held)) this.#refuse("no-rule", trace, this.#plan.rules.person.collisions.exhausted);
				break;
			case "identity-unknown":
				this.#refuseIdentity(settled.held);
				break;
			case "missing-fact":
				this.#ruling.find("address.missing-fact", "open", { fact: settled.fact, candidates: trace.map(({ localPart }) => localPart) }, settled.source);
				this.#close();
				break;
			case "unresolved":
				this.#refuse(settled.reason, trace, settled.source, settled.mustContain);
				break;
		}
	}

	#prepare(): PreparedPerson | undefined {
		if (this.decision !== undefined || this.#person !== undefined) return this.decision === undefined ? this.#person : undefined;
		this.#person = preparePerson(this.#plan, this.#read, this.#ruling);
		if (this.#person === undefined) this.#close();
		return this.#person;
	}

	#close(value?: AllocatedAddress): void {
		this.decision = this.#ruling.decide(value, true);
	}

	/**
	 * Keeps the first of the person's live addresses that still holds; otherwise the latest of them is what a new one replaces.
	 *
	 * @returns Whether the case is closed.
	 */
	#keep(own: Holders): boolean {
		const live = listOf(own).filter((held) => !held.as.retired && this.#plan.domains.has(held.as.domain));
		for (const held of live) {
			for (const source of personFormSources(this.#plan, held.localPart)) this.#ruling.noteReadings(source);
			const reading = this.#holds(held);
			if (reading === undefined) continue;
			this.#ruling.note(reading.source);
			this.#keepHeld(held);
			return true;
		}
		for (const held of live) {
			if (readPersonForms(this.#plan, held.localPart).length > 0 || !this.#keepsLegacy(held)) continue;
			this.#ruling.find("address.no-matching-format", "note", { address: held.address }, this.#plan.rules.legacy);
			this.#keepHeld(held);
			return true;
		}
		this.#replaces = live.at(-1) ?? this.#replaces;
		if (this.#replaces !== undefined) this.#ruling.note(this.#plan.rules.legacy);
		return false;
	}

	/** How an address is readable for the person's present organisation and unit. */
	#holds({ localPart }: Held): FormReading | undefined {
		const own = this.#read;
		return readPersonForms(this.#plan, localPart).find(
			({ organization, unit }) => (organization ?? own.organization) === own.organization && (unit ?? own.unit) === own.unit,
		);
	}

	#keepsLegacy(held: Held): boolean {
		const { legacy, grandfathered } = this.#plan.rules;
		if (isGrandfathered(this.#plan, held.as.createdOn)) {
			this.#ruling.note(grandfathered);
			return true;
		}
		return this.#ruling.use(legacy) === "keep";
	}

	#keepHeld(held: Held): void {
		const { address } = held;
		this.kept = held;
		checkStandards(this.#ruling, held.localPart, held.as.domain);
		this.#close({ address, localPart: held.localPart, resolution: "existing", trace: [{ localPart: held.localPart }] });
	}

	#allocate(settled: Extract<Settled, { end: "allocated" }>, trace: readonly TraceStep[]): void {
		const { localPart, resolution, rename } = settled;
		const { domain } = this.#plan;
		checkStandards(this.#ruling, localPart, domain);
		if (this.#ruling.has("open")) {
			this.#close();
			return;
		}
		const address = `${localPart}@${domain}`;
		Object.freeze(trace);
		const plain = { address, localPart, resolution, trace };
		if (this.#replaces === undefined && rename === undefined) this.#close(Object.freeze(plain));
		else
			this.#close({
				...plain,
				...(this.#replaces === undefined ? {} : { replaces: this.#replaces.address }),
				...(rename === undefined
					? {}
					: {
							renames: [
								{
									from: rename.held.address,
									to: `${rename.localPart}@${domain}`,
									...(rename.held.id === undefined ? {} : { id: rename.held.id }),
								},
							],
						}),
			});
		const added = new Held(localPart, this.#read.id, this.#heldAs(), this.#person?.name.key);
		let counted = this.settlement?.counted;
		const start = this.settlement?.numberingStart;
		if (start !== undefined && counted !== undefined && this.#person !== undefined)
			counted = this.#starts?.set(this.#person.name, this.#person.organization, start, counted) ?? counted;
		this.change =
			rename === undefined
				? { added, counted, isNew: this.#identity === "id" && this.#read.id !== undefined && !this.#hadOthers }
				: {
						added,
						counted,
						isNew: false,
						moved: {
							from: rename.held,
							to: new Held(rename.localPart, rename.held.id, rename.held.as, rename.held.nameKey),
						},
					};
	}

	/** The organisation is kept where homonyms are compared within it: not every form of an address tells it. */
	#heldAs(): HeldAs {
		const { organization } = this.#read;
		const { issued, comparesInOrganization } = this.#plan;
		return organization === undefined || !comparesInOrganization ? issued : { ...issued, holder: { organization } };
	}

	#refuseFormat(): void {
		const { format } = this.#plan.rules.person;
		if ("value" in format && "negotiated" in format.value) {
			const mustContain = isNamed(this.#read) ? contentsOf(format.value.negotiated.mustContain, this.#read) : [];
			this.#ruling.find("address.unresolved", "open", { reason: "negotiated", mustContain }, format);
		} else this.#ruling.find("address.unresolved", "open", { reason: "no-format" }, format);
		this.#close();
	}

	#refuseIdentity(held: Held): void {
		this.#ruling.find("address.identity-unknown", "open", { address: held.address }, this.#plan.rules.person.format);
		this.#close();
	}

	#refuse(reason: UnresolvedReason, trace: readonly TraceStep[], source: object, mustContain?: readonly string[]): void {
		const candidates = trace.map(({ localPart }) => localPart);
		this.#ruling.find("address.unresolved", "open", { reason, candidates, ...(mustContain === undefined ? {} : { mustContain }) }, source);
		this.#close();
	}
}
