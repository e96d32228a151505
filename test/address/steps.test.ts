import { describe, expect, test } from "vitest";
import {
	type AddressPart,
	type CollisionStep,
	type DirectoryEntry,
	type Holder,
	type Person,
	type Profile,
	personAddress,
	tuyenQuang,
} from "../../src/index.ts";
import { lengthens, madeUp, numbers, template, tries } from "./made-up-rules.ts";
import { HA, held, homonym, other, own, settled, told } from "./told.ts";

describe("what a step does about a collision", () => {
	const T = template("f m g # . o");
	const rules = (...steps: readonly CollisionStep[]): Profile => madeUp({ template: T, steps });
	const taken = [held("nvha.stc", other)];

	test("no rule", () => {
		expect(settled(rules({ when: "any", do: "unresolved" }), taken)).toBe("unresolved no-rule nvha.stc");
		expect(settled(rules({ when: "same-name", do: "unresolved" }, numbers("different-name")), taken)).toBe("nvha1.stc ordinal");
		expect(settled(rules({ when: "same-name", do: "unresolved" }), taken)).toBe("unresolved no-rule nvha.stc");
	});

	test("people settle it, with the parts that the address must contain", () => {
		const step: CollisionStep = { when: "any", do: "negotiate", mustContain: [...template("g o"), { part: "citizen-id", last: 3 }] };
		expect(settled(rules(step), taken)).toBe("missing-fact citizenIdLast3 nvha.stc");
		expect(settled(rules(step), taken, { ...HA, citizenIdLast3: "007" })).toBe("unresolved negotiated nvha.stc ha,stc,007");
	});

	test("an order of lengthening that is not stated is from the left", () => {
		const unstated: CollisionStep = { when: "any", do: "lengthen", order: { unstated: true, basis: ["5.2"] } };
		expect(settled(rules(unstated), taken)).toBe("ngvha.stc extended");
		expect(settled(rules(unstated), [...taken, held("ngvha.stc", other)])).toBe("nguvha.stc extended");
		expect(settled(rules(lengthens("any", "right")), taken)).toBe("nvaha.stc extended");
		expect(settled(rules(lengthens("any", "round-robin")), [...taken, held("ngvha.stc", other)])).toBe("ngvaha.stc extended");
	});

	test("another template needs its facts once it is tried", () => {
		const later = madeUp({ template: template("f m g"), steps: [tries("any", template("f m g . o"))] });
		const { organization: _, ...nowhere } = HA;
		expect(settled(later, [], nowhere)).toBe("nvha base");
		expect(settled(later, [held("nvha", other)], nowhere)).toBe("missing-fact organization nvha");
		expect(settled(later, [held("nvha", other)])).toBe("nvha.stc another");
		const born = madeUp({ template: template("f m g"), steps: [tries("any", [...template("f m g"), { part: "birth-day", digits: 2 }])] });
		expect(settled(born, [held("nvha", other)])).toBe("missing-fact birthDate nvha");
		expect(settled(born, [held("nvha", other)], { ...HA, birthDate: "1990-03-07" })).toBe("nvha07 another");
		const unit = madeUp({ template: template("f m g"), steps: [tries("any", [...template("f m g ."), { part: "unit" }])] });
		expect(settled(unit, [held("nvha", other)])).toBe("missing-fact unit nvha");
		expect(settled(unit, [held("nvha", other)], { ...HA, unit: "VP" })).toBe("nvha.vp another");
	});

	test("when nothing is left: a number from where the steps' numbers start, else from 1", () => {
		const last = (...steps: readonly CollisionStep[]): Profile => madeUp({ template: T, steps, exhausted: "number" });
		expect(settled(last(numbers("same-name", 5)), taken)).toBe("nvha5.stc ordinal");
		expect(settled(last(), taken)).toBe("nvha1.stc ordinal");
		expect(settled(last(lengthens("different-name"), numbers("same-name", 3)), [...taken, held("ngvha.stc", homonym)])).toBe("nvha3.stc ordinal");
		const allLetters = [held("lha.stc", other), held("leha.stc", other)];
		expect(settled(last(lengthens("different-name"), numbers("same-name", 3)), allLetters, { ...HA, fullName: "Lê Hà" })).toBe("leha3.stc ordinal");
		expect(settled(last(lengthens("different-name")), allLetters, { ...HA, fullName: "Lê Hà" })).toBe("leha1.stc ordinal");
	});

	test("when nothing is left: more digits, from the longest that the form has, and none beyond the last", () => {
		const digits = (last: number): AddressPart => ({ part: "citizen-id", last });
		const person: Person = { ...HA, citizenId: "001090001234" };
		const all = madeUp({ template: [...template("f m g"), digits(12)], steps: [], exhausted: "more-digits" });
		expect(settled(all, [held("nvha001090001234", other)], person)).toBe("unresolved forms-exhausted nvha001090001234");
		const twice = madeUp({ template: [digits(2), ...template("- f m g"), digits(3)], steps: [], exhausted: "more-digits" });
		expect(settled(twice, [held("34-nvha234", other)], person)).toBe("1234-nvha1234 longer-suffix");
	});

	test("what has no answer tells what was tried, and no more than there is to tell", () => {
		const none = personAddress(rules({ when: "any", do: "unresolved" }), HA, taken);
		expect(none.findings.map(({ code, level, params }) => [code, level, params])).toStrictEqual([
			["address.unresolved", "open", { reason: "no-rule", candidates: ["nvha.stc"] }],
		]);
		const unknown = personAddress(tuyenQuang, HA, [held("nvha.stc", { kind: "person", fullName: "Nguyễn Văn Hà" })]);
		expect(unknown.findings.map(({ code, level, params }) => [code, level, params])).toStrictEqual([
			["address.identity-unknown", "open", { address: "nvha.stc@tuyenquang.gov.vn" }],
		]);
	});

	test("when nothing is left: people settle it", () => {
		const last = madeUp({ template: T, steps: [numbers("same-name")], exhausted: "negotiated" });
		expect(settled(last, taken)).toBe("unresolved negotiated nvha.stc");
		expect(settled(last, [held("nvha.stc", homonym)])).toBe("nvha1.stc ordinal");
	});
});

describe("numbers", () => {
	const T = template("f m g # . o");
	test("have no start where none is stated", () => {
		const step = numbers("any");
		if (step.do !== "number") throw new Error("a step that gives numbers");
		const unstated = madeUp({ template: T, steps: [{ ...step, start: { unstated: true, basis: ["5.2"] } }] });
		expect(settled(unstated, [held("nvha.stc", other)])).toBe("unresolved start-unstated nvha.stc");
	});

	test.each<readonly [string, Holder | null, boolean, string, readonly unknown[] | undefined]>([
		["a living person", other, false, "nvha.stc base", [{ from: "nvha.stc@tuyenquang.gov.vn", to: "nvha1.stc@tuyenquang.gov.vn", id: "3" }]],
		["a person who gave it up", other, true, "nvha1.stc ordinal", undefined],
		["a body", { kind: "unit", abbreviation: "NVHA" }, false, "nvha1.stc ordinal", undefined],
	])("for the earlier holder: %s", (_, holder, retired, expected, renames) => {
		const rules = madeUp({ template: T, steps: [numbers("any", 1, { to: "earlier-holder" })] });
		const decision = personAddress(rules, HA, [held("nvha.stc", holder, retired)]);
		expect([told(decision), decision.value?.renames]).toStrictEqual([expected, renames]);
		const numbered = expected.startsWith("nvha1") ? "nvha1.stc" : "nvha.stc";
		expect(decision.value?.trace.map(({ localPart }) => localPart)).toEqual(["nvha.stc", numbered]);
	});

	test("stand on the first form, or on the one that collided, and count from where they start", () => {
		const taken = [held("nvha.stc", other), held("ngvha.stc", homonym)];
		const on = (stem: "base" | "colliding", start: number): string =>
			settled(madeUp({ template: T, steps: [numbers("same-name", start, { stem }), lengthens("different-name")] }), taken);
		expect([on("base", 1), on("colliding", 1), on("base", 0), on("colliding", 7)]).toEqual([
			"nvha1.stc ordinal",
			"ngvha1.stc ordinal",
			"nvha0.stc ordinal",
			"ngvha7.stc ordinal",
		]);
	});
});

describe("several holders of one form", () => {
	const rules = madeUp({ template: template("f m g # . o"), steps: [numbers("same-name"), lengthens("different-name")] });
	test.each<readonly [string, readonly DirectoryEntry[], string]>([
		["a homonym counts before another name", [held("nvha.stc", other), held("nvha.stc", homonym)], "nvha1.stc ordinal"],
		["whichever is first", [held("nvha.stc", homonym), held("nvha.stc", other)], "nvha1.stc ordinal"],
		["other names alone", [held("nvha.stc", other), held("nvha.stc", { ...other, id: "4" })], "ngvha.stc extended"],
		["the person's own before all", [held("nvha.stc", homonym), held("nvha.stc", own)], "nvha.stc existing"],
		["one given up by the person beside somebody else's", [held("nvha.stc", own, true), held("nvha.stc", other)], "ngvha.stc extended"],
		[
			"who may be the person",
			[held("nvha.stc", other), held("nvha.stc", { kind: "person", fullName: "Nguyễn Văn Hà" })],
			"identity-unknown nvha.stc@tuyenquang.gov.vn",
		],
	])("%s", (_, directory, expected) => {
		expect(settled(rules, directory)).toBe(expected);
	});
});
