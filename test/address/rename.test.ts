import { expect, test } from "vitest";
import { allocateAddresses, type Profile, tuyenQuang } from "../../src/index.ts";

/** Tuyên Quang, were it that a newcomer takes the address and the earlier holder gets a number. */
function renaming(): Profile {
	const { address } = tuyenQuang;
	if ("unstated" in address) throw new Error("Tuyên Quang says nothing of addresses");
	const number = {
		when: "any",
		do: "number",
		start: { value: 1, basis: ["5.2#2"] },
		stem: { value: "colliding", basis: ["5.2#2"] },
		to: { value: "earlier-holder", basis: ["5.2#2"] },
	} as const;
	const collisions = { ...address.person.collisions, steps: [{ value: number, basis: ["5.2#2"] }] };
	return { ...tuyenQuang, address: { ...address, person: { ...address.person, collisions } }, readings: [] };
}

test("an earlier holder who was renamed is found at the new address, not at the one that somebody else has by now", () => {
	const people = ["Nguyễn Văn Hà", "Ngô Vũ Hà", "Nguyễn Văn Hà"].map((fullName) => ({ fullName, organization: "skhcn" }));
	const rows = [...allocateAddresses(renaming(), people, [], { identity: "name" })].map(({ decision: { value } }) => value);
	expect(rows.map((value) => `${value?.localPart} ${value?.resolution}`)).toEqual(["nvha.skhcn base", "nvha.skhcn base", "nvha1.skhcn existing"]);
	expect(rows[1]?.renames).toStrictEqual([{ from: "nvha.skhcn@tuyenquang.gov.vn", to: "nvha1.skhcn@tuyenquang.gov.vn" }]);
});
