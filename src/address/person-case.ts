import type { Decision } from "../core/decision.ts";
import { Ruling } from "../profile/ruling.ts";
import type { Sourced } from "../profile/types.ts";
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
	/** The id of somebody of whom nothing was in the directory before; whoever gets a local part of somebody else's is not among them. */
	readonly newId: string | undefined;
}

/**
 * One person's address under way: the facts are read, own addresses are looked for, and a settlement is drawn up. Whoever drives it looks things up.
 */
export class PersonCase {
	/** What the decision changes in the directory that it was made on. */
	change: Change | undefined;
	/** The entry that the person keeps. */
	kept: Held | undefined;

	readonly #plan: AddressPlan;
	readonly #identity: Identity;
	readonly #ruling: Ruling<AddressCode>;
	readonly #read: ReadPerson;
	/** Set once there is nothing more to look up. */
	#decision: PersonDecision | undefined;
	#person: PreparedPerson | undefined;
	#replaces: Held | undefined;
	/** Whether anything in the directory is the person's, so that a number that is taken may be as well. */
	#hasOwn = false;
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

	/** Whether addresses that the person has already make a difference. */
	get asksForOwn(): boolean {
		return this.#decision === undefined && this.#identity !== "none";
	}

	/** Looks for addresses that the person has already. */
	consultOwn(directory: DirectoryIndex): void {
		const { id } = this.#read;
		if (this.#identity === "id" && id !== undefined && !this.#read.missing.includes("organization")) {
			const own = directory.ofId(id);
			this.#hasOwn = own !== undefined;
			const last = listOf(own).at(-1);
			if (last?.served === true) {
				this.#keepHeld(last);
				return;
			}
			this.#keep(own);
		}
		const person = this.#prepare();
		if (person === undefined) return;
		const withoutId = this.#identity === "id" && id !== undefined;
		if (withoutId && !directory.hasPeopleWithoutId) return;
		const { organization, citizenDigits } = this.#plan;
		const scope = organization !== undefined ? person.organization : citizenDigits === 0 ? undefined : person.digits.slice(-citizenDigits);
		const namesakes = directory.named(this.#plan, person.name.key, scope, withoutId);
		const own: Held[] = [];
		for (const held of namesakes) {
			if (held.moved) continue;
			// Nobody keeps a retired address, and there may be thousands of them.
			if (held.as.retired && this.#identity === "name") {
				this.#hasOwn = true;
				continue;
			}
			const same = isSamePerson(this.#plan, person, held, this.#identity);
			if (same === "unknown") {
				this.#refuseIdentity(held);
				return;
			}
			if (same !== "yes") continue;
			this.#hasOwn = true;
			own.push(held);
			// There may be thousands of them behind it.
			if (this.#isLive(held) && this.#holds(held)) break;
		}
		this.#keep(own);
	}

	/**
	 * Draws up the settlement, whose questions the driver answers before it calls `conclude`; or the decision, where there is nothing to settle.
	 *
	 * @param starts - In a list: where the numbers of homonyms begin. They serve whoever has nothing in the directory, where name and organisation alone make
	 *   the address.
	 */
	begin(starts?: NumberingStarts): Settlement | PersonDecision {
		const { renderer } = this.#plan;
		const person = this.#prepare();
		if (person === undefined || renderer === undefined) return this.#close();
		// Facts that were read from a body's description rest on more than this trail.
		const shared = this.#plan.nameAlone && !this.#hasOwn && this.#ruling.plain === this.#plan.personTrail ? starts : undefined;
		const known = shared?.get(person.name, person.organization);
		this.#starts = shared;
		return new Settlement(this.#plan, renderer, person, this.#identity, this.#ruling, this.#hasOwn, known);
	}

	/** Notes that nobody was asked whether the address is free. */
	noteUnchecked(): void {
		this.#ruling.find("address.availability-unknown", "note", {}, this.#plan.rules.person.format);
	}

	/** The decision that a settlement comes to. */
	conclude(settlement: Settlement, settled: Settled): PersonDecision {
		const { trace } = settlement;
		switch (settled.end) {
			case "allocated":
				return this.#allocate(settlement, settled);
			case "existing":
				// A format whose parts run into each other may give what cannot be read as it was written.
				return this.#keep(settled.held) ?? this.#keepHeld(settled.held);
			case "identity-unknown":
				return this.#refuseIdentity(settled.held);
			case "missing-fact":
				this.#ruling.find("address.missing-fact", "open", { fact: settled.fact, candidates: trace.map(({ localPart }) => localPart) }, settled.source);
				return this.#close();
			case "unresolved":
				return this.#refuse(settled.reason, trace, settled.source, settled.mustContain);
		}
	}

	/** Everything that a local part is made of; `undefined` where there is a decision already, or comes to be one. */
	#prepare(): PreparedPerson | undefined {
		if (this.#decision !== undefined) return undefined;
		this.#person ??= preparePerson(this.#plan, this.#read, this.#ruling);
		if (this.#person === undefined) this.#close();
		return this.#person;
	}

	/** The decision, which stands once it is made. */
	#close(value?: AllocatedAddress): PersonDecision {
		this.#decision ??= this.#ruling.decide(value, true);
		return this.#decision;
	}

	/**
	 * Keeps the first of the person's live addresses that still holds; otherwise the latest of them is what a new one replaces.
	 *
	 * @returns The decision, where one is kept.
	 */
	#keep(own: Holders): PersonDecision | undefined {
		const live = listOf(own).filter((held) => this.#isLive(held));
		for (const held of live) {
			// A form that does not fit may fit where a step is read another way.
			const { steps, rules } = this.#plan;
			for (const source of [rules.person.collisions.steps, ...steps, ...personFormSources(this.#plan, held.localPart)]) this.#ruling.noteReadings(source);
			const reading = this.#holds(held);
			if (reading === undefined) continue;
			this.#ruling.note(reading.source);
			return this.#keepHeld(held);
		}
		for (const held of live) {
			const source = readPersonForms(this.#plan, held.localPart).length > 0 ? undefined : this.#keptBy(held);
			if (source === undefined) continue;
			this.#ruling.find("address.no-matching-format", "note", { address: held.address }, source);
			return this.#keepHeld(held);
		}
		this.#replaces = live.at(-1) ?? this.#replaces;
		if (this.#replaces !== undefined) this.#ruling.note(this.#plan.rules.legacy);
		return undefined;
	}

	#isLive({ as: { retired, domain } }: Held): boolean {
		if (!retired && domain !== this.#plan.domain) this.#ruling.note(this.#plan.rules.otherDomains);
		return !retired && this.#plan.domains.has(domain);
	}

	/** How an address is readable for the person's present organisation and unit. */
	#holds({ localPart }: Held): FormReading | undefined {
		const own = this.#read;
		return readPersonForms(this.#plan, localPart).find(
			({ organization, unit }) => (organization ?? own.organization) === own.organization && (unit ?? own.unit) === own.unit,
		);
	}

	/** What says that an address in no format stays. */
	#keptBy(held: Held): Sourced<unknown> | undefined {
		const { legacy, grandfathered } = this.#plan.rules;
		if (isGrandfathered(this.#plan, held.as.createdOn, this.#ruling)) return grandfathered;
		return this.#ruling.use(legacy) === "keep" ? legacy : undefined;
	}

	#keepHeld(held: Held): PersonDecision {
		const { address } = held;
		this.kept = held;
		checkStandards(this.#ruling, held.localPart, held.as.domain);
		return this.#close({ address, localPart: held.localPart, resolution: "existing", trace: [{ localPart: held.localPart }] });
	}

	#allocate(
		{ person, trace, counted: counter, numberingStart }: Settlement,
		{ localPart, resolution, rename }: Extract<Settled, { end: "allocated" }>,
	): PersonDecision {
		const { domain } = this.#plan;
		checkStandards(this.#ruling, localPart, domain);
		if (this.#ruling.has("open")) return this.#close();
		const address = `${localPart}@${domain}`;
		Object.freeze(trace);
		const plain = { address, localPart, resolution, trace };
		const decision =
			this.#replaces === undefined && rename === undefined
				? this.#close(Object.freeze(plain))
				: this.#close({
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
		const added = new Held(localPart, person.id, this.#heldAs(), person.name.key);
		const listed = numberingStart && counter && this.#starts?.set(person.name, person.organization, numberingStart, counter);
		const counted = listed ?? counter;
		this.change =
			rename === undefined
				? { added, counted, newId: this.#hasOwn ? undefined : person.id }
				: {
						added,
						counted,
						newId: undefined,
						moved: {
							from: rename.held,
							to: new Held(rename.localPart, rename.held.id, rename.held.as, rename.held.nameKey),
						},
					};
		return decision;
	}

	/** The organisation is kept where homonyms are compared within it: not every form of an address tells it. */
	#heldAs(): HeldAs {
		const { organization } = this.#read;
		const { issued, comparesInOrganization } = this.#plan;
		return organization === undefined || !comparesInOrganization ? issued : { ...issued, holder: { organization } };
	}

	#refuseFormat(): PersonDecision {
		const { negotiated, rules } = this.#plan;
		const { format } = rules.person;
		if (negotiated !== undefined) {
			const mustContain = isNamed(this.#read) ? contentsOf(negotiated, this.#read) : [];
			this.#ruling.find("address.unresolved", "open", { reason: "negotiated", mustContain }, format);
		} else this.#ruling.find("address.unresolved", "open", { reason: "no-format" }, format);
		return this.#close();
	}

	#refuseIdentity(held: Held): PersonDecision {
		this.#ruling.find("address.identity-unknown", "open", { address: held.address }, this.#plan.rules.person.format);
		return this.#close();
	}

	#refuse(reason: UnresolvedReason, trace: readonly TraceStep[], source: object, mustContain?: readonly string[]): PersonDecision {
		const candidates = trace.map(({ localPart }) => localPart);
		this.#ruling.find("address.unresolved", "open", { reason, candidates, ...(mustContain === undefined ? {} : { mustContain }) }, source);
		return this.#close();
	}
}
