/*
 * Whether an address is somebody's, and whether a directory is in order, told from rules 2.4 and 2.6: every form that a person can ever get is written out, and looked
 * for among what stands in the directory.
 */
import { DOMAINS, formFindings, type ModelReading, type Province, partsOf, readingsOf } from "./address-reading.ts";
import { initialsInTurn, type ModelReadings } from "./address-settlement.ts";
import { type BodyReadings, bodyLocalPart, isOwnEntry, type ModelBody } from "./body-addresses.ts";

export interface Subject {
	readonly id?: string | undefined;
	readonly syllables: readonly string[];
	/** Tuyên Quang: local part of the organisation, where it is known. */
	readonly organization?: string | undefined;
	/** Bắc Ninh: the last digits of the citizen number, as many as are known. */
	readonly digits: string;
}

/** One entry, with its address as it is written. */
export interface Entry {
	readonly address: string;
	/** Absent: nothing is known of the holder. */
	readonly person?: { readonly id?: string | undefined; readonly syllables?: readonly string[] | undefined; readonly digits: string } | undefined;
	readonly body?: ModelBody | undefined;
	readonly retired: boolean;
	readonly createdOn?: string | undefined;
}

export type Readings = ModelReadings & BodyReadings & { readonly each: "address-unique" | "holder-unique"; readonly legacy: "keep" | "reallocate" };

const localPartOf = (entry: Entry): string => partsOf(entry.address)?.localPart ?? "";
const isHere = (province: Province, entry: Entry): boolean => partsOf(entry.address)?.domain === DOMAINS[province];
const join = (syllables: readonly string[] | undefined): string | undefined => syllables?.join(" ");

/** Who has to be in the way of whom for a form; `none`: the base form. */
type Way = readonly { readonly localPart: string; readonly by: "same-name" | "another-name" | "anybody" }[];

/** Every way in which the person can come to the local part; the base form needs nobody in the way. */
function waysTo(province: Province, subject: Subject, localPart: string, readings: Readings): readonly Way[] {
	const given = subject.syllables[subject.syllables.length - 1] ?? "";
	const before = subject.syllables.slice(0, -1);
	if (province === "bac-ninh") {
		const stem = `${given}${before.map((syllable) => syllable[0]).join("")}`;
		const three = `${stem}${subject.digits.slice(-3)}`;
		if (localPart === three) return [[]];
		const isFour = subject.digits.length === 4 && localPart === `${stem}${subject.digits}`;
		return isFour ? [[{ localPart: three, by: "anybody" }]] : [];
	}
	const forms = initialsInTurn(before, readings).map((initials) => `${initials}${given}`);
	const written = (form: string): string => `${form}.${subject.organization}`;
	const others = (until: number): Way => forms.slice(0, until).map((form) => ({ localPart: written(form), by: "another-name" }));
	const [, letters = "", number = ""] = /^([a-z]+)([1-9][0-9]*)\./u.exec(localPart) ?? [];
	const isNumber = number !== "" && Number(number) >= readings.start && localPart === written(`${letters}${number}`);
	const ways: Way[] = [];
	for (const [place, form] of forms.entries()) {
		if (localPart === written(form)) ways.push(others(place));
		// The number stands where the homonym sits, or always at the base.
		const stem = readings.stem === "base-stem" ? forms[0] : form;
		if (isNumber && letters === stem) ways.push([...others(place), { localPart: written(form), by: "same-name" }]);
	}
	if (isNumber && readings.exhausted === "number" && letters === forms[forms.length - 1]) ways.push(others(forms.length));
	return ways;
}

function isInTheWay(subject: Subject, entry: Entry, by: "same-name" | "another-name" | "anybody"): boolean {
	if (entry.body !== undefined) return by !== "same-name";
	const { id, syllables } = entry.person ?? {};
	if (id !== undefined && id === subject.id) return false;
	// Whose name is not known counts as another name (HOLDER-UNKNOWN, TQ-CROSS-KIND).
	return by === "anybody" || (join(syllables) === join(subject.syllables)) === (by === "same-name");
}

/** What is said of an address that is known to be this person's, whose facts are complete. */
function verdict(province: Province, subject: Subject, localPart: string, entries: readonly Entry[] | undefined, readings: Readings): readonly string[] {
	const ways = waysTo(province, subject, localPart, readings);
	if (ways.length === 0) return ["address.not-derived-from-subject must"];
	if (ways.some((way) => way.length === 0)) return [];
	if (entries === undefined) return ["address.collision-form-unverified open"];
	const isExplained = ways.some((way) =>
		way.every((place) => entries.some((entry) => isHere(province, entry) && localPartOf(entry) === place.localPart && isInTheWay(subject, entry, place.by))),
	);
	return isExplained ? [] : ["address.unjustified-collision-form open"];
}

/** What of the subject's facts is not known, as the address may show it. */
function completions(province: Province, subject: Subject, readings: readonly ModelReading[]): readonly Subject[] {
	return readings.flatMap(({ kind, organization, digits = "" }) => {
		if (kind !== "person") return [];
		if (province === "tuyen-quang") return [{ ...subject, organization: subject.organization ?? organization }];
		return [digits.endsWith(subject.digits) ? { ...subject, digits } : subject];
	});
}

/** A living holder is in the way whoever it is; one of before, too, where nobody lives there. Of a holder whom nobody knows that is not said. */
function strangers(others: readonly Entry[], unknown: readonly Entry[] = []): readonly string[] {
	if (others.some(({ retired }) => !retired)) return ["address.duplicate must"];
	if (others.length > 0) return ["address.retired must"];
	return unknown.length > 0 ? ["address.holder-unknown note"] : [];
}

/** Whether what the address shows besides a name is the person's. */
function isOfScope(province: Province, subject: Subject, localPart: string): boolean {
	if (province === "tuyen-quang") {
		const [, ...organization] = localPart.split(".");
		return organization.length === 0 || !/^[a-z]+(0|[1-9][0-9]*)?\./u.test(localPart) || organization.join(".") === subject.organization;
	}
	const shown = /[0-9]*$/u.exec(localPart)?.[0] ?? "";
	const length = Math.min(shown.length, subject.digits.length);
	return length === 0 || shown.slice(-length) === subject.digits.slice(-length);
}

export function checkPerson(
	province: Province,
	address: string,
	subject: Subject,
	entries: readonly Entry[] | undefined,
	readings: Readings,
): readonly string[] {
	const parts = partsOf(address);
	const form = formFindings(province, address, { start: readings.start, commune: readings.commune }).filter((finding) => !finding.includes("no-matching"));
	if (parts === undefined || parts.domain !== DOMAINS[province]) return form;
	const shown = readingsOf(province, parts.localPart, { start: readings.start, commune: readings.commune });
	const there = (entries ?? []).filter((entry) => isHere(province, entry) && localPartOf(entry) === parts.localPart);
	const isFactMissing = province === "tuyen-quang" ? subject.organization === undefined : subject.digits.length < 3;
	const missing = isFactMissing ? ["address.missing-fact open"] : [];
	if (shown.length === 0) {
		const isOwn = there.some((entry) => !entry.retired && subject.id !== undefined && entry.person?.id === subject.id);
		return [...form, `address.no-matching-format ${province === "bac-ninh" && readings.legacy === "keep" && isOwn ? "note" : "must"}`];
	}
	const possible = completions(province, subject, shown).some((whole) => waysTo(province, whole, parts.localPart, readings).length > 0);
	if (isFactMissing) return [...form, ...missing, ...(possible ? [] : ["address.not-derived-from-subject must"])];
	const others = there.filter(({ person, body }) => {
		if (body !== undefined) return true;
		if (person === undefined) return false;
		if (person.id !== undefined && subject.id !== undefined) return person.id !== subject.id;
		// Nothing is said of a holder who may be this person: of the same name, and of no other organisation or digits.
		if (person.syllables === undefined) return false;
		return join(person.syllables) !== join(subject.syllables) || !isOfScope(province, subject, parts.localPart);
	});
	const unknown = there.filter(
		({ person, body }) => body === undefined && person?.syllables === undefined && (person?.id === undefined || subject.id === undefined),
	);
	// Digits that the address shows and nobody told are a fact that is missing; those that were told must be the ones shown.
	const isOpen = possible && waysTo(province, subject, parts.localPart, readings).length === 0;
	const said = isOpen ? ["address.missing-fact open"] : verdict(province, subject, parts.localPart, entries, readings);
	return [...form, ...said, ...strangers(others, unknown)];
}

export function checkBody(province: Province, address: string, body: ModelBody, entries: readonly Entry[] | undefined, readings: Readings): readonly string[] {
	const parts = partsOf(address);
	const form = formFindings(province, address, { start: readings.start, commune: readings.commune });
	if (parts === undefined || parts.domain !== DOMAINS[province]) return form;
	const made = bodyLocalPart(province, body, readings);
	if ("faults" in made) return [...form, ...made.faults.map((code) => `${code} open`)];
	const isFormless = form.some((finding) => finding.includes("no-matching"));
	const there = (entries ?? []).filter((entry) => isHere(province, entry) && localPartOf(entry) === parts.localPart);
	const others = there.filter(
		(entry) =>
			entry.person !== undefined ||
			(entry.body !== undefined && isOwnEntry(body, { ...entry.body, localPart: parts.localPart, retired: entry.retired }) === "no" && !isItself(body, entry)),
	);
	return [
		...form,
		...(!isFormless && made.localPart !== parts.localPart ? ["address.not-derived-from-subject must"] : []),
		...strangers(
			others,
			there.filter((entry) => entry.person === undefined && entry.body === undefined),
		),
	];
}

/** What a body gave up is nobody else's, though without ids it does not come back to it. */
const isItself = (body: ModelBody, entry: Entry): boolean =>
	entry.retired && entry.body !== undefined && isOwnEntry(body, { ...entry.body, localPart: localPartOf(entry), retired: false }) !== "no";

const holderId = ({ person, body }: Entry): string | undefined => person?.id ?? body?.id;

/** What an audit says of each entry. */
export function audited(province: Province, entries: readonly Entry[], readings: Readings): readonly (readonly string[])[] {
	const forms = { start: readings.start, commune: readings.commune };
	return entries.map((entry, index) => {
		const form = formFindings(province, entry.address, forms);
		const parts = partsOf(entry.address);
		if (parts === undefined || parts.domain !== DOMAINS[province]) return form;
		const { localPart } = parts;
		const shown = readingsOf(province, localPart, forms);
		const isOlder = province === "bac-ninh" && readings.legacy === "keep" && entry.createdOn !== undefined && entry.createdOn < "2025-12-05";
		const findings = form.map((finding) => (isOlder && finding.includes("no-matching") ? "address.no-matching-format note" : finding));
		if (shown.length > 0) findings.push(...ofHolder(province, entry, localPart, shown, entries, readings));

		// One address, one holder; rows of the same id are one holder's, but a person and a body are never one.
		const there = entries.filter((other) => isHere(province, other) && localPartOf(other) === localPart && other !== entry);
		const isOwn = (other: Entry): boolean =>
			holderId(entry) !== undefined && holderId(other) === holderId(entry) && (other.body === undefined) === (entry.body === undefined);
		const others = there.filter((other) => !isOwn(other));
		if (!entry.retired && others.length > 0) findings.push(...strangers(others));
		else if (there.some((other) => isOwn(other) && other.retired === entry.retired)) findings.push("address.duplicate note");
		const isSecond = entries.slice(0, index).some((other) => isHere(province, other) && !other.retired && isOwn(other));
		if (province === "tuyen-quang" && !entry.retired && isSecond)
			findings.push(`address.second-address ${readings.each === "holder-unique" ? "must" : "note"}`);
		return findings;
	});
}

function ofHolder(
	province: Province,
	{ person, body }: Entry,
	localPart: string,
	shown: readonly ModelReading[],
	entries: readonly Entry[],
	readings: Readings,
): readonly string[] {
	if (body !== undefined) {
		const isCommune = body.kind.startsWith("commune-");
		const type = readings.commune === "with-type" ? ["phuong", "xa"] : [""];
		const isBody = shown.some(({ kind, stem, unit }) => {
			if (kind !== body.kind) return false;
			if (isCommune) return body.name === undefined || type.some((one) => stem === `${one}${body.name?.folded}`);
			return body.abbreviation === undefined || (unit ?? stem) === body.abbreviation.folded;
		});
		return isBody ? [] : ["address.not-derived-from-subject must"];
	}
	if (person === undefined) return [];
	if (!shown.some(({ kind }) => kind === "person")) return ["address.not-derived-from-subject must"];
	if (person.syllables === undefined) return ["address.holder-unknown note"];
	const { id, syllables, digits } = person;
	const verdicts = completions(province, { id, syllables, digits }, shown).map((whole) => verdict(province, whole, localPart, entries, readings));
	return verdicts.find((one) => one.every((finding) => !finding.endsWith("must"))) ?? verdicts[0] ?? [];
}
