/**
 * The name check as a lawyer would carry it out: every view is written down, every token is laid over every place of it. Slow, and shares no code with the
 * library; tests compare both.
 */

export interface Names {
	readonly family: readonly string[];
	readonly middle: readonly string[];
	readonly given: readonly string[];
	/** Names and abbreviations of bodies. */
	readonly bodies: readonly string[];
	/** Parts of the login that count with these names. */
	readonly login: readonly string[];
}

interface Cell {
	readonly shown: readonly string[];
	readonly isLetter: boolean;
	readonly isSolid: boolean;
	readonly place: number;
}

const SWAPS: Readonly<Record<string, readonly string[]>> = {
	"0": ["o"],
	"1": ["i", "l"],
	"3": ["e"],
	"4": ["a"],
	"5": ["s"],
	"7": ["t"],
	"@": ["a"],
	$: ["s"],
};

export function fold(text: string): string {
	let folded = "";
	for (const character of text.normalize("NFC").normalize("NFD")) {
		if (/\p{M}/u.test(character)) continue;
		const small = character.toLowerCase();
		folded += small === "đ" || small === "ð" || small === "ɖ" ? "d" : small;
	}
	return folded;
}

const joined = (syllables: readonly string[]): string => syllables.map((one) => fold(one).replace(/[^\p{L}\p{Nd}]/gu, "")).join("");

function lies(token: string, view: readonly Cell[], all: readonly Cell[], alone: boolean): boolean {
	const letters = [...token];
	for (let start = 0; start + letters.length <= view.length; start++) {
		const under = view.slice(start, start + letters.length);
		if (!under.every((cell, index) => cell.shown.includes(letters[index] ?? "")) || !under.some((cell) => cell.isLetter)) continue;
		const first = under[0]?.place ?? 0;
		if (!alone || !(all[first - 1]?.isLetter || all[first + letters.length]?.isLetter)) return true;
	}
	return false;
}

export function literallyContainsName(password: string, { family, middle, given, bodies, login }: Names): boolean {
	const a: Cell[] = [...fold(password)].map((shown, place) => ({
		shown: [shown],
		isLetter: /\p{L}/u.test(shown),
		isSolid: /[\p{L}\p{Nd}]/u.test(shown),
		place,
	}));
	const b = a.map((cell) => {
		const letters = SWAPS[cell.shown[0] ?? ""];
		return letters === undefined ? cell : { ...cell, shown: letters, isSolid: true };
	});
	const c = a.filter((cell) => cell.isSolid);
	const d = b.filter((cell) => cell.isSolid);

	const anywhere = (token: string): boolean => [a, b, c, d].some((view) => lies(token, view, a, false));
	const inside = (token: string): boolean => [a, b].some((view) => lies(token, view, a, false));
	const alone = (token: string): boolean => (token.length === 1 ? [a] : [a, b]).some((view) => lies(token, view, a, true));

	const [f, m, g] = [joined(family), joined(middle), joined(given)];
	const names = [f + m + g, g + f + m, g + m + f, g].filter((token) => token !== "");
	const others = [...family, ...middle, ...(given.length > 1 ? given : [])].map((one) => joined([one]));
	const initials = [...family, ...middle].map((one) => joined([one])[0] ?? "").join("");
	const initialForms = [initials + g, g + initials].filter((token) => token.length >= 4);
	const elements = bodies.map((body) => joined([body]));
	const parts = login.map((part) => joined([part]));

	if ([...names, ...initialForms, ...others, ...elements, ...parts].some((token) => token.length >= 4 && anywhere(token))) return true;
	if ([...names, ...elements, ...parts].some((token) => token.length === 3 && inside(token))) return true;
	if (names.some((token) => token.length < 3 && alone(token))) return true;
	if (elements.some((token) => token.length === 2 && alone(token))) return true;
	return others.some((token) => (token.length === 2 || token.length === 3) && alone(token));
}
