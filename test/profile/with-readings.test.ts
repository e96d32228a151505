import { describe, expect, test } from "vitest";
import { readings, withReadings } from "../../src/profile/readings.ts";
import type { Profile } from "../../src/profile/types.ts";
import { tuyenQuang } from "../../src/provinces/tuyen-quang/index.ts";

const call =
	(choices: unknown, profile: unknown = tuyenQuang): (() => unknown) =>
	() =>
		Reflect.apply(withReadings, undefined, [profile, choices]);
const known = readings(tuyenQuang)
	.map(({ id }) => id)
	.join(", ");

describe("a wrong call says what is wrong, and what there is", () => {
	test.each<[unknown, Error]>([
		[undefined, new TypeError("choices: expected an object of reading ids and options")],
		[null, new TypeError("choices: expected an object of reading ids and options")],
		["TQ-INITIAL", new TypeError("choices: expected an object of reading ids and options")],
		[{ "TQ-NONE": "letter" }, new RangeError(`choices: profile tuyen-quang has no reading TQ-NONE; it has ${known}`)],
		[{ "TQ-INITIAL": 1 }, new TypeError("choices: the option of reading TQ-INITIAL is expected as a string, got number")],
		[{ "TQ-INITIAL": "word" }, new RangeError('choices: reading TQ-INITIAL has no option "word"; it has letter, digraph')],
		[{ "TQ-INITIAL": "toString" }, new RangeError('choices: reading TQ-INITIAL has no option "toString"; it has letter, digraph')],
	])("%j", (choices, error) => {
		expect(call(choices)).toThrow(error);
	});

	test("what is no profile", () => {
		expect(call({}, {})).toThrow(TypeError);
		expect(() => Reflect.apply(readings, undefined, [{}])).toThrow(TypeError);
	});
});

describe("a choice", () => {
	const digraph = withReadings(tuyenQuang, { "TQ-INITIAL": "digraph" });

	test("changes the places that it patches, and what is selected; the profile given stays as it is", () => {
		const initials = ({ address }: Profile): unknown =>
			"unstated" in address || !("value" in address.person.initials) ? undefined : address.person.initials.value;
		const selected = (profile: Profile): unknown => readings(profile).find(({ id }) => id === "TQ-INITIAL")?.selected;
		expect([initials(digraph), selected(digraph)]).toEqual(["digraph", "digraph"]);
		expect([initials(tuyenQuang), selected(tuyenQuang)]).toEqual(["letter", "letter"]);
		expect(Object.isFrozen(digraph.readings[0]?.options)).toBe(true);
	});

	test("none is a copy that says the same", () => {
		expect(withReadings(tuyenQuang, {})).toEqual(tuyenQuang);
		expect(withReadings(tuyenQuang, {})).not.toBe(tuyenQuang);
	});

	test("back and forth is the profile again", () => {
		expect(withReadings(digraph, { "TQ-INITIAL": "letter" })).toEqual(tuyenQuang);
	});

	test.each([
		"",
		"/",
		"/nowhere",
		"/periods/roll/value/x",
		"/periods/roll/value/0",
		"/lifecycle/toString",
		"/periods/toString/name",
		"/text/no/such",
		"/instruments/0/inForce/value/to/x",
	])("a place %j that the profile does not have: RangeError that names it", (pointer) => {
		const reading = { id: "R", clauses: ["4"], default: "a", selected: "a", options: { a: { [pointer]: 1 } } };
		expect(call({ R: "a" }, { ...tuyenQuang, readings: [reading] })).toThrow(new RangeError(`profile: reading R patches ${pointer}, which is not there`));
	});
});
