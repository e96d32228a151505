import { describe, expect, test } from "vitest";
import { parseProfile } from "../../src/profile/parse.ts";
import { readings, withReadings } from "../../src/profile/readings.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";

/** Every reading of the built-in profiles with its default and its options: what users may switch. */
const READINGS: Readonly<Record<string, Readonly<Record<string, readonly [standard: string, ...others: string[]]>>>> = {
	"tuyen-quang": {
		"PERIOD-ROLL": ["as-worded", "all"],
		"SPAN-BEFORE-FORCE": ["from-in-force", "whole-span"],
		"IDLE-AFTER-RESTORE": ["restart", "no-restart"],
		"TQ-FOLD": ["unaccented-lower-case"],
		"TQ-INITIAL": ["letter", "digraph"],
		"TQ-ORG-MAIL": ["local-part"],
		"TQ-PERSON-SUFFIX": ["organisation", "unit"],
		"TQ-EXTEND-ORDER": ["left", "right", "round-robin"],
		"TQ-ORDINAL-START": ["1", "2"],
		"TQ-ORDINAL-STEM": ["where-the-homonym-sits", "base-stem"],
		"TQ-CROSS-KIND": ["lengthen", "unresolved"],
		"TQ-EXHAUSTED": ["unresolved", "number"],
		"TQ-ONE-EACH": ["address-unique", "holder-unique"],
		"HOLDER-UNKNOWN": ["different", "unresolved"],
		"TQ-DIGIT-SPECIAL": ["digit-and-special", "special-only"],
		"TQ-NAME-IN-PASSWORD": ["tokens", "full-names", "any-3"],
		"TQ-ACTIVITY": ["login-send-receive", "login-send"],
		"TQ-PROHIBITED-REF": ["article-4"],
		"TQ-AFTER-3-DAYS": ["limit", "not-before"],
		"TQ-NEARLY-FULL": ["90", "80", "95"],
	},
	"bac-ninh": {
		"PERIOD-ROLL": ["as-worded", "all"],
		"SPAN-BEFORE-FORCE": ["from-in-force", "whole-span"],
		"IDLE-AFTER-RESTORE": ["restart", "no-restart"],
		"BN-COMMUNE-NAME": ["bare", "with-type"],
		"BN-UNIT-PARENT": ["local-part", "abbreviation-only"],
		"BN-EXHAUSTED": ["unresolved", "more-digits"],
		"BN-LEGACY": ["keep", "reallocate"],
		"HOLDER-UNKNOWN": ["different", "unresolved"],
		"BN-EQUAL-LOGIN": ["ignore-case", "exact-case"],
		"BN-LAST-3": ["current-included", "before-current"],
		"BN-HOURS": ["clock", "working"],
		"BN-IDLE-START": ["last-login", "never-used"],
		"BN-EXE-DEFINITION": ["definition", "named-only"],
		"BN-EXE-IN-ARCHIVE": ["counts", "ignored"],
	},
};

describe.each([tuyenQuang, bacNinh])("$id", (profile) => {
	const expected = READINGS[profile.id] ?? {};

	test("has exactly the readings of the clauses in dispute, each at its default", () => {
		const found = Object.fromEntries(
			readings(profile).map(({ id, default: standard, options }) => [id, [standard, ...Object.keys(options).filter((option) => option !== standard)]]),
		);
		expect(Object.keys(found).sort()).toEqual(Object.keys(expected).sort());
		for (const [id, options] of Object.entries(expected)) expect([...(found[id] ?? [])].sort(), id).toEqual([...options].sort());
		for (const { id, default: standard, selected } of readings(profile)) expect([id, standard, selected]).toEqual([id, expected[id]?.[0], expected[id]?.[0]]);
	});

	const options = readings(profile).flatMap(({ id, options: known }) => Object.keys(known).map((option): [string, string] => [id, option]));

	test.each(options)("%s: %s applies, gives a valid profile, and switching back restores", (id, option) => {
		const standard = readings(profile).find((reading) => reading.id === id)?.default ?? "";
		const before = JSON.stringify(profile);
		const changed = withReadings(profile, { [id]: option });
		expect(JSON.stringify(profile)).toBe(before);
		expect(Object.isFrozen(changed.address)).toBe(true);
		expect(readings(changed).find((reading) => reading.id === id)?.selected).toBe(option);
		expect(parseProfile(changed)).toEqual(changed);
		expect(withReadings(changed, { [id]: standard })).toEqual(profile);
		const { readings: switched, ...rules } = changed;
		const { readings: original, ...originalRules } = profile;
		if (option === standard) expect(changed).toEqual(profile);
		else {
			expect(rules).not.toEqual(originalRules);
			expect(switched.map((reading) => ({ ...reading, selected: "" }))).toEqual(original.map((reading) => ({ ...reading, selected: "" })));
		}
	});

	test("all alternatives at once are a valid profile, and every one can be switched back", () => {
		const last = Object.fromEntries(readings(profile).map(({ id, options: known }) => [id, Object.keys(known).at(-1) ?? ""]));
		const changed = withReadings(profile, last);
		expect(parseProfile(changed)).toEqual(changed);
		expect(withReadings(changed, Object.fromEntries(readings(profile).map(({ id, default: standard }) => [id, standard])))).toEqual(profile);
	});

	test("an unknown reading or option is a wrong call that names those there are", () => {
		expect(() => withReadings(profile, { "NO-SUCH": "x" })).toThrow(RangeError);
		expect(() => withReadings(profile, { "NO-SUCH": "x" })).toThrow(/NO-SUCH.*PERIOD-ROLL/);
		expect(() => withReadings(profile, { "PERIOD-ROLL": "some" })).toThrow(/"some".*as-worded, all/);
		for (const name of ["__proto__", "constructor", "toString"]) {
			expect(() => withReadings(profile, JSON.parse(`{"${name}":"x"}`))).toThrow(RangeError);
			expect(() => withReadings(profile, { "PERIOD-ROLL": name })).toThrow(RangeError);
		}
		expect(() => Reflect.apply(withReadings, undefined, [profile, { "PERIOD-ROLL": 1 }])).toThrow(
			new TypeError("choices: the option of reading PERIOD-ROLL is expected as a string, got number"),
		);
		expect(() => Reflect.apply(withReadings, undefined, [profile, null])).toThrow(TypeError);
		expect(() => Reflect.apply(withReadings, undefined, [{}, {}])).toThrow(TypeError);
	});
});
