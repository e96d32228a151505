import { describe, expect, test } from "vitest";
import { accountStatus } from "../../src/account/account-status.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";

const account = {
	role: "user" as const,
	issuedAt: "2026-01-21",
	initialPasswordChangedAt: "2026-01-22",
	lastLoginAt: "2026-03-01",
	lastSentAt: null,
	lastReceivedAt: null,
	leftByDecisionOn: "2026-03-10",
	cancelledAt: "2026-03-13",
};
const brief = (...given: Parameters<typeof accountStatus>) => {
	const { outcome, value, findings } = accountStatus(...given);
	return [outcome, value?.state, findings.map(({ code }) => code), value?.actions.map(({ kind }) => kind), value?.upcoming];
};

describe("of a cancelled account nothing is asked any more", () => {
	test("but in Tuyên Quang its deletion: neither a request, nor a suspension, nor a new password (TQ 7.2)", () => {
		const deleted = ["violation", "deletion-due", ["account.cancelled"], ["delete"], []];
		for (const asOf of ["2026-03-13", "2026-12-01"]) {
			expect(brief(tuyenQuang, account, asOf)).toEqual(deleted);
			expect(brief(tuyenQuang, { ...account, initialPasswordChangedAt: null, compromisedOn: "2026-03-12" }, asOf)).toEqual(deleted);
			expect(brief(tuyenQuang, { ...account, terminationRequestedAt: "2026-03-12" }, asOf)).toEqual(deleted);
		}
		expect(brief(tuyenQuang, { ...account, cancelledAt: null }, "2026-12-01")[3]).toEqual(["request-termination", "suspend"]);
	});

	test("nor in Bắc Ninh: what was asked for in time and done in time is not missing for ever (BN 7.2)", () => {
		const done = ["compliant", "active", [], [], []];
		for (const asOf of ["2026-03-13", "2026-12-01"]) {
			expect(brief(bacNinh, account, asOf)).toEqual(done);
			expect(brief(bacNinh, { ...account, terminationRequestedAt: "2026-03-12" }, asOf)).toEqual(done);
			expect(brief(bacNinh, { ...account, role: "administrator", prohibitedActOn: "2026-03-12", passwordResetAt: "2026-03-12" }, asOf)).toEqual(done);
		}
		expect(brief(bacNinh, { ...account, cancelledAt: null }, "2026-12-01").slice(0, 2)).toEqual(["violation", "termination-due"]);
	});

	test("and what can still be done with it nobody says; what suspending it stopped stays stopped", () => {
		const can = (...given: Parameters<typeof accountStatus>) => Object.values(accountStatus(...given).value?.capabilities ?? {});
		const unstated = ["unstated", "unstated", "unstated"];
		for (const profile of [bacNinh, tuyenQuang]) {
			expect(can(profile, account, "2026-03-13")).toEqual(unstated);
			expect(can(profile, { ...account, cancelledAt: "chưa rõ" }, "2026-03-13")).toEqual(unstated);
			expect(can(profile, { ...account, cancelledAt: null }, "2026-03-13")).toEqual([true, true, true]);
		}
		expect(can(tuyenQuang, { ...account, suspendedSince: "2026-03-12" }, "2026-03-13")).toEqual([false, false, false]);
	});

	test("a day of cancelling that cannot be used leaves everything open", () => {
		for (const profile of [bacNinh, tuyenQuang]) {
			expect(brief(profile, account, "2026-03-12")).toEqual(["undetermined", "active", ["account.inconsistent-dates"], [], []]);
			expect(brief(profile, { ...account, cancelledAt: "chưa rõ" }, "2026-12-01")).toEqual(["undetermined", "active", ["account.invalid-date"], [], []]);
		}
	});
});
