import type { Account } from "../../src/account/account.ts";

/** A used account with nothing against it in either province on 2026-07-01. */
export const sound: Account = {
	role: "user",
	issuedAt: "2026-01-20",
	initialPasswordChangedAt: "2026-01-20",
	passwordChangedAt: "2026-06-01",
	lastLoginAt: "2026-06-01",
	lastSentAt: "2026-06-01",
	lastReceivedAt: "2026-06-01",
};
