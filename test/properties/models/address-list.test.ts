import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allocateAddresses, type DirectoryEntry, type Subject } from "../../../src/index.ts";
import { nameArbitrary } from "../../address/arbitrary-people.ts";
import { allocated, type ListEntry, type ListSubject } from "../../models/address-list.ts";
import { DOMAINS, type Province } from "../../models/address-reading.ts";
import type { IdentityMode, ModelPerson, ModelReadings } from "../../models/address-settlement.ts";
import { type BodyReadings, bodyLocalPart } from "../../models/body-addresses.ts";
import { runs } from "../../support/runs.ts";
import { bodyArbitrary, bodyEntryOf, organizationOf } from "./arbitrary-bodies.ts";
import { readAs } from "./read-as.ts";

type Readings = ModelReadings & BodyReadings;

const readingsArbitrary: fc.Arbitrary<Readings> = fc.record({
	order: fc.constantFrom("left", "right", "round-robin"),
	initial: fc.constantFrom("letter", "digraph"),
	start: fc.constantFrom(1, 2),
	stem: fc.constantFrom("where-the-homonym-sits", "base-stem"),
	otherKind: fc.constantFrom("lengthen", "lengthen", "unresolved"),
	exhausted: fc.constantFrom("unresolved", "number"),
	unknown: fc.constantFrom("different", "different", "unresolved"),
	commune: fc.constantFrom("bare", "bare", "with-type"),
	parent: fc.constantFrom("local-part", "local-part", "abbreviation-only"),
});

const ids = fc.constantFrom("a", "b", "c", "d", "e", undefined);

const person: fc.Arbitrary<ModelPerson> = fc
	.record({
		id: ids,
		name: nameArbitrary,
		organization: fc.constantFrom("skhcn", "skhcn", "skhcn", "vp.skhcn", "yendung"),
		digits: fc.constantFrom("0123", "5123", "9123", "123"),
	})
	.map(({ id, name: { syllables }, organization, digits }) => ({ syllables, organization, digits, ...(id === undefined ? {} : { id }) }));

const subjectOf = (province: Province): fc.Arbitrary<ListSubject> =>
	fc.oneof({ weight: 3, arbitrary: person.map((one) => ({ person: one })) }, { weight: 1, arbitrary: bodyArbitrary(province, 1).map((body) => ({ body })) });

const places = {
	"tuyen-quang": [
		"nvha.skhcn",
		"nvha1.skhcn",
		"nvha2.skhcn",
		"novha.skhcn",
		"ngvha.skhcn",
		"nha.skhcn",
		"nvan.vp.skhcn",
		"nvha.yendung",
		"vp.skhcn",
		"skhcn",
		"mt",
		"nguyenvanha",
		"ha-nv.skhcn",
	],
	"bac-ninh": ["hanv123", "hanv0123", "hanv5123", "han123", "annv123", "anhnv9123", "yendung", "skhcn", "du.yendung", "vp.skhcn", "hanv", "nguyen_van_ha"],
};

function existingOf(province: Province): fc.Arbitrary<readonly ListEntry[]> {
	const entry = fc
		.record({
			localPart: fc.constantFrom(...places[province]),
			person: fc.record({
				id: ids,
				syllables: fc.option(
					nameArbitrary.map(({ syllables }) => syllables),
					{ nil: undefined, freq: 5 },
				),
			}),
			body: bodyArbitrary(province, 0).filter(({ name, abbreviation }) => name?.fault === undefined && abbreviation?.fault === undefined),
			who: fc.constantFrom("person", "person", "person", "body", "own body", "nobody"),
			retired: fc.constantFrom(false, false, true),
		})
		.map(({ localPart, person: holder, body, who, retired }): ListEntry => {
			const own = bodyLocalPart(province, body, { commune: "bare", parent: "local-part" });
			if (who === "own body" && "localPart" in own) return { localPart: own.localPart, body, retired };
			return { localPart, retired, ...(who === "person" ? { person: holder } : who === "nobody" ? {} : { body }) };
		});
	// One entry an address; an id of a person has one address, so that there is one to keep.
	return fc.array(entry, { maxLength: 8, size: "max" }).map((list) => {
		const seen = new Set<string>();
		return list.filter(({ localPart, person: holder }) => {
			const id = holder?.id === undefined ? undefined : `id ${holder.id}`;
			if (seen.has(localPart) || (id !== undefined && seen.has(id))) return false;
			seen.add(localPart).add(id ?? localPart);
			return true;
		});
	});
}

function subject(one: ListSubject): Subject {
	if ("body" in one) return organizationOf(one.body);
	const { id, syllables, organization, digits } = one.person;
	return {
		fullName: syllables.join(" "),
		organization,
		...(digits.length === 4 ? { citizenIdLast4: digits } : { citizenIdLast3: digits }),
		...(id === undefined ? {} : { id }),
	};
}

function entryOf(province: Province, { localPart, retired, person: holder, body }: ListEntry): DirectoryEntry {
	if (body !== undefined) return bodyEntryOf(province, { ...body, localPart, retired });
	const { id, syllables } = holder ?? {};
	return {
		address: `${localPart}@${DOMAINS[province]}`,
		retired,
		holder:
			holder === undefined
				? null
				: { kind: "person", ...(id === undefined ? {} : { id }), ...(syllables === undefined ? {} : { fullName: syllables.join(" ") }) },
	};
}

describe.each(["tuyen-quang", "bac-ninh"] as const)("a list of people and bodies in %s", (province) => {
	test("each is served as one alone would be, among all that stands there by then", () => {
		const seen = new Map<string, number>();
		fc.assert(
			fc.property(
				fc.array(subjectOf(province), { maxLength: 16, size: "max" }),
				existingOf(province),
				fc.constantFrom<IdentityMode>("id", "id", "id", "none"),
				readingsArbitrary,
				(subjects, existing, mode, readings) => {
					const expected = allocated(province, subjects, existing, mode, readings).map(({ localPart, resolution, replaces, codes }) => ({
						outcome: localPart === undefined ? "undetermined" : "compliant",
						localPart,
						resolution,
						replaces: replaces === undefined ? undefined : `${replaces}@${DOMAINS[province]}`,
						codes: [...new Set(codes)].sort(),
					}));
					const actual = [
						...allocateAddresses(
							readAs(province, readings),
							subjects.map(subject),
							existing.map((entry) => entryOf(province, entry)),
							{ identity: mode },
						),
					].map(({ decision: { outcome, value, findings } }) => ({
						outcome,
						localPart: value?.localPart,
						resolution: value?.resolution,
						replaces: value?.replaces,
						codes: [...new Set(findings.filter(({ level }) => level !== "note").map(({ code }) => code))].sort(),
					}));
					expect(actual).toEqual(expected);
					for (const { resolution, codes } of expected) for (const answer of [resolution ?? "", ...codes]) seen.set(answer, (seen.get(answer) ?? 0) + 1);
				},
			),
			runs(2000),
		);
		for (const answer of ["base", "existing", "address.unresolved", "address.identity-unknown", province === "tuyen-quang" ? "ordinal" : "longer-suffix"])
			expect(seen.get(answer) ?? 0, answer).toBeGreaterThan(20);
	});
});
