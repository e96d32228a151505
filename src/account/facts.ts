import { type CivilDay, type MomentProblem, readDay, readMoment } from "../core/civil-date.ts";
import { kindOf } from "../core/kind-of.ts";
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

const OTHER_FIELDS = ["role", "absenceNotified", "uncertaintyDays", "failedLogins", "outsideMessages"] as const;

/** The name of a fact that is a moment. */
export type MomentField = (typeof MOMENT_FIELDS)[number];

/** An account as it comes from outside: nothing is known of its values yet. */
export type GivenAccount = Readonly<Partial<Record<keyof Account, unknown>>>;

/** An account as read: its moments as days, everything else as it was given. */
export interface AccountFacts extends Record<MomentField, Fact> {
	role: unknown;
	absenceNotified: unknown;
	uncertaintyDays: unknown;
	failedLogins: unknown;
	outsideMessages: unknown;
}

/**
 * Reads an account, each value once.
 *
 * A list of accounts spends most of its time here. Plain objects of many shapes are read fastest by walking over the keys that they have; asking for the keys
 * that they lack is several times as slow.
 */
export function readFacts(given: GivenAccount): AccountFacts {
	const facts = nothingKnown();
	const prototype: unknown = Object.getPrototypeOf(given);
	if (prototype === Object.prototype || prototype === null) {
		const values: Readonly<Record<string, unknown>> = given;
		for (const field in values) readField(facts, field, values[field]);
	} else {
		// The keys of an object of some class may be accessors of the class, which no walk finds.
		for (const field of MOMENT_FIELDS) readField(facts, field, given[field]);
		for (const field of OTHER_FIELDS) readField(facts, field, given[field]);
	}
	return facts;
}

function nothingKnown(): AccountFacts {
	return {
		issuedAt: UNKNOWN,
		initialPasswordChangedAt: UNKNOWN,
		passwordChangedAt: NEVER,
		passwordResetAt: NEVER,
		lastLoginAt: UNKNOWN,
		lastSentAt: UNKNOWN,
		lastReceivedAt: UNKNOWN,
		compromisedOn: NEVER,
		prohibitedActOn: NEVER,
		suspensionRequestedOn: NEVER,
		lastFailedLoginAt: NEVER,
		outsideMessagesAt: NEVER,
		suspendedSince: NEVER,
		restoreRequestedAt: NEVER,
		restoredAt: NEVER,
		leftByDecisionOn: NEVER,
		terminationRequestedAt: NEVER,
		cancelledAt: NEVER,
		role: undefined,
		absenceNotified: undefined,
		uncertaintyDays: undefined,
		failedLogins: undefined,
		outsideMessages: undefined,
	};
}

/** A switch, because it is what runs fastest over the keys of objects of many shapes. */
function readField(facts: AccountFacts, field: string, value: unknown): void {
	switch (field) {
		case "role":
			facts.role = value;
			break;
		case "issuedAt":
			facts.issuedAt = read(value, UNKNOWN);
			break;
		case "initialPasswordChangedAt":
			facts.initialPasswordChangedAt = read(value, UNKNOWN);
			break;
		case "passwordChangedAt":
			facts.passwordChangedAt = read(value, NEVER);
			break;
		case "lastLoginAt":
			facts.lastLoginAt = read(value, UNKNOWN);
			break;
		case "lastSentAt":
			facts.lastSentAt = read(value, UNKNOWN);
			break;
		case "lastReceivedAt":
			facts.lastReceivedAt = read(value, UNKNOWN);
			break;
		case "passwordResetAt":
			facts.passwordResetAt = read(value, NEVER);
			break;
		case "suspendedSince":
			facts.suspendedSince = read(value, NEVER);
			break;
		case "restoredAt":
			facts.restoredAt = read(value, NEVER);
			break;
		case "absenceNotified":
			facts.absenceNotified = value;
			break;
		case "uncertaintyDays":
			facts.uncertaintyDays = value;
			break;
		case "compromisedOn":
			facts.compromisedOn = read(value, NEVER);
			break;
		case "prohibitedActOn":
			facts.prohibitedActOn = read(value, NEVER);
			break;
		case "suspensionRequestedOn":
			facts.suspensionRequestedOn = read(value, NEVER);
			break;
		case "restoreRequestedAt":
			facts.restoreRequestedAt = read(value, NEVER);
			break;
		case "leftByDecisionOn":
			facts.leftByDecisionOn = read(value, NEVER);
			break;
		case "terminationRequestedAt":
			facts.terminationRequestedAt = read(value, NEVER);
			break;
		case "cancelledAt":
			facts.cancelledAt = read(value, NEVER);
			break;
		case "failedLogins":
			facts.failedLogins = value;
			break;
		case "lastFailedLoginAt":
			facts.lastFailedLoginAt = read(value, NEVER);
			break;
		case "outsideMessages":
			facts.outsideMessages = value;
			break;
		case "outsideMessagesAt":
			facts.outsideMessagesAt = read(value, NEVER);
			break;
	}
}

/** A moment as a fact: `absent` where nothing is said of it. */
function read(value: unknown, absent: Fact): Fact {
	if (value === undefined) return absent;
	if (value === null) return NEVER;
	return readDay(value) ?? UNUSABLE;
}

/** Why a value is no moment, and what it is instead. */
export function problemOf(value: unknown): { readonly reason: MomentProblem; readonly kind: string } {
	const moment = readMoment(value);
	return { reason: moment.ok ? "not-a-date" : moment.reason, kind: kindOf(value) };
}

/**
 * Whether the first moment lies before the second. On one day only two instants can tell; where one of them is a date, neither is before the other.
 *
 * @param given - Where the instants are looked up.
 */
export function isBefore(facts: AccountFacts, given: GivenAccount, first: MomentField, second: MomentField): boolean {
	const difference = facts[first] - facts[second];
	if (difference !== 0 || !isDay(facts[first])) return difference < 0;
	return instantOf(given[first]) < instantOf(given[second]);
}

/** Its milliseconds; not a number where it is a date, which is before nothing. */
function instantOf(value: unknown): number {
	return readMoment(value).ms ?? Number.NaN;
}

/** Most days that a recorded activity can be late. */
const LATEST = 36_525;

/** The days by which activities may be later than recorded, -1 where what is given is no such number. */
export function readUncertainty(given: unknown): number {
	if (given === undefined || given === null) return 0;
	return isCount(given) && given <= LATEST ? given : -1;
}

/** Whether a value is a number of things: whole, and not negative. */
export function isCount(value: unknown): value is number {
	return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
