import type { Level, Outcome } from "../core/decision.ts";
import type { Disposition } from "../profile/types.ts";

/** Every finding code that has a message. */
export type FindingCode =
	| `address.${
			| "missing-fact"
			| "name-empty"
			| "name-unmappable"
			| "name-has-digit"
			| "legacy-encoding"
			| "citizen-id-invalid"
			| "identity-unknown"
			| "unresolved"
			| "malformed"
			| "wrong-domain"
			| "not-lowercase"
			| "no-matching-format"
			| "not-derived-from-subject"
			| "collision-form-unverified"
			| "unjustified-collision-form"
			| "availability-unknown"
			| "duplicate"
			| "second-address"
			| "reserved"
			| "retired"
			| "too-long"
			| "holder-unknown"
			| "invalid-date"}`
	| `password.${
			| "missing-fact"
			| "too-short"
			| "too-long"
			| "missing-lowercase"
			| "missing-uppercase"
			| "missing-digit"
			| "missing-special"
			| "too-few-classes"
			| "forbidden-character"
			| "contains-person-name"
			| "contains-organization-name"
			| "contains-unit-name"
			| "contains-login"
			| "contains-birth-date"
			| "equals-person-name"
			| "equals-organization-name"
			| "equals-unit-name"
			| "equals-login"
			| "equals-birth-date"
			| "reused"
			| "history-unreadable"
			| "invalid-date"}`
	| `account.${
			| "missing-fact"
			| "invalid-date"
			| "inconsistent-dates"
			| "inactive"
			| "default-password"
			| "compromised"
			| "prohibited-act"
			| "suspension-requested"
			| "failed-logins"
			| "outside-messages"
			| "suspended-too-long"
			| "cancelled"
			| "password-expired"
			| "must-change-password"
			| "left"}`
	| `deadline.${"missing-fact" | "invalid-date" | "missed" | "due"}`
	| `calendar.${"beyond-horizon" | "unconfirmed-day"}`
	| "profile.not-in-force"
	| `log.${"missing-fact" | "missing-field" | "invalid-date"}`
	| `quota.${"missing-fact" | "nearly-full" | "full" | "too-small"}`
	| `text.${"legacy-encoding" | "not-unicode"}`
	| `attachment.${
			| "executable-named"
			| "executable-by-definition"
			| "executable-content"
			| "executable-in-archive"
			| "encrypted-archive"
			| "cannot-inspect"
			| "deceptive-name"
			| "headers-disagree"
			| "too-large"
			| "archive"
			| "extension"}`
	| `row.${"cell-count" | "quote-not-closed" | "invalid-value"}`;

/** Where an account stands. */
export type StateName = "active" | "password-change-required" | "suspension-due" | "suspended" | "deletion-due" | "termination-due";

/** What has to be done with an account. */
export type ActionName = "suspend" | "delete" | "change-password" | "request-termination" | "terminate";

/** How an address came about. */
export type ResolutionName = "base" | "extended" | "ordinal" | "longer-suffix" | "existing" | "negotiated" | "grandfathered";

/** Why a candidate was turned down. */
export type RejectionName = "same-name" | "different-name" | "other-kind" | "holder-unknown" | "retired" | "taken" | "too-long";

/** Procedures of the built-in profiles. */
export type ProcedureName = "issue-mailbox" | "change-mailbox" | "reset-password" | "restore-account" | "request-termination" | "terminate-account";

/** Kinds of holders of the built-in profiles. */
export type KindName = "person" | "agency" | "unit" | "commune-committee" | "commune-party" | "commune-council" | "association";

/** Sentences that other sentences are put into. `{name}` is a value; a part in square brackets is left out where one of its values is missing. */
export type PhraseName =
	| "article"
	| "clause"
	| "point"
	| "item"
	| "section"
	| "regulation"
	| "decision"
	| "basis"
	| "findings"
	| "value"
	| "readings"
	| "reading"
	| "option"
	| "selected"
	| "otherwise"
	| "unchanged"
	| "counted"
	| "tried"
	| "taken"
	| "rejected"
	| "action"
	| "actions"
	| "upcoming"
	| "none"
	| "yes"
	| "no"
	| "unstated"
	| "never"
	| "before"
	| "details"
	| "more";

/** All texts of one language. Two catalogues have the same keys: the types see to it. */
export interface Catalogue {
	/** The language of all texts. */
	readonly language: "vi" | "en";
	/** By outcome. */
	readonly outcomes: Readonly<Record<Outcome, string>>;
	/** By level of a finding. */
	readonly levels: Readonly<Record<Level, string>>;
	/** By finding code; `{name}` is a parameter of the finding. */
	readonly findings: Readonly<Record<FindingCode, string>>;
	/** By state of an account. */
	readonly states: Readonly<Record<StateName, string>>;
	/** By kind of action on an account. */
	readonly actions: Readonly<Record<ActionName, string>>;
	/** By the way in which an address came about. */
	readonly resolutions: Readonly<Record<ResolutionName, string>>;
	/** By the reason why a candidate was turned down. */
	readonly rejections: Readonly<Record<RejectionName, string>>;
	/** By what the library does with a clause of the register. */
	readonly dispositions: Readonly<Record<Disposition, string>>;
	/** By procedure. */
	readonly procedures: Readonly<Record<ProcedureName, string>>;
	/** By kind of holder. */
	readonly kinds: Readonly<Record<KindName, string>>;
	/** Facts, fields of answers, and values that stand in them. */
	readonly terms: Readonly<Record<string, string>>;
	/** Sentences that other texts are put into. */
	readonly phrases: Readonly<Record<PhraseName, string>>;
	/** What a legal text is called, by the instrument id of a clause. */
	readonly instruments: Readonly<Record<string, InstrumentText>>;
	/** Which option each reading of a profile has, where `forProfile` made the catalogue. */
	readonly selected?: Readonly<Record<string, string>>;
	/** Texts of a profile's own readings, where `forProfile` made the catalogue. */
	readonly readings?: Readonly<Record<string, ReadingText>>;
}

/** What a legal text is called. */
export interface InstrumentText {
	/** The regulation itself. */
	readonly regulation: string;
	/** Its deciding part, where it has one. */
	readonly decision?: string;
	/** Whether its articles are called sections, as those of technical standards are. */
	readonly sections?: true;
}

/** A reading in words. */
export interface ReadingText {
	/** What is in dispute. */
	readonly question: string;
	/** What each option says, by its name. */
	readonly options: Readonly<Record<string, string>>;
}
