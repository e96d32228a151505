import { describe, expect, test } from "vitest";
import { checkProfile } from "../../src/profile/check-profile.ts";
import { toIssue } from "../../src/profile/schema-error.ts";
import type { Profile } from "../../src/profile/types.ts";
import { all } from "../profiles/profiles.ts";
import { CASES, changed, pathOf } from "./check-cases.ts";

/** What is wrong with data of the right shape. */
function problems(data: unknown): readonly { readonly path: string; readonly message: string }[] {
	const profile: Profile = Object(data);
	return checkProfile(profile, () => []).map(toIssue);
}

test.each([...all.keys()])("nothing is wrong with %s", (id) => {
	expect(problems(all.get(id))).toEqual([]);
});

describe("what no shape can tell", () => {
	test.each(CASES)("%s with %j: %s", (...row) => {
		const [id, changes, , message] = row;
		const issues = problems(changed(id, changes));
		expect(issues.map(({ path }) => path)).toEqual([pathOf(row)]);
		expect(issues[0]?.message).toMatch(message);
	});
});
