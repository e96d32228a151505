import { expect, test } from "vitest";
import { NumberedPeople } from "../../src/address/numbered-people.ts";
import { listed } from "./listed-starts.ts";

const ha = listed({ localPart: "ha.stc", counters: [] }, "ha#.stc");
const an = listed({ localPart: "an.stc", counters: [] }, "an#.stc");

test("people with numbers are there until they are taken out, in order", () => {
	const people = new NumberedPeople();
	expect(people.isEmpty).toBe(true);
	people.add(0, ha, 1);
	people.add("ông-2", an, 1);
	people.add(12, ha, 2);
	people.add("", ha, 2 ** 40);
	expect([people.isEmpty, ha.listed, an.listed]).toEqual([false, 0, 1]);
	expect([...people.takeAll()]).toEqual([
		{ key: 0, start: ha, number: 1 },
		{ key: "ông-2", start: an, number: 1 },
		{ key: 12, start: ha, number: 2 },
		{ key: "", start: ha, number: 2 ** 40 },
	]);
	expect([people.isEmpty, ha.listed, an.listed]).toEqual([true, undefined, undefined]);
	expect([...people.takeAll()]).toEqual([]);
});

test("more people than there is room for in one piece of the list all come out", () => {
	const COUNT = 65_538;
	const people = new NumberedPeople();
	for (let index = 0; index < COUNT; index++) people.add(index, ha, index + 1);
	let next = 0;
	for (const { key, number } of people.takeAll()) if (key === next && number === next + 1) next++;
	expect(next).toBe(COUNT);
});
