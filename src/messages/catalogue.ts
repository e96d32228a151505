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
	| "details";

/** All texts of one language. Two catalogues have the same keys: the types see to it. */
export interface Catalogue {
	readonly language: "vi" | "en";
	readonly outcomes: Readonly<Record<Outcome, string>>;
	readonly levels: Readonly<Record<Level, string>>;
	/** By finding code; `{name}` is a parameter of the finding. */
	readonly findings: Readonly<Record<FindingCode, string>>;
	readonly states: Readonly<Record<StateName, string>>;
	readonly actions: Readonly<Record<ActionName, string>>;
	readonly resolutions: Readonly<Record<ResolutionName, string>>;
	readonly rejections: Readonly<Record<RejectionName, string>>;
	readonly dispositions: Readonly<Record<Disposition, string>>;
	readonly procedures: Readonly<Record<ProcedureName, string>>;
	readonly kinds: Readonly<Record<KindName, string>>;
	/** Facts, fields of answers, and values that stand in them. */
	readonly terms: Readonly<Record<string, string>>;
	readonly phrases: Readonly<Record<PhraseName, string>>;
	/** How a legal text is called, by the instrument id of a clause: its regulation, and where it has one its deciding part. */
	readonly instruments: Readonly<Record<string, { readonly regulation: string; readonly decision?: string; readonly sections?: true }>>;
	/** Which option each reading of a profile has, where `forProfile` made the catalogue. */
	readonly selected?: Readonly<Record<string, string>>;
	/** Texts of a profile's own readings, where `forProfile` made the catalogue. */
	readonly readings?: Readonly<Record<string, ReadingText>>;
}

/** A reading in words. */
export interface ReadingText {
	readonly question: string;
	readonly options: Readonly<Record<string, string>>;
}
