/*
 * Run: npm run bench -- account-status
 *
 * accountStatus over 10,000 accounts of the usual kinds, under both profiles, on one core; beside it, for scale, reading the same accounts from JSON.
 */
import type { Account } from "../../src/account/account.ts";
import { accountStatus } from "../../src/account/account-status.ts";
import { readFacts } from "../../src/account/facts.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { measure } from "./support/measure.ts";
import { nanosecondsOf, publish, tableOf } from "./support/result.ts";

const LEAST = 500_000;
const NONE: readonly never[] = Object.freeze([]);
const WHERE =
	"By the processor's profile about a third is reading the facts, of which most are moments, digit by digit; an eighth making, sorting and freezing the answer; the rest is spread over the rules, none of which takes more than a tenth or so.";

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

const lines = accounts(10_000).map((account) => JSON.stringify(account));
/** As they come to a program: read from text. What a template made would be strings in two parts, which are slower to read. */
const list = lines.map((line): Account => JSON.parse(line));

const measured = await measure([
	...[tuyenQuang, bacNinh].map((profile) => ({
		name: profile.id,
		units: list.length,
		run: () => {
			let actions = 0;
			for (const account of list) actions += accountStatus(profile, account, "2026-09-30").value?.actions.length ?? 0;
			return actions;
		},
	})),
	{
		name: "JSON.parse of the same accounts",
		units: list.length,
		run: () => {
			let keys = 0;
			for (const line of lines) keys += Object.keys(JSON.parse(line)).length;
			return keys;
		},
	},
]);
const table = tableOf("10,000 accounts", "account", measured);

/** An answer of the usual shape, with nothing asked. */
function emptyAnswer(): object {
	const value = Object.freeze({ state: "active", actions: NONE, upcoming: NONE, capabilities: NONE });
	return Object.freeze({ outcome: "compliant", value, findings: NONE, basis: NONE, readings: NONE });
}

const parts = tableOf(
	"What is in it",
	"account",
	await measure([
		{
			name: "reading its facts, which are mostly moments",
			units: list.length,
			run: () => {
				let days = 0;
				for (const account of list) days += readFacts(account).lastSentAt;
				return days;
			},
		},
		{
			name: "making and freezing an answer of that shape",
			units: list.length,
			run: () => {
				let answers: object = {};
				for (let count = 0; count < list.length; count += 1) answers = emptyAnswer();
				return answers;
			},
		},
	]),
);

publish({
	id: "account-status",
	title: "Account status",
	method: "Accounts as a mail system lists them: mostly active, some idle, some never used, a few suspended, leaving or incomplete.",
	peers: [],
	tables: [table, parts],
	bars: [tuyenQuang, bacNinh].map(({ id }) => ({
		claim: `accountStatus for ${id}, accounts a second`,
		measured: 1e9 / nanosecondsOf(table, id),
		least: LEAST,
		where: WHERE,
	})),
});
