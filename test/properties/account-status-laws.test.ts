import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AccountStatus } from "../../src/account/account.ts";
import { accountStatus } from "../../src/account/account-status.ts";
import type { Profile } from "../../src/profile/types.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { account, asOf, day, later } from "../account/arbitrary-account.ts";
import { dateOf, dayOf, type OracleAccount } from "../account/oracle.ts";
import { runs } from "../support/runs.ts";

const profiles = [tuyenQuang, bacNinh];
/** Drawn by id, so that a counterexample can be read. */
const profileId = fc.constantFrom("tuyen-quang", "bac-ninh");
const profileOf = (id: string): Profile => (id === "tuyen-quang" ? tuyenQuang : bacNinh);

/** Every field that is a moment. */
const EVENTS = [
	"issuedAt",
	"initialPasswordChangedAt",
	"passwordChangedAt",
	"passwordResetAt",
	"lastLoginAt",
	"lastSentAt",
	"lastReceivedAt",
	"compromisedOn",
	"prohibitedActOn",
	"suspensionRequestedOn",
	"suspendedSince",
	"restoredAt",
	"leftByDecisionOn",
	"terminationRequestedAt",
	"cancelledAt",
] as const;

/** The first day on which an account is due for a reason, whether that is now or later. */
function dueFrom(value: AccountStatus | undefined, reason: string): string | undefined {
	return [...(value?.actions ?? []), ...(value?.upcoming ?? [])].find((action) => action.reason === reason)?.from;
}

describe("laws of accountStatus", () => {
	it.each([
		["inactive", "lastLoginAt", { initialPasswordChangedAt: "2025-12-02", passwordChangedAt: null }],
		["inactive", "restoredAt", { lastLoginAt: null, initialPasswordChangedAt: "2025-12-02" }],
		["inactive", "issuedAt", { lastLoginAt: null, initialPasswordChangedAt: null }],
		["default-password", "issuedAt", { lastLoginAt: null, initialPasswordChangedAt: null }],
		["suspended-too-long", "suspendedSince", { initialPasswordChangedAt: null }],
		["password-expired", "passwordChangedAt", { lastLoginAt: null, initialPasswordChangedAt: "2025-12-02" }],
		["password-expired", "passwordResetAt", { lastLoginAt: null, initialPasswordChangedAt: "2025-12-02" }],
	] as const)("a later event never gives an earlier end: %s by %s", (reason, field, facts) => {
		let compared = 0;
		for (const profile of profiles) {
			let last = "";
			for (let at = dayOf("2025-12-02"); at <= dayOf("2028-03-02"); at += 1) {
				const given = { role: "user" as const, issuedAt: "2025-12-01", lastSentAt: null, lastReceivedAt: null, ...facts, [field]: dateOf(at) };
				const due = dueFrom(accountStatus(profile, given, "2028-03-02").value, reason);
				if (due === undefined) continue;
				expect(due >= last, `${profile.id} ${dateOf(at)}`).toBe(true);
				last = due;
				compared += 1;
			}
		}
		expect(compared).toBeGreaterThan(500);
	});

	it("an idle account's answer changes exactly once as the day asked about moves", () => {
		fc.assert(
			fc.property(profileId, day, (id, used) => {
				const profile = profileOf(id);
				const from = profile === tuyenQuang ? "2026-01-20" : "2025-12-05";
				const facts = {
					role: "user" as const,
					issuedAt: "2025-06-01",
					initialPasswordChangedAt: "2025-06-01",
					lastLoginAt: used,
					lastSentAt: null,
					lastReceivedAt: null,
				};
				const start = used > from ? used : from;
				let changes = 0;
				let before: string | undefined;
				for (let on = dayOf(start); on < dayOf(start) + 400; on += 1) {
					const codes = accountStatus(profile, facts, dateOf(on))
						.findings.filter(({ code }) => code === "account.inactive")
						.map(({ level }) => level);
					const answer = JSON.stringify(codes);
					if (before !== undefined && answer !== before) changes += 1;
					before = answer;
				}
				expect([changes, before]).toEqual([1, '["must"]']);
			}),
			runs(60),
		);
	});

	it("at day d, what happens after d plays no part: replaying the events up to d gives the same answer", () => {
		/** The account as it was known on a day: events of later days have not happened yet. */
		const replayed = (facts: OracleAccount, on: string): OracleAccount =>
			Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, key !== "role" && typeof value === "string" && value > on ? null : value]));
		fc.assert(
			fc.property(profileId, account, asOf, asOf, (id, facts, first, second) => {
				const profile = profileOf(id);
				const [on, horizon] = first <= second ? [first, second] : [second, first];
				const known = replayed(facts, horizon);
				const then = accountStatus(profile, replayed(known, on), on);
				const withFuture = accountStatus(profile, known, on);
				const future = EVENTS.filter((field) => {
					const value = known[field];
					return typeof value === "string" && value > on;
				});
				if (future.length === 0) expect(withFuture).toEqual(then);
				// An event after the day asked about is reported, and never acted upon.
				const reported = withFuture.findings
					.filter(({ code, params }) => code === "account.inconsistent-dates" && params["after"] === "asOf")
					.map(({ params }) => params["field"]);
				if (withFuture.value !== undefined) expect(reported).toEqual(EVENTS.filter((field) => future.includes(field)));
				for (const { from } of withFuture.value?.actions ?? []) expect(from <= on).toBe(true);
			}),
			runs(3000),
		);
	});

	it("what is announced comes true on its day, and not the day before", () => {
		let announced = 0;
		fc.assert(
			fc.property(profileId, account, asOf, (id, facts, on) => {
				const profile = profileOf(id);
				const answer = accountStatus(profile, facts, on);
				// A moment that lies ahead is unusable today, and is not on the day announced.
				if (answer.findings.some(({ code }) => code === "account.inconsistent-dates")) return;
				for (const { kind, from, reason } of answer.value?.upcoming ?? []) {
					announced += 1;
					const due = (when: string): boolean =>
						accountStatus(profile, facts, when).value?.actions.some((action) => action.kind === kind && action.reason === reason && action.from === from) ??
						false;
					expect([due(later(from, -1)), due(from)]).toEqual([false, true]);
				}
			}),
			runs(6000),
		);
		expect(announced).toBeGreaterThan(100);
	});

	it("is plain, deeply frozen data in a fixed order, and leaves what it was given alone", () => {
		const isFrozen = (data: unknown): boolean =>
			typeof data !== "object" || data === null || (Object.isFrozen(data) && Object.values(data).every((part) => isFrozen(part)));
		fc.assert(
			fc.property(profileId, account, asOf, (id, facts, on) => {
				const profile = profileOf(id);
				const before = JSON.stringify(facts);
				const answer = accountStatus(profile, facts, on);
				expect(JSON.stringify(facts)).toBe(before);
				expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
				expect(isFrozen(answer)).toBe(true);
				for (const list of [answer.value?.actions ?? [], answer.value?.upcoming ?? []]) {
					expect(list.map(({ from }) => from)).toEqual(list.map(({ from }) => from).sort());
				}
				for (const { from } of answer.value?.upcoming ?? []) expect(from > on).toBe(true);
				expect(accountStatus(profile, Object.freeze({ ...facts }), on)).toEqual(answer);
			}),
			runs(1000),
		);
	});

	it("one bad field is reported, and what is said beside it holds whatever the field's true value is", () => {
		const bad = fc.constantFrom<unknown>("2026-02-30", "31/12/2026", "2026-02-12T08:00:00", 5, true, {}, [], "\ud800");
		const trueValues = fc.array(fc.option(day, { nil: null }), { minLength: 40, maxLength: 40 });
		let compared = 0;
		fc.assert(
			fc.property(profileId, account, asOf, fc.constantFrom(...EVENTS), bad, trueValues, (id, facts, on, field, value, days) => {
				const profile = profileOf(id);
				const { value: status, findings } = accountStatus(profile, { ...facts, [field]: value }, on);
				if (status === undefined) return;
				expect(findings.filter(({ code }) => code === "account.invalid-date").map(({ params }) => params["field"])).toEqual([field]);
				const contradictions = findings.filter(({ code }) => code === "account.inconsistent-dates").length;
				for (const day of days) {
					// Whoever gives a day of issue, if a wrong one, says that there was one.
					if (field === "issuedAt" && day === null) continue;
					const actual = accountStatus(profile, { ...facts, [field]: day }, on).findings;
					// A value that contradicts other facts cannot be the true one.
					if (actual.filter(({ code }) => code === "account.inconsistent-dates").length !== contradictions) continue;
					const codes = actual.map(({ code, level }) => `${level} ${code}`);
					for (const { code, level } of findings) {
						if (level === "must") expect(codes).toContain(`must ${code}`);
						if (level === "must") compared += 1;
					}
				}
			}),
			runs(1000),
		);
		expect(compared).toBeGreaterThan(3000);
	});
});
