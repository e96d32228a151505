/*
 * Run: npx tsx test/bench/account-status.bench.ts
 *
 * accountStatus over 10,000 accounts of the usual kinds, under both profiles, on one core. Exits with 1 below 200,000 accounts a second.
 */
import { Bench } from "tinybench";
import type { Account } from "../../src/account/account.ts";
import { accountStatus } from "../../src/account/account-status.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";

const LEAST = 200_000;

/** Accounts as a mail system lists them: mostly active, some idle, some never used, a few suspended, leaving or incomplete. */
function accounts(count: number): readonly Account[] {
	const list: Account[] = [];
	const date = (n: number): string => `2026-${String(1 + (n % 9)).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")}`;
	for (let n = 0; n < count; n += 1) {
		const common = { role: n % 50 === 0 ? "administrator" : "user", issuedAt: "2025-12-20", initialPasswordChangedAt: "2025-12-21" } as const;
		const used = { lastLoginAt: `${date(n * 7)}T08:15:00+07:00`, lastSentAt: date(n * 3), lastReceivedAt: date(n * 11) };
		if (n % 20 === 0) list.push({ ...common, initialPasswordChangedAt: null, lastLoginAt: null, lastSentAt: null, lastReceivedAt: null });
		else if (n % 20 === 1) list.push({ ...common, ...used, suspendedSince: "2026-08-01" });
		else if (n % 20 === 2) list.push({ ...common, ...used, passwordChangedAt: "2026-05-01", restoredAt: "2026-04-01", suspendedSince: "2026-03-15" });
		else if (n % 100 === 3) list.push({ ...common, ...used, leftByDecisionOn: "2026-09-15" });
		else list.push({ ...common, ...used, passwordChangedAt: date(n * 5) });
	}
	return list;
}

const list = accounts(10_000);

// A sum that is printed keeps the work from being optimised away.
let actions = 0;
const bench = new Bench({ time: 2000, warmupTime: 500 });
for (const profile of [tuyenQuang, bacNinh]) {
	bench.add(profile.id, () => {
		for (const account of list) actions += accountStatus(profile, account, "2026-09-30").value?.actions.length ?? 0;
	});
}
await bench.run();

for (const { name, result } of bench.tasks) {
	if (result === undefined || !("latency" in result)) throw new Error(`${name} did not run`);
	// The fastest round: whatever else the machine does only ever adds time.
	const perSecond = (list.length / result.latency.min) * 1000;
	console.log(`${name.padEnd(12)} ${Math.round(perSecond).toLocaleString("en").padStart(10)} accounts a second`);
	if (perSecond < LEAST) process.exitCode = 1;
}
console.log(`(${list.length} accounts, ${actions} actions)`);
