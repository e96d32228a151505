import type { Duration, Sourced, Stated } from "./sourced.ts";

/** `user`, or `administrator` of the mail system. */
export type Role = "user" | "administrator";

/** A class of characters: Unicode letters by case, decimal digits, punctuation and symbols. */
export type CharacterClass = "lowercase" | "uppercase" | "digit" | "special";

/** Which classes a password needs: `atLeast` of the listed ones (all of them where `atLeast` is absent). */
export interface ClassRule {
	readonly classes: readonly CharacterClass[];
	readonly atLeast?: number;
}

/** Which special characters count. `characters` closes the set; `others` says whether special characters outside it are allowed. */
export type SpecialCharacters = { readonly set: "open" } | { readonly set: "closed"; readonly characters: string; readonly others: "allowed" | "forbidden" };

/** What a password is compared with. */
export type RestrictedText = "account" | "person" | "name-syllable" | "organization" | "unit" | "birth-date";

/**
 * How a password is compared with a text.
 *
 * - `exact-case`, `ignore-case`: as text, after NFC;
 * - `folded`: after folding both to unaccented lower case;
 * - `tokens`: the token rule: both are folded, look-alike digits are read as letters, and tokens of the names are looked for by their length;
 * - `full-names`: only whole joined names;
 * - `any-length`: every token of at least `long` letters, wherever it stands.
 */
export type MatchRule =
	| { readonly by: "exact-case" | "ignore-case" | "folded" }
	| { readonly by: "tokens" | "full-names" | "any-length"; readonly long: number; readonly swaps: Readonly<Record<string, readonly string[]>> };

/** One thing that a password must not contain or be equal to. */
export interface PasswordRestriction {
	readonly relation: "contains" | "equals";
	readonly text: RestrictedText;
	readonly match: Sourced<MatchRule>;
	/** For a date of birth: its renderings, made of `dd`, `d`, `mm`, `m`, `yyyy`, `yy` and separators. */
	readonly renderings?: readonly string[];
}

/** When a password must be changed at first use. */
export interface FirstLoginRule {
	/** The events after which the next login demands a change. */
	readonly after: readonly ("issue" | "reset" | "restore")[];
	/** At once (no use before it), or within a time from the event. */
	readonly change: { readonly at: "once" } | { readonly at: "limit"; readonly within: Duration };
}

/** What a password must be. */
export interface PasswordRules {
	/** Least length by role, in code points after NFC. */
	readonly minimumLength: Readonly<Record<Role, Sourced<number>>>;
	/** Greatest length, in code points after NFC. */
	readonly maximumLength: Sourced<number>;
	readonly classes: Sourced<ClassRule>;
	readonly special: Sourced<SpecialCharacters>;
	readonly restrictions: readonly Stated<PasswordRestriction>[];
	/** How many of the latest passwords may not come back, and whether the current one is among them. */
	readonly history: Sourced<{ readonly count: number; readonly counted: "current-included" | "before-current" }>;
	/** How long a password lasts by role: a duty, or encouraged. */
	readonly age: Readonly<Record<Role, Sourced<{ readonly span: Duration; readonly strength: "mandatory" | "encouraged" }>>>;
	/** Events that demand a change of the password. */
	readonly firstLogin: readonly Stated<FirstLoginRule>[];
	readonly secondFactor: Sourced<"required" | "encouraged" | "none">;
}
