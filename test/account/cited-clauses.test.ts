import { expect, test } from "vitest";
import { type Account, accountStatus, bacNinh, formatClauseRef, tuyenQuang } from "../../src/index.ts";
import { sound } from "./sound-account.ts";

const PROFILES = { "Bắc Ninh": bacNinh, "Tuyên Quang": tuyenQuang };
const unused = { lastLoginAt: null, lastSentAt: null, lastReceivedAt: null };

test.each<[keyof typeof PROFILES, string, Account, string, readonly string[]]>([
	["Tuyên Quang", "inactive", unused, "2027-01-01", ["8.2.a"]],
	["Tuyên Quang", "default-password", { initialPasswordChangedAt: null, passwordChangedAt: null }, "2026-07-01", ["8.2.d"]],
	["Tuyên Quang", "suspension-requested", { suspensionRequestedOn: "2026-06-10" }, "2026-07-01", ["8.1"]],
	["Tuyên Quang", "compromised", { compromisedOn: "2026-06-10" }, "2026-07-01", ["8.1", "8.2.b"]],
	["Tuyên Quang", "prohibited-act", { prohibitedActOn: "2026-06-10" }, "2026-07-01", ["8.2.c", "3", "4"]],
	["Tuyên Quang", "must-change-password", { initialPasswordChangedAt: null, passwordChangedAt: null }, "2026-02-01", ["6.1", "12.1"]],
	["Tuyên Quang", "must-change-password", { suspendedSince: "2026-06-01", restoredAt: "2026-06-20" }, "2026-07-01", ["8.3.c"]],
	["Tuyên Quang", "suspended-too-long", { suspendedSince: "2026-06-01" }, "2029-07-01", ["8.4"]],
	["Tuyên Quang", "cancelled", { cancelledAt: "2026-06-01" }, "2026-07-01", ["7.2"]],
	["Bắc Ninh", "inactive", unused, "2026-12-01", ["7.1"]],
	["Bắc Ninh", "password-expired", {}, "2027-01-01", ["4.2"]],
	["Bắc Ninh", "must-change-password", { passwordResetAt: "2026-06-20" }, "2026-07-01", ["6.5"]],
	["Bắc Ninh", "left", { leftByDecisionOn: "2026-05-01" }, "2026-07-01", ["7.2"]],
	["Bắc Ninh", "left", { leftByDecisionOn: "2026-05-01", terminationRequestedAt: "2026-05-04" }, "2026-07-01", ["7.2"]],
])("%s: the finding %s, and what is to be done, cite their own clauses: %j on %s, %j", (province, reason, facts, asOf, clauses) => {
	const { value, findings } = accountStatus(PROFILES[province], { ...sound, ...facts }, asOf);
	const own = (basis: Parameters<typeof formatClauseRef>[0][]): readonly string[] => basis.map((ref) => formatClauseRef(ref).replace(/^[a-z-]+[0-9-]*\//u, ""));
	expect(findings.flatMap(({ code, basis }) => (code === `account.${reason}` ? [own([...basis])] : []))).toEqual([clauses]);
	expect(value?.actions.flatMap((action) => (action.reason === reason ? [own([...action.basis])] : []))).toEqual([clauses]);
});
