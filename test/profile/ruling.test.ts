import { describe, expect, test } from "vitest";
import { parseClauseRef } from "../../src/core/clause.ts";
import type { Level } from "../../src/core/decision.ts";
import { Ruling } from "../../src/profile/ruling.ts";
import { startTrail } from "../../src/profile/trail.ts";
import type { Sourced } from "../../src/profile/types.ts";
import { bacNinh } from "../../src/provinces/bac-ninh/index.ts";

const { roll, beforeForce } = bacNinh.periods;
const silent: Sourced<number> = { unstated: true };
const silentIn: Sourced<number> = { unstated: true, basis: ["7.1"] };
const none: Sourced<number> = { none: true, basis: ["4.1"] };
const eight: Sourced<number> = { value: 8, basis: ["4.1"] };

const ref = (place: string, instrument = bacNinh.instruments[0].id): ReturnType<typeof parseClauseRef> => parseClauseRef(place, instrument);

describe("the outcome without a finding", () => {
	test.each<[string, readonly Sourced<unknown>[], string]>([
		["nothing was consulted", [], "unregulated"],
		["the regulation is silent", [silent], "unregulated"],
		["a clause is there, but silent", [silentIn], "unregulated"],
		["a value is stated", [eight], "compliant"],
		["the regulation says that there is none", [none], "compliant"],
		["one is silent, one stated", [silent, eight], "compliant"],
	])("%s", (_, consulted, outcome) => {
		const ruling = new Ruling(bacNinh);
		for (const sourced of consulted) ruling.use(sourced);
		expect(ruling.decide().outcome).toBe(outcome);
		expect(ruling.decide(undefined, true).outcome).toBe("compliant");
		expect(ruling.decide(undefined, false).outcome).toBe("unregulated");
	});

	test("a value comes back where there is one", () => {
		const ruling = new Ruling(bacNinh);
		expect([eight, none, silent, silentIn].map((sourced) => ruling.use(sourced))).toEqual([8, undefined, undefined, undefined]);
	});

	test("a noted source is cited, and is no rule", () => {
		const ruling = new Ruling(bacNinh);
		ruling.note(eight);
		expect(ruling.decide()).toEqual({ outcome: "unregulated", findings: [], basis: [ref("4.1")], readings: [] });
	});
});

describe("what an answer rests on", () => {
	test("clauses and readings in the order in which they came up, each once", () => {
		const ruling = new Ruling(bacNinh);
		ruling.use(beforeForce);
		ruling.use(eight);
		ruling.use(roll);
		ruling.use(beforeForce);
		const { basis, readings } = ruling.decide("a value");
		expect(basis).toEqual([ref("QĐ:2"), ref("4.1"), ref("148.5", "civil-code-2015")]);
		expect(readings).toEqual(["SPAN-BEFORE-FORCE", "PERIOD-ROLL"]);
	});

	test("readings alone, of a value whose clauses say nothing of the case", () => {
		const ruling = new Ruling(bacNinh);
		ruling.noteReadings(roll);
		ruling.noteReadings(eight);
		expect(ruling.decide()).toEqual({ outcome: "unregulated", findings: [], basis: [], readings: ["PERIOD-ROLL"] });
	});

	test("clauses that no value carries", () => {
		const shared = Object.freeze({ instrument: "rfc5321", article: "4" });
		const ruling = new Ruling(bacNinh);
		ruling.cite(shared, "civil-code-2015/148.5");
		expect(ruling.decide()).toEqual({ outcome: "unregulated", findings: [], basis: [shared, ref("148.5", "civil-code-2015")], readings: [] });
	});

	test("a finding cites its own sources, the answer cites them too", () => {
		const ruling = new Ruling(bacNinh);
		ruling.use(eight);
		ruling.find("a.code", "must", { minimum: 8 }, roll, "7.2");
		const { findings, basis, readings } = ruling.decide();
		expect(findings).toEqual([{ code: "a.code", level: "must", params: { minimum: 8 }, basis: [ref("148.5", "civil-code-2015"), ref("7.2")] }]);
		expect(basis).toEqual([ref("4.1"), ref("148.5", "civil-code-2015"), ref("7.2")]);
		expect(readings).toEqual(["PERIOD-ROLL"]);
	});
});

describe("findings", () => {
	test.each<[readonly Level[], string, readonly Level[]]>([
		[[], "compliant", []],
		[["note"], "compliant", ["note"]],
		[["note", "should"], "discouraged", ["note", "should"]],
		[["should", "open"], "undetermined", ["should", "open"]],
		[["open", "must"], "violation", ["open", "must"]],
	])("%j: %s", (levels, outcome, stands) => {
		const ruling = new Ruling(bacNinh);
		ruling.use(eight);
		for (const level of levels) ruling.find("a.code", level, {}, eight);
		expect((["must", "should", "open", "note"] as const).filter((level) => ruling.has(level))).toEqual(
			(["must", "should", "open", "note"] as const).filter((level) => stands.includes(level)),
		);
		expect(ruling.decide().outcome).toBe(outcome);
		expect(ruling.decide().findings.map(({ level }) => level)).toEqual(levels);
	});

	test("the answer is frozen all through, and later findings do not change it", () => {
		const ruling = new Ruling(bacNinh);
		ruling.find("one", "note", {}, eight);
		const answer = ruling.decide({ deep: { list: [1] } });
		ruling.find("two", "must", {}, eight);
		expect(answer.findings.map(({ code }) => code)).toEqual(["one"]);
		for (const part of [
			answer,
			answer.value,
			answer.value?.deep,
			answer.value?.deep.list,
			answer.findings,
			answer.findings[0],
			answer.basis,
			answer.readings,
		]) {
			expect(Object.isFrozen(part)).toBe(true);
		}
	});

	test("without a value there is no key for one", () => {
		expect("value" in new Ruling(bacNinh).decide()).toBe(false);
		expect("value" in new Ruling(bacNinh).decide(0)).toBe(true);
	});
});

describe("going on from an equal case", () => {
	test("what was consulted without a finding is handed on, and counts as regulated", () => {
		const first = new Ruling(bacNinh);
		first.use(beforeForce);
		const { plain } = first;
		expect(plain).toBe(startTrail(bacNinh).with(beforeForce));
		const next = new Ruling(bacNinh);
		if (plain !== undefined) next.continue(plain);
		expect(next.decide()).toEqual({ outcome: "compliant", findings: [], basis: [ref("QĐ:2")], readings: ["SPAN-BEFORE-FORCE"] });
	});

	test("a case with a finding is none to go on from", () => {
		const ruling = new Ruling(bacNinh);
		ruling.find("one", "note", {}, eight);
		expect(ruling.plain).toBeUndefined();
	});

	test("a trail to start with: its clauses are the answer's, not a finding's", () => {
		const ruling = new Ruling(bacNinh, startTrail(bacNinh).with(beforeForce));
		ruling.find("one", "note", {}, eight);
		const { findings, basis } = ruling.decide();
		expect(findings[0]?.basis).toEqual([ref("4.1")]);
		expect(basis).toEqual([ref("QĐ:2"), ref("4.1")]);
	});
});
