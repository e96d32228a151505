import type { Duration, Sourced, Stated } from "./sourced.ts";

/** `user`, or `administrator` of the mail system. */
export type Role = "user" | "administrator";

/** A value for each role. */
export interface ByRole<T> {
	/** For `user`. */
	readonly user: T;
	/** For `administrator`. */
	readonly administrator: T;
}

/** A class of characters: Unicode letters by case, decimal digits, punctuation and symbols. */
export type CharacterClass = "lowercase" | "uppercase" | "digit" | "special";

/** Which classes a password needs: `atLeast` of the listed ones (all of them where `atLeast` is absent). */
export interface ClassRule {
	/** The classes that count. */
	readonly classes: readonly CharacterClass[];
	/** How many of them are needed; all where absent. */
	readonly atLeast?: number;
}

/** Which special characters count. `characters` closes the set; `others` says whether special characters outside it are allowed. */
export type SpecialCharacters =
	| {
			/** Any punctuation or symbol counts. */
			readonly set: "open";
	  }
	| {
			/** Only the characters listed count. */
			readonly set: "closed";
			/** The characters, one after the other. */
			readonly characters: string;
			/** Whether other special characters may stand in a password. */
			readonly others: "allowed" | "forbidden";
	  };

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
	| {
			/** How texts are compared. */
			readonly by: "exact-case" | "ignore-case" | "folded";
	  }
	| {
			/** How names are looked for. */
			readonly by: "tokens" | "full-names" | "any-length";
			/** From how many letters a token counts wherever it stands. */
			readonly long: number;
			/** Characters that stand in for letters, each with the letters that it may be read as. */
			readonly swaps: Readonly<Record<string, readonly string[]>>;
	  };

/** One thing that a password must not contain or be equal to. */
export interface PasswordRestriction {
	/** Whether the text may be no part of a password, or only not the whole. */
	readonly relation: "contains" | "equals";
	/** The text. */
	readonly text: RestrictedText;
	/** How it is compared. */
	readonly match: Sourced<MatchRule>;
	/** For a date of birth: its renderings, made of `dd`, `d`, `mm`, `m`, `yyyy`, `yy` and separators. */
	readonly renderings?: readonly string[];
}

/** When a password must be changed at first use. */
export interface FirstLoginRule {
	/** The events after which the next login demands a change. */
	readonly after: readonly ("issue" | "reset" | "restore")[];
	/** At once (no use before it), or within a time from the event. */
	readonly change:
		| {
				/** Before anything else. */
				readonly at: "once";
		  }
		| {
				/** Within a time. */
				readonly at: "limit";
				/** How long, from the event. */
				readonly within: Duration;
		  };
}

/** What a password must be. */
export interface PasswordRules {
	/** Least length by role, in code points after NFC. */
	readonly minimumLength: ByRole<Sourced<number>>;
	/** Greatest length, in code points after NFC. */
	readonly maximumLength: Sourced<number>;
	/** The classes of characters that it needs. */
	readonly classes: Sourced<ClassRule>;
	/** Which characters are special. */
	readonly special: Sourced<SpecialCharacters>;
	/** What it must not contain or be equal to. */
	readonly restrictions: readonly Stated<PasswordRestriction>[];
	/** How many of the latest passwords may not come back, and whether the current one is among them. */
	readonly history: Sourced<{
		/** How many. */
		readonly count: number;
		/** Whether the current password is the first of them. */
		readonly counted: "current-included" | "before-current";
	}>;
	/** How long a password lasts by role: a duty, or encouraged. */
	readonly age: ByRole<
		Sourced<{
			/** How long. */
			readonly span: Duration;
			/** Whether the change is a duty. */
			readonly strength: "mandatory" | "encouraged";
		}>
	>;
	/** Events that demand a change of the password. */
	readonly firstLogin: readonly Stated<FirstLoginRule>[];
	/** Whether a second factor is needed at login. */
	readonly secondFactor: Sourced<"required" | "encouraged" | "none">;
}
