import { DirectoryIndex } from "./directory.ts";
import { Held, type Holders, isPerson, listOf } from "./held.ts";
import type { HeldAs } from "./held-as.ts";
import { IdSet } from "./id-set.ts";
import { NumberedPeople } from "./numbered-people.ts";
import type { Anchor, ListedStart } from "./numbering.ts";
import type { AddressPlan } from "./plan.ts";

/** A number behind letters, at the end or before a dot. */
const NUMBERED = /^([a-z]+)(0|[1-9][0-9]{0,14})(|\..*)$/;

/**
 * The directory of a list that is worked through.
 *
 * Homonyms who are new get one number after the other, and hardly any of these is ever asked for again: they are entered once somebody asks. The same goes for
 * the ids of everybody who is new.
 */
export class GrowingDirectory extends DirectoryIndex {
	readonly #issued: HeldAs;
	/** The ids of all people, entered or not. */
	readonly #ids = new IdSet();
	/** New people whose id is not entered. */
	#unlisted: Held[] = [];
	/** Who got a number that is not entered. */
	readonly #numbered = new NumberedPeople();
	/** Local parts whose numbers may have been given without it being their turn. */
	readonly #outOfTurn = new Set<string>();

	/** @param issued - What all addresses given to people have in common. */
	constructor(issued: HeldAs) {
		super();
		this.#issued = issued;
	}

	override add(held: Held): void {
		if (held.id !== undefined && isPerson(held)) this.#ids.add(held.id);
		this.#noteNumber(held, undefined);
		// Two holders of one local part count numbers each on their own.
		if (super.at(held.as.domain, held.localPart) !== undefined) this.#outOfTurn.add(held.localPart);
		super.add(held);
	}

	/**
	 * Adds somebody new, whose id nobody had, nor the local part.
	 *
	 * @param anchor - Where the number was counted, if there is one.
	 */
	addNew(held: Held, id: string, anchor: Anchor | undefined): void {
		this.claim(id);
		this.#noteNumber(held, anchor);
		this.addClaimed(held);
	}

	/** Remembers a number that was given otherwise than as the next one of its only counter. */
	#noteNumber({ localPart }: Held, anchor: Anchor | undefined): void {
		const numbered = NUMBERED.exec(localPart);
		if (numbered === null) return;
		const without = `${numbered[1]}${numbered[3]}`;
		if (anchor?.localPart !== without || anchor.counters.length > 1) this.#outOfTurn.add(without);
	}

	override at(domain: string, localPart: string): Holders {
		const holders = super.at(domain, localPart);
		if (holders !== undefined || this.#numbered.isEmpty || !this.#mayBeGiven(domain, localPart)) return holders;
		this.#enterAll();
		return super.at(domain, localPart);
	}

	override ofId(id: string): Holders {
		if (!this.#ids.has(id)) return undefined;
		const holders = super.ofId(id);
		if (holders !== undefined) return holders;
		this.#enterAll();
		return super.ofId(id);
	}

	override named(plan: AddressPlan, nameKey: string, scope: string | undefined, withoutId: boolean): readonly Held[] {
		this.#enterAll();
		return super.named(plan, nameKey, scope, withoutId);
	}

	override move(held: Held, to: Held): void {
		this.#enterAll();
		super.move(held, to);
	}

	/** Whether all numbers that were not given in turn are free. */
	isInTurn({ apart, anchor }: ListedStart): boolean {
		return apart && (this.#outOfTurn.size === 0 || !this.#outOfTurn.has(anchor.localPart));
	}

	/** Whether nobody has this id; from now on somebody has, who is to be added at once. */
	claim(id: string): boolean {
		return this.#ids.add(id);
	}

	/** Adds an entry whose local part is free and whose id was claimed. */
	addClaimed(held: Held): void {
		this.#unlisted.push(held);
		this.addUnlisted(held);
	}

	/** Gives the next number to somebody whose id was claimed. */
	addNumber(id: string, start: ListedStart, number: number): void {
		this.#numbered.add(this.#ids.keyOf(id), start, number);
	}

	#mayBeGiven(domain: string, localPart: string): boolean {
		const numbered = NUMBERED.exec(localPart);
		if (numbered === null) return false;
		const [, before, number, after] = numbered;
		return listOf(super.at(domain, `${before}${after}`)).some(({ counters }) => counters.some((counter) => Number(number) < counter.number));
	}

	#enterAll(): void {
		for (const held of this.#unlisted) this.list(held);
		this.#unlisted = [];
		for (const { key, start, number } of this.#numbered.takeAll()) {
			const held = new Held(`${start.before}${number}${start.after}`, this.#ids.idOf(key), this.#issued, start.nameKey);
			held.served = true;
			this.addUnlisted(held);
			this.list(held);
		}
	}
}
