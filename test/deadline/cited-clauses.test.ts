import { expect, test } from "vitest";
import { bacNinh, type Calendar, type ProcedureFacts, procedureDeadline, tuyenQuang, vietnamPublicSector, withReadings } from "../../src/index.ts";

const working = withReadings(bacNinh, { "BN-HOURS": "working" });
const office: Calendar = { ...vietnamPublicSector, id: "office", hours: { default: [["08:00", "12:00"]] } };
const LAST = "2026-12-31T11:30:00+07:00";

test.each<[string, typeof bacNinh, string, ProcedureFacts, Calendar, string, string]>([
	["missed", bacNinh, "issue-mailbox", { startedAt: "2026-06-01", completedAt: "2026-06-10" }, vietnamPublicSector, "deadline.missed", "6.3"],
	["still to be kept", bacNinh, "issue-mailbox", { startedAt: "2026-06-01", asOf: "2026-06-01" }, vietnamPublicSector, "deadline.due", "6.3"],
	["of hours, from a day alone", bacNinh, "reset-password", { startedAt: "2026-06-01" }, vietnamPublicSector, "deadline.missing-fact", "6.4"],
	[
		"of hours, done on a day alone",
		bacNinh,
		"reset-password",
		{ startedAt: "2026-06-01T08:00:00+07:00", completedAt: "2026-06-01" },
		vietnamPublicSector,
		"deadline.missing-fact",
		"6.4",
	],
	[
		"of office hours that are not told",
		working,
		"reset-password",
		{ startedAt: "2026-06-01T08:00:00+07:00" },
		vietnamPublicSector,
		"deadline.missing-fact",
		"6.4",
	],
	["beyond the calendar", working, "reset-password", { startedAt: LAST }, office, "calendar.beyond-horizon", "6.4"],
	[
		"missed, in Tuyên Quang",
		tuyenQuang,
		"restore-account",
		{ startedAt: "2026-08-20", completedAt: "2026-08-25" },
		vietnamPublicSector,
		"deadline.missed",
		"8.3",
	],
])("a limit %s: the finding cites its own clause", (_, profile, procedure, facts, calendar, code, clause) => {
	const { findings } = procedureDeadline(profile, procedure, facts, calendar);
	expect(findings.map((finding) => [finding.code, finding.basis.map((ref) => `${ref.article}.${ref.clause}`)])).toEqual([[code, [clause]]]);
});
