import { expect, test } from "vitest";
import { type AddressTemplate, allocateAddresses, type Profile, tuyenQuang } from "../../src/index.ts";

/** Tuyên Quang, were it that people of different names get the given name first, and that numbers stand on the first form of a template. */
function givenNameFirst(): Profile {
	const { address } = tuyenQuang;
	if ("unstated" in address) throw new Error("Tuyên Quang says nothing of addresses");
	const basis = ["5.2"];
	const template: AddressTemplate = [
		{ part: "given", form: "full" },
		{ part: "family", form: "initials" },
		{ part: "middle", form: "initials" },
		{ part: "ordinal" },
		{ part: "literal", text: "." },
		{ part: "organization", of: "organization" },
	];
	const number = { when: "same-name", do: "number", start: { value: 1, basis }, stem: { value: "base", basis }, to: { value: "newcomer", basis } } as const;
	const other = { when: "different-name", do: "template", form: "given-first", template } as const;
	const steps = [number, other].map((value) => ({ value, basis }));
	return { ...tuyenQuang, address: { ...address, person: { ...address.person, collisions: { ...address.person.collisions, steps } } }, readings: [] };
}

test("numbers are counted in each template from its own beginning", () => {
	const names = ["Nguyễn Văn Hà", "Nguyễn Vân Hà", "Nguyễn Văn Hạ", "Ngô Vũ Hà", "Ngô Vũ Hạ", "Ngô Vủ Hà"];
	const people = names.map((fullName, index) => ({ id: `e${index}`, fullName, organization: "skhcn" }));
	const given = [...allocateAddresses(givenNameFirst(), people)].map(({ decision }) => decision.value?.localPart.replace(".skhcn", ""));
	expect(given).toEqual(["nvha", "nvha1", "nvha2", "hanv", "hanv1", "hanv2"]);
});
