import { describe, expect, test } from "vitest";
import { safeParseProfile } from "../../src/profile/parse.ts";
import { all } from "../profiles/profiles.ts";
import { CASES, changed, FINE, pathOf, WRONG_TEXTS } from "./check-cases.ts";

test.each([...all.keys()])("%s is valid before anything is changed", (id) => {
	expect(safeParseProfile(all.get(id)).ok).toBe(true);
});

test.each(FINE)("%s with %j is still valid", (id, changes) => {
	expect(safeParseProfile(changed(id, changes))).toMatchObject({ ok: true });
});

describe("what a parsed profile is refused for", () => {
	test.each([...CASES, ...WRONG_TEXTS])("%s with %j: %s", (...row) => {
		const [id, changes, , message] = row;
		const parsed = safeParseProfile(changed(id, changes));
		const issues = parsed.ok ? [] : parsed.issues;
		expect(issues.map((issue) => issue.message)).toHaveLength(1);
		expect(issues[0]?.message).toMatch(message);
		expect(issues[0]?.path).toBe(pathOf(row));
	});
});
