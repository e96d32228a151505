import { describe, expect, it } from "vitest";
import type { Decision } from "../../src/core/decision.ts";
import { procedureDeadline } from "../../src/deadline/procedure-deadline.ts";
import { passwordExpiry } from "../../src/password/password-expiry.ts";
import { withReadings } from "../../src/profile/readings.ts";
import type { Profile } from "../../src/profile/types.ts";
import { provinces } from "../../src/provinces/index.ts";

const DATES = [
	"2025-06-01",
	"2025-12-04",
	"2025-12-05",
	"2026-01-31",
	"2026-02-01",
	"2026-02-12",
	"2026-08-20T08:00:00+07:00",
	"2026-08-31",
	"2026-11-20",
	"2026-02-30",
];
const PROCEDURES = ["issue-mailbox", "change-mailbox", "reset-password", "restore-account", "request-termination", "terminate-account"];

const questions: readonly ((profile: Profile) => Decision)[] = DATES.flatMap((date) => [
	...PROCEDURES.flatMap((procedure) => [
		(profile: Profile): Decision => procedureDeadline(profile, procedure, { startedAt: date }),
		(profile: Profile): Decision => procedureDeadline(profile, procedure, { startedAt: date, asOf: "2026-12-01" }),
	]),
	(profile): Decision => passwordExpiry(profile, { role: "user", changedAt: date }),
	(profile): Decision => passwordExpiry(profile, { role: "administrator", changedAt: date }),
	(profile): Decision => passwordExpiry(profile, { changedAt: date }),
]);

describe("a reading", () => {
	it("that an answer does not list changes nothing of it, and one that changes an answer is listed", () => {
		const changing = new Set<string>();
		for (const profile of provinces) {
			for (const { id, options } of profile.readings) {
				for (const option of Object.keys(options)) {
					const other = withReadings(profile, { [id]: option });
					for (const ask of questions) {
						const [decision, changed] = [ask(profile), ask(other)];
						if (JSON.stringify(decision) === JSON.stringify(changed)) continue;
						changing.add(id);
						expect(decision.readings, `${profile.id} ${id} ${option}: ${JSON.stringify(decision)}`).toContain(id);
						expect(changed.readings, `${profile.id} ${id} ${option}: ${JSON.stringify(changed)}`).toContain(id);
					}
				}
			}
		}
		expect([...changing].sort()).toEqual(["BN-HOURS", "PERIOD-ROLL", "SPAN-BEFORE-FORCE", "TQ-AFTER-3-DAYS"]);
	});
});
