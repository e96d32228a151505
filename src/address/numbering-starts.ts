import type { FoldedName } from "./folded-name.ts";
import type { ListedStart, NumberingStart } from "./numbering.ts";

const LETTERS = /^[a-z]+$/;
const NOTHING_OR_DOT = /^(?:$|\.)/;

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

	set(name: FoldedName, organization: string | undefined, start: NumberingStart): void {
		const { before, after, digits } = start.place;
		const apart = digits === 1 && LETTERS.test(before) && NOTHING_OR_DOT.test(after) && before + after === start.anchor.localPart;
		if (name.starts === undefined) {
			name.starts = new Map();
			this.#names.push(name);
		}
		name.starts.set(organization ?? "", { ...start, apart });
	}

	forget(): void {
		for (const name of this.#names) name.starts = undefined;
		this.#names = [];
	}
}
