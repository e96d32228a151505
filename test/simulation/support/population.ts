import { allocateAddresses, bacNinh, type DirectoryEntry, type Person, type Profile, tuyenQuang, withReadings } from "../../../src/index.ts";
import type { Choose } from "./scheduler.ts";

/** The regulations, and their readings under which candidates follow one another in another way. */
export const PROFILES: readonly (readonly [name: string, profile: Profile])[] = [
	["Tuyên Quang", tuyenQuang],
	["Tuyên Quang, numbers on the base form", withReadings(tuyenQuang, { "TQ-ORDINAL-STEM": "base-stem" })],
	["Tuyên Quang, numbers from 2", withReadings(tuyenQuang, { "TQ-ORDINAL-START": "2" })],
	["Tuyên Quang, lengthened from the right", withReadings(tuyenQuang, { "TQ-EXTEND-ORDER": "right" })],
	["Tuyên Quang, a number where letters run out", withReadings(tuyenQuang, { "TQ-EXHAUSTED": "number" })],
	["Tuyên Quang, other kinds end it", withReadings(tuyenQuang, { "TQ-CROSS-KIND": "unresolved" })],
	["Bắc Ninh", bacNinh],
	["Bắc Ninh, more digits", withReadings(bacNinh, { "BN-EXHAUSTED": "more-digits" })],
];

/** Few names, and those that begin alike: nearly everybody stands in somebody's way. */
const FAMILY = ["Nguyễn", "Nông", "Ngô", "Ninh"];
const MIDDLE = ["Văn", "Vân", "Viết", "Việt", "Vũ"];
const GIVEN = ["Hà", "Hạ", "Hải"];
const ORGANIZATIONS = ["skhcn", "snv"];

/** People with an id each. */
export function people(choose: Choose, count: number, first = 0): readonly Person[] {
	const one = (list: readonly string[]): string => list[choose(list.length)] ?? "";
	return Array.from({ length: count }, (_, index) => {
		const middle = choose(5) === 0 ? [] : [one(MIDDLE)];
		return {
			id: `e${first + index}`,
			fullName: [one(FAMILY), ...middle, one(GIVEN)].join(" "),
			organization: one(ORGANIZATIONS),
			citizenId: `00120000${choose(3)}${choose(2)}2${choose(2)}`,
		};
	});
}

/** A directory with a past: live and retired addresses, some of nobody that is known, some of no person; and those who left, and now want to come back. */
export function pastOf(
	profile: Profile,
	choose: Choose,
	count: number,
): { readonly entries: readonly DirectoryEntry[]; readonly returning: readonly Person[] } {
	const entries: DirectoryEntry[] = [];
	const returning: Person[] = [];
	const earlier = people(choose, count, 1000);
	for (const { subject, decision } of allocateAddresses(profile, earlier)) {
		const { value } = decision;
		if (value === undefined) continue;
		const { id = "", fullName = "" } = subject;
		const { address } = value;
		const kind = choose(6);
		if (kind === 0) entries.push({ address, holder: { kind: "unit", id, abbreviation: "VP" } });
		else if (kind === 1) entries.push({ address, holder: null });
		else entries.push({ address, holder: { kind: "person", id, fullName }, ...(kind < 4 ? { retired: true } : {}) });
		if (kind === 2) returning.push(subject);
	}
	return { entries, returning };
}
