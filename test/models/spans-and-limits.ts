/*
 * Everything of the two regulations that is a span or a limit and no more: how long a log is kept, how long a password lasts, by when a request is dealt with.
 */
import { daysAfter, IN_FORCE, later, monthsAfter, moved, nextDay, type Province, workingDaysAfter } from "./civil-days.ts";

export interface SpanReadings {
	/** PERIOD-ROLL */
	readonly rolls: "as-worded" | "all";
	/** SPAN-BEFORE-FORCE */
	readonly before: "from-in-force" | "whole-span";
}

export interface Answer {
	readonly outcome: "compliant" | "undetermined" | "unregulated" | "violation";
	readonly codes: readonly string[];
	readonly lastDay?: string;
}

/** A span of fact: never earlier than the regulation, so many months, and it rolls only where every period does. */
function span(province: Province, start: string, months: number, { rolls, before }: SpanReadings): Answer {
	const from = before === "from-in-force" ? later(start, IN_FORCE[province]) : start;
	const end = rolls === "all" ? moved(monthsAfter(from, months)) : { day: monthsAfter(from, months) };
	return "day" in end ? { outcome: "compliant", codes: [], lastDay: end.day } : { outcome: "undetermined", codes: [end.code] };
}

/** TQ 9.1: a log is kept for 6 months at least. Bắc Ninh does not say. */
export function logKept(province: Province, loggedOn: string, readings: SpanReadings): Answer {
	return province === "tuyen-quang" ? span(province, loggedOn, 6, readings) : { outcome: "unregulated", codes: [] };
}

/** BN 4.2: 3 months for an administrator, 6 for a user. TQ 6.1 only encourages. */
export function passwordLasts(province: Province, role: "user" | "administrator", changedOn: string, readings: SpanReadings): Answer {
	if (province === "tuyen-quang") return { outcome: "unregulated", codes: [] };
	return span(province, changedOn, role === "administrator" ? 3 : 6, readings);
}

/** A limit: the days that it ends on, and whether what was done, or not yet done, is late. */
export interface LimitAnswer extends Answer {
	readonly dueAt?: string;
	readonly notes: readonly string[];
}

const LIMITS: Readonly<Record<Province, Readonly<Record<string, { readonly workingDays: number } | { readonly days: number } | { readonly hours: number }>>>> =
	{
		// TQ 8.3.b
		"tuyen-quang": { "restore-account": { workingDays: 3 } },
		// BN 6.3, 6.4, 7.2 (twice), 7.3
		"bac-ninh": {
			"issue-mailbox": { workingDays: 2 },
			"change-mailbox": { workingDays: 2 },
			"reset-password": { hours: 2 },
			"request-termination": { days: 15 },
			"terminate-account": { workingDays: 2 },
			"restore-account": { workingDays: 2 },
		},
	};

/** The civil day in Vietnam of an instant in milliseconds: seven hours ahead of UTC, all year. */
export const dayInVietnam = (instant: number): string => new Date(instant + 7 * 3_600_000).toISOString().slice(0, 10);

/** By when: `startedAt`, `completedAt` and `asOf` are instants in milliseconds. The facts are in order. */
export function limit(province: Province, procedure: string, startedAt: number, completedAt: number | undefined, asOf: number | undefined): LimitAnswer {
	const rule = LIMITS[province][procedure];
	if (asOf !== undefined && dayInVietnam(asOf) < IN_FORCE[province]) return { outcome: "unregulated", codes: [], notes: ["profile.not-in-force"] };
	if (rule === undefined) return { outcome: "unregulated", codes: [], notes: [] };
	const judged = completedAt ?? asOf;
	let due: number;
	let lastDay: string | undefined;
	let late: boolean;
	if ("hours" in rule) {
		due = startedAt + rule.hours * 3_600_000;
		// On time at or before the moment.
		late = judged !== undefined && judged > due;
	} else {
		const received = dayInVietnam(startedAt);
		const end = "workingDays" in rule ? workingDaysAfter(received, rule.workingDays) : moved(daysAfter(received, rule.days));
		if ("code" in end) return { outcome: "undetermined", codes: [end.code], notes: [] };
		lastDay = end.day;
		due = Date.parse(`${nextDay(end.day)}T00:00:00+07:00`);
		// On time strictly before the next day begins.
		late = judged !== undefined && judged >= due;
	}
	const dueAt = new Date(due + 7 * 3_600_000).toISOString().replace(".000Z", "+07:00");
	return {
		outcome: late ? "violation" : "compliant",
		codes: late ? ["deadline.missed"] : [],
		notes: !late && judged !== undefined && completedAt === undefined ? ["deadline.due"] : [],
		dueAt,
		...(lastDay === undefined ? {} : { lastDay }),
	};
}

/** TQ 9.2.d with TQ-NEARLY-FULL: nearly full from nine tenths on; full, and then only that, from all of it on. Bắc Ninh does not say. */
export function quotaNotes(province: Province, usedBytes: number, quotaBytes: number): readonly string[] | undefined {
	if (province === "bac-ninh") return undefined;
	if (usedBytes >= quotaBytes) return ["quota.full"];
	return BigInt(usedBytes) * 100n >= 90n * BigInt(quotaBytes) ? ["quota.nearly-full"] : [];
}

/** TQ 9.1: the six facts of a log line. `null` says that there is none: an answer for errors, but a line without a sender does not hold one. Bắc Ninh does not say. */
export function missingLogFields(province: Province, record: Readonly<Record<string, unknown>>): readonly string[] | undefined {
	if (province === "bac-ninh") return undefined;
	return ["sentAt", "from", "to", "senderIp", "sizeBytes", "systemErrors"].filter(
		(field) => record[field] === undefined || (record[field] === null && field !== "systemErrors"),
	);
}
