import { expect, test } from "vitest";
import {
	bacNinh,
	type Calendar,
	type Decision,
	type ProcedureFacts,
	type Profile,
	procedureDeadline,
	tuyenQuang,
	vietnamPublicSector,
	withReadings,
} from "../../src/index.ts";

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

/** Bắc Ninh with limits each of whose parts has a clause that no other has. */
const apart: Profile = {
	...bacNinh,
	procedures: {
		days: { limit: { value: { span: { days: 2 }, relation: { value: "within", basis: ["6.2"] }, startsWith: "request" }, basis: ["6.1"] } },
		"working-days": { limit: { value: { span: { workingDays: 2 }, relation: { value: "within", basis: ["6.2"] }, startsWith: "request" }, basis: ["6.1"] } },
		hours: {
			limit: {
				value: { span: { hours: 2 }, relation: { value: "within", basis: ["6.2"] }, startsWith: "receipt", hours: { value: "clock", basis: ["6.5"] } },
				basis: ["6.1"],
			},
		},
		none: { limit: { none: true, basis: ["6.1"] } },
	},
};
const inDays = ["6.1", "147.2", "148.1", "148.6", "6.2"];
const inHours = ["6.1", "147.1", "6.5", "6.2"];

test.each<[string, string, ProcedureFacts, readonly string[], readonly string[]]>([
	["no day", "days", {}, ["deadline.missing-fact 6.1"], ["6.1"]],
	["a day that cannot be read", "days", { startedAt: "31/08" }, ["deadline.invalid-date 6.1"], ["6.1"]],
	["a day after the answer's", "days", { startedAt: "2026-06-02", asOf: "2026-06-01" }, ["deadline.invalid-date 6.1"], inDays],
	["days that run", "days", { startedAt: "2026-06-01", asOf: "2026-06-03" }, ["deadline.due 6.1"], inDays],
	["days that are over", "days", { startedAt: "2026-06-01", asOf: "2026-06-04" }, ["deadline.missed 6.1"], inDays],
	["days beyond the calendar", "working-days", { startedAt: "2026-12-31" }, ["calendar.beyond-horizon 6.1"], inDays],
	["hours from a day alone", "hours", { startedAt: "2026-06-01" }, ["deadline.missing-fact 6.1"], inHours],
	["hours to a day alone", "hours", { startedAt: "2026-06-01T08:00:00+07:00", asOf: "2026-06-01" }, ["deadline.missing-fact 6.1"], inHours],
	["no limit", "none", { startedAt: "2026-06-01" }, [], ["6.1"]],
])("%s: the finding cites the limit, the answer what was asked of it besides", (_, procedure, facts, findings, basis) => {
	const answer = procedureDeadline(apart, procedure, facts);
	expect(answer.findings.map((finding) => `${finding.code} ${places(finding).join()}`)).toEqual(findings);
	expect(places(answer)).toEqual(basis);
});

test("silence cites the clause that touches the matter, of one procedure or of all", () => {
	expect(places(procedureDeadline(tuyenQuang, "issue-mailbox", { startedAt: "2026-06-01" }))).toEqual(["7.2"]);
	const silent: Profile = { ...bacNinh, procedures: { unstated: true, basis: ["11.1"] } };
	expect(places(procedureDeadline(silent, "issue-mailbox", { startedAt: "2026-06-01" }))).toEqual(["11.1"]);
});

test("who asks for an unknown procedure is told the six, and those of the profile besides", () => {
	const six = "issue-mailbox, change-mailbox, reset-password, restore-account, request-termination, terminate-account";
	expect(() => procedureDeadline(apart, "week", {})).toThrow(`it has ${six}, days, working-days, hours, none`);
});

/** The places that a finding or an answer cites, as printed. */
function places({ basis }: Pick<Decision, "basis">): readonly string[] {
	return basis.map(({ article, clause }) => `${article}.${clause}`);
}
