import type { FoldedName } from "./folded-name.ts";
import { type FoundStart, ListedStart } from "./numbering.ts";

/**
 * Where the numbers of homonyms begin, kept while a list is worked through.
 *
 * In a list addresses are only ever added, so a way that led to numbers once leads there again. A rename takes an address away: then all is forgotten.
 */
export class NumberingStarts {
	#names: FoldedName[] = [];

	get(name: FoldedName, organization: string | undefined): ListedStart | undefined {
		return name.starts?.get(organization ?? "");
	}

	set(name: FoldedName, organization: string | undefined, start: FoundStart): void {
		const { anchor } = start;
		if (anchor.nextNumber === undefined) return;
		const listed = new ListedStart(start, anchor.nextNumber);
		anchor.nextNumber = listed.next;
		if (name.starts === undefined) {
			name.starts = new Map();
			this.#names.push(name);
		}
		name.starts.set(organization ?? "", listed);
	}

	forget(): void {
		for (const name of this.#names) name.starts = undefined;
		this.#names = [];
	}
}
