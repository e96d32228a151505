import fc from "fast-check";
import { expect, test } from "vitest";
import { accountStatus, bacNinh, tuyenQuang } from "../../../src/index.ts";
import { type KnownAccount, lifecycle } from "../../models/account-lifecycle.ts";
import { daysAfter, monthsAfter } from "../../models/civil-days.ts";
import { runs } from "../../support/runs.ts";

const PROFILES = { "tuyen-quang": tuyenQuang, "bac-ninh": bacNinh } as const;

/** Distances that limits have, and a day to each side of them. */
const distance = fc.oneof(
	fc.integer({ min: 0, max: 60 }),
	fc.constantFrom(1, 3, 6, 36).chain((months) => fc.integer({ min: -1, max: 1 }).map((days) => months * 30.4 + days)),
);
const often = fc.option(distance, { nil: null, freq: 5 });
const rarely = fc.oneof({ arbitrary: fc.constant(null), weight: 5 }, { arbitrary: distance, weight: 1 });

const issue = fc.integer({ min: 0, max: 400 }).map((days) => daysAfter("2025-09-20", days));

const accounts: fc.Arbitrary<KnownAccount> = fc
	.record({
		issuedAt: issue,
		role: fc.constantFrom<KnownAccount["role"]>("user", "administrator"),
		absenceNotified: fc.constantFrom(false, false, true),
		initialPasswordChangedAt: often,
		passwordChangedAt: rarely,
		passwordResetAt: rarely,
		lastLoginAt: often,
		lastSentAt: often,
		lastReceivedAt: often,
		compromisedOn: rarely,
		prohibitedActOn: rarely,
		suspensionRequestedOn: rarely,
		suspendedSince: rarely,
		restoredAt: rarely,
		leftByDecisionOn: rarely,
		terminationRequestedAt: rarely,
	})
	.map(({ issuedAt, role, absenceNotified, ...events }) => {
		const on = (days: number | null): string | null => (days === null ? null : daysAfter(issuedAt, Math.round(days)));
		return {
			issuedAt,
			role,
			absenceNotified,
			initialPasswordChangedAt: on(events.initialPasswordChangedAt),
			passwordChangedAt: on(events.passwordChangedAt),
			passwordResetAt: on(events.passwordResetAt),
			lastLoginAt: on(events.lastLoginAt),
			lastSentAt: on(events.lastSentAt),
			lastReceivedAt: on(events.lastReceivedAt),
			compromisedOn: on(events.compromisedOn),
			prohibitedActOn: on(events.prohibitedActOn),
			suspensionRequestedOn: on(events.suspensionRequestedOn),
			suspendedSince: on(events.suspendedSince),
			restoredAt: on(events.restoredAt),
			leftByDecisionOn: on(events.leftByDecisionOn),
			terminationRequestedAt: on(events.terminationRequestedAt),
		};
	});

/** Asked after everything that is known: on the last event's day, or where a limit that starts then ends. */
const asked = fc.record({ months: fc.constantFrom(0, 0, 1, 3, 6, 36), days: fc.integer({ min: -1, max: 20 }) });

function brief({ outcome, findings, value }: ReturnType<typeof accountStatus>): object {
	const codes = [...new Set(findings.filter(({ level }) => level !== "note").map(({ code }) => code))].sort();
	if (value === undefined) return { outcome, codes };
	const lines = (actions: typeof value.actions): readonly string[] =>
		actions.map(({ kind, reason, from, by }) => [kind, reason, from, ...(by === undefined ? [] : [by])].join(" "));
	return { outcome, codes, state: value.state, actions: lines(value.actions), upcoming: lines(value.upcoming) };
}

test.each(["tuyen-quang", "bac-ninh"] as const)("an account of which everything is known, in %s", (province) => {
	const states = new Set<string>();
	fc.assert(
		fc.property(accounts, asked, (account, { months, days }) => {
			const last = Object.values(account).reduce<string>(
				(latest, value) => (typeof value === "string" && /^\d/u.test(value) && value > latest ? value : latest),
				account.issuedAt,
			);
			const asOf = daysAfter(monthsAfter(last, months), Math.max(months === 0 ? 0 : days, days));
			const model = lifecycle(province, account, asOf < last ? last : asOf);
			states.add(model.state ?? model.outcome);
			expect(brief(accountStatus(PROFILES[province], account, asOf < last ? last : asOf))).toEqual(model);
		}),
		runs(3000),
	);
	expect(states.size).toBeGreaterThanOrEqual(6);
});
