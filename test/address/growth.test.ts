import { describe, expect, test } from "vitest";
import { allocateAddresses, auditDirectory, bacNinh, type DirectoryEntry, type Identity, type Person, type Profile, tuyenQuang } from "../../src/index.ts";
import { parseProfile } from "../../src/profile/parse.ts";
import { invented } from "../profiles/profiles.ts";
import { processorTime } from "../support/processor-time.ts";

const several = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

/** A label of letters for each number. */
function label(index: number): string {
	return index < 26 ? String.fromCharCode(97 + index) : `${label(Math.floor(index / 26) - 1)}${label(index % 26)}`;
}

const held = (localPart: string, id: string | undefined, fullName: string, retired = false): DirectoryEntry => ({
	address: `${localPart}@tuyenquang.gov.vn`,
	holder: { kind: "person", ...(id === undefined ? {} : { id }), fullName },
	retired,
});

const HA = "Nguyễn Văn Hà";
const person = (id: string | undefined, organization = "skhcn"): Person => ({ ...(id === undefined ? {} : { id }), fullName: HA, organization });
const numbers = (count: number, retired = false): DirectoryEntry[] => several(count, (index) => held(`nvha${index || ""}.skhcn`, `${index}`, HA, retired));

function allocate(people: readonly Person[], existing: readonly DirectoryEntry[] = [], identity: Identity = "id", profile: Profile = tuyenQuang): () => void {
	return () => {
		let rows = 0;
		for (const { index } of allocateAddresses(profile, people, existing, { identity })) rows += index >= 0 ? 1 : 0;
		expect(rows).toBe(people.length);
	};
}

function audit(entries: readonly DirectoryEntry[]): () => void {
	return () => expect(auditDirectory(tuyenQuang, entries).summary.total).toBe(entries.length);
}

/** Work of a size: what is timed comes after what is made ready. */
const works: readonly (readonly [string, (count: number) => () => void])[] = [
	["homonyms in one organisation", (count) => allocate(several(count, (index) => person(`${index}`)))],
	[
		"homonyms, again with their addresses",
		(count) =>
			allocate(
				several(count, (index) => person(`${index}`)),
				numbers(count),
			),
	],
	[
		"homonyms after homonyms",
		(count) =>
			allocate(
				several(count, (index) => person(`new${index}`)),
				numbers(count),
			),
	],
	[
		"homonyms without ids",
		(count) =>
			allocate(
				several(count, () => person(undefined)),
				[],
				"none",
			),
	],
	[
		"one name as identity, held many times",
		(count) =>
			allocate(
				several(count, () => person(undefined)),
				numbers(count),
				"name",
			),
	],
	[
		"one name as identity, retired many times",
		(count) =>
			allocate(
				several(count, () => person(undefined)),
				numbers(count, true),
				"name",
			),
	],
	["one name without ids in many organisations", (count) => allocate(several(count, (index) => person(undefined, label(index))))],
	[
		"one name in addresses that cannot be read",
		(count) =>
			allocate(
				several(count, (index) => person(`${index}`, label(index))),
				several(count, (index) => held(`old_${index}`, undefined, HA)),
			),
	],
	[
		"one id with many addresses",
		(count) =>
			allocate(
				several(count, (index) => person("a", `x${label(index)}`)),
				several(count, (index) => held(`nvha.${label(index)}`, "a", HA)),
			),
	],
	[
		"one id that gave up many addresses",
		(count) =>
			allocate(
				several(count, () => person("a", "stc")),
				several(count, (index) => held(`nvha${index || ""}.skhcn`, "a", HA, true)),
			),
	],
	[
		"one address held many times by others",
		(count) =>
			allocate(
				several(count, (index) => person(`new${index}`)),
				several(count, (index) => held("nvha.skhcn", `${index}`, "Ngô Vũ Hà")),
			),
	],
	[
		"one form for everybody",
		(count) =>
			allocate(
				several(count, (index) => ({ id: `${index}`, fullName: HA, citizenIdLast4: "0123" })),
				[],
				"id",
				bacNinh,
			),
	],
	["an audit of one address held many times", (count) => audit(several(count, (index) => held("nvha.skhcn", `${index}`, HA)))],
	["an audit of one address held by one many times", (count) => audit(several(count, () => held("nvha.skhcn", "a", HA)))],
	["an audit of numbers", (count) => audit(numbers(count))],
	...[...invented].map(([id, json]): readonly [string, (count: number) => () => void] => {
		const profile = parseProfile(json);
		return [
			`homonyms in ${id}`,
			(count) =>
				allocate(
					several(count, (index) => ({ ...person(`${index}`), unit: "vp", citizenId: String(index).padStart(12, "0"), birthDate: "1990-01-02" })),
					[],
					"id",
					profile,
				),
		];
	}),
];

/** The shortest of three runs, because the collector's work falls where it falls. */
function milliseconds(work: () => void): number {
	return Math.min(...several(3, () => processorTime(work)));
}

describe("eight times the list takes nowhere near sixty-four times the time", () => {
	test.each(works)(
		"%s",
		(_, make) => {
			const growth = (): number => {
				const small = milliseconds(make(500));
				const large = milliseconds(make(4000));
				// Below 120 ms there is nothing to be slow about: one list after another takes as long while coverage is counted, and the collector's own hiccups are longer.
				return large < 120 ? 0 : large / Math.max(small, 1);
			};
			milliseconds(make(500));
			const first = growth();
			// What grows with the square does so each time; a busy host does not slow the same run again.
			expect(first < 32 ? first : Math.min(growth(), growth())).toBeLessThan(32);
		},
		60_000,
	);
});
