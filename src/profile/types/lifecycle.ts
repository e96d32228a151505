import type { Duration, Sourced, Stated } from "./sourced.ts";

/** What counts as using a mailbox. */
export type Activity = "login" | "send" | "receive";

/** When a mailbox counts as idle, and is suspended for it. */
export interface IdleRule {
	/** How long nothing happens. */
	readonly span: Duration;
	/** What keeps the account alive. */
	readonly activities: Sourced<readonly Activity[]>;
	/** Whether a notified absence excuses. */
	readonly excuse: Sourced<"notified-absence" | "none">;
	/** `last-activity`: since the last activity, or since issue if there never was one; `never-used`: only accounts never used. */
	readonly startsAt: Sourced<"last-activity" | "never-used">;
	/** What is done to an idle account. */
	readonly action: "suspend" | "delete";
}

/** A ground on which an account is suspended, other than by a span of time. */
export interface SuspensionGround {
	/** What the account is suspended for. */
	readonly ground: "requested" | "compromised" | "prohibited-act" | "failed-logins" | "outside-messages";
	/** For `failed-logins`: more than so many in a row. For `outside-messages`: more than so many to outside addresses in a window. */
	readonly moreThan?: number;
	/** The time in which they are counted. */
	readonly window?: Duration;
}

/** When an account is deleted for good. */
export interface DeletionRule {
	/** What the span starts from: suspension without a break, suspension that nobody asked to lift, the decision by which the holder left, or cancellation. */
	readonly from: "suspension" | "suspension-without-restore-request" | "leaving" | "cancellation";
	/** At once where absent. */
	readonly after?: Duration;
}

/** What happens when somebody retires or leaves. */
export interface LeaverRule {
	/** `request`: the body requests the termination of the account; `lock`: the account is locked; `terminate`: it is terminated. */
	readonly action: "request" | "lock" | "terminate";
	/** At once, or in the procedure named (an id of `procedures`). */
	readonly procedure?: string;
	/** After a request: the procedure (an id of `procedures`) in which the account is terminated. */
	readonly termination?: string;
}

/** What happens to accounts over time. */
export interface LifecycleRules {
	/** When a mailbox counts as idle. */
	readonly idle: Sourced<IdleRule>;
	/** Where the idle span starts after a restoration. */
	readonly idleAfterRestore: Sourced<"restart" | "no-restart">;
	/** The default password left unchanged for this long after issue: the account is suspended. */
	readonly defaultPassword: Sourced<{
		/** How long, from issue. */
		readonly span: Duration;
	}>;
	/** Other grounds to suspend an account. */
	readonly grounds: readonly Stated<SuspensionGround>[];
	/** What a suspended mailbox can still do. */
	readonly whileSuspended: {
		/** Whether its holder can log in. */
		readonly login: Sourced<boolean>;
		/** Whether it can send. */
		readonly send: Sourced<boolean>;
		/** Whether it receives. */
		readonly receive: Sourced<boolean>;
	};
	/** When an account is deleted for good. */
	readonly deletion: readonly Stated<DeletionRule>[];
	/** What happens when somebody retires or leaves. */
	readonly leaver: Sourced<LeaverRule>;
	/** How often the holder must look into the mailbox. Documentary: nothing computes it. */
	readonly checkEvery: Sourced<Duration>;
}

/** How periods are counted where the Civil Code leaves room. */
export interface PeriodRules {
	/** Which periods of days, months and years run on when their last day is not worked. */
	readonly roll: Sourced<"as-worded" | "all">;
	/** Where a span of fact starts that began before the regulation was in force. */
	readonly beforeForce: Sourced<"from-in-force" | "whole-span">;
}

/** A duty with a time limit, or a known duty without one. */
export interface Procedure {
	/** The time limit. */
	readonly limit: Sourced<{
		/** How long. */
		readonly span: Duration;
		/** `within`: until the end of the span; `after`: not before it is over. */
		readonly relation: Sourced<"within" | "after">;
		/** What starts it. */
		readonly startsWith: "request" | "decision" | "receipt" | "issue" | "detection" | "suspension" | "leaving";
		/** Whether a last day that is not worked moves the end. */
		readonly rolls?: boolean;
		/** For hours: by the clock, or office hours only. */
		readonly hours?: Sourced<"clock" | "working">;
	}>;
}
