import type { Duration, Localized, Sourced, Stated, Unstated } from "./sourced.ts";

/** What a log line holds. */
export type LogField = "sentAt" | "from" | "to" | "senderIp" | "sizeBytes" | "systemErrors";

/** What is kept, and how much of it there may be. */
export interface RetentionRules {
	readonly log: Sourced<{ readonly keep: Sourced<Duration>; readonly fields: Sourced<readonly LogField[]> }>;
	/** From which share of its quota a mailbox counts as nearly full, in per cent. */
	readonly nearlyFull: Sourced<{ readonly percent: number }>;
	/** Least quota by kind of mailbox. */
	readonly minimumQuota: Sourced<Readonly<Record<string, ByteSize>>>;
}

/** A size, with what the unit means: MB is 1,000,000 bytes or 1,048,576. */
export interface ByteSize {
	readonly amount: number;
	readonly unit: "B" | "kB" | "MB" | "GB";
	readonly base: 1000 | 1024;
}

/** What a kind of attachment is. */
export type AttachmentKind = "executable" | "encrypted-archive" | "archive" | "extension";

/** A rule for one kind of attachment. */
export interface AttachmentRule {
	readonly kind: AttachmentKind;
	readonly stance: "forbidden" | "discouraged" | "encouraged";
	/**
	 * Final extensions, lower case, without the dot: those that the rule is about (`extension`), or those of archives (`archive`, `encrypted-archive`):
	 * nothing is said of a file so named before its content was seen.
	 */
	readonly extensions?: readonly string[];
}

/** What makes a file executable. */
export interface ExecutableRules {
	/** Extensions that the text names. */
	readonly named: Stated<readonly string[]>;
	/** Whether the text's definition reaches further than the names. */
	readonly reach: Sourced<"definition" | "named-only">;
	/** Extensions that the definition reaches. */
	readonly byDefinition: Sourced<readonly string[]>;
	/** Extensions of documents: one of them before an executable's is there to deceive. */
	readonly documents?: Stated<readonly string[]>;
	/** Whether an executable inside an archive counts. */
	readonly insideArchives: Sourced<"counts" | "ignored">;
}

/** What may be sent. */
export interface AttachmentRules {
	readonly rules: readonly Stated<AttachmentRule>[];
	readonly executables: ExecutableRules | Unstated;
	/** Largest attachment. */
	readonly maximumSize: Sourced<ByteSize>;
}

/** How text is written. */
export interface TextRules {
	/** `unicode`: TCVN 6909:2001, in NFC or NFD. */
	readonly encoding: Sourced<"unicode">;
}

/** What the library does with a clause. */
export type Disposition = "implemented" | "stated" | "organisational" | "disputed";

/** One entry of the clause register. */
export interface ClauseEntry {
	/** The place, in short form. */
	readonly clause: string;
	readonly disposition: Disposition;
	/** The functions that implement it. */
	readonly functions?: readonly string[];
	/** The readings that it leaves open. */
	readonly readings?: readonly string[];
	/** What it says, in other words. */
	readonly text?: Localized;
}

/** A fault of the text. */
export interface Defect {
	readonly id: string;
	readonly clauses: readonly string[];
	readonly problem?: Localized;
	readonly handling?: Localized;
	readonly amendment?: Localized;
}

/** A change of a profile: the value at each JSON pointer is replaced. */
export type ProfilePatch = Readonly<Record<string, unknown>>;

/** A named, switchable interpretation of a disputed clause. */
export interface Reading {
	readonly id: string;
	readonly clauses: readonly string[];
	/** The option that the library's authors hold right. */
	readonly default: string;
	/** The option that this profile is read with. */
	readonly selected: string;
	/** Every option, the default among them, with what it changes. */
	readonly options: Readonly<Record<string, ProfilePatch>>;
	readonly text?: { readonly question: Localized; readonly options: Readonly<Record<string, Localized>> };
}
