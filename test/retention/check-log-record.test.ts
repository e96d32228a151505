import { describe, expect, it } from "vitest";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { checkLogRecord, type LogRecord } from "../../src/retention/check-log-record.ts";

const whole: LogRecord = {
	sentAt: "2026-08-31T08:00:00+07:00",
	from: "a@tuyenquang.gov.vn",
	to: ["b@tuyenquang.gov.vn"],
	senderIp: "10.0.0.1",
	sizeBytes: 2048,
	systemErrors: null,
};
const FIELDS = ["sentAt", "from", "to", "senderIp", "sizeBytes", "systemErrors"];
const found = (record: object): readonly string[] =>
	checkLogRecord(tuyenQuang, record).findings.map(({ level, code, params }) => `${level} ${code} ${params["field"]}`);

describe("checkLogRecord", () => {
	it("wants the six fields of 9.1, in that order", () => {
		expect(checkLogRecord(tuyenQuang, whole)).toMatchObject({ outcome: "compliant", findings: [] });
		expect(found({})).toEqual(FIELDS.map((field) => `must log.missing-field ${field}`));
		for (const field of FIELDS) {
			const { [field]: _, ...rest } = { ...whole } as Record<string, unknown>;
			expect(found(rest)).toEqual([`must log.missing-field ${field}`]);
			expect(found({ ...rest, [field]: undefined })).toEqual([`must log.missing-field ${field}`]);
			expect(found({ ...rest, [field]: null })).toEqual(field === "systemErrors" ? [] : [`must log.missing-field ${field}`]);
		}
	});

	it("takes empty values and values of the wrong kind for missing, and says what they are", () => {
		for (const [field, value, kind] of [
			["from", "", "string"],
			["from", " \u00a0", "string"],
			["from", 5, "number"],
			["to", [], "array"],
			["to", ["b@x.vn", ""], "array"],
			["to", [null], "array"],
			["senderIp", {}, "object"],
			["sizeBytes", -1, "number"],
			["sizeBytes", 1.5, "number"],
			["sizeBytes", Number.NaN, "number"],
			["sizeBytes", "2048", "string"],
			["systemErrors", 0, "number"],
			["systemErrors", [1], "array"],
		] as const) {
			const { findings } = checkLogRecord(tuyenQuang, { ...whole, [field]: value });
			expect(findings.map(({ level, code, params }) => [level, code, params])).toEqual([["must", "log.missing-field", { field, kind }]]);
		}
		for (const [field, value] of [
			["sizeBytes", 0],
			["to", "b@x.vn"],
			["systemErrors", ""],
			["systemErrors", ["450 busy"]],
			["sentAt", new Date(0)],
			["sentAt", "2026-08-31"],
		] as const) {
			expect(found({ ...whole, [field]: value })).toEqual([]);
		}
	});

	it("leaves a time that cannot be read open", () => {
		for (const sentAt of ["2026-02-30", "8h sáng", "2026-08-31T08:00:00", 5, {}]) expect(found({ ...whole, sentAt })).toEqual(["open log.invalid-date sentAt"]);
		expect(checkLogRecord(tuyenQuang, { ...whole, sentAt: "2026-02-30" }).outcome).toBe("undetermined");
	});

	it("never repeats what the line holds, and is unregulated in Bắc Ninh", () => {
		const secret = "nguyenvana-0123";
		const answer = checkLogRecord(tuyenQuang, Object.fromEntries(FIELDS.map((field) => [field, { secret, [secret]: secret }])));
		expect(answer.findings.length).toBe(6);
		expect(JSON.stringify(answer)).not.toContain(secret);
		expect(checkLogRecord(bacNinh, {})).toMatchObject({ outcome: "unregulated", findings: [] });
	});

	it("throws where the call is wrong", () => {
		const call = (...args: readonly unknown[]): unknown => Reflect.apply(checkLogRecord, undefined, args);
		for (const record of [null, undefined, "x", 5, []]) expect(() => call(tuyenQuang, record)).toThrow(/^record: expected an object/);
		expect(() => call(null, whole)).toThrow(/^profile/);
	});
});
