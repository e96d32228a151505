import { foldPersonName, type PersonName } from "../name/fold-person-name.ts";
import type { Unfolded } from "../name/folded.ts";

/** A person's folded name, and what was written of it last: homonyms in a list share both. */
export class FoldedName {
	readonly family: readonly string[];
	readonly middle: readonly string[];
	readonly given: readonly string[];
	/** Equal for people of the same unaccented name. */
	readonly key: string;
	/** Whether there is anything but the given name. */
	readonly hasInitials: boolean;
	#written: object | undefined;
	#text = "";

	constructor(family: readonly string[], middle: readonly string[], given: readonly string[]) {
		this.family = family;
		this.middle = middle;
		this.given = given;
		this.hasInitials = family.length + middle.length > 0;
		this.key = [...family, ...middle, ...given].join(" ");
	}

	/** The text that `write` makes of the name for this part of a format; made once for the part that is asked for again and again. */
	written(part: object, write: (name: FoldedName) => string): string {
		if (this.#written !== part) {
			this.#text = write(this);
			this.#written = part;
		}
		return this.#text;
	}
}

/** Folds a person's name. */
export function readFoldedName(name: PersonName): FoldedName | Unfolded {
	const folded = foldPersonName(name);
	return folded.ok ? new FoldedName(folded.value.family, folded.value.middle, folded.value.given) : folded;
}

const MOST_NAMES = 65_536;

/** Texts of a list that come again and again, each read once. The memory is bounded: it starts anew when it is full. */
export class Memo<T> {
	readonly #read: (text: string) => T;
	readonly #known = new Map<string, T>();

	constructor(read: (text: string) => T) {
		this.#read = read;
	}

	/** What was read of this text. */
	get(text: string): T {
		let known = this.#known.get(text);
		if (known === undefined) {
			known = this.#read(text);
			if (this.#known.size >= MOST_NAMES) this.#known.clear();
			this.#known.set(text, known);
		}
		return known;
	}
}
