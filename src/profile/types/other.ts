import type { Duration, Localized, Sourced, Stated, Unstated } from "./sourced.ts";

/** What a log line holds. */
export type LogField = "sentAt" | "from" | "to" | "senderIp" | "sizeBytes" | "systemErrors";

/** What is kept, and how much of it there may be. */
export interface RetentionRules {
	/** The system's log. */
	readonly log: Sourced<{
		/** For how long at least each line is kept. */
		readonly keep: Sourced<Duration>;
		/** What each line holds at least. */
		readonly fields: Sourced<readonly LogField[]>;
	}>;
	/** From which share of its quota a mailbox counts as nearly full, in per cent. */
	readonly nearlyFull: Sourced<{
		/** Per cent of the quota. */
		readonly percent: number;
	}>;
	/** Least quota by kind of mailbox. */
	readonly minimumQuota: Sourced<Readonly<Record<string, ByteSize>>>;
}

/** A size, with what the unit means: MB is 1,000,000 bytes or 1,048,576. */
export interface ByteSize {
	/** How many of the unit. */
	readonly amount: number;
	/** The unit as written. */
	readonly unit: "B" | "kB" | "MB" | "GB";
	/** How many of one unit make the next larger one. */
	readonly base: 1000 | 1024;
}

/** What a kind of attachment is. */
export type AttachmentKind = "executable" | "encrypted-archive" | "archive" | "extension";

/** A rule for one kind of attachment. */
export interface AttachmentRule {
	/** What the rule is about. */
	readonly kind: AttachmentKind;
	/** What it says of it. */
	readonly stance: "forbidden" | "discouraged" | "encouraged";
	/**
	 * Final extensions, lower case, without the dot: those that the rule is about (`extension`), or those of archives (`archive`, `encrypted-archive`):
	 * a file with such a name is not judged by this rule before its content was seen.
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
	/** Rules by kind of attachment. */
	readonly rules: readonly Stated<AttachmentRule>[];
	/** What makes a file executable. */
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
	/** What the library does with it. */
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
	/** Its identifier. */
	readonly id: string;
	/** Where it is. */
	readonly clauses: readonly string[];
	/** What is wrong. */
	readonly problem?: Localized;
	/** How the library deals with it. */
	readonly handling?: Localized;
	/** How the text could be put right. */
	readonly amendment?: Localized;
}

/** A change of a profile: the value at each JSON pointer is replaced. */
export type ProfilePatch = Readonly<Record<string, unknown>>;

/** A named, switchable interpretation of a disputed clause. */
export interface Reading {
	/** The identifier that decisions list. */
	readonly id: string;
	/** The clauses in dispute. */
	readonly clauses: readonly string[];
	/** The option that the library's authors consider right. */
	readonly default: string;
	/** The option that this profile is read with. */
	readonly selected: string;
	/** Every option, the default among them, with what it changes. */
	readonly options: Readonly<Record<string, ProfilePatch>>;
	/** The dispute in words. */
	readonly text?: {
		/** What is in dispute. */
		readonly question: Localized;
		/** What each option says, by its name. */
		readonly options: Readonly<Record<string, Localized>>;
	};
}
