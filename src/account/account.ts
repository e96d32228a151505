import type { CivilDate, Moment } from "../core/civil-date.ts";
import type { ClauseRef } from "../core/clause.ts";
import type { Activity, Role } from "../profile/types.ts";

/**
 * What is known of one account.
 *
 * Each moment is a civil date (`YYYY-MM-DD`, in Vietnam), an instant with an offset, or a `Date`; instants count by their civil day. `null` means that
 * it is known never to have happened. A key that is absent means *unknown* for `issuedAt`, `initialPasswordChangedAt` and the three `last…At`, and
 * *did not happen* for everything else.
 */
export interface Account {
	/** Whose account it is; decides how long a password lasts. */
	readonly role?: Role;
	/** When the account was issued. */
	readonly issuedAt?: Moment | null;
	/** When the password handed out at issue was changed for the first time. */
	readonly initialPasswordChangedAt?: Moment | null;
	/** When the holder last changed the password. */
	readonly passwordChangedAt?: Moment | null;
	/** When the operator last reset the password. */
	readonly passwordResetAt?: Moment | null;
	/** The last login that is recorded. */
	readonly lastLoginAt?: Moment | null;
	/** The last sending that is recorded. */
	readonly lastSentAt?: Moment | null;
	/** The last receipt that is recorded. */
	readonly lastReceivedAt?: Moment | null;
	/** How many days later than the recorded `last…At` the true last activity may be: 6 for a timestamp refreshed once a week. Whole days; 0 where absent. */
	readonly uncertaintyDays?: number;
	/** Whether a reason for not using the account was notified. */
	readonly absenceNotified?: boolean;
	/** Day of the security authority's warning, or the day that the risk was found. */
	readonly compromisedOn?: Moment | null;
	/** Day of an act that the regulation prohibits. */
	readonly prohibitedActOn?: Moment | null;
	/** Day of the body's request to suspend. */
	readonly suspensionRequestedOn?: Moment | null;
	/** Failed logins in a row up to now. */
	readonly failedLogins?: number;
	/** The day of the last of them. */
	readonly lastFailedLoginAt?: Moment | null;
	/** The most messages to outside addresses within one window of the length that the profile states. */
	readonly outsideMessages?: number;
	/** The day on which that window ended. */
	readonly outsideMessagesAt?: Moment | null;
	/** When the present or the last suspension began. */
	readonly suspendedSince?: Moment | null;
	/** When the restoration of the suspended account was requested. */
	readonly restoreRequestedAt?: Moment | null;
	/** When the account was last restored after a suspension. */
	readonly restoredAt?: Moment | null;
	/** Day of the decision by which the holder retired or left. */
	readonly leftByDecisionOn?: Moment | null;
	/** When the body's request to terminate the account was received. */
	readonly terminationRequestedAt?: Moment | null;
	/** When the account was cancelled. */
	readonly cancelledAt?: Moment | null;
}

/** What has to be done with an account. */
export type AccountActionKind = "delete" | "terminate" | "request-termination" | "suspend" | "change-password";

/** Why: the code of the finding that goes with it, without its first part. */
export type AccountReason =
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
	| "left";

/** Something to do with an account, now or later. */
export interface AccountAction {
	/** What is to be done. */
	readonly kind: AccountActionKind;
	/** First day on which it can be done. */
	readonly from: CivilDate;
	/** Last day for it, where there is one. */
	readonly by?: CivilDate;
	/** Why. */
	readonly reason: AccountReason;
	/** The clauses that demand it. */
	readonly basis: readonly ClauseRef[];
}

/** The state of an account: of the states that apply, the first in this order. */
export type AccountState = "deletion-due" | "termination-due" | "suspended" | "suspension-due" | "password-change-required" | "active";

/** What can be done with a mailbox; `"unstated"` where the regulation does not say, as for a cancelled one, or where the facts do not show whether it is suspended. */
export interface AccountCapabilities {
	/** Whether its holder can log in. */
	readonly login: boolean | "unstated";
	/** Whether messages can be sent from it. */
	readonly send: boolean | "unstated";
	/** Whether messages reach it. */
	readonly receive: boolean | "unstated";
}

/** The answer of `accountStatus`. */
export interface AccountStatus {
	/** The state of the account. */
	readonly state: AccountState;
	/** Everything that is due. */
	readonly actions: readonly AccountAction[];
	/** What becomes due later if nothing happens until then. */
	readonly upcoming: readonly AccountAction[];
	/** What can be done with the mailbox meanwhile. */
	readonly capabilities: AccountCapabilities;
	/** What keeps the account from being idle: the latest activity that counts, or the notified absence. */
	readonly keptAliveBy?: Activity | "notified-absence";
}

/** Codes of the findings about accounts. */
export type AccountCode =
	| `account.${AccountReason | "missing-fact" | "invalid-date" | "inconsistent-dates"}`
	| "calendar.beyond-horizon"
	| "calendar.unconfirmed-day"
	| "profile.not-in-force";
