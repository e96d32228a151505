import type { CivilDay } from "../core/civil-date.ts";
import type { ClauseRef } from "../core/clause.ts";
import { type Amount, amountOf, type Duration, isClockUnit } from "../core/duration.ts";
import { perProfile } from "../profile/compile.ts";
import { type ForceSpan, forceSpan } from "../profile/in-force.ts";
import { proceduresOf } from "../profile/procedures.ts";
import { startTrail, type Trail } from "../profile/trail.ts";
import type {
	DeletionRule,
	FirstLoginRule,
	IdleRule,
	LeaverRule,
	LifecycleRules,
	PasswordRules,
	Procedure,
	Profile,
	Role,
	Sourced,
	Stated,
	SuspensionGround,
} from "../profile/types.ts";
import type { AccountReason } from "./account.ts";
import { Actions } from "./actions.ts";
import { type Disputes, disputesOf } from "./disputes.ts";
import type { MomentField } from "./facts.ts";
import { PastSpans } from "./past-span.ts";
import { Step } from "./step.ts";

/** A value that the profile states, made ready: the clauses that findings and actions cite for it, and its span taken apart. */
export interface Rule<T> {
	readonly value: T;
	readonly sourced: Stated<T>;
	readonly basis: readonly ClauseRef[];
	/** Consults the value. */
	readonly consult: Step;
	readonly span: Span | undefined;
}

/** A value that sets a span of fact. */
export type SpanRule<T> = Rule<T> & { readonly span: Span };

/** The length of a span of fact, with the step that says how it is counted. */
export interface Span {
	readonly duration: Duration;
	readonly amount: Amount;
	readonly counted: Step;
	/** Last days worked out so far, by the day that the span runs from. */
	readonly lastDays: Map<CivilDay, CivilDay>;
}

/** How long a password lasts. */
export type AgeRule = SpanRule<{ readonly span: Duration; readonly strength: "mandatory" | "encouraged" }>;

/** An event after which a change of the password is owed: the fact that tells of it, and the rule that says so. */
export interface Owing {
	readonly field: "issuedAt" | "passwordResetAt" | "restoredAt";
	readonly rule: Rule<FirstLoginRule>;
}

/** An event upon which an account is suspended: the facts that tell of it, and the rule that says so. */
export interface GroundRule {
	readonly field: MomentField;
	readonly reason: AccountReason;
	/** The fact that counts what may happen only so often. */
	readonly count?: "failedLogins" | "outsideMessages";
	readonly rule: Rule<SuspensionGround>;
}

/** What a profile says of accounts, made ready once. */
export interface Plan {
	readonly profile: Profile;
	readonly start: Trail;
	readonly force: ForceSpan;
	/** Whether the regulation speaks of accounts at all. */
	readonly regulated: boolean;
	readonly wholeSpan: boolean;
	readonly beforeForce: Step;
	readonly allRoll: boolean;
	readonly lifecycle: LifecycleRules | undefined;
	readonly idle: SpanRule<IdleRule> | undefined;
	readonly idleStep: Step;
	readonly defaultPassword: SpanRule<{ readonly span: Duration }> | undefined;
	readonly grounds: readonly GroundRule[];
	readonly deletion: readonly Rule<DeletionRule>[];
	readonly leaver: Rule<LeaverRule> | undefined;
	readonly age: Readonly<Record<Role, AgeRule | undefined>>;
	/** The events after which a change of the password is owed, in the profile's order. */
	readonly owing: readonly Owing[];
	/** By name; none goes without one. */
	readonly procedures: ReadonlyMap<string | undefined, Procedure>;
	/** Readings that an answer may rest on where no rule was asked that they change. */
	readonly disputes: Disputes;
	/** Actions to share. */
	readonly actions: Actions;
	/** Findings to share. */
	readonly pastSpans: PastSpans;
}

const GROUNDS: Readonly<Record<SuspensionGround["ground"], Omit<GroundRule, "rule">>> = {
	requested: { field: "suspensionRequestedOn", reason: "suspension-requested" },
	compromised: { field: "compromisedOn", reason: "compromised" },
	"prohibited-act": { field: "prohibitedActOn", reason: "prohibited-act" },
	"failed-logins": { field: "lastFailedLoginAt", reason: "failed-logins", count: "failedLogins" },
	"outside-messages": { field: "outsideMessagesAt", reason: "outside-messages", count: "outsideMessages" },
};

const EVENTS = { issue: "issuedAt", reset: "passwordResetAt", restore: "restoredAt" } as const;

/** What `accountStatus` needs of a profile, derived once. */
export const planOf: (profile: Profile) => Plan = /* @__PURE__ */ perProfile((profile) => {
	const { roll, beforeForce } = profile.periods;
	const lifecycle: LifecycleRules | undefined = "unstated" in profile.lifecycle ? undefined : profile.lifecycle;
	const password: PasswordRules | undefined = "unstated" in profile.password ? undefined : profile.password;
	const ready = <T>(sourced: Sourced<T> | undefined): Rule<T> | undefined => (sourced !== undefined && "value" in sourced ? made(sourced) : undefined);
	const spanning = <T extends { readonly span: Duration }>(sourced: Sourced<T> | undefined): SpanRule<T> | undefined => {
		const rule = ready(sourced);
		return rule && { ...rule, span: spanOf(rule.value.span, roll) };
	};
	const made = <T>(sourced: Stated<T>, span?: (value: T) => Duration | undefined): Rule<T> => {
		const length = span?.(sourced.value);
		const consult = new Step([sourced]);
		return { value: sourced.value, sourced, basis: startTrail(profile).with(sourced).basis, consult, span: length && spanOf(length, roll) };
	};
	const idle = spanning(lifecycle?.idle);
	const { idleAfterRestore: _restore, checkEvery: _check, ...rules }: Partial<LifecycleRules> = lifecycle ?? {};
	const speaking = [rules, password?.age, password?.firstLogin];
	const silent = lifecycle === undefined ? [] : [lifecycle.idle];
	const plan: Plan = {
		profile,
		start: startTrail(profile),
		force: forceSpan(profile),
		regulated: speaking.some(speaks),
		wholeSpan: "value" in beforeForce && beforeForce.value === "whole-span",
		beforeForce: new Step([beforeForce]),
		allRoll: "value" in roll && roll.value === "all",
		lifecycle,
		idle,
		idleStep: new Step(idle === undefined ? silent : [idle.sourced, idle.value.activities, idle.value.startsAt]),
		defaultPassword: spanning(lifecycle?.defaultPassword),
		grounds: (lifecycle?.grounds ?? []).map((ground) => {
			const { ground: name } = ground.value;
			if (!Object.hasOwn(GROUNDS, name)) throw new TypeError("profile: lifecycle.grounds has a ground that there is not");
			return { ...GROUNDS[name], rule: made(ground) };
		}),
		deletion: (lifecycle?.deletion ?? []).map((deletion) => made(deletion, ({ after }) => after)),
		leaver: ready(lifecycle?.leaver),
		age: { user: spanning(password?.age.user), administrator: spanning(password?.age.administrator) },
		owing: (password?.firstLogin ?? []).flatMap((first) => {
			const rule = made(first);
			return first.value.after.map((event) => ({ field: EVENTS[event], rule }));
		}),
		procedures: new Map(Object.entries(proceduresOf(profile))),
		disputes: disputesOf(profile),
		actions: new Actions(),
		pastSpans: new PastSpans(),
	};
	return plan;
});

function spanOf(duration: Duration, roll: object): Span {
	const amount = amountOf(duration);
	return { duration, amount, counted: new Step([], isClockUnit(amount.unit) ? undefined : roll, amount.unit), lastDays: new Map() };
}

/** Whether a group, a list or a value of the profile says anything, an express "none" included. */
function speaks(part: unknown): boolean {
	if (typeof part !== "object" || part === null) return false;
	if ("value" in part || "none" in part) return true;
	return Object.values(part).some(speaks);
}
