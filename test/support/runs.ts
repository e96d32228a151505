import { appendFileSync } from "node:fs";
import fc from "fast-check";
import { expect } from "vitest";

/** How many times as many cases `npm run test:deep` tries; 1 otherwise. */
const FACTOR = Number(process.env["DEEP_FACTOR"] ?? 1);
/** Longest that one property is tried in a deep run, in seconds. */
const LONGEST = Number(process.env["DEEP_SECONDS"] ?? 120);
const TALLY = process.env["DEEP_TALLY"];

/** Whether this is a deep run. */
export const DEEP: boolean = TALLY !== undefined;

function tell<Ts>(details: fc.RunDetails<Ts>): void {
	if (TALLY !== undefined) {
		const line = { test: expect.getState().currentTestName ?? "", seed: details.seed, cases: details.numRuns, ended: details.interrupted ? "time" : "count" };
		appendFileSync(TALLY, `${JSON.stringify(line)}\n`);
	}
	if (details.failed) throw new Error(fc.defaultReportMessage(details), { cause: details.errorInstance });
}

/** How often a property is tried: so many times in an ordinary run, many times that in a deep one, which notes seed and count. */
export function runs<Ts = never>(numRuns = 100): fc.Parameters<Ts> {
	if (!DEEP) return { numRuns };
	return {
		numRuns: numRuns * FACTOR,
		interruptAfterTimeLimit: LONGEST * 1000,
		markInterruptAsFailure: false,
		seed: fc.sample(fc.integer(), 1)[0] ?? 0,
		// Shrinking a case among millions keeps its path, so one run is enough to see it again.
		reporter: tell,
	};
}
