import { describe, expect, test } from "vitest";
import { FoldedName } from "../../src/address/folded-name.ts";
import { type Anchor, type Counter, counterOf, keepCounter, ListedStart } from "../../src/address/numbering.ts";
import { NumberingStarts } from "../../src/address/numbering-starts.ts";
import type { TraceStep } from "../../src/index.ts";
import { found, listed, PLAN } from "./listed-starts.ts";

const OTHER_PLAN = {};
const counter = (facts: Partial<Counter> = {}): Counter => ({ plan: PLAN, start: 1, pattern: "ha#.stc", digits: 1, number: 4, ...facts });
const anchorOf = (...counters: readonly Counter[]): Anchor => ({ localPart: "ha.stc", counters });

describe("the counter of some numbers", () => {
	const own = counter();

	test("is the one of the same plan, first number, place and digits", () => {
		expect(counterOf(anchorOf(counter({ plan: OTHER_PLAN }), own), PLAN, 1, own)).toBe(own);
		expect(counterOf(anchorOf(), PLAN, 1, own)).toBe(undefined);
	});

	test.each<readonly [string, Partial<Counter>]>([
		["plan", { plan: OTHER_PLAN }],
		["first number", { start: 2 }],
		["place", { pattern: "h#a.stc" }],
		["digits", { digits: 2 }],
	])("is none of another %s", (_, facts) => {
		expect(counterOf(anchorOf(counter(facts)), PLAN, 1, own)).toBe(undefined);
	});

	test("is kept beside those of its plan; those of other plans are forgotten", () => {
		const [earlier, foreign, later] = [counter({ start: 2 }), counter({ plan: OTHER_PLAN }), counter({ start: 3 })];
		const anchor = anchorOf(earlier, foreign);
		keepCounter(anchor, later);
		expect(anchor.counters).toEqual([earlier, later]);
		expect(anchor.counters[0]).toBe(earlier);
	});
});

describe("where a list keeps that numbers begin", () => {
	test.each([
		["ha#.stc", 1, "ha.stc", true],
		["nvha#", 1, "nvha", true],
		["a#.stc", 1, "a.stc", true],
		["ha##.stc", 1, "ha#.stc", false],
		["ha#.stc", 2, "ha.stc", false],
		["ha-#.stc", 1, "ha-.stc", false],
		["ha-#.stc", 1, "ha.stc", false],
		["-ha#.stc", 1, "-ha.stc", false],
		["ha2#.stc", 1, "ha2.stc", false],
		["#ha.stc", 1, "ha.stc", false],
		["ha#stc", 1, "hastc", false],
		["ha#stc.vn", 1, "hastc.vn", false],
		["ha#.stc", 1, "nvha.stc", false],
	])("%s of %i digits, held without a number as %s: whether the number stands apart is %s", (pattern, digits, localPart, apart) => {
		expect(listed({ localPart, counters: [] }, pattern, digits).apart).toBe(apart);
	});

	test("is before and after the number; what all homonyms share is taken over", () => {
		const start = listed(anchorOf(), "ha#.stc", 2);
		expect([start.before, start.after, start.digits, start.number, start.start, start.pattern]).toEqual(["ha", ".stc", 2, 1, 1, "ha#.stc"]);
		expect([start.plan, start.nameKey, start.listed]).toEqual([PLAN, "nguyen van ha", undefined]);
	});

	test("counts by itself, or with the first name that got these numbers", () => {
		const anchor = anchorOf();
		const first = listed(anchor, "ha#.stc");
		expect(first.next).toBe(first);
		expect(new ListedStart(found(anchor, "ha#.stc"), first).next).toBe(first);
	});

	test("knows the step before, where there is just one", () => {
		const steps: readonly TraceStep[] = [
			{ localPart: "ha.stc", rejected: "same-name" },
			{ localPart: "nha.stc", rejected: "taken" },
		];
		const start = (count: number): ListedStart => listed(anchorOf(), "ha#.stc", 1, steps.slice(0, count));
		expect([0, 1, 2].map((count) => start(count).step)).toEqual([undefined, steps[0], undefined]);
		expect(start(2).trace).toEqual(steps);
	});
});

describe("all the beginnings of a list", () => {
	const [ha, an] = ["ha", "an"].map((name) => new FoldedName([], [], [name]));
	if (ha === undefined || an === undefined) throw new Error("two names");

	test("are found by name and organisation, until a rename", () => {
		const starts = new NumberingStarts();
		const set = (name: FoldedName, organization: string | undefined): ListedStart | undefined => {
			const anchor = anchorOf(counter());
			for (const kept of anchor.counters) starts.set(name, organization, found(anchor, "ha#.stc"), { anchor, counter: kept });
			return starts.get(name, organization);
		};
		expect(starts.get(ha, "stc")).toBe(undefined);
		const all = [set(ha, "stc"), set(an, "stc"), set(ha, "syt"), set(ha, undefined)];
		expect(new Set(all).size).toBe(4);
		expect([starts.get(ha, "stc"), starts.get(an, "stc"), starts.get(ha, "syt"), starts.get(ha, undefined)]).toEqual(all);
		expect(starts.get(ha, "stc")).toBe(all[0]);
		expect(starts.get(an, "syt")).toBe(undefined);
		starts.forget();
		expect(starts.get(ha, "stc")).toBe(undefined);
	});

	test("take the place of the counter that the holder kept, and of no other", () => {
		const [counted, beside] = [counter(), counter({ start: 2 })];
		const anchor = anchorOf(beside, counted);
		const starts = new NumberingStarts();
		const set = starts.set(ha, "stc", found(anchor, "ha#.stc"), { anchor, counter: counted });
		expect([set.anchor, set.counter.number]).toEqual([anchor, 4]);
		expect(set.counter).toBe(starts.get(ha, "stc"));
		expect(anchor.counters).toHaveLength(2);
		expect(anchor.counters[0]).toBe(beside);
		expect(anchor.counters[1]).toBe(set.counter);
	});
});
