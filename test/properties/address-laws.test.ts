import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	type Allocation,
	allocateAddresses,
	auditDirectory,
	bacNinh,
	checkAddress,
	createDirectory,
	type DirectoryEntry,
	organizationAddress,
	type Person,
	type Profile,
	parseAddress,
	personAddress,
	personAddressAsync,
	tuyenQuang,
	withReadings,
} from "../../src/index.ts";
import { anyPersonArbitrary, directoryArbitrary, personArbitrary } from "../address/arbitrary-people.ts";
import { runs } from "../support/runs.ts";

/** Each built-in profile, as it is and with each reading of addresses changed, under a name that says so. */
const profiles: ReadonlyMap<string, Profile> = new Map(
	[tuyenQuang, bacNinh].flatMap((profile): [string, Profile][] => [
		[profile.id, profile],
		...profile.readings
			.filter(({ options }) => Object.values(options).some((patch) => Object.keys(patch).some((path) => path.startsWith("/address/"))))
			.flatMap(({ id, options, selected }) =>
				Object.keys(options)
					.filter((option) => option !== selected)
					.map((option): [string, Profile] => [`${profile.id} ${id}=${option}`, withReadings(profile, { [id]: option })]),
			),
	]),
);

function named(name: string): Profile {
	const profile = profiles.get(name);
	if (profile === undefined) throw new Error(`there is no profile ${name}`);
	return profile;
}

const profileArbitrary = fc.constantFrom(...profiles.keys());
/** A profile with a directory whose addresses are in its way. */
const worldArbitrary = profileArbitrary.chain((name) => fc.tuple(fc.constant(name), directoryArbitrary(named(name))));
const listArbitrary = fc.array(fc.oneof({ weight: 3, arbitrary: personArbitrary }, { weight: 1, arbitrary: anyPersonArbitrary }), {
	maxLength: 25,
	size: "max",
});
const identityArbitrary = fc.constantFrom("id" as const, "name" as const, "none" as const);

function freezeDeep<T>(value: T): T {
	if (typeof value === "object" && value !== null) {
		Object.freeze(value);
		for (const part of Object.values(value)) freezeDeep(part);
	}
	return value;
}

/** A directory with what a list came to. */
function grown(entries: readonly DirectoryEntry[], rows: readonly Allocation<Person>[]): readonly DirectoryEntry[] {
	return [
		...entries,
		...rows.flatMap(({ subject: { id, fullName, organization }, decision: { value } }) =>
			value === undefined || value.resolution === "existing"
				? []
				: [
						{
							address: value.address,
							holder: {
								kind: "person",
								...(id === undefined ? {} : { id }),
								...(fullName === undefined ? {} : { fullName }),
								...(typeof organization === "string" ? { organization } : {}),
							},
						},
					],
		),
	];
}

describe("allocateAddresses", () => {
	test("gives no address twice, and none that is or was somebody's", () => {
		let given = 0;
		fc.assert(
			fc.property(worldArbitrary, listArbitrary, identityArbitrary, ([name, entries], people, identity) => {
				const profile = named(name);
				const taken = new Set(entries.map(({ address }) => address));
				for (const { subject, decision } of allocateAddresses(profile, people, entries, { identity })) {
					const { value } = decision;
					if (value === undefined || value.resolution === "existing") continue;
					const returns = entries.every(
						({ address, holder, retired }) =>
							address !== value.address || (retired === true && (identity === "name" || (holder?.id !== undefined && holder.id === subject.id))),
					);
					if (taken.has(value.address)) expect(returns, `${value.address} given again`).toBe(true);
					taken.add(value.address);
					given++;
				}
			}),
			runs(600),
		);
		expect(given).toBeGreaterThan(600);
	});

	test("is personAddress again and again, on a directory that grows", () => {
		fc.assert(
			fc.property(worldArbitrary, listArbitrary, identityArbitrary, ([name, entries], people, identity) => {
				const profile = named(name);
				const rows = [...allocateAddresses(profile, people, entries, { identity })];
				expect(rows.map(({ index, subject }) => [index, subject])).toEqual(people.map((person, index) => [index, person]));
				const served = new Map<string, string>();
				for (const { index, subject, decision } of rows) {
					const { address } = decision.value ?? {};
					const first = identity === "id" && subject.id ? served.get(subject.id) : undefined;
					if (subject.id && address !== undefined && first === undefined) served.set(subject.id, address);
					if (first !== undefined && address !== undefined) {
						// A second row of the same id: the address of the first one.
						expect(decision.value).toMatchObject({ address: first, resolution: "existing" });
						continue;
					}
					const before = grown(entries, rows.slice(0, index));
					const alone = personAddress(profile, subject, index % 2 === 0 ? before : createDirectory(before), { identity });
					expect(alone).toEqual(decision);
				}
			}),
			runs(300),
		);
	});

	test("with its own result as existing changes nothing", () => {
		fc.assert(
			fc.property(worldArbitrary, fc.uniqueArray(personArbitrary, { selector: ({ id }) => id, maxLength: 30, size: "max" }), ([name, entries], people) => {
				const profile = named(name);
				const rows = [...allocateAddresses(profile, people, entries)];
				const after = grown(entries, rows);
				const again = [...allocateAddresses(profile, people, after)];
				for (const [index, { decision }] of rows.entries()) {
					expect(again[index]?.decision.value?.address).toBe(decision.value?.address);
					expect(again[index]?.decision.value?.resolution).toBe(decision.value === undefined ? undefined : "existing");
				}
				// In another order too: everybody has an address by now.
				for (const { subject, decision } of allocateAddresses(profile, people.toReversed(), after)) {
					const first = rows.find((row) => row.subject.id === subject.id);
					if (first?.decision.value !== undefined) expect(decision.value?.address).toBe(first.decision.value.address);
				}
			}),
			runs(400),
		);
	});

	test("answers the same to the same, and changes nothing that it was given", () => {
		fc.assert(
			fc.property(worldArbitrary, listArbitrary, identityArbitrary, ([name, entries], people, identity) => {
				const profile = named(name);
				const copies = structuredClone({ people, entries });
				freezeDeep(people);
				freezeDeep(entries);
				const once = [...allocateAddresses(profile, people, entries, { identity })];
				expect([...allocateAddresses(profile, people, entries, { identity })]).toEqual(once);
				expect({ people, entries }).toEqual(copies);
				for (const row of once) {
					expect(Object.isFrozen(row)).toBe(true);
					expect(Object.isFrozen(row.decision.value ?? {}) || row.decision.value === undefined).toBe(true);
					expect(Object.isFrozen(row.decision.findings)).toBe(true);
				}
			}),
			runs(300),
		);
	});
});

describe("an address that was given", () => {
	test("has the form of its profile, in lower case, and reads as its holder's", () => {
		const form = { "tuyen-quang": /^[a-z]+[0-9]*(?:\.[a-z0-9]+)+@tuyenquang\.gov\.vn$/, "bac-ninh": /^[a-z]+[0-9]{3,12}@bacninh\.gov\.vn$/ };
		fc.assert(
			fc.property(worldArbitrary, listArbitrary, ([name, entries], people) => {
				const profile = named(name);
				for (const { decision } of allocateAddresses(profile, people, entries)) {
					const { value } = decision;
					expect(value === undefined).toBe(decision.outcome !== "compliant");
					if (value === undefined || value.resolution === "existing") continue;
					expect(value.address).toMatch(profile.id === "bac-ninh" ? form["bac-ninh"] : form["tuyen-quang"]);
					expect(value.address).toBe(`${value.localPart}@${value.address.split("@")[1]}`);
					expect(value.trace.at(-1)).toEqual({ localPart: value.localPart });
					expect(value.trace.slice(0, -1).every(({ rejected }) => rejected !== undefined)).toBe(true);
					const read = parseAddress(profile, value.address).filter(({ kind }) => kind === "person");
					expect(read.map(({ form: shape }) => (shape === "base" ? "base or extended" : shape))).toContain(
						value.resolution === "base" || value.resolution === "extended" ? "base or extended" : value.resolution,
					);
				}
			}),
			runs(300),
		);
	});

	test("is compliant when it is checked with its holder and the directory that it was given on", () => {
		let checked = 0;
		fc.assert(
			fc.property(worldArbitrary, listArbitrary, ([name, entries], people) => {
				const profile = named(name);
				const rows = [...allocateAddresses(profile, people, entries)];
				const directory = createDirectory(grown(entries, rows));
				for (const { subject, decision } of rows) {
					if (decision.value === undefined || decision.value.resolution === "existing") continue;
					const check = checkAddress(profile, decision.value.address, { subject, directory });
					const open = check.findings.filter(({ level }) => level !== "note");
					expect(open, `${decision.value.resolution} ${JSON.stringify(decision.value.trace)}`).toEqual([]);
					checked++;
				}
			}),
			runs(500),
		);
		expect(checked).toBeGreaterThan(500);
	});

	test("has nothing against it in an audit of what a list came to", () => {
		fc.assert(
			fc.property(profileArbitrary, fc.uniqueArray(personArbitrary, { selector: ({ id }) => id, maxLength: 30, size: "max" }), (name, people) => {
				const profile = named(name);
				const rows = [...allocateAddresses(profile, people)];
				const audit = auditDirectory(profile, grown([], rows));
				expect(audit.entries.filter(({ decision }) => decision.outcome !== "compliant")).toEqual([]);
				expect(audit.summary.total).toBe(rows.filter(({ decision }) => decision.value !== undefined).length);
			}),
			runs(400),
		);
	});

	test("never holds the whole citizen number", () => {
		fc.assert(
			fc.property(worldArbitrary, anyPersonArbitrary, ([name, entries], person) => {
				const profile = named(name);
				if (profile.readings.some(({ selected }) => selected === "more-digits")) return;
				const citizenId = "027985614307";
				const answers = [
					personAddress(profile, { ...person, citizenId }, entries),
					personAddress(profile, { ...person, citizenId: `${citizenId}8` }, entries),
					checkAddress(profile, entries[0]?.address ?? "", { subject: { ...person, citizenId }, directory: entries }),
				];
				expect(JSON.stringify(answers)).not.toContain("7985614307");
				expect(JSON.stringify(answers)).not.toContain("61430");
			}),
			runs(),
		);
	});
});

/** Whether a call ended in an answer, or in an error that a wrong call deserves. */
function documented(call: () => unknown): void {
	try {
		call();
	} catch (error) {
		expect(error).toSatisfy((thrown: unknown) => thrown instanceof TypeError || thrown instanceof RangeError);
		expect(error instanceof Error ? error.message : "").toMatch(
			/^(?:person|kind|organization|name|holder|entries|subjects|existing|directory|options|address|lookup|foldPersonName|parent|unit)\b/,
		);
	}
}

describe("hostile input", () => {
	const anyText = fc.oneof(
		fc.string({ unit: "binary" }),
		fc.string({ unit: "grapheme" }),
		fc.constantFrom(
			"__proto__",
			"constructor",
			"toString",
			"\ud800",
			"\u0000",
			"a".repeat(5000),
			"é".repeat(3000),
			"(".repeat(2000),
			".".repeat(3000),
			"0".repeat(4000),
		),
		fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
	);

	test("texts are answered, never thrown at", () => {
		fc.assert(
			fc.property(
				profileArbitrary,
				fc.record(
					{ id: anyText, fullName: anyText, organization: anyText, citizenId: anyText, citizenIdLast4: anyText, citizenIdLast3: anyText, unit: anyText },
					{ requiredKeys: [] },
				),
				fc.record({ kind: anyText, name: anyText, abbreviation: anyText, parent: anyText }, { requiredKeys: ["kind"] }),
				anyText,
				(name, person, organization, text) => {
					const profile = named(name);
					const entries = [{ address: text, holder: { kind: text, id: text, fullName: text } }, { address: `${text}@bacninh.gov.vn` }];
					for (const decision of [
						personAddress(profile, person, entries),
						organizationAddress(profile, organization, entries),
						checkAddress(profile, text, { subject: person, directory: entries }),
						checkAddress(profile, text, { subject: organization }),
						checkAddress(profile, `${text}@tuyenquang.gov.vn`),
						...[...allocateAddresses(profile, [person, organization, person], entries)].map((row) => row.decision),
						...auditDirectory(profile, entries).entries.map((entry) => entry.decision),
					])
						expect(["compliant", "violation", "undetermined"]).toContain(decision.outcome);
					parseAddress(profile, text);
				},
			),
			runs(500),
		);
	});

	test("anything else is answered, or is a TypeError or RangeError that says what is wrong", () => {
		const anything = fc.oneof(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withSparseArray: true }), anyText);
		const facts = fc.oneof(
			anything,
			fc.record(
				{
					kind: anything,
					id: anything,
					fullName: anything,
					name: fc.oneof(anything, fc.record({ family: anything, middle: anything, given: anything }, { requiredKeys: [] })),
					organization: anything,
					abbreviation: anything,
					parent: anything,
					citizenId: anything,
					citizenIdLast4: anything,
					communeType: anything,
				},
				{ requiredKeys: [] },
			),
		);
		const entry = fc.record(
			{ address: fc.oneof(fc.constant("nvha.skhcn@tuyenquang.gov.vn"), anything), holder: facts, retired: anything, createdOn: anything },
			{ requiredKeys: ["address"] },
		);
		const calls: readonly ((profile: Profile, subject: unknown, other: unknown) => unknown)[] = [
			(profile, subject, other) => Reflect.apply(personAddress, undefined, [profile, subject, other]),
			(profile, subject, other) => Reflect.apply(personAddress, undefined, [profile, subject, [other]]),
			(profile, subject, other) => Reflect.apply(organizationAddress, undefined, [profile, subject, [other]]),
			(profile, subject, other) => [...Reflect.apply(allocateAddresses, undefined, [profile, [subject, subject], [other]])],
			(profile, subject, other) => [...Reflect.apply(allocateAddresses, undefined, [profile, subject, other, subject])],
			(profile, subject, other) => Reflect.apply(auditDirectory, undefined, [profile, [other, subject]]),
			(profile, subject, other) => Reflect.apply(checkAddress, undefined, [profile, "nvha1.skhcn@tuyenquang.gov.vn", { subject, directory: [other] }]),
			(profile, subject, other) => Reflect.apply(checkAddress, undefined, [profile, subject, other]),
			(profile, subject) => Reflect.apply(parseAddress, undefined, [profile, subject]),
			(_, subject) => Reflect.apply(createDirectory, undefined, [subject]),
		];
		fc.assert(
			fc.property(profileArbitrary, facts, fc.oneof(entry, anything), fc.nat({ max: calls.length - 1 }), (name, subject, other, call) => {
				documented(() => calls[call]?.(named(name), subject, other));
			}),
			runs(3000),
		);
	});

	test("a look-up that answers anything is answered, or rejected with what is wrong", async () => {
		await fc.assert(
			fc.asyncProperty(profileArbitrary, personArbitrary, fc.anything(), async (name, person, found) => {
				// A look-up that finds a stranger everywhere would never end: it finds something once.
				let asked = 0;
				const lookup: unknown = { byLocalPart: async () => (asked++ === 0 ? found : null) };
				const ended: unknown = await Reflect.apply(personAddressAsync, undefined, [named(name), person, lookup]).catch((error: unknown) => error);
				if (ended instanceof Error) expect(ended).toSatisfy((error) => error instanceof TypeError && error.message.startsWith("lookup"));
				else expect(ended).toHaveProperty("outcome");
			}),
			runs(500),
		);
	});
});
