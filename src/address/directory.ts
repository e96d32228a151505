import { isIterable } from "../core/is-iterable.ts";
import { Held, type Holders, isPerson, listOf, NOBODY, scopeOf } from "./held.ts";
import type { HeldAs } from "./held-as.ts";
import { textFact } from "./name-finding.ts";
import type { AddressPlan } from "./plan.ts";
import type { DirectoryEntry } from "./types.ts";

/**
 * Who holds which address: an index over directory entries, made by `createDirectory`.
 *
 * Building it is linear in the entries, a look-up takes constant time. Create it once where many look-ups follow.
 */
export interface Directory {
	/** Tells an index apart from anything else that has a size. */
	readonly kind: "directory";
	/** How many entries it holds. */
	readonly size: number;
}

/** The index itself. */
export class DirectoryIndex implements Directory {
	readonly kind = "directory";
	readonly #byDomain = new Map<string, Map<string, Held | Held[]>>();
	/** Nobody is at `undefined`: whoever has no id is not in it. */
	readonly #byId = new Map<string | undefined, Held | Held[]>();
	readonly #people: Held[] = [];
	readonly #byName = new WeakMap<AddressPlan, NameIndex>();
	/** Whether there are people who cannot be told apart by id. */
	hasPeopleWithoutId = false;
	#size = 0;

	/** How many entries it was made of. */
	get size(): number {
		return this.#size;
	}

	/** Adds an entry. */
	add(held: Held): void {
		this.#size++;
		append(this.#in(held.as.domain), held.localPart, held);
		if (!isPerson(held)) return;
		this.#people.push(held);
		if (held.id === undefined) this.hasPeopleWithoutId = true;
		else append(this.#byId, held.id, held);
	}

	/** Adds a person whose local part is free, but for the id, which `list` adds later. */
	addUnlisted(held: Held): void {
		this.#in(held.as.domain).set(held.localPart, held);
		this.#people.push(held);
	}

	/** Lets an entry be found by its id, which it has, and which is new. */
	list(held: Held): void {
		this.#byId.set(held.id, held);
	}

	#in(domain: string): Map<string, Held | Held[]> {
		let localParts = this.#byDomain.get(domain);
		if (localParts === undefined) {
			localParts = new Map();
			this.#byDomain.set(domain, localParts);
		}
		return localParts;
	}

	/** Takes an entry from one local part and puts it at another. */
	move(held: Held, to: Held): void {
		held.moved = true;
		take(this.#in(held.as.domain), held.localPart, held);
		take(this.#byId, held.id, held);
		this.add(to);
	}

	/** Notes whose an entry without an id is, now that it is known. */
	identify(held: Held, id: string | undefined): void {
		this.move(held, new Held(held.localPart, id, held.as, null));
	}

	/** Notes that the person was answered with this entry: it is the last one of its id from now on, to be found at once. */
	serve(held: Held): void {
		held.served = true;
		const own = this.#byId.get(held.id);
		if (!isList(own) || own.at(-1) === held) return;
		own.splice(own.indexOf(held), 1);
		own.push(held);
	}

	/** Who holds a local part in a domain. */
	at(domain: string, localPart: string): Holders {
		return this.#byDomain.get(domain)?.get(localPart);
	}

	/** Every address of the person with this id. */
	ofId(id: string): Holders {
		return this.#byId.get(id);
	}

	/** People of this unaccented name whose address may show the scope given; only those without an id where `withoutId`. */
	named(plan: AddressPlan, nameKey: string, scope: string | undefined, withoutId: boolean): readonly Held[] {
		let index = this.#byName.get(plan);
		if (index === undefined) {
			index = new NameIndex(plan);
			this.#byName.set(plan, index);
		}
		return index.find(this.#people, nameKey, scope, withoutId);
	}
}

/** People by unaccented name and by what their address shows of organisation or digits; filled as far as it is asked. */
class NameIndex {
	readonly #plan: AddressPlan;
	readonly #all = new Map<string, Held[]>();
	readonly #withoutId = new Map<string, Held[]>();
	#seen = 0;

	constructor(plan: AddressPlan) {
		this.#plan = plan;
	}

	find(people: readonly Held[], nameKey: string, scope: string | undefined, withoutId: boolean): readonly Held[] {
		for (const held of people.slice(this.#seen)) {
			const name = held.nameKey;
			if (name === undefined) continue;
			const key = keyOf(name, scopeOf(this.#plan, held));
			push(this.#all, key, held);
			if (held.id === undefined) push(this.#withoutId, key, held);
		}
		this.#seen = people.length;
		const index = withoutId ? this.#withoutId : this.#all;
		const shown = index.get(keyOf(nameKey, scope)) ?? NOBODY;
		const unread = index.get(keyOf(nameKey, undefined)) ?? NOBODY;
		return scope === undefined || unread.length === 0 ? shown : shown.length === 0 ? unread : [...shown, ...unread];
	}
}

function keyOf(nameKey: string, scope: string | undefined): string {
	return `${nameKey}\n${scope ?? ""}`;
}

function push(index: Map<string, Held[]>, key: string, held: Held): void {
	const list = index.get(key);
	if (list === undefined) index.set(key, [held]);
	else list.push(held);
}

function isList(held: Held | Held[] | undefined): held is Held[] {
	return Array.isArray(held);
}

/** Nearly every key has one entry: only the others need a list. */
function append<Key>(index: Map<Key, Held | Held[]>, key: Key, held: Held): void {
	const present = index.get(key);
	if (present === undefined) index.set(key, held);
	else if (isList(present)) present.push(held);
	else index.set(key, [present, held]);
}

function take<Key>(index: Map<Key, Held | Held[]>, key: Key, held: Held): void {
	const others = listOf(index.get(key)).filter((other) => other !== held);
	if (others.length === 0) index.delete(key);
	else index.set(key, others);
}

/**
 * An index over directory entries, for functions that take a directory. An array works there too; an index is made once.
 *
 * Entries are taken as they are: a directory that breaks the rules is reported by `auditDirectory`, never repaired here. Addresses are compared in lower case.
 *
 * @param entries - Addresses with their holders; retired ones are never given to anybody else.
 * @throws TypeError where an entry is no object, or its address is no text; the message names its place.
 *
 * @example
 * ```ts
 * createDirectory([{ address: "nvha.skhcn@tuyenquang.gov.vn", holder: { kind: "person", id: "e17", fullName: "Nguyễn Văn Hà" } }]).size // => 1
 * ```
 */
export function createDirectory(entries: Iterable<DirectoryEntry>): Directory {
	return indexOf(entries);
}

/** The index of entries. */
export function indexOf(entries: Iterable<DirectoryEntry> | Directory): DirectoryIndex {
	return fillIndex(new DirectoryIndex(), entries);
}

/** Adds entries to an index, and gives it back. */
export function fillIndex<Index extends DirectoryIndex>(directory: Index, entries: Iterable<DirectoryEntry> | Directory): Index {
	if (!isIterable(entries)) throw new TypeError("entries: expected an array or another iterable of directory entries");
	let index = 0;
	for (const entry of entries) directory.add(readEntry(entry, `entries[${index++}]`));
	return directory;
}

/** A directory as the functions take it: an index, or entries. */
export type DirectoryLike = Directory | Iterable<DirectoryEntry>;

/** The index of a directory given as an index or as entries. */
export function asDirectory(directory: DirectoryLike): DirectoryIndex {
	return directory instanceof DirectoryIndex ? directory : indexOf(directory);
}

/** One entry as the index holds it. */
export function readEntry(entry: DirectoryEntry, place: string): Held {
	if (typeof entry !== "object" || entry === null) throw new TypeError(`${place}: expected a directory entry, got ${entry === null ? "null" : typeof entry}`);
	const { address, holder, retired, createdOn } = entry;
	if (typeof address !== "string") throw new TypeError(`${place}.address: expected text, got ${typeof address}`);
	if (holder !== undefined && typeof holder !== "object") throw new TypeError(`${place}.holder: expected an object or null, got ${typeof holder}`);
	if (retired !== undefined && retired !== null && typeof retired !== "boolean")
		throw new TypeError(`${place}.retired: expected a boolean, got ${typeof retired}`);
	const lower = address.trim().toLowerCase();
	const at = lower.lastIndexOf("@");
	const as: HeldAs = {
		domain: at === -1 ? "" : lower.slice(at + 1),
		kind: textFact(holder?.kind, `${place}.holder.kind`),
		holder: holder ?? undefined,
		retired: retired === true,
		createdOn: textFact(createdOn, `${place}.createdOn`),
	};
	return new Held(at === -1 ? lower : lower.slice(0, at), textFact(holder?.id, `${place}.holder.id`), as, null);
}
