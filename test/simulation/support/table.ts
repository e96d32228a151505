import type { DirectoryEntry } from "../../../src/index.ts";

interface Version {
	/** When it was written: the versions before it were there already. */
	readonly place: number;
	readonly entry: DirectoryEntry;
}

/** A table of addresses as a database keeps it: one row for each address, for ever. All that ever changes in a row is that its own holder takes it up again. */
export class AddressTable {
	readonly #versions: Version[] = [];
	readonly #rows = new Map<string, Version[]>();
	readonly #constraint: boolean;

	/** @param constraint - Whether the address is unique; only a table that is meant to go wrong lacks it. */
	constructor(entries: readonly DirectoryEntry[], constraint: boolean) {
		this.#constraint = constraint;
		for (const entry of entries) this.write(entry);
	}

	/** How much was written so far. */
	get written(): number {
		return this.#versions.length;
	}

	/** When the row of an address was first written. */
	placeOf(address: string): number | undefined {
		return this.#rows.get(address)?.[0]?.place;
	}

	/** The row of an address, as somebody sees it who has seen so much of what was written. */
	read(address: string, seen: number): DirectoryEntry | undefined {
		return this.#rows.get(address)?.findLast(({ place }) => place < seen)?.entry;
	}

	/** The rows of a person, seen in the same way. */
	readHolder(id: string | undefined, seen: number): readonly DirectoryEntry[] {
		const own = [...this.#rows.keys()].map((address) => this.read(address, seen)).filter((entry) => entry !== undefined);
		return own.filter(({ holder }) => id !== undefined && holder?.id === id);
	}

	/** Inserts a row, or makes the holder's own retired one live again. @returns When the row was written that has the address already; `undefined` where it is done. */
	write(entry: DirectoryEntry): number | undefined {
		const versions = this.#rows.get(entry.address) ?? [];
		const last = versions.at(-1);
		const returns = last?.entry.retired === true && last.entry.holder?.id !== undefined && last.entry.holder.id === entry.holder?.id;
		if (last !== undefined && this.#constraint && !returns) return last.place;
		const version = { place: this.#versions.length, entry };
		this.#versions.push(version);
		versions.push(version);
		this.#rows.set(entry.address, versions);
		return undefined;
	}
}
