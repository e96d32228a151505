import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	allocateAddresses,
	auditDirectory,
	bacNinh,
	checkAddress,
	type Decision,
	type Organization,
	organizationAddress,
	type Profile,
	personAddress,
	personAddressAsync,
	tuyenQuang,
	withReadings,
} from "../../src/index.ts";
import { anyPersonArbitrary, directoryArbitrary } from "../address/arbitrary-people.ts";

/** The readings of a profile that bear on addresses, each with the profiles that its other options make. */
function alternativesOf(profile: Profile): readonly { readonly id: string; readonly option: string; readonly other: Profile }[] {
	return profile.readings
		.filter(({ options }) => Object.values(options).some((patch) => Object.keys(patch).some((path) => path.startsWith("/address/"))))
		.flatMap(({ id, options, selected }) =>
			Object.keys(options)
				.filter((option) => option !== selected)
				.map((option) => ({ id, option, other: withReadings(profile, { [id]: option }) })),
		);
}

/** For every reading that a decision does not list, each alternative gives the same decision. */
function assertIndependent(profiles: readonly Subject[], decide: (profile: Profile) => Decision, seen: Set<string>): void {
	for (const { profile, alternatives } of profiles) {
		const decision = decide(profile);
		for (const { id, option, other } of alternatives) {
			if (decision.readings.includes(id)) continue;
			seen.add(`${id}=${option}`);
			expect(decide(other), `${id} read as ${option}`).toEqual(decision);
		}
	}
}

interface Subject {
	readonly profile: Profile;
	readonly alternatives: ReturnType<typeof alternativesOf>;
}

const subjectOf = (profile: Profile): Subject => ({ profile, alternatives: alternativesOf(profile) });

/** Each built-in profile as it is, and with one reading changed, so that readings are seen beside each other. */
const subjects: readonly (readonly [string, readonly Subject[]])[] = [tuyenQuang, bacNinh].map((profile) => [
	profile.id,
	[profile, ...alternativesOf(profile).map(({ other }) => other)].map(subjectOf),
]);

const organizationArbitrary: fc.Arbitrary<Organization> = fc.letrec<{ organization: Organization }>((tie) => ({
	organization: fc.oneof(
		{ depthSize: "small" },
		fc.record({ kind: fc.constantFrom("agency", "association"), abbreviation: fc.constantFrom("SKHCN", "NVHA", "", "S&T") }),
		fc.record({
			kind: fc.constantFrom("commune-committee", "commune-party", "commune-council"),
			name: fc.constantFrom("Xã Yên Dũng", "Phường Đa Mai", "Yên Dũng", "UBND xã Yên Dũng"),
		}),
		fc.record({ kind: fc.constant("unit"), abbreviation: fc.constantFrom("VP", "TC"), parent: tie("organization") }),
		fc.record({ kind: fc.constant("unit"), abbreviation: fc.constantFrom("VP", "NVHA"), parent: fc.constantFrom("skhcn", "vp.skhcn") }),
	),
})).organization;

const identityArbitrary = fc.constantFrom("id", "name", "none" as const);
const RUNS = { numRuns: 120 };

describe.each(subjects)("%s: a reading that is not listed makes no difference", (_, profiles) => {
	const directory = directoryArbitrary(profiles[0]?.profile ?? tuyenQuang);
	const addressArbitrary = fc.tuple(directory, fc.boolean()).map(([entries, upper]) => {
		const address = entries[0]?.address ?? "skhcn@bacninh.gov.vn";
		return upper ? address.toUpperCase() : address;
	});
	const compared = new Set<string>();

	test("personAddress", () => {
		fc.assert(
			fc.property(anyPersonArbitrary, fc.option(directory, { nil: undefined, freq: 10 }), identityArbitrary, (person, entries, identity) => {
				assertIndependent(profiles, (profile) => personAddress(profile, person, entries, { identity }), compared);
			}),
			RUNS,
		);
		expect(compared.size).toBeGreaterThan(3);
	});

	test("personAddressAsync", async () => {
		await fc.assert(
			fc.asyncProperty(anyPersonArbitrary, directory, async (person, entries) => {
				const lookup = { byLocalPart: (localPart: string, domain: string) => entries.filter(({ address }) => address === `${localPart}@${domain}`) };
				for (const { profile, alternatives } of profiles.slice(0, 3)) {
					const decision = await personAddressAsync(profile, person, lookup);
					for (const { id, other } of alternatives)
						if (!decision.readings.includes(id)) expect(await personAddressAsync(other, person, lookup)).toEqual(decision);
				}
			}),
			RUNS,
		);
	});

	test("organizationAddress", () => {
		fc.assert(
			fc.property(organizationArbitrary, directory, (organization, entries) => {
				assertIndependent(profiles, (profile) => organizationAddress(profile, organization, entries), compared);
			}),
			RUNS,
		);
	});

	test("checkAddress", () => {
		fc.assert(
			fc.property(
				addressArbitrary,
				fc.option(fc.oneof(anyPersonArbitrary, organizationArbitrary), { nil: undefined }),
				fc.option(directory, { nil: undefined }),
				(address, subject, entries) => {
					assertIndependent(profiles, (profile) => checkAddress(profile, address, { subject, directory: entries }), compared);
				},
			),
			RUNS,
		);
	});

	test("an address of their own, checked with its holder", () => {
		fc.assert(
			fc.property(anyPersonArbitrary, directory, fc.boolean(), (person, entries, known) => {
				const address = personAddress(profiles[0]?.profile ?? tuyenQuang, person, entries).value?.address;
				if (address === undefined) return;
				assertIndependent(profiles, (profile) => checkAddress(profile, address, { subject: person, ...(known ? { directory: entries } : {}) }), compared);
			}),
			RUNS,
		);
	});

	test("each entry of auditDirectory", () => {
		fc.assert(
			fc.property(directory, (entries) => {
				for (const { profile, alternatives } of profiles) {
					const audited = auditDirectory(profile, entries).entries;
					for (const { id, option, other } of alternatives) {
						const others = auditDirectory(other, entries).entries;
						for (const [index, { decision }] of audited.entries()) {
							if (!decision.readings.includes(id)) expect(others[index]?.decision, `${id} read as ${option}`).toEqual(decision);
						}
					}
				}
			}),
			RUNS,
		);
	});

	test("the first row of allocateAddresses whose decision differs lists the reading", () => {
		fc.assert(
			fc.property(fc.array(anyPersonArbitrary, { maxLength: 8, size: "max" }), directory, identityArbitrary, (people, entries, identity) => {
				for (const { profile, alternatives } of profiles) {
					const rows = [...allocateAddresses(profile, people, entries, { identity })];
					for (const { id, option, other } of alternatives) {
						// A row that lists the reading may change the directory for every row after it.
						for (const { index, decision } of allocateAddresses(other, people, entries, { identity })) {
							if (rows[index]?.decision.readings.includes(id) === true) break;
							expect(decision, `${id} read as ${option}`).toEqual(rows[index]?.decision);
						}
					}
				}
			}),
			RUNS,
		);
	});
});
