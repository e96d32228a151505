import { describe, expect, test } from "vitest";
import { startTrail } from "../../src/profile/trail.ts";
import type { Profile, Sourced } from "../../src/profile/types.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";

const { roll, beforeForce } = bacNinh.periods;
const silent: Sourced<number> = { unstated: true };
const eight: Sourced<number> = { value: 8, basis: ["4.1"] };

describe("the trail of a profile", () => {
	const trail = startTrail(bacNinh);

	test("the same values in the same order give the very same trail", () => {
		expect(trail.with(roll).with(beforeForce)).toBe(trail.with(roll).with(beforeForce));
		expect(trail.with("7.2").with(roll)).toBe(trail.with("7.2").with(roll));
	});

	test("what adds nothing leads nowhere else", () => {
		const one = trail.with(roll);
		expect(one.with(roll)).toBe(one);
		expect(one.with({ value: 1, basis: ["civil-code-2015/148.5"] })).toBe(one);
		expect(one.withReadingsOf(roll)).toBe(one);
		expect(one.withReadingsOf(eight)).toBe(one);
		expect(one.with(silent)).toBe(one);
	});

	test("a clause is one frozen reference, wherever it is cited", () => {
		const [one] = trail.with("7.2").basis;
		const [other] = trail
			.with(eight)
			.with({ value: 2, basis: ["7.2"] })
			.basis.slice(1);
		expect(one).toBe(other);
		expect(Object.isFrozen(one)).toBe(true);
	});

	test.each(["4..1", "", "/", "bac-ninh-79-2025/"])("%j is no clause: TypeError that says so", (text) => {
		expect(() => trail.with(text)).toThrow(new TypeError(`profile: ${JSON.stringify(text)} is no clause in short form`));
	});

	/** Patches of several depths: the nearest value above is concerned, and all that is below. */
	const patching = (pointer: string): Profile => ({
		...bacNinh,
		readings: [{ id: "R", clauses: ["7.1"], default: "a", selected: "a", options: { a: { [pointer]: 1 }, b: { [pointer]: 2 } } }],
	});
	const { lifecycle } = bacNinh;
	if ("unstated" in lifecycle || !("value" in lifecycle.idle)) throw new Error("Bắc Ninh has a rule on idle accounts");
	const { idle, idleAfterRestore, defaultPassword } = lifecycle;
	const { inForce } = bacNinh.instruments[0];
	const { activities, excuse } = idle.value;

	test.each<[pointer: string, concerned: readonly object[], not: readonly object[]]>([
		["/lifecycle/idle/value/activities/value", [activities], [idle, excuse, idleAfterRestore]],
		["/lifecycle/idle/value/activities/value/0", [activities], [idle, excuse]],
		["/lifecycle/idle/value/activities", [activities], [idle, excuse]],
		["/lifecycle/idle/value/span", [idle], [activities, excuse, idleAfterRestore]],
		["/lifecycle/idle/value", [idle, activities, excuse], [idleAfterRestore]],
		["/lifecycle/idle", [idle, activities, excuse], [idleAfterRestore]],
		["/instruments/0/inForce", [inForce], [idle, roll]],
		["/instruments/0/inForce/value/to", [inForce], [idle, roll]],
		["/lifecycle/defaultPassword/unstated", [defaultPassword], [idle]],
		["/lifecycle", [idle, activities, excuse, idleAfterRestore], [roll]],
	])("a reading that patches %s", (pointer, concerned, not) => {
		const own = startTrail(patching(pointer));
		for (const sourced of concerned) expect(own.with(sourced).readings, JSON.stringify(sourced)).toEqual(["R"]);
		for (const sourced of not) expect(own.with(sourced).readings, JSON.stringify(sourced)).toEqual([]);
		for (const sourced of concerned) expect(own.withReadingsOf(sourced)).toMatchObject({ basis: [], readings: ["R"] });
	});

	test("two readings of one value, in the order of the profile", () => {
		const pointer = "/periods/roll/value";
		const reading = { clauses: ["7.1"], default: "a", selected: "a", options: { a: { [pointer]: 1 } } };
		const own = startTrail({
			...bacNinh,
			readings: [
				{ ...reading, id: "S" },
				{ ...reading, id: "R" },
			],
		});
		expect(own.with(roll).readings).toEqual(["S", "R"]);
	});
});
