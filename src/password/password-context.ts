import type { Role } from "../profile/types.ts";

/** A person's name in its parts, for names in another order or with a given name of two syllables. */
export interface PersonNameParts {
	/** Family name (họ). */
	readonly family: string;
	/** Middle names (tên đệm), in order. */
	readonly middle?: string | readonly string[];
	/** Given name (tên), of one syllable or two. */
	readonly given: string;
}

/**
 * Whose password it is.
 *
 * An absent fact is unknown, which is a missing fact where the regulation needs it; `null`, or an empty list, says that there is none.
 */
export interface PasswordContext {
	/** `user`, or `administrator` of the mail system. */
	readonly role?: Role;
	/** The login name: a whole address or its local part. */
	readonly login?: string | null;
	/** The holder's full name in Vietnamese order (given name last), or in its parts; `null` for a body's mailbox. */
	readonly personName?: string | PersonNameParts | null;
	/** The organisation's names and abbreviations. */
	readonly organizationNames?: readonly string[] | null;
	/** The names and abbreviations of the unit inside the organisation; absent counts as none. */
	readonly unitNames?: readonly string[] | null;
	/** Civil date of birth, `YYYY-MM-DD`; only some regulations ask for it. */
	readonly birthDate?: string | null;
	/** Passwords that the account has had, the latest (present) one first. */
	readonly previousPasswords?: readonly string[] | null;
}

/** Why a password is not allowed, or cannot be judged. */
export type PasswordCode =
	| "password.missing-fact"
	| "password.too-short"
	| "password.too-long"
	| "password.missing-lowercase"
	| "password.missing-uppercase"
	| "password.missing-digit"
	| "password.missing-special"
	| "password.too-few-classes"
	| "password.forbidden-character"
	| `password.${"contains" | "equals"}-${"login" | "person-name" | "organization-name" | "unit-name" | "birth-date"}`
	| "password.reused"
	| "password.history-unreadable";

/** What was left out of a check, for want of facts that it can do without. */
export interface PasswordCheck {
	/** `history` where no previous passwords were given, but the regulation speaks of them. */
	readonly notChecked: readonly "history"[];
}
