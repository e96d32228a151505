import { parseCivilDate } from "../core/civil-date.ts";
import { freeze } from "../core/decision.ts";
import { isIterable } from "../core/is-iterable.ts";
import { Ruling } from "../profile/ruling.ts";
import type { Profile } from "../profile/types.ts";
import { readBody } from "./body.ts";
import { checkDerived, findNoFormat, uniqueness } from "./check-address.ts";
import { completions } from "./completions.ts";
import { derive } from "./derive.ts";
import { DirectoryIndex, readEntry } from "./directory.ts";
import { type Held, isPerson, listOf } from "./held.ts";
import { type JudgedForm, judgeForm } from "./judge-form.ts";
import { withoutSources } from "./parse-address.ts";
import { isNamed, PersonReader } from "./person-facts.ts";
import { type AddressPlan, isGrandfathered, kindRules, planOf } from "./plan.ts";
import { readBodyForms } from "./read-form.ts";
import type { PreparedPerson } from "./render.ts";
import { addressUnregulated } from "./silent.ts";
import type { AddressCode, AuditedEntry, AuditSummary, DirectoryAudit, DirectoryEntry, Organization, ParsedAddress } from "./types.ts";

/**
 * Checks a whole directory: each address's form, whether it can be its holder's, whether a neighbour explains a collision form, and whether it is given
 * twice. Nothing is repaired, and no entry is left out.
 *
 * Linear in the entries. A holder's second address is a note or a violation as TQ-ONE-EACH is read; a regulation that does not say so is silent on it.
 *
 * @param profile - The province's regulation.
 * @param entries - Every address, living and retired.
 * @returns A decision for each entry, in the order of the input, and counts by outcome and by code.
 * @throws TypeError where the profile or an entry has the wrong type; the message names the entry.
 *
 * @example
 * ```ts
 * auditDirectory(tuyenQuang, [{ address: "nvha1.skhcn@tuyenquang.gov.vn", holder: { kind: "person", fullName: "Nguyễn Văn Hà" } }]).summary.byCode // => { "address.unjustified-collision-form": 1 }
 * ```
 */
export function auditDirectory(profile: Profile, entries: Iterable<DirectoryEntry>): DirectoryAudit {
	const plan = planOf(profile);
	if (!isIterable(entries)) throw new TypeError("entries: expected an array or another iterable of directory entries");
	const directory = new DirectoryIndex();
	const given: { readonly address: string; readonly held: Held }[] = [];
	const first = new Map<string, Held>();
	/** Who has a live address in another domain, which counts or does not. */
	const elsewhere = new Set<string>();
	for (const entry of entries) {
		const held = readEntry(entry, `entries[${given.length}]`);
		directory.add(held);
		given.push({ address: entry.address, held });
		const { as } = held;
		const holder = holderKey(held);
		// What stands in another domain is no official address, so none is second to it.
		if (holder === undefined || as.retired || plan === undefined) continue;
		if (as.domain !== plan.domain) elsewhere.add(holder);
		if (plan.domains.has(as.domain) && !first.has(holder)) first.set(holder, held);
	}
	const auditor = plan && { plan, reader: new PersonReader(plan), directory };
	const audited = given.map(({ address, held }, index): AuditedEntry => {
		const holder = holderKey(held);
		const others = holder === undefined || held.as.retired ? NO_OTHERS : { second: first.get(holder) !== held, elsewhere: elsewhere.has(holder) };
		const decision: AuditedEntry["decision"] = auditor === undefined ? addressUnregulated(profile) : auditEntry(auditor, held, address, others);
		return { index, address, decision };
	});
	return freeze({ entries: audited, summary: { total: audited.length, ...countUp(audited) } });
}

function countUp(audited: readonly AuditedEntry[]): Pick<AuditSummary, "byOutcome" | "byCode"> {
	const byOutcome: Record<string, number> = {};
	const byCode: Record<string, number> = {};
	for (const { decision } of audited) {
		byOutcome[decision.outcome] = (byOutcome[decision.outcome] ?? 0) + 1;
		for (const { code } of decision.findings) byCode[code] = (byCode[code] ?? 0) + 1;
	}
	return { byOutcome, byCode };
}

/** What all entries are judged by. */
interface Auditor {
	readonly plan: AddressPlan;
	readonly reader: PersonReader;
	readonly directory: DirectoryIndex;
}

/** What else the holder of an entry has. */
interface Others {
	/** Whether another address comes before this one. */
	readonly second: boolean;
	/** Whether one is in another domain. */
	readonly elsewhere: boolean;
}

const NO_OTHERS: Others = { second: false, elsewhere: false };

function auditEntry(auditor: Auditor, held: Held, address: string, others: Others): AuditedEntry["decision"] {
	const { plan, directory } = auditor;
	const ruling = new Ruling<AddressCode>(plan.profile);
	const form = judgeForm(ruling, plan, address);
	if (form === undefined) return ruling.decide({ readings: [] });
	const { kind, createdOn } = held.as;
	const undated = createdOn !== undefined && parseCivilDate(createdOn) === undefined;
	if (undated) ruling.find("address.missing-fact", "open", { fact: "createdOn" }, plan.rules.legacy);
	if (form.readings.length === 0) {
		if (!undated) auditFormless(ruling, plan, form, kind, createdOn);
	} else if (isGrandfathered(plan, createdOn, ruling)) ruling.note(plan.rules.grandfathered);
	else if (kind === undefined || kind === "person") auditPerson(ruling, auditor, form, held);
	else auditBody(ruling, plan, form, kind, held);
	findOthers(ruling, plan, held, directory);
	if (others.elsewhere) ruling.noteReadings(plan.rules.otherDomains);
	if (others.second) {
		const each = ruling.use(plan.rules.oneEach);
		if (each !== undefined) ruling.find("address.second-address", each === "holder-unique" ? "must" : "note", {}, plan.rules.oneEach);
	}
	return ruling.decide({ readings: withoutSources(form.readings) });
}

/** An address in no format is against the text, unless it is known to be older than the text and older addresses stay. */
function auditFormless(ruling: Ruling<AddressCode>, plan: AddressPlan, form: JudgedForm, kind: string | undefined, createdOn: string | undefined): void {
	const { legacy, grandfathered, domain, person } = plan.rules;
	const { from } = plan.profile.instruments[0].inForce.value;
	if (isGrandfathered(plan, createdOn, ruling)) {
		ruling.find("address.no-matching-format", "note", {}, grandfathered);
	} else if (createdOn !== undefined && createdOn < from && ruling.use(legacy) === "keep") {
		ruling.find("address.no-matching-format", "note", {}, legacy);
	} else {
		const format = kind === "person" ? person.format : kindRules(plan, kind)?.format;
		findNoFormat(ruling, plan, form, kind, format ?? domain);
	}
}

function auditPerson(ruling: Ruling<AddressCode>, { plan, reader, directory }: Auditor, form: JudgedForm, held: Held): void {
	const { format } = plan.rules.person;
	const { people } = form;
	const { kind, holder } = held.as;
	if (holder === undefined) return;
	if (people.length === 0) {
		if (kind === "person" && "value" in format) ruling.find("address.not-derived-from-subject", "must", {}, format);
		return;
	}
	const { kind: _, name, ...rest } = holder;
	const named = typeof name === "string" ? { fullName: rest.fullName ?? name } : name === undefined ? {} : { name };
	const read = reader.read({ ...rest, ...named }, ruling);
	if (!isNamed(read)) {
		if (!ruling.has("open")) ruling.find("address.holder-unknown", "note", {}, format);
		return;
	}
	const person: PreparedPerson = read;
	const candidates = people.flatMap((reading) => completions(plan, withoutOrganization(plan, person, reading), reading));
	const likely = candidates.length === 1 ? candidates[0] : likeliest(plan, candidates, form, directory);
	if (likely !== undefined) checkDerived(ruling, plan, form, likely, directory);
}

/** Of the ways in which an address can be meant, one that is explained, else one that could be. */
function likeliest(plan: AddressPlan, candidates: readonly PreparedPerson[], { localPart }: JudgedForm, directory: DirectoryIndex): PreparedPerson | undefined {
	for (const known of [directory, undefined]) {
		const derived = candidates.find((candidate) => derive(plan, candidate, localPart, known).is !== "not-derived");
		if (derived !== undefined) return derived;
	}
	return candidates[0];
}

/** An entry tells the organisation; where addresses name the unit, one that shows a unit of it tells more. */
function withoutOrganization(plan: AddressPlan, person: PreparedPerson, { organization }: ParsedAddress): PreparedPerson {
	return (plan.organization ?? plan.later.organization) === "unit" && organization !== undefined && managersOf(plan, organization).has(person.organization)
		? { ...person, organization: undefined }
		: person;
}

/** A body's local part, and those of whom it may be a unit. */
function managersOf(plan: AddressPlan, localPart: string): ReadonlySet<string | undefined> {
	const bodies = new Set([localPart]);
	for (const body of bodies) for (const { organization: parent } of readBodyForms(plan, body)) bodies.add(parent);
	return bodies;
}

/** A body's address must have the form of its kind, and be made of its abbreviation or name as far as they are known. */
function auditBody(ruling: Ruling<AddressCode>, plan: AddressPlan, form: JudgedForm, kind: string, { as: { holder } }: Held): void {
	const abbreviation = holder?.abbreviation;
	const name = holder?.name;
	const facts = { kind, ...(abbreviation === undefined ? {} : { abbreviation }), ...(typeof name === "string" ? { name } : {}) };
	const isBody = form.bodies.some(({ kind: read, organization: parent }) => read === kind && mayBeBody(plan, form.localPart, { ...facts, parent }));
	if (!isBody) ruling.find("address.not-derived-from-subject", "must", { kind }, kindRules(plan, kind)?.format ?? plan.rules.domain);
}

/** Whether a body can have the local part. A directory does not say whether a commune is a phường or a xã, unless its name does. */
function mayBeBody(plan: AddressPlan, localPart: string, body: Organization): boolean {
	const ways = [body, { ...body, communeType: "phuong" as const }, { ...body, communeType: "xa" as const }];
	const made = ways.flatMap((way) => readBody(plan, way, new Ruling<AddressCode>(plan.profile))?.localPart ?? []);
	const known = made.length === ways.length ? made.slice(0, 1) : made;
	return known.length === 0 || known.includes(localPart);
}

/** Who an entry's holder is, as far as ids tell: a body may have the id of a person. */
function holderKey(held: Held): string | undefined {
	return held.id === undefined ? undefined : `${isPerson(held) ? "person" : "body"} ${held.id}`;
}

/** How many entries an address has: in all, and of each holder. */
class Sharers {
	readonly #of = new Map<string | undefined, { live: number; all: number }>();

	constructor(holders: readonly Held[]) {
		for (const held of holders) {
			const { retired } = held.as;
			const holder = holderKey(held);
			this.#count(undefined, retired);
			if (holder !== undefined) this.#count(holder, retired);
		}
	}

	#count(holder: string | undefined, retired: boolean): void {
		const { live, all } = this.of(holder);
		this.#of.set(holder, { live: live + (retired ? 0 : 1), all: all + 1 });
	}

	/** Of a holder; of everybody where absent. */
	of(holder: string | undefined): { readonly live: number; readonly all: number } {
		return this.#of.get(holder) ?? { live: 0, all: 0 };
	}
}

const sharersOf = /* @__PURE__ */ new WeakMap<readonly Held[], Sharers>();

/** One address, several entries: two living holders are against the text, and so is a retired address that somebody else has. */
function findOthers(ruling: Ruling<AddressCode>, plan: AddressPlan, held: Held, directory: DirectoryIndex): void {
	const { localPart, as } = held;
	const holders = listOf(directory.at(as.domain, localPart));
	if (holders.length < 2) return;
	const sharers = sharersOf.get(holders) ?? new Sharers(holders);
	sharersOf.set(holders, sharers);
	const everybody = sharers.of(undefined);
	const holder = holderKey(held);
	const own = holder === undefined ? { live: as.retired ? 0 : 1, all: 1 } : sharers.of(holder);
	const strangers = everybody.all - own.all;
	const source = uniqueness(plan);
	if (everybody.live > own.live && !as.retired) ruling.find("address.duplicate", "must", { count: strangers + 1 }, source);
	else if (strangers > 0 && !as.retired) ruling.find("address.retired", "must", {}, source);
	else if ((as.retired ? own.all - own.live : own.live) > 1) ruling.find("address.duplicate", "note", { count: own.all }, source);
}
