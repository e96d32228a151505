import { describe, expect, test } from "vitest";
import { type Allocation, allocateAddresses, type DirectoryEntry, type Profile, type Subject } from "../../src/index.ts";
import { PROFILES, pastOf, people } from "./support/population.ts";
import { type Choose, seeded } from "./support/scheduler.ts";
import { entriesOf, shardOf, shardOfSubject } from "./support/shards.ts";

const SEEDS = process.env["DEEP"] !== undefined ? 500 : 40;

/** People and bodies, some of whom want the same address; and a few who come from another organisation. */
function province(profile: Profile, choose: Choose): { readonly subjects: readonly Subject[]; readonly directory: readonly DirectoryEntry[] } {
	const everybody = people(choose, 5 + choose(60));
	const agencies = ["SKHCN", "SNV", "NVHA"].map((abbreviation) => ({ kind: "agency", id: `o${abbreviation}`, abbreviation }));
	const units = ["VP", "HVHA", "NVHA"].map((abbreviation) => ({ kind: "unit", id: `u${abbreviation}`, abbreviation, parent: "skhcn" }));
	// V. P. of SKHCN, whose base form is that of the unit VP.
	const namesake = { id: "vp", fullName: "Vũ P", organization: "skhcn", citizenIdLast4: "0001" };
	const subjects = [...everybody, namesake, ...agencies, ...units].sort(() => choose(3) - 1);
	const moved = everybody.slice(0, choose(5)).map((person) => ({ ...person, organization: person.organization === "snv" ? "skhcn" : "snv" }));
	const before = [...allocateAddresses(profile, moved)].flatMap(({ subject, decision: { value } }): readonly DirectoryEntry[] =>
		value === undefined ? [] : [{ address: value.address, holder: { kind: "person", id: subject.id ?? "", fullName: subject.fullName ?? "" } }],
	);
	const taken = new Set(before.map(({ address }) => address));
	return { subjects, directory: [...before, ...pastOf(profile, choose, 8).entries.filter(({ address }) => !taken.has(address))] };
}

const outerLetters = (localPart: string): string => localPart.replace(/^([a-z])[a-z]*?([a-z]?)[0-9]*\..*$/u, "$1$2");

/** The local parts that were tried for a subject, whatever came of them. */
function candidatesOf({ value, findings }: Allocation["decision"]): readonly string[] {
	if (value?.resolution === "existing") return [];
	const refused = findings.flatMap(({ params: { candidates } }) => (Array.isArray(candidates) ? candidates.map(String) : []));
	return [...(value?.trace ?? []).map(({ localPart }) => localPart), ...refused];
}

describe.each(PROFILES)("%s", (_, profile) => {
	test(`${SEEDS} seeds: shards on their own come to what one allocator comes to, and no candidate leaves its shard`, () => {
		let sharded = 0;
		let tried = 0;
		for (let seed = 1; seed <= SEEDS; seed++) {
			const { subjects, directory } = province(profile, seeded(seed));
			const whole = [...allocateAddresses(profile, subjects, directory)];

			const shards = new Map<string, [index: number, subject: Subject][]>();
			for (const [index, subject] of subjects.entries()) {
				const shard = shardOfSubject(profile, subject);
				shards.set(shard, [...(shards.get(shard) ?? []), [index, subject]]);
			}
			for (const [shard, members] of shards) {
				const own = members.map(([, subject]) => subject);
				const answers = [...allocateAddresses(profile, own, entriesOf(profile, shard, own, directory))];
				for (const [place, { decision }] of answers.entries()) {
					const [index = -1] = members[place] ?? [];
					expect(decision, `seed ${seed}, subject ${index}`).toEqual(whole[index]?.decision);
					const candidates = candidatesOf(decision);
					for (const localPart of candidates) expect(shardOf(profile, localPart)).toBe(shard);
					// Within an organisation, too: letters are added between the first and the last one of the stem.
					if (profile.id === "tuyen-quang") expect(new Set(candidates.map(outerLetters)).size).toBeLessThanOrEqual(1);
					tried += candidates.length;
				}
				sharded += answers.length;
			}
			expect(shards.size).toBeGreaterThan(1);
		}
		expect(sharded).toBeGreaterThan(SEEDS * 10);
		expect(tried).toBeGreaterThan(sharded);
	}, 600_000);
});
