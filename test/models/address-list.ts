/*
 * A list of people and bodies, served one after the other: each gets what one alone would get among all that stands there by then (rules 2.4). An id of a person that
 * the run has served keeps the address that it was served with; an entry without an id belongs to the first body with an id that keeps it.
 */
import type { Province } from "./address-reading.ts";
import { bacNinhPerson, type IdentityMode, type ModelPerson, type ModelReadings, tuyenQuangPerson } from "./address-settlement.ts";
import { type BodyReadings, bodyAddress, type ModelBody } from "./body-addresses.ts";

export interface ListEntry {
	readonly localPart: string;
	readonly retired: boolean;
	/** Neither: nobody knows who holds it. */
	readonly person?: { readonly id?: string | undefined; readonly syllables?: readonly string[] | undefined } | undefined;
	readonly body?: ModelBody | undefined;
}

export type ListSubject = { readonly person: ModelPerson } | { readonly body: ModelBody };

export interface ListAnswer {
	readonly localPart?: string | undefined;
	readonly resolution?: string | undefined;
	readonly replaces?: string | undefined;
	/** Codes but those of notes. */
	readonly codes: readonly string[];
}

function personAmong(province: Province, person: ModelPerson, entries: readonly ListEntry[], mode: IdentityMode, readings: ModelReadings): ListAnswer {
	const held = entries.map(({ localPart, retired, person: holder, body }) => ({
		localPart,
		retired,
		holder: body === undefined ? ("person" as const) : ("body" as const),
		...(holder?.id === undefined ? {} : { id: holder.id }),
		...(holder?.syllables === undefined ? {} : { syllables: holder.syllables }),
	}));
	const { code, ...rest } = province === "tuyen-quang" ? tuyenQuangPerson(person, held, mode, readings) : bacNinhPerson(person, held, mode);
	return { ...rest, codes: code === undefined ? [] : [code] };
}

function bodyAmong(province: Province, body: ModelBody, entries: readonly ListEntry[], readings: BodyReadings): ListAnswer {
	const held = entries.map(({ localPart, retired, person, body: holder }) =>
		holder === undefined ? { localPart, retired, ...(person === undefined ? {} : { kind: "person", id: person.id }) } : { ...holder, localPart, retired },
	);
	const { localPart, resolution, findings } = bodyAddress(province, body, held, readings);
	return { localPart, resolution, codes: findings.filter((finding) => !finding.endsWith("note")).map((finding) => finding.split(" ")[0] ?? "") };
}

export function allocated(
	province: Province,
	subjects: readonly ListSubject[],
	existing: readonly ListEntry[],
	mode: IdentityMode,
	readings: ModelReadings & BodyReadings,
): readonly ListAnswer[] {
	let entries = [...existing];
	// Before the others: who has an address now counts before who had it.
	const enter = (entry: ListEntry): void => {
		entries = [entry, ...entries];
	};
	const served = new Map<string, string>();
	return subjects.map((subject) => {
		if ("body" in subject) {
			const answer = bodyAmong(province, subject.body, entries, readings);
			const { id } = subject.body;
			if (answer.resolution === "existing" && id !== undefined)
				entries = entries.map((entry) => (entry.localPart === answer.localPart && entry.body ? { ...entry, body: { ...entry.body, id } } : entry));
			if (answer.resolution === "base") enter({ localPart: answer.localPart ?? "", retired: false, body: subject.body });
			return answer;
		}
		const { person } = subject;
		const before = mode === "id" && person.id !== undefined ? served.get(person.id) : undefined;
		if (before !== undefined) return { localPart: before, resolution: "existing", codes: [] };
		const answer = personAmong(province, person, entries, mode, readings);
		if (answer.localPart !== undefined) {
			if (person.id !== undefined) served.set(person.id, answer.localPart);
			if (answer.resolution !== "existing") enter({ localPart: answer.localPart, retired: false, person });
		}
		return answer;
	});
}
