import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountStatus } from "../../src/account/account-status.ts";
import { withReadings } from "../../src/profile/readings.ts";
import type { Profile } from "../../src/profile/types.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";
import { account, asOf } from "../account/arbitrary-account.ts";
import { type OracleAccount, type OracleAnswer, oracle } from "../account/oracle.ts";
import { runs } from "../support/runs.ts";

const profiles = { "tuyen-quang": tuyenQuang, "bac-ninh": bacNinh } as const;
const READINGS = ["PERIOD-ROLL", "SPAN-BEFORE-FORCE", "IDLE-AFTER-RESTORE", "TQ-ACTIVITY", "BN-IDLE-START"];

/** Every way to read a profile, as far as accounts go. */
function waysToRead(profile: Profile): readonly Readonly<Record<string, string>>[] {
	let ways: readonly Readonly<Record<string, string>>[] = [{}];
	for (const { id, options } of profile.readings) {
		if (READINGS.includes(id)) ways = ways.flatMap((way) => Object.keys(options).map((option) => ({ ...way, [id]: option })));
	}
	return ways;
}

/** The part of an answer that the oracle gives. */
function inBrief(profile: Profile, facts: OracleAccount, day: string): OracleAnswer {
	const { outcome, value, findings } = accountStatus(profile, facts, day);
	const codes = [...new Set(findings.filter(({ level }) => level !== "note").map(({ code }) => code))].sort();
	if (value === undefined) return { outcome, codes };
	const without = ({ kind, from, by, reason }: (typeof value.actions)[number]) => ({ kind, from, ...(by === undefined ? {} : { by }), reason });
	return {
		outcome,
		codes,
		state: value.state,
		actions: value.actions.map(without),
		upcoming: value.upcoming.map(without),
		capabilities: value.capabilities,
		...(value.keptAliveBy === undefined ? {} : { keptAliveBy: value.keptAliveBy }),
	};
}

describe.each(["tuyen-quang", "bac-ninh"] as const)("accountStatus under %s", (id) => {
	it("says what a day-by-day walk through the rules says, under every reading", () => {
		const ways = waysToRead(profiles[id]).map((way) => [way, withReadings(profiles[id], way)] as const);
		expect(ways.length).toBe(16);
		fc.assert(
			fc.property(account, asOf, fc.constantFrom(...ways), (facts, day, [way, profile]) => {
				expect(inBrief(profile, facts, day)).toEqual(oracle(id, way, facts, day));
			}),
			runs(2500),
		);
	});
});
