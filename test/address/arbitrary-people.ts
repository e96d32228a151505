import fc from "fast-check";
import type { DirectoryEntry, Person, Profile } from "../../src/index.ts";

/** Syllables as they are written, each with the folded form that it has; several fold alike. */
const FAMILIES = [
	["Nguyễn", "nguyen"],
	["Nông", "nong"],
	["Nồng", "nong"],
	["Ngô", "ngo"],
	["Trần", "tran"],
	["Thào", "thao"],
	["Ý", "y"],
	["Đỗ", "do"],
] as const;
const MIDDLES = [
	["Văn", "van"],
	["Vân", "van"],
	["Viết", "viet"],
	["Việt", "viet"],
	["V'", "v"],
	["Thị", "thi"],
	["Thu", "thu"],
] as const;
const GIVENS = [
	["Hà", "ha"],
	["Hạ", "ha"],
	["An", "an"],
	["Vân", "van"],
	["Anh", "anh"],
] as const;

/** A name with many namesakes, as written and folded. */
export interface Name {
	readonly written: string;
	readonly syllables: readonly string[];
}

type Syllable = readonly [written: string, folded: string];

function namesOf(families: readonly Syllable[], middles: readonly Syllable[], givens: readonly Syllable[], longest: number): fc.Arbitrary<Name> {
	return fc
		.tuple(
			fc.option(fc.constantFrom(...families), { nil: undefined, freq: 12 }),
			fc.array(fc.constantFrom(...middles), { maxLength: longest, size: "max" }),
			fc.constantFrom(...givens),
		)
		.map(([family, rest, given]) => {
			const syllables = family === undefined ? [given] : [family, ...rest, given];
			return { written: syllables.map(([written]) => written).join(" "), syllables: syllables.map(([, folded]) => folded) };
		});
}

/** Names of one to five syllables; most of them out of so few that lists are full of homonyms and of names with the same initials. */
export const nameArbitrary: fc.Arbitrary<Name> = fc.oneof(
	{ weight: 4, arbitrary: namesOf(FAMILIES.slice(0, 3), MIDDLES.slice(0, 4), GIVENS.slice(0, 2), 1) },
	{ weight: 1, arbitrary: namesOf(FAMILIES, MIDDLES, GIVENS, 3) },
);

export const organizationArbitrary: fc.Arbitrary<string> = fc.constantFrom("skhcn", "skhcn", "skhcn", "skhcn", "stc", "vp.skhcn");
export const digitsArbitrary: fc.Arbitrary<string> = fc.constantFrom("0123", "5123", "0007", "9123");

/** A person with every fact that a built-in profile asks for. */
export const personArbitrary: fc.Arbitrary<
	Person & { readonly id: string; readonly fullName: string; readonly organization: string; readonly citizenIdLast4: string }
> = fc
	.record({ id: fc.uuid(), name: nameArbitrary, organization: organizationArbitrary, citizenIdLast4: digitsArbitrary })
	.map(({ name, ...person }) => ({ ...person, fullName: name.written }));

/** What a person may lack, or have wrong. */
export const anyPersonArbitrary: fc.Arbitrary<Person> = fc
	.tuple(
		personArbitrary,
		fc.record(
			{
				id: fc.constantFrom("a", "b", "c", "", undefined),
				fullName: fc.constantFrom("Hà 2", "", "Nguyễn Văn Hà", "Nguyễn Vân Hạ", undefined),
				citizenIdLast4: fc.constantFrom("12", undefined),
				citizenIdLast3: fc.constantFrom("123", "007"),
				citizenId: fc.constantFrom("027085000123", "027085650123"),
				organization: fc.constantFrom(
					undefined,
					{ kind: "agency", abbreviation: "SKHCN" },
					{ kind: "unit", abbreviation: "VP", parent: { kind: "agency", abbreviation: "SKHCN" } },
				),
			},
			{ requiredKeys: [] },
		),
	)
	.map(([person, change]) => {
		const { citizenIdLast4, ...rest } = person;
		const changed = { ...rest, ...("citizenId" in change || "citizenIdLast3" in change ? {} : { citizenIdLast4 }), ...change };
		return Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined));
	});

/** Local parts that people of the pool may meet, in the form of a profile. */
function localPartArbitrary(profile: Profile): fc.Arbitrary<string> {
	return fc
		.record({
			name: nameArbitrary,
			organization: organizationArbitrary,
			digits: digitsArbitrary,
			letters: fc.nat({ max: 4 }),
			number: fc.constantFrom("", "", "1", "2", "3"),
		})
		.map(({ name: { syllables }, organization, digits, letters, number }) => {
			const given = syllables.at(-1) ?? "";
			const before = syllables.slice(0, -1);
			const initials = before.map((syllable, place) => syllable.slice(0, place === 0 ? 1 + letters : 1)).join("");
			if (profile.id === "bac-ninh") return `${given}${initials}${digits.slice(letters % 2)}`;
			return `${initials}${given}${number}.${organization}`;
		});
}

/** A directory that is in the way: people known and unknown, with and without ids, units, organisations, retired addresses, addresses of old. */
export function directoryArbitrary(profile: Profile): fc.Arbitrary<readonly DirectoryEntry[]> {
	const domain = profile.id === "bac-ninh" ? "bacninh.gov.vn" : "tuyenquang.gov.vn";
	const holder = fc.oneof(
		{
			weight: 6,
			arbitrary: fc
				.record({ id: fc.constantFrom("a", "b", "c", "d", undefined), name: fc.option(nameArbitrary, { nil: undefined, freq: 5 }) })
				.map(personHolder),
		},
		{ weight: 1, arbitrary: fc.constantFrom({ kind: "unit", abbreviation: "X" }, { kind: "agency", id: "o", abbreviation: "Y" }) },
		{ weight: 1, arbitrary: fc.constant(null) },
	);
	const localPart = fc.oneof(
		{ weight: 8, arbitrary: localPartArbitrary(profile) },
		{ weight: 1, arbitrary: fc.constantFrom("skhcn", "nguyenvanha", "ha-nv", "vp.skhcn") },
	);
	return fc.array(
		fc
			.record({ localPart, holder, retired: fc.boolean(), createdOn: fc.constantFrom(undefined, "2020-01-01", "2026-03-01") })
			.map(({ localPart: local, createdOn, ...entry }) => ({ ...entry, address: `${local}@${domain}`, ...(createdOn === undefined ? {} : { createdOn }) })),
		{ maxLength: 12, size: "max" },
	);
}

function personHolder({ id, name }: { readonly id: string | undefined; readonly name: Name | undefined }): NonNullable<DirectoryEntry["holder"]> {
	return { kind: "person", ...(id === undefined ? {} : { id }), ...(name === undefined ? {} : { fullName: name.written }) };
}
