import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allocateAddresses, type DirectoryEntry, type Person, personAddress, personAddressAsync } from "../../../src/index.ts";
import { type Name, nameArbitrary, organizationArbitrary } from "../../address/arbitrary-people.ts";
import { DOMAINS, type Province } from "../../models/address-reading.ts";
import {
	bacNinhPerson,
	type IdentityMode,
	type ModelAnswer,
	type ModelEntry,
	type ModelPerson,
	type ModelReadings,
	tuyenQuangPerson,
} from "../../models/address-settlement.ts";
import { runs } from "../../support/runs.ts";
import { readAs } from "./read-as.ts";

interface Row {
	readonly id: string | undefined;
	readonly name: Name;
	readonly organization: string;
	readonly digits: string;
}

const ids = fc.constantFrom("a", "b", "c", "d", "e", "f", undefined);
const row: fc.Arbitrary<Row> = fc.record({
	id: ids,
	name: nameArbitrary,
	organization: organizationArbitrary,
	digits: fc.constantFrom("0123", "5123", "9123", "123", "0007"),
});

interface Held {
	readonly localPart: string;
	readonly holder: "person" | "body";
	readonly id: string | undefined;
	readonly name: Name | undefined;
	readonly retired: boolean;
}

const stems = {
	"tuyen-quang": ["nvha", "novha", "nvha1", "novha1", "nha", "ha", "nvan", "nvhb", "nguyenvanha", "nongvanha"],
	"bac-ninh": ["hanv", "hanv", "annv", "ha", "han"],
};

function held(province: Province): fc.Arbitrary<Held> {
	const localPart =
		province === "tuyen-quang"
			? fc.tuple(fc.constantFrom(...stems[province]), organizationArbitrary).map(([stem, organization]) => `${stem}.${organization}`)
			: fc.tuple(fc.constantFrom(...stems[province]), fc.constantFrom("123", "0123", "5123", "007", "0007")).map(([stem, digits]) => `${stem}${digits}`);
	const holder = fc.constantFrom<Held["holder"]>("person", "person", "person", "body");
	const name = fc.option(nameArbitrary, { nil: undefined, freq: 4 });
	return fc.record({ localPart, holder, id: ids, name, retired: fc.constantFrom(false, false, true) });
}

/** One entry an address; and an id has one living address at most, so that there is one address to keep. */
function distinct(list: readonly Held[]): readonly Held[] {
	const seen = new Set<string>();
	return list.filter(({ localPart, id, holder }) => {
		const own = `id ${id}`;
		if (seen.has(localPart) || (holder === "person" && id !== undefined && seen.has(own))) return false;
		seen.add(localPart).add(own);
		return true;
	});
}

const modelEntry = ({ localPart, holder, id, name, retired }: Held): ModelEntry => ({
	localPart,
	holder,
	retired,
	...(id === undefined ? {} : { id }),
	...(name === undefined || holder === "body" ? {} : { syllables: name.syllables }),
});

const entryOf = (domain: string, { localPart, holder, id, name, retired }: Held): DirectoryEntry => ({
	address: `${localPart}@${domain}`,
	retired,
	holder: {
		kind: holder === "body" ? "agency" : "person",
		...(holder === "body" ? { abbreviation: "X", id: `body of ${localPart}` } : {}),
		...(holder === "person" && id !== undefined ? { id } : {}),
		...(holder === "person" && name !== undefined ? { fullName: name.written } : {}),
	},
});

const personOf = ({ id, name, organization, digits }: Row): Person => ({
	fullName: name.written,
	organization,
	...(digits.length === 4 ? { citizenIdLast4: digits } : { citizenIdLast3: digits }),
	...(id === undefined ? {} : { id }),
});

const modelPerson = ({ id, name, organization, digits }: Row): ModelPerson => ({
	syllables: name.syllables,
	organization,
	digits,
	...(id === undefined ? {} : { id }),
});

const readingsArbitrary: fc.Arbitrary<ModelReadings> = fc.record({
	order: fc.constantFrom("left", "right", "round-robin"),
	initial: fc.constantFrom("letter", "digraph"),
	start: fc.constantFrom(1, 2),
	stem: fc.constantFrom("where-the-homonym-sits", "base-stem"),
	otherKind: fc.constantFrom("lengthen", "unresolved"),
	exhausted: fc.constantFrom("unresolved", "number"),
	unknown: fc.constantFrom("different", "unresolved"),
});

const modes = fc.constantFrom<IdentityMode>("id", "id", "name", "none");

type Decided = ReturnType<typeof personAddress>;

function brief({ outcome, value, findings }: Decided): object {
	const code = findings.find(({ level }) => level !== "note")?.code;
	return {
		outcome,
		...(value === undefined ? {} : { localPart: value.localPart, resolution: value.resolution }),
		...(value?.replaces === undefined ? {} : { replaces: value.replaces.split("@")[0] }),
		...(code === undefined ? {} : { code }),
	};
}

const expected = (answer: ModelAnswer): object => ({ ...answer, outcome: answer.code === undefined ? "compliant" : "undetermined" });

/** A case in which the person's own retired address, or a former one of the same name, makes more than one answer right. */
const ownRetired = (person: ModelPerson, entries: readonly ModelEntry[], mode: IdentityMode): boolean =>
	entries.some(
		(entry) =>
			entry.holder === "person" &&
			((mode === "id" && entry.retired && entry.id === person.id && person.id !== undefined) ||
				(mode === "name" &&
					entry.syllables?.join(" ") === person.syllables.join(" ") &&
					(entry.retired || entries.filter((other) => other.syllables?.join(" ") === person.syllables.join(" ")).length > 1))),
	);

describe.each(["tuyen-quang", "bac-ninh"] as const)("settlement in %s", (province) => {
	const domain = DOMAINS[province];

	test("one person among any entries, asked at once and one question at a time", async () => {
		let skipped = 0;
		let settled = 0;
		await fc.assert(
			fc.asyncProperty(
				row,
				fc.array(held(province), { maxLength: 10, size: "max" }).map(distinct),
				modes,
				readingsArbitrary,
				async (one, list, mode, readings) => {
					const profile = readAs(province, readings);
					const entries = list.map(modelEntry);
					const person = modelPerson(one);
					if (ownRetired(person, entries, mode)) {
						skipped += 1;
						return;
					}
					settled += 1;
					const model = province === "tuyen-quang" ? tuyenQuangPerson(person, entries, mode, readings) : bacNinhPerson(person, entries, mode);
					const directory = list.map((entry) => entryOf(domain, entry));
					const atOnce = personAddress(profile, personOf(one), directory, { identity: mode });
					expect(brief(atOnce)).toEqual(expected(model));
					const asked = await personAddressAsync(
						profile,
						personOf(one),
						{
							byLocalPart: async (localPart) => directory.filter(({ address }) => address === `${localPart}@${domain}`),
							byHolder: () => directory,
						},
						{ identity: mode },
					);
					expect(brief(asked)).toEqual(expected(model));
				},
			),
			runs(3000),
		);
		expect(settled).toBeGreaterThan(skipped * 2);
	});

	test("a list, each answer taken for the next", () => {
		fc.assert(
			fc.property(fc.array(row, { maxLength: 25, size: "max" }), fc.constantFrom<IdentityMode>("id", "none"), readingsArbitrary, (rows, mode, readings) => {
				const profile = readAs(province, readings);
				// The facts of an id are those of its first row: a transfer is one between two runs.
				const first = new Map<string, Row>();
				const people = rows.map((one) => {
					if (one.id === undefined || mode === "none") return one;
					if (!first.has(one.id)) first.set(one.id, one);
					return first.get(one.id) ?? one;
				});
				const entries: ModelEntry[] = [];
				const model = people.map((one) => {
					const person = modelPerson(one);
					const answer = province === "tuyen-quang" ? tuyenQuangPerson(person, entries, mode, readings) : bacNinhPerson(person, entries, mode);
					if (answer.localPart !== undefined && answer.resolution !== "existing")
						entries.push(modelEntry({ ...one, localPart: answer.localPart, holder: "person", retired: false }));
					return expected(answer);
				});
				expect([...allocateAddresses(profile, people.map(personOf), [], { identity: mode })].map(({ decision }) => brief(decision))).toEqual(model);
			}),
			runs(1500),
		);
	});
});
