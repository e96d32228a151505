/** How far the initials are written out: so many letters of each syllable, in the order in which they stand in the address. */
export type InitialLengths = readonly number[];

/** Letters of each syllable's initial: one, or a leading consonant of several letters where the profile has those (TQ-INITIAL). */
export function initialLengths({ digraphs }: { readonly digraphs: readonly string[] }, syllables: readonly string[]): InitialLengths {
	return syllables.map((syllable) => digraphs.find((digraph) => syllable.startsWith(digraph))?.length ?? 1);
}

/**
 * One more letter of the initials.
 *
 * `left` writes out the first syllable, then the next; `right` the last one first; `round-robin` takes one letter of each in turn, from the left.
 *
 * @param initial - The shortest initials; one letter each where absent.
 * @param lengths - How long they are by now; one letter each where absent.
 * @returns The new lengths, or `undefined` where no letter is left.
 */
export function lengthen(
	syllables: readonly string[],
	initial: InitialLengths | undefined,
	lengths: InitialLengths | undefined,
	order: "left" | "right" | "round-robin",
): InitialLengths | undefined {
	let chosen = -1;
	let least = Number.POSITIVE_INFINITY;
	for (const [index, syllable] of syllables.entries()) {
		const length = lengths?.[index] ?? 1;
		if (length >= syllable.length) continue;
		const rank = order === "left" ? index : order === "right" ? -index : length - (initial?.[index] ?? 1);
		if (rank < least) {
			least = rank;
			chosen = index;
		}
	}
	return chosen === -1 ? undefined : syllables.map((_, index) => (lengths?.[index] ?? 1) + (index === chosen ? 1 : 0));
}
