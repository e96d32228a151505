import { type DirectoryEntry, organizationAddress, type Person, type Profile, personAddress, type Subject } from "../../../src/index.ts";

/**
 * The shard of a local part: every candidate that anybody can come to lies in one.
 *
 * Tuyên Quang: what stands after the last dot, the organisation at the top: people, units and the organisation itself. Bắc Ninh: the letters at the beginning, which a longer suffix
 * does not change; what is no person has one candidate only.
 */
export function shardOf(profile: Profile, localPart: string): string {
	return profile.id === "bac-ninh" ? (/^[a-z]*/u.exec(localPart)?.[0] ?? "") : localPart.slice(localPart.lastIndexOf(".") + 1);
}

/** The shard of a subject, by the first candidate alone; whoever has none is served anywhere. */
export function shardOfSubject(profile: Profile, subject: Subject): string {
	const decision = isPerson(subject) ? personAddress(profile, subject) : organizationAddress(profile, subject);
	return shardOf(profile, decision.value?.localPart ?? "");
}

/** What a shard must know of the directory: its own addresses, and those that its people hold elsewhere. */
export function entriesOf(profile: Profile, shard: string, subjects: readonly Subject[], directory: readonly DirectoryEntry[]): readonly DirectoryEntry[] {
	const ids = new Set(subjects.map(({ id }) => id));
	return directory.filter(
		({ address, holder }) => shardOf(profile, address.slice(0, address.lastIndexOf("@"))) === shard || (holder?.id !== undefined && ids.has(holder.id)),
	);
}

function isPerson(subject: Subject): subject is Person {
	return subject.kind === undefined || subject.kind === "person";
}
