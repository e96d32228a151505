import { expect, test } from "vitest";
import { checkLogRecord, checkMailboxQuota, logRetention, tuyenQuang } from "../../src/index.ts";

const record = { sentAt: "2026-08-31", from: "a@x.vn", to: "b@x.vn", senderIp: "10.0.0.1", sizeBytes: 1, systemErrors: null };

test.each([
	["log.missing-field", checkLogRecord(tuyenQuang, { ...record, senderIp: null }), "9.1"],
	["log.invalid-date", checkLogRecord(tuyenQuang, { ...record, sentAt: "2026-02-30" }), "9.1"],
	["log.missing-fact", logRetention(tuyenQuang, null), "9.1"],
	["log.invalid-date", logRetention(tuyenQuang, "2026-02-30"), "9.1"],
	["quota.nearly-full", checkMailboxQuota(tuyenQuang, { usedBytes: 90, quotaBytes: 100 }), "9.2.d"],
	["quota.full", checkMailboxQuota(tuyenQuang, { usedBytes: 100, quotaBytes: 100 }), "9.2.d"],
])("%s cites its own clause of Tuyên Quang's text", (code, { findings }, clause) => {
	const cited = findings.map((finding) => [finding.code, finding.basis.map((ref) => [ref.article, ref.clause, ref.point].filter(Boolean).join("."))]);
	expect(cited).toEqual([[code, [clause]]]);
});
