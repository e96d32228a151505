import { expect } from "vitest";
import { allocateAddresses, type DirectoryEntry, type Identity, type Person, type Profile, personAddress } from "../../src/index.ts";

/** A directory as its keeper carries out what is decided. */
class Kept {
	#entries: readonly DirectoryEntry[];
	/** What became of the people whose id was in the list already. */
	readonly #of = new Map<string, DirectoryEntry>();

	constructor(entries: readonly DirectoryEntry[]) {
		this.#entries = entries;
	}

	get entries(): readonly DirectoryEntry[] {
		return this.#entries;
	}

	/** The address of who was in the list already. */
	addressOf(id: string | undefined): string | undefined {
		return id === undefined ? undefined : this.#of.get(id)?.address;
	}

	rename(from: string, to: string, id: string | undefined): void {
		const renamed = this.#entries.find(({ address, retired, holder }) => address === from && retired !== true && holder?.id === id);
		if (renamed === undefined) throw new Error(`nobody holds ${from}`);
		this.#entries = this.#entries.filter((entry) => entry !== renamed);
		const moved = { ...renamed, address: to };
		this.#entries = [...this.#entries, moved];
		if (id !== undefined && this.#of.get(id) === renamed) this.#of.set(id, moved);
	}

	give(address: string, { id, fullName = "", organization }: Person): void {
		const holder = { kind: "person", ...(id === undefined ? {} : { id }), fullName, ...(typeof organization === "string" ? { organization } : {}) };
		const entry = { address, holder };
		this.#entries = [...this.#entries, entry];
		this.#serve(id, entry);
	}

	keep(address: string, id: string | undefined): void {
		const kept = this.#entries.find((entry) => entry.address === address && entry.retired !== true);
		if (kept !== undefined) this.#serve(id, kept);
	}

	#serve(id: string | undefined, entry: DirectoryEntry): void {
		if (id !== undefined && !this.#of.has(id)) this.#of.set(id, entry);
	}
}

/** Expects of a list what each of its people would get alone, on a directory of what was given before. @returns The decisions, for a closer look. */
export function expectOneByOne(profile: Profile, people: readonly Person[], existing: readonly DirectoryEntry[] = [], identity: Identity = "id"): string[] {
	const kept = new Kept(existing);
	const told: string[] = [];
	for (const { index, subject, decision } of allocateAddresses(profile, people, existing, { identity })) {
		const { value, findings } = decision;
		const served = identity === "id" ? kept.addressOf(subject.id) : undefined;
		if (served === undefined) expect(decision, `row ${index}`).toEqual(personAddress(profile, subject, kept.entries, { identity }));
		else if (value !== undefined) expect([value.address, value.resolution], `row ${index}`).toEqual([served, "existing"]);
		told.push(value === undefined ? `${findings[0]?.code} ${findings[0]?.params["address"] ?? ""}`.trim() : `${value.localPart} ${value.resolution}`);
		for (const { from, to, id } of value?.renames ?? []) kept.rename(from, to, id);
		if (value?.resolution === "existing") kept.keep(value.address, subject.id);
		else if (value !== undefined) kept.give(value.address, subject);
	}
	return told;
}
