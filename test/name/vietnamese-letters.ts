/** The 73 small letters of Vietnamese that bear marks or are vowels, 12 vowels in 6 tones and đ, each with what it folds to and its marks. */
export interface Letter {
	readonly base: string;
	readonly marks: readonly string[];
	readonly composed: string;
}

const VOWELS: readonly (readonly [string, string])[] = [
	["a", ""],
	["a", "\u0306"],
	["a", "\u0302"],
	["e", ""],
	["e", "\u0302"],
	["i", ""],
	["o", ""],
	["o", "\u0302"],
	["o", "\u031b"],
	["u", ""],
	["u", "\u031b"],
	["y", ""],
];
const TONES = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];

function letters(cased: (letter: string) => string): Letter[] {
	const vowels = VOWELS.flatMap(([base, shape]) =>
		TONES.map((tone) => ({ base, marks: [shape, tone].filter((mark) => mark !== ""), composed: `${cased(base)}${shape}${tone}`.normalize("NFC") })),
	);
	return [...vowels, { base: "d", marks: [], composed: cased("đ") }];
}

export const LETTERS: readonly Letter[] = [...letters((letter) => letter), ...letters((letter) => letter.toUpperCase())];

/** Every way to write a letter: composed, decomposed, half composed with either mark, and both orders of its marks. */
export function spellings({ base, marks, composed }: Letter): readonly string[] {
	const written = composed === composed.toUpperCase() ? base.toUpperCase() : base;
	if (marks.length === 0) return [composed];
	const [first = "", second = ""] = marks;
	return [
		...new Set([
			composed,
			`${written}${first}${second}`,
			`${written}${second}${first}`,
			`${`${written}${first}`.normalize("NFC")}${second}`,
			`${`${written}${second}`.normalize("NFC")}${first}`,
		]),
	];
}
