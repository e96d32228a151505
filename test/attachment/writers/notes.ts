import type { ArchiveVisitor, Member } from "../../../src/attachment/archive/member.ts";
import { hiddenMembers } from "../../../src/attachment/archive/zip-gaps.ts";
import { ByteSource, runInMemory } from "../../../src/attachment/source.ts";

/** A visitor that writes down what it is told, and refuses to count or to scan when it is to. */
export class Notes implements ArchiveVisitor {
	readonly members: Member[] = [];
	readonly told: unknown[] = [];
	readonly closesOffice = false;
	consents = Number.POSITIVE_INFINITY;
	*member(member: Member) {
		this.members.push(member);
		yield* [];
	}
	encrypted(offset: number, field: string, member?: () => string): void {
		this.told.push(["encrypted", offset, field, member?.()]);
	}
	hidden(): void {}
	cannot(reason: string): void {
		this.told.push(["cannot", reason]);
	}
	disagree(field: string, member: string): void {
		this.told.push(["disagree", field, member]);
	}
	count(): boolean {
		return this.consents-- > 0;
	}
	scan(length: number): boolean {
		this.told.push(["scan", length]);
		return this.consents > 0;
	}
	decompress(): boolean {
		return true;
	}
	office(): void {}
	get names(): readonly (readonly string[])[] {
		return this.members.map(({ names }) => names);
	}
}

/** Looks for members in a range. */
export function search(bytes: Uint8Array, { start = 0, end = bytes.length, listed = false, consents = Number.POSITIVE_INFINITY } = {}): Notes {
	const notes = new Notes();
	notes.consents = consents;
	runInMemory(hiddenMembers(ByteSource.of(bytes), notes, start, end, listed));
	return notes;
}
