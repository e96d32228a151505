import { expect, test } from "vitest";
import { bacNinh, checkLogRecord, checkMailboxQuota, type Decision, logRetention, type Profile, tuyenQuang } from "../../src/index.ts";

const record = { sentAt: "2026-08-31", from: "a@x.vn", to: "b@x.vn", senderIp: "10.0.0.1", sizeBytes: 1, systemErrors: null };

test.each([
	["log.missing-field", checkLogRecord(tuyenQuang, { ...record, senderIp: null }), "9.1"],
	["log.invalid-date", checkLogRecord(tuyenQuang, { ...record, sentAt: "2026-02-30" }), "9.1"],
	["log.missing-fact", logRetention(tuyenQuang, null), "9.1"],
	["log.invalid-date", logRetention(tuyenQuang, "2026-02-30"), "9.1"],
	["quota.nearly-full", checkMailboxQuota(tuyenQuang, { usedBytes: 90, quotaBytes: 100 }), "9.2.d"],
	["quota.full", checkMailboxQuota(tuyenQuang, { usedBytes: 100, quotaBytes: 100 }), "9.2.d"],
])("%s cites its own clause of Tuyên Quang's text", (code, { findings }, clause) => {
	expect(findings.map((finding) => [finding.code, places(finding)])).toEqual([[code, [clause]]]);
});

/** Tuyên Quang's rules, and two of its own, each with a clause that no other has. */
const apart: Profile = {
	...tuyenQuang,
	retention: {
		log: { value: { keep: { value: { workingDays: 9 }, basis: ["9.3"] }, fields: { value: ["sentAt", "from"], basis: ["9.4"] } }, basis: ["9.1"] },
		nearlyFull: { value: { percent: 62.5 }, basis: ["9.2.d"] },
		minimumQuota: { value: { person: { amount: 1000, unit: "B", base: 1000 } }, basis: ["9.2.a"] },
	},
};
const counted = ["147.2", "148.1", "148.6"];

test.each<[string, Decision, readonly [string, string][], readonly string[]]>([
	["a line without its sender", checkLogRecord(apart, { sentAt: "2026-08-31" }), [["log.missing-field", "9.4"]], ["9.1", "9.4"]],
	["a line whose day cannot be read", checkLogRecord(apart, { sentAt: "31/08", from: "a@x.vn" }), [["log.invalid-date", "9.4"]], ["9.1", "9.4"]],
	["no day to keep from", logRetention(apart, null), [["log.missing-fact", "9.3"]], ["9.1", "9.3"]],
	["a day that cannot be read", logRetention(apart, "2026-02-30"), [["log.invalid-date", "9.3"]], ["9.1", "9.3"]],
	["days that the calendar lacks", logRetention(apart, "2026-12-31"), [["calendar.beyond-horizon", "9.3"]], ["9.1", "9.3", ...counted]],
	["a mailbox that is nearly full", checkMailboxQuota(apart, { usedBytes: 625, quotaBytes: 1000 }), [["quota.nearly-full", "9.2.d"]], ["9.2.d", "9.2.a"]],
	["a mailbox that is not", checkMailboxQuota(apart, { usedBytes: 624, quotaBytes: 1000 }), [], ["9.2.d", "9.2.a"]],
	[
		"a mailbox that is full, and too small",
		checkMailboxQuota(apart, { usedBytes: 999, quotaBytes: 999, mailboxKind: "person" }),
		[
			["quota.full", "9.2.d"],
			["quota.too-small", "9.2.a"],
		],
		["9.2.d", "9.2.a"],
	],
	["a mailbox of an unknown kind", checkMailboxQuota(apart, { usedBytes: 0, quotaBytes: 999 }), [["quota.missing-fact", "9.2.a"]], ["9.2.d", "9.2.a"]],
])("%s: the finding cites the rule that it breaks, the answer all that were asked", (_, answer, findings, basis) => {
	expect(answer.findings.map((finding) => [finding.code, places(finding).join()])).toEqual(findings);
	expect(places(answer)).toEqual(basis);
});

test("where Bắc Ninh's text is silent on logs and quotas, the clause that speaks of storage is cited", () => {
	for (const answer of [checkLogRecord(bacNinh, {}), logRetention(bacNinh, "2026-08-31"), checkMailboxQuota(bacNinh, { usedBytes: 1, quotaBytes: 1 })]) {
		expect([answer.outcome, answer.findings, places(answer)]).toEqual(["unregulated", [], ["11.5"]]);
	}
});

/** The places that a finding or an answer cites, as printed. */
function places({ basis }: Pick<Decision, "basis">): readonly string[] {
	return basis.map(({ article, clause, point }) => [article, clause, point].filter(Boolean).join("."));
}
