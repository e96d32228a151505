import { describe, expect, test } from "vitest";
import { FoldedName } from "../../src/address/folded-name.ts";
import { Held } from "../../src/address/held.ts";
import { NumberedPeople } from "../../src/address/numbered-people.ts";
import { ListedStart } from "../../src/address/numbering.ts";
import { allocateAddresses, type Person, tuyenQuang } from "../../src/index.ts";
import { startTrail } from "../../src/profile/trail.ts";

function startOf(localPart: string): ListedStart {
	const anchor = new Held(`${localPart}.stc`, "a", { domain: "x", kind: "person", holder: undefined, retired: false, createdOn: undefined }, localPart);
	const place = { pattern: `${localPart}#.stc`, digits: 1 };
	const found = { start: 1, lengths: undefined, place, anchor, nameKey: new FoldedName([], [], [localPart]).key, trail: startTrail(tuyenQuang), trace: [] };
	return new ListedStart(found, { plan: tuyenQuang, start: 1, ...place, number: 1 });
}

describe("people who got numbers", () => {
	const [ha, an] = [startOf("ha"), startOf("an")];

	test.each([1, 2, 65_535, 65_536, 65_537, 131_073])("%i of them come out in order, each as it went in, and are gone then", (count) => {
		const people = new NumberedPeople();
		for (let round = 0; round < 2; round++) {
			expect(people.isEmpty).toBe(true);
			for (let index = 0; index < count; index++) people.add(index % 3 === 0 ? `text ${index}` : index + round, index % 2 === 0 ? ha : an, index * 2);
			expect(people.isEmpty).toBe(false);
			let at = 0;
			for (const person of people.takeAll()) {
				const key = at % 3 === 0 ? `text ${at}` : at + round;
				if (person.key !== key || person.start !== (at % 2 === 0 ? ha : an) || person.number !== at * 2)
					expect(person).toEqual({ key, start: at % 2 === 0 ? ha : an, number: at * 2 });
				at++;
			}
			expect(at).toBe(count);
			expect([...people.takeAll()]).toEqual([]);
		}
	});

	test("the largest number that is a key, and numbers that need more than 32 bits", () => {
		const people = new NumberedPeople();
		people.add(2 ** 31 - 1, ha, 2 ** 40);
		people.add("", an, 0);
		people.add(0, ha, 1);
		expect([...people.takeAll()]).toEqual([
			{ key: 2 ** 31 - 1, start: ha, number: 2 ** 40 },
			{ key: "", start: an, number: 0 },
			{ key: 0, start: ha, number: 1 },
		]);
	});
});

test("a list of two pages of homonyms, two of whom come again in the middle and at the end", () => {
	const COUNT = 140_000;
	const person = (index: number): Person => ({ id: index % 5 === 0 ? `ông-${index}` : `e${index}`, fullName: "Nguyễn Văn Hà", organization: "stc" });
	function* people(): Generator<Person> {
		for (let index = 0; index < COUNT; index++) {
			yield person(index);
			if (index === 70_000 || index === 70_001) yield person(index - 1);
		}
		yield person(COUNT - 1);
		yield person(69_999);
		yield person(COUNT);
	}
	const last: string[] = [];
	for (const { index, decision } of allocateAddresses(tuyenQuang, people()))
		if (decision.value?.resolution === "existing" || index >= COUNT + 2) last.push(decision.value?.localPart ?? "");
	expect(last).toEqual(["nvha69999.stc", "nvha70000.stc", `nvha${COUNT - 1}.stc`, "nvha69999.stc", `nvha${COUNT}.stc`]);
}, 120_000);
