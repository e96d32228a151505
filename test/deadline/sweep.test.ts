import { describe, expect, it } from "vitest";
import { procedureDeadline } from "../../src/deadline/procedure-deadline.ts";
import { parseProfile } from "../../src/profile/parse.ts";
import type { Profile } from "../../src/profile/types.ts";
import { provinces } from "../../src/provinces/index.ts";
import { invented } from "../profiles/profiles.ts";

const SIX = ["issue-mailbox", "change-mailbox", "reset-password", "restore-account", "request-termination", "terminate-account"];
const QUARTERS = [2024, 2025, 2026].flatMap((year) => ["01", "04", "07", "10"].map((month) => `${year}-${month}-01`));
const profiles: readonly Profile[] = [...provinces, ...[...invented.values()].map((data) => parseProfile(data))];

function proceduresOf({ procedures }: Profile): readonly string[] {
	return [...new Set([...SIX, ...("unstated" in procedures && procedures.unstated === true ? [] : Object.keys(procedures))])];
}

/** Whether a profile says of a procedure that there is no limit. */
function limitOf({ procedures }: Profile, procedure: string): "none" | "other" {
	const known = "unstated" in procedures && procedures.unstated === true ? undefined : Object.entries(procedures).find(([id]) => id === procedure)?.[1];
	return known !== undefined && "none" in known.limit ? "none" : "other";
}

describe("every procedure of every profile", () => {
	it("has an answer for the first day of every quarter", () => {
		expect(profiles.length).toBeGreaterThanOrEqual(8);
		const tally: Record<string, number> = {};
		for (const profile of profiles) {
			for (const procedure of proceduresOf(profile)) {
				for (const quarter of QUARTERS) {
					for (const asOf of [undefined, quarter, "2026-12-31"]) {
						for (const startedAt of [quarter, `${quarter}T08:00:00+07:00`]) {
							const place = `${profile.id} ${procedure} ${startedAt} ${asOf}`;
							const { outcome, value, findings } = procedureDeadline(profile, procedure, asOf === undefined ? { startedAt } : { startedAt, asOf });
							tally[outcome] = (tally[outcome] ?? 0) + 1;
							if (outcome === "undetermined")
								expect(
									findings.some(({ level }) => level === "open"),
									place,
								).toBe(true);
							else if (outcome === "violation")
								expect(
									findings.map(({ code }) => code),
									place,
								).toEqual(["deadline.missed"]);
							else if (outcome === "unregulated") expect([value, findings.every(({ level }) => level === "note")], place).toEqual([undefined, true]);
							else if (limitOf(profile, procedure) === "none") expect([outcome, value], place).toEqual(["compliant", undefined]);
							else expect([outcome, value?.dueAt === undefined && value?.notBefore === undefined], place).toEqual(["compliant", false]);
						}
					}
				}
			}
		}
		expect(Object.keys(tally).sort()).toEqual(["compliant", "undetermined", "unregulated", "violation"]);
	});
});
