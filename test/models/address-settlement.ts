/*
 * Who gets which address, told as plainly as the two texts tell it (TQ 5; BN 5): one list of everything that is held or was, looked through from its beginning for
 * each question. Names come folded, syllable by syllable, given name last.
 */

export interface ModelReadings {
	/** TQ-EXTEND-ORDER */
	readonly order: "left" | "right" | "round-robin";
	/** TQ-INITIAL */
	readonly initial: "letter" | "digraph";
	/** TQ-ORDINAL-START */
	readonly start: 1 | 2;
	/** TQ-ORDINAL-STEM */
	readonly stem: "where-the-homonym-sits" | "base-stem";
	/** TQ-CROSS-KIND */
	readonly otherKind: "lengthen" | "unresolved";
	/** TQ-EXHAUSTED */
	readonly exhausted: "unresolved" | "number";
	/** HOLDER-UNKNOWN */
	readonly unknown: "different" | "unresolved";
}

export type IdentityMode = "id" | "name" | "none";

export interface ModelPerson {
	readonly id?: string;
	readonly syllables: readonly string[];
	/** Local part of the organisation (Tuyên Quang). */
	readonly organization: string;
	/** The last three or four digits of the citizen number (Bắc Ninh). */
	readonly digits: string;
}

/** One address that is held, or was. */
export interface ModelEntry {
	readonly localPart: string;
	readonly holder: "person" | "body";
	readonly id?: string;
	/** Absent: not known. */
	readonly syllables?: readonly string[];
	readonly retired: boolean;
}

export interface ModelAnswer {
	readonly localPart?: string;
	/** Absent where an address was found. */
	readonly code?: "address.identity-unknown" | "address.unresolved" | "address.missing-fact";
	readonly resolution?: "base" | "extended" | "ordinal" | "longer-suffix" | "existing";
	/** Local part of the address that this one takes the place of. */
	readonly replaces?: string;
}

const same = (one: readonly string[] | undefined, other: readonly string[] | undefined): boolean =>
	one !== undefined && other !== undefined && one.join(" ") === other.join(" ");
const given = ({ syllables }: ModelPerson): string => syllables[syllables.length - 1] ?? "";
const before = ({ syllables }: ModelPerson): readonly string[] => syllables.slice(0, -1);

/**
 * Whether an entry is the person's own. People are told apart by id; where one of both has none, an equal name with an equal scope (organisation, digits) may be one
 * person (`perhaps`), is one where names are said to tell people apart, and is nobody's where nothing does.
 */
function isOwn(person: ModelPerson, entry: ModelEntry, mode: IdentityMode, sameScope: (entry: ModelEntry) => boolean): "yes" | "no" | "perhaps" {
	if (entry.holder !== "person" || mode === "none") return "no";
	if (mode === "id" && person.id !== undefined && entry.id !== undefined) return person.id === entry.id ? "yes" : "no";
	if (!same(person.syllables, entry.syllables) || !sameScope(entry)) return "no";
	return mode === "name" ? "yes" : "perhaps";
}

/** What stands after the first dot: the organisation of a person's address in Tuyên Quang. */
const organizationOf = (localPart: string): string => localPart.slice(localPart.indexOf(".") + 1);

const DIGRAPHS = ["ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr"];

/** The forms of the initials, from the shortest to the name in full, one more letter each. */
export function initialsInTurn(syllables: readonly string[], { order, initial }: ModelReadings): readonly string[] {
	const shown = syllables.map((syllable) => (initial === "digraph" ? (DIGRAPHS.find((digraph) => syllable.startsWith(digraph)) ?? "-").length : 1));
	const written = (): string => syllables.map((syllable, place) => syllable.slice(0, shown[place])).join("");
	const unfinished = (place: number): boolean => (shown[place] ?? 0) < (syllables[place] ?? "").length;
	const forms = [written()];
	const places = syllables.map((_, place) => place);
	let turn = 0;
	while (places.some(unfinished)) {
		let next: number | undefined;
		if (order === "left") next = places.find(unfinished);
		else if (order === "right") next = places.findLast(unfinished);
		else {
			while (!unfinished(turn % places.length)) turn += 1;
			next = turn % places.length;
			turn += 1;
		}
		shown[next ?? 0] = (shown[next ?? 0] ?? 0) + 1;
		forms.push(written());
	}
	return forms;
}

/** TQ 5.2 */
export function tuyenQuangPerson(person: ModelPerson, entries: readonly ModelEntry[], mode: IdentityMode, readings: ModelReadings): ModelAnswer {
	const whose = (entry: ModelEntry): "yes" | "no" | "perhaps" =>
		// An address that is in no form of a person's shows no organisation, so it may be any.
		isOwn(person, entry, mode, ({ localPart }) => !/^[a-z]+(0|[1-9][0-9]*)?\./u.test(localPart) || organizationOf(localPart) === person.organization);
	const own = entries.filter((entry) => whose(entry) === "yes");
	// Readable for the present organisation: letters, perhaps a number that the text can have given, and the organisation.
	const isReadable = (localPart: string): boolean => {
		const [, number] = /^[a-z]+([1-9][0-9]*)?\./u.exec(localPart) ?? [undefined, "0"];
		return organizationOf(localPart) === person.organization && (number === undefined || Number(number) >= readings.start);
	};
	const kept = own.find((entry) => !entry.retired && isReadable(entry.localPart));
	if (kept !== undefined) return { localPart: kept.localPart, resolution: "existing" };
	if (entries.some((entry) => whose(entry) === "perhaps")) return { code: "address.identity-unknown" };
	const former = own.find((entry) => !entry.retired);
	const found = (localPart: string, resolution: "base" | "extended" | "ordinal"): ModelAnswer => ({
		localPart,
		resolution,
		...(former === undefined ? {} : { replaces: former.localPart }),
	});
	const written = (initials: string, number = ""): string => `${initials}${given(person)}${number}.${person.organization}`;
	const others = entries.filter((entry) => whose(entry) !== "yes");
	const isTaken = (localPart: string): boolean => others.some((entry) => entry.localPart === localPart);
	const numbered = (initials: string): ModelAnswer => {
		for (let number: number = readings.start; ; number += 1) {
			if (!isTaken(written(initials, String(number)))) return found(written(initials, String(number)), "ordinal");
		}
	};
	const forms = initialsInTurn(before(person), readings);
	const base = forms[0] ?? "";
	for (const initials of forms) {
		const candidate = written(initials);
		const holders = others.filter((entry) => entry.localPart === candidate);
		// 1. Nobody holds it: take it.
		if (holders.length === 0) return found(candidate, initials === base ? "base" : "extended");
		// 2. The same unaccented name, now or before: number.
		if (holders.some((one) => one.holder === "person" && same(one.syllables, person.syllables)))
			return numbered(readings.stem === "base-stem" ? base : initials);
		// 3. Otherwise one more letter.
		const isOtherKind = (one: ModelEntry): boolean => one.holder === "body" || (one.retired && one.syllables === undefined);
		if (readings.otherKind === "unresolved" && holders.some(isOtherKind)) return { code: "address.unresolved" };
		if (readings.unknown === "unresolved" && holders.some((one) => !isOtherKind(one) && one.syllables === undefined)) return { code: "address.unresolved" };
	}
	return readings.exhausted === "number" ? numbered(forms[forms.length - 1] ?? "") : { code: "address.unresolved" };
}

/** BN 5.2, where an older address of the same person stays (BN-LEGACY `keep`). */
export function bacNinhPerson(person: ModelPerson, entries: readonly ModelEntry[], mode: IdentityMode): ModelAnswer {
	// The same last digits, as many as both show.
	const digitsAgree = ({ localPart }: ModelEntry): boolean => {
		const shown = /[0-9]{0,12}$/u.exec(localPart)?.[0] ?? "";
		const count = Math.min(shown.length, person.digits.length);
		return shown.slice(shown.length - count) === person.digits.slice(person.digits.length - count);
	};
	const whose = (entry: ModelEntry): "yes" | "no" | "perhaps" => isOwn(person, entry, mode, digitsAgree);
	const kept = entries.find((entry) => whose(entry) === "yes" && !entry.retired);
	if (kept !== undefined) return { localPart: kept.localPart, resolution: "existing" };
	if (entries.some((entry) => whose(entry) === "perhaps")) return { code: "address.identity-unknown" };
	const stem = `${given(person)}${before(person)
		.map((syllable) => syllable.slice(0, 1))
		.join("")}`;
	const others = entries.filter((entry) => whose(entry) !== "yes");
	const isTaken = (localPart: string): boolean => others.some((entry) => entry.localPart === localPart);
	const three = `${stem}${person.digits.slice(-3)}`;
	if (!isTaken(three)) return { localPart: three, resolution: "base" };
	if (person.digits.length < 4) return { code: "address.missing-fact" };
	const four = `${stem}${person.digits.slice(-4)}`;
	return isTaken(four) ? { code: "address.unresolved" } : { localPart: four, resolution: "longer-suffix" };
}
