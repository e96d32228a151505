import type { CalendarCode } from "../calendar/working-days.ts";
import type { CivilDate, Moment } from "../core/civil-date.ts";

/** What is known of a request. A key that is absent or `null` says that the event has not happened, or is not known. */
export interface ProcedureFacts {
	/** When the event that starts the limit happened (the request was received, the decision taken): a civil date or an instant. */
	readonly startedAt?: Moment | null;
	/** When the duty was done. */
	readonly completedAt?: Moment | null;
	/** The day or moment that is asked about. */
	readonly asOf?: Moment | null;
}

/** A time limit, or the earliest day of something that must wait. Days are civil dates; for limits in hours there are none, and `startedAt` is an instant. */
export interface Deadline {
	/** The event's day; for limits in hours its moment, as an instant. */
	readonly startedAt: string;
	/** The first day counted. */
	readonly firstDay?: CivilDate;
	/** The last day; it counts to 24:00. */
	readonly lastDay?: CivilDate;
	/** The last day by the calendar, where it is not worked and the end moved. */
	readonly rolledFrom?: CivilDate;
	/** An instant. For days: 00:00+07:00 of the day after the last, and on time is strictly before it. For hours: on time is at or before it. */
	readonly dueAt?: string;
	/** Where the clause is read as a wait: the first day on which it may be done; for a wait in hours, the instant from which it may be done. */
	readonly notBefore?: CivilDate;
}

/** What can be found about a time limit. */
export type DeadlineCode = "deadline.missing-fact" | "deadline.invalid-date" | "deadline.missed" | "deadline.due" | "profile.not-in-force" | CalendarCode;
