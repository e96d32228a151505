/*
 * What an address can be, told from the table of formats alone (TQ 5.1, 5.2; BN 5.1.a-g, 5.2.a, 5.2.b): every way to cut the local part at its dots and to take the
 * digits off its end is tried, and kept where a line of the table has that shape.
 */

export type Province = "tuyen-quang" | "bac-ninh";

export interface ModelReading {
	readonly kind: string;
	readonly organization?: string;
	readonly unit?: string;
	readonly stem?: string;
	readonly ordinal?: number;
	readonly digits?: string;
	readonly form: string;
}

export const DOMAINS = { "tuyen-quang": "tuyenquang.gov.vn", "bac-ninh": "bacninh.gov.vn" } as const;

/** Where the numbers of Tuyên Quang start (TQ-ORDINAL-START), and what Bắc Ninh's communes are called by (BN-COMMUNE-NAME). */
export interface FormReadings {
	readonly start: 1 | 2;
	readonly commune: "bare" | "with-type";
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const DIGITS = "0123456789";
const CAPITALS = LETTERS.toUpperCase();
const consistsOf = (text: string, characters: string): boolean => text !== "" && [...text].every((character) => characters.includes(character));
/** What a folded abbreviation or name of a body can be. */
const isLabel = (text: string): boolean => consistsOf(text, LETTERS + DIGITS);

/** Local part and domain of what an address is (one @, words of ordinary characters between dots), in lower case. */
export function partsOf(address: string): { readonly localPart: string; readonly domain: string } | undefined {
	const sides = address.split("@");
	const [local = "", domain = ""] = sides;
	if (sides.length !== 2) return undefined;
	const isAtom = (word: string): boolean => consistsOf(word, `${LETTERS}${CAPITALS}${DIGITS}!#$%&'*+/=?^_\`{|}~-`);
	const isDomainLabel = (word: string): boolean => consistsOf(word, `${LETTERS}${CAPITALS}${DIGITS}-`) && !word.startsWith("-") && !word.endsWith("-");
	if (!local.split(".").every(isAtom) || !domain.split(".").every(isDomainLabel)) return undefined;
	return { localPart: local.toLowerCase(), domain: domain.toLowerCase() };
}

/**
 * A managing body's local part may be given as such, so one that no format gives may stand in its place: words of letters and digits, with a single dot, hyphen or
 * underscore between two of them.
 */
const isBody = (text: string): boolean => text.split(/[._-]/u).every(isLabel);

export function readingsOf(province: Province, localPart: string, { start, commune }: FormReadings): readonly ModelReading[] {
	const labels = localPart.split(".");
	const [first = "", ...rest] = labels;
	if (!isLabel(first) || !rest.every(isBody)) return [];
	const found: ModelReading[] = [];
	// The digits at the end of the first part, however many are taken for the stem: a stem has letters only, so there is one way at most.
	let letters = first;
	while (letters !== "" && DIGITS.includes(letters.slice(-1))) letters = letters.slice(0, -1);
	const digits = first.slice(letters.length);
	const isName = consistsOf(letters, LETTERS);
	if (province === "tuyen-quang") {
		if (rest.length === 0) return [{ kind: "agency", organization: localPart, stem: first, form: "base" }];
		const organization = rest.join(".");
		if (isName && digits === "") found.push({ kind: "person", organization, stem: letters, form: "base" });
		// Told as a number, so one that numbers can hold.
		else if (isName && String(Number(digits)) === digits && Number(digits) >= start)
			found.push({ kind: "person", organization, stem: letters, ordinal: Number(digits), form: "ordinal" });
		found.push({ kind: "unit", organization, unit: first, form: "base" });
		return found;
	}
	const isCommune = (text: string): boolean => commune === "bare" || ["phuong", "xa"].some((type) => text.startsWith(type) && text !== type);
	if (rest.length === 0) {
		if (isName && digits.length === 3) found.push({ kind: "person", stem: letters, digits, form: "base" });
		if (isName && digits.length === 4) found.push({ kind: "person", stem: letters, digits, form: "longer-suffix" });
		found.push({ kind: "agency", organization: localPart, stem: first, form: "base" });
		if (isCommune(first)) found.push({ kind: "commune-committee", organization: localPart, stem: first, form: "base" });
		found.push({ kind: "association", organization: localPart, stem: first, form: "base" });
		return found;
	}
	const [second = ""] = rest;
	if (rest.length === 1 && isLabel(second) && first === "du" && isCommune(second))
		found.push({ kind: "commune-party", organization: localPart, stem: second, form: "base" });
	if (rest.length === 1 && isLabel(second) && first === "hdnd" && isCommune(second))
		found.push({ kind: "commune-council", organization: localPart, stem: second, form: "base" });
	found.push({ kind: "unit", organization: rest.join("."), unit: first, form: "base" });
	return found;
}

export function parsed(province: Province, address: string, readings: FormReadings): readonly ModelReading[] {
	const parts = partsOf(address);
	return parts === undefined || parts.domain !== DOMAINS[province] ? [] : readingsOf(province, parts.localPart, readings);
}

const RESERVED =
	"postmaster abuse noc security hostmaster webmaster www ftp uucp usenet news info marketing sales support list root admin administrator mailer-daemon noreply no-reply nobody daemon".split(
		" ",
	);

export const isReserved = (localPart: string): boolean => RESERVED.includes(localPart);

/** What the form alone says of an address, as `code level`. */
export function formFindings(province: Province, address: string, readings: FormReadings): readonly string[] {
	const parts = partsOf(address);
	if (parts === undefined) return ["address.malformed must"];
	const findings: string[] = [];
	if (address !== address.toLowerCase()) findings.push(`address.not-lowercase ${province === "bac-ninh" ? "must" : "note"}`);
	// What stands in another domain is none of the province's addresses: it has none of the formats, good or bad.
	if (parts.domain !== DOMAINS[province]) return [...findings, "address.wrong-domain must"];
	if (parts.localPart.length > 64) findings.push("address.too-long open");
	if (address.length > 254) findings.push("address.too-long open");
	if (readingsOf(province, parts.localPart, readings).length === 0) findings.push("address.no-matching-format must");
	if (isReserved(parts.localPart)) findings.push("address.reserved note");
	return findings;
}
