import { appendFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";

/** Appends a line of counts to the file that TEST_TALLY names, so that one line can close a run of several commands. */
export default class TallyReporter implements Reporter {
	onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
		const file = process.env["TEST_TALLY"];
		if (file === undefined) return;
		const tally = { passed: 0, failed: errors.length, skipped: 0 };
		for (const module of modules) {
			if (module.state() === "failed" && module.children.allTests("failed").next().done === true) tally.failed += 1;
			for (const test of module.children.allTests()) {
				const { state } = test.result();
				if (state === "passed") tally.passed += 1;
				else if (state === "failed") tally.failed += 1;
				else tally.skipped += 1;
			}
		}
		appendFileSync(file, `${JSON.stringify(tally)}\n`);
	}
}
