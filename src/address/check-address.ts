import type { Decision } from "../core/decision.ts";
import { Ruling } from "../profile/ruling.ts";
import type { Profile } from "../profile/types.ts";
import { readAnyBody } from "./body.ts";
import { completions, shownFact } from "./completions.ts";
import { collisionSources, derive } from "./derive.ts";
import { asDirectory, type DirectoryIndex, type DirectoryLike } from "./directory.ts";
import { type Held, isPerson, listOf } from "./held.ts";
import { requireFacts } from "./identity.ts";
import { isOrganization } from "./is-organization.ts";
import { isOnlyCollisionForm, type JudgedForm, judgeForm } from "./judge-form.ts";
import { findMissing } from "./name-finding.ts";
import { isSameBody } from "./organization-case.ts";
import { withoutSources } from "./parse-address.ts";
import { isNamed, PersonReader } from "./person-facts.ts";
import { type AddressPlan, isGrandfathered, kindRules, planOf, silentFormat } from "./plan.ts";
import { isUnread } from "./read-form.ts";
import { contentsOf, type PreparedPerson } from "./render.ts";
import { isSamePerson } from "./same-person.ts";
import { addressUnregulated } from "./silent.ts";
import type { AddressCode, AddressReadings, Organization, Person, Subject } from "./types.ts";

/** What an address is checked against. */
export interface CheckAddressOptions {
	/** Whose address it is. */
	readonly subject?: Subject | undefined;
	/** Who holds which address. */
	readonly directory?: DirectoryLike | undefined;
}

/**
 * Checks an address against the formats of the regulation (TQ 5; BN 5), and against the facts of its holder.
 *
 * With neither subject nor directory, only the form is checked. With a subject, the base form is compliant, a form that the subject could reach through collisions is
 * `address.collision-form-unverified` (open), anything else a violation. With a directory too, a collision form needs a live or retired entry that
 * explains it; otherwise it is `address.unjustified-collision-form` (open, since that entry may have been removed).
 *
 * @param profile - The province's regulation.
 * @param address - The address as it stands; spaces around it make it malformed.
 * @param options - The subject and the directory, as far as they are known.
 * @returns `value.readings`: every way in which the address can be read.
 * @throws TypeError where the profile, the address or a fact has the wrong type.
 *
 * @example
 * ```ts
 * checkAddress(bacNinh, "HaNV123@bacninh.gov.vn").findings.map(({ code }) => code) // => ["address.not-lowercase"]
 * ```
 */
export function checkAddress(profile: Profile, address: string, options: CheckAddressOptions = {}): Decision<AddressReadings, AddressCode> {
	const plan = planOf(profile);
	if (typeof address !== "string") throw new TypeError(`address: expected text, got ${typeof address}`);
	requireFacts(options, "options");
	const { subject } = options;
	if (subject !== undefined) requireFacts(subject, "options.subject");
	if (plan === undefined) return addressUnregulated(profile);
	const directory = options.directory === undefined ? undefined : asDirectory(options.directory);
	const ruling = new Ruling<AddressCode>(profile);
	const form = judgeForm(ruling, plan, address);
	if (form === undefined) return ruling.decide({ readings: [] });
	if (subject === undefined) checkForm(ruling, plan, form, directory);
	else if (isOrganization(subject)) checkOrganization(ruling, plan, form, subject, directory);
	else checkPerson(ruling, plan, form, subject, directory);
	return ruling.decide({ readings: withoutSources(form.readings) });
}

function checkForm(ruling: Ruling<AddressCode>, plan: AddressPlan, form: JudgedForm, directory: DirectoryIndex | undefined): void {
	if (form.readings.length === 0) findNoFormat(ruling, plan, form, undefined, plan.rules.domain);
	else if (isOnlyCollisionForm(form)) {
		const forms = form.readings.map(({ form: name }) => name);
		ruling.find("address.collision-form-unverified", "note", { forms }, ...form.people.map(({ source }) => source));
	}
	const holders = listOf(directory?.at(form.domain, form.localPart));
	if (holders.length > 0 && holders.every(({ as: { retired } }) => retired)) ruling.find("address.retired", "note", {}, uniqueness(plan));
}

/**
 * Adds that an address is in no format: against the text, unless the text has no format for its holder, and nothing says that it is wrong. One that was not
 * read because of its length is told by that alone.
 *
 * @param kind - The holder's, where it is known.
 */
export function findNoFormat(ruling: Ruling<AddressCode>, plan: AddressPlan, form: JudgedForm, kind: string | undefined, source: object): void {
	const silent = silentFormat(plan, kind);
	if (silent !== undefined) ruling.note(silent);
	else if (!isUnread(form.localPart)) ruling.find("address.no-matching-format", "must", {}, source);
}

function checkOrganization(
	ruling: Ruling<AddressCode>,
	plan: AddressPlan,
	form: JudgedForm,
	subject: Organization,
	directory: DirectoryIndex | undefined,
): void {
	const body = readAnyBody(plan, subject, ruling);
	const format = kindRules(plan, subject.kind)?.format ?? plan.rules.domain;
	if (form.readings.length === 0) findNoFormat(ruling, plan, form, subject.kind, format);
	if (body === undefined) return;
	if ("mustContain" in body) checkContents(ruling, form, body.mustContain, format);
	else if (body.localPart !== form.localPart && (form.readings.length > 0 || isUnread(form.localPart)))
		ruling.find("address.not-derived-from-subject", "must", { expected: body.localPart }, format);
	const there = listOf(directory?.at(form.domain, form.localPart));
	const others = there.filter((held) => isSameBody(plan, subject, held) === false);
	findHolders(
		ruling,
		plan,
		others,
		there.filter(({ as }) => as.holder === undefined),
	);
}

/** An address that people settle must contain what is known of it. */
function checkContents(ruling: Ruling<AddressCode>, { localPart }: JudgedForm, mustContain: readonly string[], format: object): void {
	if (!mustContain.every((text) => localPart.includes(text))) ruling.find("address.not-derived-from-subject", "must", { mustContain }, format);
}

/** What says that an address has one holder: the value that states it, otherwise the formats, which leave no room for a second. */
export function uniqueness({ rules: { domain, oneEach } }: AddressPlan): object {
	return "value" in oneEach ? oneEach : domain;
}

function checkPerson(ruling: Ruling<AddressCode>, plan: AddressPlan, form: JudgedForm, subject: Person, directory: DirectoryIndex | undefined): void {
	const { format } = plan.rules.person;
	const read = new PersonReader(plan).read(subject, ruling);
	if (form.readings.length === 0) {
		checkFormless(ruling, plan, form, read.id, directory);
		return;
	}
	if (isGrandfathered(plan, ownEntry(form, read.id, directory)?.as.createdOn, ruling)) {
		ruling.note(plan.rules.grandfathered);
		return;
	}
	// An address that does not show the organisation needs it only where homonyms explain it.
	if (plan.organization === undefined) ruling.noteReadings(plan.rules.person.collisions.scope);
	for (const fact of read.missing) if (!(fact === "organization" && plan.organization === undefined)) findMissing(ruling, fact, format);
	if (!isNamed(read)) {
		const named =
			plan.organization === undefined || read.organization === undefined || form.people.some(({ organization }) => organization === read.organization);
		if (!named) ruling.find("address.not-derived-from-subject", "must", {}, format);
		return;
	}
	const person: PreparedPerson = read;
	if (plan.template !== undefined && ruling.has("open")) {
		noteDerivation(ruling, plan, person);
		if (!mayBeOf(plan, form, person)) ruling.find("address.not-derived-from-subject", "must", {}, format);
		return;
	}
	checkDerived(ruling, plan, form, person, directory);
	if (directory !== undefined) checkHolder(ruling, plan, form, person, directory);
}

/** The person's own live entry at the address. */
function ownEntry({ domain, localPart }: JudgedForm, id: string | undefined, directory: DirectoryIndex | undefined): Held | undefined {
	return id === undefined ? undefined : listOf(directory?.at(domain, localPart)).find((held) => isPerson(held) && held.id === id && !held.as.retired);
}

/** An address in no format is against the text, unless it is the person's own and older addresses stay. */
function checkFormless(ruling: Ruling<AddressCode>, plan: AddressPlan, form: JudgedForm, id: string | undefined, directory: DirectoryIndex | undefined): void {
	const own = ownEntry(form, id, directory);
	const { legacy, grandfathered } = plan.rules;
	if (isGrandfathered(plan, own?.as.createdOn, ruling)) ruling.find("address.no-matching-format", "note", {}, grandfathered);
	else if (own !== undefined && ruling.use(legacy) === "keep") ruling.find("address.no-matching-format", "note", {}, legacy);
	else findNoFormat(ruling, plan, form, "person", plan.rules.person.format);
}

/** Whether the address may be the person's, if the facts that are not known are what it shows. */
function mayBeOf(plan: AddressPlan, form: JudgedForm, person: PreparedPerson): boolean {
	return form.people.some((reading) => completions(plan, person, reading).some((whole) => derive(plan, whole, form.localPart).is !== "not-derived"));
}

/** Adds what the address's form says of this person; with a directory, whether a collision explains it. */
export function checkDerived(
	ruling: Ruling<AddressCode>,
	plan: AddressPlan,
	form: JudgedForm,
	person: PreparedPerson,
	directory: DirectoryIndex | undefined,
): void {
	const { format } = plan.rules.person;
	ruling.note(format);
	if (plan.template === undefined) {
		checkContents(ruling, form, contentsOf(plan.negotiated ?? [], person), format);
		return;
	}
	const derivation = derive(plan, person, form.localPart);
	noteDerivation(ruling, plan, person, derivation.is);
	if (derivation.is === "base") return;
	if (derivation.is === "not-derived") {
		if (!findShown(ruling, plan, form, person)) ruling.find("address.not-derived-from-subject", "must", {}, format);
	} else if (plan.comparesInOrganization && person.organization === undefined) findMissing(ruling, "organization", plan.rules.person.collisions.scope);
	else if (directory === undefined) ruling.find("address.collision-form-unverified", "open", {}, ...plan.steps);
	else if (derive(plan, person, form.localPart, directory).is !== "not-derived") for (const step of plan.steps) ruling.note(step);
	else if (!findShown(ruling, plan, form, person, directory)) {
		const missing = derivation.way.filter((localPart) => listOf(directory.at(plan.domain, localPart)).length === 0);
		ruling.find("address.unjustified-collision-form", "open", { missing }, ...plan.steps);
	}
}

/** Adds that a fact must be known which the address shows, where it can be the person's with it. */
function findShown(ruling: Ruling<AddressCode>, plan: AddressPlan, form: JudgedForm, person: PreparedPerson, directory?: DirectoryIndex): boolean {
	for (const reading of form.people) {
		const whole = completions(plan, person, reading).find((one) => derive(plan, one, form.localPart, directory).is !== "not-derived");
		if (whole === undefined) continue;
		findMissing(ruling, shownFact(person, whole), reading.source);
		return true;
	}
	return false;
}

/** Adds that the address is somebody else's, where the directory says so. */
function checkHolder(ruling: Ruling<AddressCode>, plan: AddressPlan, form: JudgedForm, person: PreparedPerson, directory: DirectoryIndex): void {
	const there = listOf(directory.at(form.domain, form.localPart));
	const unknown = there.filter((held) => isPerson(held) && held.nameKey === undefined && (held.id === undefined || person.id === undefined));
	const others = there.filter((held) => !unknown.includes(held) && (!isPerson(held) || isSamePerson(plan, person, held, "id") === "no"));
	findHolders(ruling, plan, others, unknown);
}

/** Adds that an address is somebody else's; of a holder whom nobody knows that is not said. */
function findHolders(ruling: Ruling<AddressCode>, plan: AddressPlan, others: readonly Held[], unknown: readonly Held[]): void {
	if (others.some(({ as: { retired } }) => !retired)) ruling.find("address.duplicate", "must", {}, uniqueness(plan));
	else if (others.length > 0) ruling.find("address.retired", "must", {}, uniqueness(plan));
	else if (unknown.length > 0) ruling.find("address.holder-unknown", "note", {}, uniqueness(plan));
}

/** Notes the readings that decide what a person's address may be. */
function noteDerivation(ruling: Ruling<AddressCode>, plan: AddressPlan, { name }: PreparedPerson, is?: "base" | "collision" | "not-derived"): void {
	if (name.hasInitials) ruling.noteReadings(plan.rules.person.initials);
	if (is !== "base") for (const source of collisionSources(plan)) ruling.noteReadings(source);
}
