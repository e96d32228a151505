import { describe, expect, test } from "vitest";
import { allocateAddresses, type DirectoryEntry, type Person, tuyenQuang } from "../../src/index.ts";
import { lengthens, madeUp, numbers, template } from "./made-up-rules.ts";
import { expectOneByOne } from "./one-by-one.ts";
import { HA, held, homonym } from "./told.ts";

test("entries are read once, so that they may come from what can be read only once", () => {
	let readings = 0;
	const existing: Iterable<DirectoryEntry> = {
		*[Symbol.iterator]() {
			readings++;
			yield held("nvha.stc", homonym);
		},
	};
	expect([...allocateAddresses(tuyenQuang, [HA], existing)].map(({ decision }) => decision.value?.localPart)).toEqual(["nvha1.stc"]);
	expect(readings).toBe(1);
});

describe("in a list where an id does not make somebody new", () => {
	test("people told apart by name keep what the name has, though the form without a number is free", () => {
		expect(expectOneByOne(tuyenQuang, [HA], [held("nvha1.stc", homonym)], "name")).toEqual(["nvha1.stc existing"]);
	});

	test("homonyms are compared in their organisation, though their address names it in a way that cannot be read", () => {
		const rules = madeUp({ template: template("o . f m g # . o"), scope: "organization", steps: [numbers("same-name"), lengthens("different-name")] });
		const people = ["1", "2", "3"].map((id): Person => ({ ...HA, id }));
		expect(expectOneByOne(rules, people)).toEqual(["stc.nvha.stc base", "stc.nvha1.stc ordinal", "stc.nvha2.stc ordinal"]);
	});

	test("a body without an id is from then on that of the first id that comes for it", () => {
		const body = { kind: "agency", abbreviation: "STC" };
		const rows = [
			...allocateAddresses(
				tuyenQuang,
				["b1", "b1", "b2"].map((id) => ({ ...body, id })),
				[held("stc", body)],
			),
		];
		expect(rows.map(({ decision }) => decision.value?.resolution ?? decision.findings[0]?.code)).toEqual(["existing", "existing", "address.unresolved"]);
	});
});

test("an id that is no text is named", () => {
	const rows = (): readonly unknown[] => [...Reflect.apply(allocateAddresses<Person>, undefined, [tuyenQuang, JSON.parse(JSON.stringify([{ ...HA, id: 5 }]))])];
	expect(rows).toThrow(new TypeError("person.id: expected text, got number"));
});
