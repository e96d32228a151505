import { readMoment } from "../core/civil-date.ts";
import type { Decision } from "../core/decision.ts";
import { kindOf } from "../core/kind-of.ts";
import { Ruling } from "../profile/ruling.ts";
import type { LogField, Profile } from "../profile/types.ts";

/** One line of the mail log. `null` means that there is none: no errors, no sender's address. */
export interface LogRecord {
	/** When the message was sent: a civil date, an instant with an offset, or a `Date`. */
	readonly sentAt?: string | Date | null;
	/** Address of the sender. */
	readonly from?: string | null;
	/** Address of the recipient, or of each. */
	readonly to?: readonly string[] | string | null;
	/** IP address from which the message was sent. */
	readonly senderIp?: string | null;
	/** Size of the message in bytes. */
	readonly sizeBytes?: number | null;
	/** Errors of the system; `null`, or an empty text or list, where there were none. */
	readonly systemErrors?: string | readonly string[] | null;
}

/** What a log line can lack. */
export type LogRecordCode = "log.missing-field" | "log.invalid-date";

/**
 * Whether a line of the mail log holds what the regulation requires.
 *
 * A field that is absent, empty or `null`, or holds a value of the wrong kind or a negative size, is `log.missing-field` (must); `null` and emptiness are
 * answers for the system's errors only. A time that cannot be read is `log.invalid-date` (open). A regulation that lists no fields is unregulated. Findings
 * never repeat what the line holds.
 *
 * @param profile - The regulation.
 * @param record - The line.
 * @throws TypeError where `record` is no object, or the profile is not valid.
 *
 * @example
 * ```ts
 * checkLogRecord(tuyenQuang, { sentAt: "2026-08-31T08:00:00+07:00", from: "a@x.vn", to: ["b@x.vn"], senderIp: "10.0.0.1", sizeBytes: 1 }).findings.map(({ params }) => params["field"]) // => ["systemErrors"]
 * ```
 */
export function checkLogRecord(profile: Profile, record: LogRecord): Decision<never, LogRecordCode> {
	const ruling = new Ruling<LogRecordCode>(profile);
	const given = assertRecord(record);
	const { retention } = profile;
	const log = "log" in retention ? retention.log : retention;
	ruling.note(log);
	if (!("value" in log)) return ruling.decide<never>(undefined, "none" in log);
	const { fields } = log.value;
	for (const field of ruling.use(fields) ?? []) {
		const value = given[field];
		const read = field === "sentAt" && isGiven(value) ? readMoment(value) : undefined;
		if (read?.ok === false) ruling.find("log.invalid-date", "open", { field, kind: kindOf(value), reason: read.reason }, fields);
		else if (!CHECKS[field](value)) ruling.find("log.missing-field", "must", { field, kind: kindOf(value) }, fields);
	}
	return ruling.decide<never>(undefined, !("unstated" in fields));
}

function assertRecord(record: unknown): Readonly<Partial<Record<LogField, unknown>>> {
	if (typeof record !== "object" || record === null || Array.isArray(record)) throw new TypeError(`record: expected an object, got ${kindOf(record)}`);
	return record;
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== "";
const isText = (value: unknown): boolean => typeof value === "string" && value.trim() !== "";
const isTextOrList = (value: unknown): boolean => isText(value) || (Array.isArray(value) && value.length > 0 && value.every(isText));

/** Whether a field holds what it is for. */
const CHECKS: Readonly<Record<LogField, (value: unknown) => boolean>> = {
	sentAt: isGiven,
	from: isText,
	to: isTextOrList,
	senderIp: isText,
	sizeBytes: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
	systemErrors: (value) => value === null || typeof value === "string" || (Array.isArray(value) && value.every((error) => typeof error === "string")),
};
