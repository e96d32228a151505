import { explainPeriod, type PeriodSteps } from "../calendar/explain-period.ts";
import type { Calendar } from "../calendar/types.ts";
import type { Decision } from "../core/decision.ts";
import { assertProfile } from "../profile/compile.ts";
import { proceduresOf } from "../profile/procedures.ts";
import type { Duration, Profile } from "../profile/types.ts";

/**
 * How the time of an answer was counted: the day of the event, the first day counted, the days passed over, the last day and the final moment.
 *
 * @param name - The function that answered; only procedures and the age of passwords have a single period.
 * @param args - Its arguments after the profile.
 * @param decision - Its answer.
 * @returns The steps, or `undefined` where the answer has none.
 * @throws TypeError where the profile, the arguments or the decision are not valid.
 *
 * @example
 * ```ts
 * const args = ["restore-account", { startedAt: "2026-08-20" }] as const;
 * periodSteps(tuyenQuang, "procedureDeadline", args, procedureDeadline(tuyenQuang, ...args))
 * // => { eventDay: "2026-08-20", firstDay: "2026-08-21", rawLastDay: "2026-08-24", skipped: [{ date: "2026-08-23", why: "rest-day" }], lastDay: "2026-08-24", endsAt: "2026-08-25T00:00:00+07:00" }
 * ```
 */
export function periodSteps(profile: Profile, name: string, args: readonly unknown[], decision: Decision): PeriodSteps | undefined {
	assertProfile(profile);
	if (!Array.isArray(args)) throw new TypeError("args: expected an array of the arguments after the profile");
	if (typeof decision !== "object" || decision === null) throw new TypeError("decision: expected a decision");
	const { value } = decision;
	if (typeof value !== "object" || value === null) return undefined;
	const answer: { readonly startedAt?: unknown; readonly start?: unknown; readonly lastDay?: unknown; readonly dueAt?: unknown; readonly notBefore?: unknown } =
		value;
	const span = spanOf(profile, name, args);
	const start = answer.startedAt ?? answer.start;
	// A procedure stands before the facts.
	const calendar = name === "passwordExpiry" ? args[1] : args[2];
	if (span === undefined || typeof start !== "string" || answer.notBefore !== undefined) return undefined;
	for (const roll of [false, true]) {
		const steps = explainPeriod(start, span, { roll, ...(isCalendar(calendar) ? { calendar } : {}) }).value;
		if (steps === undefined) continue;
		// Hours of the office end otherwise than hours by the clock, which are all that there are steps of.
		if ("lastDay" in steps ? steps.lastDay === answer.lastDay : steps.endsAt === answer.dueAt) return steps;
	}
	return undefined;
}

function spanOf(profile: Profile, name: string, [first]: readonly unknown[]): Duration | undefined {
	if (name === "procedureDeadline") {
		const limit = Object.entries(proceduresOf(profile)).find(([known]) => known === first)?.[1].limit;
		return limit !== undefined && "value" in limit ? limit.value.span : undefined;
	}
	if (name === "passwordExpiry" && typeof first === "object" && first !== null && "role" in first && !("unstated" in profile.password)) {
		const age = first.role === "administrator" ? profile.password.age.administrator : profile.password.age.user;
		return "value" in age ? age.value.span : undefined;
	}
	return undefined;
}

function isCalendar(value: unknown): value is Calendar {
	return typeof value === "object" && value !== null && "restWeekdays" in value;
}
