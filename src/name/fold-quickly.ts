import { foldCodeUnit, SEPARATOR } from "./fold-character.ts";
import { mayBeLegacy } from "./legacy-words.ts";

/*
 * An entry a code unit: the folded letter or a space in seven bits, and what else the loop below must know, in one bit each. So the loop has no branch.
 * A space lacks the bit that every letter has: two neighbours that both lack it are a gap.
 */
const FOLDED = 0x7f;
const LETTER_BIT = 0x40;
/** Not for this loop. */
const CAREFUL = 0x80;
/** A small letter of Latin-1 that VNI could have put after a vowel. */
const LATIN_1 = 0x100;
/** A vowel that VNI puts such letters after; one bit above `LATIN_1`. */
const VOWEL = 0x200;
/** A letter of Latin-1 that is foreign to Vietnamese, or a capital. */
const UNUSUAL = 0x400;

const FOREIGN = "äåçëîïñöøûü";
const TABLE_LENGTH = 0x1f00;

function entryOf(unit: number): number {
	const fold = foldCodeUnit(unit);
	if (fold !== SEPARATOR && !(fold >= "a" && fold <= "z")) return CAREFUL;
	const latin1 = unit >= 0xe0 && unit <= 0xff ? LATIN_1 : 0;
	const unusual = (unit >= 0xc0 && unit < 0xe0) || FOREIGN.includes(String.fromCharCode(unit)) ? UNUSUAL : 0;
	return fold.charCodeAt(0) | latin1 | unusual | ("aeouy".includes(fold) ? VOWEL : 0);
}

function buildTable(): Uint16Array {
	const table = new Uint16Array(TABLE_LENGTH).fill(CAREFUL);
	for (const [from, to] of [
		[0x20, 0x1c0],
		[0x1ea0, TABLE_LENGTH],
	] as const)
		for (let unit = from; unit < to; unit++) table[unit] = entryOf(unit);
	return table;
}

/** Made when the first name is folded, not when the library is loaded. */
let known: Uint16Array | undefined;
// Longer than any name, short enough to be handed over as arguments.
const LONGEST = 256;

/**
 * Folds what nearly every name is: letters of the tables with one space or hyphen between syllables, in no legacy encoding. `""` for anything else, which may
 * still fold: `foldText` looks at it closely.
 */
export function foldQuickly(text: string): string {
	const length = text.length;
	if (length > LONGEST) return "";
	known ??= buildTable();
	const table = known;
	const units = new Array<number>(length);
	// As behind a space.
	let previous = 0;
	let seen = 0;
	let gaps = 0;
	let pairs = 0;
	for (let index = 0; index < length; index++) {
		const entry = table[text.charCodeAt(index)] ?? CAREFUL;
		seen |= entry;
		gaps |= ~(previous | entry);
		pairs |= (previous >> 1) & entry;
		units[index] = entry & FOLDED;
		previous = entry;
	}
	if ((seen & CAREFUL) !== 0 || (gaps & LETTER_BIT) !== 0 || (previous & LETTER_BIT) === 0) return "";
	if (((seen & UNUSUAL) !== 0 || (pairs & LATIN_1) !== 0) && mayBeLegacy(text)) return "";
	return String.fromCharCode(...units);
}
