import type { FoldedName } from "./folded-name.ts";
import { type FoundStart, ListedStart } from "./numbering.ts";
import type { Counted } from "./settled.ts";

/**
 * Where the numbers of homonyms begin, kept while a list is worked through.
 *
 * In a list addresses are only ever added, so a way that led to numbers once leads there again. A rename takes an address away: then all is forgotten.
 */
export class NumberingStarts {
	/** By organisation first: the few of them stay at hand in a processor, where a map for each of many names would not. */
	readonly #known = new Map<string | undefined, Map<FoldedName, ListedStart>>();

	get(name: FoldedName, organization: string | undefined): ListedStart | undefined {
		return this.#known.get(organization)?.get(name);
	}

	/** @returns What counts the numbers from now on. */
	set(name: FoldedName, organization: string | undefined, start: FoundStart, { anchor, counter }: Counted): Counted {
		const listed = new ListedStart(start, counter);
		anchor.counters = anchor.counters.map((kept) => (kept === counter ? listed.next : kept));
		let names = this.#known.get(organization);
		if (names === undefined) {
			names = new Map();
			this.#known.set(organization, names);
		}
		names.set(name, listed);
		return { anchor, counter: listed.next };
	}

	forget(): void {
		this.#known.clear();
	}
}
