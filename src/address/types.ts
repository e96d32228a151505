import type { ClauseRef } from "../core/clause.ts";
import type { Decision } from "../core/decision.ts";
import type { NameParts } from "../name/fold-person-name.ts";

/** A body, as its facts: what its kind's format needs. */
export interface Organization {
	/** One of the kinds of the profile. */
	readonly kind: string;
	/** What tells bodies apart: equal ids are one body. */
	readonly id?: string;
	/** Short name, such as `"SKHCN"`. */
	readonly abbreviation?: string;
	/** Full name; for a body of a commune, the commune's name. */
	readonly name?: string;
	/** `phuong` or `xa`, where the name does not begin with it. */
	readonly communeType?: "phuong" | "xa";
	/** Of a unit: the body that directly manages it, or that body's local part. */
	readonly parent?: Organization | string;
}

/** A person, as the facts that an address may need. */
export interface Person {
	/** Says that it is a person; may be left out. */
	readonly kind?: "person";
	/** What tells people apart: equal ids are one person. */
	readonly id?: string;
	/** Full name in Vietnamese order: the last syllable is the given name. */
	readonly fullName?: string;
	/** The name in its parts, which wins over `fullName`. */
	readonly name?: NameParts;
	/** The organisation, or its local part (dots included). */
	readonly organization?: Organization | string;
	/** The unit's abbreviation, for formats that name it. */
	readonly unit?: string;
	/** Citizen identity number: exactly 12 digits. */
	readonly citizenId?: string;
	/** Its last four digits. */
	readonly citizenIdLast4?: string;
	/** Its last three digits. */
	readonly citizenIdLast3?: string;
	/** Civil date of birth, for formats that use it. */
	readonly birthDate?: string;
}

/** Whoever an address may be made for. */
export type Subject = Person | Organization;

/** Who holds an address. */
export interface Holder {
	/** `person`, or a kind of the profile. */
	readonly kind?: string;
	/** What tells people apart: equal ids are one person. Of a body: equal ids are one body. */
	readonly id?: string;
	/** Full name of a person, in Vietnamese order. */
	readonly fullName?: string;
	/** A person's name in its parts; the full name of a body, or of its commune. */
	readonly name?: NameParts | string;
	/** Short name of a body, such as `"SKHCN"`. */
	readonly abbreviation?: string;
	/** Local part of a person's organisation, where the address does not show it. */
	readonly organization?: string;
	/** Citizen identity number: exactly 12 digits. */
	readonly citizenId?: string;
	/** Its last four digits. */
	readonly citizenIdLast4?: string;
	/** Its last three digits. */
	readonly citizenIdLast3?: string;
	/** Civil date of birth. */
	readonly birthDate?: string;
}

/** An address that is taken, or was. */
export interface DirectoryEntry {
	/** The whole address; case does not matter. */
	readonly address: string;
	/** Who holds it, or held it last; absent or `null` where that is not known. */
	readonly holder?: Holder | null;
	/** Given up: it never goes to anybody else. */
	readonly retired?: boolean;
	/** Civil date of issue. */
	readonly createdOn?: string;
}

/** How people are told apart: by `id`; by `name` (equal folded names are one person); not at all (`none`: everybody is a new person). */
export type Identity = "id" | "name" | "none";

/** Why a candidate was turned down: who holds it. */
export type Rejection = "same-name" | "different-name" | "other-kind" | "holder-unknown" | "retired" | "taken";

/** One candidate that was tried; the last one of a trace was chosen. */
export interface TraceStep {
	/** The local part that was tried. */
	readonly localPart: string;
	/** Why it was turned down; absent where it was chosen. */
	readonly rejected?: Rejection;
}

/** An earlier holder's address that changes because of a newcomer. */
export interface Rename {
	/** The whole address that was held until now. */
	readonly from: string;
	/** The whole address in its place. */
	readonly to: string;
	/** The holder's id, where it is known. */
	readonly id?: string;
}

/**
 * How an address came about: `base` form, `extended` initials, `ordinal` number, `existing`, or the name of another form of the profile, such as
 * `longer-suffix`.
 */
export type Resolution = string;

/** An address and how it came about. */
export interface AllocatedAddress {
	/** The whole address, in lower case. */
	readonly address: string;
	/** What stands before the @. */
	readonly localPart: string;
	/** How it came about. */
	readonly resolution: Resolution;
	/** The candidates in the order in which they were tried. */
	readonly trace: readonly TraceStep[];
	/** The person's former address, which this one replaces. */
	readonly replaces?: string;
	/** Earlier holders who get another address. */
	readonly renames?: readonly Rename[];
}

/** The codes of findings about addresses. */
export type AddressCode =
	| "address.missing-fact"
	| "address.name-empty"
	| "address.name-unmappable"
	| "address.name-has-digit"
	| "address.legacy-encoding"
	| "address.citizen-id-invalid"
	| "address.identity-unknown"
	| "address.unresolved"
	| "address.malformed"
	| "address.wrong-domain"
	| "address.not-lowercase"
	| "address.no-matching-format"
	| "address.not-derived-from-subject"
	| "address.collision-form-unverified"
	| "address.unjustified-collision-form"
	| "address.availability-unknown"
	| "address.duplicate"
	| "address.second-address"
	| "address.reserved"
	| "address.retired"
	| "address.too-long"
	| "address.holder-unknown"
	| "address.invalid-date";

/** One row of a batch: the subject as it came, and what came of it. */
export interface Allocation<S extends Subject = Subject> {
	/** Place in the input, from 0. */
	readonly index: number;
	/** The subject, the very object of the input. */
	readonly subject: S;
	/** The address, or why there is none. */
	readonly decision: Decision<AllocatedAddress, AddressCode>;
}

/** One way in which an address can be read. */
export interface ParsedAddress {
	/** `person`, or a kind of the profile. */
	readonly kind: string;
	/** Local part of the organisation that it names. */
	readonly organization?: string;
	/** Abbreviation of the unit that it names. */
	readonly unit?: string;
	/** The part made from the name: initials and given name are not told apart. */
	readonly stem: string;
	/** The number that tells homonyms apart. */
	readonly ordinal?: number;
	/** The digits of the citizen number, or of the date of birth. */
	readonly digits?: string;
	/** Which of the profile's forms it has: `base`, `ordinal`, `longer-suffix` ... */
	readonly form: string;
}

/** What an address shows. */
export interface AddressReadings {
	/** Every way in which the address can be read. */
	readonly readings: readonly ParsedAddress[];
}

/** What is said of one entry of a directory. */
export interface AuditedEntry {
	/** Place in the input, from 0. */
	readonly index: number;
	/** The address as it stands in the input. */
	readonly address: string;
	/** What is wrong with it, and every way in which it can be read. */
	readonly decision: Decision<AddressReadings, AddressCode>;
}

/** Counts over the entries of a directory. */
export interface AuditSummary {
	/** How many entries there are. */
	readonly total: number;
	/** How many have each outcome; an outcome that none has is left out. */
	readonly byOutcome: Readonly<Record<string, number>>;
	/** How many findings have each code; one that none has is left out. */
	readonly byCode: Readonly<Record<string, number>>;
}

/** What is said of a directory. */
export interface DirectoryAudit {
	/** What is said of each entry, in input order. */
	readonly entries: readonly AuditedEntry[];
	/** Counts over all entries. */
	readonly summary: AuditSummary;
}

/** Clauses of the standards that bound every address. */
export const RFC5321_LOCAL_PART: ClauseRef = Object.freeze({ instrument: "rfc5321", article: "4.5.3.1.1" });
export const RFC5321_PATH: ClauseRef = Object.freeze({ instrument: "rfc5321", article: "4.5.3.1.3" });
export const RFC2142: ClauseRef = Object.freeze({ instrument: "rfc2142", article: "1" });
