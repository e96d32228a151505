/*
 * A second way to the answers of accountStatus, for Tuyên Quang and Bắc Ninh: written from the rules alone, with their figures typed here, walking from day to
 * day. It shares nothing with the library but the list of days off.
 */
import { vietnamPublicSector } from "../../src/calendar/vietnam-public-sector.ts";

export type OracleAccount = Readonly<Record<string, unknown>>;

export interface OracleAction {
	readonly kind: string;
	readonly from: string;
	readonly by?: string;
	readonly reason: string;
}

export interface OracleAnswer {
	readonly outcome: string;
	/** Codes of the findings that are no notes, sorted, each once. */
	readonly codes: readonly string[];
	readonly state?: string;
	readonly actions?: readonly OracleAction[];
	readonly upcoming?: readonly OracleAction[];
	readonly capabilities?: unknown;
	readonly keptAliveBy?: string;
}

const DAY = 86_400_000;
export const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;
const written = new Map<number, { readonly date: string; readonly parts: readonly number[] }>();
const writtenOf = (day: number): { readonly date: string; readonly parts: readonly number[] } => {
	let known = written.get(day);
	if (known === undefined) {
		const date = new Date(day * DAY).toISOString().slice(0, 10);
		known = { date, parts: date.split("-").map(Number) };
		written.set(day, known);
	}
	return known;
};
export const dateOf = (day: number): string => writtenOf(day).date;
const field = (day: number, index: number): number => writtenOf(day).parts[index] ?? Number.NaN;
const monthOf = (day: number): number => field(day, 0) * 12 + field(day, 1) - 1;

/** Walks to the corresponding day of the target month, or to that month's last day. */
function monthsLater(start: number, months: number): number {
	const target = monthOf(start) + months;
	let day = start;
	while (monthOf(day) < target) day += 1;
	while (field(day, 2) < field(start, 2) && monthOf(day + 1) === target) day += 1;
	return day;
}

const exceptions = new Map(vietnamPublicSector.days.map(({ date, works, status }) => [date, { works, sure: status !== "unconfirmed" }]));
const FIRST = dayOf("2024-01-01");
const LAST = dayOf("2026-12-31");

function works(day: number, countUnconfirmed: boolean): boolean | undefined {
	if (day < FIRST || day > LAST) return undefined;
	const exception = exceptions.get(dateOf(day));
	if (exception !== undefined && (exception.sure || countUnconfirmed)) return exception.works;
	const weekday = new Date(day * DAY).getUTCDay();
	return weekday !== 0 && weekday !== 6;
}

type Found = number | "beyond-horizon" | "unconfirmed-day";

/** The n-th working day after a day. */
function workingDaysAfter(day: number, n: number): Found {
	const walk = (countUnconfirmed: boolean): number | undefined => {
		let left = n;
		for (let at = day + 1; ; at += 1) {
			const worked = works(at, countUnconfirmed);
			if (worked === undefined) return undefined;
			if (worked) left -= 1;
			if (left === 0) return at;
		}
	};
	const standing = walk(false);
	if (standing === undefined) return "beyond-horizon";
	return walk(true) === standing ? standing : "unconfirmed-day";
}

const rolled = (day: number): Found => workingDaysAfter(day - 1, 1);

const NEVER = Number.NEGATIVE_INFINITY;

export function oracle(
	profile: "tuyen-quang" | "bac-ninh",
	readings: Readonly<Record<string, string>>,
	account: OracleAccount,
	asOfDate: string,
): OracleAnswer {
	const tq = profile === "tuyen-quang";
	const asOf = dayOf(asOfDate);
	const inForce = dayOf(tq ? "2026-01-20" : "2025-12-05");
	if (asOf < inForce) return { outcome: "unregulated", codes: [] };
	const chosen = (id: string, option: string): boolean => readings[id] === option;

	const must = new Set<string>();
	const open = new Set<string>();
	const actions: OracleAction[] = [];
	const upcoming: OracleAction[] = [];
	const states: string[] = [];
	const act = (kind: string, from: number, reason: string, state: string): void => {
		must.add(`account.${reason}`);
		actions.push({ kind, from: dateOf(from), reason });
		states.push(state);
	};
	const soon = (kind: string, from: number, reason: string): void => {
		upcoming.push({ kind, from: dateOf(from), reason });
	};
	/** Runs a span of months; `undefined` where the end cannot be told. */
	const span = (start: number, months: number, decides = true): number | undefined => {
		const from = start < inForce && !chosen("SPAN-BEFORE-FORCE", "whole-span") ? inForce : start;
		const raw = monthsLater(from, months);
		if (!chosen("PERIOD-ROLL", "all")) return raw;
		const end = rolled(raw);
		if (typeof end === "number") return end;
		if (asOf > raw && decides) open.add(`calendar.${end}`);
		return undefined;
	};

	const unusable = new Set<string>();
	const doubt = Number(account["uncertaintyDays"] ?? 0);
	const issued = typeof account["issuedAt"] === "string" && dayOf(account["issuedAt"]) <= asOf ? dayOf(account["issuedAt"]) : undefined;
	for (const [name, value] of Object.entries(account)) {
		if (typeof value !== "string" || name === "role") continue;
		const late = name.startsWith("last") ? doubt : 0;
		if (dayOf(value) > asOf || (issued !== undefined && dayOf(value) + late < issued)) {
			unusable.add(name);
			open.add("account.inconsistent-dates");
		}
	}
	/** A day, NEVER, or undefined where it is not known. */
	const fact = (name: string): number | undefined => {
		const value = account[name];
		if (unusable.has(name)) return undefined;
		if (typeof value === "string") return dayOf(value);
		if (value === null) return NEVER;
		return ["issuedAt", "initialPasswordChangedAt", "lastLoginAt", "lastSentAt", "lastReceivedAt"].includes(name) ? undefined : NEVER;
	};
	const missing = (name: string): void => {
		if (!unusable.has(name)) open.add("account.missing-fact");
	};
	const suspendedSince = fact("suspendedSince");
	const restoredAt = fact("restoredAt");
	const suspended =
		suspendedSince === undefined ? undefined : suspendedSince === NEVER ? false : restoredAt === undefined ? undefined : restoredAt < suspendedSince;
	const issue = fact("issuedAt");
	const initial = fact("initialPasswordChangedAt");
	const changed = fact("passwordChangedAt");
	const reset = fact("passwordResetAt");
	let keptAliveBy: string | undefined;

	// Of a cancelled account nothing is asked but its deletion.
	const cancelled = fact("cancelledAt") !== NEVER;
	if (suspended === false && !cancelled) {
		const counted = tq ? (chosen("TQ-ACTIVITY", "login-send") ? ["login", "send"] : ["login", "send", "receive"]) : ["login"];
		const dayOfActivity = (activity: string): number | undefined =>
			fact({ login: "lastLoginAt", send: "lastSentAt", receive: "lastReceivedAt" }[activity] ?? "");
		const known = counted.filter((activity) => (dayOfActivity(activity) ?? NEVER) > NEVER);
		const latest = Math.max(NEVER, ...known.map((activity) => dayOfActivity(activity) ?? NEVER));
		const by = known.find((activity) => dayOfActivity(activity) === latest);
		const unknown = counted.filter((activity) => dayOfActivity(activity) === undefined);
		const restart = chosen("IDLE-AFTER-RESTORE", "no-restart") ? NEVER : restoredAt;
		if (chosen("BN-IDLE-START", "never-used") && latest > NEVER) keptAliveBy = by;
		else {
			const knownStart = Math.max(issue ?? NEVER, latest, restart ?? NEVER);
			const isOpen = unknown.length > 0 || restart === undefined || knownStart === NEVER;
			const start = knownStart > NEVER ? knownStart : chosen("SPAN-BEFORE-FORCE", "whole-span") ? undefined : inForce;
			if (!(issue === NEVER && knownStart === NEVER && unknown.length === 0 && restart !== undefined)) {
				const excused = tq && account["absenceNotified"] === true;
				const ends = (from: number): number | undefined => span(from, tq ? 6 : 3, !excused);
				const end = start === undefined ? undefined : ends(start);
				const certain = latest > NEVER && latest + doubt > (start ?? NEVER) ? (): number | undefined => ends(latest + doubt) : (): number | undefined => end;
				if (start === undefined || end !== undefined) {
					if (end !== undefined && asOf <= end) {
						if (latest === start) keptAliveBy = by;
						const sure = isOpen || excused ? undefined : certain();
						if (sure !== undefined) soon("suspend", sure + 1, "inactive");
					} else if (excused) keptAliveBy = "notified-absence";
					else if (isOpen) {
						for (const activity of unknown) missing({ login: "lastLoginAt", send: "lastSentAt", receive: "lastReceivedAt" }[activity] ?? "");
						if (knownStart === NEVER && issue === undefined) missing("issuedAt");
					} else {
						const sure = certain();
						if (sure !== undefined && asOf <= sure) {
							open.add("account.inactive");
							soon("suspend", sure + 1, "inactive");
						} else if (sure !== undefined) act("suspend", sure + 1, "inactive", "suspension-due");
					}
				}
			}
		}
		if (tq && issue !== NEVER && restoredAt === NEVER && initial !== undefined && initial === NEVER && changed === NEVER) {
			const start = issue ?? (chosen("SPAN-BEFORE-FORCE", "whole-span") ? undefined : inForce);
			const end = start === undefined ? undefined : span(start, 1);
			if (issue === undefined && (start === undefined || (end !== undefined && asOf > end))) missing("issuedAt");
			else if (issue !== undefined && end !== undefined && asOf > end) act("suspend", end + 1, "default-password", "suspension-due");
			else if (issue !== undefined && end !== undefined) soon("suspend", end + 1, "default-password");
		}
		if (tq && issue !== NEVER && restoredAt === NEVER && initial === undefined && !unusable.has("initialPasswordChangedAt") && changed === NEVER) {
			const start = issue ?? (chosen("SPAN-BEFORE-FORCE", "whole-span") ? undefined : inForce);
			const end = start === undefined ? undefined : span(start, 1);
			if (start === undefined || (end !== undefined && asOf > end)) {
				missing("initialPasswordChangedAt");
				if (issue === undefined) missing("issuedAt");
			}
		}
		const events: readonly [string, string][] = tq
			? [
					["suspensionRequestedOn", "suspension-requested"],
					["compromisedOn", "compromised"],
					["prohibitedActOn", "prohibited-act"],
				]
			: [["prohibitedActOn", "prohibited-act"]];
		for (const [name, reason] of events) {
			const day = fact(name);
			if (day !== undefined && day > NEVER && restoredAt !== undefined && restoredAt <= day) act("suspend", day, reason, "suspension-due");
		}

		// Whoever hands out a password wants it changed: issue and restoration in Tuyên Quang, issue and reset in Bắc Ninh.
		const owing = [issue === undefined ? NEVER + 0 : issue, (tq ? restoredAt : reset) ?? NEVER];
		const owed = Math.max(...owing);
		if (owed > NEVER || issue === undefined) {
			const doneBy = [initial, changed].some((day) => day !== undefined && day > NEVER && day >= owed);
			// With a last change, the first one came no later.
			const firstMatters = !((changed ?? NEVER) > NEVER);
			const cannotTell = unusable.has("initialPasswordChangedAt") || unusable.has("passwordChangedAt");
			if (!doneBy && !cannotTell) {
				if (initial === undefined && firstMatters) missing("initialPasswordChangedAt");
				else act("change-password", owed > NEVER ? owed : asOf, "must-change-password", "password-change-required");
			}
		}
		if (!tq) {
			const latestChange = Math.max(initial ?? NEVER, changed ?? NEVER, reset ?? NEVER);
			const from = latestChange > NEVER ? latestChange : issue;
			if (from !== NEVER) {
				const start = from ?? (chosen("SPAN-BEFORE-FORCE", "whole-span") ? undefined : inForce);
				const isOpen =
					from === undefined ||
					["initialPasswordChangedAt", "passwordChangedAt", "passwordResetAt"].some((name) => unusable.has(name)) ||
					(initial === undefined && !((changed ?? NEVER) > NEVER));
				const ends = (role: string): number | undefined => (start === undefined ? NEVER : span(start, role === "administrator" ? 3 : 6));
				const late = (role: string): void => {
					const end = ends(role);
					if (end === undefined) return;
					if (asOf <= end) {
						if (!isOpen) soon("change-password", end + 1, "password-expired");
					} else if (isOpen) {
						if (initial === undefined) missing("initialPasswordChangedAt");
						if (from === undefined) missing("issuedAt");
					} else act("change-password", end + 1, "password-expired", "password-change-required");
				};
				const role = account["role"];
				if (typeof role === "string") late(role);
				else {
					const over = ["user", "administrator"].filter((each) => asOf > (ends(each) ?? Number.POSITIVE_INFINITY));
					if (over.length === 2) late("user");
					else if (over.length === 1) missing("role");
				}
			}
		}
	}
	if (tq && suspended === true && suspendedSince !== undefined) {
		const end = span(suspendedSince, 36);
		if (end !== undefined && asOf > end) act("delete", end + 1, "suspended-too-long", "deletion-due");
		else if (end !== undefined) soon("delete", end + 1, "suspended-too-long");
	}
	if (tq && (fact("cancelledAt") ?? NEVER) > NEVER) act("delete", fact("cancelledAt") ?? 0, "cancelled", "deletion-due");

	const left = fact("leftByDecisionOn");
	const requested = fact("terminationRequestedAt");
	const leaving =
		requested !== NEVER ? (requested === undefined ? undefined : "terminate") : left === NEVER || left === undefined ? undefined : "request-termination";
	if (leaving !== undefined && !cancelled) {
		const event = (leaving === "terminate" ? requested : left) ?? 0;
		if (tq) {
			actions.push({ kind: leaving, from: dateOf(event), reason: "left" });
			states.push("termination-due");
		} else {
			const by = leaving === "terminate" ? workingDaysAfter(event, 2) : rolled(event + 15);
			if (typeof by !== "number") open.add(`calendar.${by}`);
			actions.push({ kind: leaving, from: dateOf(event), ...(typeof by === "number" ? { by: dateOf(by) } : {}), reason: "left" });
			if (typeof by === "number" && asOf > by) {
				must.add("account.left");
				states.push("termination-due");
			}
		}
	}
	if (suspended === true) states.push("suspended");

	const order = ["delete", "terminate", "request-termination", "suspend", "change-password"];
	const inOrder = (list: OracleAction[]): OracleAction[] =>
		[...list].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : order.indexOf(a.kind) - order.indexOf(b.kind)));
	const state =
		["deletion-due", "termination-due", "suspended", "suspension-due", "password-change-required"].find((each) => states.includes(each)) ?? "active";
	const can = suspended === false && !cancelled ? true : suspended === true && tq ? false : "unstated";
	return {
		outcome: must.size > 0 ? "violation" : open.size > 0 ? "undetermined" : "compliant",
		codes: [...new Set([...must, ...open])].sort(),
		state,
		actions: inOrder(actions),
		upcoming: inOrder(upcoming),
		capabilities: { login: can, send: can, receive: can },
		...(keptAliveBy === undefined ? {} : { keptAliveBy }),
	};
}
