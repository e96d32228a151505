import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allocateAddresses, bacNinh, type DirectoryEntry, type Profile, tuyenQuang, withReadings } from "../../src/index.ts";
import { digitsArbitrary, type Name, nameArbitrary, organizationArbitrary } from "../address/arbitrary-people.ts";
import { bacNinhLocalPart, type Holders, type ModelPerson, type ModelReadings, modelList, tuyenQuangLocalPart } from "../address/model.ts";
import { runs } from "../support/runs.ts";

interface Row {
	readonly id: number;
	readonly name: Name;
	readonly organization: string;
	readonly digits: string;
}

const rowsArbitrary = (idsPerRow: number): fc.Arbitrary<readonly Row[]> =>
	fc.array(fc.record({ id: fc.nat({ max: 60 * idsPerRow }), name: nameArbitrary, organization: organizationArbitrary, digits: digitsArbitrary }), {
		maxLength: 60,
		size: "max",
	});

/** One row an id: the same id is the same person, with the facts of the first row. */
function peopleOf(rows: readonly Row[]): readonly Row[] {
	const first = new Map<number, Row>();
	for (const row of rows) if (!first.has(row.id)) first.set(row.id, row);
	return rows.map((row) => first.get(row.id) ?? row);
}

const modelPerson = ({ id, name, organization, digits }: Row): ModelPerson => ({ id: `e${id}`, syllables: name.syllables, organization, digits });
const person = ({ id, name, organization, digits }: Row): { id: string; fullName: string; organization: string; citizenIdLast4: string } => ({
	id: `e${id}`,
	fullName: name.written,
	organization,
	citizenIdLast4: digits,
});

interface Taken {
	readonly localPart: string;
	readonly name: Name | undefined;
	readonly retired: boolean;
}

const takenArbitrary = fc.array(
	fc.record({
		localPart: fc
			.constantFrom("nvha", "novha", "nonvha", "nvha1", "novha1", "nha", "ha", "nvan", "nguyenvanha", "ngvha")
			.chain((stem) => organizationArbitrary.map((organization) => `${stem}.${organization}`)),
		name: fc.option(nameArbitrary, { nil: undefined }),
		retired: fc.boolean(),
	}),
	{ maxLength: 8 },
);

/** What is taken before: people under other ids; where no name is known, a unit. */
function entriesOf(taken: readonly Taken[], holders: Holders): readonly DirectoryEntry[] {
	return taken.flatMap(({ localPart, name, retired }, index) => {
		if (holders.has(localPart)) return [];
		holders.set(localPart, name?.syllables.join(" "));
		const holder = name === undefined ? { kind: "unit", abbreviation: "X" } : { kind: "person", id: `before${index}`, fullName: name.written };
		return [{ address: `${localPart}@tuyenquang.gov.vn`, holder, retired }];
	});
}

const readingsArbitrary: fc.Arbitrary<ModelReadings> = fc.record({
	initial: fc.constantFrom("letter", "digraph"),
	order: fc.constantFrom("left", "right", "round-robin"),
	start: fc.constantFrom(1, 2),
	stem: fc.constantFrom("where-the-homonym-sits", "base-stem"),
	exhausted: fc.constantFrom("unresolved", "number"),
});

const profiles = new Map<string, Profile>();

/** Tuyên Quang read so; made once for each combination. */
function profileOf(readings: ModelReadings): Profile {
	const key = JSON.stringify(readings);
	const profile =
		profiles.get(key) ??
		withReadings(tuyenQuang, {
			"TQ-INITIAL": readings.initial,
			"TQ-EXTEND-ORDER": readings.order,
			"TQ-ORDINAL-START": String(readings.start),
			"TQ-ORDINAL-STEM": readings.stem,
			"TQ-EXHAUSTED": readings.exhausted,
		});
	profiles.set(key, profile);
	return profile;
}

describe("against the rules told plainly", () => {
	test("Tuyên Quang, however its disputed clauses are read", () => {
		fc.assert(
			fc.property(rowsArbitrary(10), takenArbitrary, readingsArbitrary, (rows, taken, readings) => {
				const profile = profileOf(readings);
				const people = peopleOf(rows);
				const holders: Holders = new Map();
				const existing = entriesOf(taken, holders);
				const expected = modelList(people.map(modelPerson), holders, (one, held) => tuyenQuangLocalPart(one, held, readings));
				const actual = [...allocateAddresses(profile, people.map(person), existing)].map(({ decision }) => decision.value?.localPart);
				expect(actual).toEqual(expected);
			}),
			runs(1000),
		);
	});

	test("Bắc Ninh", () => {
		fc.assert(
			fc.property(rowsArbitrary(10), (rows) => {
				const people = peopleOf(rows);
				const expected = modelList(people.map(modelPerson), new Map(), bacNinhLocalPart);
				const actual = [...allocateAddresses(bacNinh, people.map(person))].map(({ decision }) => decision.value?.localPart);
				expect(actual).toEqual(expected);
			}),
			runs(1000),
		);
	});

	test("a long list of homonyms in one organisation", () => {
		const rows = fc.sample(
			fc.record({ name: nameArbitrary, digits: digitsArbitrary }).map(({ name, digits }) => ({ name, organization: "skhcn", digits })),
			{ numRuns: 4000, seed: 20_260_120 },
		);
		const people = rows.map((row, id) => ({ ...row, id }));
		const readings: ModelReadings = { initial: "letter", order: "left", start: 1, stem: "where-the-homonym-sits", exhausted: "unresolved" };
		const expected = modelList(people.map(modelPerson), new Map(), (one, held) => tuyenQuangLocalPart(one, held, readings));
		expect([...allocateAddresses(tuyenQuang, people.map(person))].map(({ decision }) => decision.value?.localPart)).toEqual(expected);
		expect(new Set(expected).size).toBeGreaterThan(3000);
	});
});
