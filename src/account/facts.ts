import { type CivilDay, type MomentProblem, readMoment } from "../core/civil-date.ts";
import type { Account } from "./account.ts";

/** A civil day, or one of the three numbers below, which lie before every day; so `later > earlier` holds for what did happen. */
export type Fact = CivilDay;

/** Known never to have happened. */
export const NEVER: Fact = -1_000_000_000;
/** Whether and when is not known. */
export const UNKNOWN: Fact = -1_000_000_001;
/** What is given cannot be used: no date, or one that contradicts the others. */
export const UNUSABLE: Fact = -1_000_000_002;

/** Whether it happened, and the day is known. */
export function isDay(fact: Fact): boolean {
	return fact > NEVER;
}

/** The facts that are moments, in the order in which problems are reported. */
export const MOMENT_FIELDS = [
	"issuedAt",
	"initialPasswordChangedAt",
	"passwordChangedAt",
	"passwordResetAt",
	"lastLoginAt",
	"lastSentAt",
	"lastReceivedAt",
	"compromisedOn",
	"prohibitedActOn",
	"suspensionRequestedOn",
	"lastFailedLoginAt",
	"outsideMessagesAt",
	"suspendedSince",
	"restoreRequestedAt",
	"restoredAt",
	"leftByDecisionOn",
	"terminationRequestedAt",
	"cancelledAt",
] as const;

/** The name of a fact that is a moment. */
export type MomentField = (typeof MOMENT_FIELDS)[number];

/** The moments of an account as days. */
export type AccountFacts = Record<MomentField, Fact>;

/** An account as it comes from outside: any value may stand in any place. */
export type GivenAccount = Readonly<Partial<Record<keyof Account, unknown>>>;

/** Reads the moments of an account, each once. Written out, because a list of accounts spends most of its time here. */
export function readFacts(given: GivenAccount): AccountFacts {
	return {
		issuedAt: read(given.issuedAt, UNKNOWN),
		initialPasswordChangedAt: read(given.initialPasswordChangedAt, UNKNOWN),
		passwordChangedAt: read(given.passwordChangedAt, NEVER),
		passwordResetAt: read(given.passwordResetAt, NEVER),
		lastLoginAt: read(given.lastLoginAt, UNKNOWN),
		lastSentAt: read(given.lastSentAt, UNKNOWN),
		lastReceivedAt: read(given.lastReceivedAt, UNKNOWN),
		compromisedOn: read(given.compromisedOn, NEVER),
		prohibitedActOn: read(given.prohibitedActOn, NEVER),
		suspensionRequestedOn: read(given.suspensionRequestedOn, NEVER),
		lastFailedLoginAt: read(given.lastFailedLoginAt, NEVER),
		outsideMessagesAt: read(given.outsideMessagesAt, NEVER),
		suspendedSince: read(given.suspendedSince, NEVER),
		restoreRequestedAt: read(given.restoreRequestedAt, NEVER),
		restoredAt: read(given.restoredAt, NEVER),
		leftByDecisionOn: read(given.leftByDecisionOn, NEVER),
		terminationRequestedAt: read(given.terminationRequestedAt, NEVER),
		cancelledAt: read(given.cancelledAt, NEVER),
	};
}

function read(value: unknown, absent: Fact): Fact {
	if (value === undefined) return absent;
	if (value === null) return NEVER;
	const moment = readMoment(value);
	return moment.ok ? moment.day : UNUSABLE;
}

/** Why a value is no moment, and what it is instead. */
export function problemOf(value: unknown): { readonly problem: MomentProblem; readonly kind: string } {
	const moment = readMoment(value);
	return { problem: moment.ok ? "not-a-date" : moment.reason, kind: kindOf(value) };
}

/** What a value is, for a finding that must not repeat it. */
export function kindOf(value: unknown): string {
	if (value === null) return "null";
	if (Array.isArray(value)) return "array";
	return typeof value;
}

/**
 * Whether the first moment lies before the second. On one day only two instants can tell; where one of them is a date, neither is before the other.
 *
 * @param given - Where the instants are looked up.
 */
export function isBefore(facts: AccountFacts, given: GivenAccount, first: MomentField, second: MomentField): boolean {
	const difference = facts[first] - facts[second];
	if (difference !== 0 || !isDay(facts[first])) return difference < 0;
	const earlier = readMoment(given[first]);
	const later = readMoment(given[second]);
	return earlier.ok && later.ok && earlier.kind === "instant" && later.kind === "instant" && earlier.ms < later.ms;
}
