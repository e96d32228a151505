import { type MomentReading, readMoment } from "../core/civil-date.ts";
import { kindOf } from "../core/kind-of.ts";
import type { Ruling } from "../profile/ruling.ts";
import type { DeadlineCode, ProcedureFacts } from "./types.ts";

/** A point in time that could be read. */
export type Known = Extract<MomentReading, { readonly ok: true }>;

/** The facts of a request that can be used. */
export interface Request {
	readonly startedAt?: Known;
	/** What tells whether the limit was kept: the completion, otherwise the day of the answer. */
	readonly reference?: { readonly fact: "completedAt" | "asOf"; readonly moment: Known };
}

/** Reads the facts of a request. What is missing, unreadable or out of order becomes an open finding, and only what can be relied on comes back. */
export function readRequest(ruling: Ruling<DeadlineCode>, facts: ProcedureFacts, source: object): Request {
	const read = (fact: keyof ProcedureFacts): Known | "absent" | "unusable" => {
		const given: unknown = facts[fact];
		if (given === undefined || given === null) return "absent";
		const moment = readMoment(given);
		if (moment.ok) return moment;
		ruling.find("deadline.invalid-date", "open", { fact, reason: moment.reason, kind: kindOf(given) }, source);
		return "unusable";
	};
	const refuse = (fact: keyof ProcedureFacts, reason: string): void => {
		ruling.find("deadline.invalid-date", "open", { fact, reason, kind: kindOf(facts[fact]) }, source);
	};
	const startedAt = read("startedAt");
	if (startedAt === "absent") ruling.find("deadline.missing-fact", "open", { fact: "startedAt" }, source);
	const completedAt = read("completedAt");
	const asOf = read("asOf");
	if (typeof startedAt === "string") return {};
	if (typeof asOf !== "string" && isBefore(asOf, startedAt)) {
		refuse("startedAt", "after-as-of");
		return { startedAt };
	}
	if (completedAt === "unusable") return { startedAt };
	if (completedAt === "absent") return typeof asOf === "string" ? { startedAt } : { startedAt, reference: { fact: "asOf", moment: asOf } };
	if (isBefore(completedAt, startedAt)) {
		refuse("completedAt", "before-start");
		return { startedAt };
	}
	if (typeof asOf !== "string" && isBefore(asOf, completedAt)) {
		refuse("completedAt", "after-as-of");
		return { startedAt };
	}
	return { startedAt, reference: { fact: "completedAt", moment: completedAt } };
}

/** Whether one point is surely before another: a date without a time may be any moment of its day. */
function isBefore(one: Known, other: Known): boolean {
	return one.kind === "instant" && other.kind === "instant" ? one.ms < other.ms : one.day < other.day;
}
