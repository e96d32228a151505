import { describe, expect, it } from "vitest";
import { parseProfile } from "../../src/profile/parse.ts";
import { withReadings } from "../../src/profile/readings.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { checkMailboxQuota, type MailboxUse } from "../../src/retention/check-mailbox-quota.ts";
import { all } from "../profiles/profiles.ts";

const found = (use: MailboxUse, profile = tuyenQuang): readonly string[] =>
	checkMailboxQuota(profile, use).findings.map(({ level, code }) => `${level} ${code}`);

describe("checkMailboxQuota", () => {
	it("warns from nine tenths, and says full from the whole, in whole numbers", () => {
		for (let quotaBytes = 1; quotaBytes <= 300; quotaBytes += 1) {
			for (let usedBytes = 0; usedBytes <= quotaBytes + 2; usedBytes += 1) {
				const expected = usedBytes >= quotaBytes ? ["note quota.full"] : usedBytes * 10 >= quotaBytes * 9 ? ["note quota.nearly-full"] : [];
				expect(found({ usedBytes, quotaBytes }), `${usedBytes} of ${quotaBytes}`).toEqual(expected);
			}
		}
	});

	it("is exact where a hundred times the quota is more than a number holds", () => {
		const quotaBytes = Number.MAX_SAFE_INTEGER; // 9007199254740991; nine tenths of it are 8106479329266891.9
		expect(found({ usedBytes: 8_106_479_329_266_891, quotaBytes })).toEqual([]);
		expect(found({ usedBytes: 8_106_479_329_266_892, quotaBytes })).toEqual(["note quota.nearly-full"]);
	});

	it("is the system's duty to warn, hence a note; TQ-NEARLY-FULL changes the share", () => {
		const answer = checkMailboxQuota(tuyenQuang, { usedBytes: 90, quotaBytes: 100 });
		expect([answer.outcome, answer.readings]).toEqual(["compliant", ["TQ-NEARLY-FULL"]]);
		for (const [option, least] of [
			["80", 80],
			["90", 90],
			["95", 95],
		] as const) {
			const profile = withReadings(tuyenQuang, { "TQ-NEARLY-FULL": option });
			expect(found({ usedBytes: least - 1, quotaBytes: 100 }, profile)).toEqual([]);
			expect(found({ usedBytes: least, quotaBytes: 100 }, profile)).toEqual(["note quota.nearly-full"]);
		}
	});

	it("is unregulated in Bắc Ninh, even where the mailbox is full", () => {
		expect(checkMailboxQuota(bacNinh, { usedBytes: 100, quotaBytes: 100 })).toMatchObject({ outcome: "unregulated", findings: [] });
	});

	it("compares with a smallest quota by kind of mailbox, where a regulation has one", () => {
		const profile = parseProfile(all.get("van-tri"));
		const GB = 1024 ** 3;
		expect(found({ usedBytes: 0, quotaBytes: 2 * GB, mailboxKind: "person" }, profile)).toEqual([]);
		expect(found({ usedBytes: 0, quotaBytes: 2 * GB - 1, mailboxKind: "person" }, profile)).toEqual(["must quota.too-small"]);
		expect(found({ usedBytes: 0, quotaBytes: 5 * GB - 1, mailboxKind: "organization" }, profile)).toEqual(["must quota.too-small"]);
		expect(found({ usedBytes: 0, quotaBytes: 5 * GB }, profile)).toEqual([]);
		expect(found({ usedBytes: 0, quotaBytes: 5 * GB - 1 }, profile)).toEqual(["open quota.missing-fact"]);
		for (const mailboxKind of ["__proto__", "toString", "other"]) expect(found({ usedBytes: 0, quotaBytes: 1, mailboxKind }, profile)).toEqual([]);
	});

	it("throws where the call is wrong", () => {
		const call = (...args: readonly unknown[]): unknown => Reflect.apply(checkMailboxQuota, undefined, args);
		for (const quotaBytes of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
			expect(() => call(tuyenQuang, { usedBytes: 0, quotaBytes })).toThrow(RangeError);
			expect(() => call(bacNinh, { usedBytes: 0, quotaBytes })).toThrow(/^use\.quotaBytes/);
		}
		for (const usedBytes of [-1, 0.5, Number.NaN]) expect(() => call(tuyenQuang, { usedBytes, quotaBytes: 1 })).toThrow(/^use\.usedBytes/);
		for (const usedBytes of ["1", null, undefined, 1n]) expect(() => call(tuyenQuang, { usedBytes, quotaBytes: 1 })).toThrow(TypeError);
		for (const use of [null, undefined, 5]) expect(() => call(tuyenQuang, use)).toThrow(/^use: expected an object/);
		expect(() => call(tuyenQuang, { usedBytes: 0, quotaBytes: 1, mailboxKind: 5 })).toThrow(/^use\.mailboxKind/);
		expect(() => call(undefined, { usedBytes: 0, quotaBytes: 1 })).toThrow(/^profile/);
	});
});
