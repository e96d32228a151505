import { foldText } from "./fold-text.ts";
import type { Folded } from "./folded.ts";

/** Folds a person's name as `foldName` does and gives its syllables, in the order of the text. */
export function foldSyllables(text: string): Folded<readonly string[]> {
	const folded = foldText(text);
	return folded.ok ? { ok: true, value: folded.value.split(" ") } : folded;
}
