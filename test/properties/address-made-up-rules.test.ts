import fc from "fast-check";
import { expect, test } from "vitest";
import { type CollisionStep, type DirectoryEntry, type Person, parseAddress } from "../../src/index.ts";
import { lengthens, type MadeUp, madeUp, numbers, template, tries } from "../address/made-up-rules.ts";
import { expectOneByOne } from "../address/one-by-one.ts";
import { runs } from "../support/runs.ts";

const templateArbitrary = fc
	.constantFrom(
		...["f m g # . o", "f m g # . o", "f m g . o", "f m g", "f m g #", "f m # g . o", "g # f m . o", "g f m # . o", "f m g ## . o", "f m g -# . o"],
		...["f m g 1 . o", "f m g 2 . o", "o _ g # . f m", "# f m g . o", "f . m g # . o", "f m # g # . o"],
	)
	.map(template);
const whenArbitrary: fc.Arbitrary<CollisionStep["when"]> = fc.constantFrom("same-name", "same-name", "different-name", "different-name", "any");
const stepArbitrary: fc.Arbitrary<CollisionStep> = whenArbitrary.chain((when) =>
	fc.oneof(
		{
			weight: 4,
			arbitrary: fc
				.tuple(fc.constantFrom(0, 1, 1, 2), fc.constantFrom("base", "colliding"), fc.constantFrom("newcomer", "newcomer", "newcomer", "earlier-holder"))
				.map(([start, stem, to]) => numbers(when, start, { stem, to })),
		},
		{ weight: 2, arbitrary: templateArbitrary.map((other) => tries(when, other)) },
		{ weight: 1, arbitrary: fc.constantFrom("left", "right", "round-robin").map((order) => lengthens(when, order)) },
	),
);
const rulesArbitrary: fc.Arbitrary<MadeUp> = fc.record({
	template: templateArbitrary,
	steps: fc.array(stepArbitrary, { minLength: 1, maxLength: 3 }),
	scope: fc.constantFrom("domain", "organization"),
	initials: fc.constantFrom("letter", "letter", "digraph"),
	exhausted: fc.constantFrom("unresolved", "number", "number", "negotiated"),
});

const NAMES = ["Nguyễn Văn Hà", "Nguyễn Vân Hạ", "Ngô Vũ Hà", "Ngô Vũ Hạ", "Nông Viết Hà", "Hà", "Nguyễn Văn Hoàng A", "Nguyễn Vĩ Hà", "Nguyễn V Hà"];
const organizationArbitrary = fc.constantFrom("stc", "stc", "stc", "syt", "2a", "vp.stc", "2");
const peopleArbitrary: fc.Arbitrary<readonly Person[]> = fc
	.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 })
	.chain((names) =>
		fc.array(fc.record({ kind: fc.nat({ max: 11 }), again: fc.nat(), fullName: fc.constantFrom(...names), organization: organizationArbitrary }), {
			maxLength: 20,
			size: "max",
		}),
	)
	.map((people) =>
		people.map(({ kind, again, ...facts }, index) => {
			if (kind === 0) return facts;
			const ids = [`x${index}y`, `e0${index}`, `e9999999999${index}`, `e${again % (index + 1)}`];
			return { id: ids[kind - 1] ?? `e${index}`, ...facts };
		}),
	);

const entryArbitrary: fc.Arbitrary<DirectoryEntry> = fc
	.record({
		form: fc.constantFrom("nvha", "nvha1", "nvha2", "nvha3", "hanv", "ngvha"),
		organization: organizationArbitrary,
		holder: fc.oneof(
			fc.record({ kind: fc.constant("person"), id: fc.constantFrom("z1", "z2", "e3", "e5"), fullName: fc.constantFrom(...NAMES) }),
			fc.record({ kind: fc.constant("person"), fullName: fc.constantFrom(...NAMES) }),
			fc.constant({ kind: "unit", abbreviation: "NV" }),
		),
		retired: fc.boolean(),
	})
	.map(({ form, organization, ...entry }) => ({ address: `${form}.${organization}@tuyenquang.gov.vn`, ...entry }));

test("whatever the rules, a list comes to what each of its people would get alone", () => {
	fc.assert(
		fc.property(
			rulesArbitrary,
			peopleArbitrary,
			fc.oneof(fc.constant([]), fc.array(entryArbitrary, { maxLength: 4 })),
			fc.constantFrom("id", "id", "id", "name", "none"),
			(rules, people, existing, identity) => {
				expectOneByOne(madeUp(rules), people, existing, identity);
			},
		),
		runs(600),
	);
});

test("whatever the rules, an address that they give is read as a person's", () => {
	fc.assert(
		fc.property(rulesArbitrary, peopleArbitrary, (rules, people) => {
			const profile = madeUp(rules);
			for (const told of expectOneByOne(profile, people)) {
				const [localPart, resolution] = told.split(" ");
				if (resolution === undefined || resolution.includes("@") || localPart?.startsWith("address.") === true) continue;
				const forms = parseAddress(profile, `${localPart}@tuyenquang.gov.vn`).map(({ kind }) => kind);
				expect(forms, told).toContain("person");
			}
		}),
		runs(200),
	);
});
