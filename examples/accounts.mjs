// What has to happen to a mailbox, and when? node examples/accounts.mjs
import { accountStatus, tuyenQuang, withReadings } from "thu-cong-vu";
import { explain, forProfile, vi } from "thu-cong-vu/messages";

const account = {
	role: "user",
	issuedAt: "2026-01-20",
	initialPasswordChangedAt: "2026-01-21",
	lastLoginAt: "2026-02-15",
	lastSentAt: "2026-02-15",
	lastReceivedAt: "2026-08-10",
};

console.log(explain(accountStatus(tuyenQuang, account, "2026-08-16"), forProfile(vi, tuyenQuang)));

// Read the other way, mail that merely arrives keeps no account alive.
const strict = withReadings(tuyenQuang, { "TQ-ACTIVITY": "login-send" });
console.log("\n", explain(accountStatus(strict, account, "2026-08-16"), forProfile(vi, strict)));
