import { describe, expect, test } from "vitest";
import { accountStatus } from "../../src/account/account-status.ts";
import { en } from "../../src/messages/en.ts";
import { explain } from "../../src/messages/explain.ts";
import { forProfile } from "../../src/messages/for-profile.ts";
import { formatFinding } from "../../src/messages/format-finding.ts";
import { OWN_WORDS } from "../../src/messages/province-words.ts";
import { vi } from "../../src/messages/vi.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { provinces } from "../../src/provinces/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";

const left = { role: "user", issuedAt: "2026-02-01", initialPasswordChangedAt: "2026-02-01", passwordChangedAt: "2026-02-01" } as const;
const idle = { ...left, lastLoginAt: "2026-02-02", lastSentAt: null, lastReceivedAt: null };

describe("the words of a regulation", () => {
	test("each stands for a text that the catalogue has, in a province that there is", () => {
		expect(Object.keys(OWN_WORDS).sort()).toEqual(provinces.map(({ id }) => id).sort());
		for (const words of Object.values(OWN_WORDS)) {
			for (const { language, states, actions, procedures, terms } of [vi, en]) {
				const texts = new Set([states, actions, procedures, terms].flatMap((group) => Object.values(group)));
				const own = Object.entries(words[language]);
				expect(own.filter(([text, word]) => !texts.has(text) || word === text || word.trim() === "")).toEqual([]);
				expect(own.length).toBeGreaterThan(5);
			}
		}
	});

	test("Bắc Ninh halts a mailbox (BN 7.1), Tuyên Quang locks an account (TQ 8.1)", () => {
		const halted = explain(accountStatus(bacNinh, { ...idle, passwordChangedAt: "2026-05-01" }, "2026-05-04"), forProfile(vi, bacNinh));
		expect(halted).toContain("tình trạng: đến hạn tạm dừng hoạt động");
		expect(halted).toContain("tạm dừng hoạt động hộp thư từ ngày 03/05/2026");
		expect(halted).not.toContain("tạm khóa tài khoản");
		const locked = explain(accountStatus(tuyenQuang, idle, "2026-08-03"), forProfile(vi, tuyenQuang));
		expect(locked).toContain("tình trạng: đến hạn tạm khóa");
		expect(locked).toContain("tạm khóa tài khoản từ ngày 03/08/2026");
	});

	test("a leaver's mailbox is ended in Bắc Ninh (BN 7.2), the account changed or cancelled in Tuyên Quang (TQ 7.1.a)", () => {
		const told = (profile: typeof bacNinh): readonly string[] => {
			const { findings } = accountStatus(profile, { ...idle, leftByDecisionOn: "2026-03-02" }, "2026-03-03");
			return findings.flatMap((finding) =>
				finding.code === "account.left" ? [vi, en].map((language) => formatFinding(finding, forProfile(language, profile))) : [],
			);
		};
		expect(told(bacNinh)).toEqual([
			expect.stringContaining(": gửi văn bản đề nghị chấm dứt hoạt động hộp thư, "),
			expect.stringContaining(": ask in writing for the end of the mailbox, "),
		]);
		expect(told(tuyenQuang)).toEqual([
			expect.stringContaining(": gửi yêu cầu thay đổi hoặc hủy bỏ tài khoản, "),
			expect.stringContaining(": ask for the account to be changed or cancelled, "),
		]);
	});

	test("any other regulation keeps the catalogue's, and a caller's own words stay", () => {
		expect(forProfile(vi, { ...bacNinh, id: "thanh-lam" }).actions).toEqual(vi.actions);
		expect(forProfile(vi, { ...bacNinh, id: "constructor" }).states).toEqual(vi.states);
		const own = { ...vi, actions: { ...vi.actions, suspend: "khóa" } };
		expect(forProfile(own, bacNinh).actions).toEqual({ ...forProfile(vi, bacNinh).actions, suspend: "khóa" });
	});
});
