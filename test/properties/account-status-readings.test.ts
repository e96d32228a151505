import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountStatus } from "../../src/account/account-status.ts";
import { parseProfile } from "../../src/profile/parse.ts";
import { withReadings } from "../../src/profile/readings.ts";
import { logRetention } from "../../src/retention/log-retention.ts";
import { account, asOf, day } from "../account/arbitrary-account.ts";
import { all } from "../profiles/profiles.ts";
import { runs } from "../support/runs.ts";

const profiles = [...all.values()].map((json) => parseProfile(json)).filter(({ readings }) => readings.length > 0);

describe.each(profiles.map((profile) => [profile.id, profile] as const))("readings of %s", (_, profile) => {
	const others = profile.readings.flatMap(({ id, selected, options }) =>
		Object.keys(options)
			.filter((option) => option !== selected)
			.map((option) => [id, withReadings(profile, { [id]: option })] as const),
	);

	it("that an account's answer does not list change nothing in it", () => {
		expect(others.length).toBeGreaterThan(0);
		fc.assert(
			fc.property(account, asOf, (facts, on) => {
				const answer = accountStatus(profile, facts, on);
				for (const [id, otherwise] of others) if (!answer.readings.includes(id)) expect(accountStatus(otherwise, facts, on)).toEqual(answer);
			}),
			runs(300),
		);
	});

	it("that a log line's answer does not list change nothing in it", () => {
		fc.assert(
			fc.property(day, (loggedAt) => {
				const answer = logRetention(profile, loggedAt);
				for (const [id, otherwise] of others) if (!answer.readings.includes(id)) expect(logRetention(otherwise, loggedAt)).toEqual(answer);
			}),
			runs(100),
		);
	});
});
