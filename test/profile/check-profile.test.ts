import { describe, expect, test } from "vitest";
import { checkProfile } from "../../src/profile/check-profile.ts";
import { mismatch, toIssue } from "../../src/profile/schema-error.ts";
import type { Profile } from "../../src/profile/types.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { all } from "../profiles/profiles.ts";
import { CASES, changed, FINE, pathOf } from "./check-cases.ts";

/** The register of a profile that has no reading but R. */
const withoutReadings = bacNinh.clauses.map(({ clause }) => ({ clause, disposition: "stated" }));

/** What is wrong with data of the right shape. */
function problems(data: unknown): readonly { readonly path: string; readonly message: string }[] {
	const profile: Profile = Object(data);
	return checkProfile(profile, () => []).map(toIssue);
}

test.each([...all.keys()])("nothing is wrong with %s", (id) => {
	expect(problems(all.get(id))).toEqual([]);
});

test.each(FINE)("nothing is wrong with %s and %j", (id, changes) => {
	expect(problems(changed(id, changes))).toEqual([]);
});

describe("what no shape can tell", () => {
	test.each(CASES)("%s with %j: %s", (...row) => {
		const [id, changes, , message] = row;
		const issues = problems(changed(id, changes));
		expect(issues.map(({ path }) => path)).toEqual([pathOf(row)]);
		expect(issues[0]?.message).toMatch(message);
		// What should stand there, and what does, are both said.
		expect(issues[0]?.message).toMatch(/: expected [^;]+; found .+$/u);
	});
});

test("two rules on extensions without extensions are told for that, not for being two", () => {
	const without = ["/attachment/rules/-", { value: { kind: "extension", stance: "forbidden" }, basis: ["11.3"] }] as const;
	const found = problems(changed("van-tri", [without, without]));
	expect(found.map(({ path }) => path)).toEqual(["/attachment/rules/3/value/extensions", "/attachment/rules/4/value/extensions"]);
});

test("one object in two places of a list is no entry twice", () => {
	const dot = { part: "literal", text: "." };
	const template = [{ part: "given", form: "full" }, dot, { part: "family", form: "full" }, dot, { part: "citizen-id", last: 3 }];
	expect(problems(changed("bac-ninh", [["/address/person/format/value/template", template]]))).toEqual([]);
});

test("the shape of every other option is checked, too", () => {
	const profile: Profile = Object(all.get("tuyen-quang"));
	const others = profile.readings.flatMap(({ options, selected }, index) =>
		Object.keys(options)
			.filter((option) => option !== selected)
			.map((option) => `/readings/${index}/options/${option}`),
	);
	const found = checkProfile(profile, () => [mismatch(["id"], "a text", "nothing")]).map(toIssue);
	expect(found.map(({ path }) => path)).toEqual(others);
	for (const { message } of found)
		expect(message).toMatch(/: expected a patch that leaves the profile valid; found this: \/id: expected a text; found nothing$/u);
});

describe("what a selected option puts in place is compared with what is there", () => {
	const basis = ["civil-code-2015/148.5"];
	const to = "/instruments/0/inForce/value/to";
	test.each<[place: string, value: unknown, same: boolean]>([
		["/periods/roll/value", "as-worded", true],
		["/periods/roll/value", "all", false],
		["/periods/roll/value", null, false],
		["/periods/roll/value", {}, false],
		["/periods/roll/value", { ...Array.from("as-worded") }, false],
		["/periods/roll", { value: "as-worded", basis }, true],
		["/periods/roll", { basis, value: "as-worded" }, true],
		["/periods/roll", { value: "as-worded" }, false],
		["/periods/roll", { value: "as-worded", basis, more: 1 }, false],
		["/periods/roll", { value: "as-worded", reason: basis }, false],
		["/periods/roll", { value: "as-worded", basis: { 0: basis[0] } }, false],
		["/periods/roll", null, false],
		["/periods/roll", "as-worded", false],
		["/periods/roll/basis", basis, true],
		["/periods/roll/basis", [], false],
		["/periods/roll/basis", [...basis, "7.2"], false],
		["/periods/roll/basis", { 0: basis[0] }, false],
		[to, null, true],
		[to, "2030-01-01", false],
		[to, {}, false],
	])("%s: %j", (place, value, same) => {
		const reading = { id: "R", clauses: ["7.2"], default: "a", selected: "a", options: { a: { [place]: value } } };
		const path = `/readings/0/options/a/${place.replaceAll("/", "~1")}`;
		expect(
			problems(
				changed("bac-ninh", [
					["/readings", [reading]],
					["/clauses", withoutReadings],
				]),
			).map((issue) => issue.path),
		).toEqual(same ? [] : [path]);
	});
});
