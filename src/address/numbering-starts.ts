import type { FoldedName } from "./folded-name.ts";
import { type FoundStart, ListedStart } from "./numbering.ts";
import type { Counted } from "./settled.ts";

/**
 * Where the numbers of homonyms begin, kept while a list is worked through.
 *
 * In a list addresses are only ever added, so a way that led to numbers once leads there again. A rename takes an address away: then all is forgotten.
 */
export class NumberingStarts {
	#names: FoldedName[] = [];

	get(name: FoldedName, organization: string | undefined): ListedStart | undefined {
		return name.starts?.get(organization);
	}

	/** @returns What counts the numbers from now on. */
	set(name: FoldedName, organization: string | undefined, start: FoundStart, { anchor, counter }: Counted): Counted {
		const listed = new ListedStart(start, counter);
		anchor.counters = anchor.counters.map((kept) => (kept === counter ? listed.next : kept));
		if (name.starts === undefined) {
			name.starts = new Map();
			this.#names.push(name);
		}
		name.starts.set(organization, listed);
		return { anchor, counter: listed.next };
	}

	forget(): void {
		for (const name of this.#names) name.starts = undefined;
		this.#names = [];
	}
}
