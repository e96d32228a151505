/**
 * The rules for people's addresses once more, told as plainly as the two texts tell them: slow, with no index and no memory of numbers.
 * Names come folded, syllable by syllable; the last syllable is the given name.
 */
export interface ModelPerson {
	readonly id: string;
	readonly syllables: readonly string[];
	/** Local part of the organisation (Tuyên Quang). */
	readonly organization: string;
	/** The last four digits of the citizen number (Bắc Ninh). */
	readonly digits: string;
}

/** How the disputed clauses of Tuyên Quang are read. */
export interface ModelReadings {
	readonly initial: "letter" | "digraph";
	readonly order: "left" | "right" | "round-robin";
	readonly start: number;
	readonly stem: "where-the-homonym-sits" | "base-stem";
	readonly exhausted: "unresolved" | "number";
}

/** Who holds a local part: a name, or nobody who has one. */
export type Holders = Map<string, string | undefined>;

const DIGRAPHS = ["ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr"];

/** Which syllable gets one more letter, again and again, until none is left. */
function growth(rest: readonly string[], order: ModelReadings["order"]): readonly number[] {
	const places = rest.map((_, place) => place);
	if (order === "left") return places.flatMap((place) => [...(rest[place] ?? "")].map(() => place));
	if (order === "right") return places.reverse().flatMap((place) => [...(rest[place] ?? "")].map(() => place));
	const rounds = Math.max(0, ...rest.map(({ length }) => length));
	return Array.from({ length: rounds }, (_, round) => places.filter((place) => round < (rest[place] ?? "").length)).flat();
}

/** TQ 5.2: one person's local part, or `undefined` where the text has no answer. */
export function tuyenQuangLocalPart(person: ModelPerson, holders: Holders, readings: ModelReadings): string | undefined {
	const before = person.syllables.slice(0, -1);
	const given = person.syllables.at(-1) ?? "";
	const first = before.map((syllable) => (readings.initial === "digraph" ? DIGRAPHS.find((digraph) => syllable.startsWith(digraph))?.length : undefined) ?? 1);
	const order = growth(
		before.map((syllable, place) => syllable.slice(first[place])),
		readings.order,
	);
	const form = (letters: number, number = ""): string => {
		const lengths = [...first];
		for (const place of order.slice(0, letters)) lengths[place] = (lengths[place] ?? 0) + 1;
		return `${before.map((syllable, place) => syllable.slice(0, lengths[place])).join("")}${given}${number}.${person.organization}`;
	};
	const numbered = (letters: number): string => {
		let number = readings.start;
		while (holders.has(form(letters, String(number)))) number++;
		return form(letters, String(number));
	};
	for (let letters = 0; letters <= order.length; letters++) {
		const candidate = form(letters);
		if (!holders.has(candidate)) return candidate;
		if (holders.get(candidate) === person.syllables.join(" ")) return numbered(readings.stem === "base-stem" ? 0 : letters);
	}
	return readings.exhausted === "number" ? numbered(order.length) : undefined;
}

/** BN 5.2: three digits, then four, then no rule. */
export function bacNinhLocalPart(person: ModelPerson, holders: Holders): string | undefined {
	const stem = `${person.syllables.at(-1)}${person.syllables
		.slice(0, -1)
		.map((syllable) => syllable.charAt(0))
		.join("")}`;
	return [3, 4].map((length) => `${stem}${person.digits.slice(-length)}`).find((candidate) => !holders.has(candidate));
}

/** A list of people, one after the other: somebody seen before keeps what was given. */
export function modelList(
	people: readonly ModelPerson[],
	holders: Holders,
	localPart: (person: ModelPerson, holders: Holders) => string | undefined,
): readonly (string | undefined)[] {
	const given = new Map<string, string>();
	return people.map((person) => {
		const own = given.get(person.id) ?? localPart(person, holders);
		if (own !== undefined) {
			given.set(person.id, own);
			holders.set(own, person.syllables.join(" "));
		}
		return own;
	});
}
